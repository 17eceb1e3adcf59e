# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subnets of the OpenStack simulator against reference/openstack.txt, 13.3, and Neutron Zed."""

from __future__ import annotations

from typing import Any

import pytest

from simulators.kit import Running

from .test_openstack_network import Client, call, refused, running

__all__ = ["call", "running"]  # fixtures


def subnet(call: Client, network: str, **given: Any) -> Any:
    body = {"network_id": network, "ip_version": 4, **given}
    return call("POST", "/v2.0/subnets", {"subnet": body})


def test_documented_subnet(call: Client) -> None:
    network = call.network(name="net1")["id"]
    made = subnet(call, network, cidr="192.168.199.0/24")
    assert made.status_code == 201
    found = made.json()["subnet"]
    documented = {
        "name": "",
        "enable_dhcp": True,
        "network_id": network,
        "tenant_id": call.project,
        "dns_nameservers": [],
        "allocation_pools": [{"start": "192.168.199.2", "end": "192.168.199.254"}],
        "host_routes": [],
        "ip_version": 4,
        "gateway_ip": "192.168.199.1",
        "cidr": "192.168.199.0/24",
    }
    assert {name: found[name] for name in documented} == documented
    path = f"/v2.0/subnets/{found['id']}"
    assert call("GET", f"/v2.0/networks/{network}").json()["network"]["subnets"] == [found["id"]]
    assert call("GET", f"/v2.0/subnets?network_id={network}&ip_version=4").json() == {"subnets": [found]}
    changed = call("PUT", path, {"subnet": {"name": "my_subnet", "gateway_ip": None}}).json()["subnet"]
    assert (changed["name"], changed["gateway_ip"], changed["revision_number"]) == ("my_subnet", None, 1)
    assert refused(call("PUT", path, {"subnet": {"cidr": "10.0.0.0/24"}})) == (400, "HTTPBadRequest")
    assert refused(call("PUT", path, {"subnet": {"gateway_ip": "192.168.199.7"}})) == (
        409,
        "GatewayConflictWithAllocationPools",
    )
    assert call("DELETE", path).status_code == 204
    assert refused(call("GET", path)) == (404, "SubnetNotFound")


def test_documented_bulk_is_all_or_nothing(call: Client) -> None:
    network = call.network(name="net1")["id"]
    one = {"network_id": network, "ip_version": 4, "cidr": "10.56.4.0/22"}
    assert refused(call("POST", "/v2.0/subnets", {"subnets": [one, one]})) == (400, "InvalidInput")
    assert call("GET", "/v2.0/subnets").json() == {"subnets": []}
    two = {**one, "cidr": "10.56.8.0/22"}
    assert len(call("POST", "/v2.0/subnets", {"subnets": [one, two]}).json()["subnets"]) == 2
    assert call("DELETE", f"/v2.0/networks/{network}").status_code == 204
    assert call("GET", "/v2.0/subnets").json() == {"subnets": []}


def test_pools(call: Client) -> None:
    network = call.network(name="net1")["id"]
    middle = subnet(call, network, cidr="10.0.0.0/29", gateway_ip="10.0.0.3").json()["subnet"]
    assert middle["allocation_pools"] == [
        {"start": "10.0.0.1", "end": "10.0.0.2"},
        {"start": "10.0.0.4", "end": "10.0.0.6"},
    ]
    none = subnet(call, network, cidr="10.0.1.0/30", gateway_ip=None).json()["subnet"]
    assert none["allocation_pools"] == [{"start": "10.0.1.1", "end": "10.0.1.2"}]
    six = subnet(call, network, cidr="fd00::/64", ip_version=6, ipv6_ra_mode="slaac").json()["subnet"]
    assert (six["gateway_ip"], six["allocation_pools"]) == (
        "fd00::",
        [{"start": "fd00::1", "end": "fd00::ffff:ffff:ffff:ffff"}],
    )


@pytest.mark.parametrize(
    ("given", "status", "kind"),
    [
        ({"cidr": None}, 400, "BadRequest"),
        ({"cidr": "10.0.0.1"}, 400, "HTTPBadRequest"),
        ({"cidr": "10.0.0.1/24"}, 400, "HTTPBadRequest"),
        ({"ip_version": 6}, 400, "InvalidInput"),
        ({"ip_version": 7}, 400, "HTTPBadRequest"),
        ({"gateway_ip": "fd00::1"}, 400, "InvalidInput"),
        ({"gateway_ip": "10.0.0.0"}, 400, "InvalidInput"),
        ({"gateway_ip": "10.0.0.9", "allocation_pools": [{"start": "10.0.0.5", "end": "10.0.0.9"}]}, 409, "Gateway"),
        ({"allocation_pools": [{"start": "10.0.0.9", "end": "10.0.0.5"}]}, 400, "InvalidAllocationPool"),
        ({"allocation_pools": [{"start": "10.0.0.9", "end": "10.0.1.5"}]}, 400, "OutOfBoundsAllocationPool"),
        ({"allocation_pools": [{"start": "10.0.0.9", "end": "10.0.0.11"}] * 2}, 409, "OverlappingAllocationPools"),
        ({"allocation_pools": ["10.0.0.9"]}, 400, "HTTPBadRequest"),
        ({"dns_nameservers": ["10.0.0.3", "10.0.0.3"]}, 400, "HTTPBadRequest"),
        ({"dns_nameservers": ["dns.example.com"]}, 400, "HTTPBadRequest"),
        ({"host_routes": [{"destination": "10.1.0.0/16"}]}, 400, "HTTPBadRequest"),
        ({"ipv6_ra_mode": "slaac"}, 400, "InvalidInput"),
        ({"subnetpool_id": "x"}, 404, "SubnetPoolNotFound"),
        ({"network_id": "x"}, 404, "NetworkNotFound"),
        ({"colour": "red"}, 400, "HTTPBadRequest"),
    ],
)
def test_bad_subnets(call: Client, given: dict[str, Any], status: int, kind: str) -> None:
    network = call.network(name="net1")["id"]
    found = refused(subnet(call, network, **{"cidr": "10.0.0.0/24", **given}))
    assert found[0] == status
    assert found[1].startswith(kind)


def test_who_may(running: Running, call: Client) -> None:
    demo = Client(running, "demo")
    network = call.network(name="net1")["id"]
    found = subnet(call, network, cidr="10.0.0.0/24").json()["subnet"]
    path = f"/v2.0/subnets/{found['id']}"
    assert refused(demo("GET", path)) == (404, "SubnetNotFound")
    assert refused(subnet(demo, network, cidr="10.0.1.0/24")) == (404, "NetworkNotFound")
    call("PUT", f"/v2.0/networks/{network}", {"network": {"shared": True}})
    assert demo("GET", path).status_code == 200
    assert refused(demo("DELETE", path))[0] == 403
