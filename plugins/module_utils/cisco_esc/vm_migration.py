# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Move a VM to another host. Source: Cisco ESC REST northbound API 2.2, "08-VM Operations", migrate-vm.

The document shows the fields of the request and not its root; it is called here as the other operations' are.
"""

from __future__ import annotations

from ..core.errors import WaitFailed
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from . import following, service_states, vm_work
from .callbacks import Verdict
from .client import CISCO_ESC
from .vm_work import Subject

MIGRATE = Operation(
    "vm_operations.create_deployments_migrate_vm",
    "POST",
    "/v0/{internal_tenant_id}/deployments/migrate-vm/{vm_name}",
    envelope="migrate_vm_operation",
    repeatable=False,
)


def _is_on(vm: Object | None, host: str | None) -> bool:
    return vm is not None and host is not None and host in (vm.get("host_name"), vm.get("host_uuid"))


class _Move:
    """Whether a VM has moved."""

    def __init__(self, what: Subject, host: str | None) -> None:
        self.what = what
        self.host = host
        self.looks = 0

    def arrived(self, vm: Object | None) -> bool:
        """Whether it is where it should be, whatever it does there."""
        if vm is None:
            return False
        return _is_on(vm, self.host) if self.host else vm.get("host_uuid") != self.what.vm.get("host_uuid")

    def done(self, vm: Object | None, verdict: Verdict | None) -> bool:
        """Whether it is there and does what it did before.

        :raises WaitFailed: ESC says so, and it is not.
        """
        if vm is None or vm.get("vm_state") != self.what.state:
            return False
        if self.arrived(vm):
            return True
        self.looks += following.told_done(verdict)
        if self.looks > service_states.STEADY_LOOKS:
            raise WaitFailed(f"ESC says that VM {self.what.name} was migrated, but it is on {vm.get('host_name')}")
        return False


def _run(work: Work) -> Object:
    host = work.params.get("host")
    what = vm_work.subject(work, work.params["vm_name"])
    before = {"host_name": what.vm.get("host_name")}
    if _is_on(what.vm, host):
        return {"changed": False, "vm": what.vm, "diff": {"before": before, "after": before}}
    move = _Move(what, host)
    body = {
        "migrationType": work.params.get("migration_type"),
        "host": host,
        "blockMigration": work.params.get("block_migration"),
        "operation": "migrate",
    }
    vm = vm_work.follow(
        work,
        what,
        MIGRATE,
        move.done,
        body=body,
        words="migrate",
        taken=lambda now: move.arrived(now) or (now or {}).get("vm_state") != what.state,
        repeats=host is not None,
    )
    # Check mode cannot know which host ESC would choose; the result's VM has it.
    return {"changed": True, "vm": vm, "diff": {"before": before, "after": {"host_name": host or "(chosen by ESC)"}}}


ACTION = Action(
    system=CISCO_ESC,
    name="vm_migration",
    title="VM",
    key=("vm_name",),
    summary="Move a VM of Cisco ESC to another host",
    description=(
        "Migrates one VM of a deployment and waits until it is on the other host and does there what it did before.",
    ),
    notes=(
        "A VM that is on O(host) already is not moved. Without O(host) ESC chooses one, and each run moves the VM.",
        "After a cold migration the infrastructure may wait for M(telco.cloud.cisco_esc_vm_operation) with "
        "V(confirm_resize).",
    ),
    always_changes="Without O(host): each run moves the VM.",
    reference="Cisco ESC REST northbound API 2.2, 08-VM Operations",
    fields={
        **vm_work.VM_OPTIONS,
        "host": Field(
            option_only=True,
            doc="Host that it is moved to, by name, or by identifier where ESC takes one. Without it, one that ESC "
            "chooses.",
        ),
        "migration_type": Field(
            option_only=True,
            choices=("live", "cold"),
            doc="Whether it keeps running. Without this option ESC decides; the reference names V(live).",
        ),
        "block_migration": Field(
            option_only=True,
            choices=("auto", "true", "false"),
            doc="Whether its disks are copied. Without this option ESC decides; the reference names V(auto).",
        ),
    },
    returns=vm_work.RETURNS,
    check=vm_work.check,
    asynchronous=True,
    run=_run,
)

VM_MIGRATION = ActionModule(ACTION)
