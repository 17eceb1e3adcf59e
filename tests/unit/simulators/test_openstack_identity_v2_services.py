# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokens, catalog, keys and the KDS of the OpenStack simulator against reference/openstack.txt, 7.2, 9.2, 10.2 to
10.5."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
import requests

from simulators.openstack.identity.state import fixed_id

from .test_openstack_identity import Client, call, running

__all__ = ["call", "running"]

ADMIN, PROJECT = fixed_id("user.admin"), fixed_id("project.admin")
TEMPLATE = {
    "id": 1,
    "region": "North",
    "global": True,
    "type": "compute",
    "publicURL": "https://compute.north.public.com/v1",
    "internalURL": "https://compute.north.internal.com/v1",
    "versionId": "1",
    "versionInfo": "https://compute.north.public.com/v1/",
    "versionList": "https://compute.north.public.com/",
    "enabled": True,
}


def _login(call: Client, **auth: Any) -> requests.Response:
    return requests.post(f"{call.url}/v2.0/tokens", json={"auth": auth}, timeout=10)


def test_documented_tokens(call: Client) -> None:
    answer = _login(call, tenantName="admin", passwordCredentials={"username": "admin", "password": "secret"})
    access = answer.json()["access"]
    token = access["token"]["id"]
    assert (answer.status_code, access["token"]["tenant"]["id"], access["user"]["name"]) == (200, PROJECT, "admin")
    assert "compute" in [service["type"] for service in access["serviceCatalog"]]
    assert _login(call, tenantName="admin", token={"id": token}).status_code == 200
    shown = call("GET", f"/v2.0/tokens/{token}?belongsTo={PROJECT}").json()["access"]
    assert shown["user"] == access["user"]
    assert call("GET", f"/v2.0/tokens/{token}?belongsTo=other").status_code == 404
    assert call("HEAD", f"/v2.0/tokens/{token}").status_code == 200
    headers = {"X-Auth-Token": token, "X-Subject-Token": token}
    hidden = requests.get(f"{call.url}/v2.0/OS-KVALIDATE/token/validate", headers=headers, timeout=10)
    assert hidden.json()["access"] == shown
    endpoints = requests.get(f"{call.url}/v2.0/OS-KVALIDATE/token/endpoints", headers=headers, timeout=10).json()
    assert {"publicURL", "type", "tenantId"} <= set(endpoints["endpoints"][0])
    assert call("DELETE", f"/v2.0/tokens/{token}").status_code == 204
    assert call("GET", f"/v2.0/tokens/{token}").status_code == 404


def test_documented_tenants_of_a_token(call: Client) -> None:
    answer = _login(call, passwordCredentials={"username": "demo", "password": "secret"})
    headers = {"X-Auth-Token": answer.json()["access"]["token"]["id"]}
    own = requests.get(f"{call.url}/v2.0/tenants", headers=headers, timeout=10).json()["tenants"]
    assert [tenant["name"] for tenant in own] == ["demo"]
    assert len(call("GET", "/v2.0/tenants").json()["tenants"]) > len(own)
    assert requests.get(f"{call.url}/v2.0/tenants?name=demo", headers=headers, timeout=10).status_code == 403
    assert requests.get(f"{call.url}/v2.0/tenants", timeout=10).status_code == 401


@pytest.mark.parametrize(
    ("status", "auth"),
    [
        (400, {}),
        (400, {"token": {"id": "x"}, "passwordCredentials": {}}),
        (401, {"token": {"id": "x"}}),
        (401, {"passwordCredentials": {"username": "admin", "password": "wrong"}}),
        (401, {"passwordCredentials": {"username": "admin", "password": "secret"}, "tenantName": "none"}),
    ],
)
def test_logins_that_are_refused(call: Client, status: int, auth: dict[str, Any]) -> None:
    assert _login(call, **auth).status_code == status


def test_documented_templates_and_endpoints(call: Client) -> None:
    path, key = "/v2.0/OS-KSCATALOG/endpointTemplates", "OS-KSCATALOG:endpointTemplate"
    assert call("POST", path, {key: TEMPLATE}).json() == {key: TEMPLATE}
    assert call("POST", path, {key: TEMPLATE}).status_code == 409
    assert call("POST", path, {key: {"id": "x"}}).status_code == 400
    assert call("GET", path).json()["OS-KSCATALOG:endpointsTemplates"] == [TEMPLATE]
    assert call("PUT", f"{path}/1", {key: {"id": 2}}).status_code == 400
    assert call("PUT", f"{path}/1", {key: {**TEMPLATE, "enabled": False}}).json()[key]["enabled"] is False
    place = f"/v2.0/tenants/{PROJECT}/OS-KSCATALOG/endpoints"
    assert call("POST", place, {key: {"id": 9}}).status_code == 404
    endpoint = call("POST", place, {key: {"id": 1}}).json()["endpoint"]
    assert (endpoint["id"], endpoint["tenantId"], endpoint["region"]) == (1, PROJECT, "North")
    assert call("GET", place).json() == {"endpoints": [endpoint], "endpoints_links": []}
    assert call("GET", f"{place}/1").json() == {"endpoint": endpoint}
    assert (call("DELETE", f"{place}/1").status_code, call("GET", f"{place}/1").status_code) == (204, 404)
    assert (call("DELETE", f"{path}/1").status_code, call("GET", f"{path}/1").status_code) == (204, 404)


@pytest.mark.parametrize(
    ("extension", "one", "key"),
    [
        ("OS-KSADM", "OS-KSEC2:ec2Credentials", "OS-KSEC2-ec2Credentials"),
        ("OS-KSS3", "s3credentials", "OS-KSS3:s3Credentials"),
    ],
)
def test_documented_credentials(call: Client, extension: str, one: str, key: str) -> None:
    every = f"/v2.0/users/{ADMIN}/{extension}/credentials"
    keys = {"username": "test_user", "secret": "secretsecret", "signature": "bbb"}
    password = {"passwordCredentials": {"username": "admin", "password": "secret"}}
    assert call("GET", f"{every}/{one}").status_code == 404
    assert call("POST", every, {key: keys}).json() == {key: keys}
    assert call("GET", every).json()["credentials"] == [password, {key: keys}]
    assert call("GET", f"{every}/{one}/passwordCredentials").json()["credentials"] == [password]
    changed = {**keys, "secret": "another"}
    assert call("POST", f"{every}/{one}", {key: changed}).json() == {key: changed}
    assert call("POST", f"{every}/{one}", {key: {"username": "x"}}).status_code == 400
    assert call("GET", f"{every}/{one}").json() == {key: changed}
    assert (call("DELETE", f"{every}/{one}").status_code, call("GET", f"{every}/{one}").status_code) == (204, 404)


def test_documented_key_distribution(call: Client) -> None:
    for generation in (1, 2):
        made = call("POST", "/v1/keys/scheduler.host", {"key": "TXkgcHJ1"})
        assert (made.status_code, made.json()["generation"]) == (201, generation)
    assert [call("DELETE", "/v1/keys/scheduler.host").status_code for _ in range(2)] == [204, 404]
    assert call("GET", "/v1/groups").status_code == 404
    assert [call("POST", "/v1/groups/scheduler").status_code for _ in range(2)] == [201, 409]
    assert call("GET", "/v1/groups").json() == {"name": "scheduler"}
    assert [call("DELETE", "/v1/groups/scheduler").status_code for _ in range(2)] == [204, 404]
    parties = {"source": "scheduler.host", "destination": "compute.host"}
    metadata = base64.b64encode(json.dumps(parties).encode()).decode()
    ticket = call("POST", "/v1/tickets", {"metadata": metadata, "signature": "c2ln"}).json()
    assert {name: ticket[name] for name in parties} == parties
    assert set(ticket) == {*parties, "timestamp", "nonce"}
    assert call("POST", "/v1/tickets", {"metadata": "x", "signature": "c2ln"}).status_code == 400
