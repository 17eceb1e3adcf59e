# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compute services, host aggregates and network agents."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.openstack import agents, aggregates, services
from integration.faults.bench import Bench
from integration.faults.matrix import Scenario
from integration.faults.openstack.state import EMPTY, USED, host
from integration.faults.shared import Check, Prepare, places, so

AGENT = {"host": EMPTY, "binary": "neutron-openvswitch-agent"}


def scenarios() -> list[Scenario]:
    return [*_services(), *_aggregates(), *_agents()]


def _services() -> list[Scenario]:
    disable = Scenario(
        "compute service, disable with a reason",
        services.COMPUTE_SERVICE,
        {"host": EMPTY, "status": "disabled", "disabled_reason": "maintenance"},
        ("PUT", r"/os-services/disable-log-reason$"),
        host(EMPTY, status="disabled", disabled_reason="maintenance"),
    )
    return [
        disable,
        *places(disable, ("search before", "GET", r"/os-services$", 0), ("read back", "GET", r"/os-services$", 1)),
        Scenario(
            "compute service, enable",
            services.COMPUTE_SERVICE,
            {"host": EMPTY, "status": "enabled"},
            ("PUT", r"/os-services/enable$"),
            host(EMPTY, status="enabled", disabled_reason=None),
            prepare=lambda bench: bench.service.compute.disable(EMPTY, "maintenance"),
        ),
        Scenario(
            "compute service, disable and force down: second request",
            services.COMPUTE_SERVICE,
            {"host": EMPTY, "status": "disabled", "forced_down": True},
            ("PUT", r"/os-services/force-down$"),
            host(EMPTY, status="disabled", forced_down=True),
        ),
        Scenario(
            "compute service, delete",
            services.COMPUTE_SERVICE,
            {"host": EMPTY, "state": "absent"},
            ("DELETE", r"/os-services/[^/]+$"),
            so("it is gone", lambda bench: EMPTY not in bench.service.compute.hosts),
        ),
    ]


def _found(bench: Bench) -> list[Any]:
    return [one for one in bench.service.compute.aggregates.values() if one.name == "edge"]


def _is(hosts: list[str], **metadata: str) -> Check:
    return so(
        f"one aggregate with {hosts} and {metadata}",
        lambda bench: [(sorted(one.hosts), one.metadata) for one in _found(bench)] == [(hosts, metadata)],
    )


def _has(*hosts: str, **metadata: str) -> Prepare:
    def prepare(bench: Bench) -> None:
        bench.service.compute.add_aggregate("edge", hosts=[*hosts], metadata=dict(metadata))

    return prepare


def _aggregates() -> list[Scenario]:
    create = Scenario(
        "host aggregate, create",
        aggregates.HOST_AGGREGATE,
        {"name": "edge", "hosts": [USED, EMPTY], "metadata": {"ssd": "true"}},
        ("POST", r"/os-aggregates$"),
        _is([USED, EMPTY], ssd="true"),
        made=lambda bench: [str(one.id) for one in _found(bench)],
    )
    action = r"/os-aggregates/\d+/action$"
    delete = Scenario(
        "host aggregate, delete",
        aggregates.HOST_AGGREGATE,
        {"name": "edge", "state": "absent"},
        ("DELETE", r"/os-aggregates/\d+$"),
        so("it is gone", lambda bench: not _found(bench)),
        prepare=_has(USED, EMPTY),
    )
    return [
        create,
        *places(
            create,
            ("search by name", "GET", r"/os-aggregates$", 0),
            ("metadata", "POST", action, 0),
            ("first host", "POST", action, 1),
            ("second host", "POST", action, 2),
            ("read back", "GET", r"/os-aggregates$", 1),
        ),
        Scenario(
            "host aggregate, zone",
            aggregates.HOST_AGGREGATE,
            {"name": "edge", "availability_zone": "az1"},
            ("PUT", r"/os-aggregates/\d+$"),
            _is([EMPTY], availability_zone="az1"),
            prepare=_has(EMPTY),
        ),
        Scenario(
            "host aggregate, other host: the one too many",
            aggregates.HOST_AGGREGATE,
            {"name": "edge", "hosts": [EMPTY]},
            ("POST", action),
            _is([EMPTY]),
            skip=1,
            prepare=_has(USED),
        ),
        delete,
        *places(delete, ("its last host", "POST", action, 1)),
    ]


def _agents() -> list[Scenario]:
    def ours(bench: Bench) -> list[dict[str, Any]]:
        found = bench.service.network.agents.values()
        return [one for one in found if all(one[name] == value for name, value in AGENT.items())]

    off = Scenario(
        "network agent, switch off",
        agents.NETWORK_AGENT,
        {**AGENT, "admin_state_up": False, "description": "maintenance"},
        ("PUT", r"/agents/[^/]+$"),
        so("it is off", lambda bench: [one["admin_state_up"] for one in ours(bench)] == [False]),
    )
    return [
        off,
        *places(off, ("search before", "GET", r"/agents$", 0)),
        Scenario(
            "network agent, delete",
            agents.NETWORK_AGENT,
            {**AGENT, "state": "absent"},
            ("DELETE", r"/agents/[^/]+$"),
            so("it is gone", lambda bench: not ours(bench)),
        ),
    ]
