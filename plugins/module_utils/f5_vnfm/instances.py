# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Node instances: what a deployment has brought to life, with their state and runtime properties.

Source: F5 VNFM REST API v3.1, "Node instances"; recorded answers ("node-instances"): an update needs the version
that was read and adds one to it, a stale one is a 409, runtime properties are replaced as a whole, and neither
they nor the state are checked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..core import reconcile
from ..core.fields import Field
from ..core.lookup import by_path
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import F5_VNFM
from .names import check_given_ids
from .single import one_or_list

GET = Operation("get_node_instance", "GET", "/node-instances/{id}")
LIST = Operation("list_node_instances", "GET", "/node-instances")
UPDATE = Operation("update_node_instance", "PATCH", "/node-instances/{id}")

_STATES = (
    "uninitialized",
    "initializing",
    "creating",
    "created",
    "configuring",
    "configured",
    "starting",
    "started",
    "stopping",
    "stopped",
    "deleting",
    "deleted",
)

FIELDS = {
    "id": Field(required=True, sample="app_106gb7", doc="Identifier of the node instance; the manager has made it up."),
    "state": Field(choices=_STATES, sample="started", doc="The state that its lifecycle is in."),
    "runtime_properties": Field(
        type="dict",
        compare="subset",
        sample={"pid": "42"},
        doc="What operations remember of it. The properties given here are set, the others are kept; see "
        "O(replace_properties).",
    ),
    "replace_properties": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether O(runtime_properties) are all that it shall have, so that others are removed.",
    ),
    "node_id": Field(read_only=True, sample="app", doc="The node that it is an instance of."),
    "deployment_id": Field(read_only=True, sample="web", doc="The deployment that it belongs to."),
    "host_id": Field(read_only=True, sample="vm_m7nmd7", doc="The instance of the host that contains it, if one does."),
    "relationships": Field(
        type="list",
        elements="dict",
        read_only=True,
        sample=[{"target_name": "vm", "target_id": "vm_m7nmd7", "type": "cloudify.relationships.contained_in"}],
        doc="Its relationships with other node instances.",
    ),
    "scaling_groups": Field(
        type="list", elements="dict", read_only=True, sample=[], doc="The scaling groups it is in."
    ),
    "version": Field(type="int", read_only=True, sample=11, doc="Counts its changes."),
    "created_by": Field(read_only=True, sample="admin", doc="Name of the user who created it."),
    "tenant_name": Field(read_only=True, sample="default_tenant", doc="The tenant that owns it."),
    "visibility": Field(read_only=True, sample="tenant", doc="Who can see it."),
}


def _body(work: Work, have: Object, values: Object) -> Object:
    """What differs, on top of the version that was read: when somebody was faster, it is read and compared again."""
    body: dict[str, Any] = {"version": have["version"], **values}
    if "runtime_properties" in values and not work.params["replace_properties"]:
        body["runtime_properties"] = {**(have.get("runtime_properties") or {}), **values["runtime_properties"]}
    return body


RESOURCE = Resource(
    system=F5_VNFM,
    name="node_instance",
    plural="node_instances",
    title="node instance",
    summary="Change node instances of an F5 VNF Manager",
    description=(
        "Sets the state and the runtime properties of a node instance by hand, for repairs: workflows do it "
        "themselves.",
        "A change is based on the version that was read. When a workflow changes the instance at the same time, it "
        "is read "
        "and compared again.",
    ),
    reference="F5 VNFM REST API v3.1, Node instances",
    fields=FIELDS,
    key=("id",),
    find=by_path(GET, FIELDS),
    changes=(Change(operation=UPDATE, fields=("state", "runtime_properties"), body=_body),),
    check=check_given_ids("id"),
    info=Info(
        list=LIST,
        fetch=one_or_list(GET, LIST, "id"),
        filters={
            "id": Field(option_only=True, doc="Only the node instance with this identifier."),
            "deployment_id": Field(type="list", elements="str", doc="Only node instances of these deployments."),
            "node_id": Field(type="list", elements="str", doc="Only instances of these nodes."),
            "state": Field(type="list", elements="str", choices=_STATES, doc="Only node instances in these states."),
            "host_id": Field(type="list", elements="str", doc="Only those that these host instances contain."),
            "created_by": Field(type="list", elements="str", doc="Only those that these users created."),
        },
        summary="List node instances of an F5 VNF Manager",
        description=(
            "Lists node instances with their state and runtime properties.",
            "Runtime properties are shown as they are. Plugins may keep credentials there: C(no_log) or O(include) "
            "help.",
        ),
    ),
)

_REPLACING = replace(
    RESOURCE,
    fields={**FIELDS, "runtime_properties": replace(FIELDS["runtime_properties"], compare="exact")},
)


class NodeInstanceModule(StateModule):
    """Compares all runtime properties, or only those that were given."""

    def carry_out(self, work: Work) -> dict[str, Any]:
        resource = _REPLACING if work.params["replace_properties"] else self.resource
        return reconcile.result(work, resource, reconcile.ensure(work, resource))


NODE_INSTANCE = NodeInstanceModule(RESOURCE)
NODE_INSTANCE_INFO = InfoModule(RESOURCE)
