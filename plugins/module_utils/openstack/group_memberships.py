# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is in a group.

Source: OpenStack API Complete Reference (17 November 2015), 6.8.6 to 6.8.9 "Groups" of the Identity API v3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import exists
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .listing import FILTERS, filter_query
from .members import group_id, user_id, who, whose_domain

_ALL, _ONE = "/v3/groups/{group_id}/users", "/v3/groups/{group_id}/users/{user_id}"
LIST = Operation("identity_v3.list_users_in_group", "GET", _ALL, service="identity")
CHECK = Operation("identity_v3.check_user_membership_in_group", "HEAD", _ONE, service="identity")
ADD = Operation("identity_v3.assign_user_to_group", "PUT", _ONE, service="identity")
REMOVE = Operation("identity_v3.remove_user_from_group", "DELETE", _ONE, service="identity")

FIELDS = {
    "group": who("group", required=True),
    "user": who("user", required=True),
    "group_domain": whose_domain("group"),
    "user_domain": whose_domain("user"),
    "group_id": Field(read_only=True, sample="ee6156ff04c645f481a6738311aea0b0", doc="Id of the group."),
    "user_id": Field(read_only=True, sample="f59382db809c43139982ca4189404650", doc="Id of the user."),
}


def _ids(work: Work) -> Object | None:
    """Both ids. Who does not exist is in no group, and need not be taken out of one."""
    try:
        return {"group_id": group_id(work), "user_id": user_id(work)}
    except TelcoError as exc:
        if exc.option in ("group", "user") and work.params.get("state") == "absent":
            return None
        raise


def _named(work: Work, ids: Object) -> Object:
    return {"group": work.params["group"], "user": work.params["user"], **ids}


def _find(work: Work) -> Object | None:
    ids = _ids(work)
    return _named(work, ids) if ids is not None and exists(work, CHECK, ids) else None


def _created(work: Work, want: Object) -> Object | None:
    ids = _ids(work) or {}
    work.call(ADD, ids, attempt=f"add user {want['user']} to group {want['group']}")
    return _named(work, ids)


def _removed(work: Work, have: Object) -> None:
    work.call(REMOVE, have, attempt=f"take user {have['user']} out of group {have['group']}")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    """The members of a group; with a user, only whether that one is among them."""
    group = work.params["group"]
    try:
        ids = {"group_id": group_id(work), "user_id": user_id(work)}
    except TelcoError as exc:
        if exc.option not in ("group", "user", "group_domain", "user_domain"):
            raise
        return  # nobody is in what does not exist
    if ids["user_id"] is not None:
        if exists(work, CHECK, ids):
            yield _named(work, ids)
        return
    filters = filter_query(_MEMBER, work.params.get("filters") or {})
    for user in work.objects(LIST, {"group_id": ids["group_id"]}, query=filters, limit=work.params.get("limit")):
        shown = {name: user.get(item.wire or name) for name, item in _MEMBER.items()}
        yield {"group": group, "user": user.get("name"), "group_id": ids["group_id"], "user_id": user["id"], **shown}


#: What a list tells of each member besides.
_MEMBER = {
    "domain_id": Field(read_only=True, sample="default", doc="Id of the domain that the user is in."),
    "email": Field(read_only=True, sample="jdoe@example.com", doc="The user's address for mail."),
    "description": Field(read_only=True, sample="James Doe", doc="Who or what the user is."),
    "is_enabled": Field(
        type="bool", read_only=True, wire="enabled", sample=True, doc="Whether the user can log in; of lists only."
    ),
}

RESOURCE = Resource(
    system=OPENSTACK,
    name="group_membership",
    plural="group_memberships",
    title="membership of group",
    summary="Put users into groups of OpenStack, and take them out",
    description=(
        "Puts a user into a group of the identity service (Keystone), or takes it out. Only administrators can.",
        "The user then has all roles of the group. Nobody else in the group is touched.",
        "Options have the names of M(openstack.cloud.group_assignment), so that its playbooks work here.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 6.8.6 to 6.8.9 Groups",
    fields=FIELDS,
    key=("group", "user"),
    id_field="user_id",
    find=_find,
    created=_created,
    removed=_removed,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "group": Field(required=True, option_only=True, doc="Name or id of the group."),
            "user": Field(
                option_only=True,
                doc="Name or id of a user: only its membership is returned, if it is a member. Left out, all are.",
            ),
            "group_domain": whose_domain("group"),
            "user_domain": whose_domain("user"),
            "filters": FILTERS,
        },
        summary="List users in a group of OpenStack",
        description=(
            "Lists who is in a group of the identity service (Keystone), or says whether one user is: the list is "
            "empty when it is not.",
            "Of a list each member also has C(domain_id), C(email), C(description) and C(is_enabled), as the user has "
            "them.",
        ),
    ),
)

GROUP_MEMBERSHIP = StateModule(RESOURCE)
GROUP_MEMBERSHIP_INFO = InfoModule(RESOURCE)
