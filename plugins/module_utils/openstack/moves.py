# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moving servers from host to host: how a move is started, looked at, judged, confirmed and, when it failed, explained.

Everything here works on servers as Nova shows them to administrators. Nothing waits: whoever moves one server polls it
with :func:`look`, whoever empties a host polls all that are on it with :func:`on_host`; :func:`verdict` judges either.

Source: OpenStack API Complete Reference (17 November 2015), 3.2.3, 3.2.4, 3.4.3, 3.4.5, 3.5.5, 3.5.6, 3.5.9 and 3.9;
which states Nova takes, and what it shows during and after a move, as Nova Zed does it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from ..core.errors import AnswerLost, ApiError, TelcoError
from ..core.lookup import exact, get_or_none, is_uuid
from ..core.work import Work
from .compute import compute

Server = Mapping[str, Any]

LIST = compute("list_details_for_servers", "GET", "/servers/detail")
GET = compute("get_server_details", "GET", "/servers/{id}", envelope="server")
_ACTION = "/servers/{id}/action"
LIVE = compute("live_migrate_server", "POST", _ACTION)
COLD = compute("migrate_server", "POST", _ACTION)
EVACUATE = compute("evacuate_server", "POST", _ACTION)
CONFIRM = compute("confirm_resized_server", "POST", _ACTION)
RESET = compute("reset_server_state", "POST", _ACTION)
_ACTION_OF = "/servers/{id}/os-instance-actions/{request_id}"
# 2.84 tells why an event failed; before it only the server's traceback does, and that only to some.
GET_ACTION = compute("show_server_action_details", "GET", _ACTION_OF, version="2.84", envelope="instanceAction")
GET_ACTION_OLD = compute("show_server_action_details", "GET", _ACTION_OF, envelope="instanceAction")
MIGRATIONS = compute("list_migrations", "GET", "/os-migrations")
#: The attribute that says where a server is. Only administrators see it.
HOST = "OS-EXT-SRV-ATTR:host"

#: The states of a migration that is over. ``finished`` is not among them: it waits to be confirmed.
ENDED = frozenset({"accepted", "confirmed", "reverted", "error", "failed", "completed", "cancelled", "done"})

#: The ways to move a server, and the states (``status``) in which Nova lets it go that way. It is moved live while it
#: runs, cold while it does not or after a stop, and evacuated, which means made anew, when its host is down.
WAYS: Mapping[str, frozenset[str]] = {
    "live": frozenset({"ACTIVE", "PAUSED"}),
    "cold": frozenset({"ACTIVE", "SHUTOFF"}),
    "evacuate": frozenset({"ACTIVE", "SHUTOFF", "ERROR"}),
}
_OPERATIONS = {"live": LIVE, "cold": COLD, "evacuate": EVACUATE}
#: The ways as sentences have them.
NAMES = {"live": "live", "cold": "cold", "evacuate": "by evacuation"}
#: The state of a server that waits for somebody to confirm its move.
UNCONFIRMED = "VERIFY_RESIZE"


class Verdict(Enum):
    """What has become of a move."""

    #: It goes on.
    MOVING = "moving"
    #: A cold migration has arrived, and waits to be confirmed.
    UNCONFIRMED = "unconfirmed"
    #: The server is on another host and at rest.
    MOVED = "moved"
    #: It is over, and the server is where it was, or broken.
    FAILED = "failed"


def host_of(server: Server) -> str | None:
    """The compute host that a server is on; None: on none, or the login is no administrator's."""
    value = server.get(HOST)
    return None if value is None else str(value)


def task_of(server: Server) -> str | None:
    """What Nova is doing with a server at the moment; None: nothing."""
    value = server.get("OS-EXT-STS:task_state")
    return None if value is None else str(value)


def label(server: Server) -> str:
    """A server's name for messages, with its id."""
    return f"server {server.get('name')} ({server.get('id')})"


def pattern(name: str) -> str:
    """The value of Nova's filter ``name``, a regular expression, that only this very name fits."""
    return f"^{re.escape(name)}$"


def find(work: Work, name_or_id: str) -> dict[str, Any] | None:
    """One server of any project by its id or exact name; None: there is none.

    :raises TelcoError: Several have the name; their ids are in the message.
    """
    if is_uuid(name_or_id):
        found = look(work, name_or_id)
        if found is not None:
            return found
    query = {"name": pattern(name_or_id), "all_tenants": True}
    return exact(work, LIST, query, lambda item: item.get("name") == name_or_id, f"servers named {name_or_id}")


def look(work: Work, server_id: str) -> dict[str, Any] | None:
    """A server as it is now; None when it was deleted."""
    found = get_or_none(work, GET, {"id": server_id})
    return None if found is None else dict(found)


def on_host(work: Work, host: str, **query: Any) -> Iterator[dict[str, Any]]:
    """The servers of all projects that are on a host, in any state, one request a page.

    :param query: Further filters, such as ``status``.
    :raises TelcoError: The login may not see where servers are; Nova takes no notice of the filter then.
    """
    for server in work.objects(LIST, query={"all_tenants": True, "host": host, **query}):
        if HOST not in server:
            raise TelcoError(f"The login may not see which host a server is on, so that those on {host} cannot be told")
        if host_of(server) == host:
            yield server


def unfinished(work: Work, host: str) -> list[dict[str, Any]]:
    """The migrations from or to a host that have not ended, those that wait to be confirmed among them."""
    found = work.objects(MIGRATIONS, query={"host": host})
    return [migration for migration in found if migration.get("status") not in ENDED]


def start(
    work: Work, server: Server, way: str, host: str | None = None, *, block_migration: bool | str = "auto"
) -> str | None:
    """Begin to move a server.

    :param way: ``live``, ``cold`` or ``evacuate``.
    :param host: Where to; None: Nova chooses. Nova's scheduler checks a host that is given.
    :param block_migration: Whether a live migration copies the disks as well; ``auto``: when they are not shared.
    :returns: The id under which Nova tells what has become of it (:func:`explain`); None when it is not known.
    :raises ApiError: Nova refused; or the answer was lost and nothing shows that the move has begun.
    """
    try:
        answer = work.answer(
            _OPERATIONS[way],
            {"id": server["id"]},
            body=_body(way, host, block_migration),
            attempt=f"begin to move {label(server)} {NAMES[way]} from {host_of(server)}",
        )
    except AnswerLost:
        now = look(work, server["id"])
        if now is None or (task_of(now) is None and host_of(now) == host_of(server)):
            raise
        return None
    return answer.headers.get("x-openstack-request-id")


def _body(way: str, host: str | None, block_migration: bool | str) -> dict[str, Any]:
    if way == "live":
        return {"os-migrateLive": {"host": host, "block_migration": block_migration}}
    if way == "cold":
        return {"migrate": None if host is None else {"host": host}}
    return {"evacuate": {} if host is None else {"host": host}}


def confirm(work: Work, server: Server) -> None:
    """Confirm a cold migration that has arrived; the server stays ``VERIFY_RESIZE`` for a moment."""
    try:
        work.answer(
            CONFIRM,
            {"id": server["id"]},
            body={"confirmResize": None},
            attempt=f"confirm that {label(server)} has moved to {host_of(server)}",
        )
    except AnswerLost:
        now = look(work, server["id"])
        if now is not None and now.get("status") == UNCONFIRMED:
            raise


def reset_state(work: Work, server: Server, state: str) -> None:
    """Set a server's state by hand, as administrators do with one that a failed move has left in error.

    :param state: ``active`` or ``error``.
    """
    work.answer(
        RESET,
        {"id": server["id"]},
        body={"os-resetState": {"state": state}},
        attempt=f"reset the state of {label(server)} to {state}",
    )


def verdict(server: Server, origin: str, *, confirmed: bool = False) -> Verdict:
    """What has become of the move of a server that was on *origin*.

    Nova says that it is at work on a server before it answers the request that starts the move, so that a server at
    rest is one whose move is over.

    :param server: As it is now.
    :param confirmed: Its cold migration was confirmed already.
    """
    if task_of(server) is not None:
        return Verdict.MOVING
    away = host_of(server) != origin
    status = server.get("status")
    if status == UNCONFIRMED and away:
        return Verdict.MOVING if confirmed else Verdict.UNCONFIRMED
    if status == "ERROR" or not away:
        return Verdict.FAILED
    return Verdict.MOVED


def judged(work: Work, server: Server, origin: str, way: str | None, *, confirmed: bool = False) -> Verdict:
    """What has become of a move, as :func:`verdict` says, but that no evacuation has failed which goes on.

    Nova Zed takes away the task of an evacuated server a moment before it notes the new host: for that moment the
    server looks as if it had never been moved. Its migration tells.
    """
    found = verdict(server, origin, confirmed=confirmed)
    looks_untouched = host_of(server) == origin and server.get("status") != "ERROR"
    if found is not Verdict.FAILED or way != "evacuate" or not looks_untouched:
        return found
    records = work.objects(MIGRATIONS, query={"instance_uuid": server["id"]})
    goes_on = any(
        one.get("instance_uuid") == server["id"]
        and one.get("source_compute") == origin
        and one.get("migration_type") == "evacuation"
        and one.get("status") not in ENDED
        for one in records
    )
    return Verdict.MOVING if goes_on else found


def explain(work: Work, server: Server, request_id: str | None) -> str:
    """Where a server is after a move that failed, and why, in the words that Nova has for it.

    :param server: As it is now.
    :param request_id: What :func:`start` has returned.
    """
    task = task_of(server)
    parts = [f"it is {server.get('status')} on {host_of(server)}" + (f" ({task})" if task is not None else "")]
    action = "" if request_id is None else _action(work, server, request_id)
    fault = server.get("fault")
    message = str(fault.get("message") or "").strip() if isinstance(fault, Mapping) else ""
    if message and message not in action:
        parts.append(message)
    return "; ".join([*parts, action] if action else parts)


def read_action(work: Work, server_id: str, request_id: str) -> dict[str, Any] | None:
    """Nova's record of one action, with its events; None when it has none.

    :raises ApiError: It cannot be read.
    """
    path = {"id": server_id, "request_id": request_id}
    try:
        action = get_or_none(work, GET_ACTION, path)
    except ApiError as exc:
        if exc.status != 406:
            raise
        action = get_or_none(work, GET_ACTION_OLD, path)
    return None if action is None else dict(action)


def _action(work: Work, server: Server, request_id: str) -> str:
    """The outcome of one action on a server, with the events that failed."""
    try:
        action = read_action(work, str(server["id"]), request_id)
    except ApiError as exc:
        return f"Nova's record of {request_id} cannot be read: {exc.msg}"
    if action is None:
        return f"Nova has no record of {request_id}"
    failed = [event for event in action.get("events") or [] if event.get("result") not in ("Success", None)]
    told = [f"{event.get('event')}: {str(event.get('details') or event.get('result')).strip()}" for event in failed]
    if not told:
        told = [str(action.get("message") or "no event of it has failed")]
    return f"{action.get('action')} {request_id}: {'; '.join(told)}"
