# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Assignments of availability storages to nodes, which both sides read, add, replace and take away alike.

Source: CloudManager REST API v1, "Nodes" and "Availability storages". The reference does not say how an object shows
what is assigned to it: numbers, names and objects are understood. Of reassigning it says, as of assigning, that earlier
assignments are not deleted: whether they are is looked at each time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..core.errors import ApiError, InvalidOption, TelcoError
from ..core.fields import Field
from ..core.operation import Operation
from ..core.resource import Children, Object
from ..core.work import Work


@dataclass(frozen=True, kw_only=True)
class Assignment:
    """One side of the assignments: the object they belong to, and how its list is kept.

    :param option: The option that holds the list; the key of the requests' list, too.
    :param title: What is assigned, in the plural.
    :param assign: Adds to the list.
    :param reassign: Gives the whole list.
    :param unassign: Takes one away; ``{part}`` is its number.
    :param resolve: Makes a number of a name or number.
    :param read: What is assigned, as the server shows it now: (work, owner).
    :param purge: The option that takes away, one by one, what is not in the list.
    :param replace: The option that gives the whole list by one request.
    """

    option: str
    title: str
    assign: Operation
    reassign: Operation
    unassign: Operation
    resolve: Callable[[Work, Any], int]
    read: Callable[[Work, Object], Any]
    purge: str
    replace: str

    def options(self) -> dict[str, Field]:
        """The options that say what becomes of those that are not in the list."""
        return {
            self.purge: Field(
                type="bool",
                default=False,
                option_only=True,
                doc=f"Whether assignments of {self.title} that are not among O({self.option}) are removed, one by one.",
            ),
            self.replace: Field(
                type="bool",
                default=False,
                option_only=True,
                doc=f"Whether the assignments are replaced all at once, by one request, when they differ from "
                f"O({self.option}). The reference does not say clearly that this removes others, so that they are read "
                f"afterwards; where others are still there, the task fails, and O({self.purge}) is the way.",
            ),
        }

    def check(self, params: Mapping[str, Any]) -> None:
        """Refuse contradictory options.

        :raises InvalidOption: Both ways to take others away, or one without a list.
        """
        asked = [option for option in (self.purge, self.replace) if params.get(option)]
        if len(asked) > 1:
            raise InvalidOption(self.replace, f"and {self.purge} are two ways to do the same: choose one")
        if asked and params.get(self.option) is None:
            raise InvalidOption(asked[0], f"needs {self.option}, the list that is to be left")
        if asked and params.get("state") == "absent":
            raise InvalidOption(asked[0], "means nothing with state absent")

    def children(self) -> Children:
        """For :attr:`..core.resource.Resource.children`."""
        return Children(
            field=self.option,
            read=self.found,
            add=self._add,
            remove=self.remove,
            purge=self.purge,
            replace=self._replace,
            replace_when=self.replace,
        )

    def found(self, work: Work, owner: Object) -> list[int]:
        """The numbers of what was assigned when the owner was found, in their order."""
        return self._numbers(work, owner.get(self.option))

    def remove(self, work: Work, owner: Object, numbers: list[int]) -> None:
        """Take these away, one by one. Gone already is as good."""
        for number in numbers:
            try:
                work.call(
                    self.unassign, {**owner, "part": number}, attempt=f"take {self.title} {number} from {work.label}"
                )
            except ApiError as exc:
                if exc.kind != "absent":
                    raise

    def _numbers(self, work: Work, values: Any) -> list[int]:
        return sorted({self.resolve(work, value) for value in shown(values)})

    def _add(self, work: Work, owner: Object, numbers: list[int]) -> None:
        work.call(self.assign, owner, body={self.option: numbers}, attempt=f"assign {self.title} to {work.label}")

    def _replace(self, work: Work, owner: Object, numbers: list[int]) -> None:
        work.call(self.reassign, owner, body={self.option: numbers}, attempt=f"reassign {self.title} to {work.label}")
        if work.check_mode:
            return
        there = self._numbers(work, self.read(work, owner))
        if set(there) != set(numbers):
            raise TelcoError(
                f"After the {self.title} of {work.label} were reassigned to {_list(numbers)}, it still has "
                f"{_list(there)}. This CloudManager does not take others away that way: use {self.purge}.",
                option=self.replace,
            )


def shown(values: Any) -> list[Any]:
    """Numbers or names of a list of assignments, however an object shows them.

    :raises TelcoError: In a way that nobody can understand.
    """
    if values is None:
        return []
    if not isinstance(values, list):
        raise TelcoError(f"CloudManager shows a list of assignments as {values!r}, which is no list")
    return [item["id"] if isinstance(item, Mapping) else _number(item) for item in values]


def _number(value: Any) -> Any:
    return int(value) if str(value).isdecimal() else value


def _list(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers)) or "none"
