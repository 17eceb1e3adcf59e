# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists and single objects: visibility, filters, sorting, pages, _include, _search, _all_tenants."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from werkzeug.datastructures import MultiDict

from simulators.f5_vnfm import auth
from simulators.f5_vnfm.call import Call, boolean
from simulators.f5_vnfm.errors import ApiError, already_exists, bad, not_found
from simulators.f5_vnfm.resources import Resource, Row, field_value, show

DEFAULT_SIZE = 1000


def quoted(names: Iterable[str]) -> str:
    """A list of names as Python 2 prints it."""
    return "[" + ", ".join(f"'{name}'" for name in names) + "]"


def unicodes(names: Iterable[str]) -> str:
    """A list of names from a request as Python 2 prints it."""
    return "[" + ", ".join(f"u'{name}'" for name in names) + "]"


def include_names(args: MultiDict[str, str], allowed: tuple[str, ...]) -> tuple[str, ...]:
    """What _include asks for; everything when it is absent or empty; 400 for unknown names."""
    value = args.get("_include")
    if not value:
        return allowed
    names = value.split(",")
    unknown = [name for name in names if name not in allowed]
    if unknown:
        raise ApiError(
            400,
            "no_such_include_field_error",
            f"Include keys '{unicodes(unknown)}' do not exist. Allowed keys are: {quoted(allowed)}",
        )
    return tuple(name for name in allowed if name in names)


def visible(call: Call, resource: Resource) -> list[Row]:
    """Rows that the caller sees in a list: his tenant's, global ones, and with _all_tenants those of all he is in."""
    rows = call.state.tables[resource.table]
    if call.tenant is None:
        return []
    tenants = {call.tenant}
    everywhere = call.arg("_all_tenants")
    if everywhere is not None and boolean("_all_tenants", everywhere):
        tenants |= set(call.state.tenants if call.admin else auth.tenants_of(call.state, call.user))
    return [
        row for row in rows if row["visibility"] == "global" or (row["tenant_name"] in tenants and _open_to(call, row))
    ]


def _open_to(call: Call, row: Row) -> bool:
    return row["visibility"] != "private" or row["created_by"] == call.username or call.tenant_admin


def find(call: Call, resource: Resource, name: str) -> Row:
    """The object of that id in the caller's tenant, or a global one of another; 404."""
    if call.tenant is not None:
        rows = [row for row in call.state.tables[resource.table] if row[resource.id_field] == name]
        for row in rows:
            if row["tenant_name"] == call.tenant and _open_to(call, row):
                return row
        for row in rows:
            if row["visibility"] == "global":
                return row
    raise not_found(resource.name, name)


def check_free(call: Call, resource: Resource, name: str) -> None:
    """409 when the id is taken in the tenant or by a global object."""
    for row in call.state.tables[resource.table]:
        if row[resource.id_field] == name and (row["tenant_name"] == call.tenant or row["visibility"] == "global"):
            raise already_exists(resource.name, name, call.tenant or "")


def _filters(args: MultiDict[str, str], allowed: tuple[str, ...]) -> dict[str, list[str]]:
    wanted = {name: args.getlist(name) for name in args if not name.startswith("_")}
    unknown = [name for name in wanted if name not in allowed]
    if unknown:
        raise bad(f"Filter keys '{quoted(unknown)}' do not exist. Allowed keys are: {quoted(allowed)}")
    return wanted


def matches(value: Any, wanted: list[str]) -> bool:
    """Whether a field's value is one of those asked for."""
    if isinstance(value, bool):
        return str(value).lower() in [one.lower() for one in wanted]
    return ("" if value is None else str(value)) in wanted


def _sort_keys(args: MultiDict[str, str], allowed: tuple[str, ...]) -> list[tuple[str, bool]]:
    keys = []
    for value in args.getlist("_sort"):
        name = value[1:] if value[:1] in ("+", "-", " ") else value
        if not name:
            raise bad("`_sort` parameter should be a column name optionally prefixed with +/-")
        keys.append((name, value[:1] == "-"))
    unknown = [name for name, _down in keys if name not in allowed]
    if unknown:
        raise bad(f"Sort keys '{unicodes(unknown)}' do not exist. Allowed keys are: {quoted(allowed)}")
    return keys


def page_bounds(args: MultiDict[str, str], default: int) -> tuple[int, int]:
    """_size and _offset; 400 when one is not a number of at least 0."""
    bounds = {}
    for name, standard in (("_size", default), ("_offset", 0)):
        text = args.get(name)
        if text is None:
            bounds[name] = standard
        elif not text.isdigit():
            raise bad(f"`{name}` is expected to be a positive integer")
        else:
            bounds[name] = int(text)
    return bounds["_size"], bounds["_offset"]


def sort_value(value: Any) -> tuple[int, Any]:
    """A key that orders None first and mixed types without error."""
    if value is None:
        return (0, "")
    if isinstance(value, bool | int | float):
        return (1, value)
    return (2, str(value))


def page(rows: list[Any], size: int, offset: int) -> dict[str, Any]:
    """The envelope of a list: size is the size asked for, not how many items there are."""
    return {
        "items": rows[offset : offset + size],
        "metadata": {"pagination": {"total": len(rows), "offset": offset, "size": size}},
    }


def answer(
    call: Call,
    resource: Resource,
    rows: list[Row],
    shown: Callable[[Row, tuple[str, ...]], Row] = show,
    names: tuple[str, ...] | None = None,
) -> dict[str, Any]:
    """The whole answer of a list: the rows narrowed, ordered, cut and shown as the query asks for."""
    args = call.request.args
    include = include_names(args, names or resource.include_names)
    wanted = _filters(args, resource.filter_names)
    keys = _sort_keys(args, resource.filter_names)
    size, offset = page_bounds(args, call.sim.page_size(DEFAULT_SIZE))
    search = args.get("_search")
    for name, values in wanted.items():
        rows = [row for row in rows if matches(field_value(row, name), values)]
    if search:
        rows = [row for row in rows if search.lower() in str(row[resource.search]).lower()]
    for name, down in reversed(keys):
        rows = sorted(rows, key=lambda row: sort_value(field_value(row, name)), reverse=down)
    found = page(rows, size, offset)
    found["items"] = [shown(row, include) for row in found["items"]]
    return found
