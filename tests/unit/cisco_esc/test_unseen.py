# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What no GET shows: routers, and secrets. Only the callback tells of the end."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import client as core_client
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError, WaitTimeout
from simulators.cisco_esc import CiscoEsc
from simulators.kit import serve

from .running import run, simulator

ROUTER = {"internal_tenant_id": "radio", "internal_router_id": "edge"}
CONNECTOR = {"vim_id": "v1", "type": "OPENSTACK", "secrets": {"os_password": "first-secret-value"}}
ANEW = {"vim_id": "v1", "secrets": {"os_password": "second-secret-value"}, "update_secrets": "always"}


@pytest.fixture
def esc() -> Iterator[CiscoEsc]:
    core_client.forget_clients()
    with serve(simulator()) as running:
        run(running.simulator, "cisco_esc_tenant", {"internal_tenant_id": "radio", "name": "radio"})
        yield running.simulator


def _router(esc: CiscoEsc, **params: Any) -> dict[str, Any]:
    return run(esc, "cisco_esc_router", {**ROUTER, **params})[0]


def test_a_router_comes_changes_and_goes(esc: CiscoEsc) -> None:
    """Each step waits for its callback: the next one would be refused while it is under way."""
    assert _router(esc, name="edge")["changed"] is True
    assert esc.routers.records["edge"].fields["name"] == "edge"
    assert _router(esc, name="edge", admin_state=False)["changed"] is True
    assert esc.routers.records["edge"].fields["admin_state"] is False
    assert _router(esc, name="edge", admin_state=False)["changed"] is False
    assert _router(esc, state="absent")["changed"] is True
    assert not esc.routers.records
    gone = _router(esc, state="absent")
    assert (gone["changed"], gone["operations"]) == (False, [])


@pytest.mark.parametrize(
    "kind",
    [
        "callback_twice",
        "callback_foreign",
        "callback_late",
        "lost_answer",
        "truncated",
        "not_json",
        "conflict",
        "reset",
    ],
)
@pytest.mark.parametrize(
    ("method", "params"), [("POST", {"name": "edge"}), ("PUT", {"admin_state": False}), ("DELETE", {"state": "absent"})]
)
def test_faults_of_a_router(esc: CiscoEsc, kind: str, method: str, params: dict[str, Any]) -> None:
    if method != "POST":
        _router(esc, name="edge")
    fault = esc.fault(kind, method=method)
    assert _router(esc, **params)["changed"] is True
    assert fault.fired == 1
    if method == "DELETE":
        assert not esc.routers.records
    else:
        assert esc.routers.records["edge"].fields["admin_state"] is (method == "POST")


def test_a_failure_is_told_in_the_words_of_the_callback(esc: CiscoEsc) -> None:
    esc.fault("job_error", method="POST")
    with pytest.raises(TelcoError, match="Could not create router radio/edge: Router could not be created"):
        _router(esc, name="edge")


def test_a_callback_that_never_comes_is_not_taken_for_success(esc: CiscoEsc) -> None:
    esc.fault("callback_never", method="POST")
    with pytest.raises(WaitTimeout, match="the only sign of router radio/edge being created"):
        _router(esc, name="edge", wait_timeout=1)


def test_without_a_wait_acceptance_is_enough(esc: CiscoEsc) -> None:
    start = time.monotonic()
    esc.fault("callback_never", method="POST")
    assert _router(esc, name="edge", wait=False)["changed"] is True
    assert time.monotonic() - start < 5


def test_where_the_callback_goes_to_somebody_else_that_is_said(esc: CiscoEsc) -> None:
    url = {"callback_url": "http://127.0.0.1:9/"}
    result, context = run(esc, "cisco_esc_router", {**ROUTER, "name": "edge", **url})
    assert result["changed"] is True
    assert any("only known that ESC has taken the request" in text for text in context.warnings)


def test_secrets_are_sent_anew_and_waited_for(esc: CiscoEsc) -> None:
    made, _context = run(esc, "cisco_esc_vim_connector", CONNECTOR)
    assert made["vim_connector"]["hidden_properties"] == ["os_password"]
    assert run(esc, "cisco_esc_vim_connector", CONNECTOR)[0]["changed"] is False
    again, context = run(esc, "cisco_esc_vim_connector", ANEW)
    assert again["changed"] is True
    assert esc.vims.records["v1"].fields["properties"]["property"][0]["value"] == "second-secret-value"
    assert context.warnings == []
    shown = json.dumps([made, again, context.shown])
    assert "first-secret-value" not in shown
    assert "second-secret-value" not in shown


def test_secrets_that_esc_could_not_set(esc: CiscoEsc) -> None:
    run(esc, "cisco_esc_vim_connector", CONNECTOR)
    esc.fault("job_error", method="PUT")
    with pytest.raises(TelcoError, match="VIM connector could not be updated"):
        run(esc, "cisco_esc_vim_connector", ANEW)
