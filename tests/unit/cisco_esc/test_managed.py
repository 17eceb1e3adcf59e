# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Resources that share their helper, run against the simulator: predictions, and faults that make no second one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import client as core_client
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from simulators.cisco_esc import CiscoEsc
from simulators.kit import serve

from .running import run, simulator

CONNECTOR = {"vim_id": "v1", "type": "OPENSTACK", "properties": {"a": 1}, "secrets": {"os_password": "a-secret-value"}}
#: Module, a creation, and a change where there is one.
RESOURCES: list[tuple[str, dict[str, Any], dict[str, Any] | None]] = [
    (
        "network",
        {"internal_tenant_id": "radio", "internal_network_id": "n", "name": "n", "vlan_id": 7},
        {"admin_state_up": False},
    ),
    (
        "image",
        {"internal_image_id": "i", "name": "i", "src": "http://files/i", "properties": {"x": True}},
        {"name": "i", "src": "http://files/j", "recreate": True},
    ),
    (
        "flavor",
        {"internal_flavor_id": "f", "name": "f", "vcpus": 1, "memory_mb": 5},
        {"name": "f", "vcpus": 2, "memory_mb": 5, "recreate": True},
    ),
    ("volume", {"internal_tenant_id": "radio", "internal_volume_id": "v", "vol_id": 1}, None),
    (
        "security_group",
        {
            "internal_tenant_id": "radio",
            "internal_security_group_id": "g",
            "name": "g",
            "rules": [{"direction": "ingress", "port_range_min": 22}],
        },
        {"rules": [{"direction": "egress"}]},
    ),
    ("vim_connector", CONNECTOR, {"properties": {"b": 2}, "secrets": {"os_password": "a-secret-value"}}),
    (
        "file_server",
        {"file_server_id": "s", "base_url": "https://f", "properties": {"u": "x"}},
        {"base_url": "https://g"},
    ),
]


@pytest.fixture
def esc() -> Iterator[CiscoEsc]:
    core_client.forget_clients()
    with serve(simulator()) as running:
        run(running.simulator, "cisco_esc_tenant", {"internal_tenant_id": "radio", "name": "radio"})
        yield running.simulator


@pytest.mark.parametrize(("name", "creation", "change"), RESOURCES, ids=[item[0] for item in RESOURCES])
def test_prediction_and_deed_are_equal(
    esc: CiscoEsc, name: str, creation: dict[str, Any], change: dict[str, Any] | None
) -> None:
    module = f"cisco_esc_{name}"
    key = {option: value for option, value in creation.items() if option.endswith("_id") and option != "vol_id"}
    for params in (creation, {**key, **change} if change else creation, {**key, "state": "absent"}):
        predicted, _context = run(esc, module, params, check=True)
        deed, _context = run(esc, module, params)
        assert predicted["changed"] is deed["changed"] is (params is not creation or bool(predicted["operations"]))
        assert predicted["operations"] == deed["operations"]
        assert predicted["diff"] == deed["diff"]
        again, _context = run(esc, module, params)
        assert (again["changed"], again["operations"]) == (False, [])


@pytest.mark.parametrize("kind", ["lost_answer", "truncated", "conflict", "reset", "callback_never", "callback_twice"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_faults_of_a_connector_whose_id_is_in_the_body(esc: CiscoEsc, kind: str, method: str) -> None:
    params = {
        "POST": CONNECTOR,
        "PUT": {**CONNECTOR, "properties": {"a": 2}},
        "DELETE": {"vim_id": "v1", "state": "absent"},
    }[method]
    if method != "POST":
        run(esc, "cisco_esc_vim_connector", CONNECTOR)
    fault = esc.fault(kind, method=method)
    result, _context = run(esc, "cisco_esc_vim_connector", params)
    assert fault.fired == 1
    assert result["changed"] is True
    assert len(result["operations"]) == 1
    assert run(esc, "cisco_esc_vim_connector", params)[0]["changed"] is False


def test_what_cannot_be_made_anew_is_not_deleted(esc: CiscoEsc) -> None:
    run(esc, "cisco_esc_flavor", {"internal_flavor_id": "f", "name": "f", "vcpus": 1, "memory_mb": 5})
    with pytest.raises(TelcoError, match="name: is needed"):
        run(esc, "cisco_esc_flavor", {"internal_flavor_id": "f", "vcpus": 2, "recreate": True})
    assert "f" in esc.flavors.records


def test_the_last_rule_of_a_security_group_can_go(esc: CiscoEsc) -> None:
    """An empty list is a list without elements, created or changed, and a second run has nothing to do."""
    key = {"internal_tenant_id": "radio", "internal_security_group_id": "g"}
    nothing: dict[str, Any] = {**key, "rules": []}
    assert run(esc, "cisco_esc_security_group", {**nothing, "name": "g"})[0]["changed"] is True
    assert run(esc, "cisco_esc_security_group", nothing)[0]["changed"] is False
    run(esc, "cisco_esc_security_group", {**key, "rules": [{"direction": "egress"}]})
    predicted, _context = run(esc, "cisco_esc_security_group", nothing, check=True)
    deed, _context = run(esc, "cisco_esc_security_group", nothing)
    assert predicted["changed"] is deed["changed"] is True
    assert predicted["operations"] == deed["operations"] != []
    # ESC shows no element for a list that is empty, so that the deed has no rules and the prediction an empty list.
    assert [one["diff"]["after"].get("rules", []) for one in (predicted, deed)] == [[], []]
    assert run(esc, "cisco_esc_security_group", nothing)[0]["changed"] is False


def test_the_rules_of_a_vm_group_can_all_go(esc: CiscoEsc) -> None:
    """The same of the rules of a deployment's group."""
    collector = {"type": "ICMPPing", "nicid": 0, "poll_frequency": 3}
    group = {
        "name": "a",
        "image": "ASA",
        "bootup_time": 300,
        "interfaces": [{"nicid": 0, "network": "MgtNetwork"}],
        "scaling": {"min_active": 1, "max_active": 1},
        "kpi_data": [
            {"event_name": "VM_ALIVE", "metric_value": "1", "metric_cond": "GT", "metric_collector": collector}
        ],
        "rules": [{"event_name": "VM_ALIVE", "actions": ["ALWAYS log"]}],
    }
    key = {"internal_deployment_id": "d", "tenant_name": "radio", "name": "d"}
    run(esc, "cisco_esc_deployment", {**key, "vm_groups": [group]})
    for changed in (True, False):
        done, _context = run(esc, "cisco_esc_deployment", {**key, "vm_groups": [{**group, "rules": []}]})
        assert done["changed"] is changed
