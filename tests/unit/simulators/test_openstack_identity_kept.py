# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Policies and consumers of the OpenStack simulator's Keystone against reference/openstack.txt, 6.11 and 7.3."""

from __future__ import annotations

from typing import Any

import pytest

from .test_openstack_identity import Client, call, running

__all__ = ["call", "running"]


def _made(call: Client, path: str, kind: str, **given: Any) -> dict[str, Any]:
    answer = call("POST", path, {kind: given})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()[kind]
    return found


def test_documented_policy(call: Client) -> None:
    given = {"blob": "{ 'foobar_user': 'role:compute-user' }", "project_id": "0426", "type": "t", "user_id": "0ffd"}
    policy = _made(call, "/v3/policies", "policy", **given)
    path = f"/v3/policies/{policy['id']}"
    assert policy == {**given, "id": policy["id"], "links": {"self": call.url + path}}
    assert call("GET", path).json() == {"policy": policy}
    assert call("GET", "/v3/policies?type=t").json()["policies"] == [policy]
    assert call("GET", "/v3/policies?type=x").json()["policies"] == []
    assert call("PATCH", path, {"policy": {"blob": "b"}}).json() == {"policy": {**policy, "blob": "b"}}
    assert call("PATCH", path, {"policy": {}}).status_code == 400
    gone = call("DELETE", path)
    assert (gone.status_code, gone.content) == (204, b"")
    again = call("DELETE", path)
    assert (again.status_code, again.json()["error"]["message"]) == (404, f"Could not find policy: {policy['id']}.")


@pytest.mark.parametrize(
    "given", [{}, {"blob": "b"}, {"type": "t"}, {"blob": {}, "type": "t"}, {"blob": "b", "type": 1}]
)
def test_bad_policies(call: Client, given: Any) -> None:
    assert call("POST", "/v3/policies", {"policy": given}).status_code == 400
