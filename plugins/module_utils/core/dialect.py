# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same resource by another version of its service's API: options and results stay, the calls are others.

Which version a service speaks is known only once it was asked, so that the choice is made as a module begins its work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .errors import InvalidOption
from .fields import Field
from .resource import Resource
from .work import Work


@dataclass(frozen=True, kw_only=True)
class Dialect:
    """A version of an API that some servers speak in place of the usual one.

    :param name: Its name in sentences, such as ``Identity v2.0``.
    :param spoken: Whether it is spoken: (work).
    :param resource: The resource by its calls, with the options and results of the usual one.
    :param unknown: Options that it has no word for: they are refused where it is spoken.
    :param own: Options that only it has a word for: they are refused elsewhere.
    """

    name: str
    spoken: Callable[[Work], bool]
    resource: Resource
    unknown: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


def chosen(work: Work, usual: Resource, dialects: Iterable[Dialect], options: Mapping[str, Field]) -> Resource:
    """The resource as the server's version has it.

    :param options: The module's own options.
    :raises InvalidOption: One is set that this version has no word for.
    """
    for dialect in dialects:
        if dialect.spoken(work):
            refuse(work.params, options, dialect.unknown, f"is unknown to {dialect.name}, which this cloud speaks")
            return dialect.resource
        refuse(work.params, options, dialect.own, f"is known to {dialect.name} only, which this cloud does not speak")
    return usual


def refuse(params: Mapping[str, Any], options: Mapping[str, Field], names: Iterable[str], why: str) -> None:
    """Refuse options that are set, to something else than what they are when they are left out.

    :raises InvalidOption: One is; it names the option.
    """
    for name in names:
        if name in options and params.get(name) not in (None, options[name].default):
            raise InvalidOption(name, why)
