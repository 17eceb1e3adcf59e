# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors. The reference describes neither statuses nor bodies: these are the usual ones, no client may need more."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import flask
from werkzeug.exceptions import HTTPException


class CloudManagerError(Exception):
    """Ends a view with this status and message."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def body(status: int, message: str) -> dict[str, Any]:
    """The document of an error."""
    return {"error": {"code": status, "title": HTTPStatus(status).phrase, "message": message}}


def register(app: flask.Flask) -> None:
    """Turn errors of views, and Flask's own 404 and 405, into documents."""

    @app.errorhandler(CloudManagerError)
    def ours(error: CloudManagerError) -> tuple[dict[str, Any], int]:
        return body(error.status, str(error)), error.status

    @app.errorhandler(HTTPException)
    def flasks(error: HTTPException) -> tuple[dict[str, Any], int]:
        status = error.code or 500
        return body(status, error.description or error.name), status
