# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who was given which role where, and what follows from it for a user (6.5, 6.6, 6.10; 7.1 for inherited ones)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulators.openstack.identity.state import Identity

#: What the whole deployment is called as a target.
SYSTEM = "all"


@dataclass(frozen=True)
class Grant:
    """One role given to one actor on one target.

    :param actor: ``users`` or ``groups``, as in addresses.
    :param target: ``projects``, ``domains`` or ``system``.
    :param inherited: For all projects below the target, and not for the target itself.
    """

    actor: str
    actor_id: str
    target: str
    target_id: str
    role_id: str
    inherited: bool = False


class Grants:
    """All of them, in the order in which they were made."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self._all: dict[Grant, None] = {}

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter(list(self._all))

    def __contains__(self, grant: object) -> bool:
        return grant in self._all

    def add(self, grant: Grant) -> None:
        """Give it; twice is once."""
        self._all[grant] = None

    def remove(self, grant: Grant) -> None:
        """Take it away."""
        self._all.pop(grant, None)

    def forget(self, *, role: str = "", actor: str = "", target: str = "") -> None:
        """What was deleted takes its grants along; ids of different kinds never meet."""
        self._all = {
            one: None for one in self._all if one.role_id != role and one.actor_id != actor and one.target_id != target
        }

    def names(self, user_id: str, target: str, target_id: str) -> list[str]:
        """Names of the roles that a token of this user has there: own, of groups, and inherited from above."""
        identity = self._identity
        places = {(target, target_id, False)} | {(*place, True) for place in self.above(target, target_id)}
        groups = {("groups", one.id) for one in identity.groups.values() if user_id in one.members}
        actors = {("users", user_id), *groups}
        names = []
        for one in self._all:
            role = identity.roles.get(one.role_id)
            fits = (one.actor, one.actor_id) in actors and (one.target, one.target_id, one.inherited) in places
            # A role of a domain only implies others; it never stands in a token.
            if fits and role is not None and role.domain_id is None and role.name not in names:
                names.append(role.name)
        return names

    def above(self, target: str, target_id: str) -> set[tuple[str, str]]:
        """The projects above a project, and its domain."""
        found: set[tuple[str, str]] = set()
        project = self._identity.projects.get(target_id) if target == "projects" else None
        while project is not None:
            found.add(("domains", project.domain_id))
            parent = self._identity.projects.get(project.parent_id)
            if parent is not None:
                found.add(("projects", parent.id))
            project = parent
        return found
