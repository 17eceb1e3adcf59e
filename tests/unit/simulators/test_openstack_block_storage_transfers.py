# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Handing volumes over in the simulated Cinder. Held against Cinder of Zed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from simulators.kit import Running, serve
from simulators.openstack import OpenStack
from simulators.openstack.identity.state import fixed_id

from .openstack_block_storage_caller import Ask, refused
from .test_openstack_compute import Client

_ALL = "/os-volume-transfer"


def _asking(running: Running, who: str) -> Ask:
    token = Client(running, who).token if who != "admin" else Client(running).token
    root = f"{running.url}/block-storage/v3/{fixed_id(f'project.{who}')}"

    def call(verb: str, path: str, body: Any = None, **query: Any) -> requests.Response:
        headers = {"X-Auth-Token": token}
        return requests.request(verb, root + path, json=body, params=query, headers=headers, timeout=5)

    return call


@pytest.fixture
def both() -> Iterator[tuple[Ask, Ask]]:
    with serve(OpenStack()) as running:
        yield _asking(running, "admin"), _asking(running, "demo")
        assert running.simulator.crashes == []


def _volume(ask: Ask) -> str:
    made = ask("POST", "/volumes", {"volume": {"size": 1}}).json()["volume"]
    for _ in range(20):
        if ask("GET", f"/volumes/{made['id']}").json()["volume"]["status"] == "available":
            return str(made["id"])
    raise AssertionError(made)


def _offer(ask: Ask, volume: str, **more: Any) -> dict[str, Any]:
    answer = ask("POST", _ALL, {"transfer": {"volume_id": volume, **more}})
    assert answer.status_code == 202
    made: dict[str, Any] = answer.json()["transfer"]
    return made


def test_a_volume_goes_to_whoever_has_the_key(both: tuple[Ask, Ask]) -> None:
    admin, demo = both
    volume = _volume(admin)
    snapshot = admin("POST", "/snapshots", {"snapshot": {"volume_id": volume}}).json()["snapshot"]["id"]
    early = admin("POST", _ALL, {"transfer": {"volume_id": volume}})
    assert refused(early, 400, f"snapshot: {snapshot} status must be available")
    while admin("GET", f"/snapshots/{snapshot}").json()["snapshot"]["status"] != "available":
        pass
    made = _offer(admin, volume, name=" to-ims ")
    where, key = f"{_ALL}/{made['id']}", made.pop("auth_key")
    shown = admin("GET", where).json()["transfer"]
    assert {**shown, "created_at": made["created_at"]} == {**made, "name": "to-ims"}
    assert admin("GET", f"/volumes/{volume}").json()["volume"]["status"] == "awaiting-transfer"
    assert refused(demo("GET", where), 404, f"Transfer {made['id']} could not be found.")
    assert refused(demo("DELETE", where), 404, "could not be found.")
    assert refused(demo("POST", f"{where}/accept", {"accept": {"auth_key": "x"}}), 400, "Invalid auth key")
    assert refused(demo("POST", f"{where}/accept", {"accept": {}}), 400, "'auth_key' is a required property")
    taken = demo("POST", f"{where}/accept", {"accept": {"auth_key": key}})
    assert taken.status_code == 202
    assert set(taken.json()["transfer"]) == {"id", "name", "volume_id", "links"}
    found = demo("GET", f"/volumes/{volume}").json()["volume"]
    assert (found["status"], found["os-vol-tenant-attr:tenant_id"]) == ("available", fixed_id("project.demo"))
    assert admin("GET", where).status_code == 404
    assert [one["id"] for one in demo("GET", "/snapshots").json()["snapshots"]] == [snapshot]


def test_they_are_listed_and_taken_back(both: tuple[Ask, Ask]) -> None:
    admin, demo = both
    volume = _volume(demo)
    made = _offer(demo, volume)
    assert admin("GET", _ALL).json() == {"transfers": []}
    assert [one["id"] for one in admin("GET", _ALL, all_tenants=1).json()["transfers"]] == [made["id"]]
    assert [one["name"] for one in demo("GET", f"{_ALL}/detail", volume_id=volume).json()["transfers"]] == [None]
    assert demo("GET", f"{_ALL}/detail", limit=1).json() == {"transfers": []}  # no attribute of that name fits
    assert admin("DELETE", f"{_ALL}/{made['id']}").status_code == 202
    assert demo("GET", f"/volumes/{volume}").json()["volume"]["status"] == "available"


def test_what_it_refuses(both: tuple[Ask, Ask]) -> None:
    admin, demo = both
    volume = _volume(admin)
    assert refused(demo("POST", _ALL, {"transfer": {"volume_id": volume}}), 404, f"Volume {volume} could not be found.")
    assert refused(admin("POST", _ALL, {"transfer": {"volume_id": "x"}}), 400, "'x' is not a 'uuid'")
    assert refused(admin("POST", _ALL, {"transfer": {"name": "x"}}), 400, "'volume_id' is a required property")
    _offer(admin, volume)
    assert refused(admin("POST", _ALL, {"transfer": {"volume_id": volume}}), 400, "status must be available")
    assert refused(admin("DELETE", f"/volumes/{volume}"), 400, "awaiting a transfer")
