# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""That one project may use what is not public: of flavors and types of volumes alike.

Source: OpenStack API Complete Reference (17 November 2015), 3.13 "Flavors access"; Cinder's "Block Storage API v3",
"Volume type access".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.module import StateModule
from ..core.resource import Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .identity import GET, LIST
from .in_domain import identified
from .listing import same_object
from .members import whose_domain
from .specs_and_access import SpecsAndAccess

_OWN = ("name", "project", "project_domain")


def access_module(
    parts: SpecsAndAccess,
    find: Callable[[Work], Object | None],
    fields: Mapping[str, Field],
    *,
    theirs: str,
    reference: str,
    note: str,
) -> StateModule:
    """The module that lets a project use it, or takes it away.

    :param find: Finds the object by the option ``name``.
    :param fields: The object's fields, which the result has.
    :param theirs: The module of openstack.cloud that does the same.
    """
    what = parts.what
    key = what.replace(" ", "_")

    def found(work: Work) -> Object | None:
        thing, absent = find(work), work.params.get("state") == "absent"
        if thing is None:
            if absent:
                return None
            raise TelcoError(f"There is no {what} with the name or id {work.params['name']}", option="name")
        if thing["is_public"]:
            raise InvalidOption("name", f"the {what} {work.params['name']} is public: it is for all projects")
        try:
            project = identified(work, GET, LIST, "project", "project", "project_domain")
        except TelcoError as exc:
            if absent and exc.option in ("project", "project_domain"):
                return None  # who is not there can use nothing
            raise
        work.seen["access"] = {**thing, "project": work.params["project"], "project_id": project}
        return work.seen["access"] if project in parts.access(work, thing) else None

    def made(work: Work, _want: Object) -> Object:
        have: Object = work.seen["access"]
        parts.let(work, have, [have["project_id"]])
        return have

    return StateModule(
        Resource(
            system=OPENSTACK,
            name=f"{key}_access",
            plural=f"{key}s",
            result=key,
            title=f"access to {what}",
            summary=f"Let projects of OpenStack use a {what}",
            description=(
                f"Lets a project use a {what} that is not public, or takes it away. Only administrators can.",
                f"No other project is touched; M(telco.cloud.openstack_{key}) names all of them at once.",
                f"Options and results have the names of M(openstack.cloud.{theirs}), so that its playbooks work here.",
            ),
            notes=(note,),
            reference=reference,
            fields={
                "name": Field(
                    required=True, compare=same_object, sample=fields["name"].sample, doc=f"Name or id of the {what}."
                ),
                "project": Field(required=True, compare=same_object, sample="radio", doc="Name or id of the project."),
                "project_domain": whose_domain("project"),
                "project_id": Field(
                    read_only=True, sample="263fd9bb0ba34a2b8e2c6d4b8d9a2a11", doc="Id of the project."
                ),
                **{name: _shown(item) for name, item in fields.items() if _told(name, item)},
            },
            key=("name", "project"),
            id_field="id",
            find=found,
            created=made,
            removed=lambda work, have: parts.take(work, have, [have["project_id"]]),
        )
    )


def _told(name: str, item: Field) -> bool:
    return not item.option_only and name not in (*_OWN, "projects")


def _shown(item: Field) -> Field:
    """A field of results only."""
    plain: dict[str, Any] = {"aliases": (), "between": None, "create_only": False, "ref": None}
    return replace(item, read_only=True, **plain)
