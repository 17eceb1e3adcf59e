# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The systems that the fault matrix is about, in the order of the document."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from integration.faults import cisco_esc, cloudmanager, f5_vnfm, openstack
from integration.faults.bench import Bench
from integration.faults.matrix import Scenario


@dataclass(frozen=True)
class System:
    """One system.

    :param bench: Serves its simulator: (an empty folder).
    :param scenarios: Every kind of operation: (the same folder).
    """

    bench: Callable[[Path], AbstractContextManager[Bench]]
    scenarios: Callable[[Path], list[Scenario]]


SYSTEMS = {
    "F5 VNF Manager": System(f5_vnfm.bench, f5_vnfm.scenarios),
    "CloudManager": System(cloudmanager.bench, cloudmanager.scenarios),
    "OpenStack": System(openstack.bench, openstack.scenarios),
    "Cisco ESC": System(cisco_esc.bench, cisco_esc.scenarios),
}
