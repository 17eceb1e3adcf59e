# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floating IPs.

Source: OpenStack API Complete Reference (17 November 2015), 14.9.8 to 14.9.12 of "Layer-3 networking".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire
from ..core.lookup import exact, fits
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .listing import FILTERS, filter_query, same_object
from .network import network_id
from .owned import OWNER, STANDARD, named_project, of_project, own_project, project
from .port_fields import address
from .ports import port_id
from .server_ports import port_of

_ONE, _ALL = "/v2.0/floatingips/{id}", "/v2.0/floatingips"
LIST = Operation("networking_ext.list_floating_ips", "GET", _ALL, service="network")
GET = Operation("networking_ext.show_floating_ip_details", "GET", _ONE, service="network", envelope="floatingip")
CREATE = Operation("networking_ext.create_floating_ip", "POST", _ALL, service="network", envelope="floatingip")
UPDATE = Operation("networking_ext.update_floating_ip", "PUT", _ONE, service="network", envelope="floatingip")
DELETE = Operation("networking_ext.delete_floating_ip", "DELETE", _ONE, service="network")

FIELDS = {
    "floating_ip_address": Field(
        compare=same_object,
        normalize=address,
        sample="203.0.113.50",
        doc="The address outside. Left out, a new one is any. Only administrators choose it.",
    ),
    "network": Field(
        wire="floating_network_id",
        ref=network_id,
        create_only=True,
        sample="4e8e5957-649f-477b-9e5b-f1f75b21c03c",
        doc="Name or id of the external network. A new floating IP needs it.",
    ),
    "port": Field(
        wire="port_id",
        ref=port_id,
        sample="65c0ee9f-d634-4522-8954-51021b570b0d",
        doc="Name or id of the port that it leads to. Left out, with O(server) too, it stays where it leads to.",
    ),
    "server": Field(
        option_only=True,
        doc="Name of the server of the login's project, or id of the server, that it leads to. Its one port with an "
        "IPv4 address is taken; when it has several, O(nat_destination) or O(fixed_address) say which.",
    ),
    "nat_destination": Field(
        option_only=True,
        aliases=("fixed_network", "internal_network"),
        doc="Name or id of the network inside that the port of O(server) is in.",
    ),
    "fixed_address": Field(
        wire="fixed_ip_address",
        normalize=address,
        sample="192.0.2.10",
        doc="Which address of the port, when it has several.",
    ),
    "description": Field(sample="Web of VNF 1", doc="What it is for."),
    "project": project("floating IP"),
    "reuse": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether one of the project's that leads nowhere is taken in place of a new one.",
    ),
    "reassign": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether an address that leads to another port is taken from it. Without it that is an error.",
    ),
    "purge": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether O(state=absent) gives the address back. Without it, it stays the project's and leads nowhere.",
    ),
    "id": Field(read_only=True, sample="2f245a7b-796b-4f26-9cf9-9e82d248fda7", doc="Id of the floating IP."),
    "status": Field(read_only=True, sample="ACTIVE", doc="V(ACTIVE), V(DOWN) or V(ERROR)."),
    "floating_network_id": Field(
        read_only=True, sample="4e8e5957-649f-477b-9e5b-f1f75b21c03c", doc="Id of the external network."
    ),
    "port_id": Field(read_only=True, sample="65c0ee9f-d634-4522-8954-51021b570b0d", doc="Id of the port."),
    "fixed_ip_address": Field(read_only=True, sample="192.0.2.10", doc="The same as C(fixed_address)."),
    "router_id": Field(read_only=True, sample="8604a0de-7f6b-409a-a47c-a1cc7bc77b2e", doc="Id of the router between."),
    **OWNER,
    **STANDARD,
}


def _absent(work: Work) -> bool:
    return work.params.get("state") == "absent"


def _prepare(work: Work) -> Object:
    """The port of a server; none when what is to be gone leads to no server any more."""
    if work.params.get("server") is None:
        return {}
    found = port_of(work, str(work.params["server"]))
    return {} if found is None else {"port": found}


def _query(work: Work) -> Object:
    """What it is found by: its address, or what it leads to."""
    params = work.params
    if params.get("floating_ip_address") is not None:
        return {"floating_ip_address": address(params["floating_ip_address"]), **named_project(work)}
    if params.get("port") is None:
        raise TelcoError(f"There is no server with the name or id {params['server']}", option="server")
    query = {"port_id": port_id(work, params["port"])}
    if params.get("network") is not None:
        query["floating_network_id"] = network_id(work, params["network"])
    if params.get("fixed_address") is not None:
        query["fixed_ip_address"] = address(params["fixed_address"])
    return query


def _find(work: Work) -> Object | None:
    try:
        query = _query(work)
    except TelcoError as exc:
        if _absent(work) and exc.option in ("port", "network", "server"):
            return None
        raise
    found = exact(work, LIST, query, lambda item: fits(item, query), "floating IPs")
    if found is None and "port_id" in query and work.params["reuse"] and not _absent(work) and not work.gate.operations:
        found = _free(work)
    if found is None or (_absent(work) and not work.params["purge"] and found.get("port_id") is None):
        return None
    return from_wire(FIELDS, found)


def _free(work: Work) -> Object | None:
    """One of the project's that leads nowhere."""
    query = own_project(work)
    if work.params.get("network") is not None:
        query["floating_network_id"] = network_id(work, work.params["network"])
    return next((one for one in work.objects(LIST, query=query) if one.get("port_id") is None), None)


def _changed(work: Work, have: Object, values: Object) -> Object:
    """The port is always said: an update without it could take the address away from it."""
    body = {"port_id": values.get("port", have.get("port_id"))}
    fixed = values.get("fixed_address") or work.params.get("fixed_address")
    if fixed is None and "port" not in values:
        fixed = have.get("fixed_address")
    if fixed is not None:
        body["fixed_ip_address"] = address(fixed)
    if "description" in values:
        body["description"] = values["description"]
    return body


def _check_port(work: Work, have: Object, values: Object) -> None:
    if "port" in values and have.get("port_id") is not None and not work.params["reassign"]:
        raise TelcoError(
            f"{work.label} leads to port {have['port_id']}. Set reassign=true to take it from there",
            id=have["id"],
            option="port",
        )


def _removed(work: Work, have: Object) -> None:
    if work.params["purge"]:
        work.call(DELETE, {"id": have["id"]}, attempt=f"give {work.label} back")
    else:
        work.call(UPDATE, {"id": have["id"]}, body={"port_id": None}, attempt=f"take {work.label} off its port")


def _listed(work: Work, query: Mapping[str, Any]) -> Any:
    return work.objects(LIST, query={**filter_query(FIELDS, work.params.get("filters") or {}), **query})


RESOURCE = Resource(
    system=OPENSTACK,
    name="floating_ip",
    plural="floating_ips",
    title="floating IP",
    summary="Manage floating IPs of OpenStack",
    description=(
        "Has an address of an external network lead to a port, gives it back, or only takes it off its port.",
        "What leads to the port already is found first, so that a second run makes no second address.",
        "Options and results have the names of M(openstack.cloud.floating_ip); an address can be given to a port, too.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 14.9 Layer-3 networking",
    fields=FIELDS,
    key=("floating_ip_address", "port"),
    id_field="id",
    prepare=_prepare,
    find=_find,
    needs=("network",),
    create=CREATE,
    changes=(Change(operation=UPDATE, body=_changed, check=_check_port),),
    removed=_removed,
    # Somebody else may have taken a free one at the same moment: where it leads to is looked at again.
    answers=False,
    constraints=Constraints(
        required_one_of=(("floating_ip_address", "port", "server"),),
        mutually_exclusive=(("port", "server"),),
        required_by={"nat_destination": ("server",)},
    ),
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        fetch=_listed,
        filters={
            "id": Field(doc="Only the floating IP of this id."),
            "floating_ip_address": Field(doc="Only the floating IP of this address."),
            "network": Field(
                wire="floating_network_id",
                ref=network_id,
                aliases=("floating_network",),
                doc="Name or id of an external network: only those in it.",
            ),
            "port": Field(wire="port_id", ref=port_id, doc="Name or id of a port: only those that lead to it."),
            "fixed_ip_address": Field(doc="Only those that lead to this address."),
            "router": Field(wire="router_id", doc="Id of a router: only those behind it."),
            "status": Field(doc="Only those in this state, such as V(DOWN)."),
            "description": Field(doc="Only those of this description."),
            "project": of_project(),
            "filters": FILTERS,
        },
        summary="List floating IPs of OpenStack",
        description=("Lists floating IPs of the networking service (Neutron).",),
    ),
)

FLOATING_IP = StateModule(RESOURCE)
FLOATING_IP_INFO = InfoModule(RESOURCE)
