# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes of the block storage service as LVM has them.

Source: CloudManager REST API v1, "Cinder block storage"; the list has neither filters nor pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..core.fields import Field
from ..core.module import InfoModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import CLOUDMANAGER

GET = Operation("getting_information_about_logical_volume", "GET", "/v1/volumes/{volume_id}", envelope="volume")
LIST = Operation("getting_information_about_logical_volumes", "GET", "/v1/volumes/", envelope="volumes")

VOLUME_ID = "cfae37a3-6e8f-4bc8-862e-85db07ff429f"
VOLUME_FIELDS = {
    "volume_id": Field(sample=VOLUME_ID, doc="Id of the volume."),
    "volume_backend_name": Field(sample="sanlock", doc="Name of the storage that it is on."),
    "host": Field(sample="volume2.sanlock.stand.loc", doc="The host of the storage."),
    "thin_enabled": Field(type="bool", sample=True, doc="Whether the volume is thin."),
    "logical_volume": Field(
        type="dict",
        sample={"lv_name": "volume-cfae37a3", "mirror_count": "1", "devices": [{"pv": "/dev/mapper/mpathb"}]},
        doc="The logical volume, as LVM's own tools show it.",
        fields={
            "lv_name": Field(sample=f"volume-{VOLUME_ID}", doc="Its name."),
            "vg_name": Field(sample="vol", doc="Its volume group."),
            "lv_attr": Field(sample="-wi-------", doc="Its attributes."),
            "lv_size": Field(sample="1,00g", doc="Its size."),
            "lv_uuid": Field(sample="XSOJgt-6xDf-mTWA-NG7q-MyR7-MheT-e39yp3", doc="Its id in LVM."),
            "lv_status": Field(sample=None, doc="What is being done to it."),
            "mirror_count": Field(sample="1", doc="Number of its copies, as a text."),
            "devices": Field(
                type="list",
                elements="dict",
                doc="Where it lies.",
                fields={
                    "pv": Field(sample="/dev/mapper/mpathb", doc="The physical volume."),
                    "seg_size": Field(sample="1,00g", doc="How much of it is there."),
                },
            ),
        },
    ),
    "lock_hosts": Field(
        type="list",
        elements="str",
        sample=["volume2.sanlock.stand.loc"],
        doc="The hosts that hold a lock on the volume. Only of a single volume.",
    ),
    "lock_exclusive": Field(type="bool", sample=True, doc="Whether the lock is exclusive. Only of a single volume."),
}


def _all(work: Work, query: Mapping[str, Any]) -> Iterable[Object]:
    return list(work.call(LIST))


VOLUME_INFO = InfoModule(
    Resource(
        system=CLOUDMANAGER,
        name="volume",
        plural="volumes",
        title="volume",
        summary="List volumes by CloudManager",
        reference="CloudManager REST API v1, Cinder block storage",
        fields=VOLUME_FIELDS,
        key=("volume_id",),
        find=lambda work: None,
        info=Info(
            list=LIST,
            get=GET,
            by=("volume_id",),
            fetch=_all,
            filters={
                "volume_id": Field(doc="Only the volume of this id, with the hosts that hold a lock on it."),
                "volume_backend_name": Field(option_only=True, doc="Only the volumes on storages of this name."),
                "host": Field(option_only=True, doc="Only the volumes on storages of this host."),
            },
            match=lambda params, obj: all(
                params.get(name) in (None, obj.get(name)) for name in ("volume_backend_name", "host")
            ),
            summary="List volumes of the block storage service by CloudManager",
            description=("Lists the volumes with their logical volumes, or gets one.",),
        ),
    )
)
