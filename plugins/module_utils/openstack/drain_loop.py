# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moving all instances of a compute host away, some at a time, until each of them is accounted for.

One look at the host a round, however many instances are moving: the list of what is on it, and those that have left it
one by one. Nothing here depends on what an earlier, interrupted run kept in memory: what the record and the service say
together decides.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from ..core.errors import AnswerLost, ApiError
from ..core.wait import Pace, wait_until
from ..core.work import Work
from . import moves
from .drain_record import FAILED, GONE, MOVED, MOVING, PENDING, Entry, Record, now
from .live_abort import abort
from .moves import Verdict

Server = dict[str, Any]
LIVE, COLD, EVACUATE = moves.WAYS

#: How often a move is asked for whose request got no answer and did nothing, and one that the service was too busy for.
_TRIES = 3


class Drain:
    """One drain of one host.

    :param record: What is known of the instances already.
    :param ways: The ways that may be tried, in this order.
    :param host_up: Whether the host's compute service runs: a host that is down can only be evacuated, one that is up
        never.
    :param max_parallel: How many instances may be moving at once.
    :param max_failed: After so many failures no further move is begun; None: all are tried.
    :param patience: Seconds that one move may take.
    """

    def __init__(
        self,
        work: Work,
        record: Record,
        *,
        ways: tuple[str, ...],
        host_up: bool,
        max_parallel: int,
        max_failed: int | None,
        patience: float,
    ) -> None:
        self.work, self.record = work, record
        self.ways = tuple(way for way in ways if (way == EVACUATE) is not host_up)
        self.host_up = host_up
        self.max_parallel, self.max_failed, self.patience = max_parallel, max_failed, patience
        #: Whether the service has taken a request that changes something; in check mode, whether it would be sent.
        self.changed = False
        #: Id and name of what was on the host at the first look.
        self.there: dict[str, str] = {}
        self._first = True
        self._since: dict[str, float] = {}
        self._repeats: dict[str, int] = {}
        self._aborted: set[str] = set()
        self._confirmed: set[str] = set()
        #: Whose request to move got no answer.
        self._unsure: set[str] = set()

    # What there is ------------------------------------------------------------------------------------------------

    def look(self) -> dict[str, Server]:
        """The instances on the host, and the state of those that were on it, by id."""
        found = {str(item["id"]): item for item in moves.on_host(self.work, self.record.host)}
        for entry in self.record.of(PENDING, MOVING):
            if entry.id not in found:
                server = moves.look(self.work, entry.id)
                if server is not None:
                    found[entry.id] = server
        return found

    def begin(self) -> dict[str, Server]:
        """Bring the record up to date: what is new on the host, and what did not work in an earlier run."""
        for entry in self.record.of(FAILED):
            entry.status, entry.tried, entry.reason, entry.ended = PENDING, [], None, None
        found = self.look()
        self.there = {key: str(server.get("name")) for key, server in found.items() if self._here(server)}
        for server_id, server in found.items():
            entry = self.record.get(server_id) or self.record.add(server)
            if entry.status in (MOVED, GONE) and self._here(server):
                # It came back after it had been moved.
                entry.status, entry.tried, entry.host_to = PENDING, [], None
        for entry in self.record.of(PENDING, MOVING):
            self._resume(entry, found.get(entry.id))
        return found

    def _resume(self, entry: Entry, server: Server | None) -> None:
        """What became of an instance since the record was written."""
        self._clock(entry)
        if server is None:
            entry.end(GONE)
        elif not self._here(server):
            entry.status = MOVING  # and looked at like any other: it may still have to be confirmed
        elif entry.status == MOVING and moves.task_of(server) is None:
            entry.status = PENDING  # the request was never sent, or the move is over without success

    def _here(self, server: Server) -> bool:
        return moves.host_of(server) == self.record.host

    # Round after round --------------------------------------------------------------------------------------------

    def run(self, *, timeout: float, longest: float) -> None:
        """Move what can be moved, until nothing moves any more.

        :param timeout: Seconds that all of it may take.
        :param longest: Seconds between two looks at the most.
        :raises WaitTimeout: It takes longer; the record says what is still moving.
        """
        wait_until(
            self._round,
            lambda counts: self._over,
            what=self.work.label,
            timeout=timeout,
            describe=told,
            progress=self.work.context.progress,
            pace=Pace(first=min(Pace.first, longest), longest=longest, sleep=self.work.pace.sleep),
        )

    def predict(self) -> None:
        """Check mode: the first way of each instance that can be moved at all."""
        found = self.begin()
        for entry in self.record.of(PENDING, MOVING):
            if entry.status == PENDING and not self._try(entry, found[entry.id]):
                continue
            if entry.way == COLD:
                self._confirm(entry, found[entry.id])
            entry.status, entry.started = MOVED, None

    def _round(self) -> dict[str, int]:
        """One look and what follows from it; how many instances are in which state then."""
        found = self.begin() if self._first else self._seen()
        self._first = False
        for entry in self.record.of(MOVING):
            self._judge(entry, found.get(entry.id))
        for entry in self.record.of(PENDING):
            if self._stopped or len(self.record.of(MOVING)) >= self.max_parallel:
                break
            self._start(entry, found.get(entry.id))
        self.record.save()
        return self.record.counts()

    def _seen(self) -> dict[str, Server]:
        found = self.look()
        for server_id, server in found.items():
            if self.record.get(server_id) is None:
                self._clock(self.record.add(server))
        return found

    @property
    def _stopped(self) -> bool:
        """Whether too much has failed to begin anything more."""
        failures = [entry for entry in self.record.of(FAILED) if not entry.broken_before]
        return self.max_failed is not None and len(failures) > self.max_failed

    @property
    def _over(self) -> bool:
        return not self.record.of(MOVING) and (self._stopped or not self.record.of(PENDING))

    # One instance that is moving ----------------------------------------------------------------------------------

    def _judge(self, entry: Entry, server: Server | None) -> None:
        """What became of a move."""
        if server is None:
            entry.end(GONE)
            return
        verdict = moves.verdict(server, self.record.host, confirmed=entry.id in self._confirmed)
        if verdict is Verdict.MOVING:
            self._late(entry, server)
        elif verdict is Verdict.UNCONFIRMED:
            self._arrived(entry, server)
        elif verdict is Verdict.MOVED:
            entry.host_to = moves.host_of(server)
            entry.end(MOVED)
        elif not self._here(server):
            entry.host_to = moves.host_of(server)
            entry.end(FAILED, moves.explain(self.work, server, entry.request_id))
        elif entry.id in self._unsure:
            # Its request got no answer, and nothing goes on: it was not taken.
            self._unsure.discard(entry.id)
            self._again(entry, f"the request to move it ({entry.way}) got no answer")
        else:
            self._failed(entry, moves.explain(self.work, server, entry.request_id))

    def _arrived(self, entry: Entry, server: Server) -> None:
        """A drain that was cut off confirms what it had begun. What somebody else resizes is not ours to confirm."""
        if entry.way == COLD:
            self._confirm(entry, server)
        else:
            entry.host_to = moves.host_of(server)
            entry.end(MOVED, "it waits for the confirmation of a resize that is not the drain's")

    def _confirm(self, entry: Entry, server: Server) -> None:
        try:
            moves.confirm(self.work, server)
        except AnswerLost:
            return  # seen at the next look
        except ApiError as exc:
            if exc.status not in (400, 404, 409):
                raise
            self._late(entry, server)  # somebody else was quicker, or it is too early: the next look tells
            return
        self._confirmed.add(entry.id)
        self.changed = True

    def _late(self, entry: Entry, server: Server) -> None:
        """A move that takes too long: what can be broken off is."""
        waited = time.monotonic() - self._since.get(entry.id, time.monotonic())
        if waited <= self.patience:
            return
        reason = (
            f"it was still moving after {self.patience:g} seconds ({moves.task_of(server) or server.get('status')})"
        )
        if entry.way == LIVE and entry.id not in self._aborted:
            self._aborted.add(entry.id)
            self._clock(entry)
            entry.reason = reason
            if abort(self.work, entry.id):
                return
        entry.end(FAILED, reason)

    def _failed(self, entry: Entry, reason: str) -> None:
        """One way did not work; the next round tries the next one."""
        if entry.way is not None and entry.way not in entry.tried:
            entry.tried.append(entry.way)
        entry.reason = reason
        entry.status = PENDING

    def _again(self, entry: Entry, reason: str) -> None:
        self._repeats[entry.id] = self._repeats.get(entry.id, 0) + 1
        if self._repeats[entry.id] >= _TRIES:
            self._failed(entry, reason)
        else:
            entry.status = PENDING

    # One instance that is to be moved -----------------------------------------------------------------------------

    def _start(self, entry: Entry, server: Server | None) -> None:
        if server is None:
            entry.end(GONE)
        elif not self._here(server):
            entry.host_to = moves.host_of(server)
            entry.end(MOVED, "it was moved by somebody else")
        elif moves.task_of(server) is not None:
            self._late(entry, server)
        else:
            self._try(entry, server)

    def way(self, entry: Entry, server: Server) -> str | None:
        """The next way that fits the state of an instance and was not tried."""
        return next(
            (way for way in self.ways if way not in entry.tried and server.get("status") in moves.WAYS[way]), None
        )

    def _try(self, entry: Entry, server: Server) -> bool:
        """Start the next way of moving an instance; whether there was one."""
        way = self.way(entry, server)
        if way is None:
            entry.end(FAILED, entry.reason or self._no_way(server))
            return False
        entry.way, entry.status, entry.request_id = way, MOVING, None
        entry.started = entry.started or now()
        self._clock(entry)
        if not self.work.check_mode:
            # Known before it is sent: whatever happens then, the next run knows whose move it is.
            self.record.save()
        try:
            entry.request_id = moves.start(self.work, server, way)
            self.changed = True
        except AnswerLost:
            self.changed = True
            self._unsure.add(entry.id)
        except ApiError as exc:
            self._refused(entry, exc)
        return entry.status == MOVING

    def _refused(self, entry: Entry, exc: ApiError) -> None:
        if exc.status == 409:
            self._again(entry, exc.message)  # something else goes on with it
        elif exc.status in (400, 404, 500):
            self._failed(entry, exc.message)
        else:
            raise exc

    def _no_way(self, server: Server) -> str:
        allowed = ", ".join(self.ways) or "none"
        state = "up: it can only be evacuated from a host that is down" if self.host_up else "down"
        return f"no allowed way ({allowed}) fits its status {server.get('status')} while the host is {state}"

    def _clock(self, entry: Entry) -> None:
        self._since[entry.id] = time.monotonic()


def told(counts: Mapping[str, int]) -> str:
    """The counts in words, for progress."""
    words = {MOVED: "moved", MOVING: "moving", PENDING: "waiting", FAILED: "failed", GONE: "deleted by others"}
    parts = [f"{counts[status]} {word}" for status, word in words.items() if counts[status]]
    return ", ".join(parts) or "no instances"
