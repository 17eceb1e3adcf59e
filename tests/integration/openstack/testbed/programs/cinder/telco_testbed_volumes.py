# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cinder's driver of the testbed: a volume is a sparse file.

A kernel in a container has neither device mapper nor iSCSI. What is written is really there: clones and snapshots are
copies, images are converted, backups have the contents. Runs in Debian's cinder-volume, never in a test.

Source: Cinder Zed, "Driver interfaces" (what each method is called with, and when).
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

from cinder import exception, interface
from cinder.image import image_utils
from cinder.volume import driver, volume_utils
from telco_testbed_groups import Groups

GIB = 1024**3


@interface.volumedriver
class FilesDriver(Groups, driver.VolumeDriver):  # type: ignore[misc]
    """Keeps volumes in the folder that the option C(volumes_dir) names."""

    VERSION = "1"
    CI_WIKI_NAME = "none"

    def do_setup(self, context: Any) -> None:
        self.folder = Path(self.configuration.safe_get("volumes_dir"))

    def check_for_setup_error(self) -> None:
        if not self.folder.is_dir():
            raise exception.VolumeBackendAPIException(data=f"there is no folder {self.folder}")

    def _file(self, volume: Any) -> Path:
        return self.folder / volume["name"]

    def _snapshot_file(self, snapshot: Any) -> Path:
        return self.folder / f"snapshot-of-{snapshot['id']}"

    # Volumes

    def local_path(self, volume: Any) -> str:
        return str(self._file(volume))

    def create_volume(self, volume: Any) -> None:
        self._file(volume).touch()
        _resize(self._file(volume), volume["size"])

    def delete_volume(self, volume: Any) -> None:
        self._file(volume).unlink(missing_ok=True)

    def extend_volume(self, volume: Any, new_size: int) -> None:
        _resize(self._file(volume), new_size)

    def create_cloned_volume(self, volume: Any, src_vref: Any) -> None:
        _copy(self._file(src_vref), self._file(volume))
        _resize(self._file(volume), volume["size"])

    def create_volume_from_snapshot(self, volume: Any, snapshot: Any) -> None:
        _copy(self._snapshot_file(snapshot), self._file(volume))
        _resize(self._file(volume), volume["size"])

    def update_migrated_volume(self, ctxt: Any, volume: Any, new_volume: Any, original_volume_status: str) -> dict:
        # One that a server has open keeps the name under which it was opened.
        if original_volume_status != "available":
            named = new_volume["_name_id"] or new_volume["id"]
            return {"_name_id": named, "provider_location": new_volume["provider_location"]}
        template = self.configuration.safe_get("volume_name_template") or "volume-%s"
        (self.folder / (template % new_volume["id"])).rename(self.folder / (template % volume["id"]))
        return {"_name_id": None, "provider_location": None}

    def retype(self, context: Any, volume: Any, new_type: Any, diff: Any, host: Any) -> tuple[bool, None]:
        return True, None

    def migrate_volume(self, context: Any, volume: Any, host: Any) -> tuple[bool, None]:
        return False, None  # Cinder copies it

    # Snapshots

    def create_snapshot(self, snapshot: Any) -> None:
        _copy(self.folder / snapshot["volume_name"], self._snapshot_file(snapshot))

    def delete_snapshot(self, snapshot: Any) -> None:
        self._snapshot_file(snapshot).unlink(missing_ok=True)

    def revert_to_snapshot(self, context: Any, volume: Any, snapshot: Any) -> None:
        _copy(self._snapshot_file(snapshot), self._file(volume))
        _resize(self._file(volume), volume["size"])

    # Images

    def copy_image_to_volume(self, context: Any, volume: Any, image_service: Any, image_id: str) -> None:
        file, block = self.local_path(volume), self.configuration.volume_dd_blocksize
        image_utils.fetch_to_raw(context, image_service, image_id, file, block, size=volume["size"], run_as_root=False)
        _resize(Path(file), volume["size"])

    def copy_volume_to_image(self, context: Any, volume: Any, image_service: Any, image_meta: Any) -> None:
        volume_utils.upload_volume(
            context, image_service, image_meta, self.local_path(volume), volume, run_as_root=False
        )

    # Connections: os-brick's "local" opens the file

    def ensure_export(self, context: Any, volume: Any) -> None:
        pass

    def create_export(self, context: Any, volume: Any, connector: Any) -> None:
        pass

    def remove_export(self, context: Any, volume: Any) -> None:
        pass

    def initialize_connection(self, volume: Any, connector: Any) -> dict:
        encrypted = bool(volume["encryption_key_id"])
        return {"driver_volume_type": "local", "data": {"device_path": self.local_path(volume), "encrypted": encrypted}}

    def terminate_connection(self, volume: Any, connector: Any, **more: Any) -> None:
        pass

    # What is there already

    def _existing(self, reference: Any) -> Path:
        name = reference.get("source-name") if isinstance(reference, dict) else reference
        if not name or Path(name).name != name or not (self.folder / name).is_file():
            raise exception.ManageExistingInvalidReference(existing_ref=reference, reason="there is no such file")
        return self.folder / name

    def manage_existing(self, volume: Any, existing_ref: Any) -> None:
        file = self._existing(existing_ref)
        number = volume_utils.extract_id_from_volume_name(file.name)
        if number and volume_utils.check_already_managed_volume(number):
            raise exception.ManageExistingAlreadyManaged(volume_ref=file.name)
        file.rename(self._file(volume))

    def manage_existing_get_size(self, volume: Any, existing_ref: Any) -> int:
        return _gibibytes(self._existing(existing_ref))

    def unmanage(self, volume: Any) -> None:
        pass

    def manage_existing_snapshot(self, snapshot: Any, existing_ref: Any) -> None:
        self._existing(existing_ref).rename(self._snapshot_file(snapshot))

    def manage_existing_snapshot_get_size(self, snapshot: Any, existing_ref: Any) -> int:
        return _gibibytes(self._existing(existing_ref))

    def unmanage_snapshot(self, snapshot: Any) -> None:
        pass

    # Statistics

    def _update_volume_stats(self) -> None:
        used = sum(_gibibytes(file) for file in self.folder.iterdir())
        name = self.configuration.safe_get("volume_backend_name")
        pool = {
            "pool_name": name,
            "location_info": str(self.folder),
            "total_capacity_gb": 2000,
            "free_capacity_gb": max(0, 2000 - used),
            "provisioned_capacity_gb": used,
            "allocated_capacity_gb": used,
            "reserved_percentage": 0,
            "max_over_subscription_ratio": "20.0",
            "thin_provisioning_support": True,
            "thick_provisioning_support": False,
            "multiattach": True,
            "online_extend_support": True,
            "QoS_support": True,
            # One back end of the two, so that a type can say where a group and its volumes are to be together.
            "consistencygroup_support": self.folder.name == "files1",
            "filter_function": self.get_filter_function(),
            "goodness_function": self.get_goodness_function(),
        }
        self._stats = {
            "volume_backend_name": name,
            "vendor_name": "telco.cloud testbed",
            "driver_version": self.VERSION,
            "storage_protocol": "local",
            "sparse_copy_volume": True,
            "pools": [pool],
        }


def _resize(file: Path, gibibytes: int) -> None:
    with file.open("r+b") as opened:
        opened.truncate(gibibytes * GIB)


def _gibibytes(file: Path) -> int:
    return -(-file.stat().st_size // GIB)


def _copy(source: Path, target: Path) -> None:
    if not source.is_file():
        raise exception.VolumeBackendAPIException(data=f"there is no file {source}")
    copy = shutil.which("cp") or "/bin/cp"
    subprocess.run([copy, "--sparse=always", str(source), str(target)], check=True)
