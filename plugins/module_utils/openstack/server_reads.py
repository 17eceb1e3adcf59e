# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told of a server beside itself: what was done to it, its addresses, how busy it is, its password.

Source: OpenStack API Complete Reference (17 November 2015), 3.6 "Servers diagnostics", 3.7 "Server IPs", 3.9
"Servers action" and 3.10 "Servers password" of the Compute API v2.1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from . import moves, server_lookup
from .client import OPENSTACK
from .compute import NOTE, compute, gone

_ONE = "/servers/{id}"
DIAGNOSTICS = compute("get_server_diagnostics", "GET", f"{_ONE}/diagnostics")
ADDRESSES = compute("list_ips", "GET", f"{_ONE}/ips")
ADDRESSES_OF = compute("show_ip_details", "GET", f"{_ONE}/ips/{{network_label}}")
ACTIONS = compute("list_actions_for_server", "GET", f"{_ONE}/os-instance-actions")
INTERFACES = compute("list_virtual_interfaces", "GET", f"{_ONE}/os-virtual-interfaces", version="2.12")
PASSWORD = compute("get_server_password", "GET", f"{_ONE}/os-server-password")

_DOCUMENT = "OpenStack API Complete Reference (2015-11-17), "


def _module(
    name: str,
    read: Callable[[Work, Mapping[str, Any]], Object],
    *,
    summary: str,
    description: str,
    section: str,
    returns: Mapping[str, Field],
    options: Mapping[str, Field] | None = None,
    note: str = NOTE,
) -> ActionModule:
    """A module that finds a server and tells something of it."""

    def run(work: Work) -> Object:
        server = server_lookup.need(work)
        return {**read(work, server), "id": server["id"]}

    shown = Field(read_only=True, sample="2594da2b-e860-4cb4-beb8-432bdb598601", doc="Id of the server.")
    return ActionModule(
        Action(
            system=OPENSTACK,
            name=name,
            title="server",
            key=("name",),
            summary=summary,
            description=(description,),
            notes=(note,),
            reference=_DOCUMENT + section,
            fields={"name": server_lookup.NAME, "all_projects": server_lookup.ALL_PROJECTS, **(options or {})},
            run=run,
            reads_only=True,
            returns={**returns, "id": shown},
        )
    )


def _diagnostics(work: Work, server: Mapping[str, Any]) -> Object:
    return {"diagnostics": work.call(DIAGNOSTICS, server)}


def _addresses(work: Work, server: Mapping[str, Any]) -> Object:
    network = work.params.get("network")
    if network is None:
        return {"addresses": work.call(ADDRESSES, server)["addresses"]}
    found = get_or_none(work, ADDRESSES_OF, {"id": server["id"], "network_label": network})
    return {"addresses": found or {}}


def _actions(work: Work, server: Mapping[str, Any]) -> Object:
    request_id, limit = work.params.get("request_id"), work.params.get("limit")
    if request_id is not None:
        found = moves.read_action(work, str(server["id"]), request_id)
        return {"server_actions": [] if found is None else [_told(found)]}
    query = {} if limit is None else {"limit": limit}
    return {"server_actions": [_told(one) for one in work.objects(ACTIONS, server, query=query, limit=limit)]}


def _told(action: Mapping[str, Any]) -> Object:
    """Without the tracebacks of Nova's own program: C(details) says why an event has failed."""
    if "events" not in action:
        return dict(action)
    events = [{name: value for name, value in one.items() if name != "traceback"} for one in action["events"] or []]
    return {**action, "events": events}


def _password(work: Work, server: Mapping[str, Any]) -> Object:
    return {"encrypted_password": work.call(PASSWORD, server).get("password") or None}


def _interfaces(work: Work, server: Mapping[str, Any]) -> Object:
    return {"virtual_interfaces": list(work.objects(INTERFACES, server))}


SERVER_DIAGNOSTICS_INFO = _module(
    "server_diagnostics_info",
    _diagnostics,
    summary="Get how busy a server of OpenStack is",
    description="Gets what the hypervisor tells of a running server: its processors, memory, disks and interfaces. "
    "Only administrators can.",
    section="3.6 Servers diagnostics",
    returns={
        "diagnostics": Field(
            type="dict",
            read_only=True,
            sample={"state": "running", "num_cpus": 1, "uptime": 46664},
            doc="What it tells, which depends on the hypervisor; times in nanoseconds, memory in MiB.",
        )
    },
)

SERVER_ADDRESS_INFO = _module(
    "server_address_info",
    _addresses,
    summary="Get the addresses of a server of OpenStack",
    description="Gets the addresses of a server by the names of its networks.",
    section="3.7 Server IPs",
    options={
        "network": Field(option_only=True, doc="Name of a network: only the addresses in it, none when it has none.")
    },
    returns={
        "addresses": Field(
            type="dict",
            read_only=True,
            sample={"core": [{"addr": "192.0.2.7", "version": 4}]},
            doc="Lists of addresses by the name of the network.",
        )
    },
)

SERVER_ACTION_INFO = _module(
    "server_action_info",
    _actions,
    summary="List what was done to a server of OpenStack",
    description="Lists the actions on a server that the compute service (Nova) keeps record of, the last one first.",
    section="3.9 Servers action",
    options={
        "request_id": Field(
            option_only=True,
            doc="Only the action of this request, with its C(events); results such as "
            "RV(telco.cloud.openstack_server_action#module:request_id) have it.",
        ),
        "limit": Field(
            type="int", option_only=True, between=(1, 1000), doc="How many to get at the most, the last ones."
        ),
    },
    returns={
        "server_actions": Field(
            type="list",
            elements="dict",
            read_only=True,
            sample=[{"action": "stop", "request_id": "req-1d802623-d1ff-48fe-8436-12127f1e8089", "message": None}],
            doc="The actions: C(action), C(request_id), C(message) (V(Error) when it has failed), C(user_id), "
            "C(project_id), C(start_time), C(updated_at); of a single one C(events), too.",
        )
    },
)

SERVER_PASSWORD_INFO = _module(
    "server_password_info",
    _password,
    summary="Get the encrypted password of a server of OpenStack",
    description="Gets the administrator's password that a guest has told the compute service (Nova), which cannot be "
    "read without the private key of the server's key pair.",
    section="3.10 Servers password",
    returns={
        "encrypted_password": Field(
            read_only=True,
            sample="xlozO3wLCBRWAa2yDjCCVx8vwNPypxnypmRYDa/zErlQ+EzPe1S/Gz6nfmC52mOlOSCRuUOmG7kqqgejPof6M7bOezS387zjq4LS",
            doc="The password, encrypted for the key pair; null when the guest has told none.",
        )
    },
)

SERVER_VIRTUAL_INTERFACE_INFO = _module(
    "server_virtual_interface_info",
    _interfaces,
    summary="List the virtual interfaces of a server of OpenStack's nova-network",
    description="Lists the interfaces of a server that the compute service (Nova) itself has made; with Neutron "
    "M(telco.cloud.openstack_server_interface_info) lists them.",
    section="3.11 Servers virtual interfaces",
    note=gone("Rocky"),
    returns={
        "virtual_interfaces": Field(
            type="list",
            elements="dict",
            read_only=True,
            sample=[{"id": "cec8b9bb-5d22-4104-b3c8-4c35db3210a6", "mac_address": "fa:16:3e:3c:ce:6f"}],
            doc="The interfaces: C(id), C(mac_address), and C(net_id), the network.",
        )
    },
)
