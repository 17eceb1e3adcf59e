# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Routers and security groups (19-Routers, 20-Security Groups)."""

from __future__ import annotations

import ipaddress
from typing import Any

from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.resources import Record, Resources
from simulators.cisco_esc.schema import Boolean, Document, Field, Integer, Text, group

_INTERFACE = group(
    Field("internalAttachInterfaceId"),
    Field("routerName"),
    Field("subnetId"),
    Field("internal_router_id"),
    Field("router_id"),
    Field("subnet"),
    Field("port_id"),
    Field("event_type"),
)
_ROUTE = group(
    Field("routerId"),
    Field("internalId"),
    Field("internal_router_id"),
    Field("destination", Text(1), required=True),
    Field("next_hop", Text(1), required=True),
    Field("route_name"),
    Field("event_type"),
)
ROUTER = Document(
    "router",
    group(
        Field("internal_tenant_id", Text(1, 72)),
        Field("internal_router_id", Text(1, 72)),
        Field("name", Text(1, 255)),
        Field("external_tenant_id", Text(1, 72)),
        Field("tenant_name"),
        Field("external_router_id", Text(1, 72)),
        Field("admin_state", Boolean()),
        Field("external_network"),
        Field("description"),
        Field("external_network_id"),
        Field("interface", _INTERFACE, many=True),
        Field("route", _ROUTE, many=True),
        Field("event_type"),
        Field("snat_enable", Boolean()),
        Field("isdistributed", Boolean()),
    ),
    plural="routers",
)
_RULE = group(
    Field("name", Text(1, 255)),
    Field("direction", Text(choices=("ingress", "egress")), required=True),
    Field("ether_type", Text(choices=("IPv4", "IPv6"))),
    Field("protocol", Text(choices=("tcp", "udp", "icmp", "any"))),
    Field("port_range_min", Integer(0, 65535)),
    Field("port_range_max", Integer(0, 65535)),
    Field("remote_ip_prefix"),
    Field("remote_group"),
)
#: The reference calls the body a string and shows none: these elements are this simulator's.
SECURITY_GROUP = Document(
    "security_group",
    group(
        Field("internal_tenant_id", Text(1, 72)),
        Field("internal_security_group_id", Text(1, 72)),
        Field("name", Text(1, 255)),
        Field("description"),
        Field("external_tenant_id", Text(1, 72)),
        Field("external_security_group_id", Text(1, 72)),
        Field("rule", _RULE, many=True),
        Field("event_type"),
    ),
    plural="security_groups",
)


class Routers(Resources):
    """Routers of tenants. There is no operation that reads them; the control call esc_state does."""

    word = "router"
    document = ROUTER
    path = "routers"
    id_field = "internal_router_id"
    external_field = "external_router_id"
    can_read = False
    create_only = ("external_router_id",)
    server_made = ("event_type", "external_tenant_id", "tenant_name", "external_network_id")
    update_of_nothing = 204

    def complete(self, fields: dict[str, Any], tenant: str | None) -> None:
        fields.setdefault("admin_state", True)
        fields.update(self.esc.tenant_fields(tenant))
        self._check(fields, tenant)

    def check_update(self, record: Record, changed: dict[str, Any]) -> None:
        self._check(changed, record.tenant)

    def _check(self, fields: dict[str, Any], tenant: str | None) -> None:
        external = fields.get("external_network")
        if external:
            network = self.esc.networks.by_name_or_id(external, tenant)
            if network is None and external not in self.esc.settings["vim_networks"]:
                raise EscError(404, "there is no such external_network")
            fields["external_network_id"] = network.fields["external_network_id"] if network else external
        for interface in fields.get("interface", []):
            wanted = interface.get("subnet") or interface.get("subnetId")
            if not wanted:
                raise EscError(400, "interface/subnet is required")
            if self.esc.subnets.by_name_or_id(wanted, tenant) is None:
                raise EscError(404, "there is no such interface/subnet")
        for route in fields.get("route", []):
            try:
                destination = ipaddress.ip_network(route["destination"])
                next_hop = ipaddress.ip_address(route["next_hop"])
            except ValueError:
                raise EscError(400, "route needs a network as destination and an address as next_hop") from None
            if destination.version != next_hop.version:
                raise EscError(400, "route/destination and route/next_hop must be of one IP version")


class SecurityGroups(Resources):
    """Security groups of tenants."""

    word = "security group"
    document = SECURITY_GROUP
    path = "securityGroups"
    id_field = "internal_security_group_id"
    external_field = "external_security_group_id"
    create_only = ("external_security_group_id",)
    server_made = ("event_type", "external_tenant_id")
    whole_lists = ("rule",)
    vim_down = None

    def complete(self, fields: dict[str, Any], tenant: str | None) -> None:
        fields["external_tenant_id"] = self.esc.tenant_fields(tenant)["external_tenant_id"]
        self.check_update(Record("", tenant, {}), fields)

    def check_update(self, record: Record, changed: dict[str, Any]) -> None:
        for rule in changed.get("rule", []):
            low, high = rule.get("port_range_min"), rule.get("port_range_max")
            if low is not None and high is not None and low > high:
                raise EscError(400, "rule/port_range_min is above port_range_max")
            if "remote_ip_prefix" in rule and "remote_group" in rule:
                raise EscError(400, "rule has both remote_ip_prefix and remote_group")
            if "remote_ip_prefix" in rule:
                try:
                    ipaddress.ip_network(rule["remote_ip_prefix"])
                except ValueError:
                    raise EscError(400, "rule/remote_ip_prefix is not the address of a network") from None

    def check_delete(self, record: Record) -> None:
        if self.esc.deployments.uses_security_group(record):
            raise EscError(400, "a deployment uses the security group")
