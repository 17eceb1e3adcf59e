# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What simulated services say of their APIs: Nova's extensions, Glance's schemas."""

from __future__ import annotations

from simulators.kit import serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client
from .test_openstack_image_changes import Call
from .test_openstack_image_changes import calls as calls  # noqa: PLC0414 - a fixture


def test_extensions() -> None:
    with serve(OpenStack()) as running:
        nova = Client(running)
        found = nova("GET", "/extensions").json()["extensions"]
        assert nova("GET", "/extensions/os-agents").json()["extension"] in found
        assert nova("GET", "/extensions/none").status_code == 404
        nova.url = f"{running.url}/block-storage/v3/{nova.project}"
        found = nova("GET", "/extensions").json()["extensions"]
        assert nova("GET", "/extensions/os-volume-transfer").json()["extension"] in found
        assert nova("GET", "/extensions/none").status_code == 404
        assert running.simulator.crashes == []


def test_schemas(calls: tuple[Call, Call, str]) -> None:
    admin, _demo, _project = calls
    assert admin("GET", "/v2/schemas/none").status_code == 404
    image = admin("GET", "/v2/schemas/image").json()
    assert image["properties"]["min_disk"]["type"] == "integer"
    assert list(admin("GET", "/v2/schemas/images").json()["properties"]) == ["images", "first", "next", "schema"]
    assert admin("GET", "/v2/schemas/metadefs/resource_type").json()["name"] == "resource_type_association"
