# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moves that are meant to fail: which servers, which ways, how often."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulators.openstack.compute.model import Server
    from simulators.openstack.compute.state import Compute

WAYS = ("live", "cold", "evacuate")


@dataclass
class Rule:
    """These moves of these servers end in error. times: how often, None for always."""

    servers: set[str]
    ways: tuple[str, ...]
    times: int | None = None
    fired: int = field(default=0, init=False)


class Failures:
    """The rules, in the order given."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def clear(self) -> None:
        """All moves succeed again."""
        self.rules.clear()

    def add(
        self,
        compute: Compute,
        servers: list[str] | None = None,
        share: float | None = None,
        ways: list[str] | None = None,
        times: int | None = None,
    ) -> list[str]:
        """Add a rule and return the ids of the servers it is about.

        servers: names or ids. share: 0.1 means every tenth, by order of id. ways: of WAYS, all when not given. times:
        how many moves fail, None for all. ValueError for what is not there.
        """
        if (servers is None) == (share is None):
            raise ValueError("give either servers or share")
        chosen_ways = tuple(WAYS if ways is None else ways)
        unknown = sorted(set(chosen_ways) - set(WAYS))
        if unknown:
            raise ValueError(f"unknown ways {unknown}; known: {list(WAYS)}")
        if times is not None and times < 1:
            raise ValueError(f"times must be at least 1, or null for always: {times}")
        if share is not None:
            if not 0 < share <= 1:
                raise ValueError(f"share must be above 0 and at most 1: {share}")
            chosen = set(sorted(compute.servers)[:: round(1 / share)])
        else:
            names = set(servers or [])
            chosen = {one.id for one in compute.servers.values() if names & {one.id, one.name}}
            found = {one.name for one in compute.servers.values()} | set(compute.servers)
            if names - found:
                raise ValueError(f"there are no servers {sorted(names - found)}")
        self.rules.append(Rule(chosen, chosen_ways, times))
        return sorted(chosen)

    def take(self, server: Server, way: str) -> bool:
        """Whether this move is to fail; counts it."""
        for rule in self.rules:
            if server.id in rule.servers and way in rule.ways and (rule.times is None or rule.fired < rule.times):
                rule.fired += 1
                return True
        return False
