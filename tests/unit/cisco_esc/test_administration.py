# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ESC itself against the simulator: its password, its mode, its mappings, and faults in between."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import client as core_client
from simulators.cisco_esc import CiscoEsc
from simulators.kit import serve

from .running import run, simulator

NEW = "new secret & more of it"


@pytest.fixture
def esc() -> Iterator[CiscoEsc]:
    core_client.forget_clients()
    with serve(simulator()) as running:
        yield running.simulator


def test_the_password_is_set_once_with_the_old_login_and_with_the_new(esc: CiscoEsc) -> None:
    old = esc.password
    predicted, _context = run(esc, "cisco_esc_password", {"password": NEW}, check=True)
    assert (predicted["changed"], esc.password) == (True, old)
    done, context = run(esc, "cisco_esc_password", {"password": NEW})
    assert (done["changed"], esc.password) == (True, NEW)
    assert done["operations"] == predicted["operations"]
    for login in (old, NEW):
        again, _context = run(esc, "cisco_esc_password", {"password": NEW, "api_password": login})
        assert again["changed"] is False
    shown = json.dumps([predicted, done, context.warnings, context.shown, esc.journal.entries()])
    for form in (NEW, "new+secret", "new%20secret"):
        assert form not in shown


@pytest.mark.parametrize("kind", ["lost_answer", "truncated", "refuse", "reset"])
def test_faults_while_the_password_is_set(esc: CiscoEsc, kind: str) -> None:
    fault = esc.fault(kind, method="POST")
    result, _context = run(esc, "cisco_esc_password", {"password": NEW})
    assert fault.fired == 1
    assert (result["changed"], esc.password) == (True, NEW)
    assert len(result["operations"]) == 1


def test_where_no_login_is_needed_the_module_does_not_guess(esc: CiscoEsc) -> None:
    esc.settings["authentication"] = False
    for _again in range(2):
        result, context = run(esc, "cisco_esc_password", {"password": NEW})
        assert result["changed"] is True
        assert any("authentication is off" in text for text in context.warnings)


def test_only_core_mappings_are_left(esc: CiscoEsc) -> None:
    mapping = {"name": "mine", "type": "custom", "metadata": {"type": "script"}}
    assert run(esc, "cisco_esc_dynamic_mapping_action", mapping)[0]["changed"] is True
    predicted, _context = run(esc, "cisco_esc_dynamic_mapping_action", {"state": "only_core"}, check=True)
    done, _context = run(esc, "cisco_esc_dynamic_mapping_action", {"state": "only_core"})
    assert (predicted["diff"], predicted["operations"]) == (done["diff"], done["operations"])
    assert done["changed"] is True
    assert run(esc, "cisco_esc_dynamic_mapping_action", {"state": "only_core"})[0]["changed"] is False


@pytest.mark.parametrize("kind", ["lost_answer", "callback_never", "callback_twice", "conflict", "reset"])
def test_faults_of_a_host_action(esc: CiscoEsc, kind: str) -> None:
    fault = esc.fault(kind, method="POST")
    result, _context = run(esc, "cisco_esc_host", {"host_name": "my-ucs-1", "state": "disabled"})
    assert fault.fired == 1
    assert result["changed"] is True
    assert len(result["operations"]) == 1
    assert esc.vim.hosts["my-ucs-1"].enabled is False
    again, _context = run(esc, "cisco_esc_host", {"host_name": "my-ucs-1", "state": "disabled"})
    assert again["changed"] is False
