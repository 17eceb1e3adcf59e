# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bare metal nodes (3.26) as Nova kept them itself until its release Juno. Nova Zed answers 400 and 501."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import bad_request, not_found
from simulators.openstack.compute.model import fixed_uuid, now
from simulators.openstack.compute.request import Call, parsed_body
from simulators.openstack.compute.schema import NUMBER, TEXT, check, document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_LAST = 35  # it was a proxy for Ironic afterwards, which ends with the others
_MAC = re.compile("(?:[0-9a-f]{2}:){5}[0-9a-f]{2}", re.IGNORECASE)
_NODE = {
    **dict.fromkeys(("service_host", "pm_address", "pm_user", "pm_password", "prov_mac_address"), TEXT),
    **dict.fromkeys(("cpus", "memory_mb", "local_gb", "terminal_port", "ram_gb"), NUMBER),
}
_CREATE = [(1, envelope("node", document(_NODE)))]
_SHOWN = ("service_host", "cpus", "memory_mb", "local_gb", "pm_address", "pm_user", "terminal_port")
_PATH = "/v2.1/os-baremetal-nodes"


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get(_PATH)
    def list_nodes() -> dict[str, Any]:
        return {"nodes": list(_call(cloud).compute.baremetal_nodes.values())}

    @app.post(_PATH)
    def add_node() -> dict[str, Any]:
        """The password of the power manager is kept and never shown."""
        call = _call(cloud)
        sent = call.body(_CREATE)["node"]
        known = call.compute.baremetal_nodes
        number = max(known, default=0) + 1
        node = {
            **{name: sent.get(name) for name in _SHOWN},
            "id": number,
            "uuid": fixed_uuid(f"baremetal.{number}.{now(micro=True)}"),
            "interfaces": [],
            **dict.fromkeys(("instance_uuid", "pxe_config_path", "task_state", "updated_at")),
        }
        if "prov_mac_address" in sent:
            _add(node, sent["prov_mac_address"])
        known[number] = node
        return {"node": node}

    @app.get(f"{_PATH}/<number>")
    def show_node(number: str) -> dict[str, Any]:
        return {"node": _node(_call(cloud), number)}

    @app.delete(f"{_PATH}/<number>")
    def delete_node(number: str) -> tuple[str, int]:
        call = _call(cloud)
        del call.compute.baremetal_nodes[_node(call, number)["id"]]
        return "", 202

    @app.post(f"{_PATH}/<number>/action")
    def act_on_node(number: str) -> Any:
        node = _node(_call(cloud), number)
        sent = parsed_body()
        word = "add_interface" if isinstance(sent, dict) and "add_interface" in sent else "remove_interface"
        check(envelope(word, document({"address": TEXT}, ["address"])), sent)
        address = sent[word]["address"]
        if word == "add_interface":
            return {"interface": _add(node, address)}
        there = [one for one in node["interfaces"] if one["address"] == address]
        if not there:
            raise not_found(f"Baremetal interface {address} not found")
        node["interfaces"].remove(there[0])
        return "", 202


def _call(cloud: OpenStack) -> Call:
    call = Call(cloud)
    call.need(1, _LAST)
    call.admin_only("os-baremetal-nodes")
    return call


def _node(call: Call, number: str) -> dict[str, Any]:
    found = call.compute.baremetal_nodes.get(int(number) if number.isdigit() else -1)
    if found is None:
        raise not_found("Node not found")
    return found


def _add(node: dict[str, Any], address: str) -> dict[str, Any]:
    if _MAC.fullmatch(address) is None:
        raise bad_request("Must specify address in the form of xx:xx:xx:xx:xx:xx")
    number = max((one["id"] for one in node["interfaces"]), default=0) + 1
    new = {"address": address, "datapath_id": None, "id": number, "port_no": None}
    node["interfaces"].append(new)
    return new
