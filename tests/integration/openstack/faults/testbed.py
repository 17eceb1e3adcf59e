# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The testbed after an outage: everything alive, and heard of since."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from integration.openstack.testbed import __main__ as testbed
from integration.openstack.testbed import cloud, processes, services
from integration.openstack.testbed.places import COMPUTE_HOSTS
from integration.openstack.testbed.telling import Failed, wait_until

#: Seconds that services take to find each other again: they try less and less often, and wait a minute for answers
#: that were lost with RabbitMQ.
_PATIENCE = 120.0


def stop(service: str) -> None:
    """Take a service away."""
    testbed.down([service])


def start(service: str) -> None:
    """Give it back; when this returns it answers, but others may not have noticed yet."""
    testbed.start([service])


def back() -> None:
    """Wait until every service is at work again, those as well that only stand on the one that was away.

    :raises Failed: One has not outlived the outage.
    """
    dead = [name for name in services.EVERYTHING if not processes.alive(name)]
    if dead:
        raise Failed(f"not alive any more: {', '.join(dead)}")
    try:
        _heard_of()
    except Failed:
        # Nova's hosts of Zed do not always find back to a RabbitMQ that was away; operators know what to do then.
        hosts = [services.CONDUCTOR.name, *(services.compute(host).name for host in COMPUTE_HOSTS)]
        testbed.down(hosts)
        testbed.start(hosts)
        _heard_of()


def _heard_of() -> None:
    # What is up may have been heard of before the outage only: services tell by and by, each time by their databases.
    since = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None, microsecond=0)
    found = cloud.connect()
    told: list[str] = []

    def heard() -> bool:
        try:
            told[:] = _silent(found, since)
        except Exception as exc:  # noqa: BLE001 - whatever it is, it is not back
            told[:] = [f"{type(exc).__name__}: {exc}"]
        return not told

    try:
        wait_until(heard, "not everything is back", _PATIENCE)
    except Failed as exc:
        raise Failed(f"{exc}: {'; '.join(told)}") from None


def _silent(found: Any, since: datetime.datetime) -> list[str]:
    """Who has not been heard of since then."""
    computes = list(found.compute.services())
    missing = {("nova-compute", host) for host in COMPUTE_HOSTS} - {(one.binary, one.host) for one in computes}
    silent = [f"{binary} on {host} is unknown" for binary, host in missing]
    silent += _quiet(computes, since, lambda one: one.state == "up")
    silent += _quiet(found.block_storage.services(), since, lambda one: one.state == "up")
    agents = [f"{one.binary} on {one.host}" for one in found.network.agents() if not one.is_alive]
    # Neutron, Glance and Placement have to answer as well.
    list(found.image.images(limit=1, paginated=False))
    return silent + agents


def _quiet(reported: Iterable[Any], since: datetime.datetime, up: Any) -> list[str]:
    return [
        f"{one.binary} on {one.host} ({one.state}, {one.updated_at})"
        for one in reported
        if not up(one) or one.updated_at is None or datetime.datetime.fromisoformat(one.updated_at) < since
    ]
