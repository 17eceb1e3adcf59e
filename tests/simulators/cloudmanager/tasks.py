# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Celery tasks (section of that name): every long action gets one, and a client asks until it has ended.

A task's work goes on one step a look. The reference shows one status, SUCCESS; the others are Celery's.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import no_query

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

PENDING, STARTED, SUCCESS, FAILURE = "PENDING", "STARTED", "SUCCESS", "FAILURE"

#: how many ids the list shows, as many as in the documented answer
_RECENT = 10

_TRACEBACK = """Traceback (most recent call last):
  File "/usr/lib/python2.7/site-packages/celery/app/trace.py", line 375, in trace_task
    R = retval = fun(*args, **kwargs)
  File "/usr/lib/python2.7/site-packages/cloud_manager/tasks/{module}.py", line 112, in {function}
    raise TaskError(message)
TaskError: {message}"""


class TaskFailure(Exception):
    """Ends the work of a task; the message is the last line of its traceback."""


class Task:
    """One task.

    work: its steps, each run by advancing the iterator; TaskFailure ends it. polls: how many looks see it not ended
    at the least; 0 makes the first look do all the work.
    """

    def __init__(self, name: str, work: Iterator[None], polls: int) -> None:
        self.name = name
        self.status = PENDING
        self.failure: str | None = None
        self._work: Iterator[None] | None = work
        self._polls = polls
        self._looks = 0

    def look(self) -> dict[str, Any]:
        """Count a look, go a step on, and tell the state. The first look finds the task waiting for a worker."""
        if self.status not in (SUCCESS, FAILURE):
            self._looks += 1
            if self._polls == 0:
                self.finish()
            elif self._looks > 1:
                self._step()
                ended = self._work is None and self._looks > self._polls
                self.status = self._end() if ended else STARTED
        return self.document()

    def finish(self) -> None:
        """Do all the work that is left, at once."""
        while self._work is not None:
            self._step()
        self.status = self._end()

    def document(self) -> dict[str, Any]:
        """The answer of a look: name and traceback only for what failed."""
        if self.status != FAILURE:
            return {"status": self.status}
        module, _dot, function = self.name.partition(".")
        traceback = _TRACEBACK.format(module=module, function=function.replace("-", "_"), message=self.failure)
        return {"status": self.status, "name": self.name, "traceback": traceback}

    def _step(self) -> None:
        if self._work is None:
            return
        try:
            next(self._work)
        except StopIteration:
            self._work = None
        except TaskFailure as failure:
            self._work, self.failure = None, str(failure)

    def _end(self) -> str:
        return SUCCESS if self.failure is None else FAILURE


class Tasks:
    """The tasks, newest last. forgotten_are_pending: what Celery itself says of ids that it does not know."""

    def __init__(self) -> None:
        self.tasks: dict[str, Task] = {}
        self.forgotten_are_pending = False

    def look(self, task_id: str) -> dict[str, Any]:
        """Look at a task; 404 for one that is not there, or any more."""
        if task_id in self.tasks:
            return self.tasks[task_id].look()
        if self.forgotten_are_pending:
            return {"status": PENDING}
        raise CloudManagerError(404, f"there is no task {task_id}")

    def go_on(self) -> None:
        """The work of all of them goes a step on."""
        for task in self.tasks.values():
            task.look()

    def forget(self, *, finish: bool, pending: bool) -> list[str]:
        """Lose all tasks, their work done to the end or left where it is. Returns the ids that were there."""
        if finish:
            for task in self.tasks.values():
                task.finish()
        lost = list(self.tasks)
        self.tasks.clear()
        self.forgotten_are_pending = pending
        return lost


def start(manager: CloudManager, name: str, work: Iterator[None]) -> dict[str, str]:
    """Begin a task and return the answer of the action that started it.

    The fault job_error lets it fail with nothing done; the setting lying_tasks lets it succeed with nothing done.
    """
    if manager.take_fault("job_error") is not None:
        work = _failing()
    elif manager.settings["lying_tasks"]:
        work = iter(())
    task_id = str(uuid.uuid4())
    manager.tasks.tasks[task_id] = Task(name, work, int(manager.settings["job_polls"]))
    return {"task_id": task_id}


def _failing() -> Iterator[None]:
    raise TaskFailure("the service agent does not answer (a fault that was asked for)")
    yield


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v1/tasks/", strict_slashes=False)
    def list_tasks() -> dict[str, Any]:
        no_query()
        return {"tasks": list(manager.tasks.tasks)[-_RECENT:]}

    @app.get("/v1/tasks/<task_id>")
    def show_task(task_id: str) -> dict[str, Any]:
        no_query()
        return manager.tasks.look(task_id)
