# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings and chores of nodes that no answer shows: services, processor mode, log redirection, updates, locks.

Source: CloudManager REST API v1, "Nodes". None of these operations has an answer, and the node object has none of
what they set: each run sends the request and reports a change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Constraints, Object, no_check
from ..core.work import Work
from .client import CLOUDMANAGER
from .node_lookup import NODE, SHOWN, brief, node_of


def _operation(id_: str, action: str, *, repeatable: bool = True) -> Operation:
    return Operation(id_, "POST", f"/v1/nodes/{{id}}/actions/{action}", repeatable=repeatable)


def _module(
    name: str,
    *,
    summary: str,
    description: tuple[str, ...],
    always_changes: str,
    fields: Mapping[str, Field],
    plan: Callable[[Mapping[str, Any]], tuple[Operation, Object | None, str]],
    constraints: Constraints | None = None,
    check: Callable[[Mapping[str, Any]], None] = no_check,
) -> ActionModule:
    """A module that sends one request to one node.

    :param plan: From the options: the operation, its body, and what is attempted.
    :param check: Refuses options that cannot work.
    """

    def run(work: Work) -> Object:
        node = node_of(work, work.params["node"])
        operation, body, attempt = plan(work.params)
        work.call(operation, {"id": node["id"]}, body=body, attempt=f"{attempt} {work.label}")
        return {"changed": True, "node": brief(node)}

    return ActionModule(
        Action(
            system=CLOUDMANAGER,
            name=name,
            title="node",
            key=("node",),
            summary=summary,
            description=description,
            always_changes=always_changes,
            reference="CloudManager REST API v1, Nodes",
            fields={"node": NODE, **fields},
            constraints=constraints or Constraints(),
            returns={"node": SHOWN},
            run=run,
            check=check,
        )
    )


# Services -----------------------------------------------------------------------------------------------------------

SERVICES = {
    ("snmp", "enabled"): _operation("enabling_snmp_for_host", "enable-snmp"),
    ("snmp", "disabled"): _operation("disabling_snmp_for_host", "disable-snmp"),
    ("ssh", "enabled"): _operation("enabling_ssh_for_host", "enable-ssh"),
    ("ssh", "disabled"): _operation("disabling_ssh_for_host", "disable-ssh"),
    ("nodesafe", "enabled"): _operation("enabling_nodesafe_mode_for_node", "enable-nodesafe"),
    ("nodesafe", "disabled"): _operation("disabling_nodesafe_mode_for_node", "disable-nodesafe"),
    ("dcc", "enabled"): _operation("enabling_dynamic_component_configuration_for_node", "enable-dcc"),
    ("dcc", "disabled"): _operation("disabling_dynamic_component_configuration_for_node", "disable-dcc"),
}


def _service(params: Mapping[str, Any]) -> tuple[Operation, None, str]:
    service, state = params["service"], params["state"]
    return SERVICES[(service, state)], None, f"{'enable' if state == 'enabled' else 'disable'} {service} on"


NODE_SERVICE = _module(
    "node_service",
    summary="Enable or disable a service on a node of CloudManager",
    description=("Enables or disables SNMP, SSH, the NodeSafe mode or the dynamic component configuration of a node.",),
    always_changes="CloudManager does not tell which services a node has: each run sets it and reports a change.",
    fields={
        "service": Field(
            required=True,
            choices=("snmp", "ssh", "nodesafe", "dcc"),
            doc="The service: V(dcc) is the dynamic component configuration, which new nodes have enabled.",
        ),
        "state": Field(default="enabled", choices=("enabled", "disabled"), doc="Whether the node is to have it."),
    },
    plan=_service,
)

# Processor mode -----------------------------------------------------------------------------------------------------

CPU_MODE = _operation("configuring_the_processor_type_of_compute_node_instance", "set-cpu-mode")


def _check_cpu_mode(params: Mapping[str, Any]) -> None:
    if params.get("cpu_model") is not None and params["cpu_emulation_mode"] != "custom":
        raise InvalidOption("cpu_model", f"means nothing with cpu_emulation_mode {params['cpu_emulation_mode']}")


def _cpu_mode(params: Mapping[str, Any]) -> tuple[Operation, Object, str]:
    mode, model = params["cpu_emulation_mode"], params.get("cpu_model")
    body: Object = {"cpu_emulation_mode": None if mode == "none" else mode}
    if model is not None:
        body["cpu_model"] = model
    return CPU_MODE, body, "set the processor mode of"


NODE_CPU_MODE = _module(
    "node_cpu_mode",
    summary="Set the processor that instances on a node of CloudManager see",
    description=("Sets which processor a compute node shows to its instances.",),
    always_changes="CloudManager does not tell the processor mode of a node: each run sets it and reports a change.",
    fields={
        "cpu_emulation_mode": Field(
            required=True,
            choices=("none", "host-passthrough", "host-model", "custom"),
            doc="How the processor is emulated. V(none) is the API's C(null).",
        ),
        "cpu_model": Field(
            doc="The processor model that is emulated, such as V(Broadwell). It goes with O(cpu_emulation_mode=custom)."
        ),
    },
    plan=_cpu_mode,
    check=_check_cpu_mode,
)

# Log redirection ----------------------------------------------------------------------------------------------------

REDIRECT_LOGS = _operation("configuring_redirection_of_compute_node_logs", "setup-log-redirection")
KEEP_LOGS = _operation("disabling_redirection_of_compute_node_logs", "disable-log-redirection")


def _log_redirection(params: Mapping[str, Any]) -> tuple[Operation, Object | None, str]:
    if params["state"] == "absent":
        return KEEP_LOGS, None, "end the redirection of logs of"
    return REDIRECT_LOGS, {"log_redirection_hostname": params["log_redirection_hostname"]}, "redirect the logs of"


NODE_LOG_REDIRECTION = _module(
    "node_log_redirection",
    summary="Redirect the logs of a node of CloudManager",
    description=("Has a compute node send its logs to another host, or stops that.",),
    always_changes="CloudManager does not tell where logs of a node go: each run sets it and reports a change.",
    fields={
        "log_redirection_hostname": Field(
            doc="Domain name or IP address of the host that gets the logs. Needed with O(state=present)."
        ),
        "state": Field(default="present", choices=("present", "absent"), doc="Whether logs are to be redirected."),
    },
    constraints=Constraints(required_if=(("state", "present", ("log_redirection_hostname",)),)),
    plan=_log_redirection,
)

# Maintenance --------------------------------------------------------------------------------------------------------

CHORES = {
    "update_system": (
        _operation("running_system_update_on_a_compute_node", "update-system", repeatable=False),
        "update the system of",
    ),
    "repair_locks": (
        _operation("volume_locks_repairing", "repair-locks", repeatable=False),
        "repair the volume locks on",
    ),
}


def _chore(params: Mapping[str, Any]) -> tuple[Operation, None, str]:
    operation, attempt = CHORES[params["action"]]
    return operation, None, attempt


NODE_MAINTENANCE = _module(
    "node_maintenance",
    summary="Update the system or repair volume locks on a node of CloudManager",
    description=(
        "Begins an update of the system of a compute node, or a repair of the locks of volumes on it.",
        "CloudManager answers with neither a task nor a result: the work goes on after the module has ended, and how "
        "it ends is not seen here.",
    ),
    always_changes="Each run begins the work anew and reports a change.",
    fields={"action": Field(required=True, choices=tuple(CHORES), doc="What is done.")},
    plan=_chore,
)
