# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done to single instances: balanced, brought back to work, woken up, cloned.

Source: CloudManager REST API v1, "Instances and compute nodes". CloudManager shows nothing of the instances themselves.
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
from .tasks import TASK_RETURNS, TASKS

_SECTION = "CloudManager REST API v1, Instances and compute nodes"
_ACTIONS = "/v1/servers/{server_id}/actions"
BALANCE = Operation("balancing_instance_to_the_first_node_that_meets_the_conditions", "POST", f"{_ACTIONS}/balance")
RECOVER = Operation("recovering_instance_with_a_state_reset", "POST", f"{_ACTIONS}/recover")
REPAIR = Operation("recovering_instance", "POST", f"{_ACTIONS}/repair")
RESET_REBOOT = Operation("reset_instance_state_with_reboot_option", "POST", f"{_ACTIONS}/reset-reboot")
WAKEUP = Operation("wake_up_the_instance", "POST", f"{_ACTIONS}/wakeup")
CLONE = Operation("full_instance_cloning", "POST", f"{_ACTIONS}/clone")

#: Action to its operation and what it is called.
ACTIONS: dict[str, tuple[Operation, str]] = {
    "balance": (BALANCE, "balancing"),
    "recover": (RECOVER, "recovery"),
    "repair": (REPAIR, "repair"),
    "reset_reboot": (RESET_REBOOT, "reset"),
    "wakeup": (WAKEUP, "awakening"),
}

SERVER_ID = Field(required=True, sample="45bb8680-c070-4080-be45-ec4d2312eda8", doc="Id of the instance.")


def _act(work: Work) -> Object:
    operation, noun = ACTIONS[work.params["action"]]
    reboot = work.params.get("reboot")
    return _start(work, operation, None if reboot is None else {"reboot": reboot}, noun)


def _clone(work: Work) -> Object:
    count = work.params.get("count")
    return _start(work, CLONE, None if count is None else {"count": count}, "cloning")


def _start(work: Work, operation: Operation, body: Any, noun: str) -> Object:
    what = f"the {noun} of {work.label}"
    answer = work.call(operation, body=body, attempt=f"start {what}")
    return {"changed": True, **TASKS.follow(work, answer, what)}


def _check_action(params: Mapping[str, Any]) -> None:
    if params.get("reboot") is not None and params["action"] != "reset_reboot":
        raise InvalidOption("reboot", f"means nothing for action {params['action']}")


def _check_clone(params: Mapping[str, Any]) -> None:
    count = params.get("count")
    if count is not None and count < 1:
        raise InvalidOption("count", f"{count} is not a number of clones; it is at least 1")


SERVER_ACTION = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="server_action",
        title="instance",
        key=("server_id",),
        summary="Balance, recover, repair, reset or wake up an instance by CloudManager",
        description=("Does something to one instance, and waits for the task where CloudManager answers one.",),
        notes=(
            "CloudManager answers a task for O(action=recover) and O(action=repair) only. What became of the others "
            "shows in the compute service.",
        ),
        always_changes="CloudManager does not tell the state of an instance: each run does it and reports a change.",
        reference=_SECTION,
        fields={
            "server_id": SERVER_ID,
            "action": Field(
                required=True,
                choices=tuple(ACTIONS),
                doc=[
                    "V(balance): it is moved to the first node that meets the conditions.",
                    "V(recover): its state is reset, and it is tried to bring it back to work.",
                    "V(repair): it is tried to bring it back to work.",
                    "V(reset_reboot): its state is reset; with O(reboot=true) it is rebooted after that.",
                    "V(wakeup): it is tried to wake it up.",
                ],
            ),
            "reboot": Field(
                type="bool", doc="Whether the instance is rebooted after its reset. For O(action=reset_reboot)."
            ),
        },
        returns=TASK_RETURNS,
        run=_act,
        check=_check_action,
        asynchronous=True,
    )
)

SERVER_CLONE = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="server_clone",
        title="instance",
        key=("server_id",),
        summary="Clone an instance with its volumes by CloudManager",
        description=("Makes full clones of an instance, its attached volumes copied, and waits for the task.",),
        notes=(
            "Which clones exist already cannot be read. When no answer came to the request, or the task failed, look "
            "at the compute service before running it again.",
        ),
        always_changes="Each run makes further clones.",
        reference=_SECTION,
        fields={
            "server_id": SERVER_ID,
            "count": Field(type="int", doc="How many clones are made, at least 1. CloudManager's default is one."),
        },
        returns=TASK_RETURNS,
        run=_clone,
        check=_check_clone,
        asynchronous=True,
    )
)
