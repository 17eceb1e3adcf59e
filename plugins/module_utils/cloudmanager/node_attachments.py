# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes bound to a virtual controller.

Source: CloudManager REST API v1, "Nodes": attach and detach; a node shows its controller as ``controller_id``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import AnswerLost, ApiError, InvalidOption, TelcoError, WaitFailed, WaitTimeout
from ..core.fields import Field
from ..core.lookup import is_uuid
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.wait import wait_until
from ..core.work import Work
from .client import CLOUDMANAGER
from .host_state import SETTLING
from .node_lookup import GET, brief, called, nodes_of
from .tasks import TASKS

ATTACH = Operation("binding_nodes_to_virtual_controller", "POST", "/v1/nodes/actions/attach")
DETACH = Operation("unbinding_nodes_from_virtual_controller", "POST", "/v1/nodes/actions/detach")

FIELDS = {
    "controller_id": Field(required=True, doc="Id of the virtual controller, a UUID."),
    "nodes": Field(type="list", elements="str", required=True, doc="Names or numbers of the nodes. Others stay."),
    "state": Field(
        default="present",
        choices=("present", "absent"),
        doc=[
            "V(present): the nodes are bound to the controller. One that is bound to another is an error: whether it "
            "may be taken from there is not for a module to decide.",
            "V(absent): the nodes are not bound to this controller; those that are bound to another are left alone.",
        ],
    ),
}


def _check(params: Mapping[str, Any]) -> None:
    if not is_uuid(params["controller_id"]):
        raise InvalidOption("controller_id", f"{params['controller_id']!r} is no UUID")
    nodes = params["nodes"]
    if not nodes or not all(nodes):
        raise InvalidOption("nodes", "names no node")


def _to_do(nodes: list[Object], controller: str, *, present: bool) -> list[Object]:
    """The nodes that are not as wanted."""
    return [node for node in nodes if (str(node.get("controller_id")).lower() == controller.lower()) is not present]


def _run(work: Work) -> Object:
    controller, present = str(work.params["controller_id"]), work.params["state"] == "present"
    nodes = nodes_of(work, work.params["nodes"])
    todo = _to_do(nodes, controller, present=present)
    if not todo:
        return {**_result(nodes, nodes, changed=False), "task_id": None, "task": None}
    if present:
        _refuse_taken(todo)
    nameless = [node["id"] for node in todo if not node.get("name")]
    if nameless:
        raise InvalidOption("nodes", f"node {nameless[0]} has no name, by which alone it can be bound")
    what = f"{'binding' if present else 'unbinding'} of {', '.join(map(called, todo))}"
    body = {"controller_uuid": controller, "hostnames": [node["name"] for node in todo]}
    try:
        answer = work.call(ATTACH if present else DETACH, body=body, attempt=f"begin the {what}")
        followed = TASKS.follow(work, answer, f"the {what}")
    except AnswerLost as exc:
        if not work.params["wait"]:
            raise
        _settle(work, todo, controller, exc, present=present)
        followed = {"task_id": None, "task": None}
    except WaitFailed as exc:
        exc.msg += f". {_aftermath(work, todo, controller, present=present)}"
        exc.args = (exc.msg,)
        raise
    changed = {node["id"]: {**node, "controller_id": controller if present else None} for node in todo}
    after = [changed.get(node["id"], node) for node in nodes]
    if work.params["wait"] and not work.check_mode:
        after = _read(work, nodes)
        left = _to_do(after, controller, present=present)
        if left:
            task = f" though task {followed['task_id']} has ended well" if followed["task_id"] else ""
            raise TelcoError(_still(left, present=present).rstrip(".") + task + ".")
    return {**_result(nodes, after, changed=True), **followed}


def _refuse_taken(nodes: list[Object]) -> None:
    taken = [f"{called(node)} to {node['controller_id']}" for node in nodes if node.get("controller_id")]
    if taken:
        raise TelcoError(f"Bound already: {', '.join(taken)}. Unbind them first (state=absent).", option="nodes")


def _read(work: Work, nodes: list[Object]) -> list[Object]:
    """A finished task is no proof: what the nodes show is."""
    return [work.call(GET, {"id": node["id"]}, attempt=f"read node {called(node)}") for node in nodes]


def _settle(work: Work, nodes: list[Object], controller: str, lost: AnswerLost, *, present: bool) -> None:
    """The request that got no answer may have been taken: a second task beside its one would be too many.

    :raises AnswerLost: The nodes do not show it within the time that it may take.
    """
    try:
        wait_until(
            lambda: _to_do(_read(work, nodes), controller, present=present),
            lambda left: not left,
            what=f"{', '.join(map(called, nodes))} to be {'bound' if present else 'unbound'}",
            timeout=min(SETTLING, work.timeout),
            describe=lambda left: _still(left, present=present) or "all are",
            progress=work.context.progress,
            pace=work.pace,
        )
    except WaitTimeout:
        lost.msg += f". {_aftermath(work, nodes, controller, present=present)}"
        raise lost from None


def _aftermath(work: Work, nodes: list[Object], controller: str, *, present: bool) -> str:
    """What became of the nodes of a task that failed: some may be as wanted."""
    try:
        left = _to_do(_read(work, nodes), controller, present=present)
    except ApiError as exc:
        return f"What became of the nodes is not known: {exc.msg}"
    return _still(left, present=present) or "All nodes are as wanted all the same."


def _still(nodes: list[Object], *, present: bool) -> str:
    return "" if not nodes else f"{'Not' if present else 'Still'} bound: {', '.join(map(called, nodes))}."


def _result(before: list[Object], after: list[Object], *, changed: bool) -> Object:
    one, other = ({called(node): node.get("controller_id") for node in nodes} for nodes in (before, after))
    return {
        "changed": changed,
        "nodes": [{**brief(node), "controller_id": node.get("controller_id")} for node in after],
        "diff": {"before": one, "after": other},
    }


NODE_ATTACHMENT = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="node_attachment",
        title="virtual controller",
        key=("controller_id",),
        summary="Bind nodes of CloudManager to a virtual controller",
        description=(
            "Binds nodes to a virtual controller, or unbinds them. Only nodes that need it are named to CloudManager.",
            "The task that does it is followed to its end, and the nodes are read afterwards: one that is not as "
            "wanted is an error.",
        ),
        reference="CloudManager REST API v1, Nodes",
        fields=FIELDS,
        returns={
            "nodes": Field(
                type="list",
                elements="dict",
                read_only=True,
                sample=[
                    {
                        "id": 2,
                        "name": "mnode2.develop.stand.loc",
                        "controller_id": "2eec580b-12f8-4518-bf79-3dc5529617da",
                    }
                ],
                doc="Number, name and controller of the nodes, as they are afterwards.",
            ),
            "diff": Field(
                type="dict",
                read_only=True,
                sample={
                    "before": {"mnode2.develop.stand.loc": None},
                    "after": {"mnode2.develop.stand.loc": "2eec580b-12f8-4518-bf79-3dc5529617da"},
                },
                doc="The controller of each node, before and after.",
            ),
            "task_id": Field(
                read_only=True,
                sample="7c8fbc6c-468d-4afb-a292-e70a3d475edc",
                doc="Id of the task that does the work; null when there was nothing to do, and in check mode.",
            ),
            "task": Field(
                type="dict",
                read_only=True,
                sample={"status": "SUCCESS"},
                doc="What was last seen of the task; null when it was not waited for.",
            ),
        },
        run=_run,
        check=_check,
        asynchronous=True,
    )
)
