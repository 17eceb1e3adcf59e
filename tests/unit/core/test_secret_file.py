# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that hold secrets: mode, wholeness, refusals."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import InvalidOption
from ansible_collections.telco.cloud.plugins.module_utils.core.secret_file import check_folder, holds, write_secret


def test_is_for_its_owner_only_and_replaces_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "token"
    path.write_text("old")
    path.chmod(0o644)
    write_secret(str(path), "new")
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path) == ["token"]


def test_a_file_that_cannot_be_finished_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "token"
    path.write_text("old")

    def broken(source: str, target: str) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", broken)
    with pytest.raises(OSError, match="no space left"):
        write_secret(str(path), "new")
    assert os.listdir(tmp_path) == ["token"]
    assert path.read_text() == "old"


def test_holds_wants_the_text_and_the_mode(tmp_path: Path) -> None:
    path = tmp_path / "token"
    assert not holds(str(path), "text")
    write_secret(str(path), "text")
    assert holds(str(path), "text")
    assert not holds(str(path), "other")
    path.chmod(0o640)
    assert not holds(str(path), "text")


@pytest.mark.parametrize("path", ["none/token", ".", "fifo"])
def test_refuses_what_cannot_be_written(tmp_path: Path, path: str) -> None:
    os.mkfifo(tmp_path / "fifo")
    with pytest.raises(InvalidOption, match="dest"):
        check_folder("dest", str(tmp_path / path))
