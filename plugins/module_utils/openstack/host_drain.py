# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All instances of a compute host moved away, with an account of each.

Source: OpenStack API Complete Reference (17 November 2015), 3.2 "Servers", 3.4.5, 3.5.5 and 3.5.6 (evacuate, migrate,
os-migrateLive), 3.50 "Services" of the Compute API v2.1.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import exact, fits
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.wait import wait_until
from ..core.work import Work
from . import moves
from .client import OPENSTACK
from .compute import NOTE
from .drain_loop import Drain, told
from .drain_record import FAILED, PENDING, Entry, Record
from .services import LIST as LIST_SERVICES

ENTRY_FIELDS = {
    "id": Field(read_only=True, sample="2e1c0f1a-2d0f-4e3c-9f5a-0d6f3b1c9a11", doc="Id of the instance."),
    "name": Field(read_only=True, sample="web-1", doc="Its name."),
    "status": Field(
        read_only=True,
        sample="MOVED",
        doc="C(PENDING), C(MOVING), C(MOVED), C(FAILED), or C(GONE) when somebody deleted it meanwhile.",
    ),
    "before": Field(read_only=True, sample="ACTIVE", doc="The service's word for its status before the drain."),
    "host_from": Field(read_only=True, sample="compute-1.example.com", doc="The host that is drained."),
    "host_to": Field(read_only=True, sample="compute-3.example.com", doc="Where it is now."),
    "way": Field(read_only=True, sample="live", doc="How it was moved, or was tried to be moved last."),
    "tried": Field(type="list", elements="str", read_only=True, sample=[], doc="The ways that did not work."),
    "request_id": Field(
        read_only=True,
        sample="req-6bfb2d4a-4cd8-4d0e-8a0e-2d3f8c5d7e11",
        doc="The service's id of the request that started the last move.",
    ),
    "reason": Field(read_only=True, sample=None, doc="Why the last try did not work."),
    "started": Field(read_only=True, sample="2026-11-25T09:30:00Z", doc="When its first move was started."),
    "ended": Field(read_only=True, sample="2026-11-25T09:31:12Z", doc="When its end was seen."),
}

FIELDS = {
    "host": Field(
        required=True, doc="Name of the compute host, exactly as the compute service (Nova) knows it. No pattern."
    ),
    "ways": Field(
        type="list",
        elements="str",
        choices=tuple(moves.WAYS),
        default=["live", "cold"],
        doc=[
            "How an instance may be moved, in the order in which the ways are tried. A way that does not work for an "
            "instance is followed by the next one that fits its state.",
            "V(live): while it runs. V(cold): it is stopped, moved, started again where it ran, and the resize that "
            "this is to the service is confirmed; a stopped instance stays stopped. V(evacuate): it is built again "
            "elsewhere, which is only possible when the host is down. Memory is lost, and local disks are unless they "
            "are on shared storage.",
            "A host whose compute service is up is never evacuated; from one that is down nothing else is possible.",
        ],
    ),
    "instances": Field(
        type="list",
        elements="str",
        doc="Only these instances of the host, by name or id. Left out, all are moved.",
    ),
    "max_parallel": Field(type="int", default=3, doc="How many instances may be moving at the same time."),
    "max_failed": Field(
        type="int",
        doc="After more failures than this no further move is begun; what is moving is followed to its end. Left out, "
        "all are tried. Instances that were in error before are not counted.",
    ),
    "move_timeout": Field(
        type="int",
        default=900,
        doc="How long one move may take, in seconds. A live migration that takes longer is aborted, and the next way "
        "is tried.",
    ),
    "wait_timeout": Field(type="int", default=14400, doc="How long the whole drain may take, in seconds."),
    "poll_interval": Field(type="float", default=5.0, doc="Seconds between two looks at the host, at the most."),
    "record": Field(
        type="path",
        doc="File of the run record: one line of JSON for each instance, written before and after each step. A run "
        "that finds it goes on where the last one ended. Its folder has to exist.",
    ),
    "fenced": Field(
        type="bool",
        default=False,
        doc="You vouch that the host has no power, so that nothing on it runs any more. The task then waits until the "
        "compute service is seen down, and evacuates. For O(ways=[evacuate]) only.",
    ),
    "only_record": Field(
        type="bool",
        default=False,
        doc="Whether to move nothing, and only write a line for each instance that is on the host into O(record). What "
        "something else moves then is accounted for by the next run.",
    ),
    "accept_failures": Field(
        type="bool",
        default=False,
        doc="Whether the task succeeds although instances could not be moved; RV(failed_instances) names them then.",
    ),
}


def _check(params: Mapping[str, Any]) -> None:
    if any(sign in params["host"] for sign in "*?[]^$| "):
        raise InvalidOption("host", f"{params['host']!r} is a pattern; it has to be the exact name of one host")
    if not params["ways"] or len(set(params["ways"])) != len(params["ways"]):
        raise InvalidOption("ways", "has to name at least one way, and each of them once")
    for name, least in (("max_parallel", 1), ("max_failed", 0), ("move_timeout", 1), ("poll_interval", 0.05)):
        value = params.get(name)
        if value is not None and value < least:
            raise InvalidOption(name, f"{value} is too small; it is at least {least}")
    if params["fenced"] and params["ways"] != ["evacuate"]:
        raise InvalidOption("fenced", "a host without power can only be evacuated: ways has to be [evacuate]")
    record = params.get("record")
    if record is None and params["only_record"]:
        raise InvalidOption("record", "is needed with only_record")
    if record is not None and not os.path.isdir(os.path.dirname(os.path.abspath(record))):
        raise InvalidOption("record", f"the folder of {record} does not exist")


def _run(work: Work) -> Object:
    params = work.params
    host = params["host"]
    service = _service(work, host)
    record = Record(host, params.get("record"))
    drain = Drain(
        work,
        record,
        ways=tuple(params["ways"]),
        host_up=service["state"] == "up" and not params["fenced"],
        max_parallel=params["max_parallel"],
        max_failed=params.get("max_failed"),
        patience=params["move_timeout"],
    )
    if params.get("instances") is not None:
        drain.only = frozenset(params["instances"])
    if params["only_record"]:
        drain.begin()
        if not work.check_mode:
            record.save()
        return _result(drain, [])
    if work.check_mode:
        drain.predict()
    else:
        if params["fenced"]:
            _await_down(work, host, service)
        drain.run(timeout=params["wait_timeout"], longest=params["poll_interval"])
    left = drain.entries(FAILED, PENDING)
    if left and not work.check_mode and not params["accept_failures"]:
        raise _failure(record, left)
    return _result(drain, left)


def _service(work: Work, host: str) -> Mapping[str, Any]:
    query = {"binary": "nova-compute", "host": host}
    found = exact(work, LIST_SERVICES, query, lambda item: fits(item, query), f"compute services of {host}")
    if found is None:
        raise TelcoError(f"There is no compute service on a host called {host}", option="host")
    return found


def _await_down(work: Work, host: str, service: Mapping[str, Any]) -> None:
    """Nova evacuates from no host that it takes for alive, and needs a while to notice that one is not."""
    looks = iter((service,))
    wait_until(
        lambda: next(looks, None) or _service(work, host),
        lambda found: found["state"] != "up",
        what=f"the compute service of {host} to be seen down",
        timeout=work.params["move_timeout"],
        describe=lambda found: str(found["state"]),
        progress=work.context.progress,
        pace=work.pace,
    )


def _result(drain: Drain, left: Sequence[Entry]) -> Object:
    """The account of all instances.

    :param left: Those that were not moved.
    """
    record, there = drain.record, drain.there
    # In which order instances end is chance; each one's own calls stay in theirs.
    drain.work.gate.operations.sort(key=lambda call: call["path"])
    stays = {entry.id for entry in (left if not drain.work.params["only_record"] else record)}
    return {
        "changed": drain.changed,
        "instances": record.shown(),
        "counts": record.counts(),
        "failed_instances": [entry.name for entry in left],
        "diff": {
            "before": {"host": record.host, "instances": sorted(there.values())},
            "after": {"host": record.host, "instances": sorted(name for key, name in there.items() if key in stays)},
        },
    }


def _failure(record: Record, left: list[Entry]) -> TelcoError:
    """Who is left and why."""
    reasons = "; ".join(
        f"{entry.name} ({entry.id}): "
        + (entry.reason or "not begun, because too many others failed")
        + (" - it was in error before" if entry.broken_before else "")
        for entry in left
    )
    return TelcoError(
        f"{len(left)} of {sum(record.counts().values())} instances of {record.host} were not moved: {reasons}. "
        f"Of the others: {told({**record.counts(), FAILED: 0, PENDING: 0})}"
    )


HOST_DRAIN = ActionModule(
    Action(
        system=OPENSTACK,
        name="host_drain",
        title="drain of host",
        key=("host",),
        summary="Move all instances of a compute host of OpenStack away",
        description=(
            "Moves every instance of a compute host to other hosts, some at a time, each by the first way that is "
            "allowed and works, and gives an account of each of them.",
            "Where an instance goes is the scheduler's choice. Disable the host's compute service before "
            "(M(telco.cloud.openstack_compute_service)), or new instances may come while old ones go.",
            "Instances in states that nothing can move (suspended, rescued, shelved and not offloaded) are left, and "
            "the error says so. One that is in error can only be evacuated.",
            "A run that was cut off is simply run again with the same O(record): what is still moving is followed, a "
            "cold migration that only waited for its confirmation is confirmed, what failed is tried again.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 3.2 Servers, 3.4 and 3.5 Servers' actions",
        fields=FIELDS,
        returns={
            "instances": Field(
                type="list",
                elements="dict",
                read_only=True,
                fields=ENTRY_FIELDS,
                doc="Each instance, those of earlier runs in O(record) too; in check mode as it is planned.",
            ),
            "counts": Field(
                type="dict",
                read_only=True,
                sample={"PENDING": 0, "MOVING": 0, "MOVED": 12, "FAILED": 0, "GONE": 0},
                doc="How many are in which state.",
            ),
            "failed_instances": Field(
                type="list", elements="str", read_only=True, sample=[], doc="Names of those that were not moved."
            ),
            "diff": Field(
                type="dict",
                read_only=True,
                sample={
                    "before": {"host": "compute-1.example.com", "instances": ["web-1", "web-2"]},
                    "after": {"host": "compute-1.example.com", "instances": []},
                },
                doc="The names of the instances on the host, before and after.",
            ),
        },
        run=_run,
        check=_check,
    )
)
