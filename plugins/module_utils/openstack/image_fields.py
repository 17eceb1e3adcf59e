# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images as options and results have them: names of openstack.cloud, and further properties in a dict of their own.

Source: OpenStack API Complete Reference (17 November 2015), 11.2 "Images"; Glance's "Image API v2", "Show image".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.fields import Field, from_wire
from ..core.resource import Object
from ..core.transfers import password_in
from ..core.work import Work
from .identity import GET as GET_PROJECT
from .identity import LIST as LIST_PROJECTS
from .identity import project_id
from .image_data import same_digest
from .image_import import OWN
from .image_lookup import image_id
from .in_domain import identified
from .listing import same_object
from .texts import merged_texts, texts_or_null

FORMATS = ("ami", "ari", "aki", "bare", "ovf", "ova", "docker", "compressed")
DISKS = ("ami", "ari", "aki", "vhd", "vhdx", "vmdk", "raw", "qcow2", "vdi", "iso", "ploop")
VISIBILITIES = ("public", "private", "shared", "community")


def _owner(work: Work, value: Any) -> Any:
    """The id of the project, whose name may be said to be in a domain."""
    if work.params.get("owner_domain") is None:
        return project_id(work, value)
    return identified(work, GET_PROJECT, LIST_PROJECTS, "project", "owner", "owner_domain")


FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="upf-5.2",
        doc="Name of the image, or the id of an existing one. Names need not be unique: when several images have it, "
        "the module fails and tells their ids.",
    ),
    "id": Field(
        create_only=True,
        sample="1bea47ed-f6a9-463b-b423-14b9cca9ad27",
        doc="Id that a new image gets. Left out, Glance chooses one.",
    ),
    "filename": Field(
        type="path",
        doc="File whose content the image has, where the module runs. It is sent piece by piece, and compared by its "
        "checksums with what an existing image has.",
    ),
    "url": Field(
        hide=password_in,
        doc="Address (http or https) of the content of a new image. The module downloads it into a temporary file "
        "and sends that on. What an existing image has is compared only where O(checksum) or O(hash_value) is given.",
    ),
    "uri": Field(
        hide=password_in,
        doc="Address (http or https) that Glance itself downloads the content of a new image from, where the cloud "
        "lets it: C(web-download) of its interoperable import, or C(copy-from) of Image v1. What an existing image has "
        "is compared only where O(checksum) or O(hash_value) is given.",
    ),
    "use_import": Field(
        type="bool",
        option_only=True,
        doc="Whether the content from O(filename) or O(url) goes through the interoperable import (C(glance-direct)), "
        "which lets the cloud change its format. O(checksum) and O(hash_value) are those of the result then, and what "
        "an existing image has is compared only where one of them is given.",
    ),
    "import_method": Field(
        choices=("web-download",), option_only=True, doc="How Glance gets at O(uri); there is one way here."
    ),
    "checksum": Field(
        create_only=True,
        compare=same_digest,
        sample="64d7c1cd2b6f60c92c14662941cb7913",
        doc="MD5 of the content. O(filename) and O(url) must have it, and an existing image that has another one "
        "differs.",
    ),
    "hash_value": Field(
        wire="os_hash_value",
        create_only=True,
        compare=same_digest,
        sample="d6292685b380e338",
        doc="The same by SHA-512, which a cloud may have replaced by another algorithm: then it is not compared.",
    ),
    "hash_algo": Field(wire="os_hash_algo", read_only=True, sample="sha512", doc="Algorithm of C(hash_value)."),
    "disk_format": Field(
        choices=DISKS, create_only=True, sample="qcow2", doc="Format of the disk; V(qcow2) of a new one with data."
    ),
    "container_format": Field(
        choices=FORMATS, create_only=True, sample="bare", doc="Format around the disk; V(bare) of a new one with data."
    ),
    "visibility": Field(
        choices=VISIBILITIES,
        sample="shared",
        doc="Who may see it. A new one is V(shared): with those that become members of it.",
    ),
    "is_public": Field(
        type="bool",
        option_only=True,
        doc="V(true) is O(visibility=public), V(false) is O(visibility=private).",
    ),
    "is_protected": Field(
        type="bool", wire="protected", aliases=("protected",), sample=False, doc="Whether it cannot be deleted."
    ),
    "is_hidden": Field(type="bool", wire="os_hidden", sample=False, doc="Whether lists leave it out."),
    "is_deactivated": Field(
        type="bool",
        sample=False,
        doc="Whether it is out of use: only administrators may download it, no server boots from it.",
    ),
    "min_disk": Field(type="int", between=(0, 2**31), sample=0, doc="Least disk of a server that boots it, in GiB."),
    "min_ram": Field(type="int", between=(0, 2**31), sample=0, doc="Least memory of such a server, in MiB."),
    "owner": Field(
        aliases=("project",),
        ref=_owner,
        sample="5ef70662f8b34079a6eddb8da9d75fe8",
        doc="Name or id of the project that owns it. Left out, a new one is the login's.",
    ),
    "owner_domain": Field(
        aliases=("project_domain",),
        option_only=True,
        doc="Name or id of the domain that the project O(owner) is in. Left out, it is looked for in all of them.",
    ),
    "kernel": Field(wire="kernel_id", ref=image_id, doc="Name or id of the image with its kernel."),
    "ramdisk": Field(wire="ramdisk_id", ref=image_id, doc="Name or id of the image with its RAM disk."),
    "properties": Field(
        type="dict",
        normalize=texts_or_null,
        compare="subset",
        merge=merged_texts,
        sample={"hw_disk_bus": "virtio"},
        doc="Further properties. Those that are not named stay as they are; one that is null is taken away.",
    ),
    "tags": Field(
        type="list", elements="str", compare="set", sample=["ubuntu"], doc="Its tags. Left out, they are not touched."
    ),
    "purge_tags": Field(
        type="bool", default=True, option_only=True, doc="Whether tags that are not in O(tags) are taken away."
    ),
    "status": Field(read_only=True, sample="active", doc="V(queued) waits for its data, V(active) can be used."),
    "size": Field(type="int", read_only=True, sample=13167616, doc="Size of the data in bytes."),
    "virtual_size": Field(type="int", read_only=True, sample=None, doc="Size of the disk in bytes, if it is known."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00Z", doc="When it was made (UTC)."),
    "updated_at": Field(read_only=True, sample="2026-11-21T09:30:00Z", doc="When it was last changed (UTC)."),
    "file": Field(
        read_only=True, sample="/v2/images/1bea47ed-f6a9-463b-b423-14b9cca9ad27/file", doc="Where its data are."
    ),
    "schema": Field(read_only=True, sample="/v2/schemas/image", doc="Where its schema is."),
}

#: Attributes that are not properties, in Glance's words.
_KNOWN = frozenset(
    {item.wire or name for name, item in FIELDS.items()} | {"self", "stores", "locations", "direct_url", "owner_id"}
)


def separated(image: Mapping[str, Any]) -> Object:
    """An image of Glance's with its further properties in a dict, and whether it is out of use."""
    known = {name: value for name, value in image.items() if name in _KNOWN and name != "self"}
    properties = {name: value for name, value in image.items() if name not in _KNOWN and not name.startswith(OWN)}
    return {**known, "properties": properties, "is_deactivated": image.get("status") == "deactivated"}


def shown(image: Mapping[str, Any]) -> Object:
    """An image of Glance's as results have it."""
    return from_wire(FIELDS, separated(image))
