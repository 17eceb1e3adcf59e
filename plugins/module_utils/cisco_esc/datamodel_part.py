# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A part of ESC's datamodel: a field that also says where it stands in the XML and what tells its items apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..core.fields import Field


@dataclass(frozen=True, kw_only=True)
class Part(Field):
    """A field of the datamodel. ``wire`` may be a path: ``interfaces/interface`` is a list in an element of its own.

    :param key: The field that tells the items of a list apart; their order means nothing then.
    :param value: The field is a dict; each of its items is an element with ``name`` and an element of this name.
    :param inside: Each item of a list of texts is an element that holds its text in an element of this name.
    :param into: It holds secret items of this other field, and is no element of its own; a path names a file with the
        text of the other field, which is not shown.
    :param private: ESC may have secrets in it that it cannot tell from other values: shown only when the task itself
        gave it.
    :param longest: Characters at the most.
    """

    fields: Mapping[str, Part] | None = None
    key: str | None = None
    value: str | None = None
    inside: str | None = None
    into: str | None = None
    private: bool = False
    longest: int | None = None


#: Characters of a name (String Restrictions in Body/Internal IDs: network, subnet, flavor, image, VM).
LONGEST_NAME = 255


def name(doc: str, sample: str, *, required: bool = False) -> Part:
    """A name of 1 to 255 characters."""
    return Part(required=required, longest=LONGEST_NAME, sample=sample, doc=doc)


Table = Mapping[str, Part]


def path_of(option: str, part: Part) -> tuple[str, ...]:
    """The elements that lead to a field's own, and its own."""
    return tuple((part.wire or option).split("/"))
