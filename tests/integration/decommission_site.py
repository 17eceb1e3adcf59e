# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small cloud with a CloudManager, of which a host is decommissioned by a job template's playbook."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from integration.processes import kill_all
from simulators.cloudmanager import CloudManager
from simulators.kit import Running, serve
from simulators.openstack import OpenStack

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / "build" / "venv" / "core-2.19" / "bin" / "python"
HOST = "compute-1"
PATIENCE = 120.0  # seconds that a moment may take to come on a machine that is busy


class Site:
    """A cloud and a CloudManager, and what a run on them needs.

    :param broken: Whether two instances are in error, so that the host has to be powered off and evacuated.
    """

    playbook = "host_decommission"

    def __init__(self, cloud: Running, manager: Running, folder: Path, *, broken: bool) -> None:
        self.cloud, self.manager, self.folder, self.broken = cloud, manager, folder, broken
        #: Extra variables besides those that all runs have.
        self.survey: dict[str, Any] = {}
        self.records = folder / "records"
        self.record = self.records / f"{HOST}.instances.jsonl"
        hosts = [{"name": f"compute-{number}", "memory_mb": 131072, "vcpus": 32} for number in (1, 2, 3)]
        servers = [
            {"name": "web", "host": HOST, "count": 12},
            {"name": "batch", "host": HOST, "count": 6, "status": "SHUTOFF"},
            {"name": "other", "host": "compute-2"},
        ]
        if broken:
            servers.append({"name": "broken", "host": HOST, "count": 2, "status": "ERROR"})
        cloud.simulator.control_compute(hosts, servers)
        self.compute = cloud.simulator.compute
        self.compute.add_aggregate("rack", hosts=[HOST])
        self.compute.add_aggregate("all", hosts=[host["name"] for host in hosts])
        manager.simulator.control_nodes()
        cloud.simulator.journal.clear()

    def variables(self) -> dict[str, Any]:
        """The extra variables of all runs."""
        return {
            "host_decommission_host": HOST,
            "host_decommission_confirm": HOST,
            "host_decommission_directory": str(self.records),
            "host_decommission_cloudmanager": True,
            "host_decommission_allow_evacuate": self.broken,
            "host_decommission_max_parallel": 4,
            "host_decommission_poll_interval": 0.1,
        }

    @contextmanager
    def job(self, name: str) -> Iterator[subprocess.Popen[str]]:
        """The playbook, as a job template starts it: the cloud by the environment, the rest as extra variables."""
        login = self.cloud.simulator.login()
        survey = {**self.variables(), **self.survey}
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("ANSIBLE_", "OS_"))}
        environment |= {
            "ANSIBLE_CONFIG": str(ROOT / "tests" / "ansible.cfg"),
            "ANSIBLE_COLLECTIONS_PATH": str(ROOT / "build" / "collections"),
            "ANSIBLE_HOME": str(self.folder / "home"),
            "ANSIBLE_NOCOLOR": "1",
            "CLOUDMANAGER_URL": self.manager.url,
            **{f"OS_{key.upper()}": login[key] for key in ("auth_url", "username", "password", "region_name")},
            **{f"OS_{key.upper()}": login[key] for key in ("project_name", "user_domain_name", "project_domain_name")},
        }
        # To a file: nobody reads a pipe while the test waits for a moment.
        log = self.folder / f"{name}.log"
        with log.open("w", encoding="utf-8") as stream:
            process = subprocess.Popen(
                [
                    str(PYTHON.parent / "ansible-playbook"),
                    *("-e", json.dumps(survey)),
                    str(ROOT / "playbooks" / f"{self.playbook}.yml"),
                ],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=subprocess.STDOUT,
                text=True,
                start_new_session=True,
            )
        try:
            yield process
        finally:
            if process.poll() is None:
                kill_all(process)

    def play(self, name: str) -> tuple[int, str]:
        """Run it to its end: exit code and output."""
        with self.job(name) as process:
            process.wait(PATIENCE)
        return process.returncode, (self.folder / f"{name}.log").read_text(encoding="utf-8")

    def run(self, name: str) -> int:
        """Run it to its good end; how many tasks have changed something."""
        code, output = self.play(name)
        assert code == 0, output
        found = re.search(r"changed=(\d+)", output)
        assert found, output
        return int(found[1])

    def mutations(self) -> list[str]:
        """What was sent to change something; a login is no change."""
        found = [line for method in ("POST", "PUT", "PATCH", "DELETE") for line in self.entries(method, "")]
        return [f"{line['method']} {line['path']}" for line in found if line["path"] != "/v3/auth/tokens"]

    def entries(self, method: str, path: str, key: str | None = None) -> list[dict[str, Any]]:
        """Requests that either service has seen; key: one that the body had."""
        lines = [*self.cloud.simulator.journal.entries(), *self.manager.simulator.journal.entries()]
        return [
            line
            for line in lines
            if line["method"] == method and re.search(path, line["path"]) and (key is None or key in line["body_keys"])
        ]

    def statuses(self) -> list[str]:
        """The states in the record, as it is now."""
        if not self.record.exists():
            return []
        return [json.loads(line)["status"] for line in self.record.read_text(encoding="utf-8").split("\n") if line]

    def end(self) -> dict[str, Any]:
        """What it has come to."""
        servers = {server.name: server for server in self.compute.servers.values()}
        agents = self.cloud.simulator.network.agents
        rows = agents.values() if isinstance(agents, dict) else agents
        lines = [json.loads(line) for line in self.record.read_text(encoding="utf-8").split("\n") if line]
        well = Counter(one.instance_uuid for one in self.compute.migrations if one.status in _WELL)
        notes = json.loads((self.records / f"{HOST}.json").read_text(encoding="utf-8"))
        return {
            "instances": {
                name: (server.status, server.host in ("compute-2", "compute-3"), server.task_state, server.claims)
                for name, server in servers.items()
            },
            "moves": {name: well[server.id] for name, server in servers.items()},
            "open migrations": [one.status for one in self.compute.migrations if one.status not in _OVER],
            "services": {host.name: host.status for host in self.compute.hosts.values()},
            "aggregates": {one.name: sorted(one.hosts) for one in self.compute.aggregates.values()},
            "agents": [row for row in rows if _host_of(row) == HOST],
            "nodes": self.manager.simulator.nodes.by_name(HOST),
            "record": {line["name"]: (line["status"], line["before"], line["way"]) for line in lines},
            "hosts in the record": all(line["host_to"] == servers[line["name"]].host for line in lines),
            "phases": sorted(notes["phases"]),
            "before": notes["before"],
            "reports": sorted(path.suffix for path in self.records.glob(f"{HOST}.[mh]*")),
        }

    def wanted(self) -> dict[str, Any]:
        """What it has to come to."""
        on_it = [*_numbered("web", 12, "ACTIVE", "live"), *_numbered("batch", 6, "SHUTOFF", "cold")]
        on_it += _numbered("broken", 2, "ERROR", "evacuate") if self.broken else []
        after = {name: "ACTIVE" if word == "ERROR" else word for name, word, _way in on_it}
        return {
            "instances": {name: (word, True, None, None) for name, word in {**after, "other": "ACTIVE"}.items()},
            "moves": {**dict.fromkeys(after, 1), "other": 0},
            "open migrations": [],
            "services": {"compute-2": "enabled", "compute-3": "enabled"},
            "aggregates": {"rack": [], "all": ["compute-2", "compute-3"]},
            "agents": [],
            "nodes": None,
            "record": {name: ("MOVED", word, way) for name, word, way in on_it},
            "hosts in the record": True,
            "phases": sorted(PHASES),
            "before": {"status": "enabled", "disabled_reason": None},
            "reports": [".html", ".md"],
        }


_WELL = frozenset({"completed", "confirmed", "done"})
_OVER = _WELL | {"failed", "error", "cancelled"}
#: What the notes have in the end.
PHASES = ("drain", "verify", "power_off_begun", "power_off", "remove_begun", "remove")


def _numbered(name: str, count: int, word: str, way: str) -> list[tuple[str, str, str]]:
    return [(f"{name}-{number + 1}", word, way) for number in range(count)]


def _host_of(agent: Any) -> Any:
    return agent["host"] if isinstance(agent, dict) else agent.host


@contextmanager
def site_of(folder: Path, *, broken: bool, kind: type[Site] = Site) -> Iterator[Site]:
    """A new site; in the end its simulators have made no mistake."""
    with serve(OpenStack(job_polls=2)) as cloud, serve(CloudManager(keystone=cloud.simulator, job_polls=2)) as manager:
        yield kind(cloud, manager, folder, broken=broken)
        assert cloud.simulator.crashes == manager.simulator.crashes == []
