# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors in the three forms a client meets: ECS's own (Table 10-1), the gateway's (4.3) and IAM's."""

from __future__ import annotations

import uuid
from http import HTTPStatus
from typing import Any

import flask
from werkzeug.exceptions import HTTPException


class EcsError(Exception):
    """{"error": {"message", "code"}}, code as in appendix A.2."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


class GatewayError(Exception):
    """401 of the gateway in front: {"error_msg", "error_code", "request_id"}."""

    def __init__(self, message: str) -> None:
        super().__init__(f"Incorrect IAM authentication information: {message}")


class IamError(Exception):
    """{"error": {"code", "message", "title"}} with the number as the code."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def illegal_body(why: str) -> EcsError:
    """400 for a body that is not what the reference says."""
    return EcsError(400, "Ecs.0005", f"request body is illegal: {why}")


def ecs_body(code: str, message: str) -> dict[str, Any]:
    """The document of an error of ECS."""
    return {"error": {"message": message, "code": code}}


def gateway_body(code: str, message: str) -> dict[str, Any]:
    """The document of an error of the gateway."""
    return {"error_msg": message, "error_code": code, "request_id": uuid.uuid4().hex}


def register(app: flask.Flask) -> None:
    """Turn errors of views, and Flask's own 404 and 405, into documents."""

    @app.errorhandler(EcsError)
    def ecs(error: EcsError) -> tuple[dict[str, Any], int]:
        return ecs_body(error.code, str(error)), error.status

    @app.errorhandler(GatewayError)
    def gateway(error: GatewayError) -> tuple[dict[str, Any], int]:
        return gateway_body("APIGW.0301", str(error)), 401

    @app.errorhandler(IamError)
    def iam(error: IamError) -> tuple[dict[str, Any], int]:
        title = HTTPStatus(error.status).phrase
        return {"error": {"code": error.status, "message": str(error), "title": title}}, error.status

    @app.errorhandler(HTTPException)
    def flasks(error: HTTPException) -> tuple[dict[str, Any], int]:
        return gateway_body("APIGW.0101", error.name), error.code or 500
