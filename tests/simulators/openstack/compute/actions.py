# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Actions on a server (3.4, 3.5): which there are, and when Nova allows them."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import NovaError, bad_request, conflict, not_found
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.moves import Who
from simulators.openstack.compute.request import Call, Versions, locked, parsed_body
from simulators.openstack.compute.schema import check

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

Run = Callable[[Call, Server, Any], Any]


@dataclass(frozen=True)
class Kind:
    """One action.

    run: carries it out and returns the answer's document, or None. schema: of the whole body, by microversion. rule: of
    Nova's policy, when only administrators may. status: of the answer.
    """

    run: Run
    schema: Versions
    rule: str | None = None
    status: int = 202


ANYTHING: Versions = [(1, None)]
KINDS: dict[str, Kind] = {}


def who(call: Call) -> Who:
    """Who asks, for the record of the action."""
    return Who(flask.g.request_id, *call.user)


def need_state(
    server: Server, action: str, vm_states: Set[str] | None, tasks: Set[str | None] | None = frozenset({None})
) -> None:
    """409 when vm_state or task_state are none of these; None allows all."""
    for attribute, have, allowed in (
        ("vm_state", server.vm_state, vm_states),
        ("task_state", server.task_state, tasks),
    ):
        if allowed is not None and have not in allowed:
            if have is None:
                raise conflict(f"Instance {server.id} is in an invalid state for '{action}'")
            raise conflict(f"Cannot '{action}' instance {server.id} while it is in {attribute} {have}")


def need_host(server: Server) -> None:
    """409 for a server that is on no host."""
    if server.host is None:
        raise conflict(f"Instance {server.id} is not ready")


def need_unlocked(call: Call, server: Server) -> None:
    """409 for a locked one, unless an administrator asks."""
    locked(call, server)


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the view."""

    @app.post("/v2.1/servers/<server_id>/action")
    def act_on_server(server_id: str) -> Any:
        call = Call(cloud)
        sent = parsed_body()
        if not isinstance(sent, dict) or len(sent) != 1:
            raise bad_request("Malformed request body")
        name = next(iter(sent))
        kind = KINDS.get(name)
        if kind is None:
            raise bad_request(f"There is no such action: {name}")
        schema = call.chosen(kind.schema)
        if schema is not None:
            check(schema, sent)
        if name in ("os-start", "os-stop") and server_id not in {*call.compute.servers, *call.compute.deleted}:
            raise not_found(f"Instance {server_id} has no mapping to a cell.")
        server = call.server(server_id)
        if kind.rule is not None and not call.admin:
            raise NovaError(403, f"Policy doesn't allow os_compute_api:{kind.rule} to be performed.")
        answer = kind.run(call, server, sent[name])
        return (answer, kind.status) if answer is not None else ("", kind.status)
