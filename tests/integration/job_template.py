# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting a playbook as AWX does: a credential in the environment, a survey's answers as extra variables."""

from __future__ import annotations

import json
import os
import pathlib
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from typing import Any

ROOT = pathlib.Path(__file__).parents[2]
#: What no test may inherit from whoever runs it.
_FOREIGN = ("ANSIBLE_", "F5_VNFM_", "OS_", "CLOUDMANAGER_", "CISCO_ESC_")


def play(
    name: str, survey: Mapping[str, Any], options: Iterable[str], environment: Mapping[str, str], folder: pathlib.Path
) -> tuple[int, str]:
    """Exit code and output of a playbook of the collection.

    :param name: Its file in playbooks/, without the ending.
    :param folder: For Ansible's temporary files.
    """
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(_FOREIGN)}
    program = pathlib.Path(sys.executable).with_name("ansible-playbook")
    done = subprocess.run(
        [program, ROOT / "playbooks" / f"{name}.yml", "-e", json.dumps(survey), *options],
        env={
            **inherited,
            "ANSIBLE_CONFIG": str(ROOT / "tests" / "ansible.cfg"),
            "ANSIBLE_COLLECTIONS_PATH": str(ROOT / "build" / "collections"),
            "ANSIBLE_LOCAL_TEMP": str(folder / "tmp"),
            **environment,
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def changed(output: str) -> int:
    """How many tasks of a run changed something, by its recap."""
    found = re.search(r"changed=(\d+)", output)
    assert found, output
    return int(found[1])


def credential(running: Any, prefix: str) -> dict[str, str]:
    """The environment that a credential of AWX sets for a simulator.

    :param prefix: Of the variables' names, such as ``F5_VNFM_``.
    """
    login = running.simulator.login()
    return {
        f"{prefix}URL": running.url,
        f"{prefix}USERNAME": login["username"],
        f"{prefix}PASSWORD": login["password"],
    }


def openstack_credential(running: Any) -> dict[str, str]:
    """The same for OpenStack."""
    login = running.simulator.login()
    names = ("auth_url", "username", "password", "project_name", "user_domain_name", "project_domain_name")
    return {f"OS_{name.upper()}": login[name] for name in names}


class Operator:
    """Starts playbooks as AWX does: a credential in the environment, a survey's answers as extra variables.

    :param running: The manager's simulator.
    :param books: What the names of the playbooks begin with, such as ``f5_vnfm_``.
    :param prefix: What the names of the credential's variables begin with.
    """

    def __init__(self, running: Any, folder: pathlib.Path, books: str, prefix: str) -> None:
        self.running, self._folder, self._books, self._prefix = running, folder, books, prefix

    def play(
        self, name: str, survey: Mapping[str, Any], *options: str, environment: Mapping[str, str] | None = None
    ) -> str:
        """The output of a playbook that has to end well."""
        status, output = self.try_to_play(name, survey, *options, environment=environment)
        assert status == 0, output
        return output

    def try_to_play(
        self, name: str, survey: Mapping[str, Any], *options: str, environment: Mapping[str, str] | None = None
    ) -> tuple[int, str]:
        """Exit code and output of a playbook."""
        known = {**credential(self.running, self._prefix), **(environment or {})}
        status, output = play(f"{self._books}{name}", survey, options, known, self._folder)
        assert self.running.simulator.login()["password"] not in output
        return status, output

    def mutations(self) -> list[str]:
        """What was sent to change something since the last call of this."""
        entries = self.running.simulator.journal.entries()
        self.running.simulator.journal.clear()
        return [f"{entry['method']} {entry['path']}" for entry in entries if entry["method"] != "GET"]

    def check_and_do(self, name: str, survey: Mapping[str, Any], *, changes: bool = True) -> None:
        """A job in check mode, done, and both again: nothing is sent in check mode, and nothing twice.

        :param changes: Whether there is something to do.
        """
        foreseen = self.play(name, survey, "--check")
        assert self.mutations() == [], name
        done = self.play(name, survey)
        assert bool(changed(foreseen)) == bool(changed(done)) == changes, f"{foreseen}\n{done}"
        assert bool(self.mutations()) == changes
        for again in (self.play(name, survey, "--check"), self.play(name, survey)):
            assert changed(again) == 0, again
        assert self.mutations() == []
