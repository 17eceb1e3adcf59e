# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a simulated cloud has for an inventory to find."""

from __future__ import annotations

from typing import Any

from simulators.kit import Running
from simulators.openstack.compute.state import IMAGE
from tests.unit.simulators.test_openstack_compute import Client


def boot(cloud: Running, name: str, project: str = "admin", **sent: Any) -> str:
    """A server of a project that runs; its id."""
    nova = Client(cloud, project)
    document = {"server": {"name": name, "flavorRef": "1", "imageRef": IMAGE, "networks": "none", **sent}}
    key = str(nova("POST", "/servers", document).json()["server"]["id"])
    while nova("GET", f"/servers/{key}").json()["server"]["status"] == "BUILD":
        pass
    return key


def network(cloud: Running) -> str:
    """A network with a subnet; its id."""
    neutron = _neutron(cloud)
    key = neutron("POST", "/networks", {"network": {"name": "core"}}).json()["network"]["id"]
    neutron("POST", "/subnets", {"subnet": {"network_id": key, "cidr": "192.0.2.0/24", "ip_version": 4}})
    return str(key)


def port(cloud: Running, network_id: str, **sent: Any) -> dict[str, Any]:
    """A port as Neutron shows it."""
    found = _neutron(cloud)("POST", "/ports", {"port": {"network_id": network_id, **sent}})
    made: dict[str, Any] = found.json()["port"]
    return made


def _neutron(cloud: Running) -> Client:
    client = Client(cloud)
    client.url = f"{cloud.url}/networking/v2.0"
    return client
