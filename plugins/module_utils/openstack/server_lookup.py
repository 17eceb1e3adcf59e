# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding a server that a task names, and the words that several modules have for it.

Source: OpenStack API Complete Reference (17 November 2015), 3.2.3 and 3.2.4.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import exact, is_uuid
from ..core.work import Work
from .listing import same_object
from .moves import LIST, look, pattern

#: Beside an option that names a server.
ALL_PROJECTS = Field(
    type="bool",
    default=False,
    option_only=True,
    doc="Whether a name is looked for in all projects. Only administrators can.",
)
#: The option that names a server, where the module is about something of it.
NAME = Field(
    required=True,
    aliases=("server",),
    compare=same_object,
    sample="upf-1",
    doc="Name of the server, in the login's project, or its id.",
)


def texts(value: Mapping[str, Any]) -> dict[str, str]:
    """Metadata as Nova keeps it: keys and values are texts."""
    return {str(key): str(item) for key, item in value.items()}


def find(work: Work, name: str, *, all_projects: bool = False) -> dict[str, Any] | None:
    """A server by its id or exact name, in any state; None when there is none.

    :raises TelcoError: Several have the name; their ids are in the message.
    """
    if is_uuid(name):
        found = look(work, name)
        if found is not None:
            return found
    query: dict[str, Any] = {"name": pattern(name)}
    if all_projects:
        query["all_tenants"] = True
    return exact(work, LIST, query, lambda item: item.get("name") == name, f"servers named {name}")


def need(work: Work, option: str = "name") -> dict[str, Any]:
    """The server that an option names.

    :raises TelcoError: There is none.
    """
    name, everywhere = str(work.params[option]), bool(work.params.get("all_projects"))
    found = find(work, name, all_projects=everywhere)
    if found is None:
        where = "" if everywhere else " in the login's project"
        raise TelcoError(f"There is no server with the name or id {name}{where}", option=option)
    return found
