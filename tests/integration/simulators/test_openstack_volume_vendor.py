# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenStack's own SDK against the simulated Cinder: volumes, snapshots and backups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from simulators.kit import serve
from simulators.openstack import OpenStack

openstack = pytest.importorskip("openstack", reason="openstacksdk (a test requirement) is not installed")


@pytest.fixture
def cinder() -> Iterator[Any]:
    with serve(OpenStack(job_polls=1)) as running:
        connection = openstack.connection.Connection(
            auth={
                "auth_url": running.url,
                "username": "admin",
                "password": "secret",
                "project_name": "admin",
                "user_domain_name": "Default",
                "project_domain_name": "Default",
            },
            region_name="RegionOne",
        )
        yield connection.block_storage
        connection.close()
        assert running.simulator.crashes == []


def _volume(cinder: Any, **more: Any) -> Any:
    made = cinder.create_volume(**{"name": "v", "size": 1, **more})
    return _settled(cinder, made)


def _settled(cinder: Any, volume: Any) -> Any:
    """The SDK takes an object's status for the present one, so that it is asked for anew."""
    return cinder.wait_for_status(cinder.get_volume(volume.id), interval=0.05, wait=10)


def test_a_volume_lives(cinder: Any) -> None:
    made = _volume(cinder, metadata={"a": "b"}, description="x")
    assert (made.status, made.volume_type, made.is_bootable) == ("available", "files", False)
    assert cinder.find_volume("v").id == made.id
    cinder.extend_volume(made, 2)
    assert _settled(cinder, made).size == 2
    cinder.set_volume_bootable_status(made, True)
    cinder.retype_volume(made, "__DEFAULT__")
    assert _settled(cinder, made).volume_type == "__DEFAULT__"
    cinder.reset_volume_status(made, "error", "detached", "none")
    assert [one.id for one in cinder.volumes(status="error")] == [made.id]
    assert [one.name for one in cinder.volumes(details=False, limit=1)] == ["v"]
    cinder.delete_volume(made)
    cinder.wait_for_delete(made, interval=0.05, wait=10)
    assert cinder.find_volume("v") is None


def test_snapshots_and_backups(cinder: Any) -> None:
    volume = _volume(cinder)
    snapshot = cinder.create_snapshot(volume_id=volume.id, name="s")
    snapshot = cinder.wait_for_status(snapshot, interval=0.05, wait=10)
    cinder.set_snapshot_metadata(snapshot, k="v")
    assert cinder.get_snapshot_metadata(snapshot).metadata == {"k": "v"}
    assert [one.name for one in cinder.snapshots(volume_id=volume.id)] == ["s"]
    backup = cinder.create_backup(volume_id=volume.id, name="b")
    backup = cinder.wait_for_status(backup, interval=0.05, wait=10)
    assert [one.volume_id for one in cinder.backups()] == [volume.id]
    cinder.restore_backup(backup, name="new")
    cinder.wait_for_status(cinder.get_backup(backup.id), interval=0.05, wait=10)
    assert cinder.find_volume("new").metadata == {"src_backup_id": backup.id}
    for thing, delete in ((backup, cinder.delete_backup), (snapshot, cinder.delete_snapshot)):
        delete(thing)
        cinder.wait_for_delete(thing, interval=0.05, wait=10)


def test_encryption_of_a_type(cinder: Any) -> None:
    made = cinder.create_type(name="vault")
    assert cinder.get_type_encryption(made).encryption_id is None
    encryption = cinder.create_type_encryption(
        made, provider="luks", cipher="aes-xts-plain64", key_size=256, control_location="front-end"
    )
    with pytest.raises(openstack.exceptions.BadRequestException, match="already exists"):
        cinder.create_type_encryption(made, provider="luks", control_location="front-end")
    with pytest.raises(openstack.exceptions.BadRequestException, match="front-end"):
        cinder.create_type_encryption(made, provider="luks", control_location="nowhere")
    found = cinder.get_type_encryption(made)
    assert (found.id, found.provider, found.key_size) == (encryption.encryption_id, "luks", 256)
    cinder.update_type_encryption(found, provider="luks2")
    assert cinder.get_type_encryption(made).provider == "luks2"
    volume = _volume(cinder, volume_type="vault")
    with pytest.raises(openstack.exceptions.BadRequestException, match="in use"):
        cinder.delete_type_encryption(found)
    cinder.delete_volume(volume)
    cinder.wait_for_delete(volume, interval=0.05, wait=10)
    cinder.delete_type_encryption(found, ignore_missing=False)
    assert cinder.get_type_encryption(made).provider is None
    with pytest.raises(openstack.exceptions.NotFoundException, match="does not exist"):
        cinder.delete_type_encryption(found, ignore_missing=False)
    cinder.delete_type(made, ignore_missing=False)


def test_services(cinder: Any) -> None:
    every = list(cinder.services())
    assert {one.binary for one in every} == {"cinder-scheduler", "cinder-volume", "cinder-backup"}
    (volumes,) = cinder.services(binary="cinder-volume")
    assert (volumes.state, volumes.status, volumes.is_frozen, volumes.availability_zone) == (
        "up",
        "enabled",
        False,
        "nova",
    )
    assert len(list(cinder.services(host=volumes.host.partition("@")[0]))) == len(every)
    assert [one.binary for one in cinder.services(host=volumes.host)] == ["cinder-volume"]
    assert list(cinder.services(host="nowhere")) == []
