# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Routers with their gateway, interfaces and extra routes.

Source: OpenStack API Complete Reference (17 November 2015), 14.9 "Layer-3 networking" and 14.16 "Extra routes".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, to_wire
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Children, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .listing import FILTERS, listed, named, nothing, same_object
from .network import network_id
from .owned import OWNER, STANDARD, find_in, project
from .port_fields import address, with_subnets
from .router_interfaces import (
    CREATE,
    DELETE,
    GET,
    LIST,
    UPDATE,
    add_interfaces,
    detach,
    ports_of,
    present_interfaces,
    remove_interfaces,
    wanted_interfaces,
)

_INFO, _NONE = "external_gateway_info", "disable_gateway"
_GATEWAY = ("network", "enable_snat", "external_fixed_ips", _NONE)


def _prepare(work: Work) -> Object:
    """The gateway that came as one dictionary, by the options that its parts have."""
    told = work.params.get(_INFO)
    if told is None:
        return {}
    parts = {"network": told.get("network_id"), **{name: told.get(name) for name in _GATEWAY[1:3]}}
    return {_INFO: None, **{name: value for name, value in parts.items() if value is not None}}


def _part(wire: str) -> Any:
    """What an answer says of the gateway; nothing where there is none."""
    return lambda info: (info or {}).get(wire)


FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="edge",
        doc="Name of the router, or the id of an existing one. Names need not be unique: when several routers have it, "
        "the module fails and tells their ids.",
    ),
    "description": Field(sample="To the internet", doc="What the router is for."),
    "project": project("router"),
    "is_admin_state_up": Field(
        type="bool", wire="admin_state_up", aliases=("admin_state_up",), sample=True, doc="Whether it is switched on."
    ),
    "network": Field(
        wire=_INFO,
        ref=network_id,
        from_wire=_part("network_id"),
        sample="4e8e5957-649f-477b-9e5b-f1f75b21c03c",
        doc="Name or id of the external network that its gateway is in. Left out, the gateway stays as it is.",
    ),
    "enable_snat": Field(
        type="bool",
        wire=_INFO,
        from_wire=_part("enable_snat"),
        sample=True,
        doc="Whether addresses are translated on the way out. Only administrators choose it.",
    ),
    "external_fixed_ips": Field(
        type="list",
        elements="dict",
        compare="set",
        wire=_INFO,
        from_wire=_part("external_fixed_ips"),
        fields={
            "ip_address": Field(normalize=address, aliases=("ip",), sample="203.0.113.9", doc="The address."),
            "subnet_id": Field(
                aliases=("subnet",), sample="08eae331-0402-425a-923c-34f7cfe39c1b", doc="Name or id of the subnet."
            ),
        },
        ref=with_subnets,
        sample=[{"ip_address": "203.0.113.9", "subnet_id": "08eae331-0402-425a-923c-34f7cfe39c1b"}],
        doc="All addresses of the gateway, in any order. Only administrators choose them.",
    ),
    _NONE: nothing(_INFO, None, doc="Whether it is to have no gateway."),
    "interfaces": Field(
        type="list",
        elements="raw",
        compare="set",
        ref=wanted_interfaces,
        sample=[{"subnet_id": "08eae331-0402-425a-923c-34f7cfe39c1b"}],
        doc=[
            "All subnets that it is in, in any order, each by name or id; the router gets the gateway address of each.",
            "For another address, a dictionary of C(subnet) and C(portip); a C(net), which other collections need, is "
            "taken and not used.",
            "Left out, its interfaces are not touched.",
        ],
    ),
    "purge_interfaces": Field(
        type="bool", default=True, option_only=True, doc="Whether interfaces that are not in O(interfaces) are removed."
    ),
    "routes": Field(
        type="list",
        elements="dict",
        compare="set",
        fields={
            "destination": Field(required=True, sample="198.51.100.0/24", doc="Network that it leads to."),
            "nexthop": Field(
                required=True, sample="192.0.2.2", doc="Address of the next router, in one of its subnets."
            ),
        },
        sample=[],
        doc="All of its extra routes, in any order. Left out, they are not touched.",
    ),
    "purge_routes": Field(
        type="bool", default=True, option_only=True, doc="Whether routes that are not in O(routes) are removed."
    ),
    "id": Field(read_only=True, sample="8604a0de-7f6b-409a-a47c-a1cc7bc77b2e", doc="Id of the router."),
    "status": Field(read_only=True, sample="ACTIVE", doc="V(ACTIVE), V(ALLOCATING) or V(ERROR)."),
    _INFO: Field(
        type="dict",
        compare=same_object,
        fields={
            "network_id": Field(aliases=("network",), sample=None, doc="As O(network)."),
            "enable_snat": Field(type="bool", sample=True, doc="As O(enable_snat)."),
            "external_fixed_ips": Field(
                type="list",
                elements="dict",
                fields={
                    "ip_address": Field(aliases=("ip",), sample="203.0.113.9", doc="The address."),
                    "subnet_id": Field(aliases=("subnet",), sample=None, doc="Name or id of the subnet."),
                },
                sample=[],
                doc="As O(external_fixed_ips).",
            ),
        },
        sample=None,
        doc="The gateway as one dictionary, in place of O(network), O(enable_snat) and O(external_fixed_ips). In "
        "results as the service shows it.",
    ),
    "is_ha": Field(type="bool", read_only=True, wire="ha", sample=False, doc="Whether several agents stand by for it."),
    "is_distributed": Field(
        type="bool", read_only=True, wire="distributed", sample=False, doc="Whether it runs on all compute hosts."
    ),
    "flavor_id": Field(read_only=True, sample=None, doc="Id of its flavor."),
    **OWNER,
    **STANDARD,
}


def _body(work: Work, have: Object, values: Object) -> Object:
    """A body: the parts of the gateway are one attribute, in which what is left out falls back to a default."""
    body = to_wire(FIELDS, {name: value for name, value in values.items() if name not in _GATEWAY})
    if values.get(_NONE):
        body[_INFO] = {}
    elif any(name in values for name in _GATEWAY[:3]):
        network = values.get("network") or have.get("network")
        if network is None:
            raise InvalidOption("network", f"{work.label} has no gateway yet: which network is it to be in?")
        gateway: Object = {"network_id": network}
        snat = work.params.get("enable_snat")
        if snat is not None or have.get("enable_snat") is False:
            gateway["enable_snat"] = bool(snat)
        if "external_fixed_ips" in values:
            gateway["external_fixed_ips"] = values["external_fixed_ips"]
        body[_INFO] = gateway
    return body


def _check_gateway(work: Work, have: Object, values: Object) -> None:
    _body(work, have, values)


def _check(params: Mapping[str, Any]) -> None:
    given = [name for name in (*_GATEWAY[:3], _INFO) if params.get(name) is not None]
    if _INFO in given and len(given) > 1:
        raise InvalidOption(_INFO, f"says the same as {given[0]}")
    if params.get(_NONE) and given:
        raise InvalidOption(_NONE, f"{given[0]} is about a gateway")


def _route(route: Mapping[str, Any]) -> tuple[str, str]:
    return str(route["destination"]), str(route["nexthop"])


def _set_routes(work: Work, have: Object, routes: list[Any]) -> None:
    plain = [dict(zip(("destination", "nexthop"), _route(one), strict=True)) for one in routes]
    work.call(UPDATE, {"id": have.get("id")}, body={"routes": plain}, attempt=f"change the routes of {work.label}")
    have["routes"] = plain


def _remove(work: Work, have: Object, interfaces: list[Object]) -> None:
    """Neutron removes no interface that a route needs: routes that nobody asked for go first."""
    wanted, routes = work.params.get("routes"), have.get("routes") or []
    if wanted is not None and work.params.get("purge_routes"):
        keys = {_route(one) for one in wanted}
        kept = [one for one in routes if _route(one) in keys]
        if len(kept) < len(routes):
            _set_routes(work, have, kept)
    remove_interfaces(work, have, interfaces)


def _removed(work: Work, have: Object) -> None:
    """Neutron deletes no router that has interfaces."""
    if have.get("routes"):
        _set_routes(work, have, [])
    for port in ports_of(work, have):
        detach(work, have, {"port_id": port["id"]})
    work.call(DELETE, {"id": have["id"]}, attempt=f"delete {work.label}")


RESOURCE = Resource(
    system=OPENSTACK,
    name="router",
    plural="routers",
    title="router",
    summary="Manage routers of OpenStack",
    description=(
        "Creates, changes and deletes routers of the networking service (Neutron) with their gateway, interfaces and "
        "extra routes.",
        "With O(state=absent) its routes and interfaces are removed before it is deleted.",
        "Options and results have the names of M(openstack.cloud.router), so that its playbooks work here.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 14.9 Layer-3 networking",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    prepare=_prepare,
    find=find_in(GET, LIST, FIELDS, "routers"),
    create=CREATE,
    create_body=lambda work, want: _body(work, {}, want),
    changes=(Change(operation=UPDATE, body=_body, check=_check_gateway),),
    children=(
        Children(
            field="interfaces",
            read=present_interfaces,
            add=add_interfaces,
            remove=_remove,
            key=lambda one: one["subnet_id"],
            same=lambda want, have: want.get("ip_address") in (None, have.get("ip_address")),
            purge="purge_interfaces",
        ),
        Children(
            field="routes",
            read=lambda work, have: have.get("routes") or [],
            add=lambda work, have, new: _set_routes(work, have, [*(have.get("routes") or []), *new]),
            key=_route,
            replace=_set_routes,
            replace_when="purge_routes",
        ),
    ),
    removed=_removed,
    check=_check,
    info=Info(
        list=LIST,
        fetch=lambda work, query: listed(work, GET, LIST, FIELDS, {}),
        filters={"name": named("router"), "filters": FILTERS},
        summary="List routers of OpenStack",
        description=("Lists routers of the networking service (Neutron).",),
    ),
)

ROUTER = StateModule(RESOURCE)
ROUTER_INFO = InfoModule(RESOURCE)
