# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Regions: the parts of a deployment that endpoints are in.

Source: OpenStack API Complete Reference (17 November 2015), 6.12 "Regions" of the Identity API v3. A region is made
with an id of its own (6.12.3), or with a random one (6.12.2): then its description tells it from others in a
second run.
"""

from __future__ import annotations

from ..core.fields import Field, from_wire
from ..core.lookup import exact, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .in_domain import own_links

_ONE, _ALL = "/v3/regions/{id}", "/v3/regions"
LIST = Operation("identity_v3.list_regions", "GET", _ALL, service="identity")
GET = Operation("identity_v3.show_region_details", "GET", _ONE, service="identity", envelope="region")
# Twice is a conflict: an answer that was lost is looked up.
CREATE = Operation(
    "identity_v3.create_region_with_user_defined_id",
    "PUT",
    _ONE,
    service="identity",
    envelope="region",
    repeatable=False,
)
CREATE_ANY = Operation("identity_v3.create_region", "POST", _ALL, service="identity", envelope="region")
UPDATE = Operation("identity_v3.update_region", "PATCH", _ONE, service="identity", envelope="region", repeatable=True)
DELETE = Operation("identity_v3.delete_region", "DELETE", _ONE, service="identity")

FIELDS = {
    "id": Field(
        sample="north",
        doc="Id of the region. It is its name as well, and cannot be changed. Left out, the region is the one of this "
        "O(description), and Keystone makes an id up for a new one.",
    ),
    "description": Field(sample="Sites north of the river", doc="What the region is. Needed unless O(id) is given."),
    "parent_region_id": Field(
        aliases=("parent_region",), sample="RegionOne", doc="Id of the region that it is a part of."
    ),
    "links": own_links("regions/north", "region"),
}


def _find(work: Work) -> Object | None:
    if work.params.get("id") is not None:
        found = get_or_none(work, GET)
    else:
        described = work.params["description"]
        found = exact(work, LIST, {}, lambda item: item.get("description") == described, "regions")
    return None if found is None else from_wire(FIELDS, found)


def _created(work: Work, want: Object) -> Object | None:
    body = {name: value for name, value in want.items() if name != "id"}
    operation = CREATE_ANY if want.get("id") is None else CREATE
    answer = work.call(operation, body=body, attempt=f"create {work.label}")
    return None if answer is None else from_wire(FIELDS, answer)


RESOURCE = Resource(
    system=OPENSTACK,
    name="region",
    plural="regions",
    title="region",
    summary="Manage regions of OpenStack",
    description=(
        "Creates, changes and deletes regions in the catalog of the identity service (Keystone). Only administrators "
        "can.",
        "Keystone deletes the regions below a region with it, and refuses that as long as one of them has endpoints.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 6.12 Regions",
    fields=FIELDS,
    key=("id", "description"),
    id_field="id",
    find=_find,
    create=CREATE,
    created=_created,
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
    constraints=Constraints(required_one_of=(("id", "description"),)),
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={
            "id": Field(option_only=True, doc="Only the region of this id."),
            "parent_region_id": Field(
                aliases=("parent_region",), doc="Only regions that are directly part of the region of this id."
            ),
        },
        summary="List regions of OpenStack",
        description=("Lists regions in the catalog of the identity service (Keystone).",),
    ),
)

REGION = StateModule(RESOURCE)
REGION_INFO = InfoModule(RESOURCE)
