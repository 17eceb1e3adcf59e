# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Cinder: volumes and what is done to them. Held against Cinder of Zed."""

from __future__ import annotations

from typing import Any

import pytest

from simulators.openstack.compute.state import IMAGE

from .test_openstack_block_storage_types import Ask
from .test_openstack_block_storage_types import ask as ask  # noqa: PLC0414 - a fixture

GONE = "0b635116-909a-498f-bb00-62d6e85123fc"


def make(ask: Ask, *, settle: bool = True, **more: Any) -> dict[str, Any]:
    """A new volume."""
    answer = ask("POST", "/volumes", {"volume": {"name": "probe", "size": 1, **more}})
    assert answer.status_code == 202, answer.text
    made: dict[str, Any] = answer.json()["volume"]
    return settled(ask, f"/volumes/{made['id']}", "volume") if settle else made


def settled(ask: Ask, where: str, key: str) -> dict[str, Any]:
    """It, when nothing is being done with it any more; empty when it is gone."""
    for _look in range(5):
        answer = ask("GET", where)
        if answer.status_code == 404:
            return {}
        found: dict[str, Any] = answer.json()[key]
        if not found["status"].endswith(("ing", "ing-up", "ing-backup")):
            return found
    raise AssertionError(found["status"])


def act(ask: Ask, volume: dict[str, Any], name: str, **told: Any) -> Any:
    """The answer to an action."""
    return ask("POST", f"/volumes/{volume['id']}/action", {name: told})


def test_a_volume_is_made_looked_at_changed_and_deleted(ask: Ask) -> None:
    made = make(ask, settle=False, metadata={"a": "b"}, bogus=1)
    assert (made["status"], made["volume_type"], made["bootable"]) == ("creating", "files", "false")
    assert "os-vol-host-attr:host" not in made
    where = f"/volumes/{made['id']}"
    assert [ask("GET", where).json()["volume"]["status"] for _ in range(3)] == ["creating", "creating", "available"]
    changed = ask("PUT", where, {"volume": {"name": "other", "metadata": {"c": "d"}}}).json()["volume"]
    assert (changed["name"], changed["metadata"]) == ("other", {"c": "d"})
    assert ask("PUT", where, {"volume": {"bogus": 1}}).status_code == 400
    assert ask("DELETE", where).status_code == 202
    assert ask("GET", where).json()["volume"]["status"] == "deleting"
    assert settled(ask, where, "volume") == {}
    assert ask("DELETE", where).json()["itemNotFound"]["message"] == f"Volume {made['id']} could not be found."


def test_lists_are_filtered_sorted_and_go_on_page_by_page(ask: Ask) -> None:
    for name in ("b", "c", "a"):
        make(ask, name=name)
    names = [one["name"] for one in ask("GET", "/volumes/detail").json()["volumes"]]
    assert names == ["a", "c", "b"]
    first = ask("GET", "/volumes", limit=2, sort="name:asc").json()
    assert [sorted(one) for one in first["volumes"]] == [["id", "links", "name"]] * 2
    assert [one["name"] for one in first["volumes"]] == ["a", "b"]
    assert "marker=" in first["volumes_links"][0]["href"]
    assert [one["name"] for one in ask("GET", "/volumes", name="c", status="available").json()["volumes"]] == ["c"]
    assert ask("GET", "/volumes", name="c", bogus=1).json() == {"volumes": []}
    assert ask("GET", "/volumes", bootable="true").json() == {"volumes": []}
    assert len(ask("GET", "/volumes", all_tenants=1, metadata="{}").json()["volumes"]) == 3
    assert ask("GET", "/volumes", sort="bogus:asc").json()["badRequest"]["message"].endswith("Invalid sort key")
    assert ask("GET", "/volumes", marker="x").json()["itemNotFound"]["message"] == "Volume x could not be found."


def test_a_volume_of_an_image_or_another_volume(ask: Ask) -> None:
    whole = make(ask, imageRef=IMAGE)
    assert (whole["bootable"], whole["volume_image_metadata"]["image_name"]) == ("true", "cirros")
    copy = make(ask, source_volid=whole["id"], size=2)
    assert (copy["source_volid"], copy["size"], copy["bootable"]) == (whole["id"], 2, "true")


@pytest.mark.parametrize(
    ("more", "status", "words"),
    [
        ({"size": "x"}, 400, "'x' does not match"),
        ({"size": 0}, 400, "less than the minimum of 1"),
        ({"size": None}, 400, "malformed or otherwise incorrect"),
        ({"metadata": {"a": 5}}, 400, "5 is not of type 'string'"),
        ({"snapshot_id": "x"}, 400, "not valid under any of the given schemas"),
        ({"snapshot_id": GONE}, 404, f"Snapshot {GONE} could not be found."),
        ({"source_volid": GONE}, 404, f"Volume {GONE} could not be found."),
        ({"imageRef": GONE}, 400, "Invalid image identifier"),
        ({"volume_type": "bogus"}, 404, "Volume type with name bogus could not be found."),
        ({"multiattach": True}, 400, "multiattach parameter has been removed"),
    ],
)
def test_what_is_refused(ask: Ask, more: dict[str, Any], status: int, words: str) -> None:
    answer = ask("POST", "/volumes", {"volume": {"name": "probe", "size": 1, **more}})
    assert answer.status_code == status
    assert words in answer.text


def test_without_a_back_end_a_volume_ends_in_error(ask: Ask) -> None:
    ask("POST", "/types", {"volume_type": {"name": "none", "extra_specs": {"volume_backend_name": "none"}}})
    assert make(ask, volume_type="none")["status"] == "error"
    made = make(ask)
    assert act(ask, made, "os-retype", new_type="none").status_code == 202
    assert settled(ask, f"/volumes/{made['id']}", "volume")["volume_type"] == "files"


def test_size_and_type_change(ask: Ask) -> None:
    made = make(ask)
    where = f"/volumes/{made['id']}"
    assert "greater than current size" in act(ask, made, "os-extend", new_size=1).text
    assert act(ask, made, "os-extend", new_size=3).status_code == 202
    assert "currently extending" in act(ask, made, "os-extend", new_size=4).text
    assert settled(ask, where, "volume")["size"] == 3
    assert act(ask, made, "os-retype", new_type="__DEFAULT__").status_code == 202
    assert settled(ask, where, "volume")["volume_type"] == "__DEFAULT__"
    assert act(ask, made, "os-retype", new_type="__DEFAULT__").status_code == 400
    assert act(ask, made, "os-retype", new_type="bogus").status_code == 404


def test_image_metadata_and_flags(ask: Ask) -> None:
    made = make(ask, metadata={"a": "b"})
    assert act(ask, made, "os-set_image_metadata", metadata={"k": "v"}).json() == {"metadata": {"k": "v"}}
    assert act(ask, made, "os-show_image_metadata").json() == {"metadata": {"k": "v"}}
    assert [act(ask, made, "os-unset_image_metadata", key="k").status_code for _ in range(2)] == [200, 404]
    assert act(ask, made, "os-set_bootable", bootable=True).status_code == 200
    assert act(ask, made, "os-update_readonly_flag", readonly=True).status_code == 202
    found = ask("GET", f"/volumes/{made['id']}").json()["volume"]
    assert (found["bootable"], found["metadata"]) == ("true", {"a": "b", "readonly": "True"})
    assert "Invalid attaching mode 'rw'" in act(ask, made, "os-attach", host_name="h", mountpoint="/dev/vdb").text


def test_attached_and_detached(ask: Ask) -> None:
    made = make(ask)
    where = f"/volumes/{made['id']}"
    assert act(ask, made, "os-attach", mountpoint="/dev/vdb").status_code == 400
    assert act(ask, made, "os-attach", instance_uuid=GONE, mountpoint="/dev/vdb").status_code == 202
    found = ask("GET", where).json()["volume"]
    assert (found["status"], found["attachments"][0]["server_id"]) == ("in-use", GONE)
    assert found["metadata"] == {"readonly": "False", "attached_mode": "rw"}
    assert act(ask, made, "os-attach", host_name="h", mountpoint="/dev/vdb").status_code == 400
    assert "status must be available or error" in ask("DELETE", where).text
    assert act(ask, made, "os-unmanage").status_code == 400
    key = found["attachments"][0]["attachment_id"]
    assert act(ask, made, "os-force_detach", attachment_id=key, connector={}).status_code == 202
    assert ask("GET", where).json()["volume"]["status"] == "available"
    assert act(ask, made, "os-detach").status_code == 202
    assert act(ask, made, "os-unmanage").status_code == 202
    assert settled(ask, where, "volume") == {}


def test_what_cinder_is_told_of_its_state(ask: Ask) -> None:
    made = make(ask)
    assert "valid statuses are" in act(ask, made, "os-reset_status", status="bogus").text
    assert "Must specify" in act(ask, made, "os-reset_status").text
    assert "does not have any attachments" in act(ask, made, "os-reset_status", status="in-use").text
    assert act(ask, made, "os-reset_status", status="ERROR", migration_status="migrating").status_code == 202
    found = ask("GET", f"/volumes/{made['id']}").json()["volume"]
    assert (found["status"], found["migration_status"]) == ("error", "migrating")
    assert act(ask, made, "os-force_delete").status_code == 400
    act(ask, made, "os-reset_status", migration_status="none")
    assert act(ask, made, "os-force_delete").status_code == 202
    assert "There is no such action: os-promote-replica." in act(ask, made, "os-promote-replica").text
