# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ports of trunks, and the tags of sub ports.

Source: Networking API v2.0, "Trunk networking"; Neutron of Zed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.lookup import is_uuid
from ..core.resource import Object
from ..core.work import Work
from .network import GET as GET_NETWORK
from .owned import named_project
from .ports import LIST

INHERIT = "inherit"
_SUBS = "sub_ports"
#: Ports of one request: addresses of requests are not endless.
_MANY = 50


def check_sub_ports(subs: Sequence[Mapping[str, Any]]) -> None:
    """Refuse what Neutron would refuse, as far as the options tell.

    :raises InvalidOption: It names the option.
    """
    ports: set[str] = set()
    tags: dict[tuple[str, int], str] = {}
    for sub in subs:
        port, kind, tag = sub["port"], sub["segmentation_type"], sub.get("segmentation_id")
        if port in ports:
            raise InvalidOption(_SUBS, f"port {port} is there twice")
        ports.add(port)
        if kind == INHERIT:
            if tag is not None:
                raise InvalidOption(_SUBS, f"port {port} inherits its tag, and {tag} is another one")
            continue
        if tag is None:
            raise InvalidOption(_SUBS, f"port {port} has no segmentation_id")
        if kind == "vlan" and not 1 <= tag <= 4094:
            raise InvalidOption(_SUBS, f"segmentation_id {tag} of port {port} is not within 1 to 4094")
        if (kind, tag) in tags:
            raise InvalidOption(_SUBS, f"ports {tags[kind, tag]} and {port} have the same segmentation_id {tag}")
        tags[kind, tag] = port


def the_port(work: Work, value: Any) -> str:
    """The id of the port that a trunk is about."""
    return str(_ports(work, [str(value)], "port")[str(value)]["id"])


def wanted_sub_ports(work: Work, subs: Sequence[Mapping[str, Any]]) -> list[Object]:
    """Sub ports with the ids of their ports and, where the login sees them, the tags that they inherit."""
    found = _ports(work, [str(one["port"]) for one in subs], _SUBS)
    wanted = []
    for sub in subs:
        port = found[str(sub["port"])]
        tag = _inherited(work, port) if sub["segmentation_type"] == INHERIT else {}
        wanted.append({**sub, "port": port["id"], "port_id": port["id"], **tag})
    check_sub_ports(wanted)  # of names and ids two may be one port, and what is inherited may be taken
    return _ordered(wanted)


def shown_sub_ports(subs: Sequence[Mapping[str, Any]]) -> list[Object]:
    """Sub ports of an answer."""
    return _ordered([{"port": one["port_id"], **one} for one in subs])


def _ordered(subs: list[Object]) -> list[Object]:
    return sorted(subs, key=lambda one: (one["segmentation_type"], one.get("segmentation_id") or 0, one["port_id"]))


def _inherited(work: Work, port: Mapping[str, Any]) -> Object:
    """Type and tag of a port's network; nothing where the login does not see them."""
    key = f"network of trunk {port['network_id']}"
    if key not in work.seen:
        work.seen[key] = work.call(GET_NETWORK, {"id": port["network_id"]})
    kind, tag = (work.seen[key].get(f"provider:{name}") for name in ("network_type", "segmentation_id"))
    return {} if kind is None else {"segmentation_type": kind, "segmentation_id": tag}


def _ports(work: Work, values: list[str], option: str) -> dict[str, Mapping[str, Any]]:
    """The ports of names and ids, by one request for all ids and one for all names.

    :raises TelcoError: There is none of one of them, or there are several.
    """
    found: dict[str, Mapping[str, Any]] = {}
    ids = [value for value in values if is_uuid(value)]
    for port in _listed(work, "id", ids, {}):
        found[port["id"]] = port
    names = [value for value in values if value not in found]
    for port in _listed(work, "name", names, named_project(work)):
        other = found.setdefault(port["name"], port)
        if other["id"] != port["id"]:
            both = ", ".join(sorted((other["id"], port["id"])))
            raise TelcoError(f"There are several ports named {port['name']}: {both}. Give the id.", option=option)
    missing = [value for value in values if value not in found]
    if missing:
        raise TelcoError(f"There is no port with the name or id {missing[0]}", option=option)
    return found


def _listed(work: Work, attribute: str, values: list[str], scope: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = []
    for start in range(0, len(values), _MANY):
        some = values[start : start + _MANY]
        query = {attribute: some[0] if len(some) == 1 else some, **scope, "fields": ["id", "name", "network_id"]}
        found += [port for port in work.objects(LIST, query=query) if port[attribute] in some]
    return found
