# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenes about versions, services, hypervisors, aggregates, flavors and what else stands still."""

from __future__ import annotations

from typing import Any

from simulators.openstack.compute.recording.player import Player

NOBODY = "11111111-2222-4333-8444-555555555555"


def versions(player: Player) -> None:
    """Discovery and microversions."""
    player.keep("GET", "/", version="", who=None)
    player.keep("GET", "/v2.1/", version="", who=None)
    for version in ("2.1", "2.53", "2.94", "2.x", "3.1", "latest", ""):
        player.keep("GET", f"/v2.1/os-services?host={player.hosts[0]}", version=version)
    player.keep("GET", "/v2.1/os-services", who=None)
    player.keep("GET", "/v2.1/os-services", who="plain")
    player.keep("GET", "/v2.1/no-such-thing")


def services(player: Player) -> None:
    """List and filters."""
    first = player.hosts[0]
    for version in ("2.1", "2.11", "2.53", "2.93"):
        player.keep("GET", f"/v2.1/os-services?host={first}&binary=nova-compute", version=version)
    mine = player.ask("GET", f"/v2.1/os-services?host={first}").json()["services"][0]["id"]
    player.name("service1", mine)
    scheduler = player.ask("GET", "/v2.1/os-services?binary=nova-scheduler").json()["services"][0]
    player.name("control", scheduler["host"])
    other = player.ask("GET", f"/v2.1/os-services?host={player.hosts[1]}").json()["services"][0]["id"]
    player.name("service2", other)
    player.keep("GET", "/v2.1/os-services?host=nobody")
    player.keep("GET", "/v2.1/os-services?binary=nova-scheduler")
    player.keep("GET", "/v2.1/os-services?colour=red&binary=nova-scheduler", version="2.74")
    player.keep("GET", "/v2.1/os-services?colour=red")


def service_updates(player: Player) -> None:
    """PUT of the newer form, then of the older."""
    listed = player.ask("GET", "/v2.1/os-services").json()["services"]
    mine = next(one["id"] for one in listed if one["host"] == player.hosts[0])
    scheduler = player.name("scheduler", next(one["id"] for one in listed if one["binary"] == "nova-scheduler"))
    path = f"/v2.1/os-services/{mine}"
    for body in (
        {"status": "disabled", "disabled_reason": "maintenance"},
        {"status": "disabled"},
        {"status": "enabled", "disabled_reason": "maintenance"},
        {"disabled_reason": "maintenance"},
        {},
        {"status": "off"},
        {"status": "disabled", "disabled_reason": ""},
        {"status": "disabled", "colour": "red"},
        {"status": "disabled", "colour": "red", "size": 1},
        {"forced_down": "perhaps"},
        {"forced_down": 1},
        {"forced_down": True},
        {"forced_down": False, "status": "enabled"},
        {"status": "enabled"},
    ):
        player.keep("PUT", path, body)
    player.keep("PUT", path, None)
    player.keep("PUT", path, {"status": "disabled"}, who="plain")
    player.keep("PUT", "/v2.1/os-services/42", {"status": "disabled"})
    player.keep("PUT", f"/v2.1/os-services/{NOBODY}", {"status": "disabled"})
    player.keep("PUT", f"/v2.1/os-services/{scheduler}", {"status": "disabled"})
    by_name = {"host": player.hosts[0], "binary": "nova-compute"}
    for action, body, version in (
        ("disable", by_name, "2.1"),
        ("disable-log-reason", {**by_name, "disabled_reason": "old"}, "2.1"),
        ("disable-log-reason", by_name, "2.1"),
        ("enable", by_name, "2.52"),
        ("enable", by_name, "2.53"),
        ("enable", {"host": player.hosts[0]}, "2.1"),
        ("enable", {**by_name, "colour": "red"}, "2.1"),
        ("enable", {**by_name, "host": "nobody"}, "2.1"),
        ("enable", {**by_name, "host": "not a host"}, "2.1"),
        ("enable", {**by_name, "binary": "nova-scheduler"}, "2.1"),
        ("sing", by_name, "2.1"),
        ("force-down", {**by_name, "forced_down": True}, "2.10"),
        ("force-down", {**by_name, "forced_down": True}, "2.11"),
        ("force-down", by_name, "2.11"),
        ("force-down", {**by_name, "forced_down": False}, "2.11"),
    ):
        player.keep("PUT", f"/v2.1/os-services/{action}", body, version)
    player.keep("DELETE", "/v2.1/os-services/42")
    player.keep("DELETE", "/v2.1/os-services/forty", version="2.1")
    player.keep("DELETE", f"/v2.1/os-services/{NOBODY}")
    player.keep("DELETE", "/v2.1/os-services/424242", version="2.1")


def hypervisors(player: Player) -> None:
    """Lists, details, what they run."""
    first = player.hosts[0]
    for version in ("2.1", "2.53", "2.93"):
        player.keep("GET", "/v2.1/os-hypervisors", version=version)
    for version in ("2.1", "2.28", "2.53", "2.88"):
        player.keep("GET", "/v2.1/os-hypervisors/detail", version=version)
    found = player.ask("GET", f"/v2.1/os-hypervisors?hypervisor_hostname_pattern={first}").json()["hypervisors"]
    mine = player.name("hypervisor1", found[0]["id"])
    player.keep("GET", f"/v2.1/os-hypervisors/{mine}", version="2.53")
    player.keep("GET", f"/v2.1/os-hypervisors/{mine}?with_servers=true", version="2.53")
    player.keep("GET", f"/v2.1/os-hypervisors/{mine}?with_servers=true")
    player.keep("GET", f"/v2.1/os-hypervisors/{mine}/uptime")
    player.keep("GET", f"/v2.1/os-hypervisors/{NOBODY}/uptime", version="2.53")
    player.keep("GET", "/v2.1/os-hypervisors/42")
    player.keep("GET", "/v2.1/os-hypervisors/424242", version="2.1")
    player.keep("GET", "/v2.1/os-hypervisors/forty", version="2.1")
    player.keep("GET", f"/v2.1/os-hypervisors/{NOBODY}")
    player.keep("GET", "/v2.1/os-hypervisors/statistics", version="2.53")
    player.keep("GET", "/v2.1/os-hypervisors/statistics")
    player.keep("GET", f"/v2.1/os-hypervisors/{first}/search", version="2.1")
    player.keep("GET", f"/v2.1/os-hypervisors/{first}/servers", version="2.1")
    player.keep("GET", f"/v2.1/os-hypervisors/{first}/servers")
    player.keep("GET", f"/v2.1/os-hypervisors?hypervisor_hostname_pattern={first}")
    player.keep("GET", f"/v2.1/os-hypervisors/detail?hypervisor_hostname_pattern={first}&with_servers=1")
    player.keep("GET", "/v2.1/os-hypervisors?hypervisor_hostname_pattern=nobody")
    player.keep("GET", f"/v2.1/os-hypervisors?hypervisor_hostname_pattern={first}&limit=1")
    player.keep("GET", "/v2.1/os-hypervisors?colour=red")
    player.keep("GET", "/v2.1/os-hypervisors?with_servers=perhaps")
    player.keep("GET", "/v2.1/os-hypervisors?limit=-1")
    player.keep("GET", "/v2.1/os-hypervisors?limit=1&limit=2")
    player.keep("GET", f"/v2.1/os-hypervisors?marker={NOBODY}")
    player.keep("GET", "/v2.1/os-hypervisors", who="plain")


def aggregates(player: Player) -> None:
    """All that can be done with them."""
    first = player.hosts[0]
    path = "/v2.1/os-aggregates"
    made = player.keep("POST", path, {"aggregate": {"name": "recorded"}})
    number = made["aggregate"]["id"]
    player.name("aggregate", f"{path}/{number}")
    player.keep("POST", path, {"aggregate": {"name": "recorded"}})
    old = player.keep("POST", path, {"aggregate": {"name": "recorded-old", "availability_zone": "z9"}}, "2.1")
    player.name("aggregate_old", f"{path}/{old['aggregate']['id']}")
    body: dict[str, Any]
    for body in (
        {"aggregate": {}},
        {"aggregate": {"name": ""}},
        {"aggregate": {"name": " spaces "}},
        {"aggregate": {"name": "a", "availability_zone": "a:b"}},
        {"aggregate": {"name": "a", "colour": "red"}},
        {"name": "a"},
    ):
        player.keep("POST", path, body)
    one = f"{path}/{number}"
    player.keep("GET", one, version="2.1")
    player.keep("GET", one)
    player.keep("GET", f"{path}/424242")
    player.keep("GET", f"{path}/forty")
    player.keep("PUT", one, {"aggregate": {"name": "recorded-2"}})
    player.keep("PUT", one, {"aggregate": {"name": "recorded-old"}})
    player.keep("PUT", one, {"aggregate": {}})
    for body in (
        {"add_host": {"host": first}},
        {"add_host": {"host": first}},
        {"add_host": {"host": "nobody"}},
        {"add_host": {}},
        {"set_metadata": {"metadata": {"ssd": "true", "colour": "red"}}},
        {"set_metadata": {"metadata": {"ssd": None}}},
        {"set_metadata": {"metadata": {"ssd": 1}}},
        {"set_metadata": {"metadata": {"availability_zone": "another"}}},
        {"sing": {}},
        {"remove_host": {"host": "nobody"}},
    ):
        player.keep("POST", f"{one}/action", body)
    player.keep("DELETE", one)
    player.keep("POST", f"{one}/action", {"remove_host": {"host": first}})
    player.keep("POST", f"{one}/action", {"remove_host": {"host": first}})
    player.keep("DELETE", one, who="plain")
    player.keep("DELETE", one)
    player.keep("DELETE", one)
    player.ask("DELETE", f"{path}/{old['aggregate']['id']}")
    player.keep("GET", path)


def still(player: Player) -> None:
    """Flavors, zones, groups, limits."""
    for version in ("2.1", "2.55", "2.61", "2.93"):
        player.keep("GET", "/v2.1/flavors/2", version=version)
    player.keep("GET", "/v2.1/flavors?limit=2")
    player.keep("GET", "/v2.1/flavors?minRam=2048&sort_key=memory_mb&sort_dir=asc", version="2.1")
    player.keep("GET", "/v2.1/flavors?minRam=much")
    player.keep("GET", "/v2.1/flavors?sort_key=colour")
    player.keep("GET", "/v2.1/flavors?marker=nothing")
    player.keep("GET", "/v2.1/flavors/nothing")
    player.keep("GET", "/v2.1/flavors/2/os-extra_specs")
    player.keep("GET", "/v2.1/flavors/2/os-extra_specs/nothing")
    player.keep("GET", "/v2.1/flavors/nothing/os-extra_specs")
    player.keep("GET", "/v2.1/os-availability-zone")
    player.keep("GET", "/v2.1/os-availability-zone/detail")
    player.keep("GET", "/v2.1/os-availability-zone/detail", who="plain")
    player.keep("GET", "/v2.1/os-server-groups")
    player.keep("GET", f"/v2.1/os-server-groups/{NOBODY}")
    for version in ("2.1", "2.36", "2.39", "2.57"):
        player.keep("GET", "/v2.1/limits", version=version)
    player.keep("GET", "/v2.1/limits?colour=red")


SCENES = (versions, services, service_updates, hypervisors, aggregates, still)
