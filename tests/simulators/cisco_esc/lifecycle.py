# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How deployments come, change and go: the activities behind create, update and delete (06-Deployments)."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from simulators.cisco_esc import datamodel
from simulators.cisco_esc.engine import Activity
from simulators.cisco_esc.events import deployment_event
from simulators.cisco_esc.services import (
    SERVICE_DEPLOYING,
    SERVICE_ERROR,
    SERVICE_INERT,
    SERVICE_UNDEPLOYING,
    VM_ALIVE,
    VM_DEPLOYING,
    VM_ERROR,
    VM_INERT,
    VM_RECOVERING,
    VM_UNDEPLOYING,
    Deployment,
    Vm,
)
from simulators.cisco_esc.transactions import Transaction

if TYPE_CHECKING:
    from simulators.cisco_esc.state import EscState


class Lifecycle:
    """Creates, updates and deletes deployments."""

    def __init__(self, esc: EscState) -> None:
        self.esc = esc

    def create(self, deployment: Deployment, transaction: Transaction) -> Activity:
        """VM_DEPLOYED and VM_ALIVE of each VM, then SERVICE_ALIVE."""
        self._add_networks(deployment)
        for group in deployment.config["vm_group"]:
            for _number in range(group["scaling"]["min_active"]):
                self.esc.builder.add(deployment, group)
        yield
        if transaction.failed:
            self._break(deployment, deployment.vms)
        else:
            yield from self.bring_up(deployment, list(deployment.vms), transaction)
        self.end(deployment, transaction, "SERVICE_ALIVE", "deployment", "!")

    def update(self, deployment: Deployment, config: dict[str, Any], transaction: Transaction) -> Activity:
        """What is new comes, what is gone goes, what is changed is changed; then SERVICE_UPDATED."""
        before = {group["name"]: group for group in deployment.config["vm_group"]}
        deployment.config = config
        deployment.state = SERVICE_DEPLOYING
        self._add_networks(deployment)
        leaving = self._leaving(deployment)
        coming = [vm for group in config["vm_group"] for vm in self._coming(deployment, group, leaving)]
        for vm in leaving:
            vm.state = VM_UNDEPLOYING
        yield
        if transaction.failed:
            self._break(deployment, coming)
            deployment.state = SERVICE_ERROR
            self.end(deployment, transaction, "SERVICE_UPDATED", "update", "")
            return
        self._remove(deployment, leaving, transaction)
        self._drop_networks(deployment)
        recovering: list[Vm] = []
        if coming:
            yield from self.bring_up(deployment, coming, transaction, recovering)
        deployment.state = SERVICE_INERT
        self._change(deployment, before, coming, transaction)
        if recovering:
            yield from self._recover_after_update(deployment, recovering, transaction)
        else:
            self.end(deployment, transaction, "SERVICE_UPDATED", "update", "")

    def delete(self, deployment: Deployment, transaction: Transaction, *, loopback: bool) -> Activity:
        """VM_UNDEPLOYED of each VM, then SERVICE_UNDEPLOYED, and it is gone."""
        deployment.state = SERVICE_UNDEPLOYING
        for vm in deployment.vms:
            vm.state = VM_UNDEPLOYING
        yield
        if transaction.failed:
            self._break(deployment, deployment.vms)
            self.end(deployment, transaction, "SERVICE_UNDEPLOYED", "undeployment", "")
            return
        self._remove(deployment, list(deployment.vms), transaction, loopback=loopback)
        if not loopback:
            for external in deployment.networks.values():
                self.esc.vim.remove(external)
        deployment.stage = "SERVICE_UNDEPLOYED"
        body = deployment_event(deployment, [], "SERVICE_UNDEPLOYED")
        self.esc.deployments.forget(deployment)
        transaction.resource("Service group undeployment completed successfully", body)

    def bring_up(
        self, deployment: Deployment, vms: list[Vm], transaction: Transaction, later: list[Vm] | None = None
    ) -> Generator[None, None, None]:
        """Deploy VMs and wait for those that are monitored to come alive; one that does not is recovered or fails.

        later: collects the VMs to recover, for a caller that does it itself.
        """
        deployment.state = SERVICE_DEPLOYING
        for vm in vms:
            vm.state = VM_ERROR if vm.problem else VM_INERT
            body = deployment_event(deployment, [vm], "VM_DEPLOYED")
            transaction.resource(vm.problem or "VM Deployed", body, 500 if vm.problem else 200)
        deployment.state = SERVICE_INERT
        yield from self.wait_alive(deployment, [vm for vm in vms if not vm.problem], transaction, later)

    def wait_alive(
        self, deployment: Deployment, vms: list[Vm], transaction: Transaction, later: list[Vm] | None = None
    ) -> Generator[None, None, None]:
        """Wait for VMs that run to come alive."""
        watched = [vm for vm in vms if vm.monitor]
        if watched:
            yield
        for vm in watched:
            vm.healthy = not self.esc.recovery.is_dead(deployment, vm)
            if not vm.healthy:
                if not datamodel.heals_itself(deployment.group(vm.group)):
                    vm.state = VM_ERROR
                    message = f"VM_Alive event not received, VM ID: [{vm.name}]"
                    transaction.resource(message, deployment_event(deployment, [vm], "VM_ALIVE"), 500)
                    continue
                if later is not None:
                    vm.state = VM_RECOVERING
                    later.append(vm)
                    continue
                back = yield from self.esc.recovery.run(deployment, vm, transaction)
                if not back:
                    continue
            self.alive(deployment, vm, transaction)

    def _recover_after_update(self, deployment: Deployment, vms: list[Vm], transaction: Transaction) -> Activity:
        """ESC's user guide (Updating an Existing Deployment): SERVICE_UPDATED may say FAILURE before VMs are recovered,
        and is not the end then."""
        deployment.stage = "SERVICE_UPDATED"
        body = deployment_event(deployment, [], "SERVICE_UPDATED")
        transaction.resource("Service group update failed", body, 500)
        for vm in vms:
            back = yield from self.esc.recovery.run(deployment, vm, transaction)
            if back:
                self.alive(deployment, vm, transaction)
        deployment.settle()

    def alive(self, deployment: Deployment, vm: Vm, transaction: Transaction) -> None:
        """A monitored VM answers."""
        vm.state = VM_ALIVE
        message = f"VM_Alive event received, VM ID: [{vm.name}]"
        transaction.resource(message, deployment_event(deployment, [vm], "VM_ALIVE"))

    def end(
        self,
        deployment: Deployment,
        transaction: Transaction,
        stage: str,
        act: str,
        mark: str,
        *,
        details: bool = False,
    ) -> None:
        """The final word on a service."""
        well = not transaction.failed and deployment.settle()
        if not well:
            deployment.state = SERVICE_ERROR
        deployment.stage = stage
        body = deployment_event(deployment, deployment.vms if details else [], stage)
        message = f"Service group {act} " + (f"completed successfully{mark}" if well else "failed")
        transaction.resource(message, body, 200 if well else 500)

    def _break(self, deployment: Deployment, vms: list[Vm]) -> None:
        for vm in vms:
            vm.state = VM_ERROR
        deployment.state = SERVICE_ERROR

    def _leaving(self, deployment: Deployment) -> list[Vm]:
        """The VMs of groups that are gone, and those above max_active: the youngest."""
        groups = {group["name"]: group for group in deployment.config["vm_group"]}
        leaving = [vm for vm in deployment.vms if vm.group not in groups]
        for name, group in groups.items():
            leaving += sorted(deployment.of_group(name), key=lambda vm: vm.index)[group["scaling"]["max_active"] :]
        return leaving

    def _coming(self, deployment: Deployment, group: dict[str, Any], leaving: list[Vm]) -> list[Vm]:
        there = [vm for vm in deployment.of_group(group["name"]) if vm not in leaving]
        missing = group["scaling"]["min_active"] - len(there)
        return [self.esc.builder.add(deployment, group) for _number in range(missing)]

    def _remove(
        self, deployment: Deployment, vms: list[Vm], transaction: Transaction, *, loopback: bool = False
    ) -> None:
        for vm in vms:
            deployment.vms.remove(vm)
            if not loopback:
                self.esc.vim.remove(vm.uuid)
            message = f"VM successfully undeployed, VM ID: [{vm.name}]"
            transaction.resource(message, deployment_event(deployment, [vm], "VM_UNDEPLOYED"))

    def _change(
        self, deployment: Deployment, before: dict[str, dict[str, Any]], new: list[Vm], transaction: Transaction
    ) -> None:
        """Give the VMs that stayed the interfaces, the monitoring and the flavor that their groups have now."""
        for vm in deployment.vms:
            if vm in new or vm.state == VM_DEPLOYING:
                continue
            group = deployment.group(vm.group)
            changed = self.esc.builder.change_interfaces(deployment, vm, group)
            if group.get("flavor") != vm.flavor and vm.resized_from is None:
                vm.resized_from, vm.flavor = vm.flavor or "", group.get("flavor")
                changed = True
            if datamodel.monitored(group) != datamodel.monitored(before[vm.group]):
                vm.monitor = datamodel.monitored(group)
                if vm.state in (VM_ALIVE, VM_INERT):
                    vm.state = VM_ALIVE if vm.monitor else VM_INERT
            if changed:
                # The stage of this message is VM_ALIVE in the reference's example, though its text says VM_UPDATED.
                message = f"VM has been updated successfully. vm: VM ID: [{vm.name}]"
                transaction.resource(message, deployment_event(deployment, [vm], "VM_ALIVE"))

    def _add_networks(self, deployment: Deployment) -> None:
        for network in deployment.config.get("networks", {}).get("network", []):
            if network["name"] not in deployment.networks:
                external = self.esc.vim.make("external_network_id")
                deployment.networks[network["name"]] = external
                self.esc.vim.add(external, "network", network["name"])

    def _drop_networks(self, deployment: Deployment) -> None:
        names = {network["name"] for network in deployment.config.get("networks", {}).get("network", [])}
        for name in [name for name in deployment.networks if name not in names]:
            self.esc.vim.remove(deployment.networks.pop(name))
