# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The filter that holds what is in a project against a tenant's declaration."""

from __future__ import annotations

from typing import Any

import pytest
from ansible.errors import AnsibleFilterError

from ansible_collections.telco.cloud.plugins.filter.tenant_contents import FilterModule

tenant_contents = FilterModule().filters()["tenant_contents"]

TENANT = {
    "name": "radio",
    "users": [{"name": "alice", "keypairs": [{"name": "laptop"}]}],
    "networks": [{"name": "lan", "subnets": [{"name": "v4"}]}, {"name": "dmz"}],
    "routers": [{"name": "edge"}],
    "security_groups": [{"name": "web"}],
    "volumes": [{"name": "data"}, {"name": "twin"}, {"name": "lent"}],
}


def _one(name: str, **more: Any) -> dict[str, Any]:
    return {"id": f"id-{name}", "name": name, "project_id": "p1", **more}


def _states(found: dict[str, Any], tenant: Any = TENANT) -> dict[tuple[str, str], str]:
    return {(one["kind"], one["name"]): one["state"] for one in tenant_contents({"project_id": "p1", **found}, tenant)}


def test_what_is_declared_by_its_name() -> None:
    found = {
        "routers": [_one("edge"), _one("other")],
        "networks": [_one("lan"), _one("guests")],
        "subnets": [
            _one("v4", network_id="id-lan"),
            _one("v6", network_id="id-lan"),
            _one("borrowed", network_id="id-public"),
        ],
        "security_groups": [_one("web"), _one("default"), _one("db")],
    }
    declared = {key for key, state in _states(found).items() if state == "declared"}
    assert declared == {
        ("router", "edge"),
        ("network", "lan"),
        ("subnet", "v4"),
        ("security group", "web"),
        ("security group", "default"),
    }
    assert set(_states(found).values()) == {"declared", "undeclared"}
    assert set(_states(found, {"name": "radio"}).values()) == {"declared", "undeclared"}


def test_of_two_of_one_name_none_is_known() -> None:
    twins = [_one("lan"), {**_one("lan"), "id": "second"}]
    entries = tenant_contents({"networks": twins, "subnets": [_one("v4", network_id="id-lan")]}, TENANT)
    assert {one["state"] for one in entries} == {"undeclared"}
    assert entries[0]["text"] == "network lan (id-lan): undeclared, one of 2 of this name"


def test_what_no_declaration_has() -> None:
    found = {
        "servers": [_one("vm", status="ACTIVE")],
        "server_groups": [_one("apart")],
        "images": [_one("cirros", visibility="private")],
        "floating_ips": [{"id": "f1", "floating_ip_address": "203.0.113.7", "port_id": "p"}],
        "subnet_pools": [_one("pool")],
    }
    assert set(_states(found).values()) == {"undeclared"}
    assert ("floating IP", "203.0.113.7") in _states(found)
    assert len(_states(found)) == 5


def test_ports() -> None:
    """Those of the network itself are not told; those of others are in the way."""
    found = {
        "servers": [_one("vm")],
        "routers": [_one("edge")],
        "ports": [
            _one("dhcp", device_owner="network:dhcp", device_id="dhcp-1"),
            _one("interface", device_owner="network:router_interface", device_id="id-edge"),
            _one("nic", device_owner="compute:nova", device_id="id-vm"),
            _one("nic", device_owner="compute:nova", device_id="id-vm"),
            _one("free", device_owner="", device_id=""),
            _one("guest", project_id="p2"),
            _one("foreign", device_owner="network:router_interface", device_id="id-of-others"),
            _one("gateway", project_id="", device_owner="network:router_gateway", device_id="id-of-others"),
        ],
    }
    states = {name: state for (kind, name), state in _states(found).items() if kind == "port"}
    assert states == {
        "nic": "undeclared",
        "free": "undeclared",
        "guest": "obstacle",
        "foreign": "obstacle",
        "gateway": "obstacle",
    }
    texts = [one["text"] for one in tenant_contents({"project_id": "p1", **found}, TENANT)]
    assert "port nic (id-nic): undeclared, of server vm" in texts
    assert len([text for text in texts if text.startswith("port nic")]) == 1


def test_users_and_what_is_theirs() -> None:
    found = {
        "users": [_one("alice")],
        "role_assignments": [{"user_id": "id-alice", "project_id": "p1"}, {"user_id": "id-bob", "project_id": "p9"}],
        "keypairs": {"id-alice": [{"name": "laptop"}, {"name": "phone"}]},
    }
    assert _states(found) == {
        ("user", "alice"): "declared",
        ("key pair", "laptop"): "declared",
        ("key pair", "phone"): "undeclared",
    }
    for elsewhere, words in (({"project_id": "p9"}, "p9"), ({"domain_id": "d1"}, "d1"), ({"system": "all"}, "whole")):
        grants = [*found["role_assignments"], {"user_id": "id-alice", **elsewhere}]
        [user, *_keypairs] = tenant_contents({**found, "project_id": "p1", "role_assignments": grants}, TENANT)
        assert user["state"] == "obstacle"
        assert words in user["note"]


def test_what_is_in_the_way() -> None:
    counts = {"volumes": {"in_use": 2}, "backups": {"in_use": 0}, "gigabytes": {"in_use": 20}, "groups": {"in_use": 1}}
    seen = {"children": [_one("below")], "quotas": [{"volume": counts}]}
    assert _states(seen) == {
        ("project", "below"): "obstacle",
        ("volumes", "2"): "obstacle",
        ("groups", "1"): "obstacle",
    }
    listed = _states({**seen, "volumes": [_one("data"), _one("more")]})
    assert ("volumes", "2") not in listed
    assert listed["groups", "1"] == "obstacle"
    assert _states({"quotas": [{"compute": {}}]}) == {}


def test_volumes_are_declared_by_their_names_and_nothing_else_of_them_is() -> None:
    """Newer backups come first: older ones cannot be deleted before them."""
    found = {
        "servers": [_one("vm")],
        "volumes": [
            _one("data", attachments=[{"server_id": "id-vm"}]),
            _one("twin", attachments=[]),
            {**_one("twin"), "id": "second"},
            {**_one("x"), "name": None, "attachments": []},
        ],
        "snapshots": [_one("daily", volume_id="id-data"), _one("daily", volume_id="id-data")],
        "backups": [
            _one("monday", volume_id="id-data", created_at="2026-11-23T01:00:00.000000"),
            _one("tuesday", volume_id="id-data", created_at="2026-11-24T01:00:00.000000"),
        ],
        "transfers": [{"id": "t1", "name": "to-ims", "volume": "second"}],
    }
    texts = [one["text"] for one in tenant_contents({"project_id": "p1", **found}, TENANT)]
    assert texts == [
        "server vm (id-vm): undeclared",
        "backup tuesday (id-tuesday): undeclared, of volume id-data",
        "backup monday (id-monday): undeclared, of volume id-data",
        "snapshot daily (id-daily): undeclared, of volume id-data",
        "volume transfer to-ims (t1): undeclared, of volume second",
        "volume data (id-data): declared, attached to server vm",
        "volume twin (id-twin): undeclared, one of 2 of this name",
        "volume twin (second): undeclared, one of 2 of this name",
        "volume (id-x): undeclared",
    ]


def test_what_others_have_of_its_volumes_is_in_the_way() -> None:
    """Declared or not: a server or host that has one, and a snapshot of somebody else's."""
    found = {
        "volumes": [
            _one("lent", attachments=[{"server_id": "of-others"}]),
            _one("raw", attachments=[{"server_id": None, "host_name": "compute1"}]),
        ],
        "snapshots": [_one("theirs", project_id="p2", volume_id="id-lent")],
    }
    entries = tenant_contents({"project_id": "p1", **found}, TENANT)
    assert {one["state"] for one in entries} == {"obstacle"}
    for words in ("of project p2", "server of-others, which is not of this project", "attached to host compute1"):
        assert [one for one in entries if words in one["text"]]


@pytest.mark.parametrize("arguments", [([], {}), ({}, None)])
def test_what_is_no_dictionary(arguments: tuple[Any, Any]) -> None:
    with pytest.raises(AnsibleFilterError, match="both as dictionaries"):
        tenant_contents(*arguments)


@pytest.mark.parametrize(
    ("kind", "one"),
    [
        ("servers", _one("web", project_id="p2")),
        ("volumes", _one("udr", project_id="p2")),
        ("images", {"id": "i", "name": "golden", "owner": "p2"}),
    ],
)
def test_what_is_another_project_s_is_never_taken_for_this_one_s(kind: str, one: dict[str, Any]) -> None:
    """A service that took no notice of the filter: a purge would remove somebody else's."""
    with pytest.raises(AnsibleFilterError, match=f"among the {kind} of project p1 is {one['name']}"):
        tenant_contents({"project_id": "p1", kind: [_one("ours"), one]}, TENANT)
