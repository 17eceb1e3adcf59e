# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of its quotas a project uses: what is there counts, from the request that makes it until it is gone.

From Cinder's documentation for administrators, "Manage quotas": snapshots count as GiB, too, and each type of volumes
has counts of its own. That a backup counts with the whole size of its volume, an incremental one, too, is in Cinder's
"Block Storage API v3", "Backups" (``size``).
"""

from __future__ import annotations

from collections import Counter

from simulators.openstack.block_storage.model import Snapshot, Volume
from simulators.openstack.block_storage.state import Volumes


def used(cinder: Volumes, project: str) -> Counter[str]:
    """What a project uses, by the names of quotas; of what it uses nothing of, the count is 0."""
    found: Counter[str] = Counter()
    for volume in cinder.volumes.values():
        if volume.project_id == project:
            _count(found, "volumes", volume, cinder.types[volume.type_id].name)
    for snapshot in cinder.snapshots.values():
        if snapshot.project_id == project:
            of = cinder.volumes[snapshot.volume_id]
            _count(found, "snapshots", snapshot, cinder.types[of.type_id].name)
    for backup in cinder.backups.values():
        if backup.project_id == project:
            found.update({"backups": 1, "backup_gigabytes": backup.size})
    found["groups"] = len([one for one in cinder.groups.values() if one.project_id == project])
    return found


def _count(found: Counter[str], what: str, one: Volume | Snapshot, kind: str) -> None:
    found.update({what: 1, f"{what}_{kind}": 1, "gigabytes": one.size, f"gigabytes_{kind}": one.size})
