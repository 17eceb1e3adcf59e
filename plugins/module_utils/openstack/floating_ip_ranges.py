# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ranges of floating IPs of nova-network.

Source: OpenStack API Complete Reference (17 November 2015), 3.36 "Floating IPs bulk". Nova's ranges are deleted by a
PUT, where the document says POST. Nova has answered 410 since its release Stein (2019).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute, gone

_ALL = "/os-floating-ips-bulk"
LIST = compute("list_floating_ips_2", "GET", _ALL, version="2.1")
LIST_BY_HOST = compute("list_floating_ips_by_host", "GET", f"{_ALL}/{{host}}", version="2.1")
CREATE = compute("create_floating_ips", "POST", _ALL, version="2.1", envelope="floating_ips_bulk_create")
DELETE = compute("bulk_delete_floating_ips", "PUT", f"{_ALL}/delete", version="2.1")

ADDRESS = {
    "address": Field(read_only=True, sample="203.0.113.1", doc="The address."),
    "pool": Field(read_only=True, sample="nova", doc="Its pool."),
    "interface": Field(read_only=True, sample="eth0", doc="The hosts' interface that it is on."),
    "fixed_ip": Field(read_only=True, sample=None, doc="The fixed IP that it leads to, or null."),
    "instance_uuid": Field(read_only=True, sample=None, doc="Id of the server that has it, or null."),
    "project_id": Field(read_only=True, sample=None, doc="Id of the project that has it, or null."),
}
FIELDS = {
    "ip_range": Field(
        required=True,
        sample="203.0.113.0/29",
        doc="The addresses, as a network. It is there when all of its hosts' addresses are.",
    ),
    "pool": Field(create_only=True, sample="nova", doc="The pool that new addresses go to; else Nova's own default."),
    # The connection has an option interface.
    "host_interface": Field(
        create_only=True,
        wire="interface",
        sample="eth0",
        doc="The hosts' interface that they are on; else Nova's own default.",
    ),
}


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    return ipaddress.ip_network(text)


def _check(params: Mapping[str, Any]) -> None:
    try:
        _network(params["ip_range"])
    except ValueError as exc:
        raise InvalidOption("ip_range", str(exc)) from None


def _find(work: Work) -> Object | None:
    wanted = _network(work.params["ip_range"])
    there = [one for one in work.objects(LIST) if ipaddress.ip_address(one["address"]) in wanted]
    missing = {str(one) for one in wanted.hosts()} - {one["address"] for one in there}
    # Nova makes no range of which some addresses are there, and says which; it deletes what there is.
    if not there or (missing and work.params["state"] == "present"):
        return None
    first = there[0]
    return {"ip_range": work.params["ip_range"], "pool": first["pool"], "host_interface": first["interface"]}


def _removed(work: Work, have: Object) -> None:
    work.call(DELETE, body={"ip_range": have["ip_range"]}, attempt=f"delete {work.label}")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    host = work.params.get("host")
    yield from work.objects(LIST) if host is None else work.objects(LIST_BY_HOST, {"host": host})


RESOURCE = Resource(
    system=OPENSTACK,
    name="floating_ip_range",
    plural="floating_ips",
    title="floating IPs",
    summary="Manage ranges of floating IPs of OpenStack's nova-network",
    description=("Gives nova-network addresses to lend to projects, and takes them away. Only administrators can.",),
    notes=(gone("Stein"),),
    reference="OpenStack API Complete Reference (2015-11-17), 3.36 Floating IPs bulk",
    fields=FIELDS,
    key=("ip_range",),
    find=_find,
    create=CREATE,
    removed=_removed,
    check=_check,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={"host": Field(option_only=True, doc="Only addresses that are on this host.")},
        summary="List floating IPs of all projects of OpenStack's nova-network",
        description=("Lists the addresses that nova-network has to lend, and who has them.", gone("Stein")),
    ),
)

FLOATING_IP_RANGE = StateModule(RESOURCE)
FLOATING_IP_RANGE_INFO = InfoModule(RESOURCE)
