# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""LVM storages of the block storage service, with what lies on their physical volumes.

Source: CloudManager REST API v1, "Cinder block storage": the list has no name around it, and sizes are texts.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import fits
from ..core.module import InfoModule
from ..core.operation import Operation
from ..core.resource import Info, Resource
from .client import CLOUDMANAGER
from .numbered import FILTERS, further

LIST = Operation("getting_list_of_storages", "GET", "/v1/volume-backends/")
_FILTERS = ("volume_backend_name", "host", "vg_name")

VOLUME_BACKEND_INFO = InfoModule(
    Resource(
        system=CLOUDMANAGER,
        name="volume_backend",
        plural="volume_backends",
        title="storage",
        summary="List storages of the block storage service by CloudManager",
        reference="CloudManager REST API v1, Cinder block storage",
        fields={
            "volume_backend_name": Field(sample="sanlock", doc="Name of the storage."),
            "host": Field(sample="volume2.sanlock.stand.loc", doc="The host that it is on."),
            "vg_name": Field(sample="vol", doc="Name of its volume group."),
            "protocol": Field(sample="iscsi", doc="How it is reached."),
            "free_size": Field(sample="136.75", doc="Free space in GB, as a text."),
            "total_size": Field(sample="138", doc="All its space in GB, as a text."),
            "logical_volumes": Field(
                type="list",
                elements="dict",
                sample=[{"lv_name": "volume-cfae37a3", "mirror_count": "1", "devices": [{"pv": "/dev/mapper/mpathb"}]}],
                doc="Its logical volumes, with the physical volumes that they lie on; as LVM's own tools show them.",
            ),
            "physical_volumes": Field(
                type="list",
                elements="dict",
                sample=[{"pv_name": "/dev/mapper/mpathb", "pv_size": "46,00g", "pv_free": "44,75g"}],
                doc="Its physical volumes, as LVM's own tools show them.",
            ),
        },
        key=("volume_backend_name",),
        find=lambda work: None,
        info=Info(
            list=LIST,
            filters={
                "volume_backend_name": Field(doc="Only the storages of this name."),
                "host": Field(doc="Only the storages on this host."),
                "vg_name": Field(doc="Only the storages with this volume group."),
                "filters": FILTERS,
            },
            query=further,
            match=lambda params, obj: fits(
                obj, {name: params[name] for name in _FILTERS if params.get(name) is not None}
            ),
            summary="List storages of the block storage service by CloudManager",
            description=("Lists the LVM storages with their logical and physical volumes.",),
        ),
    )
)
