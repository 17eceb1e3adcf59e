# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks: what CloudManager answers when something takes time.

Source: CloudManager REST API v1, "Celery tasks"; the states are those of Celery's own documentation.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.fields import Field
from ..core.jobs import Jobs
from ..core.operation import Operation

GET = Operation("getting_information_about_task", "GET", "/v1/tasks/{task_id}")


def _fault(task: Mapping[str, Any]) -> str:
    """The last line of its traceback."""
    lines = [line.strip() for line in str(task.get("traceback") or "").splitlines() if line.strip()]
    return lines[-1] if lines else "no reason is given"


TASKS = Jobs(
    noun="task",
    get=GET,
    id_key="task_id",
    success=frozenset({"SUCCESS"}),
    failed=frozenset({"FAILURE", "REVOKED", "REJECTED", "IGNORED"}),
    fault=_fault,
    name=lambda task: str(task.get("name") or ""),
)

#: What modules return of the task that does their work.
TASK_RETURNS = {
    "task_id": Field(
        read_only=True,
        sample="7c8fbc6c-468d-4afb-a292-e70a3d475edc",
        doc="Id of the task that does the work; null when there was nothing to do, where CloudManager answers none, "
        "and in check mode.",
    ),
    "task": Field(
        type="dict",
        read_only=True,
        sample={"status": "SUCCESS"},
        doc="What was last seen of the task; null when there is none or it was not waited for.",
    ),
}
