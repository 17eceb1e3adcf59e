# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of security groups (3.47) as Nova Zed hands them on to Neutron, up to microversion 2.35."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import NovaError, bad_request, not_found
from simulators.openstack.compute.network_proxies import proxied
from simulators.openstack.compute.request import Call, parsed_body
from simulators.openstack.compute.schema import is_uuid
from simulators.openstack.network.errors import NeutronError
from simulators.openstack.network.security_rules import check_rule, new_rule
from simulators.openstack.network.state import touch

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_EVERYWHERE = {"IPv4": "0.0.0.0/0", "IPv6": "::/0"}
_PROTOCOLS = ("TCP", "UDP", "ICMP")


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.post("/v2.1/os-security-group-rules")
    def create_group_rule() -> dict[str, Any]:
        call = proxied(cloud)
        sent = (parsed_body() or {}).get("security_group_rule")
        if not isinstance(sent, dict):
            raise bad_request("The request body can't be empty")
        if not is_uuid(str(sent.get("parent_group_id"))):
            raise bad_request("Security group id should be uuid")
        given = _given(sent)
        try:
            check_rule(cloud, given, call.token, [])
        except NeutronError as exc:
            if exc.kind == "SecurityGroupRuleExists":
                message = f"This rule already exists in group {given['security_group_id']}"
                raise bad_request(message) from None
            raise NovaError(404 if exc.status == 404 else 400, str(exc)) from None
        group = cloud.network.security_groups[given["security_group_id"]]
        rule = new_rule(cloud, given, group["project_id"])
        touch(group)
        return {"security_group_rule": shown(cloud, rule)}

    @app.delete("/v2.1/os-security-group-rules/<rule_id>")
    def delete_group_rule(rule_id: str) -> tuple[str, int]:
        call = proxied(cloud)
        touch(cloud.network.security_groups[_one(call, rule_id)["security_group_id"]])
        del cloud.network.security_group_rules[rule_id]
        return "", 202


def _one(call: Call, rule_id: str) -> dict[str, Any]:
    if not is_uuid(rule_id):
        raise bad_request("Security group id should be uuid")
    found = call.cloud.network.security_group_rules.get(rule_id)
    if found is None or not (call.admin or found["project_id"] == call.project_id):
        raise not_found(f"Security group rule {rule_id} does not exist")
    return found


def _given(sent: dict[str, Any]) -> dict[str, Any]:
    """The rule in Neutron's words."""
    group, cidr = sent.get("group_id"), sent.get("cidr")
    try:
        network = ipaddress.ip_network(cidr) if cidr and "/" in cidr else None
    except ValueError:
        network = None
    if cidr and network is None:
        raise bad_request(f"{cidr} is not a valid IP network.")
    ports = _ports(sent, bool(group))
    return {
        "security_group_id": sent["parent_group_id"],
        "direction": "ingress",
        "ethertype": f"IPv{network.version}" if network and not group else "IPv4",
        "protocol": sent["ip_protocol"].lower() if sent.get("ip_protocol") else None,
        "port_range_min": ports[0],
        "port_range_max": ports[1],
        "remote_group_id": group,
        "remote_ip_prefix": None if group else str(network or _EVERYWHERE["IPv4"]),
        "remote_address_group_id": None,
    }


def _ports(sent: dict[str, Any], of_group: bool) -> tuple[int | None, int | None]:
    protocol, ends = sent.get("ip_protocol"), (sent.get("from_port"), sent.get("to_port"))
    if of_group and protocol is None:
        return None, None
    if protocol is None or None in ends:
        raise bad_request("Not enough parameters to build a valid rule.")
    try:
        first, last = (int(end) for end in ends if end is not None)
    except ValueError:
        raise bad_request("Invalid input received: To and From ports must be integers") from None
    if protocol.upper() not in _PROTOCOLS:
        raise bad_request(f"Invalid IP protocol {protocol}.")
    if protocol.upper() == "ICMP":
        return (None if first == -1 else first), (None if last == -1 else last)
    if first > last:
        raise bad_request(f"Invalid port range {first}:{last}. Former value cannot be greater than the later")
    return first, last


def shown(cloud: OpenStack, rule: dict[str, Any]) -> dict[str, Any]:
    """A rule of Neutron in Nova's words."""
    protocol, first, last = rule["protocol"], rule["port_range_min"], rule["port_range_max"]
    if protocol and first is None and last is None:
        first, last = (1, 65535) if protocol.upper() in ("TCP", "UDP") else (-1, -1)
    other = cloud.network.security_groups.get(rule["remote_group_id"] or "")
    address = rule["remote_ip_prefix"] or _EVERYWHERE[rule["ethertype"]]
    return {
        "id": rule["id"],
        "parent_group_id": rule["security_group_id"],
        "ip_protocol": protocol,
        "from_port": first,
        "to_port": last,
        "group": {"name": other["name"], "tenant_id": other["tenant_id"]} if other else {},
        "ip_range": {} if other else {"cidr": address},
    }
