# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes, power, controls, images and storages of the CloudManager simulator: what no example of the reference shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests

from simulators.cloudmanager import CloudManager
from simulators.kit import serve
from simulators.openstack import OpenStack

from .cloudmanager_caller import CONTROL, HOST, Caller


@pytest.fixture
def call() -> Iterator[Caller]:
    with serve(CloudManager()) as running:
        yield Caller(running)
        assert running.simulator.crashes == []


def test_fresh_nodes_are_the_compute_hosts(call: Caller) -> None:
    nodes = call.get("/nodes/?with_os_object=True&with_hwinfo=true")["nodes"]
    assert [(node["id"], node["name"], node["power_state"]) for node in nodes] == [
        (number, f"mnode{number}.develop.stand.loc", "power_on") for number in (1, 2, 3)
    ]
    for node in nodes:
        hypervisor = node["os_hypervisor"]
        assert hypervisor["id"] == node["hypervisor_id"] == call.simulator.compute.hosts[node["name"]].hypervisor_id
        assert (hypervisor["memory_mb"], node["hwinfo"]["memory_mb"]) == (16384, 16384)
    assert [node["os_hypervisor"]["running_vms"] for node in nodes] == [3, 1, 0]
    assert nodes[0]["os_hypervisor"]["memory_mb_used"] == 512 + 3 * 2048
    assert not {"os_hypervisor", "hwinfo"} & set(call.get("/nodes/1")["node"])


def test_os_object_follows_the_compute_host(call: Caller) -> None:
    call.simulator.compute.disable(HOST, "repair")
    hypervisor = call.get("/nodes/1?with_os_object=true")["node"]["os_hypervisor"]
    assert (hypervisor["status"], hypervisor["service"]["disabled_reason"]) == ("disabled", "repair")
    # only nodes of the class hypervisor are extended
    assert call.status("PUT", "/nodes/1", {"node": {"node_class_id": 4}}) == 200
    node = call.get("/nodes/1?with_os_object=true")["node"]
    assert (node["node_class"]["name"], node["node_type"]["name"], "os_hypervisor" in node) == ("Server", "", False)


def test_power_is_asynchronous(call: Caller) -> None:
    host = call.simulator.compute.hosts[HOST]
    assert call.status("POST", "/nodes/1/actions/power-off") == 204
    assert [call.power(), call.power(), host.state, call.power(), host.state] == [
        *("power_on", "power_on", "up"),
        *("power_off", "down"),
    ]
    assert call.status("POST", "/nodes/1/actions/reset") == 409
    assert call.status("POST", "/nodes/1/actions/power-on") == 204
    # every answer that shows the power state is a look, once for each request
    seen = [
        call.get("/nodes/?name=" + HOST)["nodes"][0]["power_state"],
        call.get("/power-controls/1")["power_control"]["coil_map"]["1"]["power_state"],
        call.get("/power-controls/1/nodes")["nodes"][0]["power_state"],
    ]
    assert (seen, host.state) == (["power_off", "power_off", "power_on"], "up")
    actions = call.get("/nodes/1/power-actions/")["power_actions"]
    assert [(one["id"], one["action"], one["user_name"]) for one in actions] == [
        (1, "power-off", "admin"),
        (2, "power-on", "admin"),
    ]
    assert call.get("/nodes/1/power-actions/2")["power_action"] == actions[1]
    assert call.status("GET", "/nodes/2/power-actions/2") == 404


def test_newer_power_action_takes_over(call: Caller) -> None:
    call("POST", "/nodes/1/actions/power-off")
    call("POST", "/nodes/1/actions/power-on")
    assert {call.power() for _look in range(5)} == {"power_on"}
    call("POST", "/nodes/1/actions/power-off")
    call.simulator.nodes.set_power(call.simulator.nodes.find(1), "power_on")
    assert {call.power() for _look in range(5)} == {"power_on"}


def test_power_without_effect(call: Caller) -> None:
    call.simulator.settings["job_polls"] = 0
    call.simulator.fault("job_error", times=1)
    assert call.status("POST", "/nodes/1/actions/power-off") == 204
    assert call.power() == "power_on"
    call.simulator.fault("job_error", times=1)
    assert call("POST", "/nodes/actions/reset", {"node_ids": [1]}).json() == {"failed": [1], "success": []}
    call.simulator.fault("job_error", times=1)
    assert call.status("POST", "/power-controls/1/actions/power-off", {"coil": 1}) == 204
    assert call.power() == "power_on"
    assert call.status("POST", "/power-controls/1/actions/power-off", {"coil": 1}) == 204
    assert call.power() == "power_off"


def test_power_needs_a_control(call: Caller) -> None:
    made = call("POST", "/nodes/", {"node": {"name": "bare"}}).json()["node"]
    assert (made["id"], made["power_state"]) == (4, None)
    assert call.status("POST", "/nodes/4/actions/power-on") == 409
    call.simulator.settings["job_polls"] = 0
    call("POST", "/nodes/2/actions/power-off")
    call.power(2)
    answer = call("POST", "/nodes/actions/reset", {"node_ids": [1, 2, 4]}).json()
    assert answer == {"failed": [2, 4], "success": [1]}
    assert call.get("/nodes/4/power-actions/") == {"power_actions": []}


def test_power_controls_of_a_node(call: Caller) -> None:
    made = call("POST", "/power-controls/", {"power_control": CONTROL}).json()["power_control"]
    assert (made["id"], made["title"], made["port_number"]) == (4, "modbus://ET7067@10.0.0.9:502", 502)
    assert (made["coils_count"], made["used_coils_count"]) == (8, 0)
    path = "/nodes/1/power-controls/"
    first = call("POST", path, {"power_control_id": 4, "power_control_port": "3", "is_default": True}).json()
    assert first["power_control"]["is_default"] is True
    assert [(one["power_control_id"], one["is_default"]) for one in call.get("/nodes/1")["node"]["node_controls"]] == [
        (1, False),  # one default only
        (4, True),
    ]
    assert call.status("POST", path, {"power_control_id": 4, "power_control_port": 2}) == 409
    assert call.status("POST", "/nodes/2/power-controls/", {"power_control_id": 4, "power_control_port": 3}) == 409
    assert call.status("POST", "/nodes/2/power-controls/", {"power_control_id": 4, "power_control_port": 9}) == 400
    assert call.status("POST", "/nodes/2/power-controls/", {"power_control_id": 4, "power_control_port": 1}) == 200
    moved = call("PUT", path + "4", {"power_control_port": 5}).json()["power_control"]
    assert (moved["power_control_port"], moved["is_default"]) == ("5", True)
    control = call.get("/power-controls/4")["power_control"]
    used = {port: coil["node_name"] for port, coil in control["coil_map"].items() if coil}
    assert (used, control["used_coils_count"]) == ({"5": HOST, "1": "mnode2.develop.stand.loc"}, 2)
    assert call.status("DELETE", "/power-controls/4") == 409
    assert call.status("PUT", "/power-controls/4", {"power_control": {"control_type": "SshDevice"}}) == 400
    ssh = {"control_type": "SshDevice", "protocol_type": "ssh"}
    assert call.status("PUT", "/power-controls/4", {"power_control": ssh}) == 409  # has no port 5
    for node_id in (1, 2):
        assert call.status("DELETE", f"/nodes/{node_id}/power-controls/4") == 204
        assert call.status("DELETE", f"/nodes/{node_id}/power-controls/4") == 404
    assert call.status("DELETE", "/power-controls/4") == 204
    assert call.status("GET", "/power-controls/4") == 404


def test_secrets_are_kept_and_never_shown(call: Caller) -> None:
    ssh = {
        **CONTROL,
        "control_type": "SshDevice",
        "protocol_type": "ssh",
        "password": "hidden-1",
        "ssh_key": "hidden-2",
    }
    shown = [
        call("POST", "/power-controls/", {"power_control": ssh}).text,
        call("PUT", "/power-controls/4", {"power_control": {"password": "hidden-3"}}).text,
        call("GET", "/power-controls/").text,
        call("POST", "/power-controls/", {"power_control": {**ssh, "password": ["hidden-4"]}}).text,
        call("GET", "/nodes/?with_os_object=true").text,
    ]
    assert not any("hidden" in text or "ssh_key" in text for text in shown)
    assert call.simulator.control_secrets(4) == {"password": "hidden-3", "ssh_key": "hidden-2"}


def test_availability_storages_and_nodes(call: Caller) -> None:
    for number in (1, 2):
        storage = {"name": f"s{number}", "compute_path": "/c", "controller_path": "/d"}
        assert call.status("POST", "/availability-storages/", {"availability_storage": storage}) == 200
    assert call.status("POST", "/availability-storages/", {"availability_storage": storage}) == 409
    assert call.status("POST", "/availability-storages/1/nodes/", {"nodes": [1, 2]}) == 204
    assert call.status("POST", "/nodes/1/availability-storages/", {"availability_storages": [2]}) == 204
    assert call.get("/availability-storages/1")["availability_storage"]["nodes"] == [1, 2]
    assert call.get("/nodes/1")["node"]["availability_storages"] == [1, 2]
    assert "availability_storages" not in call.get("/nodes/3")["node"]
    # PUT: the text of the reference says that it keeps what is assigned, its name that it does not
    assert call.status("PUT", "/availability-storages/1/nodes/", {"nodes": [3]}) == 204
    assert call.get("/availability-storages/1")["availability_storage"]["nodes"] == [1, 2, 3]
    call.simulator.settings["reassign_replaces"] = True
    assert call.status("PUT", "/availability-storages/1/nodes/", {"nodes": [3]}) == 204
    assert call.status("PUT", "/nodes/1/availability-storages/", {"availability_storages": [1]}) == 204
    found = call.get("/availability-storages/")["availability_storages"]
    assert [one["nodes"] for one in found] == [[1, 3], []]
    assert call.status("DELETE", "/availability-storages/1") == 409
    assert call.status("DELETE", "/availability-storages/1/nodes/1") == 204
    assert call.status("DELETE", "/nodes/1/availability-storages/1") == 404
    assert call.status("DELETE", "/nodes/3/availability-storages/1") == 204
    assert call.status("DELETE", "/availability-storages/1") == 204
    assert call.status("POST", "/availability-storages/2/nodes/", {"nodes": [99]}) == 404
    assert call.status("POST", "/nodes/1/availability-storages/", {"availability_storages": [1]}) == 404


def test_what_is_used_stays(call: Caller) -> None:
    assert call.status("DELETE", "/nodes/1") == 409  # instances
    assert call.status("DELETE", "/node-images/1") == 409
    assert call.status("DELETE", "/node-classes/1/types/2") == 409
    assert call.status("PUT", "/node-classes/1", {"node_class": {"node_types": ["KVM"]}}) == 409
    call("PUT", "/nodes/3", {"node": {"node_class_id": 3, "node_type_id": 17}})
    assert call.status("DELETE", "/node-classes/3") == 409
    assert call.status("DELETE", "/nodes/3") == 204
    assert call.status("DELETE", "/node-classes/3") == 204
    assert call.get("/power-controls/3")["power_control"]["used_coils_count"] == 0
    assert call.status("GET", "/nodes/3") == 404


def test_with_an_openstack_beside() -> None:
    openstack = OpenStack()
    with serve(openstack) as identity, serve(CloudManager(keystone=openstack)) as running:
        user = {"name": "admin", "password": "secret", "domain": {"id": "default"}}
        scope = {"project": {"name": "admin", "domain": {"id": "default"}}}
        auth = {"identity": {"methods": ["password"], "password": {"user": user}}, "scope": scope}
        answer = requests.post(identity.url + "/v3/auth/tokens", json={"auth": auth}, timeout=5)
        call = Caller(running, answer.headers["X-Subject-Token"])
        call.simulator.settings["job_polls"] = 0
        call("POST", "/nodes/1/actions/power-off")
        assert (call.power(), openstack.compute.hosts[HOST].state) == ("power_off", "down")
        assert call.get("/nodes/1/power-actions/1")["power_action"]["user_name"] == "admin"
        openstack.compute.add_host("mnode9")
        assert call.simulator.control_nodes()[-1]["name"] == "mnode9"
        assert call.get("/nodes/4?with_os_object=true")["node"]["os_hypervisor"]["hypervisor_hostname"] == "mnode9"
        assert call.simulator.crashes == openstack.crashes == []
