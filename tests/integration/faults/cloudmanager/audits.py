# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Audits of an aggregate: each run makes one, or applies one, and whether it was applied is not shown."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager import audits
from integration.faults.bench import Bench
from integration.faults.cloudmanager.state import EMPTY, FULL
from integration.faults.matrix import Scenario
from integration.faults.shared import in_turn, nothing_wrong, places, so

FIRST = 99


def _aggregate(bench: Bench) -> None:
    bench.service.control_aggregate("edge", [FULL, EMPTY])


def _audited(bench: Bench) -> None:
    bench.do(audits.AGGREGATE_AUDIT, {"aggregate_id": "1"})


def _made(bench: Bench) -> list[str]:
    return [str(number) for number in bench.service.audits.audits]


def scenarios() -> list[Scenario]:
    params: dict[str, Any] = {"aggregate_id": "1", "wait_timeout": 2}
    execute_request = ("POST", r"/actions/execute-audit$")
    apply_request = ("POST", r"/actions/apply-audit$")
    execute = Scenario(
        "audit, execute",
        audits.AGGREGATE_AUDIT,
        params,
        execute_request,
        nothing_wrong,
        prepare=_aggregate,
        act=execute_request,
        again_changes=True,
        job=True,
    )
    apply = Scenario(
        "audit, apply",
        audits.AGGREGATE_AUDIT,
        {**params, "state": "applied", "audit_id": FIRST},
        apply_request,
        so("it was applied", lambda bench: bench.service.audits.audits[FIRST].applied),
        prepare=in_turn(_aggregate, _audited),
        act=apply_request,
        refused_again="has been applied",
        again_changes=True,
    )
    return [
        execute,
        *places(
            execute,
            ("first poll", "POST", r"/actions/get-audit-status$", 0),
            ("last poll", "POST", r"/actions/get-audit-status$", 2),
            made=_made,
            most=2,
        ),
        apply,
        *places(apply, ("look after", "POST", r"/actions/get-audit-status$", 0)),
    ]
