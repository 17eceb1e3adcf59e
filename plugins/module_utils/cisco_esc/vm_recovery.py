# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Heal a VM.

Source: Cisco ESC REST northbound API 2.2, "08-VM Operations", recovery-vm; ESC's developer guide: attempts that fail
are told like failures, and the last word is VM_RECOVERY_COMPLETE.

The document shows the fields of the request and not its root; it is called here as the other operations' are.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from . import following, service_states, vm_work
from .callbacks import Verdict
from .client import CISCO_ESC

RECOVER = Operation(
    "vm_operations.create_deployments_recovery_vm",
    "POST",
    "/v0/{internal_tenant_id}/deployments/recovery-vm/{vm_name}",
    envelope="recovery_vm_operation",
    repeatable=False,
)
_CANCELLED = "VM_RECOVERY_CANCELLED"


def _run(work: Work) -> Object:
    what = vm_work.subject(work, work.params["vm_name"])
    before = {"vm_state": what.state}
    if what.state == service_states.VM_ALIVE and not work.params["force"]:
        return {"changed": False, "vm": what.vm, "diff": {"before": before, "after": before}}
    properties = work.params.get("properties")
    body = {
        "operation": "recovery_do",
        "checkVmBeforeRecovery": work.params.get("check_vm_before_recovery"),
        "properties": properties
        and {"property": [{"name": name, "value": value} for name, value in properties.items()]},
    }
    events = []

    def done(vm: Object | None, verdict: Verdict | None) -> bool:
        events.append(verdict.event if verdict is not None else "")
        return what.course.back(vm, told=following.told_done(verdict))

    vm = vm_work.follow(work, what, RECOVER, done, body=body, words="recover", repeats=False)
    needless = bool(events) and events[-1] == _CANCELLED and vm.get("vm_uuid") == what.vm.get("vm_uuid")
    after = {"vm_state": what.course.home if work.check_mode else vm.get("vm_state")}
    return {"changed": not needless, "vm": vm, "diff": {"before": before, "after": after}}


ACTION = Action(
    system=CISCO_ESC,
    name="vm_recovery",
    title="VM",
    key=("vm_name",),
    summary="Heal a VM of Cisco ESC",
    description=(
        "Recovers one VM of a deployment as the recovery policy of its group says, such as rebooting it and, when that "
        "does not help, deploying it anew, and waits for the last word: attempts that fail are passed over.",
    ),
    notes=(
        "A VM in V(VM_ALIVE_STATE) needs no recovery and is left alone, unless O(force) is set.",
        "A VM that is deployed anew gets another RV(vm.vm_uuid) and maybe another host and other addresses.",
    ),
    reference="Cisco ESC REST northbound API 2.2, 08-VM Operations",
    fields={
        **vm_work.VM_OPTIONS,
        "force": Field(
            type="bool",
            default=False,
            option_only=True,
            doc="Whether to recover it though it is alive. That is done at each run.",
        ),
        "check_vm_before_recovery": Field(
            type="bool",
            option_only=True,
            doc="Whether ESC looks first if the VM answers, and leaves it alone then.",
        ),
        "properties": Field(
            type="dict",
            option_only=True,
            doc="Further properties of the recovery, by name. The reference names none; those that your ESC knows are "
            "in its own documentation.",
        ),
    },
    returns=vm_work.RETURNS,
    check=vm_work.check,
    asynchronous=True,
    run=_run,
)

VM_RECOVERY = ActionModule(ACTION)
