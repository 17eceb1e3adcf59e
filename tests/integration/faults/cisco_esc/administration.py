# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ESC itself: its parameters, its mode, its password, its truststore."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import (
    config_parameters,
    operation_modes,
    passwords,
    truststore,
)
from integration.faults.bench import Bench
from integration.faults.matrix import Scenario
from integration.faults.shared import Check, places, so

NEW_PASSWORD = "N3w-esc-of-the-matrix"


def _parameter(category: str, key: str, value: Any) -> Check:
    def test(bench: Bench) -> bool:
        found = bench.service.configuration.parameters.get((category, key))
        return found is not None and found.value == value

    return so(f"{category} {key} is {value}", test)


def scenarios() -> list[Scenario]:
    mode = Scenario(
        "operation mode, set",
        operation_modes.OPERATION_MODE,
        {"mode": "MAINTENANCE"},
        ("POST", r"/v0/operationmode/MAINTENANCE$"),
        so("it is in maintenance", lambda bench: bench.service.administration.mode == "MAINTENANCE"),
    )
    password = Scenario(
        "password, set",
        passwords.PASSWORD,
        {"password": NEW_PASSWORD},
        ("POST", r"/v0/authentication/setpassword$"),
        so("it is the new one", lambda bench: bench.service.password == NEW_PASSWORD),
    )
    return [
        Scenario(
            "configuration parameter, set",
            config_parameters.CONFIG_PARAMETER,
            {"category": "LOG", "key": "LEVEL", "value": "DEBUG"},
            ("PUT", r"/v0/config/LOG/LEVEL/DEBUG$"),
            _parameter("LOG", "LEVEL", "DEBUG"),
        ),
        Scenario(
            "configuration parameter, create",
            config_parameters.CONFIG_PARAMETER,
            {"category": "DEFAULT", "key": "SITE_NAME", "value": "east"},
            ("POST", r"/v0/config/DEFAULT/SITE_NAME$"),
            _parameter("DEFAULT", "SITE_NAME", "east"),
        ),
        mode,
        *places(mode, ("read back", "GET", r"/v0/operationmode$", 1)),
        password,
        *places(password, ("try of the new one afterwards", "GET", r"/v0/operationmode$", 2)),
        Scenario(
            "truststore, load anew (not shown)",
            truststore.TRUSTSTORE,
            {},
            ("PUT", r"/internal/ssl/reload$"),
            so("it was loaded", lambda bench: bench.service.administration.reloads >= 1),
            job=True,
            again_changes=True,
        ),
    ]
