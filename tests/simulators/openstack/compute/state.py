# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The state of the simulated Nova. It can be used without being served: other simulators share it."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from simulators.kit import Job
from simulators.openstack.compute import placement
from simulators.openstack.compute.failures import Failures
from simulators.openstack.compute.model import Aggregate, Flavor, Host, Migration, Server, fixed_uuid, now
from simulators.openstack.compute.words import POWER, RUNNING, state_of
from simulators.openstack.identity.state import fixed_id

FIRST_HOSTS = ("mnode1.develop.stand.loc", "mnode2.develop.stand.loc", "mnode3.develop.stand.loc")
FLAVORS = (
    Flavor("1", "m1.tiny", 1, 512, 1, number=1),
    Flavor("2", "m1.small", 1, 2048, 20, number=2),
    Flavor("3", "m1.medium", 2, 4096, 40, {"hw:cpu_policy": "shared"}, number=3),
    Flavor("4", "m1.large", 4, 8192, 80, number=4),
    Flavor("5", "m1.huge", 64, 1048576, 40, number=5),
)
IMAGE = fixed_uuid("image.cirros")


class Compute:
    """Hosts, servers and what is going on with them.

    job_polls: how many looks see asynchronous work running; a number, or a function that tells it when work begins.
    """

    def __init__(self, job_polls: Callable[[], int] | int = 2) -> None:
        self._job_polls = job_polls
        self.flavors: dict[str, Flavor] = {flavor.id: flavor for flavor in FLAVORS}
        self.failures = Failures()
        self.clear()
        for name in FIRST_HOSTS:
            self.add_host(name)
        self.add_server("vm-1", FIRST_HOSTS[0])
        self.add_server("vm-2", FIRST_HOSTS[0], status="SHUTOFF")
        self.add_server("vm-3", FIRST_HOSTS[0])
        self.add_server("vm-4", FIRST_HOSTS[1])

    def clear(self) -> None:
        """Forget hosts, servers, and all that hangs on them. Flavors stay."""
        self.hosts: dict[str, Host] = {}
        self.servers: dict[str, Server] = {}
        self.deleted: dict[str, Server] = {}
        self.migrations: list[Migration] = []
        self.aggregates: dict[int, Aggregate] = {}
        self.server_groups: dict[str, dict[str, Any]] = {}
        #: by project and user, None for the project's own
        self.quotas: dict[tuple[str, str | None], dict[str, int]] = {}
        self.quota_classes: dict[str, dict[str, int]] = {}
        self.keypairs: dict[tuple[str, str], dict[str, Any]] = {}  # by user and name
        self.console_tokens: dict[str, tuple[str, str]] = {}  # -> id of the server, type
        self.proxied_consoles: dict[str, list[int]] = {}  # by the server's id
        self.consoles_made = 0
        # What Nova of today does not have any more.
        self.agents: dict[int, dict[str, Any]] = {}
        self.fixed_ips: dict[str, dict[str, Any]] = {
            f"192.168.1.{number}": {
                "address": f"192.168.1.{number}",
                "cidr": "192.168.1.0/24",
                "host": None,
                "hostname": None,
                "reserved": False,
            }
            for number in (1, 2)
        }
        self.baremetal_nodes: dict[int, dict[str, Any]] = {}
        self.own_networks: dict[str, dict[str, Any]] = {}  # nova-network's
        self.cloudpipes: dict[str, dict[str, Any]] = {}  # by project
        self.dns_domains: dict[str, dict[str, Any]] = {}
        self.dns_entries: dict[tuple[str, str], dict[str, Any]] = {}  # by domain and name
        self.bulk_ips: dict[str, dict[str, Any]] = {}
        self.default_rules: dict[int, dict[str, Any]] = {}
        self.failures.clear()
        self._numbers = itertools.count(1)
        self._service_numbers = itertools.count(3)  # 1 and 2 are the scheduler's and the conductor's
        self._host_numbers = itertools.count(1)
        self._migration_numbers = itertools.count(1)
        self._aggregate_numbers = itertools.count(1)
        self.keypair_numbers = itertools.count(1)

    # Hosts

    def add_host(self, name: str, **details: Any) -> Host:
        """A new compute host. details: attributes of Host. ValueError when there is one of this name."""
        if name in self.hosts:
            raise ValueError(f"there is a compute host {name} already")
        host = Host(
            name,
            details.pop("hypervisor_id", None) or fixed_uuid(f"hypervisor.{name}"),
            details.pop("service_id", None) or fixed_uuid(f"service.{name}"),
            next(self._service_numbers),
            next(self._host_numbers),
            **details,
        )
        self.hosts[name] = host
        return host

    def remove_host(self, name: str) -> None:
        """Forget a host. KeyError when there is none. What is on it stays as it is: Nova refuses that before."""
        del self.hosts[name]
        for aggregate in self.aggregates.values():
            if name in aggregate.hosts:
                aggregate.hosts.remove(name)

    def disable(self, name: str, reason: str | None = None) -> None:
        """No more new servers on this host."""
        host = self.hosts[name]
        host.status, host.disabled_reason = "disabled", reason

    def enable(self, name: str) -> None:
        """New servers may come again."""
        host = self.hosts[name]
        host.status, host.disabled_reason = "enabled", None

    def zone_of(self, host: Host) -> str:
        """The availability zone: that of an aggregate with one, or the host's own."""
        for aggregate in self.aggregates.values():
            if host.name in aggregate.hosts and "availability_zone" in aggregate.metadata:
                return aggregate.metadata["availability_zone"]
        return host.zone

    def zone_of_server(self, server: Server) -> str:
        """The availability zone that a server is seen in: that of its host, or the one asked for while it has none."""
        host = self.hosts.get(server.host or "")
        return self.zone_of(host) if host is not None else server.zone or ""

    # Servers

    def add_server(self, name: str, host: str | None, **details: Any) -> Server:
        """A new server, there at once.

        details: attributes of Server; status (the API's word) instead of vm_state and task_state; flavor may be a name.
        ValueError for an unknown host, flavor or status.
        """
        if host is not None and host not in self.hosts:
            raise ValueError(f"there is no compute host {host}")
        flavor = details.pop("flavor", "m1.small")
        if isinstance(flavor, str):
            flavor = self.flavor(flavor)
        status = details.pop("status", None)
        if status is not None:
            details["vm_state"], details["task_state"] = state_of(status)
        details.setdefault("power_state", POWER.get(details.get("vm_state", "active"), RUNNING))
        number = next(self._numbers)
        server = Server(
            details.pop("id", None) or fixed_uuid(f"server.{name}.{number}"),
            name,
            flavor,
            details.pop("project_id", None) or fixed_id("project.demo"),
            details.pop("user_id", None) or fixed_id("user.demo"),
            host,
            number=number,
            **details,
        )
        server.image_id = server.image_id or IMAGE
        server.reservation_id = server.reservation_id or f"r-{uuid.uuid4().hex[:8]}"
        if server.vm_state != "building":
            server.launched_at = server.launched_at or now(micro=True)
        self.servers[server.id] = server
        return server

    def flavor(self, name: str) -> Flavor:
        """The flavor of this name or id; ValueError when there is none."""
        for flavor in self.flavors.values():
            if name in (flavor.id, flavor.name):
                return flavor
        raise ValueError(f"there is no flavor {name}")

    def flavor_number(self, flavor: Flavor) -> int:
        """The inner number of a flavor, which migrations show."""
        return flavor.number

    def add_flavor(self, flavor: Flavor) -> Flavor:
        """A new flavor, or a changed one in place of the old."""
        number = flavor.number or max((one.number for one in self.flavors.values()), default=0) + 1
        self.flavors[flavor.id] = replace(flavor, number=number)
        return self.flavors[flavor.id]

    def on_host(self, name: str) -> list[Server]:
        """All servers on a host, in any state but deleted."""
        return [server for server in self.servers.values() if server.host == name]

    def named(self, name: str) -> list[Server]:
        """The servers of a name, which need not be unique."""
        return [server for server in self.servers.values() if server.name == name]

    def move(self, server: Server, host_name: str) -> None:
        """The server is there now, at once."""
        if host_name not in self.hosts:
            raise ValueError(f"there is no compute host {host_name}")
        server.host = host_name
        server.touch()

    def remove_server(self, server: Server) -> None:
        """The server is gone: lists show it to administrators who ask for deleted ones, and its actions stay."""
        server.vm_state, server.task_state, server.power_state = "deleted", None, 0
        server.host = server.claims = None
        server.terminated_at = now(micro=True)
        server.touch()
        self.deleted[server.id] = self.servers.pop(server.id)

    # Room

    def users_of(self, name: str) -> list[Server]:
        """The servers that take room on a host: those on it, and those that are on their way to or from it."""
        return [server for server in self.servers.values() if name in (server.host, server.claims)]

    def used(self, name: str) -> tuple[int, int, int]:
        """(vCPUs, memory in MB, disk in GB) that servers take on a host."""
        return placement.usage(self).get(name, placement.NOTHING)

    def has_room(self, host: Host, flavor: Flavor) -> bool:
        """Whether one more server of a flavor fits on it."""
        return placement.fits(host, flavor, self.used(host.name))

    def schedule(self, server: Server, exclude: Iterable[str] = (), zone: str | None = None) -> Host | None:
        """A host for a server: enabled, up, with room; the one with the most free memory first. None without any."""
        return placement.choose(self, server, set(exclude), zone)

    # Work that takes time

    def job(self, outcome: Any, on_end: Callable[[], None]) -> Job[Any]:
        """A piece of work that takes as many looks as the setting says."""
        polls = self._job_polls() if callable(self._job_polls) else self._job_polls
        return Job(int(polls), outcome, on_end=on_end)

    def start(
        self,
        server: Server,
        on_end: Callable[[], None],
        stages: Callable[[int], None] | None = None,
        worker: str | None = None,
    ) -> None:
        """Begin work on a server.

        stages: told, at each look that sees it running, how many looks were before. worker: the host that does it.
        """
        seen = itertools.count()
        server.job = self.job(None, on_end)
        server.stages = (lambda: stages(next(seen))) if stages is not None else None
        server.worker = worker

    def look(self, server: Server) -> None:
        """Somebody looks at the server, or at its migration: its work goes on."""
        job = server.job
        worker = self.hosts.get(server.worker or "")
        if job is None or (worker is not None and not worker.powered):
            return
        job.poll()
        if not job.done and server.stages is not None:
            server.stages()
        if job.done and server.job is job:
            server.job = server.stages = server.worker = None

    def settle(self) -> None:
        """A host that was started again cleans up what was evacuated from it."""
        for one in self.migrations:
            host = self.hosts.get(one.source_compute or "")
            if (one.migration_type, one.status) == ("evacuation", "done") and host and host.boots > one.boots:
                one.becomes("completed")

    # Migrations and aggregates

    def add_migration(
        self,
        server: Server,
        kind: str,
        status: str,
        source: str | None,
        target: str | None,
        user: tuple[str | None, str | None],
    ) -> Migration:
        """A new record of a move. user: ids of the user and the project that asked for it."""
        number = next(self._migration_numbers)
        one = Migration(number, str(uuid.uuid4()), server.id, kind, status, source, target, server.flavor, *user)
        self.migrations.append(one)
        return one

    def add_group(self, name: str, policy: str, members: list[Server]) -> dict[str, Any]:
        """A new server group, of the project of the first member."""
        identifier = fixed_uuid(f"group.{name}")
        self.server_groups[identifier] = {
            "id": identifier,
            "name": name,
            "policy": policy,
            "members": [one.id for one in members],
            "project_id": members[0].project_id,
            "user_id": members[0].user_id,
        }
        return self.server_groups[identifier]

    def add_aggregate(self, name: str, **details: Any) -> Aggregate:
        """A new aggregate."""
        number = next(self._aggregate_numbers)
        self.aggregates[number] = Aggregate(number, str(uuid.uuid4()), name, **details)
        return self.aggregates[number]
