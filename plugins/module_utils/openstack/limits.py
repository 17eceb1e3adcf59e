# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a project may use of the compute service, and what it uses.

Source: OpenStack API Complete Reference (17 November 2015), 3.17 "Limits"; Nova's "Compute API", "Show Rate And
Absolute Limits".
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .client import OPENSTACK
from .compute import NOTE, compute
from .identity import project_id

GET = compute("show_global_and_rate_limits", "GET", "/limits", envelope="limits")


def _run(work: Work) -> Object:
    project = work.params.get("project")
    query = {} if project is None else {"tenant_id": project_id(work, project)}
    return {"limits": work.call(GET, query=query)}


LIMITS_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="limits_info",
        title="limits",
        summary="Get the limits of a project in OpenStack's compute service",
        description=(
            "Tells how much of the compute service (Nova) a project may use, and how much of it is used, with one "
            "request.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 3.17 Limits",
        fields={
            "project": Field(
                option_only=True,
                doc="Name or id of a project. Left out, it is the login's; only administrators can ask for others.",
            ),
        },
        run=_run,
        reads_only=True,
        returns={
            "limits": Field(
                type="dict",
                read_only=True,
                doc="The limits, in Nova's names.",
                fields={
                    "absolute": Field(
                        type="dict",
                        read_only=True,
                        sample={"maxTotalCores": 20, "totalCoresUsed": 4, "maxTotalRAMSize": 51200},
                        doc="The most (C(max...), V(-1) for no limit) and the use (C(total...Used)) of servers, CPUs, "
                        "memory in MiB, key pairs and server groups.",
                    ),
                    "rate": Field(
                        type="list",
                        elements="dict",
                        read_only=True,
                        sample=[],
                        doc="How often it may be asked; empty in all releases of today.",
                    ),
                },
            ),
        },
    )
)
