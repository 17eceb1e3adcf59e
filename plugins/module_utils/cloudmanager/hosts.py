# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done to compute nodes: their instances moved away, the nodes stopped or taken out of service.

Source: CloudManager REST API v1, "Instances and compute nodes".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import CLOUDMANAGER
from .tasks import TASKS

EVACUATE = Operation("evacuating_instnaces_from_compute_node", "POST", "/v1/hosts/{name}/actions/evacuate")
SHUTDOWN = Operation("disabling_compute_node", "POST", "/v1/hosts/{name}/actions/shutdown")
DECOMMISSION = Operation("decommissioning_of_compute_node", "POST", "/v1/hosts/{name}/actions/decommission")

#: State to its operation, what it is called and the options that it takes.
STATES: dict[str, tuple[Operation, str, tuple[str, ...]]] = {
    "evacuated": (EVACUATE, "evacuation", ()),
    "stopped": (SHUTDOWN, "shutdown", ("allow_off_vm", "allow_evacuate")),
    "decommissioned": (DECOMMISSION, "decommissioning", ("allow_live_migrate", "allow_migrate", "allow_evacuate")),
}
_FLAGS = ("allow_live_migrate", "allow_migrate", "allow_off_vm", "allow_evacuate")

FIELDS = {
    "name": Field(required=True, doc="Name of the compute node, as the compute service knows it."),
    "state": Field(
        required=True,
        choices=tuple(STATES),
        doc=[
            "V(evacuated): all instances are moved to other nodes.",
            "V(stopped): the node is disabled and switched off after an attempt to migrate its instances.",
            "V(decommissioned): the node is taken out of service after an attempt to migrate its instances.",
        ],
    ),
    "allow_live_migrate": Field(
        type="bool", doc="Whether instances may be migrated while they run. For O(state=decommissioned)."
    ),
    "allow_migrate": Field(
        type="bool",
        doc="Whether instances may be stopped to be migrated when they cannot be while they run. For "
        "O(state=decommissioned).",
    ),
    "allow_off_vm": Field(
        type="bool",
        doc="Whether instances may be stopped to be migrated when they cannot be while they run. For O(state=stopped).",
    ),
    "allow_evacuate": Field(
        type="bool",
        doc="Whether instances may be evacuated when they cannot be migrated. For O(state=stopped) and "
        "O(state=decommissioned).",
    ),
}


def _check(params: Mapping[str, Any]) -> None:
    fitting = STATES[params["state"]][2]
    for name in _FLAGS:
        if params.get(name) is not None and name not in fitting:
            raise InvalidOption(name, f"means nothing for state {params['state']}")


def _run(work: Work) -> Object:
    operation, noun, flags = STATES[work.params["state"]]
    body = {name: work.params[name] for name in flags if work.params.get(name) is not None}
    what = f"{noun} of {work.label}"
    answer = work.call(operation, body=body or None, attempt=f"start the {what}")
    return {"changed": True, **TASKS.follow(work, answer, f"the {what}")}


HOST = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="host",
        title="host",
        key=("name",),
        summary="Evacuate, stop or decommission a compute node by CloudManager",
        description=(
            "Moves the instances of a compute node away, and stops it or takes it out of service when that is asked "
            "for.",
        ),
        always_changes="CloudManager does not tell the state of a node: each run starts the work and reports a change.",
        reference="CloudManager REST API v1, Instances and compute nodes",
        fields=FIELDS,
        returns={
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
