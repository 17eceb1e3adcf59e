# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs: what a server answers when something takes time, and how their end is waited for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .errors import ApiError, WaitFailed
from .operation import Operation
from .work import Work

Job = Mapping[str, Any]


class JobVanished(WaitFailed):
    """The server does not know a job any more that was followed: how it ended cannot be told by it."""


def _no_parts(job: Job) -> list[Job]:
    return []


def _no_name(job: Job) -> str:
    return ""


@dataclass(frozen=True)
class Jobs:
    """One kind of job: how to look at it and what it shows.

    :param noun: What it is called: in messages, and as the key of the result.
    :param get: Reads one; its placeholder for the job is *id_key*.
    :param id_key: The key of the job's id in the answer that starts it.
    :param success: States of a job that did what it should.
    :param failed: States of a job that never will.
    :param fault: Why a job, or a sub-job, failed.
    :param verdict: How a failure is called; ``{status}`` stands for the state.
    :param name: What the server calls a job, where it does; a failure says it beside the id.
    :param sub_jobs: The parts of a job; their states are among the job's. None of them: it is looked at as a whole.
    """

    noun: str
    get: Operation
    id_key: str
    success: frozenset[str]
    failed: frozenset[str]
    fault: Callable[[Job], str]
    verdict: str = "ended in {status}"
    name: Callable[[Job], str] = _no_name
    sub_jobs: Callable[[Job], list[Job]] = _no_parts

    def follow(self, work: Work, answer: Any, what: str) -> dict[str, Any]:
        """Wait for the job that an answer names, unless the module was told not to wait.

        :param answer: What the call that started it has answered; None in check mode. One without an id says that
            there was nothing to do.
        :param what: What the job does, for progress and the error, such as ``the start of 2 servers``.
        :returns: Its id under *id_key*, and the last that was seen of it under *noun*; None where there is none.
        :raises WaitFailed: The job failed; why, and which sub-jobs did, is in the message.
        :raises JobVanished: The server does not know it any more.
        """
        job_id = answer.get(self.id_key) if isinstance(answer, Mapping) else None
        if job_id is None:
            return {self.id_key: None, self.noun: None}
        # Whatever happens while it is followed: the error names it.
        work.created_id = work.created_id or str(job_id)

        def done(job: Job) -> bool:
            status = _status(job)
            if status in self.failed:
                verdict = self.verdict.format(status=status)
                which = ", ".join(part for part in (f"{self.noun} {job_id}", self.name(job)) if part)
                raise WaitFailed(f"{what} {verdict}: {self._faults(job)} ({which})", id=str(job_id))
            return status in self.success

        job = work.wait(lambda: self._look(work, str(job_id), what), done, what=what, describe=self.progress)
        return {self.id_key: job_id, self.noun: job}

    def _look(self, work: Work, job_id: str, what: str) -> Any:
        try:
            return work.call(self.get, {self.id_key: job_id}, attempt=f"follow {what}")
        except ApiError as exc:
            if exc.kind != "absent":
                raise
            raise JobVanished(f"{exc.msg} ({self.noun} {job_id})", id=job_id) from exc

    def progress(self, job: Job) -> str:
        """How far a job is, in words."""
        parts = self.sub_jobs(job)
        ended = sum(1 for part in parts if _status(part) in self.success | self.failed)
        return _status(job) + (f" ({ended} of {len(parts)} done)" if parts else "")

    def _faults(self, job: Job) -> str:
        """What its failed sub-jobs say, or what it says itself."""
        failed = [part for part in self.sub_jobs(job) if _status(part) in self.failed]
        return "; ".join(self.fault(part) for part in failed or [job])


def _status(job: Job) -> str:
    return str(job.get("status"))
