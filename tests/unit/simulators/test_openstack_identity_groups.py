# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users and groups of the OpenStack simulator's Keystone against reference/openstack.txt, 6.7 and 6.8."""

from __future__ import annotations

from typing import Any

import pytest

from simulators.kit import Running

from .test_openstack_identity import Client, by_password, call, log_in, running

__all__ = ["call", "running"]


def make(call: Client, kind: str, **given: Any) -> dict[str, Any]:
    made = call("POST", f"/v3/{kind}s", {kind: given})
    assert made.status_code == 201, made.text
    found: dict[str, Any] = made.json()[kind]
    return found


def test_documented_user(call: Client) -> None:
    domain = make(call, "domain", name="telco")
    project = make(call, "project", name="radio", domain_id=domain["id"])
    given = {
        "default_project_id": project["id"],
        "description": "James Doe's user",
        "domain_id": domain["id"],
        "email": "jdoe@example.com",
        "enabled": True,
        "name": "James Doe",
    }
    user = make(call, "user", password="secretsecret", **given)
    path = f"/v3/users/{user['id']}"
    links = {"self": call.url + path}
    assert user == {**given, "id": user["id"], "options": {}, "password_expires_at": None, "links": links}
    assert call("GET", path).json() == {"user": user}
    changed = call("PATCH", path, {"user": {"email": "jamesdoe@example.com"}})
    # The document has no "extra"; Keystone of Zed shows it in this answer only.
    apart = {"description": given["description"], "email": "jamesdoe@example.com"}
    assert changed.json() == {"user": {**user, "email": "jamesdoe@example.com", "extra": apart}}
    assert [one["id"] for one in call("GET", f"/v3/users?domain_id={domain['id']}").json()["users"]] == [user["id"]]
    assert call("PATCH", path, {"user": {"default_project_id": "default"}}).status_code == 400
    assert call("PATCH", path, {"user": {"domain_id": "default"}}).status_code == 400
    assert call("GET", path + "/groups").json()["groups"] == []


def test_what_a_user_was_not_given_is_not_shown(call: Client) -> None:
    user = make(call, "user", name="plain")
    assert not {"default_project_id", "description", "email", "password"} & set(user)


def test_new_password_ends_tokens(running: Running, call: Client) -> None:
    user = make(call, "user", name="u", password="old")
    token = log_in(running, by_password("u", "old")).headers["X-Subject-Token"]
    call("PATCH", f"/v3/users/{user['id']}", {"user": {"password": "new"}})
    assert call("GET", "/v3/auth/tokens", **{"X-Subject-Token": token}).status_code == 404
    assert log_in(running, by_password("u", "old")).status_code == 401
    assert log_in(running, by_password("u", "new")).status_code == 201


def test_documented_group(call: Client) -> None:
    given = {"name": "Secure Developers", "domain_id": "default", "description": "Cleared for secret projects"}
    group = make(call, "group", **given)
    path = f"/v3/groups/{group['id']}"
    assert group == {**given, "id": group["id"], "links": {"self": call.url + path}}
    assert call("GET", path).json() == {"group": group}
    assert call("PATCH", path, {"group": {"description": "d"}}).json() == {"group": {**group, "description": "d"}}
    listed = call("GET", "/v3/groups?domain_id=default&name=Secure%20Developers").json()["groups"]
    assert [one["id"] for one in listed] == [group["id"]]
    assert call("POST", "/v3/groups", {"group": given}).status_code == 409
    assert call("PATCH", path, {"group": {"domain_id": "other"}}).status_code == 400
    gone = call("DELETE", path)
    assert (gone.status_code, gone.content, call("GET", path).status_code) == (204, b"", 404)


@pytest.mark.parametrize(
    ("given", "status"),
    [({}, 400), ({"name": " "}, 400), ({"name": "n", "domain_id": "nowhere"}, 404), ({"name": "n", "extra": 1}, 400)],
)
def test_bad_groups(running: Running, call: Client, given: Any, status: int) -> None:
    running.simulator.settings["identity_extras"] = False
    assert call("POST", "/v3/groups", {"group": given}).status_code == status


def test_members(call: Client) -> None:
    group, user = make(call, "group", name="g"), make(call, "user", name="u")
    path = f"/v3/groups/{group['id']}/users/{user['id']}"
    assert call("HEAD", path).status_code == 404
    assert (call("PUT", path).status_code, call("PUT", path).status_code) == (204, 204)
    head = call("HEAD", path)
    assert (head.status_code, head.content) == (204, b"")
    assert [one["name"] for one in call("GET", f"/v3/groups/{group['id']}/users").json()["users"]] == ["u"]
    assert [one["name"] for one in call("GET", f"/v3/users/{user['id']}/groups").json()["groups"]] == ["g"]
    assert (call("DELETE", path).status_code, call("DELETE", path).status_code) == (204, 404)
    assert call("PUT", f"/v3/groups/{group['id']}/users/nobody").status_code == 404
    assert call("PUT", f"/v3/groups/nowhere/users/{user['id']}").status_code == 404
    call("PUT", path)
    assert call("DELETE", f"/v3/users/{user['id']}").status_code == 204
    assert call("GET", f"/v3/groups/{group['id']}/users").json()["users"] == []
