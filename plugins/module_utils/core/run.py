# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ordinary way to run a module: AnsibleModule in, exit_json or fail_json out."""

from __future__ import annotations

import traceback
from typing import Any

from ansible.module_utils.basic import AnsibleModule, missing_required_lib
from ansible.module_utils.common.parameters import remove_values

from .errors import TelcoError
from .libraries import PROBLEMS
from .module import Module
from .unexpected import unexpected


class ModuleContext:
    """The surroundings of a module that runs in a process of its own."""

    in_process = False
    run_dir: str | None = None

    def __init__(self, module: AnsibleModule, module_name: str) -> None:
        self._module = module
        self.params: dict[str, Any] = dict(module.params)
        self.check_mode: bool = module.check_mode
        self.module_name = module_name

    def warn(self, msg: str) -> None:
        """Show a warning with the result."""
        # ansible-core 2.19 does not look for secrets in warnings.
        self._module.warn(remove_values(msg, self._module.no_log_values))

    def deprecate(
        self, msg: str, version: str | None = None, date: str | None = None, collection_name: str | None = None
    ) -> None:
        """Show a deprecation with the result."""
        self._module.deprecate(msg, version=version, date=date, collection_name=collection_name or "telco.cloud")

    def progress(self, msg: str) -> None:
        """A process of its own can show nothing before it ends; progress is for the in-process runner."""


def run(entry: Module) -> None:
    """Run a module and end the process with its result."""

    class HidingModule(AnsibleModule):
        """Hides what only the entry knows to be secret, before anything is logged or returned."""

        def _log_invocation(self) -> None:
            self.no_log_values.update(entry.hidden(self.params))
            super()._log_invocation()

        def fail_json(self, msg: str, **kwargs: Any) -> Any:
            """Fail; the options may not even have been valid."""
            self.no_log_values.update(entry.hidden(self.params))
            return super().fail_json(msg, **kwargs)

        def exit_json(self, **kwargs: Any) -> Any:
            """End with a result."""
            self.no_log_values.update(entry.hidden(self.params))
            return super().exit_json(**kwargs)

    module = HidingModule(**entry.module_kwargs())
    # Otherwise a result with "path" or "dest" grows owner, mode and size of a file of that name, in this way only.
    module.add_path_info = lambda result: result
    for package in entry.system.requirements:
        if package in PROBLEMS:
            module.fail_json(msg=missing_required_lib(package), exception=PROBLEMS[package])
    try:
        result = entry.execute(ModuleContext(module, entry.name))
    except TelcoError as exc:
        module.fail_json(**exc.as_failure())
    except (Exception, SystemExit) as exc:  # noqa: BLE001  uncaught, it would be shown with its secrets
        module.fail_json(msg=unexpected(entry.name, exc), exception=traceback.format_exc())
    module.exit_json(**result)
