# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Celery tasks (section of that name): every long action gets one, and a client asks until it has ended."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager.errors import CloudManagerError
from simulators.kit import Job

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

#: how many ids the list shows, as many as in the documented answer
_RECENT = 10


class Tasks:
    """The tasks, newest last."""

    def __init__(self) -> None:
        self.tasks: dict[str, tuple[str, Job[Any]]] = {}

    def start(self, name: str, job: Job[Any]) -> dict[str, str]:
        """Keep a task and return the answer of the action that started it."""
        task_id = str(uuid.uuid4())
        self.tasks[task_id] = (name, job)
        return {"task_id": task_id}


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v1/tasks/", strict_slashes=False)
    def list_tasks() -> dict[str, Any]:
        return {"tasks": list(manager.tasks.tasks)[-_RECENT:]}

    @app.get("/v1/tasks/<task_id>")
    def show_task(task_id: str) -> dict[str, Any]:
        if task_id not in manager.tasks.tasks:
            raise CloudManagerError(404, f"there is no task {task_id}")
        name, job = manager.tasks.tasks[task_id]
        status = job.poll()
        if status == "FAILURE":
            return {"status": status, "name": name, "traceback": "Traceback: no host has room for the instances"}
        return {"status": status}
