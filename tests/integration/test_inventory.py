# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inventory telco.cloud.openstack, by `ansible-inventory`, against simulated clouds."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from integration.inventory_site import Site, hosts
from integration.inventory_things import boot, network
from simulators.kit import Running, serve
from simulators.openstack import OpenStack

CORES = ("2.17", "2.18", "2.19")
SECRET = "only the guest may know"


@pytest.fixture
def cloud() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


@pytest.mark.parametrize("core", CORES)
def test_servers_are_hosts(cloud: Running, tmp_path: Path, core: str) -> None:
    site = Site(tmp_path, one=cloud.url)
    coded = base64.b64encode(SECRET.encode()).decode()
    metadata = {"role": "upf", "groups": "edge, core"}
    networks = [{"uuid": network(cloud)}]
    boot(cloud, name="upf-1", networks=networks, metadata=metadata, user_data=coded)
    boot(cloud, name="bare")
    site.configure(
        keyed_groups=[{"key": "openstack.metadata.role", "prefix": "role"}],
        compose={"flavor_name": "openstack.flavor.original_name"},
        groups={"running": "openstack.status == 'ACTIVE'"},
    )
    found = site.listed(core=core)
    hosts = found["_meta"]["hostvars"]
    assert list(hosts) == ["upf-1"]  # the other has no address
    address = hosts["upf-1"]["openstack"]["addresses"]["core"][0]["addr"]
    assert hosts["upf-1"]["ansible_host"] == address
    assert hosts["upf-1"]["flavor_name"] == "m1.tiny"
    assert hosts["upf-1"]["openstack"]["cloud"] == {"name": "one", "region": "RegionOne"}
    for group in ("role_upf", "running", "edge", "core", "one", "RegionOne", "one_RegionOne", "flavor-m1.tiny"):
        assert found[group]["hosts"] == ["upf-1"], group
    assert coded not in json.dumps(found)
    assert SECRET not in json.dumps(found)


def test_all_servers_of_all_projects_by_filter(cloud: Running, tmp_path: Path) -> None:
    site = Site(tmp_path, one=cloud.url)
    site.configure(show_all=True, all_projects=True, server_filters={"status": "SHUTOFF"}, inventory_hostname="uuid")
    found = site.listed()["_meta"]["hostvars"]
    assert isinstance(cloud.simulator, OpenStack)
    assert list(found) == [cloud.simulator.compute.named("vm-2")[0].id]
    (asked,) = [one for one in cloud.simulator.journal.entries() if one["path"].endswith("/servers/detail")]
    assert "status=SHUTOFF" in asked["query"]


def test_servers_that_share_a_name_are_told_by_their_ids(cloud: Running, tmp_path: Path) -> None:
    site = Site(tmp_path, one=cloud.url)
    keys = {boot(cloud, name="twin"), boot(cloud, name="twin")}
    site.configure(show_all=True, legacy_groups=False)
    assert set(site.listed()["_meta"]["hostvars"]) == keys


def test_a_limit(cloud: Running, tmp_path: Path) -> None:
    site = Site(tmp_path, one=cloud.url)
    site.configure(show_all=True, all_projects=True, keyed_groups=[{"key": "openstack.status", "prefix": "is"}])
    assert list(hosts(site.listed("--limit", "vm-3"))) == ["vm-3"]
    assert set(hosts(site.listed("--limit", "is_ACTIVE:!vm-3"))) == {"vm-1", "vm-4"}


def test_no_secret_is_in_the_cache(cloud: Running, tmp_path: Path) -> None:
    site = Site(tmp_path, one=cloud.url)
    coded = base64.b64encode(SECRET.encode()).decode()
    boot(cloud, name="vnf", user_data=coded, adminPass="ScreenDoor77")
    cache = {"cache": True, "cache_plugin": "ansible.builtin.jsonfile", "cache_connection": str(tmp_path / "cache")}
    site.configure(show_all=True, resources=["servers", "ports", "hypervisors"], **cache)
    out = site.run()[1]
    kept = [one.read_text() for one in (tmp_path / "cache").iterdir()]
    assert any("vnf" in one for one in kept)
    for text in [out, *kept]:
        for secret in (coded, SECRET, "ScreenDoor77", '"secret"', "adminPass", "admin_password", "user_data"):
            assert secret not in text, secret


def test_a_cache_is_used_until_it_is_flushed(cloud: Running, tmp_path: Path) -> None:
    site = Site(tmp_path, one=cloud.url)
    cache = {"cache": True, "cache_plugin": "ansible.builtin.jsonfile", "cache_connection": str(tmp_path / "cache")}
    site.configure(show_all=True, all_projects=True, **cache)
    first = site.listed()
    cloud.simulator.journal.clear()
    assert site.listed() == first
    assert cloud.simulator.journal.entries() == []
    assert site.listed("--flush-cache") == first
    assert cloud.simulator.journal.entries()


@pytest.mark.timeout(900)  # half a minute of processor time, which a busy machine gives in small pieces
def test_ten_thousand_servers(tmp_path: Path) -> None:
    """A request for each thousand, in bounded time and memory."""
    with serve(OpenStack()) as cloud:
        assert isinstance(cloud.simulator, OpenStack)
        servers = [{"name": "vm", "host": "c1", "status": "ACTIVE", "count": 10_000}]
        cloud.simulator.control_compute(hosts=[{"name": "c1"}], servers=servers)
        site = Site(tmp_path, one=cloud.url)
        site.configure(show_all=True, all_projects=True, legacy_groups=False)
        began = time.monotonic()
        status, out, err, used = site.run()
        seconds = time.monotonic() - began
        pages = [one for one in cloud.simulator.journal.entries() if one["path"].endswith("/servers/detail")]
    assert status == 0, err
    assert out.count('"compute_host"') == 10_000
    # The last page is full as well, and Nova does not know that nothing follows.
    assert len(pages) == 11
    assert used.ru_maxrss < 900_000, f"{used.ru_maxrss} KiB"  # 630,000 were seen
    # Of which Ansible's own, to note them and to write them down, are nearly all.
    assert used.ru_utime + used.ru_stime < 90, f"{used.ru_utime + used.ru_stime:.0f} s of {seconds:.0f} s"
