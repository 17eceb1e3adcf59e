# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Actions on instances (section Instances and compute nodes)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import flask

from simulators.cloudmanager import tasks, typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.moves import LIVE, move, start_running
from simulators.cloudmanager.request import json_object, no_body
from simulators.cloudmanager.tasks import TaskFailure

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager
    from simulators.openstack.compute.model import Server

#: vm_states out of which an instance is brought back to running as it is
_ASLEEP = ("stopped", "paused", "suspended")


def find(manager: CloudManager, server_id: str) -> Server:
    """The instance; 404 when there is none."""
    if server_id not in manager.compute.servers:
        raise CloudManagerError(404, f"there is no instance {server_id}")
    return manager.compute.servers[server_id]


def _host_is_down(manager: CloudManager, server: Server) -> bool:
    host = manager.compute.hosts.get(server.host or "")
    return host is None or host.state == "down"


def _repair(manager: CloudManager, server: Server, *, reset: bool) -> Iterator[None]:
    """Bring an instance back to running. Only with the state reset first can one in ERROR, or stuck in a task."""
    if server.id not in manager.compute.servers:
        raise TaskFailure(f"instance {server.name} ({server.id}) is gone")
    if _host_is_down(manager, server):
        raise TaskFailure(f"instance {server.name} ({server.id}) cannot be started: its host is down")
    well = server.vm_state == "active" and server.task_state is None
    if not reset and not well and (server.vm_state not in _ASLEEP or server.task_state is not None):
        state = server.task_state or server.status
        raise TaskFailure(f"instance {server.name} ({server.id}) cannot be repaired as it is: {state}")
    start_running(server)
    yield


def _clone(manager: CloudManager, server: Server, count: int) -> Iterator[None]:
    """Clones, one a step, each where the scheduler puts it. Names: the instance's, -clone-, the first number free."""
    for _ in range(count):
        host = manager.compute.schedule(server)
        if host is None:
            raise TaskFailure(f"instance {server.name} ({server.id}) cannot be cloned: no host has room")
        taken = {one.name for one in manager.compute.servers.values()}
        free = next(at for at in range(1, len(taken) + 2) if f"{server.name}-clone-{at}" not in taken)
        made = manager.compute.add_server(
            f"{server.name}-clone-{free}",
            host.name,
            flavor=server.flavor,
            image_id=server.image_id,
            project_id=server.project_id,
            user_id=server.user_id,
            metadata=dict(server.metadata),
        )
        manager.system_metadata.copy(server, made)
        yield


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    @app.post("/v1/servers/<server_id>/actions/balance")
    def balance_server(server_id: str) -> tuple[str, int]:
        no_body()
        server = find(manager, server_id)
        if server.host is None:
            raise CloudManagerError(409, f"instance {server_id} is on no host")
        if not manager.settings["lying_tasks"]:
            reason = move(manager, server, LIVE)
            if reason is not None:
                raise CloudManagerError(409, f"instance {server_id} cannot be moved: {reason}")
        return "", 204

    @app.post("/v1/servers/<server_id>/actions/recover")
    def recover_server(server_id: str) -> dict[str, str]:
        no_body()
        work = _repair(manager, find(manager, server_id), reset=True)
        return tasks.start(manager, "servers.recover", work)

    @app.post("/v1/servers/<server_id>/actions/repair")
    def repair_server(server_id: str) -> dict[str, str]:
        no_body()
        work = _repair(manager, find(manager, server_id), reset=False)
        return tasks.start(manager, "servers.repair", work)

    @app.post("/v1/servers/<server_id>/actions/reset-reboot")
    def reset_reboot_server(server_id: str) -> tuple[str, int]:
        reboot = typed.read(json_object(), {"reboot": typed.boolean}).get("reboot", False)
        server = find(manager, server_id)
        if reboot:
            _refuse_down(server)
            start_running(server)
        else:  # as Nova's os-resetState does: the word changes, what the hypervisor has does not
            server.vm_state, server.task_state = "active", None
            server.touch()
        return "", 204

    @app.post("/v1/servers/<server_id>/actions/wakeup")
    def wakeup_server(server_id: str) -> tuple[str, int]:
        no_body()
        server = find(manager, server_id)
        if server.vm_state not in ("active", *_ASLEEP) or server.task_state is not None:
            raise CloudManagerError(409, f"instance {server_id} cannot be woken up: it is {server.status}")
        _refuse_down(server)
        if server.vm_state != "active" or server.power_state != 1:
            start_running(server)
        return "", 204

    @app.post("/v1/servers/<server_id>/actions/clone")
    def clone_server(server_id: str) -> dict[str, str]:
        count = typed.read(json_object(), {"count": typed.whole(1)}).get("count", 1)
        return tasks.start(manager, "servers.clone", _clone(manager, find(manager, server_id), count))

    def _refuse_down(server: Server) -> None:
        if _host_is_down(manager, server):
            raise CloudManagerError(409, f"the host of instance {server.id} is down")
