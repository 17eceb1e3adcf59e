# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All modules that are declared below plugins/module_utils."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import Any

from .paths import ROOT, SYSTEMS, importable

UTILS = "ansible_collections.telco.cloud.plugins.module_utils"


@dataclass(frozen=True)
class Declared:
    """A module and where its declaration stands.

    :param entry: The StateModule, InfoModule or ActionModule.
    :param file: The file below plugins/module_utils, without ending, with dots.
    :param variable: Its name in that file.
    """

    entry: Any
    file: str
    variable: str

    @property
    def name(self) -> str:
        return str(self.entry.name)


def declared() -> list[Declared]:
    """Every module, by name.

    :raises ValueError: Two declarations claim one name.
    """
    importable()
    base = importlib.import_module(f"{UTILS}.core.module").Module
    found: dict[str, Declared] = {}
    for system in SYSTEMS:
        folder = ROOT / "plugins" / "module_utils" / system
        for info in sorted(pkgutil.iter_modules([str(folder)]), key=lambda item: item.name):
            module = importlib.import_module(f"{UTILS}.{system}.{info.name}")
            for variable, value in vars(module).items():
                if not isinstance(value, base) or value.system.name != system:
                    continue
                other = found.get(value.name)
                if other is not None and other.entry is not value:
                    raise ValueError(f"{value.name} is declared in {other.file} and in {system}.{info.name}")
                if other is None:
                    found[value.name] = Declared(value, f"{system}.{info.name}", variable)
    return [found[name] for name in sorted(found)]
