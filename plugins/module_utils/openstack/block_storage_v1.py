# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Version 1 of Cinder, for clouds that have no version 3: whether it is spoken, its calls, and how things are read.

What is read has the words of version 3, so that nobody else has to know. Lists are not filtered there.

Source: OpenStack API Complete Reference (17 November 2015), 2 "Block Storage API v1".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import exact, fits, get_or_none, is_uuid
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import OWN_PROJECT
from .listing import filter_query
from .older import refuse_unknown, speaks

#: The sentence that the documentation of the modules has that speak it, too.
NOTE = (
    "Where a cloud's block storage service has no version 3, or C(volume_api_version) of C(clouds.yaml) is V(1), "
    "version 1 is spoken: Cinder has had that up to its release Pike. What it has no word for is an error then."
)
SHOW_METADATA = Operation(
    "block_storage_v1.show_snapshot_metadata",
    "GET",
    f"/v1/{{{OWN_PROJECT}}}/snapshots/{{id}}/metadata",
    service="block-storage",
    envelope="metadata",
    known=(OWN_PROJECT,),
)
#: What it has, too, with the same method, the same path below the version, and the same envelope.
_SAME = frozenset(
    {f"{verb}_{what}" for verb in ("create", "delete") for what in ("volume", "snapshot", "volume_type")}
    | {f"list_{what}{end}" for what in ("volumes", "snapshots") for end in ("", "_with_details")}
    | {f"show_{what}_details" for what in ("volume", "snapshot", "volume_type")}
    | {"list_volume_types", "show_snapshot_metadata", "update_snapshot_metadata"}
    | {"show_quotas", "update_quotas", "delete_quotas"}
)
_WORDS = {"name": "display_name", "description": "display_description"}


def is_spoken(work: Work) -> bool:
    """Whether version 1 is all that the cloud offers, or what its settings want."""
    return speaks(work, "block-storage", "1", "3")


def spoken(work: Work, operation: Operation) -> Operation:
    """An operation of version 3 as the cloud speaks it.

    :raises TelcoError: Version 1 has nothing of the kind.
    """
    if not is_spoken(work):
        return operation
    name = operation.id.rpartition(".")[2]
    if name not in _SAME:
        words = name.replace("_", " ")
        raise TelcoError(f"Version 1 of Cinder, and this cloud speaks no other, has no call to {words} ({work.label})")
    path = f"/v1{operation.path.removeprefix('/v3')}"
    return replace(operation, id=f"block_storage_v1.{name}", path=path, headers={})


def said(work: Work, body: Mapping[str, Any]) -> Object:
    """What a new thing is to be, in the words of the version that is spoken."""
    return {_WORDS.get(name, name): value for name, value in body.items()} if is_spoken(work) else dict(body)


def told(thing: Mapping[str, Any]) -> Object:
    """What either version has told, in the words of version 3."""
    found = dict(thing)
    for name, word in _WORDS.items():
        if word in found:
            found[name] = found.pop(word)
    if isinstance(found.get("attachments"), list):  # one that no server has may be told as an empty one
        found["attachments"] = [one for one in found["attachments"] if one]
    return found


def refuse(work: Work, **unknown: tuple[Any, ...]) -> dict[str, Any]:
    """Refuse options that version 1 has no word for, where it is spoken.

    :param unknown: Options, and what each may be all the same: they are not said then.
    :returns: For :attr:`.resource.Resource.prepare`.
    """
    if not is_spoken(work):
        return {}
    refuse_unknown(work.params, unknown, "version 1 of Cinder", "block storage")
    return dict.fromkeys(unknown)


def unchangeable(work: Work, have: Object, values: Object) -> None:
    """For :attr:`.resource.Change.check` of what version 1 cannot change."""
    if is_spoken(work):
        name = sorted(values)[0]
        raise InvalidOption(
            name,
            f"is {have.get(name)!r}, wanted is {values[name]!r}: version 1 of Cinder, and this cloud speaks no other, "
            f"cannot change it. Delete {work.label} and make it anew",
        )


def one(work: Work, read: Operation, value: str) -> Object | None:
    """A thing by its id, with all that it has: metadata of snapshots are told by a call of their own."""
    found = get_or_none(work, spoken(work, read), {"id": value})
    if found is None:
        return None
    if read.id.endswith("show_snapshot_details") and "metadata" not in found:
        found = {**found, "metadata": work.call(SHOW_METADATA, {"id": value})}
    return told(found)


def find(
    work: Work,
    read: Operation,
    listing: Operation,
    value: str,
    what: str,
    scope: Mapping[str, Any],
    *,
    any_id: bool = False,
) -> Object | None:
    """As :func:`.lookup.find_named` does it, with a list that is not filtered."""
    found = one(work, read, value) if is_uuid(value) else None
    if found is not None:
        return found
    query = {"name": value, **scope}
    found = exact(work, spoken(work, listing), {}, lambda item: fits(told(item), query), f"{what} named {value}")
    if found is None and any_id and not is_uuid(value):
        return one(work, read, value)
    return None if found is None else told(found)


def listed(
    work: Work, read: Operation, listing: Operation, fields: Mapping[str, Field], scope: Mapping[str, Any]
) -> Iterator[Object]:
    """As :func:`.listing.listed` does it: what the service does not filter by is looked at here."""
    name = work.params.get("name")
    query = {**filter_query(fields, work.params.get("filters") or {}), **scope}
    found = one(work, read, name) if name is not None and is_uuid(name) else None
    things = [found] if found is not None else map(told, work.objects(spoken(work, listing)))
    for thing in things:
        unknown = sorted(set(query) - set(thing))
        if unknown:
            raise InvalidOption("filters", f"version 1 of Cinder does not tell {unknown[0]}")
        if (found is not None or name in (None, thing.get("name"))) and fits(thing, query):
            yield thing
