# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ESC itself: its operation mode, system states, truststore and REST password (11, 15, SSL Management, REST Security).

All of it is done at once.
"""

from __future__ import annotations

import flask

from simulators.cisco_esc import call
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.family import Family
from simulators.cisco_esc.schema import Document, Field, group

OPERATION_MODE = Document("operation_mode", group(Field("message"), Field("mode")))
SYSTEM_STATE = Document("system_state", group(Field("name"), Field("state")))
MODES = ("OPERATION", "MAINTENANCE")
#: The names that this simulator has; the reference names none.
SYSTEM_STATES = ("ESC_MANAGER", "MONITOR", "VIM_MANAGER")


class Administration(Family):
    """What is about the ESC server."""

    queries = {"POST /v0/authentication/setpassword": ("userName", "password")}

    def reset(self) -> None:
        self.mode = "OPERATION"
        self.states = dict.fromkeys(SYSTEM_STATES, "OK")
        self.reloads = 0

    def routes(self, app: flask.Flask) -> None:
        self.rule(app, "GET", "/v0/operationmode", self.show_mode)
        self.rule(app, "POST", "/v0/operationmode/<mode>", self.set_mode)
        self.rule(app, "GET", "/v0/systemstate/<name>", self.show_state)
        self.rule(app, "POST", "/v0/systemstate/<name>/reset", self.reset_state)
        self.rule(app, "PUT", "/internal/ssl/reload", self.reload_truststore)
        self.rule(app, "POST", "/v0/authentication/setpassword", self.set_password)

    def refuse_in_maintenance(self) -> None:
        """EscError 503 for what would change something while ESC is in maintenance mode."""
        request = flask.request
        exempt = request.method in ("GET", "HEAD") or "/operationmode/" in request.path
        if self.mode == "MAINTENANCE" and not exempt:
            raise EscError(503, "ESC is in maintenance mode")

    def show_mode(self) -> flask.Response:
        """GET of the operation mode."""
        return self._mode()

    def set_mode(self, mode: str) -> flask.Response:
        """POST of the operation mode."""
        call.no_body()
        if mode.upper() not in MODES:
            raise EscError(400, f"the operation mode must be one of {', '.join(MODES)}")
        self.mode = mode.upper()
        return self._mode()

    def _mode(self) -> flask.Response:
        under_way = len(self.esc.work)
        message = f"ESC is in {self.mode} mode, operations in progress: {under_way}"
        return call.one(OPERATION_MODE, {"message": message, "mode": self.mode})

    def show_state(self, name: str) -> flask.Response:
        """GET of a system state."""
        self._known_state(name)
        return call.one(SYSTEM_STATE, {"name": name, "state": self.states[name]})

    def reset_state(self, name: str) -> flask.Response:
        """POST .../reset: the state is OK again."""
        call.no_body()
        self._known_state(name)
        self.states[name] = "OK"
        return call.nothing()

    def _known_state(self, name: str) -> None:
        if name not in self.states:
            raise EscError(404, "Name not found.")

    def reload_truststore(self) -> flask.Response:
        """PUT /internal/ssl/reload; the fault job_error makes it fail."""
        call.no_body()
        if self.esc.take_fault("job_error"):
            raise EscError(500, "Failed to reload ESC truststore")
        self.reloads += 1
        return call.nothing(204)

    def set_password(self) -> flask.Response:
        """POST .../setpassword: the next request needs the new one."""
        call.no_body()
        name, password = flask.request.args.get("userName"), flask.request.args.get("password")
        if not name or not password:
            raise EscError(400, "userName and password are required")
        if name != self.esc.username:
            raise EscError(400, "userName is not the REST user")
        self.esc.password = password
        return call.nothing()
