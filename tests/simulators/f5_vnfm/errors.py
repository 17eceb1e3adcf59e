# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors of the manager's REST service: status, error code and message (recorded/f5_vnfm.md, Errors)."""

from __future__ import annotations

#: What stands in answers where the real service prints a Python traceback.
TRACEBACK = "<python traceback>"


class ApiError(Exception):
    """An answer that is an error. traceback is empty for those that the service makes before its views."""

    def __init__(self, status: int, code: str, message: str, traceback: str = TRACEBACK) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.traceback = traceback

    def body(self) -> dict[str, str]:
        """The JSON body."""
        return {"message": self.message, "error_code": self.code, "server_traceback": self.traceback}


class FlaskError(Exception):
    """An error that the web framework itself makes: only a message."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def not_found(kind: str, name: str) -> ApiError:
    """404 for an object that is not there (or not visible)."""
    return ApiError(404, "not_found_error", f"Requested `{kind}` with ID `{name}` was not found")


def bad(message: str) -> ApiError:
    """400 bad_parameters_error."""
    return ApiError(400, "bad_parameters_error", message)


def illegal(message: str) -> ApiError:
    """400 illegal_action_error."""
    return ApiError(400, "illegal_action_error", message)


def dependent(message: str) -> ApiError:
    """400 dependent_exists_error."""
    return ApiError(400, "dependent_exists_error", message)


def conflict(message: str) -> ApiError:
    """409 conflict_error."""
    return ApiError(409, "conflict_error", message)


def forbidden(message: str) -> ApiError:
    """403 forbidden_error."""
    return ApiError(403, "forbidden_error", message)


def unauthorized(message: str) -> ApiError:
    """401; the service sends no WWW-Authenticate header with it."""
    return ApiError(401, "unauthorized_error", f"User unauthorized: {message}", "")


def internal(message: str) -> ApiError:
    """500 internal_server_error."""
    return ApiError(500, "internal_server_error", message)


def already_exists(kind: str, name: str, tenant: str) -> ApiError:
    """409 for an id that is taken in the tenant or by a global object of another."""
    return conflict(
        f"<{kind} id=`{name}` tenant=`{tenant}`> already exists on <Tenant name=`{tenant}`> or with global visibility"
    )


def no_tenant_column(relation: str) -> ApiError:
    """409 storage_error: what a write without a Tenant header ends in."""
    return ApiError(
        409,
        "storage_error",
        'SQL Storage error: (psycopg2.errors.NotNullViolation) null value in column "_tenant_id" of relation '
        f'"{relation}" violates not-null constraint\nDETAIL:  Failing row contains (...). <SQL text>',
    )


def invalid_blueprint(message: str) -> ApiError:
    """400 for a blueprint that does not parse."""
    return ApiError(400, "invalid_blueprint_error", f"Invalid blueprint - {message}")
