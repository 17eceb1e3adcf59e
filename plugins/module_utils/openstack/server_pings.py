# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which servers answer pings of the compute service.

Source: OpenStack API Complete Reference (17 November 2015), 3.37 "Fping". Nova has answered 410 since its release Rocky
(2018).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from . import server_lookup
from .client import OPENSTACK
from .compute import compute, gone

PING_ALL = compute("ping_instances", "GET", "/os-fping", version="2.1")
PING = compute("ping_an_instance", "GET", "/os-fping/{id}", version="2.1", envelope="server")


def _check(params: Mapping[str, Any]) -> None:
    for option in ("include", "exclude"):
        if params.get("name") is not None and params.get(option):
            raise InvalidOption(option, "is for all servers, and name is for one")


def _run(work: Work) -> Object:
    params = work.params
    if params.get("name") is not None:
        return {"servers": [work.call(PING, {"id": server_lookup.need(work)["id"]})]}
    query: Object = {"all_tenants": 1} if params["all_projects"] else {}
    for option in ("include", "exclude"):
        if params.get(option):
            query[option] = ",".join(params[option])
    return {"servers": list(work.objects(PING_ALL, query=query))}


def _ids(doc: str) -> Field:
    return Field(type="list", elements="str", option_only=True, doc=doc)


SERVER_PING_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="server_ping_info",
        title="servers",
        summary="Have OpenStack's compute service ping servers",
        description=("Has the compute service (Nova) ping servers, and says which of them answer.",),
        notes=(gone("Rocky"),),
        reference="OpenStack API Complete Reference (2015-11-17), 3.37 Fping",
        fields={
            "name": Field(
                option_only=True, aliases=("server",), doc="Name or id of a server. Left out, all of the project are."
            ),
            "include": _ids("Ids of the servers that are pinged, in place of all."),
            "exclude": _ids("Ids of servers that are not pinged."),
            "all_projects": server_lookup.ALL_PROJECTS,
        },
        check=_check,
        run=_run,
        reads_only=True,
        returns={
            "servers": Field(
                type="list",
                elements="dict",
                read_only=True,
                doc="The servers that were pinged.",
                fields={
                    "id": Field(read_only=True, sample="f5e6fd6d-c0a3-4f9e-aabf-d69196b6d11a", doc="Id of it."),
                    "alive": Field(type="bool", read_only=True, sample=True, doc="Whether it has answered."),
                    "project_id": Field(
                        read_only=True, sample="263fd9bb0ba34a2b8e2c6d4b8d9a2a11", doc="Id of its project."
                    ),
                },
            )
        },
    )
)
