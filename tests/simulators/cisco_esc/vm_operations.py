# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations to one VM: stop, start, reboot, resize, monitoring, migration, recovery (08-VM Operations)."""

from __future__ import annotations

from collections import Counter
from typing import Any

import flask

from simulators.cisco_esc import call
from simulators.cisco_esc.datamodel import RECOVERY_ACTIONS
from simulators.cisco_esc.engine import Activity
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.events import vm_event
from simulators.cisco_esc.family import Family
from simulators.cisco_esc.schema import Boolean, Document, Field, Map, Text, group
from simulators.cisco_esc.service_operations import can_be_monitored
from simulators.cisco_esc.services import (
    RUNNING,
    SERVICE_ACTIVE,
    SERVICE_ERROR,
    VM_ALIVE,
    VM_ERROR,
    VM_INERT,
    VM_MIGRATING,
    VM_REBOOTING,
    VM_SHUTOFF,
    VM_STARTING,
    VM_STOPPING,
    Deployment,
    Vm,
)
from simulators.cisco_esc.transactions import Transaction

_OPERATIONS = (
    "stop",
    "start",
    "reboot",
    "confirm_resize",
    "revert_resize",
    "disable_monitoring",
    "enable_monitoring",
)
VM_OPERATION = Document("vm_operation", group(Field("operation", Text(choices=_OPERATIONS), required=True)))
# The reference shows no roots for these two; they follow the pattern of service_operation and vm_operation.
MIGRATION = Document(
    "migrate_vm_operation",
    group(
        Field("migrationType", Text(choices=("live", "cold"))),
        Field("host", Text(1, 255)),
        Field("blockMigration", Text(choices=("auto", "true", "false"))),
        Field("operation", Text(choices=("migrate",)), required=True),
    ),
)
RECOVERY = Document(
    "recovery_vm_operation",
    group(
        Field("operation", Text(choices=("recovery_do",)), required=True),
        Field("checkVmBeforeRecovery", Boolean()),
        Field("properties", Map()),
    ),
)


class VmOperations(Family):
    """What is done to one VM. Each ends with one event."""

    def routes(self, app: flask.Flask) -> None:
        self.rule(app, "POST", "/v0/<tenant>/deployments/vm/<name>", self.operate)
        self.rule(app, "POST", "/v0/<tenant>/deployments/migrate-vm/<name>", self.migrate)
        self.rule(app, "POST", "/v0/<tenant>/deployments/recovery-vm/<name>", self.recover)

    def operate(self, tenant: str, name: str) -> flask.Response:
        """POST of an operation. 400 when it does not fit the state of the VM or its service."""
        self.esc.need_callback()
        operation = call.body(VM_OPERATION)["operation"]
        deployment, vm = self.esc.deployments.find_vm(tenant, name)
        if not self.ready(deployment) or not _applicable(deployment, vm, operation):
            raise EscError(400, "VM operation is not applicable")
        transaction = self.esc.transaction()
        self.esc.engine.start(deployment.internal_id, getattr(self, f"_{operation}")(deployment, vm, transaction))
        return self.esc.accepted(transaction)

    def migrate(self, tenant: str, name: str) -> flask.Response:
        """POST of a migration; without a host the VIM chooses. A cold one is to be confirmed like a resize."""
        self.esc.need_callback()
        given = call.body(MIGRATION)
        deployment, vm = self.esc.deployments.find_vm(tenant, name)
        host = self.esc.vim.hosts.get(given["host"]) if "host" in given else None
        if "host" in given and (host is None or not host.enabled or host.name == vm.host_name):
            raise EscError(400, "host must be an enabled host, and not the one the VM is on")
        if not self.ready(deployment) or vm.state not in RUNNING:
            raise EscError(400, "VM operation is not applicable")
        transaction = self.esc.transaction()
        self.esc.engine.start(deployment.internal_id, self._migrate(deployment, vm, given, transaction))
        return self.esc.accepted(transaction)

    def recover(self, tenant: str, name: str) -> flask.Response:
        """POST of a recovery. properties: `action`, one of the recovery policy's, for this time."""
        call.header_url("Callback")
        call.header_url("Callback-ESC-Events")
        given = call.body(RECOVERY)
        properties = given.get("properties", {})
        if set(properties) - {"action"} or properties.get("action", RECOVERY_ACTIONS[0]) not in RECOVERY_ACTIONS:
            raise EscError(400, f"properties may have an action, one of {', '.join(RECOVERY_ACTIONS)}")
        deployment, vm = self.esc.deployments.find_vm(tenant, name)
        if not self.ready(deployment) or vm.state not in (*RUNNING, VM_ERROR):
            raise EscError(400, "Recovery VM operation is not applicable")
        transaction = self.esc.transaction()
        self.esc.engine.start(deployment.internal_id, self._recover(deployment, vm, given, transaction))
        return self.esc.accepted(transaction)

    def ready(self, deployment: Deployment) -> bool:
        """Whether a deployment can take an operation on one of its VMs."""
        return deployment.internal_id not in self.esc.work and deployment.state in (SERVICE_ACTIVE, SERVICE_ERROR)

    def self_heal(self, deployment: Deployment, vm: Vm) -> None:
        """A recovery that nobody asked for; whoever created the deployment is told."""
        transaction = self.esc.deployments.transactions[deployment.internal_id]
        told = Transaction(transaction.send, transaction.url, transaction.events_url, id=transaction.id)
        self.esc.engine.start(deployment.internal_id, self._recover(deployment, vm, {}, told))

    # Activities

    def _stop(self, deployment: Deployment, vm: Vm, transaction: Transaction) -> Activity:
        vm.state = VM_STOPPING
        yield
        vm.state = VM_ERROR if transaction.failed else VM_SHUTOFF
        deployment.settle()
        self._tell(deployment, vm, transaction, "VM_STOP_COMPLETE", "stopped", "stop")

    def _start(self, deployment: Deployment, vm: Vm, transaction: Transaction) -> Activity:
        vm.state = VM_STARTING
        yield from self._come_up(deployment, vm, transaction)
        self._tell(deployment, vm, transaction, "VM_START_COMPLETE", "started", "start")

    def _reboot(self, deployment: Deployment, vm: Vm, transaction: Transaction) -> Activity:
        vm.state = VM_REBOOTING
        yield from self._come_up(deployment, vm, transaction)
        self._tell(deployment, vm, transaction, "VM_REBOOT_COMPLETE", "rebooted", "reboot")

    def _come_up(self, deployment: Deployment, vm: Vm, transaction: Transaction) -> Activity:
        yield
        vm.state = VM_ERROR if transaction.failed else VM_INERT
        vm.healthy = not transaction.failed
        if not transaction.failed:
            yield from self.esc.lifecycle.wait_alive(deployment, [vm], transaction)
        deployment.settle()

    def _confirm_resize(self, deployment: Deployment, vm: Vm, transaction: Transaction) -> Activity:
        yield
        if not transaction.failed:
            vm.resized_from = None
        self._tell(
            deployment, vm, transaction, "VM_CONFIRM_RESIZE_COMPLETE", "confirmed resize of", "confirm resize of"
        )

    def _revert_resize(self, deployment: Deployment, vm: Vm, transaction: Transaction) -> Activity:
        yield
        if not transaction.failed:
            vm.flavor, vm.resized_from = vm.resized_from or None, None
        self._tell(deployment, vm, transaction, "VM_REVERT_RESIZE_COMPLETE", "reverted resize of", "revert resize of")

    def _disable_monitoring(self, deployment: Deployment, vm: Vm, transaction: Transaction) -> Activity:
        yield
        if not transaction.failed:
            vm.monitor = False
            vm.state = VM_INERT
        self._tell(deployment, vm, transaction, "VM_MONITOR_UNSET", "unset monitor of", "unset monitor of")

    def _enable_monitoring(self, deployment: Deployment, vm: Vm, transaction: Transaction) -> Activity:
        yield
        if not transaction.failed:
            vm.monitor = True
            yield from self.esc.lifecycle.wait_alive(deployment, [vm], transaction)
            deployment.settle()
        self._tell(deployment, vm, transaction, "VM_MONITOR_SET", "set monitor of", "set monitor of")

    def _migrate(self, deployment: Deployment, vm: Vm, given: dict[str, Any], transaction: Transaction) -> Activity:
        source, vm.state = vm.copy(), VM_MIGRATING
        yield
        vm.state = source.state
        host = self.esc.vim.hosts.get(given["host"]) if "host" in given else self.esc.vim.place(Counter(), vm.host_name)
        well = not transaction.failed and host is not None and host.enabled and host.name != source.host_name
        if well and host is not None:
            vm.host_name, vm.host_uuid = host.name, host.uuid
            if given.get("migrationType") == "cold":
                vm.resized_from = vm.flavor or ""
        body = vm_event(deployment, "VM_MIGRATE_COMPLETE", source, vm)
        message = f"Successfully migrated VM [{vm.name}]" if well else f"Failed to migrate VM [{vm.name}]"
        transaction.event(message, body, 200 if well else 500)

    def _recover(self, deployment: Deployment, vm: Vm, given: dict[str, Any], transaction: Transaction) -> Activity:
        if given.get("checkVmBeforeRecovery") and vm.healthy and vm.state in RUNNING:
            yield
            message = f"Recovery: VM [{vm.name}] is alive, nothing to recover."
            transaction.event(message, vm_event(deployment, "VM_RECOVERY_CANCELLED", vm))
            return
        yield from self.esc.recovery.run(deployment, vm, transaction, given.get("properties", {}).get("action"))
        deployment.settle()

    def _tell(
        self, deployment: Deployment, vm: Vm, transaction: Transaction, event_type: str, done: str, act: str
    ) -> None:
        failed = transaction.failed or vm.state == VM_ERROR
        message = f"Failed to {act} VM [{vm.name}]" if failed else f"Successfully {done} VM [{vm.name}]"
        transaction.event(message, vm_event(deployment, event_type, vm), 500 if failed else 200)


def _applicable(deployment: Deployment, vm: Vm, operation: str) -> bool:
    return {
        "stop": vm.state in RUNNING,
        "start": vm.state == VM_SHUTOFF,
        "reboot": vm.state in RUNNING,
        "confirm_resize": vm.resized_from is not None,
        "revert_resize": vm.resized_from is not None,
        "disable_monitoring": vm.monitor and vm.state == VM_ALIVE,
        "enable_monitoring": can_be_monitored(deployment, vm),
    }[operation]
