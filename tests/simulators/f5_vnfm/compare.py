# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Comparing an answer with a recorded one: random ids are mapped, times and encrypted text only have their form."""

from __future__ import annotations

import re
from typing import Any

#: How well an answer agrees, best last.
LEVELS = ("none", "status", "shape", "values")

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_RANDOM = re.compile(rf"(?:{_UUID}|\b[a-z]+_[a-z0-9]{{6}}\b)")
_INSTANCE_KEYS = frozenset({"id", "target_id", "host_id", "node_instance_id"})
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_MORE = re.compile(r"<\.\.\. (\d+) more>")
_ELIDED = re.compile(r"<elided list of (\d+), first item keys>")
#: Keys whose values are random or secret by nature.
_FREE = frozenset({"api_token", "postgresql_password", "postgresql_host", "postgresql_bin_path", "server_traceback"})


class Difference(Exception):
    """Where and how an answer differs; level is the best that still holds."""

    def __init__(self, where: str, text: str, level: str = "status") -> None:
        super().__init__(f"{where}: {text}")
        self.level = level


class Comparator:
    """Compares answers of one bench, and learns which random id stands for which recorded one."""

    def __init__(self) -> None:
        self.ids: dict[str, str] = {}

    def translate(self, text: str) -> str:
        """A recorded text with the ids of this run."""
        return _RANDOM.sub(lambda found: self.ids.get(found.group(), found.group()), text)

    def compare(self, recorded: Any, actual: Any, where: str = "$", key: str = "") -> list[Difference]:
        """All differences of two JSON values."""
        if isinstance(recorded, dict):
            return self._dict(recorded, actual, where)
        if isinstance(recorded, list):
            return self._list(recorded, actual, where)
        if type(recorded) is not type(actual):
            return [Difference(where, f"recorded {recorded!r}, now {actual!r}")]
        same = self._text(recorded, actual, key) if isinstance(recorded, str) else recorded == actual
        holds = "status" if key == "error_code" else "shape"  # a client decides on the code: it is part of the shape
        return [] if same else [Difference(where, f"recorded {recorded!r}, now {actual!r}", holds)]

    def _dict(self, recorded: dict[str, Any], actual: Any, where: str) -> list[Difference]:
        if not isinstance(actual, dict):
            return [Difference(where, f"recorded a dictionary, now {actual!r}")]
        wanted = set(recorded.get("<elided dict, keys>", recorded))
        if wanted != set(actual):
            gone, new = sorted(wanted - set(actual)), sorted(set(actual) - wanted)
            return [Difference(where, f"keys: missing {gone}, unexpected {new}")]
        if "<elided dict, keys>" in recorded:
            return []
        return [
            found for name in recorded for found in self.compare(recorded[name], actual[name], f"{where}.{name}", name)
        ]

    def _list(self, recorded: list[Any], actual: Any, where: str) -> list[Difference]:
        if not isinstance(actual, list):
            return [Difference(where, f"recorded a list, now {actual!r}")]
        elided = _ELIDED.fullmatch(recorded[0]) if recorded and isinstance(recorded[0], str) else None
        if elided:
            return self._elided(int(elided.group(1)), recorded[1], actual, where)
        more = _MORE.fullmatch(recorded[-1]) if recorded and isinstance(recorded[-1], str) else None
        shown = recorded[:-1] if more else recorded
        length = len(shown) + (int(more.group(1)) if more else 0)
        found = [
            one
            for number, (old, new) in enumerate(zip(shown, actual, strict=False))
            for one in self.compare(old, new, f"{where}[{number}]")
        ]
        if length != len(actual):
            enough = bool(shown) == bool(actual)
            found.append(
                Difference(where, f"recorded {length} items, now {len(actual)}", "shape" if enough else "status")
            )
        return found

    @staticmethod
    def _elided(length: int, keys: list[str], actual: list[Any], where: str) -> list[Difference]:
        if not actual or sorted(actual[0]) != sorted(keys):
            return [Difference(where, f"first item: recorded {keys}, now {sorted(actual[0]) if actual else None}")]
        if length != len(actual):
            return [Difference(where, f"recorded {length} items, now {len(actual)}", "shape")]
        return []

    def _text(self, recorded: str, actual: str, key: str) -> bool:
        if key in _FREE:
            return True
        if _TIME.fullmatch(recorded):
            return _TIME.fullmatch(actual) is not None
        if re.match(rf"(?:[a-z0-9]+-)?{_UUID}$", recorded) or (key in _INSTANCE_KEYS and _RANDOM.fullmatch(recorded)):
            return self._random(recorded, actual)
        start = recorded.split("<", 1)[0] if re.search(r"<(?:\.\.\.|python|elided|SQL|\d+ bytes)", recorded) else None
        for marker in ("gAAAAA", "WyI"):
            if recorded.startswith(f"{marker}..."):
                start = marker
        if key == "message":
            return self._message(recorded, actual)
        if start is not None:
            return actual.startswith(self.translate(start))
        return self.translate(recorded) == actual

    def _random(self, recorded: str, actual: str) -> bool:
        if recorded in self.ids:
            return self.ids[recorded] == actual
        prefix = recorded.split("_", maxsplit=1)[0] if "_" in recorded else ""
        if not _RANDOM.search(actual) or not actual.startswith(prefix):
            return False
        self.ids[recorded] = actual
        for old, new in zip(re.findall(_UUID, recorded), re.findall(_UUID, actual), strict=False):
            self.ids[old] = new
        return True

    def _message(self, recorded: str, actual: str) -> bool:
        """Messages are equal up to what is random, and up to the order of the dictionaries of Python 2."""
        for marker in ("DETAIL:", "existing types:", ", failed to  <", "<python traceback", "<... "):
            if marker in recorded:
                recorded = recorded.split(marker, maxsplit=1)[0]
                actual = actual[: len(self.translate(recorded))]
                break
        self._learn(recorded, actual)
        old = re.sub(r"/tmp\w+|(?<=Signature ')[^']+", "", self.translate(recorded))
        new = re.sub(r"/tmp[\w-]+|(?<=Signature ')[^']+", "", actual)
        return sorted(re.findall(r"[\w.`'/:-]+", old)) == sorted(re.findall(r"[\w.`'/:-]+", new))

    def _learn(self, recorded: str, actual: str) -> None:
        """Ids that a message names first."""
        old = [name for name in re.findall(_UUID, recorded) if name not in self.ids]
        new = [name for name in re.findall(_UUID, actual) if name not in self.ids.values()]
        if len(old) == len(new):
            self.ids.update(zip(old, new, strict=True))


def level(differences: list[Difference]) -> str:
    """The best level that holds in spite of these differences."""
    return min((one.level for one in differences), key=LEVELS.index, default="values")
