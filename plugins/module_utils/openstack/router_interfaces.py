# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The interfaces of routers, and the calls that routers are made of.

Source: OpenStack API Complete Reference (17 November 2015), 14.9 "Layer-3 networking".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import ApiError, InvalidOption
from ..core.lookup import is_uuid
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .port_fields import address
from .ports import CREATE as CREATE_PORT
from .ports import DELETE as DELETE_PORT
from .ports import LIST as LIST_PORTS
from .subnets import GET as GET_SUBNET
from .subnets import subnet_id

_ONE, _ALL = "/v2.0/routers/{id}", "/v2.0/routers"
LIST = Operation("networking_ext.list_routers", "GET", _ALL, service="network")
GET = Operation("networking_ext.show_router_details", "GET", _ONE, service="network", envelope="router")
CREATE = Operation("networking_ext.create_router", "POST", _ALL, service="network", envelope="router")
UPDATE = Operation("networking_ext.update_router_1", "PUT", _ONE, service="network", envelope="router")
DELETE = Operation("networking_ext.delete_router", "DELETE", _ONE, service="network")
ADD = Operation(
    "networking_ext.add_interface_to_router",
    "PUT",
    f"{_ONE}/add_router_interface",
    service="network",
    repeatable=False,
)
REMOVE = Operation(
    "networking_ext.remove_interface_from_router",
    "PUT",
    f"{_ONE}/remove_router_interface",
    service="network",
    repeatable=False,
)

_OWNERS = (
    "network:router_interface",
    "network:router_interface_distributed",
    "network:ha_router_replicated_interface",
)


def _subnet(work: Work, value: Any) -> str:
    return str(value) if is_uuid(str(value)) else str(subnet_id(work, value))


def _words(interface: Any) -> tuple[Any, Any]:
    """Subnet and address of what the user wrote."""
    if not isinstance(interface, Mapping):
        return interface, None
    subnet = interface.get("subnet") or interface.get("subnet_id")
    if not subnet:
        raise InvalidOption("interfaces", f"{dict(interface)} names no subnet")
    return subnet, interface.get("portip") or interface.get("ip_address")


def wanted_interfaces(work: Work, interfaces: list[Any]) -> list[Object]:
    """Interfaces with the ids of their subnets, and the addresses that were asked for."""
    found: dict[str, Object] = {}
    for subnet, ip in map(_words, interfaces):
        one = {"subnet_id": _subnet(work, subnet)}
        found[one["subnet_id"]] = one if ip is None else {**one, "ip_address": address(ip)}
    return list(found.values())


def ports_of(work: Work, router: Object) -> Iterator[Any]:
    """The ports that are a router's interfaces: not its gateway."""
    for port in work.objects(LIST_PORTS, query={"device_id": router["id"]}):
        if port.get("device_owner") in _OWNERS:
            yield port


def present_interfaces(work: Work, router: Object) -> list[Object]:
    """Interfaces there are, in the order of the task's, with the address where the task asks for one."""
    named = {_subnet(work, subnet): ip for subnet, ip in map(_words, work.params.get("interfaces") or [])}
    found = [
        {name: ip[name] for name in ("subnet_id", "ip_address") if name == "subnet_id" or named.get(ip["subnet_id"])}
        for port in ports_of(work, router)
        for ip in port["fixed_ips"]
    ]
    order = list(named)
    return sorted(found, key=lambda one: order.index(one["subnet_id"]) if one["subnet_id"] in named else len(order))


def add_interfaces(work: Work, router: Object, interfaces: list[Object]) -> None:
    """Attach subnets; one that is there with another address makes room first."""
    there = {one["subnet_id"] for one in router.get("interfaces") or []}
    for one in interfaces:
        if one["subnet_id"] in there:
            detach(work, router, {"subnet_id": one["subnet_id"]})
        if one.get("ip_address") is None:
            attach(work, router, {"subnet_id": one["subnet_id"]})
        else:
            _with_port(work, router, one)


def remove_interfaces(work: Work, router: Object, interfaces: list[Object]) -> None:
    """Detach subnets."""
    for one in interfaces:
        detach(work, router, {"subnet_id": one["subnet_id"]})


def detach(work: Work, router: Object, which: Object) -> None:
    """Remove an interface, by its subnet or its port; gone already is as good."""
    try:
        work.call(REMOVE, {"id": router["id"]}, body=which, attempt=f"remove an interface of {work.label}")
    except ApiError as exc:
        if exc.kind != "absent":
            raise


def attach(work: Work, router: Object, which: Object) -> None:
    """Add an interface, by its subnet or its port."""
    work.call(ADD, {"id": router.get("id")}, body=which, attempt=f"add an interface to {work.label}")


def _with_port(work: Work, router: Object, one: Object) -> None:
    """Another address than the subnet's gateway needs a port of its own, which is not left behind by a failure."""
    network = work.call(GET_SUBNET, {"id": one["subnet_id"]})["network_id"]
    body = {"network_id": network, "fixed_ips": [one]}
    if router.get("project_id"):
        body["project_id"] = router["project_id"]
    port = work.call(CREATE_PORT, body=body, attempt=f"make a port for {work.label}") or {}
    try:
        attach(work, router, {"port_id": port.get("id")})
    except ApiError:
        work.call(DELETE_PORT, {"id": port.get("id")}, attempt=f"delete the port that was made for {work.label}")
        raise
