# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compute nodes evacuated, stopped, decommissioned and restarted: tasks, and what the nodes show afterwards."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager import hosts
from integration.faults.bench import Bench
from integration.faults.cloudmanager.state import EMPTY, FULL, USED, ended, running_tasks, tasks, to_the_end, unknown
from integration.faults.matrix import Scenario
from integration.faults.shared import Check, both, places, so

#: Seconds that are waited; a request that was never carried out takes all of them.
PATIENCE = 2
ALL_WAYS = {"allow_live_migrate": True, "allow_migrate": True, "allow_evacuate": True}
STOP_WAYS = {"allow_off_vm": True, "allow_evacuate": True}
#: A run that ends while it follows a task leaves it at work. No answer says which host it is for, so that the next run
#: starts another one; what counts is that no instance is moved twice.
_LEFT: dict[str, Any] = {"unfinished": running_tasks, "most": 2}


def moved_once(name: str) -> Check:
    """No instance is on the host, and none was moved twice."""

    def check(bench: Bench) -> list[str]:
        compute = bench.service.compute
        moved = [one.instance_uuid for one in compute.migrations]
        left = [f"{server.name} is still on {name}" for server in compute.on_host(name)]
        return left + [
            f"instance {one} was moved {moved.count(one)} times" for one in set(moved) if moved.count(one) > 1
        ]

    return check


def _host(what: str, name: str, **values: Any) -> Check:
    return so(
        f"{name} is {what}",
        lambda bench: all(getattr(bench.service.compute.hosts[name], key) == value for key, value in values.items()),
    )


def scenarios() -> list[Scenario]:
    evacuate = Scenario(
        "host, evacuate (task)",
        hosts.HOST,
        {"name": USED, "state": "evacuated", "wait_timeout": PATIENCE},
        ("POST", r"/hosts/[^/]+/actions/evacuate$"),
        to_the_end(moved_once(USED)),
        made=tasks,
        unfinished=unknown,
        job=True,
    )
    decommission = Scenario(
        "host, decommission (task)",
        hosts.HOST,
        {"name": FULL, "state": "decommissioned", **ALL_WAYS, "wait_timeout": PATIENCE},
        ("POST", r"/hosts/[^/]+/actions/decommission$"),
        to_the_end(both(moved_once(FULL), _host("disabled", FULL, status="disabled"))),
        made=tasks,
        unfinished=unknown,
        job=True,
    )
    stop = Scenario(
        "host, stop (task)",
        hosts.HOST,
        {"name": FULL, "state": "stopped", **STOP_WAYS, "wait_timeout": PATIENCE},
        ("POST", r"/hosts/[^/]+/actions/shutdown$"),
        to_the_end(both(moved_once(FULL), _host("off", FULL, status="disabled", powered=False))),
        made=tasks,
        unfinished=unknown,
        job=True,
    )
    return [
        evacuate,
        *places(evacuate, ("look before", "GET", r"/nodes/$", 0)),
        *places(
            evacuate,
            ("first poll", "GET", r"/tasks/[^/]+$", 0),
            ("last poll", "GET", r"/tasks/[^/]+$", 2),
            ("look after", "GET", r"/nodes/$", 1),
            **_LEFT,
        ),
        decommission,
        *places(decommission, ("third poll", "GET", r"/tasks/[^/]+$", 2), **_LEFT),
        stop,
        *_restart(),
    ]


def _restart() -> list[Scenario]:
    """Whether a host was restarted is not shown: it is done once a run at the most."""
    request = ("POST", r"/hosts/actions/restart$")
    restart = Scenario(
        "hosts, restart (task)",
        hosts.HOST,
        {"names": [USED, EMPTY], "state": "restarted", "in_sequence": True, **STOP_WAYS, "wait_timeout": PATIENCE},
        request,
        # A restart whose start got no answer goes on beside the one that a person asks for then.
        both(ended, *(_host("in service", name, status="enabled", powered=True) for name in (USED, EMPTY))),
        act=request,
        again_changes=True,
        job=True,
    )
    return [
        restart,
        *places(restart, ("first poll", "GET", r"/tasks/[^/]+$", 0), made=tasks, **_LEFT),
    ]
