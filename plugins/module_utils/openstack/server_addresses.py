# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floating IPs of a server: those that lead to it, one more, and all of them given back.

What leads to a server is asked of Neutron: Nova learns of it later. Source: OpenStack API Complete Reference (17
November 2015), 13.4 "Ports" and 14.9 "Layer-3 networking".
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.resource import Object
from ..core.work import Work
from .floating_ips import CREATE, DELETE, LIST, UPDATE
from .network import LIST as LIST_NETWORKS
from .network import network_id
from .owned import own_project
from .port_fields import address
from .ports import LIST as LIST_PORTS

#: The options that give addresses to a server.
OPTIONS = ("auto_ip", "floating_ips", "floating_ip_pools")


def _pools(work: Work, names: list[str]) -> list[str]:
    try:
        return [network_id(work, name) for name in names]
    except TelcoError as exc:
        exc.option = "floating_ip_pools"
        raise


def _all(want: list[str], have: Any) -> bool:
    return set(want) <= set(have or ())


FIELDS = {
    "auto_ip": Field(
        type="bool",
        aliases=("auto_floating_ip", "public_ip"),
        compare=lambda want, have: not want or bool(have),
        sample=True,
        doc="Whether it is to have a floating IP. One that has any keeps it and gets no other; V(false) is the same as "
        "leaving it out.",
    ),
    "floating_ips": Field(
        type="list",
        elements="str",
        normalize=lambda values: sorted({address(one) for one in values}),
        compare=_all,
        merge=lambda want, have: sorted({*want, *have}),
        sample=["203.0.113.50"],
        doc="Floating IPs of the project, by their addresses, that are to lead to it. Others that do are left alone.",
    ),
    "floating_ip_pools": Field(
        type="list",
        elements="str",
        ref=_pools,
        compare="set",
        sample=["4e8e5957-649f-477b-9e5b-f1f75b21c03c"],
        doc="Names or ids of external networks: a floating IP of one of them is to lead to it. A new one is of the "
        "first. Left out, O(auto_ip) takes the only external network.",
    ),
    "reuse_ips": Field(
        type="bool",
        default=True,
        option_only=True,
        doc="Whether a floating IP of the project's that leads nowhere is taken in place of a new one. Servers that "
        "are made at the same moment may take the same one.",
    ),
    "delete_ips": Field(
        type="bool",
        default=False,
        aliases=("delete_fip",),
        option_only=True,
        doc="Whether O(state=absent) gives back the floating IPs that lead to it.",
    ),
}


def asked(work: Work) -> bool:
    """Whether the task says anything of floating IPs."""
    return any(work.params.get(name) is not None for name in OPTIONS)


def check(params: Mapping[str, Any]) -> None:
    """Refuse addresses that are none.

    :raises InvalidOption: It names the option.
    """
    for one in params.get("floating_ips") or []:
        try:
            ipaddress.ip_address(one)
        except ValueError:
            raise InvalidOption("floating_ips", f"{one!r} is not an address") from None


def _ports(work: Work, server: Mapping[str, Any]) -> list[Any]:
    return list(work.objects(LIST_PORTS, query={"device_id": server["id"]}))


def _leading(work: Work, ports: list[Any]) -> list[Any]:
    """The floating IPs that lead to these ports."""
    return list(work.objects(LIST, query={"port_id": [port["id"] for port in ports]})) if ports else []


def shown(work: Work, server: Mapping[str, Any]) -> Object:
    """What leads to a server, by the options' names."""
    found = _leading(work, _ports(work, server))
    networks = {one["floating_network_id"] for one in found}
    wanted = _pools(work, work.params.get("floating_ip_pools") or [])
    return {
        "auto_ip": bool(found),
        "floating_ips": sorted(one["floating_ip_address"] for one in found),
        "floating_ip_pools": wanted if networks & set(wanted) else sorted(networks),
    }


def give(work: Work, server: Object | None, values: Object) -> None:
    """Have addresses lead to a server.

    :param server: None for one that a check run would make.
    :param values: What is wanted of :data:`OPTIONS`, and not so yet.
    """
    free = _free_places(work, server)
    for one in values.get("floating_ips") or []:
        found = _named(work, one, server)
        if found is not None:
            _lead(work, found, free)
    if "floating_ip_pools" in values:
        _one_more(work, values["floating_ip_pools"], free)
    elif values.get("auto_ip") and not values.get("floating_ips"):
        _one_more(work, [], free)


def _free_places(work: Work, server: Object | None) -> list[tuple[str, str]]:
    """Port and IPv4 address of a server, where no floating IP leads to yet.

    :raises TelcoError: Several ports have such: which one is meant, another module can be told.
    """
    if server is None:
        return []
    ports = _ports(work, server)
    taken = {(one["port_id"], one["fixed_ip_address"]) for one in _leading(work, ports)}
    places = [(str(port["id"]), str(one["ip_address"])) for port in ports for one in port.get("fixed_ips") or []]
    free = [one for one in places if ipaddress.ip_address(one[1]).version == 4 and one not in taken]
    if len({port for port, _address in free}) > 1:
        raise TelcoError(
            f"{work.label} has several ports that a floating IP could lead to; "
            "openstack_floating_ip takes one of them by its network (nat_destination)",
            id=str(server["id"]),
        )
    return free


def _named(work: Work, wanted: str, server: Object | None) -> Any:
    """A floating IP by its address, None when it leads to the server already."""
    query = {"floating_ip_address": wanted, **own_project(work)}
    found = next((one for one in work.objects(LIST, query=query) if one["floating_ip_address"] == wanted), None)
    if found is None:
        raise TelcoError(f"There is no floating IP {wanted} of the project", option="floating_ips")
    if found.get("port_id") is None:
        return found
    if server is not None and found["port_id"] in {port["id"] for port in _ports(work, server)}:
        return None
    raise TelcoError(
        f"The floating IP {wanted} leads to port {found['port_id']}; openstack_floating_ip with reassign takes it away",
        option="floating_ips",
    )


def _one_more(work: Work, networks: list[str], free: list[tuple[str, str]]) -> None:
    """One that leads nowhere, or a new one."""
    if work.params["reuse_ips"]:
        query = {**own_project(work), **({"floating_network_id": networks} if networks else {})}
        found = next((one for one in work.objects(LIST, query=query) if one.get("port_id") is None), None)
        if found is not None:
            _lead(work, found, free)
            return
    body = {"floating_network_id": networks[0] if networks else _only_external(work), **_place(work, free)}
    work.call(CREATE, body=body, attempt=f"make a floating IP for {work.label}")


def _only_external(work: Work) -> str:
    found = list(work.objects(LIST_NETWORKS, query={"router:external": True}))
    if len(found) == 1:
        return str(found[0]["id"])
    names = ", ".join(sorted(str(one["name"]) for one in found)) or "none"
    raise InvalidOption("floating_ip_pools", f"is needed: the external networks are {names}")


def _lead(work: Work, floating: Mapping[str, Any], free: list[tuple[str, str]]) -> None:
    attempt = f"have {floating['floating_ip_address']} lead to {work.label}"
    work.call(UPDATE, {"id": floating["id"]}, body=_place(work, free), attempt=attempt)


def _place(work: Work, free: list[tuple[str, str]]) -> Object:
    """The next of the free places, which is taken then."""
    if free:
        port, fixed = free.pop(0)
        return {"port_id": port, "fixed_ip_address": fixed}
    if work.check_mode:
        return {}
    raise TelcoError(f"{work.label} has no port with an IPv4 address that no floating IP leads to", id=work.created_id)


def give_back(work: Work, server: Mapping[str, Any]) -> None:
    """All that lead to a server that is about to be deleted."""
    for one in _leading(work, _ports(work, server)):
        work.call(DELETE, {"id": one["id"]}, attempt=f"give {one['floating_ip_address']} back")
