# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Identity v2.0, for clouds whose Keystone speaks nothing else: whether it is spoken, its calls, how names become ids.

Source: OpenStack API Complete Reference (17 November 2015), 9 "Identity admin API v2.0" and 10 "Identity API v2.0
extensions". Ids look like anything there, so that a name is tried first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..core.dialect import Dialect
from ..core.fields import Field, from_wire
from ..core.lookup import get_or_none
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .listing import filter_query, fitting
from .older import speaks

ADMIN, EXTENSION = "identity_v2_admin", "identity_v2_ext"
#: The sentence that the documentation of each module has that speaks nothing else.
NOTE = "For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404."
VERSION = "Identity v2.0"


def spoken_note(*unknown: str) -> str:
    """The sentences that the documentation of each module has that speaks both.

    :param unknown: Options that v2.0 has no word for.
    """
    options = [f"O({name})" for name in unknown]
    words = " and ".join([", ".join(options[:-1]), options[-1]] if len(options) > 1 else options)
    known = f" It does not know {words}, and refuses what it does not know." if unknown else ""
    return (
        "Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml) "
        "is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud "
        f"offers nothing else. Tenants are projects.{known}"
    )


def is_spoken(work: Work) -> bool:
    """Whether it is all that the cloud offers, or what its settings or the address of its login want."""
    return speaks(work, "identity", "2", "3")


def dialect(resource: Resource, *, unknown: tuple[str, ...], own: tuple[str, ...] = (), **calls: Any) -> Dialect:
    """A resource of Identity v3 as v2.0 has it.

    :param unknown: Options that v2.0 has no word for.
    :param own: Options that v3 has none for.
    :param calls: What replaces attributes of the resource; an ``info`` has the filters of the usual one.
    """
    info: Info | None = calls.pop("info", None)
    if info is not None and resource.info is not None:
        calls["info"] = replace(info, filters=resource.info.filters)
    usual = {"created": None, "removed": None, "create": None, "delete": None, "changes": ()}
    said = replace(resource, **{**usual, **calls})
    return Dialect(name=VERSION, spoken=is_spoken, resource=said, unknown=unknown, own=own)


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


def one_or_all(
    find: Callable[[Work, Any], Object | None],
    listing: Operation,
    fields: Mapping[str, Field],
    scope: Callable[[Work], Mapping[str, Any]] = lambda work: {},
) -> Callable[[Work, Mapping[str, Any]], Iterator[Any]]:
    """For :attr:`.resource.Info.fetch`: the one that the option ``name`` asks for, or all; by the option ``filters``.

    Lists have no filters there: they are looked at here.

    :param fields: The resource's fields: filters may use the options' names.
    :param scope: Further filters, in the service's names.
    """

    def fetch(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
        name = work.params.get("name")
        wanted = {**filter_query(fields, work.params.get("filters") or {}), **scope(work)}
        if name is None:
            found = work.objects(listing, limit=None if wanted else work.params.get("limit"))
        else:
            found = iter([one for one in [find(work, name)] if one is not None])
        for one in found:
            yield from fitting(one, wanted)

    return fetch


def enabled(doc: str) -> Field:
    """The option ``is_enabled``."""
    return Field(type="bool", wire="enabled", aliases=("enabled",), sample=True, doc=doc)
