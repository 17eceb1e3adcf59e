# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets that a service tells once, when it makes them, and keeps to itself afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from .errors import AnswerLost, InvalidOption, TelcoError
from .fields import Field
from .secret_file import check_folder
from .work import Work


def secret_file(what: str) -> Field:
    """The option that says where such a secret goes."""
    return Field(
        type="path",
        option_only=True,
        doc=f"File that gets the secret of a new {what}, where the module runs. It is for its owner only (mode 0600); "
        f"its folder has to be there. The service tells the secret once: of a {what} that exists nothing is written. "
        "The secret never appears in the result.",
    )


def check_files(*options: str) -> Any:
    """Refuses, before any request, what cannot be written: for ``check`` of a declaration."""

    def check(params: Mapping[str, Any]) -> None:
        for option in options:
            if params.get(option):
                check_folder(option, params[option])

    return check


def needed_file(work: Work, option: str = "secret_file") -> str:
    """The file that the secret goes into: what nobody keeps is of no use.

    :raises InvalidOption: None is named.
    """
    path = work.params.get(option)
    if path is None:
        raise InvalidOption(option, f"is needed to create {work.label}: its secret is told once")
    return str(path)


@contextmanager
def told_once(work: Work) -> Iterator[None]:
    """A creation whose answer is lost takes the secret with it; to find the object later is no success."""
    try:
        yield
    except AnswerLost as exc:
        raise TelcoError(
            f"The answer to the creation of {work.label} was lost, and the secret with it ({exc.msg}). If it is there "
            "now, nobody can use it: delete it and run this again."
        ) from exc
