# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subnet pools. Source: OpenStack API Complete Reference (17 November 2015), 14.14 "Subnet pools"."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, to_wire
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Resource
from .address_scopes import scope_id
from .client import OPENSTACK
from .further import check_further, found_with, further, spread
from .listing import FILTERS, listed, named, same_object
from .owned import OWNER, STANDARD, find_in, project
from .subnets import GET_POOL, LIST_POOLS

_ONE, _ALL = "/v2.0/subnetpools/{id}", "/v2.0/subnetpools"
CREATE = Operation("networking_ext.create_subnet_pool", "POST", _ALL, service="network", envelope="subnetpool")
UPDATE = Operation("networking_ext.update_subnet_pool", "PUT", _ONE, service="network", envelope="subnetpool")
DELETE = Operation("networking_ext.delete_subnet_pool", "DELETE", _ONE, service="network")
_FURTHER = "extra_specs"


def _whole(prefixes: list[str]) -> set[Any]:
    """The prefixes as Neutron keeps them: those that touch become one."""
    return set(ipaddress.collapse_addresses(map(ipaddress.ip_network, prefixes)))  # type: ignore[type-var]


def _length(wire: str, doc: str, sample: int) -> Field:
    # Neutron answers with text until the pool is changed, and with a number from then on.
    return Field(
        type="int",
        wire=wire,
        between=(0, 128),
        from_wire=lambda value: None if value is None else int(value),
        sample=sample,
        doc=doc,
    )


FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="ran-pool",
        doc="Name of the subnet pool, or the id of an existing one. Names need not be unique: when several have it, "
        "the module fails and tells their ids.",
    ),
    "description": Field(sample="For base stations", doc="What the pool is for."),
    "project": project("subnet pool"),
    "prefixes": Field(
        type="list",
        elements="str",
        compare=lambda want, have: _whole(want) == _whole(have or []),
        sample=["10.77.0.0/16"],
        doc="All ranges that subnets are taken from, in CIDR notation and of one version. A new pool needs them; of an "
        "existing one none can be taken away. Neutron joins those that touch.",
    ),
    "default_prefix_length": _length("default_prefixlen", "Length of the prefix of a subnet that names none.", 26),
    "minimum_prefix_length": _length("min_prefixlen", "The shortest prefix, so the largest subnet.", 20),
    "maximum_prefix_length": _length("max_prefixlen", "The longest prefix, so the smallest subnet.", 28),
    "default_quota": Field(
        type="int", between=(0, 2**31 - 1), sample=None, doc="How much a project may take; IPv4: addresses."
    ),
    "is_shared": Field(
        type="bool",
        wire="shared",
        aliases=("shared",),
        create_only=True,
        sample=False,
        doc="Whether all projects can take from the pool. It is decided when the pool is made.",
    ),
    "is_default": Field(type="bool", sample=False, doc="Whether it is the one that subnets of its version come from."),
    "address_scope": Field(
        wire="address_scope_id",
        ref=scope_id,
        sample=None,
        doc="Name or id of the address scope that it is in: no address is twice in one. Left out, it is in none, or "
        "stays where it is.",
    ),
    _FURTHER: further("subnet pool", {}),
    "id": Field(read_only=True, sample="8120595a-eadc-4431-906d-be3852e3031c", doc="Id of the pool."),
    "ip_version": Field(type="int", read_only=True, sample=4, doc="Version of IP."),
    "address_scope_id": Field(read_only=True, sample=None, doc="Id of the address scope that it is in."),
    **OWNER,
    **STANDARD,
}


def _check(params: Mapping[str, Any]) -> None:
    try:
        versions = {ipaddress.ip_network(one).version for one in params.get("prefixes") or []}
    except ValueError as exc:
        raise InvalidOption("prefixes", str(exc)) from None
    if len(versions) > 1:
        raise InvalidOption("prefixes", "IPv4 and IPv6 cannot be in one pool")
    check_further(params, _FURTHER, FIELDS)


RESOURCE = Resource(
    system=OPENSTACK,
    name="subnet_pool",
    plural="subnet_pools",
    title="subnet pool",
    summary="Manage subnet pools of OpenStack",
    description=(
        "Creates, changes and deletes subnet pools of the networking service (Neutron).",
        "Options and results have the names of M(openstack.cloud.subnet_pool), so that its playbooks work here.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 14.14 Subnet pools",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=found_with(find_in(GET_POOL, LIST_POOLS, FIELDS, "subnet pools"), _FURTHER),
    needs=("prefixes",),
    create=CREATE,
    create_body=lambda work, want: spread(to_wire(FIELDS, want), _FURTHER),
    changes=(Change(operation=UPDATE, body=lambda work, have, values: spread(to_wire(FIELDS, values), _FURTHER)),),
    # The answer to a change lacks the quota and the scope.
    answers=False,
    delete=DELETE,
    check=_check,
    info=Info(
        list=LIST_POOLS,
        fetch=lambda work, query: listed(work, GET_POOL, LIST_POOLS, FIELDS, {}),
        filters={"name": named("subnet pool"), "filters": FILTERS},
        summary="List subnet pools of OpenStack",
        description=("Lists subnet pools of the networking service (Neutron).",),
    ),
)

SUBNET_POOL = StateModule(RESOURCE)
SUBNET_POOL_INFO = InfoModule(RESOURCE)
