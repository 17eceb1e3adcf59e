# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extra specs, and the projects that may use what is not public: what flavors and types of volumes have in common.

Source: OpenStack API Complete Reference (17 November 2015), 3.13 "Flavors access", 3.14 "Flavors extra-specs", 1.12
"Volume types"; Cinder's "Block Storage API v3", "Volume type access".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.operation import Operation
from ..core.resource import Children, Object
from ..core.work import Work
from .identity import project_id


@dataclass(frozen=True)
class SpecsAndAccess:
    """The calls by which a service keeps both beside an object.

    :param what: What the object is called in messages.
    :param set_spec: Changes one extra spec that is there, where the service has a call for it.
    :param allow: Lets a project use it, by the action *allow_word*; *forbid* takes it away by *forbid_word*.
    :param project_word: The project's key in these actions.
    :param listed_word: Its key in the list of those that may.
    """

    what: str
    set_specs: Operation
    delete_spec: Operation
    list_access: Operation
    allow: Operation
    allow_word: str
    forbid: Operation
    forbid_word: str
    project_word: str
    listed_word: str
    set_spec: Operation | None = None

    def fields(self) -> dict[str, Field]:
        """The options that say which projects may."""
        return {
            "projects": Field(
                type="list",
                elements="str",
                compare="set",
                ref=lambda work, names: [project_id(work, name) for name in names],
                sample=["263fd9bb0ba34a2b8e2c6d4b8d9a2a11"],
                doc=f"Names or ids of the projects that may use a {self.what} that is not public. Results have ids, "
                "and have them only when this was given.",
            ),
            "purge_projects": Field(
                type="bool",
                default=True,
                option_only=True,
                doc="Whether projects that are not in O(projects) lose it. Without O(projects) none is touched.",
            ),
        }

    def filters(self) -> dict[str, Field]:
        """The option of the info module that asks for these projects."""
        doc = f"Whether to look up which projects may use each {self.what} that is not public: one request for each."
        return {"with_projects": Field(type="bool", default=False, option_only=True, doc=doc)}

    def children(self) -> Children:
        """The projects as a part of the object."""
        return Children(field="projects", read=self._read, add=self.let, remove=self.take, purge="purge_projects")

    def check(self, params: Mapping[str, Any]) -> None:
        """Refuse projects that cannot be."""
        projects = params.get("projects") or []
        if projects and params.get("is_public"):
            raise InvalidOption("projects", f"a public {self.what} is for all projects")
        if len(set(projects)) != len(projects):
            raise InvalidOption("projects", "names a project twice")

    def write_specs(self, work: Work, have: Mapping[str, Any], values: Object) -> None:
        """Write the extra specs that differ, and take those away that nobody asked for."""
        present, wanted = have.get("extra_specs") or {}, values["extra_specs"]
        new = {key: value for key, value in wanted.items() if present.get(key) != value}
        path = {"id": have.get("id")}
        if self.set_spec and len(new) == 1 and set(new) <= set(present):
            key = next(iter(new))
            work.call(self.set_spec, {**path, "key": key}, body=new, attempt=f"set extra spec {key} of {work.label}")
        elif new:
            work.call(self.set_specs, path, body={"extra_specs": new}, attempt=f"set extra_specs of {work.label}")
        for key in sorted(set(present) - set(wanted)):
            attempt = f"take extra spec {key} away from {work.label}"
            work.call(self.delete_spec, {**path, "key": key}, attempt=attempt)

    def with_projects(self, work: Work, have: Object) -> Object:
        """For :attr:`.resource.Info.each`: the object with its projects, when they are asked for."""
        if not work.params["with_projects"] or have["is_public"]:
            return have
        return {**have, "projects": self.access(work, have)}

    def access(self, work: Work, have: Mapping[str, Any]) -> list[Any]:
        """Ids of the projects that may use one that is not public."""
        return [item[self.listed_word] for item in work.objects(self.list_access, {"id": have["id"]})]

    def let(self, work: Work, have: Mapping[str, Any], projects: list[Any]) -> None:
        """Projects may use it from now on."""
        for project in projects:
            body = {self.allow_word: {self.project_word: project}}
            attempt = f"let project {project} use {self.what} {work.params['name']}"
            work.call(self.allow, {"id": have.get("id")}, body=body, attempt=attempt)

    def take(self, work: Work, have: Mapping[str, Any], projects: list[Any]) -> None:
        """Projects may not use it any more."""
        for project in projects:
            body = {self.forbid_word: {self.project_word: project}}
            attempt = f"take {self.what} {work.params['name']} from project {project}"
            work.call(self.forbid, {"id": have["id"]}, body=body, attempt=attempt)

    def _read(self, work: Work, have: Mapping[str, Any]) -> list[Any]:
        """Ids of the projects that may use it; there is no list of a public one."""
        if have["is_public"] and work.params.get("projects") and work.params.get("is_public") is None:
            raise InvalidOption("projects", f"{work.label} is public: it is for all projects")
        return [] if have["is_public"] else self.access(work, have)
