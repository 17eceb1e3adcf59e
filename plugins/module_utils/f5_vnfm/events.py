# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Events and logs of executions.

Source: F5 VNFM REST API v3.1, "Events"; recorded answers ("events"): pages of 10000, a range needs both its commas
and at least one end, an attribute that does not exist is not refused, events have no level and logs no event type.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import InfoModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import F5_VNFM
from .filters import any_of
from .following import EVENT_LIST

# One address, documented three times: with nothing, with a range, with filters.
IN_TIME_RANGE = Operation("list_events_in_time_range", "GET", "/events")
WITH_FILTERS = Operation("list_events_with_filters", "GET", "/events")

_PAGE_SIZE = 10000
_TIME = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?\Z")

_FILTERS = {
    "deployment_id": any_of("Only events of these deployments."),
    "execution_id": any_of("Only events of these executions."),
    "blueprint_id": any_of("Only events of deployments of these blueprints."),
    "node_id": any_of("Only events of these nodes."),
    "node_instance_id": any_of("Only events of these node instances."),
    "operation": any_of("Only events of these operations, such as V(cloudify.interfaces.lifecycle.start)."),
    "event_type": any_of("Only events of these types, such as V(workflow_started) or V(task_failed). Logs have none."),
    "level": any_of("Only logs of these levels, such as V(error). Events have none."),
    # Ansible keeps the option name "message" for itself.
    "message_pattern": replace(
        any_of("Only those whose message fits one of these patterns; V(%) stands for any text."), wire="message"
    ),
    "type": any_of("Only V(cloudify_event) or only V(cloudify_log); managers may have names of their own."),
}

_FIELDS = {
    "timestamp": Field(
        read_only=True, sample="2026-11-21T09:30:01.738Z", doc="When the manager stored it (ISO 8601, UTC)."
    ),
    "reported_timestamp": Field(read_only=True, sample="2026-11-21T09:30:01.624Z", doc="When it happened."),
    "type": Field(read_only=True, sample="cloudify_event", doc="Whether it is an event or a log."),
    "event_type": Field(read_only=True, sample="task_failed", doc="What kind of event it is; events only."),
    "level": Field(read_only=True, sample="info", doc="How serious it is; logs only."),
    "logger": Field(read_only=True, sample="ctx.337d8c10", doc="Who wrote it; logs only."),
    "message": Field(read_only=True, sample="Task failed 'script_runner.tasks.run'", doc="The text."),
    "error_causes": Field(
        type="list",
        elements="dict",
        read_only=True,
        sample=[{"message": "exit code 3", "type": "ProcessException", "traceback": ""}],
        doc="The errors behind a failed task; events only.",
    ),
    "blueprint_id": Field(read_only=True, sample="web-1", doc="The blueprint."),
    "deployment_id": Field(read_only=True, sample="web", doc="The deployment."),
    "execution_id": Field(read_only=True, sample="4e9000b3-46c0-4f01-9dff-8d1dcc7be8db", doc="The execution."),
    "workflow_id": Field(read_only=True, sample="install", doc="The workflow."),
    "node_name": Field(read_only=True, sample="app", doc="The node."),
    "node_instance_id": Field(read_only=True, sample="app_106gb7", doc="The node instance."),
    "operation": Field(read_only=True, sample="cloudify.interfaces.lifecycle.start", doc="The operation on it."),
}


def _fetch(work: Work, query: Mapping[str, Any]) -> Iterable[Object]:
    params, limit = work.params, work.params.get("limit")
    size = _PAGE_SIZE if limit is None else max(1, min(_PAGE_SIZE, limit))
    query = {"_size": size, "_sort": "timestamp", **query}
    operation = WITH_FILTERS if any(params.get(name) for name in _FILTERS) else EVENT_LIST
    since, until = (_time(params, name) for name in ("since", "until"))
    if since or until:
        operation = IN_TIME_RANGE
        query["_range"] = f"timestamp,{since},{until}"
    return work.objects(operation, query=query, limit=limit)


def _time(params: Mapping[str, Any], option: str) -> str:
    value = params.get(option) or ""
    if value and not _TIME.match(value):
        raise InvalidOption(option, f"{value!r} is not a time such as 2026-11-21 or 2026-11-21T09:30:00.000Z")
    return str(value)


RESOURCE = Resource(
    system=F5_VNFM,
    name="event",
    plural="events",
    title="event",
    summary="Events of an F5 VNF Manager",
    reference="F5 VNFM REST API v3.1, Events",
    fields=_FIELDS,
    key=(),
    find=lambda work: None,
    info=Info(
        list=EVENT_LIST,
        fetch=_fetch,
        filters={
            **_FILTERS,
            "since": Field(option_only=True, doc="Only those stored at this time or later (ISO 8601)."),
            "until": Field(option_only=True, doc="Only those stored at this time or before (ISO 8601)."),
        },
        summary="List events and logs of an F5 VNF Manager",
        description=(
            "Lists what executions have reported, the oldest first unless O(sort) says otherwise.",
            "Values of one filter are alternatives; several filters have to fit together. Events arrive about a "
            "second after "
            "the fact.",
        ),
    ),
)

EVENT_INFO = InfoModule(RESOURCE)
