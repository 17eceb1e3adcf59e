# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Consistency groups and their snapshots, as things that take their time."""

from __future__ import annotations

from dataclasses import dataclass, field

from simulators.openstack.block_storage.model import ZONE, Thing


@dataclass(kw_only=True)
class Group(Thing):
    """A consistency group; which volumes are in it, the volumes say."""

    size: int = 0  # it has none of its own
    type_ids: list[str] = field(default_factory=list)
    availability_zone: str = ZONE


@dataclass(kw_only=True)
class GroupSnapshot(Thing):
    """A snapshot of all volumes of a group at once."""

    size: int = 0
    group_id: str
