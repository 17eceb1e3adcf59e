# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""LVM-based block storage: backends, logical volumes, mirrors, moves between disks (section Cinder block storage)."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import filters, typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import json_object, no_query

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

_FILTERS = {name: filters.text(name) for name in ("volume_backend_name", "host", "vg_name")}
_MIRROR = {"mirror_count": typed.whole()}
_MIGRATE = {"source_pv": typed.text(1), "dest_pv": typed.text(1)}


@dataclass
class Volume:
    """A logical volume. size in GiB. copies: its mirror_count; disks: what holds a copy, one at the least."""

    id: str
    size: Decimal
    lv_uuid: str
    copies: int
    disks: list[str]
    lock_hosts: list[str]


@dataclass
class Backend:
    """A volume group on a host, and its service in Cinder. disks: name -> [size, free], in GiB."""

    name: str
    host: str
    vg_name: str
    protocol: str
    disks: dict[str, list[Decimal]]
    volumes: dict[str, Volume] = field(default_factory=dict)

    def logical_volume(self, volume: Volume) -> dict[str, Any]:
        """The volume as LVM's tools tell it: sizes with a comma."""
        return {
            "lv_name": f"volume-{volume.id}",
            "vg_name": self.vg_name,
            "lv_attr": "-wi-------",
            "lv_size": _gib(volume.size),
            "lv_uuid": volume.lv_uuid,
            "mirror_count": str(volume.copies),
            "devices": [{"pv": disk, "seg_size": _gib(volume.size)} for disk in volume.disks],
        }

    def document(self) -> dict[str, Any]:
        """The backend as its list shows it."""
        return {
            "volume_backend_name": self.name,
            "host": self.host,
            "vg_name": self.vg_name,
            "protocol": self.protocol,
            "free_size": _plain(sum((free for _size, free in self.disks.values()), Decimal(0))),
            "total_size": _plain(sum((size for size, _free in self.disks.values()), Decimal(0))),
            "logical_volumes": [self.logical_volume(volume) for volume in self.volumes.values()],
            "physical_volumes": [
                {
                    "pv_name": disk,
                    "vg_name": self.vg_name,
                    "pv_attr": "a--",
                    "pv_size": _gib(size),
                    "pv_free": _gib(free),
                }
                for disk, (size, free) in self.disks.items()
            ],
        }

    def volume_document(self, volume: Volume) -> dict[str, Any]:
        """The volume as the list of volumes shows it."""
        return {
            "volume_id": volume.id,
            "volume_backend_name": self.name,
            "host": self.host,
            "thin_enabled": True,
            "logical_volume": {**self.logical_volume(volume), "lv_status": None},
        }

    def room(self, volume: Volume) -> list[str]:
        """Disks without a copy of the volume that have room for one."""
        return [disk for disk, (_size, free) in self.disks.items() if disk not in volume.disks and free >= volume.size]

    def place(self, volume: Volume, disks: list[str]) -> None:
        """The copies are on these disks now."""
        for disk in volume.disks:
            self.disks[disk][1] += volume.size
        for disk in disks:
            self.disks[disk][1] -= volume.size
        volume.disks = disks


def first_backends() -> list[Backend]:
    """The documented backend with its volume. The first disk has a quarter of a GiB less than it should: as shown."""
    disks = {
        "/dev/mapper/mpathb": [Decimal(46), Decimal("44.75")],
        "/dev/mapper/mpathc": [Decimal(46), Decimal(46)],
        "/dev/mapper/mpathd": [Decimal(46), Decimal(46)],
    }
    host = "volume2.sanlock.stand.loc"
    volume = Volume(
        "cfae37a3-6e8f-4bc8-862e-85db07ff429f",
        Decimal(1),
        "XSOJgt-6xDf-mTWA-NG7q-MyR7-MheT-e39yp3",
        1,
        ["/dev/mapper/mpathb"],
        [host],
    )
    return [Backend("sanlock", host, "vol", "iscsi", disks, {volume.id: volume})]


def _gib(size: Decimal) -> str:
    return f"{size:.2f}g".replace(".", ",")


def _plain(size: Decimal) -> str:
    return f"{size.normalize():f}"


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    def find(volume_id: str) -> tuple[Backend, Volume]:
        for backend in manager.backends:
            if volume_id in backend.volumes:
                return backend, backend.volumes[volume_id]
        raise CloudManagerError(404, f"there is no volume {volume_id}")

    @app.get("/v1/volume-backends/", strict_slashes=False)
    def list_backends() -> flask.Response:
        backends = [backend.document() for backend in manager.backends]
        found = filters.chosen(backends, _FILTERS, also=filters.PAGING)
        return flask.jsonify(filters.page(found, manager.settings["page_size"]))

    @app.get("/v1/volumes/", strict_slashes=False)
    def list_volumes() -> dict[str, Any]:
        no_query()
        return {
            "volumes": [
                backend.volume_document(volume) for backend in manager.backends for volume in backend.volumes.values()
            ]
        }

    @app.get("/v1/volumes/<volume_id>")
    def show_volume(volume_id: str) -> dict[str, Any]:
        no_query()
        backend, volume = find(volume_id)
        locks = {"lock_hosts": volume.lock_hosts, "lock_exclusive": len(volume.lock_hosts) == 1}
        return {"volume": {**backend.volume_document(volume), **locks}}

    @app.post("/v1/volumes/<volume_id>/actions/mirror")
    def mirror_volume(volume_id: str) -> tuple[str, int]:
        count = typed.read(json_object(), _MIRROR, required=_MIRROR)["mirror_count"]
        backend, volume = find(volume_id)
        copies = max(count, 1)
        if copies > len(volume.disks) + len(backend.room(volume)):
            raise CloudManagerError(409, f"there is no room on other disks for {count} copies")
        disks = [*volume.disks, *backend.room(volume)][:copies]
        backend.place(volume, disks)
        volume.copies = count
        return "", 204

    @app.post("/v1/volumes/<volume_id>/actions/pv-migrate")
    def migrate_volume(volume_id: str) -> tuple[str, int]:
        given = typed.read(json_object(), _MIGRATE, required=["source_pv"])
        source, target = given["source_pv"], given.get("dest_pv")
        backend, volume = find(volume_id)
        for disk in (source, target):
            if disk is not None and disk not in backend.disks:
                raise CloudManagerError(404, f"there is no physical volume {disk} in {backend.vg_name}")
        if source not in volume.disks:
            raise CloudManagerError(409, f"the volume has nothing on {source}")
        room = backend.room(volume)
        if target not in (None, *room) or not room:
            raise CloudManagerError(409, f"{target or 'no other physical volume'} cannot take the volume")
        new = target or room[0]
        backend.place(volume, [new if disk == source else disk for disk in volume.disks])
        return "", 204
