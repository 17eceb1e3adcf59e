# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations of Cinder: version 3, with the login's own project in the address.

Source: OpenStack API Complete Reference (17 November 2015), 1 "Block Storage API v2", which version 3 continues.
"""

from __future__ import annotations

from typing import Any

from ..core.operation import Operation
from .client import OWN_PROJECT, microversion

#: The sentence that the documentation of each module has.
NOTE = "Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later)."


def volume(
    id: str, method: str, path: str, *, documented: bool = True, version: str | None = None, **details: Any
) -> Operation:
    """An operation of Cinder.

    :param id: Its id, without the chapter.
    :param path: Below ``/v3/PROJECT``.
    :param documented: Whether the reference has it; otherwise only Cinder's "Block Storage API v3" does.
    :param version: The microversion that it asks for; left out, that is the first one.
    :param details: Further arguments of :class:`.operation.Operation`.
    """
    chapter = "block_storage_v2" if documented else "block_storage_v3"
    where = f"/v3/{{{OWN_PROJECT}}}{path}"
    if version is not None:
        details["headers"] = microversion("block-storage", version)
    return Operation(f"{chapter}.{id}", method, where, service="block-storage", known=(OWN_PROJECT,), **details)
