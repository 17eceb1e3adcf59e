# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The run record: what a run leaves in it, and how the next one goes on from whatever it finds."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import InvalidOption, TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.openstack.drain_record import Record

from .drain_cloud import HOST, Cloud, Killed, action, entry, kill, looks
from .test_drain_loop import COLD, CONFIRM, LIVE

WEB = {"id": "i1", "name": "web", "status": "PENDING", "before": "ACTIVE", "host_from": HOST}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "host.jsonl"


@pytest.fixture
def one(monkeypatch: pytest.MonkeyPatch) -> Cloud:
    """A cloud with one running instance."""
    return Cloud(monkeypatch, [{"name": "web"}])


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def noted(cloud: Cloud, **more: Any) -> dict[str, Any]:
    """A line about the instance, as a run that was cut off has left it."""
    return {**WEB, "id": cloud.id("web"), **more}


# The file ---------------------------------------------------------------------------------------------------------


def test_what_was_written_is_read(path: Path) -> None:
    record = Record(HOST, str(path))
    one = record.add({"id": "i1", "name": "wéb\u2028\n", "status": "ACTIVE"})
    record.add({"id": "i2", "name": None, "status": None})
    one.way, one.tried, one.reason = "cold", ["live"], "why\u2028so"
    one.end("MOVED")
    record.save()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert Record(HOST, str(path)).shown() == record.shown()
    assert [(item.id, item.name, item.before) for item in Record(HOST, str(path))][1] == ("i2", "", "UNKNOWN")


def test_the_reason_of_a_failure_stays_and_that_of_a_success_does_not(path: Path) -> None:
    record = Record(HOST, None)
    for status, left in (("FAILED", "live failed"), ("MOVED", None), ("GONE", None)):
        item = record.add({"id": status, "name": "x", "status": "ACTIVE"})
        item.reason = "live failed"
        item.end(status)
        assert item.reason == left
    record.save()
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "line 1 of .* is not that of an instance"),
        ("[]", "line 1 of .* is not that of an instance"),
        ("7", "line 1 of .* is not that of an instance"),
        (json.dumps({"id": "i1"}), "line 1 of .* is not that of an instance"),
        (json.dumps({**WEB, "status": "LOST"}), "line 1 of .* is not that of an instance"),
        (json.dumps({**WEB, "tried": None}), "line 1 of .* is not that of an instance"),
        (json.dumps(WEB) + "\n" + json.dumps(WEB)[:40], "line 2 of .* is not that of an instance"),
        (json.dumps({**WEB, "host_from": "compute-9"}), "is the record of compute-9, not of compute-1"),
    ],
)
def test_a_file_that_is_no_record_of_this_host_is_refused(one: Cloud, path: Path, text: str, said: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidOption, match=f"^record: .*{said}") as caught:
        one.drain(record=str(path))
    assert caught.value.option == "record"
    assert one.actions() == []
    assert path.read_text(encoding="utf-8") == text


def test_empty_lines_and_fields_of_later_versions_do_no_harm(one: Cloud, path: Path) -> None:
    path.write_text("\n" + json.dumps(noted(one, later=1)) + "\n\n", encoding="utf-8")
    assert entry(one.drain(record=str(path)), "web")["status"] == "MOVED"


def test_what_cannot_be_read_is_refused(one: Cloud, path: Path) -> None:
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(InvalidOption, match=r"record: .* cannot be read"):
        one.drain(record=str(path))
    path.unlink()
    path.mkdir()
    with pytest.raises(InvalidOption, match=r"record: .* cannot be read"):
        one.drain(record=str(path))


def test_nothing_is_moved_that_cannot_be_noted(one: Cloud, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(InvalidOption, match=r"record: .* cannot be written: No space left on device"):
        one.drain(record=str(path))
    assert one.actions() == []
    assert list(path.parent.iterdir()) == []


def test_a_folder_that_is_missing_is_refused_before_any_request(one: Cloud, path: Path) -> None:
    with pytest.raises(InvalidOption, match=r"record: the folder of .* does not exist"):
        one.drain(record=str(path / "below" / "file"))
    assert one.seen == []


def test_a_move_is_noted_before_it_is_asked_for(one: Cloud, path: Path) -> None:
    """Whatever happens then, the next run knows whose move it is."""
    found: list[Any] = []
    one.before.append(lambda seen: found.append((seen.action, lines(path))) if seen.action else None)
    one.drain(record=str(path), ways=["cold"])
    assert [name for name, _lines in found] == [COLD, CONFIRM]
    for _name, (line,) in found:
        assert (line["status"], line["way"]) == ("MOVING", "cold")


def test_only_the_record(one: Cloud, path: Path) -> None:
    foreseen = one.drain(record=str(path), only_record=True, check=True)
    assert not path.exists()
    result = one.drain(record=str(path), only_record=True)
    for found in (foreseen, result):
        assert (found["changed"], found["operations"], found["failed_instances"]) == (False, [], [])
        assert found["diff"]["before"] == found["diff"]["after"] == {"host": HOST, "instances": ["web"]}
    (line,) = lines(path)
    assert (line["name"], line["status"], line["way"]) == ("web", "PENDING", None)
    one.compute.move(one.server("web"), "compute-3")
    moved = entry(one.drain(record=str(path)), "web")
    assert (moved["status"], moved["host_to"], moved["way"]) == ("MOVED", "compute-3", None)


# Going on ---------------------------------------------------------------------------------------------------------


def test_killed_before_a_request_left(one: Cloud, path: Path) -> None:
    one.once(action(LIVE), kill)
    with pytest.raises(Killed):
        one.drain(record=str(path))
    assert lines(path)[0]["status"] == "MOVING"
    result = one.drain(record=str(path))
    assert one.migrations("web") == [("live-migration", "completed")]
    assert (entry(result, "web")["status"], entry(result, "web")["tried"]) == ("MOVED", [])


@pytest.mark.parametrize("way", ["live", "cold"])
def test_killed_when_a_request_was_carried_out(one: Cloud, path: Path, way: str) -> None:
    one.once(action(LIVE if way == "live" else COLD), kill, after=True)
    with pytest.raises(Killed):
        one.drain(record=str(path), ways=[way])
    foreseen = one.drain(record=str(path), ways=[way], check=True)
    one.seen.clear()
    result = one.drain(record=str(path), ways=[way])
    assert one.actions() == ([] if way == "live" else [CONFIRM])
    assert len(one.migrations("web")) == 1
    assert (result["changed"], result["operations"]) == (foreseen["changed"], foreseen["operations"])
    assert result["changed"] is (way == "cold")


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_killed_around_the_confirmation(one: Cloud, path: Path, after: bool) -> None:
    one.once(action(CONFIRM), kill, after=after)
    with pytest.raises(Killed):
        one.drain(record=str(path), ways=["cold"])
    result = one.drain(record=str(path), ways=["cold"])
    assert one.migrations("web") == [("migration", "confirmed")]
    assert (entry(result, "web")["status"], one.server("web").status) == ("MOVED", "ACTIVE")


def test_killed_while_it_moved_and_it_failed_since(one: Cloud, path: Path) -> None:
    one.simulator.control_fail_moves(["web"], ways=["live"], times=1)
    one.once(looks(1), kill)
    with pytest.raises(Killed):
        one.drain(record=str(path))
    one.server("web").job = None
    one.server("web").task_state = None
    result = one.drain(record=str(path))
    assert (entry(result, "web")["status"], entry(result, "web")["way"]) == ("MOVED", "live")


def test_killed_and_deleted_since(one: Cloud, path: Path) -> None:
    path.write_text(json.dumps(noted(one, status="MOVING", way="live")), encoding="utf-8")
    name = one.id("web")
    one.compute.remove_server(one.server("web"))
    result = one.drain(record=str(path))
    assert (result["instances"][0]["id"], result["instances"][0]["status"]) == (name, "GONE")


def test_killed_and_resized_by_its_owner_since(one: Cloud, path: Path) -> None:
    """The drain was about to migrate it cold; the resize that is waiting now is not that migration."""
    path.write_text(json.dumps(noted(one, status="MOVING", way="cold")), encoding="utf-8")
    server = one.server("web")
    user = (server.user_id, server.project_id)
    one.compute.add_migration(server, "resize", "finished", HOST, "compute-2", user)
    server.vm_state = "resized"
    one.compute.move(server, "compute-2")
    foreseen = one.drain(record=str(path), check=True)
    result = one.drain(record=str(path))
    assert one.actions() == []
    assert foreseen["operations"] == result["operations"] == []
    assert "not the drain's" in entry(result, "web")["reason"]


def test_what_failed_is_tried_again_in_every_way(one: Cloud, path: Path) -> None:
    one.simulator.control_fail_moves(["web"])
    with pytest.raises(TelcoError):
        one.drain(record=str(path))
    (line,) = lines(path)
    assert (line["status"], line["tried"]) == ("FAILED", ["live", "cold"])
    assert "as it was asked to" in line["reason"]
    one.compute.failures.clear()
    result = one.drain(record=str(path))
    item = entry(result, "web")
    assert (item["status"], item["way"], item["tried"], item["reason"]) == ("MOVED", "live", [], None)


def test_what_failed_elsewhere_and_was_mended_there_is_moved(one: Cloud, path: Path) -> None:
    path.write_text(json.dumps(noted(one, status="FAILED", way="cold", tried=["cold"])), encoding="utf-8")
    one.compute.move(one.server("web"), "compute-2")
    foreseen = one.drain(record=str(path), check=True)
    result = one.drain(record=str(path))
    assert entry(result, "web")["status"] == entry(foreseen, "web")["status"] == "MOVED"
    assert (foreseen["changed"], foreseen["operations"]) == (False, []) == (result["changed"], result["operations"])


def test_what_came_back_is_moved_once_more(one: Cloud, path: Path) -> None:
    one.drain(record=str(path))
    one.compute.move(one.server("web"), HOST)
    result = one.drain(record=str(path))
    assert one.asked("web") == [LIVE, LIVE]
    assert entry(result, "web")["status"] == "MOVED"
    assert len(lines(path)) == 1


def test_what_was_moved_stays_in_the_account(one: Cloud, path: Path) -> None:
    first = one.drain(record=str(path))
    before = path.read_bytes()
    second = one.drain(record=str(path))
    assert second["changed"] is False
    assert second["instances"] == first["instances"]
    assert path.read_bytes() == before
