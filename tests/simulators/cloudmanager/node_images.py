# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""PXE images of hosts (section PXE host images)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import filters, typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import enveloped, no_body, no_query

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

#: the documented content of the image "default"
_DEFAULT = "\n".join(
    (
        "default vesamenu.c32",
        "aprompt 1",
        "timeout 30",
        "label ubuntu 14.04",
        "menu label CENTER COMPUTE NODE DEFAULT",
        "kernel vmlinuz",
        "append initrd=dracut root=192.168.100.1:/mnt/rootfs biosdevname=0 ip=eth0:on ip=eth1:on"
        " bond=bond0:eth0,eth1:mode=6 ip=bond0:dhcp ro",
    )
)
_FIELDS = {"image_name": typed.text(1), "file_data": typed.text(0, 65535)}
_FILTERS = {
    "id": filters.number("id"),
    "created_at": filters.text("created_at", check=typed.moment),
    "image_name": filters.text("image_name"),
}


class NodeImages:
    """The images. A fresh state has the documented one, which new nodes get."""

    def __init__(self) -> None:
        self.images: dict[int, dict[str, Any]] = {}
        self._next = 1
        self.create("default", _DEFAULT, "2018-10-15T12:59:50")

    def create(self, name: str, content: str, created_at: str) -> dict[str, Any]:
        """Add an image."""
        made = {"created_at": created_at, "file_data": content, "id": self._next, "image_name": name}
        self.images[self._next] = made
        self._next += 1
        return made

    def find(self, image_id: int) -> dict[str, Any]:
        """The image; CloudManagerError 404 when there is none."""
        if image_id not in self.images:
            raise CloudManagerError(404, f"there is no PXE image {image_id}")
        return self.images[image_id]

    def first(self) -> int | None:
        """The image of a node that is created without one: the oldest there is."""
        return min(self.images, default=None)


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    def everything(also: tuple[str, ...]) -> list[dict[str, Any]]:
        return filters.chosen(manager.node_images.images.values(), _FILTERS, also)

    @app.get("/v1/node-images/", strict_slashes=False)
    def list_images() -> dict[str, Any]:
        return {"node_images": filters.page(everything(filters.PAGING), manager.settings["page_size"])}

    @app.get("/v1/node-images/count")
    def count_images() -> dict[str, Any]:
        found = everything(filters.PAGING)  # the table lists offset and limit here too
        filters.page(found, None)
        return {"count": len(found)}

    @app.get("/v1/node-images/<int:image_id>")
    def show_image(image_id: int) -> dict[str, Any]:
        no_query()
        return {"node_image": manager.node_images.find(image_id)}

    @app.post("/v1/node-images/", strict_slashes=False)
    def create_image() -> dict[str, Any]:
        given = typed.read(enveloped("node_image"), _FIELDS, _FIELDS)
        name = given["image_name"]
        if any(one["image_name"] == name for one in manager.node_images.images.values()):
            raise CloudManagerError(409, f"there is a PXE image named {name} already")
        return {"node_image": manager.node_images.create(name, given["file_data"], manager.clock.iso())}

    @app.delete("/v1/node-images/<int:image_id>")
    def delete_image(image_id: int) -> tuple[str, int]:
        no_body()
        manager.node_images.find(image_id)
        manager.nodes.refuse_used("image_id", image_id, f"the PXE image {image_id}")
        del manager.node_images.images[image_id]
        return "", 204
