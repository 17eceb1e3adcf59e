# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cluster of managers: its state on the manager that is asked, and its configuration.

Source: F5 VNFM REST API v3.1, "Cluster": a PUT starts a cluster, or joins one when addresses to join are given; the
configuration is an arbitrary mapping that can be set but not read. No recording shows a real cluster at work.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import AnswerLost, InvalidOption, WaitFailed
from ..core.fields import Field
from ..core.module import Action, ActionModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Object, Resource
from ..core.work import Work
from .client import F5_VNFM

GET = Operation("get_cluster_state", "GET", "/cluster")
PUT = Operation("put_cluster_state", "PUT", "/cluster", repeatable=False)
PATCH = Operation("patch_cluster_state", "PATCH", "/cluster", repeatable=True)

_SHOWN = ("initialized", "consul")
_LOOKS = 3

FIELDS = {
    "host_ip": Field(
        write_only=True,
        doc="Address under which the other managers reach this one. It is needed to start or join a cluster.",
    ),
    "node_name": Field(
        write_only=True,
        doc="Name of this manager within the cluster, unique there. It is needed to start or join a cluster.",
    ),
    "join_addrs": Field(
        type="list",
        elements="str",
        write_only=True,
        doc="Addresses of managers in the cluster that is joined. Without them a new cluster is started.",
    ),
    "credentials": Field(
        secret=True,
        write_only=True,
        doc="The credentials that M(telco.cloud.f5_vnfm_cluster_node) got for this manager. They are needed to join.",
    ),
    "configuration": Field(
        type="dict",
        write_only=True,
        update_when="update_configuration",
        doc="Settings of the cluster, of its own mechanisms or of extensions. The manager never shows them, so they "
        "cannot be "
        "compared; see O(update_configuration).",
    ),
    "update_configuration": Field(
        default="always",
        choices=("always", "on_create"),
        option_only=True,
        doc="When to send O(configuration): V(always) sends it and reports a change on each run, V(on_create) only "
        "when "
        "the cluster is started or joined.",
    ),
    "initialized": Field(type="bool", read_only=True, sample=True, doc="Whether the manager is part of a cluster."),
    "consul": Field(
        type="dict", read_only=True, sample={"leader": "172.20.0.3:8300"}, doc="State of the cluster's store, Consul."
    ),
    "error": Field(
        read_only=True, sample=None, doc="The fatal error of the cluster on this manager, when there was one."
    ),
    "logs": Field(
        type="list",
        elements="dict",
        read_only=True,
        sample=[{"message": "HA Cluster configuration complete", "timestamp": 1485778546965628, "cursor": "a1"}],
        doc="What the cluster's mechanisms logged on this manager, timestamps in microseconds since 1970.",
    ),
}


def _state(work: Work) -> Object:
    """The cluster's state with its error, which is hidden unless it is asked for."""
    return dict(work.call(GET, query={"_include": ",".join((*_SHOWN, "error"))}))


def _find(work: Work) -> Object | None:
    state = _state(work)
    return state if state.get("initialized") else None


def _start(work: Work, want: Object) -> Object | None:
    for option in ("host_ip", "node_name"):
        if option not in want:
            raise InvalidOption(option, "is needed, this manager is not part of a cluster yet")
    body = {name: want[name] for name in ("host_ip", "node_name", "credentials", "join_addrs") if name in want}
    attempt = "join the cluster" if "join_addrs" in want else "start a cluster"
    try:
        state = work.call(PUT, body=body, attempt=attempt)
    except AnswerLost:
        # Seen from here on as begun by this run, so that its configuration is sent too.
        state = _begun(work)
        if state is None:
            raise
    work.created_id = str(want["node_name"])
    waited = work.wait(
        lambda: _state(work), _is_started, what="the manager to be part of the cluster", describe=_described
    )
    if "configuration" in want:
        state = work.call(PATCH, body=want["configuration"], attempt="configure the cluster") or state
    return waited or state


def _begun(work: Work) -> Object | None:
    """The state after a PUT whose answer was lost, when it shows that the PUT was carried out; None otherwise.

    The manager may still be at work on it, so that it is looked for several times.
    """
    for attempt in range(1, _LOOKS + 1):
        work.pace.sleep(work.pace.first * attempt)
        state = _state(work)
        if _is_started(state):
            return state
    return None


def _is_started(state: Mapping[str, Any]) -> bool:
    if state.get("error"):
        raise WaitFailed(f"The manager did not become part of the cluster: {state['error']}")
    return bool(state.get("initialized"))


def _described(state: Mapping[str, Any]) -> str:
    return "initialized" if state.get("initialized") else "not initialized"


def _configuration(work: Work, have: Object, values: Object) -> Object:
    return dict(values["configuration"])


CLUSTER = StateModule(
    Resource(
        system=F5_VNFM,
        name="cluster",
        plural="clusters",
        title="cluster",
        summary="Start or join a cluster of F5 VNF Managers",
        description=(
            "Makes the manager the first of a new cluster, or lets it join one. A manager that is part of a cluster "
            "already "
            "stays as it is; only O(configuration) is sent to it.",
            "A manager leaves its cluster by M(telco.cloud.f5_vnfm_cluster_node) on another manager.",
            "Needs the premium edition of the manager and an administrator.",
        ),
        reference="F5 VNFM REST API v3.1, Cluster",
        fields=FIELDS,
        key=(),
        id_field="node_name",
        find=_find,
        created=_start,
        changes=(Change(operation=PATCH, fields=("configuration",), body=_configuration),),
        constraints=Constraints(required_by={"join_addrs": ("credentials",)}),
        asynchronous=True,
        always_changes="With O(configuration) and O(update_configuration=always) each run sends the configuration.",
    )
)


def _read(work: Work) -> Object:
    include, since = work.params.get("include"), work.params.get("since")
    query: Object = {"_include": ",".join((*_SHOWN, *include))} if include else {}
    if since is not None:
        query["since"] = since
    return {"changed": False, "cluster": work.call(GET, query=query)}


def _check_info(params: Mapping[str, Any]) -> None:
    if params.get("since") is not None and "logs" not in (params.get("include") or ()):
        raise InvalidOption("since", "is about the logs, which include does not ask for")


CLUSTER_INFO = ActionModule(
    Action(
        system=F5_VNFM,
        name="cluster_info",
        title="cluster",
        summary="Get the state of the cluster of F5 VNF Managers",
        description=(
            "Tells whether the manager is part of a cluster and how the cluster is, with its logs when asked for.",
            "Needs the premium edition of the manager.",
        ),
        reference="F5 VNFM REST API v3.1, Cluster",
        fields={
            "include": Field(
                type="list",
                elements="str",
                choices=("logs", "error"),
                option_only=True,
                doc="What to return besides the state: the V(logs) of the cluster on this manager, its fatal V(error).",
            ),
            "since": Field(
                option_only=True,
                doc="With O(include=logs), return only what was logged after this C(cursor) of an earlier log entry.",
            ),
        },
        run=_read,
        check=_check_info,
        reads_only=True,
        returns={
            "cluster": Field(
                type="dict",
                doc="State of the cluster on this manager.",
                fields={name: FIELDS[name] for name in ("initialized", "consul", "error", "logs")},
            ),
        },
    )
)
