# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floating IPs of the OpenStack simulator against reference/openstack.txt, 14.9.8 to 14.9.12, and Neutron Zed."""

from __future__ import annotations

from typing import Any

from simulators.kit import Running

from .test_openstack_network import Client, call, refused, running
from .test_openstack_ports import port
from .test_openstack_routers import inside, outside, router

__all__ = ["call", "inside", "outside", "running"]  # fixtures


def floating(call: Client, **given: Any) -> Any:
    return call("POST", "/v2.0/floatingips", {"floatingip": given})


def test_documented_floating_ip(call: Client, outside: str, inside: str) -> None:
    network = call("GET", f"/v2.0/subnets/{inside}").json()["subnet"]["network_id"]
    own = port(call, network).json()["port"]["id"]
    lonely = floating(call, floating_network_id=outside, port_id=own)
    assert refused(lonely) == (404, "ExternalGatewayForFloatingIPNotFound")
    way = router(call, name="r1", external_gateway_info={"network_id": outside}).json()["router"]["id"]
    call("PUT", f"/v2.0/routers/{way}/add_router_interface", {"subnet_id": inside})
    made = floating(call, floating_network_id=outside, port_id=own)
    assert made.status_code == 201
    found = made.json()["floatingip"]
    documented = {
        "floating_network_id": outside,
        "router_id": way,
        "fixed_ip_address": "10.0.0.2",
        "floating_ip_address": "172.24.4.3",
        "tenant_id": call.project,
        "status": "ACTIVE",
        "port_id": own,
    }
    assert {name: found[name] for name in documented} == documented
    assert call("GET", f"/v2.0/floatingips?port_id={own}").json() == {"floatingips": [found]}
    again = floating(call, floating_network_id=outside, port_id=own)
    assert refused(again) == (409, "FloatingIPPortAlreadyAssociated")
    gone = call("PUT", f"/v2.0/routers/{way}", {"router": {"external_gateway_info": {}}})
    assert refused(gone) == (409, "RouterExternalGatewayInUseByFloatingIp")
    gone = call("PUT", f"/v2.0/routers/{way}/remove_router_interface", {"subnet_id": inside})
    assert refused(gone) == (409, "RouterInterfaceInUseByFloatingIP")
    path = f"/v2.0/floatingips/{found['id']}"
    kept = call("PUT", path, {"floatingip": {"port_id": own, "description": "x"}}).json()["floatingip"]
    assert (kept["port_id"], kept["description"]) == (own, "x")
    off = call("PUT", path, {"floatingip": {"port_id": None}}).json()["floatingip"]
    assert (off["port_id"], off["fixed_ip_address"], off["router_id"], off["status"]) == (None, None, None, "DOWN")
    call("PUT", path, {"floatingip": {"port_id": own}})
    call("DELETE", f"/v2.0/ports/{own}")
    assert call("GET", path).json()["floatingip"]["port_id"] is None
    assert call("DELETE", path).status_code == 204
    assert refused(call("GET", path)) == (404, "FloatingIPNotFound")


def test_bad_floating_ips(running: Running, call: Client, outside: str, inside: str) -> None:
    network = call("GET", f"/v2.0/subnets/{inside}").json()["subnet"]["network_id"]
    assert refused(floating(call, floating_network_id=network)) == (400, "BadRequest")
    assert refused(floating(call, floating_network_id="x")) == (404, "NetworkNotFound")
    assert refused(floating(call, floating_network_id=outside, port_id="x")) == (404, "PortNotFound")
    assert refused(floating(call, floating_network_id=outside, fixed_ip_address="10.0.0.2")) == (400, "BadRequest")
    wanted = floating(call, floating_network_id=outside, floating_ip_address="172.24.4.50").json()["floatingip"]
    assert (wanted["floating_ip_address"], wanted["status"]) == ("172.24.4.50", "DOWN")
    taken = floating(call, floating_network_id=outside, floating_ip_address="172.24.4.50")
    assert refused(taken) == (409, "IpAddressAlreadyAllocated")
    demo = Client(running, "demo")
    assert floating(demo, floating_network_id=outside).status_code == 201
    assert refused(floating(demo, floating_network_id=outside, floating_ip_address="172.24.4.60"))[0] == 403
    assert refused(demo("GET", f"/v2.0/floatingips/{wanted['id']}")) == (404, "FloatingIPNotFound")
