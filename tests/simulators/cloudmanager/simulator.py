# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The CloudManager simulator."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any, ClassVar

import flask

from simulators.cloudmanager import errors, hosts, node_classes, tasks
from simulators.kit import Simulator
from simulators.kit.faults import STATUS
from simulators.openstack import OpenStack


class CloudManager(Simulator):
    """Host classes and their types, actions on hosts, tasks, module information.

    keystone: the OpenStack simulator whose tokens are accepted (those of administrators, as all of this is theirs);
    CloudManager then stands in its catalog under the type cloudmanager. Without it one fixed token is accepted, which
    login() tells.
    """

    system = "cloudmanager"
    companions: ClassVar[dict[str, str]] = {"keystone": "openstack"}
    fixed_token = "cloudmanager-token"

    def __init__(self, *, keystone: OpenStack | None = None, **settings: Any) -> None:
        self.keystone = keystone
        super().__init__(**settings)
        if keystone is not None:
            keystone.add_service("cloudmanager", "cloudmanager", self)

    def reset(self) -> None:
        self.node_classes = node_classes.NodeClasses()
        self.tasks = tasks.Tasks()
        self.hosts = hosts.first_hosts()

    def login(self) -> dict[str, str]:
        if self.keystone is None:
            return {"api_url": self.url, "api_token": self.fixed_token}
        login = self.keystone.login()
        kept = ("auth_url", "username", "password", "project_name", "user_domain_name", "project_domain_name")
        return {"api_url": self.url, **{name: login[name] for name in kept}}

    def fault_body(self, kind: str) -> tuple[str, str]:
        status = STATUS[kind]
        text = f"{HTTPStatus(status).phrase} (a fault that was asked for)."
        return json.dumps(errors.body(status, text)), "application/json"

    def fault_headers(self, kind: str) -> dict[str, str]:
        return self._challenge() if kind == "unauthorized" else {}

    def control_hosts(self) -> dict[str, dict[str, Any]]:
        """What became of the hosts: state, instances, restarts."""
        return self.hosts

    def routes(self, app: flask.Flask) -> None:
        errors.register(app)
        app.before_request(self._authorize)
        for part in (node_classes, hosts, tasks):
            part.register(self, app)

        @app.get("/v1/info")
        def info() -> dict[str, Any]:
            return {
                "info": {
                    "license": {
                        "created_at": 1538141220,
                        "expire_at": 4102444800,
                        "module_package": "cloud_manager",
                        "name": "TestLicense",
                        "product": "CloudManager",
                        "surrogate_name": "CloudManager",
                        "unique_id": "04-002-4b21d15097656c2c0834",
                        "verified": True,
                    },
                    "version": "2.0",
                }
            }

    def _challenge(self) -> dict[str, str]:
        return {"WWW-Authenticate": f'Keystone uri="{self.keystone.url}/v3"'} if self.keystone is not None else {}

    def _authorize(self) -> tuple[dict[str, Any], int] | tuple[dict[str, Any], int, dict[str, str]] | None:
        secret = flask.request.headers.get("X-Auth-Token")
        if self.keystone is None:
            return None if secret == self.fixed_token else (errors.body(401, "A valid token is required."), 401)
        token = self.keystone.check_token(secret)
        if token is None:
            return errors.body(401, "A valid token is required."), 401, self._challenge()
        if not token.admin:
            return errors.body(403, "The role admin is required."), 403
        return None
