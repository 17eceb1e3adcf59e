# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes of servers, as a Nova of Zed was seen to attach and detach them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from simulators.kit import serve
from simulators.openstack import OpenStack
from simulators.openstack.block_storage.model import Volume
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.state import IMAGE

from .test_openstack_compute import Client


class Stage:
    """A server, a volume that is free, and calls about the two."""

    def __init__(self, cloud: OpenStack, nova: Client) -> None:
        self.cloud, self.nova = cloud, nova
        self.server: Server = cloud.compute.named("vm-1")[0]
        self.volume = Volume(
            project_id="p", user_id="u", name="data", size=1, status="available", type_id=cloud.volumes.default.id
        )
        cloud.volumes.volumes[self.volume.id] = self.volume
        self.path = f"/servers/{self.server.id}/os-volume_attachments"
        self.one = f"{self.path}/{self.volume.id}"

    def attach(self, version: str = "2.60", **more: object) -> int:
        sent = {"volumeAttachment": {"volumeId": self.volume.id, **more}}
        return self.nova("POST", self.path, sent, version).status_code

    def settle(self, status: str) -> None:
        while self.volume.status != status:
            self.nova("GET", self.path)


@pytest.fixture
def stage() -> Iterator[Stage]:
    cloud = OpenStack()
    with serve(cloud) as running:
        yield Stage(cloud, Client(running))
        assert running.simulator.crashes == []


def test_a_volume_is_attached_and_detached(stage: Stage) -> None:
    nova, one = stage.nova, stage.one
    assert nova("GET", one).status_code == 404
    assert [stage.attach(volumeId=wrong) for wrong in ("x", stage.server.id)] == [400, 404]
    assert stage.attach(delete_on_termination=True) == 400
    assert stage.attach(device="/dev/vdx", tag="t") == 200
    assert stage.volume.status == "reserved"
    stage.settle("in-use")
    assert stage.attach() == 400
    shown = {version: nova("GET", one, version=version).json()["volumeAttachment"] for version in ("2.60", "2.89")}
    assert shown["2.60"]["device"] == "/dev/sdx"
    assert (shown["2.89"]["tag"], shown["2.89"]["delete_on_termination"]) == ("t", False)
    assert shown["2.89"]["attachment_id"] == stage.volume.attachments[0].id
    told = nova("GET", f"/servers/{stage.server.id}").json()["server"]["os-extended-volumes:volumes_attached"]
    assert told == [{"id": stage.volume.id, "delete_on_termination": False}]
    assert [nova("DELETE", one).status_code for _ in range(2)] == [202, 400]
    stage.settle("available")
    assert nova("DELETE", one).status_code == 404
    stage.server.vm_state = "suspended"
    assert stage.attach() == 409


def test_a_volume_goes_with_its_server(stage: Stage) -> None:
    assert stage.attach("2.79", delete_on_termination=False) == 200
    stage.settle("in-use")
    sent = {"volumeAttachment": {"volumeId": stage.volume.id, "delete_on_termination": True}}
    assert stage.nova("PUT", stage.one, sent, "2.84").status_code == 400
    assert stage.nova("PUT", stage.one, sent, "2.85").status_code == 202
    stage.nova("DELETE", f"/servers/{stage.server.id}")
    while stage.nova("GET", f"/servers/{stage.server.id}").status_code == 200:
        pass
    assert stage.cloud.volumes.volumes == {}


def test_snapshots_that_cinder_has_nova_make(stage: Stage) -> None:
    info = {"snapshot_id": "s", "type": "qcow2", "new_file": "f"}
    sent = {"snapshot": {"volume_id": stage.volume.id, "create_info": info}}
    path = "/os-assisted-volume-snapshots"
    told = f'{path}/s?delete_info={{"volume_id": "{stage.volume.id}"}}'
    assert stage.nova("POST", path, sent).status_code == 400
    assert stage.nova("DELETE", told).status_code == 400
    stage.attach()
    assert stage.nova("POST", path, sent).json() == {"snapshot": {"id": None, "volumeId": stage.volume.id}}
    sent["snapshot"]["create_info"] = {**info, "type": "raw"}
    assert stage.nova("POST", path, sent).status_code == 400
    assert stage.nova("DELETE", told).status_code == 204
    assert stage.nova("DELETE", f"{path}/s").status_code == 400


def test_servers_that_boot_from_volumes(stage: Stage) -> None:
    nova, volumes = stage.nova, stage.cloud.volumes.volumes

    def create(*disks: dict[str, object], **more: object) -> tuple[int, str]:
        sent = {"name": "a", "flavorRef": "1", "networks": "none", **more, "block_device_mapping_v2": list(disks)}
        answer = nova("POST", "/servers", {"server": sent})
        return answer.status_code, answer.json().get("server", {}).get("id") or next(iter(answer.json().values()))[
            "message"
        ]

    root = {"boot_index": "0", "uuid": stage.volume.id, "source_type": "volume", "destination_type": "volume"}
    of_image = {**root, "uuid": IMAGE, "source_type": "image"}
    assert create(root) == (400, f"Block Device {stage.volume.id} is not bootable.")
    stage.volume.bootable = True
    assert create({**root, "boot_index": -1}, imageRef=IMAGE)[1].startswith("Block Device Mapping is Invalid: Boot seq")
    assert create({**root, "uuid": IMAGE})[1] == f"Block Device Mapping is Invalid: failed to get volume {IMAGE}."
    assert create(of_image)[1] == "Images with destination_type 'volume' need to have a non-zero size specified"
    assert create({**root, "destination_type": "nowhere"})[0] == 400
    assert create() == (400, "Missing imageRef attribute")
    assert create(root, min_count=2)[1] == "Cannot attach one or more volumes to multiple instances"
    for disk in (root, {**of_image, "volume_size": 1, "delete_on_termination": True}):
        before = set(volumes)
        status, key = create(disk)
        assert status == 202
        while nova("GET", f"/servers/{key}").json()["server"]["status"] == "BUILD":
            pass
        server = nova("GET", f"/servers/{key}").json()["server"]
        assert (server["status"], server["image"]) == ("ACTIVE", "")
        mine = server["os-extended-volumes:volumes_attached"][0]["id"]
        assert volumes[mine].attachments[0].device == "/dev/sda"
        assert nova("DELETE", f"/servers/{key}/os-volume_attachments/{mine}").status_code == 400
        nova("DELETE", f"/servers/{key}")
        while nova("GET", f"/servers/{key}").status_code == 200:
            pass
        assert set(volumes) == before
        assert stage.volume.status == "available"
