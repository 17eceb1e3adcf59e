# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that hold a token, and what is told of the token in them: never itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timezone
from typing import Any

from ..core.errors import ApiError, InvalidOption, TelcoError
from ..core.fields import Field
from ..core.http import Answer
from ..core.work import Work

TOKEN_FILE = Field(
    type="path",
    required=True,
    sample="/run/user/1000/keystone.token",
    doc="File that holds the token and nothing else, where the module runs. It is for its owner only (mode 0600), and "
    "its folder has to be there. The token never appears in the result.",
)
MINIMUM_LIFETIME = Field(
    type="int",
    default=60,
    option_only=True,
    between=(0, 2**31 - 1),
    doc="How long the token in the file has to be good for still, in seconds. One that ends earlier is replaced by a "
    "new one.",
)
#: Which token an info module is asked about.
SUBJECT = {
    "token": Field(option_only=True, secret=True, doc="The token. Left out, with O(file) too, it is the login's own."),
    "file": Field(type="path", option_only=True, doc="File that holds the token, where the module runs."),
}


def kept(work: Work, path: str) -> str | None:
    """The token in a file; from here on nothing tells it. None when there is no such file, or nothing in it."""
    try:
        with open(path, encoding="utf-8") as file:
            token = file.read().strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as exc:
        raise InvalidOption("file", f"cannot be read: {exc}") from exc
    work.client.masker.add(token)
    return token or None


def removed(path: str) -> None:
    """Take away the file of a token that is worth nothing any more."""
    with suppress(FileNotFoundError):
        os.unlink(path)


def subject(work: Work) -> str | None:
    """The token that an info module is asked about; None: the login's own."""
    path = work.params.get("file")
    if path is None:
        token = work.params.get("token")
        return None if token is None else str(token)
    token = kept(work, path)
    if token is None:
        raise InvalidOption("file", f"there is no token in {path}")
    return token


def own(work: Work) -> str:
    """The token that the login has itself."""
    login: Any = getattr(work.client, "login", None)
    headers: Mapping[str, str] = {} if login is None else login.headers()
    token = str(headers.get("X-Auth-Token", ""))
    work.client.masker.add(token)
    return token


def about_subject(work: Work, ask: Callable[[str], Any]) -> Any:
    """What is told of the token that an info module is asked about.

    :param ask: Asks about a token; nothing when it is not valid.
    :raises TelcoError: The login has no token of its own.
    """
    given = subject(work)
    token = given or own(work)
    if not token:
        raise TelcoError("This login has no token", option="auth")
    answer = ask(token)
    # The client renews a login that has ended, and cannot know what else its token was for.
    renewed = None if answer or given else own(work)
    return answer if renewed in (None, token) else ask(str(renewed))


def with_own(work: Work, send: Callable[[str], Answer]) -> Answer:
    """The answer to what has the login's own token in its body, where the client cannot renew it."""
    token, noted = own(work), len(work.gate.operations)
    try:
        return send(token)
    except ApiError as exc:
        renewed = own(work)
        if exc.kind != "auth" or renewed == token:
            raise
    del work.gate.operations[noted:]
    return send(renewed)


def good_for(expires: Any, seconds: int) -> bool:
    """Whether a time (ISO 8601) is further away than some seconds."""
    if expires is None:
        return True
    end = datetime.fromisoformat(str(expires).replace("Z", "+00:00"))
    if end.tzinfo is None:
        end = end.replace(tzinfo=timezone.utc)
    return (end - datetime.now(timezone.utc)).total_seconds() > seconds
