# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes (lists only) and node instances."""

from __future__ import annotations

from simulators.f5_vnfm import listing, workflows
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.call import Call
from simulators.f5_vnfm.errors import conflict
from simulators.f5_vnfm.resources import NODE, NODE_INSTANCE, Row, show


def list_nodes(call: Call) -> Row:
    """Nodes of all deployments."""
    return listing.answer(call, NODE, listing.visible(call, NODE))


def list_instances(call: Call) -> Row:
    """Instances of all deployments; a poll of the executions of those asked for."""
    wanted = call.request.args.getlist("deployment_id")
    workflows.poll(call.sim, [row for row in workflows.active(call.state) if row["deployment_id"] in wanted])
    return listing.answer(call, NODE_INSTANCE, listing.visible(call, NODE_INSTANCE))


def get(call: Call, instance_id: str) -> Row:
    """One. A competing writer that a test asked for writes right after it."""
    row = listing.find(call, NODE_INSTANCE, instance_id)
    answer = show(row, NODE_INSTANCE.fields)
    if row.get("_competing"):
        row["_competing"] -= 1
        row["version"] += 1
    return answer


def update(call: Call, instance_id: str) -> Row:
    """Replace runtime properties, set the state. A lower version is a conflict, a higher one is accepted."""
    body = call.body()
    version = body.need("version", int)
    row = listing.find(call, NODE_INSTANCE, instance_id)
    if version < row["version"]:
        raise conflict(f"Node instance update conflict [current version={row['version']}, update version={version}]")
    changes = {name: body[name] for name in ("runtime_properties", "state") if body.get(name) is not None}
    if changes:
        row.update(changes)
        row["version"] += 1
    return show(row, NODE_INSTANCE.fields)


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    one = "/node-instances/<instance_id>"
    fields = NODE_INSTANCE.fields
    return [
        Endpoint("GET", "/nodes", "node_list", list_nodes),
        Endpoint("GET", "/node-instances", "node_instance_list", list_instances),
        Endpoint("GET", one, "node_instance_get", get, fields),
        Endpoint("PATCH", one, "node_instance_update", update, fields),
    ]
