# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenarios of OpenStack look at and start from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from integration.faults.bench import Bench
from integration.faults.shared import Check, so

#: Three servers, one of which does not run; one that runs; none.
FULL, USED, EMPTY = (f"mnode{number}.develop.stand.loc" for number in (1, 2, 3))
#: The states of a migration that came to nothing.
_FAILED = ("error", "failed", "cancelled", "reverted")


def server(bench: Bench, name: str) -> Any:
    """A server by its name."""
    (found,) = bench.service.compute.named(name)
    return found


def host(name: str, **values: Any) -> Check:
    """A compute host with these values."""
    return so(
        f"{name} has {values}",
        lambda bench: all(getattr(bench.service.compute.hosts[name], key) == value for key, value in values.items()),
    )


def empty(name: str) -> Check:
    """No server is on the host."""
    return lambda bench: [f"{one.name} is still on {name}" for one in bench.service.compute.on_host(name)]


def moves(bench: Bench) -> list[str]:
    """The migrations that did not come to nothing."""
    return [one.uuid for one in bench.service.compute.migrations if one.status not in _FAILED]


def at_rest(bench: Bench) -> list[str]:
    """No server is moving, waits for a confirmation or is broken; none was moved twice."""
    compute = bench.service.compute
    moved = [one.instance_uuid for one in compute.migrations if one.status not in _FAILED]
    problems = [f"{one.name} is {one.status} ({one.task_state})" for one in compute.servers.values() if _busy(one)]
    return problems + [f"{one} was moved {moved.count(one)} times" for one in set(moved) if moved.count(one) > 1]


def _busy(one: Any) -> bool:
    return one.task_state is not None or one.status not in ("ACTIVE", "SHUTOFF")


def down(name: str) -> Callable[[Bench], None]:
    """A host without power."""

    def prepare(bench: Bench) -> None:
        bench.service.control_power(name, False)

    return prepare
