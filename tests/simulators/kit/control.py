# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The control calls under /_simulator/: how a test in another process steers a simulator. Never journaled."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from simulators.kit.faults import Fault

if TYPE_CHECKING:
    from simulators.kit.simulator import Simulator


def dispatch(simulator: Simulator, method: str, name: str, body: bytes) -> tuple[int, Any]:
    """Carry one control call out. Returns the status and what to send as JSON.

    GET, DELETE journal; POST reset; GET, POST settings; GET, POST, DELETE faults; POST call/<name> (calls the
    simulator's control_<name> with the body's keys as arguments). 400 names what is wrong with the body.
    """
    try:
        arguments = json.loads(body) if body.strip() else {}
        if not isinstance(arguments, dict):
            raise TypeError("the body must be a JSON object")
        if name.startswith("call/") and method == "POST":
            return _call(simulator, name[len("call/") :], arguments)
        action = _ACTIONS.get((method, name))
        if action is None:
            return 404, {"error": f"no control call {method} {name}"}
        return 200, action(simulator, arguments)
    except (TypeError, ValueError, KeyError) as error:
        return 400, {"error": f"{type(error).__name__}: {error}"}


def _call(simulator: Simulator, name: str, arguments: dict[str, Any]) -> tuple[int, Any]:
    function = getattr(simulator, f"control_{name}", None)
    if function is None:
        return 404, {"error": f"{simulator.system} has no control call {name}"}
    with simulator.lock:
        return 200, function(**arguments)


def _journal(simulator: Simulator, _arguments: dict[str, Any]) -> Any:
    return simulator.journal.entries()


def _empty_journal(simulator: Simulator, _arguments: dict[str, Any]) -> Any:
    simulator.journal.clear()
    return []


def _reset(simulator: Simulator, _arguments: dict[str, Any]) -> Any:
    simulator.fresh()
    return {}


def _settings(simulator: Simulator, _arguments: dict[str, Any]) -> Any:
    return simulator.settings


def _change_settings(simulator: Simulator, arguments: dict[str, Any]) -> Any:
    unknown = sorted(set(arguments) - set(simulator.settings))
    if unknown:
        raise ValueError(f"unknown settings {unknown}; known: {sorted(simulator.settings)}")
    with simulator.lock:
        simulator.settings.update(arguments)
        return dict(simulator.settings)


def _faults(simulator: Simulator, _arguments: dict[str, Any]) -> Any:
    return simulator.faults.describe()


def _add_fault(simulator: Simulator, arguments: dict[str, Any]) -> Any:
    return simulator.faults.add(Fault(**arguments)).describe()


def _clear_faults(simulator: Simulator, _arguments: dict[str, Any]) -> Any:
    simulator.faults.clear()
    return []


_ACTIONS = {
    ("GET", "journal"): _journal,
    ("DELETE", "journal"): _empty_journal,
    ("POST", "reset"): _reset,
    ("GET", "settings"): _settings,
    ("POST", "settings"): _change_settings,
    ("GET", "faults"): _faults,
    ("POST", "faults"): _add_fault,
    ("DELETE", "faults"): _clear_faults,
}
