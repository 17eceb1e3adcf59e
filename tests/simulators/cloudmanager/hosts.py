# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Actions on compute nodes (section Instances and compute nodes)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import json_object, refuse_unknown

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

#: action -> (optional flags of the body, state of the host afterwards)
_ACTIONS = {
    "evacuate": (set(), "up"),
    "shutdown": ({"allow_off_vm", "allow_evacuate"}, "down"),
    "decommission": ({"allow_live_migrate", "allow_migrate", "allow_evacuate"}, "decommissioned"),
}


def first_hosts() -> dict[str, dict[str, Any]]:
    """Two compute nodes, the first with instances."""
    return {
        "mnode1.develop.stand.loc": {"state": "up", "instances": 3, "restarts": 0},
        "mnode2.develop.stand.loc": {"state": "up", "instances": 0, "restarts": 0},
    }


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    def find(name: str) -> dict[str, Any]:
        if name not in manager.hosts:
            raise CloudManagerError(404, f"there is no host {name}")
        return manager.hosts[name]

    def move_instances(name: str) -> None:
        host = manager.hosts[name]
        for other_name, other in manager.hosts.items():
            if other_name != name and other["state"] == "up":
                other["instances"] += host["instances"]
                host["instances"] = 0
                return

    def start(task: str, act: Any) -> dict[str, str]:
        failed = manager.take_fault("job_error") is not None
        job = manager.job("FAILURE" if failed else "SUCCESS", on_end=None if failed else act, running="STARTED")
        return manager.tasks.start(task, job)

    @app.post("/v1/hosts/<name>/actions/<action>")
    def act(name: str, action: str) -> dict[str, str]:
        if action not in _ACTIONS:
            raise CloudManagerError(404, f"there is no action {action}")
        flags, state = _ACTIONS[action]
        given = json_object()
        refuse_unknown(given, flags)
        _only_booleans(given)
        host = find(name)

        def end() -> None:
            move_instances(name)
            host["state"] = state

        return start(f"hosts.{action}", end)

    @app.post("/v1/hosts/actions/restart")
    def restart() -> dict[str, str]:
        given = json_object()
        refuse_unknown(given, {"hosts", "in_sequence", "allow_off_vm", "allow_evacuate"})
        names = given.pop("hosts", None)
        if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
            raise CloudManagerError(400, "hosts must be a list of names")
        _only_booleans(given)
        hosts = [find(name) for name in names]

        def end() -> None:
            for host in hosts:
                host["restarts"] += 1

        return start("hosts.restart", end)


def _only_booleans(given: dict[str, Any]) -> None:
    for name, value in given.items():
        if not isinstance(value, bool):
            raise CloudManagerError(400, f"{name} must be true or false, not {value!r}")
