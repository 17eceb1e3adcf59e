# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The key distribution service (7.2): keys, groups and tickets."""

from __future__ import annotations

import base64
import json
import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import bad_request, conflict, not_found
from simulators.openstack.identity_v2.state import admin

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def body(*names: str) -> dict[str, str]:
        document = flask.request.get_json(force=True, silent=True)
        if not isinstance(document, dict) or set(document) != set(names):
            raise bad_request(f"Expecting to find {' and '.join(names)} in the body.")
        return document

    @app.post("/v1/keys/<name>")
    def kds_create_key(name: str) -> tuple[dict[str, Any], int]:
        admin(cloud)
        body("key")
        cloud.older.keys[name] = cloud.older.keys.get(name, 0) + 1
        return {"name": name, "generation": cloud.older.keys[name]}, 201

    @app.delete("/v1/keys/<name>")
    def kds_delete_key(name: str) -> tuple[str, int]:
        admin(cloud)
        if cloud.older.keys.pop(name, None) is None:
            raise not_found("key", name)
        return "", 204

    @app.get("/v1/groups")
    def kds_group_key() -> tuple[dict[str, Any], int]:
        admin(cloud)
        name = next(iter(cloud.older.groups), None)
        if name is None:
            raise not_found("group", "any")
        return {"name": name}, 201

    @app.post("/v1/groups/<name>")
    def kds_create_group(name: str) -> tuple[dict[str, Any], int]:
        admin(cloud)
        if flask.request.get_data():
            raise bad_request("A body is not accepted.")
        if name in cloud.older.groups:
            raise conflict(f"group - {name} is there already")
        cloud.older.groups[name] = None
        return {"name": name}, 201

    @app.delete("/v1/groups/<name>")
    def kds_delete_group(name: str) -> tuple[str, int]:
        admin(cloud)
        if name not in cloud.older.groups:
            raise not_found("group", name)
        del cloud.older.groups[name]
        return "", 204

    @app.post("/v1/tickets")
    def kds_ticket() -> tuple[dict[str, Any], int]:
        admin(cloud)
        metadata = body("metadata", "signature")["metadata"]
        try:
            said = json.loads(base64.b64decode(metadata, validate=True))
            parties = {"source": said["source"], "destination": said["destination"]}
        except (ValueError, KeyError, TypeError) as exc:
            raise bad_request("The metadata are no object in JSON, in Base64, with source and destination.") from exc
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
        return {**parties, "timestamp": now, "nonce": secrets.randbelow(2**31)}, 201
