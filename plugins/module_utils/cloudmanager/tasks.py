# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks: what CloudManager answers when something takes time, and how their end is waited for.

Source: CloudManager REST API v1, "Celery tasks"; the states are those of Celery's own documentation.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import WaitFailed
from ..core.operation import Operation
from ..core.work import Work

GET = Operation("getting_information_about_task", "GET", "/v1/tasks/{task_id}")

SUCCESS = "SUCCESS"
FAILED = frozenset({"FAILURE", "REVOKED"})


def follow(work: Work, answer: Any, what: str) -> dict[str, Any]:
    """Wait for the task that an answer names, unless the module was told not to wait.

    :param answer: What the call that started it has answered; None in check mode.
    :param what: What the task does, for progress and the error, such as ``the evacuation of host a``.
    :returns: ``task_id`` and ``task``, the last that was seen of it; None where there is none.
    :raises WaitFailed: The task failed; the last line of its traceback is in the message.
    """
    task_id = answer.get("task_id") if isinstance(answer, Mapping) else None
    if task_id is None:
        # The answer may do without: there was nothing to do.
        return {"task_id": None, "task": None}
    # Whatever happens while it is followed: the error names it.
    work.created_id = work.created_id or str(task_id)

    def done(task: Mapping[str, Any]) -> bool:
        status = str(task.get("status"))
        if status in FAILED:
            raise WaitFailed(f"{what} ended in {status}: {_fault(task)} (task {task_id})", id=str(task_id))
        return status == SUCCESS

    task = work.wait(
        lambda: work.call(GET, {"task_id": task_id}, attempt=f"follow {what}"),
        done,
        what=what,
        describe=lambda seen: str(seen.get("status")),
    )
    return {"task_id": task_id, "task": task}


def _fault(task: Mapping[str, Any]) -> str:
    lines = [line.strip() for line in str(task.get("traceback") or "").splitlines() if line.strip()]
    return lines[-1] if lines else "no reason is given"
