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

from ansible_collections.telco.cloud.plugins.plugin_utils.compiled import compiled

_CLOUD = "ansible_collections.telco.cloud.plugins"


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


with compiled():
    _preload()
