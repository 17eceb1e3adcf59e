# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Glance: images made, changed, filled, shared and deleted, as a Glance of Zed was seen to do it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests

from simulators.kit import serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client

Call = Callable[..., requests.Response]
_BYTES = {"Content-Type": "application/octet-stream"}


@pytest.fixture
def calls() -> Iterator[tuple[Call, Call, str]]:
    """Calls as administrator and as demo, and demo's project."""
    with serve(OpenStack()) as running:
        admin, demo = Client(running), Client(running, "demo")

        def caller(token: str) -> Call:
            def call(method: str, path: str, document: Any = None, **more: Any) -> requests.Response:
                headers = {"X-Auth-Token": token, **more.pop("headers", {})}
                url = f"{running.url}/image{path}"
                return requests.request(method, url, json=document, headers=headers, timeout=5, **more)

            return call

        yield caller(admin.token), caller(demo.token), demo.project
        assert running.simulator.crashes == []


def _patch(call: Call, path: str, *steps: dict[str, Any]) -> requests.Response:
    headers = {"Content-Type": "application/openstack-images-v2.1-json-patch"}
    return call("PATCH", path, headers=headers, data=json.dumps(steps))


def test_an_image_is_filled_once(calls: tuple[Call, Call, str]) -> None:
    admin, _demo, _project = calls
    made = admin("POST", "/v2/images", {"name": "x", "tags": ["b", "a"], "foo": "bar"})
    assert (made.status_code, made.json()["status"], made.json()["tags"]) == (201, "queued", ["a", "b"])
    path = f"/v2/images/{made.json()['id']}"
    assert admin("GET", f"{path}/file").status_code == 204
    assert "must be set" in admin("PUT", f"{path}/file", data=b"abc", headers=_BYTES).text
    assert admin("POST", f"{path}/actions/deactivate").status_code == 403
    formats = [
        {"op": "add", "path": f"/{name}", "value": value}
        for name, value in (("disk_format", "raw"), ("container_format", "bare"))
    ]
    assert _patch(admin, path, *formats).status_code == 200
    assert admin("PUT", f"{path}/file", data=b"abc", headers={"Content-Type": "text/plain"}).status_code == 415
    assert admin("PUT", f"{path}/file", data=b"abc", headers=_BYTES).status_code == 204
    assert admin("PUT", f"{path}/file", data=b"abc", headers=_BYTES).status_code == 409
    shown = admin("GET", path).json()
    assert (shown["checksum"], shown["size"], shown["status"]) == ("900150983cd24fb0d6963f7d28e17f72", 3, "active")
    assert admin("GET", f"{path}/file").content == b"abc"
    assert _patch(admin, path, {"op": "replace", "path": "/disk_format", "value": "iso"}).status_code == 403
    assert admin("POST", f"{path}/actions/deactivate").status_code == 204
    assert admin("GET", path).json()["status"] == "deactivated"


@pytest.mark.parametrize(
    ("step", "status"),
    [
        ({"op": "replace", "path": "/nope", "value": "x"}, 409),
        ({"op": "remove", "path": "/nope"}, 409),
        ({"op": "replace", "path": "/size", "value": 1}, 403),
        ({"op": "replace", "path": "/visibility", "value": "nope"}, 400),
        ({"op": "replace", "path": "/min_disk", "value": -1}, 400),
        ({"op": "add", "path": "/num", "value": 1}, 400),
        ({"op": "add", "path": "/a~1b", "value": "x"}, 200),
        ({"op": "remove", "path": "/name"}, 403),
    ],
)
def test_patches(calls: tuple[Call, Call, str], step: dict[str, Any], status: int) -> None:
    admin, _demo, _project = calls
    path = f"/v2/images/{admin('POST', '/v2/images', {}).json()['id']}"
    assert _patch(admin, path, step).status_code == status
    assert admin("PATCH", path, []).status_code == 415


def test_what_is_refused(calls: tuple[Call, Call, str]) -> None:
    admin, demo, _project = calls
    for document, status in (
        ({"disk_format": "x"}, 400),
        ({"name": 1}, 400),
        ({"size": 1}, 403),
        ({"locations": []}, 403),
    ):
        assert admin("POST", "/v2/images", document).status_code == status
    assert demo("POST", "/v2/images", {"visibility": "public"}).status_code == 403
    path = f"/v2/images/{admin('POST', '/v2/images', {'protected': True}).json()['id']}"
    assert "is protected" in admin("DELETE", path).text
    assert "Failed to find" in demo("DELETE", path).text
    assert admin("PUT", f"{path}/tags/a").status_code == 204
    assert [admin("DELETE", f"{path}/tags/a").status_code for _ in range(2)] == [204, 404]
    for query in ("visibility=nope", "size_min=a", "protected=x"):
        assert admin("GET", f"/v2/images?{query}").status_code == 400
    assert admin("GET", "/v2/images?tag=none").json()["images"] == []


def test_members(calls: tuple[Call, Call, str]) -> None:
    admin, demo, project = calls
    path = f"/v2/images/{admin('POST', '/v2/images', {}).json()['id']}"
    assert demo("GET", path).status_code == 404
    assert admin("POST", f"{path}/members", {}).status_code == 400
    assert admin("POST", f"{path}/members", {"member": project}).json()["status"] == "pending"
    assert admin("POST", f"{path}/members", {"member": project}).status_code == 409
    assert admin("POST", f"{path}/members", {"member": "other"}).status_code == 200
    assert demo("GET", path).status_code == 200
    assert [one["member_id"] for one in demo("GET", f"{path}/members").json()["members"]] == [project]
    assert demo("PUT", f"{path}/members/{project}", {"status": "x"}).status_code == 400
    assert demo("PUT", f"{path}/members/{project}", {"status": "accepted"}).json()["status"] == "accepted"
    assert demo("DELETE", f"{path}/members/{project}").status_code == 403
    assert [admin("DELETE", f"{path}/members/{project}").status_code for _ in range(2)] == [204, 404]
    _patch(admin, path, {"op": "replace", "path": "/visibility", "value": "private"})
    assert admin("POST", f"{path}/members", {"member": project}).status_code == 403


def test_tasks(calls: tuple[Call, Call, str]) -> None:
    admin, demo, _project = calls
    assert demo("GET", "/v2/tasks").status_code == 403
    far = {"type": "import", "input": {"import_from": "http://x:1/y"}}
    for document in ({}, {"type": "nope"}, {"type": "import", "input": {}}, far):
        assert admin("POST", "/v2/tasks", document).status_code == 400
    given = {"import_from": "http://x/y", "image_properties": {"name": "z", "disk_format": "raw"}}
    made = admin("POST", "/v2/tasks", {"type": "import", "input": given})
    path = f"/v2/tasks/{made.json()['id']}"
    assert [admin("GET", path).json()["status"] for _ in range(3)] == ["processing", "success", "success"]
    assert admin("GET", "/v2/images?name=z").json()["images"][0]["status"] == "active"
    assert [one["status"] for one in admin("GET", "/v2/tasks?type=import").json()["tasks"]] == ["success"]
    assert admin("GET", "/v2/tasks?status=x").status_code == 400
    assert admin("GET", "/v2/tasks/none").status_code == 404
