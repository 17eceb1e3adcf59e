# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Huawei ECS simulator against the examples of reference/huawei_ecs.txt, and signatures against the vendor's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from simulators.huawei_ecs import HuaweiEcs
from simulators.kit import Running, serve

PROJECT = "d6c277ba8820452e83df36f33c9fa561"
FIRST, SECOND = "616fb98f-46ca-475e-917e-2563e5a8cd19", "726fb98f-46ca-475e-917e-2563e5a8cd20"
TAGS = [{"key": "key1", "value": "value1"}, {"key": "key2", "value": "value3"}]


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(HuaweiEcs()) as running:
        yield running
        assert running.simulator.crashes == []


def log_in(running: Running, **changes: Any) -> requests.Response:
    user = {"name": "ecs-admin", "password": "ecs-secret", "domain": {"name": "telco"}}
    scope = {"project": {"name": "eu-west-0"}}
    auth = {"identity": {"methods": ["password"], "password": {"user": user}}, "scope": scope, **changes}
    return requests.post(running.url + "/v3/auth/tokens", json={"auth": auth}, timeout=5)


class Client:
    """Calls with a token, below the project."""

    def __init__(self, running: Running) -> None:
        self.running = running
        self.token = log_in(running).headers["X-Subject-Token"]

    def __call__(self, method: str, path: str, document: Any = None) -> requests.Response:
        url = f"{self.running.url}/v1/{PROJECT}{path}"
        return requests.request(method, url, json=document, headers={"X-Auth-Token": self.token}, timeout=5)

    def tag(self, action: str, tags: Any, server: str = FIRST) -> requests.Response:
        return self("POST", f"/servers/{server}/tags/action", {"action": action, "tags": tags})

    def tags(self, server: str = FIRST) -> Any:
        return self("GET", f"/servers/{server}/tags").json()["tags"]


@pytest.fixture
def call(running: Running) -> Client:
    return Client(running)


def test_login(running: Running) -> None:
    answer = log_in(running)
    token = answer.json()["token"]
    assert (answer.status_code, token["methods"], token["project"]["id"]) == (201, ["password"], PROJECT)
    lives = datetime.fromisoformat(token["expires_at"][:-1]) - datetime.fromisoformat(token["issued_at"][:-1])
    assert abs(lives.total_seconds() - 86400) < 1
    ecs = next(one for one in token["catalog"] if one["type"] == "ecs")
    assert ecs["endpoints"][0]["url"] == f"{running.url}/v1/{PROJECT}"
    projects = requests.get(
        running.url + "/v3/projects?name=eu-west-0",
        headers={"X-Auth-Token": answer.headers["X-Subject-Token"]},
        timeout=5,
    )
    assert [(one["name"], one["id"]) for one in projects.json()["projects"]] == [("eu-west-0", PROJECT)]
    assert log_in(running, scope={"project": {"name": "moon"}}).status_code == 401
    assert log_in(running, scope={"project": {}}).status_code == 400
    assert log_in(running, identity={"methods": ["token"]}).status_code == 400
    user = {"name": "ecs-admin", "password": "wrong", "domain": {"name": "telco"}}
    refused = log_in(running, identity={"methods": ["password"], "password": {"user": user}})
    assert (refused.status_code, refused.json()["error"]["title"]) == (401, "Unauthorized")


def test_documented_tags(call: Client) -> None:
    made = call.tag("create", TAGS)
    assert (made.status_code, made.content) == (204, b"")
    assert call("GET", f"/servers/{FIRST}/tags").json() == {"tags": TAGS}
    assert call.tag("create", TAGS).status_code == 204  # the same again is well
    call.tag("create", [{"key": "key1", "value": "value2"}], SECOND)
    assert call("GET", "/servers/tags").json() == {
        "tags": [{"key": "key1", "values": ["value1", "value2"]}, {"key": "key2", "values": ["value3"]}]
    }
    call.tag("create", [{"key": "key1", "value": ""}])
    assert call.tags() == [{"key": "key1", "value": ""}, TAGS[1]]
    assert call.tag("delete", TAGS).status_code == 204
    assert call.tag("delete", [{"key": "key1"}]).status_code == 204
    assert call.tags() == []
    assert call("GET", f"/cloudservers/{SECOND}/tags").json()["tags"] == [{"key": "key1", "value": "value2"}]


@pytest.mark.parametrize(
    ("action", "tags", "code"),
    [
        ("Create", TAGS, "Ecs.0005"),
        ("create", [], "Ecs.0005"),
        ("create", {"key1": "value1"}, "Ecs.0005"),
        ("create", [{"key": "a"}], "Ecs.0005"),
        ("create", [{"key": "a", "value": 1}], "Ecs.0005"),
        ("create", [{"key": "a", "value": "b", "more": "c"}], "Ecs.0005"),
        ("create", [{"key": "", "value": "b"}], "Ecs.0906"),
        ("create", [{"key": "a" * 37, "value": "b"}], "Ecs.0906"),
        ("create", [{"key": "a.b", "value": "b"}], "Ecs.0906"),
        ("create", [{"key": "a", "value": "b" * 44}], "Ecs.0906"),
        ("create", [{"key": "a", "value": "b c"}], "Ecs.0906"),
        ("create", [{"key": "a", "value": "b"}, {"key": "a", "value": "c"}], "Ecs.0908"),
        ("create", [{"key": f"a{number}", "value": "b"} for number in range(11)], "Ecs.0905"),
        ("delete", [{"key": " "}], "Ecs.0906"),
    ],
)
def test_bad_tags(call: Client, action: str, tags: Any, code: str) -> None:
    answer = call.tag(action, tags)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)
    assert call.tags() == []


def test_names_in_chinese_are_tags_too(call: Client) -> None:
    assert call.tag("create", [{"key": "\u7535\u4fe1", "value": "\u4e91"}]).status_code == 204


def test_documented_job(call: Client) -> None:
    servers = [{"id": FIRST}, {"id": SECOND}]
    job_id = call("POST", "/cloudservers/action", {"os-stop": {"type": "HARD", "servers": servers}}).json()["job_id"]
    answers = [call("GET", f"/jobs/{job_id}").json() for _number in range(3)]
    assert [one["status"] for one in answers] == ["INIT", "RUNNING", "SUCCESS"]
    last = answers[-1]
    assert list(last) == [
        "status", "entities", "job_id", "job_type", "begin_time", "end_time", "error_code", "fail_reason"
    ]  # fmt: skip
    assert last["entities"]["sub_jobs_total"] == 2
    sub_job = last["entities"]["sub_jobs"][0]
    assert list(sub_job) == [
        "status", "entities", "job_id", "job_type", "begin_time", "end_time", "error_code", "fail_reason"
    ]  # fmt: skip
    assert (sub_job["status"], sub_job["entities"], sub_job["error_code"]) == ("SUCCESS", {"server_id": FIRST}, None)
    assert states(call)[:2] == ["SHUTOFF", "SHUTOFF"]


def states(call: Client) -> list[str]:
    servers = requests.post(call.running.url + "/_simulator/call/servers", timeout=5).json()
    return [server["status"] for server in servers]


def test_job_that_fails(running: Running, call: Client) -> None:
    running.simulator.settings["job_polls"] = 0
    running.simulator.fault("job_error")
    servers = [{"id": FIRST}, {"id": SECOND}]
    job_id = call("POST", "/cloudservers/delete", {"servers": servers, "delete_volume": False}).json()["job_id"]
    job = call("GET", f"/jobs/{job_id}").json()
    assert (job["status"], job["error_code"]) == ("FAIL", "Common.0021")
    assert [one["status"] for one in job["entities"]["sub_jobs"]] == ["FAIL", "SUCCESS"]
    assert job["entities"]["sub_jobs"][0]["fail_reason"]
    assert len(states(call)) == 3
    assert call("GET", f"/servers/{SECOND}/tags").status_code == 404


@pytest.mark.parametrize(
    ("path", "document", "status"),
    [
        ("/cloudservers/action", {"os-start": {"servers": []}}, 400),
        ("/cloudservers/action", {"os-start": {"servers": [FIRST]}}, 400),
        ("/cloudservers/action", {"os-start": {"servers": [{"id": FIRST}], "type": "SOFT"}}, 400),
        ("/cloudservers/action", {"os-stop": {"servers": [{"id": FIRST}], "type": "soft"}}, 400),
        ("/cloudservers/action", {"reboot": {"servers": [{"id": FIRST}]}}, 400),
        ("/cloudservers/action", {"os-fly": {"servers": [{"id": FIRST}]}}, 400),
        ("/cloudservers/action", {"os-start": {"servers": [{"id": "x"}]}}, 404),
        ("/cloudservers/delete", {"servers": [{"id": FIRST}], "delete_volume": "yes"}, 400),
        ("/cloudservers/delete", {"servers": [{"id": FIRST}], "force": True}, 400),
        ("/cloudservers/delete", {"servers": [{"id": FIRST}] * 1001}, 400),
    ],
)
def test_bad_work(call: Client, path: str, document: Any, status: int) -> None:
    assert call("POST", path, document).status_code == status


def test_who_may(running: Running, call: Client) -> None:
    path = f"{running.url}/v1/{PROJECT}/servers/tags"
    assert requests.get(path, timeout=5).json()["error_code"] == "APIGW.0301"
    other = requests.get(path.replace(PROJECT, "other"), headers={"X-Auth-Token": call.token}, timeout=5)
    assert (other.status_code, other.json()["error"]["code"]) == (400, "Common.0018")
    assert call("GET", "/jobs/nothing").json()["error"]["code"] == "Common.0011"
    requests.post(running.url + "/_simulator/call/revoke_tokens", timeout=5)
    assert call("GET", "/servers/tags").status_code == 401
    running.simulator.settings["token_seconds"] = -1
    assert Client(running)("GET", "/servers/tags").status_code == 401


# Signatures, made by the vendor's own signer


def signed(
    running: Running,
    method: str,
    path: str,
    document: Any = None,
    query: list[tuple[str, str]] | None = None,
    key: str = "SIMULATORACCESSKEY01",
    secret: str = "simulator-secret-access-key-of-forty-char",
    **headers: str,
) -> requests.PreparedRequest:
    """A request to send, signed by huaweicloudsdkcore."""
    core = pytest.importorskip("huaweicloudsdkcore", reason="huaweicloudsdkcore (a test requirement) is not installed")
    from huaweicloudsdkcore.auth.credentials import BasicCredentials
    from huaweicloudsdkcore.sdk_request import SdkRequest
    from huaweicloudsdkcore.signer.signer import Signer

    assert core is not None
    body = json.dumps(document) if document is not None else ""
    request = SdkRequest(
        method=method,
        schema="http",
        host=urlsplit(running.url).netloc,
        resource_path=path,
        query_params=query or [],
        header_params={"Content-Type": "application/json", **headers},
        body=body,
    )
    Signer(BasicCredentials(key, secret, PROJECT)).sign(request)
    url = running.url + request.uri
    return requests.Request(method, url, data=body or None, headers=request.header_params).prepare()


def send(request: requests.PreparedRequest) -> requests.Response:
    with requests.Session() as session:
        return session.send(request, timeout=5)


def test_signed_requests(running: Running) -> None:
    path = f"/v1/{PROJECT}/servers/{FIRST}/tags"
    made = send(signed(running, "POST", path + "/action", {"action": "create", "tags": TAGS}))
    assert made.status_code == 204, made.text
    project = {"X-Project-Id": PROJECT}
    assert send(signed(running, "GET", path, **project)).json() == {"tags": TAGS}
    query = [("b", "2 & 3"), ("a", "~\u7535"), ("b", "1"), ("a-", "")]
    assert send(signed(running, "GET", path, query=query)).status_code == 200
    other = send(signed(running, "GET", path, **{"X-Project-Id": "other"}))
    assert (other.status_code, other.json()["error"]["code"]) == (400, "Common.0018")


def test_signatures_that_do_not_fit(running: Running) -> None:
    path = f"/v1/{PROJECT}/servers/{FIRST}/tags"
    document = {"action": "create", "tags": TAGS}

    def refused(request: requests.PreparedRequest) -> None:
        answer = send(request)
        assert (answer.status_code, answer.json()["error_code"]) == (401, "APIGW.0301")

    refused(signed(running, "GET", path, secret="another"))
    refused(signed(running, "GET", path, key="ANOTHER"))
    changed = signed(running, "POST", path + "/action", document)
    changed.body = json.dumps({**document, "action": "delete"})
    changed.headers["Content-Length"] = str(len(changed.body))
    refused(changed)
    elsewhere = signed(running, "GET", path)
    elsewhere.url = str(elsewhere.url).replace(FIRST, SECOND)
    refused(elsewhere)
    asked = signed(running, "GET", path, query=[("limit", "1")])
    asked.url = str(asked.url).replace("limit=1", "limit=2")
    refused(asked)
    header = signed(running, "GET", path, **{"X-Project-Id": PROJECT})
    header.headers["X-Project-Id"] = "other"
    refused(header)
    old = datetime.now(UTC) - timedelta(minutes=16)
    refused(signed(running, "GET", path, **{"X-Sdk-Date": old.strftime("%Y%m%dT%H%M%SZ")}))
    for broken in (
        "SDK-HMAC-SHA256",
        "Bearer x",
        "SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=" + "0" * 64,
    ):
        request = signed(running, "GET", path)
        request.headers["Authorization"] = broken
        refused(request)
    simulator = running.simulator
    assert isinstance(simulator, HuaweiEcs)
    assert simulator.servers[FIRST].tags == {}
