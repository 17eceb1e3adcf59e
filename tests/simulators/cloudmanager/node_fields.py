# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fields of a node: what a create or update may give, and what a list filters by (section Nodes)."""

from __future__ import annotations

import ipaddress
import re
from typing import Any

from simulators.cloudmanager import filters, typed
from simulators.cloudmanager.errors import CloudManagerError

POWER_STATES = ("power_off", "power_on")
_MAC = re.compile(r"[0-9a-fA-F]{2}([:-][0-9a-fA-F]{2}){5}")


def _address(name: str, value: Any) -> str:
    try:
        return str(ipaddress.ip_address(typed.text(1)(name, value)))
    except ValueError:
        raise CloudManagerError(400, f"{name} must hold IP addresses, not {value!r}") from None


def _macs(name: str, value: Any) -> str:
    """One MAC address, or several with commas between: the table speaks of addresses and has one string."""
    given: str = typed.text(1)(name, value)
    if not all(_MAC.fullmatch(one.strip()) for one in given.split(",")):
        raise CloudManagerError(400, f"{name} must be a MAC address, not {value!r}")
    return given


def _inventory_code(name: str, value: Any) -> int | str:
    """The tables say integer, an example shows "UU": both."""
    checked: int | str = typed.text()(name, value) if isinstance(value, str) else typed.whole()(name, value)
    return checked


def _metadata(name: str, value: Any) -> dict[str, str]:
    """The table says string, its example shows an object; the one key is cpu_benchmark."""
    if not isinstance(value, dict) or not set(value) <= {"cpu_benchmark"}:
        raise CloudManagerError(400, f"{name} must be an object with the key cpu_benchmark, not {value!r}")
    return typed.read(value, {"cpu_benchmark": typed.text()})


_PLACE = typed.whole(1, 99)
_FLAGS = ("is_reserved", "is_controller", "active")

#: nullable: null clears them; they are null when never given
PLAIN: dict[str, typed.Check] = {
    "hypervisor_id": typed.text(1),
    "name": typed.text(1),
    "controller_id": typed.text(),
    "controller_type": typed.text(),
    "description": typed.text(0, 65535),
    **dict.fromkeys(("dtc_number", "unit_number", "rack_number", "row_number", "cpu_amount"), _PLACE),
    "ram_mb": typed.whole(),
    "hdd_gb": typed.whole(),
    "mac_address": _macs,
    "title": typed.text(),
    "inventory_code": _inventory_code,
    "power_state": typed.choice(*POWER_STATES),
    "owner": typed.text(),
}
#: what a node without them gets
DEFAULTS: dict[str, Any] = {
    **dict.fromkeys(PLAIN),
    "ip_addresses": [],
    "is_reserved": False,
    "is_controller": False,
    "active": True,
    "condition": 0,
}
FIELDS: dict[str, typed.Check] = {
    **{name: typed.nullable(check) for name, check in PLAIN.items()},
    **dict.fromkeys(_FLAGS, typed.boolean),
    "condition": typed.choice(0, 1, 2, 3, 4),
    "ip_addresses": typed.list_of(_address),
    "created_at": typed.moment,
    "image_id": typed.nullable(typed.whole()),
    "node_class_id": typed.whole(),
    "node_type_id": typed.nullable(typed.whole()),
    "metadata": typed.nullable(_metadata),
}
FILTERS: dict[str, filters.Parameter] = {
    **{name: filters.number(name) for name in ("id", "image_id", "node_class_id", "node_type_id", "ram_mb", "hdd_gb")},
    **{
        name: filters.number(name, 1, 99)
        for name in ("dtc_number", "unit_number", "rack_number", "row_number", "cpu_amount")
    },
    **{
        name: filters.text(name)
        for name in (
            "hypervisor_id",
            "name",
            "controller_id",
            "controller_type",
            "description",
            "mac_address",
            "title",
            "owner",
        )
    },
    **{name: filters.flag(name) for name in _FLAGS},
    "condition": filters.number("condition", 0, 4),
    "power_state": filters.text("power_state", check=typed.choice(*POWER_STATES)),
    "inventory_code": filters.text(
        "inventory_code", lambda node: None if node["inventory_code"] is None else str(node["inventory_code"])
    ),
}
