# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults on demand: what goes wrong between a client and a server, one request at a time."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass, field
from typing import Any

#: Every kind and what it does. "Nothing done" means: the simulator's state is as before.
KINDS = {
    "refuse": "The connection is reset before the body is read. Nothing done. Journaled with status 0.",
    "reset": "The connection is reset after the whole request was read. Nothing done. Status 0.",
    "lost_answer": "The request is carried out, then the connection is reset without an answer. Status 0.",
    "unauthorized": "401 in the system's own form. Nothing done.",
    "conflict": "409 in the system's own form. Nothing done.",
    "too_many": "429 with Retry-After (key retry_after, seconds, default 1). Nothing done.",
    "unavailable": "503 with Retry-After (key retry_after, seconds, default 1). Nothing done.",
    "truncated": "Carried out; Content-Length promises more than is sent, then the connection ends.",
    "not_json": "Carried out; the answer is 200 with an HTML page, as a proxy in between would send.",
    "delay": "The request is carried out after key seconds (default 0.2). Combines with other kinds.",
    "job_error": "The asynchronous job that the request starts ends in error.",
    "callback_never": "The callback of the work that the request starts is never sent.",
    "callback_twice": "The callback of the work that the request starts is sent twice.",
    "callback_late": "The callback of the work that the request starts comes key seconds (default 0.2) after its time.",
    "callback_foreign": "Others call first: of other work that has failed, and with a body that says nothing.",
}

#: Kinds that answer instead of the system: status of each.
STATUS = {"unauthorized": 401, "conflict": 409, "too_many": 429, "unavailable": 503}

#: Kinds that the subclass asks for while it carries a request out (Simulator.take_fault).
ASKED_FOR = frozenset({"job_error", "callback_never", "callback_twice", "callback_late", "callback_foreign"})


@dataclass
class Fault:
    """One fault to come.

    kind: a key of KINDS. method: "PUT", or None for any. path: a regular expression searched in the path as sent, or
    None for any. times: how many requests it hits, None for all to come. skip: how many matching requests pass first.
    seconds and retry_after: see KINDS.
    """

    kind: str
    method: str | None = None
    path: str | None = None
    times: int | None = 1
    skip: int = 0
    seconds: float = 0.2
    retry_after: int = 1
    fired: int = field(default=0, init=False)
    passed: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"unknown fault kind {self.kind!r}; known: {', '.join(KINDS)}")
        if self.times is not None and self.times < 1:
            raise ValueError(f"times must be at least 1, or null for always: {self.times}")
        if self.skip < 0 or self.seconds < 0 or self.retry_after < 0:
            raise ValueError("skip, seconds and retry_after must not be negative")
        if self.method is not None:
            self.method = self.method.upper()
        self._pattern = re.compile(self.path) if self.path is not None else None

    def matches(self, method: str, path: str) -> bool:
        """Whether the request is one this fault is about, and the fault is not used up."""
        if self.times is not None and self.fired >= self.times:
            return False
        if self.method is not None and self.method != method:
            return False
        return self._pattern is None or self._pattern.search(path) is not None

    def fire(self) -> bool:
        """Count a matching request; False while it is one of those to let pass."""
        if self.passed < self.skip:
            self.passed += 1
            return False
        self.fired += 1
        return True

    def describe(self) -> dict[str, Any]:
        """The fault as the control call lists it, with how often it fired."""
        return {
            "kind": self.kind,
            "method": self.method,
            "path": self.path,
            "times": self.times,
            "skip": self.skip,
            "seconds": self.seconds,
            "retry_after": self.retry_after,
            "fired": self.fired,
        }


class Faults:
    """The faults of one simulator, in the order given."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._lock = threading.Lock()

    def add(self, fault: Fault) -> Fault:
        """Add a fault and return it (its `fired` tells later whether it happened)."""
        with self._lock:
            self._faults.append(fault)
        return fault

    def clear(self) -> None:
        """Forget all faults."""
        with self._lock:
            self._faults.clear()

    def describe(self) -> list[dict[str, Any]]:
        """All faults, used up or not."""
        with self._lock:
            return [fault.describe() for fault in self._faults]

    def for_request(self, method: str, path: str) -> tuple[float, Fault | None]:
        """Seconds to wait and the fault that hits this request, if any; counts both."""
        seconds = 0.0
        with self._lock:
            for fault in self._faults:
                if fault.kind in ASKED_FOR or not fault.matches(method, path) or not fault.fire():
                    continue
                if fault.kind != "delay":
                    return seconds, fault
                seconds += fault.seconds
        return seconds, None

    def take(self, kind: str, method: str, path: str) -> Fault | None:
        """The first fault of a kind in ASKED_FOR that hits this request; counts it."""
        with self._lock:
            for fault in self._faults:
                if fault.kind == kind and fault.matches(method, path) and fault.fire():
                    return fault
        return None
