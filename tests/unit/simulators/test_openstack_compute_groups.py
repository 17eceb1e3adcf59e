# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Server groups of the simulated Nova: made and deleted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from simulators.kit import Running, serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client, message


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


@pytest.fixture
def call(running: Running) -> Client:
    return Client(running)


def new(call: Client, version: str = "2.64", **group: Any) -> Any:
    return call("POST", "/os-server-groups", {"server_group": {"name": "upf", **group}}, version)


def test_made_and_deleted(running: Running, call: Client) -> None:
    answer = new(call, policy="anti-affinity", rules={"max_server_per_host": "2"})
    assert answer.status_code == 200
    group = answer.json()["server_group"]
    assert (group["policy"], group["rules"], group["members"]) == ("anti-affinity", {"max_server_per_host": 2}, [])
    assert group["project_id"] == call.project
    assert new(call, policy="affinity").status_code == 200  # names need not be unique
    path = f"/os-server-groups/{group['id']}"
    assert Client(running, "demo")("DELETE", path).status_code == 404
    assert call("DELETE", path).status_code == 204
    assert message(call("DELETE", path)) == f"Instance group {group['id']} could not be found."


def test_what_versions_know(call: Client) -> None:
    shown = new(call, "2.15", policies=["soft-affinity"]).json()["server_group"]
    assert (shown["policies"], shown["metadata"], "policy" in shown) == (["soft-affinity"], {}, False)
    assert new(call, "2.14", policies=["soft-affinity"]).status_code == 400
    assert new(call, "2.63", policy="affinity").status_code == 400
    assert new(call, "2.64", policies=["affinity"]).status_code == 400


@pytest.mark.parametrize(
    ("group", "told"),
    [
        ({"policy": "affinity", "rules": {"max_server_per_host": 2}}, "Only anti-affinity policy supports rules."),
        ({"policy": "anti-affinity", "rules": {"max_server_per_host": 0}}, "less than the minimum of 1"),
        ({"policy": "anti-affinity", "rules": {"other": 1}}, "Additional properties are not allowed"),
        ({"policy": "near"}, "is not one of"),
        ({}, "'policy' is a required property"),
    ],
)
def test_refused(call: Client, group: dict[str, Any], told: str) -> None:
    answer = new(call, **group)
    assert (answer.status_code, told in message(answer)) == (400, True), answer.text


def test_one_policy_only(call: Client) -> None:
    assert "is too long" in message(new(call, "2.60", policies=["affinity", "anti-affinity"]))
    assert "is too short" in message(new(call, "2.60", policies=[]))


def test_quota_and_pages(call: Client) -> None:
    for _ in range(10):
        assert new(call, policy="affinity").status_code == 200
    answer = new(call, policy="affinity")
    assert (answer.status_code, message(answer)) == (403, "Quota exceeded, too many server groups.")
    listed = call("GET", "/os-server-groups?limit=4&offset=8").json()
    assert (len(listed["server_groups"]), list(listed)) == (2, ["server_groups"])  # Nova gives no link to a next page
