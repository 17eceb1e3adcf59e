# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Server groups (3.49); and what a project may use (3.36)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import NovaError, bad_request, not_found
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import COUNT, NAME, NUMBER, STRING, Schema, document, envelope, many

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
_HARD, _SOFT = ["anti-affinity", "affinity"], ["soft-anti-affinity", "soft-affinity"]


def _policies(words: list[str]) -> Schema:
    one = {"type": "array", "items": {"type": "string", "enum": words}, "minItems": 1, "maxItems": 1}
    return envelope("server_group", document({"name": NAME, "policies": one}, ["name", "policies"]))


_POLICY: dict[str, Schema] = {
    "name": NAME,
    "policy": {"type": "string", "enum": _HARD + _SOFT},
    "rules": document({"max_server_per_host": COUNT}),
}
_CREATE = [
    (1, _policies(_HARD)),
    (15, _policies(_HARD + _SOFT)),
    (64, envelope("server_group", document(_POLICY, ["name", "policy"]))),
]


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
        return {"server_group": _show(call, _find(call, group_id))}

    @app.post("/v2.1/os-server-groups")
    def create_group() -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_CREATE)["server_group"]
        group = _made(call, sent)
        call.compute.server_groups[group["id"]] = group
        return {"server_group": _show(call, group)}

    @app.delete("/v2.1/os-server-groups/<group_id>")
    def delete_group(group_id: str) -> tuple[str, int]:
        call = Call(cloud)
        del call.compute.server_groups[_find(call, group_id)["id"]]
        return "", 204

    @app.get("/v2.1/limits")
    def limits() -> dict[str, Any]:
        call = Call(cloud)
        query = call.query({"tenant_id": many(STRING), "reserved": many(STRING)}, 75)
        project = query.get("tenant_id", [call.project_id])[-1]
        if project != call.project_id:
            call.admin_only("limits:other_project")
        return {"limits": {"rate": [], "absolute": _absolute(call, project)}}


def _find(call: Call, group_id: str) -> dict[str, Any]:
    group = call.compute.server_groups.get(group_id)
    if group is None or not (call.admin or group["project_id"] == call.project_id):
        raise not_found(f"Instance group {group_id} could not be found.")
    return group


def _made(call: Call, sent: dict[str, Any]) -> dict[str, Any]:
    policy = sent["policy"] if "policy" in sent else sent["policies"][0]
    if sent.get("rules") and policy != "anti-affinity":
        raise bad_request("Only anti-affinity policy supports rules.")
    user, project = call.user
    mine = [one for one in call.compute.server_groups.values() if one["project_id"] == project]
    if len(mine) >= _LIMITS["maxServerGroups"]:
        raise NovaError(403, "Quota exceeded, too many server groups.")
    return {
        "id": str(uuid.uuid4()),
        "name": sent["name"],
        "policy": policy,
        "rules": {name: int(value) for name, value in sent.get("rules", {}).items()},
        "members": [],
        "project_id": project,
        "user_id": user,
    }


def _show(call: Call, group: dict[str, Any]) -> dict[str, Any]:
    members = [one for one in group["members"] if one in call.compute.servers]
    document: dict[str, Any] = {"id": group["id"], "name": group["name"], "members": members}
    if call.at_least(64):
        document.update(policy=group["policy"], rules=group.get("rules", {}))
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
