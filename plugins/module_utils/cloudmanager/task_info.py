# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The recent tasks, and what is told of each.

Source: CloudManager REST API v1, "Celery tasks": the list holds ids and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import InfoModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import CLOUDMANAGER
from .tasks import GET

LIST = Operation("getting_list_of_ids_of_recent_tasks", "GET", "/v1/tasks/", envelope="tasks")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    task_id, limit = work.params.get("task_id"), work.params.get("limit")
    ids = [task_id] if task_id is not None else list(work.call(LIST))
    for known in ids[:limit]:
        if task_id is None and not work.params["details"]:
            yield {"task_id": known}
            continue
        # One that was dropped since the list was made is no recent task any more.
        found = get_or_none(work, GET, {"task_id": known})
        if found is not None:
            yield {"task_id": known, **found}


TASK_INFO = InfoModule(
    Resource(
        system=CLOUDMANAGER,
        name="task",
        plural="tasks",
        title="task",
        summary="List tasks of CloudManager",
        reference="CloudManager REST API v1, Celery tasks",
        fields={
            "task_id": Field(sample="7c8fbc6c-468d-4afb-a292-e70a3d475edc", doc="Id of the task."),
            "status": Field(
                sample="SUCCESS",
                doc="Its status: C(PENDING), C(STARTED), C(SUCCESS), C(FAILURE) or another one of Celery's. Celery "
                "says C(PENDING) of tasks that it does not know, too.",
            ),
            "name": Field(sample="hosts.evacuate", doc="What it does, when CloudManager tells it."),
            "traceback": Field(sample=None, doc="Where it failed, when it did."),
            "result": Field(sample=None, doc="Its result, when CloudManager tells it."),
        },
        key=("task_id",),
        find=lambda work: None,
        info=Info(
            list=LIST,
            fetch=_listed,
            filters={
                "task_id": Field(doc="Only the task of this id, with all that is told of it."),
                "details": Field(
                    type="bool",
                    default=False,
                    option_only=True,
                    doc="Whether each of the recent tasks is asked for, with one request; without it only their ids "
                    "are returned.",
                ),
            },
            summary="List recent tasks of CloudManager, or get one",
            description=(
                "Lists the ids of recent tasks, or gets status, name and traceback of one. The list is empty when "
                "there is no such task.",
            ),
        ),
    )
)
