# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Power and the like: start, stop, reboot, pause, suspend, lock, and setting the state."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulators.openstack.compute.actions import ANYTHING, KINDS, Kind, need_host, need_state, need_unlocked, who
from simulators.openstack.compute.errors import NovaError
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.moves import record
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import TEXT, document, envelope
from simulators.openstack.compute.words import CONTROL, PAUSED, RUNNING, SHUTDOWN

if TYPE_CHECKING:
    import flask

    from simulators.openstack.simulator import OpenStack

_SOFT = {"active"}
_HARD = {"active", "stopped", "paused", "suspended", "error"}
_REBOOTING = {None, "rebooting", "reboot_pending", "reboot_started", "rebooting_hard"}
_REBOOTING |= {"resuming", "unpausing", "pausing", "suspending"}
_REBOOT = envelope(
    "reboot",
    document({"type": {"type": "string", "enum": ["HARD", "Hard", "hard", "SOFT", "Soft", "soft"]}}, ["type"]),
)
_LOCK = envelope("lock", document({"locked_reason": TEXT}, kind=["object", "null"]))
_RESET = envelope("os-resetState", document({"state": {"type": "string", "enum": ["active", "error"]}}, ["state"]))


def register(_cloud: OpenStack, _app: flask.Flask) -> None:
    """Add the actions."""
    running, paused, off = ("active", RUNNING), ("paused", PAUSED), ("stopped", SHUTDOWN)
    simple("os-start", "start", {"stopped"}, "powering-on", running, "compute_start_instance")
    simple("os-stop", "stop", {"active", "error"}, "powering-off", off, "compute_stop_instance")
    simple("pause", "pause", {"active"}, "pausing", paused, "compute_pause_instance")
    simple("unpause", "unpause", {"paused"}, "unpausing", running, "compute_unpause_instance")
    simple("suspend", "suspend", {"active"}, "suspending", ("suspended", SHUTDOWN), "compute_suspend_instance")
    simple("resume", "resume", {"suspended"}, "resuming", running, "compute_resume_instance")
    KINDS["reboot"] = Kind(_reboot, [(1, _REBOOT)])
    KINDS["lock"] = Kind(_lock, [(1, None), (73, _LOCK)])
    KINDS["unlock"] = Kind(_unlock, ANYTHING)
    KINDS["os-resetState"] = Kind(_reset, [(1, _RESET)], "os-admin-actions:reset_state")


def simple(action: str, word: str, states: set[str], task: str, end: tuple[str, int], event: str) -> None:
    """Add an action without a body: the vm_states that it is for, and (vm_state, power_state) afterwards."""

    def run(call: Call, server: Server, _sent: Any) -> None:
        need_unlocked(call, server)
        if word in ("start", "stop"):
            need_host(server)
        need_state(server, word, states)
        work(call, server, word, task, end, event)

    KINDS[action] = Kind(run, ANYTHING)


def work(
    call: Call,
    server: Server,
    word: str,
    task: str,
    then: tuple[str, int],
    event: str,
    finish: Callable[[], None] = lambda: None,
    fail: Callable[[], Any] = lambda: None,
) -> None:
    """Begin what takes a while on the server's host.

    finish: told when it has gone well, before the server rests. fail: told when it has not.
    """
    action = record(server, word, who(call))
    action.begin(event, server.host)
    server.task_state = task
    fails = call.cloud.take_fault("job_error") is not None

    def end() -> None:
        server.task_state = None
        if not fails:
            server.vm_state, server.power_state = then
            finish()
        else:
            fail()
        action.end("The action failed, as it was asked to." if fails else None)
        server.touch()

    call.compute.start(server, end, worker=server.host)


def _reboot(call: Call, server: Server, sent: dict[str, Any]) -> None:
    need_unlocked(call, server)
    hard = sent["type"].upper() == "HARD"
    need_state(server, "reboot", _HARD if hard else _SOFT, _REBOOTING if hard else {None})
    task = "rebooting_hard" if hard else "rebooting"
    work(call, server, "reboot", task, ("active", RUNNING), "compute_reboot_instance")


def _lock(call: Call, server: Server, sent: Any) -> None:
    own = call.project_id == server.project_id
    if server.locked_by is not None and own:
        return
    _noted(call, server, "lock", "api_lock")
    server.locked_by = "owner" if own else "admin"
    server.locked_reason = sent.get("locked_reason") if call.at_least(73) and sent else None


def _unlock(call: Call, server: Server, _sent: Any) -> None:
    own = "owner" if call.project_id == server.project_id else "admin"
    if server.locked_by not in (None, own) and not call.admin:
        rule = "os-lock-server:unlock:unlock_override"
        raise NovaError(403, f"Policy doesn't allow os_compute_api:{rule} to be performed.")
    _noted(call, server, "unlock", "api_unlock")
    server.locked_by = server.locked_reason = None


def _noted(call: Call, server: Server, name: str, event: str) -> None:
    """What is over at once leaves a record nevertheless."""
    action = record(server, name, who(call))
    action.begin(event, CONTROL)
    action.end()


def _reset(call: Call, server: Server, sent: dict[str, Any]) -> None:
    record(server, "resetState", who(call)).end()
    server.vm_state, server.task_state = sent["state"], None
    server.touch()
