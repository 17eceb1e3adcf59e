# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenants, networks, subnets, images, flavors, volumes, security groups: ESC takes the request and does it later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import (
    flavors,
    images,
    networks,
    security_groups,
    subnets,
    tenants,
    volumes,
)
from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from integration.faults.cisco_esc.state import PATIENCE, TENANT, TENANT_OPTIONS, done, gone, has, made, tenant
from integration.faults.matrix import Scenario
from integration.faults.shared import Prepare, in_turn, places


@dataclass(frozen=True)
class Kind:
    """One kind of resource.

    :param family: The simulator's name of it.
    :param key: The option of its own id.
    :param path: Where one is; the id of one in this path.
    :param options: Of a new one, without the ids.
    :param shown: What the simulator has of it then.
    :param before: What it needs.
    """

    noun: str
    entry: Module
    family: str
    key: str
    path: str
    id: str
    options: Mapping[str, Any]
    shown: Mapping[str, Any] = field(default_factory=dict)
    before: Prepare = lambda bench: None
    scope: Mapping[str, Any] = field(default_factory=dict)

    @property
    def ids(self) -> dict[str, Any]:
        """The options that say which one."""
        return {**self.scope, self.key: self.id, "wait_timeout": PATIENCE}

    @property
    def there(self) -> Prepare:
        """One that was made before."""
        return in_turn(self.before, done(self.entry, **self.ids, **self.options))

    def create(self) -> Scenario:
        """There is none yet."""
        return Scenario(
            f"{self.noun}, create",
            self.entry,
            {**self.ids, **self.options},
            ("POST", self.path),
            has(self.family, self.id, **self.shown),
            prepare=self.before,
            made=made(self.family, self.id),
            job=True,
            calls_back=True,
        )

    def change(self, params: Mapping[str, Any], **shown: Any) -> Scenario:
        """One that is there becomes another."""
        return Scenario(
            f"{self.noun}, change",
            self.entry,
            {**self.ids, **params},
            ("PUT", self.path),
            has(self.family, self.id, **shown),
            prepare=self.there,
            job=True,
            calls_back=True,
        )

    def delete(self) -> Scenario:
        """One that is there."""
        return Scenario(
            f"{self.noun}, delete",
            self.entry,
            {**self.ids, "state": "absent"},
            ("DELETE", self.path),
            gone(self.family, self.id),
            prepare=self.there,
            job=True,
            calls_back=True,
        )


def _kinds() -> list[Kind]:
    scope = {"internal_tenant_id": TENANT}
    network = Kind(
        "network",
        networks.NETWORK,
        "networks",
        "internal_network_id",
        r"/v0/radio/networks/radio-core$",
        "radio-core",
        {"name": "radio-core", "admin_state_up": True},
        {"name": "radio-core"},
        tenant,
        scope,
    )
    return [
        network,
        Kind(
            "subnet",
            subnets.SUBNET,
            "subnets",
            "internal_subnet_id",
            r"/v0/radio/subnets/radio-v4$",
            "radio-v4",
            {"internal_network_id": network.id, "name": "radio-v4", "ip_version": 4, "cidr": "198.51.100.0/24"},
            {"name": "radio-v4"},
            network.there,
            scope,
        ),
        Kind(
            "image",
            images.IMAGE,
            "images",
            "internal_image_id",
            r"/v0/images/firewall$",
            "firewall",
            {"name": "firewall-9.1", "src": "http://files.example.com/firewall.qcow2", "disk_bus": "virtio"},
            {"name": "firewall-9.1"},
        ),
        Kind(
            "flavor",
            flavors.FLAVOR,
            "flavors",
            "internal_flavor_id",
            r"/v0/flavors/small$",
            "small",
            {"name": "vnf.small", "vcpus": 2, "memory_mb": 2048},
            {"name": "vnf.small"},
        ),
        Kind(
            "volume",
            volumes.VOLUME,
            "volumes",
            "internal_volume_id",
            r"/v0/radio/volumes/data$",
            "data",
            {"vol_id": 1},
            {},
            tenant,
            scope,
        ),
        Kind(
            "security group",
            security_groups.SECURITY_GROUP,
            "security_groups",
            "internal_security_group_id",
            r"/v0/radio/securityGroups/management$",
            "management",
            {"name": "management", "rules": [{"direction": "egress", "ether_type": "IPv4"}]},
            {"name": "management"},
            tenant,
            scope,
        ),
    ]


def scenarios() -> list[Scenario]:
    one = Kind(
        "tenant",
        tenants.TENANT,
        "tenant_family",
        "internal_tenant_id",
        r"/v0/tenants/radio$",
        TENANT,
        {name: value for name, value in TENANT_OPTIONS.items() if name != "internal_tenant_id"},
        {"name": TENANT_OPTIONS["name"]},
    )
    create, delete = one.create(), one.delete()
    return [
        create,
        *places(
            create,
            ("look before", "GET", one.path, 0),
            ("first poll", "GET", one.path, 1),
            ("last poll", "GET", one.path, 3),
        ),
        one.change({"name": "radio-network-2"}, name="radio-network-2"),
        delete,
        *places(delete, ("last poll", "GET", one.path, 3)),
        *(scenario for kind in _kinds() for scenario in (kind.create(), kind.delete())),
    ]
