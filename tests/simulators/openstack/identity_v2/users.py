# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users (9.3, 10.1.1 to 10.1.5): those of the default domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import bad_request, conflict, not_found
from simulators.openstack.identity.state import User, new_id
from simulators.openstack.identity_v2.state import DOMAIN, admin, find_tenant, find_user, given, listed

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_KNOWN = {"id", "name", "username", "email", "enabled", "password", "OS-KSADM:password", "tenantId"}
_KEPT = {"name": "name", "email": "email", "enabled": "enabled", "tenantId": "default_project_id"}


def show(user: User) -> dict[str, Any]:
    """The user as answers have it."""
    shown = {"id": user.id, "name": user.name, "username": user.name, "enabled": user.enabled, "email": user.email}
    return {**shown, "tenantId": user.default_project_id} if user.default_project_id else shown


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def named(name: str) -> User | None:
        users = cloud.identity.users.values()
        return next((one for one in users if (one.name, one.domain_id) == (name, DOMAIN)), None)

    def change(user: User, values: dict[str, Any]) -> dict[str, Any]:
        if values.get("tenantId") is not None:
            find_tenant(cloud, values["tenantId"])
        for name, value in values.items():
            if name in _KEPT:
                setattr(user, _KEPT[name], value)
        return {"user": show(user)}

    @app.get("/v2.0/users")
    def v2_users() -> dict[str, Any]:
        admin(cloud)
        name = flask.request.args.get("name")
        if name is None:
            found = [show(one) for one in cloud.identity.users.values() if one.domain_id == DOMAIN]
            return listed(cloud, "users", found)
        one = named(name)
        if one is None:
            raise not_found("user", name)
        return {"user": show(one)}

    @app.get("/v2.0/users/<key>")
    def v2_user(key: str) -> dict[str, Any]:
        admin(cloud)
        return {"user": show(find_user(cloud, key))}

    @app.post("/v2.0/users")
    def v2_create_user() -> dict[str, Any]:
        admin(cloud)
        values = given("user", _KNOWN, ("name",))
        if named(values["name"]) is not None:
            raise conflict(f"user - {values['name']} is there already")
        password = values.get("password", values.get("OS-KSADM:password"))
        user = User(values.get("id") or new_id(), values["name"], DOMAIN, password)
        answer = change(user, values)
        cloud.identity.users[user.id] = user
        return answer

    @app.put("/v2.0/users/<key>")
    def v2_update_user(key: str) -> dict[str, Any]:
        admin(cloud)
        return change(find_user(cloud, key), given("user", _KNOWN))

    @app.put("/v2.0/users/<key>/OS-KSADM/enabled")
    def v2_enable_user(key: str) -> dict[str, Any]:
        admin(cloud)
        values = given("user", {"id", "enabled"})
        if not isinstance(values.get("enabled"), bool):
            raise bad_request("Enabled field should be a boolean")
        return change(find_user(cloud, key), values)

    @app.delete("/v2.0/users/<key>")
    def v2_delete_user(key: str) -> tuple[str, int]:
        admin(cloud)
        del cloud.identity.users[find_user(cloud, key).id]
        cloud.identity.grants.forget(actor=key)
        return "", 204
