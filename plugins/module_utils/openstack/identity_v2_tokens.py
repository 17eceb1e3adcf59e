# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokens of Identity v2.0, in files and told about.

Source: OpenStack API Complete Reference (17 November 2015), 8.2.1 and 9.2 "Tokens", 10.5 "OS-KVALIDATE admin
extension". These calls have the token in their address, from where it must get into no result.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from ..core.errors import ApiError
from ..core.fields import Field
from ..core.lookup import exists, get_or_none
from ..core.module import Action, ActionModule, StateModule
from ..core.resource import Constraints, Object, Resource
from ..core.secret_file import check_folder, write_secret
from ..core.work import Work
from . import token_files
from .client import OPENSTACK
from .identity_v2 import EXTENSION, NOTE, v2

CREATE = v2("authenticate", "POST", "/tokens", chapter="identity_v2", envelope="auth", repeatable=True)
GET = v2("validate_token_1", "GET", "/tokens/{token_id}", envelope="access")
CHECK = v2("validate_token_2", "HEAD", "/tokens/{token_id}")
REVOKE = v2("delete_token", "DELETE", "/tokens/{token_id}")
VALIDATE = v2("validate_token", "GET", "/OS-KVALIDATE/token/validate", chapter=EXTENSION, envelope="access")
CHECK_HIDDEN = v2("check_token", "HEAD", "/OS-KVALIDATE/token/validate", chapter=EXTENSION)
ENDPOINTS = v2("list_endpoints_for_token", "GET", "/OS-KVALIDATE/token/endpoints", chapter=EXTENSION)

_TOLD = {
    "user_id": Field(read_only=True, sample="123", doc="Id of the user."),
    "user_name": Field(read_only=True, sample="jqsmith", doc="Name of the user."),
    "tenant_id": Field(read_only=True, sample="345", doc="Id of the tenant that it is for, if it is for one."),
    "tenant_name": Field(read_only=True, sample="My Project", doc="Name of the tenant."),
    "roles": Field(type="list", elements="str", read_only=True, sample=["compute:admin"], doc="Names of its roles."),
    "expires_at": Field(read_only=True, sample="2026-11-28T10:00:00Z", doc="When it ends."),
}
FIELDS = {
    "file": token_files.TOKEN_FILE,
    "user": Field(
        option_only=True,
        doc="Name of the user to log in as, with O(password). Left out, a token is made with the login's own.",
    ),
    "password": Field(option_only=True, secret=True, doc="Password of the user."),
    "tenant": Field(option_only=True, doc="Name of the tenant that the token is for. Left out, it is for none."),
    "minimum_lifetime": token_files.MINIMUM_LIFETIME,
    **_TOLD,
}


@contextmanager
def _unseen(work: Work) -> Iterator[None]:
    """Addresses that have a token in them are told without it."""
    mask = work.client.masker.mask
    try:
        yield
    except ApiError as exc:
        exc.path = mask(exc.path)
        raise
    finally:
        for operation in work.gate.operations:
            operation["path"] = mask(operation["path"])


def _about(access: Mapping[str, Any]) -> Object:
    token, user = access["token"], access.get("user") or {}
    tenant = token.get("tenant") or {}
    return {
        "user_id": user.get("id"),
        "user_name": user.get("name"),
        "tenant_id": tenant.get("id"),
        "tenant_name": tenant.get("name"),
        "roles": [role["name"] for role in user.get("roles") or [] if "name" in role],
        "expires_at": token.get("expires"),
    }


def _find(work: Work) -> Object | None:
    params = work.params
    path = str(params["file"])
    secret = token_files.kept(work, path)
    if secret is None:
        return None
    with _unseen(work):
        access = get_or_none(work, GET, {"token_id": secret})
    absent = params.get("state") == "absent"
    if access is None:
        return {"file": path} if absent else None  # what is left in the file is worth nothing
    about = _about(access)
    fits = all(params.get(kind) in (None, about[f"{kind}_name"]) for kind in ("user", "tenant"))
    lasting = token_files.good_for(about["expires_at"], params["minimum_lifetime"])
    return {"file": path, **about} if absent or (fits and lasting) else None


def _auth(params: Mapping[str, Any], own: str) -> Object:
    auth: Object = {"token": {"id": own}}
    if params.get("user") is not None:
        auth = {"passwordCredentials": {"username": params["user"], "password": params["password"]}}
    return auth if params.get("tenant") is None else {**auth, "tenantName": params["tenant"]}


def _created(work: Work, want: Object) -> Object | None:
    answer = token_files.with_own(
        work, lambda own: work.answer(CREATE, body=_auth(work.params, own), attempt=f"get a {work.label}")
    )
    if answer.predicted:
        return None
    access = answer.data["access"]
    secret = str(access["token"]["id"])
    work.client.masker.add(secret)
    write_secret(str(want["file"]), secret)
    return {"file": want["file"], **_about(access)}


def _removed(work: Work, have: Object) -> None:
    path = str(have["file"])
    secret = token_files.kept(work, path)
    if "user_id" in have and secret is not None:
        with _unseen(work):
            work.call(REVOKE, {"token_id": secret}, attempt=f"revoke the {work.label}")
    if not work.check_mode:
        token_files.removed(path)


def _told(work: Work) -> Object:
    with _unseen(work):
        found: Object | None = token_files.about_subject(work, lambda token: _asked(work, token))
    return {"valid": found is not None, "token": None, "endpoints": [], **(found or {})}


def _asked(work: Work, token: str) -> Object | None:
    params = work.params
    hidden = {"headers": {"X-Subject-Token": token}}
    place: dict[str, Any] = hidden if params["in_header"] else {"path": {"token_id": token}}
    query = {"belongsTo": params.get("belongs_to")}
    if not params["details"]:
        valid = exists(work, CHECK_HIDDEN if params["in_header"] else CHECK, query=query, **place)
        return {"token": None} if valid else None
    access = get_or_none(work, VALIDATE if params["in_header"] else GET, query=query, **place)
    if access is None:
        return None
    endpoints = list(work.call(ENDPOINTS, **hidden)["endpoints"]) if params["endpoints"] else []
    return {"token": _about(access), "endpoints": endpoints}


_REFERENCE = "OpenStack API Complete Reference (2015-11-17), 8.2 and 9.2 Tokens, 10.5 OS-KVALIDATE"
TOKEN = StateModule(
    Resource(
        system=OPENSTACK,
        name="identity_v2_token",
        plural="identity_v2_tokens",
        title="token in",
        summary="Keep tokens of OpenStack's Identity v2.0 in files",
        description=(
            "Gets a token of the identity service (Keystone) by its API v2.0 and keeps it in a file, or revokes the "
            "token that is in one and removes the file.",
            "A token that is in the file already, of the same user and for the same tenant, is kept as long as it is "
            "good for O(minimum_lifetime).",
        ),
        notes=(NOTE,),
        reference=_REFERENCE,
        fields=FIELDS,
        key=("file",),
        find=_find,
        created=_created,
        removed=_removed,
        check=lambda params: check_folder("file", params["file"]),
        constraints=Constraints(required_together=(("user", "password"),)),
    )
)
TOKEN_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="identity_v2_token_info",
        title="token",
        summary="See what tokens of OpenStack's Identity v2.0 are good for",
        description=(
            "Asks the identity service (Keystone), by its API v2.0, whether a token is valid, whose it is and what it "
            "is for. The token itself never appears in the result.",
        ),
        notes=(NOTE,),
        reference=_REFERENCE,
        fields={
            **token_files.SUBJECT,
            "belongs_to": Field(option_only=True, doc="Id of a tenant: a token that is for another is not valid."),
            "details": Field(
                type="bool",
                default=True,
                option_only=True,
                doc="Whether to get more than RV(valid), which costs Keystone less.",
            ),
            "in_header": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether to send the token in a header, where no log of addresses has it. The cloud needs the "
                "extension OS-KVALIDATE for that.",
            ),
            "endpoints": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether to get the endpoints that it is good for, too. That needs OS-KVALIDATE as well.",
            ),
        },
        run=_told,
        reads_only=True,
        constraints=Constraints(mutually_exclusive=(("token", "file"),)),
        returns={
            "valid": Field(type="bool", read_only=True, sample=True, doc="Whether it is valid now."),
            "token": Field(
                type="dict",
                read_only=True,
                fields=_TOLD,
                doc="Whose it is, and what for; nothing when it is not valid, or without O(details).",
            ),
            "endpoints": Field(
                type="list",
                elements="dict",
                read_only=True,
                sample=[{"id": 1, "type": "compute", "publicURL": "https://compute.example.com/v1"}],
                doc="The endpoints, by O(endpoints).",
            ),
        },
    )
)
