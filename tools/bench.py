#!/usr/bin/env python3
"""Speed and request counts of the same tasks, side by side: telco.cloud, openstack.cloud and bare requests.

usage: tools/bench.py [--real] [--tasks N] [--items N] [--servers N] [--json FILE]

All run in one go against the same OpenStack simulator, both collections on the same ansible-core in the
environment build/venv/bench. A task's time is what each further one costs: that of a playbook with N + 1 of them less
that of one with a single one, divided by N; the median of three runs. What the first one costs (imports, the login) is
told beside it. A loop's is that of its whole playbook less one without tasks, divided by its items. Exits with 1 when a
target of the project is missed.

With --real the cloud is the testbed of tests/integration/openstack, which has to be up; requests are counted on the
simulator only, as real services keep no journal.
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
from contextlib import ExitStack
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

import yaml
from telco_tools.bare_requests import BareRequests
from telco_tools.paths import BUILD, COLLECTIONS, ROOT
from telco_tools.simulators import RealOpenStack, Simulators

sys.path.insert(0, str(ROOT / "tests"))

from integration.openstack.testbed import cloud as testbed
from integration.openstack.testbed.places import REGION

BENCH = BUILD / "venv" / "bench" / "bin"
ROUNDS = 3
TARGETS = {
    "converged network": 10.0,
    "converged security group": 10.0,
    "server by name": 10.0,
    "unchanged network": 20.0,
    "new network": 20.0,
    "unchanged rule": 20.0,
    "new rule": 20.0,
}
_MOST_REQUESTS = 2
#: A loop item costs at the most so many times what its bare requests cost.
_MOST_OF_BARE = 2.0
#: How many items a loop has for the memory of a play, and how much they may take, in MiB.
_LARGE, _MOST_MEMORY = 1000, 100
_SERVER = "bench-server"


class Real(RealOpenStack):
    """The testbed, which begins and ends without what is measured with."""

    def control(self, _system: str, _call: str, method: str = "POST") -> list[Any]:
        """Real services keep no journal."""
        return []

    def reset(self) -> None:
        """Delete what the runs have left, and what an interrupted one has."""
        cloud = testbed.connect()
        for network in cloud.network.networks():
            if network.name.startswith("bench"):
                cloud.network.delete_network(network)
        for group in cloud.network.security_groups():
            if group.name.startswith("bench"):
                cloud.network.delete_security_group(group)

    def servers(self, number: int) -> None:
        """So many servers, by one request."""
        cloud = testbed.connect()
        there = sum(1 for one in cloud.compute.servers(name=f"^{_SERVER}-"))
        if there < number:
            project = cloud.current_project_id
            cloud.compute.update_quota_set(project, instances=-1, cores=-1, ram=-1)
            cloud.network.update_quota(project, networks=-1, security_groups=-1, security_group_rules=-1)
            cloud.compute.create_server(
                name=_SERVER,
                flavor_id=cloud.compute.find_flavor("m1.tiny").id,
                image_id=cloud.image.find_image("cirros").id,
                networks="none",
                min_count=number - there,
                max_count=number - there,
            )
        while any(one.status == "BUILD" for one in cloud.compute.servers(name=f"^{_SERVER}-")):
            time.sleep(1)

    def without_servers(self) -> None:
        """Delete them, and limit the project as before."""
        cloud = testbed.connect()
        for one in cloud.compute.servers(name=f"^{_SERVER}-"):
            cloud.compute.delete_server(one, force=True)
        cloud.compute.revert_quota_set(cloud.current_project_id)
        cloud.network.delete_quota(cloud.current_project_id)


class Simulated(Simulators):
    """The simulator, with servers of the login's project."""

    def servers(self, number: int) -> None:
        """So many servers, without a request."""
        project = testbed_project(self)
        servers = [{"name": _SERVER, "host": "c1", "status": "ACTIVE", "count": number, "project_id": project}]
        call = {"hosts": [{"name": "c1"}], "servers": servers}
        self.control("openstack", "call/compute", call)

    def without_servers(self) -> None:
        """They end with the simulator."""


def testbed_project(simulators: Simulators) -> str:
    """The id of the project that the simulator's administrator logs in to."""
    from simulators.openstack.identity.state import fixed_id

    return str(fixed_id(f"project.{simulators.told['openstack']['project_name']}"))


class Bench:
    """One run of everything against one simulator.

    :param tasks: How many tasks a playbook has for the time of a task.
    :param items: How many items a loop has for the time of an item.
    """

    def __init__(self, simulators: Simulated | Real, folder: Path, tasks: int, items: int, servers: int) -> None:
        self.simulators, self.folder, self.tasks, self.items = simulators, folder, tasks, items
        self.servers = servers
        told = simulators.told["openstack"]
        names = ("username", "password", "project_name", "user_domain_name", "project_domain_name")
        self.auth = {"auth_url": told["auth_url"], **{name: told[name] for name in names if name in told}}
        self.requests: dict[str, Any] = {}
        #: Largest resident memory of the last playbook and its workers, in MiB: of the largest process.
        self.memory = 0.0

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
        # As on users' machines, where Python keeps what it has compiled.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        command = [
            str(BENCH / "ansible-playbook"),
            "-i",
            "localhost,",
            "-e",
            f"ansible_python_interpreter={BENCH}/python",
        ]
        start = time.perf_counter()
        output = self.folder / "output"
        with output.open("w") as file:
            process = subprocess.Popen([*command, str(book)], env=environment, stdout=file, stderr=file)
            _pid, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        self.memory = usage.ru_maxrss / 1024
        if process.returncode:
            raise RuntimeError(f"the playbook failed:\n{output.read_text()}")
        return took

    def task(self, collection: str, kind: str, name: str) -> dict[str, Any]:
        """A task that wants something to be there, or looks it up."""
        ours = collection == "telco.cloud"
        if kind == "server":
            module = "telco.cloud.openstack_server_info" if ours else "openstack.cloud.server_info"
            return {"name": "Server", module: {"auth": self.auth, "name": name}}
        options: dict[str, Any] = {"auth": self.auth, "name": name, "state": "present"}
        if kind == "rule":
            options = {"auth": self.auth, "security_group": "bench", "protocol": "tcp", "state": "present"}
            options |= {"port_range_min": name, "port_range_max": name, "remote_ip_prefix": "192.0.2.0/24"}
            kind = "security_group_rule"
        elif kind == "security_group":
            options["security_group_rules"] = [
                {"protocol": "tcp", "port_range_min": port, "port_range_max": port, "remote_ip_prefix": "192.0.2.0/24"}
                for port in (22, 80, 443)
            ]
        return {"name": kind, f"telco.cloud.openstack_{kind}" if ours else f"openstack.cloud.{kind}": options}

    def loop(self, collection: str, kind: str, names: list[str]) -> list[dict[str, Any]]:
        """One task with a loop."""
        return [{**self.task(collection, kind, "{{ item }}"), "loop": names}]

    def counted(self, label: str, run: Callable[[], float]) -> float:
        """A run whose requests are counted: of all, and of those the logins."""
        self.simulators.control("openstack", "journal", method="DELETE")
        took = run()
        lines = self.simulators.control("openstack", "journal", method="GET")
        logins = sum(1 for line in lines if line["method"] == "POST" and line["path"].endswith("/auth/tokens"))
        self.requests[label] = {"requests": len(lines), "logins": logins}
        return took

    def measure(self, collection: str) -> dict[str, float]:
        """Seconds of converged tasks, of unchanged and of new loop items."""
        self.simulators.reset()
        self.simulators.servers(self.servers)
        few = self.items if collection == "telco.cloud" else max(10, self.items // 10)
        base = statistics.median(self.play([]) for _round in range(ROUNDS))
        result = {}
        for label, kind, name in (
            ("converged network", "network", "bench"),
            ("converged security group", "security_group", "bench-group"),
            ("server by name", "server", f"{_SERVER}-7"),
        ):
            task = self.task(collection, kind, name)
            self.play([task])
            one = statistics.median(self.play([task]) for _round in range(ROUNDS))
            tasks = [task] * (self.tasks + 1)
            took = self.median(f"{collection}: {len(tasks)} x {label}", lambda tasks=tasks: self.play(tasks))  # type: ignore[misc]
            result[label] = (took - one) / self.tasks
            result[f"first {label}"] = one - base
        self.play([self.task(collection, "security_group", "bench")])
        for kind in ("network", "rule"):
            names = [self.names(kind, number, few) for number in range(ROUNDS)]
            runs = iter(names)
            new = self.median(
                f"{collection}: loop of {few} x new {kind}",
                lambda kind=kind, runs=runs: self.play(self.loop(collection, kind, next(runs))),  # type: ignore[misc]
            )
            unchanged = self.median(
                f"{collection}: loop of {few} x unchanged {kind}",
                lambda kind=kind, names=names: self.play(self.loop(collection, kind, names[0])),  # type: ignore[misc]
            )
            result[f"new {kind}"], result[f"unchanged {kind}"] = (new - base) / few, (unchanged - base) / few
        if collection == "telco.cloud":
            result |= self.together(base, few)
        self.simulators.reset()
        return result

    def together(self, base: float, few: int) -> dict[str, float]:
        """Seconds of each of several that one task of telco.cloud is about."""
        result = {}
        wanted = [{"name": f"bench-list-{item}"} for item in range(few)]
        task = {"name": "Networks", "telco.cloud.openstack_network": {"auth": self.auth, "networks": wanted}}
        result["new network"] = (self.counted(f"one task: {few} new networks", lambda: self.play([task])) - base) / few
        took = self.median(f"one task: {few} unchanged networks", lambda: self.play([task]))
        result["unchanged network"] = (took - base) / few
        group = self.task("telco.cloud", "security_group", "bench-list")
        group["telco.cloud.openstack_security_group"]["security_group_rules"] = [
            {"protocol": "tcp", "port_range_min": port, "port_range_max": port, "remote_ip_prefix": "192.0.2.0/24"}
            for port in range(1000, 1000 + few)
        ]
        result["new rule"] = (self.counted(f"one task: {few} new rules", lambda: self.play([group])) - base) / few
        took = self.median(f"one task: {few} unchanged rules", lambda: self.play([group]))
        result["unchanged rule"] = (took - base) / few
        return {f"{label}, one task": seconds for label, seconds in result.items()}

    def large(self, items: int) -> tuple[float, float]:
        """Memory (MiB) of a play without tasks, and of one with a loop of so many items whose results are kept."""
        self.play([])
        least = self.memory
        task = {**self.loop("telco.cloud", "network", ["bench"] * items)[0], "register": "kept"}
        self.play([task])
        return least, self.memory

    def names(self, kind: str, number: int, few: int) -> list[str]:
        """What the items of a loop are called: a rule's is its port."""
        first = 1000 * (number + 1)
        return [str(first + item) if kind == "rule" else f"bench{number}-{item}" for item in range(few)]

    def median(self, label: str, run: Callable[[], float]) -> float:
        """Seconds, of some runs whose requests are counted."""
        return statistics.median(self.counted(label, run) for _round in range(ROUNDS))

    def bare(self) -> dict[str, float]:
        """Seconds of the requests that each needs at the least."""
        self.simulators.servers(self.servers)
        requests = BareRequests(self.auth, self.items)
        requests.group_of_three("bench-group")
        results = requests.measure(f"{_SERVER}-7", "bench-group")
        self.simulators.reset()
        return results


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--tasks", type=int, default=10)
    parser.add_argument("--items", type=int, default=100)
    parser.add_argument("--servers", type=int, default=100, help="among how many one is looked up by its name")
    parser.add_argument("--real", action="store_true", help="on the testbed, which has to be up")
    parser.add_argument("--json", type=Path, default=BUILD / "bench.json", help="where the numbers are left")
    arguments = parser.parse_args()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        cloud: Simulated | Real
        if arguments.real:
            cloud = Real(testbed.AUTH, REGION)
            stack.callback(cloud.without_servers)
        else:
            cloud = stack.enter_context(Simulated(("openstack",)))
        bench = Bench(cloud, Path(folder), arguments.tasks, arguments.items, arguments.servers)
        ours, theirs, bare = bench.measure("telco.cloud"), bench.measure("openstack.cloud"), bench.bare()
        memory = bench.large(_LARGE)
        cloud.reset()
    missed = _report(ours, theirs, bare, bench.requests, arguments)
    print(
        f"memory: {memory[0]:.0f} MiB without a task, {memory[1]:.0f} MiB with a loop of {_LARGE} items, results kept"
    )
    if memory[1] > memory[0] + _MOST_MEMORY:
        missed.append(f"memory: {memory[1] - memory[0]:.0f} MiB for {_LARGE} items, the target is {_MOST_MEMORY}")
    for line in missed:
        print(f"MISSED {line}")
    numbers = {"telco.cloud": ours, "openstack.cloud": theirs, "bare requests": bare, "requests": bench.requests}
    numbers["memory"] = {"without a task": memory[0], f"loop of {_LARGE} items": memory[1]}
    arguments.json.write_text(json.dumps(numbers, indent=2) + "\n")
    return 1 if missed else 0


def _report(
    ours: dict[str, float], theirs: dict[str, float], bare: dict[str, float], counts: dict[str, Any], arguments: Any
) -> list[str]:
    missed = []
    print(
        f"{'milliseconds':26}{'telco.cloud':>14}{'openstack.cloud':>18}{'bare requests':>16}{'factor':>10}{'target':>9}"
    )
    for label, target in TARGETS.items():
        factor = theirs[label] / ours[label]
        plain = f"{bare[label] * 1000:.1f}"
        row = f"{label:26}{ours[label] * 1000:14.1f}{theirs[label] * 1000:18.1f}{plain:>16}{factor:9.1f}x{target:8.0f}x"
        print(row)
        if factor < target:
            missed.append(f"{label}: {factor:.1f}x, the target is {target:.0f}x")
        if arguments.real and label.startswith(("new", "unchanged")) and ours[label] > _MOST_OF_BARE * bare[label]:
            missed.append(
                f"{label}: {ours[label] / bare[label]:.1f} x bare requests, the target is {_MOST_OF_BARE:.0f}"
            )
    print()
    for label in [label for label in TARGETS if f"first {label}" in ours]:
        first = f"first {label}"
        print(f"{first:36}{ours[first] * 1000:10.1f}{theirs[first] * 1000:18.1f}")
    for label in [label for label in ours if label.endswith(", one task")]:
        alone = theirs[label.removesuffix(", one task")]
        print(f"{label:36}{ours[label] * 1000:10.1f}{alone * 1000:18.1f} (a loop){alone / ours[label]:10.1f}x")
    print()
    for label, count in counts.items():
        if not count["requests"]:
            continue  # not counted
        number = int(next(word for word in label.split() if word.isdigit()))
        print(f"{label}: {count['requests']} requests, {count['logins']} of them logins")
        each = (count["requests"] - 4) / number
        if label.startswith("telco.cloud") and "new" not in label and each > _MOST_REQUESTS:
            missed.append(f"{label}: {each:.1f} requests each, the target is {_MOST_REQUESTS}")
        if label.startswith("telco.cloud") and count["logins"] > 1:
            missed.append(f"{label}: {count['logins']} logins, the target is one a run")
    return missed


if __name__ == "__main__":
    sys.exit(main())
