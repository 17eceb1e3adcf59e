# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a port's attributes may hold (13.4, 14.6): addresses, address pairs, DHCP options, MAC addresses."""

from __future__ import annotations

import re
from typing import Any

from simulators.openstack.network.addresses import address

_MAC = re.compile(r"^[0-9a-f]{2}(:[0-9a-f]{2}){5}$")


def mac(value: Any) -> str:
    """A MAC address, in small letters."""
    word = str(value).lower().replace("-", ":")
    if not _MAC.match(word) or word == "00:00:00:00:00:00":
        raise ValueError(f"'{value}' is not a valid MAC address")
    return word


def fixed_ips(value: Any) -> list[dict[str, str]]:
    """Addresses, subnets, or both, each address once."""
    if not isinstance(value, list):
        raise ValueError(f"Invalid data format for fixed IP: '{value}'")
    found = []
    for one in value:
        if not isinstance(one, dict) or not one or set(one) - {"subnet_id", "ip_address"}:
            raise ValueError(f"Invalid data format for fixed IP: '{one}'")
        found.append({**one, **({"ip_address": address(one["ip_address"])} if "ip_address" in one else {})})
    used = [one["ip_address"] for one in found if "ip_address" in one]
    if len(set(used)) != len(used):
        raise ValueError("Duplicate IP address")
    return found


def pairs(value: Any) -> list[dict[str, str]]:
    """Pairs of an address or network and, perhaps, a MAC address."""
    if not isinstance(value, list):
        raise ValueError("Allowed address pairs must be a list.")
    found = []
    for one in value:
        if not isinstance(one, dict) or set(one) - {"ip_address", "mac_address"}:
            raise ValueError(f"Unrecognized attribute(s) in {one}")
        if "ip_address" not in one:
            raise ValueError("AllowedAddressPair must contain ip_address")
        plain, _, length = str(one["ip_address"]).partition("/")
        if length and not length.isdecimal():
            raise ValueError(f"'{one['ip_address']}' is not a valid IP subnet")
        item = {"ip_address": address(plain) + (f"/{length}" if length else "")}
        found.append({**item, **({"mac_address": mac(one["mac_address"])} if "mac_address" in one else {})})
    if any(found.count(one) > 1 for one in found):
        raise ValueError("Request contains duplicate address pair")
    return found


def dhcp_options(value: Any) -> list[dict[str, Any]]:
    """DHCP options; a value of null takes an option away."""
    if not isinstance(value, list):
        raise ValueError("DHCP options must be a list")
    found = []
    for one in value:
        if not isinstance(one, dict) or not {"opt_name", "opt_value"} <= set(one) <= {
            "opt_name",
            "opt_value",
            "ip_version",
        }:
            raise ValueError(f"{one} is not a DHCP option")
        version = int(one.get("ip_version", 4))
        if version not in (4, 6):
            raise ValueError(f"'{version}' is not in [4, 6]")
        if one["opt_value"] is not None and not isinstance(one["opt_value"], str):
            raise ValueError(f"'{one['opt_value']}' is not a valid string")
        found.append({"opt_name": one["opt_name"], "opt_value": one["opt_value"], "ip_version": version})
    return found


def merged(have: list[dict[str, Any]], sent: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """DHCP options after a change: those that were not sent stay."""
    after = {(one["opt_name"], one["ip_version"]): one for one in [*have, *sent]}
    return [one for one in after.values() if one["opt_value"] is not None]


def profile(value: Any) -> dict[str, Any]:
    """A dictionary; null is an empty one."""
    if value is not None and not isinstance(value, dict):
        raise ValueError(f"'{value}' is not a dictionary")
    return value or {}
