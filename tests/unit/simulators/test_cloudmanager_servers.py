# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The CloudManager simulator: actions on instances, system metadata, audits, domains."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from simulators.cloudmanager import CloudManager
from simulators.kit import Running, serve

from .cloudmanager_tasks import M1, M2, M3, call, follow, status, task_of


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(CloudManager()) as running:
        yield running
        assert running.simulator.crashes == []


def server(running: Running, name: str) -> Any:
    return running.simulator.compute.named(name)[0]


def act(running: Running, name: str, action: str, document: Any = None) -> requests.Response:
    return call(running, "POST", f"/v1/servers/{server(running, name).id}/actions/{action}", document)


@pytest.mark.parametrize("action", ["balance", "recover", "repair", "reset-reboot", "wakeup", "clone"])
def test_actions_on_instances_are_strict(running: Running, action: str) -> None:
    assert call(running, "POST", f"/v1/servers/nobody/actions/{action}").status_code == 404
    for body in ({"force": True}, {"reboot": "yes"}, {"count": "2"}, {"count": True}, {"count": 0}, ["x"]):
        assert act(running, "vm-1", action, body).status_code == 400, body
    assert call(running, "POST", f"/v1/servers/{server(running, 'vm-1').id}/actions/{action}?x=1").status_code == 400


def test_balance_moves_to_another_host_and_says_nothing(running: Running) -> None:
    answer = act(running, "vm-1", "balance")
    assert (answer.status_code, answer.content) == (204, b"")
    assert server(running, "vm-1").host == M3, "the one with the most room"
    assert act(running, "vm-2", "balance").status_code == 409, "it does not run"
    running.simulator.settings["lying_tasks"] = True
    assert act(running, "vm-1", "balance").status_code == 204
    assert server(running, "vm-1").host == M3


def test_balance_needs_a_host_to_go_to(running: Running) -> None:
    for name in (M2, M3):
        running.simulator.compute.disable(name)
    assert act(running, "vm-1", "balance").status_code == 409
    assert server(running, "vm-1").host == M1


def test_repair_starts_what_is_down_and_recover_resets_first(running: Running) -> None:
    assert follow(running, task_of(act(running, "vm-2", "repair"))) == {"status": "SUCCESS"}
    assert (server(running, "vm-2").status, server(running, "vm-2").power_state) == ("ACTIVE", 1)
    server(running, "vm-1").vm_state = "error"
    failed = follow(running, task_of(act(running, "vm-1", "repair")))
    assert (failed["status"], failed["name"]) == ("FAILURE", "servers.repair")
    assert failed["traceback"].splitlines()[-1].endswith("cannot be repaired as it is: ERROR")
    assert server(running, "vm-1").status == "ERROR"
    assert follow(running, task_of(act(running, "vm-1", "recover"))) == {"status": "SUCCESS"}
    assert server(running, "vm-1").status == "ACTIVE"
    running.simulator.compute.hosts[M1].powered = False
    assert "its host is down" in follow(running, task_of(act(running, "vm-1", "recover")))["traceback"]


def test_reset_reboot(running: Running) -> None:
    one = server(running, "vm-2")
    one.vm_state, one.task_state = "error", "deleting"
    assert act(running, "vm-2", "reset-reboot").status_code == 204
    assert (one.status, one.task_state, one.power_state) == ("ACTIVE", None, 4), "only the word, as in Nova"
    assert act(running, "vm-2", "reset-reboot", {"reboot": True}).status_code == 204
    assert (one.status, one.power_state) == ("ACTIVE", 1)
    running.simulator.compute.hosts[M1].powered = False
    assert act(running, "vm-2", "reset-reboot", {"reboot": True}).status_code == 409


@pytest.mark.parametrize(
    ("before", "answer", "after"),
    [
        ("SHUTOFF", 204, "ACTIVE"),
        ("SUSPENDED", 204, "ACTIVE"),
        ("PAUSED", 204, "ACTIVE"),
        ("ACTIVE", 204, "ACTIVE"),
        ("ERROR", 409, "ERROR"),
    ],
)
def test_wakeup(running: Running, before: str, answer: int, after: str) -> None:
    made = running.simulator.compute.add_server("vm-5", M1, status=before)
    assert act(running, "vm-5", "wakeup").status_code == answer
    assert made.status == after


def test_clones_come_one_a_look(running: Running) -> None:
    items = {"cpu_benchmark": "test"}
    assert status(running, "PUT", f"/v1/system_metadata/{server(running, 'vm-1').id}", items) == 204
    started = act(running, "vm-1", "clone", {"count": 2})
    number = []
    for _ in range(3):
        call(running, "GET", f"/v1/tasks/{started.json()['task_id']}")
        number.append(len(running.simulator.compute.servers))
    assert number == [4, 5, 6]
    assert follow(running, task_of(started)) == {"status": "SUCCESS"}
    assert follow(running, task_of(act(running, "vm-1", "clone"))) == {"status": "SUCCESS"}
    clones = [server(running, f"vm-1-clone-{at}") for at in (1, 2, 3)]
    assert {(one.status, one.flavor.name) for one in clones} == {("ACTIVE", "m1.small")}
    copied = call(running, "GET", f"/v1/system_metadata/{clones[2].id}").json()["metadata"]
    assert copied["cpu_benchmark"] == "test"
    for host in (M1, M2, M3):
        running.simulator.compute.disable(host)
    assert "no host has room" in follow(running, task_of(act(running, "vm-1", "clone")))["traceback"]


def test_a_lie_clones_nothing(running: Running) -> None:
    running.simulator.settings["lying_tasks"] = True
    assert follow(running, task_of(act(running, "vm-1", "clone", {"count": 2}))) == {"status": "SUCCESS"}
    assert len(running.simulator.compute.servers) == 4


def test_system_metadata(running: Running) -> None:
    path = f"/v1/system_metadata/{server(running, 'vm-1').id}"
    first = call(running, "GET", path).json()["metadata"]
    assert status(running, "PUT", path, {"image_min_ram": "1", "cpu_benchmark": "test"}) == 204
    changed = {**first, "image_min_ram": "1", "cpu_benchmark": "test"}
    assert call(running, "GET", path).json() == {"metadata": changed}, "what is not given stays"
    assert status(running, "DELETE", f"{path}/removed/cpu_benchmark") == 204
    assert status(running, "DELETE", f"{path}/removed/cpu_benchmark") == 404
    assert call(running, "GET", path).json() == {"metadata": {**first, "image_min_ram": "1"}}
    for body in (None, {}, {"a": 1}, {"a": None}, {"metadata": {"a": "b"}}, {"": "b"}, ["a"]):
        assert status(running, "PUT", path, body) == 400, body
    for method, tail in (("GET", ""), ("PUT", ""), ("DELETE", "/removed/a")):
        assert status(running, method, f"/v1/system_metadata/nobody{tail}", {"a": "b"} if tail == "" else None) == 404
    assert status(running, "GET", path + "?all=1") == 400


def audit(running: Running, action: str, document: Any = None, aggregate: Any = 1) -> requests.Response:
    return call(running, "POST", f"/v1/aggregates/{aggregate}/actions/{action}", document)


@pytest.fixture
def aggregate(running: Running) -> Running:
    made = call(running, "POST", "/_simulator/call/aggregate", {"name": "racks", "hosts": [M1, M3]})
    assert made.json() == 1
    return running


def test_an_audit_is_looked_at_until_it_is_done_and_then_applied(aggregate: Running) -> None:
    assert audit(aggregate, "execute-audit").json() == {"audit": {"id": 99, "status": "ONGOING"}}
    assert audit(aggregate, "apply-audit", {"audit_id": 99}).status_code == 409
    seen = [audit(aggregate, "get-audit-status", {"audit_id": 99}).json()["audit"]["status"] for _ in range(3)]
    assert seen == ["ONGOING", "ONGOING", "DONE"]
    assert {server(aggregate, name).host for name in ("vm-1", "vm-3")} == {M1}
    assert audit(aggregate, "apply-audit", {"audit_id": "99"}).status_code == 204
    assert {server(aggregate, name).host for name in ("vm-1", "vm-3")} == {M1, M3}
    assert server(aggregate, "vm-4").host == M2, "its host is not in the aggregate"
    assert audit(aggregate, "apply-audit", {"audit_id": 99}).status_code == 409


def test_auto_apply(aggregate: Running) -> None:
    aggregate.simulator.settings["job_polls"] = 0
    done = audit(aggregate, "execute-audit", {"auto_apply": True}).json()["audit"]
    assert done == {"id": 99, "status": "DONE"}
    assert {server(aggregate, name).host for name in ("vm-1", "vm-3")} == {M1, M3}
    assert audit(aggregate, "apply-audit", {"audit_id": 99}).status_code == 409
    again = audit(aggregate, "execute-audit", {"auto_apply": False}).json()["audit"]
    assert again == {"id": 100, "status": "DONE"}


def test_an_audit_that_fails(aggregate: Running) -> None:
    aggregate.simulator.settings["job_polls"] = 0
    aggregate.simulator.fault("job_error")
    assert audit(aggregate, "execute-audit", {"auto_apply": True}).json()["audit"]["status"] == "FAILED"
    assert {server(aggregate, name).host for name in ("vm-1", "vm-3")} == {M1}
    assert audit(aggregate, "apply-audit", {"audit_id": 99}).status_code == 409


def test_audits_are_strict(aggregate: Running) -> None:
    aggregate.simulator.compute.add_aggregate("others", hosts=[M2])
    audit(aggregate, "execute-audit")
    assert audit(aggregate, "execute-audit", aggregate=7).status_code == 404
    assert audit(aggregate, "execute-audit", aggregate="racks").status_code == 404
    assert audit(aggregate, "execute-audit", {"auto_apply": "true"}).status_code == 400
    assert audit(aggregate, "execute-audit", {"audit_id": 99}).status_code == 400
    for action in ("apply-audit", "get-audit-status"):
        assert audit(aggregate, action, {"audit_id": 99}, aggregate=2).status_code == 404
        assert audit(aggregate, action, {"audit_id": 5}).status_code == 404
        for body in (None, {"audit_id": "last"}, {"audit_id": True}, {"audit_id": 99, "force": True}):
            assert audit(aggregate, action, body).status_code == 400, body


def test_domains(running: Running) -> None:
    assert status(running, "POST", "/v1/domains/default/actions/configure") == 204
    assert status(running, "POST", "/v1/domains/nobody/actions/configure") == 404
    assert status(running, "POST", "/v1/domains/default/actions/configure", {"force": True}) == 400
    assert call(running, "POST", "/_simulator/call/domains").json() == {"default": 1}
    running.simulator.settings.update(domain_store="database", totp_allowed=False)
    assert call(running, "POST", "/v1/domains/actions/get-store").json() == {"store": "database"}
    assert call(running, "GET", "/v1/domains/totp-allowed").json() == {"totp_allowed": "false"}
    assert status(running, "POST", "/domains/actions/get-store") == 404, "the heading's path is not served"
    assert status(running, "GET", "/v1/domains/totp-allowed?domain=default") == 400
    assert status(running, "GET", "/v1/info?verbose=1") == 400
