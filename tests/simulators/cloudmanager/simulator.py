# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The CloudManager simulator."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any, ClassVar

import flask

from simulators.cloudmanager import (
    availability_storages,
    documented,
    errors,
    hosts,
    node_classes,
    node_images,
    node_power,
    node_power_controls,
    nodes,
    power_controls,
    tasks,
)
from simulators.cloudmanager.clock import Clock
from simulators.kit import Simulator
from simulators.kit.faults import STATUS
from simulators.openstack import OpenStack
from simulators.openstack.compute.state import Compute


class CloudManager(Simulator):
    """Nodes with their classes, images, power and storages, actions on hosts, tasks, module information.

    keystone: the OpenStack simulator whose tokens are accepted (those of administrators, as all of this is theirs);
    CloudManager then stands in its catalog under the type cloudmanager. Without it one fixed token is accepted, which
    login() tells. Its compute hosts are those of that OpenStack, or alone some of its own.
    settings: reassign_replaces: whether a PUT of availability storages replaces what is assigned, as its name has it,
    or adds to it, as its text has it.
    """

    system = "cloudmanager"
    companions: ClassVar[dict[str, str]] = {"keystone": "openstack"}
    fixed_token = "cloudmanager-token"

    def __init__(self, *, keystone: OpenStack | None = None, reassign_replaces: bool = False, **settings: Any) -> None:
        self.keystone = keystone
        super().__init__(reassign_replaces=reassign_replaces, **settings)
        if keystone is not None:
            self.lock = keystone.lock  # one for both: both act on the same Nova
            keystone.add_service("cloudmanager", "cloudmanager", self)

    @property
    def compute(self) -> Compute:
        """The simulated Nova: the companion's as it is now, or one of its own."""
        return self.keystone.compute if self.keystone is not None else self._own_compute

    def reset(self) -> None:
        self._own_compute = Compute(lambda: int(self.settings["job_polls"]))
        self.clock = Clock()
        self.node_images = node_images.NodeImages()
        self.availability_storages = availability_storages.AvailabilityStorages()
        self.power_controls = power_controls.PowerControls(self)
        self.nodes = nodes.Nodes(self)
        self.node_classes = node_classes.NodeClasses()
        self.tasks = tasks.Tasks()
        self.hosts = hosts.first_hosts()
        self.nodes.add_missing()

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

    def control_nodes(self) -> list[dict[str, Any]]:
        """Make a node for each compute host that has none (the companion's call `compute` makes hosts). All nodes."""
        self.nodes.add_missing()
        return list(self.nodes.nodes.values())

    def control_secrets(self, power_control_id: int) -> dict[str, str | None]:
        """The password and ssh_key that a power control was given: no answer of the API has them."""
        return self.power_controls.secrets[power_control_id]

    def control_clock(self, at: str | None = None) -> None:
        """Stop the clock at a moment like 2018-10-24T09:36:40, or let it go on."""
        self.clock.stop(at)

    def control_documented(self, example: str = "lists") -> None:
        """Load the state that the documented examples show; see documented.py for the examples."""
        documented.load(self, example)

    def routes(self, app: flask.Flask) -> None:
        errors.register(app)
        app.before_request(self._authorize)
        for part in (
            node_classes,
            node_images,
            power_controls,
            nodes,
            node_power,
            node_power_controls,
            availability_storages,
            hosts,
            tasks,
        ):
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
        flask.g.user_name = token.user.name
        return None
