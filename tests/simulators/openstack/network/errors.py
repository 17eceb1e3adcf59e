# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors in Neutron's form: {"NeutronError": {"type", "message", "detail"}}."""

from __future__ import annotations

from typing import TYPE_CHECKING

import flask
from werkzeug.exceptions import HTTPException

from simulators.openstack.identity.errors import LOGIN_NEEDED
from simulators.openstack.identity.errors import body as keystone_body

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


class NeutronError(Exception):
    """Ends a view with this status, type and message."""

    def __init__(self, status: int, kind: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.kind = kind


class LoginNeeded(Exception):
    """No valid token: answered by Keystone's filter in front of Neutron, in Keystone's form."""


def bad_request(message: str, kind: str = "HTTPBadRequest") -> NeutronError:
    """400."""
    return NeutronError(400, kind, message)


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Turn errors of views, and Flask's own 404 and 405, into Neutron's form."""

    @app.errorhandler(NeutronError)
    def ours(error: NeutronError) -> flask.Response:
        response = flask.jsonify({"NeutronError": {"type": error.kind, "message": str(error), "detail": ""}})
        response.status_code = error.status
        return response

    @app.errorhandler(LoginNeeded)
    def login(_error: LoginNeeded) -> flask.Response:
        response = flask.jsonify(keystone_body(401, LOGIN_NEEDED))
        response.status_code = 401
        response.headers["WWW-Authenticate"] = f'Keystone uri="{cloud.url}/v3"'
        return response

    @app.errorhandler(HTTPException)
    def flasks(error: HTTPException) -> flask.Response:
        kind = f"HTTP{error.name.replace(' ', '')}"
        response = flask.jsonify({"NeutronError": {"type": kind, "message": error.description or "", "detail": ""}})
        response.status_code = error.code or 500
        return response
