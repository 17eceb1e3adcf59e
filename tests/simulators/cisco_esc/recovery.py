# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recovery of a VM: reboot it, deploy it anew, until it answers or the attempts are used up.

An attempt that fails is told with status 500 and is not the end; VM_RECOVERY_COMPLETE is. Names and order of the
events are those of ESC's developer guide (Recovery Workflow).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator
from typing import TYPE_CHECKING

from simulators.cisco_esc.events import vm_event
from simulators.cisco_esc.services import (
    SERVICE_INERT,
    VM_ALIVE,
    VM_ERROR,
    VM_INERT,
    VM_RECOVERING,
    Deployment,
    Vm,
)
from simulators.cisco_esc.transactions import Transaction

if TYPE_CHECKING:
    from simulators.cisco_esc.state import EscState


class Recovery:
    """Recovers VMs.

    dead: VMs that no attempt brings back, as (deployment, group, index) (control call fail_vm). next_fails: how many
    attempts of the coming recoveries fail (control call next_recovery); such a recovery brings back the dead, too.
    """

    def __init__(self, esc: EscState) -> None:
        self.esc = esc
        self.next_fails: deque[int] = deque()
        self.dead: set[tuple[str, str, int]] = set()

    def is_dead(self, deployment: Deployment, vm: Vm) -> bool:
        """Whether this VM never comes alive; the deployment is named by its internal id or its name."""
        return any((name, vm.group, vm.index) in self.dead for name in (deployment.internal_id, deployment.name))

    def run(
        self, deployment: Deployment, vm: Vm, transaction: Transaction, action: str | None = None
    ) -> Generator[None, None, bool]:
        """One recovery. The service is inert meanwhile; the caller settles it. Whether the VM is back."""
        source = vm.copy()
        policy = deployment.group(vm.group).get("recovery_policy", {})
        action = action or policy.get("action_on_recovery", "REBOOT_THEN_REDEPLOY")
        attempts = policy.get("max_retries") or self.esc.configuration.value("DEFAULT", "VM_RECOVERY_ATTEMPTS_MAX")
        vm.state = VM_RECOVERING
        deployment.state = SERVICE_INERT

        def tell(event_type: str, message: str, status: int = 200, *, moved: bool = False) -> None:
            target = vm if moved else None
            transaction.event(message, vm_event(deployment, event_type, source, target), status)

        tell("VM_RECOVERY_INIT", f"Recovery event for VM [{vm.name}] triggered.")
        curable = bool(self.next_fails) or not self.is_dead(deployment, vm)
        fails = self.next_fails.popleft() if self.next_fails else 0
        redeployed = False
        for attempt in range(int(attempts)):
            yield
            back = attempt >= fails and curable and not transaction.failed
            if action == "REBOOT_ONLY" or (action == "REBOOT_THEN_REDEPLOY" and attempt == 0):
                tell("VM_RECOVERY_REBOOT", _word(vm, "rebooted", back), _status(back))
            else:
                tell("VM_RECOVERY_UNDEPLOYED", f"VM [{vm.name}] has been undeployed.")
                self.esc.builder.place(vm, deployment.group(vm.group), beside=source.host_name)
                vm.state = VM_RECOVERING
                redeployed = True
                back = back and not vm.problem
                tell("VM_RECOVERY_DEPLOYED", _word(vm, "deployed", back), _status(back), moved=True)
            if back:
                self.dead -= {(name, vm.group, vm.index) for name in (deployment.internal_id, deployment.name)}
                vm.healthy = True
                vm.state = VM_ALIVE if vm.monitor else VM_INERT
                done = f"Recovery: Successfully recovered VM [{vm.name}]."
                tell("VM_RECOVERY_COMPLETE", done, moved=redeployed)
                return True
        vm.state = VM_ERROR
        vm.healthy = False
        tell("VM_RECOVERY_COMPLETE", f"Recovery: Failed to recover VM [{vm.name}].", 500, moved=redeployed)
        return False


def _word(vm: Vm, act: str, back: bool) -> str:
    return f"VM [{vm.name}] has been {act}" + ("." if back else " and did not come alive.")


def _status(back: bool) -> int:
    return 200 if back else 500
