# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps that take a while: until an object can be used, and until it is gone."""

from __future__ import annotations

from collections.abc import Callable

from .errors import AnswerLost, ApiError, TelcoError, WaitFailed
from .outcome import identifier
from .resource import Object, Resource
from .wait import Pace
from .work import Work

LOOKS = 3
#: How many states a sentence names.
_NAMED = 4


def await_ready(
    work: Work, resource: Resource, found: Object, look: Callable[[], Object | None] | None = None
) -> Object:
    """Wait until an existing object can be used.

    :param look: Finds it again, with its children; :attr:`.resource.Resource.find` by default.
    :raises WaitFailed: It never will; the server's words are in the message.
    """
    ready = resource.ready
    if ready is None:
        return found

    def done(obj: Object | None) -> bool:
        if obj is None:
            raise WaitFailed(f"{work.label} disappeared while it was waited for", id=work.created_id)
        state = str(obj.get(ready.field))
        if state in ready.failed:
            fault = ready.fault(obj)
            raise WaitFailed(
                f"{work.label} is in state {state}" + (f": {fault}" if fault else ""), id=identifier(resource, obj)
            )
        return state in ready.ready

    if done(found):
        return found
    states = " or ".join(sorted(ready.ready)) if len(ready.ready) <= _NAMED else "ready"
    looks = iter((found,))
    waited = work.wait(
        lambda: next(looks, None) or (look() if look else resource.find(work)),
        done,
        what=f"{work.label} to become {states}",
        describe=lambda obj: str((obj or {}).get(ready.field)),
    )
    return found if waited is None else waited


def remove(work: Work, resource: Resource, have: Object) -> None:
    """Delete an object, and wait until it is gone where that takes time. Gone already is as good."""
    try:
        if resource.removed is not None:
            resource.removed(work, have)
        elif resource.delete is not None:
            body = resource.delete_body(work, have) if resource.delete_body else None
            query = resource.delete_query(work, have) if resource.delete_query else None
            work.call(resource.delete, have, body=body, query=query, attempt=f"delete {work.label}")
        else:
            raise TelcoError(f"{work.label} cannot be deleted through the API", option="state")
    except AnswerLost as exc:
        exc.id = exc.id or identifier(resource, have)
        if work.once or not _seen_gone(work, resource):
            raise
    except ApiError as exc:
        if exc.kind != "absent":
            raise
    if resource.gone:
        work.wait(
            lambda: resource.find(work),
            lambda found: found is None,
            what=f"{work.label} to be gone",
            describe=lambda found: "gone" if found is None else "still there",
        )


def _seen_gone(work: Work, resource: Resource) -> bool:
    """Whether something whose deletion got no answer that can be read is not there any more."""
    for attempt in range(1, LOOKS + 1):
        if resource.find(work) is None:
            return True
        work.pace.sleep(pause(work.pace, attempt))
    return False


def pause(pace: Pace, attempt: int) -> float:
    """Seconds before the next try, the longer the more there were."""
    return min(pace.longest, pace.first * attempt)
