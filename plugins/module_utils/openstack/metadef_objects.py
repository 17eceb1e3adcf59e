# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects: properties that belong together in a namespace of metadata definitions.

Source: OpenStack API Complete Reference (17 November 2015), 11.10 "Metadata definition objects".
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import by_path
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Resource
from .client import OPENSTACK
from .metadefs import BELOW, IN_NAMESPACE, LINKS, NAMESPACE, TIMES, metadef, whole

_ALL, _ONE = f"{BELOW}/objects", f"{BELOW}/objects/{{name}}"
LIST = metadef("list_objects", "GET", _ALL)
GET = metadef("get_object_definition", "GET", _ONE)
CREATE = metadef("create_object", "POST", _ALL)
UPDATE = metadef("update_object_definition", "PUT", _ONE)
DELETE = metadef("delete_property_definition", "DELETE", _ONE)

FIELDS = {
    "namespace": NAMESPACE,
    "name": Field(required=True, sample="CPU limits", doc="Name of the object."),
    "description": Field(sample="How much a server may use", doc="What it is."),
    "required": Field(
        type="list",
        elements="str",
        compare="set",
        sample=["quota_cpu_shares"],
        doc="Properties that cannot be left out.",
    ),
    "properties": Field(
        type="dict",
        sample={"quota_cpu_shares": {"title": "Shares", "type": "integer"}},
        doc="All its properties, each as JSON schema says it, with C(title) and C(type) at least.",
    ),
    **TIMES,
    **LINKS,
}

RESOURCE = Resource(
    system=OPENSTACK,
    name="metadef_object",
    plural="metadef_objects",
    title="object",
    summary="Manage objects in metadata definitions of OpenStack",
    description=(
        "Creates, changes and deletes objects in a namespace of metadata definitions of the image service (Glance). "
        "Only administrators can.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 11.10 Metadata definition objects",
    fields=FIELDS,
    key=("namespace", "name"),
    find=by_path(GET, FIELDS),
    create=CREATE,
    changes=(Change(operation=UPDATE, body=whole(FIELDS)),),
    delete=DELETE,
    answers=False,
    info=Info(
        list=LIST,
        get=GET,
        by=("namespace", "name"),
        filters={"namespace": IN_NAMESPACE, "name": Field(doc="Only the object of this name.")},
        summary="List objects in metadata definitions of OpenStack",
        description=("Lists objects in a namespace of metadata definitions of the image service (Glance).",),
    ),
)

METADEF_OBJECT = StateModule(RESOURCE)
METADEF_OBJECT_INFO = InfoModule(RESOURCE)
