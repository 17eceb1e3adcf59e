# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the CloudManager simulator accepts and refuses of nodes and what belongs to them: fields, queries, filters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from simulators.cloudmanager import CloudManager
from simulators.kit import serve

from .cloudmanager_caller import CONTROL, HOST, Caller


@pytest.fixture
def call() -> Iterator[Caller]:
    with serve(CloudManager()) as running:
        yield Caller(running)
        assert running.simulator.crashes == []


def test_fields_of_a_node(call: Caller) -> None:
    given = {
        "name": "full",
        "hypervisor_id": "h",
        "controller_id": "c",
        "controller_type": "t",
        "description": "",
        "dtc_number": 1,
        "unit_number": 99,
        "rack_number": 2,
        "row_number": 3,
        "cpu_amount": 4,
        "ram_mb": 2048,
        "hdd_gb": 0,
        "mac_address": "52:54:00:12:34:56",
        "title": "t",
        "is_reserved": True,
        "is_controller": True,
        "inventory_code": 17,
        "power_state": "power_off",
        "owner": "me",
        "active": False,
        "condition": 4,
        "ip_addresses": ["::1"],
    }
    other = {"image_id": 1, "node_class_id": 2, "node_type_id": 9, "created_at": "2018-10-24T09:36:40"}
    answer = call("POST", "/nodes/", {"node": {**given, **other, "metadata": {"cpu_benchmark": "x"}}}).json()["node"]
    assert {name: answer[name] for name in given} == given
    assert (answer["image"]["id"], answer["node_class"]["id"], answer["node_type"]["name"]) == (1, 2, "Ceph")
    assert answer["metadata"] == {"cpu_benchmark": "x"}
    shown = call.get("/nodes/4")["node"]
    assert ({name: shown[name] for name in given}, "metadata" in shown) == (given, False)
    nulls = {name: None for name, value in given.items() if not isinstance(value, bool | list)} | {"image_id": None}
    del nulls["condition"]
    cleared = call("PUT", "/nodes/4", {"node": nulls}).json()["node"]
    assert ({cleared[name] for name in nulls if name != "image_id"}, cleared["image"]) == ({None}, None)


BAD_FIELDS = [
    ("colour", "red"),
    ("id", 7),
    ("node_controls", []),
    ("name", ""),
    ("name", 5),
    ("dtc_number", 0),
    ("dtc_number", 100),
    ("unit_number", "5"),
    ("rack_number", True),
    ("row_number", 1.5),
    ("cpu_amount", -1),
    ("ram_mb", -1),
    ("hdd_gb", 2**31),
    ("mac_address", "52:54"),
    ("is_reserved", None),
    ("is_controller", "true"),
    ("active", 1),
    ("condition", 5),
    ("condition", True),
    ("power_state", "on"),
    ("ip_addresses", "10.0.0.1"),
    ("ip_addresses", ["10.0.0.300"]),
    ("ip_addresses", ["10.0.0.1", "10.0.0.1"]),
    ("created_at", "yesterday"),
    ("image_id", "1"),
    ("node_class_id", None),
    ("node_type_id", 9),  # a type of another class
    ("inventory_code", [1]),
    ("metadata", "cpu_benchmark"),
    ("metadata", {"colour": "red"}),
]


@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_bad_fields_of_a_node(call: Caller, method: str) -> None:
    before = call.get("/nodes/")
    path = "/nodes/" if method == "POST" else "/nodes/3"
    for name, value in BAD_FIELDS:
        answer = call(method, path, {"node": {name: value}})
        assert (answer.status_code, name in answer.json()["error"]["message"]) == (400, True), (name, value)
    for name, value in (("image_id", 9), ("node_class_id", 9)):
        assert call.status(method, path, {"node": {name: value}}) == 404
    taken = before["nodes"][0]
    for name in ("name", "hypervisor_id"):
        assert call.status(method, path, {"node": {name: taken[name]}}) == 409
    assert call.get("/nodes/") == before


@pytest.mark.parametrize(
    ("method", "path", "document", "status"),
    [
        ("POST", "/nodes/1/actions/assign-image", {}, 400),
        ("POST", "/nodes/1/actions/assign-image", {"image_id": "1"}, 400),
        ("POST", "/nodes/1/actions/assign-image", {"image_id": 9}, 404),
        ("POST", "/nodes/1/actions/reserve", {}, 400),
        ("POST", "/nodes/1/actions/reserve", {"is_reserved": 1}, 400),
        ("POST", "/nodes/1/actions/power-off", {"force": True}, 400),
        ("POST", "/nodes/1/actions/power-off?force=true", None, 400),
        ("POST", "/nodes/9/actions/power-off", None, 404),
        ("POST", "/nodes/actions/reset", {"node_ids": []}, 400),
        ("POST", "/nodes/actions/reset", {"node_ids": [1, 1]}, 400),
        ("POST", "/nodes/actions/reset", {"node_ids": [1, 9]}, 404),
        ("GET", "/nodes/1?colour=red", None, 400),
        ("GET", "/nodes/1?with_hwinfo=yes", None, 400),
        ("GET", "/nodes/count?with_hwinfo=true", None, 400),
        ("GET", "/nodes/1/power-actions/?limit=1", None, 400),
        ("GET", "/power-controls/types?limit=1", None, 400),
        ("DELETE", "/nodes/3?force=true", None, 400),
        ("POST", "/nodes/1/power-controls/", {"power_control_id": 1}, 400),
        ("POST", "/nodes/1/power-controls/", {"power_control_id": 9, "power_control_port": 1}, 404),
        ("POST", "/nodes/1/power-controls/", {"power_control_id": 2, "power_control_port": "one"}, 400),
        ("PUT", "/nodes/1/power-controls/1", {"power_control_id": 1}, 400),
        ("PUT", "/nodes/1/power-controls/2", {"is_default": True}, 404),
        ("POST", "/power-controls/1/actions/power-off", {"coil": 2}, 400),
        ("POST", "/power-controls/1/actions/power-off", {"coil": "1"}, 400),
        ("POST", "/power-controls/1/actions/reset", {"coil": 1}, 404),
        ("POST", "/power-controls/", {"power_control": {**CONTROL, "protocol_type": "ssh"}}, 400),
        ("POST", "/power-controls/", {"power_control": {**CONTROL, "control_type": "Toaster"}}, 400),
        ("POST", "/power-controls/", {"power_control": {**CONTROL, "port_number": 65536}}, 400),
        ("POST", "/power-controls/", {"power_control": {**CONTROL, "ssh_key": "k"}}, 400),
        ("POST", "/power-controls/", {"power_control": {**CONTROL, "coils_count": 4}}, 400),
        ("POST", "/power-controls/", {"power_control": {"host": "h"}}, 400),
        ("PUT", "/power-controls/1", {"power_control": {"host": ""}}, 400),
        ("POST", "/node-images/", {"node_image": {"image_name": "default", "file_data": ""}}, 409),
        ("POST", "/node-images/", {"node_image": {"image_name": "n"}}, 400),
        ("PUT", "/node-images/1", {"node_image": {"image_name": "n"}}, 405),
        ("POST", "/availability-storages/", {"availability_storage": {"name": "n"}}, 400),
        ("POST", "/availability-storages/", {"name": "n", "compute_path": "/", "controller_path": "/"}, 400),
    ],
)
def test_bad_requests(call: Caller, method: str, path: str, document: Any, status: int) -> None:
    assert call.status(method, path, document) == status


def test_filters_of_nodes(call: Caller) -> None:
    for number in (4, 5):
        node = {"name": f"spare{number}", "dtc_number": number, "condition": number - 1, "is_reserved": number == 5}
        call("POST", "/nodes/", {"node": {**node, "inventory_code": f"A{number}"}})

    def ids(query: str) -> list[int]:
        found = [node["id"] for node in call.get(f"/nodes/?{query}")["nodes"]]
        assert call.get(f"/nodes/count?{query}") == {"count": len(found)}
        return found

    assert [ids("name=" + HOST), ids("name=mnode"), ids("id=2&name=spare4")] == [[1], [], []]
    assert [ids("name__contains=develop"), ids("name__startswith=spare")] == [[1, 2, 3], [4, 5]]
    assert [ids("id__in=1,3,9"), ids("id__ne=1"), ids("id__gt=3"), ids("id__lt=2")] == [
        [1, 3],
        [2, 3, 4, 5],
        [4, 5],
        [1],
    ]
    assert [ids("dtc_number=5"), ids("dtc_number__lt=5"), ids("dtc_number__ne=5")] == [[5], [4], [1, 2, 3, 4]]
    assert [ids("is_reserved=true"), ids("is_reserved__ne=true&id__gt=3"), ids("active=False")] == [[5], [4], []]
    assert [ids("node_type_id=2"), ids("power_state=power_on"), ids("condition__in=3,4")] == [
        [1, 2, 3],
        [1, 2, 3],
        [4, 5],
    ]
    assert [ids("inventory_code=A4"), ids("image_id=1&node_class_id=1&name__contains=4")] == [[4], [4]]


@pytest.mark.parametrize(
    "query",
    [
        *(
            "colour=red",
            "name__like=x",
            "name__=x",
            "id__contains=1",
            "is_reserved__in=true",
            "is_reserved=1",
            "id=one",
        ),
        *("dtc_number=100", "dtc_number__in=1,100", "power_state=on", "condition=5", "id=1&id=2", "limit=-1", "id="),
        *("availability_storages=1", "created_at=2018-10-24T09:36:40"),
    ],
)
def test_bad_filters(call: Caller, query: str) -> None:
    assert call.status("GET", f"/nodes/?{query}") == 400


def test_filters_and_pages_of_the_other_lists(call: Caller) -> None:
    def ids(path: str, query: str) -> list[int]:
        (items,) = call.get(f"/{path}/?{query}").values()
        return [item["id"] for item in items]

    assert ids("nodes", "offset=1&limit=1") == [2]
    assert [
        ids("power-controls", query) for query in ("port_number=623&limit=2", "title__contains=13", "offset=9")
    ] == [
        [1, 2],
        [3],
        [],
    ]
    assert ids("power-controls", "created_at__gt=2018-10-24T09:36:40&created_at__lt=2018-10-25") == []
    assert [ids("node-images", query) for query in ("image_name=default", "created_at__lt=2018")] == [[1], []]
    for number in (1, 2):
        storage = {"name": f"s{number}", "compute_path": "/c", "controller_path": "/d"}
        call("POST", "/availability-storages/", {"availability_storage": storage})
    queries = ("availability_storage_id=2", "id=1", "name__in=s1,s2", "limit=1")
    assert [ids("availability-storages", query) for query in queries] == [[2], [1], [1, 2], [1]]
    assert [ids("node-classes", query) for query in ("name__startswith=S", "id__gt=3")] == [[2, 4], [4]]
    call.simulator.settings["page_size"] = 1
    assert [ids("nodes", ""), ids("nodes", "offset=2&limit=5"), ids("power-controls", "")] == [[1], [3], [1]]
    assert call.get("/nodes/count") == {"count": 3}
