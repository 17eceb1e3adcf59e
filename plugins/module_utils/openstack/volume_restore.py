# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Restoring a backup into a volume: a new one, or one that is overwritten.

Source: OpenStack API Complete Reference (17 November 2015), 1.7.6 "Restore backup".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import find_named
from ..core.resource import Object, Ready
from ..core.work import Work
from . import volume_lookup as lookup
from .volume_backup_calls import GET, RESTORE

OPTIONS = {
    "restore_to": Field(
        option_only=True,
        doc="Name of the new volume that O(state=restored) makes. One of this name into which the backup has been "
        "restored already is left as it is; any other one is an error.",
    ),
    "restore_volume": Field(
        option_only=True,
        doc="Name or id of the volume that O(state=restored) overwrites with the backup, each time. No server may have "
        "it.",
    ),
}
#: Where Cinder notes in a volume from which backup it comes.
_NOTED = "src_backup_id"


def check(params: Mapping[str, Any]) -> None:
    """Refuse what says nothing, or nothing that is done."""
    given = [name for name in OPTIONS if params.get(name) is not None]
    if params["state"] == "restored" and not given:
        raise InvalidOption("restore_to", "is needed for state restored, or restore_volume is")
    if params["state"] != "restored" and given:
        raise InvalidOption(given[0], "is for state restored")


def restored(work: Work, backup: Object | None, ready: Ready) -> Object:
    """The outcome of ``state: restored``, which the result tells with the backup.

    :param ready: When a backup can be restored.
    """
    if backup is None:
        raise TelcoError(f"There is no {work.label} to restore", option="name")
    if backup.get("status") not in ready.ready:
        lookup.wait_rest(work, GET, backup, ready)
    target, body = _target(work, backup)
    if body is None:
        after = {**backup, "restored_volume_id": target}
        return {"before": after, "after": after, "changed": False}
    answer = work.call(RESTORE, backup, body=body, attempt=f"restore {work.label}")
    target = str(answer["volume_id"]) if isinstance(answer, Mapping) else target
    if target is not None:
        work.created_id = target
        lookup.wait_rest(work, lookup.GET, {"id": target}, label=f"volume {target}, into which it is restored,")
    lookup.wait_rest(work, GET, backup, ready)
    return {"before": backup, "after": {**backup, "restored_volume_id": target}, "changed": True}


def _target(work: Work, backup: Object) -> tuple[str | None, Object | None]:
    """The id of the volume, if there is one yet, and what is asked for; nothing when it is done already."""
    if work.params.get("restore_volume") is not None:
        found = _find(work, "restore_volume")
        if found is None:
            words = f"There is no volume with the name or id {work.params['restore_volume']}"
            raise TelcoError(words, option="restore_volume")
        return str(found["id"]), {"volume_id": found["id"]}
    found = _find(work, "restore_to")
    if found is None:
        return None, {"name": work.params["restore_to"]}
    if found["status"] == "restoring-backup":  # by an earlier run: Cinder notes it at the end
        found = lookup.wait_rest(work, lookup.GET, found) or found
    if (found.get("metadata") or {}).get(_NOTED) != backup["id"] and found["status"] != "restoring-backup":
        raise TelcoError(
            f"The volume {work.params['restore_to']} exists, and {work.label} was not restored into it: restore_volume "
            "overwrites it",
            option="restore_to",
            id=str(found["id"]),
        )
    return str(found["id"]), None


def _find(work: Work, option: str) -> Object | None:
    return find_named(work, lookup.GET, lookup.LIST, str(work.params[option]), "volumes", {})
