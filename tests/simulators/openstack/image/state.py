# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Glance knows. Images are kept as the documents that answers show, without their links."""

from __future__ import annotations

from typing import Any

from simulators.kit.job import Job
from simulators.openstack.compute.state import IMAGE
from simulators.openstack.identity.state import fixed_id


class Images:
    """A fresh Glance: one public image."""

    def __init__(self) -> None:
        self.images: dict[str, dict[str, Any]] = {}
        #: What is in the images, by id; of those that are there from the start it is made when it is asked for.
        self.data: dict[str, bytes] = {}
        #: With whom images are shared: by image, then by project.
        self.members: dict[str, dict[str, dict[str, Any]]] = {}
        #: Images and those of their members that may share them further, which only Image v1 knows.
        self.can_share: set[tuple[str, str | None]] = set()
        #: Data that wait for an import, and what is being imported.
        self.staged: dict[str, bytes] = {}
        self.importing: dict[str, Job[bool]] = {}
        #: Namespaces of metadata definitions by name: their documents, and their parts by kind and name.
        self.namespaces: dict[str, dict[str, Any]] = {}
        self.parts: dict[str, dict[str, dict[str, dict[str, Any]]]] = {}
        self.tasks: dict[str, dict[str, Any]] = {}
        self.resource_types: dict[str, dict[str, Any]] = {}
        self.add("cirros", IMAGE)

    def add(self, name: str, key: str) -> dict[str, Any]:
        """A new public image that can be used."""
        self.images[key] = {
            "name": name,
            "disk_format": "raw",
            "container_format": "bare",
            "visibility": "public",
            "size": 1048576,
            "virtual_size": 1048576,
            "status": "active",
            "checksum": "b6d81b360a5672d80c27430f39153e2c",
            "protected": False,
            "min_ram": 0,
            "min_disk": 0,
            "owner": fixed_id("project.admin"),
            "os_hidden": False,
            "os_hash_algo": "sha512",
            "os_hash_value": "d6292685b380e338e025b3415a90fe8f9d39a46e7bdba8cb78c50a338cefca74"
            "1f69e4e46411c32de1afdedfb268e579a51f81ff85e56f55b0ee7c33fe8c25c9",
            "id": key,
            "created_at": "2026-11-21T09:30:00Z",
            "updated_at": "2026-11-21T09:30:00Z",
            "tags": [],
        }
        self.data[key] = bytes(1048576)
        return self.images[key]

    def blank(self, key: str, owner: str | None, moment: str) -> dict[str, Any]:
        """What a new image has before anything is said of it."""
        return {
            "name": None,
            "disk_format": None,
            "container_format": None,
            "visibility": "shared",
            "size": None,
            "virtual_size": None,
            "status": "queued",
            "checksum": None,
            "protected": False,
            "min_ram": 0,
            "min_disk": 0,
            "owner": owner,
            "os_hidden": False,
            "os_hash_algo": None,
            "os_hash_value": None,
            "id": key,
            "created_at": moment,
            "updated_at": moment,
            "tags": [],
        }

    def forget(self, key: str) -> None:
        """An image is deleted."""
        del self.images[key]
        self.data.pop(key, None)
        self.members.pop(key, None)
