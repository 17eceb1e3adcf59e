# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What states mean: under way, complete, failed, gone and come back."""

from __future__ import annotations

from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import service_states as states
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.callbacks import Verdict
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.following import (
    last_failure,
    last_word,
    told_done,
)

ALIVE, INERT, OFF, BROKEN = "VM_ALIVE_STATE", "VM_INERT_STATE", "VM_SHUTOFF_STATE", "VM_ERROR_STATE"
CONFIG = {
    "vm_groups": {
        "watched": {"scaling": {"min_active": 1, "max_active": 2}, "kpi_data": {"VM_ALIVE": {}}},
        "quiet": {"scaling": {"min_active": 1, "max_active": 1}},
    }
}


def service(state: str = "SERVICE_ACTIVE_STATE", **vms: str) -> dict[str, Any]:
    """A service; each VM is called as its group with a number."""
    return {
        "service_state": state,
        "vms": [{"vm_name": name, "vm_group_name": name[:-1], "vm_state": one} for name, one in vms.items()],
    }


@pytest.mark.parametrize(
    ("found", "complete"),
    [
        (service(watched1=ALIVE, quiet1=INERT), True),
        (service(watched1=ALIVE, watched2=ALIVE, quiet1="VM_INSERT_STATE"), True),
        (service(watched1=INERT, quiet1=INERT), False),
        (service(watched1=ALIVE), False),
        (service(watched1=ALIVE, watched2=ALIVE, watched3=ALIVE, quiet1=INERT), False),
        (service(watched1=ALIVE, quiet1=INERT, other1=ALIVE), False),
        (service(watched1=ALIVE, quiet1="VM_STARTING_STATE"), False),
        (service("SERVICE_INERT_STATE", watched1=ALIVE, quiet1=INERT), False),
        (service("SERVICE_DEPLOYING_STATE", watched1=ALIVE, quiet1=INERT), False),
        # A document that shows no VMs is believed.
        (service(), True),
    ],
)
def test_complete(found: dict[str, Any], complete: bool) -> None:
    assert states.complete(found, CONFIG, {}) is complete


def test_what_was_off_or_not_listened_to_before_may_stay_so() -> None:
    found = service(watched1=INERT, watched2=OFF, quiet1=INERT)
    assert not states.complete(found, CONFIG, {})
    assert states.complete(found, CONFIG, states.vm_states(found))


@pytest.mark.parametrize(
    ("found", "coming"),
    [
        (service(watched1=ALIVE), False),
        (service("SERVICE_STOPPED_STATE", watched1=OFF), False),
        (service("SERVICE_ERROR_STATE", watched1=BROKEN), False),
        (service("SERVICE_DEPLOYING_STATE"), True),
        (service("SERVICE_INERT_STATE", watched1=INERT), True),
        (service("SERVICE_INSERT_STATE", watched1=INERT), True),
        (service(watched1="VM_REBOOTING_STATE"), True),
        (service(""), False),
    ],
)
def test_what_is_on_its_way_is_waited_for(found: dict[str, Any], coming: bool) -> None:
    assert states.on_its_way(found) is coming


def test_an_error_that_is_being_mended_is_none() -> None:
    assert states.failed(service("SERVICE_ERROR_STATE", watched1=BROKEN))
    assert not states.failed(service("SERVICE_ERROR_STATE", watched1="VM_RECOVERING_STATE"))
    assert states.failure("deployment d", service("SERVICE_ERROR_STATE", a1=BROKEN, b1=BROKEN, c1=ALIVE)) == (
        "deployment d is in SERVICE_ERROR_STATE: VM a1 of group a, VM b1 of group b are in VM_ERROR_STATE"
    )
    assert "no VM is to blame" in states.failure("deployment d", service("SERVICE_ERROR_STATE"))


def test_a_failure_counts_when_it_is_seen_twice_and_new() -> None:
    error = service("SERVICE_ERROR_STATE", watched1=BROKEN)
    recovering = service("SERVICE_ERROR_STATE", watched1="VM_RECOVERING_STATE")
    fresh = states.Course(None)
    assert [fresh.failed(one) for one in (error, recovering, error, error)] == [False, False, False, True]
    mended = states.Course(error)
    assert [mended.failed(one) for one in (error, error, error)] == [False] * 3
    assert [mended.failed(one) for one in (recovering, error, error)] == [False, False, True]


def vm(state: str) -> dict[str, Any]:
    return {"vm_name": "a1", "vm_state": state}


def test_a_vm_fails_by_itself() -> None:
    course = states.VmCourse(vm(BROKEN), watched=True)
    others = service("SERVICE_ERROR_STATE", b1=BROKEN)
    assert not any(course.failed(others, vm(one)) for one in (BROKEN, BROKEN, ALIVE, ALIVE))
    assert [course.failed(others, vm(BROKEN)) for _look in range(2)] == [False, True]


@pytest.mark.parametrize(
    ("before", "looks", "told", "back"),
    [
        (BROKEN, [BROKEN, "VM_RECOVERING_STATE", INERT, ALIVE], False, [False, False, False, True]),
        (ALIVE, [ALIVE, "VM_REBOOTING_STATE", ALIVE], False, [False, False, True]),
        (ALIVE, [ALIVE] * 5, False, [False, False, False, False, True]),
        (ALIVE, [ALIVE], True, [True]),
        # Its monitoring was off before, so that it need not answer.
        (INERT, ["VM_REBOOTING_STATE", INERT], False, [False, True]),
        # Its monitoring went off meanwhile: ESC's word is enough.
        (ALIVE, ["VM_REBOOTING_STATE", INERT], False, [False, False]),
        (ALIVE, [INERT], True, [True]),
    ],
)
def test_gone_and_come_back(before: str, looks: list[str], told: bool, back: list[bool]) -> None:
    course = states.VmCourse(vm(before), watched=True)
    assert [course.back(vm(one), told=told) for one in looks] == back
    assert not course.back(None, told=told)


def test_a_line_for_people() -> None:
    assert states.describe(service(a1=ALIVE, b1=OFF)) == (
        "SERVICE_ACTIVE_STATE, 1 of 2 VMs alive (b1 is VM_SHUTOFF_STATE)"
    )
    assert states.describe(None) == "not there"


@pytest.mark.parametrize(
    ("event", "last"),
    [
        ("VM_STOP_COMPLETE", True),
        ("VM_RECOVERY_COMPLETE", True),
        ("VM_RECOVERY_CANCELLED", True),
        ("VM_MONITOR_UNSET", True),
        ("SERVICE_UPDATED", True),
        ("", True),
        ("VM_RECOVERY_REBOOT", False),
        ("VM_RECOVERY_DEPLOYED", False),
        ("VM_DEPLOYED", False),
        ("VM_ALIVE", False),
    ],
)
def test_last_words(event: str, last: bool) -> None:
    failed, well = Verdict("500", "no", event), Verdict("200", "yes", event)
    assert last_word(failed) is last
    assert told_done(well) is last
    assert not told_done(failed)
    assert last_failure(service(), failed) is last
    assert not last_failure(service(a1="VM_RECOVERING_STATE"), failed)
    assert not told_done(None)
