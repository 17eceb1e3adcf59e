# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a request to Keystone: token, policy, body, list parameters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import flask

from simulators.openstack.identity.errors import bad_request, forbidden, unauthorized
from simulators.openstack.identity.state import Token

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_COMPARISONS: dict[str, Callable[[str, str], bool]] = {
    "contains": lambda have, want: want in have,
    "icontains": lambda have, want: want.lower() in have.lower(),
    "startswith": lambda have, want: have.startswith(want),
    "istartswith": lambda have, want: have.lower().startswith(want.lower()),
    "endswith": lambda have, want: have.endswith(want),
    "iendswith": lambda have, want: have.lower().endswith(want.lower()),
    "iexact": lambda have, want: have.lower() == want.lower(),
}


def token_of(cloud: OpenStack) -> Token:
    """The token of the request; 401 without a valid one."""
    token = cloud.check_token(flask.request.headers.get("X-Auth-Token"))
    if token is None:
        raise unauthorized()
    return token


def admin_token(cloud: OpenStack, rule: str) -> Token:
    """The token, when its roles include admin; 403 naming the rule when not."""
    token = token_of(cloud)
    if not token.admin:
        raise forbidden(f"You are not authorized to perform the requested action: {rule}.")
    return token


def json_object(key: str) -> dict[str, Any]:
    """The object under the envelope key of the body; 400 when it is not there."""
    document = flask.request.get_json(force=True, silent=True)
    if not isinstance(document, dict):
        raise bad_request("Malformed json in request body")
    if not isinstance(document.get(key), dict):
        raise bad_request(f"Expecting to find {key} in request body.")
    found: dict[str, Any] = document[key]
    return found


USER_OPTIONS = {
    "ignore_change_password_upon_first_use",
    "ignore_password_expiry",
    "ignore_lockout_failure_attempts",
    "ignore_user_inactivity",
    "lock_password",
    "multi_factor_auth_enabled",
    "multi_factor_auth_rules",
}

#: what an attribute must be: a check and the words for a failure
_CHECKS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "name": (lambda v: isinstance(v, str) and 1 <= len(v) <= 64 and v.strip() != "", "a name of 1 to 64 characters"),
    "long_name": (lambda v: isinstance(v, str) and 1 <= len(v) <= 255 and v.strip() != "", "1 to 255 characters"),
    "id": (lambda v: isinstance(v, str) and re.fullmatch(r"[a-zA-Z0-9-]{1,64}", v) is not None, "an id"),
    "id_or_null": (lambda v: v is None or (isinstance(v, str) and v != ""), "an id or null"),
    "id_if_any": (
        lambda v: v is None or (isinstance(v, str) and re.fullmatch(r"[a-zA-Z0-9-]{1,64}", v) is not None),
        "an id or null",
    ),
    "mapping_id": (lambda v: isinstance(v, str) and re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", v) is not None, "an id"),
    "string_of_64": (lambda v: isinstance(v, str) and len(v) <= 64, "a string of at most 64 characters"),
    "different_strings": (
        lambda v: (
            v is None or (isinstance(v, list) and all(isinstance(one, str) for one in v) and len(set(v)) == len(v))
        ),
        "a list of different strings or null",
    ),
    "text": (lambda v: v is None or isinstance(v, str), "a string or null"),
    "string": (lambda v: isinstance(v, str), "a string"),
    "short_string": (lambda v: isinstance(v, str) and len(v) <= 255, "a string of at most 255 characters"),
    "uses": (lambda v: v is None or (type(v) is int and v >= 1), "a number from 1 on, or null"),
    "count": (lambda v: v is None or (type(v) is int and v >= 0), "a number from 0 on, or null"),
    "anything": (lambda v: True, "anything"),
    "boolean": (lambda v: isinstance(v, bool), "a boolean"),
    "tags": (
        lambda v: (
            isinstance(v, list)
            and all(isinstance(one, str) and 1 <= len(one) <= 255 and not set(one) & set("/,") for one in v)
            and len(set(v)) == len(v)
        ),
        "a list of different strings without slash and comma",
    ),
    "user_options": (
        lambda v: isinstance(v, dict) and set(v) <= USER_OPTIONS,
        "an object of known options",
    ),
    "options": (lambda v: isinstance(v, dict) and set(v) <= {"immutable"}, "an object of known options"),
}


def check(given: dict[str, Any], schema: dict[str, str], required: Iterable[str], extras: bool) -> None:
    """400 when an attribute is missing, of the wrong type, or (unless extras) unknown."""
    for name in required:
        if name not in given:
            raise bad_request(f"Invalid input for field '': '{name}' is a required property")
    for name, value in given.items():
        if name not in schema:
            if extras and name not in ("id", "links"):
                continue
            raise bad_request(f"Additional properties are not allowed ('{name}' was unexpected)")
        fits, words = _CHECKS[schema[name]]
        if not fits(value):
            raise bad_request(f"Invalid input for field '{name}': {value!r} is not {words}")


def page(cloud: OpenStack, plural: str, items: list[dict[str, Any]], filters: Iterable[str]) -> dict[str, Any]:
    """The list document: filtered by the query, cut to limit (or the setting identity_page_size), with links.

    Query keys that are no filter are ignored, as Keystone does. Exact match, or name__contains and its kin.
    """
    query = flask.request.args
    for key, wanted in query.items():
        attribute, _separator, comparison = key.partition("__")
        if attribute not in filters:
            continue
        if comparison and comparison not in _COMPARISONS:
            continue
        items = [item for item in items if _matches(item.get(attribute), wanted, comparison)]
    marker = query.get("marker")
    if marker is not None:
        positions = [index for index, item in enumerate(items) if item["id"] == marker]
        if not positions:
            raise bad_request(f"Marker {marker} could not be found.")
        items = items[positions[0] + 1 :]
    most = cloud.settings["identity_page_size"]
    limit = query.get("limit", type=int) or most
    if limit and most:
        limit = min(limit, most)
    cut = bool(limit) and len(items) > limit
    path = f"{cloud.url}{flask.request.path}"
    document: dict[str, Any] = {plural: items[:limit] if cut else items}
    own = flask.request.query_string.decode()
    following = None
    if cut:
        pairs = [(key, value) for key, value in query.items(multi=True) if key not in ("marker", "limit")]
        following = f"{path}?{urlencode([*pairs, ('limit', limit), ('marker', items[limit - 1]['id'])])}"
    document["links"] = {"next": following, "self": f"{path}?{own}" if own else path, "previous": None}
    return document


def _matches(have: Any, wanted: str, comparison: str) -> bool:
    if isinstance(have, bool):
        return have is (wanted.lower() not in ("0", "false"))
    if comparison:
        return isinstance(have, str) and _COMPARISONS[comparison](have, wanted)
    return bool(have == wanted)
