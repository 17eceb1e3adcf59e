# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much there is of what ``play.yml`` asks for, and its removal: by openstacksdk, not by our modules."""

from __future__ import annotations

from typing import Any

from integration.openstack.testbed import cloud

#: Those of which the play makes two, and one.
PAIR, SINGLE = ("outage-1", "outage-2"), "outage"


def counts() -> dict[str, int]:
    """What was asked for, and how often it is there; what is not as it was asked for is not there."""
    found = cloud.connect()
    servers = [one for one in found.compute.servers() if one.status == "ACTIVE"]
    ports = list(found.network.ports())
    groups = list(found.network.security_groups(name=SINGLE))
    pairs = {
        "network": found.network.networks(),
        "subnet": found.network.subnets(),
        "port": [one for one in ports if one.security_group_ids == [group.id for group in groups]],
        "server": servers,
    }
    counted: dict[str, int] = {}
    for kind, objects in pairs.items():
        names = [one.name for one in objects]
        counted |= {f"{kind} {name}": names.count(name) for name in PAIR}
    devices = [port.device_id for port in ports]
    counted |= {f"port of server {one.name}": devices.count(one.id) for one in servers if one.name in PAIR}
    counted["security group"] = len(groups)
    inside = [found.network.security_group_rules(security_group_id=group.id) for group in groups]
    rules = [rule.protocol for several in inside for rule in several]
    counted |= {f"rule for {protocol}": rules.count(protocol) for protocol in ("tcp", "sctp")}
    volumes = [one for one in found.block_storage.volumes(name=SINGLE) if one.status == "available"]
    counted["volume"] = len(volumes)
    projects = _projects(found)
    counted["project"] = len(projects)
    counted["role"] = sum(len(list(found.identity.role_assignments(scope_project_id=one.id))) for one in projects)
    return counted


def surplus() -> dict[str, int]:
    """Those of which there are more than one, in whatever state they are."""
    found = cloud.connect()
    lists = {
        "server": found.compute.servers(),
        "volume": found.block_storage.volumes(),
        "network": found.network.networks(),
        "subnet": found.network.subnets(),
        "port": found.network.ports(),
        "security group": found.network.security_groups(),
    }
    names = [f"{kind} {one.name}" for kind, objects in lists.items() for one in objects if one.name in (*PAIR, SINGLE)]
    return {name: names.count(name) for name in names if names.count(name) > 1}


def remove() -> None:
    """Leave nothing of it behind, nor of what was made twice."""
    found = cloud.connect()
    servers = [one for one in found.compute.servers() if one.name in PAIR]
    for server in servers:
        found.compute.delete_server(server, force=True)
    for server in servers:
        found.compute.wait_for_delete(server, interval=0.5, wait=120)
    volumes = list(found.block_storage.volumes(name=SINGLE))
    for volume in volumes:
        if volume.status != "deleting":
            found.block_storage.delete_volume(volume, force=True)
    networks = [one for one in found.network.networks() if one.name in PAIR]
    for network in networks:
        for port in list(found.network.ports(network_id=network.id)):
            found.network.delete_port(port)
        found.network.delete_network(network)
    for group in list(found.network.security_groups(name=SINGLE)):
        found.network.delete_security_group(group)
    for project in _projects(found):
        found.identity.delete_project(project)
    for volume in volumes:
        found.block_storage.wait_for_delete(volume, interval=0.5, wait=120)


def _projects(found: Any) -> list[Any]:
    return list(found.identity.projects(name=SINGLE, domain_id="default"))
