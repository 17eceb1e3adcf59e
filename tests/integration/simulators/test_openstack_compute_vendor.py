# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenStack's own clients against the simulated Nova: a host is emptied with them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from simulators.kit import Running, serve
from simulators.openstack import OpenStack
from simulators.openstack.compute.state import FIRST_HOSTS, IMAGE

openstack = pytest.importorskip("openstack", reason="openstacksdk (a test requirement) is not installed")
from openstack import exceptions  # noqa: E402

FIRST, SECOND, THIRD = FIRST_HOSTS


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(OpenStack(job_polls=1)) as running:
        yield running
        assert running.simulator.crashes == []


@pytest.fixture
def simulator(running: Running) -> OpenStack:
    assert isinstance(running.simulator, OpenStack)
    return running.simulator


@pytest.fixture
def cloud(running: Running) -> Iterator[Any]:
    connection = openstack.connection.Connection(
        auth={
            "auth_url": running.url,
            "username": "admin",
            "password": "secret",
            "project_name": "admin",
            "user_domain_name": "Default",
            "project_domain_name": "Default",
        },
        region_name="RegionOne",
    )
    connection.compute.default_microversion = "2.93"
    yield connection
    connection.close()


def ids(simulator: OpenStack, *names: str) -> list[str]:
    return [simulator.compute.named(name)[0].id for name in names]


def test_discovery(cloud: Any) -> None:
    assert cloud.compute.get_endpoint_data().api_version == (2, 1)
    assert cloud.compute.get_endpoint_data().max_microversion == (2, 93)


def test_services(cloud: Any) -> None:
    compute = [one for one in cloud.compute.services() if one.binary == "nova-compute"]
    assert [(one.host, one.status, one.state, one.is_forced_down) for one in compute] == [
        (host, "enabled", "up", False) for host in FIRST_HOSTS
    ]
    assert [one.host for one in cloud.compute.services(host=SECOND, binary="nova-compute")] == [SECOND]
    changed = cloud.compute.disable_service(compute[0], disabled_reason="maintenance")
    assert (changed.status, changed.disabled_reason) == ("disabled", "maintenance")
    assert cloud.compute.enable_service(compute[0]).status == "enabled"
    assert cloud.compute.update_service_forced_down(compute[0], forced=True).is_forced_down is True
    with pytest.raises(exceptions.ConflictException, match="hosting instances"):
        cloud.compute.delete_service(compute[0], ignore_missing=False)
    cloud.compute.delete_service(compute[2], ignore_missing=False)
    assert cloud.compute.find_hypervisor(THIRD, ignore_missing=True) is None


def test_hypervisors(cloud: Any) -> None:
    found = list(cloud.compute.hypervisors(details=True, with_servers=True))
    assert [(one.name, one.state, len(one.servers)) for one in found] == [
        (FIRST, "up", 3),
        (SECOND, "up", 1),
        (THIRD, "up", 0),
    ]
    one = cloud.compute.get_hypervisor(found[0])
    assert (one.service_details["host"], one.status) == (FIRST, "enabled")
    assert cloud.compute.find_hypervisor(SECOND).id == found[1].id
    assert [one.name for one in cloud.compute.hypervisors(hypervisor_hostname_pattern="mnode2")] == [SECOND]


def test_servers(cloud: Any) -> None:
    assert list(cloud.compute.servers()) == []  # they are another project's
    found = list(cloud.compute.servers(all_projects=True, compute_host=FIRST))
    assert {one.name for one in found} == {"vm-1", "vm-2", "vm-3"}
    assert {one.compute_host for one in found} == {FIRST}
    assert [one.status for one in found if one.name == "vm-2"] == ["SHUTOFF"]
    assert len(list(cloud.compute.servers(all_projects=True, limit=2))) == 4  # page by page
    made = cloud.compute.create_server(name="new", flavor_id="2", image_id=IMAGE, networks="none")
    made = cloud.compute.wait_for_server(made, interval=0.01, wait=5)
    assert (made.status, made.vm_state, made.flavor["original_name"]) == ("ACTIVE", "active", "m1.small")
    cloud.compute.stop_server(made)
    made = cloud.compute.wait_for_server(made, status="SHUTOFF", interval=0.01, wait=5)
    cloud.compute.delete_server(made)
    cloud.compute.wait_for_delete(made, interval=0.01, wait=5)
    assert cloud.compute.find_server("new") is None


def test_live_migration(simulator: OpenStack, cloud: Any) -> None:
    (identifier,) = ids(simulator, "vm-1")
    cloud.compute.live_migrate_server(identifier, host=None, block_migration="auto")
    server = cloud.compute.get_server(identifier)
    assert (server.status, server.compute_host) == ("MIGRATING", FIRST)
    (migration,) = cloud.compute.migrations(server_id=identifier)
    assert migration.migration_type == "live-migration"
    server = cloud.compute.wait_for_server(server, interval=0.01, wait=5)
    assert server.compute_host == THIRD
    (migration,) = cloud.compute.migrations()
    assert (migration.status, migration.source_compute, migration.dest_compute) == ("completed", FIRST, THIRD)
    assert [one.action for one in cloud.compute.server_actions(identifier)] == ["live-migration"]
    cloud.compute.live_migrate_server(identifier, host=SECOND, block_migration="auto")
    (running,) = cloud.compute.server_migrations(identifier)
    cloud.compute.abort_server_migration(running, identifier, ignore_missing=False)
    server = cloud.compute.get_server(identifier)
    assert (server.status, server.compute_host) == ("ACTIVE", THIRD)
    assert next(iter(cloud.compute.migrations())).status == "cancelled"


def test_cold_migration(simulator: OpenStack, cloud: Any) -> None:
    (identifier,) = ids(simulator, "vm-2")
    cloud.compute.migrate_server(identifier, host=SECOND)
    server = cloud.compute.get_server(identifier)
    server = cloud.compute.wait_for_server(server, status="VERIFY_RESIZE", interval=0.01, wait=5)
    assert server.compute_host == SECOND
    cloud.compute.confirm_server_resize(identifier)
    server = cloud.compute.wait_for_server(server, status="SHUTOFF", interval=0.01, wait=5)
    cloud.compute.migrate_server(identifier)
    server = cloud.compute.wait_for_server(server, status="VERIFY_RESIZE", interval=0.01, wait=5)
    cloud.compute.revert_server_resize(identifier)
    server = cloud.compute.wait_for_server(server, status="SHUTOFF", interval=0.01, wait=5)
    assert server.compute_host == SECOND


def test_evacuation(simulator: OpenStack, cloud: Any) -> None:
    running, stopped = ids(simulator, "vm-1", "vm-2")
    with pytest.raises(exceptions.BadRequestException, match="still in use"):
        cloud.compute.evacuate_server(running)
    simulator.control_power(FIRST, False)
    for identifier, status in ((running, "ACTIVE"), (stopped, "SHUTOFF")):
        cloud.compute.evacuate_server(identifier)
        server = cloud.compute.get_server(identifier)
        assert server.status == "REBUILD"
        server = cloud.compute.wait_for_server(server, status=status, interval=0.01, wait=5)
        assert server.compute_host != FIRST
    assert {(one.migration_type, one.status) for one in cloud.compute.migrations()} == {("evacuation", "done")}


def test_failure(simulator: OpenStack, cloud: Any) -> None:
    (identifier,) = ids(simulator, "vm-1")
    simulator.control_fail_moves(servers=["vm-1"], ways=["live"])
    cloud.compute.live_migrate_server(identifier, host=None, block_migration="auto")
    server = cloud.compute.wait_for_server(cloud.compute.get_server(identifier), interval=0.01, wait=5)
    assert server.compute_host == FIRST
    assert [one.status for one in cloud.compute.migrations()] == ["failed"]
    (action,) = cloud.compute.server_actions(identifier)
    assert action.message == "Error"
    shown = cloud.compute.get_server_action(action.request_id, identifier)
    assert "Error" in {event.result for event in shown.events}


def test_aggregates(cloud: Any) -> None:
    made = cloud.compute.create_aggregate(name="a", availability_zone="z")
    assert cloud.compute.add_host_to_aggregate(made, THIRD).hosts == [THIRD]
    assert cloud.compute.set_aggregate_metadata(made, {"ssd": "true"}).metadata["ssd"] == "true"
    assert cloud.compute.find_aggregate("a").id == made.id
    assert {one.name for one in cloud.compute.availability_zones()} == {"nova", "z"}
    with pytest.raises(exceptions.BadRequestException, match="not empty"):
        cloud.compute.delete_aggregate(made, ignore_missing=False)
    assert cloud.compute.remove_host_from_aggregate(made, THIRD).hosts == []
    cloud.compute.delete_aggregate(made, ignore_missing=False)
    assert list(cloud.compute.aggregates()) == []


def test_flavors_and_limits(cloud: Any) -> None:
    assert cloud.compute.find_flavor("m1.small").id == "2"
    assert cloud.compute.find_flavor("m1.medium", get_extra_specs=True).extra_specs == {"hw:cpu_policy": "shared"}
    assert cloud.compute.get_limits().absolute.instances == 10
    assert list(cloud.compute.server_groups()) == []


def test_network_agents(simulator: OpenStack, cloud: Any) -> None:
    agents = list(cloud.network.agents())
    assert sorted((one.host, one.binary) for one in agents) == [
        (FIRST, "neutron-dhcp-agent"),
        (FIRST, "neutron-l3-agent"),
        (FIRST, "neutron-openvswitch-agent"),
        (SECOND, "neutron-openvswitch-agent"),
        (THIRD, "neutron-openvswitch-agent"),
    ]
    assert {one.is_alive for one in agents} == {True}
    simulator.control_power(SECOND, False)
    (agent,) = cloud.network.agents(host=SECOND)
    assert agent.is_alive is False
    assert cloud.network.update_agent(agent, is_admin_state_up=False).is_admin_state_up is False
    cloud.network.delete_agent(agent, ignore_missing=False)
    assert list(cloud.network.agents(host=SECOND)) == []
    (router_agent,) = cloud.network.agents(agent_type="L3 agent")
    assert list(cloud.network.agent_hosted_routers(router_agent)) == []
    (dhcp_agent,) = cloud.network.agents(agent_type="DHCP agent")
    assert list(cloud.network.dhcp_agent_hosting_networks(dhcp_agent)) == []


@pytest.fixture
def command(running: Running) -> Callable[..., Any]:
    program = Path(sys.executable).with_name("openstack")
    if not program.exists():
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
        "OS_COMPUTE_API_VERSION": "2.93",
    }

    def run(*arguments: str) -> Any:
        done = subprocess.run(
            [program, *arguments], env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if "json" in arguments else done.stdout

    return run


def test_python_openstackclient(simulator: OpenStack, command: Callable[..., Any]) -> None:
    (identifier,) = ids(simulator, "vm-1")
    listed = command("compute", "service", "list", "--service", "nova-compute", "-f", "json")
    assert [(one["Host"], one["Status"], one["State"]) for one in listed] == [
        (host, "enabled", "up") for host in FIRST_HOSTS
    ]
    command("compute", "service", "set", "--disable", "--disable-reason", "drain", FIRST, "nova-compute")
    assert simulator.compute.hosts[FIRST].disabled_reason == "drain"
    assert [one["Hypervisor Hostname"] for one in command("hypervisor", "list", "-f", "json")] == [*FIRST_HOSTS]
    on_first = command("server", "list", "--all-projects", "--host", FIRST, "-f", "json")
    assert {one["Name"] for one in on_first} == {"vm-1", "vm-2", "vm-3"}
    command("server", "migrate", "--live-migration", "--wait", identifier)
    assert simulator.compute.named("vm-1")[0].host == THIRD
    (shown,) = command("server", "migration", "list", "--server", identifier, "-f", "json")
    assert (shown["Type"], shown["Status"], shown["Dest Compute"]) == ("live-migration", "completed", THIRD)
    (stopped,) = ids(simulator, "vm-2")
    command("server", "migrate", "--wait", stopped)
    command("server", "migration", "confirm", stopped)
    server = simulator.compute.servers[stopped]
    simulator.compute.look(server)
    simulator.compute.look(server)
    shown = command("server", "show", stopped, "-f", "json")
    assert (shown["status"], shown["OS-EXT-SRV-ATTR:host"]) == ("SHUTOFF", server.host)
    assert server.host != FIRST
