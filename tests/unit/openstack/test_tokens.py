# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokens in files: when they are kept, replaced and revoked, and that nothing tells them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError

from ..entries import entries
from ..harness import run

SECRET, FRESH = "gAAAtheoldtoken", "gAAAthenewtoken"
ADDRESS = "/v3/auth/tokens"
USER = {"user": "jdoe", "password": "verysecret"}


def _token(**more: Any) -> dict[str, Any]:
    who = {"user": {"id": "u1", "name": "jdoe"}, "expires_at": "2099-01-01T00:00:00.000000Z"}
    return {"token": {**who, **more}}


def _made(**more: Any) -> Any:
    return ("POST", ADDRESS, {"status": 201, "headers": {"X-Subject-Token": FRESH}, "body": _token(**more)})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "token"
    path.write_text(SECRET + "\n")
    return path


def _run(path: Path, answers: list[Any], monkeypatch: pytest.MonkeyPatch, check: bool = False, **params: Any) -> Any:
    given = {"file": str(path), **params}
    result, sent, _context = run(entries()["openstack_token"], given, answers, monkeypatch=monkeypatch, check=check)
    assert "gAAA" not in json.dumps(result)
    return result, sent


def test_a_new_one_is_written_for_its_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "new"
    result, _sent = _run(path, [_made()], monkeypatch, **USER)
    assert (path.read_text(), path.stat().st_mode & 0o777, result["changed"]) == (FRESH, 0o600, True)


def test_one_that_is_good_is_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result, sent = _run(file, [("GET", ADDRESS, {"body": _token()})], monkeypatch, **USER)
    assert (result["changed"], result["token"]["user_name"]) == (False, "jdoe")
    assert sent[0].headers["X-Subject-Token"] == SECRET


@pytest.mark.parametrize(
    ("token", "params"),
    [
        ({"expires_at": "2026-01-01T00:00:00Z"}, {}),
        ({"user": {"id": "u2", "name": "other"}}, {}),
        ({"project": {"id": "p1", "name": "core"}}, {}),
        ({"project": {"id": "p1", "name": "core"}}, {"project": "radio"}),
        ({}, {"system": True}),
    ],
)
def test_another_one_is_replaced(
    file: Path, monkeypatch: pytest.MonkeyPatch, token: dict[str, Any], params: dict[str, Any]
) -> None:
    answers = [("GET", ADDRESS, {"body": _token(**token)}), _made()]
    result, _sent = _run(file, answers, monkeypatch, **{**USER, **params})
    assert (result["changed"], file.read_text()) == (True, FRESH)


def test_one_that_is_not_valid_any_more_is_replaced(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = ("GET", ADDRESS, {"status": 404, "body": {"error": {"code": 404, "message": "Failed"}}})
    result, _sent = _run(file, [gone, _made()], monkeypatch, **USER)
    assert (result["changed"], file.read_text()) == (True, FRESH)


def test_revoking(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = ("GET", ADDRESS, {"body": _token()})
    result, _sent = _run(file, [there], monkeypatch, check=True, state="absent")
    assert (result["changed"], file.exists()) == (True, True)
    result, sent = _run(file, [there, ("DELETE", ADDRESS, {"status": 204})], monkeypatch, state="absent")
    assert (result["changed"], file.exists(), sent[-1].headers["X-Subject-Token"]) == (True, False, SECRET)


def test_the_file_of_a_dead_token_goes_too(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = ("GET", ADDRESS, {"status": 404, "body": {"error": {"code": 404, "message": "Failed"}}})
    result, sent = _run(file, [gone], monkeypatch, state="absent")
    assert (result["changed"], file.exists(), len(sent)) == (True, False, 1)


def test_a_refusal_does_not_tell_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusal = ("GET", ADDRESS, {"status": 403, "body": {"error": {"code": 403, "message": f"{SECRET} is bad"}}})
    with pytest.raises(TelcoError) as caught:
        _run(file, [refusal], monkeypatch, **USER)
    assert "gAAA" not in json.dumps(caught.value.as_failure())


# Identity v2.0, where the token is in addresses.

V2 = {"auth_type": "none", "auth": {"endpoint": "http://openstack.test"}, "identity_api_version": "2.0"}


def _run_v2(path: Path, answers: list[Any], monkeypatch: pytest.MonkeyPatch, **params: Any) -> Any:
    given = {"file": str(path), "cloud": V2, **params}
    result, sent, _context = run(entries()["openstack_token"], given, answers, monkeypatch=monkeypatch)
    assert "gAAA" not in json.dumps(result)
    return result, sent


def _access(**more: Any) -> dict[str, Any]:
    token = {"id": FRESH, "expires": "2099-01-01T00:00:00Z", "tenant": {"id": "t1", "name": "demo"}, **more}
    return {"access": {"token": token, "user": {"id": "u1", "name": "jdoe", "roles": [{"name": "reader"}]}}}


def test_an_address_with_a_token_is_not_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = ("GET", f"/v2.0/tokens/{SECRET}", {"body": _access()})
    deleted = ("DELETE", f"/v2.0/tokens/{SECRET}", {"status": 204})
    result, _sent = _run_v2(file, [there, deleted], monkeypatch, state="absent")
    assert (result["changed"], file.exists()) == (True, False)
    assert [one["path"] for one in result["operations"]] == ["/v2.0/tokens/********"]


def test_nor_is_it_in_an_error(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusal = ("GET", f"/v2.0/tokens/{SECRET}", {"status": 403, "body": {"error": {"code": 403, "message": "no"}}})
    with pytest.raises(TelcoError) as caught:
        _run_v2(file, [refusal], monkeypatch)
    assert "gAAA" not in json.dumps(caught.value.as_failure())


def test_one_of_the_tenant_is_kept_and_another_replaced(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = ("GET", f"/v2.0/tokens/{SECRET}", {"body": _access()})
    made = ("POST", "/v2.0/tokens", {"body": _access()})
    result, _sent = _run_v2(file, [there], monkeypatch, project="demo", **USER)
    assert (result["changed"], result["token"]["project_id"]) == (False, "t1")
    result, sent = _run_v2(file, [there, made], monkeypatch, project="core", **USER)
    assert (result["changed"], file.read_text()) == (True, FRESH)
    credentials = {"username": "jdoe", "password": "verysecret"}
    assert json.loads(sent[-1].body) == {"auth": {"passwordCredentials": credentials, "tenantName": "core"}}


@pytest.mark.parametrize(("domain", "changed"), [("Default", False), ("Partners", True)])
def test_a_name_is_a_user_s_only_in_its_domain(
    file: Path, monkeypatch: pytest.MonkeyPatch, domain: str, changed: bool
) -> None:
    user = {"id": "u1", "name": "jdoe", "domain": {"id": "d1", "name": domain}}
    answers = [("GET", ADDRESS, {"body": _token(user=user)}), *([_made()] if changed else [])]
    result, _sent = _run(file, answers, monkeypatch, **USER)
    assert result["changed"] is changed
