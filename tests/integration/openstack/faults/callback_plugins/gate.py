# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Callback for tests: a play that waits at the begin of one task until it is let through.

TELCO_CLOUD_GATE is the name of the task, TELCO_CLOUD_GATE_FOLDER a folder: the file ``reached`` in it tells that the
task is next, and the play goes on when somebody opens the pipe ``gate`` to write.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from ansible.plugins.callback import CallbackBase

DOCUMENTATION = """
name: gate
type: notification
short_description: Holds a play at a task, for tests
description: Holds a play at the task that TELCO_CLOUD_GATE names until it is let through.
"""


class CallbackModule(CallbackBase):
    """Holds the play."""

    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "notification"
    CALLBACK_NAME = "gate"
    CALLBACK_NEEDS_ENABLED = True

    def v2_playbook_on_task_start(self, task: Any, is_conditional: bool) -> None:
        if task.get_name() != os.environ.get("TELCO_CLOUD_GATE"):
            return
        folder = Path(os.environ["TELCO_CLOUD_GATE_FOLDER"])
        (folder / "reached").touch()
        (folder / "gate").read_bytes()  # whoever started the play ends it when nobody lets it through
