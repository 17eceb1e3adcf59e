# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roles and services of Identity v2.0: both can be made and deleted, and not be changed.

Source: OpenStack API Complete Reference (17 November 2015), 10.1.15 to 10.1.24.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Info, Resource
from ..core.work import Work
from .client import OPENSTACK
from .identity_v2 import EXTENSION, NOTE, at_its_name, resolved, v2
from .listing import named, same_object

ROLES = {
    name: v2(id, method, f"/OS-KSADM/roles{end}", chapter=EXTENSION, envelope=envelope)
    for name, id, method, end, envelope in (
        ("list", "list_roles", "GET", "", None),
        ("get", "show_role_information_by_name", "GET", "/{name}", "role"),
        ("create", "create_role", "POST", "", "role"),
        ("delete", "delete_role", "DELETE", "/{id}", None),
    )
}
SERVICES = {
    name: v2(id, method, f"/services{end}", chapter=EXTENSION, envelope=envelope)
    for name, id, method, end, envelope in (
        ("list", "list_services", "GET", "", None),
        ("get", "show_service_information_by_name", "GET", "/{name}", "OS-KSADM:service"),
        ("create", "create_service", "POST", "", "OS-KSADM:service"),
        ("delete", "delete_service", "DELETE", "/{id}", None),
    )
}


def role_id(work: Work, value: object) -> str:
    """The id of the option ``role``."""
    return resolved(work, "role", value, lambda _work, name: get_or_none(work, ROLES["get"], {"name": name}))


def _resource(kind: str, calls: dict[str, Operation], fields: dict[str, Field], purpose: str) -> Resource:
    table = {
        "name": Field(
            required=True, compare=same_object, sample="nova", doc=f"Name of the {kind}, or the id of an existing one."
        ),
        **fields,
        "description": Field(create_only=True, sample="Guest Access", doc=f"What the {kind} is. It cannot be changed."),
        "id": Field(read_only=True, sample="123", doc=f"Id of the {kind}."),
    }
    return Resource(
        system=OPENSTACK,
        name=f"identity_v2_{kind}",
        plural=f"identity_v2_{kind}s",
        title=kind,
        summary=f"Manage {kind}s of OpenStack's Identity v2.0",
        description=(f"Creates and deletes {purpose}, by the API v2.0 of the identity service (Keystone).",),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 10.1 OS-KSADM",
        fields=table,
        key=("name",),
        id_field="id",
        find=at_its_name(calls["get"], table),
        create=calls["create"],
        delete=calls["delete"],
        info=Info(
            list=calls["list"],
            get=calls["get"],
            by=("name",),
            filters={"name": named(kind)},
            summary=f"List {kind}s of OpenStack's Identity v2.0",
            description=(f"Lists {purpose}, by the API v2.0 of the identity service (Keystone).", NOTE),
        ),
    )


_ROLE = _resource("role", ROLES, {}, "roles that users can have")
_SERVICE = _resource(
    "service",
    SERVICES,
    {"type": Field(create_only=True, sample="compute", doc="Its type in the catalog. It cannot be changed.")},
    "services that the catalog has",
)

ROLE, ROLE_INFO = StateModule(_ROLE), InfoModule(_ROLE)
SERVICE, SERVICE_INFO = StateModule(_SERVICE), InfoModule(_SERVICE)
