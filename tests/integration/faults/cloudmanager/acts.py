# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done and shows nowhere: settings and chores of nodes, actions on instances, clones, domains."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager import domains, node_settings, server_actions
from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from integration.faults.bench import Bench
from integration.faults.cloudmanager.assigned import SERVER
from integration.faults.cloudmanager.state import EMPTY, running_tasks, server, tasks
from integration.faults.matrix import Scenario
from integration.faults.shared import Check, Prepare, nothing_wrong, places, so
from simulators.openstack.compute.model import fixed_uuid

STOPPED = fixed_uuid("server.vm-2.2")
PATIENCE = 2


def scenarios() -> list[Scenario]:
    return [*_settings(), *_chores(), *_servers(), *_clones(), *_domains()]


def _act(
    name: str,
    entry: Module,
    params: Mapping[str, Any],
    path: str,
    check: Check = nothing_wrong,
    *,
    job: bool = False,
    prepare: Prepare = lambda bench: None,
) -> Scenario:
    """Something that is carried out once a run at the most."""
    request = ("POST", path)
    return Scenario(name, entry, params, request, check, act=request, again_changes=True, job=job, prepare=prepare)


def _settings() -> list[Scenario]:
    """Not shown, but the same however often it is set: it may be sent again, and each run sends it."""

    def setting(name: str, value: Any) -> Check:
        return so(f"{name} is {value}", lambda bench: bench.service.control_node_settings()[EMPTY][name] == value)

    rows: list[tuple[str, Module, dict[str, Any], str, Check]] = [
        ("service", node_settings.NODE_SERVICE, {"service": "snmp"}, "enable-snmp", setting("snmp", True)),
        (
            "processor mode",
            node_settings.NODE_CPU_MODE,
            {"cpu_emulation_mode": "host-model"},
            "set-cpu-mode",
            setting("cpu_emulation_mode", "host-model"),
        ),
        (
            "redirection of logs",
            node_settings.NODE_LOG_REDIRECTION,
            {"log_redirection_hostname": "logs.example.com"},
            "setup-log-redirection",
            setting("log_redirection_hostname", "logs.example.com"),
        ),
    ]
    return [
        Scenario(
            f"node, {what} (not shown)",
            entry,
            {"node": EMPTY, **params},
            ("POST", rf"/actions/{action}$"),
            check,
            again_changes=True,
        )
        for what, entry, params, action, check in rows
    ]


def _chores() -> list[Scenario]:
    update = _act(
        "node, system update",
        node_settings.NODE_MAINTENANCE,
        {"node": EMPTY, "action": "update_system"},
        r"/actions/update-system$",
    )
    return [
        update,
        *places(update, ("search by name", "GET", r"/nodes/$", 0)),
        _act(
            "node, repair of locks",
            node_settings.NODE_MAINTENANCE,
            {"node": EMPTY, "action": "repair_locks"},
            r"/actions/repair-locks$",
        ),
    ]


def _runs(name: str) -> Check:
    return so(f"{name} runs", lambda bench: server(bench, name).vm_state == "active")


def _broken(bench: Bench) -> None:
    server(bench, "vm-2").vm_state = "error"


def _servers() -> list[Scenario]:
    def act(name: str, server_id: str, path: str, check: Check, job: bool = False, **params: Any) -> Scenario:
        given = {"server_id": server_id, **params, "wait_timeout": PATIENCE}
        prepare = _broken if check is not nothing_wrong and name in ("recovery (task)", "reset") else _as_it_is
        return _act(f"instance, {name}", server_actions.SERVER_ACTION, given, path, check, job=job, prepare=prepare)

    runs = _runs("vm-2")
    recover = act("recovery (task)", STOPPED, r"/actions/recover$", runs, True, action="recover")
    return [
        act("balance", SERVER, r"/actions/balance$", nothing_wrong, action="balance"),
        recover,
        *places(
            recover,
            ("first poll", "GET", r"/tasks/[^/]+$", 0),
            made=tasks,
            most=2,
            unfinished=running_tasks,
        ),
        act("repair (task)", STOPPED, r"/actions/repair$", runs, True, action="repair"),
        act("reset", STOPPED, r"/actions/reset-reboot$", runs, action="reset_reboot", reboot=True),
        act("awakening", STOPPED, r"/actions/wakeup$", runs, action="wakeup"),
    ]


def _as_it_is(bench: Bench) -> None:
    """No preparation."""


def _clones() -> list[Scenario]:
    clone = _act(
        "instance, clone (task)",
        server_actions.SERVER_CLONE,
        {"server_id": SERVER, "count": 2, "wait_timeout": PATIENCE},
        r"/actions/clone$",
        job=True,
    )
    return [
        clone,
        *places(
            clone,
            ("first poll", "GET", r"/tasks/[^/]+$", 0),
            ("last poll", "GET", r"/tasks/[^/]+$", 3),
            made=tasks,
            most=2,
            unfinished=running_tasks,
        ),
    ]


def _domains() -> list[Scenario]:
    return [
        _act(
            "domain, configuration",
            domains.DOMAIN,
            {"domain_id": "default"},
            r"/domains/default/actions/configure$",
            so("it was loaded", lambda bench: bench.service.control_domains().get("default", 0) >= 1),
        )
    ]
