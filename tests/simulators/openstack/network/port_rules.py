# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Neutron refuses a port: addresses of somebody else's network, groups without port security."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulators.openstack.identity.state import Token
from simulators.openstack.network import sharing
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import project_of
from simulators.openstack.network.security_groups import ensure_default

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def check_addresses(cloud: OpenStack, given: dict[str, Any], network_id: str, token: Token) -> None:
    """Only who owns the network chooses addresses and port security; a MAC address is there once in a network."""
    network = cloud.network.networks[network_id]
    if not token.admin and network["project_id"] != project_of(token):
        chosen = [name for name in ("mac_address", "port_security_enabled") if name in given]
        chosen += ["fixed_ips"] if any("ip_address" in one for one in given.get("fixed_ips", [])) else []
        if chosen:
            raise NeutronError(403, "PolicyNotAuthorized", f"rule:port:{chosen[0]} is disallowed by policy")
    mac = given.get("mac_address")
    if any(mac == port["mac_address"] for port in cloud.network.ports.values() if port["network_id"] == network_id):
        message = f"Unable to complete operation for network {network_id}. The mac address {mac} is in use."
        raise NeutronError(409, "MacAddressInUse", message)


def default_groups(cloud: OpenStack, port: dict[str, Any]) -> list[str]:
    """The group of a port that names none: its project's default group."""
    if not port["port_security_enabled"] or port["device_owner"].startswith("network:"):
        return []
    ensure_default(cloud, port["project_id"])
    groups = cloud.network.security_groups.values()
    return [one["id"] for one in groups if (one["name"], one["project_id"]) == ("default", port["project_id"])]


def check_groups(cloud: OpenStack, port: dict[str, Any], sent: dict[str, Any], token: Token) -> None:
    """Groups have to be there, and groups and address pairs need port security."""
    for group_id in sent.get("security_groups", []):
        group = cloud.network.security_groups.get(group_id)
        mine = group is not None and (token.admin or group["project_id"] == project_of(token))
        if group is None or not (mine or sharing.shared(cloud, group_id, project_of(token))):
            raise NeutronError(404, "SecurityGroupNotFound", f"Security group {group_id} does not exist")
    if port["port_security_enabled"]:
        return
    if port["allowed_address_pairs"]:
        message = "Port Security must be enabled in order to have allowed address pairs on a port."
        raise NeutronError(409, "AddressPairAndPortSecurityRequired", message)
    if not port["security_groups"]:
        return
    if "security_groups" in sent:
        message = "Port security must be enabled and port must have an IP address in order to use security groups."
        raise bad_request(message, "PortSecurityAndIPRequiredForSecurityGroups")
    message = "Port has security group associated. Cannot disable port security or IP address until it is removed."
    raise NeutronError(409, "PortSecurityPortHasSecurityGroup", message)
