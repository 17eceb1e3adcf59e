# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who belongs to a tenant, with which role: users and user groups, declared alike.

Source: F5 VNFM REST API v3.1, "Tenants"; recorded answers: the role is required though the document has a default for
it, members are read from the tenant's details, removal carries a JSON body, an absent tenant is 403 for all writes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..core.fields import Field, from_wire
from ..core.lookup import exact
from ..core.module import StateModule
from ..core.operation import Operation
from ..core.resource import Change, Object, Resource
from ..core.work import Work
from .client import F5_VNFM
from .names import check_ids, lookup, same_name
from .single import GET_DATA
from .tenants import LIST

_ROLES = ("manager", "user", "operations", "viewer")
#: What the document says is the default; the manager refuses a request without a role.
_FIRST_ROLE = "user"


def _user_roles(tenant: Mapping[str, Any]) -> dict[str, str]:
    """The roles of a tenant's users that were assigned directly; those through a user group are not a membership."""
    if isinstance(tenant.get("user_roles"), Mapping):
        return dict(tenant["user_roles"]["direct"])
    users = tenant.get("users") or {}
    return {name: item["tenant-role"] for name, item in users.items() if item.get("tenant-role")}


def _group_roles(tenant: Mapping[str, Any]) -> dict[str, str]:
    return dict(tenant.get("groups") or {})


def _membership(
    *, name: str, member: str, title: str, path: str, roles: Callable[[Mapping[str, Any]], dict[str, str]]
) -> Resource:
    """A kind of member of tenants.

    :param name: Name of the resource, and how its operations end.
    :param member: The option that names the member.
    :param title: What the member is, in sentences.
    :param roles: The members' names and roles in a tenant's details.
    """
    kind = name.removeprefix("tenant_")
    fields = {
        "tenant_name": Field(required=True, sample="radio", doc=f"Name of the tenant that the {title} belongs to."),
        member: Field(
            required=True, compare=same_name, sample="operators", doc=f"Name of the {title}. Its case does not matter."
        ),
        "role": Field(
            choices=_ROLES,
            sample="user",
            doc=f"What the {title} may do in the tenant: V(manager) manages the tenant, V(user) works with all of its "
            "resources, V(operations) deploys and runs workflows but changes neither blueprints nor plugins, "
            f"V(viewer) only looks. A new {title} gets V({_FIRST_ROLE}) when it is left out, an existing one keeps its "
            "role.",
        ),
    }

    def find(work: Work) -> Object | None:
        wanted, tenant = str(work.params[member]), str(work.params["tenant_name"])
        query = {"name": tenant, GET_DATA: True}
        found = exact(work, LIST, query, lambda item: item.get("name") == tenant, f"tenants named {tenant}")
        present = roles(found or {})
        spelled = lookup(present, wanted)
        if spelled is None:
            return None
        return from_wire(fields, {"tenant_name": tenant, member: spelled, "role": present[spelled]})

    def body(work: Work, obj: Object) -> Object:
        return {member: obj[member], "tenant_name": obj["tenant_name"]}

    def body_with_role(work: Work, want: Object) -> Object:
        return {**body(work, want), "role": want.get("role", _FIRST_ROLE)}

    def changed_body(work: Work, have: Object, values: Object) -> Object:
        return {**body(work, have), "role": values["role"]}

    return Resource(
        system=F5_VNFM,
        name=name,
        plural=f"{name}s",
        title=f"{title} of tenant",
        summary=f"Manage the {title}s of a tenant of an F5 VNF Manager",
        description=(
            f"Adds a {title} to a tenant with a role, changes the role, and removes the {title} from the tenant.",
            "Needs the premium edition of the manager and an administrator.",
        ),
        reference="F5 VNFM REST API v3.1, Tenants",
        fields=fields,
        key=("tenant_name", member),
        find=find,
        create=Operation(f"add_{kind}_to_tenant", "PUT", path, repeatable=False),
        create_body=body_with_role,
        changes=(
            Change(
                operation=Operation(f"update_{kind}_in_tenant", "PATCH", path, repeatable=True),
                fields=("role",),
                body=changed_body,
            ),
        ),
        delete=Operation(f"remove_{kind}_from_tenant", "DELETE", path),
        delete_body=body,
        check=check_ids("tenant_name", member),
        answers=False,
    )


TENANT_USER = StateModule(
    _membership(name="tenant_user", member="username", title="user", path="/tenants/users", roles=_user_roles)
)
TENANT_USER_GROUP = StateModule(
    _membership(
        name="tenant_user_group",
        member="group_name",
        title="user group",
        path="/tenants/user-groups",
        roles=_group_roles,
    )
)
