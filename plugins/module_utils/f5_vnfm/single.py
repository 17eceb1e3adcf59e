# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One object by its name, or a list: what the info modules of named resources do.

Source: recorded answers ("_include on every kind of request"): a GET of a single secret, tenant, user or user group
fails with HTTP 500 when it carries ``_include``, so that the attributes are picked here instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..core.lookup import fits, get_or_none
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .names import check_given_ids

GET_DATA = "_get_data"


def one_or_list(
    get: Operation, listing: Operation, option: str, *, any_name: bool = False
) -> Callable[[Work, Mapping[str, Any]], Iterable[Object]]:
    """For :attr:`..core.resource.Info.fetch`.

    :param option: The option that names one object; without it all are listed.
    :param any_name: It is a name that another directory may have given (LDAP), which may have other characters.
    """

    def fetch(work: Work, query: Mapping[str, Any]) -> Iterable[Object]:
        if not any_name:
            check_given_ids(option)(work.params)
        if work.params.get(option) is None:
            return work.objects(listing, query=query, limit=work.params.get("limit"))
        found = get_or_none(work, get, query={key: query[key] for key in (GET_DATA,) if key in query})
        # Its case may differ from how the manager spells it; the other filters have to fit.
        rest = {key: value for key, value in query.items() if key != option}
        return [picked(work, found)] if found is not None and fits(found, rest) else []

    return fetch


def picked(work: Work, obj: Object) -> Object:
    """The attributes that the option ``include`` asks for; all without it."""
    names = work.params.get("include")
    return obj if not names else {name: value for name, value in obj.items() if name in names}
