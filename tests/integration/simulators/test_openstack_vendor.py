# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenStack's own clients against the OpenStack simulator: what real clients expect, it does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from simulators.kit import Running, serve
from simulators.openstack import OpenStack

openstack = pytest.importorskip("openstack", reason="openstacksdk (a test requirement) is not installed")
from openstack import exceptions  # noqa: E402


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(OpenStack(page_size=3)) as running:
        yield running
        assert running.simulator.crashes == []


def connect(running: Running, **auth: Any) -> Any:
    given = auth or {
        "username": "admin",
        "password": "secret",
        "project_name": "admin",
        "user_domain_name": "Default",
        "project_domain_name": "Default",
    }
    kind = given.pop("auth_type", "password")
    return openstack.connection.Connection(
        auth={"auth_url": running.url, **given}, auth_type=kind, region_name="RegionOne"
    )


@pytest.fixture
def cloud(running: Running) -> Iterator[Any]:
    connection = connect(running)
    yield connection
    connection.close()


def test_logins(running: Running, cloud: Any) -> None:
    simulator = running.simulator
    assert isinstance(simulator, OpenStack)
    login = simulator.login()
    by_credential = connect(
        running,
        auth_type="v3applicationcredential",
        application_credential_id=login["application_credential_id"],
        application_credential_secret=login["application_credential_secret"],
    )
    assert by_credential.current_project_id == cloud.current_project_id
    assert list(by_credential.network.networks()) == []
    by_token = connect(
        running, auth_type="v3token", token=cloud.auth_token, project_name="demo", project_domain_id="default"
    )
    assert by_token.current_project.name == "demo"
    in_domain = connect(running, username="admin", password="secret", user_domain_id="default", domain_id="default")
    assert [project.name for project in in_domain.identity.projects(name="admin")] == ["admin"]
    wrong = connect(
        running,
        username="admin",
        password="no",
        project_name="admin",
        user_domain_id="default",
        project_domain_id="default",
    )
    with pytest.raises(Exception, match="requires authentication"):
        wrong.authorize()


def test_catalog_and_discovery(cloud: Any) -> None:
    assert {entry["type"] for entry in cloud.service_catalog} == {
        "identity",
        "network",
        "compute",
        "image",
        "block-storage",
    }
    assert cloud.network.get_endpoint_data().api_version == (2, 0)
    assert cloud.identity.get_endpoint_data().api_version == (3, 14)


def test_projects(cloud: Any) -> None:
    made = cloud.identity.create_project(name="p", domain_id="default", description="d", is_enabled=True)
    assert (made.parent_id, made.is_domain, made.is_enabled) == ("default", False, True)
    assert cloud.identity.find_project("p", domain_id="default").id == made.id
    assert cloud.identity.find_project(made.id).name == "p"
    assert cloud.identity.find_project("nobody") is None
    changed = cloud.identity.update_project(made, description="e", is_enabled=False)
    assert (changed.description, changed.is_enabled) == ("e", False)
    with pytest.raises(exceptions.ConflictException):
        cloud.identity.create_project(name="p", domain_id="default")
    child = cloud.identity.create_project(name="child", parent_id=made.id, is_enabled=False)
    with pytest.raises(exceptions.ForbiddenException):
        cloud.identity.delete_project(made, ignore_missing=False)
    cloud.identity.delete_project(child, ignore_missing=False)
    cloud.identity.delete_project(made, ignore_missing=False)
    with pytest.raises(exceptions.NotFoundException):
        cloud.identity.get_project(made.id)


def test_list_of_projects(cloud: Any) -> None:
    for number in range(5):
        cloud.identity.create_project(name=f"many-{number}", domain_id="default")
    assert len([one for one in cloud.identity.projects() if one.name.startswith("many-")]) == 5
    assert len(cloud.search_projects()) == 8


def test_networks(cloud: Any) -> None:
    made = cloud.network.create_network(
        name="n",
        is_admin_state_up=False,
        is_shared=True,
        is_router_external=True,
        provider_network_type="vlan",
        provider_physical_network="physnet1",
        provider_segmentation_id=10,
        mtu=1400,
        is_port_security_enabled=False,
        description="d",
        availability_zone_hints=["az1"],
    )
    have = made.to_dict()
    for name, value in {
        "name": "n",
        "is_admin_state_up": False,
        "is_shared": True,
        "is_router_external": True,
        "provider_network_type": "vlan",
        "provider_physical_network": "physnet1",
        "provider_segmentation_id": 10,
        "mtu": 1400,
        "is_port_security_enabled": False,
        "description": "d",
        "availability_zone_hints": ["az1"],
        "status": "ACTIVE",
        "subnet_ids": [],
        "project_id": cloud.current_project_id,
    }.items():
        assert have[name] == value, name
    assert cloud.network.find_network("n").id == made.id
    changed = cloud.network.update_network(made, is_admin_state_up=True, name="m")
    assert (changed.name, changed.is_admin_state_up, changed.revision_number) == ("m", True, 2)
    with pytest.raises(exceptions.BadRequestException, match="cannot be updated"):
        cloud.network.update_network(made, provider_segmentation_id=11)
    with pytest.raises(exceptions.ConflictException, match="in use"):
        cloud.network.create_network(
            provider_network_type="vlan", provider_physical_network="physnet1", provider_segmentation_id=10
        )
    cloud.network.delete_network(made, ignore_missing=False)
    with pytest.raises(exceptions.NotFoundException):
        cloud.network.get_network(made.id)


def test_networks_page_by_page_and_filtered(cloud: Any) -> None:
    made = cloud.network.post(
        "/networks", json={"networks": [{"name": f"n{number}", "shared": number == 1} for number in range(7)]}
    ).json()["networks"]
    assert [one["name"] for one in made] == [f"n{number}" for number in range(7)]
    assert len(list(cloud.network.networks())) == 7
    assert [one.name for one in cloud.network.networks(is_shared=True)] == ["n1"]
    assert {one.name for one in cloud.network.networks(name=["n2", "n3"])} == {"n2", "n3"}
    assert list(cloud.network.networks(project_id="nobody")) == []
    assert len(cloud.list_networks()) == 7


def test_security_groups_and_rules(cloud: Any) -> None:
    group = cloud.create_security_group("web", "for webservers")
    assert [(rule["direction"], rule["ethertype"]) for rule in group["security_group_rules"]] == [
        ("egress", "IPv4"),
        ("egress", "IPv6"),
    ]
    assert {one["name"] for one in cloud.list_security_groups()} == {"default", "web"}
    assert cloud.network.find_security_group("web").id == group["id"]
    rule = cloud.create_security_group_rule(
        "web", port_range_min=80, port_range_max=80, protocol="tcp", remote_ip_prefix="10.0.0.0/8"
    )
    assert (rule["direction"], rule["ethertype"], rule["remote_ip_prefix"]) == ("ingress", "IPv4", "10.0.0.0/8")
    with pytest.raises(exceptions.ConflictException, match=rule["id"]):
        cloud.create_security_group_rule(
            "web", port_range_min=80, port_range_max=80, protocol="tcp", remote_ip_prefix="10.0.0.0/8"
        )
    assert len(list(cloud.network.security_group_rules(security_group_id=group["id"]))) == 3
    changed = cloud.update_security_group("web", name="web2")
    assert (changed["name"], len(changed["security_group_rules"])) == ("web2", 3)
    assert cloud.delete_security_group_rule(rule["id"]) is True
    assert cloud.delete_security_group("web2") is True
    assert cloud.delete_security_group("web2") is False
    assert len(list(cloud.network.security_group_rules())) == 4


def test_rbac_policies(cloud: Any) -> None:
    network, project = cloud.network.create_network(name="n"), cloud.create_project("ran", "default")
    given = {"object_type": "network", "object_id": network.id, "action": "access_as_shared"}
    made = cloud.network.create_rbac_policy(target_project_id=project.id, **given)
    have = made.to_dict()
    assert {name: have[name] for name in given} == given
    assert (have["target_project_id"], have["project_id"]) == (project.id, cloud.current_project_id)
    assert cloud.network.find_rbac_policy(made.id).id == made.id
    for target in ("*", cloud.current_project_id):
        cloud.network.create_rbac_policy(target_project_id=target, **given)
    cloud.network.create_rbac_policy(target_project_id="*", **{**given, "action": "access_as_external"})
    # Neutron shows them all at once, whatever its pages are elsewhere.
    assert len(list(cloud.network.rbac_policies())) == 4
    assert [one.id for one in cloud.network.rbac_policies(target_project_id=project.id, **given)] == [made.id]
    with pytest.raises(exceptions.ConflictException, match="already exists"):
        cloud.network.create_rbac_policy(target_project_id="*", **given)
    changed = cloud.network.update_rbac_policy(made, target_project_id="other")
    assert (changed.id, changed.target_project_id) == (made.id, "other")
    assert cloud.network.get_network(network.id).is_shared is True
    cloud.network.delete_rbac_policy(made, ignore_missing=False)
    with pytest.raises(exceptions.NotFoundException):
        cloud.network.get_rbac_policy(made.id)
    cloud.network.delete_network(network.id)
    assert list(cloud.network.rbac_policies()) == []


def test_trunks(cloud: Any) -> None:
    network = cloud.network.create_network(name="n")
    ports = [cloud.network.create_port(network_id=network.id, name=f"p{number}") for number in range(4)]
    made = cloud.network.create_trunk(name="t", port_id=ports[0].id, description="d")
    have = made.to_dict()
    for name, value in {
        "name": "t",
        "description": "d",
        "port_id": ports[0].id,
        "is_admin_state_up": True,
        "status": "DOWN",
        "sub_ports": [],
        "tags": [],
        "project_id": cloud.current_project_id,
    }.items():
        assert have[name] == value, name
    subs = [
        {"port_id": port.id, "segmentation_type": "vlan", "segmentation_id": tag} for tag, port in enumerate(ports, 100)
    ]
    cloud.network.add_trunk_subports(made, subs[1:3])
    assert cloud.network.get_trunk_subports(made) == {"sub_ports": subs[1:3]}
    with pytest.raises(exceptions.ConflictException, match="already in use on trunk"):
        cloud.network.add_trunk_subports(made, [{**subs[3], "segmentation_id": 101}])
    cloud.network.delete_trunk_subports(made, [{"port_id": ports[1].id}])
    assert cloud.network.find_trunk("t").sub_ports == subs[2:3]
    assert cloud.network.get_port(ports[0].id).trunk_details["trunk_id"] == made.id
    with pytest.raises(exceptions.ConflictException, match="parent port for trunk"):
        cloud.network.delete_port(ports[0].id)
    changed = cloud.network.update_trunk(made, name="u", is_admin_state_up=False)
    assert (changed.name, changed.is_admin_state_up) == ("u", False)
    with pytest.raises(exceptions.ConflictException, match="currently disabled"):
        cloud.network.delete_trunk(made)
    cloud.network.update_trunk(made, is_admin_state_up=True)
    assert [one.id for one in cloud.network.trunks(port_id=ports[0].id)] == [made.id]
    cloud.network.delete_trunk(made, ignore_missing=False)
    with pytest.raises(exceptions.NotFoundException):
        cloud.network.get_trunk(made.id)


def test_login_is_renewed_when_tokens_end(running: Running, cloud: Any) -> None:
    assert list(cloud.network.networks()) == []
    simulator = running.simulator
    assert isinstance(simulator, OpenStack)
    simulator.control_revoke_tokens()
    assert list(cloud.network.networks()) == []


def test_python_openstackclient(running: Running) -> None:
    command = Path(sys.executable).with_name("openstack")
    if not command.exists():
        pytest.skip("python-openstackclient (a test requirement) is not installed beside this Python")
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("OS_")},
        "OS_AUTH_URL": running.url + "/v3",
        "OS_USERNAME": "admin",
        "OS_PASSWORD": "secret",
        "OS_PROJECT_NAME": "admin",
        "OS_USER_DOMAIN_NAME": "Default",
        "OS_PROJECT_DOMAIN_NAME": "Default",
        "OS_IDENTITY_API_VERSION": "3",
    }

    def run(*arguments: str) -> Any:
        done = subprocess.run(
            [command, *arguments], env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if "json" in arguments else done.stdout

    made = run("project", "create", "--description", "d", "p", "-f", "json")
    assert (made["name"], made["description"], made["domain_id"]) == ("p", "d", "default")
    network = run("network", "create", "--project", "p", "--mtu", "1400", "n", "-f", "json")
    assert (network["name"], network["mtu"], network["project_id"]) == ("n", 1400, made["id"])
    group = run("security", "group", "create", "g", "-f", "json")
    rule = run("security", "group", "rule", "create", "--dst-port", "22", "--protocol", "tcp", "g", "-f", "json")
    assert (rule["security_group_id"], rule["port_range_min"]) == (group["id"], 22)
    assert {one["Name"] for one in run("project", "list", "-f", "json")} == {"admin", "demo", "service", "p"}
