# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Grants of the OpenStack simulator's Keystone against reference/openstack.txt, 6.5, 6.6, 6.10.3 and 7.1."""

from __future__ import annotations

from typing import Any

import pytest

from simulators.kit import Running

from .test_openstack_identity import DEFAULT, Client, by_password, call, log_in, running
from .test_openstack_identity_groups import make

__all__ = ["call", "running"]


@pytest.fixture
def ids(call: Client) -> dict[str, str]:
    made = {kind: make(call, kind, name=f"my-{kind}")["id"] for kind in ("user", "group", "role", "project", "domain")}
    call("PUT", f"/v3/groups/{made['group']}/users/{made['user']}")
    return made


@pytest.mark.parametrize("actor", ["user", "group"])
@pytest.mark.parametrize(
    "place",
    [
        "/projects/{project}",
        "/domains/{domain}",
        "/system",
        "/OS-INHERIT/projects/{project}",
        "/OS-INHERIT/domains/{domain}",
    ],
)
def test_grant(call: Client, ids: dict[str, str], place: str, actor: str) -> None:
    end = "/inherited_to_projects" if "INHERIT" in place else ""
    roles = f"/v3{place.format(**ids)}/{actor}s/{ids[actor]}/roles"
    path = f"{roles}/{ids['role']}{end}"
    assert (call("HEAD", path).status_code, call("DELETE", path).status_code) == (404, 404)
    assert (call("PUT", path).status_code, call("PUT", path).status_code) == (204, 204)
    head = call("HEAD", path)
    assert (head.status_code, head.content) == (204, b"")
    assert [one["id"] for one in call("GET", roles + end).json()["roles"]] == [ids["role"]]
    (listed,) = call("GET", f"/v3/role_assignments?{actor}.id={ids[actor]}").json()["role_assignments"]
    assert (listed["role"], listed[actor]) == ({"id": ids["role"]}, {"id": ids[actor]})
    assert listed["links"] == {"assignment": call.url + path}
    assert ("OS-INHERIT:inherited_to" in listed["scope"]) == bool(end)
    assert (call("DELETE", path).status_code, call("HEAD", path).status_code) == (204, 404)
    assert call("PUT", path.replace(ids[actor], "nobody")).status_code == 404
    assert call("PUT", path.replace(ids["role"], "nothing")).status_code == 404


def assigned(call: Client, query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = call("GET", f"/v3/role_assignments?{query}").json()["role_assignments"]
    return found


def test_effective(call: Client, ids: dict[str, str]) -> None:
    path = f"/v3/projects/{ids['project']}/groups/{ids['group']}/roles/{ids['role']}"
    call("PUT", path)
    (made,) = assigned(call, f"scope.project.id={ids['project']}")
    assert made["group"] == {"id": ids["group"]}
    (works,) = assigned(call, f"user.id={ids['user']}&effective")
    assert works["links"] == {
        "assignment": call.url + path,
        "membership": f"{call.url}/v3/groups/{ids['group']}/users/{ids['user']}",
    }
    (named,) = assigned(call, f"group.id={ids['group']}&include_names=true")
    assert named["group"]["name"] == "my-group"
    assert named["group"]["domain"] == {"id": "default", "name": "Default"}
    assert named["scope"]["project"]["name"] == "my-project"
    assert call("GET", "/v3/role_assignments?user.id=a&group.id=b").status_code == 400
    assert call("GET", "/v3/role_assignments?scope.project.id=a&scope.domain.id=b").status_code == 400


def test_inherited_roles_are_in_tokens(running: Running, call: Client, ids: dict[str, str]) -> None:
    call("PATCH", f"/v3/users/{ids['user']}", {"user": {"password": "p"}})
    scope = {"project": {"name": "my-project", **DEFAULT}}
    assert log_in(running, by_password("my-user", "p"), scope).status_code == 401
    path = f"/v3/OS-INHERIT/domains/default/groups/{ids['group']}/roles/{ids['role']}/inherited_to_projects"
    call("PUT", path)
    token = log_in(running, by_password("my-user", "p"), scope).json()["token"]
    assert [one["name"] for one in token["roles"]] == ["my-role"]
    assert log_in(running, by_password("my-user", "p"), {"domain": {"id": "default"}}).status_code == 401
    places = [one["scope"]["project"]["id"] for one in assigned(call, f"user.id={ids['user']}&effective=true")]
    assert ids["project"] in places
    assert len(places) == 4


def test_what_is_deleted_takes_its_grants_along(call: Client, ids: dict[str, str]) -> None:
    for kind in ("role", "group", "project"):
        path = f"/v3/projects/{ids['project']}/groups/{ids['group']}/roles/{ids['role']}"
        assert call("PUT", path).status_code == 204
        assert call("DELETE", f"/v3/{kind}s/{ids[kind]}").status_code == 204
        assert assigned(call, f"group.id={ids['group']}") == []
        ids[kind] = make(call, kind, name=f"my-{kind}")["id"]


def test_role_of_another_domain(call: Client, ids: dict[str, str]) -> None:
    role = make(call, "role", name="local", domain_id=ids["domain"])
    path = f"/v3/projects/{ids['project']}/users/{ids['user']}/roles/{role['id']}"
    assert call("PUT", path).status_code == 403
