# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check mode of a drain: nothing is sent, nothing is written, and what is foreseen is what is done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .drain_cloud import HOST, Cloud

SERVERS = [
    {"name": "web", "count": 3},
    {"name": "batch", "count": 2, "status": "SHUTOFF"},
    {"name": "held", "status": "PAUSED"},
]
STUCK = [{"name": "asleep", "status": "SUSPENDED"}, {"name": "bad", "status": "ERROR"}]


@pytest.mark.parametrize(
    ("servers", "options", "down"),
    [
        (SERVERS, {}, False),
        (SERVERS, {"ways": ["cold", "live"]}, False),
        (SERVERS, {"ways": ["live"], "accept_failures": True}, False),
        ([*SERVERS, *STUCK], {"accept_failures": True}, False),
        ([*SERVERS, *STUCK], {"accept_failures": True, "max_failed": 0, "max_parallel": 1}, False),
        (SERVERS, {"ways": ["evacuate"], "accept_failures": True}, True),
        ([*SERVERS, *STUCK], {"ways": ["live", "evacuate"], "accept_failures": True}, True),
        (SERVERS, {"accept_failures": True}, True),
        ([], {}, False),
    ],
    ids=["all", "cold first", "live only", "stuck", "stopped", "evacuation", "down and stuck", "down", "empty"],
)
def test_the_deed_is_what_was_foreseen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, servers: list[dict[str, Any]], options: dict[str, Any], down: bool
) -> None:
    cloud = Cloud(monkeypatch, servers)
    cloud.compute.hosts[HOST].powered = not down
    record = tmp_path / "record"
    foreseen = cloud.drain(check=True, record=str(record), **options)
    assert not record.exists()
    assert [seen.method for seen in cloud.seen if seen.method != "GET"] == []
    done = cloud.drain(record=str(record), **options)
    for key in ("changed", "diff", "operations", "failed_instances", "counts"):
        assert foreseen[key] == done[key], key
    assert [(item["name"], item["way"]) for item in foreseen["instances"]] == [
        (item["name"], item["way"]) for item in done["instances"]
    ]


def test_a_fenced_host_is_foreseen_without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    cloud = Cloud(monkeypatch, SERVERS)
    foreseen = cloud.drain(check=True, ways=["evacuate"], fenced=True)
    assert {call["operation"] for call in foreseen["operations"]} == {"compute.evacuate_server"}
    assert len(cloud.seen) == 2
