# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the resources of Identity v2.0 share: their calls, and how names become ids.

Source: OpenStack API Complete Reference (17 November 2015), 9 "Identity admin API v2.0" and 10 "Identity API v2.0
extensions". Ids look like anything there, so that a name is tried first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire
from ..core.lookup import get_or_none
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work

ADMIN, EXTENSION = "identity_v2_admin", "identity_v2_ext"
#: The sentence that the documentation of each module has.
NOTE = "For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404."


def v2(name: str, method: str, path: str, *, chapter: str = ADMIN, **details: Any) -> Operation:
    """An operation of Identity v2.0.

    :param path: Below ``/v2.0``.
    :param details: Further arguments of :class:`.operation.Operation`.
    """
    return Operation(f"{chapter}.{name}", method, f"/v2.0{path}", service="identity", **details)


def by_name_or_id(work: Work, value: Any, by_name: Operation, by_id: Operation, kind: str) -> Object | None:
    """A tenant or a user.

    :param by_name: The list, which answers with the one object when it is asked for a name.
    """
    answer = get_or_none(work, by_name, query={"name": value}) or {}
    several = answer.get(f"{kind}s") or []
    found = answer.get(kind) or next((one for one in several if one.get("name") == value), None)
    if found is not None:
        return dict(found)
    by_id_too: Object | None = get_or_none(work, by_id, {"id": value})
    return by_id_too


def at_its_name(read: Operation, fields: Mapping[str, Field]) -> Callable[[Work], Object | None]:
    """For :attr:`.resource.Resource.find`: an address takes both name and id."""

    def find(work: Work) -> Object | None:
        found = get_or_none(work, read)
        return None if found is None else from_wire(fields, found)

    return find


def resolved(work: Work, kind: str, value: Any, find: Callable[[Work, Any], Object | None]) -> str:
    """The id of what the option *kind* names; it is looked for once.

    :raises TelcoError: There is none.
    """
    key = (f"identity v2 {kind}", str(value))
    if key not in work.known:
        found = find(work, value)
        if found is None:
            raise TelcoError(f"There is no {kind} with the name or id {value}", option=kind)
        work.known[key] = str(found["id"])
    return work.known[key]


def one_or_all(
    find: Callable[[Work, Any], Object | None], listing: Operation
) -> Callable[[Work, Mapping[str, Any]], Iterator[Any]]:
    """For :attr:`.resource.Info.fetch`: the one that the option ``name`` asks for, or all."""

    def fetch(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
        name = work.params.get("name")
        if name is None:
            yield from work.objects(listing, limit=work.params.get("limit"))
            return
        found = find(work, name)
        yield from () if found is None else (found,)

    return fetch


def enabled(doc: str) -> Field:
    """The option ``is_enabled``."""
    return Field(type="bool", wire="enabled", aliases=("enabled",), sample=True, doc=doc)
