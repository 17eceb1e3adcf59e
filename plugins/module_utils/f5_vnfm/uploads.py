# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sending an archive to the manager, and making sure of what it has downloaded itself.

Source: F5 VNFM REST API v3.1, "Upload blueprint", "Upload plugin", "Upload snapshot"; recorded answers: an upload is
the raw body or an address in the query, never both.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from ..core.client import opener
from ..core.errors import TelcoError
from ..core.operation import Operation
from ..core.transfers import BYTES, patience, scratch
from ..core.work import Work
from .local_files import fetched, plain_checksum, same_checksum


def upload(work: Work, operation: Operation, archive: str | None, query: Mapping[str, Any], attempt: str) -> Any:
    """Send the file *archive* byte for byte; without one the manager downloads from the address in *query*.

    :returns: The manager's answer; None when it was only predicted.
    """
    with patience(work):
        if archive is None:
            return work.call(operation, query=query, attempt=attempt)
        return work.call(operation, query=query, raw=opener(archive), headers=BYTES, attempt=attempt)


def checksum_of(work: Work, download: Operation) -> str:
    """The SHA-256 (hex) of the archive that the manager has, which is downloaded for it."""
    with scratch() as folder:
        sha256, _size = fetched(work, download, os.path.join(folder, "archive"))
    return sha256


def verify(work: Work, download: Operation, checksum: str) -> None:
    """What the manager has downloaded is what was meant.

    :raises TelcoError: It is another archive, which stays there.
    """
    present = checksum_of(work, download)
    if not same_checksum(checksum, present):
        raise TelcoError(
            f"{work.label} was uploaded, but the archive behind the address has the SHA-256 {present}, not "
            f"{plain_checksum(checksum)}. Delete it, it is not what was asked for.",
            id=str(work.params["id"]),
            option="checksum",
        )
