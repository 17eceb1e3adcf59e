# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Monitoring and healing of a VM group, as options.

Source: Cisco ESC REST northbound API 2.2, "06-Deployments", the examples of POST and PUT; recovery policies and the
occurrences of a metric as in ESC's user guide, to which that section refers.
"""

from __future__ import annotations

from .datamodel_part import Part, name

#: Event of the KPI that tells whether a VM answers.
ALIVE = "VM_ALIVE"

RECOVERY_POLICY = Part(
    type="dict",
    sample={"recovery_type": "AUTO", "action_on_recovery": "REBOOT_THEN_REDEPLOY", "max_retries": 3},
    doc="What ESC does with a VM that does not answer any more.",
    fields={
        "recovery_type": Part(
            choices=("AUTO", "MANUAL"),
            sample="AUTO",
            doc="Whether ESC recovers by itself, or waits for M(telco.cloud.cisco_esc_vm_recovery).",
        ),
        "action_on_recovery": Part(
            choices=("REBOOT_THEN_REDEPLOY", "REBOOT_ONLY", "REDEPLOY_ONLY"),
            sample="REBOOT_THEN_REDEPLOY",
            doc="What is tried.",
        ),
        "max_retries": Part(type="int", between=(0, 1000), sample=3, doc="How often it is tried."),
    },
)

_COLLECTOR = Part(
    type="dict",
    sample={"type": "ICMPPing", "nicid": 1, "poll_frequency": 3},
    doc="How the metric is measured.",
    fields={
        "type": name("Name of a metric of ESC's dynamic mapping, such as V(ICMPPing).", "ICMPPing"),
        "nicid": Part(type="int", between=(0, 255), sample=1, doc="The interface that is looked at."),
        "poll_frequency": Part(
            type="int",
            between=(1, 999999),
            sample=3,
            doc="Time between looks, in O(vm_groups[].kpi_data[].metric_collector.polling_unit).",
        ),
        "polling_unit": Part(sample="seconds", doc="Unit of that time, such as V(seconds)."),
        "continuous_alarm": Part(type="bool", sample=False, doc="Whether each look raises the event again."),
        "properties": Part(
            type="dict",
            wire="properties/property",
            value="value",
            private=True,
            sample={"port": "161"},
            doc="Further properties of the measurement, by name.",
        ),
        "secret_properties": Part(
            type="dict",
            into="properties",
            secret=True,
            doc="Properties whose values appear in no result, diff or message. ESC itself shows them.",
        ),
    },
)

KPI_DATA = Part(
    type="list",
    elements="dict",
    wire="kpi_data/kpi",
    key="event_name",
    compare="set",
    sample=[{"event_name": "VM_ALIVE", "metric_value": "1", "metric_cond": "GT"}],
    doc="All metrics that ESC watches, in any order.",
    fields={
        "event_name": name("Name of the event it raises, unique in the group.", "VM_ALIVE", required=True),
        "metric_value": Part(sample="1", doc="Value that the metric is compared with."),
        "metric_cond": Part(
            choices=("GT", "LT", "GE", "LE", "EQ"), sample="GT", doc="How it is compared: greater than, less than, ..."
        ),
        "metric_type": Part(sample="UINT32", doc="Type of the value, such as V(UINT32)."),
        "metric_occurrences_true": Part(
            type="int", between=(0, 999999), sample=3, doc="How often in a row it has to be true to count as such."
        ),
        "metric_occurrences_false": Part(
            type="int", between=(0, 999999), sample=3, doc="How often in a row it has to be false to count as such."
        ),
        "metric_collector": _COLLECTOR,
    },
)

RULES = Part(
    type="list",
    elements="dict",
    wire="rules/admin_rules/rule",
    key="event_name",
    compare="set",
    sample=[{"event_name": "VM_ALIVE", "actions": ['"ALWAYS log"', '"TRUE esc_vm_alive_notification"']}],
    doc="What ESC does at each event, in any order.",
    fields={
        "event_name": name("The event of one of O(vm_groups[].kpi_data).", "VM_ALIVE", required=True),
        "actions": Part(
            type="list",
            elements="str",
            wire="action",
            compare="set",
            sample=['"ALWAYS log"', '"TRUE esc_vm_alive_notification"'],
            doc="When and what: V(ALWAYS), V(TRUE) or V(FALSE), a space, and an action of ESC's dynamic mapping, "
            "as ESC is to store it.",
        ),
    },
)
