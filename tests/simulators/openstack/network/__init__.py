# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networking v2.0 (reference/openstack.txt, chapters 13 and 14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import flask

from simulators.openstack.network import (
    address_scopes,
    agents,
    errors,
    extensions,
    floating_ips,
    metering,
    networks,
    ports,
    quotas,
    rbac_policies,
    routers,
    security_groups,
    security_rules,
    subnet_pools,
    subnets,
    trunks,
)

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views of the service to an app."""
    errors.register(cloud, app)
    for part in (
        extensions,
        agents,
        networks,
        subnets,
        ports,
        routers,
        floating_ips,
        security_groups,
        security_rules,
        quotas,
        metering,
        address_scopes,
        subnet_pools,
        rbac_policies,
        trunks,
    ):
        part.register(cloud, app)
