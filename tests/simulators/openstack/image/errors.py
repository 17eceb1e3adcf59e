# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors as Glance sends them: a page in HTML."""

from __future__ import annotations

import html
from http import HTTPStatus
from typing import TYPE_CHECKING

import flask
from werkzeug.exceptions import HTTPException, MethodNotAllowed

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_LOGIN = (
    "This server could not verify that you are authorized to access the document you requested. Either you supplied "
    "the wrong credentials (e.g., bad password), or your browser does not understand how to supply the credentials "
    "required."
)


class GlanceError(Exception):
    """Ends a view with this status and message."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def login_needed() -> GlanceError:
    """401."""
    return GlanceError(401, _LOGIN)


def unsupported(media: str) -> GlanceError:
    """415."""
    return GlanceError(415, f"The request media type {media} is not supported by this server.")


def denied(action: str) -> GlanceError:
    """403 by policy."""
    return GlanceError(403, f"You are not authorized to complete {action} action.")


def page(status: int, message: str) -> str:
    """The page of an error."""
    words = f"{status} {HTTPStatus(status).phrase}"
    return (
        f"<html>\n <head>\n  <title>{words}</title>\n </head>\n <body>\n  <h1>{words}</h1>\n"
        f"  {html.escape(message)}<br /><br />\n\n\n\n </body>\n</html>"
    )


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Turn errors of views, and Flask's own, into Glance's form."""

    @app.errorhandler(GlanceError)
    def ours(error: GlanceError) -> flask.Response:
        response = flask.Response(page(error.status, str(error)), error.status, content_type="text/html; charset=UTF-8")
        if error.status == 401:
            response.headers["WWW-Authenticate"] = f'Keystone uri="{cloud.url}/v3"'
        return response

    @app.errorhandler(HTTPException)
    def flasks(error: HTTPException) -> flask.Response:
        status = error.code or 500
        words = {
            404: "The resource could not be found.",
            405: f"The method {flask.request.method} is not allowed for this resource. ",
        }.get(status, error.description or "")
        response = flask.Response(page(status, words), status, content_type="text/html; charset=UTF-8")
        if isinstance(error, MethodNotAllowed):
            response.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
        return response
