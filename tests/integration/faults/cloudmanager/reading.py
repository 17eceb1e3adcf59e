# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists, single objects, searches and the login behind them."""

from __future__ import annotations

from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager import (
    node_storage_targets,
    nodes,
    task_info,
)
from integration.faults.cloudmanager.state import EMPTY_ID, FULL, setting
from integration.faults.matrix import Scenario
from integration.faults.shared import LATE, LATE_READ, count, nothing_wrong, places


def scenarios() -> list[Scenario]:
    listing = Scenario(
        "node, list",
        nodes.NODE_INFO,
        {},
        ("GET", r"/nodes/$"),
        nothing_wrong,
        prepare=setting("page_size", 2),
        changes=False,
        result=count("nodes", 3),
        left_out={LATE: LATE_READ},
    )
    return [
        listing,
        *places(listing, ("second page", "GET", r"/nodes/$", 1), ("its end", "GET", r"/nodes/$", 2)),
        Scenario(
            "node, read one",
            nodes.NODE_INFO,
            {"id": EMPTY_ID},
            ("GET", rf"/nodes/{EMPTY_ID}$"),
            nothing_wrong,
            changes=False,
            result=count("nodes", 1),
            left_out={LATE: LATE_READ},
        ),
        Scenario(
            "recent tasks, list",
            task_info.TASK_INFO,
            {},
            ("GET", r"/tasks/$"),
            nothing_wrong,
            changes=False,
            result=count("tasks", 0),
            left_out={LATE: LATE_READ},
        ),
        Scenario(
            "targets of a storage, search (POST that reads)",
            node_storage_targets.NODE_STORAGE_TARGET_INFO,
            {"node": FULL, "storage_id": 50},
            ("POST", r"/actions/discovery-nas$"),
            nothing_wrong,
            changes=False,
            result=count("targets", 1),
        ),
    ]
