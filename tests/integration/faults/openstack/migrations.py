# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers moved one by one: live, cold with confirmation, evacuated, and a move that comes to nothing."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.openstack import server_migration
from integration.faults.matrix import Scenario
from integration.faults.openstack.state import EMPTY, FULL, USED, at_rest, down, moves, server
from integration.faults.shared import Check, both, places, so

ACTION = r"/servers/[^/]+/action$"
#: Seconds that are waited for a move.
PATIENCE = 5


def _on(name: str, *hosts: str) -> Check:
    return so(f"{name} is on {hosts}", lambda bench: server(bench, name).host in hosts)


def scenarios() -> list[Scenario]:
    def move(title: str, name: str, way: str, source: str, *targets: str, **more: Any) -> Scenario:
        return Scenario(
            f"server, {title}",
            server_migration.SERVER_MIGRATION,
            {"server": name, "type": way, "from_host": source, "wait_timeout": PATIENCE},
            ("POST", ACTION),
            both(_on(name, *targets), at_rest),
            made=moves,
            job=True,
            # The server itself is what an error names; a move has no name that a user was told.
            unfinished=lambda bench: [server(bench, name).id] if server(bench, name).task_state else [],
            **more,
        )

    live = move("move live", "vm-4", "live", USED, FULL, EMPTY)
    cold = move("move cold", "vm-2", "cold", FULL, USED, EMPTY)
    return [
        live,
        *places(
            live,
            ("search by name", "GET", r"/servers/detail$", 0),
            ("first poll", "GET", r"/servers/[^/]+$", 0),
            ("last poll", "GET", r"/servers/[^/]+$", 2),
        ),
        cold,
        *places(
            cold,
            ("last poll of the move", "GET", r"/servers/[^/]+$", 2),
            ("confirmation", "POST", ACTION, 1),
            ("first poll of the confirmation", "GET", r"/servers/[^/]+$", 3),
        ),
        move("evacuate", "vm-4", "evacuate", USED, FULL, EMPTY, prepare=down(USED)),
    ]
