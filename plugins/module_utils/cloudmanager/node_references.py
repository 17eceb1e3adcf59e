# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What nodes refer to: PXE images, host classes, and the types in a class.

A node shows number and name of each. What an option gives, one or the other, becomes both here, so that a prediction
has what the server will answer.

Source: CloudManager REST API v1, "Nodes", "PXE host images", "Host classes".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.lookup import get_or_none
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from ..openstack.client import items
from . import node_class_types, node_classes, node_images
from .numbered import by_name

Resolve = Callable[[Work, Any], Object]


def _text(value: Any, option: str) -> str:
    """A name or number; an object that a result has shown is its number."""
    if isinstance(value, Mapping) and "id" in value:
        value = value["id"]
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise InvalidOption(option, f"{value!r} is neither a name nor a number")
    return str(value)


def _resolver(read: Operation, listing: Operation, what: str, option: str, attribute: str) -> Resolve:
    def resolve(work: Work, value: Any) -> Object:
        text = _text(value, option)
        if text.isdecimal():
            found = get_or_none(work, read, {"id": text}, attempt=f"look for the {what} {text}")
        else:
            found = by_name(work, listing, text, what=what, attribute=attribute)
        if found is None:
            raise TelcoError(f"There is no {what} {text}", option=option)
        return {"id": found["id"], "name": found[attribute]}

    return resolve


image = _resolver(node_images.GET, node_images.LIST, "PXE image", "image", "image_name")
_class = _resolver(node_classes.GET, node_classes.LIST, "host class", "node_class", "name")


def node_class(work: Work, value: Any) -> Object:
    """For :attr:`..core.fields.Field.ref` of the option ``node_class``."""
    found = _class(work, value)
    work.known[(node_classes.LIST.id, _text(value, "node_class"))] = str(found["id"])
    return found


def node_type(work: Work, value: Any) -> Object:
    """For the option ``node_type``: a type of the class that the option ``node_class`` names.

    :raises TelcoError: The class has no such type, or several of that name.
    """
    text, wanted = _text(value, "node_type"), work.params.get("node_class")
    if wanted is None:
        raise InvalidOption("node_class", "is needed with node_type: names of types belong to a class")
    key = (node_classes.LIST.id, _text(wanted, "node_class"))
    class_id = work.known.get(key) or str(node_class(work, wanted)["id"])
    types = items(
        work.call(node_class_types.LIST, {"node_class": class_id}, attempt=f"list the types of class {key[1]}")
    )
    attribute = "id" if text.isdecimal() else "name"
    found = [item for item in types if str(item[attribute]) == text]
    if not found:
        raise TelcoError(f"Host class {key[1]} has no type {text}", option="node_type")
    if len(found) > 1:
        numbers = ", ".join(str(item["id"]) for item in found)
        raise TelcoError(f"Host class {key[1]} has several types called {text}: {numbers}. Give the number.")
    return {"id": found[0]["id"], "name": found[0]["name"]}


def number_by(resolve: Resolve, option: str) -> Callable[[Work, Any], int]:
    """For filters of lists: only the number counts there, so that one that is given is not looked up."""

    def number(work: Work, value: Any) -> int:
        text = _text(value, option)
        return int(text) if text.isdecimal() else int(resolve(work, value)["id"])

    return number


def shown(value: Any) -> Any:
    """Number and name of what a node refers to."""
    return {"id": value.get("id"), "name": value.get("name")} if isinstance(value, Mapping) else value


def same(want: Any, have: Any) -> bool:
    """Whether both are the same object."""
    return isinstance(have, Mapping) and have.get("id") == want["id"]
