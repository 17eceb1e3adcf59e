# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The types of power controls that CloudManager supports, with their protocols.

Source: CloudManager REST API v1, "Power controls".
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import CLOUDMANAGER

TYPES = Operation("getting_list_of_power_control_types", "GET", "/v1/power-controls/types")
PROTOCOLS = Operation("getting_list_of_supported_power_control_protocols", "GET", "/v1/power-controls/protocols")


def _run(work: Work) -> Object:
    types = work.call(TYPES, attempt="list the types of power controls")["types"]
    protocols = work.call(PROTOCOLS, attempt="list the protocols of power controls")["protocols"]
    return {
        "changed": False,
        "power_control_types": [{"control_type": name, "protocol_type": protocol} for name, protocol in types],
        "protocol_types": protocols,
    }


POWER_CONTROL_TYPE_INFO = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="power_control_type_info",
        title="types of power controls",
        summary="List the types of power controls that CloudManager supports",
        description=(
            "Lists the types of power controls with the protocol of each, and all protocols: what "
            "M(telco.cloud.cloudmanager_power_control) takes.",
        ),
        reference="CloudManager REST API v1, Power controls",
        fields={},
        run=_run,
        reads_only=True,
        returns={
            "power_control_types": Field(
                type="list",
                elements="dict",
                doc="The types, each with the protocol that it is spoken to with.",
                fields={
                    "control_type": Field(read_only=True, sample="SupermicroRackDevice", doc="Type of a device."),
                    "protocol_type": Field(read_only=True, sample="ipmi", doc="The protocol of the type."),
                },
            ),
            "protocol_types": Field(
                type="list",
                elements="str",
                sample=["modbus", "ipmi", "snmp", "ssh", "intel_amt"],
                doc="All protocols that CloudManager speaks.",
            ),
        },
    )
)
