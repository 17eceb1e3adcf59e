# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal: one JSON line for each request a simulator saw (DESIGN.md, Simulators)."""

from __future__ import annotations

import json
import os
import re
import threading
import time
from typing import Any
from urllib.parse import parse_qsl, urlencode

#: Names of query keys whose values never reach the journal.
_SECRET_KEY = re.compile(r"pass|token|secret|signature|credential|private|api_?key", re.IGNORECASE)
_MASK = "********"


def mask_query(query: str) -> str:
    """The query string with the values of secret-looking keys replaced; unchanged when there is none."""
    if not query or not _SECRET_KEY.search(query):
        return query
    pairs = parse_qsl(query, keep_blank_values=True)
    return urlencode([(key, _MASK if _SECRET_KEY.search(key) else value) for key, value in pairs], safe="*")


class Journal:
    """Entries in memory and, when a path is given (or TELCO_CLOUD_JOURNAL is set), appended to a file.

    Many processes may append to one file: each line is one write to a descriptor opened with O_APPEND.
    """

    def __init__(self, path: str | None = None) -> None:
        self.path = path or os.environ.get("TELCO_CLOUD_JOURNAL") or None
        self._entries: list[dict[str, Any]] = []
        self._lock = threading.Lock()
        self._file: int | None = None

    def add(
        self,
        *,
        system: str,
        method: str,
        path: str,
        query: str,
        status: int,
        user_agent: str,
        body_keys: list[str],
        fault: str | None = None,
    ) -> None:
        """Write one entry. path as sent (still percent-encoded), status 0 when the answer was withheld by a fault."""
        entry: dict[str, Any] = {
            "time": round(time.time(), 6),
            "system": system,
            "method": method,
            "path": path,
            "query": mask_query(query),
            "status": status,
            "user_agent": user_agent,
            "body_keys": body_keys,
        }
        if fault is not None:
            entry["fault"] = fault
        with self._lock:
            self._entries.append(entry)
            if self.path is not None:
                if self._file is None:
                    self._file = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o644)
                os.write(self._file, (json.dumps(entry) + "\n").encode())

    def entries(self) -> list[dict[str, Any]]:
        """A copy of what is in memory, oldest first."""
        with self._lock:
            return list(self._entries)

    def clear(self) -> None:
        """Empty the memory; the file stays as it is."""
        with self._lock:
            self._entries.clear()

    def close(self) -> None:
        """Close the file; a later entry opens it again."""
        with self._lock:
            if self._file is not None:
                os.close(self._file)
                self._file = None
