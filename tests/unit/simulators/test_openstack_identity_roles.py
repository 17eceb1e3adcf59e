# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roles of the OpenStack simulator's Keystone against reference/openstack.txt, 6.10."""

from __future__ import annotations

from typing import Any

import pytest

from simulators.kit import Running

from .test_openstack_identity import DEFAULT, Client, by_password, call, running

__all__ = ["call", "running"]


def names(call: Client, query: str = "") -> list[str]:
    return [one["name"] for one in call("GET", f"/v3/roles{query}").json()["roles"]]


def test_documented_role(call: Client) -> None:
    made = call("POST", "/v3/roles", {"role": {"name": "developer"}})
    role = made.json()["role"]
    assert made.status_code == 201
    assert role == {
        "id": role["id"],
        "name": "developer",
        "domain_id": None,
        "description": None,
        "options": {},
        "links": {"self": f"{call.url}/v3/roles/{role['id']}"},
    }
    path = f"/v3/roles/{role['id']}"
    assert call("GET", path).json() == {"role": role}
    changed = call("PATCH", path, {"role": {"name": "a new role name"}})
    assert (changed.status_code, changed.json()) == (200, {"role": {**role, "name": "a new role name"}})
    assert names(call, "?name=a%20new%20role%20name") == ["a new role name"]
    assert names(call) == ["admin", "member", "reader", "a new role name"]
    gone = call("DELETE", path)
    assert (gone.status_code, gone.content, call("GET", path).status_code) == (204, b"", 404)


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({}, 400),
        ({"name": ""}, 400),
        ({"name": "n" * 256}, 400),
        ({"name": "n", "description": 1}, 400),
        ({"name": "n", "colour": "red"}, 400),
        ({"name": "n", "domain_id": "nowhere"}, 404),
        ({"name": "admin"}, 409),
        ({"name": "admin", "domain_id": "default"}, 201),
    ],
)
def test_creation(running: Running, call: Client, given: Any, status: int) -> None:
    running.simulator.settings["identity_extras"] = False
    assert call("POST", "/v3/roles", {"role": given}).status_code == status


def test_roles_of_a_domain_are_listed_for_it_only(call: Client) -> None:
    role = call("POST", "/v3/roles", {"role": {"name": "local", "domain_id": "default"}}).json()["role"]
    assert names(call) == ["admin", "member", "reader"]
    assert names(call, "?domain_id=default") == ["local"]
    assert call("PATCH", f"/v3/roles/{role['id']}", {"role": {"domain_id": "other"}}).status_code == 400


def test_roles_of_the_bootstrap_stay_as_they_are(call: Client) -> None:
    reader = next(one for one in call("GET", "/v3/roles?name=reader").json()["roles"])
    path = f"/v3/roles/{reader['id']}"
    assert call("PATCH", path, {"role": {"description": "d"}}).status_code == 403
    assert call("DELETE", path).status_code == 403
    assert call("PATCH", path, {"role": {"options": {"immutable": False}}}).status_code == 200
    assert call("DELETE", path).status_code == 204
    # What it was granted for is gone too: tokens do not hold it any more.
    token = call("GET", "/v3/auth/tokens", **{"X-Subject-Token": call.token}).json()["token"]
    assert [one["name"] for one in token["roles"]] == ["admin", "member"]


def test_only_administrators(running: Running) -> None:
    demo = Client(running, by_password("demo"), {"project": {"name": "demo", **DEFAULT}})
    assert demo("GET", "/v3/roles").status_code == 403
    assert demo("POST", "/v3/roles", {"role": {"name": "n"}}).status_code == 403
