# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ports (13.4) with the attributes of the extensions: binding (14.6), security groups, port security, DHCP options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network import port_values as values
from simulators.openstack.network import sharing, trunk_rules
from simulators.openstack.network.allocation import allocate, default
from simulators.openstack.network.errors import NeutronError
from simulators.openstack.network.port_rules import check_addresses, check_groups, default_groups
from simulators.openstack.network.request import (
    REQUIRED,
    Attribute,
    boolean,
    chosen,
    given_many,
    given_one,
    listing,
    one_of,
    prepare,
    project_of,
    strings,
    text,
    token_of,
)
from simulators.openstack.network.segments import dns_domain
from simulators.openstack.network.state import new_id, now, touch

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_UNSET: Any = object()
_READ_ONLY = Attribute(lambda value: value, post=False, put=False)
_VNIC = ("normal", "direct", "direct-physical", "macvtap", "baremetal", "virtio-forwarder", "smart-nic", "vdpa")
_TABLE = {
    "name": Attribute(text(255), default=""),
    "description": Attribute(text(255), default=""),
    "network_id": Attribute(text(36), put=False, default=REQUIRED),
    "admin_state_up": Attribute(boolean, default=True),
    "mac_address": Attribute(values.mac, default=_UNSET),
    "fixed_ips": Attribute(values.fixed_ips, default=_UNSET),
    "security_groups": Attribute(strings, default=_UNSET),
    "device_id": Attribute(text(255), default=""),
    "device_owner": Attribute(text(255), default=""),
    "allowed_address_pairs": Attribute(values.pairs, default=[]),
    "extra_dhcp_opts": Attribute(values.dhcp_options, default=[]),
    "port_security_enabled": Attribute(boolean, default=_UNSET),
    "dns_name": Attribute(text(255), default=""),
    "dns_domain": Attribute(dns_domain, default=""),
    "binding:host_id": Attribute(text(255), admin=True, default=""),
    "binding:profile": Attribute(values.profile, admin=True, default={}),
    "binding:vnic_type": Attribute(one_of(*_VNIC), default="normal"),
    "project_id": Attribute(text(255), put=False),
    **dict.fromkeys(
        ("id", "status", "binding:vif_type", "binding:vif_details", "dns_assignment", "tags", "created_at"), _READ_ONLY
    ),
    "ip_allocation": _READ_ONLY,
    **dict.fromkeys(("updated_at", "revision_number"), _READ_ONLY),
}
_FILTERS = set(_TABLE) - {"tags", "binding:profile", "binding:vif_details", "allowed_address_pairs", "extra_dhcp_opts"}
_ADMIN_ONLY = ("binding:host_id", "binding:profile", "binding:vif_type", "binding:vif_details")


def show(port: dict[str, Any], token: Token) -> dict[str, Any]:
    """A port as this login may see it."""
    host = port["binding:host_id"]
    whole = {**port, "binding:vif_type": "ovs" if host else "unbound", "binding:vif_details": {}}
    return {name: value for name, value in whole.items() if token.admin or name not in _ADMIN_ONLY}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def seen(port: dict[str, Any], token: Token) -> dict[str, Any]:
        return {**show(port, token), **trunk_rules.details(cloud, port)}

    def find(port_id: str, token: Token) -> dict[str, Any]:
        port = cloud.network.ports.get(port_id)
        if port is None or not (token.admin or port["project_id"] == project_of(token)):
            raise NeutronError(404, "PortNotFound", f"Port {port_id} could not be found.")
        return port

    @app.post("/v2.0/ports")
    def create_ports() -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        sent, bulk = given_many("port", "ports")
        made: list[dict[str, Any]] = []
        for given in [prepare(_TABLE, one, "POST", token, "port") for one in sent]:  # all or none
            made.append(_create(cloud, given, token, made))
        for port in made:
            cloud.network.ports[port["id"]] = port
        shown = [chosen(show(one, token)) for one in made]
        return ({"ports": shown} if bulk else {"port": shown[0]}), 201

    @app.get("/v2.0/ports")
    def list_ports() -> dict[str, Any]:
        token = token_of(cloud)
        mine = [one for one in cloud.network.ports.values() if token.admin or one["project_id"] == project_of(token)]
        return listing(cloud, "ports", [seen(one, token) for one in mine], _FILTERS)

    @app.get("/v2.0/ports/<port_id>")
    def show_port(port_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        return {"port": chosen(seen(find(port_id, token), token))}

    @app.put("/v2.0/ports/<port_id>")
    def update_port(port_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        sent = given_one("port")
        port = find(port_id, token)
        given = prepare(_TABLE, sent, "PUT", token, "port")
        check_addresses(cloud, given, port["network_id"], token)
        if "fixed_ips" in given:
            mac = given.get("mac_address", port["mac_address"])
            given["fixed_ips"] = allocate(cloud.network, port["network_id"], given["fixed_ips"], mac, port["fixed_ips"])
        if "extra_dhcp_opts" in given:
            given["extra_dhcp_opts"] = values.merged(port["extra_dhcp_opts"], given["extra_dhcp_opts"])
        check_groups(cloud, {**port, **given}, given, token)
        port.update(_whole(given, given.get("mac_address", port["mac_address"])))
        touch(port)
        return {"port": seen(port, token)}

    @app.delete("/v2.0/ports/<port_id>")
    def delete_port(port_id: str) -> tuple[str, int]:
        port = find(port_id, token_of(cloud))
        if port["device_owner"] in ("network:router_interface", "network:router_gateway", "network:floatingip"):
            reason = f"has device owner {port['device_owner']}."
            message = f"Port {port_id} cannot be deleted directly via the port API: {reason}"
            raise NeutronError(409, "ServicePortInUse", message)
        trunk_rules.check_port_deletion(cloud, port_id)
        for one in cloud.network.floating_ips.values():
            if one["port_id"] == port_id:
                one.update(port_id=None, fixed_ip_address=None, router_id=None, status="DOWN")
        del cloud.network.ports[port_id]
        return "", 204


def _whole(given: dict[str, Any], mac: str) -> dict[str, Any]:
    """An address pair without a MAC address has the port's."""
    if "allowed_address_pairs" not in given:
        return given
    return {**given, "allowed_address_pairs": [{"mac_address": mac, **one} for one in given["allowed_address_pairs"]]}


def _create(cloud: OpenStack, given: dict[str, Any], token: Token, beside: list[dict[str, Any]]) -> dict[str, Any]:
    network = cloud.network.networks.get(given["network_id"])
    if network is None or not (token.admin or sharing.usable(cloud, network, project_of(token))):
        raise NeutronError(404, "NetworkNotFound", f"Network {given['network_id']} could not be found.")
    sent = {name: value for name, value in given.items() if value is not _UNSET}
    check_addresses(cloud, sent, network["id"], token)
    mac = sent.get("mac_address") or cloud.network.new_mac("port", given["name"], str(len(beside)))
    wanted = sent.get("fixed_ips")
    if wanted is None:
        wanted = default(cloud.network, network["id"])
    return assemble(
        cloud,
        {
            **given,
            "mac_address": mac,
            # None for a port that asked for no address, not for one whose network has none.
            "ip_allocation": "none" if sent.get("fixed_ips") == [] else "immediate",
            "fixed_ips": allocate(cloud.network, network["id"], wanted, mac, [], beside),
        },
        token,
    )


def assemble(cloud: OpenStack, given: dict[str, Any], token: Token) -> dict[str, Any]:
    """A new port from what was asked for; it is not among the others yet."""
    network, moment = cloud.network.networks[given["network_id"]], now()
    port = {name: given.get(name, attribute.default) for name, attribute in _TABLE.items() if attribute.post}
    if port["port_security_enabled"] is _UNSET:
        port["port_security_enabled"] = network["port_security_enabled"]
    sent = {name: value for name, value in port.items() if value is not _UNSET and value != _TABLE[name].default}
    port.setdefault("security_groups", _UNSET)
    if port["security_groups"] is _UNSET:
        port["security_groups"] = default_groups(cloud, port)
    check_groups(cloud, port, sent, token)
    return {
        **_whole(port, port["mac_address"]),
        "id": new_id(),
        "tenant_id": port["project_id"],
        "status": "DOWN",
        "dns_assignment": [],
        "ip_allocation": given.get("ip_allocation", "immediate"),
        "tags": [],
        "created_at": moment,
        "updated_at": moment,
        "revision_number": 1,
    }
