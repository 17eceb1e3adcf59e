# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes: the parts of a deployment as its blueprint describes them.

Source: F5 VNFM REST API v3.1, "Nodes"; recorded answers ("nodes"): a node has no address of its own, its
identifier is unique in its deployment only.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import InfoModule
from ..core.operation import Operation
from ..core.resource import Info, Resource
from .client import F5_VNFM
from .filters import any_of

LIST = Operation("list_nodes", "GET", "/nodes")

_FIELDS = {
    "id": Field(read_only=True, sample="app", doc="Name of the node, unique in its deployment."),
    "deployment_id": Field(read_only=True, sample="web", doc="The deployment that it belongs to."),
    "blueprint_id": Field(read_only=True, sample="web-1", doc="The blueprint that describes it."),
    "type": Field(read_only=True, sample="cloudify.nodes.Compute", doc="Its type."),
    "type_hierarchy": Field(
        type="list",
        elements="str",
        read_only=True,
        sample=["cloudify.nodes.Root", "cloudify.nodes.Compute"],
        doc="Its type with all ancestors, the root first.",
    ),
    "host_id": Field(read_only=True, sample="vm", doc="The host node that contains it, if one does."),
    "properties": Field(type="dict", read_only=True, sample={}, doc="Its properties."),
    "operations": Field(type="dict", read_only=True, sample={}, doc="The operations that it implements."),
    "relationships": Field(type="list", elements="dict", read_only=True, sample=[], doc="Its relationships."),
    "plugins": Field(type="list", elements="dict", read_only=True, sample=[], doc="The plugins that carry it out."),
    "plugins_to_install": Field(
        type="list", elements="dict", read_only=True, sample=[], doc="The plugins that have to be installed for it."
    ),
    "number_of_instances": Field(type="int", read_only=True, sample=2, doc="How many instances it has."),
    "planned_number_of_instances": Field(type="int", read_only=True, sample=2, doc="How many it is to have."),
    "deploy_number_of_instances": Field(type="int", read_only=True, sample=2, doc="How many it has got at first."),
    "min_number_of_instances": Field(type="int", read_only=True, sample=0, doc="How many it has to have at least."),
    "max_number_of_instances": Field(
        type="int", read_only=True, sample=-1, doc="How many it can have at the most; -1 for any number."
    ),
    "created_by": Field(read_only=True, sample="admin", doc="Name of the user who created it."),
    "tenant_name": Field(read_only=True, sample="default_tenant", doc="The tenant that owns it."),
}


RESOURCE = Resource(
    system=F5_VNFM,
    name="node",
    plural="nodes",
    title="node",
    summary="Nodes of an F5 VNF Manager",
    reference="F5 VNFM REST API v3.1, Nodes",
    fields=_FIELDS,
    key=(),
    find=lambda work: None,
    info=Info(
        list=LIST,
        filters={
            "id": any_of("Only nodes of these names."),
            "deployment_id": any_of("Only nodes of these deployments."),
            "blueprint_id": any_of("Only nodes of deployments of these blueprints."),
            "type": any_of("Only nodes of these types, ancestors not counted."),
            "host_id": any_of("Only nodes that these hosts contain."),
            "created_by": any_of("Only nodes that these users created."),
        },
        summary="List nodes of an F5 VNF Manager",
        description=(
            "Lists the nodes of deployments: the parts that their blueprints describe, with type, properties and "
            "numbers.",
            "What has come to life of them is listed by M(telco.cloud.f5_vnfm_node_instance_info).",
        ),
    ),
)

NODE_INFO = InfoModule(RESOURCE)
