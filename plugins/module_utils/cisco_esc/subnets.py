# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subnets of networks.

Source: Cisco ESC REST northbound API 2.2, "03-Subnets".
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from .identifiers import TENANT_ID, event_type, external_id, internal_id
from .managed import calls, managed


def _servers_to_wire(servers: list[str]) -> str:
    return ",".join(servers)


def _servers_from_wire(value: Any) -> Any:
    return [item.strip() for item in value.split(",") if item.strip()] if isinstance(value, str) else value


FIELDS = {
    "dns_server_ips": Field(
        type="list",
        elements="str",
        wire="dnsServerIps",
        to_wire=_servers_to_wire,
        from_wire=_servers_from_wire,
        sample=["192.0.2.53"],
        doc="Addresses of the name servers that DHCP tells, in their order.",
    ),
    "internal_tenant_id": TENANT_ID,
    "external_tenant_id": Field(
        read_only=True,
        sample="484c620285ea4f588227ff3396215980",
        doc="Identifier of its tenant in the infrastructure below ESC.",
    ),
    "internal_network_id": Field(
        create_only=True,
        sample="radio-core",
        doc="Identifier in ESC of the network that it is in. It is needed for a new subnet.",
    ),
    "external_network_id": Field(
        read_only=True,
        sample="7a1f6a58-3c1c-4c4c-9f6e-6f1a51a7a001",
        doc="Identifier of its network in the infrastructure below ESC.",
    ),
    "internal_subnet_id": internal_id("subnet", "radio-core-v4"),
    "external_subnet_id": external_id("subnet", "b1d6a2f1-8c1b-4f0c-8a52-2f6a3d0c9b02"),
    "name": Field(
        sample="radio-core-v4",
        doc="Name of the subnet in the infrastructure below ESC, 1 to 255 characters. It is needed for a new subnet.",
    ),
    "allocation_pools": Field(
        type="list",
        elements="dict",
        compare="set",
        sample=[{"start": "198.51.100.10", "end": "198.51.100.99"}],
        doc="Ranges of the addresses that are given out. All of them are given together.",
        fields={
            "start": Field(required=True, sample="198.51.100.10", doc="First address of the range."),
            "end": Field(required=True, sample="198.51.100.99", doc="Last address of the range."),
        },
    ),
    "gateway_ip": Field(sample="198.51.100.1", doc="Address of the gateway."),
    "ip_version": Field(
        type="int", create_only=True, choices=(4, 6), sample=4, doc="Version of the internet protocol."
    ),
    "cidr": Field(
        create_only=True,
        sample="198.51.100.0/24",
        doc="Its range of addresses, such as V(198.51.100.0/24). It is needed for a new subnet.",
    ),
    "enable_dhcp": Field(type="bool", sample=True, doc="Whether addresses are given out by DHCP."),
    "event_type": event_type("CREATE_SUBNET"),
}


def _check(params: Mapping[str, Any]) -> None:
    for option, parse in (("cidr", ipaddress.ip_network), ("gateway_ip", ipaddress.ip_address)):
        try:
            if params.get(option) is not None:
                parse(params[option])
        except ValueError as exc:
            raise InvalidOption(option, str(exc)) from None


def _of_network(params: Mapping[str, Any]) -> dict[str, str]:
    """The list's filter is a header."""
    network = params.get("internal_network_id")
    return {} if network is None else {"internalNetworkId": network}


RESOURCE = managed(
    name="subnet",
    title="subnet",
    section="03-Subnets",
    calls=calls("subnets", "subnets", "/v0/{internal_tenant_id}/subnets/{internal_subnet_id}", envelope="subnet"),
    key=("internal_tenant_id", "internal_subnet_id"),
    fields=FIELDS,
    needs=("name", "internal_network_id", "cidr"),
    loopback=True,
    check=_check,
    filters={"internal_network_id": Field(option_only=True, doc="Only subnets of the network with this identifier.")},
    headers=_of_network,
)

SUBNET = StateModule(RESOURCE)
SUBNET_INFO = InfoModule(RESOURCE)
