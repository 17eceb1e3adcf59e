# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The calls that concern backups of volumes.

They ask for the microversion in which backups have metadata.

Source: OpenStack API Complete Reference (17 November 2015), 1.7 "Backups", 1.8 "Backup actions"; Cinder's "Block
Storage API v3", "Backups".
"""

from __future__ import annotations

from typing import Any

from ..core.operation import Operation
from .block_storage import volume

_VERSION = "3.43"
NOTE = (
    f"Speaks version 3 of the block storage service (Cinder), microversion {_VERSION}: OpenStack Queens or later, with "
    "its backup service."
)


def _backup(id: str, method: str, path: str, **details: Any) -> Operation:
    return volume(id, method, f"/backups{path}", version=_VERSION, **details)


LIST_BRIEF = _backup("list_backups", "GET", "")
LIST = _backup("list_backups_with_details", "GET", "/detail")
GET = _backup("show_backup_details", "GET", "/{id}", envelope="backup")
CREATE = _backup("create_backup", "POST", "", envelope="backup")
UPDATE = _backup("update_backup", "PUT", "/{id}", envelope="backup", documented=False)
DELETE = _backup("delete_backup", "DELETE", "/{id}")
FORCE_DELETE = _backup("force_delete_backup", "POST", "/{id}/action")
RESTORE = _backup("restore_backup", "POST", "/{id}/restore", envelope="restore")
