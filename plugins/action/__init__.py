# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports once what every worker needs.

Ansible forks a worker for each task. It imports this package in the parent, when it meets the first of our modules in a
playbook, so what is imported here is there in all workers for nothing; otherwise each task would spend about 90 ms on
it. Nothing depends on this: a worker imports what it lacks.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from typing import Any

_CLOUD = "ansible_collections.telco.cloud.plugins"


class _Compiled:
    """Has Python's own loader import the files below this collection's plugins.

    Ansible's compiles each file anew in each process, which for a large module is 25 ms of every task; Python's keeps
    what it has compiled in ``__pycache__``, where it may write there. Packages are left to Ansible.
    """

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: Any = None) -> ModuleSpec | None:
        """For a file of this collection; None for all else."""
        if not path or not name.startswith(f"{_CLOUD}."):
            return None
        file = os.path.join(next(iter(path)), f"{name.rpartition('.')[2]}.py")
        return spec_from_file_location(name, file) if os.path.isfile(file) else None


def _preload() -> None:
    """Import the runner, core, and the client of each system, which bring requests, keystoneauth1 and lxml."""
    names = ["action.in_process", "module_utils.core.run"]
    utils = os.path.join(os.path.dirname(os.path.dirname(__file__)), "module_utils")
    for folder in sorted(os.listdir(utils)):
        if os.path.isfile(os.path.join(utils, folder, "client.py")):
            names.append(f"module_utils.{folder}.client")
    for name in names:
        try:
            importlib.import_module(f"{_CLOUD}.{name}")
        except Exception:  # noqa: BLE001, S112  libraries that do not fit together raise anything
            # Not the place to complain: the task that needs it will say what is wrong, those that do not need it
            # must not be disturbed.
            continue


if _Compiled not in sys.meta_path:
    sys.meta_path.insert(0, _Compiled)
_preload()
