"""The runner takes what it can do right, and leaves the rest to the ordinary module."""

from __future__ import annotations

import os

from integration.runner.conftest import Play
from integration.runner.playbook import Played


def test_each_task_takes_its_way(guards: Played) -> None:
    ours = [line for line in guards.results if "runner_" in line["action"]]
    ways = {line["task"]: line["result"].get("_in_process") for line in ours}
    # A job that is polled ends with the result of the job, which knows nothing of the way it was started.
    assert ways.pop("async: polled") is None
    assert ways == {name: name.partition(":")[0] for name in ways}
    assert len(ways) == 23


def test_the_ordinary_module_did_the_work(guards: Played) -> None:
    for line in guards.results:
        result = line["result"]
        if "in_process" in result:
            assert result["in_process"] is line["task"].startswith("yes"), line["task"]


def test_async_jobs_end(guards: Played) -> None:
    assert guards.result("async: polled")["in_process"] is False
    assert "ansible_job_id" in guards.result("async: not polled")


def test_the_environment_arrives(guards: Played) -> None:
    assert guards.result("environment: of the task")["plain"] == "arrived"
    assert guards.result("environment: of the play")["plain"] == "arrived"


def test_empty_answers_are_dropped_elsewhere_too(guards: Played) -> None:
    echo = guards.result("connection elsewhere: empty answers are dropped there too")["echo"]
    assert echo["size"] is None
    assert echo["description"] == ""


def test_leaving_the_process_is_a_failed_task(guards: Played) -> None:
    (line,) = guards.named("yes: os._exit")
    assert line["status"] == "failed"
    assert line["result"]["msg"] == "runner_probe ended by itself with exit status 4"


def test_items_share_one_worker(guards: Played) -> None:
    items = guards.named("yes: each item")
    assert [line["item"] for line in items] == ["a", "b"]
    assert len({line["result"]["pid"] for line in items}) == 1


def test_fifty_forks_log_in_once(core: str, player: Play) -> None:
    played = player(core, "forks.yml", "--forks", "50")
    logins = {line["result"]["run_dir"] for line in played.results}
    assert len(played.results) == 100
    assert all(line["result"]["_in_process"] == "yes" for line in played.results)
    assert len(logins) == 1
    (run_dir,) = logins
    assert not os.path.exists(run_dir), "Ansible removes the run's folder when the run ends"
    assert played.folder.joinpath("logins").read_text(encoding="utf-8") == "login\n"
