# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a cloud still speaks Identity v2.0.

Source: OpenStack API Complete Reference (17 November 2015), 8.1.2 and 9.1.1.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .client import OPENSTACK
from .identity_v2 import NOTE, v2

GET = v2("get_version_details", "GET", "", envelope="version")


def _run(work: Work) -> Object:
    found = get_or_none(work, GET)
    return {"version": None if found is None else dict(found)}


IDENTITY_V2_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="identity_v2_info",
        title="Identity v2.0",
        summary="See whether a cloud speaks OpenStack's Identity v2.0",
        description=(
            "Asks the identity service (Keystone) about its API v2.0. M(telco.cloud.openstack_api_info) lists all "
            "versions that there are.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 8.1.2 and 9.1.1 Show version details",
        fields={},
        run=_run,
        reads_only=True,
        returns={
            "version": Field(
                type="dict",
                read_only=True,
                doc="What it says of itself; nothing when there is no such API.",
                fields={
                    "id": Field(read_only=True, sample="v2.0", doc="The version."),
                    "status": Field(read_only=True, sample="stable", doc="Whether it is finished, or on its way out."),
                    "updated": Field(read_only=True, sample="2014-04-17T00:00:00Z", doc="When it was changed."),
                    "links": Field(type="list", elements="dict", read_only=True, sample=[], doc="Where it is."),
                    "media-types": Field(type="list", elements="dict", read_only=True, sample=[], doc="Its formats."),
                },
            )
        },
    )
)
