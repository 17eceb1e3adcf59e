# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The context of a module that runs in the controller's worker."""

from __future__ import annotations

from typing import Any

from ansible import constants as C
from ansible.module_utils.common.parameters import remove_values
from ansible.utils.display import Display

from .options import Options, as_deprecation

_COLLECTION = "telco.cloud"


class WorkerContext:
    """A :class:`Context` whose warnings end in the result and whose progress is shown at once.

    :param module_name: Name of the module, without the collection's name.
    :param host: The inventory's name of the host, for progress.
    :param quiet: Show no progress: the task has ``no_log: true``.
    """

    in_process = True

    def __init__(self, options: Options, *, check_mode: bool, module_name: str, host: str, quiet: bool) -> None:
        self.params: dict[str, Any] = dict(options.params)
        self.check_mode = check_mode
        self.module_name = module_name
        # Made by Ansible for this run, mode 0700, removed by it when the run ends; workers inherit it from the parent.
        self.run_dir: str | None = C.DEFAULT_LOCAL_TMP
        self.warnings = list(options.warnings)
        self.deprecations = list(options.deprecations)
        self._no_log_values = options.no_log_values
        self._host = host
        self._quiet = quiet

    def warn(self, msg: str) -> None:
        """Show a warning to the user, once."""
        # ansible-core 2.19 takes warnings from the result as they are.
        msg = remove_values(msg, self._no_log_values)
        if msg not in self.warnings:
            self.warnings.append(msg)

    def deprecate(
        self, msg: str, version: str | None = None, date: str | None = None, collection_name: str | None = None
    ) -> None:
        """Tell the user that something will go away, once."""
        deprecation = as_deprecation(msg, version, date, collection_name or _COLLECTION)
        if deprecation not in self.deprecations:
            self.deprecations.append(deprecation)

    def progress(self, msg: str) -> None:
        """Show a line now, so that a long task in AWX is seen to live."""
        if not self._quiet:
            Display().display(f"{self.module_name} [{self._host}]: {remove_values(msg, self._no_log_values)}")
