# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that a service does not filter by, or only of late: what is short enough in Cinder is read as a whole.

Source: OpenStack API Complete Reference (17 November 2015), 1.11 "QoS specifications" and 1.12 "Volume types", whose
lists have no filter by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.lookup import get_or_none, is_uuid
from ..core.operation import Operation
from ..core.work import Work


def one_of_all(
    work: Work, listing: Operation, value: str, what: str, query: Mapping[str, Any] | None = None
) -> dict[str, Any] | None:
    """The object that is called so, else the one of this id.

    :param what: What is looked for, in the plural, for the error.
    """
    return pick(work.objects(listing, query=query), value, what, "name")


def pick(found: Iterable[Mapping[str, Any]], value: str, what: str, option: str) -> dict[str, Any] | None:
    """The object of a name, else of an id, among these: what one is called may look like an id.

    :param option: The option that has the value, for the error.
    :raises TelcoError: Several have the name.
    """
    those = list(found)
    fitting = [one for one in those if one["name"] == value] or [one for one in those if one["id"] == value]
    if len(fitting) > 1:
        ids = ", ".join(sorted(one["id"] for one in fitting))
        raise TelcoError(f"There are {len(fitting)} {what} {value}: {ids}", option=option)
    return dict(fitting[0]) if fitting else None


def asked_of_all(
    work: Work, read: Operation, listing: Operation, query: Mapping[str, Any] | None = None
) -> Iterator[Any]:
    """What an info module's option ``name`` asks for: the one of an id, those of a name, or all."""
    name = work.params.get("name")
    if name is not None and is_uuid(name):
        found = get_or_none(work, read, {"id": name})
        if found is not None:
            yield found
            return
    yield from (one for one in work.objects(listing, query=query) if name in (None, one["name"]))
