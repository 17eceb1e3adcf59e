# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The application: endpoints, the order of the service's checks, error answers, and what tests steer."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound

from simulators.f5_vnfm import auth, endpoints, workflows
from simulators.f5_vnfm.call import Call
from simulators.f5_vnfm.errors import ApiError, FlaskError, internal
from simulators.f5_vnfm.listing import include_names
from simulators.f5_vnfm.state import State
from simulators.kit import Simulator

VERSIONS = ("v2", "v2.1", "v3", "v3.1")

#: First parts of paths that the service's reverse proxy passes on; the rest is the proxy's own 404.
KNOWN = frozenset(
    (
        "blueprints", "cluster", "config", "deployment-updates", "deployments", "events", "executions", "maintenance",
        "node-instances", "nodes", "plugins", "provider", "secrets", "snapshots", "status", "summary", "tenants",
        "tokens", "user", "user-groups", "users", "version",
    )
)  # fmt: skip

_NGINX_404 = (
    "<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n"
    "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
)
_FLASK_404 = (
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n'
    "<p>The requested URL was not found on the server.  If you entered the URL manually please check your spelling "
    "and try again.</p>\n"
)
_PREMIUM = "This feature exists only in the premium edition of Cloudify.\nPlease contact sales for additional info."

View = Callable[..., Any]


@dataclass(frozen=True)
class Endpoint:
    """One operation.

    action: the permission it needs. fields: names that _include may ask for (None: a list, which looks itself).
    include: False for those that fail with 500 when _include is given. premium: needs the premium edition.
    tenant_of: the tenant the permission is checked in, when it is not the Tenant header's.
    """

    method: str
    path: str
    action: str
    view: View
    fields: tuple[str, ...] | None = None
    include: bool = True
    premium: bool = False
    tenant_of: Callable[[Call, dict[str, str]], str | None] | None = None


class F5Vnfm(Simulator):
    """The manager.

    Settings: edition (premium or community), worker ("stopped": executions stay as they are and run on later), broker
    ("down": an execution cannot be sent, answers 500, stays pending for ever), username and password of the bootstrap
    administrator, event_delay (seconds until an event is listed), secrets_set_global (true: the deprecated call works
    for secrets as the document says; the recorded manager answers 500). Executions move when somebody looks: see
    workflows.
    """

    system = "f5_vnfm"

    def __init__(
        self,
        *,
        page_size: int | None = None,
        job_polls: int = 2,
        journal: str | None = None,
        edition: str = "premium",
        username: str = "admin",
        password: str = "vnfm-secret",
        worker: str = "running",
        broker: str = "up",
        event_delay: float = 0.0,
        secrets_set_global: bool = False,
        **settings: Any,
    ) -> None:
        self._admin = (username, password)
        super().__init__(
            page_size=page_size,
            job_polls=job_polls,
            journal=journal,
            edition=edition,
            worker=worker,
            broker=broker,
            event_delay=event_delay,
            secrets_set_global=secrets_set_global,
            **settings,
        )

    def reset(self) -> None:
        self.state = State(*self._admin)

    def login(self) -> dict[str, str]:
        username, password = self._admin
        return {"username": username, "password": password, "tenant": "default_tenant"}

    def page_size(self, standard: int) -> int:
        """The default page size of a list."""
        return int(self.settings["page_size"] or standard)

    def fault_body(self, kind: str) -> tuple[str, str]:
        codes = {
            "unauthorized": ("unauthorized_error", "User unauthorized: Authentication failed"),
            "conflict": ("conflict_error", "The object was changed by somebody else"),
        }
        if kind not in codes:
            return _NGINX_404.replace("404 Not Found", "Try again later"), "text/html"
        code, message = codes[kind]
        return json.dumps(ApiError(0, code, message).body()), "application/json"

    # Routes

    def routes(self, app: Flask) -> None:
        app.url_map.strict_slashes = True
        app.url_map.merge_slashes = False
        for number, endpoint in enumerate(endpoints.all_endpoints()):
            view = self._view(endpoint)
            # One rule for all versions: a rule for each makes a simulator slow to start.
            prefixes = [f"/api/<any({', '.join(map(repr, VERSIONS))}):api>"]
            if endpoint.path == "/version":
                prefixes.append("/api")
            if endpoint.path == "/blueprints":
                prefixes.append("/api/v1")
            for prefix in prefixes:
                app.add_url_rule(prefix + endpoint.path, f"{number}{prefix}", view, methods=[endpoint.method])
        app.register_error_handler(ApiError, lambda error: (error.body(), error.status))
        app.register_error_handler(FlaskError, lambda error: ({"message": error.message}, error.status))
        app.register_error_handler(HTTPException, self._http_error)

    def _http_error(self, error: HTTPException) -> Response:
        parts = request.path.split("/")
        if isinstance(error, NotFound):
            known = len(parts) > 3 and parts[1] == "api" and parts[2] in (*VERSIONS, "v1") and parts[3] in KNOWN
            return Response(_FLASK_404 if known else _NGINX_404, 404, content_type="text/html")
        if isinstance(error, MethodNotAllowed):
            answer = Response(
                json.dumps({"message": "The method is not allowed for the requested URL."}),
                405,
                content_type="application/json",
            )
            answer.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
            return answer
        return Response(json.dumps({"message": error.description}), error.code or 500, content_type="application/json")

    def _view(self, endpoint: Endpoint) -> View:
        def view(api: str = "", **path: str) -> Any:
            if endpoint.premium and self.settings["edition"] != "premium":
                raise ApiError(404, "missing_premium_package_error", _PREMIUM, "")
            user = auth.authenticate(self.state, request)
            tenant = request.headers.get("Tenant") or None
            if tenant is not None:
                auth.check_tenant(self.state, tenant)
            call = Call(self, self.state, request, user, tenant)
            where = tenant
            if endpoint.tenant_of is not None:
                where = endpoint.tenant_of(call, path) or tenant
                if where is not None:
                    auth.check_tenant(self.state, where)
            auth.authorize(self.state, user, endpoint.action, where)
            if not endpoint.include and "_include" in request.args:
                raise internal(f"{endpoint.method.lower()}() got an unexpected keyword argument '_include'")
            names = include_names(request.args, endpoint.fields) if endpoint.fields is not None else None
            answer = endpoint.view(call, **path)
            if isinstance(answer, Response):
                return answer
            status, body = answer if isinstance(answer, tuple) else (200, answer)
            if names is not None and "_include" in request.args and isinstance(body, dict):
                body = {name: value for name, value in body.items() if name in names}
            return Response(json.dumps(body), status, content_type="application/json")

        return view

    # What tests steer: POST /_simulator/call/<name>

    def control_next_execution(
        self,
        status: str,
        workflow_id: str | None = None,
        deployment_id: str | None = None,
        error: str | None = None,
        polls: int | None = None,
        cancel_status: str | None = None,
        times: int = 1,
    ) -> dict[str, Any]:
        """The next execution (of the workflow, of the deployment) ends in a state: terminated, failed or cancelled.

        error: its error text. polls: how many polls it takes instead of the setting. times: how many executions.
        cancel_status: what it ends as when it is cancelled, if not cancelled: a cancel is only a request.
        """
        for word in (status, cancel_status or status):
            if word not in ("terminated", "failed", "cancelled"):
                raise ValueError(f"an execution cannot end as {word!r}")
        plan = {
            "status": status,
            "workflow_id": workflow_id,
            "deployment_id": deployment_id,
            "error": error,
            "polls": polls,
            "cancel_status": cancel_status,
            "times": times,
        }
        self.state.planned.append(plan)
        return plan

    def control_finish(self, execution_id: str | None = None) -> dict[str, str]:
        """Run executions to their ends (one, or all that can run). Returns their states."""
        rows = self.state.rows("executions", id=execution_id) if execution_id else self.state.rows("executions")
        ids = [row["id"] for row in rows]
        workflows.finish(self, rows)
        return {row["id"]: row["status"] for row in self.state.rows("executions") if row["id"] in ids}

    def control_set_instance(
        self,
        instance_id: str,
        state: str | None = None,
        runtime_properties: dict[str, Any] | None = None,
    ) -> dict[str, Any]:
        """Change a node instance behind the clients' backs; its version grows."""
        row = self._instance(instance_id)
        if state is not None:
            row["state"] = state
        if runtime_properties is not None:
            row["runtime_properties"] = runtime_properties
        row["version"] += 1
        return {"id": row["id"], "state": row["state"], "version": row["version"]}

    def control_compete(self, instance_id: str, times: int = 1) -> dict[str, Any]:
        """A competing writer: right after each of the next reads of this instance its version grows by one."""
        row = self._instance(instance_id)
        row["_competing"] = times
        return {"id": row["id"], "times": times}

    def _instance(self, instance_id: str) -> dict[str, Any]:
        row = self.state.first("node_instances", id=instance_id)
        if row is None:
            raise ValueError(f"no node instance {instance_id}")
        return row

    def control_clock(self, now: str) -> dict[str, str]:
        """Set the manager's clock (ISO 8601); it runs on from there."""
        self.state.set_clock(now)
        return {"now": self.state.now()}

    def control_set_row(self, table: str, where: dict[str, Any], values: dict[str, Any]) -> dict[str, int]:
        """Change rows directly (what an administrator does in the database): how many were changed."""
        rows = self.state.rows(table, **where)
        for row in rows:
            row.update(values)
        return {"changed": len(rows)}
