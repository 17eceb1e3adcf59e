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
    attachments,
    availability_storages,
    documented,
    domains,
    drs,
    errors,
    hosts,
    information,
    node_classes,
    node_images,
    node_power,
    node_power_controls,
    node_settings,
    nodes,
    power_controls,
    servers,
    storage_targets,
    system_metadata,
    tasks,
    volumes,
)
from simulators.cloudmanager.clock import Clock
from simulators.kit import Simulator
from simulators.kit.faults import STATUS
from simulators.openstack import OpenStack
from simulators.openstack.compute.state import Compute


class CloudManager(Simulator):
    """CloudManager's REST API v1, acting on the simulated Nova.

    keystone: the OpenStack simulator whose tokens are accepted (those of administrators, as all of this is theirs) and
    whose Nova it acts on; CloudManager then stands in its catalog under the type cloudmanager. Without it one fixed
    token is accepted, which login() tells, and it has a Nova of its own that nobody else sees.

    settings: lying_tasks, tasks end as SUCCESS with nothing done (and what moves instances without a task moves none);
    unwatched_tasks, a look at nodes is a look at all tasks: their work goes on though nobody asks for it by its id;
    domain_store and totp_allowed, what the section Domains tells; reassign_replaces: whether a PUT of availability
    storages replaces what is assigned, as its name has it, or adds to it, as its text has it.
    """

    system = "cloudmanager"
    companions: ClassVar[dict[str, str]] = {"keystone": "openstack"}
    fixed_token = "cloudmanager-token"

    def __init__(
        self,
        *,
        keystone: OpenStack | None = None,
        lying_tasks: bool = False,
        unwatched_tasks: bool = False,
        domain_store: str = "file",
        totp_allowed: bool = True,
        reassign_replaces: bool = False,
        **settings: Any,
    ) -> None:
        self.keystone = keystone
        super().__init__(
            lying_tasks=lying_tasks,
            unwatched_tasks=unwatched_tasks,
            domain_store=domain_store,
            totp_allowed=totp_allowed,
            reassign_replaces=reassign_replaces,
            **settings,
        )
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
        self.restarts: dict[str, int] = {}
        self.system_metadata = system_metadata.SystemMetadata()
        self.node_settings = node_settings.NodeSettings()
        self.storages = storage_targets.first_storages()
        self.audits = drs.Audits()
        self.backends = volumes.first_backends()
        self.configured_domains: dict[str, int] = {}
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
        return hosts.describe(self)

    def control_node_settings(self) -> dict[str, dict[str, Any]]:
        """The settings of nodes that no answer shows, by name of the node."""
        return node_settings.describe(self)

    def control_domains(self) -> dict[str, int]:
        """Id of a domain -> how often its configuration was loaded."""
        return self.configured_domains

    def control_forget_tasks(self, finish: bool = False, pending: bool = False) -> list[str]:
        """Lose all tasks, as a result store that is emptied. Returns their ids.

        finish: their work is done to the end; otherwise it stays as far as it is. pending: ids that are not known are
        told as PENDING from now on, as Celery does; otherwise they are not found.
        """
        return self.tasks.forget(finish=finish, pending=pending)

    def control_aggregate(self, name: str, hosts: list[str]) -> int:
        """Make a host aggregate in the simulated Nova, for audits where there is no API to do it. Returns its id."""
        return self.compute.add_aggregate(name, hosts=hosts).id

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
            information,
            hosts,
            servers,
            system_metadata,
            node_classes,
            node_images,
            power_controls,
            nodes,
            node_power,
            node_power_controls,
            node_settings,
            availability_storages,
            attachments,
            storage_targets,
            drs,
            volumes,
            tasks,
            domains,
        ):
            part.register(self, app)

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
