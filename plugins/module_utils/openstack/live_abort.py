# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaking a live migration off.

Younger than the reference of 2015, and so not in the inventory. Source: Compute API, "Server migrations" (list: 2.23,
abort: 2.24, while it is queued or prepared: 2.65).
"""

from __future__ import annotations

from ..core.errors import ApiError
from ..core.work import Work
from .compute import compute

LIST = compute("list_server_migrations", "GET", "/servers/{id}/migrations")
ABORT = compute("abort_live_migration", "DELETE", "/servers/{id}/migrations/{migration_id}")
_ABORTABLE = frozenset({"queued", "preparing", "running"})


def abort(work: Work, server_id: str) -> bool:
    """Ask for the end of a server's live migration; whether the service has taken it.

    What it refuses (the migration is just ending, or the hypervisor cannot) is no error: the next look at the server
    tells what became of it.
    """
    for migration in work.objects(LIST, {"id": server_id}):
        if migration.get("status") in _ABORTABLE:
            try:
                work.call(ABORT, {"id": server_id, "migration_id": migration["id"]}, attempt="abort a live migration")
            except ApiError as exc:
                if exc.status not in (400, 404, 409):
                    raise
                continue
            return True
    return False
