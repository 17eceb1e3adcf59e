# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Network agents: what does Neutron's work on each host.

Source: Networking API v2.0 reference (docs.openstack.org/api-ref/network/v2), "Agents". The OpenStack API Complete
Reference of 2015, which the inventory lists, leaves them out.
"""

from __future__ import annotations

from typing import Any

from ..core.fields import Field, from_wire
from ..core.lookup import exact, fits, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .listing import same_object

_ONE, _ALL = "/v2.0/agents/{id}", "/v2.0/agents"
LIST = Operation("networking.list_agents", "GET", _ALL, service="network")
GET = Operation("networking.show_agent_details", "GET", _ONE, service="network", envelope="agent")
UPDATE = Operation("networking.update_agent", "PUT", _ONE, service="network", envelope="agent")
DELETE = Operation("networking.delete_agent", "DELETE", _ONE, service="network")

_BINARY = "Its program, such as V(neutron-openvswitch-agent), V(neutron-l3-agent) or V(neutron-dhcp-agent)."
_KIND = "Its kind, such as V(Open vSwitch agent), V(L3 agent) or V(DHCP agent)."

FIELDS = {
    "host": Field(compare=same_object, sample="compute1", doc="Host that the agent runs on, by its exact name."),
    "binary": Field(compare=same_object, sample="neutron-openvswitch-agent", doc=_BINARY),
    "agent_type": Field(compare=same_object, sample="Open vSwitch agent", doc=_KIND),
    "id": Field(
        compare=same_object,
        sample="00e17b26-1515-4947-b1a5-9de5b021d43c",
        doc="Id of the agent. Without it, O(host) is needed, with O(binary) or O(agent_type).",
    ),
    "admin_state_up": Field(
        type="bool",
        aliases=("is_admin_state_up",),
        sample=True,
        doc="Whether the agent may work. An L3 or DHCP agent that may not is given nothing new, and stops what it "
        "serves unless Neutron is set otherwise (C(enable_services_on_agents_with_admin_state_down)): move that away "
        "before.",
    ),
    "description": Field(sample="Decommissioned", doc="What is to be known about the agent."),
    "is_admin_state_up": Field(
        type="bool", read_only=True, wire="admin_state_up", sample=True, doc="The same as C(admin_state_up)."
    ),
    "is_alive": Field(
        type="bool", read_only=True, wire="alive", sample=True, doc="Whether Neutron has heard of it lately."
    ),
    "topic": Field(read_only=True, sample="N/A", doc="The topic by which it is sent messages."),
    "availability_zone": Field(read_only=True, sample="nova", doc="Its availability zone, where its kind has one."),
    "configuration": Field(
        type="dict", read_only=True, wire="configurations", sample={"bridge_mappings": {}}, doc="What it has told."
    ),
    "resources_synced": Field(read_only=True, sample=None, doc="Whether it has told Placement of its resources."),
    "created_at": Field(read_only=True, sample="2026-11-21 09:30:00", doc="When it was first heard of (UTC)."),
    "started_at": Field(read_only=True, sample="2026-11-21 09:30:00", doc="When it was last started (UTC)."),
    "last_heartbeat_at": Field(
        read_only=True, wire="heartbeat_timestamp", sample="2026-11-21 09:31:00", doc="When it was last heard of (UTC)."
    ),
}

_NAMES = ("host", "binary", "agent_type")


def _find(work: Work) -> Object | None:
    query: dict[str, Any] = {name: work.params[name] for name in _NAMES if work.params.get(name) is not None}
    if work.params.get("id") is not None:
        found = get_or_none(work, GET)
        # What else was said of it has to be true, or another one is meant.
        found = found if found is not None and fits(found, query) else None
    else:
        found = exact(work, LIST, query, lambda item: fits(item, query), "network agents")
    return None if found is None else from_wire(FIELDS, found)


RESOURCE = Resource(
    system=OPENSTACK,
    name="network_agent",
    plural="network_agents",
    title="network agent",
    summary="Manage network agents of OpenStack",
    description=(
        "Switches agents of the networking service (Neutron) on and off, and deletes those that are gone. Only "
        "administrators can.",
        "An agent comes by itself when it starts on its host; it cannot be created here. One that still runs when it "
        "is deleted comes back: stop its program before.",
    ),
    reference="Networking API v2.0, Agents",
    fields=FIELDS,
    key=("host", "binary", "agent_type", "id"),
    id_field="id",
    find=_find,
    changes=(Change(operation=UPDATE, fields=("admin_state_up", "description")),),
    removed=lambda work, have: work.call(DELETE, {"id": have["id"]}, attempt=f"delete {work.label}"),
    constraints=Constraints(
        required_one_of=(("id", "host"), ("id", "binary", "agent_type")),
    ),
    info=Info(
        list=LIST,
        filters={
            "host": Field(doc="Only agents of the host of exactly this name."),
            "binary": Field(doc=_BINARY),
            "agent_type": Field(doc=_KIND),
            "is_alive": Field(type="bool", wire="alive", doc="Only agents that are, or are not, alive."),
            "admin_state_up": Field(
                type="bool", aliases=("is_admin_state_up",), doc="Only agents that are, or are not, switched on."
            ),
            "id": Field(doc="Only the agent of this id."),
        },
        summary="List network agents of OpenStack",
        description=("Lists agents of the networking service (Neutron), with one request. Only administrators can.",),
    ),
)

NETWORK_AGENT = StateModule(RESOURCE)
NETWORK_AGENT_INFO = InfoModule(RESOURCE)
