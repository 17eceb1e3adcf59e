# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cells of the first kind: a tree of compute services.

Source: OpenStack API Complete Reference (17 November 2015), 3.28 "Cells". Nova has answered 410 since its release
Train (2019).
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute, gone

LIST = compute("list_cells", "GET", "/os-cells", version="2.1")
LIST_DETAILS = compute("list_cells_with_details", "GET", "/os-cells/detail", version="2.1")
GET = compute("show_cell_data", "GET", "/os-cells/{id}", version="2.1", envelope="cell")
CAPACITIES = compute("show_cell_capacities", "GET", "/os-cells/{id}/capacities", version="2.1", envelope="cell")


def _run(work: Work) -> Object:
    name = work.params.get("name")
    if name is None:
        found = [dict(one) for one in work.objects(LIST_DETAILS if work.params["details"] else LIST)]
    else:
        one = get_or_none(work, GET, {"id": name})
        found = [] if one is None else [dict(one)]
    if work.params["capacities"]:
        for one in found:
            one["capacities"] = work.call(CAPACITIES, {"id": one["name"]})["capacities"]
    return {"cells": found}


CELL_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="cell_info",
        title="cells",
        summary="List cells of OpenStack's compute service",
        description=(
            "Lists the cells (of the first kind) of the compute service (Nova) that this one has beside or below it.",
        ),
        notes=(gone("Train"),),
        reference="OpenStack API Complete Reference (2015-11-17), 3.28 Cells",
        fields={
            "name": Field(option_only=True, doc="Name of one cell. The list is empty when there is none."),
            "details": Field(
                type="bool", default=False, option_only=True, doc="Whether a list has what each cell can do."
            ),
            "capacities": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether to get what is free in each cell too, with one more request for each.",
            ),
        },
        run=_run,
        reads_only=True,
        returns={
            "cells": Field(
                type="list",
                elements="dict",
                read_only=True,
                doc="The cells.",
                fields={
                    "name": Field(read_only=True, sample="cell1", doc="Name of the cell."),
                    "type": Field(read_only=True, sample="child", doc="V(child) or V(parent)."),
                    "username": Field(read_only=True, sample="nova", doc="Its account at the message queue."),
                    "rpc_host": Field(read_only=True, sample=None, doc="Its message queue's host."),
                    "rpc_port": Field(type="int", read_only=True, sample=None, doc="The port there."),
                    "capabilities": Field(
                        type="dict", read_only=True, sample={"hypervisor": ["xenserver"]}, doc="By O(details)."
                    ),
                    "capacities": Field(
                        type="dict",
                        read_only=True,
                        sample={"ram_free": {"total_mb": 7680, "units_by_mb": {"512": 13}}},
                        doc="Free memory and disks, and how many flavors of each size fit; by O(capacities).",
                    ),
                },
            )
        },
    )
)
