# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Glance's interoperable import."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests

from simulators.kit import serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client

Call = Callable[..., requests.Response]
DIRECT = {"method": {"name": "glance-direct"}}
BYTES = "application/octet-stream"


@pytest.fixture
def cloud() -> Iterator[tuple[OpenStack, Call]]:
    with serve(OpenStack()) as running:
        assert isinstance(running.simulator, OpenStack)
        token = Client(running).token

        def call(method: str, path: str, body: Any = None, data: bytes | None = None, kind: str = BYTES) -> Any:
            headers = {"X-Auth-Token": token, **({"Content-Type": kind} if data is not None else {})}
            address = f"{running.url}/image/v2{path}"
            return requests.request(method, address, json=body, data=data, headers=headers, timeout=5)

        yield running.simulator, call
        assert running.simulator.crashes == []


def made(call: Call, **more: str) -> str:
    """The path of a new image."""
    body = {"name": "upf", "disk_format": "raw", "container_format": "bare", **more}
    return f"/images/{call('POST', '/images', body).json()['id']}"


def test_data_are_staged_and_imported(cloud: tuple[OpenStack, Call]) -> None:
    _simulator, call = cloud
    path = made(call)
    assert "needs to be staged" in call("POST", f"{path}/import", DIRECT).text
    assert call("PUT", f"{path}/stage", data=b"x", kind="text/plain").status_code == 415
    assert call("PUT", f"{path}/stage", data=b"data").status_code == 204
    assert call("PUT", f"{path}/stage", data=b"data").status_code == 409
    assert call("GET", path).json()["status"] == "uploading"
    assert call("POST", f"{path}/import", DIRECT).status_code == 202
    seen = [call("GET", path).json()["status"] for _ in range(3)]
    assert seen == ["importing", "importing", "active"]
    assert call("GET", f"{path}/file").content == b"data"
    assert call("POST", f"{path}/import", DIRECT).status_code == 409


def test_an_import_may_fail(cloud: tuple[OpenStack, Call]) -> None:
    simulator, call = cloud
    simulator.fault("job_error", path="/import")
    path = made(call)
    web = {"method": {"name": "web-download", "uri": "http://mirror.example.com/upf.raw"}}
    assert call("POST", f"{path}/import", web).status_code == 202
    found = [call("GET", path).json() for _ in range(3)][-1]
    assert (found["status"], found["os_glance_failed_import"]) == ("queued", "fast")


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        ({}, 400, "requires a 'method' field"),
        ({"method": {"name": "nope"}}, 400, "Unknown import method name 'nope'"),
        ({"method": {"name": "web-download", "uri": "ftp://x/y"}}, 400, "does not pass filtering: ftp://x/y"),
    ],
)
def test_what_is_refused(cloud: tuple[OpenStack, Call], body: Any, status: int, words: str) -> None:
    answer = cloud[1]("POST", f"{made(cloud[1])}/import", body)
    assert (answer.status_code, words in answer.text.replace("&#x27;", "'")) == (status, True)


def test_methods(cloud: tuple[OpenStack, Call]) -> None:
    assert "web-download" in cloud[1]("GET", "/info/import").json()["import-methods"]["value"]
