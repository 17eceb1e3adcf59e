# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the objects of the networking service have in common: an owning project, times, a revision, tags.

Source: OpenStack API Complete Reference (17 November 2015), chapters 13 and 14; the extensions "standard-attr" as
Neutron documents them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import Find, name_or_id
from ..core.operation import Operation
from ..core.work import Work
from .client import OpenStackClient
from .identity import project_id
from .listing import same_object


def project(title: str) -> Field:
    """The option that names the owner."""
    return Field(
        wire="project_id",
        ref=project_id,
        compare=same_object,
        sample="4fd44f30292945e481c7b8a0c8908869",
        doc=f"Name or id of the project that owns the {title}. A new one is made for it, and an existing one is looked "
        "for among its own. Only administrators can name another project than the login's.",
    )


def of_project() -> Field:
    """The filter of an info module for the objects of one project."""
    doc = "Name or id of a project: only what it owns."
    return Field(wire="project_id", aliases=("project_id",), ref=project_id, doc=doc)


OWNER = {
    "project_id": Field(read_only=True, sample="4fd44f30292945e481c7b8a0c8908869", doc="Id of the owning project."),
    "tenant_id": Field(read_only=True, sample="4fd44f30292945e481c7b8a0c8908869", doc="The same, by its old name."),
}
STANDARD = {
    "tags": Field(type="list", elements="str", read_only=True, sample=[], doc="Its tags."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00Z", doc="When it was made (ISO 8601, UTC)."),
    "updated_at": Field(read_only=True, sample="2026-11-21T09:30:00Z", doc="When it was last changed."),
    "revision_number": Field(type="int", read_only=True, sample=1, doc="Grows with every change."),
}


def named_project(work: Work) -> dict[str, Any]:
    """The filter for the objects of the project that the task names; none when it names none."""
    named = work.params.get("project")
    return {} if named is None else {"project_id": project_id(work, named)}


def own_project(work: Work) -> dict[str, Any]:
    """The same, and the login's own project when the task names none: an administrator sees those of all."""
    named = named_project(work)
    own = cast(OpenStackClient, work.client).login.token.get("project") or {}
    return named or ({"project_id": own["id"]} if own.get("id") else {})


def find_in(
    read: Operation,
    listing: Operation,
    fields: Mapping[str, Field],
    what: str,
    **within: tuple[str, Callable[[Work, Any], Any]],
) -> Find:
    """For :attr:`.resource.Resource.find`: by id, or by name in its project and within another object.

    :param within: The service's filter: the option that names the other object, and how that becomes an id. What is to
        be absent is so where the other object is not there.
    """

    def scope(work: Work) -> dict[str, Any]:
        given = {wire: (option, ref) for wire, (option, ref) in within.items() if work.params.get(option) is not None}
        return {
            **named_project(work),
            **{wire: ref(work, work.params[option]) for wire, (option, ref) in given.items()},
        }

    find = name_or_id(read, listing, fields, option="name", what=what, scope=scope)
    options = [option for option, _ref in within.values()]

    def found(work: Work) -> dict[str, Any] | None:
        try:
            return find(work)
        except TelcoError as exc:
            if work.params.get("state") == "absent" and exc.option in options:
                return None
            raise

    return found
