# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes as other resources refer to them: by name or number.

Source: CloudManager REST API v1, "Nodes".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..core.operation import Operation
from ..core.work import Work
from .numbered import reference

LIST = Operation("getting_list_of_nodes", "GET", "/v1/nodes/")
GET = Operation("getting_information_about_node", "GET", "/v1/nodes/{node}", envelope="node")


def node_reference(option: str) -> Callable[[Work, Any], int]:
    """For :attr:`..core.fields.Field.ref`: the name or number of a node becomes its number.

    :param option: The option that refers, for the error.
    """
    return reference(LIST, what="node", option=option)
