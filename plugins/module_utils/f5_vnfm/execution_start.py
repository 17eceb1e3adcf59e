# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting a workflow on a deployment, or waiting for the execution that makes a start needless.

Source: F5 VNFM REST API v3.1, "Start execution"; recorded answers ("executions"): one execution per deployment unless
forced or queued, and with its message broker down the manager answers 500 although the execution is stored.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any

from ..core.compare import HIDDEN
from ..core.errors import ApiError
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import BUSY
from .execution_end import as_result, await_end, read
from .following import ENDED, EXECUTION_LIST, SUCCEEDED, find_running, known_executions, stored_anyway

START = Operation("start_execution", "POST", "/executions", busy_codes=BUSY)

_NEWEST = 20


def start(work: Work) -> Object:
    """Start the workflow and wait for its end; with ``run: until_terminated`` only when it has to be."""
    params = work.params
    deployment_id, workflow_id = params["deployment_id"], params["workflow_id"]
    if params["run"] == "until_terminated":
        latest = _latest(work)
        if latest is not None and (latest["status"] in SUCCEEDED or latest["status"] not in ENDED):
            return wait_for(work, latest)
    known = frozenset() if work.check_mode else known_executions(work, deployment_id, workflow_id)
    attempt = f"start workflow {workflow_id} on deployment {deployment_id}"
    try:
        started = work.call(START, body=_start_body(params), attempt=attempt)
    except ApiError as exc:
        if stored_anyway(exc) is None:
            raise
        started = find_running(work, deployment_id, workflow_id, known)
        if started is None:
            _shorten(exc)
            raise
    after: Object = {"deployment_id": deployment_id, "workflow_id": workflow_id, **_shown_parameters(params)}
    diff = {"before": {}, "after": after}
    if started is None:
        return {"changed": True, "id": None, "execution": {**after, "status": "terminated"}, "diff": diff}
    work.created_id = str(started["id"])
    await_end(work, started)
    return {**as_result(work, read(work, started["id"]), changed=True), "diff": diff}


def _start_body(params: Mapping[str, Any]) -> Object:
    body = {"deployment_id": params["deployment_id"], "workflow_id": params["workflow_id"]}
    parameters = {**(params.get("parameters") or {}), **(params.get("secret_parameters") or {})}
    if parameters:
        body["parameters"] = parameters
    for name in ("allow_custom_parameters", "force", "queue"):
        if params[name]:
            body[name] = True
    return body


def _shown_parameters(params: Mapping[str, Any]) -> Object:
    parameters = {**(params.get("parameters") or {}), **dict.fromkeys(params.get("secret_parameters") or {}, HIDDEN)}
    return {"parameters": parameters} if parameters else {}


def _latest(work: Work) -> Object | None:
    """The newest execution of the workflow with the parameters that are asked for; its defaults may add others.

    Executions carry tracebacks, and it is among the newest most often: the older ones are asked for only when not.
    """
    params = work.params
    wanted = {**(params.get("parameters") or {}), **(params.get("secret_parameters") or {})}
    query = {"deployment_id": params["deployment_id"], "workflow_id": params["workflow_id"], "_sort": "-created_at"}
    newest = list(work.objects(EXECUTION_LIST, query={**query, "_size": _NEWEST}, limit=_NEWEST))
    older = work.objects(EXECUTION_LIST, query={**query, "_offset": _NEWEST}) if len(newest) == _NEWEST else ()
    for item in chain(newest, older):
        have = item.get("parameters") or {}
        if all(name in have and have[name] == value for name, value in wanted.items()):
            return dict(item)
    return None


def wait_for(work: Work, execution: Object) -> Object:
    """An execution that somebody else has started: wait for its end."""
    work.created_id = str(execution["id"])
    if execution["status"] not in SUCCEEDED:
        await_end(work, execution)
        execution = read(work, execution["id"])
    return {**as_result(work, execution, changed=False), "diff": {"before": {}, "after": {}}}


def _shorten(exc: ApiError) -> None:
    """Some messages carry a whole traceback; its last line says what it is about."""
    lines = [line.strip() for line in exc.message.splitlines() if line.strip()]
    if len(lines) > 1:
        short = f"{lines[0]} ... {lines[-1]}"
        exc.msg = exc.msg.replace(exc.message, short)
        exc.message = short
