# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a module of ESC against the simulator, for the tests in this folder."""

from __future__ import annotations

from typing import Any

from simulators.cisco_esc import CiscoEsc

from ..entries import entries
from ..harness import TestContext, validated


def simulator(**settings: Any) -> CiscoEsc:
    """A simulator in which only time ends the work, so that it is the callback and not the look that is waited for."""
    return CiscoEsc(**{"job_polls": 1000, "callback_delay": 0.05, **settings})


def run(
    esc: CiscoEsc, module: str, params: dict[str, Any], *, check: bool = False
) -> tuple[dict[str, Any], TestContext]:
    """The module's result, and its context."""
    entry = entries()[module]
    login = esc.login()
    connection = {"api_url": esc.url, "api_username": login["username"], "api_password": login["password"]}
    waits = {"wait_timeout": 20} if "wait_timeout" in entry.options else {}
    context = TestContext(validated(entry, {**connection, **waits, **params}), check, entry.name)
    return entry.execute(context), context
