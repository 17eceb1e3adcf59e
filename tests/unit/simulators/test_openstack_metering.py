# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Metering labels and subnet pools of the simulated Neutron: reference/openstack.txt, 14.10 and 14.14, and Zed."""

from __future__ import annotations

from .test_openstack_network import Client, call, running

__all__ = ["call", "running"]  # fixtures


def test_metering(call: Client) -> None:
    labels, rules = "/v2.0/metering/metering-labels", "/v2.0/metering/metering-label-rules"
    label = call("POST", labels, {"metering_label": {"name": "l"}}).json()["metering_label"]["id"]
    rule = {"metering_label_id": label, "direction": "ingress", "remote_ip_prefix": "10.0.0.0/24"}
    made = call("POST", rules, {"metering_label_rule": rule})
    assert made.status_code == 201
    narrower = {**rule, "remote_ip_prefix": "10.0.0.0/25"}
    assert call("POST", rules, {"metering_label_rule": narrower}).status_code == 409
    assert call("POST", rules, {"metering_label_rule": {"metering_label_id": label}}).status_code == 400
    one = f"{rules}/{made.json()['metering_label_rule']['id']}"
    assert [call(verb, one).status_code for verb in ("GET", "DELETE", "GET")] == [200, 204, 404]
    one = f"{labels}/{label}"
    assert [call(verb, one).status_code for verb in ("GET", "DELETE", "GET")] == [200, 204, 404]


def test_subnet_pools(call: Client) -> None:
    pools = "/v2.0/subnetpools"
    sent = {"name": "p", "prefixes": ["10.78.0.0/16"]}
    pool = call("POST", pools, {"subnetpool": sent}).json()["subnetpool"]
    assert (pool["min_prefixlen"], pool["max_prefixlen"], pool["ip_version"]) == ("8", "32", 4)
    one = f"{pools}/{pool['id']}"
    grown = call("PUT", one, {"subnetpool": {"prefixes": ["10.78.0.0/16", "10.79.0.0/16"]}}).json()["subnetpool"]
    assert (grown["prefixes"], grown["min_prefixlen"]) == (["10.78.0.0/15"], 8)
    for wrong in ({"prefixes": ["10.1.0.0/16"]}, {"shared": True}, {"min_prefixlen": 30, "max_prefixlen": 20}):
        assert call("PUT", one, {"subnetpool": wrong}).status_code == 400
    mixed = {"name": "q", "prefixes": ["10.1.0.0/16", "2001:db8::/48"]}
    assert call("POST", pools, {"subnetpool": mixed}).json()["NeutronError"]["type"] == "PrefixVersionMismatch"
    assert [call(verb, one).status_code for verb in ("GET", "DELETE", "GET")] == [200, 204, 404]
