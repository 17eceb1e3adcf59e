# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests to a served CloudManager and to its tasks, for the tests of actions."""

from __future__ import annotations

from typing import Any

import requests

from simulators.kit import Running

M1, M2, M3 = (f"mnode{number}.develop.stand.loc" for number in (1, 2, 3))
ALL_OFF = {"allow_off_vm": True, "allow_evacuate": True}
ALL_DECOMMISSION = {"allow_live_migrate": True, "allow_migrate": True, "allow_evacuate": True}


def call(running: Running, method: str, path: str, document: Any = None) -> requests.Response:
    """Send a request; path as the server has it, so that control calls go the same way."""
    headers = {"X-Auth-Token": "cloudmanager-token"}
    return requests.request(method, running.url + path, json=document, headers=headers)


def status(running: Running, method: str, path: str, document: Any = None) -> int:
    """The status of the answer."""
    return call(running, method, path, document).status_code


def start(running: Running, host: str, action: str, document: Any = None) -> str:
    """Start an action on a host; the id of its task."""
    return task_of(call(running, "POST", f"/v1/hosts/{host}/actions/{action}", document))


def task_of(answer: requests.Response) -> str:
    """The id of the task that an action started."""
    assert answer.status_code == 200, answer.text
    return str(answer.json()["task_id"])


def look(running: Running, task_id: str) -> str:
    """The status of a task."""
    return str(call(running, "GET", f"/v1/tasks/{task_id}").json()["status"])


def follow(running: Running, task_id: str) -> dict[str, Any]:
    """Look at a task until it has ended."""
    for _ in range(50):
        answer: dict[str, Any] = call(running, "GET", f"/v1/tasks/{task_id}").json()
        if answer["status"] not in ("PENDING", "STARTED"):
            return answer
    raise AssertionError("the task does not end")


def reason(task: dict[str, Any]) -> str:
    """The last line of the traceback of a task that failed."""
    assert task["status"] == "FAILURE"
    return str(task["traceback"].splitlines()[-1])


def where(running: Running) -> dict[str, tuple[str, str]]:
    """Name of each instance -> status and host."""
    return {one.name: (one.status, one.host) for one in running.simulator.compute.servers.values()}


def service(running: Running, name: str) -> tuple[str, str | None, bool]:
    """Of a compute host: status and reason of its service, whether it has power."""
    host = running.simulator.compute.hosts[name]
    return host.status, host.disabled_reason, host.powered
