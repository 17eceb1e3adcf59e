# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of operation of CloudManager, for the fault matrix."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from integration.faults.bench import Bench, quick
from integration.faults.cloudmanager import (
    acts,
    assigned,
    audits,
    hosts,
    named,
    power,
    power_controls,
    reading,
    volumes,
)
from integration.faults.keystone import PASSWORD, Cloud, connection
from integration.faults.matrix import Scenario
from simulators.cloudmanager import CloudManager
from simulators.kit import serve

#: None of these may be in anything that is put out, nor any token.
SECRETS = (PASSWORD, power_controls.OLD_PASSWORD, power_controls.NEW_PASSWORD, power_controls.KEY_BODY)


@contextlib.contextmanager
def served(**settings: Any) -> Iterator[Bench]:
    """A CloudManager beside a cloud, and modules that log in through its Keystone.

    Tasks go on though nobody asks for them, as they do where nothing is simulated.
    """
    cloud = Cloud(**settings)
    with serve(cloud), serve(CloudManager(keystone=cloud, unwatched_tasks=True, **settings)) as running:
        yield Bench(running, connection(cloud), SECRETS, limit="api_timeout", beside=[cloud], tokens=cloud.tokens)


@contextlib.contextmanager
def bench(folder: Path) -> Iterator[Bench]:
    """The same; pauses are short."""
    with served() as made, quick():
        yield made


def scenarios(folder: Path) -> list[Scenario]:
    """All of them."""
    families = (reading, named, power_controls, assigned, power, hosts, acts, audits, volumes)
    return [scenario for family in families for scenario in family.scenarios()]
