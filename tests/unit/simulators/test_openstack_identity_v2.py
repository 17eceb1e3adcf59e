# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts by Identity v2.0 of the OpenStack simulator against reference/openstack.txt, 9.3, 9.4 and 10.1."""

from __future__ import annotations

from typing import Any

import pytest

from .test_openstack_identity import Client, call, running

__all__ = ["call", "running"]


def _made(call: Client, path: str, key: str, **given: Any) -> dict[str, Any]:
    answer = call("POST", path, {key: given})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()[key]
    return found


def test_documented_version(call: Client) -> None:
    version = call("GET", "/v2.0").json()["version"]
    assert (version["id"], version["status"], version["links"][0]["href"]) == ("v2.0", "stable", f"{call.url}/v2.0/")


def test_documented_tenant(call: Client) -> None:
    given = {"name": "ACME corp", "description": "A description ...", "enabled": True}
    tenant = _made(call, "/v2.0/tenants", "tenant", **given)
    path = f"/v2.0/tenants/{tenant['id']}"
    assert tenant == {**given, "id": tenant["id"]}
    assert call("GET", path).json() == {"tenant": tenant}
    assert call("GET", "/v2.0/tenants?name=ACME%20corp").json() == {"tenant": tenant}
    assert call("GET", "/v2.0/tenants?name=none").status_code == 404
    assert call("POST", path, {"tenant": {**tenant, "description": "b"}}).json()["tenant"]["description"] == "b"
    assert call("POST", "/v2.0/tenants", {"tenant": given}).status_code == 409
    assert call("POST", "/v2.0/tenants", {"tenant": {"name": "x", "domain_id": "default"}}).status_code == 400
    first = call("GET", "/v2.0/tenants?limit=1").json()
    assert (len(first["tenants"]), first["tenants_links"][0]["rel"]) == (1, "next")
    rest = call("GET", first["tenants_links"][0]["href"].removeprefix(call.url)).json()
    assert rest["tenants"][0]["id"] != first["tenants"][0]["id"]
    assert (call("DELETE", path).status_code, call("GET", path).status_code) == (204, 404)


def test_documented_user(call: Client) -> None:
    tenant = _made(call, "/v2.0/tenants", "tenant", name="radio")["id"]
    given = {"name": "jqsmith", "email": "john.smith@example.org", "enabled": True, "tenantId": tenant}
    user = _made(call, "/v2.0/users", "user", **given, **{"OS-KSADM:password": "secretsecret"})
    path = f"/v2.0/users/{user['id']}"
    assert user == {**given, "id": user["id"], "username": "jqsmith"}
    assert call("GET", "/v2.0/users?name=jqsmith").json() == {"user": user}
    assert call("GET", path).json() == {"user": user}
    assert user in call("GET", "/v2.0/users").json()["users"]
    assert call("PUT", path, {"user": {"email": None}}).json()["user"]["email"] is None
    off = call("PUT", f"{path}/OS-KSADM/enabled", {"user": {"enabled": False}})
    assert off.json()["user"]["enabled"] is False
    assert call("PUT", f"{path}/OS-KSADM/enabled", {"user": {"enabled": "x"}}).status_code == 400
    assert (call("DELETE", path).status_code, call("GET", path).status_code) == (204, 404)


@pytest.mark.parametrize(
    ("path", "key", "plural", "given"),
    [
        ("/v2.0/OS-KSADM/roles", "role", "roles", {"name": "Guest", "description": "Guest Access"}),
        (
            "/v2.0/services",
            "OS-KSADM:service",
            "OS-KSADM:services",
            {"name": "vnfm", "type": "nfv", "description": "VNF manager"},
        ),
    ],
)
def test_documented_roles_and_services(call: Client, path: str, key: str, plural: str, given: dict[str, Any]) -> None:
    made = _made(call, path, key, **given)
    assert made == {**given, "id": made["id"]}
    for name in (made["id"], made["name"]):
        assert call("GET", f"{path}/{name}").json() == {key: made}
    assert made in call("GET", path).json()[plural]
    assert call("POST", path, {key: {}}).status_code == 400
    assert call("DELETE", f"{path}/{made['id']}").status_code == 204
    assert call("GET", f"{path}/{made['id']}").status_code == 404


def test_roles_of_users(call: Client) -> None:
    tenant = _made(call, "/v2.0/tenants", "tenant", name="radio")["id"]
    user = _made(call, "/v2.0/users", "user", name="u")["id"]
    role = _made(call, "/v2.0/OS-KSADM/roles", "role", name="Guest", description=None)
    for place in (f"/v2.0/users/{user}/roles", f"/v2.0/tenants/{tenant}/users/{user}/roles"):
        one = f"{place}/OS-KSADM/{role['id']}"
        assert call("GET", place).json() == {"roles": [], "roles_links": []}
        assert (call("DELETE", one).status_code, call("PUT", one).status_code) == (404, 200)
        assert call("GET", place).json()["roles"] == [role]
        if "tenants" in place:
            assert [each["id"] for each in call("GET", f"/v2.0/tenants/{tenant}/users").json()["users"]] == [user]
        assert (call("DELETE", one).status_code, call("GET", place).json()["roles"]) == (204, [])
