# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fixed IPs of nova-network: kept back from servers, or free for them.

Source: OpenStack API Complete Reference (17 November 2015), 3.32 "Fixed IPs"; Nova's "REST API Version History", 2.4:
they say whether they are reserved. Nova has answered 410 since its release Stein (2019).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.fields import Field
from ..core.lookup import by_path, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute, gone

GET = compute("show_fixed_ip_details", "GET", "/os-fixed-ips/{address}", version="2.4", envelope="fixed_ip")
SET = compute("reserve_or_release_a_fixed_ip", "POST", "/os-fixed-ips/{address}/action", version="2.4")

FIELDS = {
    "address": Field(required=True, sample="192.168.1.1", doc="The address."),
    "reserved": Field(
        type="bool", required=True, sample=True, doc="Whether it is kept back, so that no server gets it."
    ),
    "cidr": Field(read_only=True, sample="192.168.1.0/24", doc="The network that it is of."),
    "host": Field(read_only=True, sample="compute1", doc="Host of the server that has it, or null."),
    "hostname": Field(read_only=True, sample="upf-1", doc="Name of the server that has it, or null."),
}


def _set(work: Work, have: Object, values: Object) -> None:
    action = "reserve" if values["reserved"] else "unreserve"
    work.call(SET, {"address": have["address"]}, body={action: None}, attempt=f"{action} {work.label}")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    found = get_or_none(work, GET, {"address": work.params["address"]})
    if found is not None:
        yield dict(found)


RESOURCE = Resource(
    system=OPENSTACK,
    name="fixed_ip",
    plural="fixed_ips",
    title="fixed IP",
    summary="Reserve fixed IPs of OpenStack's nova-network",
    description=("Keeps an address of nova-network back from servers, or releases it. Only administrators can.",),
    notes=(gone("Stein"),),
    reference="OpenStack API Complete Reference (2015-11-17), 3.32 Fixed IPs",
    fields=FIELDS,
    key=("address",),
    find=by_path(GET, FIELDS),
    changes=(Change(operation=SET, fields=("reserved",), apply=_set),),
    answers=False,
    info=Info(
        list=GET,
        fetch=_listed,
        filters={"address": Field(required=True, option_only=True, doc="The address.")},
        summary="Get a fixed IP of OpenStack's nova-network",
        description=("Tells which network and server have an address of nova-network.", gone("Stein")),
    ),
)

FIXED_IP = StateModule(RESOURCE)
FIXED_IP_INFO = InfoModule(RESOURCE)
