# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Identity providers: who knows the users that log in without an account at Keystone.

Source: Identity API v3, OS-FEDERATION, "Identity Providers" (the OpenStack API Complete Reference of 2015 leaves
federation out), and Keystone of Zed.
"""

from __future__ import annotations

from typing import Any

from ..core.fields import Field, to_wire
from ..core.lookup import by_path
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .in_domain import domain_id, own_links

_ALL = "/v3/OS-FEDERATION/identity_providers"
_ONE = f"{_ALL}/{{id}}"
_KEY = "identity_provider"
_MOST_MINUTES = 2**31 - 1
LIST = Operation("identity_v3.list_identity_providers", "GET", _ALL, service="identity")
GET = Operation("identity_v3.show_identity_provider", "GET", _ONE, service="identity", envelope=_KEY)
# Twice is a conflict: an answer that was lost is looked up.
CREATE = Operation(
    "identity_v3.create_identity_provider", "PUT", _ONE, service="identity", envelope=_KEY, repeatable=False
)
UPDATE = Operation(
    "identity_v3.update_identity_provider", "PATCH", _ONE, service="identity", envelope=_KEY, repeatable=True
)
DELETE = Operation("identity_v3.delete_identity_provider", "DELETE", _ONE, service="identity")


def _each_once(values: Any) -> list[Any]:
    """Keystone takes no list that has a value twice."""
    return list(dict.fromkeys(values))


FIELDS = {
    "id": Field(
        required=True,
        aliases=("name",),
        sample="operator",
        doc="Id of the identity provider. It is its name as well, and cannot be changed.",
    ),
    "description": Field(sample="Accounts of the operator", doc="Who or what the identity provider is."),
    "domain": Field(
        wire="domain_id",
        aliases=("domain_id",),
        create_only=True,
        ref=domain_id,
        sample="default",
        doc="Name or id of the domain that its users are in. It cannot be changed later. Left out, Keystone makes a "
        "domain for a new one, which stays when the identity provider is deleted.",
    ),
    "is_enabled": Field(
        type="bool",
        aliases=("enabled",),
        wire="enabled",
        sample=True,
        doc="Whether its users can log in. A new one is disabled when nothing is said.",
    ),
    "remote_ids": Field(
        type="list",
        elements="str",
        compare="set",
        normalize=_each_once,
        sample=["https://login.example.com/realms/operator"],
        doc="What the identity provider calls itself, in any order: all names that it has. Each is that of one "
        "identity provider only.",
    ),
    "authorization_ttl": Field(
        type="int",
        between=(0, _MOST_MINUTES),
        sample=60,
        doc="How long, in minutes, memberships in groups that come by a mapping are good for after a login. V(0) is "
        "not at all. Left out, a new one has none of its own, and Keystone's default counts.",
    ),
    "name": Field(read_only=True, wire="id", sample="operator", doc="The same as C(id)."),
    "domain_id": Field(read_only=True, sample="default", doc="Id of the domain that its users are in."),
    "links": own_links("OS-FEDERATION/identity_providers/operator", "identity provider"),
}


def _body(work: Work, want: Object) -> Object:
    """The address has the id, and Keystone takes no other."""
    return to_wire(FIELDS, {name: value for name, value in want.items() if name != "id"})


RESOURCE = Resource(
    system=OPENSTACK,
    name="federation_idp",
    result="identity_provider",
    plural="identity_providers",
    title="identity provider",
    summary="Manage identity providers of OpenStack",
    description=(
        "Creates, changes and deletes identity providers of the identity service (Keystone): others that know the "
        "users who log in. Only administrators can.",
        "What becomes of their users is said by M(telco.cloud.openstack_federation_mapping), and how they log in by "
        "M(telco.cloud.openstack_federation_protocol).",
        "Options and results have the names of M(openstack.cloud.federation_idp), so that its playbooks work here. "
        "Another O(domain) than that of an existing one is an error here, and not taken notice of there.",
    ),
    notes=("The protocols of an identity provider are deleted with it, by O(recreate=true) as well.",),
    reference="Identity API v3, OS-FEDERATION, Identity Providers",
    fields=FIELDS,
    key=("id",),
    find=by_path(GET, FIELDS),
    create=CREATE,
    create_body=_body,
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={
            "id": Field(option_only=True, aliases=("name",), doc="Only the identity provider of this id."),
            "is_enabled": Field(
                type="bool", aliases=("enabled",), wire="enabled", doc="Only those that are enabled, or are not."
            ),
        },
        summary="List identity providers of OpenStack",
        description=("Lists identity providers of the identity service (Keystone).",),
    ),
)

FEDERATION_IDP = StateModule(RESOURCE)
FEDERATION_IDP_INFO = InfoModule(RESOURCE)
