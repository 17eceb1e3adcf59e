# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manager itself: its state and its version.

Source: F5 VNFM REST API v3.1, "Manager"; recorded answers: the services are the one word ``undefined`` where the
manager has no D-Bus, and build, date and commit can be empty.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import F5_VNFM

STATUS = Operation("get_status", "GET", "/status")
VERSION = Operation("get_version", "GET", "/version")


def _run(work: Work) -> Object:
    return {"changed": False, "manager": {**work.call(STATUS), **work.call(VERSION)}}


MANAGER_INFO = ActionModule(
    Action(
        system=F5_VNFM,
        name="manager_info",
        title="manager",
        summary="Get the state and the version of an F5 VNF Manager",
        description=("Tells whether the manager runs, which services it has, and its version and edition.",),
        reference="F5 VNFM REST API v3.1, Manager",
        fields={},
        run=_run,
        reads_only=True,
        returns={
            "manager": Field(
                type="dict",
                doc="State and version together.",
                fields={
                    "status": Field(
                        read_only=True, sample="running", doc="State of the manager; an answer is always V(running)."
                    ),
                    "services": Field(
                        type="list",
                        elements="raw",
                        read_only=True,
                        sample=[
                            {
                                "display_name": "PostgreSQL",
                                "instances": [{"Id": "postgresql.service", "state": "running"}],
                            }
                        ],
                        doc="The manager's services with their instances; V(undefined) where the manager cannot tell.",
                    ),
                    "version": Field(read_only=True, sample="4.5.5", doc="Version of the manager."),
                    "edition": Field(read_only=True, sample="premium", doc="Edition, V(community) or V(premium)."),
                    "build": Field(read_only=True, sample="85", doc="Number of the build, where the manager tells it."),
                    "commit": Field(read_only=True, sample="f3d9e0c", doc="Commit of the manager's REST service."),
                    "date": Field(read_only=True, sample="2018-07-23T10:00:00Z", doc="When it was built (ISO 8601)."),
                    "distribution": Field(read_only=True, sample="centos", doc="Operating system of the manager."),
                    "distro_release": Field(read_only=True, sample="Core", doc="Release name of the operating system."),
                },
            ),
        },
    )
)
