# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The drain of a host with many instances, undisturbed and cut off again and again: all accounted for, moved once."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from integration.faults.bench import quick
from integration.openstack.drain_bench import Cut, DrainBench, cut_off, process, wait_for_mutations
from simulators.kit import serve
from simulators.openstack import OpenStack

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300), pytest.mark.xdist_group("host_drain")]


@pytest.fixture
def cloud() -> Iterator[Callable[[int], DrainBench]]:
    """Makes a cloud with so many instances on one host."""
    with serve(OpenStack(job_polls=2)) as running:

        def make(count: int) -> DrainBench:
            bench = DrainBench(running, count)
            bench.load()
            return bench

        yield make
        assert running.simulator.crashes == []


def test_two_hundred_instances_are_accounted_for(cloud: Callable[[int], DrainBench], tmp_path: Path) -> None:
    bench, record = cloud(200), tmp_path / "record"
    with quick():
        ran = bench.drain(record, max_parallel=20)
    assert ran.result is not None, ran.message
    assert bench.problems(record, ran.result) == []
    assert ran.result["changed"] is True
    assert ran.result["counts"] == {"PENDING": 0, "MOVING": 0, "MOVED": 185, "FAILED": 15, "GONE": 0}
    sent = [
        line for line in bench.service.journal.entries() if line["method"] != "GET" and line["path"].endswith("/action")
    ]
    assert len(sent) == len(ran.result["operations"])
    # One look at the host a round, and at those that have left it: it does not grow with the number that stays.
    lists = [line for line in bench.service.journal.entries() if line["path"] == "/v2.1/servers/detail"]
    assert len(lists) < 200

    with quick():
        again = bench.drain(record, max_parallel=20)
    assert again.result is not None
    # What cannot be moved live is tried again, and nothing else.
    names = {bench.compute.servers[line["path"].split("/")[3]].name for line in again.result["operations"]}
    assert names == bench.all_fail
    assert bench.problems(record, again.result) == []


@pytest.mark.parametrize("seed", range(6))
def test_cut_off_at_random_moments(cloud: Callable[[int], DrainBench], tmp_path: Path, seed: int) -> None:
    """Cut off until nothing is left to cut; the end is that of a drain that was never disturbed."""
    bench, record, chance = cloud(60), tmp_path / "record", random.Random(seed)
    cuts = 0
    with quick():
        while cuts < 25:
            try:
                with cut_off(chance, 60):
                    bench.drain(record)
                break
            except Cut:
                cuts += 1
        ran = bench.drain(record)
    assert cuts > 3, "it was hardly ever cut off"
    assert ran.result is not None, ran.message
    assert bench.problems(record, ran.result) == []


@pytest.mark.parametrize("seed", range(2))
def test_killed_at_random_moments(cloud: Callable[[int], DrainBench], tmp_path: Path, seed: int) -> None:
    """By SIGKILL, whatever it is doing then: with the record half written, or a request on its way."""
    bench, record, chance = cloud(40), tmp_path / "record", random.Random(seed)
    kills = 0
    for _attempt in range(4):
        bench.service.journal.clear()
        with process(bench, record) as running:
            if wait_for_mutations(bench, chance.randint(1, 15), running):
                kills += 1
    with quick():
        ran = bench.drain(record)
    assert kills > 1, "it was hardly ever killed"
    assert ran.result is not None, ran.message
    assert bench.problems(record, ran.result) == []
