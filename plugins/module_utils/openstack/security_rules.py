# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a rule of a security group is, and when Neutron takes two for the same.

Source: OpenStack API Complete Reference (17 November 2015), 14.8 "Security group rules"; IANA, "Protocol Numbers".
"""

from __future__ import annotations

import ipaddress
from collections.abc import Hashable, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.operation import Operation

_ONE, _ALL = "/v2.0/security-group-rules/{id}", "/v2.0/security-group-rules"
LIST = Operation("networking_ext.list_security_group_rules", "GET", _ALL, service="network")
GET = Operation(
    "networking_ext.show_security_group_rule", "GET", _ONE, service="network", envelope="security_group_rule"
)
CREATE = Operation(
    "networking_ext.create_security_group_rule", "POST", _ALL, service="network", envelope="security_group_rule"
)
#: The same call takes a list.
CREATE_MANY = Operation(
    "networking_ext.create_security_group_rule", "POST", _ALL, service="network", envelope="security_group_rules"
)
DELETE = Operation("networking_ext.delete_security_group_rule", "DELETE", _ONE, service="network")

_NUMBERS = {
    "ah": 51,
    "dccp": 33,
    "egp": 8,
    "esp": 50,
    "gre": 47,
    "icmp": 1,
    "ipv6-icmp": 58,
    "igmp": 2,
    "ipip": 4,
    "ipv6-encap": 41,
    "ipv6-frag": 44,
    "ipv6-nonxt": 59,
    "ipv6-opts": 60,
    "ipv6-route": 43,
    "ospf": 89,
    "pgm": 113,
    "rsvp": 46,
    "sctp": 132,
    "tcp": 6,
    "udp": 17,
    "udplite": 136,
    "vrrp": 112,
}
_NAMES = {str(number): name for name, number in _NUMBERS.items()} | {"icmpv6": "ipv6-icmp"}
_EVERYWHERE = frozenset({None, "0.0.0.0/0", "::/0"})


def protocol(value: Any) -> str | None:
    """A protocol by its name where it has one; None for all."""
    word = "any" if value is None else str(value).lower()
    return None if word in ("any", "0", "") else _NAMES.get(word, word)


def port(value: Any) -> int | None:
    """A port, or an ICMP type or code; -1 meant "all" in Nova, where it is nothing in Neutron."""
    return None if value in (None, -1) else int(value)


def prefix(value: Any) -> str | None:
    """Addresses as Neutron keeps them: without the bits of a host, one address as a network of its own."""
    if value in (None, ""):
        return None
    try:
        return str(ipaddress.ip_network(str(value), strict=False))
    except ValueError:
        return str(value)


RULE = {
    "direction": Field(
        default="ingress",
        choices=("ingress", "egress"),
        sample="ingress",
        doc="V(ingress) for what reaches the ports, V(egress) for what leaves them.",
    ),
    "ether_type": Field(
        wire="ethertype",
        default="IPv4",
        choices=("IPv4", "IPv6"),
        aliases=("ethertype",),
        sample="IPv4",
        doc="V(IPv4) or V(IPv6). Addresses have to be of it.",
    ),
    "protocol": Field(
        normalize=protocol,
        from_wire=protocol,
        sample="tcp",
        doc="IP protocol, by name (V(tcp), V(udp), V(icmp), V(ipv6-icmp), V(sctp) and the like) or number. Left out, "
        "V(any) and V(0) mean all. It is returned by its name where it has one.",
    ),
    "port_range_min": Field(
        type="int",
        between=(-1, 65535),
        normalize=port,
        sample=443,
        doc="First port; for ICMP the type. V(-1) is the same as leaving it out.",
    ),
    "port_range_max": Field(
        type="int",
        between=(-1, 65535),
        normalize=port,
        sample=443,
        doc="Last port; for ICMP the code. V(-1) is the same as leaving it out.",
    ),
    "remote_ip_prefix": Field(
        normalize=prefix,
        sample="192.0.2.0/24",
        doc="Addresses at the other end, in CIDR notation; a single address will do. Neutron takes V(0.0.0.0/0) and "
        "V(::/0) for the same as none.",
    ),
    "remote_group": Field(
        wire="remote_group_id",
        sample=None,
        doc="Name or id of the security group that the other end has to be in.",
    ),
    "description": Field(sample="The front end", doc="What the rule is for."),
}


def shown(rule: Mapping[str, Any]) -> dict[str, Any]:
    """A rule of an answer, or one that was asked for, with all options' names; the answer's own names stay.

    The number of its row in Neutron's database, which answers have within a group, is left out.
    """
    return {
        **{name: value for name, value in rule.items() if name != "standard_attr_id"},
        "direction": rule.get("direction"),
        "ether_type": rule.get("ether_type") or rule.get("ethertype"),
        "protocol": protocol(rule.get("protocol")),
        "port_range_min": port(rule.get("port_range_min")),
        "port_range_max": port(rule.get("port_range_max")),
        "remote_ip_prefix": prefix(rule.get("remote_ip_prefix")),
        "remote_group": rule.get("remote_group") or rule.get("remote_group_id"),
        "description": rule.get("description") or None,
    }


def identity(rule: Mapping[str, Any]) -> Hashable:
    """What makes two rules the same for Neutron, of a rule that is :func:`shown`: all but the description."""
    name = rule["protocol"]
    if name == "icmp" and rule["ether_type"] == "IPv6":
        name = "ipv6-icmp"
    addresses = rule["remote_ip_prefix"]
    return (
        rule["direction"],
        rule["ether_type"],
        name,
        rule["port_range_min"],
        rule["port_range_max"],
        None if addresses in _EVERYWHERE else addresses,
        rule["remote_group"],
    )


def body(rule: Mapping[str, Any], group: str | None) -> dict[str, Any]:
    """A rule that is :func:`shown`, as the request has it: without what was left out."""
    sent = {(field.wire or name): rule.get(name) for name, field in RULE.items()}
    sent["security_group_id"] = group
    return {name: value for name, value in sent.items() if value is not None}


def check(rule: Mapping[str, Any], option: str | None = None) -> None:
    """Refuse a rule that cannot be.

    :param option: The option that it is an item of; None: the rule's parts are options themselves.
    """
    addresses = rule.get("remote_ip_prefix")
    if addresses and rule.get("remote_group"):
        raise InvalidOption(option or "remote_group", "a rule has either remote_ip_prefix or remote_group")
    if addresses:
        try:
            version = ipaddress.ip_network(str(addresses), strict=False).version
        except ValueError:
            raise InvalidOption(option or "remote_ip_prefix", f"{addresses} is no network") from None
        if rule.get("ether_type", f"IPv{version}") != f"IPv{version}":
            raise InvalidOption(option or "remote_ip_prefix", f"{addresses} is not {rule['ether_type']}")
    if protocol(rule.get("protocol")) is None and any(
        port(rule.get(name)) is not None for name in ("port_range_min", "port_range_max")
    ):
        raise InvalidOption(option or "protocol", "ports need a protocol")
