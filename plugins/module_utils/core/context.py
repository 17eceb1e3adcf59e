# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the engine may see of the world that runs it.

A context is deliberately narrow: the engine never sees an AnsibleModule, so the same code runs as an ordinary module,
inside the controller's worker, in threads and in unit tests.
"""

from __future__ import annotations

from typing import Any, Protocol


class Context(Protocol):
    """The surroundings of one module invocation."""

    params: dict[str, Any]
    """Validated options, every option present, None where it was not given."""
    check_mode: bool
    """True: no mutating request may leave."""
    module_name: str
    """Name of the module, without the collection's name."""
    in_process: bool
    """True when the module runs inside the controller's worker."""
    run_dir: str | None
    """The playbook run's own private directory (mode 0700), None where there is none."""

    def warn(self, msg: str) -> None:
        """Show a warning to the user."""

    def deprecate(
        self, msg: str, version: str | None = None, date: str | None = None, collection_name: str | None = None
    ) -> None:
        """Tell the user that something they use will go away in a version or on a date."""

    def progress(self, msg: str) -> None:
        """Show a line of progress while waiting, where the surroundings can show one."""
