# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What CloudManager shows of a compute node, and whether that is a state that was asked for.

Source: CloudManager REST API v1, "Nodes": a node of the class hypervisor, asked for with ``with_os_object``, has the
object ``os_hypervisor`` with the attributes of the compute node in OpenStack.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..core.errors import WaitTimeout
from ..core.operation import Operation
from ..core.resource import Object
from ..core.wait import wait_until
from ..core.work import Work
from .numbered import by_name

NODES = Operation("getting_list_of_nodes", "GET", "/v1/nodes/")

#: Seconds that a state may take to be seen after the work has ended: compute services report once a minute.
SETTLING = 90.0

#: State to what a host shows that is in it.
WANTED: dict[str, Object] = {
    "evacuated": {"instances": 0},
    "decommissioned": {"instances": 0, "status": "disabled"},
    "stopped": {"instances": 0, "status": "disabled", "up": False},
    "restarted": {"up": True},
}


def read(work: Work, name: str) -> Object | None:
    """What is shown of a host; None when it is not among the nodes, or shows nothing of OpenStack.

    :returns: ``name``, ``node_id``, ``instances``, ``status`` (enabled, disabled), ``disabled_reason``, ``state`` (up,
        down), ``power_state`` (power_on, power_off), and ``up``: neither down nor without power.
    """
    node = by_name(work, NODES, name, what="node", more={"with_os_object": True})
    compute = node.get("os_hypervisor") if node else None
    if node is None or not isinstance(compute, Mapping) or compute.get("running_vms") is None:
        return None
    service = compute.get("service") or {}
    state, power = compute.get("state"), node.get("power_state")
    return {
        "name": name,
        "node_id": node.get("id"),
        "instances": int(compute["running_vms"]),
        "status": compute.get("status"),
        "disabled_reason": service.get("disabled_reason"),
        "state": state,
        "power_state": power,
        "up": state != "down" and power != "power_off",
    }


def view(state: str, seen: Object) -> Object:
    """The part of what was seen that the state is about, for the diff."""
    return {aspect: seen[aspect] for aspect in WANTED[state]}


def missing(state: str, seen: Object) -> list[str]:
    """What is not as the state wants it, in sentences about the host; empty when it is in that state."""
    return [_words(aspect, seen) for aspect, value in WANTED[state].items() if seen[aspect] != value]


def _words(aspect: str, seen: Object) -> str:
    if aspect == "instances":
        count = seen["instances"]
        words = "1 instance is still on it" if count == 1 else f"{count} instances are still on it"
        # A compute service that does not run reports nothing.
        return words if seen["up"] else f"{words} by the last report of its compute service, which is down"
    if aspect == "status":
        return f"its compute service is still {seen['status']}"
    return "it is still up and has power" if seen["up"] else "it is not up"


def settle(work: Work, state: str, name: str, *, patience: float = SETTLING) -> tuple[Object | None, list[str]]:
    """Look at a host after the work until it is in a state, or long enough.

    :param patience: Seconds, at the most; the module's own ``wait_timeout`` counts too.
    :returns: What was last seen of it (None: it cannot be read), and what is not as the state wants it.
    """
    last: list[Object | None] = []

    def look() -> Object | None:
        last[:] = [read(work, name)]
        return last[0]

    def unlike(seen: Object | None) -> list[str]:
        return [] if seen is None else missing(state, seen)

    try:
        wait_until(
            look,
            lambda seen: not unlike(seen),
            what=f"host {name} to be seen {state}",
            timeout=min(patience, work.timeout),
            describe=lambda seen: "; ".join(unlike(seen)) or state,
            progress=work.context.progress,
            pace=work.pace,
            id=work.created_id,
        )
    except WaitTimeout:
        # Nobody answered all the time: then there is nothing to say of the host.
        if not last:
            raise
    return last[0], unlike(last[0])
