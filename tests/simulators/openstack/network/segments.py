# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The segments of a network: which technology, on which physical network, with which number (14.3, 14.4)."""

from __future__ import annotations

from typing import Any

from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.state import PHYSICAL_NETWORKS, Network

TYPES = ("local", "flat", "vlan", "vxlan", "gre", "geneve")
_KEYS = ("provider:network_type", "provider:physical_network", "provider:segmentation_id")
_Segment = dict[str, Any]


def dns_domain(value: Any) -> str:
    """A domain with its final dot, or an empty string."""
    if not isinstance(value, str) or len(value) > 255 or (value and not value.endswith(".")):
        raise ValueError(f"{value!r} is not a domain that ends with a dot")
    return value


def segments(value: Any) -> list[_Segment]:
    """The list of a request: each with a type, and perhaps a physical network and a number."""
    if not isinstance(value, list) or not value:
        raise ValueError(f"{value!r} is not a list of segments")
    found = []
    for one in value:
        if not isinstance(one, dict) or set(one) - set(_KEYS) or one.get(_KEYS[0]) not in TYPES:
            raise ValueError(f"{one!r} is not a segment")
        number = one.get(_KEYS[2])
        if number is not None and not str(number).isdecimal():
            raise ValueError(f"{number!r} is not an integer")
        found.append({**dict.fromkeys(_KEYS), **one, _KEYS[2]: None if number is None else int(number)})
    return found


def choose(state: Network, given: dict[str, Any], networks: list[dict[str, Any]]) -> list[_Segment]:
    """The segments that a new network gets: those asked for, or a free tunnel. 400 or 409 when they cannot be."""
    asked = {name: given[name] for name in _KEYS}
    some = any(value is not None for value in asked.values())
    taken = [segment for network in networks for segment in network.get("segments", [network])]
    if given["segments"] is not None:
        if some:
            raise bad_request(
                "Segments and provider values cannot both be set.", "SegmentsSetInConjunctionWithProviders"
            )
        wanted: list[_Segment] = given["segments"]
    elif some:
        wanted = [asked]
    else:
        return [_segment("vxlan", None, _free_tunnel(state, taken))]
    made: list[_Segment] = []
    for one in wanted:
        kind, physical, number = (one[name] for name in _KEYS)
        if kind is None:
            raise bad_request("Invalid input for operation: network_type required.", "InvalidInput")
        made.append(_segment(kind, physical, _check(state, kind, physical, number, [*taken, *made])))
    return made


def _segment(kind: str, physical: str | None, number: int | None) -> _Segment:
    return dict(zip(_KEYS, (kind, physical, number), strict=True))


def _free_tunnel(state: Network, taken: list[_Segment]) -> int:
    used = {one[_KEYS[2]] for one in taken if one[_KEYS[0]] == "vxlan"}
    while state.next_tunnel in used:
        state.next_tunnel += 1
    return state.next_tunnel


def _check(state: Network, kind: str, physical: str | None, segment: int | None, taken: list[_Segment]) -> int | None:
    def invalid(message: str) -> NeutronError:
        return bad_request(f"Invalid input for operation: {message}.", "InvalidInput")

    if kind in ("flat", "vlan"):
        if physical is None:
            raise invalid(f"physical_network required for {kind} provider network")
        if physical not in PHYSICAL_NETWORKS:
            raise invalid(f"physical_network '{physical}' unknown for {kind} provider network")
    elif physical is not None:
        raise invalid(f"provider:physical_network specified for {kind} network")
    if kind in ("flat", "local"):
        if segment is not None:
            raise invalid(f"provider:segmentation_id specified for {kind} network")
        if kind == "flat" and any(_segment_of(one) == ("flat", physical, None) for one in taken):
            raise NeutronError(409, "FlatNetworkInUse", f"The flat network on {physical} is in use.")
        return None
    if segment is None:
        if kind == "vxlan":
            return _free_tunnel(state, taken)
        used = {one[_KEYS[2]] for one in taken if _segment_of(one)[:2] == (kind, physical)}
        return next(number for number in range(1, 4095) if number not in used)
    if kind == "vlan" and segment > 4094:
        raise invalid(f"segmentation_id out of range (1 through 4094): {segment}")
    if any(_segment_of(one) == (kind, physical, segment) for one in taken):
        if kind == "vlan":
            raise NeutronError(409, "VlanIdInUse", f"The VLAN {segment} on physical network {physical} is in use.")
        raise NeutronError(409, "TunnelIdInUse", f"The tunnel id {segment} is in use.")
    return segment


def _segment_of(segment: _Segment) -> tuple[str, str | None, int | None]:
    return segment[_KEYS[0]], segment[_KEYS[1]], segment[_KEYS[2]]
