# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bare metal service of the simulator answers as Ironic 21.4.4 did, with four nodes of fake-hardware."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from simulators.kit import Running, serve
from simulators.openstack import OpenStack
from tests.unit.simulators.test_openstack_compute import Client

IDS = [f"5787d823-0d2a-446b-b8fc-d3fd2beb2a7{number}" for number in range(1, 5)]
BIG = {"resource_class": "bm.large", "driver_info": {"ipmi_password": "hidden", "ipmi_address": "192.0.2.5"}}
NODES: list[dict[str, Any]] = [
    {"name": "node-1", "provision_state": "manageable", "maintenance": True, "uuid": IDS[0], **BIG},
    {"name": "node-2", "provision_state": "manageable", "uuid": IDS[1], **BIG},
    {"name": "node-3", "uuid": IDS[2], **BIG},
    {"uuid": IDS[3]},
]


@pytest.fixture
def cloud() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        assert isinstance(running.simulator, OpenStack)
        running.simulator.control_baremetal(NODES)
        yield running
        assert running.simulator.crashes == []


def _asked(cloud: Running, query: str, version: str = "1.38", name: str = "admin") -> requests.Response:
    headers = {"X-Auth-Token": Client(cloud, name).token, "X-OpenStack-Ironic-API-Version": version}
    return requests.get(f"{cloud.url}/baremetal/v1/nodes?{query}", headers=headers, timeout=5)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("fields=uuid,name", [0, 1, 2, 3]),
        ("fields=uuid&provision_state=manageable", [0, 1]),
        ("fields=uuid&provision_state=manageable&maintenance=no", [1]),
        ("fields=uuid&provision_state=enroll&resource_class=bm.large", [2]),
        ("fields=uuid&maintenance=true&associated=true", []),
        ("fields=uuid&associated=false&sort_key=name", [3, 0, 1, 2]),
        ("fields=uuid&driver=nope", []),
        ("fields=uuid&limit=5000", [0, 1, 2, 3]),
        ("fields=uuid&sort_dir=desc&limit=1", [3]),
        (f"fields=uuid&limit=2&marker={IDS[1]}", [2, 3]),
        (f"fields=uuid&limit=1&marker={IDS[3]}", []),
    ],
)
def test_lists(cloud: Running, query: str, numbers: list[int]) -> None:
    assert [one["uuid"] for one in _asked(cloud, query).json()["nodes"]] == [IDS[one] for one in numbers]


def test_a_full_page_names_the_next_one_and_forgets_the_filters(cloud: Running) -> None:
    page = _asked(cloud, "fields=uuid&limit=1&provision_state=manageable").json()
    root = f"{cloud.url}/baremetal"
    links = [
        {"href": f"{root}/v1/nodes/{IDS[0]}", "rel": "self"},
        {"href": f"{root}/nodes/{IDS[0]}", "rel": "bookmark"},
    ]
    query = f"sort_key=id&sort_dir=asc&fields=uuid&limit=1&marker={IDS[0]}"
    assert page == {"nodes": [{"uuid": IDS[0], "links": links}], "next": f"{root}/v1/nodes?{query}"}


def test_passwords_are_hidden(cloud: Running) -> None:
    (node,) = _asked(cloud, "fields=driver_info&limit=1").json()["nodes"]
    assert node["driver_info"] == {"ipmi_password": "******", "ipmi_address": "192.0.2.5"}


_FLAGS = "'0', '1', 'f', 'false', 'n', 'no', 'off', 'on', 't', 'true', 'y', 'yes'"


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("fields=uuid,nonsense", 500, "type object 'Node' has no attribute 'nonsense'"),
        ("fields=created_at", 400, "Field created_at is not a valid field."),
        ("nonsense=1", 400, "Unexpected arguments: nonsense"),
        ("provision_state=nonsense", 400, 'Provision state "nonsense" is not valid'),
        (
            "maintenance=perhaps",
            400,
            f"Invalid maintenance: Unrecognized value 'perhaps', acceptable values are: {_FLAGS}",
        ),
        ("associated=x", 400, f"Invalid associated: Unrecognized value 'x', acceptable values are: {_FLAGS}"),
        ("instance_uuid=nonsense", 400, "Expected UUID for instance_uuid: nonsense"),
        ("limit=0", 400, "Limit must be positive"),
        ("limit=-1", 400, "Limit must be positive"),
        ("limit=x", 400, "Expected an integer for limit: x"),
        ("marker=x", 400, "Expected UUID for marker: x"),
        (
            "marker=05166537-ca71-4b76-97d7-c903dcb85707",
            404,
            "Node 05166537-ca71-4b76-97d7-c903dcb85707 could not be found.",
        ),
        ("sort_key=nope", 400, 'The sort_key value "nope" is an invalid field for sorting'),
        ("sort_dir=up", 400, "Invalid sort direction: up. Acceptable values are 'asc' or 'desc'"),
    ],
)
def test_refusals(cloud: Running, query: str, status: int, words: str) -> None:
    answer = _asked(cloud, query)
    told = json.loads(answer.json()["error_message"])
    code = "Client" if status < 500 else "Server"
    assert (answer.status_code, told) == (status, {"faultcode": code, "faultstring": words, "debuginfo": None})


def test_versions(cloud: Running) -> None:
    range_ = "The supported version range is: [1.1, 1.82]."
    for version, words in (
        ("1.99", f"Version 1.99 was requested but the minor version is not supported by this service. {range_}"),
        ("nonsense", "Invalid value for X-OpenStack-Ironic-API-Version header"),
    ):
        answer = _asked(cloud, "fields=uuid", version)
        told = json.loads(answer.json()["error_message"])
        assert (answer.status_code, told) == (406, {"code": 406, "title": "Not Acceptable", "description": words})
    answer = _asked(cloud, "fields=uuid,traits", "1.8")
    assert (answer.status_code, json.loads(answer.json()["error_message"])["faultstring"]) == (
        406,
        "Request not acceptable.",
    )


def test_others_see_none_and_nobody_nothing(cloud: Running) -> None:
    assert _asked(cloud, "fields=uuid", name="demo").json() == {"nodes": []}
    assert requests.get(f"{cloud.url}/baremetal/v1/nodes", timeout=5).status_code == 401


def test_a_cloud_without_nodes_does_not_have_the_service() -> None:
    with serve(OpenStack()) as running:
        assert isinstance(running.simulator, OpenStack)
        assert "baremetal" not in [kind for kind, _name, _url in running.simulator.services()]
        with pytest.raises(ValueError, match="do not have"):
            running.simulator.control_baremetal([{"colour": "blue"}])
        with pytest.raises(ValueError, match="named twice"):
            running.simulator.control_baremetal([{"name": "a"}, {"name": "a"}])
