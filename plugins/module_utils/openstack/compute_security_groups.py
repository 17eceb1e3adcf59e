# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Security groups as Nova passes them on to Neutron, for logins that reach no Neutron.

Source: OpenStack API Complete Reference (17 November 2015), 3.45 "Security groups"; Nova's "REST API Version History",
2.36, which ends them: older microversions still have them. Only the list of a server's groups goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.fields import Field
from ..core.lookup import find_named, name_or_id
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from . import server_lookup
from .client import OPENSTACK
from .compute import compute
from .listing import listed, named, same_object

LAST = "2.35"
#: The sentence of the documentation about these calls.
NOTE = f"Asks for microversion {LAST}, which Nova of today still answers. The network service has to be there."
_ALL, _ONE, _WORD = "/os-security-groups", "/os-security-groups/{id}", "security_group"
LIST = compute("list_security_groups", "GET", _ALL, version=LAST)
GET = compute("show_security_group_details", "GET", _ONE, version=LAST, envelope=_WORD)
CREATE = compute("create_security_group", "POST", _ALL, version=LAST, envelope=_WORD)
UPDATE = compute("update_security_group", "PUT", _ONE, version=LAST, envelope=_WORD)
DELETE = compute("delete_security_group", "DELETE", _ONE, version=LAST)
LIST_OF_SERVER = compute("list_security_groups_by_server", "GET", "/servers/{id}/os-security-groups", version=LAST)

FIELDS = {
    "name": Field(required=True, compare=same_object, sample="web", doc="Name or id of the security group."),
    "description": Field(sample="Front ends", doc="What it is for. A new one has an empty text when nothing is said."),
    "rules": Field(
        type="list",
        elements="dict",
        read_only=True,
        sample=[],
        doc="What it lets in, in Nova's words; M(telco.cloud.openstack_compute_security_group_rule) changes it.",
    ),
    "project_id": Field(
        read_only=True, wire="tenant_id", sample="263fd9bb0ba34a2b8e2c6d4b8d9a2a11", doc="Id of its project."
    ),
    "id": Field(read_only=True, sample="de3ff110-46b2-4ace-bb76-a2e1ed741b95", doc="Id of the security group."),
}


def find_group(work: Work, value: str) -> dict[str, Any] | None:
    """A security group of the login's project by name or id."""
    return find_named(work, GET, LIST, value, "security groups", {})


def _changed(work: Work, have: Object, values: Object) -> Object:
    """Nova wants the name at each change."""
    return {"name": have["name"], **values}


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    name = work.params.get("name")
    if work.params.get("server") is None:
        scope = {"all_tenants": 1} if work.params["all_projects"] else {}
        yield from listed(work, GET, LIST, FIELDS, scope)
        return
    server = server_lookup.need(work, "server")
    for one in work.objects(LIST_OF_SERVER, {"id": server["id"]}):
        if name in (None, one["name"], one["id"]):
            yield one


RESOURCE = Resource(
    system=OPENSTACK,
    name="compute_security_group",
    plural="compute_security_groups",
    title="security group",
    summary="Manage security groups by way of Nova of OpenStack",
    description=(
        "Creates, changes and deletes security groups by way of the compute service (Nova), which passes it on to the "
        "network service. It is for logins that reach no network service: others have "
        "M(telco.cloud.openstack_security_group).",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.45 Security groups",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=name_or_id(GET, LIST, FIELDS, option="name", what="security groups"),
    create=CREATE,
    create_body=lambda work, want: {"description": "", **want},
    changes=(Change(operation=UPDATE, body=_changed),),
    delete=DELETE,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "name": named("security group"),
            "server": Field(option_only=True, doc="Name or id of a server: only the groups that it is in."),
            "all_projects": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether groups, or a O(server) by its name, are looked for in all projects. Only administrators "
                "can.",
            ),
        },
        summary="List security groups by way of Nova of OpenStack",
        description=(
            "Lists security groups by way of the compute service (Nova), for logins that reach no network service.",
            NOTE,
        ),
    ),
)

COMPUTE_SECURITY_GROUP = StateModule(RESOURCE)
COMPUTE_SECURITY_GROUP_INFO = InfoModule(RESOURCE)
