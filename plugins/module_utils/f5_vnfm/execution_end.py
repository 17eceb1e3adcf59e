# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of an execution: waiting for it, and telling how it came.

Source: F5 VNFM REST API v3.1, "Get execution", "Events".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import ApiError, WaitFailed
from ..core.resource import Object
from ..core.work import Work
from .execution_info import shown
from .following import EVENT_LIST, EXECUTION_GET, SUCCEEDED, follow_execution


def read(work: Work, execution_id: str) -> Object:
    """An execution as it is, in the manager's names."""
    return dict(work.call(EXECUTION_GET, {"execution_id": execution_id}, attempt=f"read execution {execution_id}"))


def await_end(work: Work, execution: Mapping[str, Any], ends: frozenset[str] = SUCCEEDED) -> None:
    """Wait for the end; a failure also tells the last error among the events."""
    what = f"workflow {execution.get('workflow_id')} on deployment {execution.get('deployment_id')}"
    try:
        follow_execution(work, str(execution["id"]), what, ends=ends)
    except WaitFailed as exc:
        exc.msg += _last_failure(work, str(execution["id"]))
        raise


def _last_failure(work: Work, execution_id: str) -> str:
    query = {"execution_id": execution_id, "event_type": "task_failed", "_sort": "-timestamp", "_size": 1}
    try:
        event = next(work.objects(EVENT_LIST, query=query, limit=1), None)
    except ApiError as exc:
        return f" (its events could not be read: {exc.message})"
    if event is None:
        return ""
    node = f" on {event['node_instance_id']}" if event.get("node_instance_id") else ""
    return f". Last error{node}: {work.client.masker.mask(str(event.get('message')))}"


def as_result(work: Work, execution: Mapping[str, Any], *, changed: bool) -> Object:
    """The result of the module, without its diff."""
    return {"changed": changed, "id": str(execution["id"]), "execution": shown(work, execution)}
