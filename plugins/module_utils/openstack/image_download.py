# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in an image, as a file.

Source: OpenStack API Complete Reference (17 November 2015), 11.3.2 "Download binary image data", 12.2.4 "Show
image details and image binary".
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.secret_file import check_folder
from ..core.transfers import digests, patience
from ..core.work import Work
from . import image_v1
from .client import OPENSTACK
from .image_lookup import find_image

DOWNLOAD = Operation("image_v2.download_binary_image_data", "GET", "/v2/images/{id}/file", service="image")
_KNOWN = frozenset({"sha256", "sha512", "sha384", "sha1", "md5"})


def _checksum(image: Mapping[str, Any]) -> str:
    """The better one of the checksums that Glance tells, after its algorithm and a colon."""
    algorithm, value = image.get("os_hash_algo"), image.get("os_hash_value")
    return f"{algorithm}:{value}" if algorithm in _KNOWN and value else f"md5:{image['checksum']}"


def _is(path: str, size: int, checksum: str) -> bool:
    if not os.path.isfile(path) or os.path.getsize(path) != size:
        return False
    algorithm, _colon, wanted = checksum.partition(":")
    return digests(path, (algorithm,))[algorithm] == wanted


def _run(work: Work) -> Object:
    name, path = str(work.params["name"]), str(work.params["path"])
    image = find_image(work, name)
    if image is None:
        raise TelcoError(f"There is no image with the name or id {name}", option="name")
    if image.get("size") is None or image.get("checksum") is None:
        raise TelcoError(f"{work.label} has no data: it is {image.get('status')}", id=str(image["id"]))
    checksum = _checksum(image)
    changed = not _is(path, image["size"], checksum)
    if changed and not work.check_mode:
        with patience(work):
            operation = image_v1.DOWNLOAD if image_v1.is_spoken(work) else DOWNLOAD
            work.download(operation, path, image, checksum=checksum)
    return {
        "changed": changed,
        "id": image["id"],
        "path": path,
        "size": image["size"],
        "checksum": image["checksum"],
    }


IMAGE_DOWNLOAD = ActionModule(
    Action(
        system=OPENSTACK,
        name="image_download",
        title="image",
        key=("name",),
        summary="Download images of OpenStack",
        description=(
            "Downloads what is in an image of the image service (Glance) into a file, piece by piece.",
            "The file appears under its name only when it is whole and has the checksum that Glance tells. One that "
            "has it already is not downloaded again.",
        ),
        reference="OpenStack API Complete Reference (2015-11-17), 11.3.2 Download binary image data, 12.2.4 Show image "
        "details and image binary",
        fields={
            "name": Field(required=True, option_only=True, doc="Name or id of the image."),
            "path": Field(
                type="path",
                required=True,
                option_only=True,
                aliases=("dest",),
                doc="File that gets the data, where the module runs; its folder has to be there. It is for its owner "
                "only (mode 0600).",
            ),
            "wait_timeout": Field(
                type="int",
                default=600,
                option_only=True,
                doc="How long the service may be silent, in seconds.",
            ),
        },
        run=_run,
        check=lambda params: check_folder("path", params["path"]),
        reads_only=True,
        returns={
            "id": Field(read_only=True, sample="1bea47ed-f6a9-463b-b423-14b9cca9ad27", doc="Id of the image."),
            "path": Field(read_only=True, sample="/var/images/upf.qcow2", doc="The file."),
            "size": Field(type="int", read_only=True, sample=13167616, doc="Its size in bytes."),
            "checksum": Field(read_only=True, sample="64d7c1cd2b6f60c92c14662941cb7913", doc="Its MD5."),
        },
    )
)
