# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenants, as Identity v2.0 calls projects.

Source: OpenStack API Complete Reference (17 November 2015), 9.4 "Tenants" and 10.1.9 to 10.1.11.
"""

from __future__ import annotations

from typing import Any

from ..core.fields import Field, from_wire
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .identity_v2 import EXTENSION, NOTE, by_name_or_id, enabled, one_or_all, resolved, v2
from .listing import named, same_object

LIST = v2("list_tenants", "GET", "/tenants")
BY_NAME = v2("get_tenant_information_by_name", "GET", "/tenants")
GET = v2("get_tenant_information_by_id", "GET", "/tenants/{id}", envelope="tenant")
CREATE = v2("create_tenant", "POST", "/tenants", chapter=EXTENSION, envelope="tenant")
UPDATE = v2("update_tenant", "POST", "/tenants/{id}", chapter=EXTENSION, envelope="tenant", repeatable=True)
DELETE = v2("delete_tenant", "DELETE", "/tenants/{id}", chapter=EXTENSION)

FIELDS = {
    "name": Field(
        required=True, compare=same_object, sample="radio", doc="Name of the tenant, or the id of an existing one."
    ),
    "description": Field(sample="Radio access network", doc="What the tenant is for."),
    "is_enabled": enabled("Whether its users can log in to the tenant."),
    "id": Field(read_only=True, sample="1234", doc="Id of the tenant."),
}


def found_tenant(work: Work, value: Any) -> Object | None:
    """The tenant of a name or an id."""
    return by_name_or_id(work, value, BY_NAME, GET, "tenant")


def tenant_id(work: Work, value: Any) -> str:
    """The id of the option ``tenant``."""
    return resolved(work, "tenant", value, found_tenant)


def of_tenant(doc: str) -> Field:
    """The option ``tenant`` of what is found by it."""
    return Field(wire="tenantId", ref=tenant_id, compare=same_object, sample="1234", doc=doc)


def _find(work: Work) -> Object | None:
    found = found_tenant(work, work.params["name"])
    return None if found is None else from_wire(FIELDS, found)


RESOURCE = Resource(
    system=OPENSTACK,
    name="identity_v2_tenant",
    plural="identity_v2_tenants",
    title="tenant",
    summary="Manage tenants of OpenStack's Identity v2.0",
    description=("Creates, changes and deletes tenants, which are projects since Identity v3.",),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 9.4 Tenants, 10.1 OS-KSADM",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=_find,
    create=CREATE,
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
    info=Info(
        list=LIST,
        fetch=one_or_all(found_tenant, LIST),
        filters={"name": named("tenant")},
        summary="List tenants of OpenStack's Identity v2.0",
        description=("Lists tenants, which are projects since Identity v3.", NOTE),
    ),
)

TENANT = StateModule(RESOURCE)
TENANT_INFO = InfoModule(RESOURCE)
