# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Address scopes: subnet pools in one of them have no address twice.

Source: Networking API v2.0, "Address scopes" (the OpenStack API Complete Reference of 2015 is older); Neutron of Zed.
"""

from __future__ import annotations

from ..core.fields import Field, to_wire
from ..core.lookup import reference
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Resource
from .client import OPENSTACK
from .further import check_further, found_with, further, spread
from .listing import FILTERS, listed, named, same_object
from .owned import OWNER, find_in, project

_ONE, _ALL = "/v2.0/address-scopes/{id}", "/v2.0/address-scopes"
LIST = Operation("networking_ext.list_address_scopes", "GET", _ALL, service="network")
GET = Operation("networking_ext.show_address_scope", "GET", _ONE, service="network", envelope="address_scope")
CREATE = Operation("networking_ext.create_address_scope", "POST", _ALL, service="network", envelope="address_scope")
UPDATE = Operation("networking_ext.update_address_scope", "PUT", _ONE, service="network", envelope="address_scope")
DELETE = Operation("networking_ext.delete_address_scope", "DELETE", _ONE, service="network")
_FURTHER = "extra_specs"

scope_id = reference(GET, LIST, "address scope", "address_scope")

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="ran",
        doc="Name of the address scope, or the id of an existing one. Names need not be unique: when several have it, "
        "the module fails and tells their ids.",
    ),
    "project": project("address scope"),
    "ip_version": Field(
        type="int",
        choices=(4, 6),
        default=4,
        create_only=True,
        sample=4,
        doc="Version of IP. It is decided when the scope is made.",
    ),
    "is_shared": Field(
        type="bool",
        wire="shared",
        aliases=("shared",),
        sample=False,
        doc="Whether all projects can use it. Only administrators share one, and Neutron does not take that back.",
    ),
    _FURTHER: further("address scope", {}),
    "id": Field(read_only=True, sample="d2bd8637-d79b-42dd-b536-116292eda4ee", doc="Id of the address scope."),
    **OWNER,
}

RESOURCE = Resource(
    system=OPENSTACK,
    name="address_scope",
    plural="address_scopes",
    title="address scope",
    summary="Manage address scopes of OpenStack",
    description=(
        "Creates, changes and deletes address scopes of the networking service (Neutron). Subnet pools are put into "
        "one by M(telco.cloud.openstack_subnet_pool).",
        "Options and results have the names of M(openstack.cloud.address_scope), so that its playbooks work here.",
    ),
    reference="Networking API v2.0, Address scopes",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=found_with(find_in(GET, LIST, FIELDS, "address scopes"), _FURTHER),
    create=CREATE,
    create_body=lambda work, want: spread(to_wire(FIELDS, want), _FURTHER),
    changes=(Change(operation=UPDATE, body=lambda work, have, values: spread(to_wire(FIELDS, values), _FURTHER)),),
    delete=DELETE,
    check=lambda params: check_further(params, _FURTHER, FIELDS),
    info=Info(
        list=LIST,
        fetch=lambda work, query: listed(work, GET, LIST, FIELDS, {}),
        filters={"name": named("address scope"), "filters": FILTERS},
        summary="List address scopes of OpenStack",
        description=("Lists address scopes of the networking service (Neutron).",),
    ),
)

ADDRESS_SCOPE = StateModule(RESOURCE)
ADDRESS_SCOPE_INFO = InfoModule(RESOURCE)
