# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenes about moves, and about a host that goes away."""

from __future__ import annotations

from typing import Any

from simulators.openstack.compute.recording.hosts import NOBODY
from simulators.openstack.compute.recording.player import Player
from simulators.openstack.compute.recording.servers import body, make


def _one(player: Player) -> str:
    found: str = player.ask("GET", "/v2.1/servers?name=one").json()["servers"][0]["id"]
    return found


def _act(player: Player, server: str, sent: Any, version: str = "2.93") -> None:
    player.keep("POST", f"/v2.1/servers/{server}/action", sent, version)


def _service(player: Player, host: int) -> str:
    found = player.ask("GET", f"/v2.1/os-services?host={player.hosts[host]}&binary=nova-compute").json()["services"]
    return f"/v2.1/os-services/{found[0]['id']}"


def _last_action(player: Player, server: str, versions: tuple[str, ...] = ("2.93",)) -> None:
    """The newest action of a server, when it is over."""
    path = f"/v2.1/servers/{server}/os-instance-actions"
    newest = player.ask("GET", path).json()["instanceActions"][0]["request_id"]
    for version in versions:
        player.keep("GET", f"{path}/{newest}", version=version)


def live_refused(player: Player) -> None:
    """Live migrations that are refused, or fail at once."""
    one = _one(player)
    first, second = player.hosts
    for inner, version in (
        ({"host": None}, "2.1"),
        ({"host": None, "block_migration": False}, "2.1"),
        ({"host": None, "block_migration": "auto", "disk_over_commit": False}, "2.25"),
        ({"host": second, "block_migration": "auto", "force": True}, "2.93"),
        ({"host": None, "block_migration": "auto", "force": True}, "2.30"),
        ({"host": "nobody", "block_migration": "auto"}, "2.93"),
        ({"host": "not a host", "block_migration": "auto"}, "2.93"),
        ({"host": 1, "block_migration": "auto"}, "2.93"),
        ({"host": first, "block_migration": False, "disk_over_commit": False}, "2.1"),
        ({"host": first, "block_migration": "auto"}, "2.30"),
        ({"host": first, "block_migration": "auto", "force": True}, "2.30"),
    ):
        _act(player, one, {"os-migrateLive": inner}, version)
    _act(player, one, {"os-migrateLive": {"host": first, "block_migration": "auto"}})
    player.server_is(one, "ACTIVE")
    player.keep("GET", f"/v2.1/servers/{one}", version="2.1")
    _last_action(player, one)


def live(player: Player) -> None:
    """Live migrations that succeed, and their records."""
    one = _one(player)
    second = player.hosts[1]
    _act(player, one, {"os-migrateLive": {"host": None, "block_migration": "auto"}})
    player.server_is(one, "ACTIVE")
    player.keep("GET", f"/v2.1/servers/{one}", version="2.1")
    _last_action(player, one, ("2.1", "2.58", "2.62", "2.84"))
    for version in ("2.1", "2.23", "2.59", "2.80"):
        player.keep("GET", f"/v2.1/os-migrations?instance_uuid={one}&status=completed", version=version)
    newest = player.ask("GET", f"/v2.1/os-migrations?instance_uuid={one}").json()["migrations"][0]
    player.name("migration", newest["uuid"])
    number = newest["id"]
    player.name("migration_path", f"migrations/{number}")
    for query in (
        f"host={second}&instance_uuid={one}&status=completed",
        f"source_compute={second}&instance_uuid={one}",
        f"migration_type=live-migration&instance_uuid={one}&limit=1",
        f"migration_type=migration&instance_uuid={one}",
        "colour=red",
        f"marker={NOBODY}",
        "limit=-1",
        "changes-since=yesterday",
    ):
        player.keep("GET", f"/v2.1/os-migrations?{query}")
    player.keep("GET", "/v2.1/os-migrations?user_id=x", version="2.79")
    mine = f"/v2.1/servers/{one}/migrations"
    player.keep("GET", mine)
    player.keep("GET", mine, version="2.22")
    player.keep("GET", f"{mine}/{number}")
    player.keep("GET", f"{mine}/424242")
    player.keep("DELETE", f"{mine}/{number}")
    player.keep("POST", f"{mine}/{number}/action", {"force_complete": None})
    player.keep("POST", f"{mine}/{number}/action", {"force_complete": {}})
    player.keep("POST", f"{mine}/{number}/action", {"sing": None})
    back = {"host": player.hosts[0], "block_migration": "auto", "force": True}
    _act(player, one, {"os-migrateLive": back}, "2.30")
    player.server_is(one, "ACTIVE")


def cold(player: Player) -> None:
    """Cold migrations: confirm, revert, stopped."""
    one = _one(player)
    first, second = player.hosts
    _act(player, one, {"migrate": {"host": first}})
    _act(player, one, {"migrate": {"host": "nobody"}})
    _act(player, one, {"migrate": {"colour": "red"}})
    _act(player, one, {"migrate": {"host": second}}, "2.56")
    player.server_is(one, "VERIFY_RESIZE")
    player.keep("GET", f"/v2.1/servers/{one}")
    _last_action(player, one)
    player.keep("GET", f"/v2.1/os-migrations?instance_uuid={one}&limit=1")
    player.keep("DELETE", _service(player, 0))  # nothing is on it, but the migration is not decided
    for name in ("migrate", "os-stop", "os-migrateLive", "evacuate", "pause"):
        inner: Any = {"host": None, "block_migration": "auto"} if name == "os-migrateLive" else None
        _act(player, one, {name: {} if name == "evacuate" else inner})
    _act(player, one, {"confirmResize": None})
    player.server_is(one, "ACTIVE")
    _last_action(player, one)
    player.keep("GET", f"/v2.1/os-migrations?instance_uuid={one}&limit=1")
    _act(player, one, {"confirmResize": None})
    _act(player, one, {"os-stop": None})
    player.server_is(one, "SHUTOFF")
    _act(player, one, {"migrate": None})
    player.server_is(one, "VERIFY_RESIZE")
    player.keep("GET", f"/v2.1/servers/{one}")
    _act(player, one, {"confirmResize": None})
    player.server_is(one, "SHUTOFF")
    _act(player, one, {"os-migrateLive": {"host": None, "block_migration": "auto"}})
    _act(player, one, {"os-start": None})
    player.server_is(one, "ACTIVE")
    _act(player, one, {"migrate": None})
    player.server_is(one, "VERIFY_RESIZE")
    _act(player, one, {"revertResize": None})
    player.server_is(one, "ACTIVE")
    player.keep("GET", f"/v2.1/servers/{one}")
    player.keep("GET", f"/v2.1/os-migrations?instance_uuid={one}&limit=1")
    _last_action(player, one)


def no_room(player: Player) -> None:
    """The other host is disabled, so that there is nowhere to go."""
    one = _one(player)
    other = _service(player, 1)
    player.ask("PUT", other, {"status": "disabled"})
    live: dict[str, Any] = {"host": None, "block_migration": "auto"}
    _act(player, one, {"os-migrateLive": live}, "2.30")
    _act(player, one, {"os-migrateLive": live})
    player.server_is(one, "ACTIVE")
    _last_action(player, one)
    player.keep("GET", f"/v2.1/os-migrations?instance_uuid={one}&limit=1")
    _act(player, one, {"migrate": None})
    player.server_is(one, "ACTIVE")
    _last_action(player, one)
    player.keep("GET", f"/v2.1/os-migrations?instance_uuid={one}&limit=1")
    player.keep("GET", f"/v2.1/servers/{one}")
    made = player.ask("POST", "/v2.1/servers", body(player, "stranded", 1)).json()["server"]["id"]
    player.name("stranded", made)
    player.until(f"/v2.1/servers/{made}", lambda it: it["server"]["status"] == "ERROR", "no error")
    player.keep("GET", f"/v2.1/servers/{made}")
    player.keep("GET", f"/v2.1/servers/{made}/os-instance-actions")
    player.ask("DELETE", f"/v2.1/servers/{made}")
    player.until(f"/v2.1/servers/{made}", lambda it: "itemNotFound" in it, "still there")
    player.ask("PUT", other, {"status": "enabled"})


def evacuate(player: Player) -> None:
    """A host goes down, its servers are evacuated, and it comes back."""
    one = _one(player)
    first, second = player.hosts
    stopped = make(player, "stopped", 0)
    player.ask("POST", f"/v2.1/servers/{stopped}/action", {"os-stop": None})
    player.server_is(stopped, "SHUTOFF")
    _act(player, one, {"evacuate": {}})
    _act(player, one, {"evacuate": {"host": first}})
    _act(player, one, {"evacuate": {"host": "nobody"}})
    _act(player, one, {"evacuate": {"host": second, "force": True}})
    _act(player, one, {"evacuate": {"force": True}}, "2.29")
    _act(player, one, {"evacuate": {}}, "2.13")
    _act(player, one, {"evacuate": {"onSharedStorage": True, "adminPass": "x"}}, "2.13")
    player.keep("DELETE", _service(player, 0))
    player.power(first, False)
    player.until(
        f"/v2.1/os-services?host={first}", lambda it: it["services"][0]["state"] == "down", "the host is still up"
    )
    player.keep("GET", f"/v2.1/os-services?host={first}")
    player.keep("GET", f"/v2.1/servers/{one}")
    player.keep("GET", f"/v2.1/os-hypervisors?hypervisor_hostname_pattern={first}")
    _act(player, one, {"migrate": None})
    _act(player, one, {"os-migrateLive": {"host": None, "block_migration": "auto"}}, "2.30")
    player.server_is(one, "ACTIVE")
    player.keep("PUT", _service(player, 0), {"forced_down": True, "status": "disabled", "disabled_reason": "dead"})
    player.keep("GET", f"/v2.1/servers/{one}")
    _act(player, one, {"evacuate": {}})
    player.server_is(one, "ACTIVE")
    player.keep("GET", f"/v2.1/servers/{one}")
    _last_action(player, one)
    player.keep("GET", f"/v2.1/os-migrations?instance_uuid={one}&limit=1")
    _act(player, stopped, {"evacuate": {"host": second}}, "2.13")
    _act(player, stopped, {"evacuate": {"host": second, "onSharedStorage": False}}, "2.13")
    player.server_is(stopped, "SHUTOFF")
    player.keep("GET", f"/v2.1/servers/{stopped}")
    player.keep("PUT", _service(player, 0), {"forced_down": False})
    player.power(first, True)
    player.until(
        f"/v2.1/os-migrations?instance_uuid={one}",
        lambda it: it["migrations"][0]["status"] == "completed",
        "the host does not clean up",
    )
    player.until(
        f"/v2.1/os-services?host={first}", lambda it: it["services"][0]["status"] == "disabled", "the host is enabled"
    )
    player.ask("PUT", _service(player, 0), {"forced_down": False, "status": "enabled"})
    for server in (one, stopped):
        player.keep("DELETE", f"/v2.1/servers/{server}")
        player.until(f"/v2.1/servers/{server}", lambda it: "itemNotFound" in it, "still there")
    player.keep("GET", f"/v2.1/servers/{one}")
    player.keep("GET", f"/v2.1/servers/{one}/os-instance-actions", version="2.20")
    player.keep("GET", f"/v2.1/servers/{one}/os-instance-actions?limit=1")
    player.keep("GET", f"/v2.1/servers?deleted=true&uuid={one}")


def last(player: Player) -> None:
    """The host leaves for good."""
    player.until(
        f"/v2.1/os-services?host={player.hosts[0]}", lambda it: it["services"][0]["state"] == "up", "the host is down"
    )
    path = _service(player, 0)
    player.keep("DELETE", path, who="plain")
    player.keep("DELETE", path)
    player.keep("DELETE", path)
    player.keep("GET", f"/v2.1/os-services?host={player.hosts[0]}")
    player.keep("GET", f"/v2.1/os-hypervisors?hypervisor_hostname_pattern={player.hosts[0]}")


SCENES = (live_refused, live, cold, no_room, evacuate, last)
