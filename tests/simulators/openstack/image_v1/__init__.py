# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Image v1 (reference/openstack.txt, chapter 12): a Glance that offers nothing else.

It has the images of the simulated Image v2, seen through the older interface. Where the reference says less than a
client needs (headers, statuses of creation and deletion, the body of memberships), it is as Glance had it until its
release Newton, which Glance's own client expects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import flask

from simulators.openstack.image import errors
from simulators.openstack.image_v1 import images, members

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views of the service to an app."""
    errors.register(cloud, app)
    images.register(cloud, app)
    members.register(cloud, app)
