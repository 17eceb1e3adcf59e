# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What images and backups of servers have in common: Nova makes an image, and the server rests when it is whole.

Source: OpenStack API Complete Reference (17 November 2015), 3.4.4 and 3.5.2; Nova's "REST API Version History" (2.45:
the answer has the image's id).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from . import moves, server_lookup
from .compute import compute
from .image_lookup import GET as GET_IMAGE

#: What results tell of the image, in openstack.cloud's names.
IMAGE = {
    "status": Field(read_only=True, sample="active", doc="V(queued) waits for its data, V(active) can be used."),
    "size": Field(type="int", read_only=True, sample=13167616, doc="Its size in bytes, once it has data."),
    "disk_format": Field(read_only=True, sample="qcow2", doc="Format of the disk."),
    "min_disk": Field(type="int", read_only=True, sample=20, doc="Least disk of a server that boots it, in GiB."),
    "min_ram": Field(type="int", read_only=True, sample=0, doc="Least memory of such a server, in MiB."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00Z", doc="When it was made (UTC)."),
}
METADATA = Field(
    type="dict",
    write_only=True,
    normalize=server_lookup.texts,
    doc="Properties of a new image. Values are texts.",
)


def action(id: str, key: str) -> Operation:
    """An action that answers with the id of an image; sent twice it makes two."""
    return compute(id, "POST", "/servers/{id}/action", envelope=key, repeatable=False)


def shown(image: Mapping[str, Any]) -> Object:
    """What results tell of an image."""
    return {"id": image["id"], **{name: image.get(name) for name in IMAGE}}


def take(work: Work, operation: Operation, server: Mapping[str, Any], body: Mapping[str, Any]) -> Object | None:
    """Have an image made and, where the task waits, be filled; None in check mode.

    :raises TelcoError: Nova has given it up, and deleted it.
    """
    key = str(server["id"])
    what = f"{moves.label(server)} to be free"
    if moves.task_of(server) is not None:
        _rest(work, key, what)
    made = work.call(operation, {"id": key}, body=dict(body), attempt=f"make {work.label}")
    if made is None:
        return None
    # Nova wraps what is sent, not what it answers.
    image = str(made["image_id"])
    work.created_id = image
    _rest(work, key, what)
    found = get_or_none(work, GET_IMAGE, {"image_id": image})
    if found is None:
        raise TelcoError(f"Nova has given up {work.label}, and deleted it again", id=image)
    return shown(found)


def _rest(work: Work, key: str, what: str) -> None:
    """The server is busy until its disk is copied."""
    work.wait(
        lambda: moves.look(work, key),
        lambda server: server is None or moves.task_of(server) is None,
        what=what,
        describe=lambda server: str(moves.task_of(server or {})),
    )
