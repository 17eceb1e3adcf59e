# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Properties that a namespace of metadata definitions describes.

Source: OpenStack API Complete Reference (17 November 2015), 11.9 "Metadata definition properties".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.fields import Field
from ..core.lookup import by_path, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Resource
from ..core.work import Work
from .client import OPENSTACK
from .metadefs import BELOW, IN_NAMESPACE, NAMESPACE, metadef, whole

_ALL, _ONE = f"{BELOW}/properties", f"{BELOW}/properties/{{name}}"
LIST = metadef("list_properties", "GET", _ALL)
GET = metadef("get_property_definition", "GET", _ONE)
CREATE = metadef("create_property", "POST", _ALL)
UPDATE = metadef("update_property_definition", "PUT", _ONE)
DELETE = metadef("remove_property_definition", "DELETE", _ONE)

FIELDS = {
    "namespace": NAMESPACE,
    "name": Field(required=True, sample="hw_vif_model", doc="Name of the property."),
    "title": Field(sample="Network card", doc="Its name as people read it. A new one needs it."),
    "type": Field(
        choices=("array", "boolean", "integer", "number", "object", "string"),
        sample="string",
        doc="What its values are. A new one needs it.",
    ),
    "description": Field(sample="The card that a server sees", doc="What it does."),
    "default": Field(type="raw", sample="virtio", doc="The value that it has when nothing is said."),
    "enum": Field(type="list", elements="str", sample=["virtio", "e1000"], doc="The values that it can have."),
    "minimum": Field(type="int", sample=0, doc="Least number."),
    "maximum": Field(type="int", sample=4, doc="Greatest number."),
    "min_length": Field(type="int", wire="minLength", sample=1, doc="Least length of a text."),
    "max_length": Field(type="int", wire="maxLength", sample=64, doc="Greatest length of a text."),
    "pattern": Field(sample="^[a-z]+$", doc="Regular expression that a text fits."),
    "items": Field(type="dict", sample={"type": "string"}, doc="What is in an array, as JSON schema says it."),
    "min_items": Field(type="int", wire="minItems", sample=1, doc="Least length of an array."),
    "max_items": Field(type="int", wire="maxItems", sample=4, doc="Greatest length of an array."),
    "unique_items": Field(type="bool", wire="uniqueItems", sample=True, doc="Whether an array has nothing twice."),
    "is_readonly": Field(type="bool", wire="readonly", sample=False, doc="Whether nobody can set it."),
    "operators": Field(type="list", elements="str", sample=["<or>"], doc="Operators that a value may begin with."),
}


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    name = work.params.get("name")
    if name is None:
        yield from work.call(LIST)["properties"].values()
        return
    found = get_or_none(work, GET, query=query)
    if found is not None:
        yield found


RESOURCE = Resource(
    system=OPENSTACK,
    name="metadef_property",
    plural="metadef_properties",
    title="property",
    summary="Manage properties in metadata definitions of OpenStack",
    description=(
        "Creates, changes and deletes properties in a namespace of metadata definitions of the image service (Glance). "
        "Only administrators can.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 11.9 Metadata definition properties",
    fields=FIELDS,
    key=("namespace", "name"),
    find=by_path(GET, FIELDS),
    needs=("title", "type"),
    create=CREATE,
    changes=(Change(operation=UPDATE, body=whole(FIELDS)),),
    delete=DELETE,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "namespace": IN_NAMESPACE,
            "name": Field(option_only=True, doc="Only the property of this name."),
            "resource_type": Field(
                doc="Beside O(name): a resource type that the namespace is associated with. The name has its prefix."
            ),
        },
        summary="List properties in metadata definitions of OpenStack",
        description=("Lists properties in a namespace of metadata definitions of the image service (Glance).",),
    ),
)

METADEF_PROPERTY = StateModule(RESOURCE)
METADEF_PROPERTY_INFO = InfoModule(RESOURCE)
