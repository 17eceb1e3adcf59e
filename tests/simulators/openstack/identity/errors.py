# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors in Keystone's form: {"error": {"code", "message", "title"}}."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import flask
from werkzeug.exceptions import HTTPException

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

LOGIN_NEEDED = "The request you have made requires authentication."
DENIED = "You are not authorized to perform the requested action"


class KeystoneError(Exception):
    """Ends a view with this status and message."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def bad_request(message: str) -> KeystoneError:
    """400."""
    return KeystoneError(400, message)


def unauthorized() -> KeystoneError:
    """401; Keystone never says why."""
    return KeystoneError(401, LOGIN_NEEDED)


def forbidden(message: str) -> KeystoneError:
    """403."""
    return KeystoneError(403, message)


def not_found(kind: str, key: str) -> KeystoneError:
    """404."""
    return KeystoneError(404, f"Could not find {kind}: {key}.")


def conflict(message: str) -> KeystoneError:
    """409."""
    return KeystoneError(409, f"Conflict occurred attempting to store {message}.")


def body(status: int, message: str) -> dict[str, Any]:
    """The document of an error."""
    return {"error": {"code": status, "message": message, "title": HTTPStatus(status).phrase}}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Turn errors of views, and Flask's own 404 and 405, into Keystone's form."""

    @app.errorhandler(KeystoneError)
    def ours(error: KeystoneError) -> flask.Response:
        response = flask.jsonify(body(error.status, str(error)))
        response.status_code = error.status
        if error.status == 401:
            response.headers["WWW-Authenticate"] = f'Keystone uri="{cloud.url}/v3"'
        return response

    @app.errorhandler(HTTPException)
    def flasks(error: HTTPException) -> flask.Response:
        status = error.code or 500
        response = flask.jsonify(body(status, error.description or error.name))
        response.status_code = status
        return response
