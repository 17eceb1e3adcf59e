# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images from which VMs are made.

Source: Cisco ESC REST northbound API 2.2, "04-Images", its examples: the document calls the body a string.
"""

from __future__ import annotations

from dataclasses import replace

from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from .documents import PROPERTIES
from .identifiers import event_type, external_id, internal_id
from .managed import calls, managed

FIELDS = {
    "internal_image_id": internal_id("image", "firewall-9"),
    "name": Field(
        create_only=True,
        sample="firewall-9.1",
        doc="Name of the image in the infrastructure below ESC, 1 to 255 characters. It is needed for a new image.",
    ),
    "src": Field(
        create_only=True,
        sample="http://files.example.com/firewall-9.1.qcow2",
        doc="Address from which ESC fetches the image. It is needed for a new image.",
    ),
    "disk_bus": Field(
        create_only=True,
        choices=("ide", "scsi", "virtio"),
        sample="virtio",
        doc="How VMs see their disks. Other kinds are given by O(properties).",
    ),
    "e1000_net": Field(
        type="bool", create_only=True, sample=False, doc="Whether VMs see network cards of the kind e1000."
    ),
    "virtio_net": Field(
        type="bool", create_only=True, sample=True, doc="Whether VMs see network cards of the kind virtio."
    ),
    "visibility": Field(create_only=True, sample="public", doc="Who may use it, such as V(public)."),
    "external_image_id": external_id("image", "5021843b-fcc5-2c1b-8fc4-935147f95872"),
    "properties": replace(
        PROPERTIES,
        create_only=True,
        sample={"hw_vif_multiqueue_enabled": "true"},
        doc="Metadata of the image in OpenStack, name by value; ESC does not look at them. All of them are given "
        "together.",
    ),
    "imageisenabled": Field(type="bool", read_only=True, sample=True, doc="Whether it can be used."),
    "internal_tenant_id": Field(
        read_only=True, sample="SystemAdminTenantId", doc="Identifier in ESC of the tenant that it belongs to."
    ),
    "external_tenant_id": Field(
        read_only=True,
        sample="SystemAdminTenantId",
        doc="Identifier of that tenant in the infrastructure below ESC.",
    ),
    "event_type": event_type("CREATE_IMAGE"),
}

RESOURCE = managed(
    name="image",
    title="image",
    section="04-Images",
    calls=calls("images", "images", "/v0/images/{internal_image_id}", envelope="image", updates=False),
    key=("internal_image_id",),
    fields=FIELDS,
    describes=("ESC cannot change an image: what differs is an error, unless O(recreate=true).",),
    needs=("name", "src"),
    loopback=True,
)

IMAGE = StateModule(RESOURCE)
IMAGE_INFO = InfoModule(RESOURCE)
