# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Identity v3 (reference/openstack.txt, chapter 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import flask

from simulators.openstack.identity import (
    application_credentials,
    credentials,
    domains,
    endpoints,
    errors,
    federation,
    granting,
    groups,
    oauth,
    oauth_consumers,
    policies,
    projects,
    regions,
    role_assignments,
    roles,
    services,
    tokens,
    trusts,
    users,
    versions,
)

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views of the service to an app."""
    errors.register(cloud, app)
    parts = (
        versions,
        tokens,
        projects,
        domains,
        users,
        groups,
        roles,
        granting,
        role_assignments,
        services,
        regions,
        endpoints,
        credentials,
        application_credentials,
        policies,
        trusts,
        oauth_consumers,
        oauth,
        federation,
    )
    for part in parts:
        part.register(cloud, app)
