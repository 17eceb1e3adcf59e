# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing events and logs of executions."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from simulators.f5_vnfm.resources import Row
from simulators.f5_vnfm.state import State

TYPE_EVENT = "cloudify_event"
TYPE_LOG = "cloudify_log"


def write(
    state: State,
    execution: Row,
    message: str,
    *,
    event_type: str | None = None,
    level: str | None = None,
    instance: Row | None = None,
    operation: str | None = None,
    causes: list[dict[str, Any]] | None = None,
) -> None:
    """One event (event_type) or one log line (level) of an execution, about a node instance when one is given."""
    reported = state.now()
    later = datetime.fromisoformat(reported.replace("Z", "+00:00")) + timedelta(milliseconds=120)
    row: Row = {
        "node_instance_id": instance["id"] if instance is not None else None,
        "operation": operation,
        "blueprint_id": execution["blueprint_id"],
        "timestamp": later.strftime("%Y-%m-%dT%H:%M:%S.") + f"{later.microsecond // 1000:03d}Z",
        "message": message,
        "target_id": None,
        "node_name": instance["node_id"] if instance is not None else None,
        "workflow_id": execution["workflow_id"],
        "error_causes": causes,
        "reported_timestamp": reported,
        "source_id": None,
        "deployment_id": execution["deployment_id"],
        "type": TYPE_EVENT if event_type else TYPE_LOG,
        "execution_id": execution["id"],
        "_tenant": execution["tenant_name"],
        "_visibility": execution["visibility"],
        "_created_by": execution["created_by"],
    }
    if event_type:
        row["event_type"] = event_type
    else:
        row["level"] = level or "info"
        row["logger"] = f"ctx.{execution['id']}"
    state.add("events", row)
