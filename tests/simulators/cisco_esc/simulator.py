# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ESC simulator: tenants, asynchronous operations, callbacks."""

from __future__ import annotations

import base64
import hmac
import re
import threading
import uuid
from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import flask
from werkzeug.exceptions import HTTPException

from simulators.cisco_esc.callbacks import Callback, Sender
from simulators.cisco_esc.documents import Invalid, Tenant, read_tenant, write_error, write_tenant, write_tenants
from simulators.kit import Job, Simulator
from simulators.kit.faults import STATUS

_BASE = "/ESCManager"
_INTERNAL_ID = re.compile(r"[A-Za-z0-9._-]{1,72}")
_XML = "application/xml; charset=UTF-8"


class EscError(Exception):
    """Ends a view with this status and message."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class CiscoEsc(Simulator):
    """ESC 2.2's tenants.

    POST, PUT and DELETE answer at once with esc-transaction-id; the work ends after `callback_delay` seconds, or when
    GET has looked at the tenant `job_polls` times, whichever is first, and then the callback goes out. GET shows what
    is true at that moment: nothing of a tenant in the making, the old values during an update, the tenant until its
    deletion has ended.

    settings: callback_delay, seconds; transaction_header, the name of the callback's header: the reference's text has
    esc-transaction-id, its examples have ESC_TRANSACTION_ID.
    """

    system = "cisco_esc"
    username = "admin"
    password = "esc-secret"

    def __init__(
        self, *, callback_delay: float = 0.05, transaction_header: str = "esc-transaction-id", **settings: Any
    ) -> None:
        super().__init__(callback_delay=callback_delay, transaction_header=transaction_header, **settings)

    def reset(self) -> None:
        self.tenants: dict[str, Tenant] = {}
        self.last_event: dict[str, str] = {}
        #: internal id -> the operation under way
        self.work: dict[str, Job[str]] = {}
        self.sender = Sender()

    def login(self) -> dict[str, str]:
        return {"api_url": self.url + _BASE, "username": self.username, "password": self.password}

    def canonical_path(self, path: str) -> str:
        return path[len(_BASE) :] if path.startswith(_BASE + "/") else path

    def fault_body(self, kind: str) -> tuple[bytes, str]:
        return write_error(STATUS[kind], f"{HTTPStatus(STATUS[kind]).phrase} (a fault that was asked for)"), _XML

    def fault_headers(self, kind: str) -> dict[str, str]:
        return {"WWW-Authenticate": 'Basic realm="ESC"'} if kind == "unauthorized" else {}

    def routes(self, app: flask.Flask) -> None:
        app.before_request(self._authorize)
        app.register_error_handler(EscError, lambda error: _error(error.status, str(error)))
        app.register_error_handler(Invalid, lambda error: _error(400, str(error)))
        app.register_error_handler(HTTPException, lambda error: _error(error.code or 500, error.name))
        path = f"{_BASE}/v0/tenants"
        app.add_url_rule(path, "list", self._list, strict_slashes=False)
        app.add_url_rule(f"{path}/<internal_id>", "show", self._show)
        app.add_url_rule(f"{path}/<internal_id>", "create", self._create, methods=["POST"])
        app.add_url_rule(f"{path}/<internal_id>", "update", self._update, methods=["PUT"])
        app.add_url_rule(f"{path}/<internal_id>", "delete", self._delete, methods=["DELETE"])

    def _authorize(self) -> flask.Response | None:
        wanted = base64.b64encode(f"{self.username}:{self.password}".encode()).decode()
        given = flask.request.headers.get("Authorization", "")
        if hmac.compare_digest(given.encode(), f"Basic {wanted}".encode()):
            return None
        answer = _error(401, "Unauthorized")
        answer.headers["WWW-Authenticate"] = 'Basic realm="ESC"'
        return answer

    def _list(self) -> flask.Response:
        for internal_id in list(self.work):
            self.work[internal_id].poll()
        return _xml(write_tenants([(one, self.last_event[key]) for key, one in self.tenants.items()]))

    def _show(self, internal_id: str) -> flask.Response:
        if internal_id in self.work:
            self.work[internal_id].poll()
        tenant = self._find(internal_id)
        return _xml(write_tenant(tenant, self.last_event[internal_id]))

    def _create(self, internal_id: str) -> flask.Response:
        if not _INTERNAL_ID.fullmatch(internal_id):
            raise EscError(400, "the internal id must have 1 to 72 letters, digits, '-', '.' or '_'")
        given = self._given(internal_id)
        if "name" not in given:
            raise EscError(400, "name is required")
        self._not_busy(internal_id)
        if internal_id in self.tenants:
            raise EscError(409, f"there is a tenant {internal_id} already")
        if any(one.name == given["name"] for one in self.tenants.values()):
            raise EscError(409, f"there is a tenant named {given['name']} already")
        given.setdefault("external_tenant_id", uuid.uuid4().hex)
        tenant = Tenant(**{**given, "internal_tenant_id": internal_id})
        return self._start(tenant, "CREATE_TENANT", "created", lambda: self._keep(tenant, "CREATE_TENANT"))

    def _update(self, internal_id: str) -> flask.Response:
        given = self._given(internal_id)
        self._not_busy(internal_id)
        tenant = self._find(internal_id)
        for name in ("external_tenant_id", "managed_resource"):
            if given.get(name, getattr(tenant, name)) != getattr(tenant, name):
                raise EscError(400, f"{name} cannot be changed")
        changed = tenant.changed(given)
        return self._start(changed, "UPDATE_TENANT", "updated", lambda: self._keep(changed, "UPDATE_TENANT"))

    def _delete(self, internal_id: str) -> flask.Response:
        self._callback_url()
        self._not_busy(internal_id)
        tenant = self._find(internal_id)

        def forget() -> None:
            del self.tenants[internal_id], self.last_event[internal_id]

        return self._start(tenant, "DELETE_TENANT", "deleted", forget)

    def _keep(self, tenant: Tenant, event_type: str) -> None:
        self.tenants[tenant.internal_tenant_id] = tenant
        self.last_event[tenant.internal_tenant_id] = event_type

    def _given(self, internal_id: str) -> dict[str, Any]:
        self._callback_url()
        if flask.request.mimetype not in ("application/xml", "text/xml"):
            raise EscError(415, "the body must be application/xml")
        given = read_tenant(flask.request.get_data())
        if given.get("internal_tenant_id", internal_id) != internal_id:
            raise EscError(400, "internal_tenant_id differs from the path")
        return given

    def _callback_url(self) -> str | None:
        """Where to call back; without the header, no callback is made (Callbacks)."""
        url = flask.request.headers.get("Callback")
        if url is not None and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc):
            raise EscError(400, "Callback must be an http or https URL")
        return url

    def _not_busy(self, internal_id: str) -> None:
        if internal_id in self.work:
            raise EscError(409, f"an operation on {internal_id} is in progress")

    def _find(self, internal_id: str) -> Tenant:
        if internal_id not in self.tenants:
            raise EscError(404, f"there is no tenant {internal_id}")
        return self.tenants[internal_id]

    def _start(self, tenant: Tenant, event_type: str, done: str, act: Callable[[], None]) -> flask.Response:
        internal_id, transaction_id, url = tenant.internal_tenant_id, str(uuid.uuid4()), self._callback_url()
        failed = self.take_fault("job_error") is not None
        times = 0 if self.take_fault("callback_never") else 2 if self.take_fault("callback_twice") else 1
        work, sender = self.work, self.sender  # a reset in between makes new ones: the old end goes nowhere

        def end() -> None:
            work.pop(internal_id, None)
            if work is not self.work:
                return
            if not failed:
                act()
            status, message = (500, f"Tenant could not be {done}") if failed else (200, f"Tenant successfully {done}")
            if url is not None and times:
                body = write_tenant(tenant, event_type)
                sender.send(
                    Callback(url, transaction_id, status, message, body), times, self.settings["transaction_header"]
                )

        job = self.job("done", on_end=end)
        work[internal_id] = job

        def time_is_up() -> None:
            with self.lock:
                job.end()

        timer = threading.Timer(float(self.settings["callback_delay"]), time_is_up)
        timer.daemon = True
        timer.start()
        answer = flask.Response(status=200)
        del answer.headers["Content-Type"]
        answer.headers["esc-transaction-id"] = transaction_id
        return answer


def _xml(body: bytes) -> flask.Response:
    return flask.Response(body, content_type=_XML)


def _error(status: int, message: str) -> flask.Response:
    return flask.Response(write_error(status, message), status=status, content_type=_XML)
