# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The operations that give a role, take it, ask for it and list them: one set for each kind of target and holder.

Source: OpenStack API Complete Reference (17 November 2015), 6.5.6 to 6.5.13 and 6.6.6 to 6.6.13 of the Identity API
v3, 7.1 "OS-INHERIT" for inherited roles; Identity API v3 reference (docs.openstack.org/api-ref/identity/v3), "System
role assignments", which the inventory's document leaves out.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..core.operation import Operation

#: (target, holder, inherited) -> ids of the inventory: give, ask, take, list.
_IDS = {
    ("project", "user", False): "grant_role_to_project_user check_role_for_project_user "
    "revoke_role_from_project_user list_roles_for_project_user",
    ("project", "group", False): "grant_role_to_project_group check_role_for_project_group "
    "revoke_role_from_project_group list_roles_for_project_group",
    ("domain", "user", False): "grant_role_to_domain_user check_role_for_domain_user "
    "revoke_role_from_domain_user list_roles_for_domain_user",
    ("domain", "group", False): "grant_role_to_domain_group check_role_for_domain_group "
    "revoke_role_from_domain_group list_roles_for_domain_group",
    ("system", "user", False): "grant_role_to_system_user check_role_for_system_user "
    "revoke_role_from_system_user list_roles_for_system_user",
    ("system", "group", False): "grant_role_to_system_group check_role_for_system_group "
    "revoke_role_from_system_group list_roles_for_system_group",
    ("project", "user", True): "assign_role_to_user check_role_for_user revoke_role_from_user list_roles_for_user",
    ("project", "group", True): "assign_role_to_group check_role_for_group revoke_role_from_group list_roles_for_group",
    ("domain", "user", True): "assign_role_to_user_owned_by_domain_projects check_project_role_for_user_on_domain "
    "revoke_project_role_from_user_on_domain list_project_roles_for_user_on_domain",
    ("domain", "group", True): "assign_role_to_group_on_domain_projects check_project_role_for_group_on_domain "
    "revoke_project_role_from_group_on_domain list_project_roles_for_group_on_domain",
}


@dataclass(frozen=True)
class Calls:
    """What can be done with the roles of one kind of holder on one kind of target."""

    give: Operation
    ask: Operation
    take: Operation
    list: Operation


def _calls(target: str, holder: str, inherited: bool) -> Calls:
    ids = _IDS[target, holder, inherited].split()
    chapter = "identity_v3_ext" if inherited else "identity_v3"
    place = "system" if target == "system" else f"{target}s/{{{target}_id}}"
    all_roles = f"/v3/{'OS-INHERIT/' if inherited else ''}{place}/{holder}s/{{{holder}_id}}/roles"
    end = "/inherited_to_projects" if inherited else ""
    one = f"{all_roles}/{{role_id}}{end}"
    methods = (("PUT", one), ("HEAD", one), ("DELETE", one), ("GET", all_roles + end))
    made = [
        Operation(f"{chapter}.{name}", method, path, service="identity")
        for name, (method, path) in zip(ids, methods, strict=True)
    ]
    return Calls(*made)


CALLS = {key: _calls(*key) for key in _IDS}

#: All of them by their ids, for whoever compares declarations with the inventory.
OPERATIONS = {
    operation.id: operation for calls in CALLS.values() for operation in (calls.give, calls.ask, calls.take, calls.list)
}
