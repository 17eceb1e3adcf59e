# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Audits of how evenly a host aggregate is loaded, and their results applied (section DRS)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.moves import LIVE, move, runs
from simulators.cloudmanager.request import json_object
from simulators.kit import Job

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

#: the reference shows DONE only; the other words are those of audits in other balancers
DONE, ONGOING, FAILED = "DONE", "ONGOING", "FAILED"


@dataclass
class Audit:
    """One audit. plan: (id of the instance, host to go to), made when it is done."""

    id: int
    aggregate_id: int
    job: Job[str]
    plan: list[tuple[str, str]]
    applied: bool = False


class Audits:
    """The audits; the first has the id of the documented one."""

    def __init__(self) -> None:
        self.audits: dict[int, Audit] = {}
        self.next_id = 99


def plan(manager: CloudManager, aggregate_id: int) -> list[tuple[str, str]]:
    """Moves after which no host of the aggregate that is in service has two running instances more than another."""
    compute = manager.compute
    hosts = [compute.hosts[name] for name in compute.aggregates[aggregate_id].hosts if name in compute.hosts]
    load = {
        host.name: [one.id for one in compute.on_host(host.name) if runs(one)]
        for host in hosts
        if host.status == "enabled" and host.state == "up"
    }
    moves = []
    while load:
        most = max(load, key=lambda name: len(load[name]))
        least = min(load, key=lambda name: len(load[name]))
        if len(load[most]) - len(load[least]) < 2:
            break
        moved = load[most].pop()
        load[least].append(moved)
        moves.append((moved, least))
    return moves


def apply(manager: CloudManager, audit: Audit) -> None:
    """Carry the plan out. What cannot go any more stays: the answer has no place to say so."""
    audit.applied = True
    if manager.settings["lying_tasks"]:
        return
    for server_id, host in audit.plan:
        server = manager.compute.servers.get(server_id)
        if server is not None and server.host not in (None, host):
            move(manager, server, LIVE, host)


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    def aggregate(text: str) -> int:
        if not text.isdecimal() or int(text) not in manager.compute.aggregates:
            raise CloudManagerError(404, f"there is no host aggregate {text}")
        return int(text)

    def find(aggregate_id: str) -> Audit:
        """The audit that the body names. Its id is a string in the reference's tables, a number in its examples."""
        checks = {"audit_id": typed.number_or_digits(1, typed.LARGEST)}
        audit_id = typed.read(json_object(), checks, required=checks)["audit_id"]
        number = aggregate(aggregate_id)
        audit = manager.audits.audits.get(audit_id)
        if audit is None or audit.aggregate_id != number:
            raise CloudManagerError(404, f"the aggregate {number} has no audit {audit_id}")
        return audit

    @app.post("/v1/aggregates/<aggregate_id>/actions/execute-audit")
    def execute_audit(aggregate_id: str) -> dict[str, Any]:
        auto_apply = typed.read(json_object(), {"auto_apply": typed.boolean}).get("auto_apply", False)
        number = aggregate(aggregate_id)
        moves: list[tuple[str, str]] = []
        failed = manager.take_fault("job_error") is not None

        def end() -> None:
            if failed or number not in manager.compute.aggregates:
                job.outcome = FAILED
                return
            moves.extend(plan(manager, number))
            if auto_apply:
                apply(manager, audit)

        job = manager.job(DONE, on_end=end, running=ONGOING)
        audit = Audit(manager.audits.next_id, number, job, moves)
        manager.audits.next_id += 1
        manager.audits.audits[audit.id] = audit
        if job.left == 0:
            job.end()
        return {"audit": {"id": audit.id, "status": job.peek()}}

    @app.post("/v1/aggregates/<aggregate_id>/actions/apply-audit")
    def apply_audit(aggregate_id: str) -> tuple[str, int]:
        audit = find(aggregate_id)
        if audit.job.peek() != DONE:
            raise CloudManagerError(409, f"the audit {audit.id} is {audit.job.peek()}")
        if audit.applied:
            raise CloudManagerError(409, f"the audit {audit.id} has been applied")
        apply(manager, audit)
        return "", 204

    @app.post("/v1/aggregates/<aggregate_id>/actions/get-audit-status")
    def audit_status(aggregate_id: str) -> dict[str, Any]:
        audit = find(aggregate_id)
        return {"audit": {"id": audit.id, "status": audit.job.poll()}}
