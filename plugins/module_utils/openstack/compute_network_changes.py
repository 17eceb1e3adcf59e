# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks of nova-network: made, given to hosts and projects, deleted.

Source: OpenStack API Complete Reference (17 November 2015), 3.42 "Networks" and 3.52 "Project networks". Nova has
answered 410 since its release Ussuri (2020).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import exact
from ..core.module import StateModule
from ..core.resource import Change, Object, Resource
from ..core.work import Work
from .client import OPENSTACK, OWN_PROJECT
from .compute import compute, gone
from .compute_networks import LAST, LIST, LIST_OF_PROJECT, shown

_ALL, _ONE, _ACT = "/os-networks", "/os-networks/{id}", "/os-networks/{id}/action"
CREATE = compute("create_network", "POST", _ALL, version=LAST, envelope="network")
DELETE = compute("delete_network", "DELETE", _ONE, version=LAST)
ADD = compute("add_network", "POST", f"{_ALL}/add", version=LAST)
ASSOCIATE_HOST = compute("associate_host", "POST", _ACT, version=LAST)
DISASSOCIATE_HOST = compute("disassociate_host", "POST", _ACT, version=LAST)
DISASSOCIATE_PROJECT = compute("disassociate_project", "POST", _ACT, version=LAST)
DISASSOCIATE = compute("disassociate_network", "POST", _ACT, version=LAST)
CREATE_OF_PROJECT = compute("create_project_network", "POST", "/os-tenant-networks", version=LAST, envelope="network")
DELETE_OF_PROJECT = compute("delete_project_network", "DELETE", "/os-tenant-networks/{id}", version=LAST)

_BOUND = ("host", "in_project")
#: What those who are no administrators can say, and nobody else.
_OF_PROJECT_ONLY = ("vlan_start", "num_networks", "network_size")
_ALSO_OF_PROJECT = frozenset({"label", "cidr", "cidr_v6", *_OF_PROJECT_ONLY})


def _text(sample: str | None, doc: str) -> Field:
    return Field(create_only=True, sample=sample, doc=doc)


def _number(sample: int | None, doc: str) -> Field:
    return Field(type="int", create_only=True, sample=sample, doc=doc)


def _switch(doc: str) -> Field:
    return Field(type="bool", create_only=True, sample=True, doc=doc)


FIELDS = {
    "label": Field(required=True, aliases=("name",), sample="signalling", doc="Name of the network."),
    "cidr": _text("192.0.2.0/24", "Its addresses. A new network needs this or O(cidr_v6)."),
    "cidr_v6": _text(None, "Its addresses of IPv6."),
    "gateway": _text("192.0.2.1", "Address of its gateway. Left out, it is the first one."),
    "gateway_v6": _text(None, "The same of IPv6."),
    "dns1": _text(None, "Address of a DNS server."),
    "dns2": _text(None, "Address of another one."),
    "bridge": _text("br100", "Bridge that it is on, on each host."),
    "bridge_interface": _text("eth1", "Interface that the bridge is on."),
    "vlan": _number(100, "Its VLAN."),
    "mtu": _number(9000, "How long a packet may be."),
    "multi_host": _switch("Whether each host has its own gateway."),
    "enable_dhcp": _switch("Whether it has a DHCP server."),
    "dhcp_server": _text("192.0.2.2", "Address of that."),
    "share_address": _switch("Whether all hosts have that address."),
    "allowed_start": Field(write_only=True, doc="First address that servers may have, of a new network."),
    "allowed_end": Field(write_only=True, doc="Last address that servers may have, of a new network."),
    "vlan_start": Field(type="int", write_only=True, doc="First VLAN of a new one, with O(of_project)."),
    "num_networks": Field(type="int", write_only=True, doc="How many are made of O(cidr), with O(of_project)."),
    "network_size": Field(type="int", write_only=True, doc="How many addresses each has, with O(of_project)."),
    "host": Field(
        keep_empty=True,
        from_wire=lambda value: value or "",
        sample="compute1",
        doc="Host that runs its services. An empty text takes it from there. Left out, that stays as it is.",
    ),
    "in_project": Field(
        type="bool",
        sample=True,
        doc="Whether it is the login's project's. V(false) takes it from the project that has it. Left out, that stays "
        "as it is.",
    ),
    "of_project": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether the words are used that are for those who are no administrators: the network is the login's "
        "project's, and little can be said of it.",
    ),
    "id": Field(read_only=True, sample="d7a17c0c-457e-4ab4-a99c-4fa1762f5359", doc="Id of the network."),
    "project_id": Field(read_only=True, sample="e45ca02ed7d44f12b5795f76dd37fa69", doc="Id of its project."),
    "netmask": Field(read_only=True, sample="255.255.255.0", doc="Its netmask."),
    "broadcast": Field(read_only=True, sample="192.0.2.255", doc="Its broadcast address."),
    "dhcp_start": Field(read_only=True, sample="192.0.2.3", doc="First address that its DHCP server gives."),
}


def _find(work: Work) -> Object | None:
    label, own = work.params["label"], work.params["of_project"]
    listing = LIST_OF_PROJECT if own else LIST
    found = exact(work, listing, {}, lambda item: item.get("label") == label, f"networks named {label}")
    if found is None:
        return None
    network = from_wire(FIELDS, shown(found))
    if not own:
        project = network.get("project_id")
        # One that another project has is to be taken from it, too.
        wanted = work.params.get("in_project")
        network["in_project"] = project is not None if wanted is False else project == work.client.known(OWN_PROJECT)
    return network


def _created(work: Work, want: Object) -> Object | None:
    body = to_wire(FIELDS, {name: value for name, value in want.items() if name not in _BOUND})
    operation = CREATE_OF_PROJECT if work.params["of_project"] else CREATE
    made = work.call(operation, body=body, attempt=f"create {work.label}")
    bound = {name: want[name] for name in _BOUND if want.get(name)}
    if bound:
        _bind(work, made or {}, bound)
    return made if made is None else from_wire(FIELDS, shown(made))


def _act(work: Work, have: Object, operation: Any, word: str, value: Any = None) -> None:
    work.call(operation, {"id": have.get("id")}, body={word: value}, attempt=f"change {work.label}")


def _bind(work: Work, have: Object, values: Object) -> None:
    """Give it to a host and a project, or take it from them; one call takes it from both."""
    if values == {"host": "", "in_project": False}:
        _act(work, have, DISASSOCIATE, "disassociate")
        return
    if values.get("in_project"):
        work.call(ADD, body={"id": have.get("id")}, attempt=f"give {work.label} to the project")
    elif "in_project" in values:
        _act(work, have, DISASSOCIATE_PROJECT, "disassociate_project")
    if values.get("host"):
        _act(work, have, ASSOCIATE_HOST, "associate_host", values["host"])
    elif "host" in values:
        _act(work, have, DISASSOCIATE_HOST, "disassociate_host")


def _removed(work: Work, have: Object) -> None:
    """Nova deletes no network that a project has, but for that project itself."""
    own = bool(work.params["of_project"])
    if not own and have.get("project_id"):
        _act(work, have, DISASSOCIATE, "disassociate")
    work.call(DELETE_OF_PROJECT if own else DELETE, {"id": have["id"]}, attempt=f"delete {work.label}")


def _check(params: Mapping[str, Any]) -> None:
    own = params["of_project"]
    for name, field in FIELDS.items():
        if field.option_only or field.read_only or params.get(name) is None:
            continue
        if own and name not in _ALSO_OF_PROJECT:
            raise InvalidOption(name, "cannot be given together with of_project")
        if not own and name in _OF_PROJECT_ONLY:
            raise InvalidOption(name, "is only for of_project")


RESOURCE = Resource(
    system=OPENSTACK,
    name="compute_network",
    plural="networks",
    title="network",
    summary="Manage networks of OpenStack's nova-network",
    description=(
        "Makes and deletes networks of clouds with nova-network, and says which host and project each belongs to. What "
        "it is made with cannot be changed later.",
        "Where there is Neutron, M(telco.cloud.openstack_network) is for this.",
    ),
    notes=(gone("Ussuri"),),
    reference="OpenStack API Complete Reference (2015-11-17), 3.42 Networks and 3.52 Project networks",
    fields=FIELDS,
    key=("label",),
    id_field="id",
    find=_find,
    created=_created,
    changes=(Change(operation=ASSOCIATE_HOST, fields=_BOUND, apply=_bind),),
    removed=_removed,
    check=_check,
    answers=False,
)

COMPUTE_NETWORK = StateModule(RESOURCE)
