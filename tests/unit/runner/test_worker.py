"""What surrounds a module in the worker: interpreter, folder, exits, warnings."""

from __future__ import annotations

import os
import pathlib
import sys

import pytest

from ansible_collections.telco.cloud.plugins.plugin_utils.guards import _is_this_python
from ansible_collections.telco.cloud.plugins.plugin_utils.options import Options
from ansible_collections.telco.cloud.plugins.plugin_utils.shield import shielded
from ansible_collections.telco.cloud.plugins.plugin_utils.worker_context import WorkerContext


def _context(**changes: object) -> WorkerContext:
    settings: dict[str, object] = {"check_mode": False, "module_name": "thing", "host": "here", "quiet": False}
    return WorkerContext(Options({"name": "a"}, {"hidden-value"}), **{**settings, **changes})  # type: ignore[arg-type]


def test_the_same_interpreter_by_other_names(tmp_path: pathlib.Path) -> None:
    folder = os.path.dirname(sys.executable)
    assert _is_this_python(sys.executable)
    assert _is_this_python("auto")
    assert _is_this_python(os.path.join(folder, ".", os.path.basename(sys.executable)))
    link = tmp_path / "python"
    link.symlink_to(os.path.realpath(sys.executable))
    assert not _is_this_python(str(link)), "the same binary, but an environment of its own"
    assert not _is_this_python(str(tmp_path / "absent"))


def test_exits_are_caught_and_all_is_put_back(tmp_path: pathlib.Path) -> None:
    before, real = os.getcwd(), os._exit

    def leave() -> None:
        with shielded(str(tmp_path)):
            assert os.getcwd() == str(tmp_path.resolve())
            os._exit(5)

    with pytest.raises(SystemExit) as caught:
        leave()
    assert caught.value.code == 5
    assert os.getcwd() == before
    assert os._exit is real


def test_children_really_exit(tmp_path: pathlib.Path) -> None:
    with shielded(str(tmp_path)):
        child = os.fork()
        if child == 0:
            os._exit(7)
        _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 7


def test_warnings_are_kept_once_and_masked() -> None:
    context = _context()
    context.warn("about hidden-value")
    context.warn("about hidden-value")
    context.deprecate("old", version="2.0.0")
    context.deprecate("old", version="2.0.0")
    context.deprecate("older", date="2030-01-01", collection_name="a.b")
    assert context.warnings == ["about ********"]
    assert context.deprecations == [
        {"msg": "old", "collection_name": "telco.cloud", "version": "2.0.0"},
        {"msg": "older", "collection_name": "a.b", "date": "2030-01-01"},
    ]


def test_progress_is_shown_at_once_masked_and_not_when_hidden(capsys: pytest.CaptureFixture[str]) -> None:
    _context().progress("at 50 %, hidden-value")
    assert capsys.readouterr().out == "thing [here]: at 50 %, ********\n"
    _context(quiet=True).progress("at 60 %")
    assert capsys.readouterr().out == ""


def test_params_are_a_copy() -> None:
    options = Options({"name": "a"}, set())
    context = WorkerContext(options, check_mode=True, module_name="thing", host="here", quiet=False)
    context.params["name"] = "b"
    assert options.params == {"name": "a"}


def test_the_runs_folder_is_private() -> None:
    run_dir = _context().run_dir
    assert run_dir is not None
    assert os.stat(run_dir).st_mode & 0o777 == 0o700
