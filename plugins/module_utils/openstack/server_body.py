# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The body that a new server is made from.

Source: OpenStack API Complete Reference (17 November 2015), 3.2.2 "Create server"; Nova's "Compute API" for networks
since microversion 2.37.
"""

from __future__ import annotations

import base64
from typing import Any

from ..core.errors import InvalidOption
from ..core.lookup import reference
from ..core.resource import Object
from ..core.work import Work
from .network import network_id
from .ports import GET as GET_PORT
from .ports import LIST as LIST_PORTS
from .server_disks import disks
from .server_options import flavor_id, nic

_MOST = 65535
_port_id = reference(GET_PORT, LIST_PORTS, "port", "nics")

#: Options that Nova knows by other names.
_PLAIN = {
    "name": "name",
    "description": "description",
    "metadata": "metadata",
    "tags": "tags",
    "security_groups": "security_groups",
    "key_name": "key_name",
    "availability_zone": "availability_zone",
    "config_drive": "config_drive",
    "admin_password": "adminPass",
}


def body(work: Work, want: Object) -> Object:
    """The whole document.

    :param want: The wanted values of the options that were given.
    :raises InvalidOption: User data is too long for Nova.
    """
    server = {wire: want[option] for option, wire in _PLAIN.items() if option in want}
    server.update(disks(work, want))
    server["flavorRef"] = flavor_id(work, want["flavor"])
    server["networks"] = _networks(work, want)
    if "userdata" in want:
        server["user_data"] = _user_data(str(want["userdata"]))
        # Nova's errors quote what it was sent.
        work.client.masker.add(server["user_data"])
    document: Object = {"server": server}
    if want.get("scheduler_hints"):
        document["os:scheduler_hints"] = want["scheduler_hints"]
    return document


def _user_data(text: str) -> str:
    coded = base64.b64encode(text.encode()).decode()
    if len(coded) > _MOST:
        raise InvalidOption("userdata", f"is too long: {len(coded)} bytes in Base64, Nova takes {_MOST}")
    return coded


def _networks(work: Work, want: Object) -> Any:
    if "network" in want:
        return [{"uuid": network_id(work, want["network"])}]
    if "nics" not in want:
        return "auto"
    return [_network(work, nic(one)) for one in want["nics"]] or "none"


def _network(work: Work, one: dict[str, str]) -> dict[str, str]:
    more = {name: value for name, value in one.items() if name in ("fixed_ip", "tag")}
    if "port" in one:
        return {"port": _port_id(work, one["port"]), **more}
    return {"uuid": network_id(work, one["net"]), **more}
