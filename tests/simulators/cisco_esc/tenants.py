# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenants (01-Tenants)."""

from __future__ import annotations

import uuid
from typing import Any

from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.resources import Record, Resources
from simulators.cisco_esc.schema import PROPERTIES, Boolean, Document, Field, Text, group

#: The tenant that ESC has of itself: usable in a deployment, never listed ("Only tenants created using ESC").
SYSTEM_TENANT = "SystemAdminTenantId"
SYSTEM_TENANT_NAME = "admin"

_CONTAINERS = group(
    Field("container", group(Field("name"), Field("properties", PROPERTIES)), many=True),
)
EXTENSIONS = group(
    Field(
        "extension",
        group(Field("name"), Field("properties", PROPERTIES), Field("containers", _CONTAINERS)),
        many=True,
    )
)
TENANT = Document(
    "tenant",
    group(
        Field("enabled", Boolean()),
        Field("event_type"),
        Field("external_tenant_id", Text(1, 72)),
        Field("internal_tenant_id", Text(1, 72)),
        Field("name", Text(1, 64)),
        Field("vim_mapping", Boolean()),
        Field("managed_resource", Boolean()),
        Field("extensions", EXTENSIONS),
    ),
    plural="tenants",
)


class Tenants(Resources):
    """Tenants. GET shows a tenant's last event as event_type."""

    word = "tenant"
    document = TENANT
    path = "tenants"
    id_field = "internal_tenant_id"
    external_field = "external_tenant_id"
    scoped = False
    create_only = ("external_tenant_id", "managed_resource")
    unknown_on_delete = 404
    vim_down = None
    vim_down_on_delete = None

    def complete(self, fields: dict[str, Any], tenant: str | None) -> None:
        fields.setdefault("enabled", True)
        fields.setdefault("managed_resource", True)
        if "external_tenant_id" not in fields:
            fields["external_tenant_id"] = self.esc.vim.make("external_tenant_id", lambda: uuid.uuid4().hex)

    def check_delete(self, record: Record) -> None:
        for kind, names in self.esc.in_tenant(record.internal_id).items():
            if names:
                raise EscError(400, f"the tenant still has a {kind}")
