# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbooks vnf_* as job templates, with Cisco ESC; extensions/molecule runs their roles with both managers."""

from __future__ import annotations

import pathlib
from typing import Any

import pytest
import yaml

from integration.job_template import ROOT, Operator
from simulators.cisco_esc import CiscoEsc
from simulators.kit import serve

ASA = yaml.safe_load((ROOT / "tests" / "examples" / "files" / "asa" / "deployment.yml").read_text(encoding="utf-8"))
VNF = {"manager": "cisco_esc", "deployment_id": ASA["asa_internal_deployment_id"], "wait_timeout": "60"}
NETWORK = {
    "internal_network_id": "edge-core",
    "name": "edge-core",
    "subnets": [
        {"internal_subnet_id": "edge-core-v4", "name": "edge-core-v4", "ip_version": 4, "cidr": "198.51.100.0/24"}
    ],
}
IMAGE = {"internal_image_id": "csr", "name": "csr", "src": "http://192.0.2.5/csr.qcow2"}
FLAVOR = {"internal_flavor_id": "csr-small", "name": "csr-small", "vcpus": 1, "memory_mb": 1024}
POOL = [{"network": "MgtNetwork", "ip_addresses": ["18.0.0.16", "18.0.0.17"]}]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture
def operator(tmp_path: pathlib.Path) -> Any:
    with serve(CiscoEsc()) as running:
        yield Operator(running, tmp_path, "vnf_", "CISCO_ESC_")


def _survey(role: str, **answers: Any) -> dict[str, Any]:
    return {f"vnf_{role}_{name}": value for name, value in {**VNF, **answers}.items()}


def test_check_mode_from_beginning_to_end(operator: Operator) -> None:
    """Each job in check mode, done, and both again: a tenant that is only foreseen is no obstacle to the rest."""
    made = {"tenant_id": "edge", "networks": [NETWORK], "images": [IMAGE], "flavors": [FLAVOR]}
    vnf = {"tenant_name": "edge", "name": ASA["asa_name"], "vm_groups": ASA["asa_vm_groups"], "definition_file": ""}
    operator.check_and_do("deploy", _survey("deploy", **made, **vnf, tenant_managed=True))
    operator.check_and_do("scale", _survey("scale", group="ASA-1", instances="2", static_ip_address_pool=POOL))
    operator.check_and_do("heal", _survey("heal", instances=""), changes=False)
    confirm = {"confirm": ASA["asa_internal_deployment_id"], "remove_tenant": "true"}
    operator.check_and_do("undeploy", _survey("undeploy", **made, **confirm))


def test_bad_answers_are_refused_before_anything_is_sent(operator: Operator) -> None:
    """The error names the variable."""
    for name, survey, words in (
        ("deploy", _survey("deploy", tenant_name="admin"), "Set vnf_deploy_tenant_name and vnf_deploy_vm_groups"),
        (
            "deploy",
            _survey("deploy", tenant_name="admin", vm_groups=ASA["asa_vm_groups"], networks=[NETWORK]),
            "Set vnf_deploy_tenant_id",
        ),
        ("heal", _survey("heal"), "ESC has no deployment my_dep_id (vnf_heal_deployment_id)"),
        ("scale", _survey("scale", group="ASA-1", instances="2"), "ESC has no such deployment"),
        ("undeploy", _survey("undeploy", confirm="other"), "Set vnf_undeploy_confirm to my_dep_id"),
    ):
        status, output = operator.try_to_play(name, survey)
        assert status != 0, output
        assert words in output, output
    assert operator.mutations() == []
