# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Comparing a sub-collection with what is wanted of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .resource import Children


def difference(child: Children, wanted: Any, present: Any) -> tuple[list[Any], list[Any]]:
    """The children to add, or to add again over others of their key, and those that nobody asked for."""
    there = {child.key(item): item for item in items(present)}
    asked = {child.key(item) for item in items(wanted)}
    missing = [
        item for item in items(wanted) if child.key(item) not in there or not child.same(item, there[child.key(item)])
    ]
    return missing, [item for key, item in there.items() if key not in asked]


def items(children: Any) -> list[Any]:
    """The children of a list, or the keys and values of a dict."""
    return list(children.items()) if isinstance(children, Mapping) else list(children)
