# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who has which role where.

Source: OpenStack API Complete Reference (17 November 2015), 6.5 "Domains", 6.6 "Projects", 6.10 "Roles" of the
Identity API v3, and 7.1 "OS-INHERIT" for inherited roles; where a cloud speaks no other, 9.3.6, 9.4.4 and
10.1.6 to 10.1.8, 10.1.13, 10.1.14 of v2.0.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import exists
from ..core.module import InfoModule, StateModule
from ..core.resource import Constraints, Info, Object, Resource
from ..core.work import Work
from . import identity_v2_user_roles as older
from .assigned import FILTERS, LIST, listed
from .assignment import ABSENT, NAMES, described, held
from .client import OPENSTACK
from .grants import CALLS, Calls
from .identity_v2 import dialect, spoken_note
from .listing import same_object

FIELDS = {
    **NAMES,
    "role": Field(required=True, compare=same_object, sample="operator", doc="Name or id of the role."),
    "inherited": Field(
        type="bool",
        default=False,
        compare=same_object,
        sample=False,
        doc="Whether the role is for all projects below O(project), or of O(domain), now and later, and not for that "
        "project or domain itself. Both kinds can be given beside each other.",
    ),
    **{
        f"{name}_id": Field(read_only=True, sample=sample, doc=f"Id of the {name}, where there is one.")
        for name, sample in (
            ("role", "677bfab34c844a01b88a217aa12ec4c2"),
            ("user", "f59382db809c43139982ca4189404650"),
            ("group", None),
            ("project", "263fd9bb0ba34a2b8e2c6d4b8d9a2a11"),
            ("domain", None),
        )
    },
}


def _check(params: Mapping[str, Any]) -> None:
    if params.get("inherited") and params.get("system") is not None:
        raise InvalidOption("inherited", "nothing is below the system that could inherit a role")


def _calls(work: Work) -> Calls:
    params = work.params
    target = next(name for name in ("project", "domain", "system") if params.get(name) is not None)
    holder = "user" if params.get("user") is not None else "group"
    return CALLS[target, holder, bool(params["inherited"])]


def _ids(work: Work) -> Object | None:
    """All ids. What does not exist has no role, and need not lose it."""
    try:
        return held(work)
    except TelcoError as exc:
        if work.params.get("state") == "absent" and exc.option in ABSENT:
            return None
        raise


def _find(work: Work) -> Object | None:
    ids = _ids(work)
    return described(work, ids) if ids is not None and exists(work, _calls(work).ask, ids) else None


def _created(work: Work, want: Object) -> Object | None:
    ids = _ids(work) or {}
    work.call(_calls(work).give, ids, attempt=f"grant {work.label}")
    return described(work, ids)


_UNKNOWN = ("group", "domain", "user_domain", "group_domain", "project_domain", "role_domain", "inherited")
_EVERYWHERE = "There, V(all) of O(system) stands for the roles that a user has everywhere."

RESOURCE = Resource(
    system=OPENSTACK,
    name="role_assignment",
    plural="role_assignments",
    title="role",
    summary="Give roles of OpenStack to users and groups, and take them away",
    description=(
        "Gives a role to a user or a group on a project, a domain or the whole system, or takes it away, in the "
        "identity service (Keystone). No other role is touched.",
        "Whether it is given is asked for this one role, user or group, and target, with one request: what a user has "
        "by way of a group, or inherits, does not count.",
        "Options have the names of M(openstack.cloud.role_assignment), so that its playbooks work here. As there, "
        "O(domain) beside O(project) says in which domain names are.",
    ),
    notes=(spoken_note(*_UNKNOWN), _EVERYWHERE),
    reference="OpenStack API Complete Reference (2015-11-17), 6.5, 6.6 and 6.10 Roles, 7.1 OS-INHERIT, 9.3.6, 9.4.4, "
    "10.1 OS-KSADM",
    fields=FIELDS,
    key=("role", "user", "group", "project", "domain", "system"),
    id_field="role_id",
    find=_find,
    created=_created,
    removed=lambda work, have: work.call(_calls(work).take, have, attempt=f"revoke {work.label}"),
    check=_check,
    constraints=Constraints(
        mutually_exclusive=(("user", "group"), ("system", "project"), ("system", "domain")),
        required_one_of=(("user", "group"), ("project", "domain", "system")),
    ),
    info=Info(
        list=LIST,
        fetch=listed,
        filters=FILTERS,
        summary="List role assignments of OpenStack",
        description=(
            "Lists who has which role where, in the identity service (Keystone).",
            "With O(inherited), a user or group, and a target, only the roles that were given there are asked for, or "
            "with O(role) whether this one was: the list is empty when it was not.",
            spoken_note(*_UNKNOWN, "effective"),
            f"{_EVERYWHERE} It lists the roles of one user in one place: O(user) is needed, and O(project) or "
            "O(system).",
        ),
    ),
)
_V2 = dialect(
    RESOURCE,
    unknown=(*_UNKNOWN, "effective"),
    own=("service_id",),
    find=older.find,
    created=older.created,
    removed=older.removed,
    info=Info(list=older.LIST[False], fetch=older.listed),
)

ROLE_ASSIGNMENT = StateModule(RESOURCE, _V2)
ROLE_ASSIGNMENT_INFO = InfoModule(RESOURCE, _V2)
