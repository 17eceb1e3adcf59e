# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""OAuth: signatures against the examples of RFC 5849, 1.2, and what becomes of secrets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.openstack.oauth_signature import (
    Pair,
    authorization,
    signature,
)

from ..entries import entries
from ..harness import run

CONSUMER = ("dpf43f3p2l4k3l03", "kd94hf93k423kf44")
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def _parameters(**further: str) -> dict[str, str]:
    return {"oauth_consumer_key": CONSUMER[0], "oauth_signature_method": "HMAC-SHA1", **further}


def test_the_signatures_of_the_standard() -> None:
    first = _parameters(
        oauth_timestamp="137131200", oauth_nonce="wIjqoS", oauth_callback="http://printer.example.com/ready"
    )
    url = "https://photos.example.net/initiate"
    assert signature("POST", url, first, CONSUMER[1], "") == "74KNZJeDHnMBp0EMJ9ZHt/XKycU="
    second = _parameters(
        oauth_token="hh5s93j4hdidpola",
        oauth_timestamp="137131201",
        oauth_nonce="walatlh",
        oauth_verifier="hfdp7dh39dks9884",
    )
    url = "https://PHOTOS.example.net:443/token"
    assert signature("POST", url, second, CONSUMER[1], "hdhd0244k9j7ao03") == "gKgrFCywp7rO0OXSjdot/IHF7IU="


def test_a_header_never_comes_twice() -> None:
    one, other = (authorization("POST", "http://k.test/v3/x", Pair("c", "s"), Pair("t", "u")) for _ in range(2))
    assert one != other
    assert one.startswith('OAuth oauth_consumer_key="c", ')
    assert 'oauth_token="t"' in one
    assert "oauth_signature=" in one


def test_a_consumers_secret_is_in_its_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret"
    address = "/v3/OS-OAUTH1/consumers"
    made = {"consumer": {"id": "7fea2d", "description": "d", "secret": "secretsecret"}}
    answers = [("GET", address, {"body": {"consumers": []}}), ("POST", address, {"status": 201, "body": made})]
    params = {"description": "d", "secret_file": str(path)}
    result, _sent, _context = run(entries()["openstack_oauth_consumer"], params, answers, monkeypatch=monkeypatch)
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("secretsecret", 0o600)
    assert "secretsecret" not in json.dumps(result)


def test_a_refusal_tells_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"error": {"message": "verysecret and 238eb8c are bad"}}
    asked = "oauth_token=29971f&oauth_token_secret=238eb8c"
    answers: list[Any] = [
        ("GET", "/v3/projects", {"body": {"projects": [{"id": "p1", "name": "p1"}]}}),
        ("GET", "/v3/roles", {"body": {"roles": [{"id": "d4af", "name": "reader"}]}}),
        ("GET", "/v3/users/u1/OS-OAUTH1/access_tokens", {"body": {"access_tokens": []}}),
        ("POST", "/v3/OS-OAUTH1/request_token", {"status": 201, "headers": FORM, "body": asked}),
        ("PUT", "/v3/OS-OAUTH1/authorize/29971f", {"status": 403, "body": told}),
    ]
    params = {
        "consumer_id": "7fea2d",
        "consumer_secret": "verysecret",
        "project": "p1",
        "roles": ["reader"],
        "secret_file": str(tmp_path / "secret"),
    }
    own = "ansible_collections.telco.cloud.plugins.module_utils.openstack.client.OpenStackClient.known"
    monkeypatch.setattr(own, lambda _client, _name: "u1")
    with pytest.raises(TelcoError) as caught:
        run(entries()["openstack_oauth_access_token"], params, answers, monkeypatch=monkeypatch)
    assert "secret" not in caught.value.msg.replace("OAuth access token", "")
    assert "238eb8c" not in caught.value.msg
