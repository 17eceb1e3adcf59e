# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A host drained: some servers live, one cold, from a host that is down by evacuation; with a record on disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.openstack import host_drain
from integration.faults.bench import Bench
from integration.faults.matrix import Scenario
from integration.faults.openstack.state import FULL, at_rest, down, empty, moves
from integration.faults.shared import Prepare, both, in_turn, places

ACTION = r"/servers/[^/]+/action$"


def scenarios(folder: Path) -> list[Scenario]:
    """All of them.

    :param folder: Where the record is written.
    """
    record = folder / "record.jsonl"
    params: dict[str, Any] = {
        "host": FULL,
        "record": str(record),
        "max_parallel": 2,
        "move_timeout": 5,
        "wait_timeout": 10,
        "poll_interval": 0.2,
    }

    def fresh(bench: Bench) -> None:
        record.unlink(missing_ok=True)
        bench.service.compute.disable(FULL, "maintenance")

    def drain(title: str, prepare: Prepare, **more: Any) -> Scenario:
        return Scenario(
            f"host, {title}",
            host_drain.HOST_DRAIN,
            {**params, **more},
            ("POST", ACTION),
            both(empty(FULL), at_rest),
            prepare=prepare,
            made=moves,
            most=3,
            job=True,
            # The record names each server, and the next run reads it.
            unfinished=lambda bench: [],
        )

    live = drain("drain", fresh)
    return [
        live,
        *places(
            live,
            ("look at its service", "GET", r"/os-services$", 0),
            ("first look at its servers", "GET", r"/servers/detail$", 0),
            ("second look", "GET", r"/servers/detail$", 1),
            ("look at one that has left", "GET", r"/servers/[0-9a-f-]{36}$", 0),
            ("cold move", "POST", ACTION, 1),
            ("confirmation", "POST", ACTION, 2),
            ("last move", "POST", ACTION, 3),
        ),
        drain("drain while one live move fails", in_turn(fresh, _failing)),
        drain("drain of one that is down", in_turn(fresh, down(FULL)), ways=["evacuate"]),
    ]


def _failing(bench: Bench) -> None:
    bench.service.control_fail_moves(servers=["vm-1"], ways=["live"], times=1)
