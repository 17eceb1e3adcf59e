# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the simulated Nova has of older releases: as the reference of 2015 shows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from simulators.kit import Running, serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client

BUILD = {"version": "8.0", "url": "http://x/", "md5hash": "add6"}


@pytest.fixture
def call() -> Iterator[Client]:
    with serve(OpenStack()) as running:
        assert isinstance(running, Running)
        yield Client(running)
        assert running.simulator.crashes == []


def test_agents(call: Client) -> None:
    new = {"agent": {"hypervisor": "xen", "os": "linux", "architecture": "x86", **BUILD}}
    answer = call("POST", "/os-agents", new)
    assert (answer.status_code, answer.json()["agent"]) == (201, {"agent_id": 1, **new["agent"]})
    assert call("POST", "/os-agents", new).status_code == 409
    assert call("POST", "/os-agents", {"agent": BUILD}).status_code == 400
    assert call("PUT", "/os-agents/1", {"para": BUILD}).json()["agent"]["agent_id"] == "1"
    assert call("PUT", "/os-agents/1", {"para": {"version": "9.0"}}).status_code == 400
    assert call("GET", "/os-agents?hypervisor=kvm").json() == {"agents": []}
    assert call("DELETE", "/os-agents/1").status_code == 200
    assert call("DELETE", "/os-agents/1").status_code == 404


def test_cells(call: Client) -> None:
    names = [one["name"] for one in call("GET", "/os-cells").json()["cells"]]
    assert [one["name"] for one in call("GET", "/os-cells/detail").json()["cells"]] == names
    assert call("GET", f"/os-cells/{names[0]}").json()["cell"]["type"] == "child"
    assert "ram_free" in call("GET", f"/os-cells/{names[0]}/capacities").json()["cell"]["capacities"]
    assert call("GET", "/os-cells/nowhere").status_code == 404


def test_fixed_ips(call: Client) -> None:
    path = "/os-fixed-ips/192.168.1.1"
    assert "reserved" not in call("GET", path, version="2.3").json()["fixed_ip"]
    assert call("POST", f"{path}/action", {"reserve": None}).status_code == 202
    assert call("GET", path, version="2.4").json()["fixed_ip"]["reserved"] is True
    assert call("POST", f"{path}/action", {"unreserve": None}).status_code == 202
    assert call("GET", path).json()["fixed_ip"]["reserved"] is False
    assert call("POST", f"{path}/action", {"reserve": "yes"}).status_code == 400
    assert call("GET", "/os-fixed-ips/10.0.0.1").status_code == 404


def test_ranges_of_floating_ips(call: Client) -> None:
    path, sent = "/os-floating-ips-bulk", {"ip_range": "203.0.113.0/30"}
    told = call("POST", path, {"floating_ips_bulk_create": sent}).json()["floating_ips_bulk_create"]
    assert told == {**sent, "pool": "nova", "interface": "eth0"}
    addresses = [one["address"] for one in call("GET", path).json()["floating_ip_info"]]
    assert addresses == ["203.0.113.1", "203.0.113.2"]
    assert call("POST", path, {"floating_ips_bulk_create": sent}).status_code == 409
    assert call("POST", path, {"floating_ips_bulk_create": {"ip_range": "x"}}).status_code == 400
    assert call("PUT", f"{path}/delete", sent).json() == {"floating_ips_bulk_delete": "203.0.113.0/30"}
    assert call("GET", path).json() == {"floating_ip_info": []}
    assert call("GET", f"{path}/nowhere").status_code == 404


def test_rules_of_default_groups(call: Client) -> None:
    path = "/os-security-group-default-rules"
    rule = {"ip_protocol": "tcp", "from_port": "80", "to_port": 80, "cidr": "10.10.10.0/24"}
    new = call("POST", path, {"security_group_default_rule": rule}).json()["security_group_default_rule"]
    assert (new["ip_protocol"], new["from_port"], new["ip_range"]) == ("TCP", 80, {"cidr": "10.10.10.0/24"})
    assert call("POST", path, {"security_group_default_rule": rule}).status_code == 409
    assert call("POST", path, {"security_group_default_rule": {"cidr": "x"}}).status_code == 400
    assert call("GET", f"{path}/{new['id']}").json()["security_group_default_rule"] == new
    assert call("DELETE", f"{path}/{new['id']}").status_code == 204
    assert call("GET", f"{path}/{new['id']}").status_code == 404
    assert call("GET", path).json() == {"security_group_default_rules": []}


def test_names_of_floating_ips(call: Client) -> None:
    path, entry = "/os-floating-ip-dns", {"dns_entry": {"ip": "192.168.1.1", "dns_type": "A"}}
    assert call("PUT", f"{path}/d.org/entries/upf-1", entry).status_code == 404
    both = {"domain_entry": {"scope": "public", "availability_zone": "nova"}}
    assert call("PUT", f"{path}/d.org", both).status_code == 400
    assert call("PUT", f"{path}/d.org", {"domain_entry": {"scope": "public", "project": "p1"}}).status_code == 200
    assert call("PUT", f"{path}/d.org/entries/upf-1", entry).json()["dns_entry"]["type"] == "A"
    assert call("GET", f"{path}/d.org/entries/upf-1").json()["dns_entry"]["ip"] == "192.168.1.1"
    assert len(call("GET", f"{path}/d.org/entries/192.168.1.1").json()["dns_entries"]) == 1
    assert call("DELETE", f"{path}/d.org").status_code == 202
    assert call("GET", f"{path}/d.org/entries/upf-1").status_code == 404
    assert call("GET", path).json() == {"domain_entries": []}


def test_networks_handed_on_from_neutron(call: Client) -> None:
    assert call("GET", "/os-networks", version="2.36").status_code == 404
    for one in call("GET", "/os-networks", version="2.35").json()["networks"]:
        assert (len(one), one["cidr"]) == (32, None)
        brief = call("GET", f"/os-tenant-networks/{one['id']}", version="2.35").json()["network"]
        assert brief == {"id": one["id"], "cidr": "None", "label": one["label"]}
        assert call("GET", f"/os-networks/{one['id']}", version="2.35").json()["network"] == one
    assert call("GET", "/os-networks/nothere", version="2.35").status_code == 404
    assert "floating_ip_pools" in call("GET", "/os-floating-ip-pools", version="2.35").json()
    assert call("GET", "/os-floating-ip-pools", version="2.36").status_code == 404


def test_cloudpipes(call: Client) -> None:
    path = "/os-cloudpipe"
    made = [call("POST", path, {"cloudpipe": {"project_id": call.project}}).json() for _time in range(2)]
    assert made[0] == made[1]
    place = {"vpn_ip": "192.168.1.1", "vpn_port": "2000"}
    assert call("PUT", f"{path}/configure-project", {"configure_project": {"vpn_ip": "x"}}).status_code == 400
    assert call("PUT", f"{path}/configure-project", {"configure_project": place}).status_code == 202
    (one,) = call("GET", path).json()["cloudpipes"]
    assert (one["public_ip"], one["public_port"]) == ("192.168.1.1", 2000)


def test_bare_metal_nodes(call: Client) -> None:
    path = "/os-baremetal-nodes"
    sent = {"service_host": "host", "cpus": 8, "pm_address": "10.1.2.3", "pm_password": "x"}
    node = call("POST", path, {"node": {**sent, "prov_mac_address": "12:34:56:78:90:ab"}}, version="2.1").json()["node"]
    assert (node["id"], node["cpus"], node["interfaces"][0]["address"]) == (1, 8, "12:34:56:78:90:ab")
    assert "pm_password" not in node
    assert call("POST", path, {"node": {"colour": "blue"}}, version="2.1").status_code == 400
    one, mac = f"{path}/1", {"address": "aa:aa:aa:aa:aa:aa"}
    added = call("POST", f"{one}/action", {"add_interface": mac}, version="2.1")
    assert added.json()["interface"] == {**mac, "id": 2, "datapath_id": None, "port_no": None}
    assert call("POST", f"{one}/action", {"add_interface": {"address": "x"}}, version="2.1").status_code == 400
    assert call("POST", f"{one}/action", {"remove_interface": mac}, version="2.1").status_code == 202
    assert call("POST", f"{one}/action", {"remove_interface": mac}, version="2.1").status_code == 404
    assert call("GET", path, version="2.1").json()["nodes"] == [call("GET", one, version="2.1").json()["node"]]
    assert call("GET", path, version="2.36").status_code == 404
    assert call("DELETE", one, version="2.1").status_code == 202
    assert call("GET", one, version="2.1").status_code == 404


def test_certificates(call: Client) -> None:
    made = call("POST", "/os-certificates")
    assert made.status_code == 201
    assert "RSA PRIVATE KEY" in made.json()["certificate"]["private_key"]
    assert call("POST", "/os-certificates").json() != made.json()
    assert call("GET", "/os-certificates/root").json()["certificate"]["private_key"] is None
    assert call("GET", "/os-certificates/other").status_code == 501


def test_networks_of_nova_network(call: Client) -> None:
    def old(method: str, path: str, sent: object = None) -> tuple[int, dict]:  # type: ignore[type-arg]
        answer = call(method, path, sent, version="2.1")
        return answer.status_code, answer.json() if answer.content else {}

    path, new = "/os-networks", {"label": "n", "cidr": "10.20.105.0/24"}
    status, made = old("POST", path, {"network": new})
    one = made["network"]
    assert (status, one["broadcast"], one["gateway"]) == (200, "10.20.105.255", "10.20.105.1")
    assert (one["project_id"], one["host"], one["netmask"]) == (None, None, "255.255.255.0")
    assert [old("POST", path, {"network": wrong})[0] for wrong in ({"label": "n"}, {"cidr": "10.0.0.0/8"})] == [400] * 2
    assert old("POST", path, {"network": {"label": "n", "cidr": "10.0.0.0/31"}})[0] == 400
    assert old("POST", path, {"network": new})[0] == 409
    assert old("POST", f"{path}/add", {"id": "nowhere"})[0] == 400
    assert old("POST", f"{path}/add", {"id": one["id"]})[0] == 202
    assert old("DELETE", f"{path}/{one['id']}")[0] == 409
    act = f"{path}/{one['id']}/action"
    assert old("POST", act, {"associate_host": "h1"})[0] == 202
    shown = old("GET", f"{path}/{one['id']}")[1]["network"]
    assert shown["host"] == "h1"
    assert shown["project_id"] is not None
    assert old("POST", act, {"disassociate_host": None})[0] == 202
    assert old("POST", act, {"associate": "h1"})[0] == 400
    assert old("POST", act, {"disassociate": None})[0] == 202
    assert old("GET", f"{path}/{one['id']}")[1]["network"]["project_id"] is None
    assert old("DELETE", f"{path}/{one['id']}")[0] == 202
    assert old("DELETE", f"{path}/{one['id']}")[0] == 404
    own, words = "/os-tenant-networks", {"label": "p", "cidr": "172.0.0.0/24", "vlan_start": 1, "network_size": 255}
    made = old("POST", own, {"network": words})[1]["network"]
    assert made == {"id": made["id"], "label": "p", "cidr": "172.0.0.0/24"}
    assert made in old("GET", own)[1]["networks"]
    assert old("DELETE", f"{own}/{made['id']}")[0] == 202
