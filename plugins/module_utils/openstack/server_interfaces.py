# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Interfaces of servers: the ports that connect them to networks.

Source: OpenStack API Complete Reference (17 November 2015), 3.24 "Attach Interfaces (os-attach-interfaces)"; their
address is C(os-interface) at every server that was seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none, reference
from ..core.module import InfoModule, StateModule
from ..core.resource import Constraints, Info, Object, Resource
from ..core.work import Work
from . import server_lookup
from .client import OPENSTACK
from .compute import NOTE, compute
from .listing import same_object
from .network import network_id
from .ports import GET as GET_PORT
from .ports import LIST as LIST_PORTS

_ALL, _ONE = "/servers/{server_id}/os-interface", "/servers/{server_id}/os-interface/{port_id}"
LIST = compute("list_interfaces", "GET", _ALL)
GET = compute("show_port_interface_details", "GET", _ONE, envelope="interfaceAttachment")
CREATE = compute("create_interface", "POST", _ALL, envelope="interfaceAttachment")
DELETE = compute("detach_interface", "DELETE", _ONE)

_port_id = reference(GET_PORT, LIST_PORTS, "port", "port")


def _server(work: Work) -> Mapping[str, Any] | None:
    """The server; looked for once."""
    key = "interfaces: server"
    if key not in work.seen:
        everywhere = bool(work.params["all_projects"])
        work.seen[key] = server_lookup.find(work, str(work.params["server"]), all_projects=everywhere)
    found: Mapping[str, Any] | None = work.seen[key]
    return found


FIELDS = {
    "server": Field(
        required=True,
        compare=same_object,
        sample="upf-1",
        doc="Name of the server, in the login's project, or its id.",
    ),
    "network": Field(
        wire="net_id",
        ref=network_id,
        sample="4e8e5957-649f-477b-9e5b-f1f75b21c03c",
        doc="Name or id of the network that it is connected to. One interface will do, whoever made it; with "
        "O(state=absent) there must not be several, unless O(fixed_ip) says which.",
    ),
    "port": Field(
        wire="port_id",
        ref=_port_id,
        sample="65c0ee9f-d634-4522-8954-51021b570b0d",
        doc="Name or id of the port that connects it.",
    ),
    "fixed_ip": Field(
        aliases=("fixed_ip_address",),
        sample="192.0.2.7",
        doc="The address that it has in O(network). Left out, Neutron chooses one.",
    ),
    "tag": Field(write_only=True, doc="What the guest is told of a new interface, in its metadata."),
    "all_projects": server_lookup.ALL_PROJECTS,
    "server_id": Field(read_only=True, sample="2594da2b-e860-4cb4-beb8-432bdb598601", doc="Id of the server."),
    "network_id": Field(
        read_only=True, wire="net_id", sample="4e8e5957-649f-477b-9e5b-f1f75b21c03c", doc="Id of the network."
    ),
    "port_id": Field(read_only=True, sample="65c0ee9f-d634-4522-8954-51021b570b0d", doc="Id of the port."),
    "mac_address": Field(read_only=True, wire="mac_addr", sample="fa:16:3e:4c:2c:30", doc="Its MAC address."),
    "status": Field(read_only=True, wire="port_state", sample="ACTIVE", doc="State of the port."),
    "fixed_ips": Field(type="list", elements="dict", read_only=True, sample=[], doc="All addresses of the port."),
}


def _shown(work: Work, server: Mapping[str, Any], item: Mapping[str, Any]) -> Object:
    """An interface in our names."""
    addresses = [str(one["ip_address"]) for one in item.get("fixed_ips") or []]
    asked = work.params.get("fixed_ip")
    return {
        "server": server["name"],
        "server_id": server["id"],
        "network": item["net_id"],
        "network_id": item["net_id"],
        "port": item["port_id"],
        "port_id": item["port_id"],
        "fixed_ip": asked if asked in addresses else next(iter(addresses), None),
        "mac_address": item.get("mac_addr"),
        "status": item.get("port_state"),
        "fixed_ips": list(item.get("fixed_ips") or []),
    }


def _find(work: Work) -> Object | None:
    server, absent = _server(work), work.params.get("state") == "absent"
    if server is None:
        if absent:
            return None
        raise TelcoError(f"There is no server with the name or id {work.params['server']}", option="server")
    try:
        wanted = _wanted(work)
    except TelcoError as exc:
        if absent and exc.option in ("network", "port"):
            return None
        raise
    there = (_shown(work, server, item) for item in work.objects(LIST, {"server_id": server["id"]}))
    found = [one for one in there if all(one[name] == value for name, value in wanted.items())]
    if absent and len(found) > 1:
        ids = ", ".join(one["port_id"] for one in found)
        raise InvalidOption("network", f"{work.label} has {len(found)} interfaces there, say which port: {ids}")
    return found[0] if found else None


def _wanted(work: Work) -> dict[str, Any]:
    """What an interface has to be like to be the one that is meant."""
    params, wanted = work.params, {}
    if params.get("network") is not None:
        wanted["network_id"] = network_id(work, params["network"])
    if params.get("port") is not None:
        wanted["port_id"] = _port_id(work, params["port"])
    if params.get("fixed_ip") is not None:
        wanted["fixed_ip"] = params["fixed_ip"]
    return wanted


def _created(work: Work, want: Object) -> Object | None:
    server = _server(work) or {}
    body: Object = {"port_id": want["port"]} if "port" in want else {"net_id": want["network"]}
    if "fixed_ip" in want:
        body["fixed_ips"] = [{"ip_address": want["fixed_ip"]}]
    if "tag" in want:
        body["tag"] = want["tag"]
    path = {"server_id": server.get("id")}
    answer = work.call(CREATE, path, body=body, attempt=f"connect {work.label}")
    return _shown(work, server, answer) if isinstance(answer, Mapping) and "port_id" in answer else None


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    server = server_lookup.need(work, "server")
    path = {"server_id": server["id"], "port_id": work.params.get("port_id")}
    if path["port_id"] is not None:
        found = get_or_none(work, GET, path)
        items = [found] if found is not None else []
    else:
        items = list(work.objects(LIST, path))
    yield from (_shown(work, server, item) for item in items)


RESOURCE = Resource(
    system=OPENSTACK,
    name="server_interface",
    plural="server_interfaces",
    title="server",
    summary="Connect servers of OpenStack to networks",
    description=(
        "Connects a server of the compute service (Nova) to a network, by a port that is there or by one that Nova "
        "makes, or takes that away. What Nova has made is deleted with it; other ports stay.",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.24 Attach interfaces",
    fields=FIELDS,
    key=("server",),
    id_field="port_id",
    find=_find,
    created=_created,
    delete=DELETE,
    gone=True,
    constraints=Constraints(
        required_one_of=(("network", "port"),),
        mutually_exclusive=(("network", "port"), ("port", "fixed_ip")),
    ),
    answers=False,
    asynchronous=True,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "server": Field(required=True, option_only=True, doc="Name of the server, or its id."),
            "port_id": Field(option_only=True, doc="Only the interface of this port, if the server has it."),
            "all_projects": server_lookup.ALL_PROJECTS,
        },
        summary="List interfaces of a server of OpenStack",
        description=("Lists the ports that connect a server of the compute service (Nova) to networks.", NOTE),
    ),
)

SERVER_INTERFACE = StateModule(RESOURCE)
SERVER_INTERFACE_INFO = InfoModule(RESOURCE)
