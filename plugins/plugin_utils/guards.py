# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the ordinary module would say no to, or do better: reasons not to run in the controller's worker."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Any

from ansible import constants as C
from ansible.module_utils.parsing.convert_bool import boolean

_ANY_INTERPRETER = frozenset({"auto", "auto_silent", "auto_legacy", "auto_legacy_silent"})
_INTERPRETER = "ansible_python_interpreter"


def reason_to_step_aside(action: Any, task_vars: dict[str, Any]) -> str | None:
    """Why this task should run as an ordinary module, None when it may run in process.

    :param action: The action plugin (an ``ActionBase``) of the task.
    :param task_vars: The variables of the task's host, as the action plugin is given them.
    """
    task, connection, template = action._task, action._connection, action._templar.template
    switch = template(task_vars.get("telco_cloud_in_process", True))
    if not boolean(switch, strict=False):
        return "telco_cloud_in_process is false"
    if connection.transport != "local":
        return f"connection {connection.transport}"
    if task.async_val:
        return "async"
    if connection.become is not None:
        return "become"
    if any(task.environment or ()):
        return "environment"
    host_vars = task_vars
    if task.delegate_to:
        host_vars = task_vars.get("ansible_delegated_vars", {}).get(task.delegate_to, {})
    # The configuration key also covers ansible.cfg and the environment; it is what the ordinary way asks.
    wanted = template(C.config.get_config_value("INTERPRETER_PYTHON", variables=host_vars))
    if wanted and not _is_this_python(str(wanted).strip()):
        return f"another Python interpreter ({_INTERPRETER})"
    return None


def _is_this_python(wanted: str) -> bool:
    """Whether *wanted* names the interpreter that runs us, with the same packages."""
    if wanted in _ANY_INTERPRETER or wanted == sys.executable:
        return True
    found = shutil.which(wanted)
    if found is None:
        return False
    # Two virtual environments may link to one binary, so the folder has to be the same too.
    return os.path.realpath(found) == os.path.realpath(sys.executable) and os.path.realpath(
        os.path.dirname(found)
    ) == os.path.realpath(os.path.dirname(sys.executable))
