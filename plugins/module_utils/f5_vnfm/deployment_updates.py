# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Updates of deployments: a new blueprint or new inputs for one that exists.

Source: F5 VNFM REST API v3.1, "The deployment update resource", "Update deployment", "Get deployment-update",
"List deployment updates"; recorded answers ("deployment updates"): the update is asynchronous, its state goes from
``executing_workflow`` to ``successful``, a second one meanwhile is a 409, and a GET of one refuses ``_include``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import AnswerLost, ApiError, TelcoError, WaitFailed
from ..core.fields import Field
from ..core.module import InfoModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import BUSY, F5_VNFM
from .following import follow_execution
from .single import one_or_list

INITIATE = Operation(
    "update_deployment", "PUT", "/deployment-updates/{id}/update/initiate", repeatable=False, busy_codes=BUSY
)
GET = Operation("get_deployment_update", "GET", "/deployment-updates/{update_id}")
LIST = Operation("list_deployment_updates", "GET", "/deployment-updates")

_LOOKS = 3
_ACTIVE = frozenset({"updating", "executing_workflow", "finalizing"})

#: Options that steer an update; sent only when they are given.
OPTIONS = {
    "skip_install": Field(
        type="bool", option_only=True, doc="Whether an update leaves out installing the node instances that it adds."
    ),
    "skip_uninstall": Field(
        type="bool",
        option_only=True,
        doc="Whether an update leaves out uninstalling the node instances that it removes.",
    ),
    "skip_reinstall": Field(
        type="bool",
        option_only=True,
        doc="Whether an update leaves out reinstalling the node instances whose properties or operations it changes.",
    ),
    "force": Field(type="bool", option_only=True, doc="Whether to update though the update before has failed."),
    "ignore_failure": Field(
        type="bool", option_only=True, doc="Whether an update goes on when an operation fails while it uninstalls."
    ),
    "install_first": Field(
        type="bool",
        option_only=True,
        doc="Whether an update installs what is new before it uninstalls what goes. The manager does it the other "
        "way round "
        "by default.",
    ),
    "reinstall_list": Field(
        type="list",
        elements="str",
        option_only=True,
        doc="Ids of node instances that an update reinstalls in any case, even with O(skip_reinstall=true).",
    ),
}


def update(work: Work, deployment_id: str, body: Object) -> None:
    """Start an update and wait for its end.

    :param body: ``blueprint_id`` and ``inputs``, as far as they change.
    :raises WaitFailed: It failed; the deployment's id is in the error.
    :raises ApiError: Of kind ``conflict`` when another one was under way; it has ended by now.
    """
    body = {**body, **{name: work.params[name] for name in OPTIONS if work.params.get(name) is not None}}
    known = set() if work.check_mode else {item["id"] for item in _updates(work, deployment_id)}
    try:
        started = work.call(INITIATE, {"id": deployment_id}, body=body, attempt=f"update {work.label}")
    except AnswerLost as exc:
        started = _started_since(work, deployment_id, known)
        if started is None:
            # It may be carried out late: sent again, the update would be done twice.
            raise ApiError(
                f"{exc.message}; no update was seen to start. Run it again: one that has started late is waited for",
                method=exc.method,
                path=exc.path,
                status=exc.status,
            ) from exc
    except ApiError as exc:
        if exc.kind == "conflict":
            _await_others(work, deployment_id)
        raise
    if started is not None and work.params.get("wait", True):
        _await_end(work, deployment_id, started)


def _started_since(work: Work, deployment_id: str, known: set[str]) -> Object | None:
    """The update whose answer was lost. The manager may still be at work on it, so that it is looked for several
    times."""
    for look in range(1, _LOOKS + 1):
        started = next((item for item in _updates(work, deployment_id) if item["id"] not in known), None)
        if started is not None or look == _LOOKS:
            return started
        work.pace.sleep(work.pace.first * look)
    return None


def _updates(work: Work, deployment_id: str) -> list[Object]:
    query = {"deployment_id": deployment_id, "_include": "id,state,execution_id", "_sort": "-created_at"}
    return list(work.objects(LIST, query=query))


def _await_others(work: Work, deployment_id: str) -> None:
    work.wait(
        lambda: [item for item in _updates(work, deployment_id) if item["state"] in _ACTIVE],
        lambda active: not active,
        what=f"another update of deployment {deployment_id} to end",
        describe=lambda active: ", ".join(f"{item['id']} is {item['state']}" for item in active) or "none is active",
    )


def _await_end(work: Work, deployment_id: str, started: Mapping[str, Any]) -> None:
    try:
        if started.get("execution_id"):
            follow_execution(work, str(started["execution_id"]), f"update of deployment {deployment_id}")
        ended = work.wait(
            lambda: work.call(GET, {"update_id": started["id"]}),
            lambda item: item["state"] not in _ACTIVE,
            what=f"update {started['id']} to end",
            describe=lambda item: str(item["state"]),
        )
        if ended is not None and ended["state"] != "successful":
            raise WaitFailed(f"update {started['id']} of deployment {deployment_id} ended as {ended['state']}")
    except TelcoError as exc:
        exc.id = deployment_id
        exc.msg += f". The update is {started['id']}; a later run waits for its end"
        exc.args = (exc.msg,)
        raise


_FIELDS = {
    "id": Field(read_only=True, sample="web-a547028a-be72-4629-b233-3881396b31b8", doc="Identifier of the update."),
    "deployment_id": Field(read_only=True, sample="web", doc="The deployment that was updated."),
    "state": Field(
        read_only=True,
        sample="successful",
        doc="Where it is: V(updating), V(executing_workflow), V(finalizing), V(successful), V(failed).",
    ),
    "execution_id": Field(
        read_only=True, sample="c36c8304-3cd2-47e1-b75f-8a9518699343", doc="The execution that carries it out."
    ),
    "old_blueprint_id": Field(read_only=True, sample="web-1", doc="The blueprint before."),
    "new_blueprint_id": Field(
        read_only=True, sample="web-2", doc="The blueprint after; none when only inputs changed."
    ),
    "old_inputs": Field(type="dict", read_only=True, sample={"port": 8080}, doc="The inputs before."),
    "new_inputs": Field(type="dict", read_only=True, sample={"port": 8081}, doc="The inputs that were given."),
    "steps": Field(
        type="list", elements="dict", read_only=True, sample=[], doc="What is added, removed or changed, one by one."
    ),
    "modified_entity_ids": Field(
        type="dict", read_only=True, sample={"node": ["app"]}, doc="What is changed, by its kind."
    ),
    "deployment_update_nodes": Field(
        type="list", elements="dict", read_only=True, sample=[], doc="The nodes as the update wants them."
    ),
    "deployment_update_node_instances": Field(
        type="dict", read_only=True, sample={}, doc="The node instances that are added, removed, extended or reduced."
    ),
    "deployment_update_deployment": Field(type="dict", read_only=True, sample={}, doc="The deployment before."),
    "deployment_plan": Field(type="dict", read_only=True, sample={}, doc="The plan of the blueprint after."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000Z", doc="When it was started (ISO 8601, UTC)."),
    "created_by": Field(read_only=True, sample="admin", doc="The user who started it."),
    "tenant_name": Field(read_only=True, sample="default_tenant", doc="The tenant that owns the deployment."),
    "visibility": Field(read_only=True, sample="tenant", doc="Who can see the deployment."),
    "private_resource": Field(type="bool", read_only=True, sample=False, doc="Whether the deployment is private."),
    "resource_availability": Field(read_only=True, sample="tenant", doc="The same as the visibility."),
}

RESOURCE = Resource(
    system=F5_VNFM,
    name="deployment_update",
    plural="deployment_updates",
    title="deployment update",
    summary="Updates of deployments of an F5 VNF Manager",
    reference="F5 VNFM REST API v3.1, Deployments",
    fields=_FIELDS,
    key=(),
    find=lambda work: None,
    info=Info(
        list=LIST,
        fetch=one_or_list(GET, LIST, "update_id"),
        filters={
            "update_id": Field(option_only=True, doc="Only the update with this identifier."),
            "deployment_id": Field(type="list", elements="str", doc="Only updates of these deployments."),
            "state": Field(type="list", elements="str", doc="Only updates in these states, such as V(failed)."),
            "execution_id": Field(type="list", elements="str", doc="Only updates that these executions carry out."),
            "created_by": Field(type="list", elements="str", doc="Only updates that these users started."),
        },
        summary="List deployment updates of an F5 VNF Manager",
        description=(
            "Lists what M(telco.cloud.f5_vnfm_deployment) and others have changed on deployments that existed already.",
            "An update tells the blueprint and the inputs before and after, its steps and its execution.",
        ),
    ),
)

DEPLOYMENT_UPDATE_INFO = InfoModule(RESOURCE)
