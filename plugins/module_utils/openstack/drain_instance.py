# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One instance of a host that is drained: its move begun, judged, confirmed, broken off; and whose move it is."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from ..core.errors import AnswerLate, AnswerLost, ApiError, Unreachable
from ..core.work import Work
from . import moves
from .drain_record import FAILED, GONE, MOVED, MOVING, PENDING, Entry, Record, now
from .live_abort import abort
from .moves import Verdict

Server = dict[str, Any]
LIVE, COLD, EVACUATE = moves.WAYS

#: How often a move is asked for whose request got no answer and did nothing, and one that the service was too busy for.
_TRIES = 3


class Instances:
    """The instances of one host that is drained: each begun, judged, confirmed, given up on its own.

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
        #: Since when something moves, or is held by a task of somebody else's.
        self._since: dict[str, float] = {}
        self._busy: dict[str, float] = {}
        self._repeats: dict[str, int] = {}
        self._aborted: set[str] = set()
        self._confirmed: set[str] = set()
        #: Whose request to move was answered; whose got no answer and did nothing yet, with the moment (monotonic
        #: seconds) until which it may begin by itself; whose got no answer at any time.
        self._taken: set[str] = set()
        self._unsure: dict[str, float] = {}
        self._asked: set[str] = set()
        #: What took too long, but may still arrive while others move.
        self._given_up: set[str] = set()

    def _here(self, server: Server) -> bool:
        return moves.host_of(server) == self.record.host

    # One instance that is moving ----------------------------------------------------------------------------------

    def _judge(self, entry: Entry, server: Server | None) -> None:
        """What became of a move."""
        if server is None:
            entry.end(GONE)
            return
        confirmed = entry.id in self._confirmed
        verdict = moves.judged(self.work, server, self.record.host, entry.way, confirmed=confirmed)
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
            self._unanswered(entry)
        else:
            self._failed(entry, moves.explain(self.work, server, entry.request_id))

    def _unanswered(self, entry: Entry) -> None:
        """Its request got no answer, and nothing goes on."""
        until = self._unsure[entry.id]
        if time.monotonic() < until:
            return
        del self._unsure[entry.id]
        what = f"the request to move it ({entry.way}) got no answer"
        if until:
            # Beside a second one, it would be moved twice.
            entry.end(FAILED, f"{what} in time, and may still be carried out: no other one was sent")
        else:
            self._again(entry, what)  # it was not taken

    def _arrived(self, entry: Entry, server: Server) -> None:
        """A drain that was cut off confirms what it had begun. What somebody else resizes is not ours to confirm."""
        if self._ours(entry, server):
            self._confirm(entry, server)
        else:
            self._moved_by_others(entry, server)

    def _ours(self, entry: Entry, server: Server) -> bool:
        """Whether a move that is, or will be, to be confirmed is a cold migration of the drain's.

        That it was meant to be migrated is not enough: Nova may have refused because its owner resizes it.
        """
        if entry.way != COLD:
            return False
        if entry.id in self._taken:
            return True
        found = self.work.objects(moves.MIGRATIONS, query={"instance_uuid": server["id"]})
        return any(
            migration.get("migration_type") == "migration"
            and migration.get("source_compute") == self.record.host
            and migration.get("status") not in moves.ENDED
            for migration in found
        )

    def _moved_by_others(self, entry: Entry, server: Server) -> None:
        entry.host_to = moves.host_of(server)
        if server.get("status") == "ERROR":
            entry.end(FAILED, moves.explain(self.work, server, None))
        elif server.get("status") == moves.UNCONFIRMED:
            entry.end(MOVED, "it waits for the confirmation of a resize that is not the drain's")
        else:
            entry.end(MOVED, "it was moved by somebody else")

    def _confirm(self, entry: Entry, server: Server) -> None:
        try:
            moves.confirm(self.work, server)
        except AnswerLost:
            self.changed = True
            return  # seen at the next look
        except ApiError as exc:
            if exc.status not in (400, 404, 409):
                raise
            # Somebody else was quicker, or it is too early: the next look tells.
            self._late(entry, server, f"it was not confirmed: {exc.message}")
            return
        self._confirmed.add(entry.id)
        self.changed = True

    def _late(self, entry: Entry, server: Server, why: str | None = None) -> None:
        """A move that takes too long: what can be broken off is.

        :param why: What keeps it, when that is known.
        """
        if not self._overdue(self._since, entry):
            return
        state = moves.task_of(server) or server.get("status")
        reason = f"it was still moving after {self.patience:g} seconds ({state})" + (f"; {why}" if why else "")
        if entry.way == LIVE and entry.id not in self._aborted:
            # Whether it was aborted, or was just ending and could not be, the next looks tell.
            self._aborted.add(entry.id)
            self._clock(entry)
            entry.reason = reason
            abort(self.work, entry.id)
            return
        self._given_up.add(entry.id)
        entry.end(FAILED, reason)

    def _held(self, entry: Entry, server: Server) -> None:
        """Somebody else is at work on it: it is waited for, but not for ever."""
        self._busy.setdefault(entry.id, time.monotonic())
        if self._overdue(self._busy, entry):
            task = moves.task_of(server)
            entry.end(FAILED, f"somebody else's work on it ({task}) was not done after {self.patience:g} seconds")

    def _overdue(self, since: Mapping[str, float], entry: Entry) -> bool:
        now_ = time.monotonic()
        return now_ - since.get(entry.id, now_) > self.patience

    def _failed(self, entry: Entry, reason: str) -> None:
        """One way did not work; the next round tries the next one."""
        if entry.way is not None and entry.way not in entry.tried:
            entry.tried.append(entry.way)
        self._repeats.pop(entry.id, None)
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
            return
        busy = moves.task_of(server) is not None
        if entry.id in self._asked and (busy or not self._here(server)):
            # A request of ours that got no answer was carried out after all.
            entry.status = MOVING
        elif busy:
            self._held(entry, server)
        elif server.get("status") == moves.UNCONFIRMED and not self._here(server):
            # An earlier run may have given it up while it was moving.
            entry.status = MOVING
            self._arrived(entry, server)
        elif not self._here(server):
            self._moved_by_others(entry, server)
        else:
            self._busy.pop(entry.id, None)
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
        self._taken.discard(entry.id)
        if not self.work.check_mode:
            # Known before it is sent: whatever happens then, the next run knows whose move it is.
            self.record.save()
        try:
            entry.request_id = moves.start(self.work, server, way)
            self.changed = True
            self._taken.add(entry.id)
        except AnswerLost as exc:
            self._lost(entry, late=isinstance(exc, AnswerLate))
        except ApiError as exc:
            self._refused(entry, exc)
        return entry.status == MOVING

    def _lost(self, entry: Entry, *, late: bool = False) -> None:
        """Nobody knows what became of a request to move.

        :param late: Its answer did not come in time: the service may still be at work on it.
        """
        self.changed = True
        self._unsure[entry.id] = time.monotonic() + self.work.client.timeout if late else 0.0
        self._asked.add(entry.id)

    def _refused(self, entry: Entry, exc: ApiError) -> None:
        if exc.method == "GET":
            # The answer was lost, and nobody tells now what became of the request.
            self._lost(entry)
            raise exc
        if outage(exc):
            entry.status = PENDING
            raise exc
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


def outage(exc: ApiError) -> bool:
    """The service took nothing, and may be back in a while."""
    return isinstance(exc, (AnswerLost, Unreachable)) or exc.status in (502, 503, 504)
