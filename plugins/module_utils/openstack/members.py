# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options that name a user or a group of the identity service, and how each becomes an id.

Source: OpenStack API Complete Reference (17 November 2015), 6.7 "Users" and 6.8 "Groups" of the Identity API v3.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.work import Work
from .groups import GET as GET_GROUP
from .groups import LIST as LIST_GROUPS
from .in_domain import identified
from .listing import same_object
from .users import GET as GET_USER
from .users import LIST as LIST_USERS


def user_id(work: Work, *domains: str) -> str | None:
    """The id of the option ``user``, whose name is in the domain of ``user_domain`` or of further options."""
    return identified(work, GET_USER, LIST_USERS, "user", "user", "user_domain", *domains)


def group_id(work: Work, *domains: str) -> str | None:
    """The id of the option ``group``, whose name is in the domain of ``group_domain`` or of further options."""
    return identified(work, GET_GROUP, LIST_GROUPS, "group", "group", "group_domain", *domains)


def who(kind: str, *, required: bool = False) -> Field:
    """The option ``user`` or ``group``."""
    sample = "jdoe" if kind == "user" else "operators"
    return Field(required=required, compare=same_object, sample=sample, doc=f"Name or id of the {kind}.")


def whose_domain(kind: str, default: str = "in all that the login may see") -> Field:
    """The option that says where a name is looked for."""
    return Field(
        option_only=True,
        doc=f"Name or id of the domain that the {kind} is in. Left out, a name is looked for {default}.",
    )
