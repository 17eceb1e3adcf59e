# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Output ports of power controls, switched on and off.

Source: CloudManager REST API v1, "Power controls". The state of a port is shown only where a node is assigned to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import CLOUDMANAGER
from .numbered import reference
from .power_controls import GET, LIST

_ACTIONS = "/v1/power-controls/{power_control}/actions/"
# Switching a port twice leaves it as switching it once does.
ON = Operation("enabling_power_control_output_port", "POST", f"{_ACTIONS}power-on", repeatable=True)
OFF = Operation("disabling_power_control_output_port", "POST", f"{_ACTIONS}power-off", repeatable=True)

#: State to its operation and to what a port shows in it.
STATES = {"powered_on": (ON, "power_on"), "powered_off": (OFF, "power_off")}

_CONTROL = reference(LIST, what="power control", option="power_control", attribute="title")

FIELDS = {
    "power_control": Field(required=True, doc="Name or number of the power control."),
    "port": Field(type="int", required=True, aliases=("coil",), doc="Number of the output port."),
    "state": Field(
        required=True,
        choices=tuple(STATES),
        doc="The state that the port is brought into. A node whose power comes from it loses it with V(powered_off).",
    ),
}


def _coil(work: Work, control_id: int) -> Mapping[str, Any]:
    """What the power control shows of the port; empty when no node is assigned to it.

    :raises InvalidOption: It has no such port.
    """
    control = work.call(GET, {"id": control_id}, attempt=f"look at {work.label}")
    port, coils = work.params["port"], control.get("coil_map") or {}
    if str(port) not in coils and not 1 <= port <= (control.get("coils_count") or 0):
        there = ", ".join(sorted(coils, key=lambda name: (len(name), name))) or "none"
        raise InvalidOption("port", f"power control {control_id} has no port {port}; there are: {there}")
    return coils.get(str(port)) or {}


def _run(work: Work) -> Object:
    operation, wanted = STATES[work.params["state"]]
    control_id, port = _CONTROL(work, work.params["power_control"]), work.params["port"]
    coil = _coil(work, control_id)
    seen = coil.get("power_state")
    told = {"power_control": control_id, "port": port, "node": coil.get("node_name")}
    diff = {"before": {"power_state": seen}, "after": {"power_state": wanted}}
    if seen == wanted:
        return {"changed": False, **told, "power_state": seen, "diff": diff}
    attempt = f"{wanted.replace('_', ' ')} {work.label}"
    work.call(operation, {"power_control": control_id}, body={"coil": port}, attempt=attempt)
    shown = _after(work, control_id, wanted) if seen is not None else None
    return {"changed": True, **told, "power_state": shown, "diff": diff}


def _after(work: Work, control_id: int, wanted: str) -> Any:
    """What the port shows afterwards; the call itself answers nothing."""

    def look() -> Any:
        return _coil(work, control_id).get("power_state")

    if work.check_mode:
        return wanted
    if not work.params["wait"]:
        return look()
    return work.wait(look, lambda shown: shown == wanted, what=f"{work.label} to show {wanted}")


POWER_CONTROL_PORT = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="power_control_port",
        title="port of power control",
        key=("power_control", "port"),
        summary="Switch an output port of a power control of CloudManager on or off",
        description=(
            "Switches an output port on or off, and waits until it shows that state.",
            "To switch a node, whatever ports its power comes from, M(telco.cloud.cloudmanager_node_power) is there.",
        ),
        always_changes="A port that no node is assigned to does not show its state: it is switched, and a change is "
        "reported, on each run. A port with a node is left alone when it is in the wanted state.",
        reference="CloudManager REST API v1, Power controls",
        fields=FIELDS,
        returns={
            "power_control": Field(type="int", read_only=True, sample=3, doc="Number of the power control."),
            "port": Field(type="int", read_only=True, sample=1, doc="Number of the output port."),
            "node": Field(
                read_only=True,
                sample="mnode1.develop.stand.loc",
                doc="Name of the node that is assigned to the port; null when none is.",
            ),
            "power_state": Field(
                read_only=True,
                sample="power_on",
                doc="What the port shows afterwards, V(power_on) or V(power_off), in check mode what it would show; "
                "null when no node is assigned to it.",
            ),
            "diff": Field(
                type="dict",
                read_only=True,
                sample={"before": {"power_state": "power_off"}, "after": {"power_state": "power_on"}},
                doc="The state before, null when it is not shown, and the one that was asked for.",
            ),
        },
        run=_run,
        asynchronous=True,
    )
)
