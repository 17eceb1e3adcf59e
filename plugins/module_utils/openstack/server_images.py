# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images that are made of servers.

Source: OpenStack API Complete Reference (17 November 2015), 3.4.4 "Create image".
"""

from __future__ import annotations

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import exact
from ..core.module import StateModule
from ..core.resource import Object, Resource
from ..core.work import Work
from . import server_lookup
from .client import OPENSTACK
from .compute import NOTE
from .image_lookup import LIST as LIST_IMAGES
from .listing import same_object
from .server_snapshots import IMAGE, METADATA, action, shown, take

CREATE = action("create_image", "createImage")

FIELDS = {
    "server": Field(
        required=True,
        compare=same_object,
        sample="upf-1",
        doc="Name of the server, in the login's project, or its id. It may run, rest, or be paused or suspended.",
    ),
    "name": Field(required=True, sample="upf-1-golden", doc="Name of the image."),
    "metadata": METADATA,
    "all_projects": server_lookup.ALL_PROJECTS,
    "server_id": Field(read_only=True, sample="2594da2b-e860-4cb4-beb8-432bdb598601", doc="Id of the server."),
    "id": Field(read_only=True, sample="1bea47ed-f6a9-463b-b423-14b9cca9ad27", doc="Id of the image."),
    **IMAGE,
}


def _find(work: Work) -> Object | None:
    server = work.seen["server"] = server_lookup.need(work, "server")
    name = work.params["name"]
    # Nova notes in the image which server it is of.
    query = {"name": name, "instance_uuid": server["id"], "image_type": "snapshot"}
    found = exact(work, LIST_IMAGES, query, lambda item: item.get("name") == name, f"such images named {name}")
    if found is None:
        return None
    if found.get("status") not in ("queued", "saving", "active"):
        raise TelcoError(f"{work.label} is {found.get('status')}: delete it first", id=str(found["id"]))
    return {"server": server["name"], "server_id": server["id"], "name": name, **shown(found)}


def _created(work: Work, want: Object) -> Object | None:
    server = work.seen["server"]
    made = take(work, CREATE, server, {name: want[name] for name in ("name", "metadata") if name in want})
    return made if made is None else {"server": server["name"], "server_id": server["id"], "name": want["name"], **made}


RESOURCE = Resource(
    system=OPENSTACK,
    name="server_image",
    plural="server_images",
    title="image",
    summary="Make images of servers of OpenStack",
    description=(
        "Has the compute service (Nova) make an image of what a server has on its disk. One of this name that was made "
        "of the server before is left as it is.",
        "Without O(wait=false) the module waits until Nova has copied the disk. What it copies of a running server is "
        "as after a power failure: stop it before with M(telco.cloud.openstack_server_action) where that matters.",
        "M(telco.cloud.openstack_image) changes and deletes it.",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.4.4 Create image",
    fields=FIELDS,
    key=("server", "name"),
    id_field="id",
    find=_find,
    created=_created,
    asynchronous=True,
)

SERVER_IMAGE = StateModule(RESOURCE)
