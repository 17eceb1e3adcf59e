# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in images: sent from a file or from an address, and compared with what Glance has.

Source: OpenStack API Complete Reference (17 November 2015), 11.2.6, 11.2.7 and 11.3 "Image data"; Glance's "Image API
v2", "Image data". ``checksum`` is an MD5, ``os_hash_value`` (since Glance Rocky) a SHA-512 where a cloud has not chosen
another algorithm.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from ..core.client import opener
from ..core.errors import InvalidOption, TelcoError
from ..core.http import Body
from ..core.operation import Operation
from ..core.resource import Object
from ..core.transfers import BYTES, check_file, digests, fetch_url, patience, scratch
from ..core.work import Work
from . import image_import

UPLOAD = Operation(
    "image_v2.upload_binary_image_data",
    "PUT",
    "/v2/images/{id}/file",
    service="image",
    # What came the first time makes the second one a conflict.
    repeatable=False,
)
REACTIVATE = Operation("image_v2.reactivate_image", "POST", "/v2/images/{id}/actions/reactivate", service="image")
DEACTIVATE = Operation("image_v2.deactivate_image", "POST", "/v2/images/{id}/actions/deactivate", service="image")

#: The options that say where the data come from.
SOURCES = ("filename", "url", "uri")
_ALGORITHMS = {"checksum": "md5", "hash_value": "sha512"}
_LENGTHS = {"checksum": 32, "hash_value": 128}


def same_digest(want: Any, have: Any) -> bool:
    """Whether two checksums are the same; what has no data yet, or another algorithm's, tells nothing."""
    return have is None or len(str(have)) != len(str(want)) or str(want).lower() == str(have).lower()


def check(params: Mapping[str, Any]) -> None:
    """Refuse files, addresses and checksums that cannot be."""
    check_file("filename", params)
    for option in ("url", "uri"):
        address = params.get(option)
        if address is not None and not address.startswith(("http://", "https://")):
            raise InvalidOption(option, "is not an address to download from; it begins with http(s)://")
    if params.get("use_import") and params.get("uri"):
        raise InvalidOption("use_import", "what Glance downloads from uri is imported anyway")
    for option, length in _LENGTHS.items():
        value = params.get(option)
        if value is not None and not re.fullmatch(rf"[0-9a-fA-F]{{{length}}}", value):
            raise InvalidOption(option, f"{value!r} is no {_ALGORITHMS[option]}: {length} hexadecimal digits")


def expected(work: Work) -> dict[str, Any]:
    """The checksums of a local file, which an image that has it has, too, unless its import may change them."""
    path = work.params.get("filename")
    if path is None or work.params.get("state") == "absent" or work.params.get("use_import"):
        return {}
    return _checked(work, path, "filename")


def _checked(work: Work, path: str, option: str) -> dict[str, Any]:
    found = digests(path, tuple(_ALGORITHMS.values()))
    for name, algorithm in _ALGORITHMS.items():
        wanted = work.params.get(name)
        if wanted is not None and wanted.lower() != found[algorithm]:
            raise InvalidOption(option, f"has the {algorithm} {found[algorithm]}, {name} says {wanted}")
    return {name: found[algorithm] for name, algorithm in _ALGORITHMS.items()}


def upload(work: Work, image: Mapping[str, Any]) -> dict[str, Any]:
    """Send the data to an image that has none.

    :returns: The checksums of what was sent; none in check mode, where nothing is fetched from an address.
    """
    if work.params.get("uri"):
        image_import.download(work, image, str(work.params["uri"]))
        return given_sums(work)
    with source(work) as (path, sums), patience(work):
        if work.params.get("use_import"):
            image_import.stage(work, image, opened(path))
            return sums
        work.answer(UPLOAD, image, raw=opened(path), headers=BYTES, attempt=f"upload the data of {work.label}")
    return sums


def given_sums(work: Work) -> dict[str, Any]:
    """The checksums that the task names: what Glance itself downloads has to have them, too."""
    return {name: work.params[name] for name in _ALGORITHMS if work.params.get(name) is not None}


def opened(path: str | None) -> Body:
    """The body of an upload; empty in check mode, where there may be no file yet."""
    return b"" if path is None else opener(path)


@contextmanager
def source(work: Work) -> Iterator[tuple[str | None, dict[str, Any]]]:
    """A local file with the data, and its checksums; what is at an address is downloaded first."""
    url = work.params.get("url")
    if url is None:
        yield work.params["filename"], {name: work.params[name] for name in _ALGORITHMS}
    elif work.check_mode:
        yield None, {}
    else:
        with scratch() as folder:
            path = os.path.join(folder, "image")
            fetch_url(work, url, path, "url")
            yield path, given_sums(work) if work.params.get("use_import") else _checked(work, path, "url")


def verify(work: Work, image: Mapping[str, Any], sums: Mapping[str, Any]) -> None:
    """What Glance has is what was sent.

    :raises TelcoError: It is not; the image is left for a look at it.
    """
    for name, value in sums.items():
        if image.get(name) is not None and not same_digest(value, image[name]):
            raise TelcoError(
                f"{work.label} was uploaded, but Glance has other data: its {name} is {image[name]}, not {value}",
                id=str(image["id"]),
            )


def refuse_second(work: Work, have: Object, values: Object) -> None:
    """Data come once: an image that has some is another image."""
    if have.get("status") != "queued":
        raise TelcoError(
            f"{work.label} is {have.get('status')}: data can only be sent to an image that waits for them",
            id=have["id"],
        )


def switch(work: Work, image: Mapping[str, Any], off: bool) -> None:
    """Take an image out of use, or back."""
    verb = "deactivate" if off else "reactivate"
    work.call(DEACTIVATE if off else REACTIVATE, image, attempt=f"{verb} {work.label}")
