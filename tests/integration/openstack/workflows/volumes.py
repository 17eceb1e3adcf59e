# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""volume_backup and volume_restore on real Cinder and Nova: whole, incremental, pruned; restored and swapped in."""

from __future__ import annotations

from typing import Any

from integration.openstack.testbed import cloud
from integration.openstack.workflows.playing import Findings, Played, play

_VOLUME, _RESTORED, _SERVER = "backed-up", "backed-up-restored", "backed-up-server"


class Volumes(Findings):
    """A volume with what an image holds, a server, and the runs of both playbooks."""

    def __init__(self) -> None:
        super().__init__()
        self.cloud = cloud.connect()
        self.storage, self.compute = self.cloud.block_storage, self.cloud.compute

    def prepare(self) -> None:
        """A volume, and a server that will have it."""
        image = self.cloud.image.find_image("cirros")
        volume = self.storage.create_volume(name=_VOLUME, size=1, image_id=image.id)
        self.storage.wait_for_status(volume, "available", ["error"], interval=0.5, wait=120)
        flavor = self.compute.find_flavor("m1.tiny")
        server = self.compute.create_server(name=_SERVER, flavor_id=flavor.id, image_id=image.id, networks="none")
        self.compute.wait_for_server(server, interval=0.5, wait=120)

    def volume(self, name: str) -> Any:
        """A volume as it is now, or None."""
        return next(iter(self.storage.volumes(name=name)), None)

    def backups(self) -> list[Any]:
        """Those of the volume."""
        return list(self.storage.backups(volume_id=self.volume(_VOLUME).id))

    def back_up(self, *options: str, **changes: Any) -> Played:
        """Run the one."""
        return play("volume_backup", {"volume_backup_volumes": [_VOLUME], **changes}, *options)

    def restore(self, *options: str, **changes: Any) -> Played:
        """Run the other, with the swap."""
        known = {
            "volume_restore_volume": _VOLUME,
            "volume_restore_to": _RESTORED,
            "volume_restore_swap": True,
            "volume_restore_stop_server": True,
        }
        return play("volume_restore", {**known, **changes}, *options)

    def backed_up(self) -> None:
        """Foreseen, whole, done already; then incremental, and the chain that is too old goes."""
        named = {"volume_backup_id": "first"}
        self.played("the foreseen backup", self.back_up("--check", **named), changes=True)
        self.expect("check mode made a backup", not self.backups())
        self.played("the backup", self.back_up(**named), changes=True)
        self.played("the second run of the backup", self.back_up(**named), changes=False)
        self.expect("it is not one whole backup", [one.is_incremental for one in self.backups()] == [False])
        self.played("the incremental backup", self.back_up(), changes=True)
        kinds = sorted(one.is_incremental for one in self.backups())
        self.expect(f"it is not an incremental one beside it: {kinds}", kinds == [False, True])
        self.played("a whole backup", self.back_up(volume_backup_full_every_days=0, volume_backup_keep=1), changes=True)
        states = {one.status for one in self.backups()}
        self.expect(f"backups are {states}", states == {"available"})

    def restored(self) -> None:
        """The plan changes nothing; then the server has the new volume, and a second run changes nothing."""
        server = self.compute.find_server(_SERVER)
        self.compute.create_volume_attachment(server, volume_id=self.volume(_VOLUME).id)
        self.storage.wait_for_status(self.volume(_VOLUME), "in-use", ["error"], interval=0.5, wait=60)
        plan = self.restore(volume_restore_plan_only=True)
        self.expect("the plan failed", plan.status == 0, plan.output)
        self.expect("the plan made a volume", self.volume(_RESTORED) is None)
        self.played("the restore", self.restore(), changes=True)
        new, old = self.volume(_RESTORED), self.volume(_VOLUME)
        has = [one.volume_id for one in self.compute.volume_attachments(server)]
        self.expect("the server has not the new volume", new is not None and has == [new.id], has)
        self.expect("the old volume is not free", old is not None and old.status == "available", old)
        self.expect("the server is not on again", self.compute.get_server(server).status == "ACTIVE")
        image = (new.volume_image_metadata or {}).get("image_name") if new is not None else None
        self.expect(f"the new volume is of image {image}", image == "cirros")
        self.played("the second restore", self.restore(), changes=False)

    def cleanup(self) -> None:
        """Leave nothing, whatever has failed."""
        server = self.compute.find_server(_SERVER)
        if server is not None:
            self.compute.delete_server(server)
            self.compute.wait_for_delete(server, interval=0.5, wait=120)
        for name in (_VOLUME, _RESTORED):
            volume = self.volume(name)
            if volume is None:
                continue
            # The newest first: one that another stands on cannot go.
            for backup in sorted(
                self.storage.backups(volume_id=volume.id), key=lambda one: one.created_at, reverse=True
            ):
                self.storage.delete_backup(backup)
                self.storage.wait_for_delete(backup, interval=0.5, wait=120)
            self.storage.delete_volume(volume)
            self.storage.wait_for_delete(volume, interval=0.5, wait=120)


def run() -> list[str]:
    """All of it.

    :returns: What was not as it has to be, empty when all was well.
    """
    volumes = Volumes()
    volumes.cleanup()
    try:
        volumes.prepare()
        volumes.backed_up()
        if not volumes.found:
            volumes.restored()
    finally:
        volumes.cleanup()
    return volumes.found
