# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking up volumes, snapshots and types of volumes by their names, and how the states of the former are waited for.

Source: OpenStack API Complete Reference (17 November 2015), 1.4 "Volumes", 1.12 "Volume types", 1.13 "Volume
snapshots"; the states of 1.4 and 1.13, and those of Cinder's "Block Storage API v3", "Volumes".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from ..core.errors import ApiError, TelcoError, WaitFailed
from ..core.fields import Field
from ..core.lookup import find_named, get_or_none, reference_by
from ..core.operation import Operation
from ..core.resource import Object, Ready
from ..core.work import Work
from . import block_storage_v1 as v1
from . import volume_type_lookup
from .block_storage import volume
from .listing import FILTERS, listed

LIST = volume("list_volumes_with_details", "GET", "/volumes/detail")
GET = volume("show_volume_details", "GET", "/volumes/{id}", envelope="volume")
LIST_SNAPSHOTS = volume("list_snapshots_with_details", "GET", "/snapshots/detail")
GET_SNAPSHOT = volume("show_snapshot_details", "GET", "/snapshots/{id}", envelope="snapshot")


def named(
    work: Work,
    read: Operation,
    listing: Operation,
    value: str,
    what: str,
    scope: Mapping[str, Any] = MappingProxyType({}),
    *,
    any_id: bool = False,
) -> Object | None:
    """As :func:`.lookup.find_named` does it, in the version that the cloud speaks."""
    seek = v1.find if v1.is_spoken(work) else find_named
    return seek(work, read, listing, value, what, scope, any_id=any_id)


def _reference(read: Operation, listing: Operation, what: str) -> Callable[[Work, Any], Any]:
    return reference_by(
        lambda work, value: named(work, read, listing, value, what, any_id=True), read.id, what, option=what
    )


volume_id = _reference(GET, LIST, "volume")
snapshot_id = _reference(GET_SNAPSHOT, LIST_SNAPSHOTS, "snapshot")

ALL_PROJECTS = Field(
    type="bool",
    default=False,
    option_only=True,
    doc="Whether those of all projects are listed. Only administrators can.",
)
#: States that end by themselves are not among these, nor those of errors.
_RESTS = frozenset({"available", "in-use", "reserved", "maintenance", "awaiting-transfer"})
_ERRORS = ("", "_deleting", "_extending", "_managing", "_restoring", "_backing-up")
READY = Ready(field="status", ready=_RESTS, failed=frozenset(f"error{end}" for end in _ERRORS))


def type_name(work: Work, value: Any) -> Any:
    """The name of a type of volumes that is given by its name or id: volumes show names.

    :raises TelcoError: There is none.
    """
    if "volume types" not in work.seen:
        work.seen["volume types"] = list(volume_type_lookup.every(work))
    for key in ("name", "id"):
        for one in work.seen["volume types"]:
            if one[key] == value:
                return one["name"]
    raise TelcoError(f"There is no volume type with the name or id {value}", option="volume_type")


def volume_or_none(work: Work, value: str) -> str | None:
    """The id of a volume that is given by its name or id; None when there is none."""
    try:
        return str(volume_id(work, value))
    except TelcoError as exc:
        if exc.option != "volume":
            raise
        return None


def find(
    work: Work, read: Operation, listing: Operation, what: str, scope: Mapping[str, Any] = MappingProxyType({})
) -> Object | None:
    """What the option ``name`` names; where it is to be there, one that is being deleted is waited for, and is none.

    :param scope: Further filters of the list.
    :raises TelcoError: Several have the name.
    """
    found = named(work, read, listing, str(work.params["name"]), what, scope)
    if found is None or found.get("status") != "deleting" or work.params.get("state") == "absent":
        return found
    wait_gone(work, read, found)
    return None if work.check_mode or work.params.get("wait", True) else found


def filters(details: str) -> dict[str, Field]:
    """The options that lists of Cinder have in common.

    :param details: What leaving out the details leaves.
    """
    return {
        "all_projects": ALL_PROJECTS,
        "details": Field(
            type="bool",
            default=True,
            option_only=True,
            doc=f"Whether all is told of each. V(false) gives {details} only.",
        ),
        "filters": FILTERS,
    }


def lister(
    read: Operation, detailed: Operation, brief: Operation, fields: Mapping[str, Field]
) -> Callable[[Work, Mapping[str, Any]], Iterator[Any]]:
    """For :attr:`.resource.Info.fetch`: lists with details or without, of one project or of all.

    What an extension shows by a name of its own (``os-vol-tenant-attr:tenant_id``), Cinder filters by under the plain
    one, which is the option's (``project_id``).
    """
    extended = {name: item.wire for name, item in fields.items() if item.wire and ":" in item.wire}
    plain = {name: item for name, item in fields.items() if name not in extended}

    def fetch(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
        listing = detailed if work.params["details"] else brief
        if v1.is_spoken(work):
            v1.refuse(work, all_projects=(False,))
            yield from v1.listed(work, read, listing, fields, query)
            return
        everywhere = {"all_tenants": "true"} if work.params["all_projects"] else {}
        filters = work.params.get("filters") or {}
        wanted = {wire: filters[name] for name, wire in extended.items() if name in filters}
        for found in listed(work, read, listing, plain, {**query, **everywhere}):
            # One that was read by its id is not filtered yet.
            if all(str(found.get(wire, value)) == str(value) for wire, value in wanted.items()):
                yield found

    return fetch


def look(work: Work, read: Operation, have: Object) -> Object | None:
    """It as it is now, by its id; None when it is gone."""
    found = get_or_none(work, v1.spoken(work, read), {"id": have["id"]})
    return None if found is None else v1.told(found)


def wait_gone(work: Work, read: Operation, have: Object) -> None:
    """Wait until something that is being deleted is gone.

    :raises WaitFailed: It never will.
    """

    def gone(now: Object | None) -> bool:
        state = str((now or {}).get("status"))
        if state.startswith("error"):
            raise WaitFailed(f"{work.label} could not be deleted: it is in state {state}", id=str(have["id"]))
        return now is None

    work.wait(lambda: look(work, read, have), gone, what=f"{work.label} to be gone", describe=_state)


def wait_rest(
    work: Work, read: Operation, have: Object, ready: Ready = READY, label: str | None = None
) -> Object | None:
    """Wait until nothing is being done with it; None when there was no wait.

    :param label: What it is, where it is not what the task is about.
    :raises WaitFailed: It is gone, or in an error.
    """

    def rests(now: Object | None) -> bool:
        state = str((now or {}).get("status"))
        if now is None or state in ready.failed:
            words = "is gone" if now is None else f"is in state {state}"
            raise WaitFailed(f"{label or work.label} {words}", id=str(have["id"]))
        return state in ready.ready

    found: Object | None = work.wait(
        lambda: look(work, read, have), rests, what=f"{label or work.label} to be ready", describe=_state
    )
    return found


def removed(delete: Operation, read: Operation, **told: Any) -> Callable[[Work, Object], None]:
    """For :attr:`.resource.Resource.removed`: deletes it, unless that goes on already, and waits until it is gone.

    A deletion whose answer was lost is sent again, and refused when it goes on already: then it is looked at.
    """

    def remove(work: Work, have: Object) -> None:
        if have.get("status") != "deleting":
            try:
                work.call(v1.spoken(work, delete), have, attempt=f"delete {work.label}", **told)
            except ApiError:
                now = look(work, read, have)
                if now is not None and now.get("status") != "deleting":
                    raise
        wait_gone(work, read, have)

    return remove


def _state(now: Object | None) -> str:
    return "gone" if now is None else str(now.get("status"))
