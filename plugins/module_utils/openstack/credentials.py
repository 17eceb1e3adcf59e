# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credentials that Keystone keeps for users: keys of EC2, seeds of one-time passwords, certificates.

Source: OpenStack API Complete Reference (17 November 2015), 6.9 "Credentials" of the Identity API v3. Keystone filters
its list by type too, which that document leaves out. The blob is what is secret: it is compared and never told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire
from ..core.lookup import exact, fits, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .identity import project_id
from .in_domain import own_links
from .listing import same_object
from .members import user_id, whose_domain

_ONE, _ALL = "/v3/credentials/{id}", "/v3/credentials"
LIST = Operation("identity_v3.list_credentials", "GET", _ALL, service="identity")
GET = Operation("identity_v3.show_credential_details", "GET", _ONE, service="identity", envelope="credential")
CREATE = Operation("identity_v3.create_credential", "POST", _ALL, service="identity", envelope="credential")
UPDATE = Operation(
    "identity_v3.update_credential", "PATCH", _ONE, service="identity", envelope="credential", repeatable=True
)
DELETE = Operation("identity_v3.delete_credential", "DELETE", _ONE, service="identity")

FIELDS = {
    "id": Field(
        compare=same_object, sample="80239a", doc="Id of an existing credential. Without it, O(user) is needed."
    ),
    "user": Field(
        wire="user_id",
        ref=lambda work, value: user_id(work),
        compare=same_object,
        sample="bb5476",
        doc="Name or id of the user whose credential it is. Without O(id), it is the one of this user, O(type) and, if "
        "given, O(project).",
    ),
    "user_domain": whose_domain("user"),
    "type": Field(compare=same_object, sample="ec2", doc="Its kind, such as V(ec2), V(totp) or V(cert)."),
    "project": Field(
        wire="project_id",
        ref=project_id,
        compare=same_object,
        sample="731fc6",
        doc="Name or id of the project that it is for. Keystone wants one for the type V(ec2).",
    ),
    "blob": Field(secret=True, doc="What is kept, often a text of JSON. A new credential needs it."),
    "user_id": Field(read_only=True, sample="bb5476", doc="Id of the user."),
    "project_id": Field(read_only=True, sample="731fc6", doc="Id of the project, if there is one."),
    "links": own_links("credentials/80239a", "credential"),
}


def _asked(work: Work) -> dict[str, Any]:
    params = work.params
    project = params.get("project")
    query = {
        "user_id": user_id(work),
        "type": params.get("type"),
        "project_id": None if project is None else project_id(work, project),
    }
    return {name: value for name, value in query.items() if value is not None}


def _find(work: Work) -> Object | None:
    if work.params.get("id") is not None:
        found = get_or_none(work, GET)
    else:
        try:
            query = _asked(work)
        except TelcoError as exc:
            if exc.option in ("user", "project") and work.params.get("state") == "absent":
                return None  # who does not exist has no credential
            raise
        # Keystone filters by user and type only.
        sent = {name: value for name, value in query.items() if name != "project_id"}
        found = exact(work, LIST, sent, lambda item: fits(item, query), "credentials")
    return None if found is None else from_wire(FIELDS, found)


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    if work.params.get("id") is not None:
        found = get_or_none(work, GET)
        yield from () if found is None else (found,)
        return
    try:
        asked = _asked(work)
    except TelcoError as exc:
        if exc.option != "user":
            raise
        return
    yield from (item for item in work.objects(LIST, query=asked) if fits(item, asked))


RESOURCE = Resource(
    system=OPENSTACK,
    name="credential",
    plural="credentials",
    title="credential",
    summary="Manage credentials that OpenStack keeps for users",
    description=(
        "Creates, changes and deletes what the identity service (Keystone) keeps for users beside their passwords.",
        "The O(blob) is compared with what is kept, and appears nowhere.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 6.9 Credentials",
    fields=FIELDS,
    key=("id", "user", "type", "project"),
    id_field="id",
    needs=("user", "type", "blob"),
    find=_find,
    create=CREATE,
    changes=(Change(operation=UPDATE, fields=("blob",)),),
    delete=DELETE,
    constraints=Constraints(required_one_of=(("id", "user"),), required_by={"user": ("type",)}),
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "id": Field(option_only=True, doc="Only the credential of this id, whatever else is given."),
            "user": Field(option_only=True, doc="Name or id of a user: only its credentials are returned."),
            "user_domain": whose_domain("user"),
            "type": Field(option_only=True, doc="Only credentials of this kind."),
        },
        summary="List credentials that OpenStack keeps for users",
        description=("Lists what the identity service (Keystone) keeps for users, without what is secret of it.",),
    ),
)

CREDENTIAL = StateModule(RESOURCE)
CREDENTIAL_INFO = InfoModule(RESOURCE)
