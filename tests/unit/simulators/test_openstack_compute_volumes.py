# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Nova: volumes and snapshots that it passes on from Cinder. Held against Nova of Zed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from simulators.kit import serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client

GONE = "0b635116-909a-498f-bb00-62d6e85123fc"


@pytest.fixture
def nova() -> Iterator[Client]:
    with serve(OpenStack(job_polls=0)) as running:
        yield Client(running)
        assert running.simulator.crashes == []


def test_volumes(nova: Client) -> None:
    body = {"volume": {"display_name": "v", "size": 1, "metadata": {"a": "b"}}}
    made = nova("POST", "/os-volumes", body, "2.1").json()["volume"]
    assert (made["displayName"], made["attachments"], made["volumeType"]) == ("v", [{}], "files")
    for path in ("/os-volumes", "/os-volumes/detail"):
        assert [one["displayName"] for one in nova("GET", path, version="2.35").json()["volumes"]] == ["v"]
        assert nova("GET", path, version="2.36").status_code == 404
    assert nova("GET", f"/os-volumes/{made['id']}", version="2.1").json()["volume"]["status"] == "available"
    assert nova("GET", "/os-volumes?limit=x", version="2.1").status_code == 400
    assert nova("GET", "/os-volumes?limit=1&offset=1", version="2.1").json() == {"volumes": []}
    assert nova("POST", "/os-volumes", {"volume": {"display_name": "v"}}, "2.1").status_code == 400
    assert nova("POST", "/os-volumes", {"volume": {"size": 1, "bogus": 1}}, "2.1").status_code == 400
    assert nova("POST", "/os-volumes", {"volume": {"size": 1, "volume_type": "x"}}, "2.1").status_code == 500
    assert nova("POST", "/os-volumes", {"volume": {"size": 1, "snapshot_id": GONE}}, "2.1").status_code == 404
    assert nova("DELETE", f"/os-volumes/{made['id']}", version="2.1").status_code == 202
    assert nova("GET", f"/os-volumes/{made['id']}", version="2.1").status_code == 404


def test_snapshots(nova: Client) -> None:
    volume = nova("POST", "/os-volumes", {"volume": {"size": 1}}, "2.1").json()["volume"]
    nova("GET", f"/os-volumes/{volume['id']}", version="2.1")
    body = {"snapshot": {"volume_id": volume["id"], "display_name": "s", "display_description": "d", "force": False}}
    made = nova("POST", "/os-snapshots", body, "2.1").json()["snapshot"]
    assert (made["volumeId"], made["displayDescription"]) == (volume["id"], "d")
    for path in ("/os-snapshots", "/os-snapshots/detail"):
        assert [one["displayName"] for one in nova("GET", path, version="2.1").json()["snapshots"]] == ["s"]
    assert nova("GET", f"/os-snapshots/{made['id']}", version="2.1").json()["snapshot"]["status"] == "available"
    refused = nova("DELETE", f"/os-volumes/{volume['id']}", version="2.1").json()["badRequest"]["message"]
    assert refused.startswith("Invalid input received: Invalid volume: Volume status must be")
    assert nova("POST", "/os-snapshots", {"snapshot": {"display_name": "s"}}, "2.1").status_code == 400
    assert nova("DELETE", f"/os-snapshots/{made['id']}", version="2.1").status_code == 202
    assert nova("GET", f"/os-snapshots/{made['id']}", version="2.1").status_code == 404
