# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Glance's interoperable import: it takes data from a staging area, or downloads them, and may change their form.

Source: Glance's "Image API v2", "Interoperable image import" (the reference of 2015 is older); seen at Zed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.http import Body
from ..core.operation import Operation
from ..core.transfers import BYTES
from ..core.work import Work
from .image_lookup import GET

_ONE = "/v2/images/{id}"
STAGE = Operation("image_v2.stage_image_data", "PUT", f"{_ONE}/stage", service="image", repeatable=False)
IMPORT = Operation("image_v2.import_image", "POST", f"{_ONE}/import", service="image")

#: What Glance writes on an image while it imports; nobody else can, so that it is no property.
OWN = "os_glance_"
_FAILED = f"{OWN}failed_import"


def stage(work: Work, image: Mapping[str, Any], raw: Body) -> None:
    """Send the data to the staging area, and have them imported from there."""
    work.answer(STAGE, image, raw=raw, headers=BYTES, attempt=f"upload the data of {work.label}")
    _begin(work, image, {"name": "glance-direct"})


def download(work: Work, image: Mapping[str, Any], uri: str) -> None:
    """Have Glance download the data."""
    _begin(work, image, {"name": work.params.get("import_method") or "web-download", "uri": uri})


def _begin(work: Work, image: Mapping[str, Any], method: Mapping[str, Any]) -> None:
    """Import, and wait until it is done."""
    work.call(IMPORT, image, body={"method": method}, attempt=f"import the data of {work.label}")

    def done(now: Mapping[str, Any]) -> bool:
        if now.get(_FAILED) or now["status"] in ("killed", "deleted"):
            raise TelcoError(
                f"Glance could not import the data of {work.label}: it is {now['status']}"
                + (f", stores {now[_FAILED]} have nothing" if now.get(_FAILED) else ""),
                id=str(now["id"]),
            )
        return bool(now["status"] == "active")

    work.wait(
        lambda: work.call(GET, {"image_id": image["id"]}),
        done,
        what=f"the import of {work.label}",
        describe=lambda now: str(now["status"]),
    )
