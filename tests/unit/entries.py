# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All modules that are declared, found the way the generator finds them."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path

from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module

ROOT = Path(__file__).resolve().parents[2]
UTILS = "ansible_collections.telco.cloud.plugins.module_utils"
SYSTEMS = ("f5_vnfm", "openstack", "cloudmanager", "cisco_esc", "huawei_ecs")


@cache
def entries() -> dict[str, Module]:
    """Module name to declaration."""
    found: dict[str, Module] = {}
    for system in SYSTEMS:
        folder = ROOT / "plugins" / "module_utils" / system
        for info in pkgutil.iter_modules([str(folder)]):
            module = importlib.import_module(f"{UTILS}.{system}.{info.name}")
            for value in vars(module).values():
                if isinstance(value, Module) and value.system.name == system:
                    found[value.name] = value
    return found
