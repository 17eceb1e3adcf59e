# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hosts of the compute service, by the calls that it had for them before it had services and hypervisors.

Source: OpenStack API Complete Reference (17 November 2015), 3.38 "Hosts". Nova has them up to microversion 2.42. What
is set here shows nowhere, so that it is set at each run: openstack_compute_service does better where it can.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Constraints, Object
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute

_LAST = "2.42"
NOTE = (
    "Needs a compute service that still has these calls; Nova's of today does, when it is asked for its microversion "
    f"{_LAST}, and its drivers implement few of them."
)
LIST = compute("list_hosts", "GET", "/os-hosts", version=_LAST)
GET = compute("show_host_details", "GET", "/os-hosts/{name}", version=_LAST)
SET = compute("enable_host", "PUT", "/os-hosts/{name}", version=_LAST)
#: Nova has GETs for what changes something.
POWER: Mapping[str, Operation] = {
    "reboot": compute("reboot_host", "GET", "/os-hosts/{name}/reboot", version=_LAST, acts=True),
    "shutdown": compute("shut_down_host", "GET", "/os-hosts/{name}/shutdown", version=_LAST, acts=True),
    "startup": compute("start_host", "GET", "/os-hosts/{name}/startup", version=_LAST, acts=True),
}
_NAME = Field(required=True, sample="compute1", doc="Name of the host.")


def _run(work: Work) -> Object:
    params = work.params
    told: Object = {}
    if get_or_none(work, GET) is None:
        raise TelcoError(f"There is no compute host {params['name']}", option="name")
    body = {"status": params.get("status"), "maintenance_mode": params.get("maintenance_mode")}
    body = {name: value for name, value in body.items() if value is not None}
    if body:
        told.update(work.call(SET, body=body, attempt=f"set {' and '.join(body)} of {work.label}") or {})
    power = params.get("power")
    if power is not None:
        told.update(work.call(POWER[power], attempt=f"{power} {work.label}") or {})
    return {"changed": True, "host": {"host": params["name"], **told}}


COMPUTE_HOST = ActionModule(
    Action(
        system=OPENSTACK,
        name="compute_host",
        title="compute host",
        key=("name",),
        summary="Enable, maintain and switch hosts of OpenStack's compute service",
        description=(
            "Tells a host of the compute service (Nova) to take servers or not, to be in maintenance, or to be "
            "switched. Only administrators can, and only some of its drivers do anything.",
            "To keep new servers off a host use M(telco.cloud.openstack_compute_service), to empty it "
            "M(telco.cloud.openstack_host_drain): these work with all drivers and see what is there already.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 3.38 Hosts",
        fields={
            "name": _NAME,
            "status": Field(choices=("enable", "disable"), doc="Whether it is to take new servers."),
            "maintenance_mode": Field(
                choices=("enable", "disable"),
                doc="Whether it is to be in maintenance, which moves its servers away where the driver can.",
            ),
            "power": Field(choices=tuple(POWER), doc="Reboot the machine, switch it off or on; after the other two."),
        },
        constraints=Constraints(required_one_of=(("status", "maintenance_mode", "power"),)),
        run=_run,
        always_changes="Nova shows nowhere what was set, so that each run does it.",
        returns={
            "host": Field(
                type="dict",
                read_only=True,
                doc="What Nova answered; in check mode only the name.",
                fields={
                    "host": Field(read_only=True, sample="compute1", doc="Name of the host."),
                    "status": Field(read_only=True, sample="enabled", doc="By O(status)."),
                    "maintenance_mode": Field(read_only=True, sample="off_maintenance", doc="By O(maintenance_mode)."),
                    "power_action": Field(read_only=True, sample="reboot", doc="By O(power)."),
                },
            )
        },
    )
)


def _listed(work: Work) -> Iterator[Object]:
    name, zone = work.params.get("name"), work.params.get("zone")
    if name is not None:
        found = get_or_none(work, GET, {"name": name})
        if found is not None:
            yield {"host_name": name, "resources": [one["resource"] for one in found["host"]]}
        return
    for one in work.objects(LIST, query={} if zone is None else {"zone": zone}):
        yield {**one, "resources": None}


COMPUTE_HOST_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="compute_host_info",
        title="compute hosts",
        summary="List hosts of OpenStack's compute service",
        description=(
            "Lists the hosts of the compute service (Nova) with what runs on them, or tells what one has and what the "
            "projects use of it. Only administrators can.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 3.38 Hosts",
        fields={
            "name": Field(option_only=True, doc="Name of one host. The list is empty when there is none."),
            "zone": Field(option_only=True, doc="Only hosts of this availability zone."),
        },
        constraints=Constraints(mutually_exclusive=(("name", "zone"),)),
        run=lambda work: {"hosts": list(_listed(work))},
        reads_only=True,
        returns={
            "hosts": Field(
                type="list",
                elements="dict",
                read_only=True,
                doc="The hosts, once for each of their services.",
                fields={
                    "host_name": Field(read_only=True, sample="compute1", doc="Name of the host."),
                    "service": Field(read_only=True, sample="compute", doc="What runs there; not with O(name)."),
                    "zone": Field(read_only=True, sample="nova", doc="Its availability zone; not with O(name)."),
                    "resources": Field(
                        type="list",
                        elements="dict",
                        read_only=True,
                        sample=[
                            {"host": "compute1", "project": "(total)", "cpu": 8, "memory_mb": 8192, "disk_gb": 100}
                        ],
                        doc="With O(name): what it has (C((total\\))), what is used (C((used_now\\))), what its "
                        "servers may use (C((used_max\\))) and what each project has there.",
                    ),
                },
            )
        },
    )
)
