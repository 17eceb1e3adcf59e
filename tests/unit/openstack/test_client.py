# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Logging in, keeping the login, the catalog, discovery; errors, pages and microversions of the services."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.client import Call, Gate
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import ApiError, InvalidOption, TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.core.http import Answer, Request
from ansible_collections.telco.cloud.plugins.module_utils.core.masking import Masker
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.openstack.client import OpenStackClient, microversion

URL = "http://keystone.test/identity/v3"
AUTH = {"auth_url": URL, "username": "joe", "password": "pass-one", "project_name": "radio", "user_domain_id": "d1"}
LIST = Operation("networking.list_networks", "GET", "/v2.0/networks", service="network")


class Service:
    """Stands in for core's HTTP: Keystone, and whatever else the test says."""

    def __init__(self, catalog: dict[str, str], answers: dict[str, Callable[[Request], Answer]] | None = None) -> None:
        self.catalog = catalog
        self.answers = answers or {}
        self.sent: list[Request] = []
        self.logins = 0

    def send(self, request: Request) -> Answer:
        self.sent.append(request)
        if request.url.endswith("/auth/tokens"):
            return self._token()
        for part, answer in self.answers.items():
            if part in request.url:
                return answer(request)
        return reply(404, {})

    def _token(self) -> Answer:
        self.logins += 1
        catalog = [
            {"type": kind, "name": kind, "id": kind, "endpoints": [_endpoint(url, "public"), _endpoint(url, "admin")]}
            for kind, url in self.catalog.items()
        ]
        body = {
            "methods": ["password"],
            "user": {"id": "u1", "name": "joe", "domain": {"id": "d1", "name": "Users"}},
            "project": {"id": "p1", "name": "radio", "domain": {"id": "d2", "name": "Projects"}},
            "expires_at": "2099-01-01T00:00:00.000000Z",
            "issued_at": "2026-01-01T00:00:00.000000Z",
            "catalog": catalog,
        }
        return reply(201, {"token": body}, {"X-Subject-Token": f"token-{self.logins}"})


def _endpoint(url: str, interface: str) -> dict[str, str]:
    shown = url if interface == "public" else url.replace("http://", "http://admin.")
    return {"id": interface, "interface": interface, "region": "North", "region_id": "North", "url": shown}


def reply(status: int, body: Any, headers: dict[str, str] | None = None) -> Answer:
    from requests.structures import CaseInsensitiveDict

    return Answer(
        status, CaseInsensitiveDict({"Content-Type": "application/json", **(headers or {})}), json.dumps(body).encode()
    )


def client(service: Service, run_dir: Any = None, **params: Any) -> OpenStackClient:
    return OpenStackClient({"auth": AUTH, **params}, service, str(run_dir) if run_dir else None, Masker())  # type: ignore[arg-type]


def test_the_login_names_user_and_scope() -> None:
    service = Service({"network": "http://neutron.test/v2.0"})
    client(service).login.headers()
    assert json.loads(service.sent[0].body) == {  # type: ignore[arg-type]
        "auth": {
            "identity": {
                "methods": ["password"],
                "password": {"user": {"name": "joe", "password": "pass-one", "domain": {"id": "d1"}}},
            },
            "scope": {"project": {"name": "radio"}},
        }
    }
    assert [request.url for request in service.sent] == [f"{URL}/auth/tokens"]


def test_a_token_is_exchanged() -> None:
    service = Service({})
    auth = {"auth_url": URL, "token": "t-token", "project_id": "p1"}
    client(service, auth=auth).login.headers()
    sent = json.loads(service.sent[0].body)["auth"]  # type: ignore[arg-type]
    assert sent == {"identity": {"methods": ["token"], "token": {"id": "t-token"}}, "scope": {"project": {"id": "p1"}}}


def test_an_application_credential_has_no_scope_beside_it() -> None:
    service = Service({})
    auth = {
        "auth_url": URL,
        "application_credential_id": "c1",
        "application_credential_secret": "s-secret",
        "project_name": "radio",
    }
    client(service, auth=auth).login.headers()
    assert json.loads(service.sent[0].body)["auth"] == {  # type: ignore[arg-type]
        "identity": {
            "methods": ["application_credential"],
            "application_credential": {"id": "c1", "secret": "s-secret"},
        }
    }


def test_a_versioned_address_is_not_asked_for_versions() -> None:
    service = Service(
        {"network": "http://neutron.test/v2.0"}, {"/v2.0/networks": lambda request: reply(200, {"networks": []})}
    )
    answer = client(service).send(Call(LIST), Gate(closed=False))
    assert answer.data == {"networks": []}
    assert [request.url for request in service.sent] == [f"{URL}/auth/tokens", "http://neutron.test/v2.0/networks"]
    assert service.sent[1].headers["X-Auth-Token"] == "token-1"  # type: ignore[index]


def test_a_bare_address_is_asked_once() -> None:
    def root(request: Request) -> Answer:
        if request.url.endswith("/networks"):
            return reply(200, {"networks": []})
        href = "http://neutron.test/networking/v2.0/"
        return reply(200, {"versions": [{"id": "v2.0", "status": "CURRENT", "links": [{"rel": "self", "href": href}]}]})

    service = Service({"network": "http://neutron.test/networking"}, {"neutron": root})
    mine = client(service)
    for _ in range(3):
        mine.send(Call(LIST), Gate(closed=False))
    urls = [request.url for request in service.sent]
    assert urls.count("http://neutron.test/networking/v2.0/networks") == 3
    assert len(urls) == 5


@pytest.mark.parametrize("path", ["/v2.1", "/v2.1/", "/v2.1/171dfb2d636044cd941b1a2000e4fa5c", "/v2/p1"])
@pytest.mark.parametrize("root", ["http://nova.test:8774", "http://cloud.test/compute"])
def test_version_and_project_at_the_end_of_a_catalogs_address_are_left_out(root: str, path: str) -> None:
    """Nova's address of today has no project; that of clouds which were made long ago has one."""
    servers = Operation("compute.list_servers", "GET", "/v2.1/servers", service="compute")

    def versions(request: Request) -> Answer:
        found = [{"id": "v2.1", "status": "CURRENT", "links": [{"rel": "self", "href": f"{root}/v2.1/"}]}]
        return reply(200, {"servers": []} if request.url.endswith("/servers") else {"versions": found})

    service = Service({"compute": root + path}, {root: versions})
    client(service).send(Call(servers), Gate(closed=False))
    assert service.sent[-1].url == f"{root}/v2.1/servers"


def test_interface_and_override() -> None:
    service = Service({"network": "http://neutron.test/v2.0"})
    assert client(service, interface="admin").base_url(LIST) == "http://admin.neutron.test"
    cloud = {"auth": AUTH, "network_endpoint_override": "http://other.test/networking/v2.0/"}
    assert client(service, auth=None, cloud=cloud).base_url(LIST) == "http://other.test/networking"


def test_a_service_that_is_not_in_the_catalog() -> None:
    with pytest.raises(TelcoError, match="no public address of the service network in region South"):
        client(Service({"network": "http://neutron.test/v2.0"}), region_name="South").base_url(LIST)


def test_one_login_for_the_run(tmp_path: Any) -> None:
    service = Service({"network": "http://neutron.test/v2.0"}, {"/v2.0/networks": lambda request: reply(200, {})})
    for _ in range(4):
        client(service, tmp_path).send(Call(LIST), Gate(closed=False))
    assert client(service, tmp_path, interface="admin").base_url(LIST) == "http://admin.neutron.test"
    assert service.logins == 1
    client(service, tmp_path, auth={**AUTH, "username": "ann"}).send(Call(LIST), Gate(closed=False))
    assert service.logins == 2


def test_a_refused_token_is_renewed_once_by_whoever_comes_first(tmp_path: Any) -> None:
    def networks(request: Request) -> Answer:
        return reply(200 if request.headers["X-Auth-Token"] == "token-2" else 401, {})  # type: ignore[index]

    service = Service({"network": "http://neutron.test/v2.0"}, {"/v2.0/networks": networks})
    first, second = client(service, tmp_path), client(service, tmp_path)
    first.login.headers()
    second.login.headers()
    first.send(Call(LIST), Gate(closed=False))
    second.send(Call(LIST), Gate(closed=False))
    assert service.logins == 2


def test_a_login_that_stays_refused_is_not_tried_for_ever() -> None:
    service = Service({"network": "http://neutron.test/v2.0"}, {"/v2.0/networks": lambda request: reply(401, {})})
    with pytest.raises(ApiError) as caught:
        client(service).send(Call(LIST), Gate(closed=False))
    assert caught.value.kind == "auth"
    assert service.logins == 2


def test_an_expired_login_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    service = Service({})
    mine = client(service)
    mine.login.headers()
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + 80 * 365 * 86400)
    mine.login.headers()
    assert service.logins == 2


def test_a_refused_login_says_why_without_the_password() -> None:
    class Refusing(Service):
        def _token(self) -> Answer:
            body = {"error": {"code": 401, "title": "Unauthorized", "message": "pass-one is wrong"}}
            return reply(401, body, {"x-openstack-request-id": "req-1"})

    mine = client(Refusing({}))
    with pytest.raises(ApiError) as caught:
        mine.send(Call(LIST), Gate(closed=False))
    failure = json.dumps(caught.value.as_failure())
    assert "is wrong" in failure
    assert "req-1" in failure
    assert "pass-one" not in failure


def test_the_token_is_masked() -> None:
    body = {"NeutronError": {"type": "Strange", "message": "your token token-1 is strange", "detail": ""}}
    service = Service({"network": "http://neutron.test/v2.0"}, {"/v2.0/networks": lambda request: reply(400, body)})
    with pytest.raises(ApiError) as caught:
        client(service).send(Call(LIST), Gate(closed=False))
    assert "token-1" not in json.dumps(caught.value.as_failure())


def test_domains_of_the_login_are_known_without_a_request() -> None:
    service = Service({})
    login = client(service).login
    assert [login.known_domain(value) for value in ("d1", "Users", "Projects", "Elsewhere")] == ["d1", "d1", "d2", None]
    assert len(service.sent) == 1


def test_plugins_that_ask_no_keystone() -> None:
    service = Service({}, {"neutron": lambda request: reply(200, {"networks": []})})
    mine = client(service, auth={"endpoint": "http://neutron.test/v2.0"}, auth_type="none")
    mine.send(Call(LIST), Gate(closed=False))
    assert [request.url for request in service.sent] == ["http://neutron.test/v2.0/networks"]


def test_an_unknown_plugin_and_an_option_it_lacks() -> None:
    with pytest.raises(InvalidOption, match="no plugin v3nonsense"):
        client(Service({}), auth_type="v3nonsense").login.headers()
    with pytest.raises(InvalidOption, match="access-token-endpoint"):
        client(Service({}), auth_type="v3oidcpassword").login.headers()


@pytest.mark.parametrize(
    ("status", "method", "body", "expected"),
    [
        (
            404,
            "GET",
            {"error": {"code": 404, "title": "Not Found", "message": "none"}},
            ("absent", "Not Found", "none"),
        ),
        (
            409,
            "DELETE",
            {"NeutronError": {"type": "NetworkInUse", "message": "in use", "detail": "ports"}},
            ("other", "NetworkInUse", "in use ports"),
        ),
        (
            409,
            "POST",
            {"conflictingRequest": {"code": 409, "message": "there"}},
            ("exists", "conflictingRequest", "there"),
        ),
        (
            409,
            "PUT",
            {"NeutronError": {"type": "RevisionNumberConstraintFailed", "message": "again", "detail": ""}},
            ("conflict", "RevisionNumberConstraintFailed", "again"),
        ),
        (400, "GET", {"errors": [{"status": 400, "title": "Bad", "detail": "why"}]}, ("other", "Bad", "why")),
        (
            400,
            "GET",
            {"error_message": json.dumps({"faultcode": "Client", "faultstring": "Unexpected arguments: x"})},
            ("other", None, "Unexpected arguments: x"),
        ),
        (
            406,
            "GET",
            {"error_message": json.dumps({"code": 406, "title": "Not Acceptable", "description": "Version"})},
            ("other", "Not Acceptable", "Version"),
        ),
        (400, "GET", {"error_message": "just text"}, ("other", None, "just text")),
        (400, "GET", {"error_message": "[]"}, ("other", None, "[]")),
        (400, "GET", {"error_message": "{}"}, ("other", None, "the service answered HTTP 400 without a reason")),
        (400, "GET", {"NeutronError": "just text"}, ("other", "NeutronError", "just text")),
        (403, "GET", {"forbidden": {"code": 403, "message": "policy"}}, ("denied", "forbidden", "policy")),
        (500, "GET", "oops", ("other", None, "the service answered HTTP 500 without a reason")),
    ],
)
def test_errors_of_every_dialect(status: int, method: str, body: Any, expected: tuple[str, str | None, str]) -> None:
    operation = Operation("x.y", method, "/v2.0/things", service="network")
    error = client(Service({})).error(operation, reply(status, body, {"x-compute-request-id": "req-3"}), "/v2.0/things")
    assert (error.kind, error.code, error.message) == expected
    assert error.request_id == "req-3"


@pytest.mark.parametrize(
    ("body", "following"),
    [
        ({"things": [1], "links": {"next": "http://h/v3/things?marker=a&tag=x&tag=y", "previous": None}}, True),
        ({"things": [1], "things_links": [{"rel": "next", "href": "http://h/things?marker=a&tag=x&tag=y"}]}, True),
        ({"things": [1], "next": "/v2/things?marker=a&tag=x&tag=y", "schema": "/v2/schemas/things"}, True),
        ({"things": [1], "things_links": [{"rel": "previous", "href": "http://h/things?marker=a"}]}, False),
        ({"things": [1], "links": {"next": None}}, False),
    ],
)
def test_pages_by_their_links(body: dict[str, Any], following: bool) -> None:
    asked: list[Any] = []

    def fetch(query: Any) -> Any:
        asked.append(dict(query))
        return body if len(asked) == 1 else {"things": [2], "links": {}}

    pages = list(client(Service({})).pages(fetch, {"tag": "x"}))
    assert pages == ([[1], [2]] if following else [[1]])
    assert asked[1:] == ([{"marker": ["a"], "tag": ["x", "y"]}] if following else [])


def test_a_link_to_itself_ends() -> None:
    body = {"things": [1], "links": {"next": "http://h/things?marker=a"}}
    assert list(client(Service({})).pages(lambda query: body, {})) == [[1], [1]]


def test_microversions() -> None:
    cloud = {"auth": AUTH, "compute_default_microversion": "2.1", "placement_default_microversion": "1.6"}
    mine = client(
        Service({"compute": "http://nova.test/v2.1"}, {"nova": lambda request: reply(200, {})}), auth=None, cloud=cloud
    )
    plain = Operation("compute.list", "GET", "/v2.1/servers", service="compute")
    newer = Operation(
        "compute.list", "GET", "/v2.1/servers", service="compute", headers=microversion("compute", "2.53")
    )
    for operation in (plain, newer):
        mine.send(Call(operation), Gate(closed=False))
    sent = [request.headers for request in mine.http.sent if "nova" in request.url]  # type: ignore[attr-defined]
    names = ("OpenStack-API-Version", "X-OpenStack-Nova-API-Version")
    assert [[headers[name] for name in names] for headers in sent] == [["compute 2.1", "2.1"], ["compute 2.53", "2.53"]]
    assert microversion("placement", "1.6") == {"OpenStack-API-Version": "placement 1.6"}
    assert microversion("block-storage", "3.43") == {"OpenStack-API-Version": "volume 3.43"}
