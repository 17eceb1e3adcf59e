# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done with a deployment or a VM: stopped, started, monitored, moved, healed, rebooted."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import (
    deployment_operations,
    vm_migration,
    vm_operations,
    vm_recovery,
)
from integration.faults.bench import Bench
from integration.faults.cisco_esc.deployments import EDGE, VM, active, deployed
from integration.faults.cisco_esc.state import PATIENCE, TENANT, done, finish, recover_all
from integration.faults.matrix import Scenario
from integration.faults.shared import Check, Prepare, both, in_turn, places, so

_SERVICE = {"internal_tenant_id": TENANT, "internal_deployment_id": EDGE, "wait_timeout": PATIENCE}
_VM = {**_SERVICE, "vm_name": VM}
_OTHER_HOST = "my-ucs-2"


def _service(operation: str, check: Check, prepare: Prepare = deployed, **further: Any) -> Scenario:
    return Scenario(
        f"deployment, {operation.replace('_', ' ')}",
        deployment_operations.DEPLOYMENT_OPERATION,
        {**_SERVICE, "operation": operation},
        ("POST", r"/v0/radio/deployments/service/edge$"),
        check,
        prepare=prepare,
        job=True,
        calls_back=True,
        repair=recover_all,
        **further,
    )


def _vm(operation: str, check: Check, prepare: Prepare = deployed, **further: Any) -> Scenario:
    return Scenario(
        f"VM, {operation.replace('_', ' ')}",
        vm_operations.VM_OPERATION,
        {**_VM, "operation": operation},
        ("POST", r"/v0/radio/deployments/vm/"),
        check,
        prepare=prepare,
        job=True,
        calls_back=True,
        repair=recover_all,
        **further,
    )


_stopped = in_turn(deployed, done(deployment_operations.DEPLOYMENT_OPERATION, **_SERVICE, operation="stop"))


def _only_vm(bench: Bench) -> Any:
    (vm,) = bench.service.deployments.records[EDGE].vms
    return vm


def _off(bench: Bench) -> bool:
    return bool(_only_vm(bench).state == "VM_SHUTOFF_STATE")


def _broken(bench: Bench) -> None:
    bench.service.control_break_vm(EDGE, "asa")


def _moved(bench: Bench) -> bool:
    return bool(_only_vm(bench).host_name == _OTHER_HOST)


def scenarios() -> list[Scenario]:
    look = r"/v0/deployments/edge$"
    off, quiet = so("the VM is off", _off), active(1, "VM_INERT_STATE")
    stop = _service("stop", off)
    recover = Scenario(
        "VM, recover",
        vm_recovery.VM_RECOVERY,
        _VM,
        ("POST", r"/v0/radio/deployments/recovery-vm/"),
        active(1),
        prepare=in_turn(deployed, _broken),
        job=True,
        calls_back=True,
    )
    migrate = Scenario(
        "VM, migrate",
        vm_migration.VM_MIGRATION,
        {**_VM, "host": _OTHER_HOST},
        ("POST", r"/v0/radio/deployments/migrate-vm/"),
        both(active(1), so("the VM has moved", _moved)),
        prepare=deployed,
        job=True,
        calls_back=True,
        repair=recover_all,
    )
    return [
        stop,
        *places(
            stop,
            ("first poll", "GET", look, 1),
        ),
        _service("start", active(1), _stopped),
        _service("disable_monitoring", quiet),
        _service(
            "reboot",
            active(1),
            again_changes=True,
            act=("POST", r"/v0/radio/deployments/service/edge$"),
        ),
        _vm("stop", off),
        _vm("reboot", active(1), again_changes=True, later=finish, act=("POST", r"/v0/radio/deployments/vm/")),
        recover,
        migrate,
    ]
