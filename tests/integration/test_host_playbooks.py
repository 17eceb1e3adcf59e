# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbooks for compute hosts as job templates: check mode and plan before, nothing to do afterwards."""

from __future__ import annotations

import json
import pathlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from integration.job_template import changed, openstack_credential, play
from simulators.cloudmanager import CloudManager
from simulators.kit import Running, serve
from simulators.openstack import OpenStack

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

HOSTS = [{"name": f"compute-{number}"} for number in (1, 2, 3)]
SERVERS: list[dict[str, Any]] = [
    {"name": "web", "host": "compute-1", "count": 3},
    {"name": "batch", "host": "compute-1", "status": "SHUTOFF"},
    {"name": "broken", "host": "compute-1", "status": "ERROR"},
]


@dataclass
class Cloud:
    """A simulated OpenStack with a CloudManager, and how jobs log in."""

    openstack: Running
    cloudmanager: Running
    folder: pathlib.Path

    @property
    def simulator(self) -> Any:
        return self.openstack.simulator

    def job(self, name: str, survey: dict[str, Any], *options: str) -> tuple[int, str]:
        environment = {**openstack_credential(self.openstack), "CLOUDMANAGER_URL": self.cloudmanager.url}
        status, output = play(name, survey, options, environment, self.folder)
        assert environment["OS_PASSWORD"] not in output
        return status, output

    def mutations(self) -> list[str]:
        """What was sent to change something since the last call of this, logins left out."""
        sent = []
        for running in (self.openstack, self.cloudmanager):
            entries = running.simulator.journal.entries()
            running.simulator.journal.clear()
            sent += [f"{entry['method']} {entry['path']}" for entry in entries if entry["method"] != "GET"]
        return [line for line in sent if not line.endswith("/auth/tokens")]


@pytest.fixture
def cloud(tmp_path: pathlib.Path) -> Iterator[Cloud]:
    with serve(OpenStack()) as openstack, serve(CloudManager(keystone=openstack.simulator)) as cloudmanager:
        openstack.simulator.control_compute(hosts=HOSTS, servers=SERVERS)
        cloudmanager.simulator.control_nodes()
        yield Cloud(openstack, cloudmanager, tmp_path)
        assert openstack.simulator.crashes == cloudmanager.simulator.crashes == []


def test_a_host_is_decommissioned(cloud: Cloud) -> None:
    """Foreseen in check mode and by the plan, done, and done only once."""
    records = cloud.folder / "records"
    # As a survey sends them: everything is text.
    survey = {
        "host_decommission_host": "compute-1",
        "host_decommission_confirm": "compute-1",
        "host_decommission_directory": str(records),
        "host_decommission_cloudmanager": "true",
        "host_decommission_allow_evacuate": "true",
        "host_decommission_max_parallel": "2",
        "host_decommission_poll_interval": "0.2",
        "host_decommission_fence_tasks": "",
    }
    foreseen = []
    for options in (("--check",), ("-e", "host_decommission_plan_only=true")):
        status, output = cloud.job("host_decommission", survey, *options)
        assert status == 0, output
        assert cloud.mutations() == []
        assert not records.exists(), "to foresee leaves nothing behind"
        foreseen.append(output)
        for line in ("batch SHUTOFF cold", "web-1 ACTIVE live", "power_off_host POST", "compute.delete_service DELETE"):
            assert line in output, output
        assert output.count("compute.evacuate_server POST") == 1

    status, output = cloud.job("host_decommission", survey)
    assert status == 0, output
    sent = cloud.mutations()
    # The plan has named every call, in whatever order they came.
    planned = {f"{method} {path}" for method, path in re.findall(r'(POST|PUT|DELETE) (/v[^"\s,]+)', foreseen[1])}
    assert set(sent) == planned
    assert "compute-1" not in cloud.simulator.compute.hosts
    assert cloud.cloudmanager.simulator.nodes.by_name("compute-1") is None
    lines = [json.loads(line) for line in (records / "compute-1.instances.jsonl").read_text().splitlines()]
    assert {line["name"]: line["way"] for line in lines}["broken"] == "evacuate"
    assert {line["status"] for line in lines} == {"MOVED"}
    assert oct((records / "compute-1.instances.jsonl").stat().st_mode & 0o777) == "0o600"

    for options in (("--check",), ()):
        status, output = cloud.job("host_decommission", survey, *options)
        assert status == 0, output
        assert changed(output) == 0, output
        assert cloud.mutations() == []


def test_hosts_are_maintained(cloud: Cloud) -> None:
    """Two hosts, one after the other; both in service afterwards."""
    survey = {
        "host_maintenance_hosts": ["compute-2", "compute-1"],
        "host_maintenance_directory": str(cloud.folder / "records"),
        "host_maintenance_cloudmanager": "true",
        "host_maintenance_poll_interval": "0.2",
        "host_maintenance_tasks": "",
    }
    status, output = cloud.job("host_maintenance", survey, "--check")
    assert status != 0, "a broken instance is in the way, which is said before anything is done"
    assert "broken: these are in error already" in output
    assert cloud.mutations() == []
    broken = next(one for one in cloud.simulator.compute.servers.values() if one.name == "broken")
    del cloud.simulator.compute.servers[broken.id]

    status, output = cloud.job("host_maintenance", survey, "--check")
    assert status == 0, output
    assert cloud.mutations() == []
    status, output = cloud.job("host_maintenance", survey)
    assert status == 0, output
    assert {host.status for host in cloud.simulator.compute.hosts.values()} == {"enabled"}
    assert cloud.simulator.compute.on_host("compute-1") == []
    assert cloud.mutations()
    status, output = cloud.job("host_maintenance", survey)
    assert (status, changed(output), cloud.mutations()) == (0, 0, []), output
