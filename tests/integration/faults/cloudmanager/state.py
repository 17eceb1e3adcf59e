# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenarios of CloudManager look at and start from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from integration.faults.bench import Bench
from integration.faults.shared import Check, Prepare, both

#: Three running, one of them not running; one that runs; none.
FULL, USED, EMPTY = (f"mnode{number}.develop.stand.loc" for number in (1, 2, 3))
#: Of their nodes and of their power controls.
FULL_ID, USED_ID, EMPTY_ID = 1, 2, 3


def done(entry: Module, **params: Any) -> Prepare:
    """A module that has run before."""
    return lambda bench: _do(bench, entry, params)


def _do(bench: Bench, entry: Module, params: Mapping[str, Any]) -> None:
    bench.do(entry, params)


def setting(name: str, value: Any) -> Prepare:
    """A setting of the simulator."""
    return lambda bench: bench.service.settings.update({name: value})


def kept(bench: Bench, kind: str) -> dict[int, dict[str, Any]]:
    """All of a kind, by number."""
    service = bench.service
    found: dict[int, dict[str, Any]] = {
        "nodes": service.nodes.nodes,
        "classes": service.node_classes.classes,
        "images": service.node_images.images,
        "controls": service.power_controls.controls,
        "storages": service.availability_storages.storages,
    }[kind]
    return found


def rows(bench: Bench, kind: str, where: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Those of a kind with these values."""
    return [row for row in kept(bench, kind).values() if all(row.get(name) == want for name, want in where.items())]


def made(kind: str, **where: Any) -> Check:
    """The numbers of those of a kind with these values."""
    return lambda bench: [str(row["id"]) for row in rows(bench, kind, where)]


def has(kind: str, where: Mapping[str, Any], **values: Any) -> Check:
    """There is exactly one such, with these values."""

    def check(bench: Bench) -> list[str]:
        found = rows(bench, kind, where)
        if len(found) != 1:
            return [f"{len(found)} of {kind} with {dict(where)}"]
        wrong = [name for name, value in values.items() if found[0].get(name) != value]
        return [f"{name} of {kind} {dict(where)} is not as it should be" for name in wrong]

    return check


def gone(kind: str, **where: Any) -> Check:
    """There is none such."""
    return lambda bench: [f"{kind} {where} is still there"] if rows(bench, kind, where) else []


def tasks(bench: Bench) -> list[str]:
    """The tasks that have not failed."""
    return [task_id for task_id, task in bench.service.tasks.tasks.items() if task.status != "FAILURE"]


def running_tasks(bench: Bench) -> list[str]:
    """The tasks at work."""
    return [task_id for task_id, task in bench.service.tasks.tasks.items() if task.status in ("PENDING", "STARTED")]


def unknown(bench: Bench) -> list[str]:
    """For what starts a task: without its answer nobody can know the task's id."""
    return []


def ended(bench: Bench) -> list[str]:
    """No condition, but tasks that nobody looks at any more come to their end."""
    for task_id in running_tasks(bench):
        bench.service.tasks.tasks[task_id].finish()
    return []


def to_the_end(check: Check) -> Check:
    """A condition that is so now, and still when the tasks have ended that nobody looks at any more."""
    return both(check, ended, check)


def server(bench: Bench, name: str) -> Any:
    """An instance by its name."""
    (found,) = bench.service.compute.named(name)
    return found
