# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Endpoints: the addresses of services in the catalog.

Source: OpenStack API Complete Reference (17 November 2015), 6.4 "Endpoints" of the Identity API v3. Keystone filters
its list by region too, which that document leaves out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire
from ..core.lookup import exact, fits
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .catalog_services import GET as GET_SERVICE
from .catalog_services import LIST as LIST_SERVICES
from .client import OPENSTACK
from .in_domain import identified, own_links
from .listing import same_object

_ONE, _ALL = "/v3/endpoints/{id}", "/v3/endpoints"
LIST = Operation("identity_v3.list_endpoints", "GET", _ALL, service="identity")
CREATE = Operation("identity_v3.create_endpoint", "POST", _ALL, service="identity", envelope="endpoint")
UPDATE = Operation(
    "identity_v3.update_endpoint", "PATCH", _ONE, service="identity", envelope="endpoint", repeatable=True
)
DELETE = Operation("identity_v3.delete_endpoint", "DELETE", _ONE, service="identity")

_INTERFACES = ("admin", "public", "internal")

FIELDS = {
    "service": Field(
        required=True,
        wire="service_id",
        ref=lambda work, value: _service(work),
        compare=same_object,
        sample="b91f1318f735494a825a55388ee118f3",
        doc="Name or id of the service that the endpoint leads to.",
    ),
    "endpoint_interface": Field(
        required=True,
        choices=_INTERFACES,
        wire="interface",
        compare=same_object,
        sample="public",
        doc="Who is to use it.",
    ),
    "region": Field(
        wire="region_id",
        compare=same_object,
        sample="RegionOne",
        doc="Id of the region that it is in. Left out, a new one is in none, and an existing one is looked for in all.",
    ),
    "url": Field(
        sample="https://glance.example.com:9292", doc="Its address. A new endpoint needs one; an existing one gets it."
    ),
    "is_enabled": Field(
        type="bool",
        aliases=("enabled",),
        wire="enabled",
        sample=True,
        doc="Whether it is in the catalog. A new endpoint is when nothing is said.",
    ),
    "id": Field(read_only=True, sample="3292f020780b4d5baf27ff7e1d224c44", doc="Id of the endpoint."),
    "interface": Field(read_only=True, sample="public", doc="The same as C(endpoint_interface)."),
    "region_id": Field(read_only=True, sample="RegionOne", doc="The same as C(region)."),
    "service_id": Field(read_only=True, sample="b91f1318f735494a825a55388ee118f3", doc="The same as C(service)."),
    "name": Field(read_only=True, sample=None, doc="Its name, where it was given one."),
    "links": own_links("endpoints/3292f020780b4d5baf27ff7e1d224c44", "endpoint"),
}


def _service(work: Work) -> str | None:
    return identified(work, GET_SERVICE, LIST_SERVICES, "service", "service")


def _asked(work: Work) -> dict[str, Any]:
    """The options that tell one from others, in Keystone's names."""
    params = work.params
    query = {
        "service_id": _service(work),
        "interface": params.get("endpoint_interface"),
        "region_id": params.get("region"),
    }
    return {name: value for name, value in query.items() if value is not None}


def _find(work: Work) -> Object | None:
    try:
        query = _asked(work)
    except TelcoError as exc:
        if exc.option == "service" and work.params.get("state") == "absent":
            return None  # what does not exist has no endpoint
        raise
    found = exact(work, LIST, query, lambda item: fits(item, query), "endpoints (give the region)")
    return None if found is None else from_wire(FIELDS, found)


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    try:
        asked = _asked(work)
    except TelcoError as exc:
        if exc.option != "service":
            raise
        return
    found = (item for item in work.objects(LIST, query=asked) if fits(item, asked))
    yield from found


RESOURCE = Resource(
    system=OPENSTACK,
    name="endpoint",
    plural="endpoints",
    title="endpoint",
    summary="Manage endpoints in the catalog of OpenStack",
    description=(
        "Creates, changes and deletes addresses of services in the catalog of the identity service (Keystone). Only "
        "administrators can.",
        "An endpoint is told from others by its service, interface and region; when several are the same in what is "
        "given, the module fails and tells their ids.",
        "Options and results have the names of M(openstack.cloud.endpoint), so that its playbooks work here, but "
        "that O(region) is only the endpoint's, and an option that is left out is not touched.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 6.4 Endpoints",
    fields=FIELDS,
    key=("service", "endpoint_interface", "region"),
    id_field="id",
    needs=("url",),
    find=_find,
    create=CREATE,
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "service": Field(option_only=True, doc="Name or id of a service: only its endpoints are returned."),
            "endpoint_interface": Field(option_only=True, choices=_INTERFACES, doc="Only endpoints for these users."),
            "region": Field(option_only=True, doc="Only endpoints in the region of this id."),
        },
        summary="List endpoints in the catalog of OpenStack",
        description=("Lists addresses of services in the catalog of the identity service (Keystone).",),
    ),
)

ENDPOINT = StateModule(RESOURCE)
ENDPOINT_INFO = InfoModule(RESOURCE)
