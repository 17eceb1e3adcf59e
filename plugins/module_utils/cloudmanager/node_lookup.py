# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes as modules refer to them: by number or by exact name.

Source: CloudManager REST API v1, "Nodes".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .numbered import by_name, reference

LIST = Operation("getting_list_of_nodes", "GET", "/v1/nodes/")
GET = Operation("getting_information_about_node", "GET", "/v1/nodes/{id}", envelope="node")

#: The option of modules that work on one node.
NODE = Field(required=True, doc="Name or number of the node. Digits alone are a number.")
#: What those modules return of it.
SHOWN = Field(
    type="dict",
    read_only=True,
    sample={"id": 2, "name": "mnode2.develop.stand.loc"},
    doc="Number and name of the node.",
)


def node_reference(option: str) -> Callable[[Work, Any], int]:
    """For :attr:`..core.fields.Field.ref`: the name or number of a node becomes its number.

    :param option: The option that refers, for the error.
    """
    return reference(LIST, what="node", option=option)


def node_of(work: Work, value: Any, *, option: str = "node", whole: bool = False) -> Object:
    """The node that an option names.

    :param whole: With what only a single node shows (``nas``): one that is given by name is read once more.
    :raises TelcoError: There is none, or several have the name; it names the option.
    """
    text = str(value)
    if text.isdecimal():
        found = get_or_none(work, GET, {"id": text}, attempt=f"look for node {text}")
    else:
        found = by_name(work, LIST, text, what="node")
        if found is not None and whole:
            found = get_or_none(work, GET, {"id": found["id"]}, attempt=f"read node {text}")
    if found is None:
        raise TelcoError(f"There is no node {text}", option=option)
    return dict(found)


def nodes_of(work: Work, values: Iterable[Any], *, option: str = "nodes") -> list[Object]:
    """The nodes that a list names; one that is named twice, by number and by name too, is there once."""
    found = [node_of(work, value, option=option) for value in values]
    return list({node["id"]: node for node in found}.values())


def brief(node: Object) -> Object:
    """What :data:`SHOWN` documents."""
    return {"id": node["id"], "name": node.get("name")}


def called(node: Object) -> str:
    """A node in a sentence: its name, or its number when it has none."""
    return str(node.get("name") or node["id"])
