# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A module's entry, found by the name in the task and kept for the items of a loop."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

from ansible.plugins.loader import module_loader

from ansible_collections.telco.cloud.plugins.module_utils.core.libraries import PROBLEMS

from .compiled import compiled
from .options import Validator


class Entry:
    """What a module runs, with its validator.

    :param module_name: Name of the module, without the collection's name.
    """

    lacks: str | None
    """The reason to leave it to the ordinary module, which may have another Python or can say what to install."""

    def __init__(self, module_name: str, run: Any) -> None:
        self.module_name = module_name
        self.run = run
        kwargs = run.module_kwargs()
        self.supports_check_mode = bool(kwargs.get("supports_check_mode"))
        self.validator = Validator(kwargs)
        missing = [package for package in run.system.requirements if package in PROBLEMS]
        self.lacks = f"{', '.join(missing)} is not installed on the controller" if missing else None
        self.hidden: Callable[[Any], set[str]] = getattr(run, "hidden", lambda params: set())
        self.keep_empty: frozenset[str] = frozenset(getattr(run, "keep_empty", ()))


_entries: dict[tuple[str, tuple[str, ...]], Entry] = {}


def entry_of(task: Any) -> Entry:
    """The entry of the module that *task* names.

    :raises ImportError: Something that the module needs is not installed on the controller.
    """
    key = (task.action, tuple(task.collections or ()))
    if key not in _entries:
        found = module_loader.find_plugin_with_context(task.action, collection_list=task.collections)
        namespace, collection, name = found.resolved_fqcn.split(".", 2)
        with compiled():
            module = importlib.import_module(f"ansible_collections.{namespace}.{collection}.plugins.modules.{name}")
        _entries[key] = Entry(name, module.ENTRY)
    return _entries[key]
