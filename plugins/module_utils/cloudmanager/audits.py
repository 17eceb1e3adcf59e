# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Audits of how well instances are spread over the hosts of an aggregate, and what becomes of their results.

Source: CloudManager REST API v1, "DRS". The reference shows the status DONE only; a status that none of its kind is
known by is waited for until the deadline. Ids of audits are numbers in its examples, strings in its tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, WaitFailed
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import Action, ActionModule, InfoModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import CLOUDMANAGER

_ACTIONS = "/v1/aggregates/{aggregate_id}/actions"
EXECUTE = Operation("running_a_balancing_capability_audit", "POST", f"{_ACTIONS}/execute-audit")
APPLY = Operation("application_of_the_audit_result", "POST", f"{_ACTIONS}/apply-audit")
STATUS = Operation("getting_audit_status", "POST", f"{_ACTIONS}/get-audit-status", reads=True)

_DONE = "DONE"
_FAILED = frozenset({"FAILED", "FAILURE", "ERROR", "CANCELLED", "CANCELED"})

AGGREGATE_ID = Field(required=True, sample="1", doc="Id of the host aggregate.")


def _look(work: Work, audit_id: int) -> Object:
    answer = work.call(STATUS, body={"audit_id": audit_id}, attempt=f"look at audit {audit_id} of {work.label}")
    return dict(answer["audit"])


def _follow(work: Work, audit: Object) -> Object:
    """Wait until an audit is done.

    :raises WaitFailed: It ended otherwise.
    """
    audit_id = audit["id"]
    work.created_id = str(audit_id)

    def done(seen: Object) -> bool:
        status = str(seen.get("status")).upper()
        if status in _FAILED:
            raise WaitFailed(f"Audit {audit_id} of {work.label} ended in {seen['status']}", id=str(audit_id))
        return status == _DONE

    if audit.get("status") is not None and done(audit):
        return audit
    what = f"audit {audit_id} of {work.label} to be done"
    seen = work.wait(lambda: _look(work, audit_id), done, what=what, describe=lambda item: str(item.get("status")))
    return audit if seen is None else dict(seen)


def _execute(work: Work) -> Object | None:
    auto_apply = work.params.get("auto_apply")
    body = None if auto_apply is None else {"auto_apply": auto_apply}
    answer = work.call(EXECUTE, body=body, attempt=f"start an audit of {work.label}")
    return None if answer is None else _follow(work, dict(answer["audit"]))


def _apply(work: Work) -> Object:
    audit_id = work.params["audit_id"]
    work.call(APPLY, body={"audit_id": audit_id}, attempt=f"apply audit {audit_id} to {work.label}")
    return _follow(work, {"id": audit_id, "status": None})


def _run(work: Work) -> Object:
    audit = _execute(work) if work.params["state"] == "executed" else _apply(work)
    return {"changed": True, "audit": audit}


def _check(params: Mapping[str, Any]) -> None:
    needless = "audit_id" if params["state"] == "executed" else "auto_apply"
    if params.get(needless) is not None:
        raise InvalidOption(needless, f"means nothing for state {params['state']}")
    if params["state"] == "applied" and params.get("audit_id") is None:
        raise InvalidOption("audit_id", "is needed for state applied")


_AUDIT = {
    "id": Field(type="int", sample=99, doc="Number of the audit."),
    "status": Field(sample="DONE", doc="Its status; null when it was not looked at."),
}

AGGREGATE_AUDIT = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="aggregate_audit",
        title="aggregate",
        key=("aggregate_id",),
        summary="Audit the balance of a host aggregate by CloudManager, or apply an audit",
        description=(
            "Runs an audit of how instances are spread over the hosts of an aggregate, or applies the result of one, "
            "and waits until it is done.",
        ),
        notes=(
            "That an audit is done does not say that instances were moved; where they are shows in the compute "
            "service.",
        ),
        always_changes="Each run makes a new audit, or applies one: whether it has been applied cannot be read.",
        reference="CloudManager REST API v1, DRS",
        fields={
            "aggregate_id": AGGREGATE_ID,
            "state": Field(
                default="executed",
                choices=("executed", "applied"),
                doc="V(executed): an audit is run. V(applied): the result of the audit O(audit_id) is applied.",
            ),
            "auto_apply": Field(
                type="bool", doc="Whether the result is applied when the audit is done. For O(state=executed)."
            ),
            "audit_id": Field(type="int", doc="Number of the audit that is applied. For O(state=applied)."),
        },
        returns={
            "audit": Field(
                type="dict",
                read_only=True,
                sample={"id": 99, "status": "DONE"},
                doc="The audit as it was last seen; null in check mode when it would be a new one.",
                fields=_AUDIT,
            )
        },
        run=_run,
        check=_check,
        asynchronous=True,
    )
)


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    found = get_or_none(work, STATUS, body={"audit_id": work.params["audit_id"]})
    if found is not None:
        yield dict(found["audit"])


AGGREGATE_AUDIT_INFO = InfoModule(
    Resource(
        system=CLOUDMANAGER,
        name="aggregate_audit",
        plural="audits",
        title="audit",
        summary="Get the status of an audit of a host aggregate by CloudManager",
        reference="CloudManager REST API v1, DRS",
        fields=_AUDIT,
        key=("id",),
        find=lambda work: None,
        info=Info(
            list=STATUS,
            fetch=_listed,
            filters={
                "aggregate_id": AGGREGATE_ID,
                "audit_id": Field(type="int", required=True, doc="Number of the audit."),
            },
            summary="Get the status of an audit of a host aggregate by CloudManager",
            description=("Gets the status of one audit. The list is empty when there is no such audit.",),
        ),
    )
)
