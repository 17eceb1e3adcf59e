# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations on a whole deployment: stop, start, reboot, monitoring, synchronisation.

Source: Cisco ESC REST northbound API 2.2, "07-Deployment Operations". The path of its example request is that of a VM's
operation; the path in its heading is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError, WaitFailed
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from . import deployment_reading, following, service_states
from .callbacks import CALLBACK_OPTIONS, Verdict, check_callback
from .client import CISCO_ESC
from .datamodel import Config
from .datamodel_fields import monitored
from .deployment_intent import CONFIGURATION
from .deployment_view import READ_ONLY
from .identifiers import check_internal_id

_PATH = "/v0/{internal_tenant_id}/deployments/service/{internal_deployment_id}"
OPERATE = Operation(
    "deployment_operations.create_deployments_service",
    "POST",
    _PATH,
    envelope="service_operation",
    repeatable=False,
)
SYNC = Operation("deployment_operations.create_deployments_service_sync", "POST", f"{_PATH}/sync", repeatable=True)

_WORDS = {"enable_monitoring": "enable the monitoring of", "disable_monitoring": "disable the monitoring of"}
#: What the diff is about: its name, and what it is afterwards.
_EFFECT: dict[str, tuple[str, Any]] = {
    "stop": ("service_state", service_states.STOPPED),
    "start": ("service_state", service_states.ACTIVE),
    "enable_monitoring": ("monitored", True),
    "disable_monitoring": ("monitored", False),
}


class _Service:
    """A deployment before an operation, and whether it is as the operation wants it."""

    def __init__(self, operation: str, found: Object) -> None:
        self.operation = operation
        self.before = found
        self.states = service_states.vm_states(found)
        self.course = service_states.Course(found)
        groups: Mapping[str, Config] = found[CONFIGURATION].get("vm_groups") or {}
        self.watched = {name for name, group in groups.items() if monitored(group)}
        self.away = False
        self.steady = 0

    def is_so(self, found: Mapping[str, Any]) -> bool:
        """Whether what is there shows that there is nothing (more) to do."""
        state, vms = service_states.state_of(found), found["vms"]
        if self.operation == "stop":
            return state == service_states.STOPPED or (
                bool(vms) and all(vm.get("vm_state") == service_states.VM_SHUTOFF for vm in vms)
            )
        if self.operation == "start":
            return state == service_states.ACTIVE and all(self._well(vm) for vm in vms)
        watched = [vm.get("vm_state") for vm in vms if vm.get("vm_group_name") in self.watched]
        if self.operation == "enable_monitoring":
            return bool(watched) and all(one == service_states.VM_ALIVE for one in watched)
        if self.operation == "disable_monitoring":
            quiet = bool(watched) and all(one in service_states.VM_INERT for one in watched)
            # In an active service a VM that is listened to would be alive.
            return quiet and state == service_states.ACTIVE
        return False

    def _well(self, vm: Mapping[str, Any]) -> bool:
        state = vm.get("vm_state")
        was_quiet = self.states.get(str(vm.get("vm_name"))) in service_states.VM_INERT
        listened = vm.get("vm_group_name") in self.watched and not was_quiet
        return state == service_states.VM_ALIVE or (not listened and state in service_states.VM_INERT)

    def done(self, found: Object | None, verdict: Verdict | None) -> bool:
        """Whether it is as the operation wants it.

        :raises WaitFailed: It is in error.
        """
        if found is None:
            return False
        if self.course.failed(found):
            label = f"deployment {found['internal_deployment_id']}"
            raise WaitFailed(service_states.failure(label, found), id=found["internal_deployment_id"])
        if self.operation == "reboot":
            return self._back(found, told=following.told_done(verdict))
        if service_states.under_way(found):
            return False
        told = following.told_done(verdict) and self.operation in ("start", "enable_monitoring")
        return self.is_so(found) or (told and service_states.state_of(found) == service_states.ACTIVE)

    def _back(self, found: Object, *, told: bool) -> bool:
        well = service_states.state_of(found) == service_states.ACTIVE and all(self._well(vm) for vm in found["vms"])
        if not well or service_states.under_way(found):
            self.away = True
            return False
        self.steady += 1
        # It may have been away between two looks; nobody can tell that from one that looks the same as before.
        return self.away or told or self.steady > service_states.STEADY_LOOKS

    def taken(self, found: Object | None) -> bool:
        """Whether it shows that the operation was accepted."""
        if found is None:
            return True
        same = service_states.state_of(found) == service_states.state_of(self.before)
        return not same or service_states.vm_states(found) != self.states or service_states.under_way(found)


def _read(work: Work) -> Object | None:
    return deployment_reading.read(work, work.params["internal_deployment_id"])


def _find(work: Work) -> Object:
    found = _read(work)
    if found is not None and service_states.on_its_way(found):
        waited = work.wait(
            following.told(work, lambda: _read(work), found),
            lambda now: now is None or not service_states.on_its_way(now),
            what=f"what is under way on {work.label} to end",
            describe=service_states.describe,
        )
        found = waited or found
    if found is None:
        raise TelcoError(f"There is no {work.label}", option="internal_deployment_id")
    work.created_id = found["internal_deployment_id"]
    return deployment_reading.with_config(work, found)


def _run(work: Work) -> Object:
    operation = work.params["operation"]
    found = _find(work)
    if operation == "sync":
        return _sync(work, found)
    service = _Service(operation, found)
    changed = not service.is_so(found)
    name, after = _EFFECT.get(operation, ("", None))
    before = _before(found, operation, changed=changed)
    if changed:
        found = _operate(work, service) or found
    shown = {key: value for key, value in found.items() if key != CONFIGURATION}
    diff = {"before": {name: before}, "after": {name: after if changed else before}} if name else {}
    return {"changed": changed, "deployment": shown, "diff": diff or {"before": {}, "after": {}}}


def _before(found: Object, operation: str, *, changed: bool) -> Any:
    if operation in ("start", "stop"):
        return service_states.state_of(found)
    return (operation == "disable_monitoring") is changed


def _operate(work: Work, service: _Service) -> Object | None:
    operation, properties = service.operation, work.params.get("properties")
    body: Object = {"operation": operation}
    if properties:
        body["properties"] = {"property": [{"name": name, "value": value} for name, value in properties.items()]}
    order = following.Order(
        operation=OPERATE,
        body=body,
        look=lambda: _read(work),
        done=service.done,
        taken=service.taken,
        over=following.last_failure,
        repeats=operation != "reboot",
        what=f"{work.label} after {operation.replace('_', ' ')}",
        attempt=f"{_WORDS.get(operation, operation)} {work.label}",
    )
    return following.carry_out(work, order, service.before).found


def _sync(work: Work, found: Object) -> Object:
    work.call(SYNC, attempt=f"synchronise {work.label}")
    after = found if work.check_mode else _find(work)
    shown = {key: value for key, value in after.items() if key != CONFIGURATION}
    return {"changed": True, "deployment": shown, "diff": {"before": {}, "after": {}}}


def _check(params: Mapping[str, Any]) -> None:
    for option in ("internal_tenant_id", "internal_deployment_id"):
        check_internal_id(option, params[option])
    check_callback(params)


ACTION = Action(
    system=CISCO_ESC,
    name="deployment_operation",
    title="deployment",
    key=("internal_deployment_id",),
    summary="Stop, start and reboot a deployment of Cisco ESC",
    description=(
        "Does something with all VMs of a deployment and follows it to its end: V(stop) until the service is stopped, "
        "V(start) and V(reboot) until it is active and its VMs answer as before.",
        "One VM alone: M(telco.cloud.cisco_esc_vm_operation).",
    ),
    notes=(
        "What is stopped is not stopped again, and so on: the states of service and VMs tell. VMs that are alive are "
        "monitored; monitored groups whose VMs are all in V(VM_INERT_STATE), in an active service, are not.",
        "The operations V(reboot) and V(sync) are done at each run: no state shows whether they are needed.",
        "With V(sync) ESC takes over what the infrastructure says of the VMs. It is not waited for: the reference "
        "names no callback for it.",
    ),
    always_changes="With O(operation) V(reboot) or V(sync): nothing shows that it was done.",
    reference="Cisco ESC REST northbound API 2.2, 07-Deployment Operations",
    fields={
        "internal_tenant_id": Field(
            required=True, option_only=True, sample="radio", doc="Identifier in ESC of the deployment's tenant."
        ),
        "internal_deployment_id": Field(
            required=True, option_only=True, sample="edge", doc="Identifier of the deployment in ESC."
        ),
        "operation": Field(
            required=True,
            option_only=True,
            choices=("stop", "start", "reboot", "enable_monitoring", "disable_monitoring", "sync"),
            doc="What is done with it.",
        ),
        "properties": Field(
            type="dict",
            option_only=True,
            doc="Further properties of the operation, by name; V(sync) has none. The reference names none; those that "
            "your ESC knows are in its own documentation.",
        ),
        **CALLBACK_OPTIONS,
    },
    returns={
        "deployment": Field(
            type="dict",
            read_only=True,
            sample={},
            doc="The deployment as it is then.",
            fields={name: field for name, field in READ_ONLY.items() if name != "other_elements"},
        )
    },
    check=_check,
    asynchronous=True,
    run=_run,
)

DEPLOYMENT_OPERATION = ActionModule(ACTION)
