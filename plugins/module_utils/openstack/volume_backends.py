# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The storages behind Cinder: their pools, and what can be said of volumes there.

Source: OpenStack API Complete Reference (17 November 2015), 1.9 "Capabilities for storage back ends" and 1.16
"Back-end storage pools".
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .block_storage import NOTE, volume
from .client import OPENSTACK

POOLS = volume("list_back_end_storage_pools", "GET", "/scheduler-stats/get_pools")
CAPABILITIES = volume("show_back_end_capabilities", "GET", "/capabilities/{hostname}")

POOL = {
    "name": Field(
        read_only=True, sample="block1@ssd#pool1", doc="Name of the pool: its host, its back end there, and its own."
    ),
    "backend": Field(read_only=True, sample="block1@ssd", doc="Name of the back end that it is of."),
    "capabilities": Field(
        type="dict",
        read_only=True,
        sample={"total_capacity_gb": 2000, "free_capacity_gb": 1500, "storage_protocol": "iSCSI"},
        doc="What the back end last told of it, in its own names: how large and how full it is, what it can do. "
        "There with O(details).",
    ),
}
BACKEND = {
    "backend": Field(read_only=True, sample="block1@ssd", doc="Name of the back end."),
    "volume_backend_name": Field(
        read_only=True, sample="ssd", doc="What extra specs of volume types call it, as C(volume_backend_name)."
    ),
    "vendor_name": Field(read_only=True, sample="OpenStack", doc="Who made its driver."),
    "driver_version": Field(read_only=True, sample="3.0.0", doc="Version of its driver."),
    "storage_protocol": Field(read_only=True, sample="iSCSI", doc="How volumes are reached."),
    "properties": Field(
        type="dict",
        read_only=True,
        sample={"qos": {"title": "QoS", "description": "Enables QoS.", "type": "boolean"}},
        doc="What extra specs of volume types can ask of it.",
    ),
}


def _fits(pool: str, name: str) -> bool:
    """Whether a pool is the one of a name, or one of the back end or the host of this name."""
    return pool == name or pool.startswith((f"{name}#", f"{name}@"))


def _run(work: Work) -> Object:
    name, query = work.params.get("name"), {"detail": True} if work.params["details"] else {}
    pools = [
        {**pool, "backend": pool["name"].partition("#")[0]}
        for pool in work.objects(POOLS, query=query)
        if name is None or _fits(pool["name"], name)
    ]
    found: list[Object] = []
    if work.params["with_capabilities"]:
        for backend in sorted({pool["backend"] for pool in pools}):
            found.append({"backend": backend, **work.call(CAPABILITIES, {"hostname": backend})})
    return {"pools": pools, "capabilities": found}


VOLUME_BACKEND_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="volume_backend_info",
        title="storage",
        key=("name",),
        summary="List storage pools and back ends of volumes of OpenStack",
        description=(
            "Lists the pools of the block storage service (Cinder) that volumes are put on, with what is free in them, "
            "and what their back ends can do. Only administrators can.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 1.9 Capabilities and 1.16 Storage pools",
        fields={
            "name": Field(
                option_only=True,
                doc="Name of a pool (V(block1@ssd#pool1)), of a back end (V(block1@ssd)) or of a host (V(block1)): "
                "only what belongs to it is returned. Left out, all is.",
            ),
            "details": Field(
                type="bool",
                default=True,
                option_only=True,
                doc="Whether to get what the back ends have told of their pools, too, and not only the names.",
            ),
            "with_capabilities": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether to ask the back ends for what volume types can want of them (RV(capabilities)): one "
                "request for each.",
            ),
        },
        run=_run,
        reads_only=True,
        returns={
            "pools": Field(type="list", elements="dict", fields=POOL, read_only=True, doc="The pools."),
            "capabilities": Field(
                type="list",
                elements="dict",
                fields=BACKEND,
                read_only=True,
                doc="What back ends can do, one for each; empty without O(with_capabilities). What else Cinder tells "
                "of them is there in its names.",
            ),
        },
    )
)
