# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ESC simulator's operations to deployments and VMs: stop, start, reboot, monitoring, resize, migration, recovery,
snapshots."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from .cisco_esc_client import Client, client_of, datamodel, resource, vm_group

TENANT = "SystemAdminTenantId"
PATH = "/v0/deployments/d1"
SERVICE = f"/v0/{TENANT}/deployments/service/d1"


@pytest.fixture
def client() -> Iterator[Client]:
    with client_of() as client:
        yield client


def _deploy(client: Client, *groups: str) -> str:
    """Deploy, and return the name of the first VM."""
    assert client.done("POST", PATH, datamodel(*groups)).status == 200
    return str(client.shown(PATH)["deployment_details"][0]["vm_name"])


def _vm(client: Client, position: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = client.shown(PATH)["deployment_details"][position]
    return found


def _states(client: Client) -> tuple[str, str]:
    shown = client.shown(PATH)
    return shown["service_state_machine_state"], shown["deployment_details"][0]["vm_state_machine_state"]


def _operation(name: str, root: str = "vm_operation", more: str = "") -> str:
    return resource(root, f"<operation>{name}</operation>{more}")


def _path(name: str, kind: str = "vm") -> str:
    return f"/v0/{TENANT}/deployments/{kind}/{name}"


def _service(client: Client, name: str) -> list[tuple[str, int]]:
    answer = client.call("POST", SERVICE, _operation(name, "service_operation"))
    assert answer.status_code == 200, answer.text
    client.quiet()
    return [(one.stage, one.status) for one in client.messages()]


def test_stop_start_and_reboot_of_a_service(client: Client) -> None:
    _deploy(client, vm_group(least=2))
    uuid = _vm(client)["vm_uuid"]
    assert _service(client, "stop") == [("VM_STOPPED", 200), ("VM_STOPPED", 200), ("SERVICE_STOPPED", 200)]
    assert _states(client) == ("SERVICE_STOPPED_STATE", "VM_SHUTOFF_STATE")
    for refused in ("stop", "reboot", "disable_monitoring", "enable_monitoring"):
        assert client.call("POST", SERVICE, _operation(refused, "service_operation")).status_code == 400
    assert client.call("PUT", PATH, datamodel()).status_code == 409
    assert _service(client, "start") == [
        ("VM_STARTED", 200),
        ("VM_STARTED", 200),
        ("VM_ALIVE", 200),
        ("VM_ALIVE", 200),
        ("SERVICE_STARTED", 200),
    ]
    assert _states(client) == ("SERVICE_ACTIVE_STATE", "VM_ALIVE_STATE")
    assert client.call("POST", SERVICE, _operation("start", "service_operation")).status_code == 400
    assert _service(client, "reboot")[-1] == ("SERVICE_REBOOTED", 200)
    assert (_states(client), _vm(client)["vm_uuid"]) == (("SERVICE_ACTIVE_STATE", "VM_ALIVE_STATE"), uuid)


def test_states_while_a_service_is_stopped_and_started() -> None:
    with client_of() as client:
        _deploy(client)
        client.esc.settings.update(callback_delay=60, job_polls=1)
        for name, meanwhile, afterwards in (
            ("stop", ("SERVICE_STOPPING_STATE", "VM_STOPPING_STATE"), ("SERVICE_STOPPED_STATE", "VM_SHUTOFF_STATE")),
            ("start", ("SERVICE_STARTING_STATE", "VM_STARTING_STATE"), ("SERVICE_INERT_STATE", "VM_INERT_STATE")),
        ):
            client.call("POST", SERVICE, _operation(name, "service_operation"))
            assert client.call("POST", SERVICE, _operation(name, "service_operation")).status_code == 400  # busy
            assert [_states(client), _states(client)] == [meanwhile, afterwards]
        assert [_states(client), _states(client)] == [
            ("SERVICE_INERT_STATE", "VM_INERT_STATE"),
            ("SERVICE_ACTIVE_STATE", "VM_ALIVE_STATE"),
        ]


def test_monitoring_of_a_service(client: Client) -> None:
    _deploy(client)
    assert client.call("POST", SERVICE, _operation("enable_monitoring", "service_operation")).status_code == 400
    assert _service(client, "disable_monitoring") == [("VM_MONITOR_UNSET", 200), ("SERVICE_MONITOR_UNSET", 200)]
    assert _states(client) == ("SERVICE_ACTIVE_STATE", "VM_INERT_STATE")
    assert client.call("POST", SERVICE, _operation("disable_monitoring", "service_operation")).status_code == 400
    assert _service(client, "enable_monitoring") == [("VM_ALIVE", 200), ("SERVICE_ALIVE", 200)]
    assert _states(client) == ("SERVICE_ACTIVE_STATE", "VM_ALIVE_STATE")


@pytest.mark.parametrize("name", ["stop", "reboot", "disable_monitoring"])
def test_an_operation_of_a_service_that_fails(client: Client, name: str) -> None:
    _deploy(client)
    client.esc.fault("job_error", path="/service/")
    assert _service(client, name)[-1][1] == 500
    failed = ("SERVICE_ERROR_STATE", "VM_ERROR_STATE")
    assert _states(client) == (("SERVICE_ACTIVE_STATE", "VM_ALIVE_STATE") if name.startswith("dis") else failed)


def test_refused_operations(client: Client) -> None:
    name = _deploy(client)
    for path, body, status in (
        (f"/v0/{TENANT}/deployments/service/d9", _operation("stop", "service_operation"), 404),
        ("/v0/nobody/deployments/service/d1", _operation("stop", "service_operation"), 404),
        (SERVICE, _operation("explode", "service_operation"), 400),
        (SERVICE, resource("service_operation"), 400),
        (SERVICE, _operation("stop"), 400),
        (_path("none"), _operation("stop"), 404),
        (f"/v0/nobody/deployments/vm/{name}", _operation("stop"), 404),
        (_path(name), _operation("start"), 400),
        (_path(name), _operation("confirm_resize"), 400),
        (_path(name), _operation("enable_monitoring"), 400),
        (_path(name), _operation("stop", more="<force>true</force>"), 400),
        (_path(name, "migrate-vm"), _operation("stop", "migrate_vm_operation"), 400),
        (_path(name, "migrate-vm"), _operation("migrate", "migrate_vm_operation", "<host>none</host>"), 400),
        (_path(name, "recovery-vm"), _operation("recover", "recovery_vm_operation"), 400),
        (_path(name, "snapshot-vm"), _operation("snapshot", "snapshot_vm_operation"), 400),
        (_path("none", "snapshot-vm"), _operation("snapshot", "snapshot_vm_operation", "<name>s</name>"), 404),
    ):
        assert client.call("POST", path, body).status_code == status, (path, body)
    for path, body in (
        (SERVICE, _operation("stop", "service_operation")),
        (_path(name), _operation("stop")),
        (_path(name, "migrate-vm"), _operation("migrate", "migrate_vm_operation")),
        (_path(name, "snapshot-vm"), _operation("snapshot", "snapshot_vm_operation", "<name>s</name>")),
    ):
        answer = client.call("POST", path, body, Callback="")
        assert (answer.status_code, "Missing callback" in answer.text) == (400, True)
    assert not client.esc.work


def test_operations_of_a_vm(client: Client) -> None:
    name = _deploy(client, vm_group(least=2))
    told = client.done("POST", _path(name), _operation("stop"))
    assert (told.stage, told.status, told.path) == ("VM_STOP_COMPLETE", 200, "/events")
    assert _states(client) == ("SERVICE_ACTIVE_STATE", "VM_SHUTOFF_STATE")
    assert _vm(client, 1)["vm_state_machine_state"] == "VM_ALIVE_STATE"
    for operation, stages, state in (
        ("start", ["VM_ALIVE", "VM_START_COMPLETE"], "VM_ALIVE_STATE"),
        ("reboot", ["VM_ALIVE", "VM_REBOOT_COMPLETE"], "VM_ALIVE_STATE"),
        ("disable_monitoring", ["VM_MONITOR_UNSET"], "VM_INERT_STATE"),
        ("enable_monitoring", ["VM_ALIVE", "VM_MONITOR_SET"], "VM_ALIVE_STATE"),
    ):
        assert client.call("POST", _path(name), _operation(operation)).status_code == 200
        client.quiet()
        assert [one.stage for one in client.messages(len(stages))] == stages
        assert _states(client) == ("SERVICE_ACTIVE_STATE", state)


def test_a_vm_operation_that_fails(client: Client) -> None:
    name = _deploy(client)
    client.esc.fault("job_error", path="/vm/")
    told = client.done("POST", _path(name), _operation("reboot"))
    assert (told.stage, told.status, told.message) == ("VM_REBOOT_COMPLETE", 500, f"Failed to reboot VM [{name}]")
    assert _states(client) == ("SERVICE_ERROR_STATE", "VM_ERROR_STATE")


def test_a_vm_that_does_not_come_back_from_a_reboot(client: Client) -> None:
    name = _deploy(client)
    client.control("fail_vm", deployment="d1", group="web")
    client.call("POST", _path(name), _operation("reboot"))
    client.quiet()
    assert [(one.stage, one.status) for one in client.messages(2)] == [("VM_ALIVE", 500), ("VM_REBOOT_COMPLETE", 500)]
    assert _states(client) == ("SERVICE_ERROR_STATE", "VM_ERROR_STATE")


def test_json_operation(client: Client) -> None:
    name = _deploy(client)
    assert client.call("POST", _path(name), json={"operation": "stop"}).status_code == 200
    client.quiet()
    assert _states(client)[1] == "VM_SHUTOFF_STATE"
    assert client.call("POST", SERVICE, json={"operation": "stop", "properties": {"a": 1}}).status_code == 400


def test_resize_is_confirmed_or_reverted(client: Client) -> None:
    client.esc.settings["vim_flavors"] = ["small", "large"]
    group = "<image>ASA</image><flavor>{}</flavor>"
    name = _deploy(client, vm_group(image=group.format("small")))

    def flavor() -> tuple[Any, Any]:
        vm = client.control("esc_state")["deployments"]["d1"]["vms"][0]
        return vm["flavor"], vm["resized_from"]

    for act, stage, left in (
        ("revert", "VM_REVERT_RESIZE_COMPLETE", "small"),
        ("confirm", "VM_CONFIRM_RESIZE_COMPLETE", "large"),
    ):
        client.done("PUT", PATH, datamodel(vm_group(image=group.format("large"))))
        assert flavor() == ("large", "small")
        told = client.done("POST", _path(name), _operation(f"{act}_resize"))
        assert (told.stage, told.status, flavor()) == (stage, 200, (left, None))
    assert client.call("POST", _path(name), _operation("confirm_resize")).status_code == 400


def test_migration(client: Client) -> None:
    name = _deploy(client)
    source = _vm(client)
    other = next(one for one in ("my-ucs-1", "my-ucs-2") if one != source["host_name"])
    path = _path(name, "migrate-vm")
    more = f"<migrationType>live</migrationType><host>{other}</host><blockMigration>auto</blockMigration>"
    told = client.done("POST", path, _operation("migrate", "migrate_vm_operation", more))
    assert (told.stage, told.status) == ("VM_MIGRATE_COMPLETE", 200)
    hosts = [one.text for one in told.root.iter() if one.tag.endswith("host_name")]
    assert hosts == [source["host_name"], other]
    moved = _vm(client)
    assert (moved["host_name"], moved["vm_uuid"], moved["vm_state_machine_state"]) == (
        other,
        source["vm_uuid"],
        "VM_ALIVE_STATE",
    )
    client.done("POST", f"/v0/hosts/{source['host_name']}/disable")
    back = f"<host>{source['host_name']}</host>"
    for refused in (back, f"<host>{other}</host>"):
        assert client.call("POST", path, _operation("migrate", "migrate_vm_operation", refused)).status_code == 400
    cold = "<migrationType>cold</migrationType>"
    client.done("POST", path, _operation("migrate", "migrate_vm_operation", cold))
    assert _vm(client)["host_name"] not in (other, source["host_name"])
    assert client.done("POST", _path(name), _operation("confirm_resize")).status == 200
    client.esc.fault("job_error", path="/migrate-vm/")
    assert client.done("POST", path, _operation("migrate", "migrate_vm_operation")).status == 500


RECOVER = _operation("recovery_do", "recovery_vm_operation")


@pytest.mark.parametrize(
    ("fails", "expected", "redeployed"),
    [
        (0, [("VM_RECOVERY_REBOOT", 200), ("VM_RECOVERY_COMPLETE", 200)], False),
        (
            1,
            [
                ("VM_RECOVERY_REBOOT", 500),
                ("VM_RECOVERY_UNDEPLOYED", 200),
                ("VM_RECOVERY_DEPLOYED", 200),
                ("VM_RECOVERY_COMPLETE", 200),
            ],
            True,
        ),
        (
            2,
            [
                ("VM_RECOVERY_REBOOT", 500),
                ("VM_RECOVERY_UNDEPLOYED", 200),
                ("VM_RECOVERY_DEPLOYED", 500),
                ("VM_RECOVERY_UNDEPLOYED", 200),
                ("VM_RECOVERY_DEPLOYED", 200),
                ("VM_RECOVERY_COMPLETE", 200),
            ],
            True,
        ),
        (
            3,
            [
                ("VM_RECOVERY_REBOOT", 500),
                ("VM_RECOVERY_UNDEPLOYED", 200),
                ("VM_RECOVERY_DEPLOYED", 500),
                ("VM_RECOVERY_UNDEPLOYED", 200),
                ("VM_RECOVERY_DEPLOYED", 500),
                ("VM_RECOVERY_COMPLETE", 500),
            ],
            True,
        ),
    ],
)
def test_recovery_passes_through_failures(
    client: Client, fails: int, expected: list[tuple[str, int]], redeployed: bool
) -> None:
    name = _deploy(client)
    assert client.control("break_vm", deployment="d1", group="web")["vm_state"] == "VM_ERROR_STATE"
    before = _vm(client)
    assert _states(client) == ("SERVICE_ERROR_STATE", "VM_ERROR_STATE")
    client.control("next_recovery", fails=fails)
    assert client.call("POST", _path(name, "recovery-vm"), RECOVER).status_code == 200
    client.quiet()
    told = client.messages(len(expected) + 1)
    assert [(one.stage, one.status) for one in told] == [("VM_RECOVERY_INIT", 200), *expected]
    assert {one.path for one in told} == {"/events"}
    after = _vm(client)
    assert (after["vm_uuid"] != before["vm_uuid"]) is redeployed
    assert after["vm_name"] == name
    well = fails < 3
    assert _states(client) == (
        ("SERVICE_ACTIVE_STATE", "VM_ALIVE_STATE") if well else ("SERVICE_ERROR_STATE", "VM_ERROR_STATE")
    )


def test_recovery_by_another_action_and_number_of_attempts(client: Client) -> None:
    name = _deploy(client)
    assert client.call("PUT", "/v0/config/DEFAULT/VM_RECOVERY_ATTEMPTS_MAX/1").status_code == 200
    client.control("next_recovery", fails=1)
    more = "<properties><property><name>action</name><value>REBOOT_ONLY</value></property></properties>"
    body = _operation("recovery_do", "recovery_vm_operation", more)
    client.call("POST", _path(name, "recovery-vm"), body)
    client.quiet()
    assert [(one.stage, one.status) for one in client.messages(3)] == [
        ("VM_RECOVERY_INIT", 200),
        ("VM_RECOVERY_REBOOT", 500),
        ("VM_RECOVERY_COMPLETE", 500),
    ]
    policy = "<recovery_policy><action_on_recovery>REDEPLOY_ONLY</action_on_recovery></recovery_policy>"
    client.done("DELETE", PATH)
    name = _deploy(client, vm_group().replace("<image>", f"{policy}<image>"))
    client.call("POST", _path(name, "recovery-vm"), RECOVER)
    client.quiet()
    assert [one.stage for one in client.messages(4)][1] == "VM_RECOVERY_UNDEPLOYED"
    bad = body.replace("REBOOT_ONLY", "PRAY")
    assert client.call("POST", _path(name, "recovery-vm"), bad).status_code == 400


def test_recovery_of_a_vm_that_is_well(client: Client) -> None:
    name = _deploy(client)
    uuid = _vm(client)["vm_uuid"]
    checked = "<checkVmBeforeRecovery>true</checkVmBeforeRecovery>"
    body = _operation("recovery_do", "recovery_vm_operation", checked)
    assert client.done("POST", _path(name, "recovery-vm"), body).stage == "VM_RECOVERY_CANCELLED"
    assert client.done("POST", _path(name, "recovery-vm"), RECOVER).stage == "VM_RECOVERY_COMPLETE"
    assert _vm(client)["vm_uuid"] == uuid
    client.done("POST", _path(name), _operation("stop"))
    assert client.call("POST", _path(name, "recovery-vm"), RECOVER).status_code == 400


def test_a_vm_that_dies_heals_itself_where_a_rule_says_so(client: Client) -> None:
    answer = client.call("POST", PATH, datamodel(vm_group(heal=True)))
    client.quiet()
    client.messages(3)
    client.control("next_recovery", fails=1)
    client.esc.settings["callback_delay"] = 0.5
    assert client.control("break_vm", deployment="shop", group="web")["vm_state"] == "VM_RECOVERING_STATE"
    assert client.shown(PATH)["service_state_machine_state"] == "SERVICE_INERT_STATE"
    client.quiet()
    told = client.messages(5)
    assert [one.stage for one in told] == [
        "VM_RECOVERY_INIT",
        "VM_RECOVERY_REBOOT",
        "VM_RECOVERY_UNDEPLOYED",
        "VM_RECOVERY_DEPLOYED",
        "VM_RECOVERY_COMPLETE",
    ]
    assert {one.transaction for one in told} == {answer.headers["esc-transaction-id"]}
    assert _states(client) == ("SERVICE_ACTIVE_STATE", "VM_ALIVE_STATE")


def test_nobody_notices_when_an_unmonitored_vm_dies(client: Client) -> None:
    _deploy(client, vm_group(kpi_data="", rules=""))
    client.control("break_vm", deployment="d1", group="web")
    assert _states(client) == ("SERVICE_ACTIVE_STATE", "VM_INERT_STATE")
    assert client.call("POST", f"{SERVICE}/sync").status_code == 200
    assert _states(client) == ("SERVICE_ERROR_STATE", "VM_ERROR_STATE")
    assert client.call("POST", f"/v0/{TENANT}/deployments/service/d9/sync").status_code == 404


def test_control_calls_refuse_what_is_not_there(client: Client) -> None:
    _deploy(client)
    for name, arguments in (
        ("break_vm", {"deployment": "d9", "group": "web"}),
        ("break_vm", {"deployment": "d1", "group": "web", "index": 4}),
        ("next_recovery", {"fails": -1}),
        ("set_system_state", {"name": "x", "state": "y"}),
        ("preset", {"vm_uuid": "x"}),
    ):
        url = f"{client.esc.url}/_simulator/call/{name}"
        assert requests.post(url, json=arguments, timeout=5).status_code == 400


def _snapshot(client: Client, name: str, snapshot: str, root: str = "/v0", more: str = "") -> None:
    path = f"{root}/{TENANT}/deployments/snapshot-vm/{name}"
    body = _operation("snapshot", "snapshot_vm_operation", f"<name>{snapshot}</name>{more}")
    assert client.done("POST", path, body, status=201).stage == "VM_SNAPSHOT_COMPLETE"


@pytest.mark.parametrize("root", ["/v0", "/internal"])
def test_snapshots(client: Client, root: str) -> None:
    volumes = "<volumes><volume><name>MY_DATASTORE1</name><volid>1</volid></volume></volumes>"
    name = _deploy(client, vm_group(more=volumes))
    _snapshot(
        client,
        name,
        "nightly",
        root,
        "<id>s1</id><metadata><property><name>a</name><value>b</value></property></metadata>",
    )
    _snapshot(client, name, "nightly", root)

    def listed(query: str = "") -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = client.call("GET", f"{root}/snapshots{query}", Accept="application/json").json()
        return found

    first, second = listed(f"?internalTenantId={TENANT}&generatedVMName={name}")
    assert (first["id"], first["name"], first["vm_name"], first["metadata"]) == ("s1", "nightly", name, {"a": "b"})
    assert listed("?generatedVMName=other") == []
    assert client.call("GET", f"{root}/snapshots?vm=x").status_code == 400
    assert client.call("DELETE", f"{root}/snapshots/nightly").status_code == 409
    assert client.call("DELETE", f"{root}/snapshots/none").status_code == 404
    told = client.done("POST", f"{root}/snapshots/s1", status=202)
    assert (told.stage, told.status) == ("VM_SNAPSHOT_REVERT_COMPLETE", 200)
    assert client.control("esc_state")["deployments"]["d1"]["vms"][0]["snapshot"] == "s1"
    client.done("DELETE", f"{root}/snapshots/{second['id']}")
    client.done("DELETE", PATH)
    assert client.call("POST", f"{root}/snapshots/s1").status_code == 404  # the VM is gone
    client.done("DELETE", f"{root}/snapshots/nightly")
    assert listed() == []


@pytest.mark.parametrize("root", ["/v0", "/internal"])
def test_volumes_of_snapshots(client: Client, root: str) -> None:
    volumes = "<volumes><volume><name>MY_DATASTORE1</name><volid>1</volid></volume></volumes>"
    name = _deploy(client, vm_group(more=volumes))
    _snapshot(client, name, "nightly")
    (snapshot,) = client.call("GET", "/v0/snapshots", Accept="application/json").json()
    source = snapshot["volume_snapshot"][0]["volume_snapshot_id"]
    path = f"{root}/snapshots/{source}/volumes"
    answer = client.call("POST", path, json={"name": "copy"})
    assert answer.status_code == 202
    (told,) = client.messages()
    assert (told.message, told.transaction) == ("Volume successfully created", answer.headers["esc-transaction-id"])
    (volume,) = client.call("GET", f"/v0/{TENANT}/volumes", Accept="application/json").json()
    assert (volume["name"], volume["volume_snapshot_id"]) == ("copy", source)
    body = resource("volume", f"<volume_snapshot_id>{source}</volume_snapshot_id>")
    assert client.done("POST", f"/v0/{TENANT}/volumes/v2", body).status == 200
    assert client.call("POST", f"{root}/snapshots/none/volumes", json={"name": "copy"}).status_code == 404
    for bad in ({}, {"name": ""}, {"name": "x", "size": 1}):
        assert client.call("POST", path, json=bad).status_code == 400
    assert client.call("POST", path, resource("volume", "<name>x</name>")).status_code == 415


def test_snapshots_that_fail(client: Client) -> None:
    name = _deploy(client)
    client.esc.fault("job_error", path="snapshot", times=2)
    path = f"/v0/{TENANT}/deployments/snapshot-vm/{name}"
    body = _operation("snapshot", "snapshot_vm_operation", "<name>s</name>")
    assert client.done("POST", path, body, status=201).status == 500
    assert client.call("GET", "/v0/snapshots", Accept="application/json").json() == []
