# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an example gave the same results on two servers, of which each makes up values of its own.

Ids and times are masked, what an example names as made up (``# made_up: KEY: why``) has to have the same form only:
the same keys and types, in lists the same forms of items; below it, what is made up as well may have any form.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any

from .run_example import PASSES, Run, comparable

_UNTOLD = ("invocation", "_in_process", "elapsed")


def unlike(one: Run, other: Run, made_up: Collection[str] = ()) -> list[str]:
    """Where the results of two runs differ: each place once, with the first pass and task in which it does.

    :param made_up: Keys whose values the server chooses.
    """
    found: dict[str, str] = {}
    for name, _check in PASSES:
        ours, theirs = one.of(name), other.of(name)
        if len(ours) != len(theirs):
            found.setdefault(f"{name} tasks", f"{name}: {len(ours)} results against {len(theirs)}")
        for first, second in zip(ours, theirs, strict=False):
            a, b = (
                {k: v for k, v in comparable(line["result"]).items() if k not in _UNTOLD} for line in (first, second)
            )
            for place, words in places(a, b, "", made_up):
                found.setdefault(f"{first['task']} {place}", f"{name}, {first['task']}: {place} is {words}")
    return list(found.values())


def places(a: Any, b: Any, place: str, made_up: Collection[str]) -> Iterator[tuple[str, str]]:
    """Where two values differ: place and words.

    :param place: Of the two themselves.
    """
    if isinstance(a, dict) and isinstance(b, dict):
        for key in sorted({*a, *b}):
            inner = f"{place}.{key}".lstrip(".")
            if key not in a or key not in b:
                yield inner, "only on the first" if key in a else "only on the second"
            elif key in made_up or key == "id":
                if not _alike(a[key], b[key], made_up):
                    yield inner, f"of another form: {a[key]!r} against {b[key]!r}"
            else:
                yield from places(a[key], b[key], inner, made_up)
    elif isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        for number, (first, second) in enumerate(zip(_sorted(a), _sorted(b), strict=True)):
            yield from places(first, second, f"{place}[{number}]", made_up)
    elif a != b and not (isinstance(a, str) and isinstance(b, str) and _unnumbered(a) == _unnumbered(b)):
        yield place, f"{a!r} against {b!r}"


def _sorted(items: list[Any]) -> list[Any]:
    """Objects by their names, or by all that is in them: a service lists what was made together in any order."""
    if not all(isinstance(item, dict) for item in items):
        return items
    return sorted(items, key=lambda item: (str(item.get("name")), json.dumps(item, sort_keys=True)))


def _unnumbered(text: str) -> str:
    """A path without the numbers in it, which are ids."""
    return re.sub(r"(?<=/)\d+(?=/|$)", "…", text)


def _alike(a: Any, b: Any, made_up: Collection[str]) -> bool:
    """Whether two values have the same form. Null is a value of any type that is not there."""
    if a is None or b is None:
        return True
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(key in made_up or _alike(a[key], b[key], made_up) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        pairs = ((a, b), (b, a))
        return not a or not b or all(any(_alike(x, y, made_up) for y in two) for one, two in pairs for x in one)
    numbers = (int, float)
    return type(a) is type(b) or (isinstance(a, numbers) and isinstance(b, numbers))
