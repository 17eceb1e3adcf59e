# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images and flavors (04-Images, 05-Flavors)."""

from __future__ import annotations

from typing import Any

import flask

from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.resources import Record, Resources
from simulators.cisco_esc.schema import PROPERTIES, Boolean, Document, Field, Integer, Text, group
from simulators.cisco_esc.tenants import SYSTEM_TENANT

IMAGE = Document(
    "image",
    group(
        Field("disk_bus", Text(choices=("ide", "scsi", "virtio"))),
        Field("e1000_net", Boolean()),
        Field("virtio_net", Boolean()),
        Field("event_type"),
        Field("external_image_id", Text(1, 72)),
        Field("external_tenant_id", Text(1, 72)),
        Field("imageisenabled", Boolean()),
        Field("name", Text(1, 255)),
        Field("internal_image_id", Text(1, 72)),
        Field("internal_tenant_id", Text(1, 72)),
        Field("visibility", Text(choices=("public", "private"))),
        Field("src", Text(1)),
        Field("properties", PROPERTIES),
    ),
    plural="images",
)
FLAVOR = Document(
    "flavor",
    group(
        Field("ephemeral_disk_mb", Integer()),
        Field("event_type"),
        Field("external_flavor_id", Text(1, 72)),
        Field("name", Text(1, 255)),
        Field("internal_flavor_id", Text(1, 72)),
        Field("memory_mb", Integer(1)),
        Field("vcpus", Integer(1)),
    ),
    plural="flavors",
)


class Images(Resources):
    """Images; they belong to ESC's own tenant."""

    word = "image"
    document = IMAGE
    path = "images"
    id_field = "internal_image_id"
    external_field = "external_image_id"
    scoped = False
    can_update = False
    required = ("name", "src")
    server_made = ("event_type", "external_tenant_id", "internal_tenant_id")
    vim_down = 500
    loopback = True

    def complete(self, fields: dict[str, Any], tenant: str | None) -> None:
        fields.setdefault("e1000_net", False)
        fields.setdefault("imageisenabled", True)
        fields.setdefault("visibility", "public")
        fields["external_tenant_id"] = fields["internal_tenant_id"] = SYSTEM_TENANT

    def check_delete(self, record: Record) -> None:
        if self.esc.deployments.uses("image", record):
            raise EscError(400, "a deployment uses the image")


class Flavors(Resources):
    """Flavors. A default VIM connector of another type than OPENSTACK has none: 406."""

    word = "flavor"
    document = FLAVOR
    path = "flavors"
    id_field = "internal_flavor_id"
    external_field = "external_flavor_id"
    scoped = False
    can_update = False
    required = ("name", "vcpus", "memory_mb")
    unknown_on_delete = 404
    vim_down = 500
    loopback = True
    created_message = "Flavor creation completed successfully created"

    def show(self, internal_id: str, tenant: str | None = None) -> flask.Response:
        self._supported()
        return super().show(internal_id, tenant)

    def complete(self, fields: dict[str, Any], tenant: str | None) -> None:
        self._supported()
        fields.setdefault("ephemeral_disk_mb", 0)

    def check_delete(self, record: Record) -> None:
        # The table has neither 400 nor 409; "internal server error" is what is left.
        if self.esc.deployments.uses("flavor", record):
            raise EscError(500, "a deployment uses the flavor")

    def _supported(self) -> None:
        if self.esc.vims.default_type() not in (None, "OPENSTACK"):
            raise EscError(406, "Operation not supported on VIM")
