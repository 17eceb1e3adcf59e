# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roles of users, everywhere (9.3.6, 10.1.6 to 10.1.8) and on a tenant (9.4.4, 10.1.13, 10.1.14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import not_found
from simulators.openstack.identity.grants import Grant
from simulators.openstack.identity_v2.names import find_role, show_role
from simulators.openstack.identity_v2.state import admin, find_tenant, find_user, listed

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def everywhere(user_id: str) -> list[str]:
        return cloud.older.global_roles.setdefault(find_user(cloud, user_id).id, [])

    def grant(user_id: str, tenant_id: str, role_id: str) -> Grant:
        user, tenant = find_user(cloud, user_id), find_tenant(cloud, tenant_id)
        return Grant("users", user.id, "projects", tenant.id, find_role(cloud, role_id).id)

    @app.get("/v2.0/users/<user_id>/roles")
    def v2_global_roles(user_id: str) -> dict[str, Any]:
        admin(cloud)
        roles = cloud.identity.roles
        return listed(cloud, "roles", [show_role(roles[one]) for one in everywhere(user_id) if one in roles])

    @app.put("/v2.0/users/<user_id>/roles/OS-KSADM/<role_id>")
    def v2_grant_global_role(user_id: str, role_id: str) -> dict[str, Any]:
        admin(cloud)
        role = find_role(cloud, role_id)
        if role.id not in everywhere(user_id):
            everywhere(user_id).append(role.id)
        return {"role": show_role(role)}

    @app.delete("/v2.0/users/<user_id>/roles/OS-KSADM/<role_id>")
    def v2_delete_global_role(user_id: str, role_id: str) -> tuple[str, int]:
        admin(cloud)
        if role_id not in everywhere(user_id):
            raise not_found("role", role_id)
        everywhere(user_id).remove(role_id)
        return "", 204

    @app.get("/v2.0/tenants/<tenant_id>/users/<user_id>/roles")
    def v2_roles_on_tenant(tenant_id: str, user_id: str) -> dict[str, Any]:
        admin(cloud)
        user, tenant = find_user(cloud, user_id), find_tenant(cloud, tenant_id)
        names = cloud.identity.grants.names(user.id, "projects", tenant.id)
        return listed(cloud, "roles", [show_role(find_role(cloud, name)) for name in names])

    @app.put("/v2.0/tenants/<tenant_id>/users/<user_id>/roles/OS-KSADM/<role_id>")
    def v2_grant_role(tenant_id: str, user_id: str, role_id: str) -> dict[str, Any]:
        admin(cloud)
        cloud.identity.grants.add(grant(user_id, tenant_id, role_id))
        return {"role": show_role(find_role(cloud, role_id))}

    @app.delete("/v2.0/tenants/<tenant_id>/users/<user_id>/roles/OS-KSADM/<role_id>")
    def v2_revoke_role(tenant_id: str, user_id: str, role_id: str) -> tuple[str, int]:
        admin(cloud)
        one = grant(user_id, tenant_id, role_id)
        if one not in cloud.identity.grants:
            raise not_found("role", role_id)
        cloud.identity.grants.remove(one)
        return "", 204
