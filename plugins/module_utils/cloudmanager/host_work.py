# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done to compute nodes: instances moved away, nodes stopped, taken out of service or restarted.

Source: CloudManager REST API v1, "Instances and compute nodes". A task that has ended is no proof: the nodes are read
before and after (:mod:`.host_state`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import AnswerLost, InvalidOption, WaitFailed
from ..core.jobs import JobVanished
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .host_state import WANTED, missing, read, settle, view
from .tasks import TASKS

EVACUATE = Operation("evacuating_instnaces_from_compute_node", "POST", "/v1/hosts/{name}/actions/evacuate")
SHUTDOWN = Operation("disabling_compute_node", "POST", "/v1/hosts/{name}/actions/shutdown")
DECOMMISSION = Operation("decommissioning_of_compute_node", "POST", "/v1/hosts/{name}/actions/decommission")
RESTART = Operation("restarting_compute_nodes", "POST", "/v1/hosts/actions/restart")

#: State to its operation, what it is called and the options that it takes.
STATES: dict[str, tuple[Operation, str, tuple[str, ...]]] = {
    "evacuated": (EVACUATE, "evacuation", ()),
    "stopped": (SHUTDOWN, "shutdown", ("allow_off_vm", "allow_evacuate")),
    "decommissioned": (DECOMMISSION, "decommissioning", ("allow_live_migrate", "allow_migrate", "allow_evacuate")),
    "restarted": (RESTART, "restart", ("in_sequence", "allow_off_vm", "allow_evacuate")),
}
FLAGS = ("allow_live_migrate", "allow_migrate", "allow_off_vm", "allow_evacuate", "in_sequence")


def check(params: Mapping[str, Any]) -> None:
    """Refuse what does not belong together.

    :raises InvalidOption: An option that the state does not know, no host or a host twice.
    """
    state = params["state"]
    needed, other = ("names", "name") if state == "restarted" else ("name", "names")
    if not params.get(needed):
        raise InvalidOption(needed, f"is needed for state {state}")
    if params.get(other) is not None:
        raise InvalidOption(other, f"means nothing for state {state}, which needs {needed}")
    names = params.get("names") or []
    if not all(names):
        raise InvalidOption("names", "holds an empty name")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InvalidOption("names", f"names {', '.join(twice)} twice")
    for name in FLAGS:
        if params.get(name) is not None and name not in STATES[state][2]:
            raise InvalidOption(name, f"means nothing for state {state}")


def run(work: Work) -> Object:
    """Bring the hosts into the state, unless what they show says that they are in it."""
    state = work.params["state"]
    if state == "restarted":
        done, seen = _carry_out(work, work.params["names"])
        return {"changed": True, "hosts": _readable(seen), **done, "diff": {"before": {}, "after": {}}}
    name = work.params["name"]
    before = read(work, name)
    if before is not None and not missing(state, before):
        nothing: Object = {"task_id": None, "task": None, "diff": {"before": {}, "after": {}}}
        return {"changed": False, "hosts": [before], **nothing}
    if before is None:
        _warn(work, name)
        done, _seen = _carry_out(work, [name], look=False)
        return {"changed": True, "hosts": [], **done, "diff": {"before": {}, "after": {}}}
    done, seen = _carry_out(work, [name])
    after = seen[0] if seen else None
    diff = {"before": view(state, before), "after": view(state, after) if after else dict(WANTED[state])}
    return {"changed": True, "hosts": [after or before], **done, "diff": diff}


def _carry_out(work: Work, names: list[str], *, look: bool = True) -> tuple[Object, list[Object | None]]:
    """Start the work, follow its task, and look at the hosts.

    :param look: Whether there is anything to be seen of them.
    :returns: The task, and what was seen of the hosts in the end; nothing when they were not looked at.
    """
    state = work.params["state"]
    operation, noun, flags = STATES[state]
    body = {"hosts": names} if state == "restarted" else {}
    body.update({flag: work.params[flag] for flag in flags if work.params.get(flag) is not None})
    what = f"the {noun} of host{'s' if len(names) > 1 else ''} {', '.join(names)}"
    doubt: AnswerLost | JobVanished | None = None
    try:
        answer = work.call(operation, body=body or None, attempt=f"start {what}")
        done = TASKS.follow(work, answer, what)
    except (AnswerLost, JobVanished) as exc:
        # The hosts tell whether it was done all the same, but not whether they were restarted.
        if state == "restarted" or not look or not work.params["wait"]:
            raise
        doubt, done = exc, {"task_id": exc.id, "task": None}
    if not look or work.check_mode or not work.params["wait"] or not (doubt or work.params["verify_result"]):
        return done, []
    return done, [_verified(work, name, what, done["task_id"], doubt) for name in names]


def _verified(
    work: Work, name: str, what: str, task_id: str | None, doubt: AnswerLost | JobVanished | None
) -> Object | None:
    """What a host shows in the end; None when it shows nothing.

    :raises TelcoError: It is not in the state, or it cannot be told and neither can the end of the task.
    """
    state = work.params["state"]
    seen, problems = settle(work, state, name)
    if seen is not None and not problems:
        return seen
    if seen is None and doubt is None:
        _warn(work, name)
        return None
    found = "; ".join(problems) or "nothing can be read of it"
    if doubt is not None:
        doubt.msg += f". Host {name} is not seen {state}: {found}"
        raise doubt
    which = f" (task {task_id})" if task_id else ""
    raise WaitFailed(
        f"CloudManager took {what} for done{which}, but host {name} is not {state}: {found}", id=work.created_id
    )


def _warn(work: Work, name: str) -> None:
    work.context.warn(
        f"Host {name} is not among CloudManager's nodes, or shows no compute node there: whether the work is needed, "
        "and whether it does what it should, cannot be verified."
    )


def _readable(seen: list[Object | None]) -> list[Object]:
    return [host for host in seen if host is not None]
