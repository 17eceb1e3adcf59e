# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deployments of blueprints.

Source: F5 VNFM REST API v3.1, "Deployments"; recorded answers: a PUT answers before the environment is made,
``private_resource`` and ``ignore_live_nodes`` work in the query only, a deletion is asynchronous, and with its
message broker down the manager answers 500 although the deployment is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..core.compare import HIDDEN, differing
from ..core.errors import AnswerLost, ApiError, InvalidOption, TelcoError, WaitTimeout
from ..core.fields import Field, from_wire, given
from ..core.lookup import exact
from ..core.masking import Masker, texts
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import BUSY, F5_VNFM
from .deployment_updates import INITIATE, OPTIONS, update
from .environments import ACTIVE, CREATE_ENVIRONMENT, DELETE_ENVIRONMENT, executions_of, listed, settle
from .following import ENDED, SHOW_EVENTS, follow_execution, stored_anyway
from .names import check_ids
from .visibility import VISIBILITY, visibility_change

LIST = Operation("list_deployments", "GET", "/deployments")
# The document's way to get one: the list with its id. An absent one is an empty list, which no other 404 looks like.
GET = Operation("get_deployment", "GET", "/deployments")
CREATE = Operation("create_deployment", "PUT", "/deployments/{id}", repeatable=False, busy_codes=BUSY)
DELETE = Operation("delete_deployment", "DELETE", "/deployments/{id}", busy_codes=BUSY)
SET_VISIBILITY = Operation("set_deployment_visibility", "PATCH", "/deployments/{id}/set-visibility", repeatable=True)
# The document has only the definitions; their values are as recorded.
GET_OUTPUTS = Operation("get_deployment_outputs", "GET", "/deployments/{id}/outputs")
GET_CAPABILITIES = Operation("get_deployment_capabilities", "GET", "/deployments/{id}/capabilities")
NODE_INSTANCES = Operation("list_node_instances", "GET", "/node-instances")

_NOT_LIVE = ("uninitialized", "deleted")

FIELDS = {
    "id": Field(
        required=True,
        sample="web",
        doc="Identifier of the deployment: a letter, then letters, digits, V(-), V(.) and V(_), at most 256 "
        "characters.",
    ),
    "blueprint_id": Field(
        sample="web-1",
        doc="The blueprint it is based on. It is needed for a new deployment; another one than before updates the "
        "deployment.",
    ),
    "inputs": Field(
        type="dict",
        compare="subset",
        sample={"port": 8080},
        doc="Values of the blueprint's inputs. Only the inputs given here are compared; others keep their value. A "
        "different "
        "value updates the deployment.",
    ),
    "secret_inputs": Field(
        type="dict",
        compare="subset",
        secret=True,
        doc=[
            "Inputs like O(inputs), whose values never appear in results, diffs and messages of this module.",
            "The manager itself shows all inputs to everybody who can see the deployment; a blueprint that reads "
            "C(get_secret) keeps them better.",
        ],
    ),
    "visibility": VISIBILITY,
    "private_resource": Field(
        type="bool",
        sample=False,
        doc="The older form of O(visibility): V(true) creates a private deployment, V(false) opens a private one to "
        "its tenant.",
    ),
    "skip_plugins_validation": Field(
        type="bool",
        option_only=True,
        doc="Whether to create it though plugins that it needs are missing on the manager.",
    ),
    **OPTIONS,
    "ignore_live_nodes": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether to delete it though it has node instances that are not uninstalled. What they stand for is left "
        "behind.",
    ),
    "show_events": SHOW_EVENTS,
    "description": Field(read_only=True, sample="Two web servers", doc="The blueprint's description."),
    "outputs": Field(
        type="dict", read_only=True, sample={"address": {"value": "192.0.2.7"}}, doc="The definition of its outputs."
    ),
    "output_values": Field(
        type="dict",
        read_only=True,
        sample={"address": "192.0.2.7"},
        doc="The values of its outputs, only with O(telco.cloud.f5_vnfm_deployment_info#module:evaluate).",
    ),
    "capabilities": Field(type="dict", read_only=True, sample={}, doc="What other deployments can read of it."),
    "capability_values": Field(
        type="dict",
        read_only=True,
        sample={},
        doc="The values of its capabilities, only with O(telco.cloud.f5_vnfm_deployment_info#module:evaluate).",
    ),
    "workflows": Field(
        type="list",
        elements="dict",
        read_only=True,
        sample=[{"name": "install", "created_at": None, "parameters": {}}],
        doc="The workflows that can be run on it, with their parameters.",
    ),
    "groups": Field(type="dict", read_only=True, sample={}, doc="The definition of its groups."),
    "scaling_groups": Field(type="dict", read_only=True, sample={}, doc="The definition of its scaling groups."),
    "policy_types": Field(type="dict", read_only=True, sample={}, doc="Its policies."),
    "policy_triggers": Field(type="dict", read_only=True, sample={}, doc="The triggers of its policies."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000Z", doc="When it was created (ISO 8601, UTC)."),
    "updated_at": Field(read_only=True, sample="2026-11-21T09:30:00.000Z", doc="When it was last changed."),
    "created_by": Field(read_only=True, sample="admin", doc="Name of the user who created it."),
    "tenant_name": Field(read_only=True, sample="default_tenant", doc="The tenant that owns it."),
}

_check_ids = check_ids("id", "blueprint_id")


def _check(params: Mapping[str, Any]) -> None:
    _check_ids(params)
    twice = sorted(set(params.get("inputs") or {}) & set(params.get("secret_inputs") or {}))
    if twice:
        raise InvalidOption("secret_inputs", f"{', '.join(twice)} is given in inputs too; give each input once")


# Reading ----------------------------------------------------------------------------------------------------------


def _read(work: Work) -> Object | None:
    wanted = work.params["id"]
    found = exact(work, GET, {"id": wanted}, lambda item: item["id"] == wanted, "deployments")
    return None if found is None else _without_secret_inputs(work, from_wire(FIELDS, found))


def _without_secret_inputs(work: Work, deployment: Object) -> Object:
    """Secret inputs apart from the others, and the values of all that this task did not give nowhere.

    The manager does not tell which inputs somebody has given as secret ones.
    """
    if "inputs" not in deployment:
        return deployment
    secret, open_ = work.params.get("secret_inputs") or {}, work.params.get("inputs") or {}
    inputs = dict(deployment["inputs"] or {})
    if secret:
        deployment["secret_inputs"] = {name: inputs[name] for name in secret if name in inputs}
    deployment["inputs"] = {name: value if name in open_ else HIDDEN for name, value in inputs.items()}
    hidden = Masker()
    hidden.add(*texts({name: value for name, value in inputs.items() if name not in open_}))
    for name in ("outputs", "capabilities"):
        if name in deployment:
            deployment[name] = hidden.mask(deployment[name])
    return deployment


def _find(work: Work) -> Object | None:
    """The deployment as it is when what an earlier run has started on it is over, its deletion too."""
    found = _read(work)
    if found is not None and work.params.get("state") == "absent" and work.created_id is None:
        work.created_id = found["id"]
        if _is_being_deleted(work, found["id"]):
            _await_gone(work, found["id"])
            return None
    settles = work.params.get("state") != "absent" and work.params.get("wait", True) and work.created_id is None
    if found is not None and settles:
        waited, updated = settle(work, found["id"])
        # An update that ended between the two requests would be done once more.
        if waited or (updated and _differs(work, found)):
            found = _read(work)
    return found


def _differs(work: Work, found: Object) -> bool:
    """Whether what an update can change is not as it is asked for."""
    fields = {name: FIELDS[name] for name in ("blueprint_id", "inputs", "secret_inputs")}
    return bool(differing(fields, given(fields, work.params), found))


# Creating and changing --------------------------------------------------------------------------------------------


def _create(work: Work, want: Object) -> Object | None:
    if "blueprint_id" not in want:
        raise InvalidOption("blueprint_id", f"is needed to create {work.label}")
    body: Object = {name: want[name] for name in ("blueprint_id", "visibility") if name in want}
    inputs = {**want.get("inputs", {}), **want.get("secret_inputs", {})}
    if inputs:
        body["inputs"] = inputs
    if work.params.get("skip_plugins_validation") is not None:
        body["skip_plugins_validation"] = work.params["skip_plugins_validation"]
    query = {"private_resource": want["private_resource"]} if "private_resource" in want else {}
    try:
        answer = work.call(CREATE, want, query=query, body=body, attempt=f"create {work.label}")
    except ApiError as exc:
        lost = stored_anyway(exc)
        if lost is None or lost is exc:
            raise
        raise lost from exc
    return None if answer is None else from_wire(FIELDS, answer)


def _follow(work: Work, answered: Object | None, before: Object | None) -> None:
    if before is None:
        settle(work, work.params["id"])


def _update(work: Work, have: Object, values: Object) -> None:
    body = {"blueprint_id": values["blueprint_id"]} if "blueprint_id" in values else {}
    inputs = {**values.get("inputs", {}), **values.get("secret_inputs", {})}
    if inputs:
        body["inputs"] = inputs
    update(work, have["id"], body)


def _open(work: Work, have: Object, values: Object) -> Any:
    return work.call(
        SET_VISIBILITY, have, body={"visibility": "tenant"}, attempt=f"make {work.label} visible to its tenant"
    )


def _check_open(work: Work, have: Object, values: Object) -> None:
    if values["private_resource"]:
        raise InvalidOption(
            "private_resource", f"{work.label} has visibility {have['visibility']}, which cannot be narrowed"
        )


# Deleting ---------------------------------------------------------------------------------------------------------


def _remove(work: Work, have: Object) -> None:
    if not work.params["ignore_live_nodes"]:
        _refuse_live_nodes(work, have["id"])
    query = {"ignore_live_nodes": True} if work.params["ignore_live_nodes"] else {}
    try:
        work.call(DELETE, have, query=query, attempt=f"delete {work.label}")
    except ApiError as exc:
        # Sent twice because the first answer was lost, or answered by something in between: what is there decides.
        if not isinstance(exc, AnswerLost) and exc.code != "dependent_exists_error":
            raise
        if not _is_being_deleted(work, have["id"]) and _read(work) is not None:
            raise
    _await_gone(work, have["id"])


def _is_being_deleted(work: Work, deployment_id: str) -> bool:
    """Whether a deletion is under way.

    :raises TelcoError: Something else runs on it, which only its owner can judge.
    """
    active = executions_of(work, deployment_id, statuses=ACTIVE)
    if any(item["workflow_id"] == DELETE_ENVIRONMENT for item in active):
        return True
    waits = work.params.get("wait", True)
    for item in [item for item in active if waits and item["workflow_id"] == CREATE_ENVIRONMENT]:
        follow_execution(work, str(item["id"]), f"creating the environment of deployment {deployment_id}", ends=ENDED)
        active.remove(item)
    if active:
        raise TelcoError(
            f"{work.label} cannot be deleted while executions run on it: {listed(active)}. Wait for their end, or "
            f"cancel "
            f"them with telco.cloud.f5_vnfm_execution.",
            id=deployment_id,
        )
    return False


def _refuse_live_nodes(work: Work, deployment_id: str) -> None:
    query = {"deployment_id": deployment_id, "_include": "id,state", "_sort": "id"}
    live = [item for item in work.objects(NODE_INSTANCES, query=query) if item["state"] not in _NOT_LIVE]
    if live:
        names = ", ".join(f"{item['id']} ({item['state']})" for item in live)
        raise TelcoError(
            f"{work.label} has node instances that are not uninstalled: {names}. Run its workflow uninstall first, or "
            f"set "
            f"ignore_live_nodes=true to leave behind what they stand for.",
            id=deployment_id,
            option="ignore_live_nodes",
        )


def _await_gone(work: Work, deployment_id: str) -> None:
    try:
        work.wait(
            lambda: _read(work),
            lambda found: found is None,
            what=f"{work.label} to be gone",
            describe=lambda found: "gone" if found is None else "still there",
        )
    except WaitTimeout as exc:
        exc.id = deployment_id
        active = listed(executions_of(work, deployment_id, statuses=ACTIVE))
        if active:
            exc.msg += (
                f", with {active}. When nothing works on it any more, set its status to failed with "
                f"telco.cloud.f5_vnfm_execution (set_status) and delete again."
            )
        raise


# Declarations -----------------------------------------------------------------------------------------------------


def _fetch(work: Work, query: Mapping[str, Any]) -> Iterable[Object]:
    if work.params.get("evaluate") and "id" not in (work.params.get("include") or ["id"]):
        raise InvalidOption("include", "id is needed with evaluate")
    return work.objects(GET if work.params.get("id") else LIST, query=query, limit=work.params.get("limit"))


def _evaluated(work: Work, deployment: Object) -> Object:
    """A deployment with the values of its outputs and capabilities, where they are asked for."""
    if not work.params.get("evaluate"):
        return deployment
    path = {"id": deployment["id"]}
    return {
        **deployment,
        "output_values": work.call(GET_OUTPUTS, path)["outputs"],
        "capability_values": work.call(GET_CAPABILITIES, path)["capabilities"],
    }


RESOURCE = Resource(
    system=F5_VNFM,
    name="deployment",
    plural="deployments",
    title="deployment",
    summary="Manage deployments of an F5 VNF Manager",
    description=(
        "Creates, updates and deletes deployments of blueprints. Workflows such as C(install) are run on them with "
        "M(telco.cloud.f5_vnfm_execution).",
        "Another blueprint or other inputs than before start a deployment update, which is waited for; check mode "
        "shows the "
        "difference.",
        "A deployment whose environment an earlier, interrupted run has begun to create is waited for, not created "
        "again.",
    ),
    notes=(
        "The environment of a new deployment is made by the manager in the background; with O(wait=false) it may not "
        "be ready "
        "when the task ends.",
        "Deleting fails while node instances are not uninstalled (see O(ignore_live_nodes)) and while executions run.",
        "Values of inputs that the task does not give are hidden in its result and diff, because the manager does not "
        "tell which of them are secret. M(telco.cloud.f5_vnfm_deployment_info) shows all of them, as the manager does.",
        "A deletion that is under way already is waited for; it is no change of this run, which reports none.",
    ),
    reference="F5 VNFM REST API v3.1, Deployments",
    fields=FIELDS,
    key=("id",),
    find=_find,
    create=CREATE,
    created=_create,
    follow=_follow,
    changes=(
        Change(operation=INITIATE, fields=("blueprint_id", "inputs", "secret_inputs"), apply=_update),
        visibility_change(SET_VISIBILITY),
        Change(operation=SET_VISIBILITY, fields=("private_resource",), apply=_open, check=_check_open),
    ),
    delete=DELETE,
    removed=_remove,
    check=_check,
    constraints=Constraints(mutually_exclusive=(("visibility", "private_resource"),)),
    answers=False,
    asynchronous=True,
    info=Info(
        list=LIST,
        fetch=_fetch,
        each=_evaluated,
        filters={
            "id": Field(type="list", elements="str", doc="Only the deployments with these identifiers."),
            "blueprint_id": Field(type="list", elements="str", doc="Only deployments of these blueprints."),
            "visibility": Field(
                type="list",
                elements="str",
                choices=("private", "tenant", "global"),
                doc="Only deployments of these visibilities.",
            ),
            "created_by": Field(type="list", elements="str", doc="Only deployments that these users created."),
            "evaluate": Field(
                type="bool",
                option_only=True,
                doc="Whether to ask for the values of their outputs and capabilities too, with two more requests for "
                "each deployment. A value may be a secret.",
            ),
        },
        summary="List deployments of an F5 VNF Manager",
        description=(
            "Lists the deployments of a tenant with their inputs, the definition of their outputs and workflows.",
        ),
    ),
)

DEPLOYMENT = StateModule(RESOURCE)
DEPLOYMENT_INFO = InfoModule(RESOURCE)
