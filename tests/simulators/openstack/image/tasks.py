# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks that import images (11.13): an address is taken when Zed's filter lets it pass, and nothing is downloaded."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import flask

from simulators.openstack.image.changes import now
from simulators.openstack.image.data import keep
from simulators.openstack.image.errors import GlanceError, denied
from simulators.openstack.image.images import project_of, token

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_STATUSES = ("pending", "processing", "success", "failure")
#: What Glance takes unless it is told otherwise.
_PORTS = (None, 80, 443)


def passes(address: str) -> bool:
    """Whether Glance would download from an address."""
    return urlsplit(address).scheme in ("http", "https") and urlsplit(address).port in _PORTS


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def administrator() -> None:
        if not token(cloud).admin:
            raise denied("tasks_api_access")

    @app.get("/v2/tasks")
    def list_tasks() -> dict[str, Any]:
        administrator()
        query = flask.request.args
        if query.get("status", "pending") not in _STATUSES:
            raise GlanceError(400, f"Invalid status value: {query['status']}")
        found = [
            {key: value for key, value in task.items() if key not in ("input", "result", "message")}
            for task in reversed(cloud.images.tasks.values())
            if all(query.get(key, task[key]) == task[key] for key in ("type", "status"))
        ]
        text = flask.request.query_string.decode()
        first = f"/v2/tasks?{text}" if text else "/v2/tasks"
        return {"tasks": found, "first": first, "schema": "/v2/schemas/tasks"}

    @app.post("/v2/tasks")
    def create_task() -> tuple[dict[str, Any], int]:
        administrator()
        sent = flask.request.get_json(force=True)
        if "type" not in sent:
            raise GlanceError(400, "Task 'type' is required")
        if sent["type"] not in ("import", "api_image_import"):
            raise GlanceError(
                400,
                f"Provided object does not match schema 'task': {sent['type']!r} is not one of "
                "['import', 'api_image_import']",
            )
        given = sent.get("input") or {}
        address = given.get("import_from")
        if not address:
            raise GlanceError(400, f"Invalid location: {address}")
        if not passes(address):
            raise GlanceError(400, f"URI for legacy import task does not pass filtering: {address}")
        key, moment = str(uuid.uuid4()), now()
        end = (datetime.now(UTC) + timedelta(hours=48)).strftime("%Y-%m-%dT%H:%M:%SZ")
        cloud.images.tasks[key] = {
            "id": key,
            "type": sent["type"],
            "status": "pending",
            "owner": project_of(token(cloud)),
            "expires_at": end,
            "created_at": moment,
            "updated_at": moment,
            "input": given,
            "result": None,
            "message": "",
            "self": f"/v2/tasks/{key}",
            "schema": "/v2/schemas/task",
        }
        return cloud.images.tasks[key], 201

    @app.get("/v2/tasks/<key>")
    def show_task(key: str) -> dict[str, Any]:
        administrator()
        task = cloud.images.tasks.get(key)
        if task is None:
            raise GlanceError(404, f"Could not find task {key}")
        if task["status"] in ("pending", "processing"):
            _goes_on(cloud, task)
        return task


def _goes_on(cloud: OpenStack, task: dict[str, Any]) -> None:
    """A task is a step further each time it is looked at."""
    if task["status"] == "pending":
        task["status"] = "processing"
        return
    wanted = task["input"].get("image_properties") or {}
    image = cloud.images.add(str(wanted.get("name")), str(uuid.uuid4()))
    image.update(wanted, visibility="shared", owner=task["owner"], created_at=now())
    keep(cloud, image, b"imported")
    task.update(status="success", result={"image_id": image["id"]}, updated_at=now())
