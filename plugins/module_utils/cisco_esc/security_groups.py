# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Security groups of tenants with their rules.

Source: Cisco ESC REST northbound API 2.2, "20-Security Groups". The document calls the body a string and shows none:
its elements are named as those of OpenStack, which ESC makes the groups in, and as those of ESC's other resources.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from .identifiers import TENANT_ID, event_type, external_id, internal_id
from .managed import calls, managed

_RULE = {
    "name": Field(sample="ssh", doc="Name of the rule."),
    "direction": Field(
        required=True, choices=("ingress", "egress"), sample="ingress", doc="Whether it is about what comes or goes."
    ),
    "ether_type": Field(choices=("IPv4", "IPv6"), sample="IPv4", doc="Version of the internet protocol."),
    "protocol": Field(sample="tcp", doc="Protocol that it is about, such as V(tcp), V(udp), V(icmp)."),
    "port_range_min": Field(type="int", sample=22, doc="First port, 0 to 65535."),
    "port_range_max": Field(type="int", sample=22, doc="Last port, 0 to 65535."),
    "remote_ip_prefix": Field(sample="192.0.2.0/24", doc="Addresses that it is about, such as V(192.0.2.0/24)."),
    "remote_group": Field(sample="management", doc="Security group whose members it is about."),
}

FIELDS = {
    "internal_tenant_id": TENANT_ID,
    "internal_security_group_id": internal_id("security group", "management"),
    "name": Field(
        sample="management",
        doc="Name of the security group in the infrastructure below ESC. It is needed for a new security group.",
    ),
    "description": Field(sample="Access for operators", doc="What it is for."),
    "external_tenant_id": Field(
        read_only=True,
        sample="484c620285ea4f588227ff3396215980",
        doc="Identifier of its tenant in the infrastructure below ESC.",
    ),
    "external_security_group_id": external_id("security group", "2f6a3d0c-8a52-4f0c-8c1b-b1d6a2f1c005"),
    "rules": Field(
        type="list",
        elements="dict",
        wire="rule",
        compare="set",
        sample=[{"direction": "ingress", "protocol": "tcp", "port_range_min": 22, "port_range_max": 22}],
        doc="Its rules, in any order. All of them are given together: ESC keeps no others.",
        fields=_RULE,
    ),
    "event_type": event_type("CREATE_SECURITY_GROUP"),
}


def _check(params: Mapping[str, Any]) -> None:
    for rule in params.get("rules") or []:
        low, high = rule.get("port_range_min"), rule.get("port_range_max")
        for port in (low, high):
            if port is not None and not 0 <= port <= 65535:
                raise InvalidOption("rules", f"{port} is not a port, 0 to 65535")
        if low is not None and high is not None and low > high:
            raise InvalidOption("rules", f"port_range_min {low} is above port_range_max {high}")
        if rule.get("remote_ip_prefix") and rule.get("remote_group"):
            raise InvalidOption("rules", "a rule has remote_ip_prefix or remote_group, not both")


RESOURCE = managed(
    name="security_group",
    title="security group",
    section="20-Security Groups",
    calls=calls(
        "security_groups",
        "securitygroups",
        "/v0/{internal_tenant_id}/securityGroups/{internal_security_group_id}",
        envelope="security_group",
    ),
    key=("internal_tenant_id", "internal_security_group_id"),
    fields=FIELDS,
    notes=(
        "The reference does not show the document of a security group. Its elements are taken to be named as the "
        "options are, with C(rule) for each of O(rules).",
    ),
    check=_check,
)

SECURITY_GROUP = StateModule(RESOURCE)
SECURITY_GROUP_INFO = InfoModule(RESOURCE)
