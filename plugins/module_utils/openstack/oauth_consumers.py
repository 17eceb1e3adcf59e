# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Consumers: programs that users let act for them by OAuth.

Source: OpenStack API Complete Reference (17 November 2015), 7.3.1 to 7.3.5. A description is not unique, and Keystone
does not filter by it.
"""

from __future__ import annotations

from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import exact, fits, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.secret_file import write_secret
from ..core.told_once import check_files, needed_file, secret_file, told_once
from ..core.work import Work
from .client import OPENSTACK
from .in_domain import own_links
from .listing import same_object

_ONE, _ALL = "/v3/OS-OAUTH1/consumers/{id}", "/v3/OS-OAUTH1/consumers"
_CHAPTER = "identity_v3_ext"
LIST = Operation(f"{_CHAPTER}.list_consumers", "GET", _ALL, service="identity")
GET = Operation(f"{_CHAPTER}.show_consumer_details", "GET", _ONE, service="identity", envelope="consumer")
CREATE = Operation(f"{_CHAPTER}.create_consumer", "POST", _ALL, service="identity", envelope="consumer")
UPDATE = Operation(
    f"{_CHAPTER}.update_consumer", "PATCH", _ONE, service="identity", envelope="consumer", repeatable=True
)
DELETE = Operation(f"{_CHAPTER}.delete_consumer", "DELETE", _ONE, service="identity")

FIELDS = {
    "id": Field(
        compare=same_object,
        sample="7fea2d",
        doc="Id of an existing consumer, which is its key too. Without it, O(description) is needed.",
    ),
    "description": Field(
        sample="Billing",
        doc="What the consumer is. Without O(id), it is the one consumer of this description; with O(id), another "
        "description replaces the present one.",
    ),
    "secret_file": secret_file("consumer"),
    "links": own_links("OS-OAUTH1/consumers/7fea2d", "consumer"),
}


def _find(work: Work) -> Object | None:
    if work.params.get("id") is not None:
        found = get_or_none(work, GET)
    else:
        asked = {"description": work.params["description"]}
        found = exact(work, LIST, {}, lambda item: fits(item, asked), "consumers")
    return None if found is None else from_wire(FIELDS, found)


def _created(work: Work, want: Object) -> Object | None:
    path = needed_file(work)
    with told_once(work):
        answer = work.call(CREATE, body=to_wire(FIELDS, want), attempt=f"create {work.label}")
    if answer is None:
        return None
    secret = str(answer.pop("secret"))
    work.client.masker.add(secret)
    write_secret(path, secret)
    return from_wire(FIELDS, answer)


RESOURCE = Resource(
    system=OPENSTACK,
    name="oauth_consumer",
    plural="oauth_consumers",
    title="OAuth consumer",
    summary="Manage OAuth consumers of OpenStack",
    description=(
        "Creates, changes and deletes consumers of the identity service (Keystone): programs that users let act for "
        "them, with M(telco.cloud.openstack_oauth_access_token). Only administrators can.",
        "With a consumer, the access tokens that it has are deleted.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 7.3 OAuth extension (OS-OAUTH1)",
    fields=FIELDS,
    key=("id", "description"),
    id_field="id",
    needs=("description",),
    find=_find,
    create=CREATE,
    created=_created,
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
    check=check_files("secret_file"),
    constraints=Constraints(required_one_of=(("id", "description"),)),
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={"id": Field(option_only=True, doc="Id of one consumer. The list is empty when there is none.")},
        summary="List OAuth consumers of OpenStack",
        description=("Lists consumers of the identity service (Keystone), without their secrets.",),
    ),
)

OAUTH_CONSUMER = StateModule(RESOURCE)
OAUTH_CONSUMER_INFO = InfoModule(RESOURCE)
