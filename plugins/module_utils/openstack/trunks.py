# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trunks: ports of several networks that a server reaches through one port, each under a VLAN tag.

Source: Networking API v2.0, "Trunk networking" (the OpenStack API Complete Reference of 2015 is older); Neutron of Zed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, to_wire
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .listing import FILTERS, listed, named, same_object
from .owned import OWNER, STANDARD, find_in, project
from .ports import port_id
from .trunk_ports import INHERIT, check_sub_ports, shown_sub_ports, the_port, wanted_sub_ports

_ONE, _ALL = "/v2.0/trunks/{id}", "/v2.0/trunks"
_ACTION: dict[str, Any] = {"service": "network", "repeatable": False}
LIST = Operation("networking_ext.list_trunks", "GET", _ALL, service="network")
GET = Operation("networking_ext.show_trunk", "GET", _ONE, service="network", envelope="trunk")
CREATE = Operation("networking_ext.create_trunk", "POST", _ALL, service="network", envelope="trunk")
UPDATE = Operation("networking_ext.update_trunk", "PUT", _ONE, service="network", envelope="trunk")
DELETE = Operation("networking_ext.delete_trunk", "DELETE", _ONE, service="network")
ADD = Operation("networking_ext.add_subports_to_trunk", "PUT", f"{_ONE}/add_subports", **_ACTION)
REMOVE = Operation("networking_ext.delete_subports_from_trunk", "PUT", f"{_ONE}/remove_subports", **_ACTION)

_SUBS, _UP = "sub_ports", "is_admin_state_up"
_TAG = ("segmentation_type", "segmentation_id")
_SAMPLE = {
    "port": "b3a1d5e7-47cd-4b1b-9e1c-1f4a5c8a6f01",
    "port_id": "b3a1d5e7-47cd-4b1b-9e1c-1f4a5c8a6f01",
    "segmentation_type": "vlan",
    "segmentation_id": 101,
}


def _to_wire(sub: Mapping[str, Any]) -> Object:
    return {name: sub[name] for name in ("port_id", *_TAG) if name in sub}


def _alike(want: list[Object], have: list[Object] | None) -> bool:
    """Whether these are the sub ports; what is only inherited may be any tag."""
    there = {one["port_id"]: one for one in have or []}
    return there.keys() == {one["port_id"] for one in want} and all(_same(one, there[one["port_id"]]) for one in want)


def _same(want: Mapping[str, Any], have: Mapping[str, Any]) -> bool:
    return want["segmentation_type"] == INHERIT or all(want[name] == have[name] for name in _TAG)


FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="vnf1",
        doc="Name of the trunk, or the id of an existing one. Names need not be unique: when several have it, the "
        "module fails and tells their ids.",
    ),
    "port": Field(
        wire="port_id",
        ref=the_port,
        create_only=True,
        sample="65c0ee9f-d634-4522-8954-51021b570b0d",
        doc="Name or id of the port that the server gets, whose own network has no tag. A new trunk needs it; no "
        "server may have it yet.",
    ),
    _SUBS: Field(
        type="list",
        elements="dict",
        fields={
            "port": Field(required=True, wire="port_id", sample=_SAMPLE["port"], doc="Name or id of the port."),
            "segmentation_type": Field(
                default="vlan",
                sample="vlan",
                doc="How its packets are told from others. V(inherit) takes type and tag of the port's network; of "
                "what is there already, a login that does not see these takes any.",
            ),
            "segmentation_id": Field(
                type="int",
                sample=101,
                doc="The VLAN tag under which the server sees it, 1 to 4094, once in a trunk. Only V(inherit) does "
                "without.",
            ),
            "port_id": Field(read_only=True, sample=_SAMPLE["port"], doc="Id of the port."),
        },
        ref=wanted_sub_ports,
        compare=_alike,
        from_wire=shown_sub_ports,
        to_wire=lambda subs: [_to_wire(one) for one in subs],
        sample=[_SAMPLE],
        doc="All of its sub ports, in any order. Others that it has are removed, an empty list removes all; left out, "
        "they are not touched. Results have them by their tags.",
    ),
    "description": Field(sample="Data plane of VNF 1", doc="What the trunk is for."),
    _UP: Field(
        type="bool",
        wire="admin_state_up",
        aliases=("admin_state_up",),
        sample=True,
        doc="Whether it is switched on; a new one is, when nothing is said. Neutron changes no sub ports of one that "
        "is not.",
    ),
    "project": project("trunk"),
    "id": Field(read_only=True, sample="8905c084-8c1f-4a8b-8b1a-1f0e3c2e6a5d", doc="Id of the trunk."),
    "port_id": Field(
        read_only=True, sample="65c0ee9f-d634-4522-8954-51021b570b0d", doc="Id of the port that the server gets."
    ),
    "status": Field(read_only=True, sample="ACTIVE", doc="V(ACTIVE), V(DOWN), V(BUILD), V(DEGRADED) or V(ERROR)."),
    **OWNER,
    **STANDARD,
}


def _check(params: Mapping[str, Any]) -> None:
    check_sub_ports(params.get(_SUBS) or [])


def _check_enabled(work: Work, have: Object, values: Object) -> None:
    """Neutron refuses it; better before anything else is changed."""
    if _SUBS in values and have.get(_UP) is False and not values.get(_UP):
        raise TelcoError(
            f"{work.label} is switched off, and Neutron changes no sub ports of such a trunk: set {_UP}=true",
            id=have["id"],
            option=_SUBS,
        )


def _changed(work: Work, have: Object, values: Object) -> None:
    """Sub ports are changed while the trunk is on: after it was switched on, before it is switched off."""
    plain = {name: value for name, value in values.items() if name != _SUBS}

    def update() -> None:
        attempt = f"change {', '.join(sorted(plain))} of {work.label}"
        work.call(UPDATE, {"id": have["id"]}, body=to_wire(FIELDS, plain), attempt=attempt)

    if plain.get(_UP):
        update()
    if _SUBS in values:
        _set_sub_ports(work, have, values[_SUBS])
    if plain and not plain.get(_UP):
        update()


def _set_sub_ports(work: Work, have: Object, wanted: list[Object]) -> None:
    """What goes makes room first: a tag is there once, and a port's tag cannot be changed."""
    there, asked = ({one["port_id"]: one for one in subs} for subs in (have.get(_SUBS) or [], wanted))
    gone = [name for name, one in there.items() if name not in asked or not _same(asked[name], one)]
    new = [_to_wire(one) for name, one in asked.items() if name not in there or name in gone]
    if gone:
        body = {_SUBS: [{"port_id": name} for name in gone]}
        work.call(REMOVE, {"id": have["id"]}, body=body, attempt=f"remove sub ports of {work.label}")
    if new:
        work.call(ADD, {"id": have["id"]}, body={_SUBS: new}, attempt=f"add sub ports to {work.label}")


def _removed(work: Work, have: Object) -> None:
    """Neutron deletes no trunk that is switched off; sub ports go with it."""
    if have.get(_UP) is False:
        body = {"admin_state_up": True}
        work.call(UPDATE, {"id": have["id"]}, body=body, attempt=f"switch {work.label} on, to delete it")
    work.call(DELETE, {"id": have["id"]}, attempt=f"delete {work.label}")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    yield from listed(work, GET, LIST, FIELDS, query)


RESOURCE = Resource(
    system=OPENSTACK,
    name="trunk",
    plural="trunks",
    title="trunk",
    summary="Manage trunks of OpenStack",
    description=(
        "Creates, changes and deletes trunks of the networking service (Neutron) with their sub ports: through one "
        "port a server reaches the networks of several, each under a VLAN tag. The ports are made with "
        "M(telco.cloud.openstack_port).",
        "Options and results have the names of M(openstack.cloud.trunk), so that its playbooks work here. There a new "
        "trunk has no sub ports before the second run, and a task without O(sub_ports) removes all.",
    ),
    reference="Networking API v2.0, Trunk networking",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=find_in(GET, LIST, FIELDS, "trunks"),
    needs=("port",),
    create=CREATE,
    changes=(Change(operation=UPDATE, apply=_changed, check=_check_enabled),),
    removed=_removed,
    # The answer to a change of sub ports comes before the other changes.
    answers=False,
    check=_check,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "name": named("trunk"),
            "port": Field(
                wire="port_id", ref=port_id, doc="Name or id of a port: only the trunk through which it leads."
            ),
            "filters": FILTERS,
        },
        summary="List trunks of OpenStack",
        description=("Lists trunks of the networking service (Neutron) with their sub ports.",),
    ),
)

TRUNK = StateModule(RESOURCE)
TRUNK_INFO = InfoModule(RESOURCE)
