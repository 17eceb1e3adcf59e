# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How operations of the compute service (Nova) are written down: their address and the microversion they ask for.

Addresses have no project in them, as Nova of today takes them (since microversion 2.18); the reference of 2015 still
shows one. Source: Nova's "REST API Version History".
"""

from __future__ import annotations

from typing import Any

from ..core.operation import Operation
from .client import microversion

#: Nova of the release Queens (2018): cold migration to a host (2.56), migrations page by page (2.59), UUIDs of services
#: and hypervisors (2.53), live migration that looks by itself whether disks have to be copied (2.25).
VERSION = "2.60"


def needs(version: str, release: str) -> str:
    """The sentence of the documentation about a microversion, and the release of OpenStack that brought it."""
    return (
        f"Needs a compute service that speaks microversion {version} (OpenStack {release}) or a later one; an older "
        "one refuses, and tells which versions it speaks."
    )


def gone(release: str) -> str:
    """The sentence of the documentation about what Nova no longer has."""
    return f"For clouds of that age: Nova has answered 410 (gone) since its release {release}."


#: The sentence that the documentation of each module has.
NOTE = needs(VERSION, "Queens")


def compute(id: str, method: str, path: str, *, version: str = VERSION, **details: Any) -> Operation:
    """An operation of Nova.

    :param id: Its id, without the chapter ``compute``.
    :param path: Below ``/v2.1``.
    :param version: The microversion it asks for.
    :param details: Further arguments of :class:`.operation.Operation`.
    """
    return Operation(
        f"compute.{id}",
        method,
        f"/v2.1{path}",
        service="compute",
        headers=microversion("compute", version),
        **details,
    )
