# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The in-process runner: runs the collection's modules inside the controller's worker.

An ordinary module costs about 200 ms a task and as much for each item of a loop, nearly all of it for packing, starting
and importing. Here the same function is called in the process that is there anyway. Whatever that could get wrong
(:mod:`..plugin_utils.guards`) is left to the ordinary module, which gives the same result. To always have the ordinary
module, set the variable ``telco_cloud_in_process`` to false.
"""

from __future__ import annotations

import os
import traceback
from typing import Any

from ansible import constants as C
from ansible.module_utils.common.parameters import remove_values
from ansible.plugins.action import ActionBase
from ansible.utils.display import Display
from ansible.utils.vars import merge_hash

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.core.unexpected import unexpected
from ansible_collections.telco.cloud.plugins.plugin_utils.entries import Entry, entry_of
from ansible_collections.telco.cloud.plugins.plugin_utils.guards import reason_to_step_aside
from ansible_collections.telco.cloud.plugins.plugin_utils.options import Options, given, plain
from ansible_collections.telco.cloud.plugins.plugin_utils.shield import shielded
from ansible_collections.telco.cloud.plugins.plugin_utils.worker_context import WorkerContext

display = Display()


class ActionModule(ActionBase):
    """Runs a module's entry in process, or steps aside to the ordinary module."""

    _supports_check_mode = True  # an entry without it is skipped below, as AnsibleModule does
    _supports_async = True

    def run(self, tmp: str | None = None, task_vars: dict[str, Any] | None = None) -> dict[str, Any]:
        """Carry out the task.

        :param task_vars: The variables of the task's host.
        """
        task_vars = task_vars or {}
        result = super().run(tmp, task_vars)
        args = self._task.args
        aside = reason_to_step_aside(self, task_vars)
        entry: Entry | None = None
        if aside is None or "" in args.values():
            try:
                entry = entry_of(self._task)
            except ImportError as exc:
                aside = aside or f"cannot import {exc.name or exc}"
            else:
                aside = aside or entry.lacks
        if entry is not None:
            args = given(args, entry.validator.argument_spec, entry.keep_empty)
        if aside is None and entry is not None:
            outcome = self._in_process(entry, plain(args), task_vars)
        else:
            display.vvv(f"{self._task.action} runs as an ordinary module: {aside}")
            outcome = self._ordinary(args, task_vars)
        if os.environ.get("TELCO_CLOUD_SHOW_PATH") == "1":  # for the collection's own tests
            outcome["_in_process"] = aside or "yes"
        return merge_hash(result, outcome)

    def _ordinary(self, args: dict[str, Any], task_vars: dict[str, Any]) -> dict[str, Any]:
        wrap_async = bool(self._task.async_val and not self._connection.has_native_async)
        outcome: dict[str, Any] = self._execute_module(
            module_args=dict(args), task_vars=task_vars, wrap_async=wrap_async
        )
        if not wrap_async:
            self._remove_tmp_path(self._connection._shell.tmpdir)
        return outcome

    def _in_process(self, entry: Entry, args: dict[str, Any], task_vars: dict[str, Any]) -> dict[str, Any]:
        options = entry.validator.validate(args, self._task.action)
        options.no_log_values.update(entry.hidden(options.params))
        context = WorkerContext(
            options,
            check_mode=bool(self._task.check_mode),
            module_name=entry.module_name,
            host=str(task_vars.get("inventory_hostname", "")),
            quiet=bool(self._task.no_log),
        )
        if options.error is not None:
            outcome: dict[str, Any] = {"failed": True, "msg": options.error}
        elif context.check_mode and not entry.supports_check_mode:
            outcome = {"skipped": True, "msg": f"remote module ({self._task.action}) does not support check mode"}
        else:
            outcome = self._executed(entry, context)
        if _wanted("INJECT_INVOCATION", task_vars):
            outcome.setdefault("invocation", {"module_args": options.params})
        if context.warnings:
            outcome["warnings"] = context.warnings
        if context.deprecations:
            outcome["deprecations"] = context.deprecations
        return self._as_returned(outcome, options)

    def _executed(self, entry: Entry, context: WorkerContext) -> dict[str, Any]:
        try:
            with shielded(self._loader.get_basedir()):
                return dict(entry.run.execute(context))
        except TelcoError as exc:
            return {"failed": True, **exc.as_failure()}
        except (Exception, SystemExit) as exc:  # noqa: BLE001  the worker must live and the user be told
            failure = {"failed": True, "msg": unexpected(context.module_name, exc)}
            if _wanted("DISPLAY_TRACEBACK", {}):
                failure["exception"] = traceback.format_exc()
            return failure

    def _as_returned(self, outcome: dict[str, Any], options: Options) -> dict[str, Any]:
        """What Ansible would have read from an ordinary module's output: masked, and of JSON's types only."""
        kept = {name: value for name, value in outcome.items() if value is None or isinstance(value, bool)}
        returned: dict[str, Any] = plain({**remove_values(outcome, options.no_log_values), **kept})
        return returned


def _wanted(setting: str, task_vars: dict[str, Any]) -> bool:
    """Whether an ordinary module would have put this into its result.

    :param setting: A setting of ansible-core that came later than 2.17; until then it always was so.
    """
    if not C.config.get_configuration_definition(setting):
        return True
    value = C.config.get_config_value(setting, variables=task_vars)
    # One is a yes or no, the other a list of occasions.
    return bool({"always", "error"} & set(value)) if isinstance(value, list) else bool(value)
