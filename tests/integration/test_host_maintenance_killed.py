# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""host_maintenance is killed, or fails, while it works on a host, and is run again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from integration.decommission_site import HOST, PATIENCE, PYTHON, Site, site_of
from integration.processes import kill_all, wait_for

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(400),
    pytest.mark.skipif(
        not PYTHON.exists(), reason="no virtual environment with ansible-core 2.19: tools/venv.sh 2.19 makes it"
    ),
]

#: The work: a mark, a moment in which it can be killed, and a failure as long as a file says so.
WORK = """
- name: Leave a mark
  ansible.builtin.file:
    path: "{{ host_maintenance_directory }}/at_work"
    state: touch
    mode: "0600"
- name: Take a moment
  ansible.builtin.pause:
    seconds: 1
- name: Fail while the firmware is bad
  ansible.builtin.assert:
    that: not (host_maintenance_directory ~ '/bad_firmware') is exists
    fail_msg: the firmware is bad
"""


class Maintained(Site):
    """A site of which one host is maintained."""

    playbook = "host_maintenance"

    def variables(self) -> dict[str, Any]:
        work = self.folder / "work.yml"
        work.write_text(WORK, encoding="utf-8")
        return {
            "host_maintenance_hosts": [HOST],
            "host_maintenance_directory": str(self.records),
            "host_maintenance_tasks": str(work),
            "host_maintenance_cloudmanager": True,
            "host_maintenance_max_parallel": 4,
            "host_maintenance_poll_interval": 0.1,
            "host_maintenance_health_timeout": 30,
        }

    def problems(self) -> list[str]:
        """What is not as it has to be when the host is maintained."""
        host = self.compute.hosts[HOST]
        notes = json.loads((self.records / f"{HOST}.json").read_text(encoding="utf-8"))
        found = (
            [] if (host.status, host.state) == ("enabled", "up") else [f"the host is {host.status} and {host.state}"]
        )
        found += [f"{server.name} is still there" for server in self.compute.on_host(HOST)]
        moved = [one.instance_uuid for one in self.compute.migrations if one.status in ("completed", "confirmed")]
        found += [] if len(moved) == len(set(moved)) == 18 else [f"{len(moved)} moves of {len(set(moved))} instances"]
        return found + ([] if "maintained" in notes["phases"] else ["it is not noted"])


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Maintained]:
    with site_of(tmp_path, broken=False, kind=Maintained) as found:
        assert isinstance(found, Maintained)
        yield found


MOMENTS: dict[str, Callable[[Site], Any]] = {
    "drain": lambda site: {"MOVED", "MOVING"} <= set(site.statuses()),
    "at work": lambda site: (site.records / "at_work").exists(),
    "restarted": lambda site: site.entries("POST", "/actions/reset$"),
    "enabled again": lambda site: site.entries("PUT", "/os-services/enable$"),
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_and_run_again(site: Maintained, moment: str) -> None:
    with site.job("killed") as process:
        wait_for(lambda: MOMENTS[moment](site), process, PATIENCE)
        kill_all(process)
    site.run("again")
    assert site.problems() == []
    site.cloud.simulator.journal.clear()
    site.manager.simulator.journal.clear()
    assert site.run("once more") == 0
    assert site.mutations() == []


def test_a_host_whose_work_has_failed_is_not_enabled_by_the_next_run(site: Maintained) -> None:
    """It is down, which the next run must not take for a reason to give it back."""
    site.records.mkdir()
    bad = site.records / "bad_firmware"
    bad.touch()
    for name in ("first", "second"):
        code, output = site.play(name)
        assert (code, "the firmware is bad" in output) == (2, True), output
        host = site.compute.hosts[HOST]
        assert (host.status, host.disabled_reason) == ("disabled", "telco.cloud host_maintenance")
        host.powered = False
    site.compute.hosts[HOST].powered = True
    bad.unlink()
    site.run("third")
    assert site.problems() == []
