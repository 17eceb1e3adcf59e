# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Neutron's address scopes, and filters by tags."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests

from simulators.kit import serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client

Call = Callable[..., requests.Response]


@pytest.fixture
def cloud() -> Iterator[tuple[OpenStack, Call]]:
    with serve(OpenStack()) as running:
        assert isinstance(running.simulator, OpenStack)
        headers = {"X-Auth-Token": Client(running).token}

        def call(method: str, path: str, body: Any = None, **query: Any) -> requests.Response:
            address = f"{running.url}/networking/v2.0{path}"
            return requests.request(method, address, json=body, params=query, headers=headers, timeout=5)

        yield running.simulator, call
        assert running.simulator.crashes == []


def test_an_address_scope_comes_and_goes(cloud: tuple[OpenStack, Call]) -> None:
    _simulator, call = cloud
    made = call("POST", "/address-scopes", {"address_scope": {"name": "ran", "ip_version": 4}}).json()["address_scope"]
    path = f"/address-scopes/{made['id']}"
    assert (made["shared"], made["ip_version"]) == (False, 4)
    assert call("GET", "/address-scopes", name="ran").json()["address_scopes"] == [made]
    assert call("PUT", path, {"address_scope": {"shared": True}}).json()["address_scope"]["shared"]
    assert "can't be unshared" in call("PUT", path, {"address_scope": {"shared": False}}).text
    pool = {"name": "p", "prefixes": ["10.0.0.0/8"], "address_scope_id": made["id"]}
    pool = call("POST", "/subnetpools", {"subnetpool": pool}).json()["subnetpool"]
    assert "AddressScopeInUse" in call("DELETE", path).text
    call("PUT", f"/subnetpools/{pool['id']}", {"subnetpool": {"address_scope_id": None}})
    assert call("DELETE", path).status_code == 204
    assert "AddressScopeNotFound" in call("GET", path).text


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ({"name": "x"}, "Required attribute 'ip_version' not specified"),
        ({"name": "x", "ip_version": 5}, "5 is not in valid_values"),
        ({"name": "x", "ip_version": 4, "nope": 1}, "Unrecognized attribute(s) 'nope'"),
    ],
)
def test_what_is_refused(cloud: tuple[OpenStack, Call], scope: dict[str, Any], words: str) -> None:
    answer = cloud[1]("POST", "/address-scopes", {"address_scope": scope})
    assert (answer.status_code, words in answer.text) == (400, True)


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("tags", "a,b", ["both"]),
        ("tags-any", "a,c", ["both", "one"]),
        ("not-tags", "a,b", ["none", "one"]),
        ("not-tags-any", "a,b", ["none"]),
    ],
)
def test_lists_are_filtered_by_tags(cloud: tuple[OpenStack, Call], name: str, value: str, found: list[str]) -> None:
    simulator, call = cloud
    for group, tags in (("both", ["a", "b"]), ("one", ["a"]), ("none", [])):
        made = call("POST", "/security-groups", {"security_group": {"name": group}}).json()["security_group"]
        simulator.network.security_groups[made["id"]]["tags"] = tags
    groups = call("GET", "/security-groups", **{name: value}).json()["security_groups"]
    assert sorted(one["name"] for one in groups if one["name"] != "default") == found
