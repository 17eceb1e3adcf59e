# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbooks tenant_* as job templates: a tenant comes and goes, and nothing else does."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import requests
import yaml

from integration.job_template import ROOT, Operator, changed, openstack_credential
from simulators.kit import Running, serve
from simulators.kit.faults import Fault
from simulators.openstack import OpenStack
from simulators.openstack.compute.disks import Disk
from simulators.openstack.identity.state import fixed_id

pytestmark = [pytest.mark.slow, pytest.mark.timeout(500)]

TENANT = yaml.safe_load((ROOT / "extensions" / "molecule" / "shared" / "vars" / "tenant.yml").read_text())["tenant"]
ONBOARDED = {"tenant": TENANT}
OFFBOARDED = {**ONBOARDED, "tenant_offboarding_confirm": TENANT["name"], "tenant_offboarding_purge": "false"}
SECRETS = [user["password"] for user in TENANT["users"]]


class Cloud(Operator):
    """A simulated cloud, and jobs on it."""

    def __init__(self, running: Running, folder: pathlib.Path) -> None:
        super().__init__(running, folder, "tenant_", "NONE_")
        self.simulator: Any = running.simulator
        self._token = ""

    def try_to_play(
        self, name: str, survey: Mapping[str, Any], *options: str, environment: Mapping[str, str] | None = None
    ) -> tuple[int, str]:
        known = {**openstack_credential(self.running), **(environment or {})}
        status, output = super().try_to_play(name, survey, *options, environment=known)
        assert not [secret for secret in SECRETS if secret in output]
        return status, output

    def mutations(self) -> list[str]:
        """Without logins, and the question whether somebody has a role."""
        return [line for line in super().mutations() if not re.search("^HEAD |/auth/tokens$", line)]

    def refused(self, survey: Mapping[str, Any], *words: str) -> None:
        """Offboarding fails, in check mode and for real, and touches nothing."""
        for options in (("--check",), ()):
            status, output = self.try_to_play("offboarding", survey, *options)
            assert status != 0, output
            assert self.mutations() == []
            assert "was not touched" in output, output
            assert not [word for word in words if word not in output], output

    def post(self, path: str, body: Mapping[str, Any], *, tenant: bool = False) -> Any:
        """What an administrator makes beside the jobs, or the tenant's first user in the tenant."""
        login = self.simulator.login()
        user = {"name": login["username"], "domain": {"name": "Default"}, "password": login["password"]}
        project = {"name": login["project_name"], "domain": {"name": "Default"}}
        if tenant:
            user.update({key: TENANT["users"][0][key] for key in ("name", "password")})
            project["name"] = TENANT["name"]
        identity = {"methods": ["password"], "password": {"user": user}}
        asked = {"auth": {"identity": identity, "scope": {"project": project}}}
        token = requests.post(f"{login['auth_url']}/auth/tokens", json=asked, timeout=10).headers["X-Subject-Token"]
        made = requests.post(f"{self.running.url}{path}", json=body, headers={"X-Auth-Token": token}, timeout=10)
        assert made.ok, made.text
        return next(iter(made.json().values()))

    def stored(self, kind: str, *, tenant: bool = True, **values: Any) -> Any:
        """A volume, or what is made of one, in the project of the tenant or of the administrator; it is ready."""
        [project] = self.projects() if tenant else [fixed_id("project.admin")]
        path = {"transfer": "os-volume-transfer"}.get(kind, f"{kind}s")
        made = self.post(f"/block-storage/v3/{project}/{path}", {kind: values}, tenant=tenant)
        if kind == "transfer":
            return made
        found = getattr(self.simulator.volumes, f"{kind}s")[made["id"]]
        while found.job is not None:
            found.look()
        return found

    def projects(self, name: str = TENANT["name"]) -> list[str]:
        """Ids of the projects of a name."""
        return [one.id for one in self.simulator.identity.projects.values() if one.name == name]

    def left(self, project: str) -> list[str]:
        """Kinds of what the services still keep for a project."""
        network = self.simulator.network
        kinds = ("networks", "subnets", "routers", "ports", "security_groups", "floating_ips")
        found = [
            kind
            for kind in kinds
            if [one for one in getattr(network, kind).values() if one.get("project_id") == project]
        ]
        cinder = self.simulator.volumes
        stored = [*cinder.volumes.values(), *cinder.snapshots.values(), *cinder.backups.values()]
        named = [*self.simulator.compute.servers.values(), *stored]
        return found + [one.name for one in named if one.project_id == project]


@pytest.fixture
def cloud(tmp_path: pathlib.Path) -> Iterator[Cloud]:
    with serve(OpenStack()) as running:
        yield Cloud(running, tmp_path)
        assert running.simulator.crashes == []


def test_from_nothing_to_nothing(cloud: Cloud) -> None:
    """Each job in check mode, done, and both again; the users go only when asked to."""
    foreseen = cloud.play("onboarding", ONBOARDED, "--check")
    assert cloud.mutations() == []
    for line in (
        "identity_v3.create_project POST",
        "identity_v3.create_user POST",
        "quota cores 40",
        "role member of user alice",
        "key pair alice-laptop of user alice",
        "subnet backhaul-v4 of network backhaul",
        "interface of router edge in subnet backhaul-v4",
        "rules of security group web",
    ):
        assert line in foreseen, foreseen
    cloud.play("onboarding", ONBOARDED)
    [project] = cloud.projects()
    assert cloud.mutations()
    for survey in (ONBOARDED, {**ONBOARDED, "tenant_onboarding_plan_only": "true"}):
        again = cloud.play("onboarding", survey)
        assert (changed(again), cloud.mutations()) == (0, []), again
    assert "nothing: everything that is there is as it should be" in again

    cloud.stored("volume", size=1, name="radio-data")
    cloud.mutations()
    cloud.check_and_do("offboarding", OFFBOARDED)
    assert (cloud.projects(), cloud.left(project)) == ([], [])
    assert {"alice", "bob"} <= {user.name for user in cloud.simulator.identity.users.values()}
    cloud.play("offboarding", {**OFFBOARDED, "tenant_offboarding_remove_users": "true"})
    assert not {"alice", "bob"} & {user.name for user in cloud.simulator.identity.users.values()}
    assert cloud.simulator.compute.keypairs == {}


def test_what_is_foreseen_in_what_is_there(cloud: Cloud) -> None:
    """Where the project is there, the plan has the very calls, and says what it cannot know yet."""
    cloud.play("onboarding", {"tenant": {key: TENANT[key] for key in ("name", "domain", "security_groups")}})
    cloud.mutations()
    foreseen = cloud.play("onboarding", ONBOARDED, "--check")
    for line in ("networking.create_network POST", "networking_ext.create_router POST", "subnet backhaul-v4 of"):
        assert line in foreseen, foreseen
    for line in ('"network backhaul"', '"security group db"', '"quota cores'):
        assert line not in foreseen, foreseen
    assert cloud.mutations() == []
    cloud.play("onboarding", ONBOARDED)
    planned = set(re.findall(r'"\S+ (POST /v\S+)"', foreseen))
    assert planned <= set(cloud.mutations())


def test_strangers_are_refused_and_purged(cloud: Cloud) -> None:
    """A server, a port and a network that nobody has declared; another domain has all of the same names."""
    domain = cloud.post("/v3/domains", {"domain": {"name": "other"}})
    other = {**ONBOARDED["tenant"], "domain": domain["id"]}
    cloud.play("onboarding", {"tenant": other})
    [others] = cloud.projects()
    kept = cloud.left(others)
    cloud.play("onboarding", ONBOARDED)
    [project] = set(cloud.projects()) - {others}
    network = cloud.post("/networking/v2.0/networks", {"network": {"name": "stray", "project_id": project}})
    port = {"network_id": network["id"], "project_id": project, "name": "stray-port"}
    cloud.post("/networking/v2.0/ports", {"port": port})
    host = next(iter(cloud.simulator.compute.hosts))
    cloud.simulator.compute.add_server("stray-server", host, project_id=project)
    cloud.mutations()

    cloud.refused(OFFBOARDED, "network stray ", "port stray-port", "server stray-server", "tenant_offboarding_purge")
    cloud.play("offboarding", {**OFFBOARDED, "tenant_offboarding_purge": "true"})
    assert cloud.left(project) == []
    assert (cloud.projects(), cloud.left(others)) == ([others], kept)


def test_what_is_not_the_projects_is_never_removed(cloud: Cloud) -> None:
    """Not even by purge: a project below, a port of others in its network, a user who is elsewhere, too."""
    cloud.play("onboarding", ONBOARDED)
    [project] = cloud.projects()
    network = next(one for one in cloud.simulator.network.networks.values() if one["project_id"] == project)
    below = cloud.post("/v3/projects", {"project": {"name": "below", "domain_id": "default", "parent_id": project}})
    port = {"network_id": network["id"], "project_id": below["id"], "name": "guest"}
    cloud.post("/networking/v2.0/ports", {"port": port})
    elsewhere = {"tenant": {"name": "elsewhere", "domain": "Default", "users": [{"name": "bob", "roles": ["reader"]}]}}
    cloud.play("onboarding", elsewhere)
    cloud.mutations()
    asked = {**OFFBOARDED, "tenant_offboarding_purge": "true", "tenant_offboarding_remove_users": "true"}
    cloud.refused(asked, "project below", "port guest", "user bob", "has roles on")

    own = {"tenant": {"name": "admin", "domain": "Default"}, "tenant_offboarding_confirm": "admin"}
    status, output = cloud.try_to_play("offboarding", {**own, "tenant_offboarding_purge": "true"})
    assert (status != 0, cloud.mutations()) == (True, []), output
    assert "The login is one to admin itself" in output


def test_data_is_removed_only_with_purge(cloud: Cloud) -> None:
    """Whatever hangs on a declared volume holds it; what others make of it holds it even with purge."""
    cloud.play("onboarding", ONBOARDED)
    [project] = cloud.projects()
    declared = cloud.stored("volume", size=1, name="radio-data")
    stray = cloud.stored("volume", size=1, name="stray")
    offered = cloud.stored("volume", size=1, name="offered")
    cloud.stored("snapshot", volume_id=declared.id, name="daily")
    cloud.stored("backup", volume_id=declared.id, name="weekly")
    cloud.stored("backup", volume_id=declared.id, name="hourly", incremental=True)
    cloud.stored("transfer", volume_id=offered.id, name="to-ims")
    others = cloud.stored("volume", tenant=False, size=1, name="of-others")
    kept = cloud.stored("backup", tenant=False, volume_id=stray.id, name="vault")
    host = next(iter(cloud.simulator.compute.hosts))
    server = cloud.simulator.compute.add_server("stray-server", host, project_id=project)
    elsewhere = cloud.simulator.compute.add_server("elsewhere", host)
    stray.attach(server_id=server.id, host_name=host, device="/dev/vdb")
    server.disks.append(Disk(stray.id, "/dev/vdb"))
    cloud.mutations()
    strangers = ("snapshot daily", "backup weekly", "backup hourly", "volume transfer to-ims", "volume stray")
    cloud.refused(OFFBOARDED, *strangers, "attached to server stray-server", "tenant_offboarding_purge")

    purge = {**OFFBOARDED, "tenant_offboarding_purge": "true"}
    lent = declared.attach(server_id=elsewhere.id, host_name=host, device="/dev/vdb")
    theirs = cloud.stored("snapshot", tenant=False, volume_id=stray.id, name="theirs", force=True)
    cloud.mutations()
    cloud.refused(purge, f"attached to server {elsewhere.id}, which is not", "snapshot theirs", "of project")
    declared.detach(lent)
    del cloud.simulator.volumes.snapshots[theirs.id]
    cloud.check_and_do("offboarding", purge)
    assert cloud.left(project) == []
    assert set(cloud.simulator.volumes.volumes) == {others.id}
    assert set(cloud.simulator.volumes.backups) == {kept.id}


def test_cut_off_again_and_again(cloud: Cloud) -> None:
    """Each run gets only three calls of a kind through: it goes on where the last one was, and ends."""
    for name, survey in (("onboarding", ONBOARDED), ("offboarding", OFFBOARDED)):
        runs, status, output = 0, 1, ""
        while status != 0 and runs < 12:
            cloud.simulator.faults.clear()
            for method in ("POST", "PUT", "PATCH", "DELETE"):
                cloud.simulator.faults.add(Fault("conflict", method, r"^/(?!v3/auth/)", None, skip=3))
            status, output = cloud.try_to_play(name, survey)
            runs += 1
        cloud.simulator.faults.clear()
        assert (status, runs > 1) == (0, True), output
        cloud.mutations()
        cloud.play(name, survey)
        assert cloud.mutations() == []
    assert cloud.projects() == []


def test_a_bad_declaration_is_refused_before_anything_is_asked(cloud: Cloud) -> None:
    """Both roles say what is wrong with it."""
    network = {"name": "a", "subnets": [{"name": "a", "cidr": "192.0.2.0/24"}]}
    for tenant, words in (
        ({"name": "radio"}, "missing required arguments: domain found in tenant_onboarding_tenant"),
        ({"quotas": {"cores": "many"}}, "cores"),
        ({"networks": [{"name": "a", "color": "red"}]}, "color"),
        ({"networks": [network, {**network, "name": "b"}]}, "declares two subnets of one name"),
        ({"routers": [{"name": "edge", "interfaces": ["b"]}]}, "are to be in b, which its networks do not declare"),
    ):
        whole = tenant if "name" in tenant else {"name": "radio", "domain": "Default", **tenant}
        for name in ("onboarding", "offboarding") if "name" in tenant else ("onboarding",):
            status, output = cloud.try_to_play(name, {"tenant": whole, "tenant_offboarding_confirm": "radio"})
            assert status != 0, output
            assert words in output, output
    status, output = cloud.try_to_play("offboarding", {**OFFBOARDED, "tenant_offboarding_confirm": "core"})
    assert "Set tenant_offboarding_confirm to radio" in output, output
    assert cloud.running.simulator.journal.entries() == []
