# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done to the power of a node, and by whom.

Source: CloudManager REST API v1, "Nodes": power-actions. The lists have no filters and no pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import InfoModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from ..openstack.client import items
from .client import CLOUDMANAGER
from .node_lookup import NODE, node_of

_ALL = "/v1/nodes/{node_id}/power-actions/"
LIST = Operation("getting_list_of_actions_on_a_node", "GET", _ALL)
GET = Operation("getting_information_about_action_on_node", "GET", _ALL + "{id}", envelope="power_action")

FIELDS = {
    "id": Field(type="int", read_only=True, sample=1, doc="Number of the action."),
    "action": Field(read_only=True, sample="reset", doc="What was done."),
    "node_id": Field(type="int", read_only=True, sample=1, doc="Number of the node."),
    "start_time": Field(read_only=True, sample="2018-10-25T06:31:36", doc="When it began (ISO 8601)."),
    "user_name": Field(read_only=True, sample="admin", doc="Name of the user who did it."),
}


def _fetch(work: Work, query: Mapping[str, Any]) -> Iterable[Object]:
    try:
        node_id = node_of(work, work.params["node"])["id"]
    except TelcoError as exc:
        if exc.option == "node":
            return []
        raise
    if work.params.get("id") is not None:
        one = get_or_none(work, GET, {"node_id": node_id})
        return [] if one is None else [one]
    return items(work.call(LIST, {"node_id": node_id}, attempt=f"list the power actions of node {node_id}"))


RESOURCE = Resource(
    system=CLOUDMANAGER,
    name="node_power_action",
    plural="node_power_actions",
    title="power action",
    summary="Power actions on nodes",
    reference="CloudManager REST API v1, Nodes",
    fields=FIELDS,
    key=(),
    find=lambda work: None,
    info=Info(
        list=LIST,
        fetch=_fetch,
        filters={
            "node": replace(NODE, option_only=True),
            "id": Field(type="int", option_only=True, doc="Only the action of this number."),
        },
        summary="List what was done to the power of a node of CloudManager",
        description=(
            "Lists when a node was powered on or off or restarted, and by whom.",
            "The list is empty when there is no such node, or no such action; that is not an error.",
        ),
    ),
)

NODE_POWER_ACTION_INFO = InfoModule(RESOURCE)
