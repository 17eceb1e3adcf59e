# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots of VMs, and volumes made from them. Nothing shows the work while it goes on, so reruns come after it."""

from __future__ import annotations

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import snapshot_volumes, vm_snapshots
from integration.faults.bench import Bench
from integration.faults.cisco_esc.deployments import VM, active, deployed
from integration.faults.cisco_esc.state import PATIENCE, TENANT, done, finish, recover_all, to_the_end
from integration.faults.matrix import Scenario
from integration.faults.shared import in_turn, places, so

NAME, ID = "before-upgrade", "snapshot-1"
_GIVEN = {"name": NAME, "internal_tenant_id": TENANT, "vm_name": VM, "wait_timeout": PATIENCE}


def _snapshots(bench: Bench) -> list[str]:
    """Those that were taken. A user knows them by their name, which ESC lets several have."""
    return [f"{one.name}" for one in bench.service.snapshots.snapshots.values()]


def _volumes(bench: Bench) -> list[str]:
    return [str(one.fields["name"]) for one in bench.service.volumes.records.values()]


taken = in_turn(deployed, done(vm_snapshots.VM_SNAPSHOT, **_GIVEN, id=ID))


def scenarios() -> list[Scenario]:
    there = so("there is one snapshot", lambda bench: _snapshots(bench) == [NAME])
    take = Scenario(
        "snapshot, take",
        vm_snapshots.VM_SNAPSHOT,
        _GIVEN,
        ("POST", r"/v0/radio/deployments/snapshot-vm/"),
        to_the_end(there),
        prepare=deployed,
        made=_snapshots,
        later=finish,
        job=True,
        calls_back=True,
    )
    return [
        take,
        *places(
            take,
            ("first poll", "GET", r"/v0/snapshots$", 1),
        ),
        Scenario(
            "snapshot, delete",
            vm_snapshots.VM_SNAPSHOT,
            {"name": NAME, "id": ID, "state": "absent", "wait_timeout": PATIENCE},
            ("DELETE", r"/v0/snapshots/snapshot-1$"),
            so("there is none", lambda bench: not _snapshots(bench)),
            prepare=taken,
            job=True,
            calls_back=True,
        ),
        Scenario(
            "snapshot, go back to it",
            vm_snapshots.VM_SNAPSHOT,
            {**_GIVEN, "id": ID, "state": "reverted"},
            ("POST", r"/v0/snapshots/snapshot-1$"),
            active(1),
            prepare=taken,
            act=("POST", r"/v0/snapshots/snapshot-1$"),
            again_changes=True,
            later=finish,
            job=True,
            calls_back=True,
            repair=recover_all,
        ),
        Scenario(
            "snapshot, volume from it",
            snapshot_volumes.SNAPSHOT_VOLUME,
            {"snapshot_id": ID, "name": "restored", "internal_tenant_id": TENANT, "wait_timeout": PATIENCE},
            ("POST", r"/v0/snapshots/snapshot-1/volumes$"),
            to_the_end(so("there is one volume", lambda bench: _volumes(bench) == ["restored"])),
            prepare=taken,
            made=_volumes,
            later=finish,
            job=True,
            calls_back=True,
        ),
    ]
