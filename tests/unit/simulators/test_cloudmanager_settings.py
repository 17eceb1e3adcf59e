# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The CloudManager simulator: settings of nodes, controllers, storage targets, volumes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from simulators.cloudmanager import CloudManager
from simulators.kit import Running, serve

from .cloudmanager_tasks import M1, M2, call, follow, status, task_of


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(CloudManager()) as running:
        yield running
        assert running.simulator.crashes == []


def settings(running: Running, name: str = M1) -> dict[str, Any]:
    found: dict[str, Any] = call(running, "POST", "/_simulator/call/node_settings").json()[name]
    return found


@pytest.mark.parametrize("name", ["snmp", "ssh", "nodesafe", "dcc"])
def test_switches(running: Running, name: str) -> None:
    assert settings(running)[name] is (name == "dcc"), "on in a new node, as the reference says"
    before = call(running, "GET", "/v1/nodes/1").json()
    for verb, value in (("enable", True), ("enable", True), ("disable", False), ("disable", False)):
        answer = call(running, "POST", f"/v1/nodes/1/actions/{verb}-{name}")
        assert (answer.status_code, answer.content) == (204, b"")
        assert settings(running)[name] is value
        assert status(running, "POST", f"/v1/nodes/99/actions/{verb}-{name}") == 404
        assert status(running, "POST", f"/v1/nodes/1/actions/{verb}-{name}", {"force": True}) == 400
        assert status(running, "POST", f"/v1/nodes/1/actions/{verb}-{name}?x=1") == 400
    assert call(running, "GET", "/v1/nodes/1").json() == before, "no answer shows it"
    assert settings(running, M2)[name] is (name == "dcc")


def test_cpu_mode(running: Running) -> None:
    path = "/v1/nodes/1/actions/set-cpu-mode"

    def kept() -> tuple[Any, Any]:
        return settings(running)["cpu_emulation_mode"], settings(running)["cpu_model"]

    assert status(running, "POST", path, {"cpu_emulation_mode": "custom", "cpu_model": "Broadwell"}) == 204
    assert kept() == ("custom", "Broadwell")
    for body in (
        None,
        {},
        {"cpu_emulation_mode": "none"},
        {"cpu_emulation_mode": "null"},
        {"cpu_emulation_mode": ["host-model"]},
        {"cpu_emulation_mode": "custom"},
        {"cpu_emulation_mode": "custom", "cpu_model": 7},
        {"cpu_emulation_mode": "host-model", "cpu_model": "Broadwell"},
        {"cpu_emulation_mode": "host-model", "sockets": 2},
    ):
        assert status(running, "POST", path, body) == 400, body
    assert kept() == ("custom", "Broadwell")
    for mode in ("host-passthrough", "host-model", None):
        assert status(running, "POST", path, {"cpu_emulation_mode": mode}) == 204
        assert kept() == (mode, None)
    assert status(running, "POST", "/v1/nodes/99/actions/set-cpu-mode", {"cpu_emulation_mode": None}) == 404


def test_log_redirection(running: Running) -> None:
    path = "/v1/nodes/1/actions/setup-log-redirection"
    for hostname in ("10.10.10.10", "logs.example.com", "2001:db8::1"):
        assert status(running, "POST", path, {"log_redirection_hostname": hostname}) == 204
        assert settings(running)["log_redirection_hostname"] == hostname
    for body in (None, {"log_redirection_hostname": ""}, {"log_redirection_hostname": "a b"}, {"hostname": "a"}):
        assert status(running, "POST", path, body) == 400, body
    assert status(running, "POST", "/v1/nodes/1/actions/disable-log-redirection", {"x": 1}) == 400
    for _ in range(2):
        assert status(running, "POST", "/v1/nodes/1/actions/disable-log-redirection") == 204
        assert settings(running)["log_redirection_hostname"] is None


@pytest.mark.parametrize(("action", "name"), [("update-system", "updates"), ("repair-locks", "lock_repairs")])
def test_maintenance(running: Running, action: str, name: str) -> None:
    for count in (1, 2):
        assert status(running, "POST", f"/v1/nodes/1/actions/{action}") == 204
        assert settings(running)[name] == count
    assert status(running, "POST", f"/v1/nodes/99/actions/{action}") == 404
    assert status(running, "POST", f"/v1/nodes/1/actions/{action}", {"x": 1}) == 400
    running.simulator.nodes.by_name(M1)["power_state"] = "power_off"
    assert status(running, "POST", f"/v1/nodes/1/actions/{action}") == 409
    assert settings(running)[name] == 2


CONTROLLER = "2eec580b-12f8-4518-bf79-3dc5529617da"
OTHER = "00000000-0000-4000-8000-000000000000"


def bound(running: Running) -> list[str | None]:
    return [call(running, "GET", f"/v1/nodes/{node}").json()["node"]["controller_id"] for node in (1, 2, 3)]


def test_nodes_are_bound_to_a_controller_and_released(running: Running) -> None:
    both = {"controller_uuid": CONTROLLER, "hostnames": [M1, M2]}
    started = call(running, "POST", "/v1/nodes/actions/attach", both)
    assert bound(running) == [None, None, None]
    assert follow(running, task_of(started)) == {"status": "SUCCESS"}
    assert bound(running) == [CONTROLLER, CONTROLLER, None]
    one = {"controller_uuid": CONTROLLER, "hostnames": [M1]}
    for action, left in (("attach", CONTROLLER), ("detach", None), ("detach", None)):
        assert follow(running, task_of(call(running, "POST", f"/v1/nodes/actions/{action}", one))) == {
            "status": "SUCCESS"
        }
        assert bound(running) == [left, CONTROLLER, None]
    for action in ("attach", "detach"):
        other = {"controller_uuid": OTHER, "hostnames": [M2]}
        assert status(running, "POST", f"/v1/nodes/actions/{action}", other) == 409
    running.simulator.fault("job_error")
    assert follow(running, task_of(call(running, "POST", "/v1/nodes/actions/detach", both)))["name"] == "nodes.detach"
    assert bound(running) == [None, CONTROLLER, None]


@pytest.mark.parametrize("action", ["attach", "detach"])
@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (None, 400),
        ({"controller_uuid": CONTROLLER}, 400),
        ({"hostnames": [M1]}, 400),
        ({"controller_uuid": "controller", "hostnames": [M1]}, 400),
        ({"controller_uuid": CONTROLLER, "hostnames": M1}, 400),
        ({"controller_uuid": CONTROLLER, "hostnames": []}, 400),
        ({"controller_uuid": CONTROLLER, "hostnames": [M1, M1]}, 400),
        ({"controller_uuid": CONTROLLER, "hostnames": [M1], "force": True}, 400),
        ({"controller_uuid": CONTROLLER, "hostnames": [M1, "nobody"]}, 404),
    ],
)
def test_attachments_are_strict(running: Running, action: str, body: Any, expected: int) -> None:
    assert status(running, "POST", f"/v1/nodes/actions/{action}", body) == expected


ADDRESS = "10.40.38.2"


def test_targets_are_found_and_attached(running: Running) -> None:
    found = call(running, "POST", "/v1/nodes/1/actions/discovery-nas", {"storage_id": 50}).json()["targets"]
    first, second, _third = found[ADDRESS]
    path = "/v1/nodes/1/actions/attach-targets"
    for names, vendor in (([first], {}), ([first, second], {"vendor": "Synology", "product": "RS2416"})):
        assert status(running, "POST", path, {"targets": {ADDRESS: names}, **vendor}) == 204
        shown = call(running, "GET", "/v1/nodes/1").json()["node"]["nas"]
        assert shown == {ADDRESS: [f"iqn.2010-10.org.openstack:{name}" for name in names]}
    assert not call(running, "GET", "/v1/nodes/2").json()["node"].get("nas")


def test_targets_are_strict(running: Running) -> None:
    discover, attach = "/v1/nodes/1/actions/discovery-nas", "/v1/nodes/1/actions/attach-targets"
    assert status(running, "POST", discover, {"storage_id": 51}) == 404
    assert status(running, "POST", "/v1/nodes/99/actions/discovery-nas", {"storage_id": 50}) == 404
    for body in (None, {"storage_id": "50"}, {"storage_id": True}, {"storage_id": 50, "x": 1}):
        assert status(running, "POST", discover, body) == 400, body
    known = running.simulator.storages[50][ADDRESS][0]
    for body in (
        None,
        {"targets": {}},
        {"targets": [known]},
        {"targets": {ADDRESS: known}},
        {"targets": {ADDRESS: []}},
        {"targets": {ADDRESS: [known]}, "vendor": 5},
        {"targets": {ADDRESS: [known]}, "model": "x"},
    ):
        assert status(running, "POST", attach, body) == 400, body
    assert status(running, "POST", attach, {"targets": {ADDRESS: [known, "volume-none"]}}) == 404
    assert status(running, "POST", attach, {"targets": {"10.0.0.1": [known]}}) == 404
    assert status(running, "POST", "/v1/nodes/99/actions/attach-targets", {"targets": {ADDRESS: [known]}}) == 404
    assert not call(running, "GET", "/v1/nodes/1").json()["node"].get("nas")


VOLUME = "/v1/volumes/cfae37a3-6e8f-4bc8-862e-85db07ff429f"
B, C, D = (f"/dev/mapper/mpath{letter}" for letter in "bcd")


def logical(running: Running) -> tuple[str, list[str]]:
    volume = call(running, "GET", VOLUME).json()["volume"]["logical_volume"]
    return volume["mirror_count"], [one["pv"] for one in volume["devices"]]


def free(running: Running) -> tuple[str, list[str]]:
    backend = call(running, "GET", "/v1/volume-backends/").json()[0]
    return backend["free_size"], [one["pv_free"] for one in backend["physical_volumes"]]


def test_mirrors(running: Running) -> None:
    for count, disks, left in (
        (3, [B, C, D], ("134.75", ["44,75g", "45,00g", "45,00g"])),
        (2, [B, C], ("135.75", ["44,75g", "45,00g", "46,00g"])),
        (0, [B], ("136.75", ["44,75g", "46,00g", "46,00g"])),
    ):
        assert status(running, "POST", f"{VOLUME}/actions/mirror", {"mirror_count": count}) == 204
        assert logical(running) == (str(count), disks)
        assert free(running) == left
    assert status(running, "POST", f"{VOLUME}/actions/mirror", {"mirror_count": 4}) == 409
    for body in (
        None,
        {"mirror_count": "1"},
        {"mirror_count": -1},
        {"mirror_count": True},
        {"mirror_count": 1, "x": 1},
    ):
        assert status(running, "POST", f"{VOLUME}/actions/mirror", body) == 400, body
    assert logical(running) == ("0", [B])
    assert status(running, "POST", "/v1/volumes/nothing/actions/mirror", {"mirror_count": 1}) == 404


def test_pv_migrate(running: Running) -> None:
    path = f"{VOLUME}/actions/pv-migrate"
    assert status(running, "POST", path, {"source_pv": B, "dest_pv": C}) == 204
    assert (logical(running), free(running)[1]) == (("1", [C]), ["45,75g", "45,00g", "46,00g"])
    assert status(running, "POST", path, {"source_pv": B, "dest_pv": C}) == 409, "nothing is there any more"
    assert status(running, "POST", path, {"source_pv": C, "dest_pv": C}) == 409
    assert status(running, "POST", path, {"source_pv": C}) == 204
    assert logical(running) == ("1", [B]), "the first other one with room"
    for body in ({"source_pv": "/dev/sda"}, {"source_pv": B, "dest_pv": "/dev/sda"}):
        assert status(running, "POST", path, body) == 404
    for body in (None, {"dest_pv": C}, {"source_pv": 1}, {"source_pv": B, "dest_pv": None}, {"source_pv": B, "x": 1}):
        assert status(running, "POST", path, body) == 400, body
    for left in (C, D):
        running.simulator.backends[0].disks[left][1] *= 0
    assert status(running, "POST", path, {"source_pv": B}) == 409, "nowhere is room"
    assert logical(running) == ("1", [B])


def test_lists_of_storage(running: Running) -> None:
    backends = "/v1/volume-backends/"
    assert len(call(running, "GET", backends + "?volume_backend_name=sanlock&vg_name=vol").json()) == 1
    assert call(running, "GET", backends + "?host=other").json() == []
    assert call(running, "GET", backends + "?offset=1").json() == []
    assert call(running, "GET", backends + "?limit=0").json() == []
    assert status(running, "GET", backends + "?limit=few") == 400
    assert status(running, "GET", backends + "?protocol=iscsi") == 400
    assert status(running, "GET", "/v1/volumes/?limit=1") == 400
    assert status(running, "GET", "/v1/volumes/nothing") == 404
