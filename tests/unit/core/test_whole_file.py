# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.whole_file import whole_file


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_appears_when_the_block_has_ended(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old")
    with whole_file(str(path), mode=0o640) as part:
        Path(part.path).write_text("new")
        assert path.read_text() == "old"
        assert os.path.dirname(part.path) == str(tmp_path)
        assert mode(Path(part.path)) == 0o600, "nobody else reads what is not finished"
    assert (path.read_text(), mode(path)) == ("new", 0o640)
    assert os.listdir(tmp_path) == ["file"]


def test_is_private_unless_told_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch(0o644)
    with whole_file(str(path)):
        pass
    assert mode(path) == 0o600


def test_is_left_as_it_was_when_the_block_fails(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old")
    path.chmod(0o640)

    def interrupted() -> None:
        with whole_file(str(path)) as part:
            Path(part.path).write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert (path.read_text(), mode(path)) == ("old", 0o640)
    assert os.listdir(tmp_path) == ["file"]


def test_what_is_not_kept_is_thrown_away(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with whole_file(str(path)) as part:
        Path(part.path).write_text("the same")
        part.keep = False
    assert os.listdir(tmp_path) == []


def test_a_part_may_be_replaced_by_a_file_of_other_mode(tmp_path: Path) -> None:
    """As a download does that is itself whole or not there."""
    path = tmp_path / "file"
    with whole_file(str(path), mode=0o644) as part:
        with whole_file(part.path) as inner:
            Path(inner.path).write_text("new")
        assert mode(Path(part.path)) == 0o600
    assert (path.read_text(), mode(path)) == ("new", 0o644)
    assert os.listdir(tmp_path) == ["file"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), whole_file(str(tmp_path / "none" / "file")):
        raise AssertionError("nothing is written")
