# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mappings: what a user of an identity provider becomes in the cloud.

Source: Identity API v3, OS-FEDERATION, "Mappings" (the OpenStack API Complete Reference of 2015 leaves federation out),
and Keystone of Zed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, to_wire
from ..core.lookup import by_path
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .in_domain import own_links

_ALL = "/v3/OS-FEDERATION/mappings"
_ONE = f"{_ALL}/{{name}}"
LIST = Operation("identity_v3.list_mappings", "GET", _ALL, service="identity")
GET = Operation("identity_v3.show_mapping", "GET", _ONE, service="identity", envelope="mapping")
# Twice is a conflict: an answer that was lost is looked up.
CREATE = Operation("identity_v3.create_mapping", "PUT", _ONE, service="identity", envelope="mapping", repeatable=False)
UPDATE = Operation("identity_v3.update_mapping", "PATCH", _ONE, service="identity", envelope="mapping", repeatable=True)
DELETE = Operation("identity_v3.delete_mapping", "DELETE", _ONE, service="identity")

FIELDS = {
    "name": Field(
        required=True,
        wire="id",
        aliases=("id",),
        sample="staff",
        doc="Name of the mapping. It is its id as well, and cannot be changed.",
    ),
    "rules": Field(
        type="list",
        elements="dict",
        fields={
            "local": Field(
                type="list",
                elements="dict",
                required=True,
                sample=[{"user": {"name": "{0}"}}, {"group": {"name": "operators", "domain": {"name": "guests"}}}],
                doc="What the user is here, where all of O(rules[].remote) is true: C(user), C(group), C(groups), "
                "C(group_ids), C(projects), C(domain). C({0}) stands for what the first of O(rules[].remote) without "
                "a condition has, C({1}) for that of the second.",
            ),
            "remote": Field(
                type="list",
                elements="dict",
                required=True,
                sample=[{"type": "OIDC-preferred_username"}, {"type": "OIDC-groups", "any_one_of": ["noc"]}],
                doc="What the identity provider has to say of the user: each has C(type), the name of what is said, "
                "and at most one condition, C(any_one_of), C(not_any_of), C(whitelist) or C(blacklist), with C(regex).",
            ),
        },
        doc="All rules of the mapping, in their order. A new one needs them, and has one rule at least.",
    ),
    "id": Field(read_only=True, sample="staff", doc="The same as C(name)."),
    "links": own_links("OS-FEDERATION/mappings/staff", "mapping"),
}


def _body(work: Work, want: Object) -> Object:
    """The address has the name."""
    return to_wire(FIELDS, {name: value for name, value in want.items() if name != "name"})


def _check(params: Mapping[str, Any]) -> None:
    if params.get("state") == "present" and params.get("rules") == []:
        raise InvalidOption("rules", "is empty: a mapping has one rule at least")


RESOURCE = Resource(
    system=OPENSTACK,
    name="federation_mapping",
    result="mapping",
    plural="mappings",
    title="mapping",
    summary="Manage mappings of OpenStack's federation",
    description=(
        "Creates, changes and deletes mappings of the identity service (Keystone): rules by which a user that an "
        "identity provider knows becomes a user of the cloud, with groups and projects. Only administrators can.",
        "Options and results have the names of M(openstack.cloud.federation_mapping), so that its playbooks work here.",
    ),
    notes=("Keystone deletes a mapping that protocols use, too: nobody can log in by them then.",),
    reference="Identity API v3, OS-FEDERATION, Mappings",
    fields=FIELDS,
    key=("name",),
    find=by_path(GET, FIELDS),
    needs=("rules",),
    create=CREATE,
    create_body=_body,
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
    check=_check,
    info=Info(
        list=LIST,
        get=GET,
        by=("name",),
        filters={"name": Field(option_only=True, aliases=("id",), doc="Only the mapping of this name.")},
        summary="List mappings of OpenStack's federation",
        description=("Lists mappings of the identity service (Keystone), with their rules.",),
    ),
)

FEDERATION_MAPPING = StateModule(RESOURCE)
FEDERATION_MAPPING_INFO = InfoModule(RESOURCE)
