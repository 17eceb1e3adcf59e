# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Downloads into files: modes, what stays, what a check run leaves alone; and no password in what a snapshot says."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.blueprints import BLUEPRINT_ARCHIVE
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.snapshots import SNAPSHOT, SNAPSHOT_ARCHIVE

from ..harness import run

CONTENT = b"what the manager has"
ANSWER = [("GET", ".*/archive", {"status": 200, "raw": CONTENT})]


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(autouse=True)
def _usual_umask() -> Any:
    before = os.umask(0o022)
    yield
    os.umask(before)


def download(entry: Any, dest: Path, monkeypatch: pytest.MonkeyPatch, answers: Any = ANSWER, **more: Any) -> Any:
    check = more.pop("check", False)
    return run(entry, {"id": "x", "dest": str(dest), **more}, answers, check=check, monkeypatch=monkeypatch)[0]


def test_a_download_says_what_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dest = tmp_path / "x.zip"
    result = download(BLUEPRINT_ARCHIVE, dest, monkeypatch)
    sha256 = hashlib.sha256(CONTENT).hexdigest()
    assert (result["sha256"], result["size"], result["dest"]) == (sha256, len(CONTENT), str(dest))
    assert dest.read_bytes() == CONTENT
    assert mode(dest) == 0o644
    assert os.listdir(tmp_path) == ["x.zip"]


def test_the_second_run_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dest = tmp_path / "x.zip"
    first = download(SNAPSHOT_ARCHIVE, dest, monkeypatch)
    before = dest.stat().st_ino
    second = download(SNAPSHOT_ARCHIVE, dest, monkeypatch)
    assert (first["changed"], second["changed"]) == (True, False)
    assert dest.stat().st_ino == before


def test_a_check_run_predicts_and_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dest = tmp_path / "x.zip"
    predicted = download(SNAPSHOT_ARCHIVE, dest, monkeypatch, check=True)
    assert os.listdir(tmp_path) == []
    done = download(SNAPSHOT_ARCHIVE, dest, monkeypatch)
    assert predicted == done


def test_a_snapshot_is_for_its_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dest = tmp_path / "x.zip"
    dest.write_bytes(b"older")
    dest.chmod(0o644)
    assert download(SNAPSHOT_ARCHIVE, dest, monkeypatch)["changed"] is True
    assert mode(dest) == 0o600
    assert dest.read_bytes() == CONTENT


def test_a_snapshot_that_others_can_read_is_put_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dest = tmp_path / "x.zip"
    dest.write_bytes(CONTENT)
    dest.chmod(0o644)
    predicted = download(SNAPSHOT_ARCHIVE, dest, monkeypatch, check=True)
    assert mode(dest) == 0o644
    assert download(SNAPSHOT_ARCHIVE, dest, monkeypatch) == predicted
    assert predicted["changed"] is True
    assert mode(dest) == 0o600


def test_other_files_keep_their_mode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dest = tmp_path / "x.zip"
    dest.write_bytes(b"older")
    dest.chmod(0o640)
    download(BLUEPRINT_ARCHIVE, dest, monkeypatch)
    assert (mode(dest), dest.read_bytes()) == (0o640, CONTENT)


@pytest.mark.parametrize("check", [True, False])
def test_a_failure_leaves_what_was_there(check: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dest = tmp_path / "x.zip"
    dest.write_bytes(b"older")
    with pytest.raises(TelcoError, match="checksum"):
        download(SNAPSHOT_ARCHIVE, dest, monkeypatch, checksum="0" * 64, check=check)
    assert dest.read_bytes() == b"older"
    assert os.listdir(tmp_path) == ["x.zip"]


def test_nothing_is_asked_when_the_checksum_fits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dest = tmp_path / "x.zip"
    dest.write_bytes(CONTENT)
    dest.chmod(0o600)
    checksum = "SHA256:" + hashlib.sha256(CONTENT).hexdigest().upper()
    assert download(SNAPSHOT_ARCHIVE, dest, monkeypatch, [], checksum=checksum)["changed"] is False


def test_the_password_in_a_snapshots_execution_is_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    parameters = {"config": {"postgresql_password": "database-password"}}
    execution = {"id": "e1", "status": "pending", "parameters": parameters}
    answers: list[tuple[str, str, dict[str, Any]]] = [
        ("GET", ".*/snapshots/s1", {"status": 404, "body": {"message": "none", "error_code": "not_found_error"}}),
        ("PUT", ".*/snapshots/s1", {"status": 201, "body": execution}),
        ("GET", ".*/executions/e1", {"body": {"id": "e1", "status": "terminated", "error": ""}}),
        ("GET", ".*/snapshots/s1", {"body": {"id": "s1", "status": "created", "error": ""}}),
    ]
    result, sent, context = run(SNAPSHOT, {"id": "s1"}, answers, monkeypatch=monkeypatch)
    assert "database-password" not in json.dumps([result, context.shown])
    assert "parameters" not in sent[2].query["_include"]


def test_the_password_in_an_address_is_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "https://user:pass%2Dword@files.example.com/s1.zip"
    answers: list[tuple[str, str, dict[str, Any]]] = [
        ("GET", ".*/snapshots/s1", {"status": 404, "body": {"message": "none", "error_code": "not_found_error"}}),
        ("PUT", ".*", {"status": 400, "body": {"message": f"URL {url} not found", "error_code": "bad_url"}}),
    ]
    with pytest.raises(TelcoError, match="URL https://user:") as caught:
        run(SNAPSHOT, {"id": "s1", "url": url}, answers, monkeypatch=monkeypatch)
    assert "pass%2Dword" not in json.dumps(caught.value.as_failure())
    assert SNAPSHOT.hidden({"url": url}) == {"pass%2Dword", "pass-word"}
