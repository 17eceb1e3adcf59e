# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The back end and its pool (1.9, 1.16), as a driver of the testbed tells of its own. Held against Cinder of Zed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage.model import HOST
from simulators.openstack.block_storage.request import Call
from simulators.openstack.compute.errors import bad_request, not_found
from simulators.openstack.compute.schema import FALSE_WORDS, TRUE_WORDS

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_BACKEND, _, _POOL = HOST.partition("#")
_VENDOR = {"storage_protocol": "local", "vendor_name": "telco.cloud testbed", "driver_version": "1"}
_WORDS = {
    "thin_provisioning": ("Thin Provisioning", "Sets thin provisioning."),
    "compression": ("Compression", "Enables compression."),
    "qos": ("QoS", "Enables QoS."),
    "replication_enabled": ("Replication", "Enables replication."),
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v3/<own>/scheduler-stats/get_pools")
    def list_pools(own: str) -> dict[str, Any]:
        call = Call(cloud, own)
        call.admin_only("scheduler_extension:scheduler_stats:get_pools")
        detail = flask.request.args.get("detail", "false")
        if detail not in (*TRUE_WORDS, *FALSE_WORDS):
            raise bad_request(f"Value '{detail}' for 'detail' is not a boolean.")
        pool: dict[str, Any] = {"name": HOST}  # 3.28 filters by it
        if call.at_least(28) and flask.request.args.get("name", HOST) != HOST:
            return {"pools": []}
        if detail in TRUE_WORDS:
            pool["capabilities"] = _capabilities(sum(one.size for one in call.volumes.volumes.values()))
        return {"pools": [pool]}

    @app.get("/v3/<own>/capabilities/<host>")
    def show_capabilities(own: str, host: str) -> dict[str, Any]:
        call = Call(cloud, own)
        call.admin_only("volume_extension:capabilities")
        if host not in (_BACKEND, _BACKEND.partition("@")[0]):
            raise not_found(f"Can't find service: {host}")
        texts = dict.fromkeys(("pool_name", "display_name", "description", "visibility"))
        properties = {
            name: {"title": title, "description": words, "type": "boolean"} for name, (title, words) in _WORDS.items()
        }
        return {
            "namespace": f"OS::Storage::Capabilities::{_BACKEND}",
            "volume_backend_name": _POOL,
            **_VENDOR,
            **texts,
            "replication_targets": [],
            "properties": properties,
        }


def _capabilities(used: int) -> dict[str, Any]:
    return {
        "pool_name": _POOL,
        "location_info": "/var/lib/volumes",
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
        "filter_function": None,
        "goodness_function": None,
        "volume_backend_name": _POOL,
        **_VENDOR,
        "timestamp": "2026-11-27T23:39:45.992639",
    }
