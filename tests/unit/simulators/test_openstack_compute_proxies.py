# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Security groups and floating IPs by way of the simulated Nova, as Nova Zed was seen to answer; what it has not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from simulators.kit import serve
from simulators.openstack import OpenStack

from .test_openstack_compute import message
from .test_openstack_servers import Cloud

LAST = "2.35"
NOWHERE = "11111111-2222-3333-4444-555555555555"
GROUPS, RULES = "/os-security-groups", "/os-security-group-rules"


@pytest.fixture
def cloud() -> Iterator[Cloud]:
    with serve(OpenStack()) as running:
        yield Cloud(running)
        assert running.simulator.crashes == []


def _group(cloud: Cloud, **sent: Any) -> Any:
    return cloud.nova("POST", GROUPS, {"security_group": sent}, LAST)


def _rule(cloud: Cloud, **sent: Any) -> Any:
    return cloud.nova("POST", RULES, {"security_group_rule": sent}, LAST)


def test_security_groups(cloud: Cloud) -> None:
    made = _group(cloud, name="web", description="x").json()["security_group"]
    assert made == {"id": made["id"], "name": "web", "description": "x", "tenant_id": cloud.nova.project, "rules": []}
    path = f"{GROUPS}/{made['id']}"
    assert cloud.nova("GET", path, version="2.36").status_code == 404
    assert cloud.nova("GET", path, version=LAST).json() == {"security_group": made}
    new = {"security_group": {"name": "front", "description": "y"}}
    assert cloud.nova("PUT", path, new, LAST).json()["security_group"] == {**made, **new["security_group"]}
    names = [one["name"] for one in cloud.nova("GET", GROUPS, version=LAST).json()["security_groups"]]
    assert names == ["default", "front"]
    assert cloud.nova("DELETE", path, version=LAST).status_code == 202
    gone = cloud.nova("DELETE", path, version=LAST)
    assert (gone.status_code, message(gone)) == (404, f"Security group {made['id']} does not exist")


def test_security_groups_that_cannot_be(cloud: Cloud) -> None:
    assert message(_group(cloud, name="web")) == "description is not a string or unicode"
    assert message(_group(cloud, name=5, description="")) == "name is not a string or unicode"
    assert message(_group(cloud, name="a" * 256, description="")) == "name has 256 characters, more than 255."
    assert _group(cloud, name="default", description="").status_code == 403
    assert message(cloud.nova("POST", GROUPS, {}, LAST)) == "The request body can't be empty"
    assert message(cloud.nova("GET", f"{GROUPS}/xx", version=LAST)) == "Security group id should be uuid"
    key = _group(cloud, name="web", description="").json()["security_group"]["id"]
    new = {"security_group": {"name": "default", "description": ""}}
    assert cloud.nova("PUT", f"{GROUPS}/{key}", new, LAST).status_code == 500


def test_groups_of_a_server(cloud: Cloud) -> None:
    key = _group(cloud, name="web", description="").json()["security_group"]["id"]
    server = cloud.booted(networks=[{"uuid": cloud.network}], security_groups=[{"name": "web"}])
    found = cloud.nova("GET", f"/servers/{server['id']}/os-security-groups").json()["security_groups"]
    assert [one["id"] for one in found] == [key]
    used = cloud.nova("DELETE", f"{GROUPS}/{key}", version=LAST)
    assert (used.status_code, message(used)) == (400, f"Security Group {key} in use.")


def test_rules(cloud: Cloud) -> None:
    key = _group(cloud, name="web", description="").json()["security_group"]["id"]
    https = {"parent_group_id": key, "ip_protocol": "TCP", "from_port": "443", "to_port": 443}
    made = _rule(cloud, **https).json()["security_group_rule"]
    ports = {"ip_protocol": "tcp", "from_port": 443, "to_port": 443}
    source = {"group": {}, "ip_range": {"cidr": "0.0.0.0/0"}}
    assert made == {"id": made["id"], "parent_group_id": key, **ports, **source}
    assert message(_rule(cloud, **https)) == f"This rule already exists in group {key}"
    ping = {"parent_group_id": key, "ip_protocol": "icmp", "from_port": -1, "to_port": -1}
    assert _rule(cloud, **ping).json()["security_group_rule"]["from_port"] == -1
    members = _rule(cloud, parent_group_id=key, group_id=key).json()["security_group_rule"]
    assert members["group"] == {"name": "web", "tenant_id": cloud.nova.project}
    assert (members["ip_protocol"], members["ip_range"]) == (None, {})
    assert len(cloud.nova("GET", f"{GROUPS}/{key}", version=LAST).json()["security_group"]["rules"]) == 3
    assert cloud.nova("DELETE", f"{RULES}/{made['id']}", version=LAST).status_code == 202
    assert cloud.nova("DELETE", f"{RULES}/{made['id']}", version=LAST).status_code == 404
    assert cloud.nova("DELETE", f"{RULES}/xx", version=LAST).status_code == 400


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"parent_group_id": None}, "Security group id should be uuid"),
        ({"ip_protocol": None}, "Not enough parameters to build a valid rule."),
        ({"to_port": None}, "Not enough parameters to build a valid rule."),
        ({"ip_protocol": "sctp"}, "Invalid IP protocol sctp."),
        ({"from_port": 50}, "Invalid port range 50:40. Former value cannot be greater than the later"),
        ({"from_port": "x"}, "Invalid input received: To and From ports must be integers"),
        ({"cidr": "10.0.0.5"}, "10.0.0.5 is not a valid IP network."),
        ({"parent_group_id": NOWHERE}, f"Security group {NOWHERE} does not exist"),
        ({"group_id": NOWHERE}, f"Security group {NOWHERE} does not exist"),
    ],
)
def test_rules_that_cannot_be(cloud: Cloud, sent: dict[str, Any], words: str) -> None:
    key = _group(cloud, name="web", description="").json()["security_group"]["id"]
    rule = {"parent_group_id": key, "ip_protocol": "udp", "from_port": 30, "to_port": 40}
    assert message(_rule(cloud, **{**rule, **sent})) == words


def test_floating_ips(cloud: Cloud) -> None:
    path = "/os-floating-ips"
    outside = cloud.make("network", name="internet", **{"router:external": True})["id"]
    cloud.make("subnet", network_id=outside, cidr="203.0.113.0/24", ip_version=4)
    made = cloud.nova("POST", path, {"pool": "internet"}, LAST).json()["floating_ip"]
    assert (made["pool"], made["fixed_ip"], made["instance_id"]) == ("internet", None, None)
    assert cloud.nova("POST", path, {"pool": outside}, LAST).json()["floating_ip"]["pool"] == "internet"
    assert message(cloud.nova("POST", path, {"pool": "core"}, LAST)) == "Floating IP pool not found."
    assert message(cloud.nova("POST", path, None, LAST)) == "Floating IP pool not found."
    assert cloud.nova("GET", f"{path}/{made['id']}", version=LAST).json() == {"floating_ip": made}
    assert len(cloud.nova("GET", path, version=LAST).json()["floating_ips"]) == 2
    assert cloud.nova("DELETE", f"{path}/{made['id']}", version=LAST).status_code == 202
    assert message(cloud.nova("DELETE", f"{path}/xx", version=LAST)) == "Floating IP not found for ID xx"
    assert cloud.nova("GET", path, version="2.36").status_code == 404


def test_what_nova_zed_has_not(cloud: Cloud) -> None:
    server = cloud.booted(networks=[{"uuid": cloud.network}])
    path = f"/servers/{server['id']}/os-virtual-interfaces"
    (one,) = cloud.nova("GET", path, version="2.12").json()["virtual_interfaces"]
    assert one["net_id"] == cloud.network
    assert set(cloud.nova("GET", path, version="2.1").json()["virtual_interfaces"][0]) == {"id", "mac_address"}
    assert cloud.nova("GET", path, version="2.44").status_code == 404
    assert cloud.nova("GET", f"/os-fping/{server['id']}").json()["server"]["alive"] is True
    mine = {one["id"] for one in cloud.nova("GET", "/os-fping").json()["servers"]}
    assert server["id"] in mine
    assert mine <= {one["id"] for one in cloud.nova("GET", "/os-fping?all_tenants=1").json()["servers"]}
    left = cloud.nova("GET", f"/os-fping?include={server['id']}&exclude={server['id']}").json()
    assert left == {"servers": []}
    types = cloud.nova("GET", "/os-volume-types").json()["volume_types"]
    assert cloud.nova("GET", f"/os-volume-types/{types[0]['id']}").json() == {"volume_type": types[0]}
    assert cloud.nova("GET", "/os-volume-types/nothere").status_code == 404
