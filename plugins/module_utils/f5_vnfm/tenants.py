# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenants of a manager.

Source: F5 VNFM REST API v3.1, "Tenants"; recorded answers: creation is a POST without a body, and an absent tenant is
403, not 404, when it is asked for by name, so that it is looked up in the filtered list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..core.fields import Field
from ..core.lookup import by_filter, exact
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import F5_VNFM
from .names import check_ids
from .single import GET_DATA

LIST = Operation("list_tenants", "GET", "/tenants")
GET = Operation("get_tenant", "GET", "/tenants/{name}")
CREATE = Operation("create_tenant", "POST", "/tenants/{name}")
DELETE = Operation("delete_tenant", "DELETE", "/tenants/{name}")

FIELDS = {
    "name": Field(
        required=True, sample="radio", doc="Name of the tenant: a letter, then letters, digits, V(-), V(.) and V(_)."
    ),
    "users": Field(type="raw", read_only=True, sample=2, doc="How many users it has, or their roles by user name."),
    "groups": Field(
        type="raw", read_only=True, sample=1, doc="How many user groups it has, or their roles by group name."
    ),
    "user_roles": Field(
        type="dict",
        read_only=True,
        sample={"direct": {"operator": "user"}, "groups": {}},
        doc="Where the users have their roles from: assigned directly, or through their user groups. Only in details.",
    ),
    "rabbitmq_username": Field(
        read_only=True,
        sample="rabbitmq_user_radio",
        doc="The tenant's user of the message broker. Only of a single tenant.",
    ),
    "rabbitmq_vhost": Field(
        read_only=True,
        sample="rabbitmq_vhost_radio",
        doc="The tenant's part of the message broker. Only of a single tenant.",
    ),
    "rabbitmq_password": Field(
        read_only=True, secret=True, doc="The tenant's password at the message broker, never returned."
    ),
}


def _no_body(work: Work, want: Object) -> Any:
    return None


def _found(work: Work, query: Mapping[str, Any]) -> Iterable[Object]:
    """A tenant by name is looked up in the list first: asked for directly, an absent one would be HTTP 403."""
    name = work.params.get("name")
    if name is None:
        return work.objects(LIST, query=query, limit=work.params.get("limit"))
    listed = exact(work, LIST, query, lambda item: item.get("name", name) == name, f"tenants named {name}")
    if listed is None:
        return []
    if work.params.get("include"):
        return [listed]
    return [work.call(GET, query={key: query[key] for key in (GET_DATA,) if key in query})]


RESOURCE = Resource(
    system=F5_VNFM,
    name="tenant",
    plural="tenants",
    title="tenant",
    summary="Manage tenants of an F5 VNF Manager",
    description=(
        "Creates and deletes tenants: closed environments with blueprints, deployments and secrets of their own.",
        "A tenant is deleted only when it has no users, user groups and resources; the manager refuses it otherwise.",
        "Needs the premium edition of the manager and an administrator.",
    ),
    reference="F5 VNFM REST API v3.1, Tenants",
    fields=FIELDS,
    key=("name",),
    find=by_filter(LIST, FIELDS, {"name": "name"}, "tenants"),
    create=CREATE,
    create_body=_no_body,
    delete=DELETE,
    check=check_ids("name", reserved=("users", "user-groups")),
    info=Info(
        list=LIST,
        fetch=_found,
        filters={
            "name": Field(
                doc="Only the tenant of this name. It is fetched with all attributes, unless O(include) is given."
            ),
            "search": Field(wire="_search", doc="Only tenants whose name contains this text."),
            "get_data": Field(
                type="bool",
                wire=GET_DATA,
                doc="Whether to return the users and user groups with their roles in place of how many there are.",
            ),
        },
        summary="List tenants of an F5 VNF Manager",
        description=(
            "Lists the tenants of a manager: all of them for an administrator, their own ones for other users.",
            "The list works on every edition of the manager, all the rest about tenants on the premium edition only.",
        ),
    ),
)

TENANT = StateModule(RESOURCE)
TENANT_INFO = InfoModule(RESOURCE)
