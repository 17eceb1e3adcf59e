# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tags that a namespace of metadata definitions offers: one of them, or all.

Source: OpenStack API Complete Reference (17 November 2015), 11.11 "Metadata definition tags".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import ApiError
from ..core.fields import Field
from ..core.lookup import by_path, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .listing import same_object
from .metadefs import BELOW, IN_NAMESPACE, NAMESPACE, TIMES, metadef

_ALL, _ONE = f"{BELOW}/tags", f"{BELOW}/tags/{{name}}"
LIST = metadef("list_tags", "GET", _ALL)
GET = metadef("get_tag_definition", "GET", _ONE)
CREATE = metadef("add_tag_definition", "POST", _ONE)
UPDATE = metadef("update_tag_definition", "PUT", _ONE)
DELETE = metadef("delete_tag_definition", "DELETE", _ONE)
CREATE_ALL = metadef("create_tags", "POST", _ALL)
DELETE_ALL = metadef("delete_all_tag_definitions", "DELETE", _ALL)

_REFERENCE = "OpenStack API Complete Reference (2015-11-17), 11.11 Metadata definition tags"
FIELDS = {
    "namespace": NAMESPACE,
    "name": Field(required=True, compare=same_object, sample="upf", doc="Name of the tag."),
    "rename_from": Field(
        option_only=True,
        doc="Name that the tag may still have: then it gets O(name). When there is neither, it is made.",
    ),
    **TIMES,
}


def _created(work: Work, want: Object) -> Object | None:
    """A tag that is called otherwise is renamed in place of a new one."""
    old = work.params.get("rename_from")
    if old is not None and get_or_none(work, GET, {"name": old}) is not None:
        made = work.call(UPDATE, {"name": old}, body={"name": want["name"]}, attempt=f"rename {old} to {work.label}")
    else:
        made = work.call(CREATE, want, attempt=f"create {work.label}")
    return None if made is None else dict(made)


TAG = Resource(
    system=OPENSTACK,
    name="metadef_tag",
    plural="metadef_tags",
    title="tag",
    summary="Manage tags in metadata definitions of OpenStack",
    description=(
        "Creates, renames and deletes one tag in a namespace of metadata definitions of the image service (Glance); "
        "all of them are those of M(telco.cloud.openstack_metadef_tag_set). Only administrators can.",
    ),
    reference=_REFERENCE,
    fields=FIELDS,
    key=("namespace", "name"),
    find=by_path(GET, FIELDS),
    created=_created,
    delete=DELETE,
    info=Info(
        list=LIST,
        get=GET,
        by=("namespace", "name"),
        filters={"namespace": IN_NAMESPACE, "name": Field(doc="Only the tag of this name.")},
        summary="List tags in metadata definitions of OpenStack",
        description=("Lists tags in a namespace of metadata definitions of the image service (Glance).",),
    ),
)

SET_FIELDS = {
    "namespace": NAMESPACE,
    "names": Field(
        type="list",
        elements="str",
        compare="set",
        sample=["amf", "upf"],
        doc="Names of all tags; others are removed. Needed unless O(state=absent).",
    ),
}


def _all(work: Work) -> Object | None:
    """The tags there are; none are no set."""
    try:
        names = sorted(str(one["name"]) for one in work.objects(LIST))
    except ApiError as exc:
        if exc.kind == "absent" and work.params.get("state") == "absent":
            return None
        raise
    return {"namespace": work.params["namespace"], "names": names} if names else None


def _replace(work: Work, names: Any) -> Object | None:
    body = {"tags": [{"name": name} for name in names]}
    made: Mapping[str, Any] | None = work.call(CREATE_ALL, body=body, attempt=f"set {work.label}")
    return None if made is None else {"names": sorted(str(one["name"]) for one in made["tags"])}


TAG_SET = Resource(
    system=OPENSTACK,
    name="metadef_tag_set",
    plural="metadef_tag_sets",
    title="tags of namespace",
    summary="Manage all tags in metadata definitions of OpenStack",
    description=(
        "Makes the tags of a namespace of metadata definitions of the image service (Glance) exactly those that are "
        "named, with one request, or removes all of them. Only administrators can.",
    ),
    reference=_REFERENCE,
    fields=SET_FIELDS,
    key=("namespace",),
    find=_all,
    needs=("names",),
    created=lambda work, want: _replace(work, want["names"]),
    changes=(Change(operation=CREATE_ALL, apply=lambda work, have, values: _replace(work, values["names"])),),
    delete=DELETE_ALL,
)

METADEF_TAG = StateModule(TAG)
METADEF_TAG_INFO = InfoModule(TAG)
METADEF_TAG_SET = StateModule(TAG_SET)
