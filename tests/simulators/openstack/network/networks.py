# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks (13.2) with the attributes of the extensions.

Provider (14.3), several segments (14.4), VLAN transparency (14.5); external networks, port security, MTU, DNS and
availability zones as Neutron documents them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network import sharing
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import (
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
from simulators.openstack.network.segments import TYPES, choose, dns_domain, segments
from simulators.openstack.network.state import new_id, now, touch

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_READ_ONLY = Attribute(lambda value: value, post=False, put=False)
_TABLE = {
    "name": Attribute(text(255), default=""),
    "description": Attribute(text(255), default=""),
    "admin_state_up": Attribute(boolean, default=True),
    "shared": Attribute(boolean, admin=True, default=False),
    "router:external": Attribute(boolean, admin=True, default=False),
    "is_default": Attribute(boolean, admin=True, default=False),
    "project_id": Attribute(text(255), put=False),
    "port_security_enabled": Attribute(boolean, default=True),
    "mtu": Attribute(integer(68, 65535)),
    "availability_zone_hints": Attribute(strings, put=False, default=[]),
    "dns_domain": Attribute(dns_domain, default=""),
    "vlan_transparent": Attribute(optional(boolean), put=False),
    "segments": Attribute(segments, put=False, admin=True),
    "provider:network_type": Attribute(optional(one_of(*TYPES)), admin=True),
    "provider:physical_network": Attribute(optional(text(64)), admin=True),
    "provider:segmentation_id": Attribute(optional(integer(1, 2**24 - 1)), admin=True),
    **dict.fromkeys(
        (
            "id",
            "status",
            "subnets",
            "availability_zones",
            "ipv4_address_scope",
            "ipv6_address_scope",
            "created_at",
            "updated_at",
            "revision_number",
            "tags",
        ),
        _READ_ONLY,
    ),
}
_FILTERS = set(_TABLE) - {"segments", "subnets", "availability_zones", "availability_zone_hints", "tags"}
#: attributes that are policies for all projects
_ACCESS = (("shared", sharing.SHARED), ("router:external", sharing.EXTERNAL))
_ADMIN_ONLY = ("provider:network_type", "provider:physical_network", "provider:segmentation_id")


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def networks() -> dict[str, dict[str, Any]]:
        return cloud.network.networks  # asked each time: reset makes a new one

    def show(network: dict[str, Any], token: Token, *, new: bool = False) -> dict[str, Any]:
        hidden = () if token.admin else (*_ADMIN_ONLY, "segments")
        if not network["router:external"] and not new:
            hidden = (*hidden, "is_default")  # only a creation tells it of others (seen at Neutron of Zed)
        seen = {**network, "shared": sharing.shared(cloud, network["id"], project_of(token))}
        return {name: value for name, value in seen.items() if name not in hidden}

    def find(network_id: str, token: Token, *, own: bool) -> dict[str, Any]:
        network = networks().get(network_id)
        mine = network is not None and (token.admin or network["project_id"] == project_of(token))
        if network is None or not (mine or sharing.usable(cloud, network, project_of(token))):
            raise NeutronError(404, "NetworkNotFound", f"Network {network_id} could not be found.")
        if own and not mine:
            raise NeutronError(403, "PolicyNotAuthorized", "The network belongs to another project.")
        return network

    @app.post("/v2.0/networks")
    def create_networks() -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        sent, bulk = given_many("network", "networks")
        prepared = [prepare(_TABLE, one, "POST", token, "network") for one in sent]
        made: list[dict[str, Any]] = []
        for given in prepared:  # all or none
            made.append(_create(cloud, given, made))
        for network in made:
            networks()[network["id"]] = network
            for name, action in _ACCESS:
                if network[name]:
                    sharing.grant(cloud, "network", network["id"], network["project_id"], action)
        shown = [chosen(show(one, token, new=True)) for one in made]
        return ({"networks": shown} if bulk else {"network": shown[0]}), 201

    @app.get("/v2.0/networks")
    def list_networks() -> dict[str, Any]:
        token = token_of(cloud)
        visible = [
            show(one, token)
            for one in networks().values()
            if token.admin or sharing.usable(cloud, one, project_of(token))
        ]
        return listing(cloud, "networks", visible, _FILTERS)

    @app.get("/v2.0/networks/<network_id>")
    def show_network(network_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        return {"network": chosen(show(find(network_id, token, own=False), token))}

    @app.put("/v2.0/networks/<network_id>")
    def update_network(network_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        sent = given_one("network")
        network = find(network_id, token, own=True)
        given = prepare(_TABLE, sent, "PUT", token, "network")
        changed = [name for name in _ADMIN_ONLY if name in given and given[name] != network.get(name)]
        if changed:
            raise bad_request("Invalid input for operation: provider attributes cannot be updated.", "InvalidInput")
        _share(cloud, network, given)
        network.update(given)
        touch(network)
        return {"network": show(network, token)}

    @app.delete("/v2.0/networks/<network_id>")
    def delete_network(network_id: str) -> tuple[str, int]:
        network = find(network_id, token_of(cloud), own=True)
        if any(port["network_id"] == network_id for port in cloud.network.ports.values()):
            message = f"Unable to complete operation on network {network_id}. There are one or more ports still in use."
            raise NeutronError(409, "NetworkInUse", message)
        for subnet_id in network["subnets"]:
            del cloud.network.subnets[subnet_id]
        del networks()[network_id]
        sharing.withdraw(cloud, network_id)
        return "", 204


def _share(cloud: OpenStack, network: dict[str, Any], given: dict[str, Any]) -> None:
    """Make the policies that attributes stand for, or take them away."""
    shared = sharing.ALL in sharing.targets(cloud, network["id"], sharing.SHARED)
    if not given.get("shared", True) and shared:
        if sharing.in_use(cloud, "network", network, sharing.SHARED, sharing.ALL):
            words = f"Unable to reconfigure sharing settings for network {network['name']}."
            raise NeutronError(409, "InvalidSharedSetting", f"{words} Multiple tenants are using it.")
        sharing.withdraw(cloud, network["id"], sharing.SHARED, sharing.ALL)
    if given.get("shared") and not shared:
        sharing.grant(cloud, "network", network["id"], network["project_id"])
    if given.get("router:external") and not network["router:external"]:
        sharing.grant(cloud, "network", network["id"], network["project_id"], sharing.EXTERNAL)
    if not given.get("router:external", True) and network["router:external"]:
        if sharing.gateways(cloud, network["id"]):
            words = f"External network {network['id']} cannot be updated to be made non-external, since it has existing"
            raise NeutronError(409, "ExternalNetworkInUse", f"{words} gateway ports.")
        sharing.withdraw(cloud, network["id"], sharing.EXTERNAL)


def _create(cloud: OpenStack, given: dict[str, Any], beside: list[dict[str, Any]]) -> dict[str, Any]:
    chosen_segments = choose(cloud.network, given, [*cloud.network.networks.values(), *beside])
    kind = chosen_segments[0]["provider:network_type"]
    # One segment is shown as attributes of the network, several as a list.
    shown = chosen_segments[0] if len(chosen_segments) == 1 else {"segments": chosen_segments}
    overhead = {"vxlan": 50, "gre": 42, "geneve": 58}.get(kind, 0)
    most = 1500 - overhead
    if given["mtu"] is not None and given["mtu"] > most:
        raise bad_request(f"Invalid input for operation: Requested MTU is too big, maximum is {most}.", "InvalidInput")
    moment = now()
    return {
        "id": new_id(),
        "name": given["name"],
        "tenant_id": given["project_id"],
        "project_id": given["project_id"],
        "admin_state_up": given["admin_state_up"],
        "mtu": given["mtu"] or most,
        "status": "ACTIVE",
        "subnets": [],
        "shared": given["shared"],
        "availability_zone_hints": given["availability_zone_hints"],
        "availability_zones": [],
        "ipv4_address_scope": None,
        "ipv6_address_scope": None,
        "router:external": given["router:external"],
        "is_default": given["is_default"],
        "description": given["description"],
        "port_security_enabled": given["port_security_enabled"],
        "dns_domain": given["dns_domain"],
        "vlan_transparent": bool(given["vlan_transparent"]),
        "l2_adjacency": True,
        **shown,
        "tags": [],
        "created_at": moment,
        "updated_at": moment,
        "revision_number": 1,
    }
