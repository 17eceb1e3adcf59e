# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Migrations: the list of all (3.38), and those of a server that run (in microversion 2.22 and later)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute import moves
from simulators.openstack.compute.actions import need_state, need_unlocked, who
from simulators.openstack.compute.errors import NovaError, bad_request, not_found
from simulators.openstack.compute.model import Migration, Server
from simulators.openstack.compute.request import Call, parsed_body
from simulators.openstack.compute.schema import NULL, NUMBER, STRING, Schema, envelope, many, once
from simulators.openstack.compute.words import LIVE

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_FILTERS = ("host", "instance_uuid", "source_compute", "status", "migration_type")
_TIME = once({"type": "string", "format": "date-time"})
_FORCE = [(1, envelope("force_complete", NULL))]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-migrations")
    def list_migrations() -> dict[str, Any]:
        call = Call(cloud)
        query = {name: values[-1] for name, values in call.query(_schema(call), 59).items()}
        call.admin_only("os-migrations:index")
        since, before = query.get("changes-since"), query.get("changes-before")
        if since and before and before < since:
            raise bad_request("The value of changes-since must be less than or equal to changes-before.")
        compute = call.compute
        compute.settle()
        state_free = {name: value for name, value in query.items() if name != "status"}
        looked = {one.instance_uuid for one in compute.migrations if _fits(one, state_free)}
        for server in [compute.servers[identifier] for identifier in looked if identifier in compute.servers]:
            compute.look(server)
        found = [one for one in compute.migrations if _fits(one, query)]
        links: list[dict[str, str]] = []
        if call.at_least(59):
            found = found[::-1]
            found, links = call.page(found, lambda one: one.uuid, "os-migrations", _no_marker)
        shown: dict[str, Any] = {"migrations": [_show(call, one) for one in found]}
        return {**shown, "migrations_links": links} if links else shown

    @app.get("/v2.1/servers/<server_id>/migrations")
    def server_migrations(server_id: str) -> dict[str, Any]:
        call, server = _server(cloud, server_id, 23, "index")
        call.compute.look(server)
        found = [one for one in call.compute.migrations if _runs(one, server_id)]
        return {"migrations": [_show_running(call, one) for one in found]}

    @app.get("/v2.1/servers/<server_id>/migrations/<migration_id>")
    def server_migration(server_id: str, migration_id: str) -> dict[str, Any]:
        call, server = _server(cloud, server_id, 23, "show")
        call.compute.look(server)
        one = _find(call, server, migration_id)
        if one is None:
            raise not_found(f"In-progress live migration {migration_id} is not found for server {server_id}.")
        if one.migration_type != "live-migration":
            raise not_found(f"Migration {migration_id} for server {server_id} is not live-migration.")
        if one.status not in LIVE:
            raise not_found(f"Live migration {migration_id} for server {server_id} is not in progress.")
        return {"migration": _show_running(call, one)}

    @app.delete("/v2.1/servers/<server_id>/migrations/<migration_id>")
    def abort_migration(server_id: str, migration_id: str) -> tuple[str, int]:
        call, server = _server(cloud, server_id, 24, "delete")
        need_unlocked(call, server)
        need_state(server, "abort live migration", None, {"migrating"})
        one = _find(call, server, migration_id)
        if one is None:
            raise not_found(f"Migration {migration_id} not found for instance {server_id}")
        allowed = ("running", "queued", "preparing") if call.at_least(65) else ("running",)
        if one.status not in allowed:
            raise _wrong_state(one, "abort live migration")
        moves.abort(call.compute, server, one, who(call))
        return "", 202

    @app.post("/v2.1/servers/<server_id>/migrations/<migration_id>/action")
    def force_complete(server_id: str, migration_id: str) -> tuple[str, int]:
        call = Call(cloud)
        call.need(22)
        sent = parsed_body()
        if not isinstance(sent, dict) or len(sent) != 1:
            raise bad_request("Malformed request body")
        if "force_complete" not in sent:
            raise bad_request(f"There is no such action: {next(iter(sent))}")
        call.body(_FORCE)
        call, server = _server(cloud, server_id, 22, "force_complete")
        need_unlocked(call, server)
        need_state(server, "force_complete", {"active"}, {"migrating"})
        one = _find(call, server, migration_id)
        if one is None:
            raise bad_request(f"Migration {migration_id} not found for instance {server_id}")
        if one.status != "running":
            raise _wrong_state(one, "force complete")
        moves.complete(server, who(call))
        return "", 202


def _schema(call: Call) -> dict[str, Schema]:
    found: dict[str, Schema] = dict.fromkeys((*_FILTERS, "hidden"), many(STRING))
    if call.at_least(59):
        found.update({"limit": once(NUMBER), "marker": once(STRING), "changes-since": _TIME})
    if call.at_least(66):
        found["changes-before"] = _TIME
    if call.at_least(80):
        found.update(dict.fromkeys(("user_id", "project_id"), once(STRING)))
    return found


def _fits(one: Migration, query: dict[str, str]) -> bool:
    for name, value in query.items():
        if name == "host" and value not in (one.source_compute, one.dest_compute):
            return False
        if name in (*_FILTERS[1:], "user_id", "project_id") and getattr(one, name) != value:
            return False
        if name == "changes-since" and (one.updated_at or one.created_at) < value.replace("Z", ""):
            return False
        if name == "changes-before" and (one.updated_at or one.created_at) > value.replace("Z", ""):
            return False
        if name == "hidden" and value.lower() in ("1", "true"):
            return False  # none is
    return True


def _no_marker(marker: str) -> NovaError:
    return bad_request(f"Marker {marker} could not be found.")


def _wrong_state(one: Migration, method: str) -> NovaError:
    return bad_request(
        f"Migration {one.id} state of instance {one.instance_uuid} is {one.status}. Cannot {method} while the "
        "migration is in this state."
    )


def _runs(one: Migration, server_id: str) -> bool:
    return one.instance_uuid == server_id and one.migration_type == "live-migration" and one.status in LIVE


def _server(cloud: OpenStack, server_id: str, since: int, rule: str) -> tuple[Call, Server]:
    call = Call(cloud)
    call.need(since)
    server = call.server(server_id)
    call.admin_only(f"servers:migrations:{rule}")
    return call, server


def _find(call: Call, server: Server, migration_id: str) -> Migration | None:
    mine = [one for one in call.compute.migrations if one.instance_uuid == server.id]
    return next((one for one in mine if str(one.id) == migration_id), None)


def _address(call: Call, one: Migration) -> str | None:
    """The address of the target, which a live migration does not keep."""
    host = call.compute.hosts.get(one.dest_compute or "")
    return host.host_ip if host is not None and one.migration_type != "live-migration" else None


def _show(call: Call, one: Migration) -> dict[str, Any]:
    # An evacuation keeps no flavor.
    flavor = call.compute.flavor_number(one.flavor) if one.migration_type != "evacuation" else None
    document: dict[str, Any] = {
        "id": one.id,
        "source_compute": one.source_compute,
        "dest_compute": one.dest_compute,
        "source_node": None if one.refused else one.source_compute,
        "dest_node": one.dest_compute,
        "dest_host": _address(call, one),
        "old_instance_type_id": flavor,
        "new_instance_type_id": flavor,
        "instance_uuid": one.instance_uuid,
        "status": one.status,
        "created_at": one.created_at,
        "updated_at": one.updated_at,
    }
    if call.at_least(23):
        document["migration_type"] = one.migration_type
        if one.migration_type == "live-migration" and one.status in LIVE:
            document["links"] = call.links(f"servers/{one.instance_uuid}/migrations", str(one.id))
    if call.at_least(59):
        document["uuid"] = one.uuid
    return {**document, **_whose(call, one)}


def _whose(call: Call, one: Migration) -> dict[str, Any]:
    return {"user_id": one.user_id, "project_id": one.project_id} if call.at_least(80) else {}


def _show_running(call: Call, one: Migration) -> dict[str, Any]:
    memory, disk = one.flavor.ram * 2**20, one.flavor.disk * 2**30
    share = {"queued": 0, "preparing": 0, "running": 50}.get(one.status, 100)
    return {
        "id": one.id,
        "server_uuid": one.instance_uuid,
        "source_compute": one.source_compute,
        "dest_compute": one.dest_compute,
        "source_node": one.source_compute,
        "dest_node": one.dest_compute,
        "dest_host": _address(call, one),
        "status": one.status,
        "memory_total_bytes": memory,
        "memory_processed_bytes": memory * share // 100,
        "memory_remaining_bytes": memory - memory * share // 100,
        "disk_total_bytes": disk,
        "disk_processed_bytes": disk * share // 100,
        "disk_remaining_bytes": disk - disk * share // 100,
        "created_at": one.created_at,
        "updated_at": one.updated_at,
        **({"uuid": one.uuid} if call.at_least(59) else {}),
        **_whose(call, one),
    }
