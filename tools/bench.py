#!/usr/bin/env python3
"""Speed and request counts of the same tasks, side by side: telco.cloud, openstack.cloud and bare requests.

usage: tools/bench.py [--tasks N] [--items N] [--json FILE]

All run in one go against the same OpenStack simulator, both collections on the same ansible-core in the
environment build/venv/bench. A task's time is that of a playbook with N of them less that of one with none, divided
by N; the median of three runs. Exits with 1 when a target of the project is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

import requests
import yaml
from telco_tools.paths import BUILD, COLLECTIONS, ROOT
from telco_tools.simulators import Simulators

BENCH = BUILD / "venv" / "bench" / "bin"
ROUNDS = 3
TARGETS = {"converged task": 8.0, "unchanged loop item": 20.0, "new loop item": 20.0}
_MOST_REQUESTS = 2


class Bench:
    """One run of everything against one simulator.

    :param tasks: How many tasks a playbook has for the time of a task.
    :param items: How many items a loop has for the time of an item.
    """

    def __init__(self, simulators: Simulators, folder: Path, tasks: int, items: int) -> None:
        self.simulators, self.folder, self.tasks, self.items = simulators, folder, tasks, items
        told = simulators.told["openstack"]
        names = ("username", "password", "project_name", "user_domain_name", "project_domain_name")
        self.auth = {"auth_url": told["auth_url"], **{name: told[name] for name in names}}
        self.requests: dict[str, Any] = {}

    def play(self, tasks: list[dict[str, Any]]) -> float:
        """Seconds of a playbook with these tasks."""
        book = self.folder / "playbook.yml"
        play = {"hosts": "localhost", "connection": "local", "gather_facts": False, "tasks": tasks}
        book.write_text(yaml.safe_dump([play], sort_keys=False))
        environment = {
            **os.environ,
            "ANSIBLE_CONFIG": str(ROOT / "tests" / "ansible.cfg"),
            "ANSIBLE_COLLECTIONS_PATH": str(COLLECTIONS),
            "PATH": f"{BENCH}:{os.environ['PATH']}",
        }
        command = [
            str(BENCH / "ansible-playbook"),
            "-i",
            "localhost,",
            "-e",
            f"ansible_python_interpreter={BENCH}/python",
        ]
        start = time.perf_counter()
        done = subprocess.run(
            [*command, str(book)], env=environment, capture_output=True, text=True, timeout=1800, check=False
        )
        took = time.perf_counter() - start
        if done.returncode:
            raise RuntimeError(f"the playbook failed:\n{done.stdout}\n{done.stderr}")
        return took

    def task(self, collection: str, name: str) -> dict[str, Any]:
        """A task that wants a network to be there."""
        options = {"auth": self.auth, "name": name, "state": "present"}
        module = {"telco.cloud": "telco.cloud.openstack_network", "openstack.cloud": "openstack.cloud.network"}
        return {"name": "Network", module[collection]: options}

    def loop(self, collection: str, prefix: str, items: int) -> list[dict[str, Any]]:
        """One task with a loop over networks."""
        return [{**self.task(collection, "{{ item }}"), "loop": [f"{prefix}-{number}" for number in range(items)]}]

    def counted(self, label: str, run: Callable[[], float]) -> float:
        """A run whose requests are counted: of all, and of those the logins."""
        self.simulators.control("openstack", "journal", method="DELETE")
        took = run()
        lines = self.simulators.control("openstack", "journal", method="GET")
        logins = sum(1 for line in lines if line["method"] == "POST" and line["path"].endswith("/auth/tokens"))
        self.requests[label] = {"requests": len(lines), "logins": logins}
        return took

    def measure(self, collection: str) -> dict[str, float]:
        """Seconds of a converged task, of an unchanged and of a new loop item."""
        few = self.items if collection == "telco.cloud" else max(10, self.items // 10)
        self.play([self.task(collection, "bench")])
        base = statistics.median(self.play([]) for _round in range(ROUNDS))
        tasks = [self.task(collection, "bench") for _number in range(self.tasks)]
        one = statistics.median(
            self.counted(f"{collection}: {self.tasks} converged tasks", lambda: self.play(tasks))
            for _r in range(ROUNDS)
        )
        new = statistics.median(
            self.counted(
                f"{collection}: loop of {few} new",
                lambda prefix=f"new{number}": self.play(self.loop(collection, prefix, few)),  # type: ignore[misc]
            )
            for number in range(ROUNDS)
        )
        unchanged = statistics.median(
            self.counted(
                f"{collection}: loop of {few} unchanged", lambda: self.play(self.loop(collection, "new0", few))
            )
            for _round in range(ROUNDS)
        )
        self.simulators.reset()
        return {
            "converged task": (one - base) / self.tasks,
            "unchanged loop item": (unchanged - base) / few,
            "new loop item": (new - base) / few,
        }

    def bare(self) -> dict[str, float]:
        """Seconds of the requests that an item needs at least, sent by a plain session of requests."""
        url = self.simulators.told["openstack"]["auth_url"]
        method = {"password": {"user": {"name": self.auth["username"], "password": self.auth["password"]}}}
        method["password"]["user"]["domain"] = {"name": "Default"}  # type: ignore[assignment]
        scope = {"project": {"name": self.auth["project_name"], "domain": {"name": "Default"}}}
        body = {"auth": {"identity": {"methods": ["password"], **method}, "scope": scope}}
        login = requests.post(f"{url}/auth/tokens", json=body, timeout=30)
        catalog = login.json()["token"]["catalog"]
        network = next(entry for entry in catalog if entry["type"] == "network")["endpoints"][0]["url"].rstrip("/")
        network = network.removesuffix("/v2.0") + "/v2.0/networks"
        session = requests.Session()
        session.headers["X-Auth-Token"] = login.headers["X-Subject-Token"]
        results = {}
        for label, create in (("unchanged loop item", False), ("new loop item", True)):
            start = time.perf_counter()
            for number in range(self.items):
                session.get(network, params={"name": f"bare-{number}"}, timeout=30)
                if create:
                    session.post(network, json={"network": {"name": f"bare-{number}"}}, timeout=30)
            results[label] = (time.perf_counter() - start) / self.items
        return results


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--tasks", type=int, default=10)
    parser.add_argument("--items", type=int, default=100)
    parser.add_argument("--json", type=Path, default=BUILD / "bench.json", help="where the numbers are left")
    arguments = parser.parse_args()
    with Simulators(("openstack",)) as simulators, tempfile.TemporaryDirectory() as folder:
        bench = Bench(simulators, Path(folder), arguments.tasks, arguments.items)
        ours, theirs, bare = bench.measure("telco.cloud"), bench.measure("openstack.cloud"), bench.bare()
    missed = _report(ours, theirs, bare, bench.requests, arguments)
    numbers = {"telco.cloud": ours, "openstack.cloud": theirs, "bare requests": bare, "requests": bench.requests}
    arguments.json.write_text(json.dumps(numbers, indent=2) + "\n")
    return 1 if missed else 0


def _report(
    ours: dict[str, float], theirs: dict[str, float], bare: dict[str, float], counts: dict[str, Any], arguments: Any
) -> list[str]:
    missed = []
    print(
        f"{'milliseconds':24}{'telco.cloud':>14}{'openstack.cloud':>18}{'bare requests':>16}{'factor':>10}{'target':>9}"
    )
    for label, target in TARGETS.items():
        factor = theirs[label] / ours[label]
        plain = f"{bare[label] * 1000:.1f}" if label in bare else "-"
        row = f"{label:24}{ours[label] * 1000:14.1f}{theirs[label] * 1000:18.1f}{plain:>16}{factor:9.1f}x{target:8.0f}x"
        print(row)
        if factor < target:
            missed.append(f"{label}: {factor:.1f}x, the target is {target:.0f}x")
    print()
    for label, count in counts.items():
        number = int(next(word for word in label.split() if word.isdigit()))
        print(f"{label}: {count['requests']} requests, {count['logins']} of them logins")
        each = (count["requests"] - 4) / number
        if label.startswith("telco.cloud") and "new" not in label and each > _MOST_REQUESTS:
            missed.append(f"{label}: {each:.1f} requests each, the target is {_MOST_REQUESTS}")
        if label.startswith("telco.cloud") and count["logins"] > 1:
            missed.append(f"{label}: {count['logins']} logins, the target is one a run")
    for line in missed:
        print(f"MISSED {line}")
    return missed


if __name__ == "__main__":
    sys.exit(main())
