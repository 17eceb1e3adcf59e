# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes of the bare metal service (Ironic), listed for the inventory.

Source: Ironic's "Bare Metal API", "Nodes"; what it leaves out was seen at Ironic 21.4 (Antelope, as Debian 12 has it).
Nova's own bare metal nodes (API Complete Reference of 2015, 3.26) were a window on these, which Nova has closed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..module_utils.core.errors import InvalidOption
from ..module_utils.core.fields import Field, from_wire
from ..module_utils.core.module import Action, ActionModule
from ..module_utils.core.operation import Operation
from ..module_utils.core.work import Work
from ..module_utils.openstack.client import OPENSTACK, microversion

#: Ironic of Queens (2018), as with Nova: names of nodes (1.5), resource classes (1.21), traits (1.37).
_VERSION = "1.38"
LIST = Operation(
    "baremetal.list_nodes",
    "GET",
    "/v1/nodes",
    service="baremetal",
    # Ironic understands the common header since 1.51 only, and its own always.
    headers={"X-OpenStack-Ironic-API-Version": _VERSION, **microversion("baremetal", _VERSION)},
)
#: Only these are asked for: driver_info, instance_info and driver_internal_info hold what opens the machines.
NODE = {
    "id": Field(read_only=True, wire="uuid"),
    "name": Field(read_only=True),
    "instance_id": Field(read_only=True, wire="instance_uuid"),
    "is_maintenance": Field(type="bool", read_only=True, wire="maintenance"),
    **{
        name: Field(type="raw", read_only=True)
        for name in (
            *("provision_state", "target_provision_state", "provision_updated_at", "power_state", "target_power_state"),
            *("maintenance_reason", "last_error", "driver", "properties", "resource_class", "traits", "extra"),
        )
    },
}
_ASKED = ",".join(one.wire or name for name, one in NODE.items())


def _nodes(work: Work) -> Iterator[Mapping[str, Any]]:
    """Page by page: the link to the next page, which Ironic gives, forgets the filters."""
    filters = work.params.get("filters") or {}
    for name, value in filters.items():
        if isinstance(value, Mapping) or name in ("fields", "marker", "detail"):
            raise InvalidOption("baremetal_filters", f"{name} is no filter")
    query = {**filters, "fields": _ASKED}
    while True:
        page = work.call(LIST, query=query)
        nodes = page["nodes"]
        yield from nodes
        if not page.get("next") or not nodes:
            return
        query["marker"] = nodes[-1]["uuid"]


NODES = ActionModule(
    Action(
        system=OPENSTACK,
        name="nodes",
        title="bare metal nodes",
        summary="List nodes of the bare metal service",
        reference="Bare Metal API, Nodes",
        fields={"filters": Field(type="dict", option_only=True)},
        run=lambda work: {"baremetal": [from_wire(NODE, one) for one in _nodes(work)]},
        reads_only=True,
    )
)
