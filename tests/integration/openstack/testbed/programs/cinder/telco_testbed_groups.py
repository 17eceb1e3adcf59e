# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Consistency groups of the testbed's driver: what is done to a group is done to each of its volumes.

Nothing writes to a volume while it is copied, so that one after the other is at one moment. Cinder itself knows who is
in which group; where a method answers None, it sets the states.

Source: Cinder Zed, "Driver interfaces", "Generic Volume Group Support".
"""

from __future__ import annotations

from typing import Any


class Groups:
    """The part of a driver that is about groups; the rest of it makes and copies single volumes."""

    def create_group(self, context: Any, group: Any) -> dict:
        return {"status": "available"}

    def update_group(
        self, context: Any, group: Any, add_volumes: Any = None, remove_volumes: Any = None
    ) -> tuple[None, None, None]:
        return None, None, None

    def delete_group(self, context: Any, group: Any, volumes: Any) -> tuple[None, None]:
        for volume in volumes:
            self.delete_volume(volume)
        return None, None

    def create_group_from_src(
        self,
        context: Any,
        group: Any,
        volumes: Any,
        group_snapshot: Any = None,
        snapshots: Any = None,
        source_group: Any = None,
        source_vols: Any = None,
    ) -> tuple[None, None]:
        # Both lists are in the order of the new volumes.
        if group_snapshot:
            for volume, snapshot in zip(volumes, snapshots, strict=True):
                self.create_volume_from_snapshot(volume, snapshot)
        else:
            for volume, source in zip(volumes, source_vols, strict=True):
                self.create_cloned_volume(volume, source)
        return None, None

    def create_group_snapshot(self, context: Any, group_snapshot: Any, snapshots: Any) -> tuple[None, None]:
        for snapshot in snapshots:
            self.create_snapshot(snapshot)
        return None, None

    def delete_group_snapshot(self, context: Any, group_snapshot: Any, snapshots: Any) -> tuple[None, None]:
        for snapshot in snapshots:
            self.delete_snapshot(snapshot)
        return None, None
