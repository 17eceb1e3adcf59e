# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Projects.

Source: OpenStack API Complete Reference (17 November 2015), 6.6 "Projects" of the Identity API v3; where a cloud speaks
no other, 9.4 "Tenants" and 10.1.9 to 10.1.11 of v2.0.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import find_named, reference
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from . import identity_v2_tenants as tenants
from .client import OPENSTACK, OpenStackClient
from .identity_v2 import dialect, is_spoken, one_or_all, spoken_note
from .in_domain import domain_filter, domain_option, listed_in_domain, own_links, scope
from .listing import FILTERS, named, same_object

_ONE, _ALL = "/v3/projects/{id}", "/v3/projects"
LIST = Operation("identity_v3.list_projects", "GET", _ALL, service="identity")
GET = Operation("identity_v3.show_project_details", "GET", _ONE, service="identity", envelope="project")
CREATE = Operation("identity_v3.create_project", "POST", _ALL, service="identity", envelope="project")
UPDATE = Operation("identity_v3.update_project", "PATCH", _ONE, service="identity", envelope="project", repeatable=True)
DELETE = Operation("identity_v3.delete_project", "DELETE", _ONE, service="identity")

_project = reference(GET, LIST, "project", "project")


def project_id(work: Work, value: Any) -> Any:
    """The id of a project by name or id; without a request when it is the login's own."""
    own = cast(OpenStackClient, work.client).login.token.get("project") or {}
    if value in (own.get("id"), own.get("name")):
        return own["id"]
    return tenants.project_id(work, value) if is_spoken(work) else _project(work, value)


FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="radio",
        doc="Name of the project, or the id of an existing one. A name is unique in its domain.",
    ),
    "description": Field(sample="Radio access network", doc="What the project is for."),
    "domain": domain_option(
        "Name or id of the domain that the project is in. Left out, a new project gets the login's domain, and an "
        "existing one is looked for in all domains that the login may see.",
    ),
    "parent_id": Field(
        create_only=True,
        sample="default",
        doc="Id of the project, or of the domain, that the project is below. It cannot be changed later.",
    ),
    "is_enabled": Field(
        type="bool",
        aliases=("enabled",),
        wire="enabled",
        sample=True,
        doc="Whether its users can log in to the project.",
    ),
    "extra_specs": Field(
        type="dict",
        aliases=("properties",),
        compare="subset",
        sample={"internal_alias": "ran"},
        doc="Further attributes that the identity service keeps with the project. Those left out here stay as they "
        "are.",
    ),
    "id": Field(read_only=True, sample="263fd9bb0ba34a2b8e2c6d4b8d9a2a11", doc="Id of the project."),
    "domain_id": Field(read_only=True, sample="default", doc="Id of the domain that the project is in."),
    "is_domain": Field(type="bool", read_only=True, sample=False, doc="Whether the project acts as a domain."),
    "tags": Field(type="list", elements="str", read_only=True, sample=[], doc="Tags of the project."),
    "options": Field(type="dict", read_only=True, sample={}, doc="Resource options, such as C(immutable)."),
    "links": own_links("projects/263fd9bb0ba34a2b8e2c6d4b8d9a2a11", "project"),
}
_KNOWN = frozenset(FIELDS) | {item.wire for item in FIELDS.values() if item.wire}


def _extra(obj: Mapping[str, Any]) -> Object:
    return {name: value for name, value in obj.items() if name not in _KNOWN}


def _shown(obj: Mapping[str, Any]) -> Object:
    return {**from_wire(FIELDS, obj), "extra_specs": _extra(obj)}


def _find_tenant(work: Work) -> Object | None:
    found = tenants.found_tenant(work, work.params["name"])
    return None if found is None else from_wire(FIELDS, found)


def _find(work: Work) -> Object | None:
    found = find_named(work, GET, LIST, str(work.params["name"]), "projects", scope(work))
    return None if found is None else _shown(found)


def _body(values: Object) -> Object:
    plain = {name: value for name, value in values.items() if name != "extra_specs"}
    return {**values.get("extra_specs", {}), **to_wire(FIELDS, plain)}


def _created(work: Work, want: Object) -> Object | None:
    answer = work.call(CREATE, body=_body(want), attempt=f"create {work.label}")
    return None if answer is None else _shown(answer)


def _changed(work: Work, have: Object, values: Object) -> Object | None:
    attempt = f"change {', '.join(sorted(values))} of {work.label}"
    answer = work.call(UPDATE, {"id": have["id"]}, body=_body(values), attempt=attempt)
    return None if answer is None else _shown(answer)


def _check(params: Mapping[str, Any]) -> None:
    clashing = sorted(_KNOWN & set(params.get("extra_specs") or {}))
    if clashing:
        raise InvalidOption("extra_specs", f"{', '.join(clashing)} is an attribute of its own; use its option")


_UNKNOWN = ("domain", "parent_id", "extra_specs")

RESOURCE = Resource(
    system=OPENSTACK,
    name="project",
    plural="projects",
    title="project",
    summary="Manage projects of OpenStack",
    description=(
        "Creates, changes and deletes projects of the identity service (Keystone).",
        "Options and results have the names of M(openstack.cloud.project), so that its playbooks work here.",
    ),
    notes=(spoken_note(*_UNKNOWN),),
    reference="OpenStack API Complete Reference (2015-11-17), 6.6 Projects, 9.4 Tenants, 10.1 OS-KSADM",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=_find,
    create=CREATE,
    created=_created,
    changes=(Change(operation=UPDATE, apply=_changed),),
    delete=DELETE,
    check=_check,
    info=Info(
        list=LIST,
        fetch=listed_in_domain(GET, LIST, FIELDS),
        each=lambda work, obj: {**obj, "extra_specs": _extra(obj)},
        filters={
            "name": named("project"),
            "domain": domain_filter("Name or id of the domain that the projects are in."),
            "filters": FILTERS,
        },
        summary="List projects of OpenStack",
        description=("Lists projects of the identity service (Keystone).", spoken_note("domain")),
    ),
)

_V2 = dialect(
    RESOURCE,
    unknown=_UNKNOWN,
    find=_find_tenant,
    create=tenants.CREATE,
    changes=(Change(operation=tenants.UPDATE),),
    delete=tenants.DELETE,
    info=Info(list=tenants.LIST, fetch=one_or_all(tenants.found_tenant, tenants.LIST, FIELDS)),
)

PROJECT = StateModule(RESOURCE, _V2)
PROJECT_INFO = InfoModule(RESOURCE, _V2)
