# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quotas of users that Cinder of old kept beside those of projects, and which version of it is asked.

Version 3 has none of users. Version 1 told the defaults of all projects alike.

Source: OpenStack API Complete Reference (17 November 2015), 1.10 and 2.5 "Quota sets extension".
"""

from __future__ import annotations

from typing import Any, cast

from ..core.operation import Operation
from ..core.work import Work
from . import block_storage_v1 as v1
from .client import OWN_PROJECT, OpenStackClient

_SETS = f"/{{{OWN_PROJECT}}}/os-quota-sets"
_ENVELOPE = "quota_set"


def _call(version: str, id: str, method: str, path: str, envelope: str | None = _ENVELOPE, **more: Any) -> Operation:
    return Operation(
        f"block_storage_v{version}.{id}",
        method,
        f"/v{version}{_SETS}{path}",
        service="block-storage",
        envelope=envelope,
        known=(OWN_PROJECT,),
        **more,
    )


DEFAULTS_V1 = _call("1", "get_default_quotas", "GET", "/defaults")
_USER, _DETAIL = "/{project_id}/{user_id}", "/{project_id}/detail/{user_id}"
USERS_V1 = {
    "get": _call("1", "show_quotas_for_user", "GET", _USER),
    "detail": _call("1", "show_quota_details_for_user", "GET", _DETAIL),
    "update": _call("1", "update_quotas_for_user", "POST", _USER, repeatable=True),
    "reset": _call("1", "delete_quotas_for_user", "DELETE", _USER, envelope=None),
}
USERS_V2 = {
    "get": _call("2", "show_quotas_for_user", "GET", _USER),
    "detail": _call("2", "show_quota_details_for_user", "GET", _DETAIL),
    "update": _call("2", "update_quotas_for_user", "PUT", _USER),
    "reset": _call("2", "delete_quotas_for_user", "DELETE", _USER, envelope=None),
}


def of_users(work: Work) -> dict[str, Operation] | None:
    """The calls for quotas of users; None where Cinder has neither of the versions that have them."""
    if v1.is_spoken(work):
        return USERS_V1
    return USERS_V2 if cast(OpenStackClient, work.client).login.offers("block-storage", "2") else None


def of_project(work: Work, operation: Operation) -> Operation:
    """A call for quotas of a project in the version that is spoken."""
    if operation.id.endswith("get_default_quotas") and v1.is_spoken(work):
        return DEFAULTS_V1
    return v1.spoken(work, operation)
