# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""OAuth of the OpenStack simulator's Keystone against reference/openstack.txt, 7.3, and Keystone of Zed."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import pytest
import requests

from simulators.openstack.identity.oauth_signed import signature
from simulators.openstack.identity.state import fixed_id

from .test_openstack_identity import Client, call, running

__all__ = ["call", "running"]

ADMIN, PROJECT, READER = fixed_id("user.admin"), fixed_id("project.admin"), fixed_id("role.reader")


def _consumer(call: Client) -> dict[str, Any]:
    answer = call("POST", "/v3/OS-OAUTH1/consumers", {"consumer": {"description": "My consumer"}})
    assert answer.status_code == 201
    found: dict[str, Any] = answer.json()["consumer"]
    return found


def _signed(
    call: Client, path: str, consumer: dict[str, Any], token: dict[str, str] | None = None, **more: Any
) -> requests.Response:
    url, token = call.url + path, token or {}
    given = {
        "oauth_consumer_key": consumer["id"],
        "oauth_nonce": "n",
        "oauth_timestamp": "1",
        "oauth_signature_method": "HMAC-SHA1",
        **{name: value for name, value in token.items() if name == "oauth_token"},
        **more.pop("parameters", {}),
    }
    given["oauth_signature"] = signature("POST", url, given, consumer["secret"], token.get("oauth_token_secret", ""))
    header = "OAuth " + ", ".join(f'{name}="{requests.utils.quote(value, safe="")}"' for name, value in given.items())
    headers = {"Authorization": header, **more.pop("headers", {})}
    return requests.post(url, headers=headers, timeout=10, **more)


def _requested(call: Client, consumer: dict[str, Any]) -> dict[str, str]:
    answer = _signed(
        call,
        "/v3/OS-OAUTH1/request_token",
        consumer,
        parameters={"oauth_callback": "oob"},
        headers={"Requested-Project-Id": PROJECT},
    )
    assert (answer.status_code, answer.headers["Content-Type"]) == (201, "application/x-www-form-urlencoded")
    return dict(parse_qsl(answer.text))


def test_documented_consumer(call: Client) -> None:
    made = _consumer(call)
    consumer = {name: value for name, value in made.items() if name != "secret"}
    path = f"/v3/OS-OAUTH1/consumers/{made['id']}"
    assert len(made["secret"]) == 32
    assert call("GET", path).json() == {"consumer": consumer}
    assert call("GET", "/v3/OS-OAUTH1/consumers?description=x").json()["consumers"] == [consumer]
    changed = {**consumer, "description": "My new consumer"}
    assert call("PATCH", path, {"consumer": {"description": "My new consumer"}}).json() == {"consumer": changed}
    for given in ({}, {"secret": "s"}, {"description": 3}):
        assert call("PATCH", path, {"consumer": given}).status_code == 400
    assert call("DELETE", path).status_code == 204
    assert call("GET", path).json()["error"]["message"] == "Consumer not found"


def test_from_a_request_to_a_token(call: Client) -> None:
    consumer = _consumer(call)
    request = _requested(call, consumer)
    path = "/v3/OS-OAUTH1/access_token"
    assert _signed(call, path, consumer, request, parameters={"oauth_verifier": "x"}).status_code == 401
    agreed = call("PUT", f"/v3/OS-OAUTH1/authorize/{request['oauth_token']}", {"roles": [{"id": READER}]})
    verifier = {"oauth_verifier": agreed.json()["token"]["oauth_verifier"]}
    wrong = {**request, "oauth_token_secret": "x"}
    assert _signed(call, path, consumer, wrong, parameters=verifier).status_code == 401
    answer = _signed(call, path, consumer, request, parameters=verifier)
    access = dict(parse_qsl(answer.text))
    assert answer.status_code == 201
    assert _signed(call, path, consumer, request, parameters=verifier).status_code == 404
    below = f"/v3/users/{ADMIN}/OS-OAUTH1/access_tokens"
    own = f"{below}/{access['oauth_token']}"
    shown = call("GET", own).json()["access_token"]
    assert {name: shown[name] for name in ("consumer_id", "project_id", "authorizing_user_id")} == {
        "consumer_id": consumer["id"],
        "project_id": PROJECT,
        "authorizing_user_id": ADMIN,
    }
    assert call("GET", below).json()["access_tokens"] == [shown]
    assert [role["id"] for role in call("GET", f"{own}/roles").json()["roles"]] == [READER]
    assert call("GET", f"{own}/roles/{READER}").json()["role"]["name"] == "reader"
    assert call("GET", f"{own}/roles/{fixed_id('role.member')}").status_code == 404
    asked = {"auth": {"identity": {"methods": ["oauth1"], "oauth1": {}}}}
    assert _signed(call, "/v3/auth/tokens", consumer, wrong, json=asked).status_code == 404
    logged_in = _signed(call, "/v3/auth/tokens", consumer, access, json=asked)
    token = logged_in.json()["token"]
    assert token["OS-OAUTH1"] == {"access_token_id": access["oauth_token"], "consumer_id": consumer["id"]}
    assert ([role["name"] for role in token["roles"]], token["project"]["id"]) == (["reader"], PROJECT)
    headers = {"X-Auth-Token": logged_in.headers["X-Subject-Token"]}
    assert requests.get(f"{call.url}/v3/auth/projects", headers=headers, timeout=10).status_code == 200
    assert call("DELETE", own).status_code == 204
    assert requests.get(f"{call.url}/v3/auth/projects", headers=headers, timeout=10).status_code == 401


def test_what_a_consumer_has_goes_with_it(call: Client) -> None:
    consumer = _consumer(call)
    request = _requested(call, consumer)
    call("DELETE", f"/v3/OS-OAUTH1/consumers/{consumer['id']}")
    assert call("PUT", f"/v3/OS-OAUTH1/authorize/{request['oauth_token']}", {"roles": []}).status_code == 404


@pytest.mark.parametrize(
    ("status", "change"),
    [
        (404, {"id": "nope"}),
        (401, {"secret": "wrong"}),
        (400, {"callback": ""}),
        (400, {"project": ""}),
        (404, {"project": "nope"}),
    ],
)
def test_requests_that_are_refused(call: Client, status: int, change: dict[str, str]) -> None:
    consumer = {**_consumer(call), **change}
    answer = _signed(
        call,
        "/v3/OS-OAUTH1/request_token",
        consumer,
        parameters={"oauth_callback": change.get("callback", "oob")},
        headers={"Requested-Project-Id": change.get("project", PROJECT)},
    )
    assert answer.status_code == status


def test_without_oauth(call: Client) -> None:
    assert call("POST", "/v3/OS-OAUTH1/request_token").status_code == 500


def test_a_user_can_only_give_what_it_has(call: Client) -> None:
    request = _requested(call, _consumer(call))
    path = f"/v3/OS-OAUTH1/authorize/{request['oauth_token']}"
    assert call("PUT", path, {"roles": [{"id": "nope"}]}).status_code == 401
    assert call("PUT", path, {"roles": [{"name": "reader"}]}).status_code == 200
