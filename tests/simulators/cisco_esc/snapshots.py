# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots of VMs: taking, listing, reverting, deleting, and volumes made from them (08 and 18-VM Snapshots).

The operations are there twice, under /v0 and under /internal.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

import flask

from simulators.cisco_esc import call
from simulators.cisco_esc.engine import Activity
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.events import vm_event
from simulators.cisco_esc.family import Family
from simulators.cisco_esc.resources import Record
from simulators.cisco_esc.schema import Document, Field, Map, Text, group
from simulators.cisco_esc.services import RUNNING, VM_ERROR, VM_INERT, VM_REBOOTING, VM_SHUTOFF, Deployment, Vm
from simulators.cisco_esc.transactions import Transaction
from simulators.cisco_esc.volumes import VOLUME
from simulators.cisco_esc.writing import write_xml

# Root and list are not in the reference; the root of the request follows the pattern of vm_operation.
SNAPSHOT_OPERATION = Document(
    "snapshot_vm_operation",
    group(
        Field("operation", Text(choices=("snapshot",)), required=True),
        Field("name", Text(1, 255), required=True),
        Field("id", Text(1, 72, pattern=r"[A-Za-z0-9._-]+")),
        Field("metadata", Map()),
    ),
)
SNAPSHOT = Document(
    "vm_snapshot",
    group(
        Field("id"),
        Field("name"),
        Field("internal_tenant_id"),
        Field("internal_deployment_id"),
        Field("vm_group_name"),
        Field("vm_name"),
        Field("external_image_id"),
        Field("volume_snapshot", group(Field("name"), Field("volume_snapshot_id")), many=True),
        Field("metadata", Map()),
    ),
    plural="vm_snapshots",
)
_NEW_VOLUME = Document("volume", group(Field("name", Text(1, 255), required=True)))


@dataclass
class Snapshot:
    """A snapshot of a VM. volumes: volume snapshot id -> the name of the volume."""

    id: str
    name: str
    tenant: str
    deployment: str
    group: str
    vm_name: str
    image: str
    metadata: dict[str, str]
    volumes: dict[str, str] = field(default_factory=dict)

    def fields(self) -> dict[str, Any]:
        """As the list shows it."""
        return {
            "id": self.id,
            "name": self.name,
            "internal_tenant_id": self.tenant,
            "internal_deployment_id": self.deployment,
            "vm_group_name": self.group,
            "vm_name": self.vm_name,
            "external_image_id": self.image,
            "volume_snapshot": [{"name": name, "volume_snapshot_id": key} for key, name in self.volumes.items()],
            "metadata": self.metadata or None,
        }


class Snapshots(Family):
    """Snapshots by their id. They stay when their VM goes."""

    queries = dict.fromkeys(("GET /v0/snapshots", "GET /internal/snapshots"), ("internalTenantId", "generatedVMName"))

    def reset(self) -> None:
        self.snapshots: dict[str, Snapshot] = {}

    def routes(self, app: flask.Flask) -> None:
        for root in ("/v0", "/internal"):
            self.rule(app, "POST", f"{root}/<tenant>/deployments/snapshot-vm/<name>", self.take)
            self.rule(app, "GET", f"{root}/snapshots", self.list)
            self.rule(app, "DELETE", f"{root}/snapshots/<wanted>", self.delete)
            self.rule(app, "POST", f"{root}/snapshots/<wanted>", self.revert)
            self.rule(app, "POST", f"{root}/snapshots/<wanted>/volumes", self.make_volume)

    def volume_snapshots(self) -> dict[str, Snapshot]:
        """Every volume snapshot there is."""
        return {key: one for one in self.snapshots.values() for key in one.volumes}

    # Views

    def take(self, tenant: str, name: str) -> flask.Response:
        """POST of a snapshot: 201."""
        self.esc.need_callback()
        given = call.body(SNAPSHOT_OPERATION)
        deployment, vm = self.esc.deployments.find_vm(tenant, name)
        if not self.esc.vm_operations.ready(deployment) or vm.state not in (*RUNNING, VM_SHUTOFF):
            raise EscError(400, "VM operation is not applicable")
        snapshot_id = given.get("id") or str(uuid.uuid4())
        if snapshot_id in self.snapshots:
            raise EscError(400, "there is a snapshot of this id already")
        transaction = self.esc.transaction()
        self.esc.engine.start(
            deployment.internal_id, self._take(deployment, vm, {**given, "id": snapshot_id}, transaction)
        )
        return self.esc.accepted(transaction, 201)

    def list(self) -> flask.Response:
        """GET of all, or of a tenant's or a VM's."""
        self.esc.engine.poll_all()
        tenant, vm = flask.request.args.get("internalTenantId"), flask.request.args.get("generatedVMName")
        fitting = [
            one for one in self.snapshots.values() if tenant in (None, "", one.tenant) and vm in (None, "", one.vm_name)
        ]
        return call.many(SNAPSHOT, [one.fields() for one in fitting])

    def delete(self, wanted: str) -> flask.Response:
        """DELETE by id or name."""
        call.header_url("Callback")
        call.header_url("Callback-ESC-Events")
        snapshot = self._find(wanted)
        self.esc.not_busy(f"snapshot {snapshot.id}", snapshot.id)
        transaction = self.esc.transaction()
        self.esc.engine.start(f"snapshot {snapshot.id}", self._delete(snapshot, transaction))
        return self.esc.accepted(transaction)

    def revert(self, wanted: str) -> flask.Response:
        """POST: the VM becomes what it was: 202."""
        call.no_body()
        call.header_url("Callback")
        call.header_url("Callback-ESC-Events")
        snapshot = self._find(wanted)
        deployment, vm = self.esc.deployments.find_vm(snapshot.tenant, snapshot.vm_name)
        if not self.esc.vm_operations.ready(deployment):
            raise EscError(409, "an operation on the VM's deployment is in progress, or it is not active")
        transaction = self.esc.transaction()
        self.esc.engine.start(deployment.internal_id, self._revert(deployment, vm, snapshot, transaction))
        return self.esc.accepted(transaction, 202)

    def make_volume(self, wanted: str) -> flask.Response:
        """POST of a bootable volume's name, JSON only: 202. wanted: a volume snapshot's id, or a VM snapshot's."""
        call.header_url("Callback")
        if flask.request.mimetype != call.JSON:
            raise EscError(415, "the body must be application/json")
        name = call.body(_NEW_VOLUME)["name"]
        by_volume = self.volume_snapshots()
        snapshot = by_volume.get(wanted) or self.snapshots.get(wanted)
        if snapshot is None:
            raise EscError(404, "Snapshot not found")
        source = wanted if wanted in by_volume else next(iter(snapshot.volumes), snapshot.image)
        made = str(uuid.uuid4())
        fields = {
            "volume_id": self.esc.vim.make("volume_id"),
            "volume_snapshot_id": source,
            "name": name,
            "internal_volume_id": made,
            "internal_tenant_id": snapshot.tenant,
            "event_type": "CREATE_VOLUME",
        }
        transaction = self.esc.transaction()
        self.esc.engine.start(made, self._make_volume(Record(made, snapshot.tenant, fields), transaction))
        return self.esc.accepted(transaction, 202)

    def _find(self, wanted: str) -> Snapshot:
        """By id, else by name; EscError 404, or 409 when the name is not unique."""
        if wanted in self.snapshots:
            return self.snapshots[wanted]
        found = [one for one in self.snapshots.values() if one.name == wanted]
        if len(found) > 1:
            raise EscError(409, "The request could not be processed because snapshot name is not unique")
        if not found:
            raise EscError(404, "Snapshot image not found")
        return found[0]

    # Activities

    def _take(self, deployment: Deployment, vm: Vm, given: dict[str, Any], transaction: Transaction) -> Activity:
        yield
        body = vm_event(deployment, "VM_SNAPSHOT_COMPLETE", vm)
        if transaction.failed:
            transaction.event(f"Failed to create snapshot of VM [{vm.name}]", body, 500)
            return
        names = [one["name"] for one in deployment.group(vm.group).get("volumes", {}).get("volume", [])]
        snapshot = Snapshot(
            id=given["id"],
            name=given["name"],
            tenant=deployment.tenant_id,
            deployment=deployment.internal_id,
            group=vm.group,
            vm_name=vm.name,
            image=self.esc.vim.make("external_snapshot_image_id"),
            metadata=given.get("metadata", {}),
            volumes={self.esc.vim.make("volume_snapshot_id"): name for name in names},
        )
        self.snapshots[snapshot.id] = snapshot
        for key, kind in ((snapshot.image, "snapshot image"), *((one, "volume snapshot") for one in snapshot.volumes)):
            self.esc.vim.add(key, kind, snapshot.name)
        transaction.event(f"Successfully created snapshot of VM [{vm.name}]", body)

    def _delete(self, snapshot: Snapshot, transaction: Transaction) -> Activity:
        yield
        body = write_xml(SNAPSHOT, snapshot.fields())
        if transaction.failed:
            transaction.event(f"Failed to delete snapshot [{snapshot.id}]", body, 500)
            return
        del self.snapshots[snapshot.id]
        for key in (snapshot.image, *snapshot.volumes):
            self.esc.vim.remove(key)
        transaction.event(f"Successfully deleted snapshot [{snapshot.id}]", body)

    def _revert(self, deployment: Deployment, vm: Vm, snapshot: Snapshot, transaction: Transaction) -> Activity:
        vm.state = VM_REBOOTING
        yield
        vm.state = VM_ERROR if transaction.failed else VM_INERT
        if not transaction.failed:
            vm.snapshot = snapshot.id
            yield from self.esc.lifecycle.wait_alive(deployment, [vm], transaction)
        well = deployment.settle() and vm.state != VM_ERROR
        words = "Successfully reverted" if well else "Failed to revert"
        body = vm_event(deployment, "VM_SNAPSHOT_REVERT_COMPLETE", vm)
        transaction.event(f"{words} VM [{vm.name}] to snapshot [{snapshot.id}]", body, 200 if well else 500)

    def _make_volume(self, record: Record, transaction: Transaction) -> Activity:
        yield
        body = write_xml(VOLUME, record.fields)
        if transaction.failed:
            transaction.resource("Volume could not be created", body, 500)
            return
        self.esc.volumes.keep(record)
        transaction.resource("Volume successfully created", body)
