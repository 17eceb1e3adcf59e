# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ESC simulator: all operations of the northbound REST API 2.2, asynchronous work, callbacks."""

from __future__ import annotations

import base64
import hmac
from http import HTTPStatus
from typing import Any

import flask
from werkzeug.exceptions import HTTPException

from simulators.cisco_esc import call
from simulators.cisco_esc.controls import Controls
from simulators.cisco_esc.errors import EscError, Invalid
from simulators.cisco_esc.family import BASE
from simulators.cisco_esc.writing import write_error
from simulators.kit.faults import STATUS


class CiscoEsc(Controls):
    """ESC 2.2.

    POST, PUT and DELETE of what takes time answer at once with esc-transaction-id; each step of the work ends after
    `callback_delay` seconds, or when GET has looked `job_polls` times, whichever is first, and then callbacks go out.

    settings: callback_delay, seconds; transaction_header, the name of the callback's header: the reference's text has
    esc-transaction-id, its examples have ESC_TRANSACTION_ID; authentication, whether a login is needed (in ESC it is
    off until an installation turns it on); vim_available, whether ESC reaches the VIM; vim_images, vim_flavors,
    vim_networks, vim_volumes: names of what is at the VIM without ESC having made it.
    """

    system = "cisco_esc"
    username = "admin"
    first_password = "esc-secret"

    def __init__(
        self, *, callback_delay: float = 0.05, transaction_header: str = "esc-transaction-id", **settings: Any
    ) -> None:
        self.queries: dict[str, tuple[str, ...]] = {}
        there = {
            "authentication": True,
            "vim_available": True,
            "vim_images": ["ASA"],
            "vim_flavors": [],
            "vim_networks": ["MgtNetwork", "MgtNetwork2", "child-net"],
            "vim_volumes": ["MY_DATASTORE1"],
        }
        super().__init__(callback_delay=callback_delay, transaction_header=transaction_header, **{**there, **settings})

    # The kit

    def routes(self, app: flask.Flask) -> None:
        app.before_request(self._before)
        app.register_error_handler(EscError, lambda error: call.error(error.status, str(error)))
        app.register_error_handler(Invalid, lambda error: call.error(400, str(error)))
        app.register_error_handler(HTTPException, lambda error: call.error(error.code or 500, error.name))
        self.make_families()
        for family in self.families:
            family.routes(app)

    def login(self) -> dict[str, str]:
        return {"api_url": self.url + BASE, "username": self.username, "password": self.password}

    def canonical_path(self, path: str) -> str:
        return path[len(BASE) :] if path.startswith(BASE + "/") else path

    def fault_body(self, kind: str) -> tuple[bytes, str]:
        return write_error(STATUS[kind], f"{HTTPStatus(STATUS[kind]).phrase} (a fault that was asked for)"), call.XML

    def fault_headers(self, kind: str) -> dict[str, str]:
        return {"WWW-Authenticate": 'Basic realm="ESC"'} if kind == "unauthorized" else {}

    def _before(self) -> flask.Response | None:
        if self.settings["authentication"] and not self._is_authorized():
            answer = call.error(401, "Unauthorized")
            answer.headers["WWW-Authenticate"] = 'Basic realm="ESC"'
            return answer
        call.wants_json()
        if flask.request.endpoint is not None:
            call.known_queries(*self.queries.get(flask.request.endpoint, ()))
        self.administration.refuse_in_maintenance()
        return None

    def _is_authorized(self) -> bool:
        wanted = base64.b64encode(f"{self.username}:{self.password}".encode()).decode()
        given = flask.request.headers.get("Authorization", "")
        return hmac.compare_digest(given.encode(), f"Basic {wanted}".encode())
