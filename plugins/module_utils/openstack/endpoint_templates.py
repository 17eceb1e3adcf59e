# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates of endpoints, and endpoints of tenants that are made of them.

Source: OpenStack API Complete Reference (17 November 2015), 10.2 "OS-KSCATALOG admin extension".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import by_path, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .delegated import unless_absent
from .identity_v2 import EXTENSION, NOTE, enabled, v2
from .identity_v2_tenants import of_tenant, tenant_id

_ALL, _ONE, _KEY = (
    "/OS-KSCATALOG/endpointTemplates",
    "/OS-KSCATALOG/endpointTemplates/{id}",
    "OS-KSCATALOG:endpointTemplate",
)
LIST = v2("list_endpoint_templates", "GET", _ALL, chapter=EXTENSION)
GET = v2("get_endpoint_template", "GET", _ONE, chapter=EXTENSION, envelope=_KEY)
CREATE = v2("create_endpoint_template", "POST", _ALL, chapter=EXTENSION, envelope=_KEY)
UPDATE = v2("update_endpoint_template", "PUT", _ONE, chapter=EXTENSION, envelope=_KEY)
DELETE = v2("delete_endpoint_template", "DELETE", _ONE, chapter=EXTENSION)
_OF_TENANT = "/tenants/{tenant_id}/OS-KSCATALOG/endpoints"
ENDPOINTS = v2("list_endpoints", "GET", _OF_TENANT, chapter=EXTENSION)
ENDPOINT = v2("get_endpoint", "GET", f"{_OF_TENANT}/{{id}}", chapter=EXTENSION, envelope="endpoint")
ADD = v2("create_endpoint", "POST", _OF_TENANT, chapter=EXTENSION, envelope=_KEY)
REMOVE = v2("delete_endpoint", "DELETE", f"{_OF_TENANT}/{{id}}", chapter=EXTENSION)

#: What a template and an endpoint made of it have both, and the names of the service.
_WIRE = {
    "region": ("region", "North", "Region that it is in."),
    "type": ("type", "compute", "Type of the service."),
    "public_url": ("publicURL", "https://compute.north.public.com/v1", "Address for everybody."),
    "internal_url": ("internalURL", "https://compute.north.internal.com/v1", "Address within the cloud."),
    "admin_url": ("adminURL", "https://compute.north.internal.com/v1", "Address for administrators."),
    "version_id": ("versionId", "1", "Version of the service's API."),
    "version_info": ("versionInfo", "https://compute.north.public.com/v1/", "Where the version tells of itself."),
    "version_list": ("versionList", "https://compute.north.public.com/", "Where all versions are told."),
}


def _attributes(*, read_only: bool) -> dict[str, Field]:
    return {
        name: Field(wire=wire, sample=sample, doc=doc, read_only=read_only)
        for name, (wire, sample, doc) in _WIRE.items()
    }


FIELDS = {
    "id": Field(type="int", required=True, sample=1, doc="Number of the template."),
    **_attributes(read_only=False),
    "is_global": Field(
        type="bool",
        wire="global",
        aliases=("global",),
        sample=True,
        doc="Whether all tenants have it in their catalogs.",
    ),
    "is_enabled": enabled("Whether it is used."),
}
ENDPOINT_FIELDS = {
    "tenant": of_tenant("Name or id of the tenant."),
    "template": Field(type="int", required=True, wire="id", sample=1, doc="Number of the template."),
    "id": Field(type="int", read_only=True, sample=1, doc="Number of the endpoint, which is its template's."),
    "tenantId": Field(read_only=True, sample="1", doc="Id of the tenant."),
    **_attributes(read_only=True),
}


def _whole(work: Work, have: Object, values: Object) -> Object:
    """A change replaces the template: what is there and not given has to be sent again."""
    both = {**have, **values}
    return to_wire(FIELDS, {name: both[name] for name in FIELDS if name in both})


def _meant(work: Work) -> dict[str, Any]:
    return {"tenant_id": tenant_id(work, work.params["tenant"]), "id": work.params["template"]}


def _shown(work: Work, endpoint: Mapping[str, Any]) -> Object:
    # The reference has the tenant's id as a number in places.
    owner = tenant_id(work, work.params["tenant"])
    return from_wire(ENDPOINT_FIELDS, {**endpoint, "tenantId": owner})


def _find(work: Work) -> Object | None:
    try:
        path = _meant(work)
    except TelcoError as exc:
        unless_absent(work, exc, "tenant")
        return None
    found = get_or_none(work, ENDPOINT, path)
    return None if found is None else _shown(work, found)


def _created(work: Work, want: Object) -> Object | None:
    path = _meant(work)
    answer = work.call(ADD, path, body={"id": path["id"]}, attempt=f"create {work.label}")
    return None if answer is None else _shown(work, answer["endpoint"])


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    try:
        path = {"tenant_id": tenant_id(work, work.params["tenant"])}
    except TelcoError as exc:
        if exc.option != "tenant":
            raise
        return
    template = work.params.get("template")
    if template is None:
        yield from (_shown(work, one) for one in work.objects(ENDPOINTS, path))
        return
    found = get_or_none(work, ENDPOINT, {**path, "id": template})
    yield from () if found is None else (_shown(work, found),)


_REFERENCE = "OpenStack API Complete Reference (2015-11-17), 10.2 OS-KSCATALOG"
TEMPLATE_RESOURCE = Resource(
    system=OPENSTACK,
    name="endpoint_template",
    plural="endpoint_templates",
    title="endpoint template",
    summary="Manage templates of endpoints in OpenStack",
    description=("Creates, changes and deletes what endpoints of tenants are made of, by Identity v2.0.",),
    notes=(NOTE,),
    reference=_REFERENCE,
    fields=FIELDS,
    key=("id",),
    find=by_path(GET, FIELDS),
    create=CREATE,
    changes=(Change(operation=UPDATE, body=_whole),),
    delete=DELETE,
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={
            "id": Field(type="int", option_only=True, doc="Number of one template."),
            "service_id": Field(wire="serviceId", doc="Id of a service: only its templates are returned."),
        },
        summary="List templates of endpoints in OpenStack",
        description=("Lists what endpoints of tenants are made of, by Identity v2.0.", NOTE),
    ),
)
ENDPOINT_RESOURCE = Resource(
    system=OPENSTACK,
    name="tenant_endpoint",
    plural="tenant_endpoints",
    title="endpoint",
    summary="Manage endpoints of tenants in OpenStack",
    description=(
        "Puts an endpoint into the catalog of a tenant or takes it out, by Identity v2.0. It is made of a template: "
        "see M(telco.cloud.openstack_endpoint_template).",
    ),
    notes=(NOTE,),
    reference=_REFERENCE,
    fields=ENDPOINT_FIELDS,
    key=("tenant", "template"),
    find=_find,
    created=_created,
    removed=lambda work, have: work.call(REMOVE, _meant(work), attempt=f"delete {work.label}"),
    info=Info(
        list=ENDPOINTS,
        fetch=_listed,
        filters={
            "tenant": Field(required=True, option_only=True, doc="Name or id of the tenant."),
            "template": Field(type="int", option_only=True, doc="Number of a template: only what is made of it."),
        },
        summary="List endpoints of tenants in OpenStack",
        description=("Lists the endpoints in the catalog of a tenant, by Identity v2.0.", NOTE),
    ),
)

ENDPOINT_TEMPLATE, ENDPOINT_TEMPLATE_INFO = StateModule(TEMPLATE_RESOURCE), InfoModule(TEMPLATE_RESOURCE)
TENANT_ENDPOINT, TENANT_ENDPOINT_INFO = StateModule(ENDPOINT_RESOURCE), InfoModule(ENDPOINT_RESOURCE)
