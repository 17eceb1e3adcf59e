# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moving one server to another host, to its end.

Source: OpenStack API Complete Reference (17 November 2015), 3.4.3, 3.4.5, 3.5.5 and 3.5.6.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError, WaitFailed
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from . import moves
from .client import OPENSTACK
from .compute import NOTE
from .moves import Server, Verdict
from .servers import FIELDS as SERVER
from .servers import shown

FIELDS = {
    "server": Field(
        required=True,
        aliases=("name",),
        doc="Name or id of the server, of whatever project. When several have the name, the module fails and tells "
        "their ids.",
    ),
    "type": Field(
        required=True,
        choices=tuple(moves.WAYS),
        doc=[
            "How it is moved.",
            "V(live): while it runs, or is paused.",
            "V(cold): it is shut down for it when it runs, and started again.",
            "V(evacuate): it is made anew elsewhere, from its image unless its disks are shared. Its host has to be "
            "down, or forced down (M(telco.cloud.openstack_compute_service)).",
        ],
    ),
    "from_host": Field(
        doc="The host that it is to leave. When it is on another one already nothing is done: a task that was "
        "interrupted can be run again. Without O(from_host) and O(host), each run moves the server."
    ),
    "host": Field(
        doc="The host that it is to go to; when it is there already nothing is done. Nova checks that it has room. "
        "Left out, Nova chooses."
    ),
    "block_migration": Field(
        choices=("auto", "true", "false"),
        default="auto",
        doc="Whether a live migration copies the disks too; V(auto): when the hosts do not share them.",
    ),
    "confirm": Field(
        type="bool",
        default=True,
        doc="Whether a cold migration is confirmed when it has arrived, which gives up what is left of it on its old "
        "host. One that is not stays C(VERIFY_RESIZE).",
    ),
}

#: The states of a server that is on its way.
_ON_ITS_WAY = frozenset({"MIGRATING", "RESIZE", "REBUILD"})
_BLOCK: Mapping[str, bool | str] = {"auto": "auto", "true": True, "false": False}


def _check(params: Mapping[str, Any]) -> None:
    if params.get("host") is not None and params.get("host") == params.get("from_host"):
        raise InvalidOption("host", f"{params['host']} is the host that the server is to leave")
    if params["type"] != "live" and params["block_migration"] != "auto":
        raise InvalidOption("block_migration", "has a meaning for type live only")


class _Move:
    """One server's move."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.way = str(work.params["type"])
        self.target = work.params.get("host")
        self.leave = work.params.get("from_host")
        self.confirms = self.way == "cold" and bool(work.params["confirm"])
        self.waits = bool(work.params["wait"]) and not work.check_mode
        self.request_id: str | None = None

    def run(self) -> Object:
        server = self._found()
        origin = str(moves.host_of(server))
        if self._on_its_way(server):
            # An earlier, interrupted run has begun it: it is waited for, not begun again.
            server = self._watched(server, origin, f"{origin} is left")
            if self._on_its_way(server):
                return self._unwatched(server, origin)
        server = self._moved(server) if not self._arrived(server) else self._settled(server)
        return self._result(server, origin)

    def _unwatched(self, server: Server, origin: str) -> Object:
        """What is on its way is not waited for; in check mode it is taken to arrive."""
        if self.work.check_mode and self.work.params["wait"] and self.confirms and server.get("status") == "RESIZE":
            self._confirmed(server)
        return self._result(server, origin)

    def _found(self) -> Server:
        work = self.work
        server = moves.find(work, str(work.params["server"]))
        if server is None:
            raise TelcoError(f"There is no server {work.params['server']}", option="server")
        work.created_id = str(server["id"])
        if moves.host_of(server) is None:
            raise TelcoError(f"{moves.label(server)} is on no host, or the login may not see on which")
        return server

    def _on_its_way(self, server: Server) -> bool:
        repeated = self.target is not None or self.leave is not None
        return repeated and moves.task_of(server) is not None and server.get("status") in _ON_ITS_WAY

    def _arrived(self, server: Server) -> bool:
        here = moves.host_of(server)
        if self.target is not None:
            return here == self.target
        return self.leave is not None and here != self.leave

    def _moved(self, server: Server) -> Server:
        work, origin = self.work, str(moves.host_of(server))
        self._check(server, origin)
        block = _BLOCK[work.params["block_migration"]]
        self.request_id = moves.start(work, server, self.way, self.target, block_migration=block)
        server = self._watched(server, origin, f"{origin} is left")
        if self.waits:
            self._verify(server, origin)
        if self.confirms and (server.get("status") == moves.UNCONFIRMED if self.waits else work.params["wait"]):
            server = self._confirmed(server)
        return server

    def _check(self, server: Server, origin: str) -> None:
        """Refuse what Nova would refuse, in check mode too."""
        if self.leave is not None and origin != self.leave:
            raise TelcoError(f"{moves.label(server)} is on {origin}, which is neither {self.leave} nor {self.target}")
        possible = moves.WAYS[self.way]
        if server.get("status") not in possible:
            raise TelcoError(
                f"{moves.label(server)} is {server.get('status')} on {origin}; type {self.way} is for servers that are "
                f"{' or '.join(sorted(possible))}",
                option="type",
            )

    def _settled(self, server: Server) -> Server:
        """A cold migration of an earlier run that waits for its confirmation, or is being confirmed, is finished.

        A resize is its owner's.
        """
        if not self.confirms or server.get("status") != moves.UNCONFIRMED:
            return server
        found = self.work.objects(moves.MIGRATIONS, query={"instance_uuid": server["id"]})
        states = {one.get("status") for one in found if one.get("migration_type") == "migration"}
        if "finished" in states:
            return self._confirmed(server)
        return self._at_rest(server) if "confirming" in states else server

    def _confirmed(self, server: Server) -> Server:
        moves.confirm(self.work, server)
        return self._at_rest(server)

    def _at_rest(self, server: Server) -> Server:
        """When its confirmation has ended."""
        here = str(moves.host_of(server))
        server = self._watched(server, here, "the move is confirmed", confirmed=True)
        if self.waits and server.get("status") == "ERROR":
            raise WaitFailed(f"The move was not confirmed: {moves.explain(self.work, server, None)}")
        return server

    def _watched(self, server: Server, origin: str, until: str, *, confirmed: bool = False) -> Server:
        """The server when it is at rest again; in check mode as it was, and without waiting as it is."""
        work = self.work

        def look() -> Server:
            now = moves.look(work, str(server["id"]))
            if now is None:
                raise WaitFailed(f"{moves.label(server)} was deleted while it was moved")
            return now

        def done(now: Server) -> bool:
            if confirmed and now.get("status") == moves.UNCONFIRMED:
                return False
            return moves.judged(work, now, origin, self.way) is not Verdict.MOVING

        if work.check_mode:
            return server
        if not self.waits:
            return look()
        found: Server = work.wait(look, done, what=f"{moves.label(server)} until {until}", describe=_state)
        return found

    def _verify(self, server: Server, origin: str) -> None:
        """A move that is over is no proof: the server has to be elsewhere, where it was sent to, and well."""
        failed = moves.verdict(server, origin) is Verdict.FAILED
        astray = self.target is not None and moves.host_of(server) != self.target
        if failed or astray:
            told = moves.explain(self.work, server, self.request_id)
            where = f" to {self.target}" if self.target is not None else ""
            raise WaitFailed(
                f"Moving {moves.label(server)} {moves.NAMES[self.way]} from {origin}{where} has failed: {told}"
            )

    def _result(self, server: Server, before: str) -> Object:
        """What is shown of a host that Nova chooses is the same in check mode and afterwards: that it is another."""
        changed = bool(self.work.gate.operations)
        left = changed and not self._arrived({moves.HOST: before})
        now = self.target if self.work.check_mode and left else moves.host_of(server)
        return {
            "changed": changed,
            "server": shown(server),
            "from_host": before,
            "host": now,
            "request_id": self.request_id,
            "diff": {
                "before": {"host": before},
                "after": {"host": (self.target or f"not {before}") if left else before},
            },
        }


def _state(server: Server) -> str:
    task = moves.task_of(server)
    return f"{server.get('status')} on {moves.host_of(server)}" + (f" ({task})" if task else "")


SERVER_MIGRATION = ActionModule(
    Action(
        system=OPENSTACK,
        name="server_migration",
        title="server",
        key=("server",),
        summary="Move a server of OpenStack to another host",
        description=(
            "Moves one server, live, cold or by evacuation, and follows it until it runs on another host. Only "
            "administrators can.",
            "When the move is over, the module looks where the server is; one that is where it was, or in C(ERROR), is "
            "a failure, which tells the server's state and what Nova has recorded of the move.",
            "With O(from_host) or O(host), a move that an earlier run has begun is followed to its end, and not begun "
            "again.",
            "With O(wait=false) the move is only begun. A cold migration is not confirmed then.",
        ),
        notes=(NOTE,),
        always_changes="Without O(from_host) and O(host), each run moves the server.",
        reference="OpenStack API Complete Reference (2015-11-17), 3.5.6 Live-migrate server",
        fields=FIELDS,
        returns={
            "server": Field(
                type="dict", fields=SERVER, read_only=True, doc="The server as it is afterwards; in check mode, before."
            ),
            "from_host": Field(read_only=True, sample="compute1", doc="The host that the server was on."),
            "host": Field(
                read_only=True,
                sample="compute2",
                doc="The host that it is on now. In check mode null where Nova is to choose one.",
            ),
            "request_id": Field(
                read_only=True,
                sample="req-1d802623-d1ff-48fe-8436-12127f1e8089",
                doc="The id under which Nova keeps record of the move; null when none was begun.",
            ),
            "diff": Field(
                type="dict",
                read_only=True,
                sample={"before": {"host": "compute1"}, "after": {"host": "not compute1"}},
                doc="The server's host before and after; where Nova chooses, only that it is another one.",
            ),
        },
        check=_check,
        run=lambda work: _Move(work).run(),
        asynchronous=True,
    )
)
