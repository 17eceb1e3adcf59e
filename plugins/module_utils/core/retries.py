# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""When a request that failed is a reason to look at what is there, and to go on from that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from .errors import AnswerLate, AnswerLost, ApiError
from .resource import Resource
from .work import Work

TRIES = 5
#: How often a creation is looked for that the server may still be at work on.
LATE_LOOKS = 6
_Found = TypeVar("_Found")


def worth_another(exc: ApiError, attempt: int) -> bool:
    """Whether what a request has failed with is a reason to look, and to go on from what is there then."""
    # A request that only reads has nothing to do over: what went before it is done and stays done.
    reads = exc.method == "GET"
    return attempt < TRIES and not reads and (isinstance(exc, AnswerLost) or exc.kind in ("exists", "conflict"))


def may_come_late(exc: ApiError, resource: Resource) -> bool:
    """Whether a creation that is not seen yet may still be carried out, and would then be there twice."""
    return isinstance(exc, AnswerLate) and not resource.named_by_key


def look_later(work: Work, exc: ApiError, look: Callable[[], _Found | None]) -> _Found:
    """What a creation made after its time limit. Sent again beside the first one, there would be two."""
    for _look in range(LATE_LOOKS):
        work.pace.sleep(work.client.timeout / LATE_LOOKS)
        found = look()
        if found is not None:
            return found
    exc.msg += (
        ". It may still be carried out, so that it was not sent again; look at it later, or run the task again "
        "with a longer time limit."
    )
    raise exc
