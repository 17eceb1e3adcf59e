# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations on one VM: finding it, sending, following it until it is where it should be.

Source: Cisco ESC REST northbound API 2.2, "08-VM Operations". No GET shows a VM alone: it is looked at in its
deployment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..core.errors import WaitFailed
from ..core.fields import Field
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from . import deployment_reading, following, service_states
from .callbacks import CALLBACK_OPTIONS, Verdict, check_callback
from .datamodel_fields import monitored
from .deployment_intent import CONFIGURATION
from .deployment_view import VM
from .identifiers import check_internal_id

#: The options that every operation on a VM has.
VM_OPTIONS: dict[str, Field] = {
    "internal_tenant_id": Field(
        required=True, option_only=True, sample="radio", doc="Identifier in ESC of the tenant that the VM belongs to."
    ),
    "vm_name": Field(
        required=True,
        option_only=True,
        sample="edge_asa_0_b323effd-7f70-4055-b11e-0ef66f0a758d",
        doc="Name of the VM, as ESC has made it up; M(telco.cloud.cisco_esc_deployment_info) lists the VMs of a "
        "deployment.",
    ),
    "internal_deployment_id": Field(
        option_only=True,
        sample="edge",
        doc="Identifier of the VM's deployment in ESC. Without it, the VM is looked for in all deployments.",
    ),
    **CALLBACK_OPTIONS,
}

RETURNS = {"vm": VM}


def check(params: Mapping[str, Any]) -> None:
    """Refuse identifiers and callback options that cannot work."""
    check_internal_id("internal_tenant_id", params.get("internal_tenant_id"))
    check_internal_id("internal_deployment_id", params.get("internal_deployment_id"))
    check_callback(params)


@dataclass
class Subject:
    """A VM and its deployment, as they were before the work."""

    deployment: Object
    vm: Object
    course: service_states.VmCourse

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.vm["vm_name"])

    @property
    def state(self) -> str:
        """Its state."""
        return str(self.vm.get("vm_state"))

    def now(self, found: Object | None) -> Object | None:
        """The VM in a later look at its deployment."""
        return deployment_reading.vm_of(found, self.name, self.deployment)


def subject(work: Work, name: str) -> Subject:
    """The VM to work on, when what is under way on its deployment is over.

    :raises TelcoError: There is none.
    """
    first, vm = deployment_reading.find_vm(work, name)
    found = first
    deployment_id = found["internal_deployment_id"]
    if service_states.on_its_way(found):
        found = (
            work.wait(
                following.told(work, lambda: deployment_reading.read(work, deployment_id), found),
                lambda now: now is None or not service_states.on_its_way(now),
                what=f"what is under way on deployment {deployment_id} to end",
                describe=service_states.describe,
            )
            or found
        )
        vm = deployment_reading.vm_of(found, name, first) or vm
    group = deployment_reading.with_config(work, found)[CONFIGURATION].get("vm_groups", {}).get(vm.get("vm_group_name"))
    return Subject(found, vm, service_states.VmCourse(vm, watched=monitored(group or {})))


def follow(
    work: Work,
    what: Subject,
    operation: Operation,
    done: Callable[[Object | None, Verdict | None], bool],
    *,
    words: str,
    body: Any = None,
    path: Mapping[str, Any] | None = None,
    taken: Callable[[Object | None], bool] | None = None,
    repeats: bool = True,
) -> Object:
    """Send an operation and follow the VM until it is done.

    :param done: Whether the VM (None while it is not there) is as it should be; with ESC's last word.
    :param words: What is attempted, such as ``stop``.
    :param taken: Whether the VM shows that the operation was taken; by default: it does what it did not before.
    :param repeats: The operation may be sent a second time when its answer was lost.
    :returns: The VM as it is then; as it was in check mode and without a wait.
    :raises WaitFailed: The VM is in error, or ESC says that it did not work.
    """
    attempt = f"{words} VM {what.name}"
    deployment_id = what.deployment["internal_deployment_id"]

    def ended(found: Object | None, verdict: Verdict | None) -> bool:
        vm = what.now(found)
        if found is not None and what.course.failed(found, vm):
            raise WaitFailed(f"Could not {attempt}: it is in {service_states.VM_FAILED}", id=work.created_id)
        return done(vm, verdict)

    def seen(found: Object | None) -> bool:
        vm = what.now(found)
        if taken is not None:
            return taken(vm)
        return vm is None or vm.get("vm_state") != what.state or (found is not None and service_states.under_way(found))

    work.created_id = what.name
    order = following.Order(
        operation=operation,
        path=path,
        body=body,
        look=lambda: deployment_reading.read(work, deployment_id),
        done=ended,
        taken=seen,
        over=following.last_failure,
        repeats=repeats,
        what=f"VM {what.name}",
        attempt=attempt,
    )
    end = following.carry_out(work, order, what.deployment)
    return what.now(end.found) or what.vm
