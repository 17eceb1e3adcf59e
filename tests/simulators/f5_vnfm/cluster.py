# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cluster. Nothing of it was recorded but the answer of a manager without one and the refusals; the rest is the
reference's section Cluster."""

from __future__ import annotations

import secrets
from typing import Any

from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.call import Call
from simulators.f5_vnfm.errors import bad, conflict, illegal, not_found
from simulators.f5_vnfm.resources import Row

_FIELDS = ("initialized", "consul", "logs", "error")


def _show(call: Call) -> Row:
    cluster = call.state.cluster
    if not cluster["initialized"]:
        return {"initialized": False, "consul": None, "logs": None, "error": None}
    master = next(node for node in cluster["nodes"].values() if node["master"])
    return {
        "initialized": True,
        "consul": {"leader": f"{master['host_ip']}:8300"},
        "logs": list(cluster["logs"]),
        "error": cluster["error"],
    }


def _log(call: Call, message: str) -> None:
    logs = call.state.cluster["logs"]
    logs.append({"message": message, "timestamp": call.state.now(), "cursor": f"c{len(logs) + 1}"})


def get(call: Call) -> Row:
    """The state; with since only newer logs."""
    answer = _show(call)
    since = call.arg("since")
    if since and answer["logs"]:
        cursors = [entry["cursor"] for entry in answer["logs"]]
        answer["logs"] = answer["logs"][cursors.index(since) + 1 :] if since in cursors else answer["logs"]
    return answer


def put(call: Call) -> Row:
    """Start a cluster, or join one with the credentials that its master gave."""
    body = call.body()
    host, name = body.need("host_ip", str), body.need("node_name", str)
    joined = body.typed("join_addrs", list, [])
    cluster = call.state.cluster
    if cluster["initialized"]:
        raise conflict("This manager is already part of a cluster")
    if joined and not body.get("credentials"):
        raise bad("Missing credentials in json request body")
    before = _show(call)
    cluster["initialized"] = True
    for address in joined:
        cluster["nodes"][str(address)] = _node(str(address), str(address), master=not cluster["nodes"])
    cluster["nodes"][name] = _node(name, host, master=not joined)
    _log(call, "HA Cluster configuration complete")
    return before


def _node(name: str, host: str, *, master: bool) -> dict[str, Any]:
    return {
        "initialized": True,
        "online": True,
        "master": master,
        "host_ip": host,
        "name": name,
        "credentials": {"token": secrets.token_urlsafe(16)},
    }


def patch(call: Call) -> Row:
    """Change the configuration: any settings."""
    body = call.body()
    _check_initialized(call)
    call.state.cluster["config"].update(body)
    return _show(call)


def _check_initialized(call: Call) -> None:
    if not call.state.cluster["initialized"]:
        raise illegal("This manager is not part of a cluster")


def list_nodes(call: Call) -> Row:
    """All nodes."""
    nodes = list(call.state.cluster["nodes"].values())
    return {"items": nodes, "metadata": {"pagination": {"total": len(nodes), "offset": 0, "size": len(nodes)}}}


def _find(call: Call, name: str) -> Row:
    node: Row | None = call.state.cluster["nodes"].get(name)
    if node is None:
        raise not_found("ClusterNode", name)
    return node


def get_node(call: Call, name: str) -> Row:
    """One node."""
    return _find(call, name)


def add_node(call: Call, name: str) -> Row:
    """Prepare for a node: credentials for it to join with."""
    body = call.body()
    host = body.need("host_ip", str)
    _check_initialized(call)
    if name in call.state.cluster["nodes"]:
        raise conflict(f"Node {name} is already part of the cluster")
    node = {**_node(name, host, master=False), "initialized": False, "online": False}
    call.state.cluster["nodes"][name] = node
    _log(call, f"Node {name} added")
    return node


def delete_node(call: Call, name: str) -> Row:
    """Take a node out; not the master."""
    node = _find(call, name)
    if node["master"]:
        raise illegal(f"Node {name} is the master of the cluster")
    del call.state.cluster["nodes"][name]
    _log(call, f"Node {name} removed")
    return {key: value for key, value in node.items() if key != "credentials"}


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    one = "/cluster/nodes/<name>"
    return [
        Endpoint("GET", "/cluster", "cluster_status_get", get, _FIELDS, premium=True),
        Endpoint("PUT", "/cluster", "cluster_start_or_join", put, _FIELDS, premium=True),
        Endpoint("PATCH", "/cluster", "cluster_config_update", patch, _FIELDS, premium=True),
        Endpoint("GET", "/cluster/nodes", "cluster_node_list", list_nodes, premium=True),
        Endpoint("GET", one, "cluster_node_get", get_node, premium=True),
        Endpoint("PUT", one, "cluster_node_validate", add_node, premium=True),
        Endpoint("DELETE", one, "cluster_node_remove", delete_node, premium=True),
    ]
