# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images and backups of servers, as a Nova of Zed was seen to make them."""

from __future__ import annotations

from simulators.kit import serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client


def test_images_and_backups_of_servers() -> None:
    cloud = OpenStack()
    with serve(cloud) as running:
        nova = Client(running)
        server = cloud.compute.named("vm-1")[0]
        path = f"/servers/{server.id}"

        def act(document: object, version: str = "2.60") -> tuple[int, str | None]:
            answer = nova("POST", f"{path}/action", document, version)
            where = answer.headers.get("Location", "").rpartition("/")[2] or None
            return answer.status_code, answer.json().get("image_id") if answer.content else where

        def settle() -> None:
            while nova("GET", path).json()["server"]["OS-EXT-STS:task_state"] is not None:
                pass

        images = cloud.images.images
        status, key = act({"createImage": {"name": "golden", "metadata": {"a": "b"}}})
        assert status == 202
        image = images[str(key)]
        assert (image["status"], image["a"], image["instance_uuid"], image["min_disk"]) == (
            "queued",
            "b",
            server.id,
            20,
        )
        backup = {"name": "b", "backup_type": "daily", "rotation": 1}
        assert act({"createBackup": backup})[0] == 409
        assert act({"createImage": {"name": "golden"}})[0] == 409
        settle()
        assert (image["status"], image["disk_format"]) == ("active", "raw")
        made = []
        for version in ("2.1", "2.60"):
            status, key = act({"createBackup": backup}, version)
            assert status == 202
            made.append(str(key))
            settle()
        assert [one in images for one in made] == [False, True]
        assert images[made[1]]["backup_type"] == "daily"
        for wrong in (
            {"createImage": {}},
            {"createBackup": {**backup, "rotation": -1}},
            {"createBackup": {"name": "b"}},
        ):
            assert act(wrong)[0] == 400
        assert act({"createImage": {"name": "x", "metadata": {"a": 5}}})[0] == 400
        server.vm_state = "error"
        assert act({"createImage": {"name": "x"}})[0] == 409
        assert running.simulator.crashes == []
