# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Events and logs: list with filters and time ranges, delete."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from simulators.f5_vnfm import auth, listing, workflows
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.call import Call, boolean
from simulators.f5_vnfm.errors import ApiError, bad
from simulators.f5_vnfm.resources import Row

_FILTERS = (
    "blueprint_id", "deployment_id", "event_type", "execution_id", "level", "message", "node_id", "node_instance_id",
    "operation",
)  # fmt: skip
_TIMES = ("timestamp", "@timestamp", "reported_timestamp")
_SIZE = 10000
_RANGE_HELP = (
    "Range parameter should be formatted as follows: <field:str>,[<from:datetime>],[<to:datetime>]\n"
    "Where from/to are optional, but at least one of them must be passed"
)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        raise bad(_RANGE_HELP) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)


def _visible(call: Call) -> list[Row]:
    if call.tenant is None:
        return []
    tenants = {call.tenant}
    everywhere = call.arg("_all_tenants")
    if everywhere is not None and boolean("_all_tenants", everywhere):
        tenants |= set(call.state.tenants if call.admin else auth.tenants_of(call.state, call.user))
    newest = _moment(call.state.now()) - timedelta(seconds=float(call.sim.settings["event_delay"]))
    delayed = call.sim.settings["event_delay"] > 0
    return [
        row
        for row in call.state.tables["events"]
        if (row["_tenant"] in tenants or row["_visibility"] == "global")
        and (row["_visibility"] != "private" or row["_created_by"] == call.username or call.tenant_admin)
        and not (delayed and _moment(row["timestamp"]) > newest)
    ]


def _like(pattern: str) -> re.Pattern[str]:
    parts = (".*" if char == "%" else "." if char == "_" else re.escape(char) for char in pattern)
    return re.compile("".join(parts), re.IGNORECASE | re.DOTALL)


def _narrowed(call: Call, rows: list[Row]) -> list[Row]:
    args = call.request.args
    for name in args:
        if name.startswith("_") or name == "type":
            continue
        if name not in _FILTERS:
            raise bad(f"Unknown field to filter by: {name}. Allowed values: {', '.join(_FILTERS)}")
    for name in args:
        values = args.getlist(name)
        if name == "message":
            patterns = [_like(value) for value in values]
            rows = [row for row in rows if any(one.fullmatch(row["message"]) for one in patterns)]
        elif not name.startswith("_"):
            key = "node_name" if name == "node_id" else name
            rows = [row for row in rows if row.get(key) in values]
    for value in args.getlist("_range"):
        rows = _in_range(rows, value)
    return rows


def _in_range(rows: list[Row], value: str) -> list[Row]:
    parts = value.split(",")
    if len(parts) != 3 or not (parts[1] or parts[2]):
        raise bad(_RANGE_HELP)
    field, start, stop = parts
    if field not in _TIMES:
        raise bad(f"Unknown field to filter by range: {field}")
    name = field.removeprefix("@")
    if start:
        first = _moment(start)
        rows = [row for row in rows if _moment(row[name]) >= first]
    if stop:
        last = _moment(stop)
        rows = [row for row in rows if _moment(row[name]) <= last]
    return rows


def _sorted(call: Call, rows: list[Row]) -> list[Row]:
    for value in reversed(call.request.args.getlist("_sort")):
        name = value.lstrip("+- ").removeprefix("@")
        if name not in ("timestamp", "reported_timestamp", *_FILTERS, "type"):
            raise bad(f"Unknown field to sort by: {name}")
        rows = sorted(rows, key=lambda row: listing.sort_value(row.get(name)), reverse=value.startswith("-"))
    return rows


def list_events(call: Call) -> Row:
    """Events and logs together; a poll of the executions asked for. Unknown names in _include are ignored."""
    args = call.request.args
    for name in ("execution_id", "deployment_id"):
        values = args.getlist(name)
        key = "id" if name == "execution_id" else name
        workflows.poll(call.sim, [row for row in workflows.active(call.state) if row[key] in values])
    rows = _sorted(call, _narrowed(call, _visible(call)))
    found = listing.page(rows, *listing.page_bounds(args, call.sim.page_size(_SIZE)))
    include = args.get("_include")
    names = include.split(",") if include else None
    found["items"] = [
        {key: value for key, value in row.items() if not key.startswith("_") and (names is None or key in names)}
        for row in found["items"]
    ]
    return found


def delete_events(call: Call) -> Row:
    """Delete those that match; type is required. Answers how many."""
    if "type" not in call.request.args:
        raise bad("Filter by type is expected")
    rows = _narrowed(call, _visible(call))
    gone = {id(row) for row in rows}
    call.state.tables["events"] = [row for row in call.state.tables["events"] if id(row) not in gone]
    return listing.page([len(rows)], _SIZE, 0)


def create_event(_call: Call) -> Row:
    """The service knows the route, and refuses."""
    raise ApiError(405, "method_not_allowed_error", "")


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    return [
        Endpoint("GET", "/events", "event_list", list_events),
        Endpoint("DELETE", "/events", "event_delete", delete_events),
        Endpoint("POST", "/events", "event_list", create_event),
    ]
