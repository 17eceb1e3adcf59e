# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Services of the catalog.

Source: OpenStack API Complete Reference (17 November 2015), 6.3 "Service catalog" of the Identity API v3. Keystone
filters its list by name too, which that document leaves out. Where a cloud speaks no other, 10.1.20 to 10.1.24 of v2.0.
"""

from __future__ import annotations

from ..core.fields import Field, from_wire
from ..core.lookup import exact, fits, get_or_none, is_uuid
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .identity_v2 import spoken_note
from .identity_v2_names import SERVICES, by_name
from .in_domain import own_links
from .listing import FILTERS, listed, named, same_object

_ONE, _ALL = "/v3/services/{id}", "/v3/services"
LIST = Operation("identity_v3.list_services", "GET", _ALL, service="identity")
GET = Operation("identity_v3.show_service_details", "GET", _ONE, service="identity", envelope="service")
CREATE = Operation("identity_v3.create_service", "POST", _ALL, service="identity", envelope="service")
UPDATE = Operation("identity_v3.update_service", "PATCH", _ONE, service="identity", envelope="service", repeatable=True)
DELETE = Operation("identity_v3.delete_service", "DELETE", _ONE, service="identity")

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="glance",
        doc="Name of the service, or the id of an existing one. Keystone lets several have the same name: O(type) "
        "tells them apart.",
    ),
    "type": Field(
        aliases=("service_type",),
        sample="image",
        doc="Type of the service, by which clients look for it. A new service needs it. An existing one of this name "
        "and another type is another service; by its id, the type is changed.",
    ),
    "description": Field(sample="Images of servers", doc="What the service is."),
    "is_enabled": Field(
        type="bool",
        aliases=("enabled",),
        wire="enabled",
        sample=True,
        doc="Whether it and its endpoints are in the catalog. A new service is when nothing is said.",
    ),
    "id": Field(read_only=True, sample="3292f020780b4d5baf27ff7e1d224c44", doc="Id of the service."),
    "links": own_links("services/3292f020780b4d5baf27ff7e1d224c44", "service"),
}


def _of_type(work: Work) -> Object:
    kind = work.params.get("type")
    return {} if kind is None else {"type": kind}


def _find(work: Work) -> Object | None:
    """By its id, or by name and type."""
    name = str(work.params["name"])
    found = get_or_none(work, GET, {"id": name}) if is_uuid(name) else None
    if found is None:
        query = {"name": name, **_of_type(work)}
        found = exact(work, LIST, query, lambda item: fits(item, query), f"services named {name}")
    return None if found is None else from_wire(FIELDS, found)


RESOURCE = Resource(
    system=OPENSTACK,
    name="service",
    plural="services",
    title="service",
    summary="Manage services in the catalog of OpenStack",
    description=(
        "Creates, changes and deletes entries for services in the catalog of the identity service (Keystone). Only "
        "administrators can. The services themselves are not touched.",
        "Keystone deletes a service's endpoints with it.",
        "Options and results have the names of M(openstack.cloud.catalog_service), so that its playbooks work here. "
        "Unlike there, an option that is left out is not touched: O(is_enabled) has no default.",
    ),
    notes=(spoken_note("is_enabled"), "There, names are unique, and a service cannot be changed."),
    reference="OpenStack API Complete Reference (2015-11-17), 6.3 Service catalog, 10.1 OS-KSADM",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    needs=("type",),
    find=_find,
    create=CREATE,
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
    info=Info(
        list=LIST,
        fetch=lambda work, query: listed(work, GET, LIST, FIELDS, _of_type(work)),
        filters={
            "name": named("service"),
            "type": Field(option_only=True, aliases=("service_type",), doc="Only services of this type."),
            "filters": FILTERS,
        },
        summary="List services in the catalog of OpenStack",
        description=(
            "Lists services in the catalog of the identity service (Keystone).",
            "Options and results have the names of M(openstack.cloud.catalog_service_info), so that its playbooks work "
            "here.",
            spoken_note(),
        ),
    ),
)
_V2 = by_name(RESOURCE, SERVICES, "is_enabled", _of_type)

SERVICE = StateModule(RESOURCE, _V2)
SERVICE_INFO = InfoModule(RESOURCE, _V2)
