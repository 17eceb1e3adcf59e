# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a request to Neutron: token, body against a table of attributes, list parameters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network.errors import LoginNeeded, NeutronError, bad_request

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


@dataclass(frozen=True)
class Attribute:
    """One attribute of a resource: who may send it when, and what it must be.

    convert: takes what was sent and returns what is kept; ValueError says why not. admin: only administrators may
    send it. default: what a POST without it means; REQUIRED when it must be sent.
    """

    convert: Callable[[Any], Any]
    post: bool = True
    put: bool = True
    admin: bool = False
    default: Any = None


REQUIRED = object()


def boolean(value: Any) -> bool:
    """True or false, also as 0, 1 or a word, as Neutron takes it."""
    if isinstance(value, bool):
        return value
    if value in (0, 1, "0", "1"):
        return bool(int(value))
    if isinstance(value, str) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    raise ValueError(f"{value!r} cannot be converted to boolean")


def text(limit: int) -> Callable[[Any], str]:
    """A string of at most so many characters."""

    def convert(value: Any) -> str:
        if not isinstance(value, str):
            raise ValueError(f"{value!r} is not a valid string")
        if len(value) > limit:
            raise ValueError(f"{value!r} exceeds maximum length of {limit}")
        return value

    return convert


def optional(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The same, or null."""
    return lambda value: None if value is None else convert(value)


def one_of(*choices: str) -> Callable[[Any], str]:
    """One of some words."""

    def convert(value: Any) -> str:
        if value not in choices:
            raise ValueError(f"{value!r} is not in {list(choices)}")
        return str(value)

    return convert


def integer(low: int, high: int) -> Callable[[Any], int]:
    """A whole number in a range, also as a string."""

    def convert(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, (int, str)):
            raise ValueError(f"{value!r} is not an integer")
        try:
            number = int(value)
        except ValueError:
            raise ValueError(f"{value!r} is not an integer") from None
        if not low <= number <= high:
            raise ValueError(f"{number} is not between {low} and {high}")
        return number

    return convert


def strings(value: Any) -> list[str]:
    """A list of strings."""
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError(f"{value!r} is not a list of strings")
    return value


def token_of(cloud: OpenStack) -> Token:
    """The token of the request; 401 without a valid one, 403 when it is not for a project."""
    token = cloud.check_token(flask.request.headers.get("X-Auth-Token"))
    if token is None:
        raise LoginNeeded
    if token.project is None and not token.admin:
        raise NeutronError(403, "PolicyNotAuthorized", "The token is not scoped to a project.")
    return token


def project_of(token: Token) -> str:
    """The project that owns what this token makes; an empty string for an administrator without project."""
    return token.project.id if token.project is not None else ""


def given_one(singular: str) -> dict[str, Any]:
    """The object under its name in the body; 400 when it is not there."""
    document = _document()
    if not isinstance(document.get(singular), dict):
        raise bad_request(f"Unable to find '{singular}' in request body")
    found: dict[str, Any] = document[singular]
    return found


def given_many(singular: str, plural: str) -> tuple[list[dict[str, Any]], bool]:
    """What to create, and whether it came as a list (bulk create)."""
    document = _document()
    if plural in document:
        many = document[plural]
        if not isinstance(many, list) or not many or not all(isinstance(one, dict) for one in many):
            raise bad_request("Resources required")
        # A bulk body may repeat the envelope for each item.
        return [one[singular] if isinstance(one.get(singular), dict) else one for one in many], True
    return [given_one(singular)], False


def _document() -> dict[str, Any]:
    document = flask.request.get_json(force=True, silent=True)
    if document is None:
        raise bad_request("The server could not comply with the request since it is malformed.", "MalformedRequestBody")
    if not isinstance(document, dict):
        raise bad_request("Resource body required")
    return document


def prepare(table: dict[str, Attribute], sent: dict[str, Any], verb: str, token: Token, kind: str) -> dict[str, Any]:
    """What was sent, checked and converted; for POST with the defaults. tenant_id becomes project_id.

    400 for unknown, misplaced or wrong attributes; 403 for what only administrators may send.
    """
    given = dict(sent)
    if "tenant_id" in given:
        tenant = given.pop("tenant_id")
        if given.setdefault("project_id", tenant) != tenant:
            raise bad_request("'project_id' and 'tenant_id' do not match")
    unknown = sorted(set(given) - set(table))
    if unknown:
        raise bad_request(f"Unrecognized attribute(s) '{', '.join(unknown)}'")
    result: dict[str, Any] = {}
    for name, value in given.items():
        attribute = table[name]
        if not (attribute.post if verb == "POST" else attribute.put):
            if verb == "POST":
                raise bad_request(f"Attribute '{name}' not allowed in POST")
            raise bad_request(f"Cannot update read-only attribute {name}")
        try:
            result[name] = attribute.convert(value)
        except ValueError as error:
            raise bad_request(f"Invalid input for {name}. Reason: {error}.") from None
        if attribute.admin and not token.admin and value != attribute.default:
            action = "create" if verb == "POST" else "update"
            rule = f"rule:{action}_{kind} and rule:{action}_{kind}:{name}"
            raise NeutronError(403, "PolicyNotAuthorized", f"({rule}) is disallowed by policy")
    if verb == "POST":
        if not token.admin and result.get("project_id") not in (None, project_of(token)):
            raise NeutronError(403, "PolicyNotAuthorized", f"rule:create_{kind} is disallowed by policy")
        for name, attribute in table.items():
            if attribute.post and name not in result:
                if attribute.default is REQUIRED:
                    raise bad_request(f"Failed to parse request. Required attribute '{name}' not specified")
                result[name] = attribute.default
        result["project_id"] = result.get("project_id") or project_of(token)
    return result


#: Filters by tags, with commas between: what has all of them, any, not all, none.
_TAGS: dict[str, Callable[[set[str], set[str]], bool]] = {
    "tags": lambda have, wanted: wanted <= have,
    "tags-any": lambda have, wanted: bool(wanted & have),
    "not-tags": lambda have, wanted: not wanted <= have,
    "not-tags-any": lambda have, wanted: not wanted & have,
}


def listing(
    cloud: OpenStack, plural: str, items: list[dict[str, Any]], filters: set[str], *, paged: bool = True
) -> dict[str, Any]:
    """The list document: filtered, sorted, cut to limit, with links; fields chosen.

    What is not paged is shown whole, whatever limit was sent.
    """
    query = flask.request.args
    control = {"fields", "limit", "marker", "page_reverse", "sort_key", "sort_dir", "verbose", *_TAGS}
    unknown = sorted(set(query) - control - filters - {"tenant_id", "project_id"})
    if unknown:
        raise bad_request(f"{unknown} is invalid attribute for filtering")
    for name, fits in _TAGS.items():
        wanted = set(query.get(name, "").split(","))
        items = [item for item in items if name not in query or fits(set(item.get("tags") or ()), wanted)]
    for name in sorted(set(query) - control):
        wanted = query.getlist(name)
        items = [item for item in items if _matches(item.get(name), wanted)]
    keys = query.getlist("sort_key") or ["id"]
    directions = query.getlist("sort_dir") or ["asc"] * len(keys)
    if len(keys) != len(directions) or set(directions) - {"asc", "desc"}:
        raise bad_request("The number of sort_keys and sort_dirs must be same")
    for key, direction in reversed([*zip(keys, directions, strict=True), ("id", "asc")]):
        items = sorted(items, key=lambda item: str(item.get(key)), reverse=direction == "desc")
    document: dict[str, Any] = {}
    limit = _limit(cloud) if paged else None
    if limit:
        items, links = _cut(cloud, items, limit)
        if links:
            document[f"{plural}_links"] = links
    return {plural: [chosen(item) for item in items], **document}


def chosen(item: dict[str, Any]) -> dict[str, Any]:
    """The item, reduced to the fields that the query asks for."""
    fields = flask.request.args.getlist("fields")
    return {name: value for name, value in item.items() if name in fields} if fields else item


def _matches(have: Any, wanted: list[str]) -> bool:
    if isinstance(have, bool):
        return str(have).lower() in [{"1": "true", "0": "false"}.get(one, one.lower()) for one in wanted]
    if isinstance(have, list):
        texts = [f"{key}={value}" for one in have if isinstance(one, dict) for key, value in one.items()]
        return any(one in have or one in texts for one in wanted)
    if have is None:
        return "" in wanted or "None" in wanted or "null" in wanted
    return str(have) in wanted


def _limit(cloud: OpenStack) -> int | None:
    sent = flask.request.args.get("limit")
    most = cloud.settings["page_size"]
    if sent is None:
        return int(most) if most else None
    if not sent.isdigit():
        raise bad_request(f"Limit must be an integer 0 or greater and not '{sent}'")
    limit = int(sent)
    return min(limit, most) if limit and most else (limit or most)


def _cut(
    cloud: OpenStack, items: list[dict[str, Any]], limit: int
) -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    query = flask.request.args
    marker = query.get("marker")
    reverse = query.get("page_reverse", "false").lower() == "true"
    if reverse:
        items = items[::-1]
    if marker is not None:
        positions = [index for index, item in enumerate(items) if item["id"] == marker]
        if not positions:
            raise NeutronError(400, "HTTPBadRequest", f"Invalid marker {marker}")
        items = items[positions[0] + 1 :]
    cut = items[:limit]
    if reverse:
        cut = cut[::-1]
    pairs = [(key, value) for key, value in query.items(multi=True) if key not in ("marker", "limit", "page_reverse")]
    path = f"{cloud.url}{flask.request.script_root}{flask.request.path}"

    def link(rel: str, last: str, back: bool) -> dict[str, str]:
        more = [("limit", str(limit)), ("marker", last)] + ([("page_reverse", "True")] if back else [])
        return {"rel": rel, "href": f"{path}?{urlencode([*pairs, *more])}"}

    # Neutron gives a next link for every full page: whether more follows, it does not know yet.
    links = []
    if len(cut) == limit or reverse:
        links.append(link("next", cut[-1]["id"], False) if cut else {})
    if cut and (marker is not None or reverse):
        links.append(link("previous", cut[0]["id"], True))
    return cut, [one for one in links if one]
