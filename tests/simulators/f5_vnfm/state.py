# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that a manager remembers, the clock, and random ids."""

from __future__ import annotations

import random
import secrets as _secrets
import string
import uuid
from datetime import datetime, timedelta, timezone
from typing import Any

from simulators.f5_vnfm.resources import Row

#: Execution states.
ENDED = frozenset({"terminated", "failed", "cancelled"})
CANCELLING = frozenset({"cancelling", "force_cancelling", "kill_cancelling"})
WAITING = frozenset({"queued", "scheduled"})

VISIBILITIES = ("private", "tenant", "global")
DEFAULT_TENANT = "default_tenant"
_ALPHABET = string.ascii_lowercase + string.digits


class State:
    """Tables of rows (dictionaries; keys that start with an underscore are never shown), tenants, users, groups."""

    def __init__(self, admin: str, password: str) -> None:
        self.tables: dict[str, list[Row]] = {
            name: []
            for name in (
                "blueprints", "deployments", "nodes", "node_instances", "executions", "secrets", "plugins",
                "snapshots", "deployment_updates", "events",
            )
        }  # fmt: skip
        self.blobs: dict[str, bytes] = {}
        self.tenants: dict[str, Row] = {}
        self.users: dict[str, Row] = {}
        self.groups: dict[str, Row] = {}
        self.cluster: Row = {"initialized": False, "config": {}, "nodes": {}, "logs": [], "error": None}
        self.planned: list[Row] = []  # outcomes that a test asked for: see F5Vnfm.control_next_execution
        self.admin = admin
        self.token_key = _secrets.token_bytes(16)
        self.offset = timedelta(0)
        self._last = datetime.min.replace(tzinfo=timezone.utc)
        self._random = random.Random()
        self.add_tenant(DEFAULT_TENANT)
        self.add_user(admin, password, "sys_admin")
        self.tenants[DEFAULT_TENANT]["users"][admin] = "user"

    def add_tenant(self, name: str) -> Row:
        """A new tenant without members."""
        row = {
            "name": name,
            "users": {},
            "groups": {},
            "rabbitmq_vhost": f"rabbitmq_vhost_{name}",
            "rabbitmq_username": f"rabbitmq_user_{name}",
            "rabbitmq_password": "gAAAAA" + _secrets.token_urlsafe(90),
        }
        self.tenants[name] = row
        return row

    def add_user(self, name: str, password: str, role: str) -> Row:
        """A new active user; names are case-insensitive, the first spelling is kept."""
        row = {
            "username": name,
            "password": password,
            "role": role,
            "active": True,
            "last_login_at": None,
            "number": str(len(self.users)),
            "generation": _secrets.token_hex(8),
        }
        self.users[name.lower()] = row
        return row

    def now(self) -> str:
        """The manager's clock, in the form of its answers. Never the same twice, so that orders are exact."""
        moment = datetime.now(timezone.utc) + self.offset
        moment = self._last = max(moment, self._last + timedelta(milliseconds=1))
        return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"

    def set_clock(self, now: str) -> None:
        """Move the clock to a moment (ISO 8601); it runs on from there."""
        moment = datetime.fromisoformat(now.replace("Z", "+00:00"))
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=timezone.utc)
        self.offset = moment - datetime.now(timezone.utc)
        self._last = datetime.min.replace(tzinfo=timezone.utc)

    def new_id(self) -> str:
        """A random id of an execution, a plugin, a step."""
        return str(uuid.uuid4())

    def instance_id(self, node: str) -> str:
        """A random id of a node instance."""
        return f"{node}_{''.join(self._random.choice(_ALPHABET) for _ in range(6))}"

    def keep(self, content: bytes) -> str:
        """Store bytes; the name is for the row."""
        name = self.new_id()
        self.blobs[name] = content
        return name

    def rows(self, table: str, **values: Any) -> list[Row]:
        """Rows whose fields have these values, in the order of their making."""
        return [row for row in self.tables[table] if all(row.get(key) == value for key, value in values.items())]

    def first(self, table: str, **values: Any) -> Row | None:
        """The first such row."""
        return next((row for row in self.tables[table] if all(row.get(k) == v for k, v in values.items())), None)

    def add(self, table: str, row: Row) -> Row:
        """Append a row."""
        self.tables[table].append(row)
        return row

    def remove(self, table: str, row: Row) -> None:
        """Take a row out, with the bytes it keeps."""
        self.tables[table] = [other for other in self.tables[table] if other is not row]
        blob = row.get("_blob")
        if blob:
            self.blobs.pop(blob, None)
