# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inventory telco.cloud.openstack: ports and hypervisors as hosts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from integration.inventory_site import Site, hosts, login
from integration.inventory_things import boot, network, port
from simulators.kit import Running, serve
from simulators.openstack import OpenStack
from simulators.openstack.compute.state import FIRST_HOSTS

THREE = ["servers", "ports", "hypervisors"]


@pytest.fixture
def cloud() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


def test_ports_and_hypervisors_are_hosts(cloud: Running, tmp_path: Path) -> None:
    core = network(cloud)
    boot(cloud, "upf-1", networks=[{"uuid": core}])
    data = port(cloud, core, name="upf-data", description="data")
    site = Site(tmp_path, one=cloud.url)
    site.configure(
        resources=THREE,
        keyed_groups=[{"key": "openstack_resource", "prefix": "a"}],
        groups={"up": "openstack.state | default('') == 'up'"},
        compose={"where": "openstack.cloud.name ~ ' ' ~ openstack_resource"},
        strict=True,
    )
    found = site.listed()
    told = hosts(found)
    assert found["a_server"]["hosts"] == ["upf-1"]
    assert set(found["a_hypervisor"]["hosts"]) == set(FIRST_HOSTS) == set(found["up"]["hosts"])
    named, unnamed = sorted(found["a_port"]["hosts"], key="upf-data".__ne__)
    assert (named, told[named]["ansible_host"]) == ("upf-data", data["fixed_ips"][0]["ip_address"])
    assert told[named]["openstack"]["id"] == data["id"]
    assert told[named]["where"] == "one port"
    # That of the server has no name.
    assert told[unnamed]["openstack"]["id"] == unnamed
    assert told[unnamed]["ansible_host"] == told["upf-1"]["ansible_host"]
    hypervisor = told[FIRST_HOSTS[0]]
    assert hypervisor["ansible_host"] == hypervisor["openstack"]["host_ip"]
    assert hypervisor["openstack"]["vcpus"] > 0
    # Groups by flavor and metadata are for servers.
    assert set(found["one_RegionOne"]["hosts"]) == set(told)
    assert found["flavor-m1.tiny"]["hosts"] == ["upf-1"]


def test_ports_by_filter_and_project(cloud: Running, tmp_path: Path) -> None:
    core = network(cloud)
    for name in ("a", "b"):
        port(cloud, core, name=name)
    site = Site(tmp_path, one=cloud.url)
    site.configure(resources=["ports"], port_filters={"name": "a"}, use_names=True, legacy_groups=False)
    assert [told["ansible_host"] for told in hosts(site.listed()).values()] == ["a"]
    (asked,) = [one for one in cloud.simulator.journal.entries() if one["path"] == "/v2.0/ports" and one["query"]]
    assert "name=a" in asked["query"]
    assert "project_id=" in asked["query"]
    cloud.simulator.journal.clear()
    site.configure(resources=["ports"], all_projects=True)
    assert set(hosts(site.listed())) == {"a", "b"}
    (asked,) = [one for one in cloud.simulator.journal.entries() if one["path"] == "/v2.0/ports"]
    assert "project_id=" not in (asked["query"] or "")


def test_what_is_refused_costs_nothing_else(cloud: Running, tmp_path: Path) -> None:
    """Hypervisors are for administrators."""
    plain = login(cloud.url)
    plain["auth"] |= {"username": "demo", "project_name": "demo"}
    site = Site(tmp_path, one=plain)
    site.configure(resources=["hypervisors", "servers"], show_all=True)
    assert set(hosts(site.listed())) == {"vm-1", "vm-2", "vm-3", "vm-4"}
    assert "cannot be asked for hypervisors: Could not" in site.run()[2]
    site.configure(resources=["hypervisors", "servers"], show_all=True, fail_on_errors=True)
    status, _out, err, _used = site.run()
    assert status != 0
    assert "cannot be asked for hypervisors: Could not" in err


def test_what_nobody_offers(cloud: Running, tmp_path: Path) -> None:
    site = Site(tmp_path, one=cloud.url)
    site.configure(resources=["volumes"])
    status, _out, err, _used = site.run()
    assert status != 0
    assert "volumes" in err
    site.configure(expand_hostvars=True)
    assert "expand_hostvars adds nothing" in site.run()[2]
