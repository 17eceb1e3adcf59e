# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An operation of an API, as data: what the reference documents, once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from .errors import InvalidOption

_PLACEHOLDER = re.compile(r"{(\w+)}")
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_IDEMPOTENT_METHODS = _SAFE_METHODS | {"PUT", "DELETE"}


@dataclass(frozen=True)
class Operation:
    """One documented operation.

    :param id: Its id in the API inventory (``api/<system>.yaml``).
    :param method: HTTP method.
    :param path: Path below the service's base address, with ``{placeholders}``.
    :param ok: The statuses of success.
    :param envelope: The key that wraps the object in requests and answers.
    :param reads: A POST that only searches: it may leave in check mode.
    :param acts: A GET that does something all the same: it does not leave in check mode, and is not repeated by itself.
    :param repeatable: It may simply be sent again when its answer was lost. None: as HTTP says of the method.
    :param busy_codes: Error codes that mean "not now": the call is repeated until the module's wait_timeout.
    :param service: Which of a system's services answers it, where there are several (an OpenStack catalog type).
    :param headers: Headers that this operation needs.
    :param known: Names in the path whose values the client knows, such as the project that it has logged in to.
    """

    id: str
    method: str
    path: str
    ok: tuple[int, ...] = (200, 201, 202, 204)
    envelope: str | None = None
    reads: bool = False
    acts: bool = False
    repeatable: bool | None = None
    busy_codes: tuple[str, ...] = ()
    service: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    known: tuple[str, ...] = ()

    @property
    def mutates(self) -> bool:
        """True when carrying it out changes something on the server."""
        return self.acts or (not self.reads and self.method not in _SAFE_METHODS)

    @property
    def idempotent(self) -> bool:
        """True when sending it a second time does no more than sending it once."""
        if self.repeatable is not None:
            return self.repeatable
        return self.reads or (self.method in _IDEMPOTENT_METHODS and not self.acts)

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The names in the path, in order, but for those that the client knows."""
        return tuple(name for name in _PLACEHOLDER.findall(self.path) if name not in self.known)

    def fill(self, values: Mapping[str, Any], *, partly: bool = False) -> str:
        """The path with its placeholders filled and quoted.

        :param partly: Leave placeholders without a value as they are (an id that only the server can give).
        :raises InvalidOption: when a value is missing, empty, or would change the path itself.
        """

        def part(match: re.Match[str]) -> str:
            name = match.group(1)
            value = values.get(name)
            if value is None:
                if partly:
                    return match.group(0)
                raise InvalidOption(name, f"is needed to {self.id.replace('_', ' ')}")
            text = str(value)
            if text in ("", ".", ".."):
                raise InvalidOption(name, f"{text!r} cannot be part of an address")
            return quote(text, safe="")

        return _PLACEHOLDER.sub(part, self.path)
