# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Glance: lists, pages, one image, and errors in HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests

from simulators.kit import serve
from simulators.openstack import OpenStack
from simulators.openstack.compute.state import IMAGE

from .test_openstack_compute import Client

Get = Callable[..., requests.Response]


@pytest.fixture
def cloud() -> Iterator[tuple[OpenStack, Get]]:
    with serve(OpenStack()) as running:
        assert isinstance(running.simulator, OpenStack)
        headers = {"X-Auth-Token": Client(running).token}

        def get(path: str, **query: Any) -> requests.Response:
            return requests.get(f"{running.url}/image{path}", params=query, headers=headers, timeout=5)

        yield running.simulator, get
        assert running.simulator.crashes == []


def test_images_are_found_by_name_and_id(cloud: tuple[OpenStack, Get]) -> None:
    _simulator, get = cloud
    found = get("/v2/images", name="cirros").json()
    assert [one["id"] for one in found["images"]] == [IMAGE]
    assert found["first"] == "/v2/images?name=cirros"
    assert get(f"/v2/images/{IMAGE}").json() == found["images"][0]
    assert get("/v2/images", name="none").json()["images"] == []


def test_a_list_goes_on_page_by_page(cloud: tuple[OpenStack, Get]) -> None:
    simulator, get = cloud
    simulator.images.add("second", "9cbefc35-d372-40c5-88e2-9fdab6ea12c0")
    first = get("/v2/images", limit=1).json()
    rest = get(first["next"]).json()
    assert {first["images"][0]["name"], rest["images"][0]["name"]} == {"cirros", "second"}
    assert "next" not in rest


def test_errors_are_pages(cloud: tuple[OpenStack, Get]) -> None:
    _simulator, get = cloud
    for path, query, status, words in (
        ("/v2/images/nope", {}, 404, "No image found with ID nope"),
        ("/v2/images", {"limit": "x"}, 400, "limit param must be an integer"),
        ("/v2/images", {"marker": "x"}, 400, "No image found with ID x"),
        ("/v2/images", {"sort_key": "x"}, 400, "Invalid sort key: x"),
        ("/v2/nope", {}, 404, "The resource could not be found."),
    ):
        answer = get(path, **query)
        assert answer.status_code == status
        assert answer.headers["Content-Type"] == "text/html; charset=UTF-8"
        assert words in answer.text


def test_a_private_image_is_its_owners(cloud: tuple[OpenStack, Get]) -> None:
    simulator, get = cloud
    simulator.images.images[IMAGE]["visibility"] = "private"
    assert len(get("/v2/images").json()["images"]) == 1  # an administrator sees all
    assert requests.get(f"{simulator.url}/image/v2/images", timeout=5).status_code == 401
