# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ESC's datamodel of a deployment as one table, in the order in which the elements stand in the document.

Source: Cisco ESC REST northbound API 2.2, "06-Deployments". That section shows a simple deployment and refers to ESC's
user guide for the rest; what is not here is written as XML (option ``definition``) and is kept when it is changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .datamodel_config import CONFIG_DATA, NETWORKS, PLACEMENT, POLICIES, VOLUMES
from .datamodel_interfaces import INTERFACES, SCALING, TRUNKS
from .datamodel_monitoring import ALIVE, KPI_DATA, RECOVERY_POLICY, RULES
from .datamodel_part import Part, name

_SECONDS = (-1, 999999)

_LOCATOR = Part(
    type="dict",
    sample={"vim_id": "east"},
    doc="Which infrastructure (VIM) the group is deployed to, where ESC has several.",
    fields={
        "vim_id": name("Identifier of the VIM connector.", "east"),
        "vim_project": Part(sample="radio", doc="Project, in OpenStack."),
        "vim_region": Part(sample="RegionOne", doc="Region."),
        "vim_vdc": Part(sample="vdc-1", doc="Virtual data center."),
    },
)

VM_GROUPS = Part(
    type="list",
    elements="dict",
    wire="vm_group",
    key="name",
    compare="set",
    sample=[
        {
            "name": "asa",
            "image": "asa-9",
            "interfaces": [{"nicid": 1, "network": "mgmt"}],
            "scaling": {"min_active": 1, "max_active": 1},
        }
    ],
    doc=[
        "All groups of VMs that are alike, in any order. Of a group that exists, only what is given here is compared, "
        "and the rest is kept.",
        "A group that is not listed is removed with its VMs; so is what is not in a list within a group that is given. "
        "An empty list removes all.",
    ],
    fields={
        "name": name("Name of the group, unique in the deployment.", "asa", required=True),
        "locator": _LOCATOR,
        "bootup_time": Part(
            type="int",
            between=_SECONDS,
            sample=300,
            doc="Seconds that a VM may take to answer for the first time; V(-1): it is not waited for.",
        ),
        "reboot_time": Part(type="int", between=_SECONDS, sample=100, doc="Seconds that a VM may take to reboot."),
        "recovery_wait_time": Part(
            type="int", between=_SECONDS, sample=10, doc="Seconds between a failure and the recovery."
        ),
        "recovery_policy": RECOVERY_POLICY,
        "image": name("Image of the VMs.", "asa-9"),
        "flavor": name("Flavor of the VMs. Another one resizes them.", "asa-small"),
        "interfaces": INTERFACES,
        "trunks": TRUNKS,
        "scaling": SCALING,
        "kpi_data": KPI_DATA,
        "rules": RULES,
        "config_data": CONFIG_DATA,
        "placement": PLACEMENT,
        "volumes": VOLUMES,
        "policies": POLICIES,
    },
)

#: What a deployment holds besides its name. VM groups come last, as ESC's own documents have them.
TABLE: dict[str, Part] = {
    "networks": NETWORKS,
    "placement": PLACEMENT,
    "policies": POLICIES,
    "vm_groups": VM_GROUPS,
}


def monitored(group: Mapping[str, Any]) -> bool:
    """Whether ESC hears of the VMs of a group (canonical) being alive."""
    return ALIVE in (group.get("kpi_data") or {})
