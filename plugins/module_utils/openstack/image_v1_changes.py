# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How images are made and changed by Image v1, from what Image v2 would be told.

Source: OpenStack API Complete Reference (17 November 2015), 12.2 "Images" of the Image API v1; Glance's own v1 API.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.resource import Object
from ..core.transfers import BYTES, patience
from ..core.work import Work
from .image_data import given_sums, opened, source
from .image_v1 import BEGIN, CREATE, PROPERTY, UPDATE, UPLOAD, as_v2, shown
from .older import refuse_unknown

_PLAIN = frozenset({"id", "name", "disk_format", "container_format", "min_disk", "min_ram", "owner", "protected"})
_ABSENT: Mapping[str, tuple[Any, ...]] = {
    # Option, and what it may be all the same.
    "tags": ([],),
    "is_hidden": (False,),
    "is_deactivated": (False,),
    "hash_value": (),
    "use_import": (False,),
}
_KEEP = {"x-glance-registry-purge-props": "false"}
_PURGE = {"x-glance-registry-purge-props": "true"}


def refuse(params: Mapping[str, Any]) -> None:
    """Refuse what Image v1 cannot say.

    :raises InvalidOption: It knows no such thing.
    """
    refuse_unknown(params, _ABSENT, "Image v1", "image")
    if params.get("state") == "inactive":
        raise InvalidOption("state", "Image v1 takes no image out of use, and this cloud speaks no other")
    if params.get("visibility") == "community":
        raise InvalidOption("visibility", "Image v1 knows public and private images only")
    for name in params.get("properties") or {}:
        if name != name.lower().replace("-", "_"):
            raise InvalidOption("properties", f"Image v1 keeps {name!r} in lower case and without hyphens; say it so")


def create(work: Work, image: Mapping[str, Any], sends: bool) -> tuple[Object | None, dict[str, Any]]:
    """Make an image, with its data where there are some.

    :param image: As Image v2 would be told.
    :returns: The image (None in check mode), and the checksums of what was sent.
    """
    attempt = f"create {work.label}"
    uri = work.params.get("uri")
    if uri and sends:
        return _copied(work, image, _copy(str(uri)))
    if not sends:
        made = work.call(CREATE, headers=_headers(image), attempt=attempt)
        return (None if made is None else as_v2(made)), {}
    with source(work) as (path, sums), patience(work):
        made = work.call(CREATE, raw=opened(path), headers={**_headers(image), **BYTES}, attempt=attempt)
    return (None if made is None else as_v2(made)), sums


def _copy(uri: str) -> dict[str, str]:
    return {"x-glance-api-copy-from": _header("uri", uri)}


def _copied(work: Work, image: Mapping[str, Any], copy: Mapping[str, str]) -> tuple[Object | None, dict[str, Any]]:
    made = work.call(CREATE, headers={**_headers(image), **copy}, attempt=f"create {work.label}")
    if made is None:
        return None, {}
    work.created_id = str(made["id"])
    return _awaited(work, as_v2(made)), given_sums(work)


def _awaited(work: Work, image: Object) -> Object:
    """Wait until Glance has copied the data."""

    def done(now: Object) -> bool:
        if now["status"] in ("killed", "deleted"):
            raise TelcoError(f"Glance could not copy the data of {work.label}: it is {now['status']}", id=now["id"])
        return bool(now["status"] == "active")

    found: Object | None = work.wait(
        lambda: shown(work, image["id"]) or {"id": image["id"], "status": "deleted"},
        done,
        what=f"the data of {work.label}",
        describe=lambda now: str(now["status"]),
    )
    return found or image


def upload(work: Work, image: Mapping[str, Any]) -> None:
    """Send the data to an image that has none."""
    attempt = f"upload the data of {work.label}"
    if work.params.get("uri"):
        told = work.call(UPLOAD, image, headers={**_KEEP, **_copy(str(work.params["uri"]))}, attempt=attempt)
        if told is not None:
            _awaited(work, as_v2(told))
        return
    with source(work) as (path, _sums), patience(work):
        work.call(UPLOAD, image, raw=opened(path), headers={**_KEEP, **BYTES}, attempt=attempt)


def update(work: Work, have: Mapping[str, Any], values: Mapping[str, Any], properties: Mapping[str, Any]) -> Any:
    """Change what differs.

    :param have: The image as results have it.
    :param values: Attributes, as Image v2 would be told.
    :param properties: Further properties; one that is null is taken away, which only works by saying all the others.
    """
    changed, mode = {**values, **properties}, _KEEP
    if any(value is None for value in properties.values()):
        kept = {**{f"{name}_id": have.get(name) for name in ("kernel", "ramdisk")}, **(have.get("properties") or {})}
        changed, mode = {**kept, **changed}, _PURGE
    attempt = f"change {', '.join(sorted({*values, *properties}))} of {work.label}"
    answer = work.call(UPDATE, have, headers={**mode, **_headers(changed)}, attempt=attempt)
    return None if answer is None else as_v2(answer)


def _headers(image: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in image.items():
        if name == "visibility":
            found[f"{BEGIN}is-public"] = _header("visibility", value == "public")
        elif value is not None and name in _PLAIN:
            found[f"{BEGIN}{name.replace('_', '-')}"] = _header(name, value)
        elif value is not None and name not in ("tags", "os_hidden"):
            found[f"{PROPERTY}{name.replace('_', '-')}"] = _header("properties", value)
    return found


def _header(option: str, value: Any) -> str:
    text = str(value)
    if "\n" in text or "\r" in text or text != text.strip():
        raise InvalidOption(option, f"{text!r} cannot be said in a header, as Image v1 wants it: blanks or line breaks")
    return text.encode().decode("latin-1")
