# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Metering labels. Source: OpenStack API Complete Reference (17 November 2015), 14.10 "Metering labels and rules"."""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import reference
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Info, Resource
from .client import OPENSTACK
from .listing import FILTERS, listed, named, same_object
from .owned import OWNER, find_in, project

_ONE, _ALL = "/v2.0/metering/metering-labels/{id}", "/v2.0/metering/metering-labels"
LIST = Operation("networking_ext.list_metering_labels", "GET", _ALL, service="network")
GET = Operation("networking_ext.show_metering_label", "GET", _ONE, service="network", envelope="metering_label")
CREATE = Operation("networking_ext.create_metering_label", "POST", _ALL, service="network", envelope="metering_label")
DELETE = Operation("networking_ext.delete_metering_label", "DELETE", _ONE, service="network")

label_id = reference(GET, LIST, "metering label", "metering_label")

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="backhaul",
        doc="Name of the metering label, or the id of an existing one. Names need not be unique: when several have it, "
        "the module fails and tells their ids.",
    ),
    "description": Field(create_only=True, sample="To the aggregation routers", doc="What is counted."),
    "project": project("metering label"),
    "shared": Field(
        type="bool", create_only=True, sample=False, doc="Whether the routers of all projects are counted."
    ),
    "id": Field(read_only=True, sample="6d656779-11d8-4a4b-bae9-5486204c4fcd", doc="Id of the metering label."),
    **OWNER,
}

RESOURCE = Resource(
    system=OPENSTACK,
    name="metering_label",
    plural="metering_labels",
    title="metering label",
    summary="Manage metering labels of OpenStack",
    description=(
        "Creates and deletes metering labels of the networking service (Neutron): what their rules say of the traffic "
        "of routers is counted. Neutron cannot change them. Only administrators can make them.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 14.10 Metering labels and rules",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=find_in(GET, LIST, FIELDS, "metering labels"),
    create=CREATE,
    delete=DELETE,
    info=Info(
        list=LIST,
        fetch=lambda work, query: listed(work, GET, LIST, FIELDS, {}),
        filters={"name": named("metering label"), "filters": FILTERS},
        summary="List metering labels of OpenStack",
        description=("Lists metering labels of the networking service (Neutron).",),
    ),
)

METERING_LABEL = StateModule(RESOURCE)
METERING_LABEL_INFO = InfoModule(RESOURCE)
