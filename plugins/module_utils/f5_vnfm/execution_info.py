# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an execution looks like, and listing executions.

Source: F5 VNFM REST API v3.1, "The Execution Resource", "List executions", "Get execution"; recorded answers:
system-wide executions are listed on request only, and the parameters of one may hold the manager's own passwords.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.compare import HIDDEN
from ..core.fields import Field, from_wire
from ..core.module import InfoModule
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import F5_VNFM
from .following import EXECUTION_GET, EXECUTION_LIST
from .single import one_or_list

EXECUTION_FIELDS = {
    "id": Field(read_only=True, sample="4e9000b3-46c0-4f01-9dff-8d1dcc7be8db", doc="Identifier of the execution."),
    "workflow_id": Field(read_only=True, sample="install", doc="The workflow that is run."),
    "deployment_id": Field(read_only=True, sample="web", doc="The deployment it runs on; none for system-wide ones."),
    "blueprint_id": Field(read_only=True, sample="web-1", doc="The deployment's blueprint."),
    "status": Field(
        read_only=True,
        sample="terminated",
        doc="V(pending), V(queued), V(scheduled), V(started), V(cancelling), V(force_cancelling), "
        "V(kill_cancelling), or at "
        "its end V(terminated) (it succeeded), V(failed) or V(cancelled).",
    ),
    "status_display": Field(read_only=True, sample="completed", doc="The status in the manager's words for people."),
    "parameters": Field(
        type="dict",
        read_only=True,
        sample={"ignore_failure": False},
        doc="The workflow's parameters. Those of system-wide workflows are hidden, because the manager puts its own "
        "passwords there.",
    ),
    "error": Field(read_only=True, sample="", doc="The manager's traceback when it failed, else empty."),
    "is_system_workflow": Field(type="bool", read_only=True, sample=False, doc="Whether it is a system-wide one."),
    "is_dry_run": Field(type="bool", read_only=True, sample=False, doc="Whether it only pretends."),
    "created_at": Field(
        read_only=True, sample="2026-11-21T09:30:00.000Z", doc="When it was asked for (ISO 8601, UTC)."
    ),
    "started_at": Field(
        read_only=True, sample="2026-11-21T09:30:00.001Z", doc="When it was started; none while queued."
    ),
    "ended_at": Field(read_only=True, sample="2026-11-21T09:31:12.345Z", doc="When it ended."),
    "created_by": Field(read_only=True, sample="admin", doc="Name of the user who started it."),
    "tenant_name": Field(read_only=True, sample="default_tenant", doc="The tenant that owns it."),
}


def shown(work: Work, execution: Mapping[str, Any]) -> Object:
    """An execution as a result may show it: without secret parameters and without the manager's own secrets."""
    result = from_wire(EXECUTION_FIELDS, execution)
    parameters = result.get("parameters")
    if isinstance(parameters, Mapping):
        asked = work.params.get("include_system_workflows") or work.params.get("execution_id")
        everything = result.get("is_system_workflow", bool(asked))
        secret = set(parameters) if everything else set(work.params.get("secret_parameters") or {})
        result["parameters"] = {name: HIDDEN if name in secret else value for name, value in parameters.items()}
    if result.get("error"):
        result["error"] = work.client.masker.mask(result["error"])
    return result


def _listed(work: Work, execution: Object) -> Object:
    return shown(work, execution)


_INFO = Resource(
    system=F5_VNFM,
    name="execution",
    plural="executions",
    title="execution",
    summary="Executions of an F5 VNF Manager",
    reference="F5 VNFM REST API v3.1, Executions",
    fields=EXECUTION_FIELDS,
    key=(),
    find=lambda work: None,
    info=Info(
        list=EXECUTION_LIST,
        fetch=one_or_list(EXECUTION_GET, EXECUTION_LIST, "execution_id"),
        each=_listed,
        filters={
            "execution_id": Field(option_only=True, doc="Only the execution with this identifier."),
            "deployment_id": Field(type="list", elements="str", doc="Only executions on these deployments."),
            "workflow_id": Field(type="list", elements="str", doc="Only executions of these workflows."),
            "blueprint_id": Field(
                type="list", elements="str", doc="Only executions on deployments of these blueprints."
            ),
            "status": Field(
                type="list",
                elements="str",
                doc="Only executions in these statuses, such as V(started), V(failed) or V(terminated).",
            ),
            "created_by": Field(type="list", elements="str", doc="Only executions that these users started."),
            "include_system_workflows": Field(
                type="bool",
                wire="_include_system_workflows",
                doc="Whether to list system-wide executions too, such as those of snapshots and plugins.",
            ),
        },
        summary="List executions of an F5 VNF Manager",
        description=("Lists the executions of workflows, with their status, parameters and times.",),
    ),
)

EXECUTION_INFO = InfoModule(_INFO)
