# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenants against the simulator: with good, lost, doubled and failing callbacks, and lost answers."""

from __future__ import annotations

import json
import socket
import time
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import client as core_client
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from simulators.cisco_esc import CiscoEsc
from simulators.kit import serve

from ..entries import entries
from ..harness import TestContext, validated


@pytest.fixture(autouse=True)
def _no_connection_is_kept() -> None:
    core_client.forget_clients()


def _run(esc: CiscoEsc, params: dict[str, Any], *, check: bool = False) -> tuple[dict[str, Any], TestContext]:
    entry = entries()["cisco_esc_tenant"]
    login = esc.login()
    connection = {"api_url": esc.url, "api_username": login["username"], "api_password": login["password"]}
    given = {"internal_tenant_id": "radio", "wait_timeout": 20, **params}
    context = TestContext(validated(entry, {**connection, **given}), check, entry.name)
    return entry.execute(context), context


def _simulator(**settings: Any) -> CiscoEsc:
    # Only time ends the work, so that it is the callback and not the look that is waited for.
    return CiscoEsc(**{"job_polls": 1000, "callback_delay": 0.05, **settings})


def test_a_callback_ends_the_pause_early() -> None:
    with serve(_simulator(callback_delay=2.6)) as running:
        esc = running.simulator
        start = time.monotonic()
        result, context = _run(esc, {"name": "radio-network"})
        assert result["changed"] is True
        assert result["tenant"]["enabled"] is True
        # Without a callback the looks are at about 0.5, 1.3, 2.4 and 4.1 seconds.
        assert 2.5 < time.monotonic() - start < 3.3
        assert context.warnings == []
        again, _context = _run(esc, {"name": "radio-network"})
        assert again["changed"] is False


@pytest.mark.parametrize("kind", ["callback_never", "callback_twice", "lost_answer", "truncated", "conflict", "reset"])
def test_faults_of_a_creation(kind: str) -> None:
    with serve(_simulator()) as running:
        esc = running.simulator
        fault = esc.fault(kind, method="POST")
        result, _context = _run(esc, {"name": "radio-network"})
        assert fault.fired == 1
        assert result["changed"] is True
        assert list(esc.tenants) == ["radio"]
        assert len(result["operations"]) == 1
        assert _run(esc, {"name": "radio-network"})[0]["changed"] is False


@pytest.mark.parametrize("kind", ["callback_never", "callback_twice", "lost_answer", "truncated", "conflict", "reset"])
@pytest.mark.parametrize(("method", "params"), [("PUT", {"enabled": False}), ("DELETE", {"state": "absent"})])
def test_faults_of_a_change_and_a_deletion(kind: str, method: str, params: dict[str, Any]) -> None:
    with serve(_simulator()) as running:
        esc = running.simulator
        _run(esc, {"name": "radio-network"})
        fault = esc.fault(kind, method=method)
        result, _context = _run(esc, params)
        assert fault.fired == 1
        assert result["changed"] is True
        assert len(result["operations"]) == 1
        assert _run(esc, params)[0]["changed"] is False
        if method == "PUT":
            assert esc.tenants["radio"].enabled is False
        else:
            assert not esc.tenants


@pytest.mark.parametrize("header", ["esc-transaction-id", "ESC_TRANSACTION_ID"])
def test_a_failure_that_the_callback_tells_ends_the_wait_with_its_words(header: str) -> None:
    with serve(_simulator(transaction_header=header)) as running:
        esc = running.simulator
        esc.fault("job_error", method="POST")
        start = time.monotonic()
        with pytest.raises(TelcoError, match="Tenant could not be created") as caught:
            _run(esc, {"name": "radio-network"})
        assert caught.value.as_failure()["id"] == "radio"
        assert time.monotonic() - start < 10
        assert _run(esc, {"name": "radio-network"})[0]["changed"] is True


def test_a_failure_without_a_callback_is_a_wait_in_vain() -> None:
    with serve(_simulator()) as running:
        esc = running.simulator
        esc.fault("job_error", method="POST")
        esc.fault("callback_never", method="POST")
        with pytest.raises(TelcoError, match="Gave up waiting for tenant radio to be created") as caught:
            _run(esc, {"name": "radio-network", "wait_timeout": 1})
        assert caught.value.as_failure()["id"] == "radio"


def test_prediction_and_deed_are_equal() -> None:
    extensions = [{"name": "x", "properties": [{"name": "a", "value": 1}]}]
    with serve(_simulator()) as running:
        esc = running.simulator
        for params in (
            {"name": "radio-network", "extensions": extensions},
            {"name": "another-name", "enabled": False},
            {"state": "absent"},
        ):
            predicted, _context = _run(esc, params, check=True)
            deed, _context = _run(esc, params)
            assert (predicted["changed"], deed["changed"]) == (True, True)
            assert predicted["operations"] == deed["operations"]
            assert predicted["diff"] == deed["diff"]
            assert _run(esc, params, check=True)[0]["changed"] is False


def test_a_port_that_is_taken_does_no_harm() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, serve(_simulator()) as running:
        port = taken.getsockname()[1]
        result, context = _run(running.simulator, {"name": "radio-network", "callback_port": port})
        assert result["changed"] is True
        assert any("Cannot listen" in text for text in context.warnings)


def test_the_password_is_nowhere() -> None:
    with serve(_simulator()) as running:
        esc = running.simulator
        result, context = _run(esc, {"name": "radio-network"})
        esc.fault("unauthorized", times=None)
        with pytest.raises(TelcoError) as caught:
            _run(esc, {"name": "radio-network"})
        shown = json.dumps([result, caught.value.as_failure(), context.warnings, context.shown])
        assert esc.password not in shown
