# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Restoring a snapshot that is on the manager.

Source: F5 VNFM REST API v3.1, "Snapshots", "Restore snapshot"; recorded answers: a restore answers 200 at once, with
the execution's id, and fails later.
"""

from __future__ import annotations

from typing import Any

from ..core.errors import ApiError, TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.work import Work
from .client import BUSY, F5_VNFM
from .following import SHOW_EVENTS, find_running, follow_execution, known_executions, stored_anyway
from .names import check_ids
from .snapshots import GET, USABLE

RESTORE = Operation("restore_snapshot", "POST", "/snapshots/{id}/restore", busy_codes=BUSY)

_WORKFLOW = "restore_snapshot"
_OPTIONS = {
    "force": Field(
        type="bool",
        default=False,
        doc="Whether to restore onto a manager that has blueprints or deployments already. They are lost.",
    ),
    "recreate_deployments_envs": Field(
        type="bool",
        default=True,
        doc="Whether to create the environments of the restored deployments, without which no workflow of theirs runs.",
    ),
    "restore_certificates": Field(
        type="bool",
        default=False,
        doc="Whether the manager takes the certificates of the snapshot for its own when they differ. Agents that live "
        "on need them. The manager reboots afterwards.",
    ),
    "no_reboot": Field(
        type="bool",
        default=False,
        doc="With O(restore_certificates=true): whether to leave out the reboot. The manager does not work well until "
        "it is done by hand.",
    ),
}


def _restored(work: Work) -> dict[str, Any]:
    snapshot = get_or_none(work, GET)
    if snapshot is None:
        raise TelcoError(f"There is no snapshot {work.params['id']}", option="id")
    if snapshot["status"] not in USABLE:
        raise TelcoError(
            f"snapshot {work.params['id']} cannot be restored, its status is {snapshot['status']}", option="id"
        )
    execution_id = _started(work)
    if execution_id is None:
        return {"changed": True, "execution_id": None, "status": None}
    work.created_id = execution_id
    done = follow_execution(work, execution_id, work.label, restarting=True)
    return {"changed": True, "execution_id": execution_id, "status": done["status"] if done else "pending"}


def _started(work: Work) -> str | None:
    """The id of the restore's execution; None when it was only predicted."""
    known = known_executions(work, None, _WORKFLOW)
    body = {name: work.params[name] for name in _OPTIONS}
    try:
        answer = work.call(RESTORE, body=body, attempt=f"restore {work.params['id']}")
    except ApiError as exc:
        if stored_anyway(exc) is None:
            raise
        found = find_running(work, None, _WORKFLOW, known)
        if found is None:
            raise
        return str(found["id"])
    return None if answer is None else str(answer["id"])


SNAPSHOT_RESTORE = ActionModule(
    Action(
        system=F5_VNFM,
        name="snapshot_restore",
        title="restore of snapshot",
        summary="Restore a snapshot on an F5 VNF Manager",
        description=(
            "Restores a snapshot that is on the manager, and follows the execution that does it to its end.",
            "The manager accepts a restore at once and finds only later that it is not clean: blueprints and "
            "deployments that exist make it fail, unless O(force) is set.",
            "The manager may be out of reach while its services restart; that is waited for.",
        ),
        reference="F5 VNFM REST API v3.1, Snapshots, Restore snapshot",
        fields={
            "id": Field(required=True, sample="before_upgrade", doc="Identifier of the snapshot."),
            **_OPTIONS,
            "show_events": SHOW_EVENTS,
        },
        key=("id",),
        run=_restored,
        returns={
            "execution_id": Field(
                sample="4d544ec7-7660-4564-9c35-5c8fa3280c4f",
                doc="Id of the execution that restores; null in check mode.",
            ),
            "status": Field(
                sample="terminated",
                doc="How the execution ended, V(terminated) when all is well; V(pending) when it was not waited for, "
                "null in check mode.",
            ),
        },
        check=check_ids("id"),
        asynchronous=True,
        always_changes="Each run restores the snapshot anew.",
    )
)
