# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dynamic mapping: the actions and metrics that rules and KPIs refer to by name (17-Dynamic Mappings).

All of it is done at once. The payload is not in the reference; its elements are those of ESC's user guide (KPIs, Rules
and Metrics), its namespace is that of all other resources.
"""

from __future__ import annotations

from typing import Any

import flask

from simulators.cisco_esc import call
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.family import Family
from simulators.cisco_esc.schema import Boolean, Document, Field, Group, Text, group

_PROPERTY = group(
    Field("name", Text(1, 255), required=True),
    Field("value", Text(), secret_by_name=True),
    Field("user_entry", Boolean()),
)
_META = group(
    Field("type", Text(1), required=True),
    Field("properties", group(Field("property", _PROPERTY, many=True))),
)


def _mapping(types: tuple[str, ...]) -> Group:
    return group(
        Field("name", Text(1, 255), required=True),
        Field("userLabel"),
        Field("type", Text(choices=types), required=True),
        Field("metaData", _META, required=True),
    )


ACTION = Document("action", _mapping(("pre-defined", "custom")), plural="actions")
METRIC_TYPES = ("MONITOR_SUCCESS_FAILURE", "MONITOR_THRESHOLD", "MONITOR_COMPUTE_THRESHOLD")
METRIC = Document("metric", _mapping(METRIC_TYPES), plural="metrics")

#: What ESC brings along. CORE ones cannot be deleted.
CORE_ACTIONS = (
    "log",
    "esc_vm_alive_notification",
    "recover autohealing",
    "servicebooted.sh",
    "healvm.sh",
    "vm_scale_up.sh",
    "vm_scale_down.sh",
)
CORE_METRICS = ("ICMPPing", "MEMORY", "CPU", "CPU_LOAD_1", "CPU_LOAD_5", "CPU_LOAD_15", "OUTPUT_TRAFFIC_RATE")


class _Mapping(Family):
    """Actions, or metrics."""

    word: str
    document: Document
    core: tuple[str, ...]
    core_type: str
    core_meta: str

    def reset(self) -> None:
        self.items: dict[str, dict[str, Any]] = {
            name: {"name": name, "type": self.core_type, "metaData": {"type": self.core_meta}} for name in self.core
        }

    def routes(self, app: flask.Flask) -> None:
        path = f"/v0/dynamic_mapping/{self.document.plural}"
        self.rule(app, "GET", path, self.list)
        self.rule(app, "POST", path, self.create)
        self.rule(app, "DELETE", path, self.delete_all)
        self.rule(app, "GET", f"{path}/<name>", self.show)
        self.rule(app, "DELETE", f"{path}/<name>", self.delete)

    def list(self) -> flask.Response:
        """GET of all."""
        return call.many(self.document, self.items.values())

    def show(self, name: str) -> flask.Response:
        """GET of one."""
        return call.one(self.document, self._find(name))

    def create(self) -> flask.Response:
        """POST of one or more; none is made when one of them is refused."""
        around = Document(self.document.plural, group(Field(self.document.root, self.document.group, many=True)))
        given = call.body(around).get(self.document.root, [])
        if not given:
            raise EscError(400, f"No {self.word} definition found.")
        names = [one["name"] for one in given]
        if len(set(names)) != len(names):
            raise EscError(400, f"a {self.word} is given twice")
        for name in names:
            if name in self.items:
                raise EscError(409, f"{self.word.capitalize()} [{name}] already exists.")
        self.items.update({one["name"]: one for one in given})
        return call.nothing()

    def delete(self, name: str) -> flask.Response:
        """DELETE of one."""
        self._find(name)
        if name in self.core:
            raise EscError(400, f"{self.word.capitalize()} [{name}] is a CORE {self.word}, cannot delete.")
        if name in self.used():
            raise EscError(
                400, f"{self.word.capitalize()} [{name}] is currently referenced in a deployment, cannot delete."
            )
        del self.items[name]
        return call.nothing()

    def delete_all(self) -> flask.Response:
        """DELETE of all that are not CORE; those that a deployment refers to stay."""
        used = self.used()
        self.items = {name: one for name, one in self.items.items() if name in self.core or name in used}
        return call.nothing()

    def used(self) -> set[str]:
        """The names that deployments refer to."""
        raise NotImplementedError

    def _find(self, name: str) -> dict[str, Any]:
        if len(name) > 255 or name != name.strip():
            raise EscError(400, f"Invalid {self.word} name provided [{name}].")
        if name not in self.items:
            raise EscError(404, f"{self.word.capitalize()} [{name}] not found.")
        return self.items[name]


class Actions(_Mapping):
    """What rules do."""

    word = "action"
    document = ACTION
    core = CORE_ACTIONS
    core_type = "pre-defined"
    core_meta = "script"

    def used(self) -> set[str]:
        return self.esc.deployments.action_names()


class Metrics(_Mapping):
    """What KPIs measure."""

    word = "metric"
    document = METRIC
    core = CORE_METRICS
    core_type = "MONITOR_SUCCESS_FAILURE"
    core_meta = "icmp_ping"

    def used(self) -> set[str]:
        return self.esc.deployments.metric_names()
