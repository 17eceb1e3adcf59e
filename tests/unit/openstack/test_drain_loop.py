# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The drain of a host, instance by instance: each way and each end that a move can come to."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError, WaitTimeout

from .drain_cloud import HOST, Cloud, action, entry, looks, lose

LIVE, COLD, CONFIRM, EVACUATE = "os-migrateLive", "migrate", "confirmResize", "evacuate"


def cloud_of(monkeypatch: pytest.MonkeyPatch, *servers: dict[str, Any], **details: Any) -> Cloud:
    return Cloud(monkeypatch, list(servers), **details)


@pytest.fixture
def one(monkeypatch: pytest.MonkeyPatch) -> Cloud:
    """A cloud with one running instance."""
    return cloud_of(monkeypatch, {"name": "web"})


# Each way ---------------------------------------------------------------------------------------------------------


def test_live_what_runs_and_cold_what_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    cloud = cloud_of(
        monkeypatch,
        {"name": "web"},
        {"name": "batch", "status": "SHUTOFF"},
        {"name": "held", "status": "PAUSED"},
        {"name": "other", "host": "compute-2"},
    )
    result = cloud.drain()
    assert result["changed"] is True
    assert result["counts"] == {"PENDING": 0, "MOVING": 0, "MOVED": 3, "FAILED": 0, "GONE": 0}
    assert {item["name"]: item["way"] for item in result["instances"]} == {
        "web": "live",
        "batch": "cold",
        "held": "live",
    }
    for item in result["instances"]:
        server = cloud.server(item["name"])
        assert item["host_to"] == server.host != HOST == item["host_from"]
        assert item["before"] == server.status
        assert str(item["request_id"]).startswith("req-")
        assert item["started"] <= item["ended"]
    assert cloud.asked("batch") == [COLD, CONFIRM]
    assert cloud.asked("other") == []
    assert result["diff"] == {
        "before": {"host": HOST, "instances": ["batch", "held", "web"]},
        "after": {"host": HOST, "instances": []},
    }
    again = cloud.drain()
    assert (again["changed"], again["operations"], again["instances"]) == (False, [], [])


def test_one_that_runs_is_stopped_when_only_cold_is_allowed(one: Cloud) -> None:
    result = one.drain(ways=["cold"])
    assert one.asked("web") == [COLD, CONFIRM]
    assert (entry(result, "web")["way"], one.server("web").status) == ("cold", "ACTIVE")


def test_a_host_that_is_down_is_evacuated_and_not_asked_for_more(monkeypatch: pytest.MonkeyPatch) -> None:
    cloud = cloud_of(
        monkeypatch, {"name": "web"}, {"name": "batch", "status": "SHUTOFF"}, {"name": "bad", "status": "ERROR"}
    )
    cloud.compute.hosts[HOST].powered = False
    result = cloud.drain(ways=["live", "cold", "evacuate"])
    assert cloud.actions() == [EVACUATE] * 3
    assert result["counts"]["MOVED"] == 3
    assert cloud.server("batch").status == "SHUTOFF"


def test_a_host_that_is_up_is_never_evacuated(one: Cloud) -> None:
    with pytest.raises(TelcoError, match=r"web .*no allowed way \(none\) fits its status ACTIVE while the host is up"):
        one.drain(ways=["evacuate"])
    assert one.actions() == []


def test_a_fenced_host_is_evacuated_when_it_is_seen_down_and_not_before(one: Cloud) -> None:
    def off() -> None:
        one.compute.hosts[HOST].powered = False

    numbers = iter(range(100))
    one.once(lambda seen: seen.path == "/v2.1/os-services" and next(numbers) == 3, off)
    one.drain(ways=["evacuate"], fenced=True)
    asked = [seen.path.rpartition("/")[2] for seen in one.seen]
    assert asked[:4] == ["os-services"] * 4
    assert one.asked("web") == [EVACUATE]


def test_a_fenced_host_that_stays_up_is_not_evacuated(one: Cloud) -> None:
    # Zero seconds of patience: the look that was just made was the last one.
    with pytest.raises(WaitTimeout, match="compute service of compute-1 to be seen down"):
        one.drain(ways=["evacuate"], fenced=True, move_timeout=1, wait_timeout=1)
    assert one.actions() == []


# Moves that fail --------------------------------------------------------------------------------------------------


def test_what_fails_live_goes_cold_and_says_so(one: Cloud) -> None:
    one.simulator.control_fail_moves(["web"], ways=["live"])
    result = one.drain()
    assert one.asked("web") == [LIVE, COLD, CONFIRM]
    item = entry(result, "web")
    assert (item["status"], item["way"], item["tried"], item["reason"]) == ("MOVED", "cold", ["live"], None)


def test_what_fails_in_every_way_is_left_and_says_why(one: Cloud) -> None:
    one.simulator.control_fail_moves(["web"])
    with pytest.raises(TelcoError) as caught:
        one.drain()
    assert one.asked("web") == [LIVE, COLD]
    said = caught.value.msg
    assert f"web ({one.id('web')}): it is ACTIVE on {HOST}" in said
    assert "The move failed, as it was asked to." in said
    assert said.startswith(f"1 of 1 instances of {HOST} were not moved")
    assert one.server("web").host == HOST
    result = one.drain(accept_failures=True)
    assert (result["failed_instances"], entry(result, "web")["tried"]) == (["web"], ["live", "cold"])
    assert result["diff"]["after"]["instances"] == ["web"]


def test_no_valid_host_is_said_in_nova_s_words(one: Cloud) -> None:
    for name in ("compute-2", "compute-3"):
        one.compute.disable(name)
    with pytest.raises(TelcoError, match=r"migrate req-.*: .*No valid host"):
        one.drain()
    assert one.asked("web") == [LIVE, COLD]


def test_an_evacuation_that_fails_is_told_apart_from_what_was_broken_before(monkeypatch: pytest.MonkeyPatch) -> None:
    cloud = cloud_of(monkeypatch, {"name": "bad", "status": "ERROR"}, {"name": "web"})
    cloud.compute.hosts[HOST].powered = False
    cloud.simulator.control_fail_moves(["bad", "web"], ways=["evacuate"])
    with pytest.raises(TelcoError) as caught:
        cloud.drain(ways=["evacuate"])
    assert re.search(
        r"bad \(\S+\): it is ERROR[^;]*; evacuate [^;]*as it was asked to\. - it was in error before", caught.value.msg
    )
    assert caught.value.msg.count("in error before") == 1


@pytest.mark.parametrize("status", ["SUSPENDED", "RESCUE", "SHELVED", "VERIFY_RESIZE"])
def test_what_nothing_can_move_is_left_with_a_reason(monkeypatch: pytest.MonkeyPatch, status: str) -> None:
    cloud = cloud_of(monkeypatch, {"name": "web"})
    cloud.server("web").vm_state = {"RESCUE": "rescued", "VERIFY_RESIZE": "resized"}.get(status, status.lower())
    with pytest.raises(
        TelcoError, match=rf"no allowed way \(live, cold\) fits its status {status} while the host is up"
    ):
        cloud.drain()
    assert cloud.actions() == []


def test_what_is_in_error_is_left_and_it_is_said_that_it_was_before(monkeypatch: pytest.MonkeyPatch) -> None:
    cloud = cloud_of(monkeypatch, {"name": "bad", "status": "ERROR"}, {"name": "web"})
    with pytest.raises(TelcoError, match=r"bad .*evacuated from a host that is down - it was in error before"):
        cloud.drain(max_failed=0)
    assert cloud.server("web").host != HOST, "one that was broken before is no failure that stops the drain"


# Refusals of the service ------------------------------------------------------------------------------------------


def test_a_busy_answer_is_tried_again(one: Cloud) -> None:
    one.simulator.fault("conflict", method="POST", path="/action$", times=2)
    result = one.drain()
    assert one.asked("web") == [LIVE, LIVE, LIVE]
    assert entry(result, "web")["tried"] == []


def test_each_way_has_its_own_tries(one: Cloud) -> None:
    """Three refusals live and two cold leave a third try cold."""
    one.simulator.fault("conflict", method="POST", path="/action$", times=5)
    result = one.drain()
    assert one.asked("web") == [LIVE] * 3 + [COLD] * 3 + [CONFIRM]
    assert entry(result, "web")["tried"] == ["live"]


def test_a_way_that_is_refused_for_good_is_followed_by_the_next(one: Cloud) -> None:
    one.simulator.fault("conflict", method="POST", path="/action$", times=None)
    with pytest.raises(TelcoError, match=r"web .*Conflict \(a fault that was asked for\)"):
        one.drain()
    assert one.asked("web") == [LIVE] * 3 + [COLD] * 3


def test_an_outage_in_the_middle_is_survived(monkeypatch: pytest.MonkeyPatch) -> None:
    cloud = cloud_of(monkeypatch, {"name": "web", "count": 4})
    cloud.once(looks(2), lambda: cloud.simulator.fault("unavailable", path="^/v2.1/", times=20))
    result = cloud.drain(max_parallel=1)
    assert result["counts"]["MOVED"] == 4
    assert cloud.actions() == [LIVE] * 4


@pytest.mark.parametrize("kind", ["refuse", "unavailable"])
def test_an_outage_just_when_a_move_is_to_begin_is_survived(one: Cloud, kind: str) -> None:
    """It took nothing: the same way is tried when it is back."""
    if kind == "refuse":
        one.before.append(_refusing(one, action(LIVE), 7))
    else:
        one.simulator.fault("unavailable", method="POST", path="/action$", times=7)
    result = one.drain()
    assert (entry(result, "web")["way"], entry(result, "web")["tried"]) == ("live", [])
    assert one.migrations("web") == [("live-migration", "completed")]


def _refusing(cloud: Cloud, matches: Any, times: int) -> Any:
    """No connection, so often."""
    import requests
    from urllib3.exceptions import NewConnectionError

    left = iter(range(times))

    def hook(seen: Any) -> None:
        if matches(seen) and next(left, None) is not None:
            raise requests.exceptions.ConnectionError(NewConnectionError(None, "Connection refused"))  # type: ignore[arg-type]

    return hook


def test_what_the_login_may_not_do_ends_the_drain(one: Cloud) -> None:
    from simulators.openstack.compute.errors import NovaError

    def refuse(*_args: Any) -> bool:
        raise NovaError(403, "Policy doesn't allow os_compute_api:os-migrate-server:migrate_live to be performed.")

    one.compute.failures.take = refuse  # type: ignore[method-assign]
    with pytest.raises(
        TelcoError, match=r"Could not begin to move server web .* live from compute-1: Policy doesn't allow"
    ):
        one.drain()


# Answers that are lost --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["live", "cold"])
def test_a_lost_answer_to_a_start_that_was_carried_out(one: Cloud, way: str) -> None:
    one.simulator.fault("lost_answer", method="POST", path="/action$")
    result = one.drain(ways=[way])
    assert result["changed"] is True
    assert one.asked("web") == ([LIVE] if way == "live" else [COLD, CONFIRM])
    assert (entry(result, "web")["status"], entry(result, "web")["request_id"]) == ("MOVED", None)
    assert len(one.migrations("web")) == 1


@pytest.mark.parametrize("way", ["live", "cold"])
def test_a_lost_request_is_sent_again(one: Cloud, way: str) -> None:
    one.simulator.fault("reset", method="POST", path="/action$")
    result = one.drain(ways=[way])
    assert one.asked("web") == ([LIVE, LIVE] if way == "live" else [COLD, COLD, CONFIRM])
    assert (entry(result, "web")["status"], entry(result, "web")["tried"]) == ("MOVED", [])


def test_a_request_that_is_lost_again_and_again_is_said(one: Cloud) -> None:
    one.simulator.fault("reset", method="POST", path="/action$", times=None)
    with pytest.raises(TelcoError, match=r"web .*the request to move it \(cold\) got no answer"):
        one.drain()
    assert one.asked("web") == [LIVE] * 3 + [COLD] * 3


@pytest.mark.parametrize("way", ["live", "cold"])
def test_a_request_without_answer_that_is_carried_out_late(one: Cloud, way: str) -> None:
    """It looks as if it was lost and is sent again, which Nova refuses: the move is the drain's all the same."""
    late: list[Any] = []

    def withhold(seen: Any) -> None:
        if seen.action in (LIVE, COLD):
            one.before.remove(withhold)
            late.append(seen)
            lose()

    def arrive(seen: Any) -> None:
        if late and seen.action in (LIVE, COLD):
            one.before.remove(arrive)
            from simulators.openstack.compute import moves
            from simulators.openstack.compute.moves import Who

            who = Who("req-late", "user", "project")
            if way == "live":
                moves.live(one.compute, one.server("web"), who, None, False, False, False)
            else:
                moves.cold(one.compute, one.server("web"), who, None, False)

    one.before += [withhold, arrive]
    result = one.drain(ways=[way])
    item = entry(result, "web")
    assert (item["status"], item["reason"], one.server("web").status) == ("MOVED", None, "ACTIVE")
    assert len(one.migrations("web")) == 1
    assert one.asked("web") == ([LIVE] if way == "live" else [COLD, CONFIRM])


@pytest.mark.parametrize("kind", ["lost_answer", "reset"])
def test_a_lost_answer_to_a_confirmation(one: Cloud, kind: str) -> None:
    one.simulator.fault(kind, method="POST", path="/action$", skip=1)
    result = one.drain(ways=["cold"])
    assert (entry(result, "web")["status"], one.server("web").status) == ("MOVED", "ACTIVE")
    assert one.migrations("web") == [("migration", "confirmed")]


def test_a_lost_answer_and_then_no_service_at_all(one: Cloud) -> None:
    """The start was carried out; that the look after it fails is no reason to try another way."""
    one.simulator.fault("lost_answer", method="POST", path="/action$")
    one.once(
        action(LIVE), lambda: one.simulator.fault("unavailable", method="GET", path="/servers/", times=8), after=True
    )
    result = one.drain()
    assert one.asked("web") == [LIVE]
    assert (entry(result, "web")["status"], entry(result, "web")["tried"]) == ("MOVED", [])


# What others do meanwhile -----------------------------------------------------------------------------------------


def test_one_that_is_deleted_while_it_moves_is_gone(one: Cloud) -> None:
    one.once(looks(1), lambda: one.compute.remove_server(one.server("web")))
    result = one.drain()
    assert (result["counts"]["GONE"], result["failed_instances"]) == (1, [])
    assert entry(result, "web")["host_to"] is None


def test_one_that_is_deleted_before_its_turn_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    cloud = cloud_of(monkeypatch, {"name": "a"}, {"name": "b"})
    second = cloud.compute.servers[_second(cloud)]
    cloud.once(looks(1), lambda: cloud.compute.remove_server(second))
    result = cloud.drain(max_parallel=1)
    assert (result["counts"]["GONE"], result["counts"]["MOVED"]) == (1, 1)
    assert cloud.actions() == [LIVE]


def _second(cloud: Cloud) -> str:
    """The id of the one whose turn comes second: in the order of Nova's list."""
    order = [item["id"] for item in cloud.drain(check=True)["instances"]]
    cloud.seen.clear()
    return str(order[1])


def test_one_that_somebody_else_moves_is_not_moved_again(monkeypatch: pytest.MonkeyPatch) -> None:
    cloud = cloud_of(monkeypatch, {"name": "a"}, {"name": "b"})
    second = cloud.compute.servers[_second(cloud)]
    cloud.once(looks(1), lambda: cloud.compute.move(second, "compute-3"))
    result = cloud.drain(max_parallel=1)
    item = entry(result, second.name)
    assert (item["status"], item["way"], item["host_to"]) == ("MOVED", None, "compute-3")
    assert item["reason"] == "it was moved by somebody else"
    assert cloud.asked(second.name) == []


def test_one_that_somebody_else_has_broken_elsewhere_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    cloud = cloud_of(monkeypatch, {"name": "a"}, {"name": "b"})
    second = cloud.compute.servers[_second(cloud)]

    def evacuate_badly() -> None:
        cloud.compute.move(second, "compute-3")
        second.vm_state = "error"

    cloud.once(looks(1), evacuate_badly)
    with pytest.raises(TelcoError, match=rf"{second.name} .*: it is ERROR on compute-3"):
        cloud.drain(max_parallel=1)


def _resize_begins(cloud: Cloud, name: str, polls: int) -> None:
    """Its owner resizes it; to another host, as Nova likes to."""
    server = cloud.server(name)
    server.task_state, server.before = "resize_prep", "active"
    user = (server.user_id, server.project_id)
    one = cloud.compute.add_migration(server, "resize", "migrating", HOST, "compute-3", user)

    def end() -> None:
        server.task_state, server.vm_state = None, "resized"
        cloud.compute.move(server, "compute-3")
        one.becomes("finished")

    server.job = type(cloud.compute.job(None, end))(polls, None, on_end=end)


def test_a_resize_of_somebody_else_is_waited_for_and_never_confirmed(one: Cloud) -> None:
    _resize_begins(one, "web", 3)
    result = one.drain()
    assert one.actions() == []
    item = entry(result, "web")
    assert (item["status"], item["host_to"], one.server("web").status) == ("MOVED", "compute-3", "VERIFY_RESIZE")
    assert "confirmation of a resize that is not the drain's" in item["reason"]
    assert result["changed"] is False


def test_work_of_somebody_else_is_waited_for(one: Cloud) -> None:
    one.server("web").task_state = "image_uploading"

    def done() -> None:
        one.server("web").task_state = None

    one.once(looks(5), done)
    one.drain()
    assert one.asked("web") == [LIVE]


def test_work_of_somebody_else_that_does_not_end_is_said(one: Cloud) -> None:
    one.server("web").task_state = "image_uploading"
    with pytest.raises(
        TelcoError, match=r"somebody else's work on it \(image_uploading\) was not done after 60 seconds"
    ):
        one.drain()
    assert one.actions() == []


def test_patience_with_somebody_else_s_work_begins_when_it_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last of many is held for a moment when its turn comes, long after the drain has begun."""
    cloud = cloud_of(monkeypatch, {"name": "a"}, {"name": "b"})
    second = cloud.compute.servers[_second(cloud)]

    def take_long() -> None:
        cloud.now += 50  # of the 60 that one move may take
        second.task_state = "image_uploading"

    def done() -> None:
        second.task_state = None

    cloud.once(looks(1), take_long)
    cloud.once(looks(2), lambda: setattr(cloud, "now", cloud.now + 50))
    cloud.once(looks(8), done)
    result = cloud.drain(max_parallel=1)
    assert result["counts"]["MOVED"] == 2


def test_what_comes_while_the_host_is_drained_is_moved_too(one: Cloud) -> None:
    one.once(looks(1), lambda: one.compute.add_server("late", HOST))
    result = one.drain()
    assert {item["name"]: item["status"] for item in result["instances"]} == {"web": "MOVED", "late": "MOVED"}


# Time and numbers -------------------------------------------------------------------------------------------------


def _stuck(cloud: Cloud) -> None:
    """Moves that begin now do not end."""
    cloud.simulator.settings["job_polls"] = 10**6


def test_a_live_migration_that_takes_too_long_is_aborted_and_goes_cold(one: Cloud) -> None:
    _stuck(one)
    one.once(lambda seen: seen.method == "DELETE", lambda: one.simulator.settings.update(job_polls=2))
    result = one.drain()
    item = entry(result, "web")
    assert (item["status"], item["way"], item["tried"]) == ("MOVED", "cold", ["live"])
    assert one.migrations("web") == [("live-migration", "cancelled"), ("migration", "confirmed")]


def test_one_that_cannot_be_aborted_any_more_may_still_arrive(one: Cloud) -> None:
    """It is just ending when patience runs out: Nova refuses to abort it, and the next look sees it moved."""
    _stuck(one)

    one.once(lambda seen: seen.path.endswith("/migrations"), lambda: _ends_soon(one))
    result = one.drain()
    assert (entry(result, "web")["status"], entry(result, "web")["way"]) == ("MOVED", "live")
    assert one.asked("web") == [LIVE]


def _ends_soon(cloud: Cloud) -> None:
    server = cloud.server("web")
    cloud.compute.migrations[-1].becomes("post-migrating")
    old = server.job
    assert old is not None
    server.stages = None
    server.job = type(old)(2, None, on_end=old.end)


def test_one_that_never_arrives_is_given_up_with_its_state(one: Cloud) -> None:
    _stuck(one)
    with pytest.raises(TelcoError, match=r"it was still moving after 60 seconds \(resize_migrated\)"):
        one.drain(ways=["cold"])
    assert one.now < 200


def test_one_that_was_given_up_and_arrives_after_all_is_accounted_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first one takes longer than it may, but less than all together."""
    cloud = cloud_of(monkeypatch, {"name": "a"}, {"name": "b"}, {"name": "c"})
    first, *_others = cloud.drain(check=True)["instances"]
    cloud.seen.clear()
    cloud.once(action(COLD), lambda: cloud.simulator.settings.update(job_polls=80))
    cloud.once(action(COLD), lambda: cloud.simulator.settings.update(job_polls=25), after=True)
    result = cloud.drain(ways=["cold"], max_parallel=1)
    item = entry(result, first["name"])
    assert (item["status"], item["reason"], cloud.server(first["name"]).status) == ("MOVED", None, "ACTIVE")
    assert cloud.asked(first["name"]) == [COLD, CONFIRM]


def test_one_that_was_given_up_is_confirmed_by_the_next_run(one: Cloud, tmp_path: Path) -> None:
    record = str(tmp_path / "record")
    one.simulator.settings["job_polls"] = 90
    one.drain(ways=["cold"], record=record, accept_failures=True)
    assert one.server("web").task_state == "resize_migrated", "it was given up too late"
    one.simulator.settings["job_polls"] = 2
    one.drain(ways=["cold"], record=record)
    assert (one.asked("web"), one.server("web").status) == ([COLD, CONFIRM], "ACTIVE")


def test_a_confirmation_that_is_refused_to_the_end_is_said(one: Cloud) -> None:
    """As when the host has lost its power in between."""

    def off() -> None:
        one.compute.hosts[HOST].powered = False

    one.once(action(CONFIRM), off)
    with pytest.raises(
        TelcoError, match=r"\(VERIFY_RESIZE\); it was not confirmed: Service is unavailable at this time"
    ):
        one.drain(ways=["cold"])


@pytest.mark.parametrize("most", [1, 3, 5])
def test_never_more_at_once_than_allowed(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    cloud = cloud_of(monkeypatch, {"name": "web", "count": 12}, {"name": "batch", "count": 4, "status": "SHUTOFF"})
    cloud.simulator.control_fail_moves(["web-1", "web-2", "batch-1"], ways=["live"])
    cloud.drain(max_parallel=most)
    assert cloud.most == most


def test_too_many_failures_end_the_drain_when_what_moves_has_arrived(monkeypatch: pytest.MonkeyPatch) -> None:
    cloud = cloud_of(monkeypatch, {"name": "web", "count": 8})
    order = [item["name"] for item in cloud.drain(check=True)["instances"]]
    cloud.simulator.control_fail_moves(order[:2])
    with pytest.raises(TelcoError) as caught:
        cloud.drain(ways=["live"], max_failed=1, max_parallel=3)
    assert "not begun, because too many others failed" in caught.value.msg
    there = {name for name in order if cloud.server(name).host == HOST}
    assert len(there) > 2, "it went on after too many failures"
    assert all(server.task_state is None for server in cloud.compute.servers.values())
    assert f"{len(there)} of 8 instances" in caught.value.msg
    for name in there:
        assert f"{name} ({cloud.id(name)})" in caught.value.msg


def test_no_failure_is_allowed_with_zero(monkeypatch: pytest.MonkeyPatch) -> None:
    cloud = cloud_of(monkeypatch, {"name": "web", "count": 4})
    first = cloud.drain(check=True)["instances"][0]["name"]
    cloud.simulator.control_fail_moves([first])
    with pytest.raises(TelcoError):
        cloud.drain(ways=["live"], max_failed=0, max_parallel=1)
    assert cloud.actions() == [LIVE]


def test_the_whole_may_not_take_longer_than_allowed(one: Cloud) -> None:
    _stuck(one)
    with pytest.raises(WaitTimeout, match="last seen: 1 moving"):
        one.drain(wait_timeout=0)


def test_progress_is_told_in_numbers(one: Cloud) -> None:
    one.drain()
    assert any("1 moving" in line for line in one.context.shown)
    assert "1 moved" in one.context.shown[-1]
