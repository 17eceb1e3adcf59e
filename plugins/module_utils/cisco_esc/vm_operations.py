# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stop, start and reboot a VM, its resize and its monitoring.

Source: Cisco ESC REST northbound API 2.2, "08-VM Operations".
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
from .vm_work import Subject

OPERATE = Operation(
    "vm_operations.create_deployments_vm",
    "POST",
    "/v0/{internal_tenant_id}/deployments/vm/{vm_name}",
    envelope="vm_operation",
    repeatable=False,
)

_OPERATIONS = (
    "stop",
    "start",
    "reboot",
    "confirm_resize",
    "revert_resize",
    "enable_monitoring",
    "disable_monitoring",
)
_WORDS = {
    "confirm_resize": "confirm the resize of",
    "revert_resize": "revert the resize of",
    "enable_monitoring": "enable the monitoring of",
    "disable_monitoring": "disable the monitoring of",
}
#: What the diff is about: its name, and what it is afterwards.
_EFFECT = {
    "stop": ("running", False),
    "start": ("running", True),
    "enable_monitoring": ("monitored", True),
    "disable_monitoring": ("monitored", False),
}


def _is_so(what: Subject, operation: str) -> bool:
    """Whether the VM shows that there is nothing to do."""
    if operation == "stop":
        return what.state == service_states.VM_SHUTOFF
    if operation == "start":
        return what.state in service_states.VM_RUNS
    if operation == "enable_monitoring":
        return what.state == service_states.VM_ALIVE
    # In an active service a VM that is listened to would be alive.
    active = service_states.state_of(what.deployment) == service_states.ACTIVE
    return operation == "disable_monitoring" and what.state in service_states.VM_INERT and active


def _done(what: Subject, operation: str, vm: Object | None, verdict: Verdict | None) -> bool:
    state, told = (vm or {}).get("vm_state"), following.told_done(verdict)
    if operation == "stop":
        return state == service_states.VM_SHUTOFF
    if operation == "start":
        return what.course.well(vm) or (told and state in service_states.VM_INERT)
    if operation == "enable_monitoring":
        return state == service_states.VM_ALIVE or told
    if operation == "disable_monitoring":
        return state in service_states.VM_INERT
    return what.course.back(vm, told=told)


def _run(work: Work) -> Object:
    operation = work.params["operation"]
    what = vm_work.subject(work, work.params["vm_name"])
    changed = not _is_so(what, operation)
    name, after = _EFFECT.get(operation, ("", None))
    vm = what.vm
    if changed:
        vm = vm_work.follow(
            work,
            what,
            OPERATE,
            lambda now, verdict: _done(what, operation, now, verdict),
            body={"operation": operation},
            words=_WORDS.get(operation, operation),
            repeats=name != "",
        )
    before = {name: not after if changed else after} if name else {}
    return {"changed": changed, "vm": vm, "diff": {"before": before, "after": {name: after} if name else {}}}


ACTION = Action(
    system=CISCO_ESC,
    name="vm_operation",
    title="VM",
    key=("vm_name",),
    summary="Stop, start and reboot a VM of Cisco ESC",
    description=(
        "Does something with one VM of a deployment and follows it to its end: V(stop) until it is off, V(start) and "
        "V(reboot) until it runs, and answers where ESC monitors it.",
        "All VMs of a deployment at once: M(telco.cloud.cisco_esc_deployment_operation).",
    ),
    notes=(
        "A VM that is off already is not stopped, one that runs is not started; one that is alive is monitored, and "
        "one in V(VM_INERT_STATE) of an active service is not.",
        "The operations V(reboot), V(confirm_resize) and V(revert_resize) are done at each run: no state shows whether "
        "they are needed.",
    ),
    always_changes="With O(operation) V(reboot), V(confirm_resize), V(revert_resize): nothing shows that it was done.",
    reference="Cisco ESC REST northbound API 2.2, 08-VM Operations",
    fields={
        **vm_work.VM_OPTIONS,
        "operation": Field(required=True, option_only=True, choices=_OPERATIONS, doc="What is done with it."),
    },
    returns=vm_work.RETURNS,
    check=vm_work.check,
    asynchronous=True,
    run=_run,
)

VM_OPERATION = ActionModule(ACTION)
