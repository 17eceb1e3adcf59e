# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inventory telco.cloud.openstack, by `ansible-inventory`, against simulated clouds."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from simulators.kit import Running, serve
from simulators.openstack import OpenStack
from simulators.openstack.compute.state import IMAGE
from tests.unit.simulators.test_openstack_compute import Client

ROOT = Path(__file__).resolve().parents[2]
CORES = ("2.17", "2.18", "2.19")
SECRET = "only the guest may know"


@pytest.fixture
def cloud() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


class Site:
    """A folder with a configuration of the inventory and a clouds.yaml."""

    def __init__(self, folder: Path, **clouds: str) -> None:
        self.folder = folder
        sections = {}
        for name, url in clouds.items():
            auth = {"auth_url": f"{url}/v3", "username": "admin", "password": "secret", "project_name": "admin"}
            auth |= {"user_domain_name": "Default", "project_domain_name": "Default"}
            sections[name] = {"auth": auth, "region_name": "RegionOne"}
        (folder / "clouds.yaml").write_text(yaml.safe_dump({"clouds": sections}))

    def configure(self, **options: Any) -> None:
        """Write the configuration."""
        whole = {"plugin": "telco.cloud.openstack", "clouds_yaml_path": [str(self.folder / "clouds.yaml")], **options}
        (self.folder / "test.openstack.yml").write_text(yaml.safe_dump(whole))

    def run(self, *arguments: str, core: str = "2.19") -> tuple[int, str, str, Any]:
        """Exit code, output, messages and what the process has used, of one listing."""
        program = ROOT / "build" / "venv" / f"core-{core}" / "bin" / "ansible-inventory"
        foreign = ("ANSIBLE_", "OS_")
        environment = {key: value for key, value in os.environ.items() if not key.startswith(foreign)}
        environment |= {
            "ANSIBLE_COLLECTIONS_PATH": str(ROOT / "build" / "collections"),
            "ANSIBLE_CONFIG": str(ROOT / "tests" / "ansible.cfg"),
            "ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED": "true",
            "ANSIBLE_LOCAL_TEMP": str(self.folder / "tmp"),
            "HOME": str(self.folder),
        }
        out, err = self.folder / "out", self.folder / "err"
        with out.open("w") as stdout, err.open("w") as stderr:
            process = subprocess.Popen(
                [program, "-i", self.folder / "test.openstack.yml", "--list", *arguments],
                env=environment,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=stdout,
                stderr=stderr,
            )
            _pid, status, used = os.wait4(process.pid, 0)
        return os.waitstatus_to_exitcode(status), out.read_text(), err.read_text(), used

    def listed(self, *arguments: str, core: str = "2.19") -> dict[str, Any]:
        """The inventory."""
        status, out, err, _used = self.run(*arguments, core=core)
        assert status == 0, err
        found: dict[str, Any] = json.loads(out, object_hook=_plain)
        return found


def _plain(found: dict[str, Any]) -> Any:
    """ansible-core 2.19 writes some texts down as ones that are not to be taken for templates."""
    return found["__ansible_unsafe"] if set(found) == {"__ansible_unsafe"} else found


def _boot(cloud: Running, **sent: Any) -> str:
    """A server of the login's project that runs; its id."""
    nova = Client(cloud)
    document = {"server": {"flavorRef": "1", "imageRef": IMAGE, "networks": "none", **sent}}
    key = str(nova("POST", "/servers", document).json()["server"]["id"])
    while nova("GET", f"/servers/{key}").json()["server"]["status"] == "BUILD":
        pass
    return key


def _network(cloud: Running) -> str:
    neutron = Client(cloud)
    neutron.url = f"{cloud.url}/networking/v2.0"
    key = neutron("POST", "/networks", {"network": {"name": "core"}}).json()["network"]["id"]
    neutron("POST", "/subnets", {"subnet": {"network_id": key, "cidr": "192.0.2.0/24", "ip_version": 4}})
    return str(key)


@pytest.mark.parametrize("core", CORES)
def test_servers_are_hosts(cloud: Running, tmp_path: Path, core: str) -> None:
    site = Site(tmp_path, one=cloud.url)
    coded = base64.b64encode(SECRET.encode()).decode()
    metadata = {"role": "upf", "groups": "edge, core"}
    networks = [{"uuid": _network(cloud)}]
    _boot(cloud, name="upf-1", networks=networks, metadata=metadata, user_data=coded)
    _boot(cloud, name="bare")
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
    for group in ("role_upf", "running", "edge", "core", "one", "RegionOne", "one_RegionOne", "flavor_m1_tiny"):
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
    keys = {_boot(cloud, name="twin"), _boot(cloud, name="twin")}
    site.configure(show_all=True, legacy_groups=False)
    assert set(site.listed()["_meta"]["hostvars"]) == keys


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


def test_a_cloud_that_is_down(cloud: Running, tmp_path: Path) -> None:
    site = Site(tmp_path, one=cloud.url, down="http://127.0.0.1:9")
    options = {"show_all": True, "all_projects": True}
    cache = {"cache": True, "cache_plugin": "ansible.builtin.jsonfile", "cache_connection": str(tmp_path / "cache")}
    site.configure(**options, **cache)
    status, out, err, _used = site.run()
    assert status == 0
    assert len(json.loads(out)["_meta"]["hostvars"]) == 4
    assert "cloud down cannot be asked" in err
    cloud.simulator.journal.clear()
    assert len(site.listed()["_meta"]["hostvars"]) == 4
    assert cloud.simulator.journal.entries() == []  # the one that is down does not cost the other's place in the cache
    site.configure(**options, **cache, server_filters={"status": "SHUTOFF"})
    assert len(site.listed()["_meta"]["hostvars"]) == 1  # another list
    site.configure(**options, fail_on_errors=True)
    status, _out, err, _used = site.run()
    assert status != 0
    assert "cloud down cannot be asked" in err
    site.configure(**options, fail_on_errors=True, only_clouds=["one"])
    assert len(site.listed()["_meta"]["hostvars"]) == 4


def test_no_such_cloud_and_no_such_file(cloud: Running, tmp_path: Path) -> None:
    site = Site(tmp_path, one=cloud.url)
    site.configure(only_clouds=["two"], fail_on_errors=True)
    assert "there is no cloud named two (known: one;" in site.run()[2]
    site.configure(clouds_yaml_path=["/nowhere/clouds.yaml"])
    assert "there is no file /nowhere/clouds.yaml" in site.run()[2]


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
    assert seconds < 120, f"{seconds:.0f} s"
