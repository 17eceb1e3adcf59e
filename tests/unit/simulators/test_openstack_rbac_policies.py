# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Neutron's RBAC policies: what they let others see, and what keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests

from simulators.kit import serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client

Call = Callable[..., requests.Response]


class Neutron:
    """Calls of an administrator, and of a member of the project ran."""

    def __init__(self, url: str, admin: str, member: str, own: str, ran: str) -> None:
        self.url, self.admin, self.member, self.own, self.ran = url, admin, member, own, ran

    def __call__(self, method: str, path: str, body: Any = None, *, member: bool = False, **query: Any) -> Any:
        headers = {"X-Auth-Token": self.member if member else self.admin}
        address = f"{self.url}/networking/v2.0{path}"
        return requests.request(method, address, json=body, params=query, headers=headers, timeout=5)

    def made(self, path: str, kind: str, member: bool = False, **body: Any) -> Any:
        answer = self("POST", path, {kind: body}, member=member)
        assert answer.status_code == 201, answer.text
        return answer.json()[kind]

    def policy(self, kind: str, object_id: str, target: str, action: str = "access_as_shared", **more: Any) -> Any:
        body = {"object_type": kind, "object_id": object_id, "target_tenant": target, "action": action, **more}
        return self("POST", "/rbac-policies", {"rbac_policy": body})


@pytest.fixture
def neutron() -> Iterator[Neutron]:
    with serve(OpenStack(page_size=2)) as running:
        assert isinstance(running.simulator, OpenStack)
        admin = Client(running)
        keystone, headers = f"{running.url}/v3", {"X-Auth-Token": admin.token}

        def post(path: str, **body: Any) -> Any:
            return requests.post(f"{keystone}{path}", json=body, headers=headers, timeout=5).json()

        ran = post("/projects", project={"name": "ran"})["project"]["id"]
        user = post("/users", user={"name": "jdoe", "password": "secret"})["user"]["id"]
        roles = requests.get(f"{keystone}/roles", params={"name": "member"}, headers=headers, timeout=5).json()["roles"]
        role = roles[0]["id"] if roles else post("/roles", role={"name": "member"})["role"]["id"]
        requests.put(f"{keystone}/projects/{ran}/users/{user}/roles/{role}", headers=headers, timeout=5)
        method = {"methods": ["password"], "password": {"user": {"id": user, "password": "secret"}}}
        auth = {"identity": method, "scope": {"project": {"id": ran}}}
        answer = requests.post(f"{keystone}/auth/tokens", json={"auth": auth}, timeout=5)
        own = requests.get(f"{keystone}/projects", params={"name": "admin"}, headers=headers, timeout=5).json()
        token = answer.headers["X-Subject-Token"]
        yield Neutron(running.url, admin.token, token, own["projects"][0]["id"], ran)
        assert running.simulator.crashes == []


def test_a_network_is_shared_with_one_project(neutron: Neutron) -> None:
    network = neutron.made("/networks", "network", name="backhaul")
    path = f"/networks/{network['id']}"
    assert neutron("GET", path, member=True).status_code == 404
    policy = neutron.policy("network", network["id"], neutron.ran).json()["rbac_policy"]
    assert policy == {
        "id": policy["id"],
        "project_id": neutron.own,
        "tenant_id": neutron.own,
        "action": "access_as_shared",
        "object_id": network["id"],
        "object_type": "network",
        "target_tenant": neutron.ran,
    }
    assert neutron("GET", path, member=True).json()["network"]["shared"] is True
    assert neutron("GET", path).json()["network"]["shared"] is False
    assert neutron("GET", path).json()["network"]["revision_number"] == 2
    again = neutron.policy("network", network["id"], neutron.ran)
    assert (again.status_code, "DuplicateRbacPolicy" in again.text) == (409, True)
    port = neutron.made("/ports", "port", member=True, network_id=network["id"])
    one = f"/rbac-policies/{policy['id']}"
    assert neutron("DELETE", one).json()["NeutronError"]["type"] == "RbacPolicyInUse"
    assert "Multiple tenants" in neutron("PUT", one, {"rbac_policy": {"target_tenant": "*"}}).text
    neutron("DELETE", f"/ports/{port['id']}")
    assert neutron("PUT", one, {"rbac_policy": {"target_tenant": "*"}}).json()["rbac_policy"]["target_tenant"] == "*"
    assert neutron("GET", path).json()["network"]["shared"] is True
    assert neutron("GET", one, member=True).status_code == 404
    assert neutron("DELETE", one).status_code == 204
    assert "RBAC policy of type unknown" in neutron("GET", one).text


def test_attributes_of_networks_are_policies(neutron: Neutron) -> None:
    network = neutron.made("/networks", "network", name="out", shared=True, **{"router:external": True})
    found = neutron("GET", "/rbac-policies", object_id=network["id"], limit=1).json()
    assert sorted((one["action"], one["target_tenant"]) for one in found["rbac_policies"]) == [
        ("access_as_external", "*"),
        ("access_as_shared", "*"),
    ]
    assert list(found) == ["rbac_policies"]
    neutron("PUT", f"/networks/{network['id']}", {"network": {"shared": False, "router:external": False}})
    assert neutron("GET", "/rbac-policies").json() == {"rbac_policies": []}
    neutron("PUT", f"/networks/{network['id']}", {"network": {"shared": True, "router:external": True}})
    assert len(neutron("GET", "/rbac-policies").json()["rbac_policies"]) == 2
    neutron("DELETE", f"/networks/{network['id']}")
    assert neutron("GET", "/rbac-policies").json() == {"rbac_policies": []}


def test_a_network_is_external_for_one_project(neutron: Neutron) -> None:
    network = neutron.made("/networks", "network", name="out")
    policy = neutron.policy("network", network["id"], neutron.ran, "access_as_external").json()["rbac_policy"]
    seen = neutron("GET", f"/networks/{network['id']}", member=True).json()["network"]
    assert (seen["router:external"], seen["shared"]) == (True, False)
    gateway = {"network_id": network["id"]}
    router = neutron.made("/routers", "router", member=True, name="edge", external_gateway_info=gateway)
    refused = neutron("DELETE", f"/rbac-policies/{policy['id']}")
    assert "There are routers attached to this network" in refused.text
    neutron("DELETE", f"/routers/{router['id']}")
    assert neutron("DELETE", f"/rbac-policies/{policy['id']}").status_code == 204
    assert neutron("GET", f"/networks/{network['id']}").json()["network"]["router:external"] is False


@pytest.mark.parametrize(
    ("path", "kind", "more"),
    [
        ("/security-groups", "security_group", {}),
        ("/address-scopes", "address_scope", {"ip_version": 4}),
        ("/subnetpools", "subnetpool", {"prefixes": ["10.0.0.0/8"]}),
    ],
)
def test_what_else_is_shared(neutron: Neutron, path: str, kind: str, more: dict[str, Any]) -> None:
    made = neutron.made(path, kind, name="ours", **more)
    assert neutron("GET", f"{path}/{made['id']}", member=True).status_code == 404
    assert neutron.policy(kind, made["id"], neutron.ran).status_code == 201
    assert neutron("GET", f"{path}/{made['id']}", member=True).json()[kind]["shared"] is True
    assert neutron("PUT", f"{path}/{made['id']}", {kind: {"name": "mine"}}, member=True).status_code in (403, 404)
    external = neutron.policy(kind, made["id"], neutron.ran, "access_as_external")
    assert (external.status_code, "InvalidActionForType" in external.text) == (400, True)
    neutron("DELETE", f"{path}/{made['id']}")
    assert neutron("GET", "/rbac-policies").json() == {"rbac_policies": []}


def test_a_group_in_use_stays_shared(neutron: Neutron) -> None:
    group = neutron.made("/security-groups", "security_group", name="ours")
    policy = neutron.policy("security_group", group["id"], neutron.ran).json()["rbac_policy"]
    network = neutron.made("/networks", "network", member=True, name="n")
    neutron.made("/ports", "port", member=True, network_id=network["id"], security_groups=[group["id"]])
    one = f"/rbac-policies/{policy['id']}"
    assert f"project_id={neutron.ran}" in neutron("DELETE", one).json()["NeutronError"]["message"]
    assert neutron("PUT", one, {"rbac_policy": {"target_tenant": neutron.own}}).status_code == 409
    assert neutron("PUT", one, {"rbac_policy": {"target_tenant": "*"}}).status_code == 200


@pytest.mark.parametrize(
    ("change", "status", "words"),
    [
        ({"object_type": "router"}, 400, "'router' is not a valid RBAC object type"),
        ({"object_id": "0" * 32}, 400, "could not be found"),
        ({"object_type": "qos_policy"}, 500, "internal server error"),
        ({"action": "access_as_mine"}, 400, "Invalid action 'access_as_mine'"),
        ({"target_project": "x"}, 400, "Unrecognized attribute(s) 'target_project'"),
        ({"id": "x"}, 400, "not allowed in POST"),
    ],
)
def test_what_is_refused(neutron: Neutron, change: dict[str, Any], status: int, words: str) -> None:
    network = neutron.made("/networks", "network", name="backhaul")
    body = {"object_type": "network", "object_id": network["id"], "target_tenant": "*", "action": "access_as_shared"}
    answer = neutron("POST", "/rbac-policies", {"rbac_policy": {**body, **change}})
    assert (answer.status_code, words in answer.text) == (status, True), answer.text


def test_what_only_administrators_may(neutron: Neutron) -> None:
    mine = neutron.made("/networks", "network", member=True, name="mine")
    theirs = neutron.made("/networks", "network", name="theirs", shared=True)
    body = {"object_type": "network", "object_id": mine["id"], "target_tenant": "*", "action": "access_as_shared"}
    assert neutron("POST", "/rbac-policies", {"rbac_policy": body}, member=True).status_code == 403
    body["target_tenant"] = neutron.own
    made = neutron("POST", "/rbac-policies", {"rbac_policy": body}, member=True).json()["rbac_policy"]
    assert made["project_id"] == neutron.ran
    body["object_id"] = theirs["id"]
    refused = neutron("POST", "/rbac-policies", {"rbac_policy": body}, member=True)
    assert "networks they do not own" in refused.text
    assert [one["id"] for one in neutron("GET", "/rbac-policies", member=True).json()["rbac_policies"]] == [made["id"]]
    fixed = neutron("PUT", f"/rbac-policies/{made['id']}", {"rbac_policy": {"action": "access_as_external"}})
    assert "Cannot update read-only attribute action" in fixed.text
