# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Cinder: snapshots with their metadata. Held against Cinder of Zed."""

from __future__ import annotations

from typing import Any

from .test_openstack_block_storage_types import Ask
from .test_openstack_block_storage_types import ask as ask  # noqa: PLC0414 - a fixture
from .test_openstack_block_storage_volumes import act, make, settled


def snap(ask: Ask, volume: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A new snapshot."""
    answer = ask("POST", "/snapshots", {"snapshot": {"volume_id": volume["id"], "name": "probe", **more}})
    assert answer.status_code == 202, answer.text
    made: dict[str, Any] = answer.json()["snapshot"]
    assert (made["status"], "os-extended-snapshot-attributes:progress" in made) == ("creating", False)
    return settled(ask, f"/snapshots/{made['id']}", "snapshot")


def test_a_snapshot_is_made_changed_and_deleted(ask: Ask) -> None:
    volume = make(ask)
    made = snap(ask, volume, description="x", metadata={"a": "b"})
    assert (made["size"], made["os-extended-snapshot-attributes:progress"]) == (1, "100%")
    where = f"/snapshots/{made['id']}"
    assert ask("PUT", where, {"snapshot": {"name": "other"}}).json()["snapshot"]["name"] == "other"
    assert "not valid under any" in ask("PUT", where, {"snapshot": {}}).text
    assert "have snapshots" in ask("DELETE", f"/volumes/{volume['id']}").text
    copy = make(ask, snapshot_id=made["id"], size=None)
    assert (copy["snapshot_id"], copy["size"]) == (made["id"], 1)
    assert [ask("DELETE", where).status_code for _ in range(2)] == [202, 400]
    assert settled(ask, where, "snapshot") == {}
    assert ask("DELETE", where).json()["itemNotFound"]["message"] == f"Snapshot {made['id']} could not be found."


def test_metadata(ask: Ask) -> None:
    where = f"/snapshots/{snap(ask, make(ask))['id']}/metadata"
    assert ask("PUT", where, {"metadata": {"a": "b"}}).json() == {"metadata": {"a": "b"}}
    assert ask("POST", where, {"metadata": {"c": "d"}}).json() == {"metadata": {"a": "b", "c": "d"}}
    assert [ask("DELETE", f"{where}/a").status_code for _ in range(2)] == [200, 404]
    assert "a is not a string or unicode" in ask("PUT", where, {"metadata": {"a": 5}}).text
    assert ask("GET", where).json() == {"metadata": {"c": "d"}}


def test_lists(ask: Ask) -> None:
    volume = make(ask)
    for name in ("a", "b"):
        snap(ask, volume, name=name)
    found = ask("GET", "/snapshots", limit=1).json()
    assert [one["name"] for one in found["snapshots"]] == ["b"]
    assert found["snapshots_links"][0]["rel"] == "next"
    assert len(ask("GET", "/snapshots/detail", volume_id=volume["id"]).json()["snapshots"]) == 2
    assert ask("GET", "/snapshots", sort_key="name").status_code == 400
    assert ask("GET", "/snapshots", bogus=1).json() == {"snapshots": []}


def test_a_volume_in_use_needs_force(ask: Ask) -> None:
    volume = make(ask)
    act(ask, volume, "os-attach", host_name="h", mountpoint="/dev/vdb")
    body = {"snapshot": {"volume_id": volume["id"]}}
    assert "current status is: in-use" in ask("POST", "/snapshots", body).text
    assert snap(ask, volume, force=True)["status"] == "available"


def test_a_volume_takes_its_snapshots_along(ask: Ask) -> None:
    volume = make(ask)
    snap(ask, volume)
    assert ask("DELETE", f"/volumes/{volume['id']}", cascade="true").status_code == 202
    assert ask("GET", "/snapshots").json() == {"snapshots": []}
