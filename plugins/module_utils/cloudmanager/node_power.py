# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Power of nodes: one switched on or off, any number restarted.

Source: CloudManager REST API v1, "Nodes": power-on, power-off, reset of one and of several.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Constraints, Object
from ..core.work import Work
from .client import CLOUDMANAGER
from .node_lookup import GET, NODE, brief, called, node_of, nodes_of

_ACTIONS = "/v1/nodes/{id}/actions"
POWER_ON = Operation("power_on_host", "POST", f"{_ACTIONS}/power-on", repeatable=True)
POWER_OFF = Operation("power_off_host", "POST", f"{_ACTIONS}/power-off", repeatable=True)
RESET = Operation("restarting_host", "POST", f"{_ACTIONS}/reset")
RESET_MANY = Operation("restarting_nodes", "POST", "/v1/nodes/actions/reset")

#: State to its operation, what is attempted, and the power status that it ends in.
STATES = {
    "powered_on": (POWER_ON, "power on", "power_on"),
    "powered_off": (POWER_OFF, "power off", "power_off"),
    "restarted": (RESET, "restart", "power_on"),
}

FIELDS = {
    "node": replace(NODE, required=False),
    "nodes": Field(
        type="list",
        elements="str",
        doc="Names or numbers of nodes that are restarted by one call. For O(state=restarted), in place of O(node).",
    ),
    "state": Field(
        required=True,
        choices=tuple(STATES),
        doc=[
            "V(powered_on) and V(powered_off): a node that is so already is left alone.",
            "V(restarted): it is restarted on each run.",
        ],
    ),
}


def _check(params: Mapping[str, Any]) -> None:
    nodes = params.get("nodes")
    if nodes is None:
        return
    if params["state"] != "restarted":
        raise InvalidOption("nodes", f"means nothing for state {params['state']}; loop over node")
    if not nodes or not all(nodes):
        raise InvalidOption("nodes", "names no node")
    if len(set(nodes)) != len(nodes):
        raise InvalidOption("nodes", "names a node twice")


def _run(work: Work) -> Object:
    state = work.params["state"]
    operation, verb, wanted = STATES[state]
    several = work.params.get("nodes") is not None
    nodes = nodes_of(work, work.params["nodes"]) if several else [node_of(work, work.params["node"])]
    if state != "restarted" and nodes[0].get("power_state") == wanted:
        return _result(nodes, nodes, changed=False)
    if several:
        _restart(work, nodes)
    else:
        work.call(operation, nodes[0], attempt=f"{verb} {work.label}")
    predicted = [{**node, "power_state": wanted} for node in nodes]
    seen = work.wait(
        lambda: [work.call(GET, node) for node in nodes],
        lambda present: all(node.get("power_state") == wanted for node in present),
        what=f"{', '.join(map(called, nodes))} to be {wanted}",
        describe=lambda present: ", ".join(f"{called(node)} {node.get('power_state')}" for node in present),
    )
    return _result(nodes, seen or predicted, changed=True)


def _restart(work: Work, nodes: list[Object]) -> None:
    """Restart several at once.

    :raises TelcoError: Some were not; it says which, and which were.
    """
    answer = work.call(
        RESET_MANY, body={"node_ids": [node["id"] for node in nodes]}, attempt=f"restart {len(nodes)} nodes"
    )
    if answer is None:
        return
    succeeded = {str(item) for item in answer.get("success") or []}
    done = [node for node in nodes if str(node["id"]) in succeeded]
    failed = [node for node in nodes if str(node["id"]) not in succeeded]
    if failed:
        raise TelcoError(
            f"{len(failed)} of {len(nodes)} nodes could not be restarted: {_listed(failed)}. "
            f"Restarted were: {_listed(done) or 'none'}."
        )


def _listed(nodes: list[Object]) -> str:
    return ", ".join(f"{called(node)} (number {node['id']})" for node in nodes)


def _result(before: list[Object], after: list[Object], *, changed: bool) -> Object:
    one, other = ({called(node): node.get("power_state") for node in nodes} for nodes in (before, after))
    return {
        "changed": changed,
        "nodes": [{**brief(node), "power_state": node.get("power_state")} for node in after],
        "diff": {"before": one, "after": other},
    }


NODE_POWER = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="node_power",
        title="node",
        key=("node",),
        summary="Power nodes of CloudManager on or off, or restart them",
        description=(
            "Switches a node on or off, or restarts any number of nodes, and waits until their power status is as "
            "asked for.",
            "When some of several nodes cannot be restarted, the module fails and says which, and which were.",
            "Instances on a node are not looked after: M(telco.cloud.cloudmanager_host) moves them away before.",
        ),
        notes=(
            "Of a restart the API shows nothing but the power status, which may be C(power_on) all the while: whether "
            "the system of a node is up again is not seen here.",
        ),
        always_changes="With O(state=restarted) nodes are restarted on each run.",
        reference="CloudManager REST API v1, Nodes",
        fields=FIELDS,
        constraints=Constraints(mutually_exclusive=(("node", "nodes"),), required_one_of=(("node", "nodes"),)),
        returns={
            "nodes": Field(
                type="list",
                elements="dict",
                read_only=True,
                sample=[{"id": 2, "name": "mnode2.develop.stand.loc", "power_state": "power_off"}],
                doc="Number, name and power status of the nodes, as they are afterwards; in check mode, and when it "
                "was not waited for, as they are to be.",
            ),
            "diff": Field(
                type="dict",
                read_only=True,
                sample={
                    "before": {"mnode2.develop.stand.loc": "power_on"},
                    "after": {"mnode2.develop.stand.loc": "power_off"},
                },
                doc="The power status of each node, before and after.",
            ),
        },
        run=_run,
        check=_check,
        asynchronous=True,
    )
)
