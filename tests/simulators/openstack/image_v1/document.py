# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An image as Image v1 has it: asked for in headers, shown in headers or JSON (12.2), kept as Image v2 has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simulators.openstack.image.errors import GlanceError

BEGIN, PROPERTY = "x-image-meta-", "x-image-meta-property-"
#: What may be said of an image and is kept; the size is that of its data.
_KEPT = frozenset(
    {"name", "disk_format", "container_format", "min_ram", "min_disk", "owner", "protected", "virtual_size"}
)
_KNOWN = _KEPT | {
    *("location", "size", "is_public", "status", "copy_from", "uri", "checksum", "created_at", "updated_at"),
    *("deleted_at", "store", "id", "deleted"),
}
_NUMBERS = ("size", "min_disk", "min_ram", "virtual_size")
_TRUTHS = ("is_public", "deleted", "protected")
_TRUE = ("1", "t", "true", "on", "y", "yes")
_DISKS = ("ami", "ari", "aki", "vhd", "vhdx", "vmdk", "raw", "qcow2", "vdi", "iso")
_CONTAINERS = ("ami", "ari", "aki", "bare", "ovf", "ova", "docker")
#: Attributes of Image v2 that are no properties here.
_OF_V2 = _KNOWN | {"visibility", "tags", "os_hidden", "os_hash_algo", "os_hash_value"}
_BRIEF = ("id", "name", "disk_format", "container_format", "checksum", "size")


def asked(headers: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Attributes and properties that a request's headers carry; an empty one is null."""
    values: dict[str, Any] = {}
    properties: dict[str, str] = {}
    for key, value in headers.items():
        name, text = key.lower(), value.encode("latin-1").decode("utf-8", "replace")
        if name.startswith(PROPERTY):
            properties[name[len(PROPERTY) :].replace("-", "_")] = text
        elif name.startswith(BEGIN):
            field = name[len(BEGIN) :].replace("-", "_")
            if field not in _KNOWN:
                raise GlanceError(400, f"Bad header: {name}")
            values[field] = _value(field, text)
    _check(values)
    return values, properties


def _value(field: str, text: str) -> Any:
    if field in _NUMBERS:
        try:
            number = int(text)
        except ValueError:
            raise GlanceError(400, f"Cannot convert image {field} '{text}' to an integer.") from None
        if number < 0:
            raise GlanceError(400, f"Image {field} must be >= 0 ('{text}' specified).")
        return number
    if field in _TRUTHS:
        return text.lower() in _TRUE
    return text or None


def _check(values: Mapping[str, Any]) -> None:
    for field, choices in (("disk_format", _DISKS), ("container_format", _CONTAINERS)):
        if field in values and values[field] not in choices:
            word = field.replace("_format", "")
            raise GlanceError(400, f"Invalid {word} format '{values[field]}' for image.")
    if len(values.get("name") or "") > 255:
        raise GlanceError(400, f"Image name too long: {len(values['name'])}")


def shown(image: Mapping[str, Any]) -> dict[str, Any]:
    """The whole of it, as the detailed list has it."""
    properties = {name: value for name, value in image.items() if name not in _OF_V2}
    plain = ("id", "name", "status", "disk_format", "container_format", "checksum", "owner", "min_ram", "min_disk")
    return {
        **{name: image[name] for name in (*plain, "protected", "virtual_size")},
        "size": image["size"] or 0,
        "is_public": image["visibility"] == "public",
        "created_at": _moment(image["created_at"]),
        "updated_at": _moment(image["updated_at"]),
        "deleted_at": None,
        "deleted": False,
        "properties": properties,
    }


def brief(image: Mapping[str, Any], url: str) -> dict[str, Any]:
    """What the plain list has; the address is the reference's, which Glance itself left out."""
    whole = shown(image)
    return {"uri": f"{url}/v1/images/{image['id']}", **{name: whole[name] for name in _BRIEF}}


def headers(image: Mapping[str, Any]) -> dict[str, str]:
    """The whole of it as headers; what is null has none."""
    whole = shown(image)
    found = {f"{PROPERTY}{name.lower()}": value for name, value in whole.pop("properties").items()}
    found.update({f"{BEGIN}{name}": value for name, value in whole.items()})
    told = {name: str(value).encode().decode("latin-1") for name, value in found.items() if value is not None}
    return {**told, **({"ETag": str(image["checksum"])} if image["checksum"] else {})}


def _moment(text: str) -> str:
    return text.replace("Z", ".000000")


def kept(values: Mapping[str, Any]) -> dict[str, Any]:
    """Attributes as Image v2 keeps them: what is not public may be shared."""
    found = {name: value for name, value in values.items() if name in _KEPT}
    if "is_public" in values:
        found["visibility"] = "public" if values["is_public"] else "shared"
    return found
