# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deployments and executions: what the request cases do not show (secrets, predictions, what is waited for)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import ApiError, WaitFailed

from ..entries import entries
from ..harness import run

Answers = list[tuple[str, str, dict[str, Any]]]
EXECUTIONS = "/api/v3.1/executions"
DEPLOYMENTS = "/api/v3.1/deployments"


def listed(path: str, *items: dict[str, Any]) -> tuple[str, str, dict[str, Any]]:
    pagination = {"total": len(items), "offset": 0, "size": 1000}
    return ("GET", path, {"body": {"items": list(items), "metadata": {"pagination": pagination}}})


def deployment(**values: Any) -> dict[str, Any]:
    return {"id": "web", "blueprint_id": "one", "inputs": {}, "visibility": "tenant", **values}


def environment(status: str) -> dict[str, Any]:
    return {"id": "e1", "status": status, "workflow_id": "create_deployment_environment", "error": ""}


def ended(execution_id: str, status: str = "terminated", **more: Any) -> tuple[str, str, dict[str, Any]]:
    return ("GET", f"{EXECUTIONS}/{execution_id}", {"body": {"id": execution_id, "status": status, **more}})


PARAMS = {
    "id": "web",
    "blueprint_id": "one",
    "inputs": {"port": 1},
    "secret_inputs": {"pin": "a-secret-pin", "codes": ["another-secret"]},
}
STORED = {"port": 1, "pin": "a-secret-pin", "codes": ["another-secret"], "default": True}


def test_a_creation_is_predicted_as_it_is_done_and_shows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = entries()["f5_vnfm_deployment"]
    answers: Answers = [
        listed(DEPLOYMENTS),
        ("PUT", f"{DEPLOYMENTS}/web", {"status": 201, "body": deployment(inputs=STORED)}),
        listed(EXECUTIONS, environment("terminated")),
        listed(DEPLOYMENTS, deployment(inputs=STORED, capabilities={"c": {"value": "a-secret-pin"}})),
    ]
    predicted, _, _ = run(entry, PARAMS, answers[:1], check=True, monkeypatch=monkeypatch)
    done, sent, _ = run(entry, PARAMS, answers, monkeypatch=monkeypatch)
    assert {key: predicted[key] for key in ("changed", "diff", "operations")} == {
        key: done[key] for key in ("changed", "diff", "operations")
    }
    assert json.loads(sent[1].body)["inputs"] == {key: STORED[key] for key in ("port", "pin", "codes")}
    for result in (predicted, done):
        assert "a-secret-pin" not in json.dumps(result)
        assert "another-secret" not in json.dumps(result)
    assert done["deployment"]["inputs"] == {"port": 1, "pin": "(hidden)", "codes": "(hidden)", "default": "(hidden)"}


def test_secret_inputs_that_are_there_already_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [listed(DEPLOYMENTS, deployment(inputs=STORED)), listed(EXECUTIONS, environment("terminated"))]
    result, _, _ = run(entries()["f5_vnfm_deployment"], PARAMS, answers, monkeypatch=monkeypatch)
    assert result["changed"] is False
    assert result["diff"]["before"] == result["diff"]["after"]
    assert "secret-pin" not in json.dumps(result)


def test_what_an_interrupted_run_has_begun_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [
        listed(DEPLOYMENTS, deployment()),
        listed(EXECUTIONS, {"id": "u1", "status": "started", "workflow_id": "update"}, environment("pending")),
        ended("e1", "started"),
        ended("e1"),
        ended("u1", "failed"),
        listed(DEPLOYMENTS, deployment(blueprint_id="two")),
    ]
    params = {"id": "web", "blueprint_id": "two"}
    result, _, _ = run(entries()["f5_vnfm_deployment"], params, answers, monkeypatch=monkeypatch)
    assert result["changed"] is False


@pytest.mark.parametrize("check", [True, False])
def test_without_waiting_nothing_is_asked_about_the_environment(check: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [listed(DEPLOYMENTS, deployment())]
    params = {"id": "web", "blueprint_id": "one", "wait": False}
    result, _, _ = run(entries()["f5_vnfm_deployment"], params, answers, check=check, monkeypatch=monkeypatch)
    assert result["changed"] is False


def test_a_deletion_waits_for_the_environment_that_is_still_being_made(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [
        listed(DEPLOYMENTS, deployment()),
        listed(EXECUTIONS, environment("pending")),
        ended("e1", "failed"),
        listed("/api/v3.1/node-instances", {"id": "n_1", "state": "uninitialized"}),
        ("DELETE", f"{DEPLOYMENTS}/web", {"body": deployment()}),
        listed(DEPLOYMENTS),
    ]
    params = {"id": "web", "state": "absent"}
    result, sent, _ = run(entries()["f5_vnfm_deployment"], params, answers, monkeypatch=monkeypatch)
    assert result["changed"] is True
    assert sent[4].query == {}


def test_a_deletion_whose_answer_was_lost_is_not_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    refused = {"message": "There are running or queued executions", "error_code": "dependent_exists_error"}
    answers = [
        listed(DEPLOYMENTS, deployment()),
        listed(EXECUTIONS),
        listed("/api/v3.1/node-instances"),
        ("DELETE", f"{DEPLOYMENTS}/web", {"lost": True}),
        ("DELETE", f"{DEPLOYMENTS}/web", {"status": 400, "body": refused}),
        listed(EXECUTIONS, {"id": "d1", "status": "started", "workflow_id": "delete_deployment_environment"}),
        listed(DEPLOYMENTS),
    ]
    params = {"id": "web", "state": "absent"}
    result, _, _ = run(entries()["f5_vnfm_deployment"], params, answers, monkeypatch=monkeypatch)
    assert result["changed"] is True


def test_a_creation_that_stored_nothing_is_tried_again_and_then_told(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = {"message": "out of order", "error_code": "internal_server_error"}
    put = ("PUT", f"{DEPLOYMENTS}/web", {"status": 500, "body": broken})
    answers = [listed(DEPLOYMENTS), *[put, listed(DEPLOYMENTS)] * 4, put]
    with pytest.raises(ApiError, match=r"create deployment web: out of order \(HTTP 500 internal_server_error\)"):
        run(entries()["f5_vnfm_deployment"], {"id": "web", "blueprint_id": "one"}, answers, monkeypatch=monkeypatch)


PARAMETERS = {
    "deployment_id": "web",
    "workflow_id": "install",
    "secret_parameters": {"token": "a-secret-token"},
    "show_events": True,
}
EVENT = {"reported_timestamp": "2026-11-21T09:30:01.624Z", "node_name": "app", "message": "token is a-secret-token"}
STARTED = ("POST", EXECUTIONS, {"status": 201, "body": {"id": "x1", "status": "pending", "workflow_id": "install"}})


def test_events_are_shown_without_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    events = listed("/api/v3.1/events", EVENT)
    answers = [listed(EXECUTIONS), STARTED, ended("x1"), events, listed("/api/v3.1/events"), ended("x1")]
    entry = entries()["f5_vnfm_execution"]
    _, sent, context = run(entry, PARAMETERS, answers, monkeypatch=monkeypatch)
    assert "09:30:01 app: token is ********" in context.shown
    assert [item.query["_offset"] for item in sent if item.path.endswith("/events")] == ["0", "1"]


def test_secrets_in_a_failure_are_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = ended("x1", "failed", error="Traceback\nRuntimeError: a-secret-token was refused")
    answers = [listed(EXECUTIONS), STARTED, failed, listed("/api/v3.1/events", EVENT)]
    params = {**PARAMETERS, "show_events": False}
    with pytest.raises(WaitFailed) as caught:
        run(entries()["f5_vnfm_execution"], params, answers, monkeypatch=monkeypatch)
    assert caught.value.id == "x1"
    assert "a-secret-token" not in json.dumps(caught.value.as_failure())
    assert "RuntimeError: ******** was refused. Last error: token is ********" in caught.value.msg


def test_a_lost_cancellation_counts_when_the_execution_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    running = ended("x1", "started", workflow_id="install", deployment_id="web")
    post = ("POST", f"{EXECUTIONS}/x1", {"lost": True})
    entry, params = entries()["f5_vnfm_execution"], {"execution_id": "x1", "state": "cancelled", "wait": False}
    result, _, _ = run(
        entry, params, [running, post, ended("x1", "cancelling"), ended("x1", "cancelling")], monkeypatch=monkeypatch
    )
    assert result["changed"] is True
    with pytest.raises(ApiError):
        run(entry, params, [running, post, running], monkeypatch=monkeypatch)
