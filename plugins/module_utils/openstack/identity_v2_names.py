# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roles and services of Identity v2.0: both can be made and deleted, and not be changed.

Source: OpenStack API Complete Reference (17 November 2015), 10.1.15 to 10.1.24.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..core.dialect import Dialect
from ..core.lookup import get_or_none, reference_by
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .identity_v2 import EXTENSION, at_its_name, dialect, one_or_all, v2

ROLES = {
    name: v2(id, method, f"/OS-KSADM/roles{end}", chapter=EXTENSION, envelope=envelope)
    for name, id, method, end, envelope in (
        ("list", "list_roles", "GET", "", None),
        ("get", "show_role_information_by_name", "GET", "/{name}", "role"),
        ("create", "create_role", "POST", "", "role"),
        ("delete", "delete_role", "DELETE", "/{id}", None),
    )
}
SERVICES = {
    name: v2(id, method, f"/services{end}", chapter=EXTENSION, envelope=envelope)
    for name, id, method, end, envelope in (
        ("list", "list_services", "GET", "", None),
        ("get", "show_service_information_by_name", "GET", "/{name}", "OS-KSADM:service"),
        ("create", "create_service", "POST", "", "OS-KSADM:service"),
        ("delete", "delete_service", "DELETE", "/{id}", None),
    )
}


def found(calls: Mapping[str, Operation]) -> Callable[[Work, Any], Object | None]:
    """How a role or service is found: an address takes both name and id."""
    return lambda work, name: get_or_none(work, calls["get"], {"name": name})


#: The id of the option ``role``.
role_id = reference_by(found(ROLES), ROLES["get"].id, "role", "role")


def by_name(
    resource: Resource, calls: Mapping[str, Operation], unknown: str, scope: Callable[[Work], Mapping[str, Any]]
) -> Dialect:
    """Roles or services of v3 as v2.0 has them.

    :param unknown: The option that it has no word for.
    :param scope: Further filters of lists.
    """
    return dialect(
        resource,
        unknown=(unknown,),
        find=at_its_name(calls["get"], resource.fields),
        create=calls["create"],
        delete=calls["delete"],
        info=Info(list=calls["list"], fetch=one_or_all(found(calls), calls["list"], resource.fields, scope)),
    )
