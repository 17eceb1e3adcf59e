# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys of users for EC2 and S3, by extensions of Identity v2.0.

Source: OpenStack API Complete Reference (17 November 2015), 10.3 "OS-KSEC2 admin extension" and 10.4 "OS-KSS3 admin
extension". Both have the same calls; what is secret of the keys is compared and never told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .delegated import unless_absent
from .identity_v2 import EXTENSION, NOTE, v2
from .identity_v2_users import the_user, user_id
from .listing import same_object


def _calls(number: int, extension: str, one: str, key: str, delete: str) -> dict[str, Operation]:
    every = f"/users/{{user_id}}/{extension}/credentials"
    its = f"{every}/{one}"
    return {
        "list": v2(f"list_credentials_{number}", "GET", every, chapter=EXTENSION),
        "by_type": v2(f"list_credentials_by_type_{number}", "GET", f"{its}/{{type}}", chapter=EXTENSION),
        "get": v2(f"get_user_credentials_{number}", "GET", its, chapter=EXTENSION, envelope=key),
        "create": v2(f"grant_credential_to_user_{number}", "POST", every, chapter=EXTENSION, envelope=key),
        "update": v2(
            f"update_user_credentials_{number}", "POST", its, chapter=EXTENSION, envelope=key, repeatable=True
        ),
        "delete": v2(delete, "DELETE", its, chapter=EXTENSION),
    }


EC2 = _calls(1, "OS-KSADM", "OS-KSEC2:ec2Credentials", "OS-KSEC2-ec2Credentials", "delete_user_credentials")
S3 = _calls(2, "OS-KSS3", "s3credentials", "OS-KSS3:s3Credentials", "revoke_user_credentials")
CALLS = {"ec2": EC2, "s3": S3}

_KIND = Field(
    required=True, choices=("ec2", "s3"), compare=same_object, sample="ec2", doc="Which service the keys are for."
)
FIELDS = {
    "user": the_user(),
    "kind": _KIND,
    "username": Field(sample="test_user", doc="Name that the keys are used under."),
    "secret": Field(secret=True, doc="The secret key. New keys need it."),
    "signature": Field(secret=True, doc="The signature."),
    "type": Field(read_only=True, sample="OS-KSEC2-ec2Credentials", doc="What the service calls them, in lists."),
}
_BODY = ("username", "secret", "signature")


def _path(work: Work) -> dict[str, Any]:
    return {"user_id": user_id(work, work.params["user"])}


def _shown(work: Work, keys: Mapping[str, Any]) -> Object:
    return {**from_wire(FIELDS, keys), "user": _path(work)["user_id"], "kind": work.params["kind"]}


def _find(work: Work) -> Object | None:
    try:
        path = _path(work)
    except TelcoError as exc:
        unless_absent(work, exc, "user")
        return None
    found = get_or_none(work, CALLS[work.params["kind"]]["get"], path)
    return None if found is None else _shown(work, found)


def _send(work: Work, call: str, values: Mapping[str, Any], verb: str) -> Object | None:
    """All of the keys that is given: the service replaces them as a whole."""
    body = to_wire(FIELDS, {name: values[name] for name in _BODY if values.get(name) is not None})
    answer = work.call(CALLS[work.params["kind"]][call], _path(work), body=body, attempt=f"{verb} {work.label}")
    return None if answer is None else _shown(work, answer)


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    calls, params = CALLS[work.params["kind"]], work.params
    try:
        path = _path(work)
    except TelcoError as exc:
        if exc.option != "user":
            raise
        return
    if params["own_only"]:
        keys = get_or_none(work, calls["get"], path)
        found = [] if keys is None else [{str(calls["get"].envelope): keys}]
    elif params.get("type") is None:
        found = list(work.objects(calls["list"], path))
    else:
        found = list(work.objects(calls["by_type"], {**path, "type": params["type"]}))
    for one in found:
        for kind, keys in one.items():
            yield {"type": kind, "user": path["user_id"], "kind": params["kind"], "username": keys.get("username")}


RESOURCE = Resource(
    system=OPENSTACK,
    name="user_credential",
    plural="user_credentials",
    title="credential",
    summary="Manage keys of users for EC2 and S3 by OpenStack's Identity v2.0",
    description=(
        "Gives a user keys for the interfaces that are as those of Amazon, changes them or takes them away.",
        "What is secret of them is compared with what is kept, and appears nowhere.",
    ),
    notes=(NOTE, "Clouds of today keep such keys as M(telco.cloud.openstack_credential)."),
    reference="OpenStack API Complete Reference (2015-11-17), 10.3 OS-KSEC2, 10.4 OS-KSS3",
    fields=FIELDS,
    key=("user", "kind"),
    needs=("username", "secret"),
    find=_find,
    created=lambda work, want: _send(work, "create", want, "create"),
    changes=(
        Change(
            operation=EC2["update"],
            apply=lambda work, have, values: _send(work, "update", {**have, **values}, "change"),
        ),
    ),
    removed=lambda work, have: work.call(
        CALLS[work.params["kind"]]["delete"], _path(work), attempt=f"delete {work.label}"
    ),
    info=Info(
        list=EC2["list"],
        fetch=_listed,
        filters={
            "user": Field(required=True, option_only=True, doc="Name or id of the user."),
            "kind": Field(
                required=True, option_only=True, choices=("ec2", "s3"), doc="Which of the two extensions is asked."
            ),
            "type": Field(option_only=True, doc="Only those of this type, such as V(passwordCredentials)."),
            "own_only": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether to get the keys of O(kind) alone; its list has the user's other credentials as well.",
            ),
        },
        summary="List keys of users for EC2 and S3 by OpenStack's Identity v2.0",
        description=("Lists the credentials of a user, without what is secret of them.", NOTE),
    ),
)

USER_CREDENTIAL = StateModule(RESOURCE)
USER_CREDENTIAL_INFO = InfoModule(RESOURCE)
