# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbooks as job templates: connection by the environment, variables as texts, check mode before and after."""

from __future__ import annotations

import pathlib
from typing import Any

import pytest

from integration.job_template import ROOT, changed, play
from simulators.f5_vnfm import F5Vnfm
from simulators.kit import serve

BLUEPRINT = ROOT / "tests" / "examples" / "files" / "firewall"
pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def _environment(running: Any, prefix: str = "F5_VNFM_") -> dict[str, str]:
    login = running.simulator.login()
    return {
        f"{prefix}URL": running.url,
        f"{prefix}USERNAME": login["username"],
        f"{prefix}PASSWORD": login["password"],
    }


class Operator:
    """Starts playbooks as AWX does: a credential in the environment, a survey's answers as extra variables.

    :param running: The manager's simulator.
    """

    def __init__(self, running: Any, folder: pathlib.Path) -> None:
        self.running, self._folder = running, folder

    def play(self, name: str, survey: dict[str, str], *options: str, environment: dict[str, str] | None = None) -> str:
        """The output of a playbook that has to end well."""
        status, output = self.try_to_play(name, survey, *options, environment=environment)
        assert status == 0, output
        return output

    def try_to_play(
        self, name: str, survey: dict[str, str], *options: str, environment: dict[str, str] | None = None
    ) -> tuple[int, str]:
        """Exit code and output of a playbook."""
        status, output = play(
            f"f5_vnfm_{name}", survey, options, {**_environment(self.running), **(environment or {})}, self._folder
        )
        assert self.running.simulator.login()["password"] not in output
        return status, output

    def mutations(self) -> list[str]:
        """What was sent to change something since the last call of this."""
        entries = self.running.simulator.journal.entries()
        self.running.simulator.journal.clear()
        return [f"{entry['method']} {entry['path']}" for entry in entries if entry["method"] != "GET"]


@pytest.fixture
def operator(tmp_path: pathlib.Path) -> Any:
    with serve(F5Vnfm()) as running:
        yield Operator(running, tmp_path)


def test_check_mode_from_beginning_to_end(operator: Operator, tmp_path: pathlib.Path) -> None:
    """Each job in check mode, done, and in check mode again: nothing is sent, the rest of the plan comes true."""
    vnf = {
        "f5_vnfm_deploy_deployment_id": "fw",
        "f5_vnfm_deploy_wait_timeout": "60",
        "f5_vnfm_deploy_show_events": "no",
    }
    blueprint = {"f5_vnfm_deploy_blueprint_id": "firewall", "f5_vnfm_deploy_blueprint_url": ""}
    folder = tmp_path / "backup"
    jobs: list[tuple[str, dict[str, str]]] = [
        ("deploy", {**vnf, **blueprint, "f5_vnfm_deploy_blueprint_path": str(BLUEPRINT)}),
        ("scale", {**vnf, "f5_vnfm_deploy_scale_node": "vm", "f5_vnfm_deploy_scale_instances": "2"}),
        ("heal", {**vnf, "f5_vnfm_deploy_heal_instances": ""}),
        ("backup", {"f5_vnfm_backup_directory": str(folder), "f5_vnfm_backup_id": "nightly"}),
        ("undeploy", {**vnf, **blueprint, "f5_vnfm_deploy_confirm": "fw", "f5_vnfm_deploy_remove_blueprint": "true"}),
    ]
    for name, survey in jobs:
        foreseen = operator.play(name, survey, "--check")
        assert operator.mutations() == [], name
        done = operator.play(name, survey)
        # A healthy VNF is not healed; everything else has something to do the first time.
        assert bool(changed(foreseen)) == bool(changed(done)) == (name != "heal"), f"{foreseen}\n{done}"
        assert bool(operator.mutations()) == (name != "heal")
        for again in (operator.play(name, survey, "--check"), operator.play(name, survey)):
            assert changed(again) == 0, again
        assert operator.mutations() == []
    restore = {
        "f5_vnfm_restore_archive": str(folder / "nightly.zip"),
        "f5_vnfm_restore_confirm": "nightly",
    }
    for options in (["--check"], [], ["--check"]):
        operator.play("restore", restore, *options)


def test_drill_with_two_managers(operator: Operator, tmp_path: pathlib.Path) -> None:
    """The drill backs one manager up, restores onto the other, and leaves the first as it was."""
    vnf = {"f5_vnfm_deploy_deployment_id": "fw", "f5_vnfm_deploy_blueprint_id": "firewall"}
    operator.play("deploy", {**vnf, "f5_vnfm_deploy_blueprint_path": str(BLUEPRINT)})
    drill = {"f5_vnfm_backup_directory": str(tmp_path / "backup"), "f5_vnfm_restore_archive": ""}
    with serve(F5Vnfm()) as spare:
        environment = _environment(spare, "F5_VNFM_SPARE_")
        operator.mutations()
        operator.play("drill", drill, "--check", environment=environment)
        assert operator.mutations() == []
        assert [entry for entry in spare.simulator.journal.entries() if entry["method"] != "GET"] == []

        output = operator.play("drill", drill, environment=environment)
        assert "1 blueprints" in output
        assert {change.split("/")[3] for change in operator.mutations()} == {"snapshots"}
        assert [row["id"] for row in spare.simulator.state.rows("deployments")] == ["fw"]

        # The spare manager is in use now, and the next drill has another backup.
        status, output = operator.try_to_play("drill", drill, environment=environment)
        assert status != 0
        assert "not clean" in output


def test_drill_refuses_the_manager_itself(operator: Operator, tmp_path: pathlib.Path) -> None:
    drill = {"f5_vnfm_backup_directory": str(tmp_path / "backup")}
    environment = _environment(operator.running, "F5_VNFM_SPARE_")
    status, output = operator.try_to_play("drill", drill, environment=environment)
    assert status != 0
    assert "spare manager" in output
    assert operator.mutations() == []
