# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""host_decommission is killed (SIGKILL, with its workers) in each of its phases, and run again.

The next run has to come to the very end that an undisturbed one comes to, and the one after that has to change nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Moment:
    """When a run is killed.

    :param comes: Whether it has come.
    :param broken: Whether instances are in error, which are evacuated at last.
    """

    comes: Callable[[Site], Any]
    broken: bool = True


def _asked(method: str, path: str, key: str | None = None) -> Callable[[Site], Any]:
    return lambda site: site.entries(method, path, key)


def _phase(name: str) -> Callable[[Site], Any]:
    """A phase has been noted."""
    notes = f"{HOST}.json"
    return lambda site: (site.records / notes).exists() and f'"{name}"' in (site.records / notes).read_text()


MOMENTS = {
    "preflight": Moment(_asked("GET", r"/os-hypervisors/detail$")),
    "notes before anything was done": Moment(lambda site: (site.records / f"{HOST}.json").exists()),
    "service just disabled": Moment(_asked("PUT", r"/os-services/disable-log-reason$")),
    "drain with some moving": Moment(lambda site: {"MOVED", "MOVING"} <= set(site.statuses())),
    "drain with one unconfirmed": Moment(_asked("POST", r"/action$", "migrate"), broken=False),
    "power off before the evacuation": Moment(_asked("POST", r"/actions/power-off$")),
    "evacuation": Moment(_asked("POST", r"/servers/.*/action$", "evacuate")),
    "verify": Moment(_asked("GET", r"^/v2.1/os-migrations$"), broken=False),
    "verified": Moment(_phase("verify"), broken=False),
    "power off": Moment(_asked("POST", r"/actions/power-off$"), broken=False),
    "powered off": Moment(_phase("power_off"), broken=False),
    "removal begun": Moment(_phase("remove_begun"), broken=False),
    "out of an aggregate": Moment(_asked("POST", r"/os-aggregates/.*/action$"), broken=False),
    "a network agent deleted": Moment(_asked("DELETE", r"/agents/"), broken=False),
    "compute service deleted": Moment(_asked("DELETE", r"/os-services/"), broken=False),
    "node deleted": Moment(_asked("DELETE", r"/v1/nodes/"), broken=False),
    "removal noted": Moment(_phase("remove"), broken=False),
    "report": Moment(lambda site: (site.records / f"{HOST}.md").exists(), broken=False),
}


@pytest.mark.parametrize("broken", [False, True], ids=["all well", "some broken"])
def test_undisturbed(tmp_path: Path, broken: bool) -> None:
    with site_of(tmp_path, broken=broken) as site:
        assert site.run("first") > 0
        assert site.end() == site.wanted()
        _changes_nothing(site)


@pytest.mark.parametrize("name", MOMENTS)
def test_killed_and_run_again(tmp_path: Path, name: str) -> None:
    moment = MOMENTS[name]
    with site_of(tmp_path, broken=moment.broken) as site:
        with site.job("killed") as process:
            wait_for(lambda: moment.comes(site), process, PATIENCE)
            kill_all(process)
        site.run("again")
        assert site.end() == site.wanted()
        _changes_nothing(site)


def _changes_nothing(site: Site) -> None:
    site.cloud.simulator.journal.clear()
    site.manager.simulator.journal.clear()
    files = {path.name: path.read_bytes() for path in site.records.iterdir()}
    assert site.run("once more") == 0
    assert site.mutations() == []
    assert {path.name: path.read_bytes() for path in site.records.iterdir()} == files
