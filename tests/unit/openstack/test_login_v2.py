# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Login by Identity v2.0, and when this version is spoken."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import InvalidOption
from ansible_collections.telco.cloud.plugins.module_utils.core.http import Answer, Request

from .test_client import Service, client, reply

URL = "http://keystone.test/v2.0"
USER = {"username": "joe", "password": "pass-one"}


def _versions(*ids: str) -> Answer:
    values = [
        {"id": one, "status": "stable", "links": [{"rel": "self", "href": f"http://keystone.test/{one[:4]}/"}]}
        for one in ids
    ]
    return reply(300, {"versions": {"values": values}})


class Old(Service):
    """A Keystone that speaks v2.0, and v3 where the test says so."""

    def __init__(self, *versions: str, identity: str = URL) -> None:
        super().__init__({})
        self.versions, self.identity = versions or ("v2.0",), identity

    def send(self, request: Request) -> Answer:
        if request.url.endswith("/v2.0/tokens"):
            self.sent.append(request)
            endpoint = {"region": "North", "publicURL": self.identity, "id": "1"}
            return reply(200, {"access": {
                "token": {"id": "token-v2", "expires": "2099-01-01T00:00:00Z", "tenant": {"id": "t1", "name": "radio"}},
                "user": {"id": "u1", "name": "joe", "roles": [{"name": "member"}]},
                "serviceCatalog": [{"type": "identity", "name": "keystone", "endpoints": [endpoint]}],
            }})  # fmt: skip
        if request.method == "GET" and request.url.rstrip("/") == "http://keystone.test":
            self.sent.append(request)
            return _versions(*self.versions)
        return super().send(request)


def _body(service: Service) -> Any:
    posted = next(request for request in service.sent if request.method == "POST")
    return json.loads(posted.body)["auth"]  # type: ignore[arg-type]


@pytest.mark.parametrize("more", [{}, {"project_domain_name": "Default", "user_domain_id": "default"}])
def test_an_address_of_v2_logs_in_by_it(more: dict[str, str]) -> None:
    service = Old()
    login = client(service, auth={"auth_url": URL, **USER, "project_name": "radio", **more}).login
    assert login.headers() == {"X-Auth-Token": "token-v2"}
    assert _body(service) == {
        "passwordCredentials": {"username": "joe", "password": "pass-one"},
        "tenantName": "radio",
    }
    assert (login.project_id, login.token["user"], login.token["roles"]) == (
        "t1",
        {"id": "u1", "name": "joe"},
        [{"name": "member"}],
    )
    assert login.offers_only("identity", "2", newer="3")
    assert login.endpoint("identity", "2") == "http://keystone.test"


def test_a_token_is_exchanged_by_v2() -> None:
    service = Old()
    client(service, auth={"auth_url": URL, "token": "t-token", "project_id": "t1"}).login.headers()
    assert _body(service) == {"token": {"id": "t-token"}, "tenantId": "t1"}


def test_the_plugin_may_say_so() -> None:
    service = Old("v3.14", "v2.0")
    auth = {"auth_url": "http://keystone.test", **USER, "project_name": "radio"}
    login = client(service, auth=auth, auth_type="v2password").login
    assert login.headers()["X-Auth-Token"] == "token-v2"
    assert login.offers_only("identity", "2", newer="3")


def test_a_bare_address_of_a_cloud_that_has_nothing_else() -> None:
    service = Old(identity="http://keystone.test")
    login = client(service, auth={"auth_url": "http://keystone.test", **USER, "project_name": "radio"}).login
    assert login.headers()["X-Auth-Token"] == "token-v2"
    assert login.offers_only("identity", "2", newer="3")


@pytest.mark.parametrize(
    ("auth", "more", "words"),
    [
        ({**USER, "user_domain_name": "Partners"}, {}, "user_domain_name is unknown to Identity v2.0"),
        ({**USER, "system_scope": "all"}, {}, "system_scope is unknown"),
        (
            {"application_credential_id": "c1", "application_credential_secret": "s-secret"},
            {"auth_type": "v3applicationcredential"},
            "applicationcredential is unknown",
        ),
    ],
)
def test_what_v2_has_no_word_for_is_refused(auth: dict[str, str], more: dict[str, str], words: str) -> None:
    service = Old()
    with pytest.raises(InvalidOption, match=words):
        client(service, auth={"auth_url": URL, **auth}, **more).login.headers()
    assert service.sent == []


@pytest.mark.parametrize(
    ("settings", "spoken"),
    [
        ({}, False),
        ({"identity_api_version": "2"}, True),
        ({"identity_api_version": "2.0"}, True),
        ({"identity_api_version": "3", "identity_endpoint_override": URL}, False),
        ({"identity_endpoint_override": URL}, True),
    ],
)
def test_when_v2_is_spoken(settings: dict[str, str], spoken: bool) -> None:
    service = Service({"identity": "http://keystone.test/identity/v3"})
    auth = {"auth_url": "http://keystone.test/identity/v3", **USER, "project_name": "radio"}
    login = client(service, cloud={"auth": auth, **settings}, auth={}).login
    assert login.offers_only("identity", "2", newer="3") is spoken
