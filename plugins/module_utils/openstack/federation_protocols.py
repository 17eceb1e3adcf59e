# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Protocols by which users of an identity provider log in, each with the mapping that says what they become.

Source: Identity API v3, OS-FEDERATION, "Protocols" (the OpenStack API Complete Reference of 2015 leaves federation
out), and Keystone of Zed: the answer does not say of which identity provider a protocol is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .federation_idps import GET as GET_IDP
from .federation_mappings import GET as GET_MAPPING
from .in_domain import own_links
from .listing import same_object

_ALL = "/v3/OS-FEDERATION/identity_providers/{idp}/protocols"
_ONE = f"{_ALL}/{{name}}"
_KEY = "protocol"
LIST = Operation("identity_v3.list_protocols", "GET", _ALL, service="identity")
GET = Operation("identity_v3.show_protocol", "GET", _ONE, service="identity", envelope=_KEY)
# Twice is a conflict: an answer that was lost is looked up.
CREATE = Operation("identity_v3.create_protocol", "PUT", _ONE, service="identity", envelope=_KEY, repeatable=False)
UPDATE = Operation("identity_v3.update_protocol", "PATCH", _ONE, service="identity", envelope=_KEY, repeatable=True)
DELETE = Operation("identity_v3.delete_protocol", "DELETE", _ONE, service="identity")

FIELDS = {
    "name": Field(
        required=True,
        wire="id",
        aliases=("id",),
        sample="openid",
        doc="Name of the protocol, such as V(openid), V(saml2) or V(mapped). It is its id as well, and cannot be "
        "changed.",
    ),
    "idp": Field(
        required=True,
        wire="idp_id",
        aliases=("idp_id", "idp_name"),
        compare=same_object,
        sample="operator",
        doc="Id of the identity provider, which is its name as well.",
    ),
    "mapping": Field(
        wire="mapping_id",
        aliases=("mapping_id", "mapping_name"),
        sample="staff",
        doc="Name of the mapping that says what users become who log in so. A new protocol needs it.",
    ),
    "id": Field(read_only=True, sample="openid", doc="The same as C(name)."),
    "idp_id": Field(read_only=True, sample="operator", doc="The same as C(idp)."),
    "mapping_id": Field(read_only=True, sample="staff", doc="The same as C(mapping)."),
    "remote_id_attribute": Field(
        read_only=True,
        sample=None,
        doc="In which variable the web server says which identity provider it was, if the protocol has one of its own. "
        "Keystone tells it in lists only.",
    ),
    "links": own_links("protocols/openid", "protocol"),
}


def _shown(work: Work, protocol: Mapping[str, Any]) -> Object:
    return from_wire(FIELDS, {**protocol, "idp_id": work.params["idp"]})


def _find(work: Work) -> Object | None:
    found = get_or_none(work, GET)
    return None if found is None else _shown(work, found)


def _needed(work: Work, read: Operation, option: str, what: str) -> None:
    """Keystone takes no protocol without them, and check mode would not know."""
    name = work.params[option]
    if get_or_none(work, read, dict.fromkeys(read.placeholders, name)) is None:
        raise TelcoError(f"There is no {what} of the name {name}", option=option)


def _created(work: Work, want: Object) -> Object | None:
    _needed(work, GET_IDP, "idp", "identity provider")
    _needed(work, GET_MAPPING, "mapping", "mapping")
    body = to_wire(FIELDS, {"mapping": want["mapping"]})
    answer = work.call(CREATE, body=body, attempt=f"create {work.label}")
    return None if answer is None else _shown(work, answer)


def _changed(work: Work, have: Object, values: Object) -> Object | None:
    answer = work.call(UPDATE, body=to_wire(FIELDS, values), attempt=f"change mapping of {work.label}")
    return None if answer is None else _shown(work, answer)


RESOURCE = Resource(
    system=OPENSTACK,
    name="federation_protocol",
    result="protocol",
    plural="protocols",
    title="protocol",
    summary="Manage protocols of OpenStack's federation",
    description=(
        "Creates, changes and deletes protocols of the identity service (Keystone), by which users of an identity "
        "provider log in. Only administrators can.",
        "Identity providers are made by M(telco.cloud.openstack_federation_idp), mappings by "
        "M(telco.cloud.openstack_federation_mapping).",
        "Options and results have the names of M(openstack.cloud.keystone_federation_protocol), so that its playbooks "
        "work here.",
    ),
    reference="Identity API v3, OS-FEDERATION, Protocols",
    fields=FIELDS,
    key=("idp", "name"),
    find=_find,
    needs=("mapping",),
    create=CREATE,
    created=_created,
    changes=(
        Change(
            operation=UPDATE,
            apply=_changed,
            check=lambda work, have, values: _needed(work, GET_MAPPING, "mapping", "mapping"),
        ),
    ),
    delete=DELETE,
    info=Info(
        list=LIST,
        get=GET,
        by=("idp", "name"),
        each=_shown,
        filters={
            "idp": Field(
                option_only=True,
                required=True,
                aliases=("idp_id", "idp_name"),
                doc="Id of the identity provider, which is its name as well. One that does not exist has none.",
            ),
            "name": Field(option_only=True, aliases=("id",), doc="Only the protocol of this name."),
        },
        summary="List protocols of OpenStack's federation",
        description=(
            "Lists the protocols at the identity service (Keystone) by which users of an identity provider log in.",
        ),
    ),
)

FEDERATION_PROTOCOL = StateModule(RESOURCE)
FEDERATION_PROTOCOL_INFO = InfoModule(RESOURCE)
