# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The key distribution service: keys of parties, groups of parties, and tickets for messages between them.

Source: OpenStack API Complete Reference (17 November 2015), 7.2 "Key distribution service". It has no call that shows
whether there is a key or a group.
"""

from __future__ import annotations

import json
from typing import Any

from ..core.errors import ApiError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Constraints, Object
from ..core.secret_file import write_secret
from ..core.told_once import check_files
from ..core.work import Work
from .client import OPENSTACK

NOTE = "Keystone has had this service in no release; the address of the identity service is taken for its own."
_REFERENCE = "OpenStack API Complete Reference (2015-11-17), 7.2 Key distribution service"


def _kds(name: str, method: str, path: str, **details: Any) -> Operation:
    return Operation(f"identity_v3_ext.{name}", method, f"/v1{path}", service="identity", **details)


CREATE_KEY = _kds("create_key", "POST", "/keys/{name}")
DELETE_KEY = _kds("delete_key", "DELETE", "/keys/{name}")
TICKET = _kds("generate_ticket", "POST", "/tickets", repeatable=True)
GROUP_KEY = _kds("get_group_key", "GET", "/groups")
CREATE_GROUP = _kds("create_group", "POST", "/groups/{name}")
DELETE_GROUP = _kds("delete_group", "DELETE", "/groups/{name}")

_STATE = Field(
    default="present", choices=("present", "absent"), option_only=True, doc="Whether it is to be there or not."
)
_NAME = Field(read_only=True, sample="scheduler.host.example.com", doc="Its name.")


def _deleted(work: Work, operation: Operation) -> Object:
    """Delete it; that it was not there is seen only when it is tried."""
    try:
        work.call(operation, attempt=f"delete {work.label}")
    except ApiError as exc:
        if exc.kind != "absent":
            raise
        work.gate.operations.clear()
        return {"changed": False}
    return {"changed": True}


def _key(work: Work) -> Object:
    nothing = {"name": work.params["name"], "generation": None}
    if work.params["state"] == "absent":
        return {**_deleted(work, DELETE_KEY), **nothing}
    answer = work.call(CREATE_KEY, body={"key": work.params["shared_key"]}, attempt=f"create {work.label}")
    # The reference shows the key where the name has to be: what was asked for is told.
    return {"changed": True, **nothing, "generation": None if answer is None else answer.get("generation")}


def _group(work: Work) -> Object:
    name = {"name": work.params["name"]}
    if work.params["state"] == "absent":
        return {**_deleted(work, DELETE_GROUP), **name}
    try:
        work.call(CREATE_GROUP, attempt=f"create {work.label}")
    except ApiError as exc:
        if exc.kind != "exists":
            raise
        work.gate.operations.clear()
        return {"changed": False, **name}
    return {"changed": True, **name}


def _ticket(work: Work) -> Object:
    path = work.params.get("dest")
    body = {name: work.params[name] for name in ("metadata", "signature")}
    answer = work.call(TICKET, body=body, attempt="get a ticket")
    found = answer or {}
    if answer is not None and path is not None:
        write_secret(path, json.dumps(answer))
    return {"changed": True, **{name: found.get(name) for name in ("source", "destination", "timestamp")}, "dest": path}


def _group_key(work: Work) -> Object:
    found = get_or_none(work, GROUP_KEY)
    return {"groups": [] if found is None else [{"name": found.get("name")}]}


KDS_KEY = ActionModule(
    Action(
        system=OPENSTACK,
        name="kds_key",
        title="key of",
        key=("name",),
        summary="Set and delete keys of OpenStack's key distribution service",
        description=("Sets the long-term key of a party that exchanges secure messages, or deletes it.",),
        notes=(NOTE,),
        reference=_REFERENCE,
        fields={
            "name": Field(required=True, option_only=True, doc="Name of the party."),
            "shared_key": Field(option_only=True, secret=True, doc="The key, in Base64."),
            "state": _STATE,
        },
        run=_key,
        constraints=Constraints(required_if=(("state", "present", ("shared_key",)),)),
        always_changes="The service does not show keys: with O(state=present) each run sets it anew, as a further "
        "generation.",
        returns={
            "name": _NAME,
            "generation": Field(type="int", read_only=True, sample=2, doc="How many keys the party has had."),
        },
    )
)
KDS_GROUP = ActionModule(
    Action(
        system=OPENSTACK,
        name="kds_group",
        title="group",
        key=("name",),
        summary="Manage groups of OpenStack's key distribution service",
        description=(
            "Creates and deletes groups of parties. A party is in the group whose name, with a dot, its own begins "
            "with.",
        ),
        notes=(NOTE,),
        reference=_REFERENCE,
        fields={"name": Field(required=True, option_only=True, doc="Name of the group."), "state": _STATE},
        run=_group,
        always_changes="Whether a group is there shows only when it is made or deleted: check mode always tells of a "
        "change.",
        returns={"name": _NAME},
    )
)
KDS_GROUP_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="kds_group_info",
        title="group",
        summary="See the group of OpenStack's key distribution service that has a key",
        description=("Asks which group has a key that is valid now. The key itself never appears in the result.",),
        notes=(NOTE,),
        reference=_REFERENCE,
        fields={},
        run=_group_key,
        reads_only=True,
        returns={
            "groups": Field(
                type="list", elements="dict", read_only=True, fields={"name": _NAME}, doc="The group, if there is one."
            )
        },
    )
)
KDS_TICKET = ActionModule(
    Action(
        system=OPENSTACK,
        name="kds_ticket",
        title="ticket",
        summary="Get tickets of OpenStack's key distribution service",
        description=("Gets a ticket with which one party may send messages to another, or to a group.",),
        notes=(NOTE,),
        reference=_REFERENCE,
        fields={
            "metadata": Field(
                required=True, option_only=True, doc="Who sends to whom, and when: an object in JSON, in Base64."
            ),
            "signature": Field(
                required=True, option_only=True, secret=True, doc="Signature of O(metadata) with the sender's key."
            ),
            "dest": Field(
                type="path",
                option_only=True,
                doc="File that gets the whole answer, in JSON, with the encrypted ticket. It is for its owner only "
                "(mode 0600).",
            ),
        },
        run=_ticket,
        check=check_files("dest"),
        always_changes="Each ticket is a new one.",
        returns={
            "source": Field(read_only=True, sample="scheduler.host.example.com", doc="Who sends."),
            "destination": Field(read_only=True, sample="compute.host.example.com", doc="Who is sent to."),
            "timestamp": Field(read_only=True, sample="2026-03-26T10:01:01.720000", doc="When it was made (UTC)."),
            "dest": Field(read_only=True, sample="/run/user/1000/ticket.json", doc="The file, when one was asked for."),
        },
    )
)
