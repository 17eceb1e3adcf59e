# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a project may use of the compute or the block storage service, and what it uses.

Source: OpenStack API Complete Reference (17 November 2015), 1.3 and 3.17 "Limits"; Nova's "Compute API", "Show Rate And
Absolute Limits"; Cinder's "REST API Version History", 3.39, the first to tell administrators of other projects.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .block_storage import volume
from .client import OPENSTACK, microversion
from .compute import NOTE, compute
from .identity import project_id

_FILTERS = microversion("volume", "3.39")
GET = {
    "compute": compute("show_global_and_rate_limits", "GET", "/limits", envelope="limits"),
    "block-storage": volume("show_absolute_limits", "GET", "/limits", envelope="limits", headers=_FILTERS),
}
#: What each of them calls another project.
_PROJECT = {"compute": "tenant_id", "block-storage": "project_id"}


def _run(work: Work) -> Object:
    project = work.params.get("project")
    service = work.params["service"]
    query = {} if project is None else {_PROJECT[service]: project_id(work, project)}
    return {"limits": work.call(GET[service], query=query)}


LIMITS_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="limits_info",
        title="limits",
        summary="Get the limits of a project in OpenStack's compute or block storage service",
        description=(
            "Tells how much of the compute service (Nova) or the block storage service (Cinder) a project may use, and "
            "how much of it is used, with one request.",
        ),
        notes=(NOTE, "Cinder has to speak microversion 3.39 (OpenStack Queens) or a later one."),
        reference="OpenStack API Complete Reference (2015-11-17), 1.3 and 3.17 Limits",
        fields={
            "service": Field(
                choices=tuple(GET), default="compute", option_only=True, doc="Which service to ask, by its type."
            ),
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
                doc="The limits, in the service's names.",
                fields={
                    "absolute": Field(
                        type="dict",
                        read_only=True,
                        sample={"maxTotalCores": 20, "totalCoresUsed": 4, "maxTotalRAMSize": 51200},
                        doc="The most (C(max...), V(-1) for no limit) and the use (C(total...Used)) of servers, CPUs, "
                        "memory in MiB, key pairs and server groups; of volumes, snapshots, backups and their GiB.",
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
