# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding exactly one object: by id, or by exact name through the server's own filter. Never by listing the world."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from .errors import ApiError, TelcoError
from .fields import Field, from_wire
from .operation import Operation
from .work import Work

Find = Callable[[Work], "dict[str, Any] | None"]
_UUID = re.compile(r"^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$", re.IGNORECASE)


def is_uuid(value: str) -> bool:
    """Whether a value looks like an id of the usual kind, with or without its hyphens."""
    return _UUID.match(value) is not None


def get_or_none(work: Work, operation: Operation, path: Mapping[str, Any] | None = None, **carried: Any) -> Any:
    """The object of a GET, None when the server says that there is none."""
    try:
        return work.call(operation, path, **carried)
    except ApiError as exc:
        if exc.kind == "absent":
            return None
        raise


def exists(work: Work, operation: Operation, path: Mapping[str, Any] | None = None) -> bool:
    """Whether it is there, by an operation that answers nothing else (HEAD)."""
    try:
        work.answer(operation, path)
    except ApiError as exc:
        if exc.kind == "absent":
            return False
        raise
    return True


def by_path(operation: Operation, fields: Mapping[str, Field], *, query: Mapping[str, Any] | None = None) -> Find:
    """Found by a GET of its own address; the options are the address's placeholders."""

    def find(work: Work) -> dict[str, Any] | None:
        found = get_or_none(work, operation, query=query)
        return None if found is None else from_wire(fields, found)

    return find


def exact(
    work: Work,
    operation: Operation,
    query: Mapping[str, Any],
    matches: Callable[[Mapping[str, Any]], bool],
    what: str,
    path: Mapping[str, Any] | None = None,
) -> dict[str, Any] | None:
    """The one object of a filtered list that matches.

    :param query: The server's filter.
    :param matches: Servers filter by prefix, case or pattern; this is the exact test.
    :param what: What is looked for, for the error.
    :raises TelcoError: Several match; their ids are in the message.
    """
    found = [item for item in work.objects(operation, path, query=query) if matches(item)]
    if len(found) > 1:
        ids = ", ".join(sorted(str(item.get("id", item.get("name"))) for item in found))
        raise TelcoError(f"Found {len(found)} {what}, need exactly one: {ids}. Give the id.")
    return found[0] if found else None


def by_filter(operation: Operation, fields: Mapping[str, Field], options: Mapping[str, str], what: str) -> Find:
    """Found by a list with a filter.

    :param options: Option names and the wire names they are filtered and compared by; options not given are left out.
    """

    def find(work: Work) -> dict[str, Any] | None:
        query = {wire: work.params[option] for option, wire in options.items() if work.params.get(option) is not None}
        found = exact(work, operation, query, lambda item: fits(item, query), what)
        return None if found is None else from_wire(fields, found)

    return find


def name_or_id(
    read: Operation,
    listing: Operation,
    fields: Mapping[str, Field],
    *,
    option: str,
    what: str,
    scope: Callable[[Work], Mapping[str, Any]] | None = None,
    any_id: bool = False,
) -> Find:
    """Found by id when the option looks like one, else by exact name within its scope.

    :param option: The option that holds name or id.
    :param scope: Further filters, such as the project or the domain.
    :param any_id: As in :func:`find_named`.
    """

    def find(work: Work) -> dict[str, Any] | None:
        value, within = str(work.params[option]), scope(work) if scope else {}
        found = find_named(work, read, listing, value, what, within, any_id=any_id)
        return None if found is None else from_wire(fields, found)

    return find


def find_named(
    work: Work,
    read: Operation,
    listing: Operation,
    value: str,
    what: str,
    scope: Mapping[str, Any],
    *,
    any_id: bool = False,
) -> dict[str, Any] | None:
    """An object by name or id: one request for a name, one or two for what looks like an id.

    :param any_id: Ids need not look like UUIDs (a domain ``default``): a name that is not found is tried as id.
    """
    if is_uuid(value):
        found = get_or_none(work, read, dict.fromkeys(read.placeholders, value))
        if found is not None:
            return dict(found)
    query = {"name": value, **scope}
    found = exact(work, listing, query, lambda item: fits(item, query), f"{what} named {value}")
    if found is None and any_id and not is_uuid(value):
        found = get_or_none(work, read, dict.fromkeys(read.placeholders, value))
    return found


def reference(read: Operation, listing: Operation, what: str, option: str | None = None) -> Callable[[Work, Any], Any]:
    """For :attr:`.fields.Field.ref`: a name or id becomes an id, with one filtered request.

    :raises TelcoError: There is none, or there are several.
    """

    def find(work: Work, value: str) -> Mapping[str, Any] | None:
        return find_named(work, read, listing, value, what, {}, any_id=True)

    return reference_by(find, read.id, what, option)


def reference_by(
    find: Callable[[Work, str], Mapping[str, Any] | None], family: str, what: str, option: str | None = None
) -> Callable[[Work, Any], Any]:
    """The same where two operations do not find it.

    :param find: The object by name or id, or None: (work, name or id).
    :param family: A name of its own for what is found so.
    """

    def resolve(work: Work, value: Any) -> Any:
        key = (family, str(value))
        if key not in work.known:
            found = find(work, str(value))
            if found is None:
                raise TelcoError(f"There is no {what} with the name or id {value}", option=option)
            work.known[key] = str(found["id"])
        return work.known[key]

    return resolve


def fits(item: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    """Exact comparison of what the server filters by; of a list each value will do.

    What the object does not show cannot be compared: a query's paging, a search.
    """
    for key, value in wanted.items():
        values = value if isinstance(value, (list, tuple)) else [value]
        if key in item and str(item[key]) not in map(str, values):
            return False
    return True
