# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""User groups of a manager, and who is in them.

Source: F5 VNFM REST API v3.1, "User groups"; recorded answers: the name ``users`` is refused, names are the same
whatever their case, members are in the group's details, and a group in use cannot be deleted.
"""

from __future__ import annotations

from ..core.fields import Field, from_wire
from ..core.lookup import by_path, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import F5_VNFM
from .names import check_ids, lookup, same_name
from .single import GET_DATA, one_or_list

GET = Operation("get_user_group", "GET", "/user-groups/{name}")
LIST = Operation("list_user_groups", "GET", "/user-groups")
CREATE = Operation("create_user_group", "POST", "/user-groups")
DELETE = Operation("delete_user_group", "DELETE", "/user-groups/{name}")
ADD = Operation("add_user_to_user_group", "PUT", "/user-groups/users", repeatable=False)
REMOVE = Operation("remove_user_from_user_group", "DELETE", "/user-groups/users")

# Part of the address of the memberships.
_RESERVED = ("users",)

FIELDS = {
    "name": Field(
        required=True, compare=same_name, sample="operators", doc="Name of the user group. Its case does not matter."
    ),
    "ldap_dn": Field(
        create_only=True,
        sample="cn=operators,dc=example,dc=com",
        doc="Distinguished name of the LDAP group whose members are the user group's, on a manager that works with "
        "LDAP.",
    ),
    "role": Field(
        choices=("sys_admin", "default"),
        create_only=True,
        # Managers that follow the document to the letter do not show it.
        compare=lambda want, have: have is None or want == have,
        sample="default",
        doc="What the group's users may do on the manager itself. A new group gets V(default).",
    ),
    "users": Field(type="raw", read_only=True, sample=3, doc="How many users it has, or their names."),
    "tenants": Field(type="raw", read_only=True, sample=1, doc="How many tenants it has, or the roles by tenant name."),
}


def _create_body(work: Work, want: Object) -> Object:
    """Requests and answers call name and LDAP group differently."""
    names = {"name": "group_name", "ldap_dn": "ldap_group_dn", "role": "role"}
    return {names[name]: value for name, value in want.items()}


RESOURCE = Resource(
    system=F5_VNFM,
    name="user_group",
    plural="user_groups",
    title="user group",
    summary="Manage user groups of an F5 VNF Manager",
    description=(
        "Creates and deletes user groups, which get roles in tenants together.",
        "A group that still has users or tenants cannot be deleted; the manager refuses it.",
        "Needs the premium edition of the manager and an administrator.",
    ),
    reference="F5 VNFM REST API v3.1, User groups",
    fields=FIELDS,
    key=("name",),
    find=by_path(GET, FIELDS),
    create=CREATE,
    create_body=_create_body,
    delete=DELETE,
    check=check_ids("name", reserved=_RESERVED),
    info=Info(
        list=LIST,
        fetch=one_or_list(GET, LIST, "name", any_name=True),
        filters={
            "name": Field(doc="Only the user group of this name."),
            "get_data": Field(
                type="bool",
                wire=GET_DATA,
                doc="Whether to return the names of the users and the tenants with their roles in place of how many "
                "there are.",
            ),
        },
        summary="List user groups of an F5 VNF Manager",
        description=("Lists the user groups of a manager. Needs its premium edition and an administrator.",),
    ),
)

USER_GROUP = StateModule(RESOURCE)
USER_GROUP_INFO = InfoModule(RESOURCE)

MEMBER_FIELDS = {
    "group_name": Field(
        required=True, compare=same_name, sample="operators", doc="Name of the user group. Its case does not matter."
    ),
    "username": Field(
        required=True, compare=same_name, sample="operator", doc="Name of the user. Its case does not matter."
    ),
}


def _find_member(work: Work) -> Object | None:
    group = get_or_none(work, GET, {"name": work.params["group_name"]}, query={GET_DATA: True})
    if group is None:
        return None
    username = lookup(group.get("users") or (), str(work.params["username"]))
    return None if username is None else from_wire(MEMBER_FIELDS, {"group_name": group["name"], "username": username})


def _member_body(work: Work, obj: Object) -> Object:
    return {"username": obj["username"], "group_name": obj["group_name"]}


MEMBER = StateModule(
    Resource(
        system=F5_VNFM,
        name="user_group_member",
        plural="user_group_members",
        title="member of user group",
        summary="Manage the users of a user group of an F5 VNF Manager",
        description=(
            "Adds a user to a user group, or removes it.",
            "Needs the premium edition of the manager and an administrator.",
        ),
        reference="F5 VNFM REST API v3.1, User groups",
        fields=MEMBER_FIELDS,
        key=("group_name", "username"),
        find=_find_member,
        create=ADD,
        create_body=_member_body,
        delete=REMOVE,
        delete_body=_member_body,
        check=check_ids("group_name", "username"),
        answers=False,
    )
)
