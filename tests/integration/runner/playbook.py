"""Runs ansible-playbook of one ansible-core and gives back its results."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
from dataclasses import dataclass
from typing import Any

from integration.runner.tree import REPOSITORY

PLAYBOOKS = pathlib.Path(__file__).resolve().parent / "playbooks"
CORES = ("2.17", "2.18", "2.19")
_VENVS = pathlib.Path(os.environ.get("TELCO_CLOUD_VENVS", REPOSITORY / "build" / "venv"))


@dataclass
class Played:
    """What came of a playbook.

    :param results: The lines of the results callback, in order.
    :param output: What was printed.
    :param folder: Where it was played, the variable ``folder``.
    """

    results: list[dict[str, Any]]
    output: str
    folder: pathlib.Path

    def named(self, name: str) -> list[dict[str, Any]]:
        """The results of the task *name*: one, or one for each item or host."""
        found = [line for line in self.results if line["task"] == name]
        assert found, f"no result of {name!r} in {self.output}"
        return found

    def result(self, name: str) -> dict[str, Any]:
        """The only result of the task *name*."""
        (line,) = self.named(name)
        return dict(line["result"])


def python(core: str) -> pathlib.Path:
    """The interpreter with that ansible-core."""
    return _VENVS / f"core-{core}" / "bin" / "python"


def play(
    core: str, collections: pathlib.Path, folder: pathlib.Path, playbook: str, *options: str, **variables: Any
) -> Played:
    """Play *playbook* of this folder and wait for its end; tasks may fail, the playbook itself may not.

    :param collections: The collections path.
    :param folder: An empty folder for what this run writes; also the variable ``folder``.
    """
    results = folder / "results.jsonl"
    configuration = folder / "empty.cfg"
    configuration.touch()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ANSIBLE_")}
    environment.update(
        PATH=f"{python(core).parent}:{os.environ['PATH']}",
        ANSIBLE_CONFIG=str(configuration),
        ANSIBLE_HOME=str(folder / "home"),
        ANSIBLE_COLLECTIONS_PATH=str(collections),
        ANSIBLE_CALLBACK_PLUGINS=str(REPOSITORY / "tests" / "integration" / "callback_plugins"),
        ANSIBLE_CALLBACKS_ENABLED="results_jsonl",
        ANSIBLE_LOCALHOST_WARNING="false",
        ANSIBLE_NOCOLOR="1",
        ANSIBLE_INJECT_INVOCATION="true",
        TELCO_CLOUD_RESULTS=str(results),
        TELCO_CLOUD_SHOW_PATH="1",
        RUNNER_PROBE_TOKEN="env-secret-value",
    )
    done = subprocess.run(
        [
            str(python(core).parent / "ansible-playbook"),
            "--inventory",
            str(PLAYBOOKS / "hosts.ini"),
            "--extra-vars",
            json.dumps({**variables, "folder": str(folder)}),
            "--vault-password-file",
            str(PLAYBOOKS / "vault_password"),
            *options,
            str(PLAYBOOKS / playbook),
        ],
        env=environment,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    lines = [json.loads(line) for line in results.read_text(encoding="utf-8").splitlines()]
    return Played(lines, done.stdout, folder)
