# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""nova-network, as the reference has it: fixed IPs (3.32), names of floating IPs (3.33), ranges of them (3.36), rules
of default security groups (3.46). Nova Zed answers 410 to all of it."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import bad_request, conflict, not_found
from simulators.openstack.compute.request import Call, parsed_body
from simulators.openstack.compute.schema import NULL, NUMBER, STRING, TEXT, check, document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_RANGE = {"ip_range": TEXT, "pool": TEXT, "interface": TEXT}
_BULK = [(1, envelope("floating_ips_bulk_create", document(_RANGE, ["ip_range"])))]
_BULK_DELETE = [(1, document({"ip_range": TEXT}, ["ip_range"]))]
_PORT = {**NUMBER, "pattern": "^-?[0-9]+$", "minimum": -1, "maximum": 65535}
_RULE = {"ip_protocol": {**STRING, "enum": ["TCP", "UDP", "ICMP", "tcp", "udp", "icmp"]}, "cidr": TEXT}
_RULES = [
    (1, envelope("security_group_default_rule", document({**_RULE, "from_port": _PORT, "to_port": _PORT}, _RULE))),
]
_SCOPED = [
    {"scope": {"enum": ["public"]}, "project": TEXT},
    {"scope": {"enum": ["private"]}, "availability_zone": TEXT},
]
_DOMAIN = [(1, envelope("domain_entry", {"oneOf": [document(one, ["scope"]) for one in _SCOPED]}))]
_ENTRY = [
    (
        1,
        envelope(
            "dns_entry", document({"ip": TEXT, "dns_type": {**STRING, "enum": ["A", "AAAA"]}}, ["ip", "dns_type"])
        ),
    )
]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    _fixed(cloud, app)
    _names(cloud, app)
    _bulk(cloud, app)
    _rules(cloud, app)


def _fixed(cloud: OpenStack, app: flask.Flask) -> None:
    @app.get("/v2.1/os-fixed-ips/<address>")
    def show_fixed_ip(address: str) -> dict[str, Any]:
        call = Call(cloud)
        found = _fixed_ip(call, address)
        return {"fixed_ip": found if call.at_least(4) else {k: v for k, v in found.items() if k != "reserved"}}

    @app.post("/v2.1/os-fixed-ips/<address>/action")
    def act_on_fixed_ip(address: str) -> tuple[str, int]:
        call = Call(cloud)
        sent = parsed_body()
        word = "reserve" if isinstance(sent, dict) and "reserve" in sent else "unreserve"
        check(envelope(word, NULL), sent)
        _fixed_ip(call, address)["reserved"] = word == "reserve"
        return "", 202


def _fixed_ip(call: Call, address: str) -> dict[str, Any]:
    call.admin_only("os-fixed-ips")
    found = call.compute.fixed_ips.get(address)
    if found is None:
        raise not_found(f"Fixed IP not found for address {address}.")
    return found


def _names(cloud: OpenStack, app: flask.Flask) -> None:
    path = "/v2.1/os-floating-ip-dns"

    @app.get(path)
    def list_domains() -> dict[str, Any]:
        return {"domain_entries": list(Call(cloud).compute.dns_domains.values())}

    @app.put(f"{path}/<domain>")
    def set_domain(domain: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_DOMAIN)["domain_entry"]
        call.admin_only("os-floating-ip-dns:domain:update")
        new = {"domain": domain, "availability_zone": None, "project": None, **sent}
        call.compute.dns_domains[domain] = new
        return {"domain_entry": new}

    @app.delete(f"{path}/<domain>")
    def delete_domain(domain: str) -> tuple[str, int]:
        call = Call(cloud)
        call.admin_only("os-floating-ip-dns:domain:delete")
        if call.compute.dns_domains.pop(domain, None) is None:
            raise not_found(f"The DNS entry for domain {domain} could not be found.")
        for key in [key for key in call.compute.dns_entries if key[0] == domain]:
            del call.compute.dns_entries[key]
        return "", 202

    @app.get(f"{path}/<domain>/entries/<name>")
    def show_entry(domain: str, name: str) -> dict[str, Any]:
        known = Call(cloud).compute.dns_entries
        if _is_address(name):
            return {"dns_entries": [one for key, one in known.items() if (key[0], one["ip"]) == (domain, name)]}
        return {"dns_entry": _entry(known, domain, name)}

    @app.put(f"{path}/<domain>/entries/<name>")
    def set_entry(domain: str, name: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_ENTRY)["dns_entry"]
        if domain not in call.compute.dns_domains:
            raise not_found(f"Domain {domain} could not be found.")
        new = {"domain": domain, "id": None, "ip": sent["ip"], "name": name, "type": None}
        call.compute.dns_entries[domain, name] = new
        return {"dns_entry": {**new, "type": sent["dns_type"]}}

    @app.delete(f"{path}/<domain>/entries/<name>")
    def delete_entry(domain: str, name: str) -> tuple[str, int]:
        known = Call(cloud).compute.dns_entries
        _entry(known, domain, name)
        del known[domain, name]
        return "", 202


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _entry(known: dict[tuple[str, str], dict[str, Any]], domain: str, name: str) -> dict[str, Any]:
    if (domain, name) not in known:
        raise not_found(f"DNS entry {name} not found in domain {domain}.")
    return known[domain, name]


def _bulk(cloud: OpenStack, app: flask.Flask) -> None:
    path = "/v2.1/os-floating-ips-bulk"

    @app.get(path)
    def list_bulk() -> dict[str, Any]:
        call = Call(cloud)
        call.admin_only("os-floating-ips-bulk")
        return {"floating_ip_info": list(call.compute.bulk_ips.values())}

    @app.get(f"{path}/<host>")
    def list_bulk_of_host(host: str) -> dict[str, Any]:
        call = Call(cloud)
        call.admin_only("os-floating-ips-bulk")
        if host not in call.compute.hosts:
            raise not_found(f"Floating IP not found for host {host}.")
        return {"floating_ip_info": []}  # no server of this cloud has one

    @app.post(path)
    def create_bulk() -> dict[str, Any]:
        call = Call(cloud)
        sent = {"pool": "nova", "interface": "eth0", **call.body(_BULK)["floating_ips_bulk_create"]}
        call.admin_only("os-floating-ips-bulk")
        new = _addresses(sent["ip_range"])
        for address in new:
            if address in call.compute.bulk_ips:
                raise conflict(f"Floating IP {address} already exists.")
        nobody = dict.fromkeys(("instance_uuid", "fixed_ip", "project_id"))
        about = {"pool": sent["pool"], "interface": sent["interface"]}
        call.compute.bulk_ips.update({one: {"address": one, **nobody, **about} for one in new})
        return {"floating_ips_bulk_create": sent}

    @app.put(f"{path}/delete")
    def delete_bulk() -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_BULK_DELETE)["ip_range"]
        call.admin_only("os-floating-ips-bulk")
        for address in _addresses(sent):
            call.compute.bulk_ips.pop(address, None)
        return {"floating_ips_bulk_delete": sent}


def _addresses(text: str) -> list[str]:
    try:
        return [str(one) for one in ipaddress.ip_network(text).hosts()]
    except ValueError:
        raise bad_request(f"{text} is not a valid IP network.") from None


def _rules(cloud: OpenStack, app: flask.Flask) -> None:
    path = "/v2.1/os-security-group-default-rules"

    def known() -> dict[int, dict[str, Any]]:
        call = Call(cloud)
        call.admin_only("os-security-group-default-rules")
        return call.compute.default_rules

    def one(number: int) -> dict[str, Any]:
        found = known().get(number)
        if found is None:
            raise not_found(f"Security group default rule (rule_id: {number}) not found.")
        return found

    @app.get(path)
    def list_rules() -> dict[str, Any]:
        return {"security_group_default_rules": list(known().values())}

    @app.post(path)
    def create_rule() -> dict[str, Any]:
        sent, rules = Call(cloud).body(_RULES)["security_group_default_rule"], known()
        new = {
            "ip_protocol": sent["ip_protocol"].upper(),
            **{name: int(sent[name]) if name in sent else None for name in ("from_port", "to_port")},
            "ip_range": {"cidr": sent["cidr"]},
        }
        if any({**new, "id": key} == rule for key, rule in rules.items()):
            raise conflict("This default rule already exists.")
        number = max(rules, default=0) + 1
        rules[number] = {**new, "id": number}
        return {"security_group_default_rule": rules[number]}

    @app.get(f"{path}/<int:number>")
    def show_rule(number: int) -> dict[str, Any]:
        return {"security_group_default_rule": one(number)}

    @app.delete(f"{path}/<int:number>")
    def delete_rule(number: int) -> tuple[str, int]:
        del known()[one(number)["id"]]
        return "", 204
