# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quotas (14.2) as Neutron Zed keeps them. They are kept, not enforced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import given_one, project_of, token_of

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_DEFAULTS = {
    "network": 100,
    "subnet": 100,
    "subnetpool": -1,
    "port": 500,
    "router": 10,
    "floatingip": 50,
    "rbac_policy": 10,
    "security_group": 10,
    "security_group_rule": 100,
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def allowed(token: Token, verb: str, project: str | None = None) -> None:
        if not token.admin and (verb != "get" or project != project_of(token)):
            raise NeutronError(403, "PolicyNotAuthorized", f"rule:{verb}_quota is disallowed by policy")

    def values(project: str) -> dict[str, int]:
        return {**_DEFAULTS, **cloud.network.quotas.get(project, {})}

    @app.get("/v2.0/quotas")
    def list_quotas() -> dict[str, Any]:
        allowed(token_of(cloud), "get")
        return {
            "quotas": [
                {**values(project), "project_id": project, "tenant_id": project} for project in cloud.network.quotas
            ]
        }

    @app.get("/v2.0/quotas/<project>")
    def show_quota(project: str) -> dict[str, Any]:
        allowed(token_of(cloud), "get", project)
        return {"quota": values(project)}

    @app.get("/v2.0/quotas/<project>/default")
    def show_default_quota(project: str) -> dict[str, Any]:
        allowed(token_of(cloud), "get", project)
        return {"quota": dict(_DEFAULTS)}

    @app.get("/v2.0/quotas/<project>/details.json")
    def show_quota_details(project: str) -> dict[str, Any]:
        allowed(token_of(cloud), "get", project)
        state = cloud.network
        kept = {
            "network": state.networks,
            "subnet": state.subnets,
            "port": state.ports,
            "router": state.routers,
            "floatingip": state.floating_ips,
            "security_group": state.security_groups,
            "security_group_rule": state.security_group_rules,
        }
        return {
            "quota": {
                name: {
                    "limit": limit,
                    "used": sum(one["project_id"] == project for one in kept.get(name, {}).values()),
                    "reserved": 0,
                }
                for name, limit in values(project).items()
            }
        }

    @app.put("/v2.0/quotas/<project>")
    def update_quota(project: str) -> dict[str, Any]:
        token = token_of(cloud)
        sent = given_one("quota")
        allowed(token, "update")
        unknown = sorted(set(sent) - set(_DEFAULTS))
        if unknown:
            raise bad_request(f"Unrecognized attribute(s) '{', '.join(unknown)}'")
        for name, value in sent.items():
            try:
                number = int(value)
            except (TypeError, ValueError):
                message = f"Invalid input for operation: '{value}' is not an integer."
                raise bad_request(message, "InvalidInput") from None
            if number < -1:
                raise bad_request(f"Invalid input for {name}. Reason: '{value}' is too small - must be at least '-1'.")
        kept = cloud.network.quotas.setdefault(project, {})
        kept.update({name: int(value) for name, value in sent.items()})
        return {"quota": values(project)}

    @app.delete("/v2.0/quotas/<project>")
    def reset_quota(project: str) -> tuple[str, int]:
        allowed(token_of(cloud), "delete")
        if cloud.network.quotas.pop(project, None) is None:
            raise NeutronError(404, "TenantQuotaNotFound", f"Quota for tenant {project} could not be found.")
        return "", 204
