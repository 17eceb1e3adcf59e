# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a datamodel must be in itself, so that ESC need not be asked.

Source: Cisco ESC REST northbound API 2.2, "String Restrictions in Body/Internal IDs" and "06-Deployments".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .datamodel import OTHER, Config, Malformed
from .datamodel_part import LONGEST_NAME, Part, Table

#: Characters of a tenant's name.
LONGEST_TENANT = 64


def check_names(tenant_name: str | None, name: str | None) -> None:
    """Refuse names of tenant and deployment that are too long.

    :raises Malformed: Which one.
    """
    for what, value, longest in (("tenant", tenant_name, LONGEST_TENANT), ("deployment", name, LONGEST_NAME)):
        if value is not None and len(value) > longest:
            raise Malformed(f"the {what}'s name is longer than {longest} characters")


def check(table: Table, config: Mapping[str, Any], where: str = "") -> None:
    """Refuse values that cannot be: of the wrong type, too long, out of range, nobody's.

    :raises Malformed: Where and why.
    """
    for option, part in table.items():
        value = config.get(option)
        if value is None or part.into is not None:
            continue
        place = f"{where}{option}"
        if part.fields is not None and part.key is not None:
            for name, item in value.items():
                _check_value(part.fields[part.key], _number(part.fields[part.key], name), f"{place}: {part.key}")
                check(part.fields, item, f"{place}[{name}].")
        elif part.fields is not None and part.type == "list":
            for item in value:
                check(part.fields, item, f"{place}.")
        elif part.fields is not None:
            check(part.fields, value, f"{place}.")
        elif part.type not in ("list", "dict"):
            _check_value(part, value, place)


def _number(part: Part, name: str) -> Any:
    """The key of an item, which is a text in the canonical form, as the number that it is."""
    return int(name) if part.type == "int" and name.lstrip("-").isdigit() else name


def _check_value(part: Part, value: Any, where: str) -> None:
    if part.type == "int" and not isinstance(value, int):
        raise Malformed(f"{where}: {value!r} is not a whole number")
    if part.type == "bool" and not isinstance(value, bool):
        raise Malformed(f"{where}: {value!r} is neither true nor false")
    if part.between is not None and not part.between[0] <= value <= part.between[1]:
        raise Malformed(f"{where}: {value} is not within {part.between[0]:g} to {part.between[1]:g}")
    if part.choices and value not in part.choices:
        raise Malformed(f"{where}: {value!r} is none of {', '.join(part.choices)}")
    if part.longest is not None and not 1 <= len(str(value)) <= part.longest:
        raise Malformed(f"{where}: a name has 1 to {part.longest} characters")


def check_groups(groups: Mapping[str, Config]) -> None:
    """Refuse VM groups whose parts do not go together.

    :raises Malformed: Where and why.
    """
    for name, group in groups.items():
        where = f"vm_groups[{name}]."
        _check_scaling(group.get("scaling") or {}, f"{where}scaling")
        nics = group.get("interfaces")
        for event, kpi in (group.get("kpi_data") or {}).items():
            nic = (kpi.get("metric_collector") or {}).get("nicid")
            if nics is not None and nic is not None and str(nic) not in nics:
                raise Malformed(f"{where}kpi_data[{event}].metric_collector.nicid: there is no interface {nic}")
        for target, one in (group.get("config_data") or {}).items():
            if "file" in one and "data" in one:
                raise Malformed(f"{where}config_data[{target}]: has either file or data (or data_file)")


def _check_scaling(scaling: Mapping[str, Any], where: str) -> None:
    least, most = scaling.get("min_active"), scaling.get("max_active")
    if least is not None and most is not None and least > most:
        raise Malformed(f"{where}: min_active {least} is above max_active {most}")
    for network, pool in (scaling.get("static_ip_address_pool") or {}).items():
        addresses = pool.get("ip_addresses") or []
        twice = sorted({one for one in addresses if addresses.count(one) > 1})
        if twice:
            raise Malformed(f"{where}.static_ip_address_pool[{network}]: {', '.join(twice)} is there twice")
        # Ranges, which the table does not know, may bring more.
        if least is not None and addresses and len(addresses) < least and OTHER not in pool:
            raise Malformed(
                f"{where}.static_ip_address_pool[{network}]: {len(addresses)} addresses are too few for {least} VMs"
            )


def values_missing(table: Table, config: Mapping[str, Any], where: str = "") -> list[str]:
    """Where ESC has values that it does not show: a document made from this would lose them."""
    missing: list[str] = []
    for option, value in config.items():
        part = table.get(option)
        place = f"{where}{option}"
        if part is None:
            continue
        if part.value is not None:
            missing += [f"{place}.{name}" for name, item in value.items() if item is None]
        elif part.fields is not None and part.key is not None:
            for name, item in value.items():
                missing += values_missing(part.fields, item, f"{place}[{name}].")
        elif part.fields is not None and part.type == "dict":
            missing += values_missing(part.fields, value, f"{place}.")
    return missing
