# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The run record of a drain: one line of JSON for each instance, so that a run that was cut off is simply run again."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime, timezone
from typing import Any

from ..core.errors import InvalidOption
from ..core.whole_file import whole_file

PENDING, MOVING, MOVED, FAILED, GONE = STATUSES = "PENDING", "MOVING", "MOVED", "FAILED", "GONE"


def now() -> str:
    """The present time (ISO 8601, UTC, whole seconds)."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass
class Entry:
    """One instance.

    :param status: ``PENDING``, ``MOVING``, ``MOVED``, ``FAILED``, or ``GONE`` (somebody deleted it meanwhile).
    :param before: The service's word for its status when it was first seen (``ACTIVE``, ``SHUTOFF``, ``ERROR``).
    :param host_from: The host that is drained.
    :param host_to: Where it is now; None as long as that is not known, or the same host.
    :param way: How it is moved, or was tried last: ``live``, ``cold`` or ``evacuate``.
    :param tried: The ways that did not work, in this order.
    :param request_id: The service's id of the request that started the last move.
    :param reason: Why the last try did not work.
    :param started: When its first move was started (ISO 8601, UTC).
    :param ended: When its end was seen.
    """

    id: str
    name: str
    status: str
    before: str
    host_from: str
    host_to: str | None = None
    way: str | None = None
    tried: list[str] = field(default_factory=list)
    request_id: str | None = None
    reason: str | None = None
    started: str | None = None
    ended: str | None = None

    @property
    def broken_before(self) -> bool:
        """Whether it was in error before anything was done to it: no fault of the drain's."""
        return self.before == "ERROR"

    def end(self, status: str, reason: str | None = None) -> None:
        """Note how it ended."""
        self.status, self.ended = status, now()
        self.reason = reason or (self.reason if status == FAILED else None)


_NAMES = frozenset(item.name for item in fields(Entry))


class Record:
    """All instances of one host, in the order in which they were first seen.

    :param path: The file; None: it is kept in memory only.
    :raises InvalidOption: The file is not a record, or that of another host.
    """

    def __init__(self, host: str, path: str | None) -> None:
        self.host = host
        self.path = path
        self._entries: dict[str, Entry] = {}
        if path is not None and os.path.exists(path):
            self._load(path)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def get(self, server_id: str) -> Entry | None:
        """The entry of an instance."""
        return self._entries.get(server_id)

    def add(self, server: Mapping[str, Any]) -> Entry:
        """Note an instance that was not seen before."""
        entry = Entry(
            id=str(server["id"]),
            name=str(server.get("name") or ""),
            status=PENDING,
            before=str(server.get("status") or "UNKNOWN"),
            host_from=self.host,
        )
        self._entries[entry.id] = entry
        return entry

    def of(self, *statuses: str) -> list[Entry]:
        """The entries in one of these states."""
        return [entry for entry in self if entry.status in statuses]

    def counts(self) -> dict[str, int]:
        """How many are in which state."""
        return {status: len(self.of(status)) for status in STATUSES}

    def shown(self) -> list[dict[str, Any]]:
        """The entries as results show them."""
        return [asdict(entry) for entry in self]

    def save(self) -> None:
        """Write the file, which is whole at any moment.

        :raises InvalidOption: It cannot be written.
        """
        if self.path is None:
            return
        try:
            with whole_file(self.path) as part, open(part.path, "w", encoding="utf-8") as stream:
                stream.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in self.shown())
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as exc:
            raise InvalidOption("record", f"{self.path} cannot be written: {exc.strerror}") from exc

    def _load(self, path: str) -> None:
        try:
            with open(path, encoding="utf-8") as stream:
                lines = stream.read().split("\n")
        except (OSError, UnicodeDecodeError) as exc:
            raise InvalidOption("record", f"{path} cannot be read: {exc}") from exc
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                found = json.loads(line)
                entry = Entry(**{name: value for name, value in found.items() if name in _NAMES})
                if entry.status not in STATUSES or not isinstance(entry.tried, list):
                    raise ValueError(entry.status)
            except (ValueError, TypeError, AttributeError) as exc:
                raise InvalidOption("record", f"line {number} of {path} is not that of an instance") from exc
            if entry.host_from != self.host:
                raise InvalidOption("record", f"{path} is the record of {entry.host_from}, not of {self.host}")
            self._entries[entry.id] = entry
