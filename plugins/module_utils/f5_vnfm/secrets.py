# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets of a tenant.

Source: F5 VNFM REST API v3.1, "Secrets"; recorded answers: only GET shows the real value, every write answers the
encrypted one; ``update_if_exists`` takes the value only; set-global always fails on a 4.5 manager.
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
from .client import F5_VNFM
from .names import check_ids
from .single import one_or_list
from .visibility import USE_SET_GLOBAL, VISIBILITY, visibility_change

GET = Operation("get_secret", "GET", "/secrets/{key}")
LIST = Operation("list_secrets", "GET", "/secrets")
CREATE = Operation("create_secret", "PUT", "/secrets/{key}", repeatable=False)
UPDATE = Operation("update_secret", "PATCH", "/secrets/{key}", repeatable=True)
DELETE = Operation("delete_secret", "DELETE", "/secrets/{key}")
SET_GLOBAL = Operation("set_global_secret", "PATCH", "/secrets/{key}/set-global", repeatable=True)
SET_VISIBILITY = Operation("set_secret_visibility", "PATCH", "/secrets/{key}/set-visibility", repeatable=True)

FIELDS = {
    "key": Field(required=True, sample="db_password", doc="Name of the secret, unique in its tenant."),
    "value": Field(
        secret=True,
        doc="The secret itself, in ASCII characters. It is needed for a new secret; an existing one is compared with "
        "it and changed when it differs. It never appears in a result.",
    ),
    "visibility": VISIBILITY,
    "is_hidden_value": Field(
        type="bool", sample=False, doc="Whether only the secret's owner and administrators can read the value."
    ),
    "use_set_global": USE_SET_GLOBAL,
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000Z", doc="When it was created (ISO 8601, UTC)."),
    "updated_at": Field(read_only=True, sample="2026-11-21T09:30:00.000Z", doc="When it was last changed."),
    "created_by": Field(read_only=True, sample="admin", doc="Name of the user who created it."),
    "tenant_name": Field(read_only=True, sample="default_tenant", doc="The tenant that owns it."),
}

_check_key = check_ids("key")


def _check(params: Mapping[str, Any]) -> None:
    _check_key(params)
    value = params.get("value")
    if value is not None and not value.isascii():
        raise InvalidOption("value", "has characters that are not ASCII, which the manager cannot store")


def _create_body(work: Work, want: Object) -> Object:
    if "value" not in want:
        raise InvalidOption("value", f"is needed to create {work.label}")
    return {**to_wire(FIELDS, {name: item for name, item in want.items() if name != "key"}), "update_if_exists": False}


RESOURCE = Resource(
    system=F5_VNFM,
    name="secret",
    plural="secrets",
    title="secret",
    summary="Manage secrets of an F5 VNF Manager",
    description=(
        "Creates, changes and deletes secrets, which blueprints read with C(get_secret).",
        "The value is compared with the stored one, so that a second run changes nothing.",
    ),
    reference="F5 VNFM REST API v3.1, Secrets",
    fields=FIELDS,
    key=("key",),
    find=by_path(GET, FIELDS),
    create=CREATE,
    create_body=_create_body,
    changes=(
        Change(operation=UPDATE, fields=("value", "is_hidden_value")),
        visibility_change(SET_VISIBILITY, SET_GLOBAL),
    ),
    delete=DELETE,
    check=_check,
    answers=False,
    info=Info(
        list=LIST,
        fetch=one_or_list(GET, LIST, "key"),
        filters={
            "key": Field(doc="Only the secret of this name."),
            "visibility": Field(choices=("private", "tenant", "global"), doc="Only secrets of this visibility."),
            "created_by": Field(doc="Only secrets that this user created."),
        },
        summary="List secrets of an F5 VNF Manager",
        description=("Lists the secrets of a tenant. Their values are never returned.",),
    ),
)

SECRET = StateModule(RESOURCE)
SECRET_INFO = InfoModule(RESOURCE)
