# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options that name the four parts of a role assignment, and how each becomes an id.

Source: OpenStack API Complete Reference (17 November 2015), 6.10 "Roles" of the Identity API v3.
"""

from __future__ import annotations

from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.resource import Object
from ..core.work import Work
from .identity import GET as GET_PROJECT
from .identity import LIST as LIST_PROJECTS
from .in_domain import domain_id, identified
from .listing import same_object
from .members import group_id, user_id, whose_domain
from .roles import GET as GET_ROLE
from .roles import LIST as LIST_ROLES

_IN_DOMAIN = "in that of O(domain), and without that in all that the login may see"
_ROLES = "among those that belong to none"

NAMES = {
    "user": Field(compare=same_object, sample="jdoe", doc="Name or id of the user who has the role."),
    "group": Field(compare=same_object, sample=None, doc="Name or id of the group whose members have the role."),
    "project": Field(compare=same_object, sample="radio", doc="Name or id of the project that the role is for."),
    "domain": Field(
        compare=same_object,
        sample=None,
        doc="Name or id of the domain that the role is for. Together with O(project), it is the domain in which names "
        "of users, groups and projects are.",
    ),
    "system": Field(
        choices=("all",), compare=same_object, sample=None, doc="V(all): the role is for the whole deployment."
    ),
    "user_domain": whose_domain("user", _IN_DOMAIN),
    "group_domain": whose_domain("group", _IN_DOMAIN),
    "project_domain": whose_domain("project", _IN_DOMAIN),
    "role_domain": whose_domain("role", _ROLES),
}

#: Options whose object may be missing: then nobody has the role.
ABSENT = frozenset({"role", *NAMES})


def held(work: Work) -> dict[str, Any]:
    """The ids of all parts that are given.

    :raises TelcoError: Something does not exist, or is not the only one of its name; it names the option.
    """
    params = work.params
    found = {
        "user_id": user_id(work, "domain"),
        "group_id": group_id(work, "domain"),
        "project_id": identified(work, GET_PROJECT, LIST_PROJECTS, "project", "project", "project_domain", "domain"),
        "domain_id": _target_domain(work) if params.get("project") is None else None,
        "role_id": identified(work, GET_ROLE, LIST_ROLES, "role", "role", "role_domain"),
    }
    return {name: value for name, value in found.items() if value is not None}


def _target_domain(work: Work) -> str | None:
    domain = work.params.get("domain")
    try:
        return None if domain is None else str(domain_id(work, domain))
    except TelcoError as exc:
        exc.option = "domain"
        raise


def described(work: Work, ids: Object) -> Object:
    """An assignment of the options, with its ids."""
    names = ("role", "user", "group", "project", "domain", "system")
    given = {name: work.params[name] for name in names if work.params.get(name) is not None}
    return {**given, "inherited": bool(work.params.get("inherited")), **ids}
