# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moving all instances of a compute host away, some at a time, until each of them is accounted for.

One look at the host a round, however many instances are moving: the list of what is on it, and those that have left it
one by one. Nothing here depends on what an earlier, interrupted run kept in memory: what the record and the service say
together decides.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..core.errors import ApiError
from ..core.wait import Pace, wait_until
from . import moves
from .drain_instance import COLD, Instances, Server, outage
from .drain_record import FAILED, GONE, MOVED, MOVING, PENDING, Entry
from .moves import Verdict


class Drain(Instances):
    """One drain of one host, round after round."""

    #: Names and ids of the instances that it is about; None: all that are on the host.
    only: frozenset[str] | None = None

    # What there is ------------------------------------------------------------------------------------------------

    def look(self) -> dict[str, Server]:
        """The instances on the host, and the state of those that were on it, by id."""
        there = {str(item["id"]): item for item in moves.on_host(self.work, self.record.host)}
        found = {key: item for key, item in there.items() if self._meant(key, str(item.get("name")))}
        for entry in self.entries():
            if entry.id not in found and (entry.status in (PENDING, MOVING) or entry.id in self._given_up):
                server = moves.look(self.work, entry.id)
                if server is not None:
                    found[entry.id] = server
        return found

    def _meant(self, server_id: str, name: str) -> bool:
        return self.only is None or server_id in self.only or name in self.only

    def entries(self, *statuses: str) -> list[Entry]:
        """The entries that this drain is about, in one of these states or in any."""
        found = self.record.of(*statuses) if statuses else list(self.record)
        return [entry for entry in found if self._meant(entry.id, entry.name)]

    def begin(self) -> dict[str, Server]:
        """Bring the record up to date: what is new on the host, and what did not work in an earlier run."""
        for entry in self.entries(FAILED):
            entry.status, entry.tried, entry.reason, entry.ended = PENDING, [], None, None
        found = self.look()
        self.there = {key: str(server.get("name")) for key, server in found.items() if self._here(server)}
        for server_id, server in found.items():
            entry = self.record.get(server_id) or self.record.add(server)
            if entry.status in (MOVED, GONE) and self._here(server):
                # It came back after it had been moved.
                entry.status, entry.tried, entry.host_to = PENDING, [], None
        for entry in self.entries(PENDING, MOVING):
            self._resume(entry, found.get(entry.id))
        return found

    def _resume(self, entry: Entry, server: Server | None) -> None:
        """What became of an instance since the record was written."""
        self._clock(entry)
        if server is None:
            entry.end(GONE)
        elif not self._here(server):
            entry.status = MOVING  # and looked at like any other: it may still have to be confirmed
        elif entry.status == MOVING and self._at_rest(entry, server):
            entry.status = PENDING  # the request was never sent, or the move is over without success

    def _at_rest(self, entry: Entry, server: Server) -> bool:
        return moves.judged(self.work, server, self.record.host, entry.way) is not Verdict.MOVING

    # Round after round --------------------------------------------------------------------------------------------

    def run(self, *, timeout: float, longest: float) -> None:
        """Move what can be moved, until nothing moves any more.

        :param timeout: Seconds that all of it may take.
        :param longest: Seconds between two looks at the most.
        :raises WaitTimeout: It takes longer; the record says what is still moving.
        """
        wait_until(
            self._steady_round,
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
        for entry in self.entries(MOVING):
            self._foresee(entry, found[entry.id])
        for entry in self.entries(PENDING):
            if self._stopped:
                break
            if self._try(entry, found[entry.id]):
                if entry.way == COLD:
                    self._confirm(entry, found[entry.id])
                entry.status, entry.started = MOVED, None

    def _foresee(self, entry: Entry, server: Server) -> None:
        """Check mode: what an earlier run has begun is taken to arrive; what has arrived is judged as it is."""
        if moves.verdict(server, self.record.host) is Verdict.MOVING:
            if self._ours(entry, server):
                self._confirm(entry, server)
            entry.status = MOVED
        else:
            self._judge(entry, server)
            entry.status = MOVED if entry.status == MOVING else entry.status

    def _steady_round(self) -> dict[str, int]:
        """A round, in which an outage of the service is nothing worse than a wait, whatever was asked for."""
        try:
            return self._round()
        except ApiError as exc:
            if outage(exc):
                exc.kind = "busy"
            raise

    def _round(self) -> dict[str, int]:
        """One look and what follows from it; how many instances are in which state then."""
        found = self.begin() if self._first else self._seen()
        self._first = False
        self._look_back(found)
        for entry in self.entries(MOVING):
            self._judge(entry, found.get(entry.id))
        for entry in self.entries(PENDING):
            if self._stopped or len(self.entries(MOVING)) >= self.max_parallel:
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

    def _look_back(self, found: Mapping[str, Server]) -> None:
        """What was given up and has come to rest since is judged once more."""
        for entry in self.entries(FAILED):
            server = found.get(entry.id)
            if entry.id in self._given_up and (server is None or moves.task_of(server) is None):
                self._given_up.discard(entry.id)
                entry.status, entry.ended = MOVING, None
                self._clock(entry)

    @property
    def _stopped(self) -> bool:
        """Whether too much has failed to begin anything more."""
        failures = [entry for entry in self.entries(FAILED) if not entry.broken_before]
        return self.max_failed is not None and len(failures) > self.max_failed

    @property
    def _over(self) -> bool:
        return not self.entries(MOVING) and (self._stopped or not self.entries(PENDING))


def told(counts: Mapping[str, int]) -> str:
    """The counts in words, for progress."""
    words = {MOVED: "moved", MOVING: "moving", PENDING: "waiting", FAILED: "failed", GONE: "deleted by others"}
    parts = [f"{counts[status]} {word}" for status, word in words.items() if counts[status]]
    return ", ".join(parts) or "no instances"
