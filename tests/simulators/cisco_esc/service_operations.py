# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations to a whole deployment: stop, start, reboot, monitoring off and on, sync (07-Deployment Operations)."""

from __future__ import annotations

import flask

from simulators.cisco_esc import call, datamodel
from simulators.cisco_esc.engine import Activity
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.events import deployment_event
from simulators.cisco_esc.family import Family
from simulators.cisco_esc.schema import Document, Field, Map, Text, group
from simulators.cisco_esc.services import (
    RUNNING,
    SERVICE_ACTIVE,
    SERVICE_ERROR,
    SERVICE_INERT,
    SERVICE_REBOOTING,
    SERVICE_STARTING,
    SERVICE_STOPPED,
    SERVICE_STOPPING,
    VM_ERROR,
    VM_INERT,
    VM_REBOOTING,
    VM_SHUTOFF,
    VM_STARTING,
    VM_STOPPING,
    Deployment,
    Vm,
)
from simulators.cisco_esc.transactions import Transaction

_OPERATIONS = ("stop", "start", "reboot", "disable_monitoring", "enable_monitoring")
SERVICE_OPERATION = Document(
    "service_operation",
    group(Field("operation", Text(choices=_OPERATIONS), required=True), Field("properties", Map())),
)


class ServiceOperations(Family):
    """What is done to all VMs of a deployment."""

    def routes(self, app: flask.Flask) -> None:
        path = "/v0/<tenant>/deployments/service/<internal_id>"
        self.rule(app, "POST", path, self.operate)
        self.rule(app, "POST", f"{path}/sync", self.sync)

    def operate(self, tenant: str, internal_id: str) -> flask.Response:
        """POST of an operation. 400 when it does not fit the state of the service."""
        self.esc.need_callback()
        operation = call.body(SERVICE_OPERATION)["operation"]
        deployment = self.esc.deployments.find(internal_id, tenant)
        if internal_id in self.esc.work or not _applicable(deployment, operation):
            raise EscError(400, "Deployment operation is not applicable")
        transaction = self.esc.transaction()
        self.esc.engine.start(internal_id, getattr(self, f"_{operation}")(deployment, transaction))
        return self.esc.accepted(transaction)

    def sync(self, tenant: str, internal_id: str) -> flask.Response:
        """POST .../sync: ESC asks the VIM how the VMs are. Done at once."""
        call.no_body()
        deployment = self.esc.deployments.find(internal_id, tenant)
        if internal_id not in self.esc.work:
            for vm in deployment.vms:
                if vm.state in RUNNING and not vm.healthy:
                    vm.state = VM_ERROR
            if deployment.state in (SERVICE_ACTIVE, SERVICE_ERROR):
                deployment.settle()
        return call.nothing()

    def _stop(self, deployment: Deployment, transaction: Transaction) -> Activity:
        stopping = [vm for vm in deployment.vms if vm.state in RUNNING]
        deployment.state = SERVICE_STOPPING
        for vm in stopping:
            vm.state = VM_STOPPING
        yield
        if not self._failed(deployment, stopping, transaction, "SERVICE_STOPPED", "suspension"):
            for vm in stopping:
                vm.state = VM_SHUTOFF
            deployment.state = SERVICE_STOPPED
            self._tell_each(deployment, stopping, transaction, "VM_STOPPED", "VM successfully stopped")
            self._last(deployment, transaction, "SERVICE_STOPPED", "suspension completed successfully")

    def _start(self, deployment: Deployment, transaction: Transaction) -> Activity:
        deployment.state = SERVICE_STARTING
        yield from self._run(deployment, VM_SHUTOFF, VM_STARTING, transaction, ("STARTED", "started", "start"))

    def _reboot(self, deployment: Deployment, transaction: Transaction) -> Activity:
        deployment.state = SERVICE_REBOOTING
        yield from self._run(deployment, "", VM_REBOOTING, transaction, ("REBOOTED", "rebooted", "reboot"))

    def _run(
        self, deployment: Deployment, state: str, meanwhile: str, transaction: Transaction, words: tuple[str, str, str]
    ) -> Activity:
        """Start or reboot the VMs in a state ("" for those that run), then wait for them to come alive."""
        vms = [vm for vm in deployment.vms if (vm.state == state if state else vm.state in RUNNING)]
        for vm in vms:
            vm.state = meanwhile
        yield
        if self._failed(deployment, vms, transaction, f"SERVICE_{words[0]}", words[2]):
            return
        for vm in vms:
            vm.state = VM_INERT
            vm.healthy = True
        deployment.state = SERVICE_INERT
        self._tell_each(deployment, vms, transaction, f"VM_{words[0]}", f"VM successfully {words[1]}")
        yield from self.esc.lifecycle.wait_alive(deployment, vms, transaction)
        self.esc.lifecycle.end(deployment, transaction, f"SERVICE_{words[0]}", words[2], "", details=True)

    def _disable_monitoring(self, deployment: Deployment, transaction: Transaction) -> Activity:
        vms = [vm for vm in deployment.vms if vm.monitor and vm.state in RUNNING]
        yield
        if transaction.failed:
            self._last(deployment, transaction, "SERVICE_MONITOR_UNSET", "unset monitor failed", 500)
            return
        for vm in vms:
            vm.monitor = False
            vm.state = VM_INERT
        self._tell_each(deployment, vms, transaction, "VM_MONITOR_UNSET", "VM monitor successfully unset")
        self._last(deployment, transaction, "SERVICE_MONITOR_UNSET", "unset monitor successfully")

    def _enable_monitoring(self, deployment: Deployment, transaction: Transaction) -> Activity:
        vms = [vm for vm in deployment.vms if can_be_monitored(deployment, vm)]
        yield
        if transaction.failed:
            self._last(deployment, transaction, "SERVICE_ALIVE", "set monitor failed", 500)
            return
        for vm in vms:
            vm.monitor = True
        yield from self.esc.lifecycle.wait_alive(deployment, vms, transaction)
        well = deployment.settle()
        words = "set monitor successfully" if well else "set monitor failed"
        self._last(deployment, transaction, "SERVICE_ALIVE", words, 200 if well else 500)

    def _failed(self, deployment: Deployment, vms: list[Vm], transaction: Transaction, stage: str, act: str) -> bool:
        """Whether the fault job_error hit this operation; then all of it is in error."""
        if transaction.failed:
            for vm in vms:
                vm.state = VM_ERROR
            deployment.state = SERVICE_ERROR
            self._last(deployment, transaction, stage, f"{act} failed", 500)
        return transaction.failed

    def _tell_each(
        self, deployment: Deployment, vms: list[Vm], transaction: Transaction, stage: str, message: str
    ) -> None:
        for vm in vms:
            transaction.resource(message, deployment_event(deployment, [vm], stage))

    def _last(
        self, deployment: Deployment, transaction: Transaction, stage: str, words: str, status: int = 200
    ) -> None:
        deployment.stage = stage
        transaction.resource(f"Service group {words}", deployment_event(deployment, deployment.vms, stage), status)


def can_be_monitored(deployment: Deployment, vm: Vm) -> bool:
    """Whether a VM runs unmonitored though its group has a KPI to monitor it by."""
    return not vm.monitor and vm.state in RUNNING and datamodel.monitored(deployment.group(vm.group))


def _applicable(deployment: Deployment, operation: str) -> bool:
    if operation == "start":
        return deployment.state == SERVICE_STOPPED
    if deployment.state not in (SERVICE_ACTIVE, SERVICE_ERROR):
        return False
    if operation == "disable_monitoring":
        return any(vm.monitor and vm.state in RUNNING for vm in deployment.vms)
    if operation == "enable_monitoring":
        return any(can_be_monitored(deployment, vm) for vm in deployment.vms)
    return any(vm.state in RUNNING for vm in deployment.vms)
