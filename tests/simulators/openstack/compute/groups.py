# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Server groups (3.49), to read; and what a project may use (3.36)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import not_found
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import NUMBER, STRING, many

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_QUERY = {"all_projects": many(STRING), "limit": many(NUMBER), "offset": many(NUMBER)}
_LIMITS = {
    "maxTotalInstances": 10,
    "maxTotalCores": 20,
    "maxTotalRAMSize": 51200,
    "maxServerMeta": 128,
    "maxTotalKeypairs": 100,
    "maxServerGroups": 10,
    "maxServerGroupMembers": 10,
}
_WITH_NETWORK = {"maxSecurityGroups": -1, "maxSecurityGroupRules": -1, "maxTotalFloatingIps": -1}
_WITH_FILES = {"maxPersonality": 5, "maxPersonalitySize": 10240}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-server-groups")
    def list_groups() -> dict[str, Any]:
        call = Call(cloud)
        query = call.query(_QUERY, 75)
        everybody = call.admin and "all_projects" in query
        groups = call.compute.server_groups.values()
        found = [one for one in groups if everybody or one["project_id"] == call.project_id]
        first = int(query.get("offset", ["0"])[-1])
        return {"server_groups": [_show(call, one) for one in found[first : first + call.limit()]]}

    @app.get("/v2.1/os-server-groups/<group_id>")
    def show_group(group_id: str) -> dict[str, Any]:
        call = Call(cloud)
        group = call.compute.server_groups.get(group_id)
        if group is None or not (call.admin or group["project_id"] == call.project_id):
            raise not_found(f"Instance group {group_id} could not be found.")
        return {"server_group": _show(call, group)}

    @app.get("/v2.1/limits")
    def limits() -> dict[str, Any]:
        call = Call(cloud)
        query = call.query({"tenant_id": many(STRING), "reserved": many(STRING)}, 75)
        project = query.get("tenant_id", [call.project_id])[-1]
        if project != call.project_id:
            call.admin_only("limits:other_project")
        return {"limits": {"rate": [], "absolute": _absolute(call, project)}}


def _show(call: Call, group: dict[str, Any]) -> dict[str, Any]:
    members = [one for one in group["members"] if one in call.compute.servers]
    document: dict[str, Any] = {"id": group["id"], "name": group["name"], "members": members}
    if call.at_least(64):
        document.update(policy=group["policy"], rules={})
    else:
        document.update(policies=[group["policy"]], metadata={})
    if call.at_least(13):
        document.update(project_id=group["project_id"], user_id=group["user_id"])
    return document


def _absolute(call: Call, project: str) -> dict[str, int]:
    mine = [one for one in call.compute.servers.values() if one.project_id == project]
    groups = [one for one in call.compute.server_groups.values() if one["project_id"] == project]
    found = dict(_LIMITS)
    if not call.at_least(39):
        found["maxImageMeta"] = 128
    if not call.at_least(36):
        found.update(_WITH_NETWORK, totalSecurityGroupsUsed=0, totalFloatingIpsUsed=0)
    if not call.at_least(57):
        found.update(_WITH_FILES)
    found.update(
        totalInstancesUsed=len(mine),
        totalCoresUsed=sum(one.flavor.vcpus for one in mine),
        totalRAMUsed=sum(one.flavor.ram for one in mine),
        totalServerGroupsUsed=len(groups),
    )
    return found
