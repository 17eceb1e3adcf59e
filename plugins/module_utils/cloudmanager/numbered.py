# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects of CloudManager have numbers for ids; people know them by name. Both find them here.

Source: CloudManager REST API v1: each section's list with its filters, offset and limit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import Find, get_or_none
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from ..openstack.client import items
from .client import PAGE_SIZE

FILTERS = Field(
    type="dict",
    option_only=True,
    doc="Further parameters of the list, sent as they are. The reference says that some parameters support modifiers, "
    "and not which: those that your CloudManager knows are written here, as its own documentation writes them.",
)


def number(title: str, name: str, *, sample: int) -> Field:
    """The option that holds the number of an existing object.

    :param title: What it is the number of.
    :param name: The option that holds the name.
    """
    return Field(
        type="int",
        compare=lambda want, have: True,
        sample=sample,
        doc=f"Number of an existing {title}, in place of O({name}); needed to change O({name}).",
    )


def find(
    read: Operation, listing: Operation, fields: Mapping[str, Field], *, what: str, name: str = "name", wire: str = ""
) -> Find:
    """Found by the option ``id``, else by exact name.

    :param read: Reads one; its placeholder is ``id``.
    :param listing: Lists them, filtered by the name.
    :param what: What is looked for, in the singular.
    :param name: The option that holds the name.
    :param wire: The attribute that holds it, when it is not called as the option.
    """

    def found(work: Work) -> Object | None:
        wanted = work.params.get("id")
        if wanted is not None:
            one = get_or_none(work, read, {"id": wanted})
        else:
            one = by_name(work, listing, str(work.params[name]), what=what, attribute=wire or name)
        return None if one is None else from_wire(fields, one)

    return found


def by_name(
    work: Work,
    listing: Operation,
    value: str,
    *,
    what: str,
    attribute: str = "name",
    more: Mapping[str, Any] | None = None,
) -> Object | None:
    """The one object of an exact name, asked for by the list's own filter.

    A page on which everything is of that name, and which is not full, is the last one. A server that filters by less
    than the whole value may also give fewer than were asked for: there only an empty page is the end.

    :param more: What the list is asked besides, such as a part of each object that it leaves out otherwise.
    :raises TelcoError: Several have the name; their numbers are in the message.
    """
    found: list[Object] = []
    offset = 0
    while True:
        query = {attribute: value, **(more or {}), "offset": offset, "limit": PAGE_SIZE}
        page = items(work.call(listing, query=query, attempt=f"look for the {what} {value}"))
        fitting = [dict(item) for item in page if item.get(attribute) == value]
        found += fitting
        offset += len(page)
        if not page or (len(page) < PAGE_SIZE and len(fitting) == len(page)):
            break
    if len(found) > 1:
        numbers = ", ".join(str(item["id"]) for item in found)
        raise TelcoError(f"{len(found)} of {what} are called {value}, need exactly one: {numbers}. Give the number.")
    return found[0] if found else None


def new(fields: Mapping[str, Field], what: str, *, needs: tuple[str, ...] = ()) -> Callable[[Work, Object], Object]:
    """The body of a creation; the number of a new object is the server's choice.

    :param needs: Options that a new object cannot do without, though an existing one can.
    """

    def body(work: Work, want: Object) -> Object:
        if "id" in want:
            raise InvalidOption(
                "id", f"there is no {what} {want['id']}; the number of a new one is the server's choice"
            )
        for name in needs:
            if name not in want:
                raise InvalidOption(name, f"is needed to create {work.label}")
        return to_wire(fields, want)

    return body


def reference(listing: Operation, *, what: str, option: str, attribute: str = "name") -> Callable[[Work, Any], int]:
    """For :attr:`..core.fields.Field.ref`: a number stays one, a name becomes one with one filtered request.

    :param what: What is referred to.
    :param option: The option that refers, for the error.
    :raises TelcoError: Nothing has that name, or several have.
    """

    def resolve(work: Work, value: Any) -> int:
        text = str(value)
        if text.isdecimal():
            return int(text)
        key = (listing.id, text)
        if key not in work.known:
            found = by_name(work, listing, text, what=what, attribute=attribute)
            if found is None:
                raise TelcoError(f"There is no {what} called {text}", option=option)
            work.known[key] = str(found["id"])
        return int(work.known[key])

    return resolve


def references(resolve: Callable[[Work, Any], int]) -> Callable[[Work, Any], list[int]]:
    """For :attr:`..core.fields.Field.ref` of a list; what is named twice, by name and by number too, counts once."""
    return lambda work, values: list(dict.fromkeys(resolve(work, value) for value in values))


def existing(work: Work, resolve: Callable[[Work, Any], int], option: str, value: Any = None) -> int | None:
    """The number of what an option refers to, for things that belong to it.

    None when nothing has that name and nothing has to: where things are listed, or are to be absent.

    :param resolve: What :func:`reference` has made for this option.
    :param value: One of several values of the option; its only one when None.
    """
    try:
        return resolve(work, work.params[option] if value is None else value)
    except TelcoError as exc:
        if exc.option == option and work.params.get("state", "absent") == "absent":
            return None
        raise


def further(params: Mapping[str, Any]) -> dict[str, Any]:
    """For :attr:`..core.resource.Info.query`: what the option ``filters`` adds."""
    given = params.get("filters") or {}
    for name, value in given.items():
        if isinstance(value, (Mapping, list)):
            raise InvalidOption("filters", f"{name} is no single value, which alone can be part of a query")
    return dict(given)
