# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deployments and VMs against the simulator: lost, doubled and failing callbacks, recoveries, errors, predictions."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import client as core_client
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from simulators.cisco_esc import CiscoEsc
from simulators.kit import serve

from ..entries import entries
from ..harness import TestContext, validated

KPI = [
    {
        "event_name": "VM_ALIVE",
        "metric_value": "1",
        "metric_cond": "GT",
        "metric_collector": {"type": "ICMPPing", "nicid": 0, "poll_frequency": 3},
    }
]


@pytest.fixture
def esc() -> Iterator[CiscoEsc]:
    core_client.forget_clients()
    with serve(CiscoEsc(job_polls=1000, callback_delay=0.1)) as running:
        _run(running.simulator, "cisco_esc_tenant", {"internal_tenant_id": "radio", "name": "radio"})
        yield running.simulator


def _run(
    esc: CiscoEsc, module: str, params: dict[str, Any], *, check: bool = False
) -> tuple[dict[str, Any], TestContext]:
    entry, login = entries()[module], esc.login()
    connection = {"api_url": esc.url, "api_username": login["username"], "api_password": login["password"]}
    context = TestContext(validated(entry, {**connection, "wait_timeout": 20, **params}), check, entry.name)
    return entry.execute(context), context


def _group(name: str = "asa", least: int = 1, **further: Any) -> dict[str, Any]:
    return {
        "name": name,
        "image": "ASA",
        "bootup_time": 300,
        "interfaces": [{"nicid": 0, "network": "MgtNetwork"}],
        "scaling": {"min_active": least, "max_active": 3},
        "kpi_data": KPI,
        **further,
    }


def _deployment(*groups: dict[str, Any], **further: Any) -> dict[str, Any]:
    wanted = {"tenant_name": "radio", "name": "edge", "vm_groups": list(groups or (_group(),))}
    return {"internal_deployment_id": "edge", **({} if further.get("state") == "absent" else wanted), **further}


def _deploy(esc: CiscoEsc, *groups: dict[str, Any], check: bool = False, **further: Any) -> Any:
    return _run(esc, "cisco_esc_deployment", _deployment(*groups, **further), check=check)


def _vm(esc: CiscoEsc, module: str, name: str, check: bool = False, **params: Any) -> Any:
    given = {"internal_tenant_id": "radio", "internal_deployment_id": "edge", "vm_name": name, **params}
    return _run(esc, f"cisco_esc_{module}", given, check=check)


def test_prediction_and_deed_are_equal(esc: CiscoEsc) -> None:
    secret = {"dst": "d", "data": "x $PW", "secret_variables": {"CODE": "hunter-two"}}
    for groups, further in (
        ((_group(config_data=[secret]),), {}),
        ((_group(least=2, config_data=[{**secret, "secret_variables": {"CODE": "hunter-three"}}]),), {}),
        (({"name": "asa", "interfaces": [{"nicid": 0}, {"nicid": 1, "network": "MgtNetwork2"}]}, _group("csr")), {}),
        (({"name": "csr", "kpi_data": []},), {}),
        ((), {"state": "absent"}),
    ):
        predicted, _context = _deploy(esc, *groups, check=True, **further)
        deed, context = _deploy(esc, *groups, **further)
        assert (predicted["changed"], deed["changed"]) == (True, True)
        assert predicted["operations"] == deed["operations"]
        assert predicted["diff"] == deed["diff"]
        assert _deploy(esc, *groups, check=True, **further)[0]["changed"] is False
        assert _deploy(esc, *groups, **further)[0]["changed"] is False
        assert "hunter" not in json.dumps([predicted, deed, context.shown])


def test_progress_names_each_vm(esc: CiscoEsc) -> None:
    result, context = _deploy(esc, _group(least=2))
    names = [vm["vm_name"] for vm in result["deployment"]["vms"]]
    assert len(names) == 2
    for name in names:
        assert f"VM {name}: VM_ALIVE_STATE" in context.shown


@pytest.mark.parametrize("kind", ["callback_never", "callback_twice", "lost_answer", "truncated", "conflict", "reset"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_faults(esc: CiscoEsc, kind: str, method: str) -> None:
    groups, further = {"POST": ((), {}), "PUT": ((_group(least=2),), {}), "DELETE": ((), {"state": "absent"})}[method]
    if method != "POST":
        _deploy(esc)
    fault = esc.fault(kind, method=method, path="deployments/edge")
    result, _context = _deploy(esc, *groups, **further)
    assert fault.fired == 1
    assert result["changed"] is True
    assert len(result["operations"]) == 1
    assert _deploy(esc, *groups, **further)[0]["changed"] is False


def test_a_second_run_waits_for_what_the_first_has_started(esc: CiscoEsc) -> None:
    """The VMs are there and do not answer yet: ESC is not done, though nothing is in a state of work."""
    assert _deploy(esc, wait=False)[0]["changed"] is True
    deadline = time.monotonic() + 10
    while (state := esc.deployments.records["edge"].state) != "SERVICE_INERT_STATE" and time.monotonic() < deadline:
        time.sleep(0.005)
    assert state == "SERVICE_INERT_STATE"
    result, _context = _deploy(esc)
    assert result["changed"] is False
    assert result["deployment"]["service_state"] == "SERVICE_ACTIVE_STATE"


def test_a_vm_that_never_answers_fails_the_task_and_is_named(esc: CiscoEsc) -> None:
    esc.control_fail_vm("edge", "asa")
    with pytest.raises(TelcoError, match=r"SERVICE_ERROR_STATE: VM edge_asa_0_.* of group asa") as caught:
        _deploy(esc)
    assert caught.value.as_failure()["id"] == "edge"
    # It is there and broken: the second run says so too.
    with pytest.raises(TelcoError, match="cisco_esc_vm_recovery"):
        _deploy(esc)
    esc.control_fail_vm("edge", "asa", alive=True)
    (name,) = (vm.name for vm in esc.deployments.records["edge"].vms)
    assert _vm(esc, "vm_recovery", name)[0]["changed"] is True
    assert _deploy(esc)[0]["changed"] is False


def test_attempts_that_fail_before_a_recovery_are_passed_over(esc: CiscoEsc) -> None:
    heals = {
        "rules": [{"event_name": "VM_ALIVE", "actions": ["ALWAYS log", "FALSE recover autohealing"]}],
        "recovery_policy": {"recovery_type": "AUTO", "action_on_recovery": "REBOOT_THEN_REDEPLOY", "max_retries": 3},
    }
    result, _context = _deploy(esc, _group(**heals))
    (vm,) = result["deployment"]["vms"]
    esc.control_next_recovery(2)
    healed, context = _vm(esc, "vm_recovery", vm["vm_name"], force=True)
    assert (healed["changed"], healed["vm"]["vm_state"]) == (True, "VM_ALIVE_STATE")
    assert healed["vm"]["vm_uuid"] != vm["vm_uuid"]
    assert any("VM_RECOVERING_STATE" in line for line in context.shown)
    # The last word is a failure.
    esc.control_next_recovery(9)
    with pytest.raises(TelcoError, match=f"Could not recover VM {vm['vm_name']}"):
        _vm(esc, "vm_recovery", vm["vm_name"], force=True)


def test_esc_may_find_that_no_recovery_is_needed(esc: CiscoEsc) -> None:
    (vm,) = _deploy(esc)[0]["deployment"]["vms"]
    result, _context = _vm(esc, "vm_recovery", vm["vm_name"], force=True, check_vm_before_recovery=True)
    assert (result["changed"], result["vm"]["vm_uuid"]) == (False, vm["vm_uuid"])
    assert len(result["operations"]) == 1


def test_operations_on_a_vm(esc: CiscoEsc) -> None:
    name = _deploy(esc)[0]["deployment"]["vms"][0]["vm_name"]
    for operation, state in (
        ("stop", "VM_SHUTOFF_STATE"),
        ("start", "VM_ALIVE_STATE"),
        ("disable_monitoring", "VM_INERT_STATE"),
        ("enable_monitoring", "VM_ALIVE_STATE"),
    ):
        predicted, _context = _vm(esc, "vm_operation", name, check=True, operation=operation)
        result, _context = _vm(esc, "vm_operation", name, operation=operation)
        assert (result["changed"], result["vm"]["vm_state"]) == (True, state)
        assert (predicted["operations"], predicted["diff"]) == (result["operations"], result["diff"])
        assert _vm(esc, "vm_operation", name, operation=operation)[0]["changed"] is False
    assert _vm(esc, "vm_operation", name, operation="reboot")[0]["changed"] is True
    esc.fault("job_error", method="POST")
    with pytest.raises(TelcoError, match=f"Could not reboot VM {name}"):
        _vm(esc, "vm_operation", name, operation="reboot")


def test_operations_on_a_deployment(esc: CiscoEsc) -> None:
    _deploy(esc, _group(least=2))
    where = {"internal_tenant_id": "radio", "internal_deployment_id": "edge"}
    for operation, state in (
        ("stop", "SERVICE_STOPPED_STATE"),
        ("start", "SERVICE_ACTIVE_STATE"),
        ("disable_monitoring", "SERVICE_ACTIVE_STATE"),
        ("enable_monitoring", "SERVICE_ACTIVE_STATE"),
    ):
        params = {**where, "operation": operation}
        predicted, _context = _run(esc, "cisco_esc_deployment_operation", params, check=True)
        result, _context = _run(esc, "cisco_esc_deployment_operation", params)
        assert (result["changed"], result["deployment"]["service_state"]) == (True, state)
        assert (predicted["operations"], predicted["diff"]) == (result["operations"], result["diff"])
        assert _run(esc, "cisco_esc_deployment_operation", params)[0]["changed"] is False
    esc.control_break_vm("edge", "asa")
    _run(esc, "cisco_esc_deployment_operation", {**where, "operation": "sync"})
    with pytest.raises(TelcoError, match="cisco_esc_vm_recovery"):
        _deploy(esc, _group(least=2))


def test_a_resize_is_confirmed_or_taken_back(esc: CiscoEsc) -> None:
    esc.settings["vim_flavors"] = ["small", "large"]
    name = _deploy(esc, _group(flavor="small"))[0]["deployment"]["vms"][0]["vm_name"]
    _deploy(esc, {"name": "asa", "flavor": "large"})
    assert _vm(esc, "vm_operation", name, operation="confirm_resize")[0]["changed"] is True
    with pytest.raises(TelcoError, match="not applicable"):
        _vm(esc, "vm_operation", name, operation="confirm_resize")
    _deploy(esc, {"name": "asa", "flavor": "small"})
    assert _vm(esc, "vm_operation", name, operation="revert_resize")[0]["changed"] is True


def test_a_failed_callback_about_nothing_ends_the_wait(esc: CiscoEsc) -> None:
    _deploy(esc)
    esc.fault("job_error", method="DELETE")
    with pytest.raises(TelcoError, match="SERVICE_ERROR_STATE"):
        _deploy(esc, state="absent")
    assert _deploy(esc, state="absent")[0]["changed"] is True


def test_nobody_listens_and_everything_is_found_by_looking(esc: CiscoEsc) -> None:
    elsewhere = {"callback_url": "http://127.0.0.1:9/"}
    (vm,) = _deploy(esc, **elsewhere)[0]["deployment"]["vms"]
    assert _deploy(esc, _group(least=2), **elsewhere)[0]["changed"] is True
    assert _vm(esc, "vm_operation", vm["vm_name"], operation="reboot", **elsewhere)[0]["changed"] is True
    assert _deploy(esc, state="absent", **elsewhere)[0]["changed"] is True


def test_a_value_that_esc_does_not_show_is_not_lost_by_an_update(esc: CiscoEsc) -> None:
    """The simulator shows no variable whose name looks like that of a secret."""
    day0 = [{"dst": "d", "data": "enable $PASSWORD", "secret_variables": {"PASSWORD": "hunter-two"}}]
    _deploy(esc, _group(config_data=day0))
    assert _deploy(esc, _group(config_data=day0))[0]["changed"] is False
    with pytest.raises(TelcoError, match=r"vm_groups\[asa\]\.config_data\[d\]\.variables\.PASSWORD") as caught:
        _deploy(esc, {"name": "asa", "scaling": {"min_active": 2}})
    assert caught.value.option == "vm_groups"
    result, _context = _deploy(esc, {"name": "asa", "scaling": {"min_active": 2}, "config_data": day0})
    assert result["changed"] is True
    stored = esc.deployments.records["edge"].config["vm_group"][0]["config_data"]["configuration"][0]
    assert stored["variable"] == [{"name": "PASSWORD", "val": ["hunter-two"]}]


def test_a_document_of_ones_own(esc: CiscoEsc) -> None:
    text = """<esc_datamodel xmlns="http://www.cisco.com/esc/esc"><tenants><tenant><name>radio</name><deployments>
      <deployment><name>edge</name><vm_group><name>asa</name><bootup_time>-1</bootup_time><image>ASA</image>
      <interfaces><interface><nicid>0</nicid><network>MgtNetwork</network></interface></interfaces>
      <scaling><min_active>1</min_active><max_active>1</max_active></scaling>
      <config_data><configuration><dst>d</dst><data>hunter-one</data><variable><name>A</name><val>hunter-two</val>
      </variable></configuration></config_data></vm_group></deployment></deployments></tenant></tenants></esc_datamodel>"""
    params = {"internal_deployment_id": "edge"}
    for definition, changed in ((text, True), (text, False), (text.replace("<min_active>1", "<min_active>0"), True)):
        predicted, _context = _run(esc, "cisco_esc_deployment", {**params, "definition": definition}, check=True)
        result, _context = _run(esc, "cisco_esc_deployment", {**params, "definition": definition})
        assert (predicted["changed"], result["changed"]) == (changed, changed)
        assert predicted["diff"] == result["diff"]
        assert "hunter" not in json.dumps([predicted, result])
    # A list that it leaves out is to be empty; an element that ESC keeps by itself is no difference.
    without = text[: text.index("<config_data>")] + text[text.index("</vm_group>") :]
    result, _context = _run(esc, "cisco_esc_deployment", {**params, "definition": without})
    assert result["changed"] is True
    assert "config_data" in str(result["diff"]["before"])
    assert "config_data" not in str(result["diff"]["after"])


def test_an_update_that_esc_keeps_refusing_is_given_up_before_long(esc: CiscoEsc) -> None:
    _deploy(esc)
    where = {"internal_tenant_id": "radio", "internal_deployment_id": "edge"}
    _run(esc, "cisco_esc_deployment_operation", {**where, "operation": "stop"})
    assert _deploy(esc)[0]["deployment"]["service_state"] == "SERVICE_STOPPED_STATE"
    with pytest.raises(TelcoError, match="SERVICE_STOPPED_STATE cannot be updated"):
        _deploy(esc, _group(least=2))
    assert sum(entry["method"] == "PUT" for entry in esc.journal.entries()) <= 10
