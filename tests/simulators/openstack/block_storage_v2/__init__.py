# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Cinder that has version 2 (reference/openstack.txt, chapter 1) beside version 3, the same by another name.

Of version 2 there is what the reference has and version 3 has not. Cinder had it up to its release Ussuri; Cinder of
Zed answers 404.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import flask

from simulators.openstack import block_storage
from simulators.openstack.block_storage import quotas, user_quotas

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

#: Where it answers.
PREFIX = "/block-storage-v2"


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views of the service to an app."""
    block_storage.register(cloud, app, ("os-promote-replica", "os-reenable-replica"))
    user_quotas.register(app, quotas.book(cloud), "/v2", "PUT")
