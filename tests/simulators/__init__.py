# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stateful servers that stand in for the five systems; `python -m simulators --help` starts them."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulators.kit import Simulator

#: system -> "module:class"; imported only when that system is wanted. The order is the order of the ports.
SIMULATORS = {
    "openstack": "simulators.openstack:OpenStack",
    "huawei_ecs": "simulators.huawei_ecs:HuaweiEcs",
    "cisco_esc": "simulators.cisco_esc:CiscoEsc",
    "f5_vnfm": "simulators.f5_vnfm:F5Vnfm",
    "cloudmanager": "simulators.cloudmanager:CloudManager",
}


def load(system: str) -> type[Simulator]:
    """Return the simulator class of a system; KeyError when the name is not in SIMULATORS."""
    module, _colon, name = SIMULATORS[system].partition(":")
    found: type[Simulator] = getattr(importlib.import_module(module), name)
    return found
