# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a user may leave to somebody else: some of its roles in a project.

Trusts and access tokens of OAuth share it (OpenStack API Complete Reference, 17 November 2015, 7.3 and 7.4).
"""

from __future__ import annotations

from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import reference
from ..core.work import Work
from .client import OWN_PROJECT
from .identity import project_id
from .listing import same_object
from .roles import GET as GET_ROLE
from .roles import LIST as LIST_ROLES


def role_id(work: Work, name: Any, option: str) -> str:
    """The id of a role by name or id.

    :param option: The option that names it, for errors.
    """
    return str(reference(GET_ROLE, LIST_ROLES, "role", option)(work, name))


def delegated_roles(purpose: str) -> Field:
    """The option ``roles``: names or ids, of which results have the ids."""
    return Field(
        type="list",
        elements="str",
        create_only=True,
        compare="set",
        ref=lambda work, names: [role_id(work, name, "roles") for name in names],
        from_wire=lambda roles: [role["id"] if isinstance(role, dict) else role for role in roles],
        to_wire=lambda ids: [{"id": one} for one in ids],
        sample=["d4afa97e1f5e40aabcf4fe3c1644fc85"],
        doc=f"Names or ids of the roles {purpose}, which are all roles that the login has itself; ids in results. They "
        "cannot be changed later.",
    )


def of_project(purpose: str) -> Field:
    """The option ``project`` of what is found by it."""
    return Field(
        wire="project_id",
        ref=project_id,
        compare=same_object,
        sample="e45ca02ed7d44f12b5795f76dd37fa69",
        doc=f"Name or id of the project that {purpose}. Left out, it is the login's own.",
    )


def meant_project(work: Work) -> str:
    """The id of the option ``project``, or of the login's own project."""
    value = work.params.get("project")
    return work.client.known(OWN_PROJECT) if value is None else str(project_id(work, value))


def unless_absent(work: Work, exc: TelcoError, *options: str) -> None:
    """Whoever or whatever does not exist has left nothing to anybody, which is as ``absent`` wants it."""
    if exc.option not in options or work.params.get("state") != "absent":
        raise exc


def whole_seconds(value: Any) -> str:
    """A time (ISO 8601, UTC) in the form that Keystone keeps and shows."""
    return f"{str(value).removesuffix('Z').partition('.')[0]}.000000Z"
