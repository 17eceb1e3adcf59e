# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""host_maintenance on real Nova: two hosts are emptied, worked on, healthy and in service again, one after the other.

A fake host loses its compute service and gets it back in the operator's own tasks, as a restart would have it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

from integration.openstack.testbed import cloud
from integration.openstack.testbed.fresh import fresh
from integration.openstack.testbed.places import COMPUTE_HOSTS
from integration.openstack.workflows.playing import ROOT, Findings, Played, play

HOSTS = COMPUTE_HOSTS[1:3]
_PREFIX = "maintained-"


class Maintenance(Findings):
    """Two hosts with instances, and the runs of the playbook on them."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.compute = cloud.connect().compute

    def prepare(self) -> None:
        """A running and a stopped instance on one host, a running one on the other; and what is done to a host."""
        fresh()
        image, flavor = cloud.connect().image.find_image("cirros"), self.compute.find_flavor("m1.tiny")
        made = [
            self.compute.create_server(
                name=_PREFIX + name,
                flavor_id=flavor.id,
                image_id=image.id,
                networks="none",
                availability_zone=f"nova:{host}",
            )
            for name, host in (("on", HOSTS[0]), ("off", HOSTS[0]), ("other", HOSTS[1]))
        ]
        for server in made:
            self.compute.wait_for_server(server, interval=0.5, wait=120)
        self.compute.stop_server(made[1])
        self.compute.wait_for_server(made[1], status="SHUTOFF", interval=0.5, wait=60)
        steps = [
            {
                "name": "See that nothing is left on the host",
                "telco.cloud.openstack_server_info": {
                    "all_projects": True,
                    "filters": {"host": "{{ host_maintenance_host }}"},
                },
                "register": "left",
                "failed_when": "left.servers | length > 0",
            },
            self._testbed("Stop the host", "down nova-compute-{{ host_maintenance_host }}"),
            self._testbed("Start the host", "start nova-compute-{{ host_maintenance_host }}"),
        ]
        (self.folder / "work.yml").write_text(yaml.safe_dump(steps, sort_keys=False))

    @staticmethod
    def _testbed(name: str, words: str) -> dict[str, Any]:
        """A task that does something to the testbed."""
        command = {
            "cmd": f"{sys.executable} -m integration.openstack.testbed {words}",
            "chdir": str(ROOT / "tests"),
        }
        return {"name": name, "ansible.builtin.command": command, "changed_when": True}

    def play(self, *options: str, **changes: Any) -> Played:
        """Run the playbook."""
        variables = {
            "host_maintenance_hosts": list(HOSTS),
            "host_maintenance_directory": str(self.folder / "records"),
            "host_maintenance_tasks": str(self.folder / "work.yml"),
            "host_maintenance_poll_interval": 1,
            "host_maintenance_bring_back": True,
            "host_maintenance_accept_obstacles": ["headroom", "capacity"],
        }
        return play("host_maintenance", {**variables, **changes}, *options)

    def places(self) -> dict[str, tuple[str, str]]:
        """Host and state of each instance."""
        return {
            server.name.removeprefix(_PREFIX): (server.compute_host, server.status)
            for server in self.compute.servers(all_projects=True, name=f"^{_PREFIX}")
        }

    def services(self) -> dict[str, tuple[str, str]]:
        """State and status of the hosts' compute services."""
        return {
            one.host: (one.state, one.status)
            for one in self.compute.services(binary="nova-compute")
            if one.host in HOSTS
        }

    def maintained(self) -> None:
        """Planned, done, and done already."""
        before = self.places()
        plan = self.play(host_maintenance_plan_only=True)
        self.expect("the plan failed", plan.status == 0, plan.output)
        self.expect("the plan moved instances", self.places() == before, self.places())
        done = self.play()
        self.played("the maintenance", done, changes=True)
        self.expect("the work was not done", done.output.count("Stop the host") == len(HOSTS), done.output)
        self.expect("a host is not in service", set(self.services().values()) == {("up", "enabled")}, self.services())
        self.expect("instances are not where and as they were", self.places() == before, self.places())
        self.played("the second run", self.play(), changes=False)

    def cleanup(self) -> None:
        """Leave the testbed as it was found."""
        for server in self.compute.servers(all_projects=True, name=f"^{_PREFIX}"):
            self.compute.delete_server(server, force=True)
        fresh()


def run() -> list[str]:
    """All of it.

    :returns: What was not as it has to be, empty when all was well.
    """
    with tempfile.TemporaryDirectory() as folder:
        maintenance = Maintenance(Path(folder))
        try:
            maintenance.prepare()
            maintenance.maintained()
        finally:
            maintenance.cleanup()
    return maintenance.found
