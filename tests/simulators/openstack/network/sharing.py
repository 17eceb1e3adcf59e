# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What projects may use of others: RBAC policies are what C(shared) and the view of external networks come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulators.openstack.network.state import new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

SHARED, EXTERNAL = "access_as_shared", "access_as_external"
ALL = "*"


def policies(cloud: OpenStack, object_id: str, action: str) -> list[dict[str, Any]]:
    """The policies that give an access to an object."""
    found = cloud.network.rbac_policies.values()
    return [one for one in found if (one["object_id"], one["action"]) == (object_id, action)]


def targets(cloud: OpenStack, object_id: str, action: str) -> set[str]:
    """The projects that have an access to an object; C(*) are all."""
    return {one["target_tenant"] for one in policies(cloud, object_id, action)}


def shared(cloud: OpenStack, object_id: str, project_id: str) -> bool:
    """Whether an object is shared, as this project sees it."""
    return bool(targets(cloud, object_id, SHARED) & {ALL, project_id})


def usable(cloud: OpenStack, network: dict[str, Any], project_id: str) -> bool:
    """Whether a project sees a network: its own, or one that is shared with it or external for it."""
    outside = bool(targets(cloud, network["id"], EXTERNAL) & {ALL, project_id})
    return network["project_id"] == project_id or outside or shared(cloud, network["id"], project_id)


def grant(
    cloud: OpenStack, kind: str, object_id: str, owner: str, action: str = SHARED, target: str = ALL
) -> dict[str, Any]:
    """Keep a policy, and return it."""
    policy = {
        "id": new_id(),
        "project_id": owner,
        "action": action,
        "object_id": object_id,
        "target_tenant": target,
        "object_type": kind,
        "tenant_id": owner,
    }
    cloud.network.rbac_policies[policy["id"]] = policy
    return policy


def withdraw(cloud: OpenStack, object_id: str, action: str | None = None, target: str | None = None) -> None:
    """Forget the policies of an object, of an action, for a project."""
    for one in list(cloud.network.rbac_policies.values()):
        wanted = (object_id, action or one["action"], target or one["target_tenant"])
        if (one["object_id"], one["action"], one["target_tenant"]) == wanted:
            del cloud.network.rbac_policies[one["id"]]


def users(cloud: OpenStack, kind: str, object_id: str) -> set[str]:
    """The projects that have something which hangs on the object."""
    state = cloud.network
    if kind == "network":
        found = [one["project_id"] for one in state.ports.values() if one["network_id"] == object_id]
    elif kind == "security_group":
        found = [one["project_id"] for one in state.ports.values() if object_id in one["security_groups"]]
    elif kind == "address_scope":
        found = [one["project_id"] for one in state.subnet_pools.values() if one["address_scope_id"] == object_id]
    elif kind == "subnetpool":
        found = [one["project_id"] for one in state.subnets.values() if one["subnetpool_id"] == object_id]
    else:
        found = []
    return set(found)


def gateways(cloud: OpenStack, network_id: str) -> set[str]:
    """The projects whose routers have their way out through the network."""
    routers = cloud.network.routers.values()
    return {
        one["project_id"] for one in routers if (one["external_gateway_info"] or {}).get("network_id") == network_id
    }


def in_use(
    cloud: OpenStack, kind: str, found: dict[str, Any], action: str, target: str, instead: str | None = None
) -> bool:
    """Whether somebody would lose what they use, were an access taken away, or given to another in its place."""
    who = gateways(cloud, found["id"]) if action == EXTERNAL else users(cloud, kind, found["id"])
    others = targets(cloud, found["id"], action) - {target}
    if target != ALL:
        # Access for all takes nobody's away; but of networks Neutron does not look at what comes instead.
        return ALL not in others and not (instead == ALL and kind != "network") and target in who
    # Neutron counts the new project of an external network's policy, and that of a shared object's not.
    allowed = others | {found["project_id"]} | ({instead} if action == EXTERNAL and instead else set())
    return bool(who - allowed)
