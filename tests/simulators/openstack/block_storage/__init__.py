# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Block storage: version 2 of the reference (chapter 1), spoken as v3, which Cinder of Zed still has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import flask

from simulators.openstack.block_storage import (
    backends,
    backups,
    extensions,
    group_snapshots,
    groups,
    manage,
    qos,
    quotas,
    services,
    snapshots,
    transfers,
    type_encryption,
    type_parts,
    types,
    versions,
    volume_actions,
    volumes,
)
from simulators.openstack.compute import errors

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask, actions: tuple[str, ...] = ()) -> None:
    """Add the views of the service to an app.

    :param actions: What an older one does to volumes besides.
    """
    errors.register(cloud, app)  # Cinder has Nova's form, having come from it
    versions.register(app)
    extensions.register(cloud, app)
    types.register(cloud, app)
    type_parts.register(cloud, app)
    type_encryption.register(cloud, app)
    qos.register(cloud, app)
    backends.register(cloud, app)
    services.register(cloud, app)
    groups.register(cloud, app)
    manage.register(cloud, app)
    transfers.register(cloud, app)
    group_snapshots.register(cloud, app)
    volumes.register(cloud, app)
    volume_actions.register(cloud, app, actions)
    snapshots.register(cloud, app)
    backups.register(cloud, app)
    quotas.register(cloud, app, quotas.book(cloud))
