# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Neutron refuses a trunk: ports that are in use, tags that are taken (services/trunk/rules.py of its source)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from simulators.openstack.identity.state import Token
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import project_of

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def sub_ports(value: Any) -> list[dict[str, Any]]:
    """Sub ports, each once and with a tag of its own; only removed ones may lack it."""
    if not isinstance(value, list):
        raise ValueError(f"Invalid data format for subports: '{value}' is not a list")
    ports: set[str] = set()
    tags: set[Any] = set()
    for one in value:
        if not isinstance(one, dict):
            raise ValueError(f"Invalid data format for subport: '{one}' is not a dict")
        if "port_id" not in one:
            raise ValueError("A valid port UUID must be specified")
        try:
            uuid.UUID(str(one["port_id"]))
        except ValueError:
            raise ValueError(f"Invalid UUID for subport: '{one['port_id']}'") from None
        if one["port_id"] in ports:
            raise ValueError(f"Non unique UUID for subport: '{one['port_id']}'")
        ports.add(one["port_id"])
        kind, tag = one.get("segmentation_type"), one.get("segmentation_id")
        if kind == "inherit":
            break  # Neutron looks at no further one then
        if (not kind or tag is None) and len(one) > 1:
            raise ValueError(_incomplete(one))
        if tag is not None and (kind, tag) in tags:
            raise ValueError(f"Segmentation ID '{tag}' for '{one['port_id']}' is not unique")
        tags.add((kind, tag))
    return value


def _incomplete(one: dict[str, Any]) -> str:
    return (
        f"Invalid subport details '{one}': missing segmentation information. Must specify both segmentation_id and "
        "segmentation_type"
    )


def check_enabled(trunk: dict[str, Any]) -> None:
    """What is switched off is not touched."""
    if not trunk["admin_state_up"]:
        raise NeutronError(409, "TrunkDisabled", f"Trunk {trunk['id']} is currently disabled.")


def check_parent(cloud: OpenStack, port_id: str, token: Token) -> None:
    """A trunk's own port is in no other, and no host has it yet."""
    _check_unused(cloud, port_id)
    if _port(cloud, port_id, token)["binding:host_id"]:
        raise _parent(port_id)


def checked(cloud: OpenStack, new: list[dict[str, Any]], parent: str, token: Token) -> list[dict[str, Any]]:
    """Sub ports that may be added, with the tags that they inherit."""
    return [_checked(cloud, one, parent, token) for one in new]


def check_free(trunk: dict[str, Any], new: list[dict[str, Any]]) -> None:
    """A tag is there once in a trunk."""
    taken = [(one["segmentation_type"], one["segmentation_id"]) for one in trunk["sub_ports"]]
    for one in new:
        kind, tag = one["segmentation_type"], one["segmentation_id"]
        if (kind, tag) in taken:
            words = f"segmentation_type {kind} and segmentation_id {tag} already in use on trunk {trunk['id']}."
            raise NeutronError(409, "DuplicateSubPort", words)
        taken.append((kind, tag))


def check_port_deletion(cloud: OpenStack, port_id: str) -> None:
    """A port of a trunk stays."""
    for trunk in cloud.network.trunks.values():
        if port_id in (one["port_id"] for one in trunk["sub_ports"]):
            words = f"Port {port_id} is currently a subport for trunk {trunk['id']}."
            raise NeutronError(409, "PortInUseAsSubPort", words)
        if trunk["port_id"] == port_id:
            words = f"Port {port_id} is currently a parent port for trunk {trunk['id']}."
            raise NeutronError(409, "PortInUseAsTrunkParent", words)


def details(cloud: OpenStack, port: dict[str, Any]) -> dict[str, Any]:
    """What a port shows of the trunk that it is the parent of."""
    trunk = next((one for one in cloud.network.trunks.values() if one["port_id"] == port["id"]), None)
    if trunk is None:
        return {}
    ports = cloud.network.ports
    subs = [{**one, "mac_address": ports[one["port_id"]]["mac_address"]} for one in trunk["sub_ports"]]
    return {"trunk_details": {"trunk_id": trunk["id"], "sub_ports": subs}}


def _checked(cloud: OpenStack, one: dict[str, Any], parent: str, token: Token) -> dict[str, Any]:
    state = cloud.network
    if one["port_id"] == parent:
        raise _parent(parent)
    found, above = state.ports.get(one["port_id"]), state.networks[state.ports[parent]["network_id"]]
    network = None if found is None else state.networks[found["network_id"]]
    if network is not None and network["mtu"] > above["mtu"]:
        words = f"MTU {network['mtu']} of subport {one['port_id']} cannot be greater than MTU {above['mtu']} of trunk"
        raise NeutronError(409, "SubPortMtuGreaterThanTrunkPortMtu", f"{words} {parent}.")
    kind, tag = one.get("segmentation_type"), one.get("segmentation_id")
    if kind == "inherit" and network is not None:
        kind, tag = network["provider:network_type"], network["provider:segmentation_id"]
    if kind is None or (tag is None and kind == "vlan"):
        raise bad_request(f"Invalid input for operation: {_incomplete(one)}.", "InvalidInput")
    if kind != "vlan":
        raise bad_request(f"Invalid input for operation: Unknown segmentation_type '{kind}'.", "InvalidInput")
    if not str(tag).isdigit():
        words = f"Invalid subport details: segmentation_id '{tag}' is not an integer"
        raise bad_request(f"Invalid input for operation: {words}.", "InvalidInput")
    if not 1 <= int(str(tag)) <= 4094:
        raise bad_request(f"Invalid input for operation: Segmentation ID '{tag}' is not in range.", "InvalidInput")
    _check_unused(cloud, one["port_id"])
    port = _port(cloud, one["port_id"], token)
    if port["device_id"]:
        words = f"Unable to complete operation on port {port['id']} for network {port['network_id']}."
        device = f"Port already has an attached device {port['device_id']}."
        raise NeutronError(409, "PortInUse", f"{words} {device}")
    return {"segmentation_id": int(str(tag)), "segmentation_type": kind, "port_id": one["port_id"]}


def _check_unused(cloud: OpenStack, port_id: str) -> None:
    for trunk in cloud.network.trunks.values():
        if port_id in (one["port_id"] for one in trunk["sub_ports"]):
            raise NeutronError(409, "TrunkPortInUse", f"Port {port_id} is in use by another trunk.")
        if trunk["port_id"] == port_id:
            raise _parent(port_id)


def _parent(port_id: str) -> NeutronError:
    words = f"Port {port_id} is currently in use and is not eligible for use as a parent port."
    return NeutronError(409, "ParentPortInUse", words)


def _port(cloud: OpenStack, port_id: str, token: Token) -> dict[str, Any]:
    port = cloud.network.ports.get(port_id)
    if port is None or not (token.admin or port["project_id"] == project_of(token)):
        raise NeutronError(404, "PortNotFound", f"Port {port_id} could not be found.")
    return port
