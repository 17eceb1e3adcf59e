# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hosts and servers as an example expects to find them, whatever the one before has done."""

from __future__ import annotations

from typing import Any

from openstack.exceptions import BadRequestException

from . import cloud, database, processes, services
from .places import COMPUTE_HOSTS
from .telling import wait_until


def fresh() -> None:
    """Every compute service up and enabled, the first servers where they were, nothing of the last example's moves.

    :raises Failed: A compute service does not come back.
    """
    compute = cloud.connect().compute
    there = {service.host: service for service in compute.services(binary="nova-compute")}
    for host in COMPUTE_HOSTS:
        service = there.get(host)
        if service is None or service.is_forced_down:
            # One that was forgotten, or whose servers were evacuated, has to start anew.
            processes.stop(f"nova-compute-{host}")
            services.EVERYTHING[f"nova-compute-{host}"].start()
        if service is not None and service.is_forced_down:
            _unforce(compute, service)
    _wait_for(compute)
    for service in compute.services(binary="nova-compute"):
        if service.status != "enabled":
            compute.enable_service(service, service.host, "nova-compute")
    cloud.servers(COMPUTE_HOSTS)


def _unforce(compute: Any, service: Any) -> None:
    """Say that a host is up again; Nova refuses until the host's program has seen what was evacuated."""

    def taken() -> bool:
        try:
            compute.update_service_forced_down(service, service.host, "nova-compute", forced=False)
        except BadRequestException:
            return False
        return True

    wait_until(taken, f"Nova does not take {service.host} for up", 90)


def _wait_for(compute: Any) -> None:
    def back() -> bool:
        states = {one.host: one.state for one in compute.services(binary="nova-compute")}
        return all(states.get(host) == "up" for host in COMPUTE_HOSTS)

    wait_until(back, "a compute service has not come back", 90)
    wait_until(database.discover_hosts, "a compute host is not known to its cell", 60)
