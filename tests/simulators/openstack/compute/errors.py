# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors in Nova's form: {"itemNotFound": {"code": 404, "message": "..."}}."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask
from werkzeug.exceptions import HTTPException

from simulators.openstack.identity.errors import LOGIN_NEEDED
from simulators.openstack.identity.errors import body as keystone_body

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

#: status -> the key of the document; any other is a computeFault
KINDS = {
    400: "badRequest",
    401: "unauthorized",
    403: "forbidden",
    404: "itemNotFound",
    405: "badMethod",
    409: "conflictingRequest",
    413: "overLimit",
    415: "badMediaType",
    429: "overLimit",
    501: "notImplemented",
    503: "serviceUnavailable",
}
NO_SUCH_RESOURCE = "The resource could not be found."


class NovaError(Exception):
    """Ends a view with this status and message."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class LoginNeeded(Exception):
    """No valid token: answered by Keystone's filter in front of Nova, in Keystone's form."""


def bad_request(message: str) -> NovaError:
    """400."""
    return NovaError(400, message)


def not_found(message: str) -> NovaError:
    """404."""
    return NovaError(404, message)


def conflict(message: str) -> NovaError:
    """409."""
    return NovaError(409, message)


def body(status: int, message: str) -> dict[str, Any]:
    """The document of an error."""
    return {KINDS.get(status, "computeFault"): {"code": status, "message": message}}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Turn errors of views into Nova's form, and Flask's own 404 and 405 into those of Nova's router."""

    @app.errorhandler(NovaError)
    def ours(error: NovaError) -> flask.Response:
        return _with(error.status, body(error.status, str(error)))

    @app.errorhandler(LoginNeeded)
    def login(_error: LoginNeeded) -> flask.Response:
        response = flask.jsonify(keystone_body(401, LOGIN_NEEDED))
        response.status_code = 401
        response.headers["WWW-Authenticate"] = f'Keystone uri="{cloud.url}/v3"'
        return response

    @app.errorhandler(HTTPException)
    def flasks(error: HTTPException) -> flask.Response:
        # Nova's router answers paths that it does not know, in a form of its own and without a version.
        code = error.code or 500
        if code == 404 and "json" in flask.request.headers.get("Accept", ""):
            text = "The resource could not be found.<br /><br />\n\n\n"
            return _with(404, {"message": text, "code": "404 Not Found", "title": "Not Found"})
        if code == 404:
            text = "404 Not Found\n\nThe resource could not be found.\n\n   "
            return flask.Response(text, 404, content_type="text/plain; charset=UTF-8")
        return _with(code, body(code, error.description or error.name))


def _with(status: int, document: dict[str, Any]) -> flask.Response:
    response = flask.jsonify(document)
    response.status_code = status
    return response
