# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshot archives: a zip with metadata.json and a dump of the manager, and its way back."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

from simulators.f5_vnfm.resources import Row

if TYPE_CHECKING:
    from simulators.f5_vnfm.app import F5Vnfm

VERSION = "4.5.5"
#: Tables that go into a snapshot; snapshots themselves and running work stay where they are.
_TABLES = (
    "blueprints", "deployments", "nodes", "node_instances", "secrets", "plugins", "deployment_updates", "executions",
)  # fmt: skip
#: What a manager that may be restored onto has none of.
_CONTENT = ("blueprints", "deployments", "secrets", "plugins")


def dump(sim: F5Vnfm, parameters: dict[str, Any]) -> bytes:
    """The archive of a snapshot: executions that have ended, events and logs as asked for."""
    state = sim.state
    tables: dict[str, list[Row]] = {name: state.tables[name] for name in _TABLES}
    tables["executions"] = [row for row in tables["executions"] if row["ended_at"] is not None]
    kinds = {
        kind
        for kind, wanted in (
            ("cloudify_event", parameters.get("include_events")), ("cloudify_log", parameters.get("include_logs"))
        )
        if wanted
    }  # fmt: skip
    tables["events"] = [row for row in state.tables["events"] if row["type"] in kinds]
    content = {"tables": tables, "tenants": state.tenants, "users": state.users, "groups": state.groups}
    used = {row[key] for rows in tables.values() for row in rows for key in ("_blob", "_yaml") if row.get(key)}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("metadata.json", json.dumps({"snapshot_version": VERSION, "schema_revision": "simulator-1"}))
        archive.writestr("dump.json", base64.b64encode(json.dumps(content).encode()))
        for name in sorted(used):
            archive.writestr(f"files/{name}", state.blobs[name])
    return buffer.getvalue()


def problem(sim: F5Vnfm, snapshot: Row, execution: Row) -> str | None:
    """Why a restore cannot succeed: the manager is not clean (without force), or the archive is no snapshot."""
    state = sim.state
    if not execution["parameters"]["force"]:
        found = [name for name in _CONTENT if state.tables[name]]
        if found or len(state.tenants) > 1:
            what = ", ".join(found) or "tenants"
            return f"Snapshot cannot be restored onto a manager that is not clean: it has {what}"
    try:
        with zipfile.ZipFile(io.BytesIO(state.blobs[snapshot["_blob"]])) as archive:
            version = json.loads(archive.read("metadata.json"))["snapshot_version"]
            json.loads(base64.b64decode(archive.read("dump.json")))
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        return f"Malformed snapshot archive: {error}"
    if _number(version) > _number(VERSION):
        return f"Cannot restore a newer manager's snapshot on this manager [{version} > {VERSION}]"
    return None


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def restore(sim: F5Vnfm, execution: Row) -> None:
    """Put a snapshot's content in place of the manager's. Snapshots and the present password of the admin stay."""
    state = sim.state
    snapshot = state.first("snapshots", id=execution["parameters"]["snapshot_id"], tenant_name=execution["tenant_name"])
    if snapshot is None:
        return
    with zipfile.ZipFile(io.BytesIO(state.blobs[snapshot["_blob"]])) as archive:
        content = json.loads(base64.b64decode(archive.read("dump.json")))
        for name in archive.namelist():
            if name.startswith("files/"):
                state.blobs[name[len("files/") :]] = archive.read(name)
    own = [row for row in state.tables["executions"] if row["workflow_id"] == "restore_snapshot"]
    own_events = [row for row in state.tables["events"] if row["execution_id"] == execution["id"]]
    admin = state.users[state.admin.lower()]
    state.tables.update(content["tables"])
    state.tables["executions"] += own
    state.tables["events"] += own_events
    state.tenants, state.users, state.groups = content["tenants"], content["users"], content["groups"]
    state.users[state.admin.lower()] = admin
