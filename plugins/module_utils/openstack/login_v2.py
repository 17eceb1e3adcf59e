# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Login by Identity v2.0: keystoneauth's plugins, and what they are told in the form that v3 has.

Source: OpenStack API Complete Reference (17 November 2015), 8.2.1 "Authenticate" and 9.2.2 "Validate token".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption

_DOMAINS = (
    "user_domain_id",
    "user_domain_name",
    "project_domain_id",
    "project_domain_name",
    "domain_id",
    "domain_name",
)
_SCOPE = {"project_id": "tenant_id", "project_name": "tenant_name", "trust_id": "trust_id"}


def plugin(name: str, url: str, auth: Mapping[str, Any]) -> Any:
    """keystoneauth's plugin.

    :param name: ``password`` or ``token``.
    :param url: The address of the API, with its version.
    :raises InvalidOption: The login has what v2.0 has no word for. The domain of all that it knows is called Default.
    """
    for option in (*_DOMAINS, "system_scope"):
        if str(auth.get(option) or "default").lower() != "default":
            raise InvalidOption("auth", f"{option} is unknown to Identity v2.0, by which {url} logs in")
    from keystoneauth1.identity import v2

    scope = {theirs: auth[ours] for ours, theirs in _SCOPE.items() if ours in auth}
    if name == "token":
        return v2.Token(url, auth["token"], **scope)
    if name != "password":
        raise InvalidOption("auth_type", f"{name} is unknown to Identity v2.0, by which {url} logs in")
    user = {option: auth[option] for option in ("user_id", "username") if option in auth}
    return v2.Password(url, password=auth["password"], **user, **scope)


def as_v3(access: Mapping[str, Any]) -> dict[str, Any]:
    """What is told of a token, as v3 would tell it. What it is for is called a tenant there."""
    token, user = access["token"], access.get("user") or {}
    told: dict[str, Any] = {
        "user": {name: user.get(name) for name in ("id", "name")},
        "roles": [role for role in user.get("roles") or [] if "name" in role],
        "issued_at": token.get("issued_at"),
        "expires_at": token.get("expires"),
    }
    if token.get("tenant"):
        told["project"] = {name: token["tenant"].get(name) for name in ("id", "name")}
    return told
