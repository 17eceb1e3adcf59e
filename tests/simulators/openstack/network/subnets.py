# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subnets (13.3). There are no subnet pools to take one from."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network import addresses, sharing
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import (
    REQUIRED,
    Attribute,
    boolean,
    chosen,
    given_many,
    given_one,
    integer,
    listing,
    one_of,
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

_UNSET: Any = object()
_MODES = optional(one_of("dhcpv6-stateful", "dhcpv6-stateless", "slaac"))
_READ_ONLY = Attribute(lambda value: value, post=False, put=False)
_TABLE = {
    "name": Attribute(text(255), default=""),
    "description": Attribute(text(255), default=""),
    "network_id": Attribute(text(36), put=False, default=REQUIRED),
    "ip_version": Attribute(integer(4, 6), put=False, default=REQUIRED),
    "cidr": Attribute(optional(addresses.cidr), put=False),
    "gateway_ip": Attribute(optional(addresses.address), default=_UNSET),
    "allocation_pools": Attribute(addresses.pools, default=_UNSET),
    "dns_nameservers": Attribute(addresses.nameservers, default=[]),
    "host_routes": Attribute(addresses.routes, default=[]),
    "enable_dhcp": Attribute(boolean, default=True),
    "ipv6_ra_mode": Attribute(_MODES, put=False),
    "ipv6_address_mode": Attribute(_MODES, put=False),
    "subnetpool_id": Attribute(optional(text(36)), put=False),
    "use_default_subnetpool": Attribute(boolean, put=False, default=False),
    "prefixlen": Attribute(integer(0, 128), put=False),
    "segment_id": Attribute(optional(text(36)), admin=True),
    "service_types": Attribute(strings, default=[]),
    "dns_publish_fixed_ip": Attribute(boolean, default=False),
    "project_id": Attribute(text(255), put=False),
    **dict.fromkeys(("id", "tags", "created_at", "updated_at", "revision_number"), _READ_ONLY),
}
_FILTERS = set(_TABLE) - {
    "tags",
    "allocation_pools",
    "dns_nameservers",
    "host_routes",
    "prefixlen",
    "use_default_subnetpool",
}
_SHOWN = [name for name in _TABLE if name not in ("prefixlen", "use_default_subnetpool")]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def mine(subnet: dict[str, Any], token: Token) -> bool:
        return token.admin or subnet["project_id"] == project_of(token)

    def visible(subnet: dict[str, Any], token: Token) -> bool:
        return mine(subnet, token) or sharing.shared(cloud, subnet["network_id"], project_of(token))

    def find(subnet_id: str, token: Token, *, own: bool) -> dict[str, Any]:
        subnet = cloud.network.subnets.get(subnet_id)
        if subnet is None or not visible(subnet, token):
            raise NeutronError(404, "SubnetNotFound", f"Subnet {subnet_id} could not be found.")
        if own and not mine(subnet, token):
            raise NeutronError(403, "PolicyNotAuthorized", "The subnet belongs to another project.")
        return subnet

    @app.post("/v2.0/subnets")
    def create_subnets() -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        sent, bulk = given_many("subnet", "subnets")
        made: list[dict[str, Any]] = []
        for given in [prepare(_TABLE, one, "POST", token, "subnet") for one in sent]:  # all or none
            made.append(_create(cloud, given, token, made))
        for subnet in made:
            cloud.network.subnets[subnet["id"]] = subnet
            cloud.network.networks[subnet["network_id"]]["subnets"].append(subnet["id"])
        shown = [chosen(one) for one in made]
        return ({"subnets": shown} if bulk else {"subnet": shown[0]}), 201

    @app.get("/v2.0/subnets")
    def list_subnets() -> dict[str, Any]:
        token = token_of(cloud)
        found = [one for one in cloud.network.subnets.values() if visible(one, token)]
        return listing(cloud, "subnets", found, _FILTERS)

    @app.get("/v2.0/subnets/<subnet_id>")
    def show_subnet(subnet_id: str) -> dict[str, Any]:
        return {"subnet": chosen(find(subnet_id, token_of(cloud), own=False))}

    @app.put("/v2.0/subnets/<subnet_id>")
    def update_subnet(subnet_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        sent = given_one("subnet")
        subnet = find(subnet_id, token, own=True)
        given = prepare(_TABLE, sent, "PUT", token, "subnet")
        after = {**subnet, **given}
        _check(after)
        addresses.check_pools(ipaddress.ip_network(after["cidr"]), after["allocation_pools"], after["gateway_ip"])
        subnet.update(given)
        touch(subnet)
        return {"subnet": subnet}

    @app.delete("/v2.0/subnets/<subnet_id>")
    def delete_subnet(subnet_id: str) -> tuple[str, int]:
        subnet = find(subnet_id, token_of(cloud), own=True)
        if any(one["subnet_id"] == subnet_id for port in cloud.network.ports.values() for one in port["fixed_ips"]):
            reason = "One or more ports have an IP allocation from this subnet."
            raise NeutronError(409, "SubnetInUse", f"Unable to complete operation on subnet {subnet_id}: {reason}")
        cloud.network.networks[subnet["network_id"]]["subnets"].remove(subnet_id)
        del cloud.network.subnets[subnet_id]
        return "", 204


def _create(cloud: OpenStack, given: dict[str, Any], token: Token, beside: list[dict[str, Any]]) -> dict[str, Any]:
    network = cloud.network.networks.get(given["network_id"])
    if network is None or not (token.admin or network["project_id"] == project_of(token)):
        raise NeutronError(404, "NetworkNotFound", f"Network {given['network_id']} could not be found.")
    if given["subnetpool_id"] is not None:
        raise NeutronError(404, "SubnetPoolNotFound", f"Subnet pool {given['subnetpool_id']} could not be found.")
    if given["cidr"] is None:
        raise bad_request("Bad subnets request: a subnetpool must be specified in the absence of a cidr.", "BadRequest")
    net = ipaddress.ip_network(given["cidr"])
    if given["gateway_ip"] is _UNSET:
        given["gateway_ip"] = str(addresses.first_router(net))
    pools = given["allocation_pools"]
    if pools is _UNSET:
        pools = addresses.default_pools(net, given["gateway_ip"])
    _check(given)
    addresses.check_pools(net, pools, given["gateway_ip"])
    for other in [*cloud.network.subnets.values(), *beside]:
        same = other["network_id"] == given["network_id"] and other["ip_version"] == net.version
        if same and net.overlaps(ipaddress.ip_network(other["cidr"])):  # type: ignore[arg-type]
            raise _invalid(f"Requested subnet with cidr: {net} for network overlaps with another subnet")
    moment = now()
    return {
        **{name: given.get(name) for name in _SHOWN},
        "id": new_id(),
        "tenant_id": given["project_id"],
        "allocation_pools": pools,
        "tags": [],
        "created_at": moment,
        "updated_at": moment,
        "revision_number": 0,
    }


def _invalid(message: str) -> NeutronError:
    return bad_request(f"Invalid input for operation: {message}.", "InvalidInput")


def _check(subnet: dict[str, Any]) -> None:
    net, version = ipaddress.ip_network(subnet["cidr"]), subnet["ip_version"]
    if net.version != version:
        raise _invalid(f"cidr '{net}' does not match the ip_version '{version}'")
    for value in (subnet["gateway_ip"], *(one["nexthop"] for one in subnet["host_routes"])):
        if value is not None and ipaddress.ip_address(value).version != version:
            raise _invalid(f"'{value}' does not match the ip_version '{version}'")
    gateway = subnet["gateway_ip"]
    if gateway is not None and ipaddress.ip_address(gateway) in net:
        last = addresses.bounds(net)[1]
        if not int(addresses.first_router(net)) <= int(ipaddress.ip_address(gateway)) <= last:
            raise _invalid("Gateway is not valid on subnet")
    modes = {subnet["ipv6_ra_mode"], subnet["ipv6_address_mode"]} - {None}
    if modes and (version == 4 or not subnet["enable_dhcp"]):
        raise _invalid("ipv6_ra_mode and ipv6_address_mode are for IPv6 with DHCP enabled")
    if len(modes) > 1:
        raise _invalid("ipv6_ra_mode and ipv6_address_mode have to be the same when both are set")
