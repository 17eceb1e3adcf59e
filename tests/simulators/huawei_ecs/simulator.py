# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Huawei ECS simulator: a few servers, their tags, work on them, IAM's tokens and signatures."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import flask

from simulators.huawei_ecs import errors, iam, jobs, tags
from simulators.huawei_ecs.errors import EcsError
from simulators.kit import Simulator
from simulators.kit.faults import STATUS


@dataclass
class Server:
    """A server, as far as tags and power are concerned."""

    id: str
    name: str
    project_id: str
    status: str = "ACTIVE"
    reboots: int = 0
    tags: dict[str, str] = field(default_factory=dict)

    def act(self, action: str) -> None:
        """What os-start, os-stop and reboot make of it."""
        if action == "reboot":
            self.reboots += 1
        else:
            self.status = "ACTIVE" if action == "os-start" else "SHUTOFF"


class HuaweiEcs(Simulator):
    """ECS and IAM on one address.

    settings: token_seconds, how long a token lives (24 hours, 4.2); signature_window, how many seconds the date of a
    signed request may differ from the server's.
    """

    system = "huawei_ecs"

    def __init__(self, *, token_seconds: float = 86400, signature_window: float = 900, **settings: Any) -> None:
        super().__init__(token_seconds=token_seconds, signature_window=signature_window, **settings)

    def reset(self) -> None:
        first, second = iam.PROJECTS.values()
        self.servers = {
            server.id: server
            for server in (
                Server("616fb98f-46ca-475e-917e-2563e5a8cd19", "ecs-web-1", first),
                Server("726fb98f-46ca-475e-917e-2563e5a8cd20", "ecs-web-2", first, "SHUTOFF"),
                Server("bae51750-0089-41a1-9b18-5c777978ff6d", "ecs-database", first),
                Server("3fe1b0a2-5d0c-4a7b-9c8e-77d21b6b1f01", "ecs-lab", second),
            )
        }
        self.tokens: dict[str, iam.Token] = {}
        self.jobs: dict[str, jobs.EcsJob] = {}

    def login(self) -> dict[str, str]:
        name, project_id = next(iter(iam.PROJECTS.items()))
        return {
            "api_url": self.url,
            "iam_url": f"{self.url}/v3",
            "domain_name": iam.ACCOUNT,
            "username": iam.USER,
            "password": iam.PASSWORD,
            "project_name": name,
            "project_id": project_id,
            "access_key": iam.ACCESS_KEY,
            "secret_key": iam.SECRET_KEY,
        }

    def fault_answer(self, kind: str, path: str) -> tuple[str, str]:
        status = STATUS[kind]
        text = f"{HTTPStatus(status).phrase} (a fault that was asked for)."
        codes = {"unauthorized": "APIGW.0301", "too_many": "APIGW.0308", "unavailable": "APIGW.0201"}
        if kind in codes:
            return json.dumps(errors.gateway_body(codes[kind], text)), "application/json"
        return json.dumps(errors.ecs_body("Ecs.0000", text)), "application/json"

    def routes(self, app: flask.Flask) -> None:
        errors.register(app)
        for part in (iam, tags, jobs):
            part.register(self, app)

    # For the views

    def check_project(self, project_id: str) -> None:
        """Whether the request may use this project: 401 without a login, 400 when the login is for another one."""
        allowed = iam.authenticate(self)
        if project_id not in iam.PROJECTS.values() or (allowed is not None and allowed != project_id):
            raise EcsError(400, "Common.0018", "the project id in the URL differs from that of the login")

    def server(self, project_id: str, server_id: str) -> Server:
        """The server, for a request that may use it; 404 when there is none."""
        self.check_project(project_id)
        server = self.servers.get(server_id)
        if server is None or server.project_id != project_id:
            raise EcsError(404, "Ecs.0114", f"the ECS {server_id} does not exist")
        return server

    def servers_of(self, project_id: str) -> list[Server]:
        """All servers of a project."""
        return [server for server in self.servers.values() if server.project_id == project_id]

    def forget(self, server: Server) -> None:
        """Delete a server."""
        self.servers.pop(server.id, None)

    # Control calls

    def control_servers(self) -> list[dict[str, Any]]:
        """The servers and their state."""
        return [vars(server) for server in self.servers.values()]

    def control_revoke_tokens(self) -> dict[str, int]:
        """End every token."""
        ended = len(self.tokens)
        self.tokens.clear()
        return {"ended": ended}
