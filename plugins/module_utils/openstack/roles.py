# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roles.

Source: OpenStack API Complete Reference (17 November 2015), 6.10 "Roles" of the Identity API v3; descriptions, and
roles of a domain, as Keystone documents them since. Where a cloud speaks no other, 10.1.15 to 10.1.19 of v2.0.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import name_or_id, reference
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Resource
from .client import OPENSTACK
from .identity_v2 import spoken_note
from .identity_v2_names import ROLES, by_name
from .in_domain import domain_filter, domain_option, listed_in_domain, own_links, scope
from .listing import FILTERS, named, same_object

_ONE, _ALL = "/v3/roles/{id}", "/v3/roles"
LIST = Operation("identity_v3.list_roles", "GET", _ALL, service="identity")
GET = Operation("identity_v3.show_role_details", "GET", _ONE, service="identity", envelope="role")
CREATE = Operation("identity_v3.create_role", "POST", _ALL, service="identity", envelope="role")
UPDATE = Operation("identity_v3.update_role", "PATCH", _ONE, service="identity", envelope="role", repeatable=True)
DELETE = Operation("identity_v3.delete_role", "DELETE", _ONE, service="identity")

#: The id of a role by name or id, of those that belong to no domain.
role_id = reference(GET, LIST, "role", "role")

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="operator",
        doc="Name of the role, or the id of an existing one. A name is unique in its domain, or among the roles that "
        "belong to none.",
    ),
    "description": Field(sample="May restart what has failed", doc="What the role is for."),
    "domain": domain_option(
        "Name or id of the domain that the role belongs to. Left out, it is one that belongs to no domain, which is "
        "the usual kind: a role of a domain cannot be given for a project, it only implies others.",
    ),
    "id": Field(read_only=True, sample="677bfab34c844a01b88a217aa12ec4c2", doc="Id of the role."),
    "domain_id": Field(read_only=True, sample=None, doc="Id of the domain that the role belongs to, if any."),
    "options": Field(
        type="dict", read_only=True, sample={}, doc="Resource options. Keystone changes no role that is C(immutable)."
    ),
    "links": own_links("roles/677bfab34c844a01b88a217aa12ec4c2", "role"),
}

RESOURCE = Resource(
    system=OPENSTACK,
    name="role",
    plural="roles",
    title="role",
    summary="Manage roles of OpenStack",
    description=(
        "Creates, changes and deletes roles of the identity service (Keystone). Only administrators can.",
        "With a role all that was granted with it is taken away. Who has a role is said elsewhere; here it is "
        "only that there is one.",
        "Options and results have the names of M(openstack.cloud.identity_role), so that its playbooks work here.",
    ),
    notes=(spoken_note("domain"), "There, a role cannot be changed."),
    reference="OpenStack API Complete Reference (2015-11-17), 6.10 Roles, 10.1 OS-KSADM",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=name_or_id(GET, LIST, FIELDS, option="name", what="roles", scope=scope),
    create=CREATE,
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
    info=Info(
        list=LIST,
        fetch=listed_in_domain(GET, LIST, FIELDS),
        filters={
            "name": named("role"),
            "domain": domain_filter("Name or id of a domain. Left out, the roles that belong to none are returned."),
            "filters": FILTERS,
        },
        summary="List roles of OpenStack",
        description=(
            "Lists roles of the identity service (Keystone).",
            "Options and results have the names of M(openstack.cloud.identity_role_info), so that its playbooks work "
            "here.",
            spoken_note("domain"),
        ),
    ),
)
_V2 = by_name(RESOURCE, ROLES, "domain", lambda work: {})

ROLE = StateModule(RESOURCE, _V2)
ROLE_INFO = InfoModule(RESOURCE, _V2)
