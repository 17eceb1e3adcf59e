# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks.

Source: OpenStack API Complete Reference (17 November 2015), 13.2 "Networks" and 14.3 to 14.5 of the Networking API
v2.0 (provider networks and VLAN transparency); the extensions port security, MTU, DNS and availability zones as
Neutron documents them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.lookup import name_or_id, reference
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Bulk, Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .listing import FILTERS, listed, named, same_object
from .owned import OWNER, STANDARD, named_project, project

_ONE, _ALL = "/v2.0/networks/{id}", "/v2.0/networks"
LIST = Operation("networking.list_networks", "GET", _ALL, service="network")
GET = Operation("networking.show_network_details", "GET", _ONE, service="network", envelope="network")
CREATE = Operation("networking.create_network", "POST", _ALL, service="network", envelope="network")
CREATE_ALL = Operation("networking.bulk_create_networks", "POST", _ALL, service="network", envelope="networks")
UPDATE = Operation("networking.update_network", "PUT", _ONE, service="network", envelope="network")
DELETE = Operation("networking.delete_network", "DELETE", _ONE, service="network")

network_id = reference(GET, LIST, "network", "network")

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="backhaul",
        doc="Name of the network, or the id of an existing one. Names need not be unique: when several networks "
        "have it, "
        "the module fails and tells their ids.",
    ),
    "description": Field(sample="To the aggregation routers", doc="What the network is for."),
    "project": project("network"),
    "admin_state_up": Field(
        type="bool", sample=True, doc="Whether the network is up; a new one is, when nothing is said."
    ),
    "shared": Field(type="bool", sample=False, doc="Whether all projects can use the network."),
    "external": Field(
        type="bool", wire="router:external", sample=False, doc="Whether routers can have their gateway in the network."
    ),
    "is_default": Field(
        type="bool",
        # Neutron tells it of external networks only; no other can be it.
        compare=lambda want, have: want == bool(have),
        sample=False,
        doc="Whether an external network is the one that automatic topologies use.",
    ),
    "is_vlan_transparent": Field(
        type="bool",
        wire="vlan_transparent",
        create_only=True,
        sample=False,
        doc="Whether the guests' own VLAN tags pass through. It is decided when the network is made.",
    ),
    "port_security_enabled": Field(
        type="bool", sample=True, doc="Whether new ports get security groups and protection against false addresses."
    ),
    "mtu": Field(
        type="int", aliases=("mtu_size",), sample=1450, doc="Largest packet that passes, in bytes, with its IP header."
    ),
    "dns_domain": Field(sample="ran.example.com.", doc="Domain of the ports' names in DNS, with its final dot."),
    "availability_zone_hints": Field(
        type="list",
        elements="str",
        create_only=True,
        compare="set",
        sample=["nova"],
        doc="Availability zones in which the network's agents should run. They are given when the network is made.",
    ),
    "provider_network_type": Field(
        wire="provider:network_type",
        create_only=True,
        sample="vlan",
        doc="How the network is made, such as V(vlan), V(vxlan), V(flat) or V(local). Only administrators see and "
        "choose it.",
    ),
    "provider_physical_network": Field(
        wire="provider:physical_network",
        create_only=True,
        sample="physnet1",
        doc="The physical network below it. Only administrators see and choose it.",
    ),
    "provider_segmentation_id": Field(
        type="int",
        wire="provider:segmentation_id",
        sample=101,
        doc="The VLAN or the tunnel id on the physical network. Only administrators see and choose it; whether it "
        "can be "
        "changed depends on the network's type.",
    ),
    "id": Field(read_only=True, sample="4e8e5957-649f-477b-9e5b-f1f75b21c03c", doc="Id of the network."),
    "status": Field(read_only=True, sample="ACTIVE", doc="V(ACTIVE), V(BUILD), V(DOWN) or V(ERROR)."),
    **OWNER,
    "subnet_ids": Field(
        type="list", elements="str", read_only=True, wire="subnets", sample=[], doc="Ids of the network's subnets."
    ),
    "is_admin_state_up": Field(
        type="bool", read_only=True, wire="admin_state_up", sample=True, doc="The same as C(admin_state_up)."
    ),
    "is_shared": Field(type="bool", read_only=True, wire="shared", sample=False, doc="The same as C(shared)."),
    "is_router_external": Field(
        type="bool", read_only=True, wire="router:external", sample=False, doc="The same as C(external)."
    ),
    "is_port_security_enabled": Field(
        type="bool",
        read_only=True,
        wire="port_security_enabled",
        sample=True,
        doc="The same as C(port_security_enabled).",
    ),
    "availability_zones": Field(
        type="list", elements="str", read_only=True, sample=[], doc="Availability zones in which its agents run."
    ),
    "ipv4_address_scope_id": Field(
        read_only=True, wire="ipv4_address_scope", sample=None, doc="Id of the address scope of its IPv4 subnets."
    ),
    "ipv6_address_scope_id": Field(
        read_only=True, wire="ipv6_address_scope", sample=None, doc="Id of the address scope of its IPv6 subnets."
    ),
    **STANDARD,
}


def _check(params: Mapping[str, Any]) -> None:
    mtu = params.get("mtu")
    if mtu is not None and mtu < 68:
        raise InvalidOption("mtu", f"{mtu} is less than 68, the least that IPv4 needs")
    kind = params.get("provider_network_type")
    if kind == "local" and params.get("provider_physical_network"):
        raise InvalidOption("provider_physical_network", "a local network has no physical network")
    if kind in ("local", "flat") and params.get("provider_segmentation_id") is not None:
        raise InvalidOption("provider_segmentation_id", f"a {kind} network has no segmentation id")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    yield from listed(work, GET, LIST, FIELDS, {})


RESOURCE = Resource(
    system=OPENSTACK,
    name="network",
    plural="networks",
    title="network",
    summary="Manage networks of OpenStack",
    description=(
        "Creates, changes and deletes networks of the networking service (Neutron).",
        "Options and results have the names of M(openstack.cloud.network), so that its playbooks work here.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 13.2 Networks",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=name_or_id(GET, LIST, FIELDS, option="name", what="networks", scope=named_project),
    create=CREATE,
    bulk=Bulk(create=CREATE_ALL, list=LIST),
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
    check=_check,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={"name": named("network"), "filters": FILTERS},
        summary="List networks of OpenStack",
        description=("Lists networks of the networking service (Neutron).",),
    ),
)

NETWORK = StateModule(RESOURCE)
NETWORK_INFO = InfoModule(RESOURCE)
