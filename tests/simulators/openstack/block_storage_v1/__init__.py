# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Block Storage v1 (reference/openstack.txt, chapter 2): a Cinder that offers nothing else.

It has the volumes, snapshots, types and quotas of the simulated version 3, seen through the older interface. Cinder has
had it up to its release Pike; Cinder of Zed answers 404.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import flask

from simulators.openstack.block_storage_v1 import quotas, things, versions
from simulators.openstack.compute import errors

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

#: Where it answers.
PREFIX = "/block-storage-v1"


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views of the service to an app."""
    errors.register(cloud, app)
    versions.register(app)
    things.register(cloud, app)
    quotas.register(cloud, app)
