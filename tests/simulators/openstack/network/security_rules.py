# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Security group rules (14.8)."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import (
    REQUIRED,
    Attribute,
    chosen,
    given_many,
    integer,
    listing,
    one_of,
    optional,
    prepare,
    project_of,
    text,
    token_of,
)
from simulators.openstack.network.state import new_id, now, touch

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

#: protocol name -> number (IANA), as far as Neutron knows them by name
_PROTOCOLS = {
    "ah": 51,
    "dccp": 33,
    "egp": 8,
    "esp": 50,
    "gre": 47,
    "icmp": 1,
    "icmpv6": 58,
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
_WITH_PORTS = {6, 17, 33, 132, 136}


def _protocol(value: Any) -> str | None:
    if value is None or (isinstance(value, str) and value.lower() in ("any", "")):
        return None
    word = str(value).lower()
    if isinstance(value, bool) or not (word in _PROTOCOLS or (word.isdigit() and int(word) <= 255)):
        raise ValueError(f"protocol {value} is not supported: a name of {sorted(_PROTOCOLS)} or a number 0 to 255")
    return None if word == "0" else word


def _ethertype(value: Any) -> str:
    known = {"ipv4": "IPv4", "ipv6": "IPv6"}
    if str(value).lower() not in known:
        raise ValueError(f"{value!r} is not in ['IPv4', 'IPv6']")
    return known[str(value).lower()]


def _prefix(value: Any) -> str | None:
    if value in (None, ""):
        return None
    try:
        return str(ipaddress.ip_network(value, strict=False))
    except (ValueError, TypeError):
        raise ValueError(f"{value!r} is not a valid IP subnet") from None


_READ_ONLY = Attribute(lambda value: value, post=False, put=False)
_TABLE = {
    "security_group_id": Attribute(text(36), put=False, default=REQUIRED),
    "direction": Attribute(one_of("ingress", "egress"), put=False, default=REQUIRED),
    "ethertype": Attribute(_ethertype, put=False, default="IPv4"),
    "protocol": Attribute(_protocol, put=False),
    "port_range_min": Attribute(optional(integer(0, 65535)), put=False),
    "port_range_max": Attribute(optional(integer(0, 65535)), put=False),
    "remote_group_id": Attribute(optional(text(36)), put=False),
    "remote_ip_prefix": Attribute(_prefix, put=False),
    "remote_address_group_id": Attribute(optional(text(36)), put=False),
    "project_id": Attribute(text(255), put=False),
    "description": Attribute(text(255), default=""),
    **dict.fromkeys(("id", "normalized_cidr", "created_at", "updated_at", "revision_number"), _READ_ONLY),
}
_SAME = (
    "security_group_id",
    "direction",
    "ethertype",
    "port_range_min",
    "port_range_max",
    "remote_group_id",
    "remote_address_group_id",
)
#: Neutron takes these prefixes for the same.
_EVERYWHERE = (None, "0.0.0.0/0", "::/0")


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def find(rule_id: str, token: Token) -> dict[str, Any]:
        rule = cloud.network.security_group_rules.get(rule_id)
        if rule is None or not (token.admin or rule["project_id"] == project_of(token)):
            raise NeutronError(404, "SecurityGroupRuleNotFound", f"Security group rule {rule_id} does not exist")
        return rule

    @app.post("/v2.0/security-group-rules")
    def create_rules() -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        sent, bulk = given_many("security_group_rule", "security_group_rules")
        prepared = [prepare(_TABLE, one, "POST", token, "security_group_rule") for one in sent]
        seen: list[dict[str, Any]] = []
        for given in prepared:  # all or none
            check_rule(cloud, given, token, seen)
            seen.append(given)
        made = [chosen(new_rule(cloud, given, _owner(cloud, given))) for given in prepared]
        for group_id in {given["security_group_id"] for given in prepared}:
            touch(cloud.network.security_groups[group_id])
        return ({"security_group_rules": made} if bulk else {"security_group_rule": made[0]}), 201

    @app.get("/v2.0/security-group-rules")
    def list_rules() -> dict[str, Any]:
        token = token_of(cloud)
        rules = cloud.network.security_group_rules.values()
        mine = [one for one in rules if token.admin or one["project_id"] == project_of(token)]
        return listing(cloud, "security_group_rules", mine, set(_TABLE))

    @app.get("/v2.0/security-group-rules/<rule_id>")
    def show_rule(rule_id: str) -> dict[str, Any]:
        return {"security_group_rule": chosen(find(rule_id, token_of(cloud)))}

    @app.delete("/v2.0/security-group-rules/<rule_id>")
    def delete_rule(rule_id: str) -> tuple[str, int]:
        rule = find(rule_id, token_of(cloud))
        del cloud.network.security_group_rules[rule_id]
        touch(cloud.network.security_groups[rule["security_group_id"]])
        return "", 204


def new_rule(cloud: OpenStack, given: dict[str, Any], project_id: str) -> dict[str, Any]:
    """Keep a rule that was checked, and return it as answers show it."""
    moment = now()
    rule = {
        "id": new_id(),
        "tenant_id": project_id,
        "project_id": project_id,
        "security_group_id": given["security_group_id"],
        "ethertype": given["ethertype"],
        "direction": given["direction"],
        "protocol": given.get("protocol"),
        "port_range_min": given.get("port_range_min"),
        "port_range_max": given.get("port_range_max"),
        "remote_ip_prefix": given.get("remote_ip_prefix"),
        "remote_address_group_id": given.get("remote_address_group_id"),
        "normalized_cidr": given.get("remote_ip_prefix"),
        "remote_group_id": given.get("remote_group_id"),
        "description": given.get("description", ""),
        "created_at": moment,
        "updated_at": moment,
        "revision_number": 0,
    }
    cloud.network.security_group_rules[rule["id"]] = rule
    return rule


def _owner(cloud: OpenStack, given: dict[str, Any]) -> str:
    owner: str = cloud.network.security_groups[given["security_group_id"]]["project_id"]
    return owner


def _number(protocol: str | None, ethertype: str = "IPv4") -> int | None:
    if protocol is None:
        return None
    if protocol == "icmp" and ethertype == "IPv6":  # an old name of ICMPv6
        return _PROTOCOLS["icmpv6"]
    return _PROTOCOLS[protocol] if protocol in _PROTOCOLS else int(protocol)


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    prefixes = [None if rule["remote_ip_prefix"] in _EVERYWHERE else rule["remote_ip_prefix"] for rule in (one, other)]
    numbers = [_number(rule["protocol"], rule["ethertype"]) for rule in (one, other)]
    return all(one[name] == other[name] for name in _SAME) and prefixes[0] == prefixes[1] and numbers[0] == numbers[1]


def check_rule(cloud: OpenStack, given: dict[str, Any], token: Token, beside: list[dict[str, Any]]) -> None:
    """Refuse a rule that cannot be, or is there already or among those that are made *beside* it."""
    for name in ("security_group_id", "remote_group_id"):
        if given[name] is None:
            continue
        group = cloud.network.security_groups.get(given[name])
        if group is None or not (token.admin or group["project_id"] == project_of(token)):
            raise NeutronError(404, "SecurityGroupNotFound", f"Security group {given[name]} does not exist")
    if given["remote_address_group_id"] is not None:
        wanted = given["remote_address_group_id"]
        raise NeutronError(404, "AddressGroupNotFound", f"Address group {wanted} could not be found.")
    if given["remote_group_id"] is not None and given["remote_ip_prefix"] is not None:
        raise bad_request(
            "Only remote_ip_prefix or remote_group_id may be provided.", "SecurityGroupMultipleRemoteEntites"
        )
    if given["remote_ip_prefix"] is not None:
        version = ipaddress.ip_network(given["remote_ip_prefix"]).version
        if given["ethertype"] != f"IPv{version}":
            raise bad_request(
                f"Conflicting value ethertype {given['ethertype']} for CIDR {given['remote_ip_prefix']}",
                "SecurityGroupRuleParameterConflict",
            )
    _check_ports(given)
    for other in [*cloud.network.security_group_rules.values(), *beside]:
        if _same(other, given):
            known = f" Rule id is {other['id']}." if "id" in other else ""
            raise NeutronError(409, "SecurityGroupRuleExists", f"Security group rule already exists.{known}")


def _check_ports(given: dict[str, Any]) -> None:
    low, high, number = given["port_range_min"], given["port_range_max"], _number(given["protocol"])
    if number == 58 and given["ethertype"] != "IPv6":
        raise bad_request(
            f"Invalid ethertype {given['ethertype']} for protocol {given['protocol']}.",
            "SecurityGroupEthertypeConflictWithProtocol",
        )
    if low is None and high is None:
        return
    if number is None:
        raise bad_request(
            "Must also specify protocol if port range is given.", "SecurityGroupProtocolRequiredWithPorts"
        )
    if number in (1, 58):  # for ICMP the two are type and code
        if low is None:
            raise bad_request(
                f"ICMP code (port-range-max) {high} is provided but ICMP type (port-range-min) is missing.",
                "SecurityGroupMissingIcmpType",
            )
        for name, value in (("type", low), ("code", high)):
            if value is not None and value > 255:
                raise bad_request(f"Invalid value for ICMP {name}: {value}.", "SecurityGroupInvalidIcmpValue")
        return
    if number not in _WITH_PORTS:
        raise bad_request(
            f"Port range cannot be specified for protocol {given['protocol']}.",
            "SecurityGroupInvalidProtocolForPort",
        )
    if low is None or high is None or low > high or low < 1:
        raise bad_request(
            "For TCP/UDP protocols, port_range_min must be <= port_range_max, and neither may be missing or 0.",
            "SecurityGroupInvalidPortRange",
        )
