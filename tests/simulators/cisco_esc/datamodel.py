# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The datamodel of a deployment (06-Deployments): one tenant with one deployment of one or more VM groups.

The elements are those of the reference's examples, and those of ESC's own deployment attributes that the reference's
text speaks of without showing them: networks inside of the deployment, policies, a group's flavor and recovery policy.
"""

from __future__ import annotations

import re
from typing import Any

from simulators.cisco_esc.errors import EscError, Invalid
from simulators.cisco_esc.networks import LOCATOR, LOCATORS
from simulators.cisco_esc.schema import PROPERTIES, Boolean, Document, Field, Group, Integer, Text, group
from simulators.cisco_esc.tenants import EXTENSIONS

ESC_NAMESPACE = "http://www.cisco.com/esc/esc"
#: The one of the example request of PUT.
_UPDATE_NAMESPACE = "http://www.cisco.com/esc/api/v0"
_NAME = Text(1, 255)
_MAC = Text(pattern=r"[0-9A-Fa-f]{1,2}(:[0-9A-Fa-f]{1,2}){5}")
_ADDRESS = Text(pattern=r"[0-9A-Fa-f.:]{2,45}")


def _list_of(name: str, inside: Group, *, required: bool = False) -> Group:
    return group(Field(name, inside, many=True, required=required))


_SUBNET = group(
    Field("name", _NAME, required=True),
    Field("ipversion", Text(choices=("ipv4", "ipv6"))),
    Field("dhcp", Boolean()),
    Field("address", _ADDRESS),
    Field("netmask", _ADDRESS),
    Field("gateway", _ADDRESS),
)
_NETWORK = group(
    Field("name", _NAME, required=True),
    Field("shared", Boolean()),
    Field("admin_state", Boolean()),
    Field("subnet", _SUBNET, many=True),
)
_INTERFACE = group(
    Field("nicid", Integer(0, 255), required=True),
    Field("type", Text(choices=("virtual", "direct", "macvtap"))),
    Field("network", _NAME, required=True),
    Field("ip_address", _ADDRESS),
    Field("mac_address", _MAC),
    Field("security_groups", group(Field("security_group", _NAME, many=True))),
)
_SUBPORT = group(
    Field("name", _NAME, required=True),
    Field("network", _NAME, required=True),
    Field("segmentation_type", Text(choices=("vlan", "inherit"))),
    Field("segmentation_id", Integer(0, 4094)),
    Field("ip_address", _ADDRESS),
    Field("mac_address", _MAC),
    Field("binding_profile", PROPERTIES),
)
_TRUNK = group(
    Field("name", _NAME, required=True),
    Field("parent_nicid", Integer(0, 255), required=True),
    Field("subports", _list_of("subport", _SUBPORT)),
)
_SCALING = group(
    Field("min_active", Integer(0, 1000), required=True),
    Field("max_active", Integer(1, 1000), required=True),
    Field("elastic", Boolean()),
    Field(
        "static_ip_address_pool",
        group(Field("network", _NAME, required=True), Field("ip_address", _ADDRESS, many=True, required=True)),
        many=True,
    ),
)
_COLLECTOR = group(
    Field("type", _NAME, required=True),
    Field("nicid", Integer(0, 255)),
    Field("poll_frequency", Integer(1), required=True),
    Field("polling_unit", Text(choices=("seconds", "minutes", "hours"))),
    Field("continuous_alarm", Boolean()),
)
_KPI = group(
    Field("event_name", _NAME, required=True),
    Field("metric_value", Integer(), required=True),
    Field("metric_cond", Text(choices=("GT", "LT", "GE", "LE", "EQ")), required=True),
    Field("metric_type", Text(choices=("UINT32", "INT32", "DOUBLE", "STRING"))),
    Field("metric_occurrences_true", Integer(1)),
    Field("metric_occurrences_false", Integer(1)),
    Field("metric_collector", _COLLECTOR, required=True),
)
_RULE = group(Field("event_name", _NAME, required=True), Field("action", Text(1), many=True, required=True))
_VARIABLE = group(
    Field("name", _NAME, required=True), Field("val", Text(), many=True, required=True, secret_by_name=True)
)
_CONFIGURATION = group(
    Field("dst", Text(1), required=True),
    Field("file", Text(1)),
    Field("data", Text()),
    Field("variable", _VARIABLE, many=True),
)
_PLACEMENT = group(
    Field("type", Text(choices=("zone_host", "affinity", "anti_affinity")), required=True),
    Field("enforcement", Text(choices=("strict", "preferred"))),
    Field("zone", Text(1)),
    Field("host", Text(1)),
    Field("vm_group_ref", _NAME, many=True),
)
_VOLUME = group(
    Field("name", _NAME, required=True),
    Field("volid", Integer(), required=True),
    Field("type", Text(1)),
    Field("size", Integer(1)),
    Field("sizeunit", Text(choices=("MiB", "GiB", "TiB"))),
    Field("bus", Text(choices=("ide", "scsi", "virtio"))),
    Field("boot_index", Integer()),
)
RECOVERY_ACTIONS = ("REBOOT_THEN_REDEPLOY", "REBOOT_ONLY", "REDEPLOY_ONLY")
_RECOVERY = group(
    Field("recovery_type", Text(choices=("AUTO", "MANUAL"))),
    Field("action_on_recovery", Text(choices=RECOVERY_ACTIONS)),
    Field("max_retries", Integer(1, 100)),
)
_POLICY = group(
    Field("name", _NAME, required=True),
    Field("conditions", _list_of("condition", group(Field("name", Text(1), required=True)))),
    Field(
        "actions",
        _list_of(
            "action",
            group(
                Field("name", _NAME, required=True),
                Field("type", Text(1), required=True),
                Field("properties", PROPERTIES),
            ),
        ),
    ),
)
_VM_GROUP = group(
    Field("name", _NAME, required=True),
    Field("locator", LOCATOR),
    Field("bootup_time", Integer(-1), required=True),
    Field("reboot_time", Integer(0)),
    Field("recovery_wait_time", Integer(0)),
    Field("recovery_policy", _RECOVERY),
    Field("image", _NAME, required=True),
    Field("flavor", _NAME),
    Field("interfaces", _list_of("interface", _INTERFACE), required=True),
    Field("trunks", _list_of("trunk", _TRUNK)),
    Field("scaling", _SCALING, required=True),
    Field("kpi_data", _list_of("kpi", _KPI)),
    Field("rules", group(Field("admin_rules", _list_of("rule", _RULE)))),
    Field("config_data", _list_of("configuration", _CONFIGURATION)),
    Field("placement", _PLACEMENT, many=True),
    Field("volumes", _list_of("volume", _VOLUME)),
    Field("policies", _list_of("policy", _POLICY)),
    Field("extensions", EXTENSIONS),
)
_DEPLOYMENT = group(
    Field("name", _NAME, required=True),
    Field("locators", LOCATORS),
    Field("networks", _list_of("network", _NETWORK)),
    Field("placement", _PLACEMENT, many=True),
    Field("policies", _list_of("policy", _POLICY)),
    Field("vm_group", _VM_GROUP, many=True, required=True),
    Field("extensions", EXTENSIONS),
)
_TENANT = group(
    Field("name", Text(1, 64), required=True),
    Field("managed_resource", Boolean()),
    Field("vim_mapping", Boolean()),
    Field("deployments", _list_of("deployment", _DEPLOYMENT, required=True), required=True),
)
DATAMODEL = Document(
    "esc_datamodel",
    group(Field("tenants", _list_of("tenant", _TENANT, required=True), required=True)),
    namespace=ESC_NAMESPACE,
    also=(_UPDATE_NAMESPACE,),
)
_ACTION = re.compile(r'"?(ALWAYS|TRUE|FALSE) +([^"]+?)"?')


def only_deployment(given: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The one tenant without its deployment, and that. Invalid when there are more."""
    tenants = given["tenants"]["tenant"]
    if len(tenants) != 1 or len(tenants[0]["deployments"]["deployment"]) != 1:
        raise Invalid("a request is about one deployment of one tenant")
    (tenant,) = tenants
    rest = {name: value for name, value in tenant.items() if name != "deployments"}
    return rest, tenant["deployments"]["deployment"][0]


def kpis(vm_group: dict[str, Any]) -> list[dict[str, Any]]:
    """The KPIs of a group."""
    found: list[dict[str, Any]] = vm_group.get("kpi_data", {}).get("kpi", [])
    return found


def rules(vm_group: dict[str, Any]) -> list[dict[str, Any]]:
    """The rules of a group."""
    found: list[dict[str, Any]] = vm_group.get("rules", {}).get("admin_rules", {}).get("rule", [])
    return found


def actions(rule: dict[str, Any]) -> list[tuple[str, str]]:
    """The actions of a rule as (when, name): ALWAYS, TRUE or FALSE, and an action of the dynamic mapping."""
    found = []
    for text in rule["action"]:
        match = _ACTION.fullmatch(text)
        if match is None:
            raise Invalid("rule/action must be ALWAYS, TRUE or FALSE and the name of an action")
        found.append((match[1], match[2]))
    return found


def monitored(vm_group: dict[str, Any]) -> bool:
    """Whether ESC hears of this group's VMs being alive."""
    return any(one["event_name"] == "VM_ALIVE" for one in kpis(vm_group))


def heals_itself(vm_group: dict[str, Any]) -> bool:
    """Whether a VM of this group that dies is recovered without being asked: a rule says so, the policy agrees."""
    if vm_group.get("recovery_policy", {}).get("recovery_type", "AUTO") != "AUTO":
        return False
    return any(
        ("FALSE", "recover autohealing") in actions(rule)
        for rule in rules(vm_group)
        if rule["event_name"] == "VM_ALIVE"
    )


def interfaces(vm_group: dict[str, Any]) -> list[dict[str, Any]]:
    """The interfaces of a group."""
    found: list[dict[str, Any]] = vm_group["interfaces"].get("interface", [])
    return found


def check(deployment: dict[str, Any]) -> None:
    """What a deployment must have in itself, whatever else there is. Invalid or EscError 400."""
    _unique([one["name"] for one in deployment["vm_group"]], "vm_group/name")
    for one in deployment["vm_group"]:
        _unique([each["nicid"] for each in interfaces(one)], "interface/nicid")
        _unique([each["event_name"] for each in kpis(one)], "kpi/event_name")
        _unique([each["volid"] for each in one.get("volumes", {}).get("volume", [])], "volume/volid")
        _check_scaling(one)
        nics = {each["nicid"] for each in interfaces(one)}
        for kpi in kpis(one):
            if kpi["metric_collector"].get("nicid", 0) not in nics and "nicid" in kpi["metric_collector"]:
                raise EscError(400, "metric_collector/nicid is not an interface of the group")
        names = {each["event_name"] for each in kpis(one)}
        for rule in rules(one):
            actions(rule)
            if rule["event_name"] not in names:
                raise EscError(400, "rule/event_name is not the event of a KPI of the group")
        for configuration in one.get("config_data", {}).get("configuration", []):
            if ("file" in configuration) == ("data" in configuration):
                raise EscError(400, "configuration needs either file or data")


def _check_scaling(vm_group: dict[str, Any]) -> None:
    scaling = vm_group["scaling"]
    if scaling["min_active"] > scaling["max_active"]:
        raise EscError(400, "scaling/min_active is above max_active")
    for pool in scaling.get("static_ip_address_pool", []):
        _unique(pool["ip_address"], "static_ip_address_pool/ip_address")
        if len(pool["ip_address"]) < scaling["min_active"]:
            raise EscError(400, "static_ip_address_pool has fewer addresses than min_active VMs need")
        if pool["network"] not in {each["network"] for each in interfaces(vm_group)}:
            raise EscError(400, "static_ip_address_pool/network is not the network of an interface")


def _unique(values: list[Any], what: str) -> None:
    if len(set(values)) != len(values):
        raise EscError(400, f"{what} is given twice")
