# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers: made, changed and deleted.

Source: OpenStack API Complete Reference (17 November 2015), 3.2 "Servers".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import from_wire
from ..core.module import StateModule
from ..core.resource import Change, Constraints, Object, Ready, Resource
from ..core.work import Work
from . import moves, server_count
from . import server_addresses as addresses
from .client import OPENSTACK
from .compute import NOTE, compute
from .floating_ips import UPDATE as UPDATE_ADDRESS
from .server_body import body
from .server_changes import (
    RESIZE,
    SET_METADATA,
    SET_TAGS,
    UPDATE,
    check_flavor,
    check_image,
    set_flavor,
    set_groups,
    set_image,
    set_metadata,
    set_tags,
)
from .server_disks import prepare
from .server_options import FIELDS as OF_ONE
from .server_options import check, chosen_flavor, find
from .server_verbs import VERBS

# Hints for the scheduler stand beside the server: the document has two parts.
CREATE = compute("create_server", "POST", "/servers")
DELETE = compute("delete_server", "DELETE", "/servers/{id}")

FIELDS = {**OF_ONE, **server_count.FIELDS}

#: The state of one that is deleted, and may be had back for a while (Nova's reclaim_instance_interval). No list has it.
_DEFERRED = "SOFT_DELETED"
#: States in which a server rests.
_RESTS = frozenset(
    {
        "ACTIVE",
        "SHUTOFF",
        "PAUSED",
        "SUSPENDED",
        "RESCUE",
        "SHELVED",
        "SHELVED_OFFLOADED",
        _DEFERRED,
        moves.UNCONFIRMED,
    }
)


def _check(params: Mapping[str, Any]) -> None:
    check(params)
    server_count.check(params)


def _prepared(work: Work) -> Object:
    return {**chosen_flavor(work), **prepare(work)}


def _find(work: Work) -> Object | None:
    found = find(work)
    if found is None or (found.get("status") == _DEFERRED and work.params.get("state") == "absent"):
        return None
    shown = from_wire(FIELDS, found)
    if shown.get("status") == moves.UNCONFIRMED and work.params.get("flavor") is not None:
        # A resize is not over before it is confirmed: until then it has the flavor only on trial.
        shown.pop("flavor", None)
    asks = addresses.asked(work) and work.params.get("state") != "absent"
    return {**shown, **addresses.shown(work, found)} if asks else shown


def _create(work: Work, want: Object) -> Object:
    named = {name: want[name] for name in addresses.OPTIONS if want.get(name)}
    if named and not work.params.get("wait", True):
        raise InvalidOption("wait", f"{', '.join(named)} can only be done when the server is built")
    made = _built(work, want)
    if not named:
        return made
    work.created_id = made.get("id")
    server = work.wait(
        lambda: moves.look(work, str(made["id"])),
        lambda now: now is None or now["status"] in {*_RESTS, "ERROR"},
        what=f"{work.label} to be built",
        describe=lambda now: str((now or {}).get("status")),
    )
    # What has failed is told when it is read back.
    if made == {} or (server is not None and server["status"] != "ERROR"):
        addresses.give(work, made or None, named)
    return made


def _built(work: Work, want: Object) -> Object:
    document = body(work, want)
    answer = work.call(CREATE, body=document, attempt=f"create {work.label}")
    made = answer.get("server") if isinstance(answer, Mapping) else None
    # There is no more in it but a password that Nova has made up.
    return {"id": made["id"]} if isinstance(made, Mapping) else {}


def _give(work: Work, have: Object, values: Object) -> None:
    addresses.give(work, have, values)


def _removed(work: Work, have: Object) -> None:
    if work.params["delete_ips"]:
        addresses.give_back(work, have)
    work.call(DELETE, {"id": have["id"]}, attempt=f"delete {work.label}")


def _fault(server: Object) -> str | None:
    fault = server.get("fault")
    return str(fault.get("message")) if isinstance(fault, Mapping) and fault.get("message") else None


def _body_of_update(work: Work, have: Object, values: Object) -> Any:
    return {"description": values["description"]}


RESOURCE = Resource(
    system=OPENSTACK,
    name="server",
    plural="servers",
    title="server",
    summary="Manage servers of OpenStack",
    description=(
        "Makes servers of the compute service (Nova), changes what can be changed, and deletes them.",
        "A server is looked for in every state: one that is being built is waited for, and one whose building has "
        "failed is an error with its id and what Nova says of it, so that none is made beside it.",
        "Options have the names of M(openstack.cloud.server); what is not as there is listed in the collection's docs.",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.2 Servers",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    prepare=_prepared,
    find=_find,
    needs=(("image", "boot_volume", "boot_from_volume"), "flavor"),
    created=_create,
    bulk=server_count.bulk(CREATE),
    changes=(
        Change(operation=UPDATE, fields=("description",), body=_body_of_update),
        Change(operation=SET_METADATA, fields=("metadata",), apply=set_metadata),
        Change(operation=SET_TAGS, fields=("tags",), apply=set_tags),
        Change(operation=UPDATE, fields=("security_groups",), apply=set_groups),
        Change(operation=VERBS["rebuild"].operation, fields=("image",), apply=set_image, check=check_image),
        Change(operation=RESIZE, fields=("flavor",), apply=set_flavor, check=check_flavor),
        Change(operation=UPDATE_ADDRESS, fields=addresses.OPTIONS, apply=_give),
    ),
    removed=_removed,
    gone=True,
    ready=Ready(field="status", ready=_RESTS, failed=frozenset({"ERROR"}), fault=_fault),
    clean_up="delete_failed",
    check=_check,
    constraints=Constraints(
        mutually_exclusive=(("flavor", "flavor_ram"), ("floating_ips", "floating_ip_pools")),
        required_by={"flavor_include": ("flavor_ram",)},
    ),
    answers=False,
    asynchronous=True,
)

SERVER = StateModule(RESOURCE)
