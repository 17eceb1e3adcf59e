# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extra specs of volume types, and the projects that may use private ones: what Cinder keeps beside the type.

Source: OpenStack API Complete Reference (17 November 2015), 1.12.4 "Update extra specs for a volume type"; Cinder's
"Block Storage API v3", "Volume type access", "Delete extra specification for volume type".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.resource import Object
from ..core.work import Work
from .block_storage import volume

_SPECS, _ACTION = "/types/{id}/extra_specs", "/types/{id}/action"
SET_SPECS = volume("update_extra_specs_for_a_volume_type", "POST", _SPECS, repeatable=True)
DELETE_SPEC = volume("delete_extra_spec", "DELETE", _SPECS + "/{key}", documented=False)
LIST_ACCESS = volume("list_type_access", "GET", "/types/{id}/os-volume-type-access", documented=False)
ADD_ACCESS = volume("add_type_access", "POST", _ACTION, documented=False)
REMOVE_ACCESS = volume("remove_type_access", "POST", _ACTION, documented=False)


def set_specs(work: Work, have: Mapping[str, Any], values: Object) -> None:
    """Write the extra specs that differ, and take those away that nobody asked for."""
    present, wanted = have.get("extra_specs") or {}, values["extra_specs"]
    new = {key: value for key, value in wanted.items() if present.get(key) != value}
    path = {"id": have.get("id")}
    if new:
        work.call(SET_SPECS, path, body={"extra_specs": new}, attempt=f"set extra_specs of {work.label}")
    for key in sorted(set(present) - set(wanted)):
        work.call(DELETE_SPEC, {**path, "key": key}, attempt=f"take extra spec {key} away from {work.label}")


def allowed(work: Work, have: Mapping[str, Any]) -> list[Any]:
    """Ids of the projects that may use it; a public one has no list."""
    if have["is_public"]:
        if work.params.get("projects") and work.params.get("is_public") is None:
            raise InvalidOption("projects", f"{work.label} is public: it is for all projects")
        return []
    return access(work, have)


def access(work: Work, have: Mapping[str, Any]) -> list[Any]:
    """Ids of the projects that may use a type that is not public."""
    return [item["project_id"] for item in work.objects(LIST_ACCESS, {"id": have["id"]})]


def allow(work: Work, have: Object, projects: list[Any]) -> None:
    """Let projects use it."""
    for project in projects:
        body = {"addProjectAccess": {"project": project}}
        work.call(ADD_ACCESS, {"id": have.get("id")}, body=body, attempt=f"let project {project} use {work.label}")


def forbid(work: Work, have: Object, projects: list[Any]) -> None:
    """Take it from projects."""
    for project in projects:
        body = {"removeProjectAccess": {"project": project}}
        work.call(REMOVE_ACCESS, {"id": have["id"]}, body=body, attempt=f"take {work.label} from project {project}")
