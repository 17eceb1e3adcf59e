# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trusts: a user lets another one act with some of its roles.

Source: OpenStack API Complete Reference (17 November 2015), 7.4 "Trust extension", which has the creation only; lists,
details and deletion as in the Identity API v3, "OS-TRUST". As Keystone of Zed answers: a trustor is the login's own
user; fractions of a second are cut off; lists have no roles; the same trust twice is a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import exact, fits, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK, OWN_USER
from .delegated import delegated_roles, meant_project, of_project, unless_absent, whole_seconds
from .in_domain import identified, own_links
from .listing import same_object
from .members import whose_domain
from .users import GET as GET_USER
from .users import LIST as LIST_USERS

_ONE, _ALL = "/v3/OS-TRUST/trusts/{id}", "/v3/OS-TRUST/trusts"
CREATE = Operation("identity_v3_ext.create_trust", "POST", _ALL, service="identity", envelope="trust")
LIST = Operation("identity_v3_ext.list_trusts", "GET", _ALL, service="identity")
GET = Operation("identity_v3_ext.show_trust", "GET", _ONE, service="identity", envelope="trust")
DELETE = Operation("identity_v3_ext.delete_trust", "DELETE", _ONE, service="identity")


def _user_id(work: Work, option: str) -> str | None:
    return identified(work, GET_USER, LIST_USERS, "user", option, f"{option}_domain")


FIELDS = {
    "id": Field(compare=same_object, sample="394998", doc="Id of an existing trust. Without it, O(trustee) is needed."),
    "trustee": Field(
        wire="trustee_user_id",
        ref=lambda work, value: _user_id(work, "trustee"),
        compare=same_object,
        sample="269348",
        doc="Name or id of the user who is trusted. Without O(id), it is the login's trust in this user for "
        "O(project), with O(is_impersonation) as it is here.",
    ),
    "trustee_domain": whose_domain("trustee"),
    "project": of_project("the trust is for"),
    "is_impersonation": Field(
        type="bool",
        wire="impersonation",
        aliases=("impersonation",),
        default=False,
        compare=same_object,
        sample=False,
        doc="Whether the trustee acts under the name of the login's user.",
    ),
    "roles": delegated_roles("that the trustee gets"),
    "expires_at": Field(
        create_only=True,
        normalize=whole_seconds,
        sample="2030-12-30T23:59:59.000000Z",
        doc="When it ends (ISO 8601, UTC, with a C(Z) at its end). Keystone leaves fractions of a second out. Left "
        "out, a new one does not end by itself.",
    ),
    "remaining_uses": Field(
        type="int",
        create_only=True,
        between=(1, 2**31 - 1),
        compare=lambda want, have: have is not None and have <= want,
        sample=None,
        doc="How many tokens a new trust is good for. An existing one may have fewer left.",
    ),
    "redelegation_count": Field(
        type="int",
        create_only=True,
        between=(0, 2**31 - 1),
        sample=0,
        doc="How many times the trustee, and whoever gets it in turn, may pass it on. It cannot be given together with "
        "O(remaining_uses).",
    ),
    "trustee_user_id": Field(read_only=True, sample="269348", doc="Id of the user who is trusted."),
    "trustor_user_id": Field(read_only=True, sample="3ec316", doc="Id of the user who trusts."),
    "project_id": Field(read_only=True, sample="3d4c2c", doc="Id of the project."),
    "redelegated_trust_id": Field(read_only=True, sample=None, doc="Id of the trust that this one passes on, if any."),
    "deleted_at": Field(read_only=True, sample=None, doc="When it was deleted."),
    "roles_links": Field(type="dict", read_only=True, sample={}, doc="Where its roles are listed."),
    "links": own_links("OS-TRUST/trusts/394998", "trust"),
}


def _asked(work: Work) -> Object:
    return {
        "trustor_user_id": work.client.known(OWN_USER),
        "trustee_user_id": _user_id(work, "trustee"),
        "project_id": meant_project(work),
        "impersonation": work.params["is_impersonation"],
    }


def _find(work: Work) -> Object | None:
    key = work.params.get("id")
    if key is None:
        try:
            asked = _asked(work)
        except TelcoError as exc:
            unless_absent(work, exc, "trustee", "project")
            return None
        # Keystone filters by one of the two users; who is no administrator must name the own one.
        query = {"trustor_user_id": asked["trustor_user_id"]}
        found = exact(work, LIST, query, lambda item: fits(item, asked), "trusts")
        key = None if found is None else found["id"]
    # What a list shows has no roles.
    whole = None if key is None else get_or_none(work, GET, {"id": key})
    return None if whole is None else from_wire(FIELDS, whole)


def _body(work: Work, want: Object) -> Object:
    if not want.get("roles"):
        raise InvalidOption("roles", f"is needed to create {work.label}")
    passed_on = {"allow_redelegation": True} if want.get("redelegation_count") else {}
    own = {"trustor_user_id": work.client.known(OWN_USER), "project_id": meant_project(work)}
    return {**own, **to_wire(FIELDS, want), **passed_on}


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    if work.params.get("id") is not None:
        found = get_or_none(work, GET)
        yield from () if found is None else (found,)
        return
    try:
        asked = {f"{kind}_user_id": _user_id(work, kind) for kind in ("trustor", "trustee")}
    except TelcoError as exc:
        if exc.option not in ("trustor", "trustee"):
            raise
        return
    wanted = {name: value for name, value in asked.items() if value is not None}
    yield from (item for item in work.objects(LIST, query=wanted) if fits(item, wanted))


def _check(params: Mapping[str, Any]) -> None:
    if params.get("redelegation_count") and params.get("remaining_uses") is not None:
        raise InvalidOption("redelegation_count", "cannot be given together with remaining_uses")


RESOURCE = Resource(
    system=OPENSTACK,
    name="trust",
    plural="trusts",
    title="trust",
    summary="Manage trusts between users of OpenStack",
    description=(
        "Creates and deletes trusts of the identity service (Keystone): the login's user lets another user act with "
        "some of its roles in a project.",
        "Keystone changes no trust. With O(recreate=true) one that differs is deleted and made anew, with another id.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 7.4 Trust extension; Identity API v3, OS-TRUST",
    fields=FIELDS,
    key=("id", "trustee", "project"),
    id_field="id",
    needs=("trustee",),
    find=_find,
    create=CREATE,
    create_body=_body,
    delete=DELETE,
    check=_check,
    constraints=Constraints(required_one_of=(("id", "trustee"),)),
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "id": Field(option_only=True, doc="Id of one trust. The list is empty when there is none."),
            "trustor": Field(option_only=True, doc="Name or id of a user: only the trusts that it has given."),
            "trustor_domain": whose_domain("trustor"),
            "trustee": Field(option_only=True, doc="Name or id of a user: only the trusts that it was given."),
            "trustee_domain": whose_domain("trustee"),
        },
        summary="List trusts between users of OpenStack",
        description=(
            "Lists trusts of the identity service (Keystone). Their roles are there only with O(id): Keystone's list "
            "does not have them.",
            "Who is no administrator has to name itself as O(trustor) or O(trustee).",
        ),
    ),
)

TRUST = StateModule(RESOURCE)
TRUST_INFO = InfoModule(RESOURCE)
