# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The module that evacuates, stops, decommissions and restarts compute nodes: its options and its documentation.

Source: CloudManager REST API v1, "Instances and compute nodes"; what it does is in :mod:`.host_work`.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import Action, ActionModule
from .client import CLOUDMANAGER
from .host_work import STATES, check, run
from .tasks import TASK_RETURNS

FIELDS = {
    "name": Field(
        doc="Name of the compute node, as the compute service and CloudManager's list of nodes know it. For all states "
        "but V(restarted)."
    ),
    "names": Field(
        type="list", elements="str", doc="Names of the compute nodes that are restarted. For O(state=restarted)."
    ),
    "state": Field(
        required=True,
        choices=tuple(STATES),
        doc=[
            "V(evacuated): all instances are moved to other nodes.",
            "V(stopped): the node is disabled and switched off after an attempt to migrate its instances.",
            "V(decommissioned): the node is taken out of service after an attempt to migrate its instances.",
            "V(restarted): the nodes are restarted, their instances migrated before.",
        ],
    ),
    "allow_live_migrate": Field(
        type="bool", doc="Whether instances may be migrated while they run. For O(state=decommissioned)."
    ),
    "allow_migrate": Field(
        type="bool",
        doc="Whether instances may be stopped to be migrated when they cannot be while they run. For "
        "O(state=decommissioned).",
    ),
    "allow_off_vm": Field(
        type="bool",
        doc="Whether instances may be stopped to be migrated when they cannot be while they run. For "
        "O(state=stopped) and O(state=restarted).",
    ),
    "allow_evacuate": Field(
        type="bool",
        doc="Whether instances may be evacuated when they cannot be migrated. For all states but V(evacuated).",
    ),
    "in_sequence": Field(
        type="bool", doc="Whether the nodes are restarted one after the other. For O(state=restarted)."
    ),
    "verify_result": Field(
        type="bool",
        default=True,
        option_only=True,
        doc="Whether the node is looked at after the work, and the task fails when it is not in the state. V(false) "
        "takes CloudManager's word; it is for a node that is down and whose instances were evacuated, because its "
        "number of instances stays what it reported last.",
    ),
}

HOST = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="host",
        title="host",
        key=("name",),
        summary="Evacuate, stop, decommission or restart compute nodes by CloudManager",
        description=(
            "Moves the instances of a compute node away, and stops it, takes it out of service or restarts it when "
            "that is asked for.",
            "Before and after, the node is read from CloudManager's list of nodes. It is evacuated when no instance is "
            "on it; decommissioned when besides its compute service is disabled; stopped when besides it is down or "
            "its power is off. A node in its state is left alone. After the work it must be seen in its state within "
            "90 seconds (or O(wait_timeout), if that is less), or the task fails and says what is still so.",
            "Of a node that is not in the list, or is no compute node there, nothing can be read: the work is started, "
            "and a warning says that it could not be verified.",
        ),
        notes=(
            "CloudManager does not tell which host a task works on. A run that was cut off leaves its task at work, "
            "and a run before its end starts another one, unless the node is in its state by then. "
            "M(telco.cloud.cloudmanager_task_info) lists the recent tasks.",
            "A disabled compute service is taken as it is, whoever disabled it; RV(hosts[].disabled_reason) may tell.",
        ),
        always_changes="With O(state=restarted), and for a node of which nothing can be read, each run starts the "
        "work and reports a change.",
        reference="CloudManager REST API v1, Instances and compute nodes",
        fields=FIELDS,
        returns={
            "hosts": Field(
                type="list",
                elements="dict",
                read_only=True,
                doc="The hosts as they were last seen, in check mode as they were found; those of which nothing can be "
                "read are left out.",
                fields={
                    "name": Field(sample="mnode1.develop.stand.loc", doc="Name of the host."),
                    "node_id": Field(type="int", sample=1, doc="Its number among CloudManager's nodes."),
                    "instances": Field(type="int", sample=0, doc="How many instances are on it."),
                    "status": Field(sample="disabled", doc="Whether its compute service is C(enabled) or C(disabled)."),
                    "disabled_reason": Field(sample="decommission", doc="Why it is disabled, when that was said."),
                    "state": Field(sample="up", doc="Whether its compute service is C(up) or C(down)."),
                    "power_state": Field(sample="power_on", doc="C(power_on) or C(power_off)."),
                    "up": Field(type="bool", sample=True, doc="Whether it is neither down nor without power."),
                },
            ),
            **TASK_RETURNS,
            "diff": Field(
                type="dict",
                read_only=True,
                sample={"before": {"instances": 3}, "after": {"instances": 0}},
                doc="What the state is about, before and after; empty when nothing can be read of the host.",
            ),
        },
        run=run,
        check=check,
        asynchronous=True,
    )
)
