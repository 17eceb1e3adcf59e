# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Power controls: the devices that switch hosts on and off, each with output ports.

Source: CloudManager REST API v1, "Power controls".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from ..openstack.client import items
from .client import CLOUDMANAGER
from .numbered import FILTERS, find, further, new, number

_ONE, _ALL = "/v1/power-controls/{id}", "/v1/power-controls/"
LIST = Operation("getting_list_of_power_controls", "GET", _ALL)
COUNT = Operation("getting_the_number_of_power_controls", "GET", "/v1/power-controls/count")
GET = Operation("getting_information_about_power_control", "GET", _ONE, envelope="power_control")
CREATE = Operation("creating_power_control", "POST", _ALL, envelope="power_control")
UPDATE = Operation("updating_power_control_settings", "PUT", _ONE, envelope="power_control")
DELETE = Operation("deleting_power_control", "DELETE", _ONE)
NODES = Operation("getting_list_of_hosts_associated_with_a_power_control", "GET", f"{_ONE}/nodes")

#: The one type that a key can be given to.
_WITH_KEY = "SshDevice"
#: A node shows how to log in to its virtual controller.
_HIDDEN_OF_NODES = frozenset({"controller_password"})

_TYPES = "M(telco.cloud.cloudmanager_power_control_type_info) lists those that CloudManager supports."

FIELDS = {
    "title": Field(
        sample="rack 1, left", doc="Name of the power control. With O(id) it is the name that the power control gets."
    ),
    "id": number("power control", "title", sample=3),
    "control_type": Field(
        sample="SupermicroRackDevice",
        doc=f"Type of the device. {_TYPES} It is needed for a new power control.",
    ),
    "protocol_type": Field(
        sample="ipmi",
        doc="Protocol that the device is spoken to with, which has to fit its type. It is needed for a new power "
        "control.",
    ),
    "host": Field(
        sample="10.35.17.33", doc="Host name or IP address of the device. It is needed for a new power control."
    ),
    "port_number": Field(
        type="int", sample=623, doc="Port that the device listens at. It is needed for a new power control."
    ),
    "login": Field(sample="ADMIN", doc="Login at the device."),
    "password": Field(secret=True, write_only=True, update_when="update_password", doc="Password of the login."),
    "ssh_key": Field(
        secret=True,
        write_only=True,
        update_when="update_password",
        doc=f"Private RSA key to log in to the device with. Only for O(control_type={_WITH_KEY}).",
    ),
    "update_password": Field(
        default="on_create",
        choices=("always", "on_create"),
        option_only=True,
        doc="When to set O(password) and O(ssh_key). They cannot be read, so V(always) sets them and reports a change "
        "on each run, while V(on_create) leaves those of an existing power control alone.",
    ),
    "coils_count": Field(type="int", read_only=True, sample=1, doc="How many output ports it has."),
    "used_coils_count": Field(type="int", read_only=True, sample=1, doc="How many output ports have a node."),
    "coil_map": Field(
        type="dict",
        read_only=True,
        sample={
            "1": {
                "is_default": True,
                "is_initialized": True,
                "node_id": 1,
                "node_name": "mnode1.develop.stand.loc",
                "power_control_port": "1",
                "power_state": "power_on",
            }
        },
        doc="What is at each output port, by the port's number; null where no node is.",
    ),
    "time_created": Field(read_only=True, sample="2018-10-24T12:12:02", doc="When it was created (ISO 8601)."),
    "time_updated": Field(
        read_only=True,
        sample="Wed, 24 Oct 2018 12:42:34 GMT",
        doc="When it was last changed, as the server writes it; null when it never was.",
    ),
    "nodes": Field(
        type="list",
        elements="dict",
        read_only=True,
        sample=[{"id": 1, "name": "mnode1.develop.stand.loc", "power_state": "power_on"}],
        doc="The nodes that are associated with it, when they were asked for; without the passwords of controllers.",
    ),
}


def _check_key(control_type: str | None) -> None:
    if control_type not in (None, _WITH_KEY):
        raise InvalidOption("ssh_key", f"works with control_type {_WITH_KEY} only, not with {control_type}")


def _check(params: Mapping[str, Any]) -> None:
    if params.get("ssh_key") is not None:
        _check_key(params.get("control_type"))


def _check_change(work: Work, have: Object, values: Object) -> None:
    if "ssh_key" in values:
        _check_key(values.get("control_type") or have.get("control_type"))


def _with_nodes(work: Work, control: Object) -> Object:
    if not work.params["with_nodes"]:
        return control
    nodes = items(work.call(NODES, {"id": control["id"]}, attempt=f"list the nodes of power control {control['id']}"))
    shown = [{name: value for name, value in node.items() if name not in _HIDDEN_OF_NODES} for node in nodes]
    return {**control, "nodes": shown}


RESOURCE = Resource(
    system=CLOUDMANAGER,
    name="power_control",
    plural="power_controls",
    title="power control",
    summary="Manage power controls of CloudManager",
    description=(
        "Creates, changes and deletes power controls, the devices that switch hosts on and off.",
        "M(telco.cloud.cloudmanager_node_power_control) assigns them to nodes.",
    ),
    reference="CloudManager REST API v1, Power controls",
    fields=FIELDS,
    key=("title",),
    id_field="id",
    find=find(GET, LIST, FIELDS, what="power control", name="title"),
    create=CREATE,
    create_body=new(FIELDS, "power control", needs=("control_type", "protocol_type", "host", "port_number")),
    changes=(Change(operation=UPDATE, check=_check_change),),
    delete=DELETE,
    check=_check,
    constraints=Constraints(required_one_of=(("title", "id"),)),
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={
            "id": Field(type="int", doc="Only the power control of this number."),
            "title": Field(doc="Only power controls of this name."),
            "control_type": Field(doc="Only power controls of this type."),
            "protocol_type": Field(doc="Only power controls of this protocol."),
            "host": Field(doc="Only power controls at this host name or IP address."),
            "port_number": Field(type="int", doc="Only power controls at this port."),
            "created_at": Field(doc="Only power controls created at this time, such as V(2018-10-24T12:12:02)."),
            "filters": FILTERS,
            "with_nodes": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether to add the nodes that are associated with each power control, by a request for each.",
            ),
        },
        query=further,
        match=lambda params, obj: params.get("title") in (None, obj.get("title")),
        each=_with_nodes,
        count=COUNT,
        summary="List power controls of CloudManager",
        description=("Lists power controls and what is at their output ports. Their passwords are never returned.",),
    ),
)

POWER_CONTROL = StateModule(RESOURCE)
POWER_CONTROL_INFO = InfoModule(RESOURCE)
