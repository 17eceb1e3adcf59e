# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting, stopping and restarting servers, many at once, by one job.

Source: Elastic Cloud Server API Reference, 5.3.1 to 5.3.3: at most 1,000 servers in one call.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import HUAWEI_ECS
from .jobs import JOBS

_ACTION = "/v1/{project_id}/cloudservers/action"
START = Operation("batch_start_servers", "POST", _ACTION)
STOP = Operation("batch_stop_servers", "POST", _ACTION)
REBOOT = Operation("batch_reboot_servers", "POST", _ACTION)

#: State to its operation, the key of its body and what it is called.
STATES = {
    "started": (START, "os-start", "start"),
    "stopped": (STOP, "os-stop", "stop"),
    "restarted": (REBOOT, "reboot", "restart"),
}
_MOST = 1000

FIELDS = {
    "servers": Field(type="list", elements="str", required=True, doc="Ids of the servers, at most 1,000."),
    "state": Field(
        required=True,
        choices=tuple(STATES),
        doc="What is done to the servers: they are V(started), V(stopped) or V(restarted).",
    ),
    "type": Field(
        choices=("SOFT", "HARD"),
        doc="How servers are stopped or restarted: V(SOFT), which is the default, asks their systems; V(HARD) does "
        "not.",
    ),
}


def _check(params: Mapping[str, Any]) -> None:
    servers = params["servers"]
    if not servers or not all(servers):
        raise InvalidOption("servers", "names no server")
    if len(set(servers)) != len(servers):
        raise InvalidOption("servers", "names a server twice")
    if len(servers) > _MOST:
        raise InvalidOption("servers", f"names {len(servers)} servers; {_MOST} are the most for one call")
    if params["state"] == "started" and params.get("type"):
        raise InvalidOption("type", "means nothing for state started")


def _run(work: Work) -> Object:
    operation, key, noun = STATES[work.params["state"]]
    servers = work.params["servers"]
    given: Object = {"servers": [{"id": server} for server in servers]}
    how = work.params.get("type") or ("SOFT" if key == "reboot" else None)
    if how is not None:
        given["type"] = how
    what = f"{noun} of {len(servers)} server{'s' if len(servers) > 1 else ''}"
    answer = work.call(operation, body={key: given}, attempt=f"begin the {what}")
    return {"changed": True, **JOBS.follow(work, answer, f"the {what}")}


SERVER_POWER = ActionModule(
    Action(
        system=HUAWEI_ECS,
        name="server_power",
        title="servers",
        summary="Start, stop or restart servers of Huawei Cloud ECS",
        description=("Starts, stops or restarts any number of servers at once, and waits for the job that does it.",),
        always_changes="The servers' present state is not looked at: each run starts a job and reports a change.",
        reference="Elastic Cloud Server API Reference (2025-01-07), 5.3 Batch operations",
        fields=FIELDS,
        returns={
            "job_id": Field(
                read_only=True,
                sample="2c9eb2c5544cbf6101544f0602af2b4f",
                doc="Id of the job that does the work; null in check mode.",
            ),
            "job": Field(
                type="dict",
                read_only=True,
                sample={"status": "SUCCESS", "entities": {"sub_jobs_total": 1}},
                doc="What was last seen of the job, with its sub-jobs; null when it was not waited for.",
            ),
        },
        run=_run,
        check=_check,
        asynchronous=True,
    )
)
