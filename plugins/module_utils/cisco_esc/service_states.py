# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the states of a service and its VMs mean. Pure functions over :func:`.deployment_reading.deployment`.

Source: Cisco ESC REST northbound API 2.2, "06-Deployments" and "07-Deployment Operations", the states of the examples.
Those of work that is under way end in ``ING_STATE``; ``INERT`` is written ``INSERT`` in some examples: a VM is there
and is not known to answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .datamodel import Config
from .datamodel_fields import monitored

ACTIVE = "SERVICE_ACTIVE_STATE"
STOPPED = "SERVICE_STOPPED_STATE"
_INERT = frozenset({"SERVICE_INERT_STATE", "SERVICE_INSERT_STATE"})
FAILED = "SERVICE_ERROR_STATE"
VM_ALIVE = "VM_ALIVE_STATE"
VM_SHUTOFF = "VM_SHUTOFF_STATE"
VM_FAILED = "VM_ERROR_STATE"
VM_INERT = frozenset({"VM_INERT_STATE", "VM_INSERT_STATE"})
#: States of a VM that runs.
VM_RUNS = VM_INERT | {VM_ALIVE}
_UNDER_WAY = "ING_STATE"
#: Looks at something that only has to come back, before it is believed that it was away between two of them.
STEADY_LOOKS = 4
UNDEPLOYING = "SERVICE_UNDEPLOYING_STATE"


def state_of(found: Mapping[str, Any]) -> str:
    """A service's state; empty when ESC does not say."""
    return str(found.get("service_state") or "")


def under_way(found: Mapping[str, Any]) -> bool:
    """Whether ESC is at work on a service or one of its VMs."""
    return state_of(found).endswith(_UNDER_WAY) or any(
        str(vm.get("vm_state")).endswith(_UNDER_WAY) for vm in found.get("vms", [])
    )


def on_its_way(found: Mapping[str, Any]) -> bool:
    """Whether a service is to become something else: at work, or with VMs that are there and do not answer yet."""
    return under_way(found) or state_of(found) in _INERT


def failed(found: Mapping[str, Any]) -> bool:
    """Whether a service is in error and ESC is not about to recover it."""
    return state_of(found) == FAILED and not under_way(found)


def settled(found: Mapping[str, Any]) -> bool:
    """Whether a service is where it stays."""
    return state_of(found) in (ACTIVE, STOPPED, FAILED) and not under_way(found)


def vm_states(found: Mapping[str, Any] | None) -> dict[str, str]:
    """The states of its VMs by name."""
    return {str(vm.get("vm_name")): str(vm.get("vm_state")) for vm in (found or {}).get("vms", [])}


def describe(found: Mapping[str, Any] | None) -> str:
    """A service in a line: its state, how many VMs answer, and what the others do."""
    if found is None:
        return "not there"
    states = vm_states(found)
    others = ", ".join(f"{name} is {state}" for name, state in sorted(states.items()) if state != VM_ALIVE)
    alive = sum(state == VM_ALIVE for state in states.values())
    counted = f", {alive} of {len(states)} VMs alive" if states else ""
    return f"{state_of(found) or 'in no state'}{counted}" + (f" ({others})" if others else "")


def failure(label: str, found: Mapping[str, Any]) -> str:
    """Why a service is in error: its VMs that are."""
    broken = [
        f"VM {vm.get('vm_name')} of group {vm.get('vm_group_name')}"
        for vm in found.get("vms", [])
        if vm.get("vm_state") == VM_FAILED
    ]
    words = (
        f"{', '.join(broken)} {'is' if len(broken) == 1 else 'are'} in {VM_FAILED}" if broken else "no VM is to blame"
    )
    return f"{label} is in {state_of(found)}: {words}"


def complete(found: Mapping[str, Any], config: Config, before: Mapping[str, str]) -> bool:
    """Whether a service is active, and its VMs are those that its configuration asks for and answer.

    A VM that ESC does not watch cannot be known to answer; it only has to be there. One that was left in a state
    (stopped, not watched) may stay there. A document without any VMs is believed.

    :param before: The states of the VMs before the work, by name.
    """
    if state_of(found) != ACTIVE or under_way(found):
        return False
    vms, groups = found.get("vms", []), config.get("vm_groups") or {}
    if not vms:
        return True
    counts = dict.fromkeys(groups, 0)
    for vm in vms:
        group = str(vm.get("vm_group_name"))
        if group not in groups:
            return False
        counts[group] += 1
        if not _well(vm, groups[group], before):
            return False
    return all(_enough(count, groups[name].get("scaling") or {}) for name, count in counts.items())


def _well(vm: Mapping[str, Any], group: Config, before: Mapping[str, str]) -> bool:
    state = str(vm.get("vm_state"))
    if before.get(str(vm.get("vm_name"))) == state:
        return True
    return state == VM_ALIVE if monitored(group) else state in VM_RUNS


def _enough(count: int, scaling: Mapping[str, Any]) -> bool:
    least, most = scaling.get("min_active", 0), scaling.get("max_active")
    return count >= int(least) and (most is None or count <= int(most))


class Course:
    """Tells a failure from one that was there before and that the work may mend, and from one that ESC mends itself.

    :param before: The service as it was before the work; None when there was none.
    """

    def __init__(self, before: Mapping[str, Any] | None) -> None:
        self._old = before is not None and failed(before)
        self._was = None if before is None else (state_of(before), vm_states(before))
        self._looks = 0

    def failed(self, found: Mapping[str, Any]) -> bool:
        """Whether the service has failed since: at two looks in a row, between which no recovery has begun."""
        if self._old and (state_of(found), vm_states(found)) == self._was:
            return False
        self._old = False
        self._looks = self._looks + 1 if failed(found) else 0
        return self._looks > 1


class VmCourse:
    """The same for one VM, whatever becomes of the others; and whether it has gone and come back.

    :param vm: The VM as it was before the work.
    :param watched: Whether ESC hears of it being alive.
    """

    def __init__(self, vm: Mapping[str, Any], *, watched: bool) -> None:
        self._old = vm.get("vm_state")
        self._quiet = watched and self._old in VM_INERT
        self._watched = watched
        self._errors = 0
        self._away = not self.well(vm)
        self._steady = 0

    @property
    def home(self) -> str:
        """The state that it is in when it is well."""
        return VM_ALIVE if self._watched and not self._quiet else "VM_INERT_STATE"

    def well(self, vm: Mapping[str, Any] | None) -> bool:
        """Whether it runs, and answers where that can be known; one that was not listened to before need not answer."""
        state = (vm or {}).get("vm_state")
        return state == VM_ALIVE or (state in VM_INERT and (self._quiet or not self._watched))

    def failed(self, found: Mapping[str, Any], vm: Mapping[str, Any] | None) -> bool:
        """Whether it has failed since: at two looks in a row, between which no recovery has begun."""
        state = (vm or {}).get("vm_state")
        if state != self._old:
            self._old = None
        if self._old is not None or state != VM_FAILED or under_way(found):
            self._errors = 0
            return False
        self._errors += 1
        return self._errors > 1

    def back(self, vm: Mapping[str, Any] | None, *, told: bool) -> bool:
        """Whether it is well after it was not.

        :param told: ESC has told that the work is done.
        """
        if not self.well(vm):
            self._away = True
            # A VM that nobody listens to any more is back when ESC says so.
            return told and (vm or {}).get("vm_state") in VM_INERT
        self._steady += 1
        # It may have been away between two looks; nobody can tell that from a VM that looks the same as before.
        return self._away or told or self._steady > STEADY_LOOKS
