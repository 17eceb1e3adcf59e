# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Neutron of the OpenStack simulator against reference/openstack.txt, chapters 13 and 14."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from simulators.kit import Running, serve
from simulators.openstack import OpenStack


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


class Client:
    """Calls to Neutron with a token."""

    def __init__(self, running: Running, name: str = "admin") -> None:
        domain = {"domain": {"id": "default"}}
        user = {"name": name, "password": "secret", **domain}
        auth = {
            "identity": {"methods": ["password"], "password": {"user": user}},
            "scope": {"project": {"name": name, **domain}},
        }
        answer = requests.post(running.url + "/v3/auth/tokens", json={"auth": auth}, timeout=5)
        token = answer.json()["token"]
        self.project = token["project"]["id"]
        self.token = answer.headers["X-Subject-Token"]
        self.url = next(one["endpoints"][0]["url"] for one in token["catalog"] if one["type"] == "network")

    def __call__(self, method: str, path: str, document: Any = None) -> requests.Response:
        headers = {"X-Auth-Token": self.token}
        return requests.request(method, self.url + path, json=document, headers=headers, timeout=5)

    def network(self, **given: Any) -> Any:
        return self("POST", "/v2.0/networks", {"network": given}).json()["network"]


@pytest.fixture
def call(running: Running) -> Client:
    return Client(running)


def refused(answer: requests.Response) -> tuple[int, str]:
    error = answer.json()["NeutronError"]
    assert set(error) == {"type", "message", "detail"}
    assert answer.headers["x-openstack-request-id"].startswith("req-")
    return answer.status_code, error["type"]


def test_versions_and_extensions(call: Client) -> None:
    links = [{"rel": "self", "href": call.url + "/v2.0/"}]
    assert requests.get(call.url + "/", timeout=5).json() == {
        "versions": [{"id": "v2.0", "status": "CURRENT", "links": links}]
    }
    assert {one["collection"] for one in call("GET", "/v2.0").json()["resources"]} >= {"networks", "subnets", "ports"}
    aliases = {one["alias"] for one in call("GET", "/v2.0/extensions").json()["extensions"]}
    assert {"provider", "external-net", "port-security", "net-mtu", "security-group"} <= aliases
    assert call("GET", "/v2.0/extensions/provider").json()["extension"]["alias"] == "provider"
    assert call("GET", "/v2.0/extensions/none").status_code == 404
    for name in ("subnets", "ports"):
        assert call("GET", f"/v2.0/{name}").json() == {name: []}


def as_read(made: dict[str, Any]) -> dict[str, Any]:
    """A network that is not external, as any answer but that of its creation has it."""
    assert made["is_default"] is False
    return {name: value for name, value in made.items() if name != "is_default"}


def test_documented_network(running: Running, call: Client) -> None:
    made = call("POST", "/v2.0/networks", {"network": {"name": "sample_network", "admin_state_up": True}})
    network = made.json()["network"]
    assert made.status_code == 201
    documented = {
        "status": "ACTIVE",
        "subnets": [],
        "name": "sample_network",
        "admin_state_up": True,
        "tenant_id": call.project,
        "project_id": call.project,
        "router:external": False,
        "shared": False,
        "port_security_enabled": True,
        "provider:network_type": "vxlan",
        "provider:physical_network": None,
        "mtu": 1450,
    }
    assert {name: network[name] for name in documented} == documented
    path = f"/v2.0/networks/{network['id']}"
    assert call("GET", path).json() == {"network": as_read(network)}
    changed = call("PUT", path, {"network": {"name": "sample_network_5_updated"}}).json()["network"]
    assert (changed["name"], changed["revision_number"]) == ("sample_network_5_updated", 2)
    gone = call("DELETE", path)
    assert (gone.status_code, gone.content) == (204, b"")
    assert refused(call("GET", path)) == (404, "NetworkNotFound")
    entry = running.simulator.journal.entries()[-1]
    assert (entry["path"], entry["system"]) == (path, "openstack")  # without the prefix of the catalog


def test_documented_bulk_is_all_or_nothing(call: Client) -> None:
    names = [{"name": "sample_network3", "admin_state_up": True}, {"name": "sample_network4", "admin_state_up": True}]
    made = call("POST", "/v2.0/networks", {"networks": names})
    assert (made.status_code, [one["name"] for one in made.json()["networks"]]) == (
        201,
        ["sample_network3", "sample_network4"],
    )
    vlan = {"provider:network_type": "vlan", "provider:physical_network": "physnet1", "provider:segmentation_id": 7}
    assert refused(call("POST", "/v2.0/networks", {"networks": [{"name": "a"}, vlan, vlan]})) == (409, "VlanIdInUse")
    assert len(call("GET", "/v2.0/networks").json()["networks"]) == 2


def test_documented_segments(call: Client) -> None:
    """14.4.2, with a type that today's Neutron has instead of stt."""
    vlan = {"provider:segmentation_id": "2", "provider:physical_network": "physnet1", "provider:network_type": "vlan"}
    tunnel = {"provider:network_type": "vxlan"}
    network = call.network(name="net1", segments=[vlan, tunnel])
    assert network["segments"] == [
        {**vlan, "provider:segmentation_id": 2},
        {**tunnel, "provider:physical_network": None, "provider:segmentation_id": 1},
    ]
    assert "provider:network_type" not in network
    assert refused(call("POST", "/v2.0/networks", {"network": vlan})) == (409, "VlanIdInUse")
    both = {"segments": [tunnel], "provider:network_type": "vxlan"}
    assert refused(call("POST", "/v2.0/networks", {"network": both})) == (400, "SegmentsSetInConjunctionWithProviders")
    for wrong in ([], [{}], [{**vlan, "colour": "red"}], [{"provider:network_type": "stt"}], "vlan"):
        assert refused(call("POST", "/v2.0/networks", {"network": {"segments": wrong}}))[0] == 400
    assert call("GET", "/v2.0/networks").json() == {"networks": [as_read(network)]}


def test_vlan_transparency_and_dns(call: Client) -> None:
    network = call.network(name="net1", vlan_transparent=True, dns_domain="example.org.")
    assert (network["vlan_transparent"], network["dns_domain"]) == (True, "example.org.")
    path = f"/v2.0/networks/{network['id']}"
    assert refused(call("PUT", path, {"network": {"vlan_transparent": False}})) == (400, "HTTPBadRequest")
    assert refused(call("PUT", path, {"network": {"dns_domain": "example.org"}})) == (400, "HTTPBadRequest")
    assert call("PUT", path, {"network": {"dns_domain": ""}}).json()["network"]["dns_domain"] == ""


def test_filters_fields_and_pages(running: Running, call: Client) -> None:
    for number in range(5):
        call.network(name=f"n{number}", shared=number == 4)

    def names(query: str) -> list[str]:
        return sorted(one["name"] for one in call("GET", f"/v2.0/networks?{query}").json()["networks"])

    assert (names("name=n1"), names("name=n1&name=n2"), names("name=N1")) == (["n1"], ["n1", "n2"], [])
    assert (names("shared=true"), names("router:external=True"), names("status=ACTIVE&name=n0")) == (["n4"], [], ["n0"])
    assert (len(names(f"project_id={call.project}")), names("tenant_id=x")) == (5, [])
    assert refused(call("GET", "/v2.0/networks?colour=red")) == (400, "HTTPBadRequest")
    assert call("GET", "/v2.0/networks?name=n1&fields=name").json() == {"networks": [{"name": "n1"}]}
    ordered = call("GET", "/v2.0/networks?sort_key=name&sort_dir=desc").json()["networks"]
    assert [one["name"] for one in ordered] == ["n4", "n3", "n2", "n1", "n0"]

    running.simulator.settings["page_size"] = 2
    seen, url = [], "/v2.0/networks?sort_key=name&sort_dir=asc"
    for _page in range(3):
        page = call("GET", url).json()
        seen += [one["name"] for one in page["networks"]]
        links = {link["rel"]: link["href"] for link in page.get("networks_links", [])}
        url = links.get("next", "")[len(call.url) :]
    assert (seen, url) == (["n0", "n1", "n2", "n3", "n4"], "")
    back = call("GET", links["previous"][len(call.url) :]).json()
    assert [one["name"] for one in back["networks"]] == ["n2", "n3"]
    assert call("GET", "/v2.0/networks?marker=nothing").status_code == 400


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"colour": "red"}, "HTTPBadRequest"),
        ({"id": "x"}, "HTTPBadRequest"),
        ({"status": "ACTIVE"}, "HTTPBadRequest"),
        ({"name": 5}, "HTTPBadRequest"),
        ({"name": "n" * 256}, "HTTPBadRequest"),
        ({"admin_state_up": "maybe"}, "HTTPBadRequest"),
        ({"mtu": 67}, "HTTPBadRequest"),
        ({"mtu": 9000}, "InvalidInput"),
        ({"tenant_id": "a", "project_id": "b"}, "HTTPBadRequest"),
        ({"provider:network_type": "token-ring"}, "HTTPBadRequest"),
        ({"provider:segmentation_id": 5}, "InvalidInput"),
        ({"provider:network_type": "vlan", "provider:segmentation_id": 5}, "InvalidInput"),
        ({"provider:network_type": "flat", "provider:physical_network": "nowhere"}, "InvalidInput"),
        ({"provider:network_type": "local", "provider:segmentation_id": 5}, "InvalidInput"),
        (
            {
                "provider:network_type": "vlan",
                "provider:physical_network": "physnet1",
                "provider:segmentation_id": 5000,
            },
            "InvalidInput",
        ),
    ],
)
def test_bad_networks(call: Client, given: dict[str, Any], kind: str) -> None:
    assert refused(call("POST", "/v2.0/networks", {"network": given})) == (400, kind)
    assert call("GET", "/v2.0/networks").json() == {"networks": []}


def test_bad_updates_and_bodies(call: Client) -> None:
    network = call.network(name="n")
    path = f"/v2.0/networks/{network['id']}"
    for given in ({"status": "DOWN"}, {"project_id": "other"}, {"provider:segmentation_id": 99}, {"colour": "red"}):
        assert call("PUT", path, {"network": given}).status_code == 400
    assert refused(call("PUT", path, {"net": {}})) == (400, "HTTPBadRequest")
    headers = {"X-Auth-Token": call.token, "Content-Type": "application/json"}
    broken = requests.post(call.url + "/v2.0/networks", data="{", headers=headers, timeout=5)
    assert refused(broken) == (400, "MalformedRequestBody")
    assert call("GET", path).json() == {"network": as_read(network)}


def test_who_may(running: Running, call: Client) -> None:
    demo = Client(running, "demo")
    mine = call.network(name="of-admin")
    shared = call.network(name="of-all", shared=True)
    assert refused(demo("GET", f"/v2.0/networks/{mine['id']}")) == (404, "NetworkNotFound")
    shown = demo("GET", f"/v2.0/networks/{shared['id']}").json()["network"]
    assert "provider:network_type" not in shown
    assert refused(demo("PUT", f"/v2.0/networks/{shared['id']}", {"network": {"name": "x"}}))[0] == 403
    assert refused(demo("POST", "/v2.0/networks", {"network": {"shared": True}})) == (403, "PolicyNotAuthorized")
    anonymous = requests.get(call.url + "/v2.0/networks", timeout=5)
    assert (anonymous.status_code, anonymous.json()["error"]["title"]) == (401, "Unauthorized")
    assert "Keystone uri" in anonymous.headers["WWW-Authenticate"]


def test_faults_speak_as_the_service_does(running: Running, call: Client) -> None:
    running.simulator.fault("conflict", path="^/v2.0/networks")
    assert refused(call("GET", "/v2.0/networks")) == (409, "Conflict")
    running.simulator.fault("unavailable", path="/v3/")
    answer = requests.get(running.url + "/v3/projects", timeout=5)
    assert (answer.json()["error"]["code"], answer.headers["Retry-After"]) == (503, "1")


# Security groups


def group(call: Client, **given: Any) -> Any:
    return call("POST", "/v2.0/security-groups", {"security_group": given}).json()["security_group"]


def rule(call: Client, **given: Any) -> requests.Response:
    return call("POST", "/v2.0/security-group-rules", {"security_group_rule": given})


def test_documented_group(call: Client) -> None:
    made = group(call, name="new-webservers", description="security group for webservers")
    assert [
        (one["direction"], one["ethertype"], one["protocol"], one["security_group_id"] == made["id"])
        for one in made["security_group_rules"]
    ] == [("egress", "IPv4", None, True), ("egress", "IPv6", None, True)]
    path = f"/v2.0/security-groups/{made['id']}"
    changes = {"name": "mysecgroup", "description": "my security group"}
    changed = call("PUT", path, {"security_group": changes}).json()["security_group"]
    assert {name: changed[name] for name in changes} == changes
    assert call("DELETE", path).status_code == 204
    assert refused(call("GET", path)) == (404, "SecurityGroupNotFound")


def test_default_group(running: Running, call: Client) -> None:
    (default,) = call("GET", "/v2.0/security-groups?name=default").json()["security_groups"]
    assert sorted((one["direction"], one["ethertype"]) for one in default["security_group_rules"]) == [
        ("egress", "IPv4"),
        ("egress", "IPv6"),
        ("ingress", "IPv4"),
        ("ingress", "IPv6"),
    ]
    assert {one["remote_group_id"] for one in default["security_group_rules"]} == {None, default["id"]}
    again = call("POST", "/v2.0/security-groups", {"security_group": {"name": "default"}})
    assert refused(again) == (409, "SecurityGroupDefaultAlreadyExists")
    renamed = call("PUT", f"/v2.0/security-groups/{default['id']}", {"security_group": {"name": "x"}})
    assert refused(renamed) == (409, "SecurityGroupCannotUpdateDefault")
    demo = Client(running, "demo")
    (own,) = demo("GET", "/v2.0/security-groups").json()["security_groups"]
    assert own["project_id"] == demo.project
    assert refused(demo("DELETE", f"/v2.0/security-groups/{own['id']}"))[0] == 409


def test_documented_rule(call: Client) -> None:
    web, peers = group(call, name="web"), group(call, name="peers")
    given = {
        "direction": "ingress",
        "port_range_min": "80",
        "ethertype": "IPv4",
        "port_range_max": "80",
        "protocol": "tcp",
        "remote_group_id": peers["id"],
        "security_group_id": web["id"],
    }
    made = rule(call, **given)
    shown = made.json()["security_group_rule"]
    assert made.status_code == 201
    assert {name: shown[name] for name in given} == {**given, "port_range_min": 80, "port_range_max": 80}
    assert shown["remote_ip_prefix"] is None
    again = rule(call, **{**given, "protocol": "6"})  # tcp by its number
    assert refused(again) == (409, "SecurityGroupRuleExists")
    assert shown["id"] in again.json()["NeutronError"]["message"]
    path = f"/v2.0/security-group-rules/{shown['id']}"
    assert call("GET", path).json() == {"security_group_rule": shown}
    rules = call("GET", f"/v2.0/security-group-rules?security_group_id={web['id']}&direction=ingress").json()
    assert rules == {"security_group_rules": [shown]}
    assert call("DELETE", path).status_code == 204
    assert refused(call("DELETE", path)) == (404, "SecurityGroupRuleNotFound")
    rule(call, **given)
    assert call("DELETE", f"/v2.0/security-groups/{peers['id']}").status_code == 204  # rules that name it go too
    assert len(call("GET", f"/v2.0/security-groups/{web['id']}").json()["security_group"]["security_group_rules"]) == 2


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"direction": "sideways"}, "HTTPBadRequest"),
        ({"ethertype": "IPX"}, "HTTPBadRequest"),
        ({"protocol": "smoke"}, "HTTPBadRequest"),
        ({"protocol": 256}, "HTTPBadRequest"),
        ({"remote_ip_prefix": "10.0.0.0/33"}, "HTTPBadRequest"),
        ({"port_range_min": 80, "port_range_max": 80}, "SecurityGroupProtocolRequiredWithPorts"),
        ({"protocol": "tcp", "port_range_min": 81, "port_range_max": 80}, "SecurityGroupInvalidPortRange"),
        ({"protocol": "tcp", "port_range_min": 80}, "SecurityGroupInvalidPortRange"),
        ({"protocol": "icmp", "port_range_max": 0}, "SecurityGroupMissingIcmpType"),
        ({"protocol": "icmp", "port_range_min": 256}, "SecurityGroupInvalidIcmpValue"),
        ({"protocol": "gre", "port_range_min": 1, "port_range_max": 1}, "SecurityGroupInvalidProtocolForPort"),
        ({"remote_ip_prefix": "fd00::/8"}, "SecurityGroupRuleParameterConflict"),
        ({"protocol": "icmpv6"}, "SecurityGroupEthertypeConflictWithProtocol"),
        ({"revision_number": 3}, "HTTPBadRequest"),
        ({"colour": "red"}, "HTTPBadRequest"),
    ],
)
def test_bad_rules(call: Client, given: dict[str, Any], kind: str) -> None:
    web = group(call, name="web")
    assert refused(rule(call, **{"direction": "ingress", "security_group_id": web["id"], **given})) == (400, kind)


def test_more_bad_rules(call: Client) -> None:
    web = group(call, name="web")
    assert refused(rule(call, security_group_id=web["id"])) == (400, "HTTPBadRequest")
    assert refused(rule(call, direction="ingress")) == (400, "HTTPBadRequest")
    assert refused(rule(call, direction="ingress", security_group_id="x")) == (404, "SecurityGroupNotFound")
    both = {"remote_group_id": web["id"], "remote_ip_prefix": "10.0.0.0/8"}
    assert rule(call, direction="ingress", security_group_id=web["id"], **both).status_code == 400
    known = {"direction": "egress", "security_group_id": web["id"], "ethertype": "IPv4"}
    assert refused(rule(call, **known)) == (409, "SecurityGroupRuleExists")  # one of those every group starts with
    everywhere = {**known, "remote_ip_prefix": "0.0.0.0/0"}  # the same, in more words
    assert refused(rule(call, **everywhere)) == (409, "SecurityGroupRuleExists")
    old_name = {"direction": "ingress", "security_group_id": web["id"], "ethertype": "IPv6", "protocol": "icmp"}
    assert rule(call, **old_name).status_code == 201
    assert refused(rule(call, **{**old_name, "protocol": "58"})) == (409, "SecurityGroupRuleExists")


def test_addresses_become_networks(call: Client) -> None:
    web = group(call, name="web")
    made = rule(call, direction="ingress", security_group_id=web["id"], remote_ip_prefix="10.1.2.3/8")
    assert made.json()["security_group_rule"]["remote_ip_prefix"] == "10.0.0.0/8"


def test_agents(running: Running, call: Client) -> None:
    simulator = running.simulator
    assert isinstance(simulator, OpenStack)
    first, second, _third = simulator.compute.hosts
    agents = call("GET", f"/v2.0/agents?host={first}&sort_key=agent_type&sort_dir=desc").json()["agents"]
    assert [(one["agent_type"], one["alive"], one["admin_state_up"]) for one in agents] == [
        ("Open vSwitch agent", True, True),
        ("L3 agent", True, True),
        ("DHCP agent", True, True),
    ]
    by_kind = {one["agent_type"]: f"/v2.0/agents/{one['id']}" for one in agents}
    assert call("GET", by_kind["L3 agent"] + "/l3-routers").json() == {"routers": []}
    assert call("GET", by_kind["DHCP agent"] + "/dhcp-networks").json() == {"networks": []}
    simulator.control_power(first, False)
    assert call("GET", by_kind["L3 agent"]).json()["agent"]["alive"] is False
    changed = call("PUT", by_kind["L3 agent"], {"agent": {"admin_state_up": False, "description": "drained"}})
    assert {"admin_state_up": False, "description": "drained"}.items() <= changed.json()["agent"].items()
    for sent, kind in (
        ({"admin_state_up": "perhaps"}, "InvalidInput"),
        ({"host": "x"}, "HTTPBadRequest"),
        ({"colour": "red"}, "HTTPBadRequest"),
        ({"description": 1}, "HTTPBadRequest"),
    ):
        assert refused(call("PUT", by_kind["L3 agent"], {"agent": sent})) == (400, kind)
    assert call("DELETE", by_kind["L3 agent"]).status_code == 204
    assert refused(call("GET", by_kind["L3 agent"])) == (404, "AgentNotFound")
    assert refused(call("GET", by_kind["L3 agent"] + "/l3-routers")) == (404, "AgentNotFound")
    assert len(call("GET", f"/v2.0/agents?host={second}").json()["agents"]) == 1
    demo = Client(running, "demo")
    assert demo("GET", "/v2.0/agents").json() == {"agents": []}
    assert refused(demo("DELETE", by_kind["DHCP agent"])) == (404, "HTTPNotFound")
    assert refused(demo("GET", by_kind["DHCP agent"] + "/dhcp-networks")) == (403, "PolicyNotAuthorized")


def test_service_providers(call: Client) -> None:
    found = call("GET", "/v2.0/service-providers").json()["service_providers"]
    assert {"service_type": "L3_ROUTER_NAT", "name": "ha", "default": False} in found
