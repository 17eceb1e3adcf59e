# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extra specs of flavors, and the projects that may use private ones: what Nova keeps beside the flavor.

Source: OpenStack API Complete Reference (17 November 2015), 3.13 "Flavors access", 3.14 "Flavors extra-specs"; Nova's
"Compute API", "List Flavor Access Information For Given Flavor", "Delete An Extra Spec For A Flavor".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.resource import Object
from ..core.work import Work
from .compute import compute

VERSION = "2.61"  # the first that shows extra specs with the flavor
_SPECS, _ACTION = "/flavors/{id}/os-extra_specs", "/flavors/{id}/action"
SET_SPECS = compute("create_or_update_flavor_extra_specs", "POST", _SPECS, version=VERSION, repeatable=True)
DELETE_SPEC = compute("delete_flavor_extra_spec", "DELETE", _SPECS + "/{key}", version=VERSION)
LIST_ACCESS = compute("list_flavor_access", "GET", "/flavors/{id}/os-flavor-access", version=VERSION)
ADD_ACCESS = compute("add_flavor_access_to_tenant", "POST", _ACTION, version=VERSION)
REMOVE_ACCESS = compute("remove_flavor_access_from_tenant", "POST", _ACTION, version=VERSION)


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
    """Ids of the projects that may use it; Nova has none for a public one."""
    if have["is_public"] and work.params.get("projects") and work.params.get("is_public") is None:
        raise InvalidOption("projects", f"{work.label} is public: it is for all projects")
    return [] if have["is_public"] else access(work, have)


def access(work: Work, have: Mapping[str, Any]) -> list[Any]:
    """Ids of the projects that may use a flavor that is not public."""
    return [item["tenant_id"] for item in work.objects(LIST_ACCESS, {"id": have["id"]})]


def allow(work: Work, have: Object, projects: list[Any]) -> None:
    """Let projects use it."""
    for project in projects:
        body = {"addTenantAccess": {"tenant": project}}
        work.call(ADD_ACCESS, {"id": have.get("id")}, body=body, attempt=f"let project {project} use {work.label}")


def forbid(work: Work, have: Object, projects: list[Any]) -> None:
    """Take it from projects."""
    for project in projects:
        body = {"removeTenantAccess": {"tenant": project}}
        work.call(REMOVE_ACCESS, {"id": have["id"]}, body=body, attempt=f"take {work.label} from project {project}")
