# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pools and capabilities of the simulated Cinder. Held against Cinder of Zed."""

from __future__ import annotations

from .openstack_block_storage_caller import asking, refused

_POOLS = "/scheduler-stats/get_pools"


def test_pools_with_and_without_details() -> None:
    with asking() as ask:
        plain = ask("GET", _POOLS).json()["pools"]
        assert plain == [{"name": "block1.develop.stand.loc@files1#files"}]
        full = ask("GET", _POOLS, detail="True", name="nope").json()["pools"]  # no filter before 3.28
        assert full[0]["capabilities"]["free_capacity_gb"] == 2000
        assert refused(ask("GET", _POOLS, detail="bogus"), 400, "Value 'bogus' for 'detail' is not a boolean.")


def test_capabilities_of_a_back_end() -> None:
    with asking() as ask:
        of_host = ask("GET", "/capabilities/block1.develop.stand.loc").json()
        assert of_host == ask("GET", "/capabilities/block1.develop.stand.loc@files1").json()
        assert of_host["namespace"] == "OS::Storage::Capabilities::block1.develop.stand.loc@files1"
        assert of_host["properties"]["qos"]["type"] == "boolean"
        assert refused(ask("GET", "/capabilities/nope"), 404, "Can't find service: nope")
