# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Namespaces of the catalog of metadata definitions.

Source: OpenStack API Complete Reference (17 November 2015), 11.8 "Metadata definition namespaces".
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import by_path
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Resource
from .client import OPENSTACK
from .identity import project_id
from .metadefs import LINKS, ROOT, TIMES, metadef, whole

_ONE = f"{ROOT}/{{name}}"
LIST = metadef("list_namespaces", "GET", ROOT)
GET = metadef("get_namespaces_details", "GET", _ONE)
CREATE = metadef("create_namespace", "POST", ROOT)
UPDATE = metadef("update_namespace", "PUT", _ONE)
DELETE = metadef("delete_namespace", "DELETE", _ONE)

FIELDS = {
    "name": Field(required=True, wire="namespace", sample="Telco::Compute", doc="Name of the namespace."),
    "display_name": Field(sample="Telco", doc="Its name as people read it."),
    "description": Field(sample="What our servers need", doc="What it is for."),
    "visibility": Field(
        choices=("public", "private"), sample="private", doc="Who may see it; V(private) of a new one."
    ),
    "is_protected": Field(
        type="bool",
        wire="protected",
        aliases=("protected",),
        sample=False,
        doc="Whether it and its parts cannot be deleted.",
    ),
    "owner": Field(
        aliases=("project",),
        ref=project_id,
        sample="7ec22942411e427692e8a3436be1031a",
        doc="Name or id of the project that owns it. Left out, a new one is the login's.",
    ),
    **TIMES,
    **LINKS,
}

RESOURCE = Resource(
    system=OPENSTACK,
    name="metadef_namespace",
    plural="metadef_namespaces",
    title="namespace",
    summary="Manage namespaces of metadata definitions of OpenStack",
    description=(
        "Creates, changes and deletes namespaces of the catalog of metadata definitions in the image service (Glance). "
        "A namespace is deleted with all that is in it. Only administrators can.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 11.8 Metadata definition namespaces",
    fields=FIELDS,
    key=("name",),
    find=by_path(GET, FIELDS),
    create=CREATE,
    changes=(Change(operation=UPDATE, body=whole(FIELDS)),),
    delete=DELETE,
    answers=False,
    info=Info(
        list=LIST,
        get=GET,
        by=("name",),
        filters={
            "name": Field(doc="Only the namespace of this name, with all that is in it."),
            "visibility": Field(choices=("public", "private"), doc="Only those that are seen so."),
            "resource_types": Field(
                type="list",
                elements="str",
                to_wire=",".join,
                doc="Only those that are associated with one of these resource types.",
            ),
        },
        summary="List namespaces of metadata definitions of OpenStack",
        description=("Lists namespaces of the catalog of metadata definitions in the image service (Glance).",),
    ),
)

METADEF_NAMESPACE = StateModule(RESOURCE)
METADEF_NAMESPACE_INFO = InfoModule(RESOURCE)
