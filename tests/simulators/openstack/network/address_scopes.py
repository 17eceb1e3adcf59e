# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Address scopes, as Neutron Zed answers. Whether addresses are twice in one is not looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network import sharing
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import (
    REQUIRED,
    Attribute,
    boolean,
    chosen,
    given_one,
    listing,
    prepare,
    project_of,
    text,
    token_of,
)
from simulators.openstack.network.state import new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def _version(value: Any) -> int:
    if value not in (4, 6, "4", "6"):
        raise ValueError(f"{value} is not in valid_values")
    return int(value)


_TABLE = {
    "name": Attribute(text(255), default=""),
    "ip_version": Attribute(_version, put=False, default=REQUIRED),
    "shared": Attribute(boolean, admin=True, default=False),
    "project_id": Attribute(text(255), put=False),
    "id": Attribute(lambda value: value, post=False, put=False),
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def shared(scope: dict[str, Any], token: Token) -> bool:
        return sharing.shared(cloud, scope["id"], project_of(token))

    def show(scope: dict[str, Any], token: Token) -> dict[str, Any]:
        return {**scope, "shared": shared(scope, token)}

    def find(scope_id: str, token: Token, *, own: bool) -> dict[str, Any]:
        scope = cloud.network.address_scopes.get(scope_id)
        mine = scope is not None and (token.admin or scope["project_id"] == project_of(token))
        if scope is None or not (mine or (shared(scope, token) and not own)):
            raise NeutronError(404, "AddressScopeNotFound", f"Address scope {scope_id} could not be found.")
        return scope

    @app.post("/v2.0/address-scopes")
    def create_scope() -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        given = prepare(_TABLE, given_one("address_scope"), "POST", token, "address_scope")
        scope = {**given, "id": new_id(), "tenant_id": given["project_id"]}
        cloud.network.address_scopes[scope["id"]] = scope
        if scope["shared"]:
            sharing.grant(cloud, "address_scope", scope["id"], scope["project_id"])
        return {"address_scope": show(scope, token)}, 201

    @app.get("/v2.0/address-scopes")
    def list_scopes() -> dict[str, Any]:
        token = token_of(cloud)
        scopes = cloud.network.address_scopes.values()
        seen = [show(one, token) for one in scopes]
        found = [one for one in seen if token.admin or one["shared"] or one["project_id"] == project_of(token)]
        return listing(cloud, "address_scopes", found, set(_TABLE))

    @app.get("/v2.0/address-scopes/<scope_id>")
    def show_scope(scope_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        return {"address_scope": chosen(show(find(scope_id, token, own=False), token))}

    @app.put("/v2.0/address-scopes/<scope_id>")
    def update_scope(scope_id: str) -> dict[str, Any]:
        token, sent = token_of(cloud), given_one("address_scope")
        scope = find(scope_id, token, own=True)
        given = prepare(_TABLE, sent, "PUT", token, "address_scope")
        if shared(scope, token) and not given.get("shared", True):
            words = f"Unable to update address scope {scope_id} : Shared address scope can't be unshared."
            raise bad_request(words, "AddressScopeUpdateError")
        if given.get("shared") and sharing.ALL not in sharing.targets(cloud, scope["id"], sharing.SHARED):
            sharing.grant(cloud, "address_scope", scope["id"], project_of(token))
        scope.update(given)
        return {"address_scope": show(scope, token)}

    @app.delete("/v2.0/address-scopes/<scope_id>")
    def delete_scope(scope_id: str) -> tuple[str, int]:
        scope = find(scope_id, token_of(cloud), own=True)
        if any(pool["address_scope_id"] == scope["id"] for pool in cloud.network.subnet_pools.values()):
            raise NeutronError(
                409,
                "AddressScopeInUse",
                f"Unable to complete operation on address scope {scope_id}. There are one or more subnet pools in use "
                "on the address scope.",
            )
        del cloud.network.address_scopes[scope["id"]]
        sharing.withdraw(cloud, scope["id"])
        return "", 204
