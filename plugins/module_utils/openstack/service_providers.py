# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who provides the services of the network. Source: OpenStack API Complete Reference (17 November 2015), 13.5."""

from __future__ import annotations

from ..core.fields import Field, from_wire
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import OPENSTACK

LIST = Operation("networking.list_service_providers", "GET", "/v2.0/service-providers", service="network")

_FIELDS = {
    "name": Field(read_only=True, sample="ha", doc="Name of the provider."),
    "service_type": Field(read_only=True, sample="L3_ROUTER_NAT", doc="What it provides."),
    "is_default": Field(
        type="bool", read_only=True, wire="default", sample=False, doc="Whether it is taken when none is named."
    ),
}


def _run(work: Work) -> Object:
    kind = work.params.get("service_type")
    found = [from_wire(_FIELDS, item) for item in work.objects(LIST)]
    return {"service_providers": [item for item in found if kind in (None, item["service_type"])]}


SERVICE_PROVIDER_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="service_provider_info",
        title="service providers",
        summary="List service providers of OpenStack's networks",
        description=("Lists who provides routers, load balancers and the like in the networking service (Neutron).",),
        reference="OpenStack API Complete Reference (2015-11-17), 13.5 Service providers",
        fields={
            "service_type": Field(option_only=True, doc="Only providers of this service, such as V(L3_ROUTER_NAT)."),
        },
        run=_run,
        reads_only=True,
        returns={
            "service_providers": Field(
                type="list", elements="dict", read_only=True, doc="The providers.", fields=_FIELDS
            ),
        },
    )
)
