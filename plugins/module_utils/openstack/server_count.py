# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several servers that differ in a number at the end of their names, made by one request.

Source: OpenStack API Complete Reference (17 November 2015), 3.3 "Servers multiple create". What is refused of several,
and that each gets a number when there are two or more, as Nova Zed does it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.lookup import is_uuid
from ..core.operation import Operation
from ..core.resource import Bulk, Object
from ..core.work import Work
from .moves import LIST
from .server_body import body
from .server_options import nic

#: What two servers cannot have together, or would get one after the other.
_SINGLE = ("boot_volume", "volumes", "auto_ip", "floating_ips", "floating_ip_pools")
_LEAST, _MOST = "min_count", "max_count"
_RANGE = (2, 1000)

FIELDS = {
    _MOST: Field(
        type="int",
        between=_RANGE,
        option_only=True,
        doc=[
            "How many servers there are to be, all with the same options. Their names are that of O(name) with a "
            "hyphen and a number from 1 on, and RV(servers) of the result are all of them.",
            "Where none of them is there, one request makes them all. Where some are missing, each of these is made by "
            "its own name. Those that are there are changed as a single one is, and O(state=absent) deletes them all. "
            "Others with higher numbers are left alone.",
            "O(boot_volume), O(volumes), ports, fixed addresses and floating IPs are for single servers.",
        ],
    ),
    _LEAST: Field(
        type="int",
        between=_RANGE,
        option_only=True,
        doc="How many of O(max_count) will do: Nova makes so many at the least, and more as far as the quota allows. "
        "Later runs are content with so many, whichever they are, and make no others beside them. Left out, it is all.",
    ),
}


def _each(params: Mapping[str, Any]) -> list[Object]:
    """The options of each server.

    :raises InvalidOption: They are not for several.
    """
    if is_uuid(str(params["name"])):
        raise InvalidOption("name", f"is an id, which {_MOST} servers cannot have together")
    if _least(params) > params[_MOST]:
        raise InvalidOption(_LEAST, f"{params[_LEAST]} is more than {_MOST}, {params[_MOST]}")
    for option in _SINGLE:
        if params.get(option):
            raise InvalidOption(option, f"is for a single server, not for {_MOST}")
    for one in params.get("nics") or []:
        if {"port", "fixed_ip"} & set(nic(one)):
            raise InvalidOption("nics", f"{one!r} is for a single server, not for {_MOST}")
    return [{**params, "name": f"{params['name']}-{number}"} for number in range(1, params[_MOST] + 1)]


def _least(params: Mapping[str, Any]) -> int:
    least = params.get(_LEAST)
    return int(params[_MOST] if least is None else least)


def check(params: Mapping[str, Any]) -> None:
    """Refuse a least number of one.

    :raises InvalidOption: It names the option.
    """
    if params.get(_LEAST) is not None and params.get(_MOST) is None:
        raise InvalidOption(_LEAST, f"says something of {_MOST} servers only")


def _pattern(queries: Sequence[Mapping[str, Any]]) -> Object:
    """Names are patterns, of which Nova takes one, and in which it takes C(|) for itself: any number will do."""
    before, hyphen, _number = str(queries[0]["name"]).rpartition("-")
    return {**queries[0], "name": f"{before}{hyphen}[0-9]+$"}


def bulk(create: Operation) -> Bulk:
    """How several servers are made.

    :param create: The operation that makes one.
    """

    def created(work: Work, missing: Sequence[tuple[Work, Object]]) -> bool:
        if len(missing) < work.params[_MOST]:
            return False
        first, want = missing[0]
        document = body(first, {**want, "name": work.params["name"]})
        document["server"].update({_LEAST: _least(work.params), _MOST: work.params[_MOST]})
        work.call(create, body=document, attempt=f"create {work.label}")
        return True

    return Bulk(list=LIST, together=_pattern, option=_MOST, each=_each, created=created, enough=_least)
