# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How Cinder filters and sorts its lists: by attributes of its own, and nothing fits an attribute that it has not."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import flask

from simulators.openstack.block_storage.model import Thing
from simulators.openstack.block_storage.request import Call
from simulators.openstack.compute.errors import bad_request

Item = TypeVar("Item", bound=Thing)
_PAGING = frozenset({"limit", "marker", "offset", "sort", "sort_key", "sort_dir", "all_tenants", "with_count"})


def listed(
    call: Call,
    key: str,
    things: Mapping[str, Item],
    show: Callable[[Call, Item], Any],
    attributes: Callable[[Item], Mapping[str, Any]],
    *,
    members: frozenset[str],
    sort_name: bool = False,
) -> dict[str, Any]:
    """The answer of a list; what it shows goes a step further.

    :param key: What the things are called.
    :param attributes: What they can be filtered and sorted by.
    :param members: What those who are no administrators can filter by; the rest is passed over.
    :param sort_name: Whether they are sorted by ``name``, which Cinder does for volumes only.
    """
    missing = f"{key.removesuffix('s').capitalize()} {{}} could not be found."
    for again in (False, True):  # what has ended by being looked at is shown as it is then
        found = _chosen(call, things.values(), attributes, members, sort_name)
        begin, end = call.bounds([one.id for one in found], missing)
        if not again:
            for one in found[begin:end]:
                one.look()
    return call.page(key, [one.id for one in found], [show(call, one) for one in found], f"{key}_links", missing)


def _chosen(
    call: Call,
    things: Iterable[Item],
    attributes: Callable[[Item], Mapping[str, Any]],
    members: frozenset[str],
    sort_name: bool,
) -> list[Item]:
    """What a list shows, in its order."""
    query = flask.request.args
    everywhere = call.admin and query.get("all_tenants", "").lower() in ("1", "true", "yes", "on")
    found = [one for one in things if everywhere or one.project_id == call.project_id]
    for key, value in query.items():
        if key in _PAGING or (not call.admin and key not in members):
            continue
        found = [one for one in found if _fits(attributes(one), key, value)]
    return _sorted(found, attributes, sort_name)


def _fits(attributes: Mapping[str, Any], key: str, value: str) -> bool:
    if key not in attributes:
        return False
    have = attributes[key]
    if isinstance(have, dict):
        wanted = _read(value)
        return isinstance(wanted, dict) and all(have.get(name) == one for name, one in wanted.items())
    if isinstance(have, bool):
        return have is (value.lower() in ("1", "true", "yes", "on"))
    return have is not None and str(have) == value


def _read(value: str) -> Any:
    """Cinder's clients write a dictionary as Python does."""
    try:
        return ast.literal_eval(value)
    except (SyntaxError, ValueError):
        return None


def _sorted(found: list[Item], attributes: Callable[[Item], Mapping[str, Any]], by_name: bool) -> list[Item]:
    query = flask.request.args
    if "sort" in query and ("sort_key" in query or "sort_dir" in query):
        text = "The 'sort_key' and 'sort_dir' parameters are deprecated and cannot be used with the 'sort' parameter."
        raise bad_request(text)
    steps = [part.partition(":")[::2] for part in query.get("sort", "").split(",") if part.strip()]
    if not steps:
        steps = [(query.get("sort_key", "created_at"), query.get("sort_dir", "desc"))]
    found = list(reversed(found))  # the newest first
    for key, direction in reversed(steps):
        key, direction = key.strip(), direction.strip() or "desc"
        known = not found or key in attributes(found[0])
        if not known or (key == "name" and not by_name):
            raise bad_request("Invalid input received: Invalid sort key")
        if direction not in ("asc", "desc"):
            raise bad_request(f"Invalid input received: Unknown sort direction, must be one of: asc, desc: {direction}")
        if key != "created_at" or direction == "asc":
            found.sort(key=lambda one: str(attributes(one)[key] or ""), reverse=direction == "desc")
    return found


def common(one: Thing) -> dict[str, Any]:
    """What all kinds of things are filtered and sorted by."""
    names = ("id", "name", "status", "metadata", "created_at", "updated_at", "project_id", "user_id")
    return {**{name: getattr(one, name) for name in names}, "display_name": one.name}
