# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""host_decommission where it has to hold back: what must never be lost, and what a plan has to say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from integration.decommission_site import HOST, PYTHON, Site, site_of

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(
        not PYTHON.exists(), reason="no virtual environment with ansible-core 2.19: tools/venv.sh 2.19 makes it"
    ),
]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A site with instances in error, where evacuation is allowed."""
    with site_of(tmp_path, broken=True) as found:
        yield found


def _here(site: Site) -> set[str]:
    return {server.name for server in site.compute.on_host(HOST)}


def _evacuations(site: Site) -> list[str]:
    return [line["path"] for line in site.entries("POST", "/action$", "evacuate")]


def test_a_host_that_is_seen_down_is_not_evacuated_when_nothing_powers_it_off(site: Site) -> None:
    """Its instances may well run: built anew elsewhere, they would be there twice."""
    site.compute.hosts[HOST].forced_down = True
    site.survey = {"host_decommission_cloudmanager": False}
    before = _here(site)
    code, output = site.play("run")
    assert code == 2
    assert "nothing here makes certain that it has no power" in output
    assert (_evacuations(site), _here(site)) == ([], before)
    assert site.compute.hosts[HOST].status == "enabled", "it was not rolled back"


def test_a_host_that_is_seen_down_is_powered_off_before_it_is_evacuated(site: Site) -> None:
    site.compute.hosts[HOST].forced_down = True
    site.run("run")
    off = site.entries("POST", "/actions/power-off$")
    evacuated = site.entries("POST", "/action$", "evacuate")
    assert (len(off), len(evacuated)) == (1, 20)
    assert off[0]["time"] < min(line["time"] for line in evacuated)
    assert _here(site) == set()


def test_a_host_is_not_powered_off_for_the_sake_of_a_few_when_the_rest_was_not_tried(site: Site) -> None:
    """max_failed is a brake: what was not begun runs well, and would lose its memory."""
    site.cloud.simulator.control_fail_moves([f"web-{number + 1}" for number in range(12)])
    site.survey = {"host_decommission_max_failed": 0, "host_decommission_max_parallel": 1}
    code, output = site.play("run")
    assert code == 2
    assert "More than 0 instances could not be moved" in output
    assert (_evacuations(site), site.entries("POST", "/actions/power-off$")) == ([], [])
    assert len(_here(site)) > 10
    assert site.compute.hosts[HOST].status == "enabled", "it was not rolled back"


def test_no_failure_is_allowed_with_zero(site: Site) -> None:
    site.compute.remove_server(site.compute.named("broken-1")[0])
    site.compute.remove_server(site.compute.named("broken-2")[0])
    site.cloud.simulator.control_fail_moves([f"web-{number + 1}" for number in range(12)])
    site.survey = {
        "host_decommission_allow_evacuate": False,
        "host_decommission_max_failed": 0,
        "host_decommission_max_parallel": 1,
    }
    code, output = site.play("run")
    assert code == 2
    assert "not begun, because too many others failed" in output
    tried = {line["path"] for line in site.entries("POST", "/servers/.*/action$")}
    assert len([path for path in tried if "web" in _name(site, path)]) == 1


def _name(site: Site, path: str) -> str:
    return str(site.compute.servers[path.split("/")[3]].name)


def test_the_plan_has_one_way_for_each_instance(site: Site) -> None:
    site.survey = {"host_decommission_plan_only": True}
    code, output = site.play("plan")
    assert code == 0, output
    assert site.mutations() == []
    assert not site.records.exists()
    for name, way in (("web-3", "ACTIVE live"), ("batch-2", "SHUTOFF cold"), ("broken-1", "ERROR evacuate")):
        assert f"{name} {way}" in output
    calls = re.findall(r"compute\.(\w+) POST /v2.1/servers/([^/]+)/action", output)
    wanted = {"live_migrate_server": 12, "migrate_server": 6, "confirm_resized_server": 6, "evacuate_server": 2}
    assert {name: sum(one == name for one, _id in calls) for name in {one for one, _id in calls}} == wanted


def test_a_name_that_is_used_again_begins_anew(site: Site) -> None:
    """What was noted of the host's former life does not keep its service from being enabled again."""
    site.run("first")
    site.compute.add_host(HOST, memory_mb=131072)
    site.compute.add_server("stuck", HOST)
    site.manager.simulator.control_nodes()
    site.cloud.simulator.control_fail_moves(["stuck"])
    site.survey = {"host_decommission_allow_evacuate": False}
    code, output = site.play("second")
    assert code == 2
    assert "takes instances again" in output
    assert site.compute.hosts[HOST].status == "enabled"
    notes = json.loads((site.records / f"{HOST}.json").read_text(encoding="utf-8"))
    assert notes["phases"] == {}
    assert "Not decommissioned yet" in (site.records / f"{HOST}.md").read_text(encoding="utf-8")


def test_a_second_run_does_not_enable_what_somebody_else_has_disabled_since(site: Site) -> None:
    """The first run fails and is rolled back; then the host is disabled for another reason, which is accepted."""
    site.cloud.simulator.control_fail_moves(["web-1"])
    site.survey = {"host_decommission_allow_evacuate": False, "host_decommission_accept_obstacles": ["broken"]}
    assert site.play("first")[0] == 2
    assert site.compute.hosts[HOST].status == "enabled"
    site.compute.disable(HOST, "bad memory")
    site.survey["host_decommission_accept_obstacles"] = ["broken", "disabled_by_others"]
    code, output = site.play("second")
    assert code == 2
    assert "was left as it is" in output
    assert site.compute.hosts[HOST].status == "disabled"
