# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Routers of the OpenStack simulator against reference/openstack.txt, 14.9 and 14.16, and Neutron Zed."""

from __future__ import annotations

from typing import Any

import pytest

from simulators.kit import Running

from .test_openstack_network import Client, call, refused, running
from .test_openstack_ports import port
from .test_openstack_subnets import subnet

__all__ = ["call", "running"]  # fixtures


def router(call: Client, **given: Any) -> Any:
    return call("POST", "/v2.0/routers", {"router": given})


@pytest.fixture
def outside(call: Client) -> str:
    found = str(call.network(name="public", **{"router:external": True})["id"])
    subnet(call, found, cidr="172.24.4.0/24")
    return found


@pytest.fixture
def inside(call: Client) -> str:
    return str(subnet(call, call.network(name="net1")["id"], cidr="10.0.0.0/24").json()["subnet"]["id"])


def test_documented_router(call: Client, outside: str) -> None:
    info = {"network_id": outside, "enable_snat": "False", "external_fixed_ips": [{"ip_address": "172.24.4.9"}]}
    made = router(call, name="another_router", external_gateway_info=info, admin_state_up=True)
    assert made.status_code == 201
    found = made.json()["router"]
    assert (found["status"], found["routes"], found["tenant_id"]) == ("ACTIVE", [], call.project)
    (fixed,) = found["external_gateway_info"]["external_fixed_ips"]
    assert (fixed["ip_address"], found["external_gateway_info"]["enable_snat"]) == ("172.24.4.9", False)
    (gateway,) = call("GET", f"/v2.0/ports?device_id={found['id']}").json()["ports"]
    assert gateway["device_owner"] == "network:router_gateway"
    assert refused(call("DELETE", f"/v2.0/ports/{gateway['id']}")) == (409, "ServicePortInUse")
    path = f"/v2.0/routers/{found['id']}"
    assert call("GET", path).json() == {"router": found}
    assert call("GET", "/v2.0/routers?name=another_router").json() == {"routers": [found]}
    again = {"external_gateway_info": {"network_id": outside}}
    kept = call("PUT", path, {"router": again}).json()["router"]["external_gateway_info"]
    assert kept == {"network_id": outside, "external_fixed_ips": [fixed], "enable_snat": True}  # back to the default
    assert (
        call("PUT", path, {"router": {"external_gateway_info": {}}}).json()["router"]["external_gateway_info"] is None
    )
    assert call("GET", "/v2.0/ports").json() == {"ports": []}
    assert call("DELETE", path).status_code == 204
    assert refused(call("GET", path)) == (404, "RouterNotFound")


def test_documented_interfaces(call: Client, inside: str) -> None:
    path = "/v2.0/routers/" + router(call, name="r1").json()["router"]["id"]
    added = call("PUT", f"{path}/add_router_interface", {"subnet_id": inside}).json()
    shown = call("GET", f"/v2.0/ports/{added['port_id']}").json()["port"]
    assert shown["device_owner"] == "network:router_interface"
    assert shown["fixed_ips"] == [{"subnet_id": inside, "ip_address": "10.0.0.1"}]
    assert refused(call("PUT", f"{path}/add_router_interface", {"subnet_id": inside})) == (400, "BadRequest")
    assert refused(call("DELETE", path)) == (409, "RouterInUse")
    routes = [{"destination": "40.0.1.0/24", "nexthop": "10.0.0.10"}]
    assert call("PUT", path, {"router": {"routes": routes}}).json()["router"]["routes"] == routes
    remove = f"{path}/remove_router_interface"
    assert refused(call("PUT", remove, {"subnet_id": inside})) == (409, "RouterInterfaceInUseByRoute")
    for hop in ("10.9.0.1", "10.0.0.1"):
        routes = [{"destination": "40.0.1.0/24", "nexthop": hop}]
        assert refused(call("PUT", path, {"router": {"routes": routes}})) == (400, "InvalidRoutes")
    call("PUT", path, {"router": {"routes": []}})
    removed = call("PUT", remove, {"subnet_id": inside}).json()
    assert removed == added
    assert refused(call("PUT", remove, {"subnet_id": inside})) == (404, "RouterInterfaceNotFoundForSubnet")
    assert call("GET", "/v2.0/ports").json() == {"ports": []}


def test_a_port_of_ones_own(call: Client, inside: str) -> None:
    network = call("GET", f"/v2.0/subnets/{inside}").json()["subnet"]["network_id"]
    own = port(call, network, fixed_ips=[{"ip_address": "10.0.0.9"}]).json()["port"]["id"]
    path = "/v2.0/routers/" + router(call, name="r1").json()["router"]["id"]
    both = {"subnet_id": inside, "port_id": own}
    assert refused(call("PUT", f"{path}/add_router_interface", both)) == (400, "BadRequest")
    assert call("PUT", f"{path}/add_router_interface", {"port_id": own}).json()["subnet_id"] == inside
    other = "/v2.0/routers/" + router(call, name="r2").json()["router"]["id"]
    assert refused(call("PUT", f"{other}/add_router_interface", {"port_id": own})) == (409, "PortInUse")
    assert call("PUT", f"{other}/add_router_interface", {"subnet_id": inside}).status_code == 200
    assert call("PUT", f"{path}/remove_router_interface", {"port_id": own}).status_code == 200
    assert refused(call("GET", f"/v2.0/ports/{own}")) == (404, "PortNotFound")


def test_bad_routers(running: Running, call: Client, outside: str, inside: str) -> None:
    own = call("GET", f"/v2.0/subnets/{inside}").json()["subnet"]["network_id"]
    assert refused(router(call, external_gateway_info={"network_id": own})) == (400, "BadRequest")
    assert refused(router(call, external_gateway_info={"network_id": "x"})) == (404, "NetworkNotFound")
    assert refused(router(call, external_gateway_info={"enable_snat": True})) == (400, "HTTPBadRequest")
    assert refused(router(call, routes=[])) == (400, "HTTPBadRequest")
    demo = Client(running, "demo")
    assert router(demo, external_gateway_info={"network_id": outside}).status_code == 201
    assert refused(router(demo, external_gateway_info={"network_id": outside, "enable_snat": False}))[0] == 403
    path = "/v2.0/routers/" + router(call, name="r1").json()["router"]["id"]
    assert refused(demo("GET", path)) == (404, "RouterNotFound")
    assert refused(call("PUT", f"{path}/add_router_interface", {"subnet_id": "x"})) == (404, "SubnetNotFound")
    assert refused(call("PUT", f"{path}/add_router_interface", {})) == (400, "BadRequest")
    call("PUT", f"/v2.0/subnets/{inside}", {"subnet": {"gateway_ip": None}})
    assert refused(call("PUT", f"{path}/add_router_interface", {"subnet_id": inside})) == (400, "BadRequest")
