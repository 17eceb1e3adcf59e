# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The port of a server that a floating IP is to lead to.

Source: OpenStack API Complete Reference (17 November 2015), 13.4 "Ports".
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.work import Work
from . import server_lookup
from .network import network_id
from .port_fields import address
from .ports import GET, LIST


def port_of(work: Work, name: str) -> str | None:
    """The id of the port of a server, in the network ``nat_destination``, with the address ``fixed_address``.

    :returns: None when there is no such server or port and the task's state is ``absent``.
    :raises TelcoError: There is none, or there are several; their ids are in the message.
    """
    absent = work.params.get("state") == "absent"
    server = server_lookup.find(work, name)
    if server is None:
        if absent:
            return None
        raise TelcoError(f"There is no server with the name or id {name} in the login's project", option="server")
    found = [port for port in work.objects(LIST, query=_query(work, server)) if _fits(work, port)]
    if len(found) == 1:
        seen = str(found[0]["id"])
        work.known[GET.id, seen] = seen  # it need not be looked up once more
        return seen
    if found:
        ids = ", ".join(str(port["id"]) for port in found)
        raise InvalidOption(
            "nat_destination", f"is needed, or fixed_address: server {name} has {len(found)} ports that fit: {ids}"
        )
    if absent:
        return None
    raise TelcoError(f"Server {name} has no such port with an IPv4 address", option="server")


def _query(work: Work, server: Mapping[str, Any]) -> dict[str, Any]:
    inside = work.params.get("nat_destination")
    return {"device_id": server["id"], **({} if inside is None else {"network_id": network_id(work, inside)})}


def _fits(work: Work, port: Mapping[str, Any]) -> bool:
    addresses = [str(one["ip_address"]) for one in port.get("fixed_ips") or []]
    fixed = work.params.get("fixed_address")
    if fixed is not None:
        return address(fixed) in addresses
    return any(ipaddress.ip_address(one).version == 4 for one in addresses)
