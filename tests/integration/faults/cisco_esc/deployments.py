# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deployments: created, changed, deleted; each with the requests that it is made of."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import deployments
from integration.faults.bench import Bench
from integration.faults.cisco_esc.state import (
    PATIENCE,
    TENANT_OPTIONS,
    done,
    gone,
    made,
    recover_all,
    tenant,
    to_the_end,
)
from integration.faults.matrix import Scenario
from integration.faults.shared import Check, both, in_turn, places

EDGE = "edge"
DAY_0, NEW_DAY_0 = "d4y-zero-of-the-matrix", "n3w-day-of-the-matrix"
#: The names that its VMs get.
VM, SECOND_VM = "edge_asa_0_matrix", "edge_asa_1_matrix"
_GROUP: dict[str, Any] = {
    "name": "asa",
    "image": "ASA",
    "bootup_time": 300,
    "interfaces": [{"nicid": 0, "network": "MgtNetwork"}],
    "kpi_data": [
        {
            "event_name": "VM_ALIVE",
            "metric_value": "1",
            "metric_cond": "GT",
            "metric_collector": {"type": "ICMPPing", "nicid": 0, "poll_frequency": 3},
        }
    ],
}


def options(least: int = 1, secret: str = DAY_0) -> dict[str, Any]:
    """The whole of a deployment with so many VMs."""
    day_0 = {"dst": "day0", "data": "enable password $CODE", "secret_variables": {"CODE": secret}}
    group = {**_GROUP, "scaling": {"min_active": least, "max_active": 3}, "config_data": [day_0]}
    return {
        "internal_deployment_id": EDGE,
        "tenant_name": TENANT_OPTIONS["name"],
        "name": EDGE,
        "vm_groups": [group],
        "wait_timeout": PATIENCE,
    }


def _names(bench: Bench) -> None:
    bench.service.control_preset(vm_name=[VM, SECOND_VM])


#: A tenant for it; it and what it needs.
before = in_turn(tenant, _names)
deployed = in_turn(before, done(deployments.DEPLOYMENT, **options()))


def active(number: int, state: str = "VM_ALIVE_STATE") -> Check:
    """The service is active, with so many VMs in this state, in ESC and at the VIM."""

    def check(bench: Bench) -> list[str]:
        found = bench.service.deployments.records.get(EDGE)
        if found is None:
            return ["the deployment is not there"]
        problems = []
        if (found.state, [vm.state for vm in found.vms]) != ("SERVICE_ACTIVE_STATE", [state] * number):
            problems.append(f"the service is {found.state}, its VMs are {[vm.state for vm in found.vms]}")
        at_the_vim = [one for one in found.vms if one.uuid in bench.service.vim.objects]
        if not len(at_the_vim) == len(vms_at_the_vim(bench)) == number:
            problems.append(f"{len(vms_at_the_vim(bench))} VMs are at the VIM")
        return problems

    return to_the_end(check)


def vms_at_the_vim(bench: Bench) -> list[str]:
    """The VMs that were made below ESC."""
    return [key for key, one in bench.service.vim.objects.items() if one["kind"] == "vm"]


def _day_0(text: str) -> Check:
    """The secret of the first configuration has arrived."""

    def check(bench: Bench) -> list[str]:
        found = bench.service.deployments.records.get(EDGE)
        return [] if found is not None and text in str(found.config) else ["the day-0 value is not the wanted one"]

    return check


def _none_at_the_vim(bench: Bench) -> list[str]:
    return [f"VM {key} is left at the VIM" for key in vms_at_the_vim(bench)]


def scenarios() -> list[Scenario]:
    one, config = r"/v0/deployments/edge$", r"/v0/deployments/config/edge$"
    create = Scenario(
        "deployment, create",
        deployments.DEPLOYMENT,
        options(),
        ("POST", one),
        both(active(1), _day_0(DAY_0)),
        prepare=before,
        made=made("deployments", EDGE),
        job=True,
        calls_back=True,
        repair=recover_all,
    )
    change = Scenario(
        "deployment, change (one VM more)",
        deployments.DEPLOYMENT,
        options(2, NEW_DAY_0),
        ("PUT", one),
        both(active(2), _day_0(NEW_DAY_0)),
        prepare=deployed,
        made=vms_at_the_vim,
        most=2,
        unfinished=lambda bench: [],
        job=True,
        calls_back=True,
        repair=recover_all,
    )
    delete = Scenario(
        "deployment, delete",
        deployments.DEPLOYMENT,
        {"internal_deployment_id": EDGE, "state": "absent", "wait_timeout": PATIENCE},
        ("DELETE", one),
        both(gone("deployments", EDGE), _none_at_the_vim),
        prepare=deployed,
        job=True,
        calls_back=True,
    )
    return [
        create,
        *places(
            create,
            ("look before", "GET", one, 0),
            ("first poll", "GET", one, 1),
            ("read back", "GET", config, 0),
        ),
        change,
        *places(
            change,
            ("configuration before", "GET", config, 0),
            ("first poll", "GET", one, 1),
            ("read back", "GET", config, 1),
        ),
        delete,
        *places(
            delete,
            ("first poll", "GET", one, 1),
        ),
    ]
