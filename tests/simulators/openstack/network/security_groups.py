# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Security groups (14.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network import sharing
from simulators.openstack.network.errors import NeutronError
from simulators.openstack.network.request import (
    Attribute,
    boolean,
    chosen,
    given_many,
    given_one,
    listing,
    prepare,
    project_of,
    text,
    token_of,
)
from simulators.openstack.network.security_rules import new_rule
from simulators.openstack.network.state import new_id, now, touch

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_READ_ONLY = Attribute(lambda value: value, post=False, put=False)
_TABLE = {
    "name": Attribute(text(255), default=""),
    "description": Attribute(text(255), default=""),
    "stateful": Attribute(boolean, default=True),
    "project_id": Attribute(text(255), put=False),
    **dict.fromkeys(
        ("id", "security_group_rules", "shared", "tags", "created_at", "updated_at", "revision_number"), _READ_ONLY
    ),
}
_FILTERS = set(_TABLE) - {"security_group_rules", "tags"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def shared(group: dict[str, Any], token: Token) -> bool:
        return sharing.shared(cloud, group["id"], project_of(token))

    def show(group: dict[str, Any], token: Token) -> dict[str, Any]:
        rules = [one for one in cloud.network.security_group_rules.values() if one["security_group_id"] == group["id"]]
        # Within its group a rule has tags too (seen at Neutron of Zed).
        shown = [{**rule, "tags": []} for rule in rules]
        return {**group, "shared": shared(group, token), "security_group_rules": shown}

    def find(group_id: str, token: Token, *, own: bool = True) -> dict[str, Any]:
        group = cloud.network.security_groups.get(group_id)
        mine = group is not None and (token.admin or group["project_id"] == project_of(token))
        if group is None or not (mine or shared(group, token)):
            raise NeutronError(404, "SecurityGroupNotFound", f"Security group {group_id} does not exist")
        if own and not mine:
            raise NeutronError(403, "PolicyNotAuthorized", "The security group belongs to another project.")
        return group

    @app.post("/v2.0/security-groups")
    def create_security_groups() -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        sent, bulk = given_many("security_group", "security_groups")
        prepared = [prepare(_TABLE, one, "POST", token, "security_group") for one in sent]
        for given in prepared:
            if given["name"].lower() == "default":
                raise NeutronError(409, "SecurityGroupDefaultAlreadyExists", "Default security group already exists.")
        made = []
        for given in prepared:
            ensure_default(cloud, given["project_id"])
            made.append(create(cloud, given))
        shown = [chosen(show(one, token)) for one in made]
        return ({"security_groups": shown} if bulk else {"security_group": shown[0]}), 201

    @app.get("/v2.0/security-groups")
    def list_security_groups() -> dict[str, Any]:
        token = token_of(cloud)
        ensure_default(cloud, project_of(token))
        for project_id in flask.request.args.getlist("project_id") + flask.request.args.getlist("tenant_id"):
            if token.admin and project_id in cloud.identity.projects:
                ensure_default(cloud, project_id)
        groups = cloud.network.security_groups.values()
        seen = [show(one, token) for one in groups]
        mine = [one for one in seen if token.admin or one["shared"] or one["project_id"] == project_of(token)]
        return listing(cloud, "security_groups", mine, _FILTERS)

    @app.get("/v2.0/security-groups/<group_id>")
    def show_security_group(group_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        return {"security_group": chosen(show(find(group_id, token, own=False), token))}

    @app.put("/v2.0/security-groups/<group_id>")
    def update_security_group(group_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        sent = given_one("security_group")
        group = find(group_id, token)
        given = prepare(_TABLE, sent, "PUT", token, "security_group")
        if group["name"] == "default" and given.get("name", "default") != "default":
            raise NeutronError(409, "SecurityGroupCannotUpdateDefault", "Updating default security group not allowed.")
        group.update(given)
        touch(group)
        return {"security_group": show(group, token)}

    @app.delete("/v2.0/security-groups/<group_id>")
    def delete_security_group(group_id: str) -> tuple[str, int]:
        token = token_of(cloud)
        group = find(group_id, token)
        if group["name"] == "default" and not token.admin:
            raise NeutronError(
                409, "SecurityGroupCannotRemoveDefault", "Insufficient rights for removing default security group."
            )
        remove(cloud, group_id)
        return "", 204


def remove(cloud: OpenStack, group_id: str) -> None:
    """Delete a group with all rules that are in it or name it; 409 as long as a port is in it."""
    if any(group_id in port["security_groups"] for port in cloud.network.ports.values()):
        raise NeutronError(409, "SecurityGroupInUse", f"Security Group {group_id} in use.")
    rules = cloud.network.security_group_rules
    del cloud.network.security_groups[group_id]
    sharing.withdraw(cloud, group_id)
    for rule in [one for one in rules.values() if group_id in (one["security_group_id"], one["remote_group_id"])]:
        del rules[rule["id"]]


def ensure_default(cloud: OpenStack, project_id: str) -> None:
    """A project's default group comes into being with the first look at its groups: egress to all, ingress from it."""
    groups = cloud.network.security_groups.values()
    if not project_id or any((one["name"], one["project_id"]) == ("default", project_id) for one in groups):
        return
    given = {"name": "default", "description": "Default security group", "stateful": True, "project_id": project_id}
    group = create(cloud, given)
    for ethertype in ("IPv4", "IPv6"):
        new_rule(
            cloud,
            {
                "security_group_id": group["id"],
                "direction": "ingress",
                "ethertype": ethertype,
                "remote_group_id": group["id"],
            },
            group["project_id"],
        )


def create(cloud: OpenStack, given: dict[str, Any]) -> dict[str, Any]:
    """Keep a group that was checked, with the rules that let its members out, and return it."""
    moment = now()
    group = {
        "id": new_id(),
        "name": given["name"],
        "stateful": given["stateful"],
        "tenant_id": given["project_id"],
        "project_id": given["project_id"],
        "description": given["description"],
        "shared": False,
        "security_group_rules": [],
        "tags": [],
        "created_at": moment,
        "updated_at": moment,
        "revision_number": 1,
    }
    cloud.network.security_groups[group["id"]] = group
    for ethertype in ("IPv4", "IPv6"):
        new_rule(
            cloud,
            {"security_group_id": group["id"], "direction": "egress", "ethertype": ethertype},
            group["project_id"],
        )
    return group
