# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Power of nodes and of output ports, whose effect comes later."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager import node_power, power_control_ports
from integration.faults.bench import Bench
from integration.faults.cloudmanager.state import EMPTY, EMPTY_ID, USED, done, has
from integration.faults.matrix import Scenario
from integration.faults.shared import Check, both, places

#: Seconds that a change of power may take here; in the row of a job that fails all of it is waited for.
PATIENCE = 2


def _power(state: str) -> Check:
    """The node has this power now, and still when all has ended that was sent to it."""

    def check(bench: Bench) -> list[str]:
        now = has("nodes", {"name": EMPTY}, power_state=state)(bench)
        for job in list(bench.service.nodes.pending.values()):
            job.end()
        return now or has("nodes", {"name": EMPTY}, power_state=state)(bench)

    return check


def scenarios() -> list[Scenario]:
    return [*_single(), *_restarts(), *_ports()]


def _single() -> list[Scenario]:
    off: dict[str, Any] = {"node": EMPTY, "state": "powered_off", "wait_timeout": PATIENCE}
    switch_off = Scenario(
        "node, power off",
        node_power.NODE_POWER,
        off,
        ("POST", r"/actions/power-off$"),
        _power("power_off"),
        job=True,
    )
    return [
        switch_off,
        *places(
            switch_off,
            ("search by name", "GET", r"/nodes/$", 0),
            ("first look", "GET", rf"/nodes/{EMPTY_ID}$", 0),
            ("second look", "GET", rf"/nodes/{EMPTY_ID}$", 1),
        ),
        Scenario(
            "node, power on",
            node_power.NODE_POWER,
            {**off, "state": "powered_on"},
            ("POST", r"/actions/power-on$"),
            _power("power_on"),
            prepare=done(node_power.NODE_POWER, **off),
            job=True,
        ),
    ]


def _restarts() -> list[Scenario]:
    restart: dict[str, Any] = {"state": "restarted", "wait_timeout": PATIENCE}
    on = both(*(has("nodes", {"name": name}, power_state="power_on") for name in (USED, EMPTY)))
    one = ("POST", rf"/nodes/{EMPTY_ID}/actions/reset$")
    many = ("POST", r"/nodes/actions/reset$")
    return [
        Scenario(
            "node, restart",
            node_power.NODE_POWER,
            {**restart, "node": EMPTY},
            one,
            on,
            act=one,
            again_changes=True,
        ),
        Scenario(
            "nodes, restart by one request",
            node_power.NODE_POWER,
            {**restart, "nodes": [USED, EMPTY]},
            many,
            on,
            act=many,
            again_changes=True,
            job=True,
        ),
    ]


def _ports() -> list[Scenario]:
    off: dict[str, Any] = {"power_control": EMPTY_ID, "port": 1, "state": "powered_off", "wait_timeout": PATIENCE}
    switch = Scenario(
        "output port, power off",
        power_control_ports.POWER_CONTROL_PORT,
        off,
        ("POST", r"/power-controls/\d+/actions/power-off$"),
        _power("power_off"),
        job=True,
    )
    return [
        switch,
        *places(
            switch,
            ("look before", "GET", r"/power-controls/\d+$", 0),
            ("second look after", "GET", r"/power-controls/\d+$", 2),
        ),
    ]
