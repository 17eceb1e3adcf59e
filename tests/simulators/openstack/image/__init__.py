# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Image v2 (reference/openstack.txt, chapter 11): images, what is in them, and with whom they are shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import flask

from simulators.openstack.image import (
    changes,
    data,
    errors,
    images,
    imports,
    members,
    metadef_parts,
    metadefs,
    schemas,
    tasks,
)

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views of the service to an app."""
    errors.register(cloud, app)
    images.register(cloud, app)
    changes.register(cloud, app)
    data.register(cloud, app)
    imports.register(cloud, app)
    members.register(cloud, app)
    metadefs.register(cloud, app)
    metadef_parts.register(cloud, app)
    schemas.register(cloud, app)
    tasks.register(cloud, app)
