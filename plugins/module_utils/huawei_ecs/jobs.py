# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs: what ECS answers when something takes time, with a sub-job for each server.

Source: Elastic Cloud Server API Reference, 5.8.1 "Querying Task Execution Status".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.jobs import Jobs
from ..core.operation import Operation

GET = Operation("get_job", "GET", "/v1/{project_id}/jobs/{job_id}")

_SUBJECTS = ("server_id", "nic_id", "volume_id")


def _sub_jobs(job: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The sub-jobs of a job; none where the service splits it into none."""
    entities = job.get("entities")
    found = entities.get("sub_jobs") if isinstance(entities, Mapping) else None
    return [item for item in found or [] if isinstance(item, Mapping)]


def _fault(part: Mapping[str, Any]) -> str:
    entities = part.get("entities")
    entities = entities if isinstance(entities, Mapping) else {}
    subject = next((str(entities[name]) for name in _SUBJECTS if entities.get(name)), "")
    reason = part.get("fail_reason") or entities.get("errorcode_message") or "no reason is given"
    code = f" ({part['error_code']})" if part.get("error_code") else ""
    return f"{subject}: {reason}{code}" if subject else f"{reason}{code}"


JOBS = Jobs(
    noun="job",
    get=GET,
    id_key="job_id",
    success=frozenset({"SUCCESS"}),
    failed=frozenset({"FAIL"}),
    fault=_fault,
    verdict="failed",
    sub_jobs=_sub_jobs,
)
