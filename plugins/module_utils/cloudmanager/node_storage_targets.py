# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Targets of storage systems: searched for from a node, and attached to it.

Source: CloudManager REST API v1, "Nodes": discovery-nas and attach-targets; a node shows what is attached as ``nas``.
A search names a target C(volume-...) and an address, a node shows it as C(iqn...:volume-...) below a host name: only
the last part of the name says that both are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import CLOUDMANAGER
from .node_lookup import GET, NODE, SHOWN, brief, called, node_of

DISCOVER = Operation("storage_poll", "POST", "/v1/nodes/{id}/actions/discovery-nas", reads=True)
ATTACH = Operation("attaching_target_to_node", "POST", "/v1/nodes/{id}/actions/attach-targets", repeatable=True)

_TARGETS_SAMPLE = {"10.40.38.2": ["volume-887880f7-9e54-4f81-8d32-3e0b7a9b1c5c"]}

# Searched for -------------------------------------------------------------------------------------------------------


def _discover(work: Work) -> Object:
    node = node_of(work, work.params["node"])
    body = {"storage_id": work.params["storage_id"]}
    answer = work.call(DISCOVER, {"id": node["id"]}, body=body, attempt=f"search for targets from {work.label}")
    return {"changed": False, "node": brief(node), "targets": (answer or {}).get("targets") or {}}


NODE_STORAGE_TARGET_INFO = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="node_storage_target_info",
        title="node",
        key=("node",),
        summary="Search a storage system for targets that a node of CloudManager can have",
        description=(
            "Has a node ask a storage system which targets there are. Nothing is changed by it.",
            "RV(targets) is what M(telco.cloud.cloudmanager_node_storage_target) takes.",
        ),
        reference="CloudManager REST API v1, Nodes",
        fields={
            "node": NODE,
            "storage_id": Field(type="int", required=True, doc="Number of the storage system."),
        },
        returns={
            "node": SHOWN,
            "targets": Field(
                type="dict",
                read_only=True,
                sample=_TARGETS_SAMPLE,
                doc="Names of targets, by address of the storage system.",
            ),
        },
        run=_discover,
        reads_only=True,
    )
)

# Attached -----------------------------------------------------------------------------------------------------------

FIELDS = {
    "node": NODE,
    "targets": Field(
        type="dict",
        required=True,
        doc="Names of targets, as lists by address of the storage system: what "
        "M(telco.cloud.cloudmanager_node_storage_target_info) returns, or a part of it.",
    ),
    "vendor": Field(doc="Vendor of the storage system."),
    "product": Field(doc="Model of the storage system."),
}


def _check(params: Mapping[str, Any]) -> None:
    targets = params["targets"]
    if not targets:
        raise InvalidOption("targets", "names no target")
    for address, names in targets.items():
        if not isinstance(names, list) or not names or not all(isinstance(name, str) and name for name in names):
            raise InvalidOption("targets", f"{address} has no list of names of targets")
        if len(set(names)) != len(names):
            raise InvalidOption("targets", f"{address} names a target twice")


def _is(wanted: str, shown: str) -> bool:
    """Whether both names are one target's: equal, but for what stands before the last part of one."""
    return wanted == shown or shown.endswith(f":{wanted}") or wanted.endswith(f":{shown}")


def _missing(targets: Mapping[str, list[str]], node: Mapping[str, Any]) -> dict[str, list[str]]:
    """The targets that the node does not show, whatever host it shows them below."""
    shown = [name for names in (node.get("nas") or {}).values() for name in names]
    left = {address: [n for n in names if not any(_is(n, s) for s in shown)] for address, names in targets.items()}
    return {address: names for address, names in left.items() if names}


def _attach(work: Work) -> Object:
    params = work.params
    targets: dict[str, list[str]] = params["targets"]
    node = node_of(work, params["node"], whole=True)
    missing = _missing(targets, node)
    if missing:
        body: Object = {"targets": missing}
        body.update({name: params[name] for name in ("vendor", "product") if params.get(name) is not None})
        work.call(ATTACH, {"id": node["id"]}, body=body, attempt=f"attach targets to {work.label}")
        work.wait(
            lambda: _missing(targets, work.call(GET, {"id": node["id"]}, attempt=f"read {work.label}")),
            lambda left: not left,
            what=f"targets to be attached to node {called(node)}",
            describe=lambda left: "all are" if not left else f"not attached: {', '.join(sorted(_names(left)))}",
        )
    return {
        "changed": bool(missing),
        "node": brief(node),
        "attached": missing,
        "diff": {
            "before": {"targets": sorted(_names(targets) - _names(missing))},
            "after": {"targets": sorted(_names(targets))},
        },
    }


def _names(targets: Mapping[str, list[str]]) -> set[str]:
    return {name for names in targets.values() for name in names}


NODE_STORAGE_TARGET = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="node_storage_target",
        title="node",
        key=("node",),
        summary="Attach targets of a storage system to a node of CloudManager",
        description=(
            "Attaches targets to a node. Those that it has already are left alone, whatever storage host it shows them "
            "below.",
            "CloudManager cannot detach a target.",
        ),
        reference="CloudManager REST API v1, Nodes",
        fields=FIELDS,
        returns={
            "node": SHOWN,
            "attached": Field(
                type="dict",
                read_only=True,
                sample=_TARGETS_SAMPLE,
                doc="The targets that this run attached, by address of the storage system.",
            ),
            "diff": Field(
                type="dict",
                read_only=True,
                sample={
                    "before": {"targets": []},
                    "after": {"targets": ["volume-887880f7-9e54-4f81-8d32-3e0b7a9b1c5c"]},
                },
                doc="Those of the targets that the node has, before and after.",
            ),
        },
        run=_attach,
        check=_check,
        asynchronous=True,
    )
)
