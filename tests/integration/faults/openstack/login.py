# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The login at Keystone, met by the fault itself, and a list behind it."""

from __future__ import annotations

from dataclasses import replace

from ansible_collections.telco.cloud.plugins.module_utils.openstack import services
from integration.faults.matrix import Scenario
from integration.faults.shared import LATE, LATE_READ, count, nothing_wrong


def scenarios() -> list[Scenario]:
    listing = Scenario(
        "compute service, list",
        services.COMPUTE_SERVICE_INFO,
        {"binary": "nova-compute"},
        ("GET", r"/os-services$"),
        nothing_wrong,
        changes=False,
        result=count("compute_services", 3),
        left_out={LATE: LATE_READ},
    )
    return [
        replace(listing, name="login", hit=("POST", r"/auth/tokens$"), login=True, left_out={}),
        listing,
    ]
