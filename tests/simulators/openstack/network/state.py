# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Neutron knows. Resources are kept as the documents that answers show."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime
from typing import Any

#: physical networks that a provider network may name
PHYSICAL_NETWORKS = ("physnet1", "physnet2", "public")


def new_id() -> str:
    """A random UUID with dashes."""
    return str(uuid.uuid4())


def fixed_uuid(name: str) -> str:
    """A UUID that is the same in every fresh state, made from a name."""
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, f"{name}.network.simulator"))


def now() -> str:
    """UTC in whole seconds, as Neutron's timestamps are."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def touch(resource: dict[str, Any]) -> None:
    """Count a change."""
    resource["revision_number"] += 1
    resource["updated_at"] = now()


class Network:
    """A fresh Neutron: nothing in it. Each project gets its default security group when it first asks for groups."""

    def __init__(self) -> None:
        self.networks: dict[str, dict[str, Any]] = {}
        self.subnets: dict[str, dict[str, Any]] = {}
        self.ports: dict[str, dict[str, Any]] = {}
        self.routers: dict[str, dict[str, Any]] = {}
        self.floating_ips: dict[str, dict[str, Any]] = {}
        self.security_groups: dict[str, dict[str, Any]] = {}
        self.security_group_rules: dict[str, dict[str, Any]] = {}
        self.agents: dict[str, dict[str, Any]] = {}
        self.subnet_pools: dict[str, dict[str, Any]] = {}
        self.address_scopes: dict[str, dict[str, Any]] = {}
        self.metering_labels: dict[str, dict[str, Any]] = {}
        self.metering_rules: dict[str, dict[str, Any]] = {}
        self.trunks: dict[str, dict[str, Any]] = {}
        self.rbac_policies: dict[str, dict[str, Any]] = {}
        # Both are only looked at: a policy can be about one.
        self.qos_policies: dict[str, dict[str, Any]] = {}
        self.address_groups: dict[str, dict[str, Any]] = {}
        self.quotas: dict[str, dict[str, int]] = {}
        self.next_tunnel = 1

    def new_mac(self, *of: str) -> str:
        """A MAC address that nobody has, the same in each fresh state for what it is of."""
        taken = {port["mac_address"] for port in self.ports.values()}
        for number in range(len(taken) + 1):
            found = "fa:16:3e:" + ":".join(re.findall("..", fixed_uuid(f"{of}{number}")[:6]))
            if found not in taken:
                return found
        raise AssertionError("more addresses than ports")
