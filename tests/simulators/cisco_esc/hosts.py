# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compute hosts: whether VMs are placed on them (12-Host Actions)."""

from __future__ import annotations

import flask

from simulators.cisco_esc import call
from simulators.cisco_esc.engine import Activity
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.events import host_event
from simulators.cisco_esc.family import Family
from simulators.cisco_esc.schema import Document, Field, group
from simulators.cisco_esc.transactions import Transaction
from simulators.cisco_esc.vim import Host

HOST = Document("host_status", group(Field("host_name"), Field("status")))


class Hosts(Family):
    """The VIM's hosts."""

    def routes(self, app: flask.Flask) -> None:
        self.rule(app, "GET", "/v0/hosts/<name>/status", self.status)
        self.rule(app, "POST", "/v0/hosts/<name>/enable", self.enable)
        self.rule(app, "POST", "/v0/hosts/<name>/disable", self.disable)

    def status(self, name: str) -> flask.Response:
        """GET: ENABLED or DISABLED."""
        self.esc.engine.poll(f"host {name}")
        host = self._find(name)
        return call.one(HOST, {"host_name": host.name, "status": "ENABLED" if host.enabled else "DISABLED"})

    def enable(self, name: str) -> flask.Response:
        """POST .../enable."""
        return self._start(name, True)

    def disable(self, name: str) -> flask.Response:
        """POST .../disable."""
        return self._start(name, False)

    def _find(self, name: str) -> Host:
        if name not in self.esc.vim.hosts:
            raise EscError(404, f"there is no host {name}")
        return self.esc.vim.hosts[name]

    def _start(self, name: str, enabled: bool) -> flask.Response:
        call.no_body()
        call.header_url("Callback-ESC-Events")
        host = self._find(name)
        self.esc.not_busy(f"host {name}", name)
        transaction = self.esc.transaction()
        self.esc.engine.start(f"host {name}", self._work(host, enabled, transaction))
        return self.esc.accepted(transaction)

    def _work(self, host: Host, enabled: bool, transaction: Transaction) -> Activity:
        yield
        word = "enabled" if enabled else "disabled"
        body = host_event("HOST_ENABLE" if enabled else "HOST_DISABLE", host)
        if transaction.failed:
            transaction.event(f"Host [{host.name}] could not be {word}", body, 500)
            return
        host.enabled = enabled
        transaction.event(f"Host [{host.name}] successfully {word}", body)
