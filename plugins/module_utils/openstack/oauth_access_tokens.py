# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Access tokens: with one, a consumer has some of a user's roles in a project.

Source: OpenStack API Complete Reference (17 November 2015), 7.3.8 to 7.3.12. Keystone of Zed has these addresses below
the user, not below the extension.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field, from_wire
from ..core.lookup import exact, exists, fits, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Constraints, Info, Object, Resource
from ..core.secret_file import write_secret
from ..core.told_once import check_files, needed_file, secret_file, told_once
from ..core.work import Work
from .client import OPENSTACK, OWN_USER
from .delegated import delegated_roles, meant_project, of_project, role_id, unless_absent
from .listing import same_object
from .members import user_id, whose_domain
from .oauth_delegation import delegate, identity_token
from .oauth_signature import Pair

_ALL = "/v3/users/{user_id}/OS-OAUTH1/access_tokens"
_ONE = f"{_ALL}/{{id}}"
_CHAPTER = "identity_v3_ext"
LIST = Operation(f"{_CHAPTER}.list_authorized_access_tokens", "GET", _ALL, service="identity")
GET = Operation(f"{_CHAPTER}.get_authorized_access_token", "GET", _ONE, service="identity", envelope="access_token")
DELETE = Operation(f"{_CHAPTER}.revoke_access_token", "DELETE", _ONE, service="identity")
ROLES = Operation(f"{_CHAPTER}.list_roles_for_an_access_token", "GET", f"{_ONE}/roles", service="identity")
ROLE = Operation(
    f"{_CHAPTER}.show_role_details_for_an_access_token", "GET", f"{_ONE}/roles/{{role_id}}", service="identity"
)

FIELDS = {
    "id": Field(
        compare=same_object,
        sample="6be26a",
        doc="Id of an existing access token, which is its key too. Without it, O(consumer_id) is needed.",
    ),
    "consumer_id": Field(
        compare=same_object,
        sample="7fea2d",
        doc="Id of the consumer. Without O(id), it is the consumer's access token for O(project).",
    ),
    "consumer_secret": Field(option_only=True, secret=True, doc="Secret of the consumer. A new access token needs it."),
    "project": of_project("the access token is for"),
    "roles": delegated_roles("that the consumer gets"),
    "user": Field(
        wire="authorizing_user_id",
        ref=lambda work, value: user_id(work),
        compare=same_object,
        sample="ce9e07",
        doc="Name or id of the user whose roles they are. Left out, it is the login's own, and for others none can be "
        "made.",
    ),
    "user_domain": whose_domain("user"),
    "secret_file": secret_file("access token"),
    "token_file": Field(
        type="path",
        option_only=True,
        doc="File that gets a token of the identity service besides, made with the new access token. It is for its "
        "owner only (mode 0600).",
    ),
    "authorizing_user_id": Field(read_only=True, sample="ce9e07", doc="Id of the user."),
    "project_id": Field(read_only=True, sample="b9fca3", doc="Id of the project."),
    "expires_at": Field(read_only=True, sample="2026-11-28T23:41:29.000000Z", doc="When it ends (ISO 8601, UTC)."),
    "links": Field(
        type="dict",
        read_only=True,
        sample={"self": "https://keystone.example.com:5000/v3/users/ce9e07/OS-OAUTH1/access_tokens/6be26a"},
        doc="Addresses of the access token and of its roles.",
    ),
}


def _user(work: Work) -> str:
    return user_id(work) or work.client.known(OWN_USER)


def _find(work: Work) -> Object | None:
    try:
        owner = {"user_id": _user(work)}
        if work.params.get("id") is not None:
            found = get_or_none(work, GET, owner)
        else:
            asked = {"consumer_id": work.params["consumer_id"], "project_id": meant_project(work)}
            found = exact(work, LIST, {}, lambda item: fits(item, asked), "access tokens", owner)
    except TelcoError as exc:
        unless_absent(work, exc, "user", "project")
        return None
    return None if found is None else {**from_wire(FIELDS, found), "roles": _roles(work, found)}


def _path(token: Mapping[str, Any]) -> dict[str, Any]:
    return {"user_id": token["authorizing_user_id"], "id": token["id"]}


def _roles(work: Work, token: Mapping[str, Any]) -> list[str]:
    return [str(role["id"]) for role in work.objects(ROLES, _path(token))]


def _created(work: Work, want: Object) -> Object | None:
    path, token_file = needed_file(work), work.params.get("token_file")
    for name in ("consumer_id", "consumer_secret", "roles"):
        if not work.params.get(name):
            raise InvalidOption(name, f"is needed to create {work.label}")
    owner = work.client.known(OWN_USER)
    if want.get("user", owner) != owner:
        raise InvalidOption("user", "is another than the login's, who alone can agree to it")
    consumer = Pair(str(work.params["consumer_id"]), str(work.params["consumer_secret"]))
    with told_once(work):
        access = delegate(work, consumer, meant_project(work), want["roles"])
    if access is not None:
        write_secret(path, access.secret)
    if token_file is not None:
        identity_token(work, consumer, access, token_file)
    if access is None:
        return None
    found = work.call(GET, {"user_id": owner, "id": access.key})
    return {**from_wire(FIELDS, found), "roles": want["roles"], "user": owner}


def _removed(work: Work, have: Object) -> None:
    work.call(DELETE, _path(have), attempt=f"revoke {work.label}")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    try:
        owner = {"user_id": _user(work)}
    except TelcoError as exc:
        if exc.option != "user":
            raise
        return
    if work.params.get("id") is None:
        found = list(work.objects(LIST, owner))
    else:
        one = get_or_none(work, GET, owner)
        found = [] if one is None else [one]
    name = work.params.get("role")
    role = None if name is None else role_id(work, name, "role")
    yield from (item for item in found if role is None or exists(work, ROLE, {**_path(item), "role_id": role}))


RESOURCE = Resource(
    system=OPENSTACK,
    name="oauth_access_token",
    plural="oauth_access_tokens",
    title="OAuth access token",
    summary="Manage OAuth access tokens of OpenStack",
    description=(
        "Lets a consumer act with some roles of the login's user in a project, and ends that again, in the identity "
        "service (Keystone).",
        "The module does both sides' part: it asks as the consumer, and agrees as the user.",
        "With the access token, C(auth_type=v3oauth1) logs in: its RV(id) is C(access_key), what is in O(secret_file) "
        "is C(access_secret).",
    ),
    notes=("Keystone ends an access token after a day, where its configuration does not say otherwise.",),
    reference="OpenStack API Complete Reference (2015-11-17), 7.3 OAuth extension (OS-OAUTH1); Identity API v3, "
    "OS-OAUTH1",
    fields=FIELDS,
    key=("id", "consumer_id", "project"),
    id_field="id",
    find=_find,
    created=_created,
    removed=_removed,
    check=check_files("secret_file", "token_file"),
    constraints=Constraints(required_one_of=(("id", "consumer_id"),)),
    info=Info(
        list=LIST,
        fetch=_listed,
        each=lambda work, token: {**token, "roles": _roles(work, token)},
        filters={
            "user": Field(option_only=True, doc="Name or id of the user. Left out, it is the login's own."),
            "user_domain": whose_domain("user"),
            "id": Field(option_only=True, doc="Id of one access token. The list is empty when there is none."),
            "role": Field(option_only=True, doc="Name or id of a role: only the access tokens that have it."),
        },
        summary="List OAuth access tokens of OpenStack",
        description=("Lists the access tokens of a user at the identity service (Keystone), without their secrets.",),
    ),
)

OAUTH_ACCESS_TOKEN = StateModule(RESOURCE)
OAUTH_ACCESS_TOKEN_INFO = InfoModule(RESOURCE)
