# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floating IPs as Nova passes them on to Neutron, for logins that reach no Neutron.

Source: OpenStack API Complete Reference (17 November 2015), 3.35 "Floating IPs"; Nova's "REST API Version History",
2.36, which ends them: older microversions still have them. Nova chooses the address, so what a task can ask for is one
that leads nowhere yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire
from ..core.module import InfoModule, StateModule
from ..core.resource import Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute
from .compute_security_groups import LAST, NOTE
from .listing import same_object

_ALL = "/os-floating-ips"
LIST = compute("list_floating_ips_1", "GET", _ALL, version=LAST)
ALLOCATE = compute("allocate_floating_ip", "POST", _ALL, version=LAST)
DEALLOCATE = compute("deallocate_floating_ip", "DELETE", f"{_ALL}/{{id}}", version=LAST)

FIELDS = {
    "pool": Field(
        sample="public",
        doc="Name of the pool that the address is from: M(telco.cloud.openstack_floating_ip_pool_info) lists them.",
    ),
    "floating_ip_address": Field(
        wire="ip",
        compare=same_object,
        sample="203.0.113.50",
        doc="The address. To give one back it is needed. Left out, the first of O(pool) that leads nowhere is taken, "
        "and a new one where there is none.",
    ),
    "fixed_ip_address": Field(read_only=True, wire="fixed_ip", sample=None, doc="The address that it leads to."),
    "server_id": Field(read_only=True, wire="instance_id", sample=None, doc="Id of the server that it leads to."),
    "id": Field(read_only=True, sample="2f245a7b-796b-4f26-9cf9-9e82d248fda7", doc="Id of the floating IP."),
}


def _fitting(work: Work) -> Iterator[Mapping[str, Any]]:
    """Those of the options' pool and address."""
    asked = {"pool": work.params.get("pool"), "ip": work.params.get("floating_ip_address")}
    for one in work.objects(LIST):
        if all(value in (None, one[name]) for name, value in asked.items()):
            yield one


def _find(work: Work) -> Object | None:
    free = work.params.get("floating_ip_address") is None
    for one in _fitting(work):
        if not free or (one["instance_id"] is None and one["fixed_ip"] is None):
            return from_wire(FIELDS, one)
    return None


def _created(work: Work, want: Object) -> Object | None:
    if "floating_ip_address" in want:
        raise InvalidOption("floating_ip_address", "is not there, and Nova chooses the addresses of new ones itself")
    answer = work.call(ALLOCATE, body={"pool": want["pool"]}, attempt=f"allocate {work.label}")
    return None if answer is None else from_wire(FIELDS, answer["floating_ip"])


def _check(params: Mapping[str, Any]) -> None:
    if params.get("state") == "absent" and params.get("floating_ip_address") is None:
        raise InvalidOption("floating_ip_address", "is needed to give an address back")


RESOURCE = Resource(
    system=OPENSTACK,
    name="compute_floating_ip",
    plural="compute_floating_ips",
    title="floating IP",
    summary="Allocate floating IPs by way of Nova of OpenStack",
    description=(
        "Sees to it that there is a floating IP that leads nowhere yet, or gives one back, by way of the compute "
        "service (Nova), which passes it on to the network service. It is for logins that reach no network service: "
        "others have M(telco.cloud.openstack_floating_ip).",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.35 Floating IPs",
    fields=FIELDS,
    key=("pool", "floating_ip_address"),
    id_field="id",
    find=_find,
    create=ALLOCATE,
    created=_created,
    delete=DEALLOCATE,
    check=_check,
    constraints=Constraints(required_one_of=(("pool", "floating_ip_address"),)),
    info=Info(
        list=LIST,
        fetch=lambda work, query: _fitting(work),
        filters={
            "pool": Field(option_only=True, doc="Only addresses of the pool of this name."),
            "floating_ip_address": Field(option_only=True, doc="Only this address."),
        },
        summary="List floating IPs by way of Nova of OpenStack",
        description=(
            "Lists floating IPs by way of the compute service (Nova), for logins that reach no network service.",
            NOTE,
        ),
    ),
)

COMPUTE_FLOATING_IP = StateModule(RESOURCE)
COMPUTE_FLOATING_IP_INFO = InfoModule(RESOURCE)
