# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subnet pools (14.14), as Neutron Zed answers. No subnet is taken from them yet."""

from __future__ import annotations

import ipaddress
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
    integer,
    listing,
    optional,
    prepare,
    project_of,
    strings,
    text,
    token_of,
)
from simulators.openstack.network.state import new_id, now, touch

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_LENGTHS = ("default_prefixlen", "min_prefixlen", "max_prefixlen")
_READ_ONLY = Attribute(lambda value: value, post=False, put=False)
_TABLE = {
    "name": Attribute(text(255), default=REQUIRED),
    "description": Attribute(text(255), default=""),
    "prefixes": Attribute(strings, default=REQUIRED),
    **{name: Attribute(integer(0, 128)) for name in _LENGTHS},
    "default_quota": Attribute(optional(integer(0, 2**31 - 1))),
    "shared": Attribute(boolean, put=False, admin=True, default=False),
    "is_default": Attribute(boolean, admin=True, default=False),
    "address_scope_id": Attribute(optional(text(36))),
    "project_id": Attribute(text(255), put=False),
    **dict.fromkeys(("id", "ip_version", "tags", "created_at", "updated_at", "revision_number"), _READ_ONLY),
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def show(pool: dict[str, Any], token: Token) -> dict[str, Any]:
        return {**pool, "shared": sharing.shared(cloud, pool["id"], project_of(token))}

    def find(pool_id: str, token: Token, *, own: bool) -> dict[str, Any]:
        pool = cloud.network.subnet_pools.get(pool_id)
        mine = pool is not None and (token.admin or pool["project_id"] == project_of(token))
        if pool is None or not (mine or (show(pool, token)["shared"] and not own)):
            raise NeutronError(404, "SubnetPoolNotFound", f"Subnet pool {pool_id} could not be found.")
        return pool

    def check_scope(given: dict[str, Any]) -> None:
        scope = given.get("address_scope_id")
        if scope is not None and scope not in cloud.network.address_scopes:
            raise NeutronError(404, "AddressScopeNotFound", f"Address scope {scope} could not be found.")

    @app.post("/v2.0/subnetpools")
    def create_pool() -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        given = prepare(_TABLE, given_one("subnetpool"), "POST", token, "subnetpool")
        nets = _networks(given["prefixes"])
        check_scope(given)
        version, longest = nets[0].version, nets[0].max_prefixlen
        least = given["min_prefixlen"] if given["min_prefixlen"] is not None else (8 if version == 4 else 64)
        most = given["max_prefixlen"] if given["max_prefixlen"] is not None else longest
        usual = given["default_prefixlen"] if given["default_prefixlen"] is not None else least
        given.update(min_prefixlen=least, max_prefixlen=most, default_prefixlen=usual)
        _check(given)
        moment = now()
        pool = {
            **given,
            # They are text until the pool is changed.
            **{name: str(given[name]) for name in _LENGTHS},
            "prefixes": _joined(nets),
            "ip_version": version,
            "id": new_id(),
            "tenant_id": given["project_id"],
            "tags": [],
            "created_at": moment,
            "updated_at": moment,
            "revision_number": 0,
        }
        cloud.network.subnet_pools[pool["id"]] = pool
        if pool["shared"]:
            sharing.grant(cloud, "subnetpool", pool["id"], pool["project_id"])
        return {"subnetpool": show(pool, token)}, 201

    @app.get("/v2.0/subnetpools")
    def list_pools() -> dict[str, Any]:
        token = token_of(cloud)
        pools = cloud.network.subnet_pools.values()
        seen = [show(one, token) for one in pools]
        found = [one for one in seen if token.admin or one["shared"] or one["project_id"] == project_of(token)]
        return listing(cloud, "subnetpools", found, set(_TABLE) - {"prefixes", "tags"})

    @app.get("/v2.0/subnetpools/<pool_id>")
    def show_pool(pool_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        return {"subnetpool": chosen(show(find(pool_id, token, own=False), token))}

    @app.put("/v2.0/subnetpools/<pool_id>")
    def update_pool(pool_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        sent = given_one("subnetpool")
        pool = find(pool_id, token, own=True)
        given = prepare(_TABLE, sent, "PUT", token, "subnetpool")
        if "prefixes" in given:
            nets = _networks(given["prefixes"])
            kept = [ipaddress.ip_network(one) for one in pool["prefixes"]]
            joined = [ipaddress.ip_network(one) for one in _joined(nets)]
            if not all(any(one.subnet_of(other) for other in joined) for one in kept):  # type: ignore[arg-type]
                raise bad_request(
                    "Illegal update to prefixes: Existing prefixes must be a subset of the new prefixes.",
                    "IllegalSubnetPoolPrefixUpdate",
                )
            given["prefixes"] = _joined(nets)
        check_scope(given)
        after = {**pool, **given, **{name: int({**pool, **given}[name]) for name in _LENGTHS}}
        _check(after)
        pool.update(after)
        touch(pool)
        lacking = ("default_quota", "address_scope_id")
        return {"subnetpool": {k: v for k, v in show(pool, token).items() if k not in lacking}}

    @app.delete("/v2.0/subnetpools/<pool_id>")
    def delete_pool(pool_id: str) -> tuple[str, int]:
        pool = find(pool_id, token_of(cloud), own=True)
        del cloud.network.subnet_pools[pool["id"]]
        sharing.withdraw(cloud, pool["id"])
        return "", 204


def _networks(prefixes: list[str]) -> list[Any]:
    try:
        nets = [ipaddress.ip_network(one) for one in prefixes]
    except ValueError as error:
        raise bad_request(f"Invalid input for prefixes. Reason: {error}.") from None
    if not nets or len({one.version for one in nets}) > 1:
        raise bad_request("Cannot mix IPv4 and IPv6 prefixes in a subnet pool.", "PrefixVersionMismatch")
    return nets


def _joined(nets: list[Any]) -> list[str]:
    return [str(one) for one in ipaddress.collapse_addresses(nets)]


def _check(pool: dict[str, Any]) -> None:
    for low, high in (
        ("min_prefixlen", "max_prefixlen"),
        ("min_prefixlen", "default_prefixlen"),
        ("default_prefixlen", "max_prefixlen"),
    ):
        if int(pool[low]) > int(pool[high]):
            names = f"{high}={pool[high]}, {low}={pool[low]}"
            raise bad_request(f"Illegal prefix bounds: {names}.", "IllegalSubnetPoolPrefixBounds")
