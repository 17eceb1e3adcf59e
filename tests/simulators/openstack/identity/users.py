# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users (6.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import bad_request, conflict, forbidden, not_found
from simulators.openstack.identity.projects import FILTERS
from simulators.openstack.identity.projects import show as show_project
from simulators.openstack.identity.request import admin_token, check, json_object, page, token_of
from simulators.openstack.identity.state import User, new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SCHEMA = {
    "name": "long_name",
    "password": "text",
    "domain_id": "id_or_null",
    "default_project_id": "id_or_null",
    "description": "text",
    "email": "text",
    "enabled": "boolean",
    "options": "user_options",
}
USER_FILTERS = ("domain_id", "name", "enabled")


def show(cloud: OpenStack, user: User) -> dict[str, Any]:
    """The user as answers have it; what nobody set is not there."""
    optional = {
        "default_project_id": user.default_project_id,
        **_kept_apart(user),
    }
    return {
        "id": user.id,
        "name": user.name,
        "domain_id": user.domain_id,
        "enabled": user.enabled,
        "password_expires_at": None,
        "options": user.options,
        **{name: value for name, value in optional.items() if value is not None},
        "links": {"self": f"{cloud.url}/v3/users/{user.id}"},
    }


def _kept_apart(user: User) -> dict[str, Any]:
    """Attributes that have no column of their own in Keystone's table."""
    return {"description": user.description, "email": user.email, **user.extra}


def find(cloud: OpenStack, user_id: str) -> User:
    """The user of an id, or 404."""
    if user_id not in cloud.identity.users:
        raise not_found("user", user_id)
    return cloud.identity.users[user_id]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def default_is_no_domain(given: dict[str, Any]) -> None:
        if given.get("default_project_id") in cloud.identity.domains:
            raise bad_request(f"User's default project ID cannot be a domain ID: {given['default_project_id']}")

    def name_is_free(name: str, domain_id: str) -> None:
        if any((one.name, one.domain_id) == (name, domain_id) for one in cloud.identity.users.values()):
            raise conflict(f"user - the domain has a user of this name already: {name}")

    @app.post("/v3/users")
    def create_user() -> tuple[dict[str, Any], int]:
        token = admin_token(cloud, "identity:create_user")
        given = json_object("user")
        extras = cloud.settings["identity_extras"]
        check(given, _SCHEMA, ["name"], extras)
        domain_id = given.get("domain_id") or (token.project.domain_id if token.project else "default")
        if domain_id not in cloud.identity.domains:
            raise not_found("domain", domain_id)
        name_is_free(given["name"], domain_id)
        default_is_no_domain(given)
        known = {name: value for name, value in given.items() if name in _SCHEMA and name != "domain_id"}
        user = User(id=new_id(), domain_id=domain_id, **known)
        user.extra = {name: value for name, value in given.items() if name not in _SCHEMA}
        cloud.identity.users[user.id] = user
        return {"user": show(cloud, user)}, 201

    @app.get("/v3/users")
    def list_users() -> dict[str, Any]:
        admin_token(cloud, "identity:list_users")
        items = [show(cloud, one) for one in cloud.identity.users.values()]
        return page(cloud, "users", items, USER_FILTERS)

    @app.get("/v3/users/<user_id>")
    def show_user(user_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        if not token.admin and token.user.id != user_id:
            raise forbidden("You are not authorized to perform the requested action: identity:get_user.")
        return {"user": show(cloud, find(cloud, user_id))}

    @app.get("/v3/users/<user_id>/projects")
    def list_projects_of_user(user_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        if not token.admin and token.user.id != user_id:
            raise forbidden("You are not authorized to perform the requested action: identity:list_user_projects.")
        user = find(cloud, user_id)
        found = [
            one for one in cloud.identity.projects.values() if cloud.identity.grants.names(user.id, "projects", one.id)
        ]
        return page(cloud, "projects", [show_project(cloud, one) for one in found], FILTERS)

    @app.patch("/v3/users/<user_id>")
    def update_user(user_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:update_user")
        given = json_object("user")
        check(given, _SCHEMA, [], cloud.settings["identity_extras"])
        if not given:
            raise bad_request("Invalid input for field 'user': {} does not have enough properties")
        user = find(cloud, user_id)
        if given.get("domain_id", user.domain_id) != user.domain_id:
            raise bad_request("Cannot change the domain id of a user.")
        default_is_no_domain(given)
        if given.get("name", user.name) != user.name:
            name_is_free(given["name"], user.domain_id)
        for name, value in given.items():
            if name in _SCHEMA:
                setattr(user, name, value)
            else:
                user.extra[name] = value
        if "password" in given or given.get("enabled") is False:
            tokens = cloud.identity.tokens
            cloud.identity.tokens = {key: one for key, one in tokens.items() if one.user.id != user_id}
        if given.get("enabled") is False:
            cloud.identity.forget_credentials(user_id)
        # Only this answer has them a second time (seen at Keystone of Zed).
        again = {name: value for name, value in _kept_apart(user).items() if value is not None}
        return {"user": {**show(cloud, user), "extra": again}}

    @app.delete("/v3/users/<user_id>")
    def delete_user(user_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:delete_user")
        del cloud.identity.users[find(cloud, user_id).id]
        cloud.identity.grants.forget(actor=user_id)
        cloud.identity.forget_credentials(user_id)
        blobs = cloud.identity.blobs
        cloud.identity.blobs = {key: one for key, one in blobs.items() if one["user_id"] != user_id}
        for group in cloud.identity.groups.values():
            group.members.pop(user_id, None)
        return "", 204
