# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Agent builds (3.21) and cells (3.28), as the reference has them. Nova Zed answers 410 to all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import conflict, not_found
from simulators.openstack.compute.request import Call, whole_id
from simulators.openstack.compute.schema import STRING, TEXT, document, envelope, many

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_KEY = ("hypervisor", "os", "architecture")
_BUILD = {
    "version": TEXT,
    "url": TEXT,
    "md5hash": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[a-fA-F0-9]*$"},
}
_NEW = {**dict.fromkeys(_KEY, TEXT), **_BUILD}
_CREATE = [(1, envelope("agent", document(_NEW, _NEW)))]
_UPDATE = [(1, envelope("para", document(_BUILD, _BUILD)))]
_CELLS = [
    {"name": "cell1", "rpc_host": None, "rpc_port": None, "type": "child", "username": "username1"},
    {"name": "cell2", "rpc_host": None, "rpc_port": None, "type": "parent", "username": "username2"},
]
_CAPACITIES = {
    "disk_free": {"total_mb": 1052672, "units_by_mb": {"0": 0, "20480": 46, "40960": 23}},
    "ram_free": {"total_mb": 7680, "units_by_mb": {"512": 13, "2048": 3, "4096": 1}},
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-agents")
    def list_agents() -> dict[str, Any]:
        call = Call(cloud)
        hypervisor = call.query({"hypervisor": many(STRING)}, 94).get("hypervisor", [None])[-1]
        call.admin_only("os-agents")
        known = call.compute.agents.values()
        return {"agents": [one for one in known if hypervisor in (None, one["hypervisor"])]}

    @app.post("/v2.1/os-agents")
    def create_agent() -> tuple[dict[str, Any], int]:
        call = Call(cloud)
        sent = call.body(_CREATE)["agent"]
        call.admin_only("os-agents")
        if any(all(one[name] == sent[name] for name in _KEY) for one in call.compute.agents.values()):
            told = ", ".join(f"{name} {sent[name]}" for name in _KEY)
            raise conflict(f"Agent-build with {told} exists.")
        number = max(call.compute.agents, default=0) + 1
        call.compute.agents[number] = {"agent_id": number, **sent}
        return {"agent": call.compute.agents[number]}, 201

    @app.put("/v2.1/os-agents/<number>")
    def update_agent(number: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_UPDATE)["para"]
        call.admin_only("os-agents")
        _agent(call, number).update(sent)
        return {"agent": {"agent_id": number, **sent}}  # the number as a text, as the address has it

    @app.delete("/v2.1/os-agents/<number>")
    def delete_agent(number: str) -> str:
        call = Call(cloud)
        call.admin_only("os-agents")
        del call.compute.agents[_agent(call, number)["agent_id"]]
        return ""

    @app.get("/v2.1/os-cells")
    def list_cells() -> dict[str, Any]:
        Call(cloud).admin_only("os-cells")
        return {"cells": _CELLS}

    @app.get("/v2.1/os-cells/detail")
    def list_cells_detail() -> dict[str, Any]:
        Call(cloud).admin_only("os-cells")
        return {"cells": [{**one, "capabilities": {"hypervisor": ["xenserver"]}} for one in _CELLS]}

    @app.get("/v2.1/os-cells/<name>")
    def show_cell(name: str) -> dict[str, Any]:
        Call(cloud).admin_only("os-cells")
        return {"cell": _cell(name)}

    @app.get("/v2.1/os-cells/<name>/capacities")
    def show_capacities(name: str) -> dict[str, Any]:
        Call(cloud).admin_only("os-cells")
        _cell(name)
        return {"cell": {"capacities": _CAPACITIES}}


def _agent(call: Call, number: str) -> dict[str, Any]:
    found = call.compute.agents.get(whole_id(number, "agent id"))
    if found is None:
        raise not_found(f"No agent-build associated with id {number}.")
    return found


def _cell(name: str) -> dict[str, Any]:
    for one in _CELLS:
        if one["name"] == name:
            return one
    raise not_found(f"Cell {name} doesn't exist.")
