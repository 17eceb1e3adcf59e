# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inventory telco.cloud.openstack: which clouds and regions are asked, and what comes of those that fail."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from integration.inventory_site import ROOT, Site, hosts, login
from integration.inventory_things import boot
from simulators.kit import Running, serve
from simulators.openstack import OpenStack

ALL = {"show_all": True, "all_projects": True}


@pytest.fixture
def cloud() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


def test_a_cloud_that_is_down(cloud: Running, tmp_path: Path) -> None:
    site = Site(tmp_path, one=cloud.url, down="http://127.0.0.1:9")
    cache = {"cache": True, "cache_plugin": "ansible.builtin.jsonfile", "cache_connection": str(tmp_path / "cache")}
    site.configure(**ALL, **cache)
    status, out, err, _used = site.run()
    assert status == 0
    assert len(json.loads(out)["_meta"]["hostvars"]) == 4
    assert "cloud down in region RegionOne cannot be asked for servers" in err
    cloud.simulator.journal.clear()
    assert len(site.listed()["_meta"]["hostvars"]) == 4
    assert cloud.simulator.journal.entries() == []  # the one that is down does not cost the other's place in the cache
    site.configure(**ALL, **cache, server_filters={"status": "SHUTOFF"})
    assert len(site.listed()["_meta"]["hostvars"]) == 1  # another list
    site.configure(**ALL, fail_on_errors=True)
    status, _out, err, _used = site.run()
    assert status != 0
    assert "cloud down in region RegionOne cannot be asked for servers" in err
    site.configure(**ALL, fail_on_errors=True, only_clouds=["one"])
    assert len(site.listed()["_meta"]["hostvars"]) == 4


def test_no_such_cloud_and_no_such_file(cloud: Running, tmp_path: Path) -> None:
    site = Site(tmp_path, one=cloud.url)
    site.configure(only_clouds=["two"], fail_on_errors=True)
    assert "there is no cloud named two (known: one;" in site.run()[2]
    # As openstacksdk takes them: this one, or else the one beside the configuration.
    site.configure(clouds_yaml_path=["/nowhere/clouds.yaml"], **ALL)
    status, out, err, _used = site.run()
    assert (status, len(json.loads(out)["_meta"]["hostvars"])) == (0, 4)
    assert "there is no file /nowhere/clouds.yaml" in err


def test_a_cloud_that_never_answers(cloud: Running, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        silent = login(f"http://127.0.0.1:{deaf.getsockname()[1]}", api_timeout=0.2)
        site = Site(tmp_path, silent=silent, one=cloud.url)
        site.configure(**ALL, resources=["servers", "ports", "hypervisors"])
        began = time.monotonic()
        status, out, err, _used = site.run()
    assert (status, len(hosts(json.loads(out)))) == (0, 7)  # and three hypervisors
    # The login is tried for the first list only.
    assert err.count("cloud silent in region RegionOne cannot be asked") == 1
    assert time.monotonic() - began < 100


def test_each_region_of_a_cloud_is_asked(cloud: Running, tmp_path: Path) -> None:
    assert isinstance(cloud.simulator, OpenStack)
    south = {"name": "South", "values": {"auth": {"project_name": "demo"}}}
    both = login(cloud.url, regions=["RegionOne", south])
    del both["region_name"]
    _endpoints(cloud.simulator, "South")
    boot(cloud, "in-one")
    boot(cloud, "in-south", "demo")
    site = Site(tmp_path, both=both)
    site.configure(show_all=True)
    found = site.listed()
    assert hosts(found)["in-one"]["openstack"]["cloud"] == {"name": "both", "region": "RegionOne"}
    assert hosts(found)["in-south"]["openstack"]["cloud"] == {"name": "both", "region": "South"}
    assert "in-south" in found["both_South"]["hosts"]
    assert "in-one" not in found["both_South"]["hosts"]
    site.configure(show_all=True, only_clouds=["both"], only_regions=["South"])
    assert "in-one" not in hosts(site.listed())
    site.configure(only_regions=["North"])
    assert "no cloud that is asked has a region North" in site.run()[2]


def _endpoints(cloud: OpenStack, region: str) -> None:
    """The addresses of the first region are those of another one as well."""
    from simulators.openstack.identity import catalog

    found = catalog.entries(cloud)
    found.regions[region] = {"id": region, "description": "", "parent_region_id": None}
    for key, one in list(found.endpoints.items()):
        found.endpoints[key[::-1]] = {**one, "id": key[::-1], "region": region, "region_id": region}


def test_the_cloud_of_the_environment(cloud: Running, tmp_path: Path) -> None:
    auth: dict[str, Any] = login(cloud.url)["auth"]
    environment = {**{f"OS_{key.upper()}": value for key, value in auth.items()}, "OS_REGION_NAME": "RegionOne"}
    site = Site(tmp_path, down="http://127.0.0.1:9")
    site.configure(**ALL, only_clouds=["envvars"])
    found = site.listed(environment=environment)
    assert {told["openstack"]["cloud"]["name"] for told in hosts(found).values()} == {"envvars"}
    assert len(hosts(found)) == 4
    site.configure(**ALL)
    status, _out, err, _used = site.run(environment={**environment, "OS_CLOUD_NAME": "mine"})
    assert status == 0
    assert "cloud down in region RegionOne cannot be asked" in err
    assert "mine" in site.listed(environment={**environment, "OS_CLOUD_NAME": "mine"})


def _vault(folder: Path, text: str, name: str | None = None) -> str:
    """A text encrypted by ansible-vault, as a value or, without a name for it, as a whole file is."""
    (folder / "vault-password").write_text("opens-the-vault")
    program = ROOT / "build" / "venv" / "core-2.19" / "bin" / "ansible-vault"
    what = ["encrypt", "--output=-"] if name is None else ["encrypt_string", f"--stdin-name={name}"]
    done = subprocess.run(
        [program, *what, "--vault-password-file", folder / "vault-password"],
        input=text,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={**os.environ, "ANSIBLE_LOCAL_TEMP": str(folder / "tmp"), "HOME": str(folder)},
    )
    return done.stdout


@pytest.mark.parametrize("core", ["2.17", "2.18", "2.19"])
def test_ansible_37784_the_inventory_takes_a_vaulted_password(cloud: Running, tmp_path: Path, core: str) -> None:
    site = Site(tmp_path, other="http://127.0.0.1:9")
    site.configure(clouds={"edge": login(cloud.url)}, fail_on_errors=True, **ALL)
    file = tmp_path / "test.openstack.yml"
    value = _vault(tmp_path, "secret", "password").partition(":")[2].strip().replace("\n          ", "\n        ")
    plain, vaulted = "password: secret", f"password: {value}"
    assert plain in file.read_text()
    file.write_text(file.read_text().replace(plain, vaulted))
    opened = ("--vault-password-file", str(tmp_path / "vault-password"))
    found = hosts(site.listed(*opened, core=core))
    assert len(found) == 4
    assert {one["openstack"]["cloud"]["name"] for one in found.values()} == {"edge"}
    status, out, err, _used = site.run(core=core)
    assert status != 0
    assert "secret" not in (out + err).replace("vault secrets", "").replace("Vault secrets", "")
    # The whole file encrypted is the same.
    file.write_text(_vault(tmp_path, file.read_text().replace(vaulted, plain)))
    assert set(hosts(site.listed(*opened, core=core))) == set(found)


@pytest.mark.parametrize("core", ["2.17", "2.19"])
def test_ansible_24496_an_encrypted_clouds_yaml(cloud: Running, tmp_path: Path, core: str) -> None:
    site = Site(tmp_path, one=cloud.url)
    file = tmp_path / "clouds.yaml"
    hidden = tmp_path / "hidden.yaml"
    hidden.write_text(_vault(tmp_path, file.read_text()))
    file.unlink()
    site.configure(clouds_yaml_path=[str(hidden)], **ALL)
    opened = ("--vault-password-file", str(tmp_path / "vault-password"))
    assert len(hosts(site.listed(*opened, core=core))) == 4
    assert not [one for one in tmp_path.rglob("*") if one.is_file() and "auth_url" in one.read_text(errors="replace")]
    hidden.write_text(_vault(tmp_path, "clouds: [not, closed"))
    status, _out, err, _used = site.run(*opened, core=core)
    assert status != 0
    assert "hidden.yaml is not valid YAML" in " ".join(err.split())


def test_clouds_of_the_configuration_and_others(cloud: Running, tmp_path: Path) -> None:
    site = Site(tmp_path, one=cloud.url)
    site.configure(clouds={"edge": login(cloud.url)}, only_clouds=["one"], fail_on_errors=True, **ALL)
    assert {one["openstack"]["cloud"]["name"] for one in hosts(site.listed()).values()} == {"one"}
    for wrong in ("http://127.0.0.1", {"auth": "admin"}):
        site.configure(clouds={"edge": wrong}, fail_on_errors=True, **ALL)
        status, _out, err, _used = site.run()
        assert status != 0
        assert "clouds: edge has no settings" in err
