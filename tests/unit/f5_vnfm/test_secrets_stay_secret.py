# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the manager answers in confidence goes into a file of its owner's, and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ..entries import entries
from ..harness import run

TOKEN = "WyIwIiwiZjRmNTUzMWQiXQ.C_YU9Q.token"
CREDENTIALS = {"token": "joining-credentials", "ca": "private-part"}


def _token() -> list[tuple[str, str, dict[str, Any]]]:
    return [("GET", "/api/v3.1/tokens", {"body": {"username": "admin", "role": "sys_admin", "value": TOKEN}})]


def test_a_token_is_written_and_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dest = tmp_path / "token"
    result, _sent, _context = run(
        entries()["f5_vnfm_token_info"], {"dest": str(dest)}, _token(), monkeypatch=monkeypatch
    )
    assert TOKEN not in json.dumps(result)
    assert dest.read_text() == TOKEN
    assert dest.stat().st_mode & 0o777 == 0o600


def test_check_mode_writes_no_token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dest = tmp_path / "token"
    result, _sent, _context = run(
        entries()["f5_vnfm_token_info"], {"dest": str(dest)}, _token(), check=True, monkeypatch=monkeypatch
    )
    assert result["changed"] is True
    assert not dest.exists()


def _node(**more: Any) -> dict[str, Any]:
    return {"initialized": False, "online": False, "master": False, "host_ip": "172.20.0.3", "name": "second", **more}


def test_credentials_of_a_cluster_node_go_into_their_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = "/api/v3.1/cluster/nodes/second"
    dest = tmp_path / "credentials"
    params = {"name": "second", "host_ip": "172.20.0.3", "credentials_dest": str(dest)}
    there = ("GET", address, {"body": _node(credentials=CREDENTIALS)})
    absent = ("GET", address, {"status": 404, "body": {"message": "none", "error_code": "not_found_error"}})
    module = entries()["f5_vnfm_cluster_node"]

    # The answer has no credentials: they are read.
    answers = [absent, ("PUT", address, {"body": _node()}), there, there]
    result, _sent, _context = run(module, params, answers, monkeypatch=monkeypatch)
    assert json.loads(dest.read_text()) == CREDENTIALS
    assert dest.stat().st_mode & 0o777 == 0o600
    assert "joining-credentials" not in json.dumps(result)
    assert "private-part" not in json.dumps(result)

    again, sent, _context = run(module, params, [there], monkeypatch=monkeypatch)
    assert again["changed"] is False
    assert [item.method for item in sent] == ["GET"]

    dest.unlink()
    predicted, _sent, _context = run(module, params, [there], check=True, monkeypatch=monkeypatch)
    assert not dest.exists()
    restored, _sent, _context = run(module, params, [there, there], monkeypatch=monkeypatch)
    assert predicted["changed"] is restored["changed"] is True
    assert predicted["diff"] == restored["diff"]
    assert json.loads(dest.read_text()) == CREDENTIALS


def test_a_tenants_broker_password_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    tenant = {"name": "t1", "users": 0, "groups": 0, "rabbitmq_password": "gAAAAA-broker-password"}
    empty = {"items": [], "metadata": {"pagination": {"total": 0, "offset": 0, "size": 1000}}}
    answers = [("GET", "/api/v3.1/tenants", {"body": empty}), ("POST", "/api/v3.1/tenants/t1", {"body": tenant})]
    result, _sent, _context = run(entries()["f5_vnfm_tenant"], {"name": "t1"}, answers, monkeypatch=monkeypatch)
    assert result["changed"] is True
    assert "broker-password" not in json.dumps(result)
