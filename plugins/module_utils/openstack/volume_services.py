# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cinder's own programs, and whether they are up.

Source: Cinder's "Block Storage API v3", "Services (os-services)"; Cinder of Zed.
"""

from __future__ import annotations

from ..core.fields import Field, from_wire
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .block_storage import NOTE, volume
from .client import OPENSTACK

LIST = volume("list_services", "GET", "/os-services", documented=False)

SERVICE = {
    "binary": Field(read_only=True, sample="cinder-volume", doc="The service's program."),
    "name": Field(read_only=True, sample="cinder-volume", doc="The same."),
    "host": Field(
        read_only=True, sample="block1@ssd", doc="Host that it runs on, with the back end of a C(cinder-volume)."
    ),
    "availability_zone": Field(read_only=True, wire="zone", sample="nova", doc="Its availability zone."),
    "status": Field(read_only=True, sample="enabled", doc="V(enabled) or V(disabled): whether it gets new work."),
    "disabled_reason": Field(read_only=True, sample=None, doc="Why it is disabled, where somebody said it."),
    "state": Field(read_only=True, sample="up", doc="V(up) when it was heard of lately, else V(down)."),
    "updated_at": Field(
        read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was last heard of, or changed (UTC)."
    ),
    "replication_status": Field(read_only=True, sample="disabled", doc="Of a C(cinder-volume): its replication."),
    "active_backend_id": Field(
        read_only=True, sample=None, doc="Of a C(cinder-volume): the back end that it has failed over to, if any."
    ),
    "is_frozen": Field(
        type="bool",
        read_only=True,
        wire="frozen",
        sample=False,
        doc="Of a C(cinder-volume): whether nothing may be changed on its back end.",
    ),
    "cluster": Field(
        read_only=True,
        sample=None,
        doc="The cluster that it is a part of. There when C(block_storage_default_microversion) of the cloud's "
        "settings is at least 3.7.",
    ),
    "backend_state": Field(
        read_only=True,
        sample="up",
        doc="Of a C(cinder-volume): whether its back end is up. There when that microversion is at least 3.49.",
    ),
}


def _run(work: Work) -> Object:
    query = {name: work.params[name] for name in ("binary", "host") if work.params.get(name) is not None}
    found = [from_wire(SERVICE, {**one, "name": one["binary"]}) for one in work.objects(LIST, query=query)]
    return {"volume_services": found}


VOLUME_SERVICE_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="volume_service_info",
        title="volume services",
        summary="List the services of the block storage of OpenStack",
        description=(
            "Lists the programs of the block storage service (Cinder), on which hosts they run, and whether they are "
            "up. Only administrators can.",
            "Options and results have the names of M(openstack.cloud.volume_service_info), so that its playbooks work "
            "here.",
        ),
        notes=(NOTE,),
        reference="Block Storage API v3, Services",
        fields={
            "binary": Field(option_only=True, doc="Only services of this program, such as V(cinder-volume)."),
            "host": Field(
                option_only=True,
                doc="Only services on this host (V(block1)), or of this back end (V(block1@ssd)).",
            ),
        },
        run=_run,
        reads_only=True,
        returns={
            "volume_services": Field(
                type="list",
                elements="dict",
                fields=SERVICE,
                read_only=True,
                doc="The services that match, in Cinder's order; empty when none does.",
            ),
        },
    )
)
