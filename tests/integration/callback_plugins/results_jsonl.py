# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Callback for tests: every result as one line of JSON, in the file that TELCO_CLOUD_RESULTS names.

Keys of a line: host, task (its name), action (as the playbook names it), pass (the variable ``telco_pass`` of the task,
null where there is none), item (null outside loops), status (ok, failed, skipped or unreachable), time (seconds since
the epoch) and result. A task with a loop gives one line for each item and none for the whole, unless there were no
items. What ``no_log`` hides is hidden here too.

With TELCO_CLOUD_FRESH, a list of addresses of simulators as JSON, all of these have a fresh state before each play. A
play then begins with a line that has its host, the pass ``begin`` and the time, and at the end there is a line with the
key stats: how often each host has failed, rescued failures left out.
"""

from __future__ import annotations

import json
import os
import time
import urllib.request
from typing import Any

from ansible.plugins.callback import CallbackBase
from ansible.template import Templar

DOCUMENTATION = """
name: results_jsonl
type: notification
short_description: Results as lines of JSON, for tests
description: Writes every result as one line of JSON into the file that TELCO_CLOUD_RESULTS names.
"""


class CallbackModule(CallbackBase):
    """Writes results as lines of JSON."""

    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "notification"
    CALLBACK_NAME = "results_jsonl"
    CALLBACK_NEEDS_ENABLED = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._path = os.environ.get("TELCO_CLOUD_RESULTS")
        self.disabled = self._path is None
        self._fresh: list[str] = json.loads(os.environ.get("TELCO_CLOUD_FRESH", "[]"))
        self._play: Any = None
        self._looped: set[tuple[str, str]] = set()

    def v2_playbook_on_play_start(self, play: Any) -> None:
        self._play = play
        for address in self._fresh:
            request = urllib.request.Request(f"{address}/_simulator/reset", data=b"{}", method="POST")
            urllib.request.urlopen(request, timeout=30).close()
        for host in play.hosts if self._fresh else ():
            self._append({"host": host, "pass": "begin", "time": time.time()})

    def v2_playbook_on_stats(self, stats: Any) -> None:
        if not self._fresh:
            return
        failed = {host: stats.summarize(host) for host in stats.processed}
        self._append({"stats": {host: found["failures"] + found["unreachable"] for host, found in failed.items()}})

    def v2_runner_on_ok(self, result: Any) -> None:
        self._write("ok", result)

    def v2_runner_on_failed(self, result: Any, ignore_errors: bool = False) -> None:
        self._write("failed", result)

    def v2_runner_on_skipped(self, result: Any) -> None:
        self._write("skipped", result)

    def v2_runner_on_unreachable(self, result: Any) -> None:
        self._write("unreachable", result)

    def v2_runner_item_on_ok(self, result: Any) -> None:
        self._write("ok", result, item=True)

    def v2_runner_item_on_failed(self, result: Any) -> None:
        self._write("failed", result, item=True)

    def v2_runner_item_on_skipped(self, result: Any) -> None:
        self._write("skipped", result, item=True)

    def _write(self, status: str, result: Any, item: bool = False) -> None:
        task, shown = result._task, result._result
        work = (result._host.get_name(), task._uuid)
        if item:
            self._looped.add(work)
        elif work in self._looped:
            self._looped.discard(work)  # a task may come again, as a handler does
            return  # its items were written one by one
        line = {
            "host": result._host.get_name(),
            "task": task.get_name(),
            "action": task.action,
            "pass": self._pass(result._host, task),
            "item": shown.get(shown.get("ansible_loop_var", "item")) if item else None,
            "status": status,
            "time": time.time(),
            "result": {key: value for key, value in shown.items() if not key.startswith("_ansible_")},
        }
        self._append(line)

    def _append(self, line: dict[str, Any]) -> None:
        with open(str(self._path), "a", encoding="utf-8") as stream:
            stream.write(json.dumps(line, default=str, sort_keys=True) + "\n")

    def _pass(self, host: Any, task: Any) -> Any:
        manager = self._play.get_variable_manager()
        value = task.get_vars().get("telco_pass", self._play.get_vars().get("telco_pass"))
        value = manager.extra_vars.get("telco_pass", value)
        if isinstance(value, str) and "{{" in value:
            variables = manager.get_vars(play=self._play, host=host, task=task)
            value = Templar(loader=self._play.get_loader(), variables=variables).template(value)
        return value
