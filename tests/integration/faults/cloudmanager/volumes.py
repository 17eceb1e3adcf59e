# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes: copies made, and moved between disks. The volume itself shows both."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager import volumes
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.volume_info import VOLUME_ID
from integration.faults.bench import Bench
from integration.faults.matrix import Scenario
from integration.faults.shared import places, so

SOURCE, TARGET = "/dev/mapper/mpathb", "/dev/mapper/mpathc"


def _volume(bench: Bench) -> Any:
    return bench.service.backends[0].volumes[VOLUME_ID]


def scenarios() -> list[Scenario]:
    mirror = Scenario(
        "volume, mirror",
        volumes.VOLUME,
        {"volume_id": VOLUME_ID, "mirror_count": 2, "wait_timeout": 2},
        ("POST", r"/actions/mirror$"),
        so("two copies", lambda bench: (_volume(bench).copies, len(_volume(bench).disks)) == (2, 2)),
    )
    return [
        mirror,
        *places(
            mirror,
            ("look before", "GET", r"/volumes/[^/]+$", 0),
            ("look after", "GET", r"/volumes/[^/]+$", 1),
        ),
        Scenario(
            "volume, move between disks",
            volumes.VOLUME,
            {"volume_id": VOLUME_ID, "source_pv": SOURCE, "dest_pv": TARGET, "wait_timeout": 2},
            ("POST", r"/actions/pv-migrate$"),
            so("it has moved", lambda bench: _volume(bench).disks == [TARGET]),
        ),
    ]
