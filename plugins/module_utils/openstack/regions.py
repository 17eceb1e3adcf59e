# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Regions: the parts of a deployment that endpoints are in.

Source: OpenStack API Complete Reference (17 November 2015), 6.12 "Regions" of the Identity API v3. A region is made
with an id of its own (6.12.3), never with a random one (6.12.2): nothing else would tell it from others in a second
run.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import by_path
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
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
UPDATE = Operation("identity_v3.update_region", "PATCH", _ONE, service="identity", envelope="region", repeatable=True)
DELETE = Operation("identity_v3.delete_region", "DELETE", _ONE, service="identity")

FIELDS = {
    "id": Field(required=True, sample="north", doc="Id of the region. It is its name as well, and cannot be changed."),
    "description": Field(sample="Sites north of the river", doc="What the region is."),
    "parent_region_id": Field(
        aliases=("parent_region",), sample="RegionOne", doc="Id of the region that it is a part of."
    ),
    "links": own_links("regions/north", "region"),
}


def _body(work: Work, want: Object) -> Object:
    return {name: value for name, value in want.items() if name != "id"}


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
    key=("id",),
    find=by_path(GET, FIELDS),
    create=CREATE,
    create_body=_body,
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
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
