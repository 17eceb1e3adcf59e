# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Neutron's trunks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from simulators.kit import serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client


class Neutron:
    """Calls of an administrator."""

    def __init__(self, url: str, token: str) -> None:
        self.url, self.headers = f"{url}/networking/v2.0", {"X-Auth-Token": token}

    def __call__(self, method: str, path: str, body: Any = None, **query: Any) -> requests.Response:
        return requests.request(method, self.url + path, json=body, params=query, headers=self.headers, timeout=5)

    def made(self, path: str, kind: str, **body: Any) -> Any:
        answer = self("POST", path, {kind: body})
        assert answer.status_code == 201, answer.text
        return answer.json()[kind]


@pytest.fixture
def neutron() -> Iterator[Neutron]:
    with serve(OpenStack()) as running:
        yield Neutron(running.url, Client(running).token)
        assert running.simulator.crashes == []


@pytest.fixture
def ports(neutron: Neutron) -> list[str]:
    network = neutron.made("/networks", "network", name="data")
    return [neutron.made("/ports", "port", name=f"p{number}", network_id=network["id"])["id"] for number in range(4)]


def sub(port: str, tag: Any, kind: str = "vlan") -> dict[str, Any]:
    return {"port_id": port, "segmentation_type": kind, "segmentation_id": tag}


def test_a_trunk_comes_and_goes(neutron: Neutron, ports: list[str]) -> None:
    made = neutron.made("/trunks", "trunk", name="vnf", port_id=ports[0], sub_ports=[sub(ports[1], 101)])
    assert (made["status"], made["admin_state_up"], made["description"]) == ("DOWN", True, "")
    assert made["sub_ports"] == [sub(ports[1], 101)]
    path = f"/trunks/{made['id']}"
    assert neutron("GET", "/trunks", name="vnf").json()["trunks"] == [made]
    added = neutron("PUT", f"{path}/add_subports", {"sub_ports": [sub(ports[2], "102")]}).json()
    assert added["sub_ports"] == [sub(ports[1], 101), sub(ports[2], 102)]
    assert neutron("GET", f"{path}/get_subports").json() == {"sub_ports": added["sub_ports"]}
    shown = neutron("GET", f"/ports/{ports[0]}").json()["port"]["trunk_details"]
    assert (shown["trunk_id"], len(shown["sub_ports"])) == (made["id"], 2)
    assert "PortInUseAsTrunkParent" in neutron("DELETE", f"/ports/{ports[0]}").text
    assert "PortInUseAsSubPort" in neutron("DELETE", f"/ports/{ports[1]}").text
    left = neutron("PUT", f"{path}/remove_subports", {"sub_ports": [{"port_id": ports[1]}]}).json()
    assert left["sub_ports"] == [sub(ports[2], 102)]
    assert "SubPortNotFound" in neutron("PUT", f"{path}/remove_subports", {"sub_ports": [{"port_id": ports[1]}]}).text
    off = neutron("PUT", path, {"trunk": {"admin_state_up": False, "name": "off"}}).json()["trunk"]
    assert (off["admin_state_up"], off["name"]) == (False, "off")
    for method, end in (("DELETE", ""), ("PUT", "/add_subports"), ("PUT", "/remove_subports")):
        assert "TrunkDisabled" in neutron(method, path + end, {"sub_ports": []}).text
    neutron("PUT", path, {"trunk": {"admin_state_up": True}})
    assert neutron("DELETE", path).status_code == 204
    assert "TrunkNotFound" in neutron("GET", path).text
    assert "trunk_details" not in neutron("GET", f"/ports/{ports[0]}").json()["port"]


def test_tags_are_inherited(neutron: Neutron, ports: list[str]) -> None:
    provider = {"provider:network_type": "vlan", "provider:physical_network": "physnet1"}
    network = neutron.made("/networks", "network", mtu=1400, **provider, **{"provider:segmentation_id": 77})
    port = neutron.made("/ports", "port", network_id=network["id"])["id"]
    inherit = {"port_id": port, "segmentation_type": "inherit"}
    made = neutron.made("/trunks", "trunk", port_id=ports[0], sub_ports=[inherit])
    assert made["sub_ports"] == [sub(port, 77)]
    refused = neutron("PUT", f"/trunks/{made['id']}/add_subports", {"sub_ports": [{**inherit, "port_id": ports[1]}]})
    assert "Unknown segmentation_type 'vxlan'" in refused.text


@pytest.mark.parametrize(
    ("subs", "status", "words"),
    [
        ([(1, 5000, "vlan")], 400, "Segmentation ID '5000' is not in range"),
        ([(1, 5, "vxlan")], 400, "Unknown segmentation_type 'vxlan'"),
        ([(1, None, "vlan")], 400, "missing segmentation information"),
        ([(1, "x", "vlan")], 400, "segmentation_id 'x' is not an integer"),
        ([(1, 5, "vlan"), (1, 6, "vlan")], 400, "Non unique UUID"),
        ([(1, 5, "vlan"), (2, 5, "vlan")], 400, "is not unique"),
        ([(0, 5, "vlan")], 409, "ParentPortInUse"),
    ],
)
def test_what_is_refused(
    neutron: Neutron, ports: list[str], subs: list[tuple[int, Any, str]], status: int, words: str
) -> None:
    asked = [sub(ports[number], tag, kind) for number, tag, kind in subs]
    answer = neutron("POST", "/trunks", {"trunk": {"port_id": ports[0], "sub_ports": asked}})
    assert (answer.status_code, words in answer.text) == (status, True), answer.text
    assert neutron("GET", "/trunks").json() == {"trunks": []}


def test_ports_are_in_one_trunk_only(neutron: Neutron, ports: list[str]) -> None:
    made = neutron.made("/trunks", "trunk", port_id=ports[0], sub_ports=[sub(ports[1], 101)])
    for port, kind in ((ports[0], "ParentPortInUse"), (ports[1], "TrunkPortInUse")):
        assert kind in neutron("POST", "/trunks", {"trunk": {"port_id": port}}).text
    path = f"/trunks/{made['id']}/add_subports"
    for port, tag, kind in ((ports[1], 5, "TrunkPortInUse"), (ports[2], 101, "DuplicateSubPort")):
        assert kind in neutron("PUT", path, {"sub_ports": [sub(port, tag)]}).text
    neutron("PUT", f"/ports/{ports[3]}", {"port": {"device_id": "somebody"}})
    assert "PortInUse" in neutron("PUT", path, {"sub_ports": [sub(ports[3], 5)]}).text
    neutron("PUT", f"/ports/{ports[2]}", {"port": {"binding:host_id": "compute1"}})
    assert "ParentPortInUse" in neutron("POST", "/trunks", {"trunk": {"port_id": ports[2]}}).text
    nobody = "00000000-0000-4000-8000-000000000000"
    assert "PortNotFound" in neutron("POST", "/trunks", {"trunk": {"port_id": nobody}}).text
    neutron("PUT", f"/ports/{ports[0]}", {"port": {"binding:host_id": "compute1"}})
    assert "TrunkInUse" in neutron("DELETE", f"/trunks/{made['id']}").text


def test_the_network_below_is_large_enough(neutron: Neutron, ports: list[str]) -> None:
    provider = {"provider:network_type": "vlan", "provider:physical_network": "physnet1"}
    network = neutron.made("/networks", "network", **provider)
    port = neutron.made("/ports", "port", network_id=network["id"])["id"]
    refused = neutron("POST", "/trunks", {"trunk": {"port_id": ports[0], "sub_ports": [sub(port, 1)]}})
    assert (refused.status_code, "SubPortMtuGreaterThanTrunkPortMtu" in refused.text) == (409, True)
