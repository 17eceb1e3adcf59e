# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pools that floating IPs come from, as the compute service tells them.

Source: OpenStack API Complete Reference (17 November 2015), 3.34 "Floating IP pools". Nova has them up to microversion
2.35; in clouds with Neutron they are the names of its external networks.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute

LIST = compute("list_floating_ip_pools", "GET", "/os-floating-ip-pools", version="2.35")


def _run(work: Work) -> Object:
    return {"floating_ip_pools": [str(one["name"]) for one in work.objects(LIST)]}


FLOATING_IP_POOL_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="floating_ip_pool_info",
        title="floating IP pools",
        summary="List the pools of floating IPs of OpenStack's compute service",
        description=(
            "Lists the names of the pools that floating IPs come from, as the compute service (Nova) tells them to "
            "everybody. In clouds with Neutron these are its external networks.",
        ),
        notes=(
            "Needs a compute service that still has this call; Nova's of today does, when it is asked for its "
            "microversion 2.35.",
        ),
        reference="OpenStack API Complete Reference (2015-11-17), 3.34 Floating IP pools",
        fields={},
        run=_run,
        reads_only=True,
        returns={
            "floating_ip_pools": Field(
                type="list", elements="str", read_only=True, sample=["public"], doc="Names of the pools."
            ),
        },
    )
)
