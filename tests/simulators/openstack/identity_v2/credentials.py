# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys of users for EC2 (10.3) and S3 (10.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import conflict, not_found
from simulators.openstack.identity_v2.state import admin, find_user, given

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_KNOWN = {"username", "secret", "signature"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    _register(cloud, app, "OS-KSADM", "OS-KSEC2:ec2Credentials", "OS-KSEC2-ec2Credentials")
    _register(cloud, app, "OS-KSS3", "s3credentials", "OS-KSS3:s3Credentials")


def _register(cloud: OpenStack, app: flask.Flask, extension: str, one: str, key: str) -> None:
    every = f"/v2.0/users/<user_id>/{extension}/credentials"

    def find(user_id: str) -> dict[str, Any]:
        place = (key, find_user(cloud, user_id).id)
        if place not in cloud.older.credentials:
            raise not_found("credential", user_id)
        return cloud.older.credentials[place]

    def all_of(user_id: str) -> list[dict[str, Any]]:
        user = find_user(cloud, user_id)
        found: list[dict[str, Any]] = []
        if user.password is not None:
            found.append({"passwordCredentials": {"username": user.name, "password": user.password}})
        keys = cloud.older.credentials.get((key, user.id))
        return found if keys is None else [*found, {key: keys}]

    def listing(user_id: str) -> dict[str, Any]:
        admin(cloud)
        return {"credentials": all_of(user_id), "credentials_links": []}

    def by_type(user_id: str, kind: str) -> dict[str, Any]:
        admin(cloud)
        return {"credentials": [each for each in all_of(user_id) if kind in each], "credentials_links": []}

    def get(user_id: str) -> dict[str, Any]:
        admin(cloud)
        return {key: find(user_id)}

    def grant(user_id: str) -> dict[str, Any]:
        admin(cloud)
        values = given(key, _KNOWN, ("username", "secret"))
        place = (key, find_user(cloud, user_id).id)
        if place in cloud.older.credentials:
            raise conflict(f"credential - {user_id} has one already")
        cloud.older.credentials[place] = values
        return {key: values}

    def update(user_id: str) -> dict[str, Any]:
        admin(cloud)
        find(user_id).update(given(key, _KNOWN, ("username", "secret")))
        return {key: find(user_id)}

    def delete(user_id: str) -> tuple[str, int]:
        admin(cloud)
        find(user_id)
        del cloud.older.credentials[(key, user_id)]
        return "", 204

    for method, rule, view in (
        ("GET", every, listing),
        ("POST", every, grant),
        ("GET", f"{every}/{one}", get),
        ("POST", f"{every}/{one}", update),
        ("DELETE", f"{every}/{one}", delete),
        ("GET", f"{every}/{one}/<kind>", by_type),
    ):
        app.add_url_rule(rule, f"{extension}.{view.__name__}", view, methods=[method])
