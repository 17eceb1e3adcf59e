# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds of the agents that guests of XenServer update themselves with.

Source: OpenStack API Complete Reference (17 November 2015), 3.21 "Agents". Nova has answered 410 since its release
Victoria (2020). Builds are changed and deleted at /os-agents/{id}; the document leaves the id out of a deletion.
"""

from __future__ import annotations

from typing import Any

from ..core.fields import Field, from_wire
from ..core.lookup import exact
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute, gone
from .listing import same_object

LIST = compute("list_agent_builds", "GET", "/os-agents", version="2.1")
CREATE = compute("create_agent_build", "POST", "/os-agents", version="2.1", envelope="agent")
UPDATE = compute("update_agent_build", "PUT", "/os-agents/{id}", version="2.1", envelope="para")
DELETE = compute("delete_agent_build", "DELETE", "/os-agents/{id}", version="2.1")

_KEY = ("hypervisor", "os", "architecture")
#: Nova wants all of these at each change.
_BUILD = ("version", "url", "md5hash")

FIELDS = {
    "hypervisor": Field(required=True, compare=same_object, sample="xen", doc="The hypervisor that it is for."),
    "os": Field(required=True, compare=same_object, sample="linux", doc="The guest's operating system."),
    "architecture": Field(required=True, compare=same_object, sample="x86", doc="The guest's architecture."),
    "version": Field(sample="8.0", doc="Version of the agent. Needed for a new build, as the next two are."),
    "url": Field(sample="http://example.com/agent", doc="Where guests get it."),
    "md5hash": Field(sample="add6bb58e139be103324d04d82d8f545", doc="MD5 sum of the file, in hexadecimal digits."),
    "id": Field(type="int", wire="agent_id", read_only=True, sample=1, doc="Number of the build."),
}


def _find(work: Work) -> Object | None:
    wanted = {name: work.params[name] for name in _KEY}

    def matches(item: Any) -> bool:
        return all(item.get(name) == value for name, value in wanted.items())

    found = exact(work, LIST, {"hypervisor": wanted["hypervisor"]}, matches, "agent builds")
    return None if found is None else from_wire(FIELDS, found)


def _changed(work: Work, have: Object, values: Object) -> Object:
    return {name: values.get(name, have[name]) for name in _BUILD}


RESOURCE = Resource(
    system=OPENSTACK,
    name="compute_agent",
    plural="compute_agents",
    title="agent build",
    summary="Manage builds of guest agents in OpenStack's compute service",
    description=("Tells the compute service (Nova) which agent guests on XenServer are to have, by their kind.",),
    notes=(gone("Victoria"),),
    reference="OpenStack API Complete Reference (2015-11-17), 3.21 Agents",
    fields=FIELDS,
    key=_KEY,
    id_field="id",
    find=_find,
    needs=_BUILD,
    create=CREATE,
    changes=(Change(operation=UPDATE, fields=_BUILD, body=_changed),),
    # Its answers are not the whole build, or have the number as a text.
    answers=False,
    delete=DELETE,
    info=Info(
        list=LIST,
        filters={"hypervisor": Field(doc="Only builds for this hypervisor.")},
        summary="List builds of guest agents in OpenStack's compute service",
        description=("Lists the agents that guests on XenServer are to have.", gone("Victoria")),
    ),
)

COMPUTE_AGENT = StateModule(RESOURCE)
COMPUTE_AGENT_INFO = InfoModule(RESOURCE)
