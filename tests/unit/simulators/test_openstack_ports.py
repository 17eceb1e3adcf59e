# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ports of the OpenStack simulator against reference/openstack.txt, 13.4 and 14.6, and Neutron Zed."""

from __future__ import annotations

from typing import Any

import pytest

from simulators.kit import Running

from .test_openstack_network import Client, call, group, refused, running
from .test_openstack_subnets import subnet

__all__ = ["call", "running"]  # fixtures


@pytest.fixture
def network(call: Client) -> str:
    """A network with a subnet of each version."""
    found = str(call.network(name="net1")["id"])
    subnet(call, found, cidr="10.0.0.0/29")
    subnet(call, found, cidr="fd00::/64", ip_version=6, ipv6_ra_mode="slaac", ipv6_address_mode="slaac")
    return found


def port(call: Client, network: str, **given: Any) -> Any:
    return call("POST", "/v2.0/ports", {"port": {"network_id": network, **given}})


def test_documented_port(call: Client, network: str) -> None:
    made = port(call, network, name="private-port", admin_state_up=True, mac_address="FA:16:3E:C9:CB:F0")
    assert made.status_code == 201
    found = made.json()["port"]
    (default,) = call("GET", "/v2.0/security-groups?name=default").json()["security_groups"]
    documented = {
        "status": "DOWN",
        "name": "private-port",
        "allowed_address_pairs": [],
        "admin_state_up": True,
        "network_id": network,
        "tenant_id": call.project,
        "device_owner": "",
        "mac_address": "fa:16:3e:c9:cb:f0",
        "security_groups": [default["id"]],
        "device_id": "",
        "binding:vnic_type": "normal",
        "binding:vif_type": "unbound",
        "port_security_enabled": True,
    }
    assert {name: found[name] for name in documented} == documented
    assert [one["ip_address"] for one in found["fixed_ips"]] == ["10.0.0.2", "fd00::f816:3eff:fec9:cbf0"]
    path = f"/v2.0/ports/{found['id']}"
    for query in ("fixed_ips=ip_address%3D10.0.0.2", f"security_groups={default['id']}", "status=DOWN&device_id="):
        assert call("GET", f"/v2.0/ports?{query}").json() == {"ports": [found]}
    change = {"name": "test-for-port-update", "device_owner": "compute:nova", "binding:host_id": "host"}
    changed = call("PUT", path, {"port": change}).json()["port"]
    assert {name: changed[name] for name in change} == change
    assert changed["binding:vif_type"] == "ovs"
    assert refused(call("DELETE", f"/v2.0/networks/{network}")) == (409, "NetworkInUse")
    assert refused(call("DELETE", f"/v2.0/subnets/{found['fixed_ips'][0]['subnet_id']}")) == (409, "SubnetInUse")
    assert refused(call("PUT", path, {"port": {"network_id": network}})) == (400, "HTTPBadRequest")
    assert call("DELETE", path).status_code == 204
    assert refused(call("GET", path)) == (404, "PortNotFound")


def test_bulk_is_all_or_nothing(call: Client, network: str) -> None:
    one = {"network_id": network, "fixed_ips": [{"ip_address": "10.0.0.4"}]}
    assert refused(call("POST", "/v2.0/ports", {"ports": [one, one]})) == (409, "IpAddressAlreadyAllocated")
    made = call("POST", "/v2.0/ports", {"ports": [one, {"network_id": network}]}).json()["ports"]
    assert [item["fixed_ips"][0]["ip_address"] for item in made] == ["10.0.0.4", "10.0.0.2"]


def test_addresses(call: Client, network: str) -> None:
    found = port(call, network).json()["port"]
    path, four = f"/v2.0/ports/{found['id']}", found["fixed_ips"][0]
    kept = call("PUT", path, {"port": {"fixed_ips": [{"subnet_id": four["subnet_id"]}]}}).json()["port"]
    assert kept["fixed_ips"] == [four]
    both = [{"ip_address": "10.0.0.6"}, {"subnet_id": four["subnet_id"]}]
    moved = call("PUT", path, {"port": {"fixed_ips": both}}).json()["port"]["fixed_ips"]
    assert sorted(one["ip_address"] for one in moved) == ["10.0.0.2", "10.0.0.6"]
    assert call("PUT", path, {"port": {"fixed_ips": []}}).json()["port"]["fixed_ips"] == []
    for _ in range(5):
        assert port(call, network).status_code == 201
    assert refused(port(call, network)) == (409, "IpAddressGenerationFailure")


def test_dhcp_options_stay_until_taken_away(call: Client, network: str) -> None:
    options = [{"opt_name": "mtu", "opt_value": "1400"}, {"opt_name": "ntp-server", "opt_value": "10.0.0.1"}]
    path = "/v2.0/ports/" + port(call, network, extra_dhcp_opts=options).json()["port"]["id"]
    sent = [{"opt_name": "mtu", "opt_value": None}, {"opt_name": "x", "opt_value": "1", "ip_version": 6}]
    changed = call("PUT", path, {"port": {"extra_dhcp_opts": sent}}).json()["port"]["extra_dhcp_opts"]
    assert changed == [
        {"opt_name": "ntp-server", "opt_value": "10.0.0.1", "ip_version": 4},
        {"opt_name": "x", "opt_value": "1", "ip_version": 6},
    ]


def test_groups_and_port_security(call: Client, network: str) -> None:
    web = group(call, name="web")["id"]
    found = port(call, network, security_groups=[web], allowed_address_pairs=[{"ip_address": "10.9.0.0/24"}])
    path = "/v2.0/ports/" + found.json()["port"]["id"]
    mac = found.json()["port"]["mac_address"]
    assert found.json()["port"]["allowed_address_pairs"] == [{"ip_address": "10.9.0.0/24", "mac_address": mac}]
    assert refused(call("DELETE", f"/v2.0/security-groups/{web}")) == (409, "SecurityGroupInUse")
    off = {"port_security_enabled": False}
    assert refused(call("PUT", path, {"port": off})) == (409, "AddressPairAndPortSecurityRequired")
    off["allowed_address_pairs"] = []  # type: ignore[assignment]
    assert refused(call("PUT", path, {"port": off})) == (409, "PortSecurityPortHasSecurityGroup")
    off["security_groups"] = []  # type: ignore[assignment]
    assert call("PUT", path, {"port": off}).json()["port"]["port_security_enabled"] is False
    assert refused(call("PUT", path, {"port": {"security_groups": [web]}}))[0] == 400


@pytest.mark.parametrize(
    ("given", "status", "kind"),
    [
        ({"network_id": "x"}, 404, "NetworkNotFound"),
        ({"fixed_ips": [{"ip_address": "10.9.0.1"}]}, 400, "InvalidIpForNetwork"),
        ({"fixed_ips": [{"ip_address": "ten"}]}, 400, "HTTPBadRequest"),
        ({"fixed_ips": [{"ip_address": "10.0.0.2"}] * 2}, 400, "HTTPBadRequest"),
        ({"fixed_ips": [{"address": "10.0.0.2"}]}, 400, "HTTPBadRequest"),
        ({"fixed_ips": [{"subnet_id": "x"}]}, 404, "SubnetNotFound"),
        ({"mac_address": "somewhere"}, 400, "HTTPBadRequest"),
        ({"security_groups": ["x"]}, 404, "SecurityGroupNotFound"),
        ({"allowed_address_pairs": [{"mac_address": "fa:16:3e:00:00:01"}]}, 400, "HTTPBadRequest"),
        ({"extra_dhcp_opts": [{"opt_name": "mtu"}]}, 400, "HTTPBadRequest"),
        ({"binding:vnic_type": "fast"}, 400, "HTTPBadRequest"),
        ({"binding:vif_type": "ovs"}, 400, "HTTPBadRequest"),
    ],
)
def test_bad_ports(call: Client, network: str, given: dict[str, Any], status: int, kind: str) -> None:
    assert refused(port(call, network, **given)) == (status, kind)


def test_who_may(running: Running, call: Client, network: str) -> None:
    demo = Client(running, "demo")
    assert refused(port(demo, network)) == (404, "NetworkNotFound")
    call("PUT", f"/v2.0/networks/{network}", {"network": {"shared": True}})
    found = port(demo, network).json()["port"]
    assert "binding:host_id" not in found
    assert found["binding:vnic_type"] == "normal"
    assert refused(port(demo, network, fixed_ips=[{"ip_address": "10.0.0.5"}]))[0] == 403
    assert refused(port(demo, network, **{"binding:host_id": "host"}))[0] == 403
    mac = found["mac_address"]
    assert refused(port(call, network, mac_address=mac)) == (409, "MacAddressInUse")
