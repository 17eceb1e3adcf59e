# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which service goes away, at which moment of the play, and what brings it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .asked import PAIR, SINGLE
from .runs import Run

Moment = Callable[[Run], bool]


def at_once(run: Run) -> bool:
    """A restart: it is away for as long as it takes to start."""
    return True


def has_ended(run: Run) -> bool:
    """It does not come back while the play runs."""
    return run.ended


def server_is_asked_for(run: Run) -> bool:
    """Nova has taken the first server down; who is to build it may be away."""
    return run.ended or any(one.name == PAIR[0] for one in run.cloud.compute.servers(details=False))


def volume_is_asked_for(run: Run) -> bool:
    """Cinder has taken the volume down."""
    return run.ended or any(one.name == SINGLE for one in run.cloud.block_storage.volumes(details=False))


@dataclass(frozen=True)
class Case:
    """One outage.

    :param service: Who goes away.
    :param task: The task before which it does so.
    :param until: What brings it back.
    :param killed: The play is killed then, before it comes back.
    :param survives: The play has to succeed all the same.
    """

    service: str
    task: str
    until: Moment
    killed: bool = False
    survives: bool = False

    def __str__(self) -> str:
        told = (self.until.__doc__ or "").partition(".")[0].lower()
        return f"{self.service} away before '{self.task}' ({told}{', killed' if self.killed else ''})"


#: Names of the lines of ``make test-openstack``, and their outages.
CASES: dict[str, tuple[Case, ...]] = {
    "keystone": (
        Case("keystone", "Have a project", at_once),
        Case("keystone", "Have a role in it", has_ended),
    ),
    "neutron": (
        Case("neutron-server", "Have ports", has_ended),
        Case("neutron-server", "Have servers", has_ended),
        Case("neutron-server", "Have subnets", at_once),
    ),
    "rabbitmq": (
        Case("rabbitmq", "Have servers", server_is_asked_for),
        Case("rabbitmq", "Have a volume", volume_is_asked_for, killed=True),
    ),
    "mariadb": (Case("mariadb", "Have ports", at_once),),
    "nova_api": (Case("nova-api", "Have servers", at_once),),
    "nova_conductor": (
        Case("nova-conductor", "Have servers", server_is_asked_for, survives=True),
        Case("nova-conductor", "Have servers", server_is_asked_for, killed=True),
    ),
}
