# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenants, as Identity v2.0 calls projects: its calls, and how names become ids.

Source: OpenStack API Complete Reference (17 November 2015), 9.4 "Tenants" and 10.1.9 to 10.1.11.
"""

from __future__ import annotations

from typing import Any

from ..core.fields import Field
from ..core.lookup import reference_by
from ..core.resource import Object
from ..core.work import Work
from .identity_v2 import EXTENSION, by_name_or_id, v2
from .listing import same_object

LIST = v2("list_tenants", "GET", "/tenants")
BY_NAME = v2("get_tenant_information_by_name", "GET", "/tenants")
GET = v2("get_tenant_information_by_id", "GET", "/tenants/{id}", envelope="tenant")
CREATE = v2("create_tenant", "POST", "/tenants", chapter=EXTENSION, envelope="tenant")
UPDATE = v2("update_tenant", "POST", "/tenants/{id}", chapter=EXTENSION, envelope="tenant", repeatable=True)
DELETE = v2("delete_tenant", "DELETE", "/tenants/{id}", chapter=EXTENSION)


def found_tenant(work: Work, value: Any) -> Object | None:
    """The tenant of a name or an id."""
    return by_name_or_id(work, value, BY_NAME, GET, "tenant")


#: The ids of the options ``tenant`` and ``project``.
tenant_id = reference_by(found_tenant, BY_NAME.id, "tenant", "tenant")
project_id = reference_by(found_tenant, BY_NAME.id, "project", "project")


def of_tenant(doc: str) -> Field:
    """The option ``tenant`` of what is found by it."""
    return Field(wire="tenantId", ref=tenant_id, compare=same_object, sample="1234", doc=doc)
