# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told of servers beside themselves: diagnostics (those of a fake hypervisor), addresses, password."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import conflict, not_found
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.wiring import addresses
from simulators.openstack.compute.words import RUNNING

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_DISK = {"read_bytes": 262144, "read_requests": 112, "write_bytes": 5778432, "write_requests": 488, "errors_count": 1}
_NIC = {
    "mac_address": "01:23:45:67:89:ab",
    "rx_octets": 2070139,
    "rx_errors": 100,
    "rx_drop": 200,
    "rx_packets": 26701,
    "rx_rate": 300,
    "tx_octets": 140208,
    "tx_errors": 400,
    "tx_drop": 500,
    "tx_packets": 662,
    "tx_rate": 600,
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    path = "/v2.1/servers/<server_id>"

    @app.get(f"{path}/diagnostics")
    def diagnostics(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        call.admin_only("os-server-diagnostics")
        server = call.server(server_id)
        if server.power_state != RUNNING:
            raise conflict(f"Cannot 'get_diagnostics' instance {server_id} while it is in power state shutdown")
        return _diagnostics(server)

    @app.get(f"{path}/ips")
    def list_ips(server_id: str) -> dict[str, Any]:
        return {"addresses": _plain(Call(cloud), server_id)}

    @app.get(f"{path}/ips/<label>")
    def show_ips(server_id: str, label: str) -> dict[str, Any]:
        found = _plain(Call(cloud), server_id)
        if label not in found:
            raise not_found("Instance is not a member of specified network")
        return {label: found[label]}

    @app.get(f"{path}/os-server-password")
    def password(server_id: str) -> dict[str, str]:
        Call(cloud).server(server_id)
        return {"password": ""}


def _plain(call: Call, server_id: str) -> dict[str, list[dict[str, Any]]]:
    """Without what the extensions add to the addresses of a whole server."""
    found = addresses(call, call.server(server_id))
    return {name: [{"version": one["version"], "addr": one["addr"]} for one in each] for name, each in found.items()}


def _diagnostics(server: Server) -> dict[str, Any]:
    return {
        "state": "running",
        "driver": "libvirt",
        "hypervisor": "kvm",
        "hypervisor_os": "ubuntu",
        "uptime": 46664,
        "config_drive": True,
        "num_cpus": 1,
        "num_nics": 1,
        "num_disks": 1,
        "disk_details": [_DISK],
        "cpu_details": [{"id": 0, "time": 17300000000, "utilisation": 15}],
        "nic_details": [_NIC],
        "memory_details": {"maximum": 524288, "used": 0},
    }
