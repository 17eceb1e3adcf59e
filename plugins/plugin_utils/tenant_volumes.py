# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What block storage keeps for a project, as the filter telco.cloud.tenant_contents tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

#: What a project's quotas count and lists have, too.
_LISTED = ("volumes", "snapshots", "backups")
_UNSEEN = "counted by the quotas, and not listed: see whether the login may list those of all projects"
_Found = Mapping[str, Any]


def entry(kind: str, one: Mapping[str, Any], state: str, note: str | None = None) -> dict[str, Any]:
    """What is told of one object."""
    name, identifier = one.get("name") or "", one.get("id") or ""
    text = " ".join(part for part in (kind, name, f"({identifier})" if identifier else "") if part)
    text += f": {state}{f', {note}' if note else ''}"
    return {"kind": kind, "name": name, "id": identifier, "state": state, "note": note or "", "text": text}


def counted(found: _Found) -> Iterator[dict[str, Any]]:
    """What quotas alone tell: a count that no list accounts for may be data that the login cannot see."""
    for quota in found.get("quotas") or []:
        counts = {kind: told.get("in_use") for kind, told in (quota.get("volume") or {}).items()}
        for kind in _LISTED:
            if counts.get(kind) and not found.get(kind):
                yield entry(kind, {"name": str(counts[kind])}, "obstacle", _UNSEEN)
        if counts.get("groups"):
            note = "of volumes, which this does not delete"
            yield entry("groups", {"name": str(counts["groups"])}, "obstacle", note)


def stored(found: _Found, volumes: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What is listed, in the order in which it can be deleted; no declaration has more of it than names of volumes.

    :param volumes: Entries of the volumes, by their names alone.
    """
    backups = sorted(found.get("backups") or [], key=lambda one: one.get("created_at") or "", reverse=True)
    for one in backups:  # the newest first, as incremental ones stand on older ones
        yield entry("backup", one, "undeclared", _of(one))
    for one in {one["id"]: one for one in found.get("snapshots") or []}.values():
        if one.get("project_id") in (found.get("project_id"), None):
            yield entry("snapshot", one, "undeclared", _of(one))
        else:
            yield entry("snapshot", one, "obstacle", f"of project {one['project_id']}, {_of(one)}")
    for one in found.get("transfers") or []:
        yield entry("volume transfer", one, "undeclared", _of(one))
    of = {one["id"]: one for one in found.get("volumes") or []}
    servers = {one["id"]: one["name"] for one in found.get("servers") or []}
    for one in volumes:
        state, note = _attached(of[one["id"]], servers)
        notes = [words for words in (one["note"], note) if words]
        yield entry("volume", one, state or one["state"], ", ".join(notes))


def _of(one: Mapping[str, Any]) -> str:
    return f"of volume {one.get('volume_id') or one.get('volume')}"


def _attached(volume: Mapping[str, Any], servers: Mapping[str, str]) -> tuple[str | None, str | None]:
    """What its attachments make of it: only servers of the project go before it does."""
    attachments = volume.get("attachments") or []
    for one in attachments:
        if one.get("server_id") not in servers:
            where = f"server {one['server_id']}" if one.get("server_id") else f"host {one.get('host_name')}"
            return "obstacle", f"attached to {where}, which is not of this project"
    names = ", ".join(servers[one["server_id"]] for one in attachments)
    return None, f"attached to server {names}" if names else None
