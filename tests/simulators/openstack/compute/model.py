# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Nova keeps: hosts, flavors, servers, migrations, actions on servers, aggregates."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from simulators.kit import Job
from simulators.openstack.compute.disks import Disk
from simulators.openstack.compute.words import RUNNING, status_of


def now(*, micro: bool = False) -> str:
    """UTC as Nova writes it: in whole seconds with Z, or with microseconds and without Z."""
    moment = datetime.now(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%f") if micro else moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def fixed_uuid(name: str) -> str:
    """A UUID that is the same in every fresh state, made from a name."""
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, f"{name}.compute.simulator"))


def traceback_of(problem: str) -> str:
    """What an administrator sees of an error, for want of a real one."""
    return f"Traceback (most recent call last):\n{problem}\n"


@dataclass
class Host:
    """A compute host: its nova-compute service and its hypervisor, one of each.

    powered: a host without power is seen "down". boots: how often it got its power back. service_number and
    hypervisor_number are the ids before microversion 2.53.
    """

    name: str
    hypervisor_id: str
    service_id: str
    service_number: int
    hypervisor_number: int
    status: str = "enabled"
    disabled_reason: str | None = None
    forced_down: bool = False
    powered: bool = True
    vcpus: int = 8
    memory_mb: int = 16384
    local_gb: int = 100
    zone: str = "nova"
    host_ip: str = "127.0.0.1"
    seen: str = field(default_factory=lambda: now(micro=True))
    boots: int = 0

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "powered" and value and not getattr(self, "powered", True):
            self.boots += 1
        super().__setattr__(name, value)

    @property
    def state(self) -> str:
        """ "up", or "down": without power, or forced down."""
        return "up" if self.powered and not self.forced_down else "down"


@dataclass(frozen=True)
class Flavor:
    """A flavor. ram and swap in MB, disk and ephemeral in GB. Servers keep the one that they were made with.

    number: what the database calls it, which migrations show. projects: who may use it when it is not public.
    """

    id: str
    name: str
    vcpus: int
    ram: int
    disk: int
    extra_specs: dict[str, str] = field(default_factory=dict)
    description: str | None = None
    number: int = 0
    ephemeral: int = 0
    swap: int = 0
    rxtx_factor: float = 1.0
    is_public: bool = True
    projects: tuple[str, ...] = ()

    def seen_by(self, project: str) -> bool:
        """Whether a project may use it."""
        return self.is_public or project in self.projects


@dataclass
class Migration:
    """One move of one server. The words of status and migration_type are Nova's."""

    id: int
    uuid: str
    instance_uuid: str
    migration_type: str
    status: str
    source_compute: str | None
    dest_compute: str | None
    flavor: Flavor
    user_id: str | None
    project_id: str | None
    created_at: str = field(default_factory=lambda: now(micro=True))
    updated_at: str | None = None
    boots: int = 0  # of the host that it left, when it was an evacuation
    refused: bool = False  # no host was found, or it may not go there

    def becomes(self, status: str) -> None:
        """Change the status, and say when."""
        if status != self.status:
            self.status = status
            self.updated_at = now(micro=True)


@dataclass
class Event:
    """A step of an action. result: None while it runs, then Success or Error."""

    name: str
    host: str | None
    start_time: str = field(default_factory=lambda: now(micro=True))
    finish_time: str | None = None
    result: str | None = None
    details: str | None = None
    traceback: str | None = None


@dataclass
class Action:
    """What somebody did to a server (os-instance-actions). message: None, or "Error" when an event failed."""

    name: str
    request_id: str
    user_id: str
    project_id: str
    start_time: str = field(default_factory=lambda: now(micro=True))
    updated_at: str = field(default_factory=lambda: now(micro=True))
    message: str | None = None
    events: list[Event] = field(default_factory=list)

    def begin(self, name: str, host: str | None, *, within: bool = False) -> None:
        """A step of it begins, after the ones before, or within the last one."""
        if not within:
            self._finish("Success")
        self.events.append(Event(name, host))

    def end(self, problem: str | None = None) -> None:
        """It is over; the steps that still run failed when there was a problem."""
        if problem is not None:
            self.message = "Error"
        for event in self._finish("Success" if problem is None else "Error"):
            if problem is not None:
                event.details, event.traceback = problem, traceback_of(problem)

    def _finish(self, result: str) -> list[Event]:
        self.updated_at = now(micro=True)
        running = [event for event in self.events if event.result is None]
        for event in running:
            event.finish_time, event.result = self.updated_at, result
        return running


@dataclass
class Server:
    """A server. vm_state and task_state are Nova's inner states, from which comes the status that the API shows.

    claims: name of a second host that keeps room for it (the target of a move that runs, the former host until a
    resize is confirmed). job: the work that runs on it, counted in looks; worker: the host that does it, without whose
    power nothing goes on. before, former: the vm_state and the flavor that a resize found.
    ports: ids of its ports; made_ports: those that Nova made for it, and deletes with it. disks: its volumes. number:
    the order in which they were made.
    """

    id: str
    name: str
    flavor: Flavor
    project_id: str
    user_id: str
    host: str | None = None
    vm_state: str = "active"
    task_state: str | None = None
    power_state: int = RUNNING
    zone: str | None = None
    image_id: str | None = None
    created: str = field(default_factory=now)
    updated: str = field(default_factory=now)
    launched_at: str | None = None
    terminated_at: str | None = None
    description: str | None = None
    key_name: str | None = None
    metadata: dict[str, str] = field(default_factory=dict)
    reservation_id: str = ""
    launch_index: int = 0  # its place among those that one request made
    user_data: str | None = None
    config_drive: bool = False
    locked_by: str | None = None
    locked_reason: str | None = None
    disk_config: str = "MANUAL"
    access: dict[str, str] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    fault: dict[str, Any] | None = None
    progress: int = 0
    claims: str | None = None
    before: str | None = None
    former: Flavor | None = None
    job: Job[Any] | None = None
    stages: Any = None
    worker: str | None = None
    actions: list[Action] = field(default_factory=list)
    number: int = 0
    ports: list[str] = field(default_factory=list)
    made_ports: set[str] = field(default_factory=set)
    disks: list[Disk] = field(default_factory=list)

    @property
    def status(self) -> str:
        """The word that the API shows for vm_state and task_state."""
        return status_of(self.vm_state, self.task_state)

    def start_running(self) -> None:
        """It runs, for the first time."""
        self.vm_state, self.power_state = "active", RUNNING
        self.launched_at = now(micro=True)

    def touch(self) -> None:
        """Say that something changed."""
        self.updated = now()


@dataclass
class Aggregate:
    """A host aggregate. The availability zone is the metadata item of that name."""

    id: int
    uuid: str
    name: str
    hosts: list[str] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)
    created_at: str = field(default_factory=lambda: now(micro=True))
    updated_at: str | None = None
