# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test does to the simulator: the control calls (POST /_simulator/call/NAME)."""

from __future__ import annotations

import json
import uuid
from typing import Any

from simulators.cisco_esc import datamodel
from simulators.cisco_esc.callbacks import Callback
from simulators.cisco_esc.events import deployment_event
from simulators.cisco_esc.services import RUNNING, VM_ERROR, Deployment, Vm
from simulators.cisco_esc.state import EscState
from simulators.cisco_esc.writing import write_error, write_json


class Controls(EscState):
    """Deployments are named by internal id or name, VMs by their group and index in it."""

    def control_fail_vm(self, deployment: str, group: str, index: int = 0, alive: bool = False) -> dict[str, Any]:
        """This VM never comes alive, whether it is there yet or not; alive takes it back."""
        one = (deployment, group, index)
        if alive:
            self.recovery.dead.discard(one)
        else:
            self.recovery.dead.add(one)
        return {"dead": sorted(self.recovery.dead)}

    def control_break_vm(self, deployment: str, group: str, index: int = 0) -> dict[str, Any]:
        """A VM that runs dies.

        Where it is monitored and a rule heals it, its recovery starts; where it is only monitored, it is in error;
        else ESC does not notice before a sync. ValueError when there is no such VM, or it does not run.
        """
        found, vm = self._vm(deployment, group, index)
        if vm.state not in RUNNING or found.internal_id in self.work:
            raise ValueError(f"{vm.name} does not run, or an operation is in progress: {vm.state}")
        vm.healthy = False
        if vm.monitor:
            if datamodel.heals_itself(found.group(group)):
                self.vm_operations.self_heal(found, vm)
            else:
                vm.state = VM_ERROR
                found.settle()
        return {"vm_name": vm.name, "vm_state": vm.state, "service_state": found.state}

    def control_next_recovery(self, fails: int = 0) -> dict[str, Any]:
        """The next recovery fails so many times before it succeeds, even that of a VM of fail_vm.

        With as many as the attempts or more it does not succeed.
        """
        if not isinstance(fails, int) or fails < 0:
            raise ValueError("fails must be a number, 0 or more")
        self.recovery.next_fails.append(fails)
        return {"next_recoveries": list(self.recovery.next_fails)}

    def control_foreign_callback(
        self, url: str | None = None, status: int = 200, deployment: str | None = None
    ) -> dict[str, Any]:
        """Send a callback with a transaction id that nobody was given, to url or to the last Callback address."""
        url = url or self.last_callback_url
        if url is None:
            raise ValueError("no request had a Callback header: give a url")
        body = write_error(status, "somebody else's operation")
        if deployment is not None:
            found = self._deployment(deployment)
            body = deployment_event(found, found.vms, "SERVICE_ALIVE")
        transaction = str(uuid.uuid4())
        message = "Service group deployment completed successfully!"
        self.sender.send(Callback(url, transaction, status, message, body), 1, self.settings["transaction_header"])
        return {"esc-transaction-id": transaction}

    def control_preset(self, **values: Any) -> dict[str, Any]:
        """The next made-up values by kind (vim.py), a list for each: {"vm_uuid": ["..."], "ip_address": [...]}."""
        for kind, ones in values.items():
            if not isinstance(ones, list) or not all(isinstance(one, str) for one in ones):
                raise ValueError(f"{kind} must be a list of strings")
            self.vim.preset(kind, ones)
        return {}

    def control_set_system_state(self, name: str, state: str) -> dict[str, Any]:
        """Set a system state, so that there is something to reset."""
        if name not in self.administration.states:
            raise ValueError(f"no system state {name}; there are {', '.join(self.administration.states)}")
        self.administration.states[name] = state
        return dict(self.administration.states)

    def control_esc_state(self) -> dict[str, Any]:
        """All there is, without secrets."""
        resources = {
            family.path: {key: _shown(family, one.fields) for key, one in family.records.items()}
            for family in self.resource_families()
        }
        return {
            **resources,
            "default_vim_connector": self.vims.default.get("defaultVimConnectorId"),
            "checked_vims": list(self.vims.checked),
            "deployments": {key: _deployment(one) for key, one in self.deployments.records.items()},
            "snapshots": {key: one.fields() for key, one in self.snapshots.snapshots.items()},
            "actions": list(self.actions.items),
            "metrics": list(self.metrics.items),
            "operation_mode": self.administration.mode,
            "system_states": dict(self.administration.states),
            "truststore_reloads": self.administration.reloads,
            "vim": self.vim.describe(),
            "work": list(self.work),
            "callbacks": [
                {"url": url, "esc-transaction-id": key, "outcome": end} for url, key, end in self.sender.sent
            ],
        }

    def _vm(self, deployment: str, group: str, index: int) -> tuple[Deployment, Vm]:
        found = self._deployment(deployment)
        for vm in found.of_group(group):
            if vm.index == index:
                return found, vm
        raise ValueError(f"{deployment} has no VM {group}/{index}")

    def _deployment(self, name: str) -> Deployment:
        for one in self.deployments.records.values():
            if name in (one.internal_id, one.name):
                return one
        raise ValueError(f"there is no deployment {name}")


def _shown(family: Any, fields: dict[str, Any]) -> Any:
    """A resource's fields as its document shows them: the writer leaves secrets out."""
    return json.loads(write_json(family.document, fields))


def _deployment(one: Deployment) -> dict[str, Any]:
    vms = [
        {
            **vm.details(),
            "index": vm.index,
            "monitor": vm.monitor,
            "healthy": vm.healthy,
            "flavor": vm.flavor,
            "resized_from": vm.resized_from,
            "snapshot": vm.snapshot,
        }
        for vm in one.vms
    ]
    return {"name": one.name, "tenant": one.tenant_id, "state": one.state, "stage": one.stage, "vms": vms}
