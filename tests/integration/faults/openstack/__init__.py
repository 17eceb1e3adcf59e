# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The operations of OpenStack's modules that the life of a compute host and of servers needs, for the fault matrix."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from integration.faults.bench import Bench, quick
from integration.faults.keystone import PASSWORD, Cloud, connection
from integration.faults.matrix import Scenario
from integration.faults.openstack import drains, hosts, login, migrations, servers
from simulators.kit import serve

#: None of these may be in anything that is put out, nor any token.
SECRETS = (PASSWORD,)


@contextlib.contextmanager
def bench(folder: Path) -> Iterator[Bench]:
    """A cloud, and modules that log in to it; pauses are short.

    :param folder: An empty folder for the records of drains.
    """
    cloud = Cloud()
    with serve(cloud) as running, quick():
        yield Bench(running, connection(cloud), SECRETS, limit="api_timeout", tokens=cloud.tokens)


def scenarios(folder: Path) -> list[Scenario]:
    """All of them.

    :param folder: As for :func:`bench`.
    """
    parts = (login, hosts, migrations, servers)
    return [*(one for part in parts for one in part.scenarios()), *drains.scenarios(folder)]
