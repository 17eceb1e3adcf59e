# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of several bodies a server's refusal is about: most servers say what is wrong, and not with which one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

#: Shorter values turn up in any sentence.
_SHORTEST = 2


def suspect(message: str, bodies: Sequence[Any]) -> int | None:
    """The place of the one body that has something of its own that the message quotes; None when that is not clear."""
    for words in (_values, _names):
        each = [{word for word in words(body) if len(word) >= _SHORTEST} for body in bodies]
        own = [mine - set().union(*each[:index], *each[index + 1 :]) for index, mine in enumerate(each)]
        meant = [index for index, mine in enumerate(own) if any(_quoted(word, message) for word in mine)]
        if len(meant) == 1:
            return meant[0]
    return None


def _quoted(word: str, message: str) -> bool:
    return re.search(rf"(?<![\w.:/-]){re.escape(word)}(?![\w/-])", message) is not None


def _values(body: Any) -> Iterator[str]:
    if isinstance(body, Mapping):
        for value in body.values():
            yield from _values(value)
    elif isinstance(body, (list, tuple)):
        for value in body:
            yield from _values(value)
    elif isinstance(body, (str, int, float)) and not isinstance(body, bool):
        yield str(body)


def _names(body: Any) -> Iterator[str]:
    if isinstance(body, Mapping):
        for name, value in body.items():
            yield str(name)
            yield from _names(value)
    elif isinstance(body, (list, tuple)):
        for value in body:
            yield from _names(value)
