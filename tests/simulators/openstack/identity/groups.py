# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups and who is in them (6.8, 6.7.6). HEAD comes with GET, and both answer 204 for a member."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity import users
from simulators.openstack.identity.errors import KeystoneError, bad_request, conflict, forbidden, not_found
from simulators.openstack.identity.request import admin_token, check, json_object, page, token_of
from simulators.openstack.identity.state import Group, new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SCHEMA = {"name": "long_name", "description": "text", "domain_id": "id_or_null"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def name_is_free(name: str, domain_id: str) -> None:
        if any((one.name, one.domain_id) == (name, domain_id) for one in cloud.identity.groups.values()):
            raise conflict(f"group - Duplicate entry found with name {name} at domain ID {domain_id}")

    @app.post("/v3/groups")
    def create_group() -> tuple[dict[str, Any], int]:
        token = admin_token(cloud, "identity:create_group")
        given = json_object("group")
        check(given, _SCHEMA, ["name"], cloud.settings["identity_extras"])
        domain_id = given.get("domain_id") or (token.project.domain_id if token.project else "default")
        if domain_id not in cloud.identity.domains:
            raise not_found("domain", domain_id)
        name_is_free(given["name"], domain_id)
        group = Group(new_id(), given["name"], domain_id, given.get("description") or "")
        group.extra = {name: value for name, value in given.items() if name not in _SCHEMA}
        cloud.identity.groups[group.id] = group
        return {"group": show(cloud, group)}, 201

    @app.get("/v3/groups")
    def list_groups() -> dict[str, Any]:
        admin_token(cloud, "identity:list_groups")
        items = [show(cloud, one) for one in cloud.identity.groups.values()]
        return page(cloud, "groups", items, ("domain_id", "name"))

    @app.get("/v3/groups/<group_id>")
    def show_group(group_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:get_group")
        return {"group": show(cloud, find(cloud, group_id))}

    @app.patch("/v3/groups/<group_id>")
    def update_group(group_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:update_group")
        given = json_object("group")
        check(given, _SCHEMA, [], cloud.settings["identity_extras"])
        if not given:
            raise bad_request("Invalid input for field 'group': {} does not have enough properties")
        group = find(cloud, group_id)
        if given.get("domain_id", group.domain_id) != group.domain_id:
            raise bad_request("Cannot change Domain ID")
        if given.get("name", group.name) != group.name:
            name_is_free(given["name"], group.domain_id)
        for name, value in given.items():
            if name in _SCHEMA:
                setattr(group, name, value or "" if name == "description" else value)
            else:
                group.extra[name] = value
        return {"group": show(cloud, group)}

    @app.delete("/v3/groups/<group_id>")
    def delete_group(group_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:delete_group")
        del cloud.identity.groups[find(cloud, group_id).id]
        cloud.identity.grants.forget(actor=group_id)
        return "", 204

    @app.get("/v3/users/<user_id>/groups")
    def list_groups_of_user(user_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        if not token.admin and token.user.id != user_id:
            raise forbidden("You are not authorized to perform the requested action: identity:list_groups_for_user.")
        user = users.find(cloud, user_id)
        found = [show(cloud, one) for one in cloud.identity.groups.values() if user.id in one.members]
        return page(cloud, "groups", found, ("name",))

    @app.get("/v3/groups/<group_id>/users")
    def list_members(group_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:list_users_in_group")
        members = find(cloud, group_id).members
        items = [users.show(cloud, one) for one in cloud.identity.users.values() if one.id in members]
        return page(cloud, "users", items, users.USER_FILTERS)

    @app.put("/v3/groups/<group_id>/users/<user_id>")
    def add_member(group_id: str, user_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:add_user_to_group")
        group, user = find(cloud, group_id), users.find(cloud, user_id)
        group.members[user.id] = None
        return "", 204

    @app.get("/v3/groups/<group_id>/users/<user_id>")
    def check_member(group_id: str, user_id: str) -> tuple[str, int]:
        token = token_of(cloud)
        if not token.admin and token.user.id != user_id:
            raise forbidden("You are not authorized to perform the requested action: identity:check_user_in_group.")
        _member(cloud, group_id, user_id)
        return "", 204

    @app.delete("/v3/groups/<group_id>/users/<user_id>")
    def remove_member(group_id: str, user_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:remove_user_from_group")
        del _member(cloud, group_id, user_id).members[user_id]
        return "", 204


def show(cloud: OpenStack, group: Group) -> dict[str, Any]:
    """The group as answers have it."""
    return {
        "id": group.id,
        "name": group.name,
        "domain_id": group.domain_id,
        "description": group.description,
        **group.extra,
        "links": {"self": f"{cloud.url}/v3/groups/{group.id}"},
    }


def find(cloud: OpenStack, group_id: str) -> Group:
    """The group of an id, or 404."""
    if group_id not in cloud.identity.groups:
        raise not_found("group", group_id)
    return cloud.identity.groups[group_id]


def _member(cloud: OpenStack, group_id: str, user_id: str) -> Group:
    group, user = find(cloud, group_id), users.find(cloud, user_id)
    if user.id not in group.members:
        raise KeystoneError(404, f"User '{user_id}' not found in group '{group_id}'.")
    return group
