# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Login by user name, token and access key; addresses; the signature, against the vendor's own."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.client import Call, Gate
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import ApiError, InvalidOption
from ansible_collections.telco.cloud.plugins.module_utils.core.masking import Masker
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.huawei_ecs.client import HuaweiEcsClient, check_connection
from ansible_collections.telco.cloud.plugins.module_utils.huawei_ecs.jobs import JOBS
from ansible_collections.telco.cloud.plugins.module_utils.huawei_ecs.signer import signed

from ..openstack.test_client import Service, reply

TAGS = Operation("list_project_tags", "GET", "/v1/{project_id}/servers/tags")
NOW = datetime(2026, 11, 21, 9, 30, 0, tzinfo=timezone.utc)
KEYS = {"access_key": "ACCESSKEYACCESSKEY", "secret_key": "a-secret-access-key-of-the-user"}
USER = {"api_username": "joe", "api_password": "pass-one", "domain_name": "telco", "iam_url": "http://iam.test/v3"}


def client(service: Service, run_dir: Any = None, **params: Any) -> HuaweiEcsClient:
    given = {"api_url": "http://ecs.test", **params}
    return HuaweiEcsClient(given, service, str(run_dir) if run_dir else None, Masker())  # type: ignore[arg-type]


def ecs(status: int = 200) -> Service:
    return Service({}, {"ecs": lambda request: reply(status, {"tags": []})})


def test_a_login_by_name_has_the_documented_body() -> None:
    service = ecs()
    client(service, **USER, project_name="eu-west-0").send(Call(TAGS), Gate(closed=False))
    assert service.sent[0].url == "http://iam.test/v3/auth/tokens"
    assert json.loads(service.sent[0].body) == {  # type: ignore[arg-type]
        "auth": {
            "identity": {
                "methods": ["password"],
                "password": {"user": {"name": "joe", "password": "pass-one", "domain": {"name": "telco"}}},
            },
            "scope": {"project": {"name": "eu-west-0", "domain": {"name": "telco"}}},
        }
    }


def test_the_login_tells_the_project() -> None:
    service = ecs()
    gate = Gate(closed=False)
    client(service, **USER, region="eu-west-0").send(Call(TAGS), gate)
    assert service.sent[-1].url == "http://ecs.test/v1/p1/servers/tags"
    assert service.sent[-1].headers == {"X-Auth-Token": "token-1"}


def test_one_login_for_the_run(tmp_path: Any) -> None:
    service = ecs()
    for _ in range(3):
        client(service, tmp_path, **USER, project_id="p1").send(Call(TAGS), Gate(closed=False))
    assert service.logins == 1


def test_a_refused_token_is_renewed_once() -> None:
    service = ecs(401)
    with pytest.raises(ApiError):
        client(service, **USER, project_id="p1").send(Call(TAGS), Gate(closed=False))
    assert service.logins == 2


def test_a_region_is_enough_for_the_addresses() -> None:
    service = ecs()
    mine = client(service, api_url=None, region="eu-west-0", api_username="joe", api_password="pass-one")
    assert mine.base_url(TAGS) == "https://ecs.eu-west-0.myhuaweicloud.com"
    mine.headers(TAGS)
    assert service.sent[0].url == "https://iam.eu-west-0.myhuaweicloud.com/v3/auth/tokens"


def test_an_address_with_version_and_project() -> None:
    assert client(ecs(), **KEYS, api_url="http://ecs.test/v1/p1/").base_url(TAGS) == "http://ecs.test"
    assert client(ecs(), **KEYS, api_url="http://ecs.test/").base_url(TAGS) == "http://ecs.test"


def test_an_access_key_signs_and_needs_no_login() -> None:
    service = ecs()
    client(service, **KEYS, project_id="p1", security_token="temporary-token").send(Call(TAGS), Gate(closed=False))
    assert len(service.sent) == 1
    headers = dict(service.sent[0].headers or {})
    assert headers["X-Project-Id"] == "p1"
    assert headers["X-Security-Token"] == "temporary-token"
    assert headers["Authorization"].startswith(
        "SDK-HMAC-SHA256 Access=ACCESSKEYACCESSKEY, "
        "SignedHeaders=host;x-project-id;x-sdk-date;x-security-token, Signature="
    )
    assert KEYS["secret_key"] not in json.dumps(headers)


def test_a_refused_signature_is_not_sent_again() -> None:
    service = ecs(401)
    with pytest.raises(ApiError) as caught:
        client(service, **KEYS, project_id="p1").send(Call(TAGS), Gate(closed=False))
    assert (caught.value.kind, len(service.sent)) == ("auth", 1)


@pytest.mark.parametrize(
    ("params", "option"),
    [
        ({**KEYS, "project_id": "p1"}, "api_url"),
        ({"api_url": "ecs.test", **KEYS, "project_id": "p1"}, "api_url"),
        ({"api_url": "http://ecs.test", "access_key": "A", "project_id": "p1"}, "secret_key"),
        ({"api_url": "http://ecs.test", "secret_key": "s-secret", "project_id": "p1"}, "access_key"),
        ({"api_url": "http://ecs.test", **KEYS}, "project_id"),
        ({"api_url": "http://ecs.test", "api_token": "t-token"}, "project_id"),
        ({"api_url": "http://ecs.test", "api_username": "joe"}, "access_key"),
        ({"api_url": "http://ecs.test", "api_username": "joe", "api_password": "pass-one"}, "iam_url"),
        ({"api_url": "http://ecs.test", **USER}, "project_id"),
    ],
)
def test_what_cannot_work_is_refused(params: dict[str, Any], option: str) -> None:
    with pytest.raises(InvalidOption) as caught:
        check_connection(params)
    assert caught.value.option == option


def test_progress_in_words() -> None:
    parts = [{"status": "SUCCESS"}, {"status": "FAIL"}, {"status": "RUNNING"}]
    assert JOBS.progress({"status": "RUNNING", "entities": {"sub_jobs": parts}}) == "RUNNING (2 of 3 done)"
    assert JOBS.progress({"status": "INIT", "entities": {"server_id": "s1"}}) == "INIT"


def test_the_signature_of_a_known_request() -> None:
    """Computed by the vendor's signer (huaweicloudsdkcore 3.1), for environments where it is not installed."""
    headers = signed(
        method="get",
        url="https://ecs.test:8443/v1/p1/servers/a%20b/tags",
        query=[("marker", "x y"), ("limit", "5"), ("key", "ä/~")],
        headers={"X-Project-Id": "p1", "Content-Type": "application/json"},
        body=b"",
        now=NOW,
        **KEYS,
    )
    assert headers["X-Sdk-Date"] == "20261121T093000Z"
    assert headers["Host"] == "ecs.test:8443"
    known = "f2880674c141e4004df3db29dcf7a061f209a86f0045ddc4c634c253b358d843"
    assert headers["Authorization"].endswith(f"Signature={known}")


@pytest.mark.parametrize(
    ("method", "path", "query", "body"),
    [
        ("GET", "/v1/p1/servers/tags", [], b""),
        ("GET", "/v1/p1/servers/a b/tags", [("limit", "5"), ("key", "x y"), ("key", "a/ä~"), ("empty", "")], b""),
        ("POST", "/v1/p1/cloudservers/action", [], '{"os-start": {"name": "ä"}}'.encode()),
        ("DELETE", "/v1/p1/things/", [("a", "1")], b""),
    ],
)
def test_the_vendors_signer_agrees(method: str, path: str, query: list[tuple[str, str]], body: bytes) -> None:
    signer = pytest.importorskip("huaweicloudsdkcore.signer.signer", reason="huaweicloudsdkcore is in clients.txt only")
    from urllib.parse import quote

    from huaweicloudsdkcore.auth.credentials import BasicCredentials
    from huaweicloudsdkcore.sdk_request import SdkRequest

    headers = {"X-Project-Id": "p1", "Content-Type": "application/json", "X_Dropped": "x"}
    theirs = SdkRequest(
        method=method,
        schema="https",
        host="ecs.test",
        resource_path=path,
        query_params=list(query),
        header_params={**headers, "X-Sdk-Date": "20261121T093000Z"},
        body=body or "",
    )
    signer.Signer(BasicCredentials(KEYS["access_key"], KEYS["secret_key"], "p1")).sign(theirs)
    url = "https://ecs.test" + quote(path)
    ours = signed(method=method, url=url, query=query, headers=headers, body=body, now=NOW, **KEYS)
    assert ours["Authorization"] == theirs.header_params["Authorization"]
