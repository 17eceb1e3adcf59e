# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which power controls, at which ports, give a node its power.

Source: CloudManager REST API v1, "Nodes". Requests are bare objects, answers have the envelope ``power_control``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from ..openstack.client import items
from .client import CLOUDMANAGER
from .node_lookup import node_reference
from .numbered import existing, reference
from .power_controls import LIST as CONTROLS

_ALL = "/v1/nodes/{node}/power-controls/"
_ONE = "/v1/nodes/{node}/power-controls/{power_control}"
LIST = Operation("getting_list_of_power_controls_assigned_to_node", "GET", _ALL)
GET = Operation("getting_information_about_host_assigned_power_control", "GET", _ONE, envelope="power_control")
ASSIGN = Operation("assigning_a_power_control_to_host", "POST", _ALL)
UPDATE = Operation("updating_host_assigned_power_control_settings", "PUT", _ONE)
UNASSIGN = Operation("unassigning_a_power_control_to_host", "DELETE", _ONE)

_NODE = node_reference("node")
_CONTROL = reference(CONTROLS, what="power control", option="power_control", attribute="title")

FIELDS = {
    "node": Field(required=True, ref=_NODE, sample=1, doc="Name or number of the node; answers have its number."),
    "power_control": Field(
        required=True,
        wire="power_control_id",
        ref=_CONTROL,
        sample=3,
        doc="Name or number of the power control; answers have its number.",
    ),
    "port": Field(
        wire="power_control_port",
        aliases=("power_control_port",),
        sample="1",
        doc="Output port of the power control that the node is at. It is needed to assign one.",
    ),
    "is_default": Field(
        type="bool", sample=True, doc="Whether this is the power control that the node is switched with by default."
    ),
    "is_initialized": Field(type="bool", read_only=True, sample=True, doc="Whether the power control is ready."),
    "control_type": Field(read_only=True, sample="SupermicroRackDevice", doc="Type of the power control."),
    "protocol_type": Field(read_only=True, sample="ipmi", doc="Protocol of the power control."),
    "power_control_title": Field(read_only=True, sample="rack 1, left", doc="Name of the power control."),
}


def _read(work: Work) -> Object | None:
    """The one assignment, as the server shows it."""
    path = {"node": existing(work, _NODE, "node"), "power_control": existing(work, _CONTROL, "power_control")}
    if None in path.values():
        return None
    found = get_or_none(work, GET, path, attempt=f"look at {work.label}")
    return None if found is None else {**found, "node": path["node"]}


def _find(work: Work) -> Object | None:
    found = _read(work)
    return None if found is None else from_wire(FIELDS, found)


def _settings(values: Mapping[str, Any]) -> Object:
    """A body; the node is in the address."""
    return to_wire(FIELDS, {name: value for name, value in values.items() if name != "node"})


def _assign(work: Work, want: Object) -> None:
    """The answer's envelope is not the request's: what has become of it is read."""
    if "port" not in want:
        raise InvalidOption("port", f"is needed to assign {work.label}")
    work.call(ASSIGN, want, body=_settings(want), attempt=f"assign {work.label}")


def _change(work: Work, have: Object, values: Object) -> None:
    work.call(UPDATE, have, body=_settings(values), attempt=f"change {', '.join(sorted(values))} of {work.label}")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterable[Object]:
    if work.params.get("power_control") is not None:
        found = _read(work)
        return [] if found is None else [found]
    node = existing(work, _NODE, "node")
    if node is None:
        return []
    answer = get_or_none(work, LIST, {"node": node}, attempt="list the power controls of the node")
    return [{**item, "node": node} for item in items(answer)]


RESOURCE = Resource(
    system=CLOUDMANAGER,
    name="node_power_control",
    plural="node_power_controls",
    title="power control of node",
    summary="Assign power controls to nodes of CloudManager",
    description=(
        "Assigns a power control to a node, changes the port and which one is the default, and takes it away again.",
    ),
    reference="CloudManager REST API v1, Nodes",
    fields=FIELDS,
    key=("node", "power_control"),
    find=_find,
    created=_assign,
    changes=(Change(operation=UPDATE, fields=("port", "is_default"), apply=_change),),
    removed=lambda work, have: work.call(UNASSIGN, have, attempt=f"take away {work.label}"),
    answers=False,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "node": Field(required=True, option_only=True, doc="Name or number of the node."),
            "power_control": Field(option_only=True, doc="Only the power control of this name or number."),
        },
        summary="List the power controls of a node of CloudManager",
        description=("Lists the power controls of a node. The list is empty when there is no such node.",),
    ),
)

NODE_POWER_CONTROL = StateModule(RESOURCE)
NODE_POWER_CONTROL_INFO = InfoModule(RESOURCE)
