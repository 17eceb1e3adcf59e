# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Schemas of images and metadata definitions (11.6, 11.12), as a Glance of Zed has them, without their descriptions."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import flask
import yaml

from simulators.openstack.image.errors import GlanceError
from simulators.openstack.image.images import token

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


@cache
def _recorded() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return found


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2/schemas/<path:name>")
    def schema(name: str) -> dict[str, Any]:
        token(cloud)
        if name not in _recorded():
            raise GlanceError(404, "The resource could not be found.")
        found: dict[str, Any] = _recorded()[name]
        return found
