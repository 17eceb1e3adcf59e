# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Power controls (section Power controls), and the state of their assignment to nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import filters, node_power, node_views, typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import enveloped, json_object, no_body, no_query

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

Control = dict[str, Any]

#: type -> (protocol, output ports). The numbers of ports are a guess but for the one of SupermicroRackDevice.
TYPES = {
    "ET7067": ("modbus", 8),
    "DaenetIP2": ("snmp", 16),
    "DaenetIP2_ACPI": ("snmp", 8),
    "SshDevice": ("ssh", 1),
    "IntelAMT": ("intel_amt", 1),
    "SupermicroRackDevice": ("ipmi", 1),
}
PROTOCOLS = ("modbus", "ipmi", "snmp", "ssh", "intel_amt")
_SECRETS = ("password", "ssh_key")
_FIELDS: dict[str, typed.Check] = {
    "control_type": typed.choice(*TYPES),
    "protocol_type": typed.choice(*PROTOCOLS),
    "host": typed.text(1),
    "port_number": typed.number_or_digits(1, 65535),
    "title": typed.text(1),
    "login": typed.nullable(typed.text()),
    **dict.fromkeys(_SECRETS, typed.nullable(typed.secret())),
}
_REQUIRED = ("control_type", "protocol_type", "host", "port_number")
_FILTERS = {
    "id": filters.number("id"),
    "created_at": filters.text("created_at", lambda control: control["time_created"], typed.moment),
    **{name: filters.text(name) for name in ("title", "control_type", "protocol_type", "host")},
    "port_number": filters.text("port_number", lambda control: str(control["port_number"])),
}


class PowerControls:
    """The power controls, their secrets, and which node hangs on which output port."""

    def __init__(self, manager: CloudManager) -> None:
        self._manager = manager
        self.controls: dict[int, Control] = {}
        #: control id -> what was given of password and ssh_key: never in an answer
        self.secrets: dict[int, dict[str, str | None]] = {}
        #: (node id, control id) -> is_default, port
        self.assignments: dict[tuple[int, int], dict[str, Any]] = {}
        self._next = 1

    def create(self, **given: Any) -> Control:
        """Add a power control. Without a title it gets one made of protocol, type, host and port, as documented."""
        title = "{protocol_type}://{control_type}@{host}:{port_number}".format(**given)
        control_id, self._next = self._next, self._next + 1
        self.secrets[control_id] = {name: given.pop(name) for name in _SECRETS if name in given}
        times = {"time_created": self._manager.clock.iso(), "time_updated": None}
        self.controls[control_id] = {"id": control_id, "login": None, **times, "title": title, **given}
        return self.controls[control_id]

    def find(self, control_id: int) -> Control:
        """The power control; CloudManagerError 404 when there is none."""
        if control_id not in self.controls:
            raise CloudManagerError(404, f"there is no power control {control_id}")
        return self.controls[control_id]

    def on(self, control_id: int) -> dict[int, int]:
        """port -> node id, of the ports that are used."""
        return {one["port"]: node for (node, control), one in self.assignments.items() if control == control_id}

    def shown(self, control: Control) -> dict[str, Any]:
        """The control as answers have it. A node whose power state is shown has been looked at before (look)."""
        coils: dict[str, Any] = {str(port): None for port in range(1, coils_of(control["control_type"]) + 1)}
        for port, node_id in self.on(control["id"]).items():
            node = self._manager.nodes.nodes[node_id]
            coils[str(port)] = {
                "is_default": self.assignments[node_id, control["id"]]["is_default"],
                "is_initialized": True,
                "node_id": node_id,
                "node_name": node["name"],
                "power_control_port": str(port),
                "power_state": node["power_state"],
            }
        used = sum(coil is not None for coil in coils.values())
        return {**control, "coil_map": coils, "coils_count": len(coils), "used_coils_count": used}

    def of_node(self, node_id: int) -> list[dict[str, Any]]:
        """The controls of a node, as the node shows them."""
        return [self.assigned(node_id, control) for node, control in self.assignments if node == node_id]

    def assigned(self, node_id: int, control_id: int) -> dict[str, Any]:
        """One control of a node; CloudManagerError 404 when it is not assigned."""
        if (node_id, control_id) not in self.assignments:
            raise CloudManagerError(404, f"the node {node_id} has no power control {control_id}")
        assignment, control = self.assignments[node_id, control_id], self.controls[control_id]
        return {
            "is_default": assignment["is_default"],
            "is_initialized": True,
            "power_control_id": control_id,
            "control_type": control["control_type"],
            "power_control_title": control["title"],
            "power_control_port": str(assignment["port"]),
            "protocol_type": control["protocol_type"],
        }

    def assign(self, node_id: int, control_id: int, port: int, *, is_default: bool) -> None:
        """Hang the node on this port, or move it there. A new default control takes that from the old one."""
        if is_default:
            for (node, _control), assignment in self.assignments.items():
                if node == node_id:
                    assignment["is_default"] = False
        self.assignments[node_id, control_id] = {"is_default": is_default, "port": port}

    def release(self, node_id: int) -> None:
        """Free all ports of a node."""
        self.assignments = {pair: one for pair, one in self.assignments.items() if pair[0] != node_id}


def coils_of(control_type: str) -> int:
    """How many output ports a power control of this type has."""
    return TYPES[control_type][1]


def _check(manager: CloudManager, given: Control, old: Control | None) -> None:
    """What the fields must be together."""
    whole = {**(old or {}), **given}
    kind, controls = whole["control_type"], manager.power_controls
    if TYPES[kind][0] != whole["protocol_type"]:
        raise CloudManagerError(400, f"protocol_type of {kind} must be {TYPES[kind][0]}")
    if given.get("ssh_key") is not None and kind != "SshDevice":
        raise CloudManagerError(400, "ssh_key is for control_type SshDevice only")
    title = whole.get("title") or "{protocol_type}://{control_type}@{host}:{port_number}".format(**whole)
    if any(one["title"] == title and one is not old for one in controls.controls.values()):
        raise CloudManagerError(409, f"there is a power control with the title {title} already")
    if old is not None and any(port > coils_of(kind) for port in controls.on(old["id"])):
        raise CloudManagerError(409, f"a port is used that {kind} does not have")


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    def everything(also: tuple[str, ...]) -> list[Control]:
        return filters.chosen(manager.power_controls.controls.values(), _FILTERS, also)

    def look_at(*controls: Control) -> list[dict[str, Any]]:
        ids = {node_id for control in controls for node_id in manager.power_controls.on(control["id"]).values()}
        for node_id in ids:
            manager.nodes.look(node_id)
        return [manager.power_controls.shown(control) for control in controls]

    @app.get("/v1/power-controls/", strict_slashes=False)
    def list_controls() -> dict[str, Any]:
        return {"power_controls": look_at(*filters.page(everything(filters.PAGING), manager.settings["page_size"]))}

    @app.get("/v1/power-controls/count")
    def count_controls() -> dict[str, Any]:
        return {"count": len(everything(()))}

    @app.get("/v1/power-controls/types")
    def list_control_types() -> dict[str, Any]:
        no_query()
        return {"types": [[name, protocol] for name, (protocol, _coils) in TYPES.items()]}

    @app.get("/v1/power-controls/protocols")
    def list_protocols() -> dict[str, Any]:
        no_query()
        return {"protocols": list(PROTOCOLS)}

    @app.post("/v1/power-controls/", strict_slashes=False)
    def create_control() -> dict[str, Any]:
        given = typed.read(enveloped("power_control"), _FIELDS, _REQUIRED)
        _check(manager, given, None)
        return {"power_control": manager.power_controls.shown(manager.power_controls.create(**given))}

    @app.get("/v1/power-controls/<int:control_id>")
    def show_control(control_id: int) -> dict[str, Any]:
        no_query()
        return {"power_control": look_at(manager.power_controls.find(control_id))[0]}

    @app.put("/v1/power-controls/<int:control_id>")
    def update_control(control_id: int) -> dict[str, Any]:
        control = manager.power_controls.find(control_id)
        given = typed.read(enveloped("power_control"), _FIELDS)
        _check(manager, given, control)
        secrets = {name: given.pop(name) for name in _SECRETS if name in given}
        manager.power_controls.secrets[control_id].update(secrets)
        control.update(given, time_updated=manager.clock.http())
        return {"power_control": manager.power_controls.shown(control)}

    @app.delete("/v1/power-controls/<int:control_id>")
    def delete_control(control_id: int) -> tuple[str, int]:
        no_body()
        manager.power_controls.find(control_id)
        users = sorted(manager.power_controls.on(control_id).values())
        if users:
            raise CloudManagerError(409, f"the power control {control_id} is used by the nodes {users}")
        del manager.power_controls.controls[control_id], manager.power_controls.secrets[control_id]
        return "", 204

    @app.post("/v1/power-controls/<int:control_id>/actions/<any('power-off', 'power-on'):action>")
    def switch_coil(control_id: int, action: str) -> tuple[str, int]:
        control = manager.power_controls.find(control_id)
        checks = {"coil": typed.whole(1, coils_of(control["control_type"]))}
        coil = typed.read(json_object(), checks, checks)["coil"]
        node_id = manager.power_controls.on(control_id).get(coil)
        fails = manager.take_fault("job_error") is not None
        if node_id is not None and not fails:  # an output without a node shows no state
            node_power.switch(manager, manager.nodes.find(node_id), action)
        return "", 204

    @app.get("/v1/power-controls/<int:control_id>/nodes")
    def list_nodes_of(control_id: int) -> dict[str, Any]:
        no_query()
        manager.power_controls.find(control_id)
        nodes = [manager.nodes.find(node_id) for node_id in sorted(manager.power_controls.on(control_id).values())]
        for node in nodes:
            manager.nodes.look(node["id"])
        return {"nodes": [node_views.powered(manager, node) for node in nodes]}
