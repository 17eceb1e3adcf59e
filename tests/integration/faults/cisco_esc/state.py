# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenarios of Cisco ESC look at and start from."""

from __future__ import annotations

import time
from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import tenants, vm_recovery
from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from integration.faults.bench import Bench
from integration.faults.shared import Check, Prepare, both

TENANT = "radio"
#: The tenant, its options.
TENANT_OPTIONS = {"internal_tenant_id": TENANT, "name": "radio-network"}
#: Only time ends what is under way, so that callbacks come while the module waits.
BY_TIME = {"job_polls": 1000, "callback_delay": 0.05}
#: Seconds that a module waits at the most for what does not come.
PATIENCE = 5


def done(entry: Module, **params: Any) -> Prepare:
    """A module that has run before."""

    def prepare(bench: Bench) -> None:
        bench.do(entry, params)

    return prepare


def by_time(bench: Bench) -> None:
    """As for callbacks: where nobody can look, looks end nothing."""
    bench.service.settings.update(BY_TIME)


tenant = done(tenants.TENANT, **TENANT_OPTIONS)


def _records(bench: Bench, family: str) -> dict[str, Any]:
    found: dict[str, Any] = getattr(bench.service, family).records
    return found


def made(family: str, key: str) -> Check:
    """What there is of this id, in the making or there."""
    return lambda bench: [key] if key in _records(bench, family) or key in bench.service.work else []


def ended(bench: Bench) -> list[str]:
    """No condition, but work that nobody looks at any more comes to its end."""
    deadline = time.monotonic() + 10
    while bench.service.work and time.monotonic() < deadline:
        with bench.service.lock:
            bench.service.engine.poll_all()
    return [f"work on {key} does not end" for key in bench.service.work]


def finish(bench: Bench) -> None:
    """Time passes until nothing is under way."""
    ended(bench)


def to_the_end(check: Check) -> Check:
    """A condition that is so now, and still when the work has ended that nobody looks at any more."""
    return both(check, ended, check)


def has(family: str, key: str, **values: Any) -> Check:
    """It is there with these values."""

    def check(bench: Bench) -> list[str]:
        record = _records(bench, family).get(key)
        if record is None:
            return [f"{key} is not among {family}"]
        wrong = [f"{name} of {key}" for name, value in values.items() if record.fields.get(name) != value]
        return [f"{what} is not as it should be" for what in wrong]

    return to_the_end(check)


def gone(family: str, key: str) -> Check:
    """It is not there."""
    return to_the_end(lambda bench: [f"{key} is still among {family}"] if key in _records(bench, family) else [])


def recover_all(bench: Bench) -> None:
    """What a person does about VMs in error, as the error says: recover them."""
    for deployment in bench.service.deployments.records.values():
        for vm in list(deployment.vms):
            if vm.state == "VM_ERROR_STATE":
                bench.do(vm_recovery.VM_RECOVERY, {"internal_tenant_id": TENANT, "vm_name": vm.name})
