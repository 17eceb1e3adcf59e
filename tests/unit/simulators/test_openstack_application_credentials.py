# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Keystone: application credentials, what is refused, and what becomes of them. Held against Zed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from simulators.kit import Running
from simulators.openstack.identity.state import fixed_id

from .test_openstack_identity import ADMIN_PROJECT, Client, by_password, call, log_in, running

__all__ = ["call", "running"]
ADMIN, DEMO = fixed_id("user.admin"), fixed_id("user.demo")
DEMO_PROJECT = {"project": {"name": "demo", "domain": {"id": "default"}}}


def _path(user: str, key: str = "") -> str:
    return f"/v3/users/{user}/application_credentials{key and '/' + key}"


def _make(client: Client, user: str, **values: Any) -> dict[str, Any]:
    answer = client("POST", _path(user), {"application_credential": {"name": "backup", **values}})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()["application_credential"]
    return made


def _login(running: Running, made: dict[str, Any], secret: str | None = None) -> Any:
    credential = {"id": made["id"], "secret": secret or made["secret"]}
    return log_in(running, {"methods": ["application_credential"], "application_credential": credential})


def test_one_that_was_asked_for_nothing(running: Running, call: Client) -> None:
    made = _make(call, ADMIN)
    assert len(made["secret"]) == 86
    assert (made["unrestricted"], made["expires_at"], "access_rules" in made) == (None, None, False)
    assert [role["name"] for role in made["roles"]] == ["admin", "member", "reader"]
    assert made["links"]["self"].endswith(f"/v3/application_credentials/{made['id']}")
    shown = call("GET", _path(ADMIN, made["id"])).json()["application_credential"]
    assert shown == {name: value for name, value in made.items() if name != "secret"}
    token = _login(running, made).json()["token"]
    assert token["application_credential"] == {"id": made["id"], "name": "backup", "restricted": True}
    assert _login(running, made, "wrong").status_code == 401


@pytest.mark.parametrize(
    ("values", "status", "words"),
    [
        ({"name": ""}, 400, "name"),
        ({"unrestricted": "no"}, 400, "unrestricted"),
        ({"roles": "reader"}, 400, "roles"),
        ({"roles": [{"name": "reader", "domain_id": "default"}]}, 400, "roles"),
        ({"roles": [{"name": "nobody"}]}, 404, "Role nobody is not defined"),
        ({"roles": [{"id": "x"}]}, 400, "unassigned role"),
        ({"expires_at": "tomorrow"}, 400, "Timestamp not in expected format"),
        ({"expires_at": "2020-01-01T00:00:00"}, 400, "must not be before now"),
        ({"access_rules": [{"service": "compute", "path": "servers", "method": "GET"}]}, 400, "path"),
        ({"access_rules": [{"service": "compute", "path": "/servers", "method": "get"}]}, 400, "method"),
        ({"access_rules": [{"port": 80}]}, 400, "port"),
        ({"project_name": "demo"}, 500, "unexpected error"),
    ],
)
def test_what_is_refused(call: Client, values: dict[str, Any], status: int, words: str) -> None:
    answer = call("POST", _path(ADMIN), {"application_credential": {"name": "backup", **values}})
    assert (answer.status_code, words in answer.json()["error"]["message"]) == (status, True), answer.text


def test_others_have_theirs(running: Running, call: Client) -> None:
    demo = Client(running, by_password("demo"), DEMO_PROJECT)
    made = _make(demo, DEMO)
    assert call("POST", _path(DEMO), {"application_credential": {"name": "other"}}).status_code == 403
    # An address that names another user leads there all the same: to administrators.
    assert call("GET", _path(ADMIN, made["id"])).json()["application_credential"]["user_id"] == DEMO
    own = _make(call, ADMIN)
    assert demo("GET", _path(ADMIN)).status_code == 403
    assert demo("GET", _path(DEMO, own["id"])).status_code == 403
    assert demo("DELETE", _path(DEMO, own["id"])).status_code == 403
    assert demo("GET", _path(DEMO, "none")).json()["error"]["message"] == "Could not find Application Credential: none."
    assert call("DELETE", _path(DEMO, made["id"])).status_code == 204
    assert demo("GET", _path(DEMO)).json()["application_credentials"] == []


def test_the_same_rule_is_one(call: Client) -> None:
    rule = {"service": "compute", "path": "/v2.1/servers", "method": "GET"}
    first, second = (_make(call, ADMIN, name=name, access_rules=[rule])["access_rules"] for name in ("a", "b"))
    assert first == second


def test_its_end_is_that_of_its_tokens(running: Running, call: Client) -> None:
    end = datetime.now(UTC) + timedelta(seconds=90)
    made = _make(call, ADMIN, expires_at=end.strftime("%Y-%m-%dT%H:%M:%S.%fZ"))
    assert made["expires_at"] == end.strftime("%Y-%m-%dT%H:%M:%S.%f")
    told = datetime.fromisoformat(_login(running, made).json()["token"]["expires_at"])
    assert abs(told - end) < timedelta(seconds=1)


def test_what_its_user_loses_it_loses(running: Running, call: Client) -> None:
    demo = Client(running, by_password("demo"), DEMO_PROJECT)
    made = _make(demo, DEMO, roles=[{"name": "member"}])
    other = _make(demo, DEMO, name="other")
    grant = f"/v3/projects/{fixed_id('project.demo')}/users/{DEMO}/roles/{fixed_id('role.member')}"
    token = _login(running, made).headers["X-Subject-Token"]
    assert call("DELETE", grant).status_code == 204
    assert call("GET", "/v3/auth/tokens", **{"X-Subject-Token": token}).status_code == 404
    assert _login(running, made).status_code == 401
    assert [role["name"] for role in _login(running, other).json()["token"]["roles"]] == ["reader"]
    assert call("PATCH", f"/v3/users/{DEMO}", {"user": {"enabled": False}}).status_code == 200
    assert call("GET", _path(DEMO)).json()["application_credentials"] == []


def test_a_role_that_is_deleted_takes_them_along(running: Running, call: Client) -> None:
    role = call("POST", "/v3/roles", {"role": {"name": "operator"}}).json()["role"]["id"]
    project = fixed_id("project.admin")
    assert call("PUT", f"/v3/projects/{project}/users/{ADMIN}/roles/{role}").status_code == 204
    again = Client(running, by_password(), ADMIN_PROJECT)
    made = _make(again, ADMIN, roles=[{"id": role}])
    assert call("DELETE", f"/v3/roles/{role}").status_code == 204
    assert call("GET", _path(ADMIN, made["id"])).status_code == 404
