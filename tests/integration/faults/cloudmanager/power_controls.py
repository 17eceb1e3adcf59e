# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Power controls with their secrets, and their assignment to nodes."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager import node_power_controls, power_controls
from integration.faults.bench import Bench
from integration.faults.cloudmanager.state import EMPTY, EMPTY_ID, done, gone, has, made
from integration.faults.matrix import Scenario
from integration.faults.shared import Check, both, in_turn, places, so

OLD_PASSWORD, NEW_PASSWORD = "0ld-board-of-the-matrix", "N3w-board-of-the-matrix"
KEY_BODY = "MIIk3y-of-the-matrix"
KEY = f"-----BEGIN RSA PRIVATE KEY-----\n{KEY_BODY}\n-----END RSA PRIVATE KEY-----\n"

#: The number of the next one.
NUMBER = 4
RACK: dict[str, Any] = {
    "title": "rack 1",
    "control_type": "ET7067",
    "protocol_type": "modbus",
    "host": "10.35.17.40",
    "port_number": 502,
    "login": "admin",
    "password": OLD_PASSWORD,
}
have_rack = done(power_controls.POWER_CONTROL, **RACK)


def _secret(name: str, value: str) -> Check:
    return so(f"the {name}", lambda bench: bench.service.control_secrets(NUMBER)[name] == value)


def _port(bench: Bench) -> int | None:
    found: dict[str, Any] = bench.service.power_controls.assignments.get((EMPTY_ID, NUMBER), {})
    return found.get("port")


def scenarios() -> list[Scenario]:
    where = {"title": "rack 1"}
    create = Scenario(
        "power control, create with password",
        power_controls.POWER_CONTROL,
        RACK,
        ("POST", r"/power-controls/$"),
        both(has("controls", where, host="10.35.17.40"), _secret("password", OLD_PASSWORD)),
        made=made("controls", **where),
    )
    return [
        create,
        *places(create, ("search by title", "GET", r"/power-controls/$", 0)),
        Scenario(
            "power control, create with key",
            power_controls.POWER_CONTROL,
            {
                **RACK,
                "control_type": "SshDevice",
                "protocol_type": "ssh",
                "password": None,
                "ssh_key": KEY,
            },
            ("POST", r"/power-controls/$"),
            both(has("controls", where, control_type="SshDevice"), _secret("ssh_key", KEY)),
            made=made("controls", **where),
        ),
        Scenario(
            "power control, host and password",
            power_controls.POWER_CONTROL,
            {"title": "rack 1", "host": "10.35.17.41", "password": NEW_PASSWORD, "update_password": "always"},
            ("PUT", r"/power-controls/\d+$"),
            both(has("controls", where, host="10.35.17.41"), _secret("password", NEW_PASSWORD)),
            prepare=have_rack,
            again_changes=True,
        ),
        Scenario(
            "power control, delete",
            power_controls.POWER_CONTROL,
            {**where, "state": "absent"},
            ("DELETE", r"/power-controls/\d+$"),
            gone("controls", **where),
            prepare=have_rack,
        ),
        *_of_nodes(),
    ]


def _of_nodes() -> list[Scenario]:
    pair: dict[str, Any] = {"node": EMPTY, "power_control": "rack 1"}
    assigned = in_turn(have_rack, done(node_power_controls.NODE_POWER_CONTROL, **pair, port="2"))
    assign = Scenario(
        "power control of node, assign",
        node_power_controls.NODE_POWER_CONTROL,
        {**pair, "port": "2"},
        ("POST", r"/nodes/\d+/power-controls/$"),
        so("port 2", lambda bench: _port(bench) == 2),
        prepare=have_rack,
    )
    return [
        assign,
        *places(
            assign,
            ("search of the control", "GET", r"/v1/power-controls/$", 0),
            ("read back", "GET", r"/nodes/\d+/power-controls/\d+$", 1),
        ),
        Scenario(
            "power control of node, port",
            node_power_controls.NODE_POWER_CONTROL,
            {**pair, "port": "3"},
            ("PUT", r"/nodes/\d+/power-controls/\d+$"),
            so("port 3", lambda bench: _port(bench) == 3),
            prepare=assigned,
        ),
        Scenario(
            "power control of node, take away",
            node_power_controls.NODE_POWER_CONTROL,
            {**pair, "state": "absent"},
            ("DELETE", r"/nodes/\d+/power-controls/\d+$"),
            so("no port", lambda bench: _port(bench) is None),
            prepare=assigned,
        ),
    ]
