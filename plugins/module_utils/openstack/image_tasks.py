# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks of Glance: an image is imported from an address by Glance itself.

Source: OpenStack API Complete Reference (17 November 2015), 11.13 "Tasks"; Glance's "Image API v2", "Tasks".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import find_named, get_or_none
from ..core.module import Action, ActionModule, InfoModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.transfers import password_in
from ..core.work import Work
from .client import OPENSTACK
from .image_fields import DISKS, FORMATS
from .image_lookup import GET as GET_IMAGE
from .image_lookup import LIST as LIST_IMAGES

LIST = Operation("image_v2.list_tasks", "GET", "/v2/tasks", service="image")
GET = Operation("image_v2.show_tasks", "GET", "/v2/tasks/{id}", service="image")
CREATE = Operation("image_v2.create_tasks", "POST", "/v2/tasks", service="image")

_REFERENCE = "OpenStack API Complete Reference (2015-11-17), 11.13 Tasks"
_OVER = ("success", "failure")
TASK = {
    "id": Field(read_only=True, sample="e7e59ff6-fa2e-4075-87d3-1a1398a07dc3", doc="Id of the task."),
    "type": Field(read_only=True, sample="import", doc="What it does."),
    "status": Field(read_only=True, sample="success", doc="V(pending), V(processing), V(success) or V(failure)."),
    "message": Field(read_only=True, sample="", doc="Why it failed."),
    "result": Field(
        type="dict",
        read_only=True,
        sample={"image_id": "1bea47ed-f6a9-463b-b423-14b9cca9ad27"},
        doc="What has come of it.",
    ),
    "input": Field(type="dict", read_only=True, sample={"import_from_format": "qcow2"}, doc="What it was given."),
    "owner": Field(read_only=True, sample="5ef70662f8b34079a6eddb8da9d75fe8", doc="Id of the project that it is for."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00Z", doc="When it was made (UTC)."),
    "updated_at": Field(read_only=True, sample="2026-11-21T09:30:00Z", doc="When it was last changed (UTC)."),
    "expires_at": Field(read_only=True, sample="2026-11-23T09:30:00Z", doc="When Glance may forget it (UTC)."),
}


def _body(params: Mapping[str, Any]) -> Object:
    properties = {
        **(params.get("properties") or {}),
        "name": params["name"],
        "disk_format": params["disk_format"],
        "container_format": params["container_format"],
    }
    told = {"import_from": params["url"], "import_from_format": params["disk_format"], "image_properties": properties}
    return {"type": "import", "input": told}


def _run(work: Work) -> Object:
    """An image of the name is taken for the one that an earlier run has imported."""
    if find_named(work, GET_IMAGE, LIST_IMAGES, str(work.params["name"]), "images", {}) is not None:
        return {"changed": False, "image_task": None}
    made = work.call(CREATE, body=_body(work.params), attempt=f"import {work.label}")
    if made is None:
        return {"changed": True, "image_task": None}
    work.created_id = str(made["id"])
    done = work.wait(
        lambda: work.call(GET, made),
        lambda task: task["status"] in _OVER,
        what=f"the import of {work.label}",
        describe=lambda task: str(task["status"]),
    )
    if done is not None and done["status"] == "failure":
        raise TelcoError(f"The import of {work.label} has failed: {done.get('message')}", id=str(made["id"]))
    return {"changed": True, "image_task": done or made}


IMAGE_TASK = ActionModule(
    Action(
        system=OPENSTACK,
        name="image_task",
        title="image",
        key=("name",),
        summary="Have Glance of OpenStack import images",
        description=(
            "Has the image service (Glance) download an image itself, by a task, and waits for it. An image of the "
            "name that is there already is left as it is. Only administrators can, and a cloud says which addresses "
            "it takes.",
            "M(telco.cloud.openstack_image) with O(telco.cloud.openstack_image#module:url) does the same without "
            "tasks, and compares what is there.",
        ),
        reference=_REFERENCE,
        fields={
            "name": Field(required=True, option_only=True, doc="Name of the image."),
            "url": Field(required=True, option_only=True, hide=password_in, doc="Address that Glance downloads from."),
            "disk_format": Field(choices=DISKS, default="qcow2", option_only=True, doc="Format of the disk."),
            "container_format": Field(choices=FORMATS, default="bare", option_only=True, doc="Format around the disk."),
            "properties": Field(
                type="dict", option_only=True, doc="Further attributes of the image, in Glance's words."
            ),
        },
        run=_run,
        asynchronous=True,
        returns={
            "image_task": Field(
                type="dict",
                fields=TASK,
                read_only=True,
                doc="The task; null when there was nothing to do, and in check mode.",
            ),
        },
    )
)


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    if work.params.get("id") is None:
        yield from work.objects(LIST, query=query, limit=work.params.get("limit"))
        return
    found = get_or_none(work, GET)
    if found is not None:
        yield found


IMAGE_TASK_INFO = InfoModule(
    Resource(
        system=OPENSTACK,
        name="image_task",
        plural="image_tasks",
        title="task",
        summary="Tasks of Glance",
        reference=_REFERENCE,
        fields=TASK,
        key=("id",),
        find=lambda work: None,
        info=Info(
            list=LIST,
            fetch=_listed,
            filters={
                "id": Field(option_only=True, doc="Only the task of this id, with what it was given."),
                "type": Field(doc="Only tasks of this type."),
                "status": Field(
                    choices=("pending", "processing", "success", "failure"), doc="Only tasks in this status."
                ),
            },
            summary="List tasks of Glance of OpenStack",
            description=("Lists tasks of the image service (Glance). Only administrators can.",),
        ),
    )
)
