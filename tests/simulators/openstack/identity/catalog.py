# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Regions, services and endpoints as Keystone keeps them, and the catalog that is made of them.

What this cloud has of its own is entered when it is first asked for: its addresses are not known before it is served.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulators.openstack.identity.state import Entries, fixed_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

REGION = "RegionOne"
_PROJECT = "%(project_id)s"
INTERFACES = ("public", "internal", "admin")


def entries(cloud: OpenStack) -> Entries:
    """All that is there, with the cloud's own."""
    found = cloud.identity.entries
    if not found.entered:
        found.regions[REGION] = {"id": REGION, "description": "", "parent_region_id": None}
    for kind, name, url in cloud.services():
        if kind in found.entered:
            continue
        found.entered.add(kind)
        service_id = fixed_id(f"service.{kind}")
        found.services[service_id] = {"id": service_id, "type": kind, "name": name, "enabled": True}
        for interface in INTERFACES:
            key = fixed_id(f"endpoint.{kind}.{interface}")
            found.endpoints[key] = {
                "id": key,
                "interface": interface,
                "region_id": REGION,
                "region": REGION,
                "service_id": service_id,
                "url": url,
                "enabled": True,
            }
    return found


def catalog(cloud: OpenStack, project_id: str | None) -> list[dict[str, Any]]:
    """As tokens have it: what is enabled, by service; addresses that want a project are there for one only."""
    found = entries(cloud)
    return [
        {
            "endpoints": [
                {
                    **{name: one[name] for name in ("id", "interface", "region", "region_id")},
                    "url": one["url"].replace(_PROJECT, project_id or ""),
                }
                for one in found.endpoints.values()
                if one["enabled"]
                and one["service_id"] == service["id"]
                and (project_id is not None or _PROJECT not in one["url"])
            ],
            "id": service["id"],
            "type": service["type"],
            "name": service["name"],
        }
        for service in found.services.values()
        if service["enabled"]
    ]


def with_link(cloud: OpenStack, kind: str, document: dict[str, Any]) -> dict[str, Any]:
    """The document as an answer has it."""
    return {**document, "links": {"self": f"{cloud.url}/v3/{kind}/{document['id']}"}}
