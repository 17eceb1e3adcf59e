# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenes about servers that stay where they are."""

from __future__ import annotations

from typing import Any

from simulators.openstack.compute.recording.hosts import NOBODY
from simulators.openstack.compute.recording.player import Player


def body(player: Player, name: str, on: int | None = None, **more: Any) -> dict[str, Any]:
    """The body of a create."""
    zone = f"{player.zone}:{player.hosts[on]}" if on is not None else player.zone
    given = {"name": name, "flavorRef": "1", "imageRef": player.image, "networks": "none", "availability_zone": zone}
    return {"server": {**given, **more}}


def make(player: Player, name: str, host: int, who: str = "admin") -> str:
    """A server, running."""
    sent = body(player, name, host if who == "admin" else None)
    identifier: str = player.ask("POST", "/v2.1/servers", sent, who=who).json()["server"]["id"]
    player.name(name, identifier)
    player.server_is(identifier, "ACTIVE")
    return identifier


def create(player: Player) -> None:
    """What is refused, and what is not."""
    path = "/v2.1/servers"
    made = player.keep("POST", path, body(player, "one", 0))
    player.name("one", made["server"]["id"])
    player.keep("POST", path, body(player, "two", min_count=2, max_count=1))
    player.keep("POST", path, body(player, "two", min_count=0))
    player.keep("POST", path, body(player, "two", flavorRef="nothing"))
    player.keep("POST", path, body(player, "two", colour="red"))
    player.keep("POST", path, body(player, "two", networks="some"))
    player.keep("POST", path, body(player, "two", networks=[{"uuid": NOBODY}]))
    player.keep("POST", path, body(player, "two", imageRef=""))
    player.keep("POST", path, body(player, "two", imageRef="image"))
    player.keep("POST", path, body(player, "two", availability_zone="nowhere"))
    lost = player.keep("POST", path, body(player, "two", availability_zone="nova:nobody"))["server"]["id"]
    player.name("lost", lost)
    player.until(f"/v2.1/servers/{lost}", lambda it: it["server"]["status"] == "ERROR", "no error")
    player.keep("GET", f"/v2.1/servers/{lost}")
    player.ask("DELETE", f"/v2.1/servers/{lost}")
    player.until(f"/v2.1/servers/{lost}", lambda it: "itemNotFound" in it, "still there")
    player.keep("POST", path, body(player, "two", availability_zone="nova:nobody"), who="plain")
    player.keep("POST", path, body(player, "two", host="nobody"))
    player.keep("POST", path, {"server": {"name": "two", "flavorRef": "1", "imageRef": player.image}})
    player.keep("POST", path, {"server": {"flavorRef": "1"}})
    player.keep("POST", path, {"name": "two"})
    player.keep("POST", path, None)
    player.server_is(made["server"]["id"], "ACTIVE")


def show(player: Player) -> None:
    """One server, in each form."""
    one = player.ask("GET", "/v2.1/servers?name=one").json()["servers"][0]["id"]
    for version in ("2.1", "2.3", "2.9", "2.19", "2.26", "2.47", "2.63", "2.73", "2.93"):
        player.keep("GET", f"/v2.1/servers/{one}", version=version)
    player.keep("GET", f"/v2.1/servers/{one}", who="plain")
    player.keep("GET", f"/v2.1/servers/{NOBODY}")
    player.keep("GET", "/v2.1/servers/nothing")
    player.keep("PUT", f"/v2.1/servers/{one}", {"server": {"description": "d"}}, "2.19")
    player.keep("PUT", f"/v2.1/servers/{one}", {"server": {"description": "d"}}, "2.18")
    player.keep("PUT", f"/v2.1/servers/{one}", {"server": {"name": ""}})


def lists(player: Player) -> None:
    """Filters and pages."""
    first = player.hosts[0]
    one = player.ask("GET", "/v2.1/servers?name=one").json()["servers"][0]["id"]
    for version in ("2.1", "2.93"):
        player.keep("GET", f"/v2.1/servers?host={first}", version=version)
        player.keep("GET", f"/v2.1/servers/detail?all_tenants=1&host={first}", version=version)
        player.keep("GET", "/v2.1/servers?status=nonsense", version=version)
        player.keep("GET", f"/v2.1/servers?colour=red&host={first}", version=version)
    for query in (
        f"host={player.hosts[1]}",
        "name=%5Eon",
        "name=ON",
        "name=%5B",
        f"host={first}&limit=1",
        f"host={first}&limit=0",
        f"host={first}&marker={one}",
        f"marker={NOBODY}",
        "limit=-1",
        "limit=many",
        f"host={first}&status=ACTIVE",
        f"host={first}&status=ERROR",
        f"host={first}&status=SHUTOFF&status=ACTIVE",
        f"host={first}&vm_state=active",
        f"host={first}&sort_key=display_name&sort_dir=asc",
        "sort_key=colour",
        "all_tenants=perhaps",
        f"all_tenants=0&host={first}",
        f"all_tenants&host={first}",
        "security_groups=x",
        "changes-since=yesterday",
        f"uuid={one}",
        f"project_id={NOBODY}&all_tenants=1",
        f"availability_zone={player.zone}&name=one",
    ):
        player.keep("GET", f"/v2.1/servers?{query}")
    player.keep("GET", "/v2.1/servers?sort_key=locked", version="2.1")
    player.keep("GET", "/v2.1/servers?all_tenants=1", who="plain")
    player.keep("GET", "/v2.1/servers/detail?all_tenants=1", who="plain")
    player.keep("GET", f"/v2.1/servers?host={first}", who="plain")
    player.keep("GET", "/v2.1/servers?sort_key=host", who="plain")
    player.keep("GET", "/v2.1/servers?status=DELETED", who="plain")


def actions(player: Player) -> None:
    """Power and the like."""
    one = player.ask("GET", "/v2.1/servers?name=one").json()["servers"][0]["id"]
    path = f"/v2.1/servers/{one}/action"
    sent: Any
    for sent in ({"sing": None}, {"os-start": None, "os-stop": None}, {}, None, {"reboot": {}}, {"reboot": None}):
        player.keep("POST", path, sent)
    for name, status in (
        ("os-start", None),
        ("unpause", None),
        ("pause", "PAUSED"),
        ("os-stop", None),
        ("unpause", "ACTIVE"),
        ("suspend", "SUSPENDED"),
        ("migrate", None),
        ("resume", "ACTIVE"),
        ("os-stop", "SHUTOFF"),
        ("os-stop", None),
        ("suspend", None),
        ("os-start", "ACTIVE"),
        ("confirmResize", None),
        ("revertResize", None),
    ):
        player.keep("POST", path, {name: None})
        if status is not None:
            shown = player.server_is(one, status)["server"]
            player.keep("GET", f"/v2.1/servers?uuid={one}&status={shown['status']}")
    player.keep("POST", path, {"reboot": {"type": "now"}})
    player.keep("POST", path, {"reboot": {"type": "SOFT"}})
    player.server_is(one, "ACTIVE")
    player.keep("POST", path, {"lock": {"locked_reason": "mine"}})
    player.keep("GET", f"/v2.1/servers/{one}", version="2.73")
    player.keep("POST", path, {"lock": {"colour": "red"}})
    player.keep("POST", path, {"unlock": None})
    player.keep("POST", path, {"os-resetState": {"state": "lost"}})
    player.keep("POST", path, {"os-resetState": {"state": "error"}})
    player.keep("GET", f"/v2.1/servers/{one}")
    player.keep("POST", path, {"os-migrateLive": {"host": None, "block_migration": "auto"}})
    player.keep("POST", path, {"os-resetState": {"state": "active"}})
    player.keep("GET", f"/v2.1/servers/{one}/os-instance-actions")
    player.keep("POST", f"/v2.1/servers/{NOBODY}/action", {"os-start": None})


def plain(player: Player) -> None:
    """A user without rights, and his own server."""
    theirs = make(player, "theirs", 0, who="plain")
    path = f"/v2.1/servers/{theirs}"
    player.keep("GET", path, who="plain")
    player.keep("GET", path, who="plain", version="2.1")
    sent: Any
    for sent in (
        {"migrate": None},
        {"os-migrateLive": {"host": None, "block_migration": "auto"}},
        {"os-migrateLive": {"host": None}},
        {"evacuate": {}},
        {"os-resetState": {"state": "error"}},
    ):
        player.keep("POST", f"{path}/action", sent, who="plain")
    player.ask("POST", f"{path}/action", {"lock": None})
    player.keep("POST", f"{path}/action", {"os-stop": None}, who="plain")
    player.keep("POST", f"{path}/action", {"unlock": None}, who="plain")
    player.keep("DELETE", path, who="plain")
    player.ask("POST", f"{path}/action", {"unlock": None})
    player.keep("GET", "/v2.1/os-migrations", who="plain")
    player.keep("GET", f"{path}/migrations", who="plain")
    player.keep("GET", f"{path}/os-instance-actions", who="plain")
    done = player.ask("GET", f"{path}/os-instance-actions", who="plain").json()["instanceActions"]
    first = next(one["request_id"] for one in done if one["action"] == "create")
    for version in ("2.50", "2.51", "2.62", "2.84"):
        player.keep("GET", f"{path}/os-instance-actions/{first}", who="plain", version=version)
    player.ask("DELETE", path)
    player.until(f"{path}", lambda one: "itemNotFound" in one, "still there")


SCENES = (create, show, lists, actions, plain)
