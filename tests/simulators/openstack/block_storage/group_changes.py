# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done to consistency groups (1.18): made, made after others, changed, deleted.

Refusals were held against Cinder of Zed; what only a back end with consistency groups does (that a group takes volumes,
is copied) is from the reference, for the testbed has no such back end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from simulators.openstack.block_storage.group_model import Group
from simulators.openstack.block_storage.model import HOST, Snapshot, Volume
from simulators.openstack.block_storage.request import Call
from simulators.openstack.compute.errors import NovaError, bad_request, not_found

MISSING = "Group {} could not be found."


def find(call: Call, group_id: str) -> Group:
    """The group of an id; 404 when there is none that may be seen."""
    found = call.volumes.groups.get(group_id)
    if found is None or not (call.admin or found.project_id == call.project_id):
        raise not_found(MISSING.format(group_id))
    return found


def volumes_of(call: Call, group: Group) -> list[Volume]:
    """The volumes in a group."""
    return [one for one in call.volumes.volumes.values() if one.group_id == group.id]


def sources(call: Call, sent: dict[str, Any]) -> tuple[Group, Sequence[Volume | Snapshot]]:
    """The group that another is made after, and what its volumes are copied from."""
    snapshot_id, source_id = sent.get("cgsnapshot_id"), sent.get("source_cgid")
    of = f"to create consistency group {sent.get('name')} from source."
    if not snapshot_id and not source_id:
        raise bad_request(f"Either 'cgsnapshot_id' or 'source_cgid' must be provided {of}")
    if snapshot_id and source_id:
        raise bad_request(f"Cannot provide both 'cgsnapshot_id' and 'source_cgid' {of}")
    if snapshot_id:
        snapshot = call.volumes.group_snapshots.get(snapshot_id)
        if snapshot is None:
            raise not_found(f"GroupSnapshot {snapshot_id} could not be found.")
        kept = [one for one in call.volumes.snapshots.values() if one.group_snapshot_id == snapshot.id]
        return find(call, snapshot.group_id), kept
    group = find(call, str(source_id))
    if not volumes_of(call, group):
        raise invalid("Source Group is empty. No group will be created.")
    return group, volumes_of(call, group)


def add(
    call: Call,
    sent: dict[str, Any],
    type_ids: list[str],
    *,
    available: bool = True,
    copies: Sequence[Volume | Snapshot] = (),
) -> Group:
    """A new group, with copies of these in it; in error where no back end has it."""
    owner = {"project_id": call.project_id, "user_id": call.token.user.id}
    made = Group(name=sent.get("name"), description=sent.get("description"), type_ids=list(type_ids), **owner)
    call.volumes.groups[made.id] = made
    new = []
    for one in copies:
        volume_id, kind = one.id, "source_id"
        if isinstance(one, Snapshot):
            volume_id, kind = one.volume_id, "snapshot_id"
        type_id = call.volumes.volumes[volume_id].type_id
        new.append(Volume(size=one.size, type_id=type_id, group_id=made.id, **{kind: one.id}, **owner))
    call.volumes.volumes.update({one.id: one for one in new})

    def ends() -> None:
        made.status = "available" if available else "error"
        for one in new:
            one.status, one.host = "available", HOST

    call.begin("creating", ends, made, *new)
    return made


def change(call: Call, group: Group, sent: dict[str, Any]) -> None:
    """Name and description at once, volumes as a job."""
    name, description = sent.get("name"), sent.get("description")
    more, less = (str(sent.get(key) or "").strip(",") for key in ("add_volumes", "remove_volumes"))
    if not (name or description or more or less):
        words = "Name, description, add_volumes, and remove_volumes can not be all empty in the request body."
        raise bad_request(words)
    new = [_addable(call, group, one) for one in more.split(",") if more]
    new = [one for one in new if one.group_id != group.id]
    old = [_removable(call, group, one) for one in less.split(",") if less]
    same = name in (None, group.name) and description in (None, group.description)
    if same and not new and not old:
        raise invalid(
            f"Cannot update group {group.id} because no valid name, description, add_volumes, or remove_volumes were "
            "provided."
        )
    if (new or old) and group.status != "available":
        raise invalid("Group status must be available.")
    group.name, group.description = name or group.name, description or group.description
    if not new and not old:
        group.status = "available"
        return

    def ends() -> None:
        group.status = "available"
        for one in new:
            one.group_id = group.id
        for one in old:
            one.group_id = None

    call.begin("updating", ends, group)


def _addable(call: Call, group: Group, volume_id: str) -> Volume:
    found = call.volumes.volumes.get(volume_id)
    start = f"Invalid volume: Cannot add volume {volume_id} to group {group.id} because"
    if found is None:
        raise bad_request(f"{start} volume cannot be found.")
    if found.group_id not in (None, group.id):
        raise bad_request(f"{start} it is already in group {found.group_id}.")
    if found.type_id not in group.type_ids:
        raise bad_request(f"{start} volume type {found.type_id} is not supported by the group.")
    if found.status not in ("available", "in-use"):
        raise bad_request(f"{start} volume is in an invalid state: {found.status}.")
    return found


def _removable(call: Call, group: Group, volume_id: str) -> Volume:
    for one in volumes_of(call, group):
        if one.id == volume_id:
            return one
    start = f"Invalid volume: Cannot remove volume {volume_id} from group {group.id}"
    raise bad_request(f"{start} because it is not in the group.")


def delete(call: Call, group: Group, *, force: bool) -> None:
    """Delete it, with its volumes when told so."""
    if not force and group.status not in ("available", "error"):
        raise invalid(f"Group status must be available or error, but current status is: {group.status}")
    if any(one.group_id == group.id for one in call.volumes.group_snapshots.values()):
        raise invalid("Group has existing snapshots.")
    volumes = volumes_of(call, group)
    if volumes and not force:
        raise invalid(f"Group {group.id} still contains volumes. The delete-volumes flag is required to delete it.")

    def ends() -> None:
        call.volumes.groups.pop(group.id, None)
        for one in volumes:
            call.volumes.volumes.pop(one.id, None)

    call.begin("deleting", ends, group, *volumes)


def invalid(words: str) -> NovaError:
    """400 about a group."""
    return bad_request(f"Invalid Group: {words}")
