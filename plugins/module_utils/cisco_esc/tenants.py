# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenants of ESC, which are projects of the infrastructure below it.

Source: Cisco ESC REST northbound API 2.2, "01-Tenants" and "String Restrictions in Body/Internal IDs".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from ..core.resource import Object
from .identifiers import event_type, external_id, internal_id
from .managed import calls, managed
from .xml import children


def _extensions_to_wire(items: list[Object]) -> Object:
    return {"extension": [_named_to_wire(item) for item in items]}


def _named_to_wire(item: Object) -> Object:
    wire: Object = {"name": item["name"]}
    if item.get("properties"):
        wire["properties"] = {"property": [dict(one) for one in item["properties"]]}
    if item.get("containers"):
        wire["containers"] = {"container": [_named_to_wire(one) for one in item["containers"]]}
    return wire


def _extensions_from_wire(value: Any) -> Any:
    """What ESC leaves out is left out, as in the options."""
    return value if isinstance(value, list) else [_named_from_wire(item) for item in children(value, "extension")]


def _named_from_wire(item: Mapping[str, Any]) -> Object:
    named: Object = {"name": item.get("name")}
    if item.get("properties"):
        named["properties"] = [dict(one) for one in children(item["properties"], "property")]
    if item.get("containers"):
        named["containers"] = [_named_from_wire(one) for one in children(item["containers"], "container")]
    return named


_PROPERTIES = Field(
    type="list",
    elements="dict",
    compare="set",
    doc="Its properties.",
    sample=[{"name": "zone", "value": "east"}],
    fields={
        "name": Field(required=True, sample="zone", doc="Name of the property."),
        "value": Field(required=True, sample="east", doc="Value of the property."),
    },
)

# In the order of the document's model, which is the order in which a request has them.
FIELDS = {
    "internal_tenant_id": internal_id("tenant", "radio"),
    "external_tenant_id": external_id("tenant", "484c620285ea4f588227ff3396215980"),
    "name": Field(
        sample="radio-network",
        doc="Name of the tenant in the infrastructure below ESC, 1 to 64 characters. It is needed for a new tenant.",
    ),
    "enabled": Field(type="bool", sample=True, doc="Whether the tenant can be used."),
    "vim_mapping": Field(
        type="bool",
        sample=True,
        doc="Whether the tenant stands for one of the infrastructure (VIM) below ESC.",
    ),
    "extensions": Field(
        type="list",
        elements="dict",
        to_wire=_extensions_to_wire,
        from_wire=_extensions_from_wire,
        sample=[{"name": "location", "properties": [{"name": "zone", "value": "east"}]}],
        doc="Additions of your own to the tenant. All of them are given together, in their order.",
        fields={
            "name": Field(required=True, sample="location", doc="Name of the extension."),
            "properties": _PROPERTIES,
            "containers": Field(
                type="list",
                elements="dict",
                sample=[{"name": "site", "properties": [{"name": "building", "value": "12"}]}],
                doc="Groups of properties within the extension.",
                fields={
                    "name": Field(required=True, sample="site", doc="Name of the container."),
                    "properties": _PROPERTIES,
                },
            ),
        },
    ),
    "managed_resource": Field(
        type="bool",
        create_only=True,
        sample=True,
        doc="Whether ESC creates the tenant in the infrastructure and deletes it there, rather than using one that "
        "exists.",
    ),
    "event_type": event_type("CREATE_TENANT"),
}

RESOURCE = managed(
    name="tenant",
    title="tenant",
    section="01-Tenants",
    calls=calls("tenants", "tenants", "/v0/tenants/{internal_tenant_id}", "tenant"),
    key=("internal_tenant_id",),
    fields=FIELDS,
    longest={"name": 64},
)

TENANT = StateModule(RESOURCE)
TENANT_INFO = InfoModule(RESOURCE)
