# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Flavors of the simulated Nova: made, changed, deleted; their extra specs, and who may use a private one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from simulators.kit import Running, serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client, message

NEW: dict[str, Any] = {"name": "upf", "ram": 1024, "vcpus": 2, "disk": 10}


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


@pytest.fixture
def call(running: Running) -> Client:
    return Client(running)


def made(call: Client, **more: Any) -> dict[str, Any]:
    answer = call("POST", "/flavors", {"flavor": {**NEW, **more}})
    assert answer.status_code == 200, answer.text
    flavor: dict[str, Any] = answer.json()["flavor"]
    return flavor


def names(call: Client, query: str = "") -> list[str]:
    return [
        one["name"] for one in call("GET", f"/flavors{query}").json()["flavors"] if not one["name"].startswith("m1")
    ]


def test_made_and_deleted(call: Client) -> None:
    flavor = made(call, id="10", swap="512", rxtx_factor=2, **{"OS-FLV-EXT-DATA:ephemeral": 5})
    assert (flavor["id"], flavor["swap"], flavor["rxtx_factor"]) == ("10", 512, 2.0)
    assert (flavor["OS-FLV-EXT-DATA:ephemeral"], flavor["extra_specs"], flavor["description"]) == (5, {}, None)
    assert message(call("POST", "/flavors", {"flavor": NEW})) == "Flavor with name upf already exists."
    twice = {**NEW, "name": "other", "id": "10"}
    assert message(call("POST", "/flavors", {"flavor": twice})) == "Flavor with ID 10 already exists."
    assert call("DELETE", "/flavors/10").status_code == 202
    assert message(call("DELETE", "/flavors/10")) == "Flavor 10 could not be found."
    assert len(made(call)["id"]) == 36


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"ram": 0}, "is less than the minimum of 1"),
        ({"vcpus": "two"}, "does not match"),
        ({"disk": -1}, "is less than the minimum of 0"),
        ({"swap": 2**31}, "is greater than the maximum"),
        ({"rxtx_factor": 0}, "less than or equal to the minimum of 0"),
        ({"id": "a/b"}, "does not match"),
        ({"id": " a"}, "leading and/or trailing"),
        ({"colour": "blue"}, "Additional properties are not allowed"),
    ],
)
def test_refused(call: Client, change: dict[str, Any], told: str) -> None:
    answer = call("POST", "/flavors", {"flavor": {**NEW, **change}})
    assert (answer.status_code, told in message(answer)) == (400, True), answer.text


def test_what_versions_know(call: Client) -> None:
    described = {"flavor": {**NEW, "description": "x"}}
    assert call("POST", "/flavors", described, "2.54").status_code == 400
    assert "extra_specs" not in call("POST", "/flavors", {"flavor": NEW}, "2.60").json()["flavor"]
    path = "/flavors/1"
    assert call("GET", path, version="2.61").json()["flavor"]["swap"] == ""
    assert call("GET", path, version="2.75").json()["flavor"]["swap"] == 0
    change = {"flavor": {"description": "small"}}
    assert call("PUT", path, change, "2.54").status_code == 404
    assert call("PUT", path, change, "2.55").json()["flavor"]["description"] == "small"
    assert call("PUT", path, {"flavor": {"ram": 1}}).status_code == 400


def test_servers_keep_what_they_were_made_with(running: Running, call: Client) -> None:
    compute = running.simulator.compute  # type: ignore[attr-defined]
    server = compute.named("vm-1")[0]
    call("POST", "/flavors/2/os-extra_specs", {"extra_specs": {"hw:numa_nodes": 2}})
    assert call.server(server)["flavor"]["extra_specs"] == {}
    assert call("DELETE", "/flavors/2").status_code == 202
    assert call.server(server)["flavor"]["original_name"] == "m1.small"


def test_extra_specs(call: Client) -> None:
    path = "/flavors/1/os-extra_specs"
    assert call("POST", path, {"extra_specs": {"a:b": "c", "n": 1}}).json() == {"extra_specs": {"a:b": "c", "n": 1}}
    assert call("GET", path).json() == {"extra_specs": {"a:b": "c", "n": "1"}}
    assert call("PUT", f"{path}/n", {"n": "2"}).json() == {"n": "2"}
    assert message(call("PUT", f"{path}/n", {"m": "2"})) == "Request body and URI mismatch"
    assert call("POST", path, {"extra_specs": {"a": True}}).status_code == 400
    assert call("POST", path, {"extra_specs": {"a/b": "c"}}).status_code == 400
    assert call("DELETE", f"{path}/n").status_code == 200
    assert message(call("DELETE", f"{path}/n")) == "Flavor 1 has no extra specs with key n."


def test_who_may_use_a_private_one(running: Running, call: Client) -> None:
    made(call, id="p", **{"os-flavor-access:is_public": False})
    demo = Client(running, "demo")
    assert names(call) == [] == names(demo)
    assert names(call, "?is_public=None") == names(call, "?is_public=False") == ["upf"]
    assert names(demo, "?is_public=None") == []
    assert demo("GET", "/flavors/p").status_code == 404
    add, remove = ({f"{verb}TenantAccess": {"tenant": demo.project}} for verb in ("add", "remove"))
    listed = {"flavor_access": [{"flavor_id": "p", "tenant_id": demo.project}]}
    assert call("POST", "/flavors/p/action", add).json() == listed
    assert message(call("POST", "/flavors/p/action", add)).startswith("Flavor access already exists for flavor p")
    assert call("GET", "/flavors/p/os-flavor-access").json() == listed
    assert names(demo) == ["upf"]
    assert call("POST", "/flavors/p/action", remove).json() == {"flavor_access": []}
    assert message(call("POST", "/flavors/p/action", remove)).startswith("Flavor access not found for p")
    assert message(call("POST", "/flavors/1/action", add)) == "Can not add access to a public flavor."
    assert message(call("GET", "/flavors/1/os-flavor-access")) == "Access list not available for public flavors."
    stranger = {"addTenantAccess": {"tenant": "nobody"}}
    assert message(call("POST", "/flavors/p/action", stranger)) == "Project ID nobody is not a valid project."
    for method, path, document in (
        ("POST", "/flavors", {"flavor": NEW}),
        ("DELETE", "/flavors/1", None),
        ("POST", "/flavors/1/os-extra_specs", {"extra_specs": {"a": "b"}}),
        ("GET", "/flavors/1/os-flavor-access", None),
    ):
        assert demo(method, path, document).status_code == 403
