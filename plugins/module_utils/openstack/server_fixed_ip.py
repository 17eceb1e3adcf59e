# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Further addresses of a server on the port that it has in a network.

Source: OpenStack API Complete Reference (17 November 2015), 3.4.1 and 3.4.14. Nova has both up to microversion 2.43
and answers 202 also when nothing comes of it: no such network, no such address.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Constraints, Object
from ..core.work import Work
from . import server_lookup
from .client import OPENSTACK
from .compute import NOTE, compute
from .network import network_id
from .port_fields import address
from .server_interfaces import LIST as LIST_INTERFACES

_ACT = "/servers/{id}/action"
#: Asked for in the first microversion, which every cloud that has them speaks; from 2.44 on they are not found.
ADD = compute("add_fixed_ip_to_server", "POST", _ACT, version="2.1", envelope="addFixedIp", repeatable=False)
REMOVE = compute("remove_fixed_ip_from_server", "POST", _ACT, version="2.1", envelope="removeFixedIp")


def _addresses(work: Work, server: Object, network: str | None = None) -> list[str]:
    """The server's own addresses, in one network or in all; never floating ones."""
    return [
        str(address(ip["ip_address"]))
        for port in work.objects(LIST_INTERFACES, {"server_id": server["id"]})
        if network in (None, port["net_id"])
        for ip in port.get("fixed_ips") or []
    ]


def _wait(work: Work, server: Object, network: str | None, what: str, done: Any) -> list[str] | None:
    found: list[str] | None = work.wait(
        lambda: _addresses(work, server, network), done, what=f"{work.label} {what}", describe=", ".join
    )
    return found


def _add(work: Work) -> Object:
    server = server_lookup.need(work)
    network, count = str(network_id(work, work.params["network"])), int(work.params["count"])
    have = _addresses(work, server, network)
    if not have:
        message = f"{work.label} has no interface with an address in {work.params['network']} that could have another"
        raise TelcoError(message, option="network", id=str(server["id"]))
    missing = range(len(have) + 1, count + 1)
    for number in missing:
        body = {"networkId": network}
        work.call(ADD, {"id": server["id"]}, body=body, attempt=f"give {work.label} another address")
        now = _wait(work, server, network, f"to have {number} addresses", lambda ips, least=number: len(ips) >= least)
        have = have if now is None else now
    return {"changed": bool(missing), "server_id": server["id"], "addresses": have}


def _remove(work: Work) -> Object:
    everywhere = bool(work.params["all_projects"])
    server = server_lookup.find(work, str(work.params["name"]), all_projects=everywhere)
    if server is None:
        return {"server_id": None, "addresses": []}
    gone = str(address(work.params["address"]))
    have = _addresses(work, server)
    changed = gone in have
    if changed:
        body = {"address": gone}
        work.call(REMOVE, {"id": server["id"]}, body=body, attempt=f"take {gone} from {work.label}")
        _wait(work, server, None, f"to be without {gone}", lambda ips: gone not in ips)
    return {"changed": changed, "server_id": server["id"], "addresses": [ip for ip in have if ip != gone]}


def _check(params: Mapping[str, Any]) -> None:
    of_other = ("address",) if params["state"] == "present" else ("network", "count")
    for option in of_other:
        if params.get(option) is not None:
            raise InvalidOption(option, f"means nothing with state {params['state']}")
    if params.get("count") is not None and params["count"] < 1:
        raise InvalidOption("count", "must be 1 or more")
    if params.get("address") is not None:
        try:
            ipaddress.ip_address(str(params["address"]))
        except ValueError:
            raise InvalidOption("address", f"{params['address']} is no IP address") from None


SERVER_FIXED_IP = ActionModule(
    Action(
        system=OPENSTACK,
        name="server_fixed_ip",
        title="server",
        key=("name",),
        summary="Give servers of OpenStack further addresses in a network",
        description=(
            "Has the compute service (Nova) put further addresses on the port that a server has in a network, or take "
            "one from it. Neutron chooses them. M(telco.cloud.openstack_port) does it with addresses of your choice; "
            "M(telco.cloud.openstack_server_interface) connects a server to a network in the first place.",
            "Nova accepts a wish that it cannot fulfil. With O(wait=true) the module fails when the addresses do not "
            "become what was asked for in time.",
        ),
        notes=(
            NOTE,
            "Nova has these two calls up to microversion 2.43. The module asks for 2.1, so newer clouds answer too.",
        ),
        reference="OpenStack API Complete Reference (2015-11-17), 3.4.1 and 3.4.14",
        fields={
            "name": server_lookup.NAME,
            "all_projects": server_lookup.ALL_PROJECTS,
            "state": Field(
                choices=("present", "absent"),
                default="present",
                option_only=True,
                doc="Whether the server is to have O(count) addresses in O(network), or not to have O(address).",
            ),
            "network": Field(
                option_only=True, doc="Name or id of the network, which the server must have an address in."
            ),
            "count": Field(
                type="int",
                option_only=True,
                doc="How many addresses it is to have there at the least, with the one that it got first. More are "
                "left alone.",
            ),
            "address": Field(
                option_only=True, aliases=("fixed_ip",), doc="The address that is taken from it, with O(state=absent)."
            ),
        },
        returns={
            "server_id": Field(
                read_only=True,
                sample="2594da2b-e860-4cb4-beb8-432bdb598601",
                doc="Id of the server; null when there is none and O(state=absent).",
            ),
            "addresses": Field(
                type="list",
                elements="str",
                read_only=True,
                sample=["192.0.2.7", "192.0.2.8"],
                doc="Its addresses afterwards: in O(network), or in all networks with O(state=absent). What is added "
                "in check mode or with O(wait=false) is not among them.",
            ),
        },
        constraints=Constraints(
            required_if=(("state", "present", ("network", "count")), ("state", "absent", ("address",)))
        ),
        check=_check,
        run=lambda work: _add(work) if work.params["state"] == "present" else _remove(work),
        asynchronous=True,
    )
)
