# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clouds with many instances on one host, drains that are cut off, and what all of it has to come to.

Run as a program (``python -m integration.openstack.drain_bench OPTIONS``), it is a drain that can be killed.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import requests

from ansible_collections.telco.cloud.plugins.module_utils.openstack.host_drain import HOST_DRAIN
from integration.faults.bench import Bench, Ran, Recorder, validated
from simulators.kit import Running

ROOT = Path(__file__).resolve().parents[3]
HOST = "compute-1"
#: States in which instances are, and how many of a hundred.
STATES = {"ACTIVE": 70, "SHUTOFF": 18, "PAUSED": 6, "SUSPENDED": 2, "ERROR": 3, "RESCUE": 1}
#: What nothing can move while the host is up.
STAYS = frozenset({"SUSPENDED", "ERROR", "RESCUE"})


class Cut(BaseException):
    """The end of a process, as far as the code that runs can tell."""


class DrainBench(Bench):
    """One cloud that is drained.

    :param count: How many instances are on the host; five are on each of the nine others.
    """

    def __init__(self, running: Running, count: int) -> None:
        login = running.simulator.login()
        names = ("auth_url", "username", "password", "project_name", "user_domain_name", "project_domain_name")
        auth = {name: login[name] for name in names}
        super().__init__(running, {"auth": auth, "region_name": login["region_name"]}, ())
        self.connection.pop("timeout")
        self.count = count
        self.options: dict[str, Any] = {
            **self.connection,
            "host": HOST,
            "max_parallel": 10,
            "poll_interval": 0.05,
            "accept_failures": True,
        }

    @property
    def compute(self) -> Any:
        """The simulated Nova."""
        return self.service.compute

    def load(self) -> None:
        """Fill the cloud; a tenth of the instances fail to move live, a few of these cold as well."""
        words = [word for word, share in STATES.items() for _ in range(share * self.count // 100)]
        words += ["ACTIVE"] * (self.count - len(words))
        hosts = [{"name": f"compute-{number}", "vcpus": 64, "memory_mb": 524288} for number in range(1, 11)]
        on_it = [{"name": f"vm-{number}", "host": HOST, "status": word} for number, word in enumerate(words)]
        others = [{"name": f"other-{host['name']}", "host": host["name"], "count": 5} for host in hosts[1:]]
        self.service.control_compute(hosts, [*on_it, *others])
        self.before = {server.name: server.status for server in self.compute.servers.values()}
        self.others = {server.name: server.host for server in self.compute.servers.values() if server.host != HOST}
        active = [name for name, word in self.before.items() if word == "ACTIVE" and name not in self.others]
        self.live_fails = set(active[:: max(1, len(active) * 10 // self.count)])
        self.all_fail = set(sorted(self.live_fails)[:3])
        self.service.control_fail_moves(sorted(self.live_fails), ways=["live"])
        self.service.control_fail_moves(sorted(self.all_fail), ways=["cold"])
        self.service.journal.clear()

    def drain(self, record: Path, **options: Any) -> Ran:
        """Run the module in this process."""
        return self.run(HOST_DRAIN, {**self.options, "record": str(record), **options})

    # What it has to come to ---------------------------------------------------------------------------------------

    def expected(self) -> dict[str, tuple[str, str, str | None]]:
        """Of each instance on the host: its end in the record, its state in Nova, the way that it went."""
        found: dict[str, tuple[str, str, str | None]] = {}
        for name, word in self.before.items():
            if name in self.others:
                continue
            if word in STAYS:
                found[name] = ("FAILED", word, None)
            elif name in self.all_fail:
                found[name] = ("FAILED", word, "cold")
            else:
                cold = word == "SHUTOFF" or name in self.live_fails
                found[name] = ("MOVED", word, "cold" if cold else "live")
        return found

    def problems(self, record: Path, result: Mapping[str, Any]) -> list[str]:
        """Where record, service and result do not agree with each other, or with what has to be."""
        lines = [json.loads(line) for line in record.read_text(encoding="utf-8").split("\n") if line]
        servers = {server.name: server for server in self.compute.servers.values()}
        wanted = self.expected()
        found = [] if lines == result["instances"] else ["record and result differ"]
        if Counter(line["name"] for line in lines) != Counter(list(wanted)):
            found.append("not each instance has one line")
        for line in lines:
            server, (status, word, way) = servers[line["name"]], wanted[line["name"]]
            seen = (line["status"], server.status, line["way"])
            if seen != (status, word, way):
                found.append(f"{line['name']} is {seen}, not {(status, word, way)}")
            if (server.host != HOST) is not (status == "MOVED") or server.task_state or server.claims:
                found.append(f"{line['name']} is on {server.host} ({server.task_state}, {server.claims})")
            if status == "MOVED" and line["host_to"] != server.host:
                found.append(f"{line['name']} is on {server.host}, its line says {line['host_to']}")
            if status == "FAILED" and not line["reason"]:
                found.append(f"nobody says why {line['name']} was not moved")
        if sorted(result["failed_instances"]) != sorted(name for name, end in wanted.items() if end[0] == "FAILED"):
            found.append(f"failed_instances are {result['failed_instances']}")
        return found + self._moved_once() + self._others_untouched(servers)

    def _moved_once(self) -> list[str]:
        """Nothing was moved twice or lost: one migration that ended well for each that is elsewhere, and none open."""
        found = []
        ended_well = Counter(
            one.instance_uuid for one in self.compute.migrations if one.status in ("completed", "confirmed")
        )
        for server in self.compute.servers.values():
            moved = server.host != HOST and server.name not in self.others
            if ended_well[server.id] != int(moved):
                found.append(f"{server.name} has {ended_well[server.id]} moves that ended well")
        ends = {"completed", "confirmed", "failed", "error"}
        return found + [
            f"migration {one.id} is {one.status}" for one in self.compute.migrations if one.status not in ends
        ]

    def _others_untouched(self, servers: Mapping[str, Any]) -> list[str]:
        if len(servers) != len(self.before):
            return ["an instance is lost"]
        return [
            f"{name} is on {servers[name].host}" for name, host in self.others.items() if servers[name].host != host
        ]


# Cut off ----------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def cut_off(chance: random.Random, most: int) -> Iterator[None]:
    """The process ends at one of the next *most* requests: before it leaves, or when its answer comes."""
    send, left, after = requests.Session.send, iter(range(chance.randrange(most))), chance.random() < 0.5

    def sent(session: requests.Session, request: requests.PreparedRequest, **more: Any) -> requests.Response:
        ends = next(left, None) is None
        if ends and not after:
            raise Cut
        response = send(session, request, **more)
        if ends:
            raise Cut
        return response

    requests.Session.send = sent  # type: ignore[method-assign]
    try:
        yield
    finally:
        requests.Session.send = send  # type: ignore[method-assign]


@contextlib.contextmanager
def process(bench: DrainBench, record: Path) -> Iterator[subprocess.Popen[str]]:
    """A drain in a process of its own."""
    paths = os.pathsep.join([str(ROOT / "build" / "collections"), str(ROOT / "tests")])
    options = json.dumps({**bench.options, "record": str(record)})
    running = subprocess.Popen(
        [sys.executable, "-m", "integration.openstack.drain_bench", options],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield running
    finally:
        running.kill()
        running.communicate()


def wait_for_mutations(bench: DrainBench, number: int, running: subprocess.Popen[str]) -> bool:
    """Until the process has begun or confirmed so many moves; False when it has ended before."""
    deadline = time.monotonic() + 60
    while sum(line["path"].endswith("/action") for line in bench.service.journal.entries()) < number:
        if running.poll() is not None:
            return False
        assert time.monotonic() < deadline, "the moment never came"
        time.sleep(0.001)
    return True


def main() -> None:
    """One drain, as the options on the command line say."""
    options = json.loads(sys.argv[1])
    result = HOST_DRAIN.execute(Recorder(validated(HOST_DRAIN, options), HOST_DRAIN.name, []))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
