# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage of projects (3.51) and the hosts' audits of it (3.40), as Nova Zed answers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import NovaError, bad_request
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call, marker_not_found
from simulators.openstack.compute.schema import NUMBER, STRING, many

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_QUERY = {"start": many(STRING), "end": many(STRING), "detailed": many(STRING)}
_PAGES = {**_QUERY, "limit": many(NUMBER), "marker": many(STRING)}
_FORMATS = ("%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f", "%Y-%m-%d %H:%M:%S.%f")
_SHOWN = "%Y-%m-%dT%H:%M:%S.%f"


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-simple-tenant-usage")
    def list_usages() -> dict[str, Any]:
        call = Call(cloud)
        query = call.query(_PAGES if call.at_least(40) else _QUERY, 75)
        call.admin_only("os-simple-tenant-usage:list")
        detailed = query.get("detailed", ["0"])[0] == "1"
        found, links = _usages(call, query, "os-simple-tenant-usage", None, detailed=detailed)
        return {"tenant_usages": found, **({"tenant_usages_links": links} if links else {})}

    @app.get("/v2.1/os-simple-tenant-usage/<project>")
    def show_usage(project: str) -> dict[str, Any]:
        call = Call(cloud)
        query = call.query(_PAGES if call.at_least(40) else _QUERY, 75)
        if project != call.project_id:
            call.admin_only("os-simple-tenant-usage:show")
        found, links = _usages(call, query, f"os-simple-tenant-usage/{project}", project, detailed=True)
        return {"tenant_usage": found[0] if found else {}, **({"tenant_usage_links": links} if links else {})}

    @app.get("/v2.1/os-instance_usage_audit_log")
    def audit() -> dict[str, Any]:
        call = Call(cloud)
        call.admin_only("os-instance-usage-audit-log:list")
        return {"instance_usage_audit_logs": _audit(call, datetime.now(UTC))}

    @app.get("/v2.1/os-instance_usage_audit_log/<before>")
    def audit_before(before: str) -> dict[str, Any]:
        call = Call(cloud)
        call.admin_only("os-instance-usage-audit-log:show")
        try:
            form = "%Y-%m-%d %H:%M:%S.%f" if "." in before else "%Y-%m-%d %H:%M:%S"
            moment = datetime.strptime(before, form).replace(tzinfo=UTC)
        except ValueError:
            raise bad_request(f"Invalid timestamp for date {before}") from None
        return {"instance_usage_audit_log": _audit(call, moment)}


def _moment(query: dict[str, list[str]], name: str, now: datetime) -> datetime:
    text = query.get(name, [""])[0]
    if not text:
        return now
    for form in _FORMATS:
        try:
            return datetime.strptime(text, form).replace(tzinfo=UTC).replace(tzinfo=None)
        except ValueError:
            continue
    raise bad_request("Invalid datetime string: Datetime is in invalid format")


def _usages(
    call: Call, query: dict[str, list[str]], collection: str, project: str | None, *, detailed: bool
) -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    now = datetime.now(UTC).replace(tzinfo=None)
    # Asked one after the other: without both, the end is a moment later than the start.
    start, end = _moment(query, "start", now), _moment(query, "end", now + timedelta(microseconds=1))
    if not start < end:
        raise bad_request("Invalid start time. The start time cannot occur after the end time.")
    end = min(end, now + timedelta(microseconds=1))
    servers = [
        one
        for one in (*call.compute.servers.values(), *call.compute.deleted.values())
        if one.launched_at and project in (None, one.project_id) and _there(one, start, end)
    ]
    links: list[dict[str, str]] = []
    if call.at_least(40):
        servers, links = call.page(servers, lambda one: one.id, collection, _missing)
    found: dict[str, dict[str, Any]] = {}
    for one in servers:
        _add(found, _of(one, start, end, now), start, end, detailed)
    return list(found.values()), links


def _missing(marker: str) -> NovaError:
    return marker_not_found(marker)


def _there(server: Server, start: datetime, end: datetime) -> bool:
    ended = _time(server.terminated_at)
    return (ended is None or ended > start) and (_time(server.launched_at) or end) < end


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text.rstrip("Z"))


def _of(server: Server, start: datetime, end: datetime, now: datetime) -> dict[str, Any]:
    flavor, launched, ended = server.flavor, _time(server.launched_at) or now, _time(server.terminated_at)
    hours = (min(end, ended or end) - max(start, launched)).total_seconds() / 3600
    return {
        "hours": hours,
        "flavor": flavor.name,
        "instance_id": server.id,
        "name": server.name,
        "tenant_id": server.project_id,
        "memory_mb": flavor.ram,
        "local_gb": flavor.disk + flavor.ephemeral,
        "vcpus": flavor.vcpus,
        "started_at": launched.strftime(_SHOWN),
        "ended_at": None if ended is None else ended.strftime(_SHOWN),
        "state": server.vm_state if ended is None else "terminated",
        "uptime": int(((ended or now) - launched).total_seconds()),
    }


def _add(found: dict[str, dict[str, Any]], one: dict[str, Any], start: datetime, end: datetime, detailed: bool) -> None:
    total = found.setdefault(
        one["tenant_id"],
        {
            "tenant_id": one["tenant_id"],
            **({"server_usages": []} if detailed else {}),
            **dict.fromkeys(("total_local_gb_usage", "total_vcpus_usage", "total_memory_mb_usage", "total_hours"), 0.0),
            "start": start.strftime(_SHOWN),
            "stop": end.strftime(_SHOWN),
        },
    )
    for part in ("local_gb", "vcpus", "memory_mb"):
        total[f"total_{part}_usage"] += one[part] * one["hours"]
    total["total_hours"] += one["hours"]
    if detailed:
        total["server_usages"].append(one)


def _audit(call: Call, before: datetime) -> dict[str, Any]:
    """The last whole month before a moment; no host has made an audit (instance_usage_audit is off)."""
    end = before.replace(day=1, hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    hosts = list(call.compute.hosts)
    return {
        "period_beginning": str((end - timedelta(days=1)).replace(day=1)),
        "period_ending": str(end),
        "num_hosts": len(hosts),
        "num_hosts_done": 0,
        "num_hosts_running": 0,
        "num_hosts_not_run": len(hosts),
        "hosts_not_run": hosts,
        "total_instances": 0,
        "total_errors": 0,
        "overall_status": f"0 of {len(hosts)} hosts done. 0 errors.",
        "log": {},
    }
