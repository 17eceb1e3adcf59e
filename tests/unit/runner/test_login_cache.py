"""One login a run, kept for its owner only."""

from __future__ import annotations

import multiprocessing
import os
import pathlib
import stat
import time

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.login_cache import LoginCache

LATER = time.time() + 3600


def _files(folder: pathlib.Path) -> list[pathlib.Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_login_is_found_again(tmp_path: pathlib.Path) -> None:
    LoginCache(str(tmp_path)).put("key", {"token": "t"}, LATER)
    assert LoginCache(str(tmp_path)).get("key") == {"token": "t"}
    assert LoginCache(str(tmp_path)).get("other") is None


def test_only_the_owner_may_read(tmp_path: pathlib.Path) -> None:
    before = os.umask(0)
    try:
        LoginCache(str(tmp_path)).login("user:secret", lambda: ({"token": "t"}, LATER))
    finally:
        os.umask(before)
    (folder,) = tmp_path.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in _files(folder)} == {0o600}
    assert not [
        path for path in _files(folder) if "secret" in path.name or "secret" in path.read_text(encoding="utf-8")
    ]


def test_an_expired_login_is_made_anew(tmp_path: pathlib.Path) -> None:
    cache = LoginCache(str(tmp_path))
    cache.put("key", {"token": "old"}, time.time() - 1)
    assert cache.get("key") is None
    assert cache.login("key", lambda: ({"token": "new"}, LATER)) == {"token": "new"}
    assert cache.get("key") == {"token": "new"}


def test_drop_spares_a_newer_login(tmp_path: pathlib.Path) -> None:
    cache = LoginCache(str(tmp_path))
    cache.put("key", {"token": "new"}, LATER)
    cache.drop("key", {"token": "old"})
    assert cache.get("key") == {"token": "new"}
    cache.drop("key", {"token": "new"})
    assert cache.get("key") is None
    cache.put("key", {"token": "any"}, LATER)
    cache.drop("key")
    cache.drop("key")
    assert cache.get("key") is None


@pytest.mark.parametrize("content", ["", "{", "[]", '{"value": 1, "expires": 9e9}', '{"value": {}}', '"text"'])
def test_a_file_it_cannot_understand_is_no_login(tmp_path: pathlib.Path, content: str) -> None:
    cache = LoginCache(str(tmp_path))
    cache.put("key", {"token": "t"}, LATER)
    (kept,) = [path for path in _files(tmp_path) if path.suffix == ".json"]
    kept.write_text(content, encoding="utf-8")
    assert cache.get("key") is None
    assert cache.login("key", lambda: ({"token": "new"}, LATER)) == {"token": "new"}


def test_nothing_is_kept_without_a_run(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    cache = LoginCache(None)
    made: list[int] = []

    def make() -> tuple[dict[str, int], float]:
        made.append(1)
        return {"number": len(made)}, LATER

    cache.put("key", {"number": 0}, LATER)
    assert cache.get("key") is None
    assert cache.login("key", make) == {"number": 1}
    assert cache.login("key", make) == {"number": 2}
    cache.drop("key")
    assert not _files(tmp_path)


def test_a_failed_login_is_raised_and_the_next_may_try(tmp_path: pathlib.Path) -> None:
    cache = LoginCache(str(tmp_path))

    def refuse() -> tuple[dict[str, str], float]:
        raise PermissionError("no")

    with pytest.raises(PermissionError):
        cache.login("key", refuse)
    assert cache.login("key", lambda: ({"token": "t"}, LATER)) == {"token": "t"}


def test_a_value_without_a_form_in_json_leaves_no_file(tmp_path: pathlib.Path) -> None:
    cache = LoginCache(str(tmp_path))
    with pytest.raises(TypeError):
        cache.put("key", {"token": object()}, LATER)
    assert not _files(tmp_path)


def _log_in(run_dir: str, start: float, counter: str) -> None:
    def make() -> tuple[dict[str, str], float]:
        with open(counter, "a", encoding="utf-8") as stream:
            stream.write("x")
        time.sleep(0.2)
        return {"token": "t"}, LATER

    time.sleep(max(0.0, start - time.time()))
    value = LoginCache(run_dir).login("key", make)
    os._exit(0 if value == {"token": "t"} else 1)


def test_fifty_processes_log_in_once(tmp_path: pathlib.Path) -> None:
    context = multiprocessing.get_context("fork")
    counter = tmp_path / "counter"
    run_dir = tmp_path / "run"
    run_dir.mkdir()
    arguments = (str(run_dir), time.time() + 0.5, str(counter))
    processes = [context.Process(target=_log_in, args=arguments) for _ in range(50)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(20)
    assert [process.exitcode for process in processes] == [0] * 50
    assert counter.read_text(encoding="utf-8") == "x"


def _die_holding(run_dir: str) -> None:
    def make() -> tuple[dict[str, str], float]:
        os._exit(9)

    LoginCache(run_dir).login("key", make)


def test_a_process_that_dies_lets_go(tmp_path: pathlib.Path) -> None:
    process = multiprocessing.get_context("fork").Process(target=_die_holding, args=(str(tmp_path),))
    process.start()
    process.join(20)
    assert process.exitcode == 9
    assert LoginCache(str(tmp_path)).login("key", lambda: ({"token": "t"}, LATER)) == {"token": "t"}
