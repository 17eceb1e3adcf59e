# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Cinder: backups, and what is restored of them. Held against Cinder of Zed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from simulators.kit import serve
from simulators.openstack import OpenStack

from .test_openstack_block_storage_types import Ask
from .test_openstack_block_storage_volumes import GONE, act, make, settled
from .test_openstack_compute import Client


@pytest.fixture
def ask() -> Iterator[Ask]:
    """Calls in the microversion that backups have metadata in; *version* asks for another one."""
    with serve(OpenStack()) as running:
        client = Client(running)

        def call(verb: str, path: str, body: Any = None, *, version: str = "3.56", **query: Any) -> requests.Response:
            headers = {"X-Auth-Token": client.token, "OpenStack-API-Version": f"volume {version}"}
            where = f"{running.url}/block-storage/v3/{client.project}{path}"
            return requests.request(verb, where, json=body, params=query, headers=headers, timeout=5)

        yield call
        assert running.simulator.crashes == []


def back_up(ask: Ask, volume: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A new backup."""
    answer = ask("POST", "/backups", {"backup": {"volume_id": volume["id"], "name": "probe", **more}})
    assert answer.status_code == 202, answer.text
    made: dict[str, Any] = answer.json()["backup"]
    assert sorted(made) == ["id", "links", "name"]
    where = f"/volumes/{volume['id']}"
    assert ask("GET", where).json()["volume"]["status"] == "backing-up"
    return settled(ask, f"/backups/{made['id']}", "backup")


def test_whole_and_incremental_ones(ask: Ask) -> None:
    volume = make(ask)
    body = {"backup": {"volume_id": volume["id"], "incremental": True}}
    assert "No backups available" in ask("POST", "/backups", body).text
    whole = back_up(ask, volume, metadata={"a": "b"}, container=None)
    assert (whole["object_count"], whole["metadata"], whole["is_incremental"]) == (16, {"a": "b"}, False)
    assert ask("GET", f"/volumes/{volume['id']}").json()["volume"]["status"] == "available"
    more = back_up(ask, volume, incremental=True, name="more")
    assert (more["is_incremental"], more["object_count"]) == (True, 0)
    where = f"/backups/{whole['id']}"
    assert ask("GET", where).json()["backup"]["has_dependent_backups"] is True
    assert "Incremental backups exist" in ask("DELETE", where).text
    assert ask("DELETE", f"/backups/{more['id']}").status_code == 202
    assert settled(ask, f"/backups/{more['id']}", "backup") == {}
    assert act_on(ask, whole, "os-reset_status", status="creating") == 202
    assert "must be available or error" in ask("DELETE", where).text
    assert act_on(ask, whole, "os-force_delete") == 202
    assert settled(ask, where, "backup") == {}
    assert ask("DELETE", where).json()["itemNotFound"]["message"] == f"Backup {whole['id']} could not be found."


def act_on(ask: Ask, backup: dict[str, Any], name: str, **told: Any) -> int:
    """The status of the answer to an action."""
    return ask("POST", f"/backups/{backup['id']}/action", {name: told}).status_code


def test_older_microversions(ask: Ask) -> None:
    made = back_up(ask, make(ask))
    where = f"/backups/{made['id']}"
    assert ask("PUT", where, {"backup": {"name": "x"}}, version="3.0").status_code == 404
    assert "metadata" not in ask("GET", where, version="3.42").json()["backup"]
    body = {"backup": {"volume_id": made["volume_id"], "metadata": {}}}
    assert "('metadata' was unexpected)" in ask("POST", "/backups", body, version="3.42").text
    changed = ask("PUT", where, {"backup": {"name": "x", "metadata": {"c": "d"}}}).json()["backup"]
    assert changed["name"] == "x"
    assert ask("GET", where).json()["backup"]["metadata"] == {"c": "d"}


def test_restored_into_the_same_a_named_and_an_unnamed_volume(ask: Ask) -> None:
    volume = make(ask, description="origin")
    made = back_up(ask, volume)
    where = f"/backups/{made['id']}"
    for told, name, description in (
        ({"volume_id": volume["id"]}, "probe", "origin"),
        ({"name": "new"}, "new", "auto-created_from_restore_from_backup"),
        ({}, "probe", "origin"),
    ):
        answer = ask("POST", f"{where}/restore", {"restore": told}).json()["restore"]
        assert ask("GET", where).json()["backup"]["status"] == "restoring"
        target = settled(ask, f"/volumes/{answer['volume_id']}", "volume")
        assert (target["name"], target["description"]) == (name, description)
        assert ("src_backup_id" in target["metadata"]) is (told.get("volume_id") is None)
    assert ask("POST", f"{where}/restore", {"restore": {"volume_id": GONE}}).status_code == 404


def test_lists_and_snapshots(ask: Ask) -> None:
    volume = make(ask)
    body = {"snapshot": {"volume_id": volume["id"]}}
    snapshot = ask("POST", "/snapshots", body).json()["snapshot"]
    settled(ask, f"/snapshots/{snapshot['id']}", "snapshot")
    body = {"backup": {"volume_id": volume["id"], "name": "of", "snapshot_id": snapshot["id"]}}
    made = ask("POST", "/backups", body).json()["backup"]
    assert settled(ask, f"/backups/{made['id']}", "backup")["snapshot_id"] == snapshot["id"]
    assert [one["name"] for one in ask("GET", "/backups", name="of").json()["backups"]] == ["of"]
    assert ask("GET", "/backups/detail", volume_id=GONE).json() == {"backups": []}
    act(ask, volume, "os-attach", host_name="h", mountpoint="/dev/vdb")
    body = {"backup": {"volume_id": volume["id"]}}
    assert "must use the force flag" in ask("POST", "/backups", body).text
