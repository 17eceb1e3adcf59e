# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tokens of Keystone are good for.

Source: OpenStack API Complete Reference (17 November 2015), 6.2 "Tokens" of the Identity API v3; where a cloud speaks
no other, 8.2 and 9.2 "Tokens" and 10.5 "OS-KVALIDATE" of v2.0. The projects of a token are in the Identity API v3
reference of today, "Get available project scopes".
"""

from __future__ import annotations

from ..core.dialect import refuse
from ..core.fields import Field, from_wire
from ..core.lookup import exists
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Constraints, Object
from ..core.work import Work
from . import identity_v2_tokens as older
from . import token_files
from .client import OPENSTACK
from .identity import FIELDS as PROJECT_FIELDS
from .identity_v2 import VERSION, spoken_note
from .tokens import PATH, REFERENCE, TOLD, about_or_none, by_v2
from .tokens import about as about_token

CHECK = Operation("identity_v3.check_token", "HEAD", PATH, service="identity")
PROJECTS = Operation("identity_v3.get_available_project_scopes", "GET", "/v3/auth/projects", service="identity")

_OWN = ("belongs_to", "in_header")
FIELDS = {
    **token_files.SUBJECT,
    "details": Field(
        type="bool",
        default=True,
        option_only=True,
        doc="Whether to get more than RV(valid), which costs Keystone less.",
    ),
    "catalog": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether to get the catalog of services with it. Identity v2.0 needs the extension OS-KVALIDATE for that.",
    ),
    "projects": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether to list the projects that its user can log in to, by the token itself.",
    ),
    "belongs_to": Field(
        option_only=True,
        doc="Id of a project: a token that is for another is not valid. This is known to Identity v2.0 only.",
    ),
    "in_header": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether to send the token to Identity v2.0 in a header, where no log of addresses has it. The cloud needs "
        "the extension OS-KVALIDATE for that. V3 does it always.",
    ),
}


def _told(work: Work) -> Object:
    found = token_files.about_subject(work, lambda token: _asked(work, token))
    if found is None:
        return {"valid": False, "token": None}
    told, projects = found
    more = {} if projects is None else {"projects": projects}
    if not work.params["details"]:
        return {"valid": True, "token": None, **more}
    catalog = {"catalog": told.get("catalog", [])} if work.params["catalog"] else {}
    return {"valid": True, "token": {**about_token(told), **catalog}, **more}


def _asked(work: Work, token: str) -> tuple[Object, list[Object] | None] | None:
    """What is told of a token, and what it could be for; None when it is not valid."""
    older_one = by_v2(work)
    if not older_one:
        refuse(work.params, FIELDS, _OWN, f"is known to {VERSION} only, which this cloud does not speak")
    told = (older.asked if older_one else _asked_of_v3)(work, token)
    if told is None:
        return None
    return told, _projects(work, older.TENANTS if older_one else PROJECTS, token) if work.params["projects"] else None


def _asked_of_v3(work: Work, token: str) -> Object | None:
    if not work.params["details"]:
        return {} if exists(work, CHECK, headers={"X-Subject-Token": token}) else None
    found: Object | None = about_or_none(work, token, {} if work.params["catalog"] else {"nocatalog": True})
    return found


def _projects(work: Work, operation: Operation, token: str) -> list[Object]:
    """The projects that a token's user can log in to, which the token itself has to ask for."""
    asker = {"X-Auth-Token": token}
    pages = work.client.pages(lambda query: work.call(operation, headers=asker, query=query), {})
    return [from_wire(PROJECT_FIELDS, one) for page in pages for one in page]


TOKEN_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="token_info",
        title="token",
        summary="See what tokens of OpenStack are good for",
        description=(
            "Asks the identity service (Keystone) whether a token is valid, whose it is and what it is for. The token "
            "itself never appears in the result.",
        ),
        notes=(spoken_note(),),
        reference=REFERENCE,
        fields=FIELDS,
        run=_told,
        reads_only=True,
        constraints=Constraints(mutually_exclusive=(("token", "file"),)),
        returns={
            "valid": Field(type="bool", read_only=True, sample=True, doc="Whether it is valid now."),
            "token": Field(
                type="dict",
                read_only=True,
                doc="Whose it is, and what for; nothing when it is not valid, or without O(details).",
                fields={
                    **TOLD,
                    "catalog": Field(
                        type="list",
                        elements="dict",
                        read_only=True,
                        sample=[{"type": "compute", "name": "nova", "endpoints": []}],
                        doc="The services with their addresses, by O(catalog).",
                    ),
                },
            ),
            "projects": Field(
                type="list",
                elements="dict",
                read_only=True,
                sample=[{"id": "e45ca0", "name": "radio", "is_enabled": True}],
                doc="The projects that its user can log in to, by O(projects).",
            ),
        },
    )
)
