# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenants of a manager.

Source: F5 VNFM REST API v3.1, "Tenants"; recorded answers: creation is a POST without a body, and an absent tenant is
403, not 404, when it is asked for by name, so that it is looked up in the filtered list.
"""

from __future__ import annotations

from typing import Any

from ..core.fields import Field
from ..core.lookup import by_filter
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import F5_VNFM
from .names import check_ids

LIST = Operation("list_tenants", "GET", "/tenants")
GET = Operation("get_tenant", "GET", "/tenants/{name}")
CREATE = Operation("create_tenant", "POST", "/tenants/{name}")
DELETE = Operation("delete_tenant", "DELETE", "/tenants/{name}")

FIELDS = {
    "name": Field(required=True, sample="radio", doc="Name of the tenant."),
    "users": Field(type="raw", read_only=True, sample=2, doc="How many users it has, or their roles by name."),
    "groups": Field(type="raw", read_only=True, sample=1, doc="How many user groups it has, or their roles by name."),
}


def _no_body(work: Work, want: Object) -> Any:
    return None
