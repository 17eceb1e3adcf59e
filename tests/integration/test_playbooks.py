# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbooks as job templates: connection by the environment, variables as texts, check mode before and after."""

from __future__ import annotations

import pathlib
from typing import Any

import pytest

from integration.job_template import ROOT, Operator, credential
from simulators.f5_vnfm import F5Vnfm
from simulators.kit import serve

BLUEPRINT = ROOT / "tests" / "examples" / "files" / "firewall"
pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture
def operator(tmp_path: pathlib.Path) -> Any:
    with serve(F5Vnfm()) as running:
        yield Operator(running, tmp_path, "f5_vnfm_", "F5_VNFM_")


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
        # A healthy VNF is not healed; everything else has something to do the first time.
        operator.check_and_do(name, survey, changes=name != "heal")
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
        environment = credential(spare, "F5_VNFM_SPARE_")
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
    environment = credential(operator.running, "F5_VNFM_SPARE_")
    status, output = operator.try_to_play("drill", drill, environment=environment)
    assert status != 0
    assert "spare manager" in output
    assert operator.mutations() == []
