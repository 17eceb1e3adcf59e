# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokens of Keystone, in files and told about.

Source: OpenStack API Complete Reference (17 November 2015), 6.2 "Tokens" of the Identity API v3; where a cloud speaks
no other, 8.2 and 9.2 "Tokens" and 10.5 "OS-KVALIDATE" of v2.0. Keystone of Zed answers 404 for a token that is not
valid, whatever is asked about it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.dialect import refuse
from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.http import Answer
from ..core.lookup import get_or_none, is_uuid
from ..core.module import StateModule
from ..core.operation import Operation
from ..core.resource import Constraints, Object, Resource
from ..core.secret_file import check_folder, write_secret
from ..core.work import Work
from . import identity_v2_tokens as older
from . import token_files
from .client import OPENSTACK, OpenStackClient
from .identity_v2 import VERSION, is_spoken, spoken_note

PATH = "/v3/auth/tokens"
CREATE = Operation("identity_v3.authenticate", "POST", PATH, service="identity", envelope="auth", repeatable=True)
GET = Operation("identity_v3.validate_token", "GET", PATH, service="identity", envelope="token")
REVOKE = Operation("identity_v3.revoke_token", "DELETE", PATH, service="identity")

TOLD = {
    "user_id": Field(read_only=True, sample="f11512", doc="Id of the user."),
    "user_name": Field(read_only=True, sample="jdoe", doc="Name of the user."),
    "project_id": Field(read_only=True, sample="e45ca0", doc="Id of the project that it is for, if it is for one."),
    "project_name": Field(read_only=True, sample="radio", doc="Name of the project."),
    "scope_domain_id": Field(read_only=True, sample=None, doc="Id of the domain that it is for, if it is for one."),
    "is_system": Field(type="bool", read_only=True, sample=False, doc="Whether it is for the cloud as a whole."),
    "roles": Field(type="list", elements="str", read_only=True, sample=["reader"], doc="Names of the roles in it."),
    "methods": Field(type="list", elements="str", read_only=True, sample=["password"], doc="How the login was made."),
    "issued_at": Field(read_only=True, sample="2026-11-28T09:00:00.000000Z", doc="When it was made (UTC)."),
    "expires_at": Field(read_only=True, sample="2026-11-28T10:00:00.000000Z", doc="When it ends (UTC)."),
}
FIELDS = {
    "file": token_files.TOKEN_FILE,
    "user": Field(
        option_only=True,
        doc="Name or id of the user to log in as, with O(password). Left out, a token is made with the login's own, "
        "which ends when that one does; a login by application credential makes none.",
    ),
    "user_domain": Field(
        option_only=True, default="Default", doc="Name of the domain that the user is in, when it is told by its name."
    ),
    "password": Field(option_only=True, secret=True, doc="Password of the user."),
    "project": Field(
        option_only=True,
        doc="Name or id of the project that the token is for. Left out, with O(domain) and O(system) too, it is for "
        "what the login is for.",
    ),
    "project_domain": Field(
        option_only=True,
        default="Default",
        doc="Name of the domain that the project is in, when it is told by its name.",
    ),
    "domain": Field(option_only=True, doc="Name or id of the domain that the token is for."),
    "system": Field(type="bool", option_only=True, default=False, doc="Whether it is for the cloud as a whole."),
    "minimum_lifetime": token_files.MINIMUM_LIFETIME,
    **TOLD,
}


def about(token: Mapping[str, Any]) -> Object:
    """What results tell of a token."""
    project, user = token.get("project") or {}, token.get("user") or {}
    return {
        "user_id": user.get("id"),
        "user_name": user.get("name"),
        "project_id": project.get("id"),
        "project_name": project.get("name"),
        "scope_domain_id": (token.get("domain") or {}).get("id"),
        "is_system": bool((token.get("system") or {}).get("all")),
        "roles": [role["name"] for role in token.get("roles") or []],
        **{name: token.get(name) for name in ("methods", "issued_at", "expires_at")},
    }


def about_or_none(work: Work, secret: str, query: Mapping[str, Any]) -> Any:
    """What Keystone tells of a token, in the form of v3; None when it is not valid."""
    if by_v2(work):
        return older.about_or_none(work, secret)
    return get_or_none(work, GET, headers={"X-Subject-Token": secret}, query=query)


def by_v2(work: Work) -> bool:
    """Whether Identity v2.0 is spoken, which has no word for some options."""
    if not is_spoken(work):
        return False
    refuse(work.params, FIELDS, older.UNKNOWN, f"is unknown to {VERSION}, which this cloud speaks")
    return True


def _login(work: Work) -> Mapping[str, Any]:
    client = work.client
    return client.login.token if isinstance(client, OpenStackClient) else {}


def _is(there: Mapping[str, Any], value: Any, domain: str) -> bool:
    """Whether a user, project or domain of a token is the one of this id, or of this name in its domain."""
    inside = there.get("domain")
    return value == there.get("id") or (
        value == there.get("name") and (inside is None or domain in (inside.get("id"), inside.get("name")))
    )


def _fits(work: Work, token: Mapping[str, Any]) -> bool:
    """Whether a token is of the user and for the scope that the options ask for."""
    params, login = work.params, _login(work)
    user = params.get("user") or (login.get("user") or {}).get("id")
    if user is not None and not _is(token["user"], user, params["user_domain"]):
        return False
    wanted: dict[str, Any] = {name: params.get(name) for name in ("project", "domain")}
    system = params.get("system")
    if not (wanted["project"] or wanted["domain"] or system):
        wanted = {name: (login.get(name) or {}).get("id") for name in ("project", "domain")}
        system = bool(login.get("system"))
    for name, value in wanted.items():
        there = token.get(name) or {}
        if (value is not None or there) and not _is(there, value, params["project_domain"]):
            return False
    return bool(token.get("system")) == bool(system)


def _find(work: Work) -> Object | None:
    path = str(work.params["file"])
    secret = token_files.kept(work, path)
    if secret is None:
        return None
    token = about_or_none(work, secret, {"nocatalog": True})
    absent = work.params.get("state") == "absent"
    if token is None:
        return {"file": path} if absent else None  # what is left in the file is worth nothing
    lasting = token_files.good_for(token.get("expires_at"), work.params["minimum_lifetime"])
    return {"file": path, **about(token)} if absent or (lasting and _fits(work, token)) else None


def _who(value: str, domain: str) -> dict[str, Any]:
    return {"id": value} if is_uuid(value) else {"name": value, "domain": {"name": domain}}


def _auth(work: Work, own: str) -> Object:
    params = work.params
    if params.get("user") is None:
        identity = {"methods": ["token"], "token": {"id": own}}
    else:
        user = {**_who(params["user"], params["user_domain"]), "password": params["password"]}
        identity = {"methods": ["password"], "password": {"user": user}}
    scope = _scope(work)
    return {"identity": identity, **({} if scope is None else {"scope": scope})}


def _scope(work: Work) -> Object | None:
    params, login = work.params, _login(work)
    if params.get("project") is not None:
        return {"project": _who(params["project"], params["project_domain"])}
    if params.get("domain") is not None:
        key = "id" if is_uuid(params["domain"]) else "name"
        return {"domain": {key: params["domain"]}}
    if params.get("system") or login.get("system"):
        return {"system": {"all": True}}
    return next(({kind: {"id": login[kind]["id"]}} for kind in ("project", "domain") if login.get(kind)), None)


def _created(work: Work, want: Object) -> Object | None:
    older_one, attempt = by_v2(work), f"get a {work.label}"

    def send(own: str) -> Answer:
        if older_one:
            return work.answer(older.CREATE, body=older.auth(work.params, _login(work), own), attempt=attempt)
        return work.answer(CREATE, body=_auth(work, own), query={"nocatalog": True}, attempt=attempt)

    answer = token_files.with_own(work, send)
    if answer.predicted:
        return None
    if older_one:
        secret, token = older.made(answer.data)
    else:
        secret, token = answer.headers["X-Subject-Token"], answer.data["token"]
    work.client.masker.add(secret)
    write_secret(str(want["file"]), secret)
    return {"file": want["file"], **about(token)}


def _removed(work: Work, have: Object) -> None:
    path = str(have["file"])
    secret = token_files.kept(work, path)
    if "user_id" in have and secret is not None:
        attempt = f"revoke the {work.label}"
        if by_v2(work):
            older.revoke(work, secret, attempt)
        else:
            work.call(REVOKE, headers={"X-Subject-Token": secret}, attempt=attempt)
    if not work.check_mode:
        work.certain()
        token_files.removed(path)


def _check(params: Mapping[str, Any]) -> None:
    check_folder("file", params["file"])
    if len([name for name in ("project", "domain", "system") if params.get(name)]) > 1:
        raise InvalidOption("project", "a token is for a project, a domain or the system: give one of them")


REFERENCE = "OpenStack API Complete Reference (2015-11-17), 6.2, 8.2 and 9.2 Tokens, 10.5 OS-KVALIDATE"
TOKEN = StateModule(
    Resource(
        system=OPENSTACK,
        name="token",
        plural="tokens",
        title="token in",
        summary="Keep tokens of OpenStack in files",
        description=(
            "Gets a token of the identity service (Keystone) and keeps it in a file, or revokes the token that is in "
            "one and removes the file.",
            "A token that is in the file already, of the same user and for the same project, is kept as long as it is "
            "good for O(minimum_lifetime).",
        ),
        notes=(spoken_note(*older.UNKNOWN),),
        reference=REFERENCE,
        fields=FIELDS,
        key=("file",),
        find=_find,
        created=_created,
        removed=_removed,
        check=_check,
        constraints=Constraints(required_together=(("user", "password"),)),
    )
)
