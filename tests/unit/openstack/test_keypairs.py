# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Key pairs: what becomes of the private key, and public keys in files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError

from ..entries import entries
from ..harness import run

PAIR = {"name": "op", "type": "ssh", "public_key": "ssh-rsa AAAA me", "fingerprint": "1e:2c", "user_id": "u1"}
ADDRESS = "/v2.1/os-keypairs"
ABSENT = ("GET", f"{ADDRESS}/op", {"status": 404, "body": {"itemNotFound": {"code": 404, "message": "none"}}})
THERE = ("GET", f"{ADDRESS}/op", {"body": {"keypair": PAIR}})
MADE = ("POST", ADDRESS, {"status": 201, "body": {"keypair": {**PAIR, "private_key": "PRIVATE PART"}}})


def _run(params: dict[str, Any], answers: list[Any], monkeypatch: pytest.MonkeyPatch, **more: Any) -> Any:
    result, sent, _context = run(
        entries()["openstack_keypair"], {"name": "op", **params}, answers, monkeypatch=monkeypatch, **more
    )
    return result, sent


def test_a_private_key_is_written_and_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "op.pem"
    result, sent = _run({"private_key_file": str(path)}, [ABSENT, MADE], monkeypatch)
    assert result["changed"] is True
    assert json.loads(sent[-1].body) == {"keypair": {"name": "op"}}
    assert "PRIVATE" not in json.dumps(result)
    assert path.read_text() == "PRIVATE PART"
    assert path.stat().st_mode & 0o777 == 0o600


def test_check_mode_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "op.pem"
    result, _sent = _run({"private_key_file": str(path)}, [ABSENT], monkeypatch, check=True)
    assert result["changed"] is True
    assert not path.exists()


def test_a_pair_whose_private_key_was_lost_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TelcoError, match="secret with it"):
        _run({"private_key_file": str(tmp_path / "op.pem")}, [ABSENT, ("POST", ADDRESS, {"lost": True})], monkeypatch)


def test_a_public_key_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "op.pub"
    path.write_text("ssh-rsa AAAA somebody\n")
    params = {"public_key_file": str(path)}
    result, sent = _run(params, [ABSENT, MADE], monkeypatch)
    assert json.loads(sent[-1].body) == {"keypair": {"name": "op", "public_key": "ssh-rsa AAAA somebody"}}
    assert result["keypair"]["public_key_file"] == str(path)
    result, _sent = _run(params, [THERE], monkeypatch)
    assert result["changed"] is False
    path.write_text("ssh-rsa BBBB somebody\n")
    with pytest.raises(TelcoError, match="public_key_file is 'another key, 1e:2c'"):
        _run(params, [THERE], monkeypatch)
