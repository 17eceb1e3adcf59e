# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compute v2.1 (reference/openstack.txt, chapter 3), as Nova Zed answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import flask

from simulators.openstack.compute import (
    actions,
    aggregates,
    assisted_snapshots,
    attachments,
    consoles,
    errors,
    extensions,
    external_events,
    fixed_ips,
    flavor_parts,
    flavors,
    gone_agents,
    gone_baremetal,
    gone_certificates,
    gone_cloudpipe,
    gone_network,
    gone_own_networks,
    groups,
    hosts,
    hypervisors,
    images,
    inscriptions,
    instance_actions,
    interfaces,
    keypairs,
    migrations,
    move_actions,
    network_proxies,
    power,
    quotas,
    remote_consoles,
    request,
    server_create,
    server_reads,
    servers,
    services,
    snapshots,
    state_actions,
    usage,
    versions,
    volume_proxies,
    zones,
)

_PARTS = (
    errors,
    request,
    versions,
    volume_proxies,
    extensions,
    images,
    services,
    hypervisors,
    servers,
    server_create,
    server_reads,
    actions,
    power,
    state_actions,
    snapshots,
    fixed_ips,
    consoles,
    move_actions,
    migrations,
    instance_actions,
    interfaces,
    attachments,
    assisted_snapshots,
    inscriptions,
    aggregates,
    flavors,
    flavor_parts,
    groups,
    keypairs,
    zones,
    hosts,
    usage,
    external_events,
    remote_consoles,
    gone_agents,
    gone_baremetal,
    gone_certificates,
    gone_cloudpipe,
    gone_network,
    gone_own_networks,
    network_proxies,
    quotas,
)

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views of the service to an app."""
    for part in _PARTS:
        part.register(cloud, app)
