# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs: what ECS answers when something takes time, with a sub-job for each server.

Source: Elastic Cloud Server API Reference, 5.8.1 "Querying Task Execution Status".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import WaitFailed
from ..core.operation import Operation
from ..core.work import Work

GET = Operation("get_job", "GET", "/v1/{project_id}/jobs/{job_id}")

SUCCESS, FAIL = "SUCCESS", "FAIL"
_SUBJECTS = ("server_id", "nic_id", "volume_id")


def follow(work: Work, answer: Any, what: str) -> dict[str, Any]:
    """Wait for the job that an answer names, unless the module was told not to wait.

    :param answer: What the call that started it has answered; None in check mode.
    :param what: What the job does, for progress and the error, such as ``the start of 2 servers``.
    :returns: ``job_id`` and ``job``, the last that was seen of it; None where there is none.
    :raises WaitFailed: The job failed; which sub-jobs did, and why, is in the message.
    """
    job_id = answer.get("job_id") if isinstance(answer, Mapping) else None
    if job_id is None:
        return {"job_id": None, "job": None}
    # Whatever happens while it is followed: the error names it.
    work.created_id = work.created_id or str(job_id)

    def done(job: Mapping[str, Any]) -> bool:
        if job.get("status") == FAIL:
            raise WaitFailed(f"{what} failed: {fault(job)} (job {job_id})", id=str(job_id))
        return job.get("status") == SUCCESS

    job = work.wait(
        lambda: work.call(GET, {"job_id": job_id}, attempt=f"follow {what}"), done, what=what, describe=progress
    )
    return {"job_id": job_id, "job": job}


def sub_jobs(job: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The sub-jobs of a job; none where the service splits it into none."""
    entities = job.get("entities")
    found = entities.get("sub_jobs") if isinstance(entities, Mapping) else None
    return [item for item in found or [] if isinstance(item, Mapping)]


def progress(job: Mapping[str, Any]) -> str:
    """How far a job is, in words."""
    parts = sub_jobs(job)
    ended = sum(1 for part in parts if part.get("status") in (SUCCESS, FAIL))
    return f"{job.get('status')}" + (f" ({ended} of {len(parts)} done)" if parts else "")


def fault(job: Mapping[str, Any]) -> str:
    """Why a job failed: what its failed sub-jobs say, or what it says itself."""
    failed = [part for part in sub_jobs(job) if part.get("status") == FAIL]
    return "; ".join(_fault(part) for part in failed or [job])


def _fault(part: Mapping[str, Any]) -> str:
    entities = part.get("entities")
    entities = entities if isinstance(entities, Mapping) else {}
    subject = next((str(entities[name]) for name in _SUBJECTS if entities.get(name)), "")
    reason = part.get("fail_reason") or entities.get("errorcode_message") or "no reason is given"
    code = f" ({part['error_code']})" if part.get("error_code") else ""
    return f"{subject}: {reason}{code}" if subject else f"{reason}{code}"
