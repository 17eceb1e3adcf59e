# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users of Identity v2.0: its calls, how names become ids, how they are listed.

Source: OpenStack API Complete Reference (17 November 2015), 9.3 "Users" and 10.1.1 to 10.1.5, 10.1.12.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import reference_by
from ..core.resource import Object
from ..core.work import Work
from .identity_v2 import EXTENSION, by_name_or_id, one_or_all, v2
from .identity_v2_tenants import BY_NAME, found_tenant, project_id
from .listing import filter_query, fitting, same_object

LIST = v2("list_users", "GET", "/users")
GET = v2("get_user_information_by_id", "GET", "/users/{id}", envelope="user")
CREATE = v2("create_user", "POST", "/users", envelope="user")
UPDATE = v2("update_user", "PUT", "/users/{id}", envelope="user")
ENABLE = v2("enable_user", "PUT", "/users/{id}/OS-KSADM/enabled", chapter=EXTENSION, envelope="user")
DELETE = v2("delete_user", "DELETE", "/users/{id}")
OF_TENANT = v2("list_users_on_a_tenant", "GET", "/tenants/{project_id}/users", chapter=EXTENSION)

_default_project = reference_by(found_tenant, BY_NAME.id, "project", "default_project")


def found_user(work: Work, value: Any) -> Object | None:
    """The user of a name or an id."""
    return by_name_or_id(work, value, LIST, GET, "user")


#: The id of the option ``user``.
user_id = reference_by(found_user, LIST.id, "user", "user")


def the_user() -> Field:
    """The option ``user`` of what a user has."""
    doc = "Name or id of the user."
    return Field(required=True, ref=user_id, compare=same_object, sample="u1000", doc=doc)


def fields_of_v2(fields: Mapping[str, Field]) -> dict[str, Field]:
    """The fields of users, as v2.0 says them."""
    project = {
        "default_project": replace(fields["default_project"], wire="tenantId", ref=_default_project),
        "default_project_id": replace(fields["default_project_id"], wire="tenantId"),
    }
    return {**fields, **project}


def listed_by_v2(fields: Mapping[str, Field]) -> Callable[[Work, Mapping[str, Any]], Iterator[Any]]:
    """For :attr:`.resource.Info.fetch`: all users, or those who have a role on the option ``project``."""
    of_all = one_or_all(found_user, LIST, fields)

    def fetch(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
        params = work.params
        if params.get("project") is None:
            yield from of_all(work, query)
            return
        try:
            path = {"project_id": project_id(work, params["project"])}
        except TelcoError as exc:
            if exc.option != "project":
                raise
            return  # a project that does not exist has no users
        wanted = filter_query(fields, params.get("filters") or {})
        for one in work.objects(OF_TENANT, path):
            if params.get("name") in (None, one.get("name"), one.get("id")):
                yield from fitting(one, wanted)

    return fetch
