# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deployments: the requests (06-Deployments), and what others ask of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import flask

from simulators.cisco_esc import call, datamodel
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.events import DEPLOYMENT, deployment_fields
from simulators.cisco_esc.family import Family
from simulators.cisco_esc.resources import Record
from simulators.cisco_esc.services import SERVICE_ACTIVE, SERVICE_ERROR, SERVICE_UNDEPLOYING, Deployment, Vm
from simulators.cisco_esc.transactions import Transaction


class Deployments(Family):
    """Deployments by their internal id. GET shows all VMs at any time, with their states."""

    def reset(self) -> None:
        self.records: dict[str, Deployment] = {}
        #: whom the events of a deployment are told that no request asked for: the transaction of its creation
        self.transactions: dict[str, Transaction] = {}

    def routes(self, app: flask.Flask) -> None:
        item = "/v0/deployments/<internal_id>"
        self.rule(app, "GET", "/v0/deployments", self.list)
        self.rule(app, "GET", item, self.show)
        self.rule(app, "POST", item, self.create)
        self.rule(app, "PUT", item, self.update)
        self.rule(app, "DELETE", item, self.delete)
        self.rule(app, "GET", "/v0/deployments/config/<internal_id>", self.show_config)

    # Views

    def list(self) -> flask.Response:
        """GET of all."""
        self.esc.engine.poll_all()
        return call.many(DEPLOYMENT, [deployment_fields(one, one.vms) for one in self.records.values()])

    def show(self, internal_id: str) -> flask.Response:
        """GET of one, with its VMs."""
        self.esc.engine.poll(internal_id)
        deployment = self.find(internal_id)
        return call.one(DEPLOYMENT, deployment_fields(deployment, deployment.vms))

    def show_config(self, internal_id: str) -> flask.Response:
        """GET of its datamodel."""
        deployment = self.find(internal_id)
        tenant = {**deployment.tenant_config, "deployments": {"deployment": [deployment.config]}}
        return call.one(datamodel.DATAMODEL, {"tenants": {"tenant": [tenant]}})

    def create(self, internal_id: str) -> flask.Response:
        """POST."""
        call.internal_id(internal_id)
        tenant, config = self._given()
        self.esc.not_busy(internal_id, internal_id)
        self.esc.id_is_free(internal_id, internal_id)
        tenant_id, external_tenant_id = self._tenant(tenant["name"])
        if any(one.name == config["name"] and one.tenant_id == tenant_id for one in self.records.values()):
            raise EscError(409, "there is a deployment of this name already")
        if not self.esc.settings["vim_available"]:
            raise EscError(503, "Failed to query VIM")
        deployment = Deployment(internal_id, "", tenant_id, external_tenant_id, tenant["name"], config, tenant)
        self._check_references(deployment)
        deployment.external_id = self.esc.vim.make("external_deployment_id")
        self.records[internal_id] = deployment
        self.esc.owners[internal_id] = "deployment"
        transaction = self.esc.transaction()
        self.transactions[internal_id] = transaction
        self.esc.engine.start(internal_id, self.esc.lifecycle.create(deployment, transaction))
        return self.esc.accepted(transaction)

    def update(self, internal_id: str) -> flask.Response:
        """PUT: the whole datamodel as it is to be."""
        tenant, config = self._given()
        deployment = self.find(internal_id)
        self.esc.not_busy(internal_id, internal_id)
        if deployment.state not in (SERVICE_ACTIVE, SERVICE_ERROR):
            raise EscError(409, f"a deployment in {deployment.state} cannot be updated")
        if (tenant["name"], config["name"]) != (deployment.tenant_name, deployment.name):
            raise EscError(400, "the names of tenant and deployment cannot be changed")
        images = {group["name"]: group["image"] for group in deployment.config["vm_group"]}
        if any(images.get(group["name"], group["image"]) != group["image"] for group in config["vm_group"]):
            raise EscError(400, "the image of a VM group cannot be changed")
        wanted = Deployment(internal_id, "", deployment.tenant_id, "", tenant["name"], config)
        self._check_references(wanted)
        deployment.tenant_config = tenant
        transaction = self.esc.transaction()
        self.esc.engine.start(internal_id, self.esc.lifecycle.update(deployment, config, transaction))
        return self.esc.accepted(transaction)

    def delete(self, internal_id: str) -> flask.Response:
        """DELETE; it interrupts whatever else is under way."""
        call.header_url("Callback")
        loopback = call.loopback()
        deployment = self.find(internal_id)
        if deployment.state == SERVICE_UNDEPLOYING:
            raise EscError(400, "the deployment is being deleted already")
        transaction = self.esc.transaction()
        self.esc.engine.start(internal_id, self.esc.lifecycle.delete(deployment, transaction, loopback=loopback))
        return self.esc.accepted(transaction)

    # What others ask

    def find(self, internal_id: str, tenant: str | None = None) -> Deployment:
        """A deployment; EscError 404 when there is none, or none of this tenant."""
        found = self.records.get(internal_id)
        if found is None or tenant not in (None, found.tenant_id):
            raise EscError(404, "Deployment Id not found")
        return found

    def find_vm(self, tenant: str, name: str) -> tuple[Deployment, Vm]:
        """A VM by its name; EscError 404 when this tenant has none."""
        for deployment in self.records.values():
            for vm in deployment.vms:
                if vm.name == name and deployment.tenant_id == tenant:
                    return deployment, vm
        raise EscError(404, "VM or tenant not found")

    def forget(self, deployment: Deployment) -> None:
        """It is gone."""
        del self.records[deployment.internal_id], self.transactions[deployment.internal_id]
        del self.esc.owners[deployment.internal_id]

    def uses(self, kind: str, record: Record) -> bool:
        """Whether a VM group refers to an image or flavor."""
        names = _names(record)
        return any(group.get(kind) in names for _deployment, group in self._groups())

    def uses_network(self, record: Record) -> bool:
        """Whether a deployment of its tenant is connected to a network."""
        names = _names(record)
        return any(
            name in names and name not in deployment.networks and deployment.tenant_id == record.tenant
            for deployment, group in self._groups()
            for name in _networks(group)
        )

    def uses_volume(self, record: Record) -> bool:
        """Whether a deployment of its tenant has a volume."""
        names = _names(record)
        return any(
            volume["name"] in names and deployment.tenant_id == record.tenant
            for deployment, group in self._groups()
            for volume in group.get("volumes", {}).get("volume", [])
        )

    def uses_security_group(self, record: Record) -> bool:
        """Whether an interface of a deployment of its tenant is in a security group."""
        names = _names(record)
        return any(
            name in names and deployment.tenant_id == record.tenant
            for deployment, group in self._groups()
            for name in _security_groups(group)
        )

    def action_names(self) -> set[str]:
        """The actions that rules refer to."""
        rules = [rule for _deployment, group in self._groups() for rule in datamodel.rules(group)]
        return {name for rule in rules for _when, name in datamodel.actions(rule)}

    def metric_names(self) -> set[str]:
        """The metrics that KPIs refer to."""
        kpis = [kpi for _deployment, group in self._groups() for kpi in datamodel.kpis(group)]
        return {kpi["metric_collector"]["type"] for kpi in kpis}

    def _groups(self) -> Iterator[tuple[Deployment, dict[str, Any]]]:
        for deployment in self.records.values():
            for group in deployment.config["vm_group"]:
                yield deployment, group

    def _given(self) -> tuple[dict[str, Any], dict[str, Any]]:
        call.header_url("Callback")
        call.header_url("Callback-ESC-Events")
        tenant, config = datamodel.only_deployment(call.body(datamodel.DATAMODEL))
        datamodel.check(config)
        return tenant, config

    def _tenant(self, name: str) -> tuple[str, str]:
        for internal_id, known in self.esc.tenant_names().items():
            if known == name:
                return internal_id, self.esc.tenant_fields(internal_id)["external_tenant_id"]
        raise EscError(404, f"there is no tenant named {name}")

    def _check_references(self, deployment: Deployment) -> None:
        """EscError 404 when something that the datamodel refers to is not there."""
        own = {network["name"] for network in deployment.config.get("networks", {}).get("network", [])}
        for group in deployment.config["vm_group"]:
            self._check_image_and_flavor(group)
            for name in _networks(group):
                known = self.esc.networks.by_name_or_id(name, deployment.tenant_id)
                if name not in own and known is None and name not in self.esc.settings["vim_networks"]:
                    raise EscError(404, f"there is no network {name}")
            for name in _security_groups(group):
                if self.esc.security_groups.by_name_or_id(name, deployment.tenant_id) is None:
                    raise EscError(404, f"there is no security group {name}")
            for volume in group.get("volumes", {}).get("volume", []):
                known = self.esc.volumes.by_name_or_id(volume["name"], deployment.tenant_id)
                if "size" not in volume and known is None and volume["name"] not in self.esc.settings["vim_volumes"]:
                    raise EscError(404, f"there is no volume {volume['name']}")
            for placement in group.get("placement", []):
                if placement.get("host", next(iter(self.esc.vim.hosts))) not in self.esc.vim.hosts:
                    raise EscError(404, "there is no host as in placement/host")
            for kpi in datamodel.kpis(group):
                if kpi["metric_collector"]["type"] not in self.esc.metrics.items:
                    raise EscError(404, "there is no metric as in metric_collector/type")
            for rule in datamodel.rules(group):
                if any(name not in self.esc.actions.items for _when, name in datamodel.actions(rule)):
                    raise EscError(404, "there is no action as in rule/action")

    def _check_image_and_flavor(self, group: dict[str, Any]) -> None:
        image, flavor = group["image"], group.get("flavor")
        if self.esc.images.by_name_or_id(image, None) is None and image not in self.esc.settings["vim_images"]:
            raise EscError(404, f"there is no image {image}")
        known = self.esc.settings["vim_flavors"]
        if flavor is not None and flavor not in known and self.esc.flavors.by_name_or_id(flavor, None) is None:
            raise EscError(404, f"there is no flavor {flavor}")
        connector = group.get("locator", {}).get("vim_id")
        if connector is not None and connector not in self.esc.vims.records:
            raise EscError(404, f"there is no VIM connector {connector}")


def _names(record: Record) -> tuple[Any, ...]:
    external = [value for name, value in record.fields.items() if name.startswith("external_") and value]
    return (record.internal_id, record.fields.get("name", record.internal_id), *external)


def _networks(group: dict[str, Any]) -> list[str]:
    subports = [
        subport
        for trunk in group.get("trunks", {}).get("trunk", [])
        for subport in trunk.get("subports", {}).get("subport", [])
    ]
    return [one["network"] for one in (*datamodel.interfaces(group), *subports)]


def _security_groups(group: dict[str, Any]) -> list[str]:
    return [
        name
        for interface in datamodel.interfaces(group)
        for name in interface.get("security_groups", {}).get("security_group", [])
    ]
