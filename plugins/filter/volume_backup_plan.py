# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter telco.cloud.volume_backup_plan."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from typing import Any

from ansible.errors import AnsibleFilterError

DOCUMENTATION = r"""
---
name: volume_backup_plan
short_description: Whether the next backup of a volume is incremental, and which backups may go
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Decides by the backups that a volume of OpenStack has. It is what the role C(telco.cloud.volume_backup) works by.
  - A backup that is whole begins a chain; the incremental ones after it, up to the next whole one, stand on it. A chain
    goes as a whole, the newest of it first, as Cinder deletes nothing that others stand on.
  - Backups whose names are not of the pattern are never among those that go, nor is anything that they stand on.
positional: _input
options:
  _input:
    description:
      - All backups of one volume, as M(telco.cloud.openstack_volume_backup_info) lists them.
    type: list
    elements: dict
    required: true
  pattern:
    description:
      - A regular expression that fits the names of the backups that may go, from the beginning.
    type: str
    required: true
  keep:
    description:
      - How many chains stay, the newest ones; 1 or more.
    type: int
    required: true
  full_every_days:
    description:
      - After how many days a chain is long enough, so that the next backup is whole again. V(0) makes each whole.
    type: float
    required: true
  now:
    description:
      - The time as ISO 8601 has it, in UTC.
    type: str
    required: true
"""

EXAMPLES = r"""
- name: List the backups of a volume
  telco.cloud.openstack_volume_backup_info:
    volume: udr-data
  register: found

- name: Show which may go
  ansible.builtin.debug:
    msg: "{{ found.volume_backups | telco.cloud.volume_backup_plan(pattern='nightly-', keep=2, full_every_days=7,
      now=now(utc=true, fmt='%Y-%m-%dT%H:%M:%SZ')) }}"
"""

RETURN = r"""
_value:
  description:
    - What to do. C(incremental) says whether the next backup is, C(stands_on) is the name of the backup that it stands
      on. C(outdated) are the backups that may go, and C(failed) those of the pattern that came to nothing, both in the
      order in which they can be deleted, each with C(id) and C(name).
  type: dict
  sample:
    incremental: true
    stands_on: nightly-20261121T010000Z
    outdated: []
    failed: []
"""

_Backup = Mapping[str, Any]
#: Of a backup that can be restored, and of one that came to nothing.
_GOOD = frozenset({"available", "restoring"})
_FAILED = frozenset({"error", "error_deleting"})


def _moment(value: object) -> datetime:
    """A time of an answer or of a task; what has no zone is UTC, as Cinder has it."""
    try:
        found = datetime.fromisoformat(str(value).replace("Z", "+00:00"))
    except ValueError as exc:
        raise AnsibleFilterError(f"volume_backup_plan: {value} is not a time as ISO 8601 has it") from exc
    return found if found.tzinfo else found.replace(tzinfo=timezone.utc)


def _chains(backups: list[_Backup]) -> list[list[_Backup]]:
    """Those that can be restored, the oldest chain first, each from its whole backup on."""
    chains: list[list[_Backup]] = []
    for one in sorted(backups, key=lambda item: (_moment(item["created_at"]), str(item["name"]))):
        if one.get("is_incremental") and chains:
            chains[-1].append(one)
        else:
            chains.append([one])
    return chains


def _removable(chain: list[_Backup], own: Callable[[_Backup], bool]) -> list[_Backup]:
    """From the newest on, up to the first that is somebody else's: what that one stands on has to stay."""
    found = []
    for one in reversed(chain):
        if not own(one):
            break
        found.append(one)
    return found


def volume_backup_plan(backups: Any, *, pattern: str, keep: Any, full_every_days: Any, now: str) -> dict[str, Any]:
    """What to do about the backups of one volume.

    :raises AnsibleFilterError: The backups are no list, or nothing would be kept.
    """
    if not isinstance(backups, list):
        raise AnsibleFilterError("volume_backup_plan needs a list of backups")
    if int(keep) < 1:
        raise AnsibleFilterError(f"volume_backup_plan: keep is {keep} and has to be 1 or more")
    fits = re.compile(pattern)

    def own(one: _Backup) -> bool:
        return fits.match(str(one["name"] or "")) is not None

    chains = _chains([one for one in backups if one["status"] in _GOOD])
    last = chains[-1] if chains else []
    # A chain without its whole backup is good for nothing.
    whole = bool(last) and not last[0].get("is_incremental")
    young = whole and _moment(now) - _moment(last[0]["created_at"]) < timedelta(days=float(full_every_days))
    failed = [one for one in backups if one["status"] in _FAILED and own(one)]
    outdated = [one for chain in reversed(chains[: -int(keep)]) for one in _removable(chain, own)]
    return {
        "incremental": young,
        "stands_on": last[-1]["name"] if young else None,
        "outdated": [_told(one) for one in outdated],
        "failed": [_told(one) for one in failed],
    }


def _told(one: _Backup) -> dict[str, Any]:
    return {"id": one["id"], "name": one["name"]}


class FilterModule:
    """The filters of this file."""

    def filters(self) -> dict[str, Callable[..., Any]]:
        """Each by its name."""
        return {"volume_backup_plan": volume_backup_plan}
