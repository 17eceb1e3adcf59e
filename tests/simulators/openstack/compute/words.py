# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nova's words for states, and the status that the API makes of them (as nova/api/openstack/common.py maps them)."""

from __future__ import annotations

#: where the services of the control plane run
CONTROL = "controller"
NOSTATE, RUNNING, PAUSED, SHUTDOWN, SUSPENDED = 0, 1, 3, 4, 7

#: vm_state -> status when no task says otherwise
STATUS = {
    "active": "ACTIVE",
    "building": "BUILD",
    "stopped": "SHUTOFF",
    "resized": "VERIFY_RESIZE",
    "paused": "PAUSED",
    "suspended": "SUSPENDED",
    "rescued": "RESCUE",
    "error": "ERROR",
    "deleted": "DELETED",
    "soft-delete": "SOFT_DELETED",
    "shelved": "SHELVED",
    "shelved_offloaded": "SHELVED_OFFLOADED",
}
_RESIZE = dict.fromkeys(("resize_prep", "resize_migrating", "resize_migrated", "resize_finish"), "RESIZE")
_REBUILD = dict.fromkeys(("rebuilding", "rebuild_block_device_mapping", "rebuild_spawning"), "REBUILD")
_REBOOT = {
    **dict.fromkeys(("rebooting", "reboot_pending", "reboot_started"), "REBOOT"),
    **dict.fromkeys(("rebooting_hard", "reboot_pending_hard", "reboot_started_hard"), "HARD_REBOOT"),
}
#: vm_state -> task_state -> status
TASKS: dict[str, dict[str, str]] = {
    "active": {**_REBOOT, **_RESIZE, **_REBUILD, "updating_password": "PASSWORD", "migrating": "MIGRATING"},
    "stopped": {**_RESIZE, **_REBUILD},
    "resized": {"resize_reverting": "REVERT_RESIZE"},
    "paused": {"migrating": "MIGRATING"},
    "error": _REBUILD,
}
POWER = {"active": RUNNING, "paused": PAUSED, "suspended": SHUTDOWN, "stopped": SHUTDOWN, "resized": RUNNING}
#: statuses of a migration that is over; "finished" is not among them, it waits for confirmResize or revertResize
ENDED = frozenset({"confirmed", "reverted", "error", "failed", "completed", "cancelled", "done"})
#: statuses of a live migration that runs
LIVE = ("queued", "preparing", "running", "post-migrating")


def status_of(vm_state: str, task_state: str | None) -> str:
    """The status word."""
    return TASKS.get(vm_state, {}).get(task_state or "", STATUS.get(vm_state, "UNKNOWN"))


def state_of(status: str) -> tuple[str, str | None]:
    """(vm_state, task_state) of a server that shows this status; ValueError for a word that Nova does not have."""
    word = status.upper()
    for vm_state, plain in STATUS.items():
        if plain == word:
            return vm_state, None
    for vm_state, tasks in TASKS.items():
        for task_state, shown in tasks.items():
            if shown == word:
                return vm_state, task_state
    raise ValueError(f"Nova has no server status {status!r}")


def states_of(words: list[str]) -> tuple[set[str], set[str] | None]:
    """(vm_states, task_states) that a list filtered by these statuses looks for; task_states None means any.

    As Nova does it: ACTIVE finds whatever has the vm_state active, also while a task gives it another status.
    """
    wanted = {word.upper() for word in words}
    plain = {vm_state for vm_state, shown in STATUS.items() if shown in wanted}
    vm_states, task_states = set(plain), set()
    for vm_state, tasks in TASKS.items():
        for task_state, shown in tasks.items():
            if shown in wanted:
                vm_states.add(vm_state)
                task_states.add(task_state)
    return vm_states, None if plain else task_states
