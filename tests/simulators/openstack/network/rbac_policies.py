# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""RBAC policies, as Neutron Zed answers (extensions/rbac.py and db/rbac_db_mixin.py of its source)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network import sharing
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import (
    REQUIRED,
    Attribute,
    chosen,
    given_many,
    given_one,
    listing,
    prepare,
    project_of,
    text,
    token_of,
)

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

#: What can be shared, and where it is kept.
_KINDS = {
    "network": "networks",
    "qos_policy": "qos_policies",
    "security_group": "security_groups",
    "address_scope": "address_scopes",
    "subnetpool": "subnet_pools",
    "address_group": "address_groups",
}


def _kind(value: Any) -> str:
    # Neutron has no default for it, and trips over None.
    if not isinstance(value, str):
        raise _broken()
    kind = value.strip().lower()
    if kind not in _KINDS:
        message = f"Invalid input for operation: '{value}' is not a valid RBAC object type."
        raise bad_request(message, "InvalidInput")
    return kind


def _broken() -> NeutronError:
    return NeutronError(
        500, "HTTPInternalServerError", "Request Failed: internal server error while processing your request."
    )


_TABLE = {
    "id": Attribute(lambda value: value, post=False, put=False),
    "object_type": Attribute(_kind, put=False),
    "object_id": Attribute(text(36), put=False, default=REQUIRED),
    "target_tenant": Attribute(text(255), default=REQUIRED),
    "action": Attribute(text(255), put=False, default=REQUIRED),
    "project_id": Attribute(text(255), put=False),
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def find(policy_id: str, token: Token) -> dict[str, Any]:
        policy = cloud.network.rbac_policies.get(policy_id)
        if policy is None or not (token.admin or policy["project_id"] == project_of(token)):
            message = f"RBAC policy of type unknown with ID {policy_id} not found"
            raise NeutronError(404, "RbacPolicyNotFound", message)
        return policy

    @app.post("/v2.0/rbac-policies")
    def create_policies() -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        sent, bulk = given_many("rbac_policy", "rbac_policies")
        prepared = [prepare(_TABLE, one, "POST", token, "rbac_policy") for one in sent]
        made = [_create(cloud, given, token) for given in prepared]
        return ({"rbac_policies": made} if bulk else {"rbac_policy": chosen(made[0])}), 201

    @app.get("/v2.0/rbac-policies")
    def list_policies() -> dict[str, Any]:
        token = token_of(cloud)
        found = cloud.network.rbac_policies.values()
        mine = [one for one in found if token.admin or one["project_id"] == project_of(token)]
        return listing(cloud, "rbac_policies", mine, set(_TABLE), paged=False)

    @app.get("/v2.0/rbac-policies/<policy_id>")
    def show_policy(policy_id: str) -> dict[str, Any]:
        return {"rbac_policy": chosen(find(policy_id, token_of(cloud)))}

    @app.put("/v2.0/rbac-policies/<policy_id>")
    def update_policy(policy_id: str) -> dict[str, Any]:
        token, sent = token_of(cloud), given_one("rbac_policy")
        policy = find(policy_id, token)
        target = prepare(_TABLE, sent, "PUT", token, "rbac_policy").get("target_tenant", policy["target_tenant"])
        _check_target(target, token, "update")
        if target != policy["target_tenant"]:
            _check_owner(cloud, policy, token, _depends)
            _check_use(cloud, policy, target)
            if target in sharing.targets(cloud, policy["object_id"], policy["action"]):
                raise _broken()  # the database refuses it, and Neutron does not translate that here
            policy["target_tenant"] = target
            _revise(cloud, policy)
        return {"rbac_policy": policy}

    @app.delete("/v2.0/rbac-policies/<policy_id>")
    def delete_policy(policy_id: str) -> tuple[str, int]:
        policy = find(policy_id, token_of(cloud))
        _check_use(cloud, policy, None)
        del cloud.network.rbac_policies[policy["id"]]
        _revise(cloud, policy)
        if policy["action"] == sharing.EXTERNAL:
            left = sharing.policies(cloud, policy["object_id"], sharing.EXTERNAL)
            cloud.network.networks[policy["object_id"]]["router:external"] = bool(left)
        return "", 204


def _create(cloud: OpenStack, given: dict[str, Any], token: Token) -> dict[str, Any]:
    kind, action, target = _kind(given["object_type"]), given["action"], given["target_tenant"]
    _check_target(target, token, "create")
    _check_owner(cloud, {**given, "object_type": kind}, token, _refused)
    valid = (sharing.SHARED, sharing.EXTERNAL) if kind == "network" else (sharing.SHARED,)
    if action not in valid:
        message = f"Invalid action '{action}' for object type '{kind}'. Valid actions: {valid}"
        raise bad_request(message, "InvalidActionForType")
    if target in sharing.targets(cloud, given["object_id"], action):
        raise NeutronError(409, "DuplicateRbacPolicy", "An RBAC policy already exists with those values.")
    if action == sharing.EXTERNAL:
        cloud.network.networks[given["object_id"]]["router:external"] = True
    policy = sharing.grant(cloud, kind, given["object_id"], given["project_id"], action, target)
    _revise(cloud, policy)
    return policy


def _check_target(target: str, token: Token, verb: str) -> None:
    if target == sharing.ALL and not token.admin:
        rule = f"(rule:{verb}_rbac_policy and rule:{verb}_rbac_policy:target_tenant)"
        raise NeutronError(403, "PolicyNotAuthorized", f"{rule} is disallowed by policy")


def _check_owner(cloud: OpenStack, policy: dict[str, Any], token: Token, error: Any) -> None:
    """The object has to be there, and to be the caller's."""
    kind, object_id = policy["object_type"], policy["object_id"]
    found = getattr(cloud.network, _KINDS[kind]).get(object_id)
    if kind == "network":
        if found is None or not (token.admin or sharing.usable(cloud, found, project_of(token))):
            raise error(object_id, f"Network {object_id} could not be found.")
    elif found is None:
        if token.admin:
            raise _broken()  # nothing but the database looks for it
        raise error(object_id, "'NoneType' object is not subscriptable")
    if not token.admin and found["project_id"] != project_of(token):
        what = "networks" if kind == "network" else "objects"
        words = f"Only admins can manipulate policies on {what} they do not own"
        raise error(object_id, f"Invalid input for operation: {words}.")


def _check_use(cloud: OpenStack, policy: dict[str, Any], instead: str | None) -> None:
    kind, action, target = policy["object_type"], policy["action"], policy["target_tenant"]
    found = getattr(cloud.network, _KINDS[kind])[policy["object_id"]]
    own = target == found["project_id"] and action == sharing.SHARED
    if own or not sharing.in_use(cloud, kind, found, action, target, instead):
        return
    if action == sharing.EXTERNAL:
        details = "There are routers attached to this network that depend on this policy for access."
        details = _in_use(found["id"], details)
    elif kind == "network":
        details = f"Unable to reconfigure sharing settings for network {found['id']}. Multiple tenants are using it."
    else:
        details = _in_use(found["id"], f"project_id={target}")
    raise _depends(found["id"], details)


def _called_back(details: str) -> str:
    return f'Callback neutron.rbac.validate-1 failed with "{details}"'


def _refused(_object_id: str, details: str) -> NeutronError:
    return bad_request(f"Invalid input for operation: {_called_back(details)}.", "InvalidInput")


def _in_use(object_id: str, details: str) -> str:
    return (
        f"RBAC policy on object {object_id} cannot be removed because other objects depend on it.\nDetails: {details}"
    )


def _depends(object_id: str, details: str) -> NeutronError:
    return NeutronError(409, "RbacPolicyInUse", _in_use(object_id, _called_back(details)))


def _revise(cloud: OpenStack, policy: dict[str, Any]) -> None:
    """A change of its policies counts as one of the network."""
    if policy["object_type"] == "network":
        cloud.network.networks[policy["object_id"]]["revision_number"] += 1
