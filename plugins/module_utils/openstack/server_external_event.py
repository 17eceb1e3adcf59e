# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Telling the compute service what happened to a server elsewhere.

Source: OpenStack API Complete Reference (17 November 2015), 3.48 "Server external events".
"""

from __future__ import annotations

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from . import server_lookup
from .client import OPENSTACK
from .compute import NOTE, compute

#: 207 is the status of an answer that says for each event what came of it.
CREATE = compute("create_events", "POST", "/os-server-external-events", ok=(200, 207))

_EVENTS = (
    "network-changed",
    "network-vif-plugged",
    "network-vif-unplugged",
    "network-vif-deleted",
    "volume-extended",
)
_WHY = {
    400: "Nova wants a tag with it",
    404: "Nova does not know the server",
    422: "the server is on no host",
}


def _run(work: Work) -> Object:
    params = work.params
    server = server_lookup.need(work)
    event = {"name": params["event"], "server_uuid": server["id"], "status": params["status"]}
    if params.get("tag") is not None:
        event["tag"] = params["tag"]
    attempt = f"tell of {params['event']} of {work.label}"
    answer = work.call(CREATE, body={"events": [event]}, attempt=attempt)
    told = {**event, "code": None} if answer is None else answer["events"][0]
    if told["code"] not in (None, 200):
        why = _WHY.get(told["code"], f"Nova answered {told['code']}")
        raise TelcoError(f"Could not {attempt}: {why}", option="event")
    return {"changed": True, "event": told}


SERVER_EXTERNAL_EVENT = ActionModule(
    Action(
        system=OPENSTACK,
        name="server_external_event",
        title="server",
        key=("name",),
        summary="Tell OpenStack's compute service what happened to a server elsewhere",
        description=(
            "Tells the compute service (Nova) of an event of one of its servers, as the network and the block storage "
            "service do. Needed where their word was lost: Nova then looks at the server's ports anew, or goes on "
            "where it waits for them. Only administrators and services can.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 3.48 Server external events",
        fields={
            "name": server_lookup.NAME,
            "event": Field(
                required=True,
                choices=_EVENTS,
                doc="What happened. V(network-changed): its ports' addresses are others; the C(network-vif-) ones: a "
                "port was connected, disconnected or deleted; V(volume-extended): a volume became larger.",
            ),
            "tag": Field(doc="Id of the port or the volume; V(volume-extended) needs it."),
            "status": Field(
                choices=("completed", "failed", "in-progress"), default="completed", doc="How far it has come."
            ),
            "all_projects": server_lookup.ALL_PROJECTS,
        },
        run=_run,
        always_changes="An event is told at each run.",
        returns={
            "event": Field(
                type="dict",
                read_only=True,
                doc="The event as Nova took it.",
                fields={
                    "name": Field(read_only=True, sample="network-changed", doc="What happened."),
                    "server_uuid": Field(
                        read_only=True, sample="2594da2b-e860-4cb4-beb8-432bdb598601", doc="Id of the server."
                    ),
                    "status": Field(read_only=True, sample="completed", doc="How far it has come."),
                    "tag": Field(
                        read_only=True,
                        sample="bd1bf3b5-e3b5-4d7d-8b8f-2c9d21c4c8a3",
                        doc="Id of the port or volume, where it was given.",
                    ),
                    "code": Field(type="int", read_only=True, sample=200, doc="Status; null in check mode."),
                },
            )
        },
    )
)
