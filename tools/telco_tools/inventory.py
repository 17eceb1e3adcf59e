# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The API inventory: every documented operation, and which of them a journal shows performed by their module."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import yaml

from .paths import ROOT

_AGENT = re.compile(r"^telco\.cloud/\S+ \((\w+)\)")


@dataclass(frozen=True)
class Documented:
    """One operation of a system's inventory."""

    system: str
    id: str
    method: str
    path: str
    module: str
    #: A key that its body has at the top, where several operations share method and path; None: they do not.
    body_key: str | None = None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Matches the path of a request, without its query."""
        return pattern(self.path)

    @cached_property
    def query(self) -> dict[str, str | None]:
        """The query parameters that make the operation what it is, with the value each begins with."""
        text = self.path.partition("?")[2]
        if text in ("{filter}", ""):
            return {}
        return {key: value.split("{")[0] or None for key, _equals, value in (p.partition("=") for p in text.split("&"))}

    @property
    def any_filter(self) -> bool:
        """The operation is a list with any filter at all."""
        return self.path.endswith("?{filter}")

    def means(self, method: str, path: str) -> bool:
        """Whether a request, or a declaration with its placeholders, is this operation by its method and path."""
        return method == self.method and self.pattern.fullmatch(path) is not None

    def performed_by(self, line: Mapping[str, Any]) -> bool:
        """Whether a line of the journal is this operation, done by its module and accepted by the server."""
        agent = _AGENT.match(str(line.get("user_agent") or ""))
        if not agent or agent.group(1) != self.module:
            return False
        if not self.means(str(line["method"]), str(line["path"])):
            return False
        if not 200 <= int(line["status"]) < 300:
            return False
        if self.body_key is not None and self.body_key not in (line.get("body_keys") or ()):
            return False
        query = _query(line.get("query"))
        if self.any_filter:
            return any(not key.startswith("_") for key in query)
        return all(key in query and str(query[key][0]).startswith(start or "") for key, start in self.query.items())


def pattern(path: str) -> re.Pattern[str]:
    """Matches the requests that a documented path means, without their query.

    OpenStack's document has the project right after the version; its services have taken addresses without it since
    2016 (Nova 2.18, Cinder 3.67).
    """
    version, project, rest = re.fullmatch(r"(?:(/v[\d.]+)(/{tenant_id}))?(.*)", path.partition("?")[0]).groups()  # type: ignore[union-attr]
    parts = (re.escape(part) for part in re.split(r"{[^}]*}", rest))
    begin = re.escape(version) + "(?:/[^/]+)?" if project else ""
    return re.compile(begin + "[^/]+".join(parts))


def _query(value: Any) -> dict[str, list[str]]:
    if isinstance(value, Mapping):
        return {
            key: [str(item) for item in (found if isinstance(found, list) else [found])] for key, found in value.items()
        }
    return parse_qs(str(value or ""), keep_blank_values=True)


def inventory(system: str) -> list[Documented]:
    """The operations of a system, in the order of its inventory."""
    content = yaml.safe_load((ROOT / "api" / f"{system}.yaml").read_text())
    return [_documented(system, item) for item in content["operations"]]


def _documented(system: str, item: Mapping[str, Any]) -> Documented:
    path = item.get("wire") or item["path"]
    # What is done to a server has one address; where today's services have another one for it, that tells enough.
    key = item.get("body") or (item.get("action") if path.endswith("/action") else None)
    return Documented(system, item["id"], item["method"], path, item["module"], key)


def journal(path: Path) -> list[dict[str, Any]]:
    """The lines of a journal."""
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]


def performed(operations: Iterable[Documented], lines: Iterable[Mapping[str, Any]]) -> set[str]:
    """Ids of the operations that the journal shows."""
    kept = list(lines)
    return {
        item.id for item in operations if any(item.performed_by(line) for line in kept if line["system"] == item.system)
    }
