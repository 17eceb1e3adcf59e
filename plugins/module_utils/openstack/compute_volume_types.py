# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of volumes as the compute service told them before Cinder.

Source: OpenStack API Complete Reference (17 November 2015), 3.53.6 and 3.53.7 "Volumes". Nova of today does not know
the address (404).
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute

_ALL = "/os-volume-types"
LIST = compute("list_volume_types", "GET", _ALL, version="2.1")
GET = compute("show_volume_type_details", "GET", f"{_ALL}/{{id}}", version="2.1", envelope="volume_type")


def _run(work: Work) -> Object:
    name = work.params.get("name")
    found = [one for one in work.objects(LIST) if name in (None, one["name"])]
    if not found and name is not None:
        one = get_or_none(work, GET, {"id": name})
        found = [] if one is None else [one]
    return {"volume_types": found}


COMPUTE_VOLUME_TYPE_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="compute_volume_type_info",
        title="volume types",
        summary="List types of volumes as OpenStack's compute service shows them",
        description=(
            "Lists the types of volumes that the compute service (Nova) tells of.",
            "Where there is Cinder M(telco.cloud.openstack_volume_type_info) tells more.",
        ),
        notes=("For clouds of that age: Nova of today answers 404 (seen at Zed).",),
        reference="OpenStack API Complete Reference (2015-11-17), 3.53.6 and 3.53.7 Volume types",
        fields={"name": Field(option_only=True, doc="Name or id of a type. Left out, all are returned.")},
        run=_run,
        reads_only=True,
        returns={
            "volume_types": Field(
                type="list",
                elements="dict",
                read_only=True,
                doc="The types.",
                fields={
                    "id": Field(read_only=True, sample="289da7f8-6440-407c-9fb4-7db01ec49164", doc="Id of it."),
                    "name": Field(read_only=True, sample="gold", doc="Its name."),
                    "extra_specs": Field(
                        type="dict", read_only=True, sample={"capabilities": "gpu"}, doc="Its extra specs."
                    ),
                },
            )
        },
    )
)
