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

ROOT = pathlib.Path(__file__).parents[2]
#: What no test may inherit from whoever runs it.
_FOREIGN = ("ANSIBLE_", "F5_VNFM_", "OS_", "CLOUDMANAGER_", "CISCO_ESC_")


def play(
    name: str, survey: Mapping[str, str], options: Iterable[str], environment: Mapping[str, str], folder: pathlib.Path
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
