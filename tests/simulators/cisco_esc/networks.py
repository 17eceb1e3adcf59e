# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks and subnets (02-Networks, 03-Subnets)."""

from __future__ import annotations

import ipaddress
from typing import Any

import flask

from simulators.cisco_esc import call
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.resources import Record, Resources
from simulators.cisco_esc.schema import Boolean, Document, Field, Integer, Text, group

VIM_TYPES = ("OPENSTACK", "VMWARE", "AWS", "CSP")
LOCATOR = group(
    Field("vim_id", Text(1, 255)),
    Field("vim_type", Text(choices=VIM_TYPES)),
    Field("vim_project"),
    Field("vim_project_id"),
    Field("vim_region"),
    Field("vim_vdc"),
)
LOCATORS = group(Field("datacenter"), Field("switch_name"))
NETWORK = Document(
    "network",
    group(
        Field("locator", LOCATOR),
        Field("vimNetName"),
        Field("internal_tenant_id", Text(1, 72)),
        Field("internal_network_id", Text(1, 72)),
        Field("internal_deployment_id", Text(1, 72)),
        Field("name", Text(1, 255)),
        Field("shared", Boolean()),
        Field("external_tenant_id", Text(1, 72)),
        Field("tenant_name"),
        Field("external_network_id", Text(1, 72)),
        Field("subnet", many=True),
        Field("admin_state_up", Boolean()),
        Field("locators", LOCATORS),
        Field("event_type"),
        Field("switch_name"),
        Field("vlan_id", Integer(0, 4094)),
        Field("number_of_ports", Integer()),
        Field("provider_segmentation_id"),
        Field("router_external", Boolean()),
        Field("provider_physical_network"),
        Field("provider_network_type"),
    ),
    plural="networks",
)
SUBNET = Document(
    "subnet",
    group(
        Field("dnsServerIps"),
        Field("networkFromCdg", NETWORK.group, written=False),
        Field("internal_tenant_id", Text(1, 72)),
        Field("external_tenant_id", Text(1, 72)),
        Field("internal_network_id", Text(1, 72)),
        Field("external_network_id", Text(1, 72)),
        Field("internal_subnet_id", Text(1, 72)),
        Field("external_subnet_id", Text(1, 72)),
        Field("name", Text(1, 255)),
        Field(
            "allocation_pools",
            group(Field("start", Text(1), required=True), Field("end", Text(1), required=True)),
            many=True,
        ),
        Field("gateway_ip"),
        Field("ip_version", Integer(4, 6)),
        Field("cidr"),
        Field("enable_dhcp", Boolean()),
        Field("event_type"),
    ),
    plural="subnets",
)


class Networks(Resources):
    """Networks of tenants."""

    word = "network"
    document = NETWORK
    path = "networks"
    id_field = "internal_network_id"
    external_field = "external_network_id"
    create_only = ("external_network_id", "locator", "vimNetName")
    server_made = ("event_type", "subnet", "external_tenant_id", "tenant_name", "internal_deployment_id")
    update_of_nothing = 204
    loopback = True

    def complete(self, fields: dict[str, Any], tenant: str | None) -> None:
        fields["subnet"] = []
        fields.setdefault("shared", False)
        fields.setdefault("admin_state_up", True)
        fields.update(self.esc.tenant_fields(tenant))

    def check_delete(self, record: Record) -> None:
        if record.fields.get("subnet"):
            raise EscError(400, "the network has subnets")
        if self.esc.deployments.uses_network(record):
            raise EscError(400, "a deployment uses the network")


class Subnets(Resources):
    """Subnets of networks."""

    word = "subnet"
    document = SUBNET
    path = "subnets"
    id_field = "internal_subnet_id"
    external_field = "external_subnet_id"
    required = ("name", "internal_network_id", "cidr")
    create_only = ("external_subnet_id", "internal_network_id", "cidr", "ip_version")
    server_made = ("event_type", "external_tenant_id", "external_network_id", "networkFromCdg")
    unknown_on_delete = 404
    vim_down = 500
    update_of_nothing = 204
    loopback = True

    def list(self, tenant: str | None = None) -> flask.Response:
        self.known_tenant(tenant)
        wanted = flask.request.headers.get("internalNetworkId")
        if wanted is not None:
            self.esc.networks.find(wanted, tenant)
        self.esc.engine.poll_all()
        here = [one.fields for one in self.records.values() if one.tenant == tenant]
        return call.many(self.document, [one for one in here if wanted in (None, one["internal_network_id"])])

    def complete(self, fields: dict[str, Any], tenant: str | None) -> None:
        network = self.esc.networks.find(fields["internal_network_id"], tenant)
        fields.setdefault("enable_dhcp", True)
        fields.setdefault("ip_version", 4)
        fields["external_network_id"] = network.fields["external_network_id"]
        fields["external_tenant_id"] = network.fields["external_tenant_id"]
        _check_addresses(fields)

    def check_update(self, record: Record, changed: dict[str, Any]) -> None:
        _check_addresses(changed)

    def check_delete(self, record: Record) -> None:
        network = self.esc.networks.records[record.fields["internal_network_id"]]
        if self.esc.deployments.uses_network(network):
            raise EscError(400, "a deployment uses the subnet's network")

    def kept(self, record: Record) -> None:
        network = self.esc.networks.records[record.fields["internal_network_id"]]
        ids = network.fields.setdefault("subnet", [])
        if record.internal_id not in ids:
            ids.append(record.internal_id)

    def forgotten(self, record: Record) -> None:
        self.esc.networks.records[record.fields["internal_network_id"]].fields["subnet"].remove(record.internal_id)


def _check_addresses(fields: dict[str, Any]) -> None:
    try:
        network = ipaddress.ip_network(fields["cidr"])
    except ValueError:
        raise EscError(400, "cidr is not the address of a network") from None
    if network.version != fields["ip_version"]:
        raise EscError(400, "ip_version and cidr do not fit")
    inside = [("gateway_ip", fields.get("gateway_ip"))]
    for pool in fields.get("allocation_pools", []):
        inside += [("allocation_pools/start", pool["start"]), ("allocation_pools/end", pool["end"])]
    for name, text in inside:
        if text and not _is_in(text, network):
            raise EscError(400, f"{name} is not an address in cidr")
    for pool in fields.get("allocation_pools", []):
        if int(ipaddress.ip_address(pool["start"])) > int(ipaddress.ip_address(pool["end"])):
            raise EscError(400, "allocation_pools/start is after its end")
    for text in (fields.get("dnsServerIps") or "").split(","):
        if text and not _is_address(text.strip()):
            raise EscError(400, "dnsServerIps must be addresses with commas between them")


def _is_in(text: str, network: Any) -> bool:
    return _is_address(text) and ipaddress.ip_address(text) in network


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
