# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Consoles that a server has by proxies of XenServer, and what is behind the token of any console.

Source: OpenStack API Complete Reference (17 November 2015), 3.31 "Server consoles". The former are gone since Nova 21
(Ussuri); tokens of all types can be looked up since microversion 2.31.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import Action, ActionModule, StateModule
from ..core.resource import Constraints, Object, Resource
from ..core.work import Work
from . import server_lookup
from .client import OPENSTACK
from .compute import NOTE, compute

_OLD = "2.1"
_NOTE = "Nova has not had these consoles since its release Ussuri (2020), and answers 410."
LIST = compute("lists_consoles_for_server", "GET", "/servers/{id}/consoles", version=_OLD)
GET = compute("show_console_details", "GET", "/servers/{id}/consoles/{console_id}", version=_OLD, envelope="console")
CREATE = compute("create_console_for_server", "POST", "/servers/{id}/consoles", version=_OLD)
DELETE = compute("delete_console", "DELETE", "/servers/{id}/consoles/{console_id}", version=_OLD)
TOKEN = compute(
    "show_console_authentication_token", "GET", "/os-console-auth-tokens/{token}", version="2.31", envelope="console"
)


def _consoles(work: Work, server_id: str) -> Iterator[Object]:
    for one in work.call(LIST, {"id": server_id})["consoles"]:
        yield dict(one["console"])


def _find(work: Work) -> Object | None:
    if work.params.get("state") == "absent":
        server = server_lookup.find(work, work.params["name"], all_projects=bool(work.params["all_projects"]))
    else:
        server = server_lookup.need(work)
    if server is None:
        return None
    found = list(_consoles(work, server["id"]))
    if not found:
        return None
    return {"name": server["name"], "id": server["id"], "consoles": [one["id"] for one in found]}


def _created(work: Work, want: Object) -> Object | None:
    server = server_lookup.need(work)
    work.call(CREATE, {"id": server["id"]}, attempt=f"create a console of {work.label}")
    return None if work.check_mode else _find(work)


def _removed(work: Work, have: Object) -> None:
    for console_id in have["consoles"]:
        path = {"id": have["id"], "console_id": console_id}
        work.call(DELETE, path, attempt=f"delete console {console_id} of {work.label}")


SERVER_PROXIED_CONSOLE = StateModule(
    Resource(
        system=OPENSTACK,
        name="server_proxied_console",
        plural="server_proxied_consoles",
        title="console",
        summary="Manage consoles that a server of OpenStack has by proxies",
        description=(
            "Creates and deletes the consoles that old releases of the compute service (Nova) kept for servers on "
            "XenServer. For servers of today use M(telco.cloud.openstack_server_console).",
        ),
        notes=(_NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 3.31 Server consoles",
        fields={
            "name": server_lookup.NAME,
            "all_projects": server_lookup.ALL_PROJECTS,
            "id": Field(read_only=True, sample="2594da2b-e860-4cb4-beb8-432bdb598601", doc="Id of the server."),
            "consoles": Field(
                type="list", elements="int", read_only=True, sample=[1], doc="Ids of the server's consoles."
            ),
        },
        key=("name",),
        id_field="id",
        find=_find,
        created=_created,
        removed=_removed,
    )
)


def _run(work: Work) -> Object:
    token = work.params.get("token")
    if token is not None:
        found = get_or_none(work, TOKEN)
        return {"consoles": [] if found is None else [dict(found)]}
    server = server_lookup.need(work)
    shown = []
    for one in _consoles(work, server["id"]):
        console = dict(work.call(GET, {"id": server["id"], "console_id": one["id"]}))
        console.pop("password", None)
        shown.append({"instance_uuid": server["id"], **console})
    return {"consoles": shown}


SERVER_CONSOLE_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="server_console_info",
        title="consoles",
        key=("name",),
        summary="Get consoles of servers of OpenStack",
        description=(
            "Tells which server, host and port a console's token leads to, or lists the consoles that a server has by "
            "proxies. Only administrators can ask for a token.",
        ),
        notes=(NOTE, f"About O(name): {_NOTE}"),
        reference="OpenStack API Complete Reference (2015-11-17), 3.31 Server consoles",
        fields={
            "token": Field(
                secret=True,
                option_only=True,
                doc="The token of an address that M(telco.cloud.openstack_server_console) got. The list is empty when "
                "it is unknown or has expired.",
            ),
            "name": Field(
                option_only=True, aliases=("server",), doc="Name or id of a server whose proxied consoles are listed."
            ),
            "all_projects": server_lookup.ALL_PROJECTS,
        },
        constraints=Constraints(required_one_of=(("token", "name"),), mutually_exclusive=(("token", "name"),)),
        run=_run,
        reads_only=True,
        returns={
            "consoles": Field(
                type="list",
                elements="dict",
                read_only=True,
                doc="The consoles, without passwords.",
                fields={
                    "instance_uuid": Field(
                        read_only=True, sample="2594da2b-e860-4cb4-beb8-432bdb598601", doc="Id of the server."
                    ),
                    "host": Field(read_only=True, sample="compute1", doc="Where it is."),
                    "port": Field(type="int", read_only=True, sample=5900, doc="Its port there."),
                    "internal_access_path": Field(read_only=True, sample=None, doc="By O(token): a path, or null."),
                    "id": Field(type="int", read_only=True, sample=1, doc="By O(name): its number."),
                    "console_type": Field(read_only=True, sample="xvp", doc="By O(name): its kind."),
                    "instance_name": Field(
                        read_only=True, sample="instance-00000001", doc="By O(name): how the hypervisor calls it."
                    ),
                },
            )
        },
    )
)
