# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moving servers: what a look at a server says of its move, and whose servers a host's list holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.core.work import Work
from ansible_collections.telco.cloud.plugins.module_utils.openstack import moves
from ansible_collections.telco.cloud.plugins.module_utils.openstack.moves import Verdict


class Lists:
    """Stands in for the work: answers lists, and notes what was asked."""

    def __init__(self, *items: dict[str, Any]) -> None:
        self.items = items
        self.query: Any = None

    def objects(self, operation: Any, path: Any = None, *, query: Any = None) -> Iterator[dict[str, Any]]:
        self.query = query
        return iter(self.items)


def server(status: str, host: str | None, task: str | None = None, name: str = "a") -> dict[str, Any]:
    return {"id": name, "name": name, "status": status, "OS-EXT-SRV-ATTR:host": host, "OS-EXT-STS:task_state": task}


@pytest.mark.parametrize(
    ("now", "verdict"),
    [
        (server("MIGRATING", "c1", "migrating"), Verdict.MOVING),
        (server("RESIZE", "c2", "resize_migrated"), Verdict.MOVING),
        (server("REBUILD", "c1", "rebuilding"), Verdict.MOVING),
        (server("ERROR", "c1", "rebuilding"), Verdict.MOVING),
        (server("ACTIVE", "c2", "rebooting"), Verdict.MOVING),
        (server("VERIFY_RESIZE", "c2"), Verdict.UNCONFIRMED),
        (server("ACTIVE", "c2"), Verdict.MOVED),
        (server("SHUTOFF", "c2"), Verdict.MOVED),
        (server("SHELVED_OFFLOADED", None), Verdict.MOVED),
        (server("ACTIVE", "c1"), Verdict.FAILED),
        (server("VERIFY_RESIZE", "c1"), Verdict.FAILED),
        (server("ERROR", "c1"), Verdict.FAILED),
        (server("ERROR", "c2"), Verdict.FAILED),
    ],
)
def test_the_verdict(now: dict[str, Any], verdict: Verdict) -> None:
    assert moves.verdict(now, "c1") is verdict


def test_a_move_that_was_confirmed_goes_on_until_the_state_has_changed() -> None:
    assert moves.verdict(server("VERIFY_RESIZE", "c2"), "c1", confirmed=True) is Verdict.MOVING
    assert moves.verdict(server("ACTIVE", "c2"), "c1", confirmed=True) is Verdict.MOVED


@pytest.mark.parametrize(
    ("now", "migration", "judged"),
    [
        # Nova has taken the task away, and notes the new host next.
        (server("ACTIVE", "c1"), {"status": "pre-migrating"}, Verdict.MOVING),
        (server("ACTIVE", "c1"), {"status": "failed"}, Verdict.FAILED),
        (server("ACTIVE", "c1"), {"status": "done"}, Verdict.FAILED),
        (server("ACTIVE", "c1"), {"status": "pre-migrating", "source_compute": "c3"}, Verdict.FAILED),
        (server("ACTIVE", "c1"), {"status": "pre-migrating", "instance_uuid": "b"}, Verdict.FAILED),
        (server("ACTIVE", "c1"), {"status": "running", "migration_type": "live-migration"}, Verdict.FAILED),
        (server("ERROR", "c1"), {"status": "pre-migrating"}, Verdict.FAILED),
        (server("ERROR", "c2"), {"status": "pre-migrating"}, Verdict.FAILED),
        (server("ACTIVE", "c2"), {"status": "pre-migrating"}, Verdict.MOVED),
    ],
)
def test_an_evacuation_that_nova_has_not_written_off_goes_on(
    now: dict[str, Any], migration: dict[str, Any], judged: Verdict
) -> None:
    lists = Lists({"instance_uuid": "a", "source_compute": "c1", "migration_type": "evacuation", **migration})
    assert moves.judged(cast(Work, lists), now, "c1", "evacuate") is judged
    assert moves.judged(cast(Work, lists), now, "c1", "live") is moves.verdict(now, "c1")


def test_the_servers_of_a_host_are_those_of_all_projects() -> None:
    lists = Lists(server("ACTIVE", "c1"), server("ERROR", "c1", name="b"))
    found = list(moves.on_host(cast(Work, lists), "c1", status="ERROR"))
    assert [item["name"] for item in found] == ["a", "b"]
    assert lists.query == {"all_tenants": True, "host": "c1", "status": "ERROR"}


def test_a_host_is_not_empty_because_the_login_may_not_see_hosts() -> None:
    lists = Lists({"id": "s1", "name": "a", "status": "ACTIVE"})
    with pytest.raises(TelcoError, match="may not see which host"):
        list(moves.on_host(cast(Work, lists), "c1"))


def test_a_migration_that_waits_to_be_confirmed_has_not_ended() -> None:
    states = ("queued", "running", "finished", "confirming", "confirmed", "completed", "done", "error", "cancelled")
    lists = Lists(*({"status": state} for state in states))
    found = [item["status"] for item in moves.unfinished(cast(Work, lists), "c1")]
    assert found == ["queued", "running", "finished", "confirming"]
    assert lists.query == {"host": "c1"}


@pytest.mark.parametrize("name", ["upf.1", "a+b (c)", "^x$", "vm-1"])
def test_the_filter_by_name_fits_this_very_name(name: str) -> None:
    assert re.search(moves.pattern(name), name)
    for other in (f"{name}0", f"x{name}", name.replace(".", "x") + "y"):
        assert not re.search(moves.pattern(name), other)
