# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenants of ESC, which are projects of the infrastructure below it.

Source: Cisco ESC REST northbound API 2.2, "01-Tenants" and "String Restrictions in Body/Internal IDs".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..core import compare
from ..core.errors import InvalidOption
from ..core.fields import Field, to_wire
from ..core.lookup import by_path
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .asynchronous import carry_out
from .callbacks import CALLBACK_OPTIONS, check_callback
from .client import CISCO_ESC
from .xml import boolean, children

_PATH = "/v0/tenants/{internal_tenant_id}"
GET = Operation("tenants.get_tenants", "GET", _PATH, envelope="tenant")
LIST = Operation("tenants.get_tenants_list", "GET", "/v0/tenants", envelope="tenants")
CREATE = Operation("tenants.create_tenants", "POST", _PATH, envelope="tenant")
UPDATE = Operation("tenants.update_tenants", "PUT", _PATH, envelope="tenant", repeatable=False)
DELETE = Operation("tenants.delete_tenants", "DELETE", _PATH, repeatable=False)

_ID = re.compile(r"[A-Za-z0-9._-]{1,72}\Z")
_LONGEST = {"name": 64, "external_tenant_id": 72}


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
    "internal_tenant_id": Field(
        required=True,
        sample="radio",
        doc="Identifier of the tenant in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique "
        "among all "
        "of ESC's tenants, networks, subnets and deployments, and better not used again after a deletion.",
    ),
    "external_tenant_id": Field(
        create_only=True,
        sample="484c620285ea4f588227ff3396215980",
        doc="Identifier of the tenant in the infrastructure below ESC, at most 72 characters. A new one gets its own.",
    ),
    "name": Field(
        sample="radio-network",
        doc="Name of the tenant in the infrastructure below ESC, 1 to 64 characters. It is needed for a new tenant.",
    ),
    "enabled": Field(type="bool", from_wire=boolean, sample=True, doc="Whether the tenant can be used."),
    "vim_mapping": Field(
        type="bool",
        from_wire=boolean,
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
        from_wire=boolean,
        sample=True,
        doc="Whether ESC creates the tenant in the infrastructure and deletes it there, rather than using one that "
        "exists.",
    ),
    "event_type": Field(read_only=True, sample="CREATE_TENANT", doc="The last thing that ESC did with the tenant."),
    **CALLBACK_OPTIONS,
}

_BODY = ("external_tenant_id", "name", "enabled", "vim_mapping", "extensions", "managed_resource")

_find = by_path(GET, FIELDS)


def _check(params: Mapping[str, Any]) -> None:
    if not _ID.match(params["internal_tenant_id"]):
        raise InvalidOption("internal_tenant_id", "has to be 1 to 72 letters, digits, '-', '.' and '_'")
    for option, longest in _LONGEST.items():
        if len(params.get(option) or "") > longest:
            raise InvalidOption(option, f"is longer than {longest} characters")
    check_callback(params)


def _body(values: Object) -> Object:
    return to_wire(FIELDS, {name: values[name] for name in _BODY if values.get(name) is not None})


def _create(work: Work, want: Object) -> Object | None:
    if "name" not in want:
        raise InvalidOption("name", f"is needed to create {work.label}")
    created = carry_out(
        work,
        CREATE,
        body=_body(want),
        look=lambda: _find(work),
        done=lambda found: found is not None,
        exists=lambda found: found is not None,
        creates=want["internal_tenant_id"],
        what=f"{work.label} to be created",
        attempt=f"create {work.label}",
    )
    return _unless_waited(work, created, want)


def _update(work: Work, have: Object, values: Object) -> Object | None:
    """A PUT carries the whole tenant: what differs, and the rest as it is."""
    updated = carry_out(
        work,
        UPDATE,
        body=_body({**have, **values}),
        look=lambda: _find(work),
        done=lambda found: found is not None and not compare.differing(FIELDS, values, found),
        what=f"{work.label} to be changed",
        attempt=f"change {', '.join(sorted(values))} of {work.label}",
    )
    return _unless_waited(work, updated, {**have, **values})


def _delete(work: Work, have: Object) -> None:
    carry_out(
        work,
        DELETE,
        look=lambda: _find(work),
        done=lambda found: found is None,
        what=f"{work.label} to be gone",
        attempt=f"delete {work.label}",
    )


def _unless_waited(work: Work, found: Object | None, asked: Object) -> Object | None:
    """Without a wait nothing can be read back yet; the result has what was asked for."""
    return dict(asked) if found is None and not work.check_mode else found


RESOURCE = Resource(
    system=CISCO_ESC,
    name="tenant",
    plural="tenants",
    title="tenant",
    summary="Manage tenants of Cisco ESC",
    description=(
        "Creates, changes and deletes tenants of Cisco Elastic Services Controller.",
        "ESC does such work in the background. The module waits for its end, told by ESC's callback or by looking "
        "itself.",
    ),
    reference="Cisco ESC REST northbound API 2.2, 01-Tenants",
    fields=FIELDS,
    key=("internal_tenant_id",),
    find=_find,
    created=_create,
    changes=(Change(operation=UPDATE, apply=_update),),
    removed=_delete,
    check=_check,
    asynchronous=True,
    info=Info(
        list=LIST,
        get=GET,
        by=("internal_tenant_id",),
        filters={
            "internal_tenant_id": Field(option_only=True, doc="Only the tenant with this identifier."),
            "name": Field(option_only=True, doc="Only tenants of this name."),
        },
        match=lambda params, item: params.get("name") is None or item.get("name") == params["name"],
        summary="List tenants of Cisco ESC",
        description=("Lists the tenants that were created with ESC.",),
    ),
)

TENANT = StateModule(RESOURCE)
TENANT_INFO = InfoModule(RESOURCE)
