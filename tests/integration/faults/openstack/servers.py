# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers: made, changed, resized, deleted; started, stopped, locked, shelved, rebuilt."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.openstack import server, server_action, server_metadata
from integration.faults.bench import Bench
from integration.faults.matrix import Scenario
from integration.faults.openstack.migrations import ACTION, PATIENCE
from integration.faults.openstack.state import server as of
from integration.faults.shared import Check, both, places, so
from simulators.openstack.identity.state import fixed_id

_NAME = "upf-1"
_DETAIL, _ONE = r"/servers/detail$", r"/servers/[^/]+$"
_NEW = {"name": _NAME, "image": "cirros", "flavor": "m1.tiny", "nics": [], "wait_timeout": PATIENCE}


def _made(bench: Bench) -> list[str]:
    return [one.id for one in bench.service.compute.named(_NAME)]


def _has(name: str, **values: Any) -> Check:
    return so(
        f"{name} has {values}, and rests",
        lambda bench: (
            all(getattr(of(bench, name), key) == value for key, value in values.items())
            and of(bench, name).task_state is None
        ),
    )


def _gone(name: str) -> Check:
    return so("it is gone", lambda bench: not bench.service.compute.named(name))


def scenarios() -> list[Scenario]:
    return [*_servers(), *_actions()]


def _servers() -> list[Scenario]:
    create = Scenario(
        "server, create",
        server.SERVER,
        _NEW,
        ("POST", r"/servers$"),
        so("one that runs", lambda bench: [one.status for one in bench.service.compute.named(_NAME)] == ["ACTIVE"]),
        made=_made,
    )
    mine = {"name": "vm-1"}
    change = {**mine, "wait_timeout": PATIENCE}
    resize = Scenario(
        "server, resize",
        server.SERVER,
        {**change, "flavor": "m1.tiny"},
        ("POST", ACTION),
        both(_has("vm-1", status="ACTIVE"), so("smaller", lambda bench: of(bench, "vm-1").flavor.name == "m1.tiny")),
        prepare=_own,
    )
    delete = Scenario(
        "server, delete",
        server.SERVER,
        {**change, "state": "absent"},
        ("DELETE", _ONE),
        _gone("vm-1"),
        prepare=_own,
    )
    return [
        create,
        *places(
            create,
            ("search by name", "GET", _DETAIL, 0),
            ("image", "GET", r"/images$", 0),
            ("flavor", "GET", r"/flavors/detail$", 0),
            ("first poll", "GET", _DETAIL, 1),
        ),
        Scenario(
            "server, description",
            server.SERVER,
            {**change, "description": "User plane"},
            ("PUT", _ONE),
            _has("vm-1", description="User plane"),
            prepare=_own,
        ),
        Scenario(
            "server, tags",
            server.SERVER,
            {**change, "tags": ["n3"]},
            ("PUT", r"/servers/[^/]+/tags$"),
            _has("vm-1", tags=["n3"]),
            prepare=_own,
        ),
        Scenario(
            "server, metadata",
            server_metadata.SERVER_METADATA,
            {**mine, "metadata": {"owner": "core", "release": "17"}},
            ("POST", r"/servers/[^/]+/metadata$"),
            _has("vm-1", metadata={"owner": "core", "release": "17"}),
            prepare=_own,
        ),
        resize,
        *places(
            resize,
            ("first poll", "GET", _ONE, 0),
            ("confirmation", "POST", ACTION, 1),
            ("read back", "GET", _DETAIL, 1),
        ),
        delete,
        *places(delete, ("first poll", "GET", _DETAIL, 1)),
    ]


def _own(bench: Bench) -> None:
    """The simulator's servers are another project's: this one is made the login's."""
    bench.service.compute.named("vm-1")[0].project_id = fixed_id("project.admin")


def _actions() -> list[Scenario]:
    def act(name: str, action: str, **more: Any) -> Scenario:
        values = more.pop("values")
        return Scenario(
            f"server, {action}",
            server_action.SERVER_ACTION,
            {"name": name, "all_projects": True, "action": action, "wait_timeout": PATIENCE},
            ("POST", ACTION),
            _has(name, **values),
            **more,
        )

    stop = act("vm-1", "stop", values={"status": "SHUTOFF"})
    return [
        stop,
        *places(stop, ("search by name", "GET", _DETAIL, 0), ("first poll", "GET", _ONE, 0)),
        act("vm-1", "lock", values={"locked_by": "admin"}),
        act("vm-2", "shelve", values={"status": "SHELVED_OFFLOADED"}),
    ]
