# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One interface of a router, where the others are somebody else's matter.

Source: OpenStack API Complete Reference (17 November 2015), 14.9.6 and 14.9.7.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import find_named, reference
from ..core.module import StateModule
from ..core.resource import Constraints, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .listing import same_object
from .port_fields import address
from .ports import GET as GET_PORT
from .ports import LIST as LIST_PORTS
from .router_interfaces import GET, LIST, add_interfaces, attach, detach, ports_of
from .subnets import GET as GET_SUBNET
from .subnets import LIST as LIST_SUBNETS

_port_id = reference(GET_PORT, LIST_PORTS, "port", "port")
_subnet_id = reference(GET_SUBNET, LIST_SUBNETS, "subnet", "subnet")

FIELDS = {
    "router": Field(
        required=True,
        compare=same_object,
        sample="edge",
        doc="Name or id of the router. Names need not be unique: when several routers have it, the module fails and "
        "tells their ids.",
    ),
    "subnet": Field(
        wire="subnet_id",
        ref=_subnet_id,
        sample="08eae331-0402-425a-923c-34f7cfe39c1b",
        doc="Name or id of the subnet that it is in.",
    ),
    "ip_address": Field(
        aliases=("portip",),
        normalize=address,
        create_only=True,
        sample="192.0.2.1",
        doc="The router's address in O(subnet). Left out, a new interface gets the subnet's gateway address, and an "
        "existing one will do with any.",
    ),
    "port": Field(
        wire="port_id",
        ref=_port_id,
        sample="3a44f4e5-1694-493a-a1fb-393881c673a4",
        doc="Name or id of a port that becomes the interface, in place of O(subnet). It is deleted when the interface "
        "is removed, as Neutron has it.",
    ),
    "router_id": Field(read_only=True, sample="8604a0de-7f6b-409a-a47c-a1cc7bc77b2e", doc="Id of the router."),
    "subnet_id": Field(read_only=True, sample="08eae331-0402-425a-923c-34f7cfe39c1b", doc="Id of the subnet."),
    "port_id": Field(read_only=True, sample="3a44f4e5-1694-493a-a1fb-393881c673a4", doc="Id of the port."),
}


def _router(work: Work) -> Mapping[str, Any]:
    """The router; looked for once.

    :raises TelcoError: There is none.
    """
    if "router" not in work.seen:
        name = str(work.params["router"])
        found = find_named(work, GET, LIST, name, "routers", {})
        if found is None:
            raise TelcoError(f"There is no router with the name or id {name}", option="router")
        work.seen["router"] = found
    router: Mapping[str, Any] = work.seen["router"]
    return router


def _find(work: Work) -> Object | None:
    wanted = {}
    try:
        router = _router(work)
        if work.params.get("subnet") is not None:
            wanted["subnet_id"] = _subnet_id(work, work.params["subnet"])
        if work.params.get("port") is not None:
            wanted["port_id"] = _port_id(work, work.params["port"])
    except TelcoError as exc:
        # Where one of the three is not there, the interface is not, either.
        if work.params.get("state") == "absent" and exc.option in ("router", "subnet", "port"):
            return None
        raise
    for port in ports_of(work, dict(router)):
        for ip in port["fixed_ips"]:
            one = {"subnet_id": ip["subnet_id"], "port_id": port["id"]}
            if all(one[name] == value for name, value in wanted.items()):
                return _interface(router, ip, one)
    return None


def _interface(router: Mapping[str, Any], ip: Mapping[str, Any], ids: Mapping[str, Any]) -> Object:
    """An interface in our names."""
    return {
        "router": router["name"],
        "router_id": router["id"],
        "subnet": ids["subnet_id"],
        "port": ids["port_id"],
        "ip_address": ip["ip_address"],
        **ids,
    }


def _created(work: Work, want: Object) -> None:
    router = dict(_router(work))
    if "port" in want:
        attach(work, router, {"port_id": want["port"]})
    else:
        add_interfaces(work, router, [{"subnet_id": want["subnet"], "ip_address": want.get("ip_address")}])


def _removed(work: Work, have: Object) -> None:
    # A port may have addresses in several subnets of IPv6; only what the task names is taken away.
    which = "port_id" if work.params.get("port") is not None else "subnet_id"
    detach(work, {"id": have["router_id"]}, {which: have[which]})


RESOURCE = Resource(
    system=OPENSTACK,
    name="router_interface",
    plural="router_interfaces",
    title="interface of router",
    summary="Manage single interfaces of routers of OpenStack",
    description=(
        "Connects a router of the networking service (Neutron) to one subnet, by the subnet's gateway address, by "
        "another address or by a port that is there, or takes that away. Its other interfaces are left alone.",
        "M(telco.cloud.openstack_router) has O(telco.cloud.openstack_router#module:interfaces) for all of them at "
        "once; a router that is kept so loses what is added here.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 14.9 Layer-3 networking",
    fields=FIELDS,
    key=("router",),
    id_field="port_id",
    find=_find,
    created=_created,
    removed=_removed,
    constraints=Constraints(
        required_one_of=(("subnet", "port"),),
        mutually_exclusive=(("subnet", "port"), ("ip_address", "port")),
    ),
    answers=False,
)

ROUTER_INTERFACE = StateModule(RESOURCE)
