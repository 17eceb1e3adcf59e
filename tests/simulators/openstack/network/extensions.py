# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Versions (13.1), service providers (13.5) and extensions (14.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.network.errors import NeutronError
from simulators.openstack.network.request import chosen, token_of

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

#: alias -> name
_EXTENSIONS = {
    "agent": "agent",
    "allowed-address-pairs": "Allowed Address Pairs",
    "availability_zone": "Availability Zone",
    "binding": "Port Binding",
    "default-subnetpools": "Default Subnetpools",
    "dhcp_agent_scheduler": "DHCP Agent Scheduler",
    "dns-integration": "DNS Integration",
    "external-net": "Neutron external network",
    "ext-gw-mode": "Neutron L3 Configurable external gateway mode",
    "extra_dhcp_opt": "Neutron Extra DHCP options",
    "extraroute": "Neutron Extra Route",
    "filter-validation": "Filter parameters validation",
    "l3_agent_scheduler": "L3 Agent Scheduler",
    "quotas": "Quota management support",
    "quota_details": "Quota details management support",
    "rbac-address-group": "Add address_group type to RBAC",
    "rbac-address-scope": "Add address_scope type to RBAC",
    "rbac-policies": "RBAC Policies",
    "rbac-security-groups": "Add security_group type to network RBAC",
    "rbac-subnetpool": "Add subnetpool type to RBAC",
    "router": "Neutron L3 Router",
    "service-type": "Neutron Service Type Management",
    "metering": "Neutron Metering",
    "multi-provider": "Multi Provider Network",
    "net-mtu": "Network MTU",
    "net-mtu-writable": "Network MTU (writable)",
    "network_availability_zone": "Network Availability Zone",
    "pagination": "Pagination support",
    "port-security": "Port Security",
    "project-id": "project_id field enabled",
    "provider": "Provider Network",
    "security-group": "security-group",
    "sorting": "Sorting support",
    "standard-attr-description": "standard-attr-description",
    "standard-attr-revisions": "Resource revision numbers",
    "standard-attr-timestamp": "Resource timestamps",
    "stateful-security-group": "Stateful security group",
    "subnet_allocation": "Subnet Allocation",
    "trunk": "Trunk Extension",
    "trunk-details": "Trunk port details",
    "vlan-transparent": "Vlantransparent",
}
_RESOURCES = {
    "network": "networks",
    "subnet": "subnets",
    "port": "ports",
    "router": "routers",
    "floatingip": "floatingips",
    "agent": "agents",
    "security_group": "security-groups",
    "security_group_rule": "security-group-rules",
    "rbac_policy": "rbac-policies",
    "trunk": "trunks",
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/")
    def versions() -> dict[str, Any]:
        links = [{"rel": "self", "href": f"{cloud.url}/networking/v2.0/"}]
        return {"versions": [{"id": "v2.0", "status": "CURRENT", "links": links}]}

    @app.get("/v2.0", strict_slashes=False)
    def resources() -> dict[str, Any]:
        token_of(cloud)
        return {
            "resources": [
                {
                    "links": [{"rel": "self", "href": f"{cloud.url}/networking/v2.0/{path}"}],
                    "name": name,
                    "collection": path.replace("-", "_"),
                }
                for name, path in _RESOURCES.items()
            ]
        }

    def show(alias: str) -> dict[str, Any]:
        return {
            "alias": alias,
            "name": _EXTENSIONS[alias],
            "description": f"{_EXTENSIONS[alias]}, as this simulator has it.",
            "updated": "2016-01-01T00:00:00-00:00",
            "links": [],
        }

    @app.get("/v2.0/service-providers")
    def list_service_providers() -> dict[str, Any]:
        token_of(cloud)
        names = ("dvrha", "dvr", "ha", "single_node")
        return {
            "service_providers": [{"service_type": "L3_ROUTER_NAT", "name": one, "default": False} for one in names]
        }

    @app.get("/v2.0/extensions")
    def list_extensions() -> dict[str, Any]:
        token_of(cloud)
        return {"extensions": [chosen(show(alias)) for alias in _EXTENSIONS]}

    @app.get("/v2.0/extensions/<alias>")
    def show_extension(alias: str) -> dict[str, Any]:
        token_of(cloud)
        if alias not in _EXTENSIONS:
            raise NeutronError(404, "HTTPNotFound", f"Extension with alias {alias} does not exist")
        return {"extension": show(alias)}
