# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keystone of the OpenStack simulator against reference/openstack.txt, chapter 6."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from simulators.kit import Running, serve
from simulators.openstack import OpenStack

DEFAULT = {"domain": {"id": "default"}}
ADMIN_PROJECT = {"project": {"name": "admin", **DEFAULT}}


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


def by_password(name: str = "admin", password: str = "secret") -> dict[str, Any]:
    return {"methods": ["password"], "password": {"user": {"name": name, "password": password, **DEFAULT}}}


def log_in(running: Running, identity: dict[str, Any], scope: Any = None) -> requests.Response:
    auth = {"identity": identity, **({} if scope is None else {"scope": scope})}
    return requests.post(running.url + "/v3/auth/tokens", json={"auth": auth}, timeout=5)


class Client:
    """Calls with a token."""

    def __init__(self, running: Running, identity: dict[str, Any] | None = None, scope: Any = None) -> None:
        self.url = running.url
        answer = log_in(running, identity or by_password(), scope or ADMIN_PROJECT)
        assert answer.status_code == 201, answer.text
        self.token = answer.headers["X-Subject-Token"]

    def __call__(self, method: str, path: str, document: Any = None, **headers: str) -> requests.Response:
        headers = {"X-Auth-Token": self.token, **headers}
        return requests.request(method, self.url + path, json=document, headers=headers, timeout=5)


@pytest.fixture
def call(running: Running) -> Client:
    return Client(running)


def test_versions(running: Running) -> None:
    root = requests.get(running.url + "/", timeout=5)
    (version,) = root.json()["versions"]["values"]
    assert (root.status_code, version["status"]) == (300, "stable")
    assert version["links"] == [{"href": running.url + "/v3/", "rel": "self"}]
    assert requests.get(running.url + "/v3", timeout=5).json() == {"version": version}
    assert requests.get(running.url + "/v3/", timeout=5).json() == {"version": version}


def test_scopes(running: Running) -> None:
    project = log_in(running, by_password(), ADMIN_PROJECT).json()["token"]
    assert (project["project"]["name"], project["project"]["domain"]) == ("admin", {"id": "default", "name": "Default"})
    assert {"admin"} <= {role["name"] for role in project["roles"]}
    by_type = {entry["type"]: entry for entry in project["catalog"]}
    assert {endpoint["interface"] for endpoint in by_type["network"]["endpoints"]} == {"public", "internal", "admin"}
    unscoped = log_in(running, by_password()).json()["token"]
    assert not {"project", "domain", "roles", "catalog"} & set(unscoped)
    domain = log_in(running, by_password(), {"domain": {"name": "Default"}}).json()["token"]
    assert (domain["domain"]["id"], "project" in domain) == ("default", False)
    system = log_in(running, by_password(), {"system": {"all": True}}).json()["token"]
    assert system["system"] == {"all": True}
    assert log_in(running, by_password("demo"), ADMIN_PROJECT).status_code == 401
    assert log_in(running, by_password(), {**ADMIN_PROJECT, "domain": {"id": "default"}}).status_code == 400


def test_methods(running: Running) -> None:
    simulator = running.simulator
    assert isinstance(simulator, OpenStack)
    unscoped = log_in(running, by_password()).headers["X-Subject-Token"]
    rescoped = log_in(running, {"methods": ["token"], "token": {"id": unscoped}}, ADMIN_PROJECT).json()["token"]
    assert set(rescoped["methods"]) == {"password", "token"}
    login = simulator.login()
    credential = {
        "id": login["application_credential_id"],
        "secret": login["application_credential_secret"],
    }
    identity = {"methods": ["application_credential"], "application_credential": credential}
    token = log_in(running, identity).json()["token"]
    assert (token["project"]["name"], token["methods"]) == ("admin", ["application_credential"])
    assert log_in(running, identity, ADMIN_PROJECT).status_code == 401
    named = {"name": "automation", "user": {"name": "admin", **DEFAULT}, "secret": credential["secret"]}
    assert log_in(running, {**identity, "application_credential": named}).status_code == 201


@pytest.mark.parametrize(
    ("identity", "status"),
    [
        (by_password("admin", "wrong"), 401),
        (by_password("nobody"), 401),
        ({"methods": ["token"], "token": {"id": "x"}}, 401),
        ({"methods": ["totp"], "totp": {}}, 401),
        ({"methods": ["application_credential"], "application_credential": {"id": "x", "secret": "y"}}, 401),
        ({"methods": []}, 400),
        ({"methods": ["password"]}, 400),
        ({"methods": ["password"], "password": {"user": {"name": "admin", "password": "secret"}}}, 400),
        ({"methods": ["password"], "password": {"user": {"id": "x"}}}, 400),
        ({"methods": ["application_credential"], "application_credential": {"id": "x"}}, 400),
    ],
)
def test_bad_logins(running: Running, identity: dict[str, Any], status: int) -> None:
    answer = log_in(running, identity)
    error = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (status, status)
    assert answer.headers["x-openstack-request-id"].startswith("req-")
    if status == 401:
        assert error["message"] == "The request you have made requires authentication."
        assert answer.headers["WWW-Authenticate"] == f'Keystone uri="{running.url}/v3"'


def test_life_of_a_token(running: Running, call: Client) -> None:
    subject = log_in(running, by_password()).headers["X-Subject-Token"]
    shown = call("GET", "/v3/auth/tokens", **{"X-Subject-Token": subject})
    assert (shown.status_code, shown.json()["token"]["user"]["name"]) == (200, "admin")
    assert shown.headers["X-Subject-Token"] == subject
    head = call("HEAD", "/v3/auth/tokens", **{"X-Subject-Token": subject})
    assert (head.status_code, head.content) == (200, b"")
    assert call("DELETE", "/v3/auth/tokens", **{"X-Subject-Token": subject}).status_code == 204
    assert call("GET", "/v3/auth/tokens", **{"X-Subject-Token": subject}).status_code == 404
    running.simulator.settings["token_seconds"] = -1
    assert Client(running)("GET", "/v3/projects").status_code == 401


def test_documented_project(call: Client) -> None:
    domain = call("POST", "/v3/domains", {"domain": {"name": "d"}}).json()["domain"]
    parent = call("POST", "/v3/projects", {"project": {"name": "top", "domain_id": domain["id"]}}).json()["project"]
    given = {
        "description": "My new project",
        "domain_id": domain["id"],
        "parent_id": parent["id"],
        "enabled": True,
        "name": "myNewProject",
    }
    made = call("POST", "/v3/projects", {"project": given})
    project = made.json()["project"]
    assert made.status_code == 201
    assert project == {
        **given,
        "id": project["id"],
        "is_domain": False,
        "tags": [],
        "options": {},
        "links": {"self": f"{call.url}/v3/projects/{project['id']}"},
    }
    path = f"/v3/projects/{project['id']}"
    assert call("GET", path).json() == {"project": project}
    changes = {"description": "My updated project", "name": "myUpdatedProject"}
    changed = call("PATCH", path, {"project": {**given, **changes}}).json()["project"]
    # The document has no "extra"; Keystone of Zed shows it in this answer only.
    assert changed == {**project, **changes, "extra": {}}
    gone = call("DELETE", path)
    assert (gone.status_code, gone.content) == (204, b"")
    missing = call("GET", path)
    assert (missing.status_code, missing.json()["error"]["title"]) == (404, "Not Found")


def names(call: Client, query: str) -> list[str]:
    return [one["name"] for one in call("GET", f"/v3/projects{query}").json()["projects"]]


def test_filters_and_links(running: Running, call: Client) -> None:
    call("POST", "/v3/projects", {"project": {"name": "off", "enabled": False, "tags": ["a", "b"]}})
    assert names(call, "") == ["admin", "demo", "service", "off"]
    assert names(call, "?name=demo") == ["demo"]
    assert names(call, "?enabled=false") == ["off"]
    assert names(call, "?name__startswith=s") == ["service"]
    assert names(call, "?domain_id=default&parent_id=default&enabled=true&name=admin") == ["admin"]
    assert names(call, "?domain_id=other") == []
    assert names(call, "?is_domain=true") == ["Default"]
    assert names(call, "?tags=a,b") == ["off"]
    links = call("GET", "/v3/projects?name=demo").json()["links"]
    assert links == {"next": None, "previous": None, "self": f"{call.url}/v3/projects?name=demo"}
    running.simulator.settings["identity_page_size"] = 3
    first = call("GET", "/v3/projects").json()
    assert len(first["projects"]) == 3
    second = call("GET", first["links"]["next"][len(call.url) :]).json()
    assert ([one["name"] for one in second["projects"]], second["links"]["next"]) == (["off"], None)


@pytest.mark.parametrize(
    ("document", "status"),
    [
        ({}, 400),
        ({"project": {}}, 400),
        ({"project": {"name": ""}}, 400),
        ({"project": {"name": "n" * 65}}, 400),
        ({"project": {"name": 1}}, 400),
        ({"project": {"name": "n", "enabled": "yes"}}, 400),
        ({"project": {"name": "n", "colour": "red"}}, 400),
        ({"project": {"name": "n", "tags": ["a", "a"]}}, 400),
        ({"project": {"name": "n", "domain_id": "nowhere"}}, 404),
        ({"project": {"name": "n", "parent_id": "nowhere"}}, 404),
        ({"project": {"name": "admin", "domain_id": "default"}}, 409),
    ],
)
def test_bad_projects(running: Running, call: Client, document: Any, status: int) -> None:
    running.simulator.settings["identity_extras"] = False
    answer = call("POST", "/v3/projects", document)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, status)
    assert len(names(call, "")) == 3


def test_rules_of_projects(call: Client) -> None:
    top = call("POST", "/v3/projects", {"project": {"name": "top"}}).json()["project"]
    low = call("POST", "/v3/projects", {"project": {"name": "low", "parent_id": top["id"]}}).json()["project"]

    def change(project: dict[str, Any], **given: Any) -> int:
        return call("PATCH", f"/v3/projects/{project['id']}", {"project": given}).status_code

    assert change(top, enabled=False) == 403  # low is enabled
    assert (change(low, enabled=False), change(top, enabled=False), change(low, enabled=True)) == (200, 200, 403)
    assert change(low, parent_id="default") == 403
    assert change(low, domain_id="other") == 400
    assert change(low, name="top") == 409
    assert change(low) == 400
    assert call("DELETE", f"/v3/projects/{top['id']}").status_code == 403
    assert (
        call("PATCH", f"/v3/projects/{low['id']}", {"project": {"colour": "red"}}).json()["project"]["colour"] == "red"
    )


def test_who_may(running: Running) -> None:
    demo = Client(running, by_password("demo"), {"project": {"name": "demo", **DEFAULT}})
    assert demo("POST", "/v3/projects", {"project": {"name": "n"}}).status_code == 403
    assert [one["name"] for one in demo("GET", "/v3/auth/projects").json()["projects"]] == ["demo"]
    assert requests.get(running.url + "/v3/projects", timeout=5).status_code == 401


def test_domains(call: Client) -> None:
    domain = call("POST", "/v3/domains", {"domain": {"name": "d", "description": "e"}}).json()["domain"]
    assert (domain["enabled"], domain["description"]) == (True, "e")
    assert call("POST", "/v3/domains", {"domain": {"name": "d"}}).status_code == 409
    assert [one["id"] for one in call("GET", "/v3/domains?name=d").json()["domains"]] == [domain["id"]]
    path = f"/v3/domains/{domain['id']}"
    assert call("DELETE", path).status_code == 403
    assert call("PATCH", path, {"domain": {"enabled": False}}).json()["domain"]["enabled"] is False
    assert call("DELETE", path).status_code == 204
    assert call("GET", path).status_code == 404


def test_users(running: Running, call: Client) -> None:
    given = {"name": "u", "password": "p", "email": "u@example.org"}
    user = call("POST", "/v3/users", {"user": given}).json()["user"]
    assert ("password" in user, user["email"], user["domain_id"]) == (False, "u@example.org", "default")
    assert log_in(running, by_password("u", "p")).status_code == 201
    path = f"/v3/users/{user['id']}"
    assert call("PATCH", path, {"user": {"enabled": False}}).status_code == 200
    assert log_in(running, by_password("u", "p")).status_code == 401
    assert call("POST", "/v3/users", {"user": given}).status_code == 409
    assert call("DELETE", path).status_code == 204
    assert [one["name"] for one in call("GET", "/v3/users").json()["users"]] == ["admin", "demo"]
