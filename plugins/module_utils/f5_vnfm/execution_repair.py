# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Repairing executions that a dead worker has left behind: resuming one, setting a status by hand.

Source: F5 VNFM REST API v3.1, "Cancel execution" (its other actions), "Update execution"; recorded answers
("executions"): statuses set by hand move forward only.
"""

from __future__ import annotations

from ..core.errors import AnswerLost, TelcoError
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .execution_end import as_result, await_end, read
from .execution_stop import PROGRESS, act
from .following import SUCCEEDED

UPDATE = Operation("update_execution", "PATCH", "/executions/{execution_id}")


def resume(work: Work) -> Object:
    """Continue an execution and wait for its end; one that has succeeded is left alone."""
    execution = read(work, work.params["execution_id"])
    if execution["status"] in SUCCEEDED:
        return {**as_result(work, execution, changed=False), "diff": {"before": {}, "after": {}}}
    work.created_id = str(execution["id"])
    diff = {"before": {"status": execution["status"]}, "after": {"status": "terminated"}}
    act(work, execution, "force-resume" if work.params["force"] else "resume", {"started", *SUCCEEDED})
    if work.check_mode:
        return {**as_result(work, {**execution, "status": "terminated"}, changed=True), "diff": diff}
    await_end(work, execution)
    return {**as_result(work, read(work, execution["id"]), changed=True), "diff": diff}


def set_status(work: Work) -> Object:
    """Set the status of an execution by hand.

    :raises TelcoError: The execution is as far on as that status already.
    """
    params = work.params
    execution = read(work, params["execution_id"])
    before, wanted = execution["status"], params["set_status"]
    if before == wanted:
        return {**as_result(work, execution, changed=False), "diff": {"before": {}, "after": {}}}
    if PROGRESS.get(before, 0) >= PROGRESS[wanted]:
        raise TelcoError(
            f"execution {execution['id']} is {before}, which cannot become {wanted}: a status only moves forward",
            id=str(execution["id"]),
            option="set_status",
        )
    after = {"status": wanted}
    if params.get("error") is not None:
        after["error"] = params["error"]
    try:
        work.call(UPDATE, body=after, attempt=f"set the status of execution {execution['id']} to {wanted}")
    except AnswerLost:
        if read(work, execution["id"])["status"] != wanted:
            raise
    diff = {"before": {name: execution.get(name) for name in after}, "after": after}
    execution = {**execution, **after} if work.check_mode else read(work, execution["id"])
    return {**as_result(work, execution, changed=True), "diff": diff}
