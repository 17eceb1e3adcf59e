# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The actions that move servers: os-migrateLive, migrate, confirmResize, revertResize, evacuate."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from simulators.openstack.compute import moves
from simulators.openstack.compute.actions import ANYTHING, KINDS, Kind, need_host, need_state, need_unlocked, who
from simulators.openstack.compute.errors import NovaError, bad_request, conflict, not_found
from simulators.openstack.compute.model import Migration, Server
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import BOOLEAN, FQDN, STRING, Schema, boolean, document, envelope

if TYPE_CHECKING:
    import flask

    from simulators.openstack.simulator import OpenStack

_HOST: Schema = {**FQDN, "type": ["string", "null"]}
_BLOCK: Schema = {**BOOLEAN, "enum": [*BOOLEAN["enum"], "auto"]}
_UNAVAILABLE = "Service is unavailable at this time."


def _live_schema(*required: str, **properties: Schema) -> Schema:
    return envelope("os-migrateLive", document({**properties, "host": _HOST}, [*required, "host"]))


_LIVE = [
    (1, _live_schema("block_migration", "disk_over_commit", block_migration=BOOLEAN, disk_over_commit=BOOLEAN)),
    (25, _live_schema("block_migration", block_migration=_BLOCK)),
    (30, _live_schema("block_migration", block_migration=_BLOCK, force=BOOLEAN)),
    (68, _live_schema("block_migration", block_migration=_BLOCK)),
]
_MIGRATE = [(1, None), (56, envelope("migrate", document({"host": _HOST}, kind=["object", "null"])))]
_RESIZE = envelope(
    "resize",
    document(
        {
            "flavorRef": {"type": ["string", "integer"], "minLength": 1},
            "OS-DCF:diskConfig": {"type": "string", "enum": ["AUTO", "MANUAL"]},
        },
        ["flavorRef"],
    ),
)
_EVACUATE = [
    (
        1,
        envelope(
            "evacuate",
            document({"host": FQDN, "onSharedStorage": BOOLEAN, "adminPass": STRING}, ["onSharedStorage"]),
        ),
    ),
    (14, envelope("evacuate", document({"host": FQDN, "adminPass": STRING}))),
    (29, envelope("evacuate", document({"host": FQDN, "adminPass": STRING, "force": BOOLEAN}))),
    (68, envelope("evacuate", document({"host": FQDN, "adminPass": STRING}))),
]


def register(_cloud: OpenStack, _app: flask.Flask) -> None:
    """Add the actions."""
    KINDS["os-migrateLive"] = Kind(_live, _LIVE, "os-migrate-server:migrate_live")
    KINDS["migrate"] = Kind(_migrate, _MIGRATE, "os-migrate-server:migrate")
    KINDS["resize"] = Kind(_resize, [(1, _RESIZE)])
    KINDS["confirmResize"] = Kind(_confirm, ANYTHING, status=204)
    KINDS["revertResize"] = Kind(_revert, ANYTHING)
    KINDS["evacuate"] = Kind(_evacuate, _EVACUATE, "os-evacuate", status=200)


def _fails(call: Call, server: Server, way: str) -> bool:
    return call.cloud.take_fault("job_error") is not None or call.compute.failures.take(server, way)


def _known_host(call: Call, name: str | None) -> None:
    if name and name not in call.compute.hosts:
        raise bad_request(f"Compute host {name} could not be found.")


def _forced(call: Call, sent: dict[str, Any], since: int) -> bool:
    """Whether the host is to be taken without asking the scheduler: always before `since`, on demand up to 2.67."""
    host = sent.get("host")
    if not call.at_least(since):
        return bool(host)
    forced = boolean(sent.get("force", False))
    if forced and not host:
        raise bad_request("Can't force to a non-provided destination")
    return forced


def _live(call: Call, server: Server, sent: dict[str, Any]) -> None:
    host = sent["host"] or None
    forced = _forced(call, sent, 30)
    need_unlocked(call, server)
    need_state(server, "os-migrateLive", {"active", "paused"})
    _known_host(call, host)
    fails = _fails(call, server, "live")
    problem = moves.live(call.compute, server, who(call), host, forced, fails, waits=not call.at_least(34))
    if problem is not None:
        raise bad_request(problem)


def _migrate(call: Call, server: Server, sent: Any) -> None:
    host = sent.get("host") if call.at_least(56) and sent else None
    need_unlocked(call, server)
    need_state(server, "migrate", {"active", "stopped"})
    need_host(server)
    if not _is_up(call, server.host):
        raise conflict(_UNAVAILABLE)  # without the host's name: a user may see this
    if host is not None and host == server.host:
        raise bad_request("Cannot migrate to the host where the server exists.")
    _known_host(call, host)
    moves.cold(call.compute, server, who(call), host, _fails(call, server, "cold"))


def _resize(call: Call, server: Server, sent: dict[str, Any]) -> None:
    need_unlocked(call, server)
    flavor = call.compute.flavors.get(str(sent["flavorRef"]).rpartition("/")[2])
    need_state(server, "resize", {"active", "stopped"})
    if flavor is None:
        raise bad_request(f"Flavor {sent['flavorRef']} could not be found.")
    if flavor.id == server.flavor.id:
        raise bad_request("When resizing, instances must change flavor!")
    moves.cold(call.compute, server, who(call), None, _fails(call, server, "cold"), flavor)


def _is_up(call: Call, name: str | None) -> bool:
    host = call.compute.hosts.get(name or "")
    return host is not None and host.state == "up"


def _finished(call: Call, server: Server, action: str) -> Migration:
    """The migration that waits for a decision."""
    need_unlocked(call, server)
    need_state(server, action, {"resized"})
    for one in reversed(call.compute.migrations):
        if one.instance_uuid == server.id and one.status == "finished":
            return one
    raise bad_request("Instance has not been resized.")


def _confirm(call: Call, server: Server, _sent: Any) -> None:
    migration = _finished(call, server, "confirmResize")
    if not _is_up(call, migration.source_compute):
        raise conflict(_UNAVAILABLE)
    moves.confirm(call.compute, server, migration, who(call))


def _revert(call: Call, server: Server, _sent: Any) -> None:
    moves.revert(call.compute, server, _finished(call, server, "revertResize"), who(call))


def _evacuate(call: Call, server: Server, sent: dict[str, Any]) -> Any:
    host = sent.get("host")
    forced = _forced(call, sent, 29)
    shared = boolean(sent.get("onSharedStorage", False))
    if "adminPass" in sent and shared:
        raise bad_request("admin password can't be changed on existing disk")
    if host is not None and host not in call.compute.hosts:
        raise not_found(f"Compute host {host} not found.")
    if host is not None and host == server.host:
        raise bad_request("The target host can't be the same one.")
    need_state(server, "evacuate", {"active", "stopped", "error"}, None)
    if server.host is None or server.host not in call.compute.hosts:
        raise NovaError(404, f"Compute host {server.host} could not be found.")
    if _is_up(call, server.host):
        raise bad_request(f"Compute service of {server.host} is still in use.")
    moves.evacuate(call.compute, server, who(call), host, forced, _fails(call, server, "evacuate"))
    if call.at_least(14):
        return None
    return {"adminPass": None if shared else sent.get("adminPass") or secrets.token_urlsafe(9)}
