# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of a node that no answer shows: SNMP, SSH, NodeSafe, DCC, CPU mode, log redirection, system updates, locks.

Source: section Nodes. The node object has none of them; only the control call node_settings tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import json_object, no_body

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

#: setting -> whether a new node has it; the reference says so of DCC only
_SWITCHES = {"snmp": False, "ssh": False, "nodesafe": False, "dcc": True}
_CPU_MODE = {
    "cpu_emulation_mode": typed.choice(None, "host-passthrough", "host-model", "custom"),
    "cpu_model": typed.text(1),
}
_HOSTNAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?")


class NodeSettings:
    """By id of the node."""

    def __init__(self) -> None:
        self._nodes: dict[int, dict[str, Any]] = {}

    def of(self, node_id: int) -> dict[str, Any]:
        """The settings; changing them changes what is kept. updates and lock_repairs count how often they ran."""
        first = {
            **_SWITCHES,
            "cpu_emulation_mode": None,
            "cpu_model": None,
            "log_redirection_hostname": None,
            "updates": 0,
            "lock_repairs": 0,
        }
        return self._nodes.setdefault(node_id, first)


def _hostname(name: str, value: Any) -> str:
    hostname: str = typed.text(1)(name, value)
    if _HOSTNAME.fullmatch(hostname) is None:
        raise CloudManagerError(400, f"{name} must be a domain name or an address, not {hostname!r}")
    return hostname


def describe(manager: CloudManager) -> dict[str, dict[str, Any]]:
    """The settings of all nodes, by name."""
    return {node["name"]: manager.node_settings.of(node_id) for node_id, node in manager.nodes.nodes.items()}


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    def settings(node_id: int) -> dict[str, Any]:
        manager.nodes.find(node_id)
        return manager.node_settings.of(node_id)

    def switch(name: str, on: bool) -> None:
        def view(node_id: int) -> tuple[str, int]:
            no_body()
            settings(node_id)[name] = on
            return "", 204

        verb = "enable" if on else "disable"
        app.add_url_rule(f"/v1/nodes/<int:node_id>/actions/{verb}-{name}", f"{verb}_{name}", view, methods=["POST"])

    for name in _SWITCHES:
        switch(name, on=True)
        switch(name, on=False)

    @app.post("/v1/nodes/<int:node_id>/actions/set-cpu-mode")
    def set_cpu_mode(node_id: int) -> tuple[str, int]:
        given = typed.read(json_object(), _CPU_MODE, required=["cpu_emulation_mode"])
        kept = settings(node_id)
        if ("cpu_model" in given) != (given["cpu_emulation_mode"] == "custom"):
            raise CloudManagerError(400, "cpu_model goes with the mode custom, and only with it")
        kept.update({"cpu_model": None, **given})
        return "", 204

    @app.post("/v1/nodes/<int:node_id>/actions/setup-log-redirection")
    def setup_log_redirection(node_id: int) -> tuple[str, int]:
        checks = {"log_redirection_hostname": _hostname}
        given = typed.read(json_object(), checks, required=checks)
        settings(node_id).update(given)
        return "", 204

    @app.post("/v1/nodes/<int:node_id>/actions/disable-log-redirection")
    def disable_log_redirection(node_id: int) -> tuple[str, int]:
        no_body()
        settings(node_id)["log_redirection_hostname"] = None
        return "", 204

    def count(node_id: int, name: str) -> tuple[str, int]:
        no_body()
        kept = settings(node_id)
        if manager.nodes.find(node_id)["power_state"] == "power_off":
            raise CloudManagerError(409, f"the node {node_id} has no power")
        kept[name] += 1
        return "", 204

    @app.post("/v1/nodes/<int:node_id>/actions/update-system")
    def update_system(node_id: int) -> tuple[str, int]:
        return count(node_id, "updates")

    @app.post("/v1/nodes/<int:node_id>/actions/repair-locks")
    def repair_locks(node_id: int) -> tuple[str, int]:
        return count(node_id, "lock_repairs")
