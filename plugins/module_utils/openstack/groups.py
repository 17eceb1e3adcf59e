# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of users.

Source: OpenStack API Complete Reference (17 November 2015), 6.8 "Groups" of the Identity API v3. Who is in a group:
:mod:`.group_memberships`.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import name_or_id
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Resource
from .client import OPENSTACK
from .in_domain import domain_filter, domain_option, listed_in_domain, own_links, scope
from .listing import FILTERS, named, same_object

_ONE, _ALL = "/v3/groups/{id}", "/v3/groups"
LIST = Operation("identity_v3.list_groups", "GET", _ALL, service="identity")
GET = Operation("identity_v3.show_group_details", "GET", _ONE, service="identity", envelope="group")
CREATE = Operation("identity_v3.create_group", "POST", _ALL, service="identity", envelope="group")
UPDATE = Operation("identity_v3.update_group", "PATCH", _ONE, service="identity", envelope="group", repeatable=True)
DELETE = Operation("identity_v3.delete_group", "DELETE", _ONE, service="identity")

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="operators",
        doc="Name of the group, or the id of an existing one. A name is unique in its domain.",
    ),
    "description": Field(sample="Operators of the radio access", doc="Who is in the group."),
    "domain": domain_option(
        "Name or id of the domain that the group is in. Left out, a new group gets the login's domain, and an existing "
        "one is looked for in all domains that the login may see.",
    ),
    "id": Field(read_only=True, sample="ee6156ff04c645f481a6738311aea0b0", doc="Id of the group."),
    "domain_id": Field(read_only=True, sample="default", doc="Id of the domain that the group is in."),
    "links": own_links("groups/ee6156ff04c645f481a6738311aea0b0", "group"),
}

RESOURCE = Resource(
    system=OPENSTACK,
    name="group",
    plural="groups",
    title="group",
    summary="Manage groups of users of OpenStack",
    description=(
        "Creates, changes and deletes groups of users of the identity service (Keystone). Only administrators can.",
        "Its members are those of M(telco.cloud.openstack_group_membership), and keep what they are when it is "
        "deleted; what was granted to the group is then gone.",
        "Options and results have the names of M(openstack.cloud.identity_group), so that its playbooks work here.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 6.8 Groups",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=name_or_id(GET, LIST, FIELDS, option="name", what="groups", scope=scope),
    create=CREATE,
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
    info=Info(
        list=LIST,
        fetch=listed_in_domain(GET, LIST, FIELDS),
        filters={
            "name": named("group"),
            "domain": domain_filter("Name or id of the domain that the groups are in."),
            "filters": FILTERS,
        },
        summary="List groups of users of OpenStack",
        description=(
            "Lists groups of the identity service (Keystone).",
            "Options and results have the names of M(openstack.cloud.identity_group_info), so that its playbooks work "
            "here.",
        ),
    ),
)

GROUP = StateModule(RESOURCE)
GROUP_INFO = InfoModule(RESOURCE)
