# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done to volumes: attached and detached in Cinder's records, given up, told what state they are in.

Source: OpenStack API Complete Reference (17 November 2015), 1.6 "Volume actions".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import find_named
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from . import server_lookup
from . import volume_lookup as lookup
from .block_storage import NOTE
from .client import OPENSTACK
from .volume_fields import FIELDS, shown
from .volume_verbs import VERBS, attachments, state

_OPTIONAL = sorted({option for verb in VERBS.values() for option in verb.options})


def _check(params: Mapping[str, Any]) -> None:
    action = params["action"]
    options = VERBS[action].options
    given = [name for name in _OPTIONAL if params.get(name) is not None]
    for name in given:
        if name not in options:
            raise InvalidOption(name, f"means nothing for action {action}")
    if action == "attach" and not {"server", "host_name"} & set(given):
        raise InvalidOption("server", "is needed for action attach, or host_name is")
    if action == "attach" and params.get("device") is None:
        raise InvalidOption("device", "is needed for action attach")
    if action == "reset_status" and not given:
        raise InvalidOption("status", "is needed for action reset_status, or attach_status or migration_status is")


def _run(work: Work) -> Object:
    verb, params = VERBS[work.params["action"]], dict(work.params)
    scope = {"all_tenants": "true"} if params["all_projects"] else {}
    found = find_named(work, lookup.GET, lookup.LIST, str(params["name"]), "volumes", scope)
    if found is None:
        if verb.goes:
            return {"changed": False, "volume": None}
        raise TelcoError(f"There is no volume with the name or id {params['name']}", option="name")
    if params.get("server") is not None:
        params["server"] = server_lookup.need(work, "server")["id"]
    if verb.is_done(found, params):
        return _result(found, found, state(found), changed=False)
    _name_attachment(work, params, found)
    attempt = f"{params['action'].replace('_', ' ')} {work.label}"
    if found.get("status") != "unmanaging":
        work.call(verb.operation, found, body={verb.key: verb.body(params)}, attempt=attempt)
    if verb.goes:
        lookup.wait_gone(work, lookup.GET, found)
        return _result(found, None, {}, changed=True)
    now = found if work.check_mode else lookup.look(work, lookup.GET, found)
    return _result(found, now, verb.goal(found, params), changed=True)


def _name_attachment(work: Work, params: Object, found: Mapping[str, Any]) -> None:
    """Which attachment ends, when that is not said by its id; the others are not touched."""
    if params["action"] not in ("detach", "force_detach") or params.get("attachment_id") is not None:
        return
    fitting = attachments(found, params)
    if len(fitting) > 1:
        ids = ", ".join(sorted(str(one["attachment_id"]) for one in fitting))
        raise TelcoError(f"{work.label} has {len(fitting)} attachments: {ids}", option="attachment_id")
    params["attachment_id"] = fitting[0]["attachment_id"]


def _result(before: Mapping[str, Any], after: Mapping[str, Any] | None, goal: Object, *, changed: bool) -> Object:
    return {"changed": changed, "volume": shown(after or before), "diff": {"before": state(before), "after": goal}}


VOLUME_ACTION = ActionModule(
    Action(
        system=OPENSTACK,
        name="volume_action",
        title="volume",
        key=("name",),
        summary="Attach, detach, unmanage or reset volumes of OpenStack",
        description=(
            "Does something to one volume of the block storage service (Cinder). Nothing is done to one that is as the "
            "action would leave it already.",
            "V(attach), V(detach) and V(force_detach) concern Cinder's records only: no server gets or loses a disk by "
            "them. They are for putting right what has gone wrong.",
        ),
        notes=(NOTE, "Volumes are made, changed and deleted by M(telco.cloud.openstack_volume)."),
        reference="OpenStack API Complete Reference (2015-11-17), 1.6 Volume actions",
        always_changes="V(promote_replica) and V(reenable_replica) show in no state and are done at each run.",
        fields={
            "name": Field(
                required=True,
                option_only=True,
                aliases=("volume",),
                doc="Name or id of the volume. When several have the name, the module fails and tells their ids.",
            ),
            "all_projects": server_lookup.ALL_PROJECTS,
            "action": Field(
                required=True,
                choices=tuple(VERBS),
                option_only=True,
                doc=[
                    "V(attach): Cinder takes it for attached to O(server) or O(host_name).",
                    "V(detach), V(force_detach): Cinder takes it for free of an attachment; the latter also tells the "
                    "back end to end it, for which only administrators can ask.",
                    "V(reset_status): Cinder is told what state it is in. Only administrators can.",
                    "V(unmanage): Cinder forgets it, while what it is on the back end stays. One that is not there is "
                    "taken for forgotten. Only administrators can.",
                    "V(promote_replica), V(reenable_replica): its replica takes its place, and is made again. Cinder "
                    "has had them from Juno to Mitaka; one of today knows no such action.",
                ],
            ),
            "server": Field(option_only=True, doc="Name or id of the server that it is, or is to be, attached to."),
            "host_name": Field(option_only=True, doc="Name of the host that it is, or is to be, attached to."),
            "device": Field(option_only=True, aliases=("mountpoint",), doc="As what it is attached, such as /dev/vdb."),
            "mode": Field(option_only=True, choices=("rw", "ro"), doc="Whether it can be written, too."),
            "attachment_id": Field(
                option_only=True, doc="Id of the attachment that ends. Left out, it is the one of the server or host."
            ),
            "connector": Field(
                type="dict", option_only=True, doc="What the back end knows the host by, such as its C(initiator)."
            ),
            "status": Field(option_only=True, doc="The status for V(reset_status), such as V(available) or V(error)."),
            "attach_status": Field(
                option_only=True, choices=("attached", "detached"), doc="Whether it is attached, for V(reset_status)."
            ),
            "migration_status": Field(
                option_only=True, doc="How far its move is, for V(reset_status); V(none) ends the move."
            ),
        },
        returns={
            "volume": Field(
                type="dict",
                fields=FIELDS,
                read_only=True,
                doc="The volume as it is afterwards; in check mode, and when it is given up, before. Null when it was "
                "given up earlier.",
            ),
            "diff": Field(
                type="dict",
                read_only=True,
                sample={"before": {"status": "error"}, "after": {"status": "available"}},
                doc="C(status), C(attach_status) and C(migration_status) before, and as the action is to leave them.",
            ),
        },
        check=_check,
        run=_run,
        asynchronous=True,
    )
)
