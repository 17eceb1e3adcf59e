# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subnets.

Source: OpenStack API Complete Reference (17 November 2015), 13.3 "Subnets" and 14.14 "Subnet pools" of the Networking
API v2.0.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, to_wire
from ..core.lookup import reference
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Bulk, Change, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .further import check_further, found_with, further, spread
from .listing import FILTERS, listed, named, nothing, said, same_object
from .network import network_id
from .owned import OWNER, STANDARD, find_in, project

_ONE, _ALL = "/v2.0/subnets/{id}", "/v2.0/subnets"
LIST = Operation("networking.list_subnets", "GET", _ALL, service="network")
GET = Operation("networking.show_subnet_details", "GET", _ONE, service="network", envelope="subnet")
CREATE = Operation("networking.create_subnet", "POST", _ALL, service="network", envelope="subnet")
CREATE_ALL = Operation("networking.bulk_create_subnet", "POST", _ALL, service="network", envelope="subnets")
UPDATE = Operation("networking.update_subnet", "PUT", _ONE, service="network", envelope="subnet")
DELETE = Operation("networking.delete_subnet", "DELETE", _ONE, service="network")
LIST_POOLS = Operation("networking_ext.list_subnet_pools", "GET", "/v2.0/subnetpools", service="network")
GET_POOL = Operation(
    "networking_ext.show_subnet_pool", "GET", "/v2.0/subnetpools/{id}", service="network", envelope="subnetpool"
)

subnet_id = reference(GET, LIST, "subnet")
_MODES = ("dhcpv6-stateful", "dhcpv6-stateless", "slaac")
_ENDS = {"allocation_pool_start": "start", "allocation_pool_end": "end"}
_DISABLE, _FURTHER = "disable_gateway_ip", "extra_attrs"


def _end(which: str, doc: str, sample: str) -> Field:
    """The first or last address of the pool, when there is just one."""
    return Field(
        wire="allocation_pools",
        from_wire=lambda pools: pools[0][which] if pools and len(pools) == 1 else None,
        sample=sample,
        doc=doc,
    )


FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="backhaul-v4",
        doc="Name of the subnet, or the id of an existing one. Names need not be unique: when several subnets of the "
        "network have it, the module fails and tells their ids.",
    ),
    "network": Field(
        wire="network_id",
        ref=network_id,
        aliases=("network_name",),
        create_only=True,
        sample="4e8e5957-649f-477b-9e5b-f1f75b21c03c",
        doc="Name or id of the network that the subnet is in. A new subnet needs it; an existing one is looked for in "
        "it.",
    ),
    "description": Field(sample="To the aggregation routers", doc="What the subnet is for."),
    "project": project("subnet"),
    "cidr": Field(
        create_only=True,
        sample="192.0.2.0/24",
        doc="Its addresses, in CIDR notation. A new subnet needs them, or a subnet pool to take them from.",
    ),
    "ip_version": Field(
        type="int",
        choices=(4, 6),
        create_only=True,
        sample=4,
        doc="Version of IP. Left out, that of O(cidr), or V(4) for a subnet from a pool.",
    ),
    "gateway_ip": Field(
        sample="192.0.2.1", doc="Address of its gateway. Left out, a new subnet gets the first address."
    ),
    _DISABLE: nothing("gateway_ip", None, aliases=("no_gateway_ip",), doc="Whether it is to have no gateway."),
    "allocation_pools": Field(
        type="list",
        elements="dict",
        compare="set",
        fields={
            "start": Field(required=True, sample="192.0.2.10", doc="First address."),
            "end": Field(required=True, sample="192.0.2.99", doc="Last address."),
        },
        sample=[{"start": "192.0.2.10", "end": "192.0.2.99"}],
        doc="Ranges that ports get their addresses from. Left out, a new subnet has all but its gateway.",
    ),
    "allocation_pool_start": _end(
        "start", "First address of the only range, in place of O(allocation_pools).", "192.0.2.10"
    ),
    "allocation_pool_end": _end(
        "end", "Last address of the only range, in place of O(allocation_pools).", "192.0.2.99"
    ),
    "dns_nameservers": Field(
        type="list", elements="str", sample=["192.0.2.53"], doc="Addresses of name servers, in the order of their use."
    ),
    "host_routes": Field(
        type="list",
        elements="dict",
        compare="set",
        fields={
            "destination": Field(required=True, sample="198.51.100.0/24", doc="Network that it leads to."),
            "nexthop": Field(required=True, sample="192.0.2.2", doc="Address of the router on the way."),
        },
        sample=[],
        doc="All routes that hosts learn besides that to the gateway, in any order.",
    ),
    "is_dhcp_enabled": Field(
        type="bool",
        wire="enable_dhcp",
        aliases=("enable_dhcp",),
        sample=True,
        doc="Whether DHCP gives hosts their addresses; in a new subnet it does, when nothing is said.",
    ),
    "ipv6_ra_mode": Field(
        choices=_MODES, create_only=True, sample=None, doc="Who sends router advertisements of which kind (IPv6)."
    ),
    "ipv6_address_mode": Field(
        choices=_MODES, create_only=True, sample=None, doc="How hosts get their addresses (IPv6)."
    ),
    "subnet_pool": Field(
        wire="subnetpool_id",
        ref=reference(GET_POOL, LIST_POOLS, "subnet pool", "subnet_pool"),
        create_only=True,
        sample=None,
        doc="Name or id of the subnet pool that a new subnet takes its addresses from.",
    ),
    "prefix_length": Field(
        type="int",
        wire="prefixlen",
        between=(0, 128),
        write_only=True,
        doc="Length of the prefix that a new subnet takes from its pool.",
    ),
    "use_default_subnet_pool": Field(
        type="bool",
        wire="use_default_subnetpool",
        aliases=("use_default_subnetpool",),
        write_only=True,
        doc="Whether a new subnet takes its addresses from the default pool of its version.",
    ),
    _FURTHER: further("subnet", {"service_types": ["compute:nova"]}, "extra_specs"),
    "id": Field(read_only=True, sample="08eae331-0402-425a-923c-34f7cfe39c1b", doc="Id of the subnet."),
    "network_id": Field(
        read_only=True, sample="4e8e5957-649f-477b-9e5b-f1f75b21c03c", doc="Id of the network that it is in."
    ),
    "subnet_pool_id": Field(
        read_only=True, wire="subnetpool_id", sample=None, doc="Id of the pool that its addresses are from."
    ),
    "segment_id": Field(read_only=True, sample=None, doc="Id of the network's segment that it is in."),
    "service_types": Field(
        type="list", elements="str", read_only=True, sample=[], doc="Owners of ports that it is for; empty: all."
    ),
    "dns_publish_fixed_ip": Field(
        type="bool", read_only=True, sample=False, doc="Whether its ports' addresses are published in DNS."
    ),
    **OWNER,
    **STANDARD,
}


def _wire(values: Object, pool: Mapping[str, Any]) -> Object:
    """A body: the pool's two ends are one attribute, and only "no gateway" is a word about the gateway."""
    plain = {name: value for name, value in said(values, _DISABLE).items() if name not in _ENDS}
    body = to_wire(FIELDS, plain)
    if any(name in values for name in _ENDS):
        body["allocation_pools"] = [{wire: pool[name] for name, wire in _ENDS.items()}]
    return spread(body, _FURTHER)


def _new(work: Work, want: Object) -> Object:
    version = want.get("ip_version")
    if version is None:
        version = ipaddress.ip_network(want["cidr"], strict=False).version if want.get("cidr") else 4
    return {**_wire(want, want), "ip_version": version}


def _check(params: Mapping[str, Any]) -> None:
    cidr, gateway, version = params.get("cidr"), params.get("gateway_ip"), params.get("ip_version")
    try:
        net = ipaddress.ip_network(cidr) if cidr else None
    except ValueError as exc:
        raise InvalidOption("cidr", str(exc)) from None
    if net is not None and version not in (None, net.version):
        raise InvalidOption("cidr", f"{cidr} is not IPv{version}")
    if gateway and params.get(_DISABLE):
        raise InvalidOption(_DISABLE, "gateway_ip says which gateway it has")
    check_further(params, _FURTHER, FIELDS)


RESOURCE = Resource(
    system=OPENSTACK,
    name="subnet",
    plural="subnets",
    title="subnet",
    summary="Manage subnets of OpenStack",
    description=(
        "Creates, changes and deletes subnets of the networking service (Neutron).",
        "Options and results have the names of M(openstack.cloud.subnet), so that its playbooks work here.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 13.3 Subnets",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=found_with(find_in(GET, LIST, FIELDS, "subnets", network_id=("network", network_id)), _FURTHER),
    needs=("network",),
    create=CREATE,
    bulk=Bulk(create=CREATE_ALL, list=LIST),
    create_body=_new,
    changes=(Change(operation=UPDATE, body=lambda work, have, values: _wire(values, {**have, **work.params})),),
    delete=DELETE,
    check=_check,
    constraints=Constraints(
        required_together=(tuple(_ENDS),),
        mutually_exclusive=(
            ("allocation_pools", "allocation_pool_start"),
            ("cidr", "use_default_subnet_pool", "subnet_pool"),
        ),
    ),
    info=Info(
        list=LIST,
        fetch=lambda work, query: listed(work, GET, LIST, FIELDS, {}),
        filters={"name": named("subnet", "subnet"), "filters": FILTERS},
        summary="List subnets of OpenStack",
        description=("Lists subnets of the networking service (Neutron).",),
    ),
)

SUBNET = StateModule(RESOURCE)
SUBNET_INFO = InfoModule(RESOURCE)
