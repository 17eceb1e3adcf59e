# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which types of resources a namespace of metadata definitions is for.

Source: OpenStack API Complete Reference (17 November 2015), 11.7 "Metadata definition resource types".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import ApiError
from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .metadefs import BELOW, NAMESPACE, TIMES, metadef

_ALL = f"{BELOW}/resource_types"
LIST_TYPES = metadef("list_resource_types", "GET", "/v2/metadefs/resource_types")
LIST = metadef("list_resource_type_associations", "GET", _ALL)
CREATE = metadef("create_resource_type_association", "POST", _ALL)
DELETE = metadef("remove_resource_type_association", "DELETE", f"{_ALL}/{{name}}")

FIELDS = {
    "namespace": NAMESPACE,
    "name": Field(required=True, sample="OS::Nova::Flavor", doc="Name of the resource type, as Heat calls it."),
    "prefix": Field(create_only=True, sample="hw:", doc="What names of properties begin with on such a resource."),
    "properties_target": Field(
        create_only=True, sample="scheduler_hints", doc="Which of its attributes has them, when there are several."
    ),
    **TIMES,
}


def _find(work: Work) -> Object | None:
    try:
        return next((dict(one) for one in work.objects(LIST) if one["name"] == work.params["name"]), None)
    except ApiError as exc:
        if exc.kind == "absent" and work.params.get("state") == "absent":
            return None
        raise


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    name = work.params.get("name")
    for one in work.objects(LIST_TYPES if work.params.get("namespace") is None else LIST):
        if name in (None, one["name"]):
            yield one


RESOURCE = Resource(
    system=OPENSTACK,
    name="metadef_resource_type",
    plural="metadef_resource_types",
    title="resource type",
    summary="Associate metadata definitions of OpenStack with resource types",
    description=(
        "Associates a namespace of metadata definitions of the image service (Glance) with a type of resources, or "
        "ends it. A type that Glance does not know is made; it cannot be deleted. Only administrators can.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 11.7 Metadata definition resource types",
    fields=FIELDS,
    key=("namespace", "name"),
    find=_find,
    create=CREATE,
    delete=DELETE,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "namespace": Field(option_only=True, doc="Name of a namespace: only types that it is associated with."),
            "name": Field(option_only=True, doc="Only the type of this name."),
        },
        summary="List resource types in metadata definitions of OpenStack",
        description=("Lists types of resources that metadata definitions of the image service (Glance) are for.",),
    ),
)

METADEF_RESOURCE_TYPE = StateModule(RESOURCE)
METADEF_RESOURCE_TYPE_INFO = InfoModule(RESOURCE)
