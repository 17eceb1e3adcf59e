# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Policies: texts that Keystone keeps for other services, which it does not read itself.

Source: OpenStack API Complete Reference (17 November 2015), 6.11 "Policies" of the Identity API v3. It shows blobs as
objects in places; Keystone of Zed refuses all but strings. A policy has no name: its id or its type tells it.
"""

from __future__ import annotations

from ..core.fields import Field, from_wire
from ..core.lookup import exact, fits, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .identity import project_id
from .in_domain import own_links
from .listing import same_object
from .members import user_id, whose_domain

_ONE, _ALL = "/v3/policies/{id}", "/v3/policies"
LIST = Operation("identity_v3.list_policies", "GET", _ALL, service="identity")
GET = Operation("identity_v3.show_policy_details", "GET", _ONE, service="identity", envelope="policy")
CREATE = Operation("identity_v3.create_policy", "POST", _ALL, service="identity", envelope="policy")
UPDATE = Operation("identity_v3.update_policy", "PATCH", _ONE, service="identity", envelope="policy", repeatable=True)
DELETE = Operation("identity_v3.delete_policy", "DELETE", _ONE, service="identity")

FIELDS = {
    "id": Field(compare=same_object, sample="717273", doc="Id of an existing policy. Without it, O(type) is needed."),
    "type": Field(
        sample="application/json",
        doc="What kind of text it is, a media type as a rule. Without O(id), it is the one policy of this type; with "
        "O(id), another type replaces the present one.",
    ),
    "blob": Field(
        keep_empty=True,
        sample='{"compute:create": "role:compute-user"}',
        doc="The text: a string, in whatever form the service that reads it wants. A new policy needs it.",
    ),
    "user": Field(
        wire="user_id",
        ref=lambda work, value: user_id(work),
        sample="616263",
        doc="Name or id of a user to keep with it. Keystone of today makes nothing of it.",
    ),
    "user_domain": whose_domain("user"),
    "project": Field(
        wire="project_id",
        ref=project_id,
        sample="456789",
        doc="Name or id of a project to keep with it. Keystone of today makes nothing of it.",
    ),
    "user_id": Field(read_only=True, sample="616263", doc="Id of the user, where one is kept."),
    "project_id": Field(read_only=True, sample="456789", doc="Id of the project, where one is kept."),
    "links": own_links("policies/717273", "policy"),
}


def _find(work: Work) -> Object | None:
    if work.params.get("id") is not None:
        found = get_or_none(work, GET)
    else:
        query = {"type": work.params["type"]}
        found = exact(work, LIST, query, lambda item: fits(item, query), "policies")
    return None if found is None else from_wire(FIELDS, found)


RESOURCE = Resource(
    system=OPENSTACK,
    name="policy",
    plural="policies",
    title="policy",
    summary="Manage policies that OpenStack keeps for its services",
    description=(
        "Creates, changes and deletes policies of the identity service (Keystone): texts that other services may "
        "fetch. Keystone's own rules, and those of the services of today, are in files and not here.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 6.11 Policies",
    fields=FIELDS,
    key=("id", "type"),
    id_field="id",
    needs=("type", "blob"),
    find=_find,
    create=CREATE,
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
    constraints=Constraints(required_one_of=(("id", "type"),)),
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={
            "id": Field(option_only=True, doc="Id of one policy. The list is empty when there is none."),
            "type": Field(doc="Only policies of this type."),
        },
        summary="List policies that OpenStack keeps for its services",
        description=("Lists policies of the identity service (Keystone).",),
    ),
)

POLICY = StateModule(RESOURCE)
POLICY_INFO = InfoModule(RESOURCE)
