# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What runs on a deployment: its executions, its environment, and whether it can be used.

Source: F5 VNFM REST API v3.1, "Executions"; recorded answers ("deployments: create", "deployments: delete", "no
management worker running"): a new deployment is there at once while ``create_deployment_environment`` still runs,
and a deletion is the execution ``delete_deployment_environment``, which takes the deployment along when it ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..core.errors import TelcoError, WaitFailed
from ..core.work import Work
from .following import ENDED, EXECUTION_LIST, SUCCEEDED, failure_text, follow_execution

#: Statuses of an execution that has not ended.
ACTIVE = ("pending", "queued", "scheduled", "started", "cancelling", "force_cancelling", "kill_cancelling")

CREATE_ENVIRONMENT = "create_deployment_environment"
DELETE_ENVIRONMENT = "delete_deployment_environment"
UPDATE = "update"

_READ = "id,status,error,workflow_id"


def executions_of(
    work: Work, deployment_id: str, *, workflows: Iterable[str] = (), statuses: Iterable[str] = ()
) -> list[dict[str, Any]]:
    """Executions of a deployment, the newest first.

    :param workflows: Only those of these workflows.
    :param statuses: Only those in one of these statuses.
    """
    query: dict[str, Any] = {"deployment_id": deployment_id}
    if workflows:
        query["workflow_id"] = list(workflows)
    if statuses:
        query["status"] = list(statuses)
    return list(work.objects(EXECUTION_LIST, query={**query, "_include": _READ, "_sort": "-created_at"}))


def settle(work: Work, deployment_id: str) -> tuple[bool, bool]:
    """Wait for the creation of a deployment's environment, and for an update that is under way.

    :returns: Whether something was waited for, so that what was read before is out of date; whether there was an
        update that may have ended after it was read.
    :raises WaitFailed: The environment could not be made; the deployment can only be deleted.
    """
    try:
        found = executions_of(work, deployment_id, workflows=(CREATE_ENVIRONMENT, UPDATE))
        made = _await_environment(work, deployment_id, found)
        updates = [item for item in found if item["workflow_id"] == UPDATE]
        updating = [item for item in updates if item["status"] not in ENDED]
        for item in updating:
            follow_execution(work, str(item["id"]), f"update of deployment {deployment_id}", ends=ENDED)
        return made or bool(updating), bool(updates)
    except TelcoError as exc:
        exc.id = deployment_id
        raise


def _await_environment(work: Work, deployment_id: str, found: list[dict[str, Any]]) -> bool:
    creation: Mapping[str, Any] | None = next(
        (item for item in found if item["workflow_id"] == CREATE_ENVIRONMENT), None
    )
    if creation is None or creation["status"] in SUCCEEDED:
        return False
    what = f"deployment {deployment_id} exists, but creating its environment"
    if creation["status"] in ENDED:
        raise WaitFailed(f"{failure_text(creation, what)}. Delete the deployment before creating it anew.")
    follow_execution(work, str(creation["id"]), f"creating the environment of deployment {deployment_id}")
    return True


def listed(executions: Iterable[Mapping[str, Any]]) -> str:
    """Executions in a sentence: workflow, id and status of each."""
    return ", ".join(f"{item['workflow_id']} ({item['id']}, {item['status']})" for item in executions)
