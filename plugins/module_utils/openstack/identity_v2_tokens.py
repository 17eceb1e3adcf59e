# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokens by Identity v2.0, told in the form that v3 has.

Source: OpenStack API Complete Reference (17 November 2015), 8.2 and 9.2 "Tokens", 10.5 "OS-KVALIDATE admin
extension". These calls have the token in their address, from where it must get into no result.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from ..core.errors import ApiError
from ..core.lookup import exists, get_or_none, is_uuid
from ..core.resource import Object
from ..core.work import Work
from .identity_v2 import EXTENSION, v2
from .login_v2 import as_v3

CREATE = v2("authenticate", "POST", "/tokens", chapter="identity_v2", envelope="auth", repeatable=True)
GET = v2("validate_token_1", "GET", "/tokens/{token_id}", envelope="access")
CHECK = v2("validate_token_2", "HEAD", "/tokens/{token_id}")
REVOKE = v2("delete_token", "DELETE", "/tokens/{token_id}")
VALIDATE = v2("validate_token", "GET", "/OS-KVALIDATE/token/validate", chapter=EXTENSION, envelope="access")
CHECK_HIDDEN = v2("check_token", "HEAD", "/OS-KVALIDATE/token/validate", chapter=EXTENSION)
ENDPOINTS = v2("list_endpoints_for_token", "GET", "/OS-KVALIDATE/token/endpoints", chapter=EXTENSION)
TENANTS = v2("list_tenants", "GET", "/tenants", chapter="identity_v2")

#: Options that it has no word for.
UNKNOWN = ("user_domain", "project_domain", "domain", "system")
_INTERFACES = ("public", "internal", "admin")


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


def about_or_none(work: Work, secret: str) -> Object | None:
    """What is told of a token, None when it is not valid."""
    with _unseen(work):
        access = get_or_none(work, GET, {"token_id": secret})
    return None if access is None else as_v3(access)


def auth(params: Mapping[str, Any], login: Mapping[str, Any], own: str) -> Object:
    """The body that gets a token.

    :param login: What is told of the login.
    :param own: The login's own token.
    """
    who: Object = {"token": {"id": own}}
    user, project = params.get("user"), params.get("project")
    if user is not None:
        who = {"passwordCredentials": {"userId" if is_uuid(user) else "username": user, "password": params["password"]}}
    if project is not None:
        return {**who, "tenantId" if is_uuid(project) else "tenantName": project}
    own_project = login.get("project")
    return {**who, "tenantId": own_project["id"]} if own_project else who


def made(data: Mapping[str, Any]) -> tuple[str, Object]:
    """The new token of an answer, and what is told of it."""
    return str(data["access"]["token"]["id"]), as_v3(data["access"])


def revoke(work: Work, secret: str, attempt: str) -> None:
    """End a token."""
    with _unseen(work):
        work.call(REVOKE, {"token_id": secret}, attempt=attempt)


def asked(work: Work, token: str) -> Object | None:
    """What an info module's options ask about a token; None when it is not valid."""
    params = work.params
    hidden = {"headers": {"X-Subject-Token": token}}
    place: dict[str, Any] = hidden if params["in_header"] else {"path": {"token_id": token}}
    query = {"belongsTo": params.get("belongs_to")}
    with _unseen(work):
        if not params["details"]:
            valid = exists(work, CHECK_HIDDEN if params["in_header"] else CHECK, query=query, **place)
            return {} if valid else None
        access = get_or_none(work, VALIDATE if params["in_header"] else GET, query=query, **place)
        if access is None:
            return None
        told = as_v3(access)
        return {**told, "catalog": _catalog(work.call(ENDPOINTS, **hidden))} if params["catalog"] else told


def _catalog(answer: Mapping[str, Any]) -> list[Object]:
    """Endpoints of a token as the catalog of v3: services, each address of its own."""
    services: dict[str, Object] = {}
    for one in answer["endpoints"]:
        kind = str(one.get("type"))
        service = services.setdefault(kind, {"type": kind, "name": one.get("name"), "endpoints": []})
        service["endpoints"] += [
            {"id": one.get("id"), "interface": interface, "region": one.get("region"), "url": one[f"{interface}URL"]}
            for interface in _INTERFACES
            if one.get(f"{interface}URL")
        ]
    return list(services.values())
