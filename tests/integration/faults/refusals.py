# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Modules that have to refuse their options."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from integration.faults.bench import Bench


def refusal(bench: Bench, entry: Module, params: Mapping[str, Any]) -> dict[str, Any]:
    """The failure of a module that must not have sent anything."""
    bench.fresh()
    try:
        ran = bench.run(entry, params)
    except AssertionError as exc:  # Ansible's own validation
        ran = None
        failure = {"msg": str(exc)}
    if ran is not None:
        assert ran.result is None, f"it was accepted: {ran.result}"
        failure = ran.failure
    assert bench.journal() == []
    assert bench.leaked([json.dumps(failure)]) == 0
    return failure
