# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the simulator is made of, and what its families of operations ask of it."""

from __future__ import annotations

from types import SimpleNamespace

import flask

from simulators.cisco_esc import call
from simulators.cisco_esc.administration import Administration
from simulators.cisco_esc.building import Builder
from simulators.cisco_esc.callbacks import Callback, Sender
from simulators.cisco_esc.configuration import Configuration
from simulators.cisco_esc.deployments import Deployments
from simulators.cisco_esc.engine import Engine
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.events import deployment_event
from simulators.cisco_esc.family import Family
from simulators.cisco_esc.file_servers import FileServers
from simulators.cisco_esc.hosts import Hosts
from simulators.cisco_esc.images import Flavors, Images
from simulators.cisco_esc.lifecycle import Lifecycle
from simulators.cisco_esc.mappings import Actions, Metrics
from simulators.cisco_esc.networks import Networks, Subnets
from simulators.cisco_esc.recovery import Recovery
from simulators.cisco_esc.resources import Resources
from simulators.cisco_esc.routers import Routers, SecurityGroups
from simulators.cisco_esc.service_operations import ServiceOperations
from simulators.cisco_esc.services import Deployment
from simulators.cisco_esc.snapshots import Snapshots
from simulators.cisco_esc.tenants import SYSTEM_TENANT, SYSTEM_TENANT_NAME, Tenants
from simulators.cisco_esc.transactions import Transaction
from simulators.cisco_esc.vim import Vim
from simulators.cisco_esc.vims import VimConnectors, VimUsers
from simulators.cisco_esc.vm_operations import VmOperations
from simulators.cisco_esc.volumes import Volumes
from simulators.kit import Job, Simulator


class EscState(Simulator):
    """The parts of an ESC. What ESC knows is in its families; what is at the cloud below is in vim."""

    username = ""
    password = ""
    first_password = ""
    queries: dict[str, tuple[str, ...]]
    _engine: Engine | None = None

    def make_families(self) -> None:
        """Make all families, once."""
        self.tenant_family = Tenants(self)
        self.networks = Networks(self)
        self.subnets = Subnets(self)
        self.images = Images(self)
        self.flavors = Flavors(self)
        self.volumes = Volumes(self)
        self.routers = Routers(self)
        self.security_groups = SecurityGroups(self)
        self.file_servers = FileServers(self)
        self.vims = VimConnectors(self)
        self.vim_users = VimUsers(self)
        self.deployments = Deployments(self)
        self.service_operations = ServiceOperations(self)
        self.vm_operations = VmOperations(self)
        self.snapshots = Snapshots(self)
        self.configuration = Configuration(self)
        self.administration = Administration(self)
        self.hosts = Hosts(self)
        self.actions = Actions(self)
        self.metrics = Metrics(self)
        self.families = [one for one in vars(self).values() if isinstance(one, Family)]

    def reset(self) -> None:
        if self._engine is not None:
            self._engine.stop()
        self.password = self.first_password
        #: key of a resource -> what it is; internal ids are unique among all of them
        self.owners: dict[str, str] = {}
        self.last_callback_url: str | None = None
        self._engine = Engine(self)
        self.sender = Sender()
        self.vim = Vim()
        self.builder = Builder(self)
        self.recovery = Recovery(self)
        self.lifecycle = Lifecycle(self)
        for family in self.families:
            family.reset()

    # What tests look at

    @property
    def engine(self) -> Engine:
        """What runs activities."""
        assert self._engine is not None
        return self._engine

    @property
    def tenants(self) -> dict[str, SimpleNamespace]:
        """The tenants that ESC made, by internal id."""
        return {key: SimpleNamespace(**one.fields) for key, one in self.tenant_family.records.items()}

    @property
    def work(self) -> dict[str, Job[str]]:
        """What is under way."""
        return self.engine.work

    # What families need

    def resource_families(self) -> list[Resources]:
        """The families of the resources that have records."""
        return [one for one in self.families if isinstance(one, Resources)]

    def tenant_names(self) -> dict[str, str]:
        """Internal id -> name of every tenant that a request may be about, ESC's own included."""
        made = {key: str(one.fields["name"]) for key, one in self.tenant_family.records.items()}
        return {SYSTEM_TENANT: SYSTEM_TENANT_NAME, **made}

    def tenant_fields(self, internal_id: str | None) -> dict[str, str]:
        """What resources show of their tenant: external_tenant_id and tenant_name."""
        record = self.tenant_family.records.get(internal_id or "")
        if record is None:
            return {"external_tenant_id": SYSTEM_TENANT, "tenant_name": SYSTEM_TENANT_NAME}
        return {
            "external_tenant_id": record.fields["external_tenant_id"],
            "tenant_name": record.fields["name"],
        }

    def in_tenant(self, internal_id: str) -> dict[str, list[str]]:
        """What a tenant has, by kind."""
        scoped = [one for one in self.resource_families() if one.scoped and one is not self.vim_users]
        found = {
            one.word: [key for key, record in one.records.items() if record.tenant == internal_id] for one in scoped
        }
        mine = [key for key, one in self.deployments.records.items() if one.tenant_id == internal_id]
        return {**found, "deployment": mine}

    def not_busy(self, key: str, shown: str) -> None:
        """EscError 409 while an operation on this is under way."""
        if key in self.work:
            raise EscError(409, f"an operation on {shown} is in progress")

    def id_is_free(self, key: str, shown: str) -> None:
        """EscError 409 when the internal id is taken, by a resource of any kind."""
        if key in self.owners or shown == SYSTEM_TENANT:
            raise EscError(409, f"there is a {self.owners.get(key, 'tenant')} {shown} already")

    def need_callback(self) -> None:
        """EscError 400 without a Callback header; both addresses are checked."""
        call.header_url("Callback-ESC-Events")
        if call.header_url("Callback") is None:
            raise EscError(400, "Missing callback")

    def transaction(self) -> Transaction:
        """The transaction of a request that is accepted; uses up the faults that hit it."""
        sender = self.sender  # a reset in between makes a new one: the old end goes nowhere

        def send(callback: Callback, times: int) -> None:
            if sender is self.sender:
                sender.send(callback, times, self.settings["transaction_header"])

        failed = self.take_fault("job_error") is not None
        times = 0 if self.take_fault("callback_never") else 2 if self.take_fault("callback_twice") else 1
        url = call.header_url("Callback")
        events_url = call.header_url("Callback-ESC-Events")
        self.last_callback_url = url or events_url or self.last_callback_url
        late = self.take_fault("callback_late")
        made = Transaction(send, url, events_url, times, failed, late.seconds if late is not None else 0.0)
        if self.take_fault("callback_foreign"):
            stranger = Deployment("stranger", "", "", "", "", {"name": "stranger"})
            made.strangers(deployment_event(stranger, [], "SERVICE_ALIVE"))
        return made

    def accepted(self, transaction: Transaction, status: int = 200) -> flask.Response:
        """The answer to it."""
        answer = call.nothing(status)
        answer.headers["esc-transaction-id"] = transaction.id
        return answer
