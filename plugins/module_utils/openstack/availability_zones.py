# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Availability zones, as they are listed. They come and go with host aggregates.

Source: OpenStack API Complete Reference (17 November 2015), 3.25 "Availability zones".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.fields import Field, from_wire
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .client import OPENSTACK
from .compute import NOTE, compute

LIST = compute("get_availability_zone_information", "GET", "/os-availability-zone")
LIST_DETAILS = compute("get_detailed_availability_zone_information", "GET", "/os-availability-zone/detail")

ZONE = {
    "name": Field(read_only=True, wire="zoneName", sample="nova", doc="Name of the zone."),
    "is_available": Field(
        type="bool",
        read_only=True,
        wire="zoneState",
        from_wire=lambda state: state["available"],
        sample=True,
        doc="Whether servers can be placed in it: one of its hosts, at least, is enabled.",
    ),
    "hosts": Field(
        type="dict",
        read_only=True,
        sample={"compute1": {"nova-compute": {"active": True, "available": True, "updated_at": "2026-11-21T09:30:00"}}},
        doc="Its hosts with their services, by O(detailed); null otherwise, and of a zone that is not available.",
    ),
}


def _run(work: Work) -> Object:
    name, detailed = work.params.get("name"), work.params["detailed"]
    zones: list[Mapping[str, Any]] = list(work.objects(LIST_DETAILS if detailed else LIST))
    shown = [from_wire(ZONE, zone) for zone in zones]
    return {"availability_zones": [zone for zone in shown if name in (None, zone["name"])]}


AVAILABILITY_ZONE_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="availability_zone_info",
        title="availability zones",
        summary="List availability zones of OpenStack",
        description=(
            "Lists the availability zones of the compute service (Nova), with one request.",
            "A zone is made by an aggregate that is named so, see M(telco.cloud.openstack_host_aggregate).",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 3.25 Availability zones",
        fields={
            "name": Field(option_only=True, doc="Only the zone of this name. Left out, all are returned."),
            "detailed": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether to tell the hosts of each zone, and the zone C(internal) of Nova's own services. Only "
                "administrators can.",
            ),
        },
        run=_run,
        reads_only=True,
        returns={
            "availability_zones": Field(
                type="list",
                elements="dict",
                fields=ZONE,
                read_only=True,
                doc="The zones that match, in the service's order; empty when none does.",
            ),
        },
    )
)
