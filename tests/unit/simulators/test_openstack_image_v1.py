# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Glance of old, which speaks Image v1 only: headers, lists, members; and clients that find it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests

from ansible_collections.telco.cloud.plugins.module_utils.core.http import Http
from ansible_collections.telco.cloud.plugins.module_utils.core.masking import Masker
from ansible_collections.telco.cloud.plugins.module_utils.openstack.client import OpenStackClient
from simulators.kit import serve
from simulators.openstack import OpenStack
from simulators.openstack.compute.state import IMAGE

from .test_openstack_compute import Client

Call = Callable[..., requests.Response]
UPF = {"x-image-meta-name": "upf", "x-image-meta-disk_format": "raw", "x-image-meta-container-format": "bare"}
BYTES = {"Content-Type": "application/octet-stream"}


@pytest.fixture
def cloud() -> Iterator[tuple[OpenStack, Call]]:
    with serve(OpenStack()) as running:
        assert isinstance(running.simulator, OpenStack)
        login = {"X-Auth-Token": Client(running).token}

        def call(method: str, path: str, headers: dict[str, str] | None = None, **more: Any) -> requests.Response:
            address = f"{running.url}/image-v1{path}"
            return requests.request(method, address, headers={**login, **(headers or {})}, timeout=5, **more)

        yield running.simulator, call
        assert running.simulator.crashes == []


def made(call: Call, data: bytes = b"", **headers: str) -> dict[str, Any]:
    """A new image."""
    answer = call("POST", "/v1/images", {**UPF, **(BYTES if data else {}), **headers}, data=data)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()["image"]
    return found


def test_versions(cloud: tuple[OpenStack, Call]) -> None:
    _simulator, call = cloud
    told = call("GET", "/")
    assert told.status_code == 300
    assert [one["id"] for one in told.json()["versions"]] == ["v1.1", "v1.0"]
    assert call("GET", "/v2/images").status_code == 404


def test_an_image_is_said_and_told_in_headers(cloud: tuple[OpenStack, Call]) -> None:
    _simulator, call = cloud
    image = made(call, b"data", **{"x-image-meta-min_ram": "5", "x-image-meta-property-Os-Distro": "debian"})
    assert (image["status"], image["size"], image["min_ram"], image["is_public"]) == ("active", 4, 5, False)
    assert image["properties"] == {"os_distro": "debian"}
    head = call("HEAD", f"/v1/images/{image['id']}")
    assert head.headers["x-image-meta-property-os_distro"] == "debian"
    assert head.headers["x-image-meta-checksum"] == image["checksum"] == head.headers["ETag"]
    assert call("GET", f"/v1/images/{image['id']}").content == b"data"
    assert call("GET", f"/v1/images/{made(call)['id']}").status_code == 404  # it has no data


def test_properties_that_are_not_named_go(cloud: tuple[OpenStack, Call]) -> None:
    _simulator, call = cloud
    path = f"/v1/images/{made(call, **{'x-image-meta-property-a': '1'})['id']}"
    keep = {"x-glance-registry-purge-props": "false", "x-image-meta-property-b": "2"}
    assert call("PUT", path, keep).json()["image"]["properties"] == {"a": "1", "b": "2"}
    assert call("PUT", path, {"x-image-meta-property-b": "3"}).json()["image"]["properties"] == {"b": "3"}
    # Data come once, and leave properties alone.
    assert call("PUT", path, BYTES, data=b"x").json()["image"]["properties"] == {"b": "3"}
    assert call("PUT", path, BYTES, data=b"x").status_code == 409


def test_what_is_refused(cloud: tuple[OpenStack, Call]) -> None:
    simulator, call = cloud
    for headers, words in (
        ({"x-image-meta-tags": "a"}, "Bad header: x-image-meta-tags"),
        ({"x-image-meta-min_ram": "much"}, "Cannot convert image min_ram"),
        ({"x-image-meta-min-disk": "-1"}, "must be &gt;= 0"),
        ({"x-image-meta-disk_format": "floppy"}, "Invalid disk format &#x27;floppy&#x27;"),
        ({"x-image-meta-name": "x" * 256}, "Image name too long: 256"),
    ):
        answer = call("POST", "/v1/images", headers)
        assert (answer.status_code, words in answer.text) == (400, True), answer.text
    assert call("POST", "/v1/images", {**UPF, "Content-Type": "text/plain"}, data=b"x").status_code == 400
    assert "Disk format is not specified" in call("POST", "/v1/images", BYTES, data=b"x").text
    assert call("PUT", f"/v1/images/{IMAGE}", {"x-image-meta-id": "1"}).status_code == 403
    simulator.images.images[IMAGE]["protected"] = True
    assert "Image is protected" in call("DELETE", f"/v1/images/{IMAGE}").text
    assert requests.get(f"{simulator.url}/image-v1/v1/images", timeout=5).status_code == 401


def test_lists(cloud: tuple[OpenStack, Call]) -> None:
    _simulator, call = cloud
    image = made(call, b"data")

    def names(path: str, **query: Any) -> list[str]:
        return [one["name"] for one in call("GET", path, params=query).json()["images"]]

    assert set(names("/v1/images")) == {"upf", "cirros"}
    assert names("/v1/images", name="upf", status="active", size_max=4) == ["upf"]
    assert names("/v1/images/detail", is_public="False") == ["upf"]
    first = names("/v1/images", limit=1)
    assert names("/v1/images", limit=1, marker=IMAGE if first == ["cirros"] else image["id"]) != first
    assert call("GET", "/v1/images", params={"marker": "x"}).status_code == 400
    brief = call("GET", "/v1/images", params={"name": "upf"}).json()["images"][0]
    assert brief["uri"].endswith(f"/v1/images/{brief['id']}")
    assert "status" not in brief


def test_members(cloud: tuple[OpenStack, Call]) -> None:
    _simulator, call = cloud
    path = f"/v1/images/{made(call)['id']}/members"
    assert call("PUT", f"{path}/p1").status_code == 204
    assert call("PUT", f"{path}/p2", json={"member": {"can_share": True}}).status_code == 204
    both = [{"member_id": "p1", "can_share": False}, {"member_id": "p2", "can_share": True}]
    assert call("GET", path).json()["members"] == both
    assert call("PUT", path, json={"memberships": [{"member_id": "p2"}]}).status_code == 204
    assert call("GET", path).json()["members"] == both[1:]
    assert [one["can_share"] for one in call("GET", "/v1/shared-images/p2").json()["shared_images"]] == [True]
    assert call("DELETE", f"{path}/p1").status_code == 404
    assert call("DELETE", f"{path}/p2").status_code == 204
    assert call("PUT", path, json={"members": []}).status_code == 400


@pytest.mark.parametrize("version", [1, 2])
def test_which_version_a_cloud_offers_is_found_out(version: int) -> None:
    with serve(OpenStack(image_version=version)) as running:
        login = running.simulator.login()
        auth = {key: value for key, value in login.items() if not key.startswith(("application", "region"))}
        found = OpenStackClient({"cloud": {"auth": auth}}, Http(user_agent="test"), None, Masker()).login
        assert (found.offers("image", "1"), found.offers("image", "2")) == (version == 1, version == 2)
        assert found.endpoint("image", str(version)).endswith("/image-v1" if version == 1 else "/image")


@pytest.mark.parametrize(
    ("settings", "version"),
    [
        ({"image_endpoint_override": "http://glance.test/v1"}, "1"),
        ({"image_endpoint_override": "http://glance.test/v2/"}, "2"),
        ({"image_api_version": "1"}, "1"),
        ({"image_api_version": 2.15}, "2"),
    ],
)
def test_settings_say_which_version_is_spoken(settings: dict[str, Any], version: str) -> None:
    cloud = {"auth_type": "none", "auth": {"endpoint": "http://openstack.test"}, **settings}
    found = OpenStackClient({"cloud": cloud}, Http(user_agent="test"), None, Masker()).login
    assert (found.offers("image", "1"), found.offers("image", "2")) == (version == "1", version == "2")
