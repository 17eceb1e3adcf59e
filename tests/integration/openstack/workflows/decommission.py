# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""host_decommission on real Nova: refused while instances cannot be moved, planned, done, and done already.

The host has instances in each state that an operator meets. What Nova neither moves live nor cold (suspended, in
rescue) is in the way until somebody has looked at it; what is in error is built anew elsewhere after the host has lost
its power: its compute service and the network's agents are stopped, as nothing else of a fake host has any.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

from integration.openstack.testbed import cloud, services
from integration.openstack.testbed.fresh import fresh
from integration.openstack.testbed.places import COMPUTE_HOSTS
from integration.openstack.testbed.telling import wait_until
from integration.openstack.workflows.playing import ROOT, Findings, Played, play

#: One with agents of the network; those of an earlier example may be on the first.
HOST = COMPUTE_HOSTS[1]
_PREFIX = "decommissioned-"
_AGGREGATE = "decommissioned"
#: Names, the states that they are brought to, and the ways in which they have to leave.
MOVABLE = {"active-1": "live", "active-2": "live", "paused": "live", "stopped": "cold", "broken": "evacuate"}
IN_THE_WAY = ("suspended", "rescued")


class Decommission(Findings):
    """One host with instances, and the runs of the playbook on it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder, self.records = folder, folder / "records"
        self.compute = cloud.connect().compute
        self.network = cloud.connect().network

    # -- what is there before -------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """The host with its instances, an aggregate, and tasks that take its power."""
        fresh()
        made = {name: self._server(name) for name in (*MOVABLE, *IN_THE_WAY)}
        for server in made.values():
            self.compute.wait_for_server(server, interval=0.5, wait=120)
        self.compute.stop_server(made["stopped"])
        self.compute.pause_server(made["paused"])
        self.compute.suspend_server(made["suspended"])
        self.compute.rescue_server(made["rescued"])
        for name, status in (
            ("stopped", "SHUTOFF"),
            ("paused", "PAUSED"),
            ("suspended", "SUSPENDED"),
            ("rescued", "RESCUE"),
        ):
            self.compute.wait_for_server(made[name], status=status, interval=0.5, wait=60)
        self.compute.reset_server_state(made["broken"], "error")
        aggregate = self.compute.create_aggregate(name=_AGGREGATE, availability_zone=None)
        for host in COMPUTE_HOSTS:
            self.compute.add_host_to_aggregate(aggregate, host)
        fence = [
            {
                "name": "Stop the host",
                "ansible.builtin.command": {
                    "cmd": f"{sys.executable} -m integration.openstack.testbed down nova-compute-{HOST} network-agents",
                    "chdir": str(ROOT / "tests"),
                },
                "changed_when": True,
            }
        ]
        (self.folder / "fence.yml").write_text(yaml.safe_dump(fence))

    def _server(self, name: str) -> Any:
        return self.compute.create_server(
            name=_PREFIX + name,
            flavor_id=self.compute.find_flavor("m1.tiny").id,
            image_id=cloud.connect().image.find_image("cirros").id,
            networks="none",
            availability_zone=f"nova:{HOST}",
        )

    def cleanup(self) -> None:
        """Leave the testbed as it was found."""
        found = self.compute.find_aggregate(_AGGREGATE)
        if found is not None:
            for host in found.hosts or []:
                self.compute.remove_host_from_aggregate(found, host)
            self.compute.delete_aggregate(found)
        services.EVERYTHING["network-agents"].start()
        fresh()
        wait_until(lambda: bool(list(self.network.agents(host=HOST))), "the network's agents are not back", 60)

    # -- the runs -------------------------------------------------------------------------------------------------

    def play(self, **changes: Any) -> Played:
        """Run the playbook."""
        variables = {
            "host_decommission_host": HOST,
            "host_decommission_confirm": HOST,
            "host_decommission_directory": str(self.records),
            "host_decommission_allow_evacuate": True,
            "host_decommission_fence_tasks": str(self.folder / "fence.yml"),
            "host_decommission_poll_interval": 1,
            "host_decommission_accept_obstacles": ["headroom", "capacity"],
        }
        return play("host_decommission", {**variables, **changes})

    def places(self) -> dict[str, tuple[str, str]]:
        """Host and state of each instance."""
        return {
            server.name.removeprefix(_PREFIX): (server.compute_host, server.status)
            for server in self.compute.servers(all_projects=True, name=f"^{_PREFIX}")
        }

    def service(self) -> Any:
        """The host's compute service."""
        return next(iter(self.compute.services(binary="nova-compute", host=HOST)), None)

    def refused(self) -> None:
        """Instances that cannot be moved are named, and nothing happens."""
        before = self.places()
        status, told, _changed = self.play()
        self.expect("it began although instances are in the way", status != 0, told)
        for name in IN_THE_WAY:
            self.expect(f"the refusal does not name {name}", _PREFIX + name in told, told)
        self.expect("a refused run moved instances", self.places() == before, self.places())
        self.expect("a refused run disabled the service", self.service().status == "enabled")

    def settle(self) -> None:
        """What an operator does about those in the way."""
        by_name = {server.name: server for server in self.compute.servers(all_projects=True, name=f"^{_PREFIX}")}
        self.compute.resume_server(by_name[_PREFIX + "suspended"])
        self.compute.unrescue_server(by_name[_PREFIX + "rescued"])
        for name in IN_THE_WAY:
            self.compute.wait_for_server(by_name[_PREFIX + name], interval=0.5, wait=60)

    def planned(self) -> None:
        """The plan changes nothing."""
        before = self.places()
        status, told, changed = self.play(host_decommission_plan_only=True)
        self.expect("the plan failed", status == 0, told)
        self.expect("the plan moved instances", self.places() == before, self.places())
        self.expect("the plan disabled the service", self.service().status == "enabled", told)
        self.expect("the plan left records", not self.records.exists() or not list(self.records.iterdir()), changed)

    def done(self) -> None:
        """Everything is elsewhere, in the state that it was in, by the way that it can go; the host is forgotten."""
        status, told, _changed = self.play()
        self.expect("it failed", status == 0, told)
        for name, (host, state) in self.places().items():
            self.expect(f"{name} is on {host}", host != HOST)
            wanted = {"stopped": "SHUTOFF", "paused": "PAUSED"}.get(name, "ACTIVE")
            self.expect(f"{name} is {state}, not {wanted}", state == wanted or (name, state) == ("broken", "ERROR"))
        record = self.records / f"{HOST}.instances.jsonl"
        lines = [json.loads(line) for line in record.read_text().splitlines()] if record.exists() else []
        ways = {line["name"].removeprefix(_PREFIX): line["way"] for line in lines if line["status"] == "MOVED"}
        for name, way in (MOVABLE | dict.fromkeys(IN_THE_WAY, "live")).items():
            self.expect(f"{name} left {ways.get(name)}, not {way}", ways.get(name) == way)
        self.expect("the compute service is still there", self.service() is None)
        self.expect("agents are still there", not list(self.network.agents(host=HOST)))
        hosts = self.compute.find_aggregate(_AGGREGATE).hosts or []
        self.expect("it is still in its aggregate", HOST not in hosts and len(hosts) == 2, hosts)

    def again(self) -> None:
        """A second run changes nothing."""
        status, told, changed = self.play()
        self.expect("the second run failed", status == 0, told)
        self.expect(f"the second run changed something: {changed}", changed == 0, told)


def run() -> list[str]:
    """All of it.

    :returns: What was not as it has to be, empty when all was well.
    """
    with tempfile.TemporaryDirectory() as folder:
        host = Decommission(Path(folder))
        try:
            host.prepare()
            host.refused()
            host.settle()
            host.planned()
            host.done()
            if not host.found:
                host.again()
        finally:
            host.cleanup()
    return host.found
