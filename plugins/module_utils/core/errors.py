# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that can go wrong, in one family, each able to say itself as a module failure."""

from __future__ import annotations

from typing import Any


class TelcoError(Exception):
    """A failure with a message for the user.

    :param msg: What was attempted, on what, and why it did not work.
    :param id: Identifier of what exists on the server because of this run, so that it is never lost track of.
    :param option: The option that is at fault, when one is.
    """

    def __init__(self, msg: str, *, id: str | None = None, option: str | None = None) -> None:
        super().__init__(msg)
        self.msg = msg
        self.id = id
        self.option = option

    def as_failure(self) -> dict[str, Any]:
        """The keyword arguments of ``fail_json``: msg, and error, request, id, option where they are known."""
        failure: dict[str, Any] = {"msg": self.msg}
        if self.id is not None:
            failure["id"] = self.id
        if self.option is not None:
            failure["option"] = self.option
        return failure


class InvalidOption(TelcoError):
    """An option's value cannot work. Raised before any request where possible."""

    def __init__(self, option: str, msg: str) -> None:
        super().__init__(f"{option}: {msg}", option=option)


class ApiError(TelcoError):
    """A server refused a request, or could not be talked to.

    :param status: HTTP status, None when there was no answer.
    :param code: The server's own error code, when it gave one.
    :param message: The server's own words, or the reason why there was no answer.
    :param request_id: The server's id of the request, when it gave one.
    :param kind: What it means, as the system's client understands it: ``absent``, ``exists``, ``conflict``,
        ``busy`` (worth another try later), ``auth``, ``denied``, or ``other``.
    """

    def __init__(
        self,
        message: str,
        *,
        method: str,
        path: str,
        status: int | None = None,
        code: str | None = None,
        request_id: str | None = None,
        kind: str = "other",
        msg: str | None = None,
    ) -> None:
        super().__init__(msg or message)
        self.message = message
        self.method = method
        self.path = path
        self.status = status
        self.code = code
        self.request_id = request_id
        self.kind = kind

    def explain(self, attempt: str) -> None:
        """Put what was attempted before the server's reason; the first explanation stays."""
        if self.msg != self.message:
            return
        facts = [f"HTTP {self.status}" if self.status else "", self.code or ""]
        suffix = " ".join(fact for fact in facts if fact)
        self.msg = f"Could not {attempt}: {self.message}" + (f" ({suffix})" if suffix else "")
        self.args = (self.msg,)

    def as_failure(self) -> dict[str, Any]:
        failure = super().as_failure()
        failure["error"] = {
            "status": self.status,
            "code": self.code,
            "message": self.message,
            "request_id": self.request_id,
        }
        failure["request"] = {"method": self.method, "path": self.path}
        return failure


class Unreachable(ApiError):
    """The request provably never reached the service: it may be sent again."""


class AnswerLost(ApiError):
    """The request may or may not have been carried out: look before sending it again."""


class AnswerLate(AnswerLost):
    """No answer came in time: the server may still be at work on the request."""


class WaitTimeout(TelcoError):
    """What was waited for did not come in time; the last state seen is in the message."""


class WaitFailed(TelcoError):
    """What was waited for ended in a failed state."""
