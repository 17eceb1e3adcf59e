# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Routers of tenants, which no operation shows.

Source: Cisco ESC REST northbound API 2.2, "19-Routers". What is known of a router is what ESC answers to a request that
changes it: a PUT is answered with 404 when there is none, and with 204 when nothing had to be done. A DELETE has no
status for a router that is not there; 400 may mean it or something else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from ..core.errors import AnswerLost, ApiError, InvalidOption
from ..core.fields import Field, given
from ..core.http import Answer
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .asynchronous import carry_out_unseen
from .callbacks import CALLBACK_OPTIONS, check_callback
from .client import CISCO_ESC
from .documents import body
from .identifiers import TENANT_ID, check_internal_id, check_lengths, internal_id

_PATH = "/v0/{internal_tenant_id}/routers/{internal_router_id}"
CREATE = Operation("routers.create_routers", "POST", _PATH, envelope="router")
UPDATE = Operation("routers.update_routers", "PUT", _PATH, envelope="router", repeatable=False)
DELETE = Operation("routers.delete_internaltenantid_routers_internalrouterid", "DELETE", _PATH, repeatable=False)

FIELDS = {
    "internal_tenant_id": TENANT_ID,
    "internal_router_id": internal_id("router", "radio-edge"),
    "name": Field(
        sample="radio-edge",
        doc="Name of the router in the infrastructure below ESC. It is needed for a new router.",
    ),
    "external_router_id": Field(
        sample="9d7b58b8-4b4e-64a7-a4a0-e0a5a0030a5a",
        doc="Identifier of a router that is in the infrastructure below ESC already, at most 72 characters.",
    ),
    "admin_state": Field(type="bool", sample=True, doc="Whether it is in service."),
    "external_network": Field(sample="internet", doc="Network that is its way out: name, or identifier in ESC."),
    "description": Field(sample="Way out of the radio network", doc="What it is for."),
    "interfaces": Field(
        type="list",
        elements="dict",
        wire="interface",
        sample=[{"subnet": "radio-core-v4"}],
        doc="Subnets that it is connected to. All of them are given together.",
        fields={
            "internal_attach_interface_id": Field(
                wire="internalAttachInterfaceId", sample="radio-edge-1", doc="Identifier of the connection, your own."
            ),
            "subnet": Field(sample="radio-core-v4", doc="The subnet: name, or identifier in ESC."),
            "subnet_id": Field(
                wire="subnetId",
                sample="b1d6a2f1-8c1b-4f0c-8a52-2f6a3d0c9b02",
                doc="Identifier of the subnet in the infrastructure below ESC.",
            ),
            "port_id": Field(
                sample="6b1fb1e4-2d55-4a3e-8f7a-0a4d1d3c7006",
                doc="Identifier of a port in the infrastructure below ESC.",
            ),
        },
    ),
    "routes": Field(
        type="list",
        elements="dict",
        wire="route",
        sample=[{"destination": "203.0.113.0/24", "next_hop": "198.51.100.254"}],
        doc="Its static routes. All of them are given together.",
        fields={
            "destination": Field(required=True, sample="203.0.113.0/24", doc="Where the route leads."),
            "next_hop": Field(required=True, sample="198.51.100.254", doc="Address of the next router."),
            "route_name": Field(sample="to-core", doc="Name of the route."),
        },
    ),
    "snat_enable": Field(type="bool", sample=True, doc="Whether it hides addresses behind its own on the way out."),
    "isdistributed": Field(type="bool", sample=False, doc="Whether it is distributed over the hosts."),
}


def _check(params: Mapping[str, Any]) -> None:
    for option in ("internal_tenant_id", "internal_router_id"):
        check_internal_id(option, params[option])
    check_lengths(params, {"name": 255, "external_router_id": 72})
    check_callback(params)


def _run(work: Work) -> Object:
    want = given(FIELDS, work.params)
    if work.params["state"] == "absent":
        changed, router = _absent(work), {}
    else:
        changed, router = _present(work, want), want
    return {"changed": changed, "router": router, "id": work.params["internal_router_id"]}


def _present(work: Work, want: Object) -> bool:
    """Change it, and create it when ESC says that there is none."""
    answer, in_doubt = _sent(work, UPDATE, body(FIELDS, want, UPDATE), f"change {work.label}")
    if answer is not None:
        return in_doubt or answer.status != 204
    if "name" not in want:
        raise InvalidOption("name", f"is needed to create {work.label}")
    document = body(FIELDS, want, CREATE)
    noted = len(work.gate.operations)
    words = {"what": f"{work.label} being created", "attempt": f"create {work.label}"}
    try:
        carry_out_unseen(work, CREATE, body=document, **words)
    except AnswerLost:
        # What a PUT finds was created. Else it is sent again: its id is ours, so that there cannot be two.
        found, _in_doubt = _sent(work, UPDATE, document, f"look for {work.label}")
        if found is None:
            del work.gate.operations[noted:]
            carry_out_unseen(work, CREATE, body=document, **words)
    return True


def _absent(work: Work) -> bool:
    """Delete it. When ESC refuses, a PUT that asks for nothing tells whether there is one."""

    def none_there(exc: ApiError) -> bool:
        if exc.status != 400:
            return exc.kind == "absent"
        found, _in_doubt = _sent(work, UPDATE, {}, f"look for {work.label}")
        return found is None

    answer, in_doubt = _sent(work, DELETE, None, f"delete {work.label}", none_there)
    return in_doubt or answer is not None


def _sent(
    work: Work,
    operation: Operation,
    document: Any,
    attempt: str,
    none_there: Callable[[ApiError], bool] = lambda exc: exc.kind == "absent",
) -> tuple[Answer | None, bool]:
    """ESC's answer, None when it says that there is no such router; and whether a lost try may have done it already.

    What ESC refuses because there is no router has changed nothing, and is not among the operations of the result.
    """
    noted = len(work.gate.operations)
    in_doubt = False
    while True:
        del work.gate.operations[noted:]
        try:
            what = f"the end of the attempt to {attempt}"
            return carry_out_unseen(work, operation, body=document, what=what, attempt=attempt), in_doubt
        except AnswerLost:
            if in_doubt:
                raise
            in_doubt = True
        except ApiError as exc:
            if not none_there(exc):
                raise
            del work.gate.operations[noted + in_doubt :]
            return None, in_doubt


ROUTER = ActionModule(
    Action(
        system=CISCO_ESC,
        name="router",
        title="router",
        key=("internal_tenant_id", "internal_router_id"),
        summary="Manage routers of Cisco ESC",
        description=(
            "Creates, changes and deletes routers of Cisco Elastic Services Controller.",
            "ESC has no operation that shows a router. Each run sends what is wanted, and it is ESC's answer that says "
            "whether something had to be done.",
            "ESC does such work in the background. Only its callback tells of the end; without one the module does not "
            "know more than that ESC has taken the request, and says so.",
        ),
        notes=(
            "A change is sent with the options that are given. Whether ESC keeps what is left out cannot be read, so "
            "give all that the router is to have.",
            "In check mode nothing is known of the router: a change by C(PUT), or a deletion, is predicted.",
        ),
        reference="Cisco ESC REST northbound API 2.2, 19-Routers",
        fields={
            **FIELDS,
            "state": Field(
                default="present", choices=("present", "absent"), doc="The state that the router is brought into."
            ),
            **CALLBACK_OPTIONS,
            "callback_url": replace(
                CALLBACK_OPTIONS["callback_url"],
                doc="Address of a receiver of yours that ESC tells when the operation has ended. The module cannot "
                "wait then: it only knows that ESC has taken the request. Without it the module listens itself.",
            ),
        },
        returns={
            "router": Field(
                type="dict",
                sample={"internal_router_id": "radio-edge", "name": "radio-edge"},
                doc="What was asked for; empty when it is deleted.",
            ),
            "id": Field(sample="radio-edge", doc="Identifier of the router in ESC."),
        },
        run=_run,
        check=_check,
        asynchronous=True,
        always_changes="Routers cannot be read: a run reports no change only where ESC answers that there was nothing "
        "to do, which it cannot be asked in check mode.",
    )
)
