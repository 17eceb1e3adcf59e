# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Work on many servers at once (5.1.2, 5.3) and the jobs that tell how it goes (5.8.1)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import flask

from simulators.huawei_ecs.errors import EcsError, illegal_body
from simulators.kit import Job

if TYPE_CHECKING:
    from simulators.huawei_ecs.simulator import HuaweiEcs, Server

_MOST = 1000
#: action -> (job type, what the other keys of the body may be)
_ACTIONS: dict[str, tuple[str, dict[str, tuple[str, ...]]]] = {
    "os-start": ("startServer", {}),
    "os-stop": ("stopServer", {"type": ("SOFT", "HARD")}),
    "reboot": ("rebootServer", {"type": ("SOFT", "HARD")}),
}
_FAILED_REASON = "the host does not answer"


@dataclass
class EcsJob:
    """A job with one sub-job for each server. The types are createServer's and createSingleServer's pattern: the
    reference shows no other."""

    id: str
    kind: str
    project_id: str
    servers: list[str]
    job: Job[str]
    failed_server: str | None
    begin: str
    end: str | None = None
    polled: int = 0
    sub_ids: list[str] = field(default_factory=list)


def moment() -> str:
    """Now in UTC with milliseconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def register(cloud: HuaweiEcs, app: flask.Flask) -> None:
    """Add the views."""

    def start(project_id: str, kind: str, servers: list[Server], act: Callable[[Server], None]) -> dict[str, str]:
        failed = servers[0] if cloud.take_fault("job_error") else None
        job_id = uuid.uuid4().hex

        def end() -> None:
            for server in servers:
                if server is not failed:
                    act(server)
            cloud.jobs[job_id].end = moment()

        job = cloud.job("FAIL" if failed else "SUCCESS", on_end=end, running="RUNNING")
        ids = [server.id for server in servers]
        cloud.jobs[job_id] = EcsJob(job_id, kind, project_id, ids, job, failed.id if failed else None, moment())
        cloud.jobs[job_id].sub_ids = [uuid.uuid4().hex for _server in ids]
        return {"job_id": job_id}

    @app.post("/v1/<project_id>/cloudservers/action")
    def act_on_servers(project_id: str) -> dict[str, str]:
        cloud.check_project(project_id)
        document = flask.request.get_json(silent=True)
        if not isinstance(document, dict) or len(document) != 1:
            raise illegal_body("exactly one action is required")
        ((action, given),) = document.items()
        if action not in _ACTIONS or not isinstance(given, dict):
            raise illegal_body(f"unknown action {action}")
        kind, others = _ACTIONS[action]
        for name, value in given.items():
            if name != "servers" and value not in others.get(name, ()):
                raise illegal_body(f"{name} is unknown or has a value that is not allowed")
        if action == "reboot" and "type" not in given:
            raise illegal_body("type is required")
        servers = _servers(cloud, project_id, given.get("servers"))
        return start(project_id, kind, servers, lambda server: server.act(action))

    @app.post("/v1/<project_id>/cloudservers/delete")
    def delete_servers(project_id: str) -> dict[str, str]:
        cloud.check_project(project_id)
        document = flask.request.get_json(silent=True)
        flags = {"delete_publicip", "delete_volume"}
        if not isinstance(document, dict) or set(document) - flags - {"servers"}:
            raise illegal_body("servers, delete_publicip and delete_volume are known")
        if not all(isinstance(document[name], bool) for name in flags & set(document)):
            raise illegal_body("delete_publicip and delete_volume are booleans")
        servers = _servers(cloud, project_id, document.get("servers"))
        return start(project_id, "deleteServer", servers, cloud.forget)

    @app.get("/v1/<project_id>/jobs/<job_id>")
    def show_job(project_id: str, job_id: str) -> dict[str, Any]:
        cloud.check_project(project_id)
        job = cloud.jobs.get(job_id)
        if job is None or job.project_id != project_id:
            raise EcsError(400, "Common.0011", "the job id is not valid")
        return _show(job)


def _servers(cloud: HuaweiEcs, project_id: str, given: Any) -> list[Server]:
    if not isinstance(given, list) or not given:
        raise illegal_body("servers must be a list with at least one server")
    if len(given) > _MOST:
        raise EcsError(400, "Ecs.0118", f"at most {_MOST} servers at once")
    for one in given:
        if not isinstance(one, dict) or set(one) != {"id"} or not isinstance(one["id"], str):
            raise illegal_body("a server is given by its id and nothing else")
    return [cloud.server(project_id, one["id"]) for one in given]


def _show(job: EcsJob) -> dict[str, Any]:
    status = job.job.poll()
    job.polled += 1
    if status == "RUNNING" and job.polled == 1:
        status = "INIT"
    single = job.kind.replace("Server", "SingleServer")
    return {
        "status": status,
        "entities": {
            "sub_jobs_total": len(job.servers),
            "sub_jobs": [
                _show_sub_job(job, status, single, *pair) for pair in zip(job.sub_ids, job.servers, strict=True)
            ],
        },
        "job_id": job.id,
        "job_type": job.kind,
        "begin_time": job.begin,
        "end_time": job.end or "",
        "error_code": "Common.0021" if status == "FAIL" else None,
        "fail_reason": "a sub-job has failed" if status == "FAIL" else None,
    }


def _show_sub_job(job: EcsJob, status: str, kind: str, sub_id: str, server_id: str) -> dict[str, Any]:
    failed = status == "FAIL" and server_id == job.failed_server
    entities = {"server_id": server_id}
    if failed:
        entities["errorcode_message"] = _FAILED_REASON
    return {
        "status": "FAIL" if failed else "SUCCESS" if status == "FAIL" else status,
        "entities": entities,
        "job_id": sub_id,
        "job_type": kind,
        "begin_time": job.begin,
        "end_time": job.end or "",
        "error_code": "Ecs.0226" if failed else None,
        "fail_reason": _FAILED_REASON if failed else None,
    }
