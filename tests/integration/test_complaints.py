# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What users of the neighbours complain about: a test for each complaint, named after it, against the simulated cloud.

Of ansible#24496 and #37784 the half about the inventory is in ``test_inventory_clouds.py``.
"""

from __future__ import annotations

import ast
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils import openstack as package
from ansible_collections.telco.cloud.plugins.module_utils.core.client import forget_clients
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.openstack import (
    floating_ips,
    identity,
    network,
    ports,
    quotas,
    routers,
    security_group_rules,
    security_groups,
    server,
    server_interfaces,
    servers,
    subnets,
)
from ansible_collections.telco.cloud.plugins.module_utils.openstack.connection import CONNECTION, settings
from integration.faults.bench import Bench, Recorder, validated
from integration.faults.openstack import bench as openstack
from simulators.kit.faults import Fault
from unit.entries import entries

NEW = {"name": "upf-1", "image": "cirros", "flavor": "m1.tiny"}
UTILS = Path(package.__path__[0])


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with openstack(tmp_path_factory.mktemp("records")) as bench:
        yield bench


@pytest.fixture
def bench(served: Bench) -> Bench:
    served.fresh()
    return served


def requests(bench: Bench, method: str, end: str) -> list[dict[str, Any]]:
    return [one for one in bench.journal() if one["method"] == method and one["path"].endswith(end)]


def site(bench: Bench) -> None:
    """Networks outside and inside with a router between, and a server."""
    for name, cidr, outside in (("internet", "203.0.113.0/24", True), ("core", "192.0.2.0/24", False)):
        bench.do(network.NETWORK, {"name": name, "external": outside})
        bench.do(subnets.SUBNET, {"name": name, "network": name, "cidr": cidr})
    bench.do(routers.ROUTER, {"name": "edge", "network": "internet", "interfaces": ["core"]})
    bench.do(server.SERVER, {**NEW, "network": "core"})
    bench.service.journal.clear()


def test_ansible_23354_a_server_is_found_without_listing_the_others(bench: Bench) -> None:
    bench.do(server.SERVER, {**NEW, "nics": []})
    found = requests(bench, "GET", "/servers/detail")
    assert found
    assert all("name=%5Eupf%5C-1%24" in one["query"] or "name=^upf" in one["query"] for one in found)


def test_ansible_27423_two_tasks_log_in_once(bench: Bench, tmp_path: Path) -> None:
    for _task in range(2):
        forget_clients()  # a process of its own
        context = Recorder(validated(servers.SERVER_INFO, bench.connection), "openstack_server_info", [])
        context.run_dir = str(tmp_path)
        servers.SERVER_INFO.execute(context)
    assert len(requests(bench, "POST", "/auth/tokens")) == 1
    assert len(requests(bench, "GET", "/servers/detail")) == 2


def test_terraform_openstack_1626_many_rules_are_one_request(bench: Bench) -> None:
    rules = [{"protocol": "tcp", "port_range_min": 1000 + n, "port_range_max": 1000 + n} for n in range(100)]
    group = {"name": "many", "security_group_rules": rules}
    assert bench.do(security_groups.SECURITY_GROUP, group)["changed"]
    assert len(requests(bench, "POST", "/security-group-rules")) == 1
    bench.service.journal.clear()
    assert not bench.do(security_groups.SECURITY_GROUP, group)["changed"]
    assert len([one for one in bench.journal() if "/v2.0/" in one["path"]]) <= 2


def test_terraform_openstack_952_a_rule_that_is_there_already_is_no_failure(bench: Bench) -> None:
    bench.do(security_groups.SECURITY_GROUP, {"name": "web"})
    bench.service.faults.add(Fault(kind="lost_answer", method="POST", path=r"/security-group-rules$", times=1))
    rule = {"security_group": "web", "protocol": "tcp", "port_range_min": 443, "port_range_max": 443}
    assert bench.do(security_group_rules.SECURITY_GROUP_RULE, rule)["changed"]
    assert "lost_answer" in [one.get("fault") for one in bench.journal()]
    assert not bench.do(security_group_rules.SECURITY_GROUP_RULE, rule)["changed"]


def test_opentelekomcloud_2012_too_many_requests_are_waited_for(bench: Bench) -> None:
    fault = Fault(kind="too_many", method="GET", path=r"/security-groups$", times=1, retry_after=1)
    bench.service.faults.add(fault)
    bench.do(security_groups.SECURITY_GROUP_INFO, {})
    assert [one["status"] for one in requests(bench, "GET", "/security-groups")] == [429, 200]


def test_opentelekomcloud_148_purged_rules_are_in_the_diff(bench: Bench) -> None:
    bench.do(security_groups.SECURITY_GROUP, {"name": "closed"})
    done = bench.do(security_groups.SECURITY_GROUP, {"name": "closed", "security_group_rules": []})
    assert done["changed"]
    assert len(done["diff"]["before"]["security_group_rules"]) == 2  # those that let everything out
    assert done["diff"]["after"]["security_group_rules"] == []


def test_opentelekomcloud_86_every_module_has_check_mode() -> None:
    assert all(entry.module_kwargs()["supports_check_mode"] for entry in entries().values())


def test_ansible_62206_a_server_has_a_diff(bench: Bench) -> None:
    bench.do(server.SERVER, {**NEW, "nics": [], "description": "old"})
    done = bench.do(server.SERVER, {"name": "upf-1", "description": "new"})
    assert done["diff"] == {
        "before": {"description": "old", "name": "upf-1"},
        "after": {"description": "new", "name": "upf-1"},
    }


def test_ansible_49954_each_step_of_a_life_can_be_run_again(bench: Bench) -> None:
    for step in ({**NEW, "nics": []}, {"name": "upf-1", "flavor": "m1.small"}, {"name": "upf-1", "state": "absent"}):
        assert bench.do(server.SERVER, step)["changed"], step
        assert not bench.do(server.SERVER, step)["changed"], step


def test_ansible_58495_groups_of_single_ports_stay(bench: Bench) -> None:
    site(bench)
    bench.do(security_groups.SECURITY_GROUP, {"name": "web"})
    (port,) = [one for one in bench.service.network.ports.values() if one["device_owner"] == "compute:nova"]
    bench.do(ports.PORT, {"name": port["id"], "security_groups": ["web"]})
    before = list(port["security_groups"])
    assert not bench.do(server.SERVER, {**NEW, "network": "core"})["changed"]
    assert port["security_groups"] == before


def test_ansible_19610_port_minus_one_is_no_port(bench: Bench) -> None:
    rule = {"security_group": "web", "protocol": "tcp", "port_range_min": -1, "port_range_max": -1}
    bench.do(security_groups.SECURITY_GROUP, {"name": "web"})
    assert bench.do(security_group_rules.SECURITY_GROUP_RULE, rule)["changed"]
    assert not bench.do(security_group_rules.SECURITY_GROUP_RULE, rule)["changed"]


def test_ansible_modules_core_4192_an_address_is_given_once(bench: Bench) -> None:
    site(bench)
    wanted = {"network": "internet", "server": "upf-1"}
    first = bench.do(floating_ips.FLOATING_IP, wanted)
    again = bench.do(floating_ips.FLOATING_IP, wanted)
    assert (first["changed"], again["changed"], again["id"]) == (True, False, first["id"])


def test_machine_controller_313_an_address_that_another_took_is_noticed(bench: Bench) -> None:
    site(bench)
    bench.do(floating_ips.FLOATING_IP, {"network": "internet", "floating_ip_address": "203.0.113.50"})
    (found,) = bench.service.network.floating_ips.values()

    class Stolen(dict[str, Any]):
        """Another controller takes it, right after us."""

        def update(self, *given: Any, **named: Any) -> None:
            super().update(*given, **named)
            self["port_id"] = "9cbefc35-d372-40c5-88e2-9fdab6ea12c0"

    bench.service.network.floating_ips[found["id"]] = Stolen(found)
    ran = bench.run(floating_ips.FLOATING_IP, {"network": "internet", "server": "upf-1", "reuse": True})
    assert requests(bench, "PUT", f"/floatingips/{found['id']}")
    assert "was written but cannot be read back" in ran.message


def test_ansible_37921_names_are_looked_for_in_the_project(bench: Bench) -> None:
    bench.do(identity.PROJECT, {"name": "ran", "domain": "default"})
    ids = {bench.do(network.NETWORK, {"name": "core", "project": owner})["id"] for owner in ("admin", "ran")}
    assert len(ids) == 2
    assert not bench.do(network.NETWORK, {"name": "core", "project": "ran"})["changed"]
    ran = bench.run(network.NETWORK, {"name": "core"})
    assert all(key in ran.message for key in ids)


def test_ansible_61608_one_that_is_being_built_is_not_built_again(bench: Bench) -> None:
    bench.do(server.SERVER, {**NEW, "nics": [], "wait": False})
    assert bench.service.compute.named("upf-1")[0].status == "BUILD"
    assert not bench.do(server.SERVER, {**NEW, "nics": []})["changed"]
    assert [one.status for one in bench.service.compute.named("upf-1")] == ["ACTIVE"]


def test_terraform_openstack_1011_what_was_not_waited_for_is_named(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(bench.service.settings, "job_polls", 1000)
    ran = bench.run(server.SERVER, {**NEW, "nics": [], "wait_timeout": 1})
    (made,) = bench.service.compute.named("upf-1")
    assert ran.failure["id"] == made.id
    assert "BUILD" in ran.message


@pytest.mark.parametrize("delete", [True, False])
def test_terraform_opentelekomcloud_3480_no_orphan_of_a_failed_boot(bench: Bench, delete: bool) -> None:
    bench.service.faults.add(Fault(kind="job_error", times=1))
    wanted = {**NEW, "nics": [], "delete_failed": delete}
    ran = bench.run(server.SERVER, wanted)
    assert "is in state ERROR" in ran.message
    assert ("it was deleted again" in ran.message) is delete
    assert [one.status for one in bench.service.compute.named("upf-1")] == ([] if delete else ["ERROR"])
    if not delete:  # it was there before: no later task deletes it
        bench.run(server.SERVER, {**wanted, "delete_failed": True})
        assert [one.status for one in bench.service.compute.named("upf-1")] == ["ERROR"]


def test_openshift_installer_4374_every_call_to_nova_says_its_microversion() -> None:
    # The list of versions is above all of them.
    found = [one for one in _operations() if one.service == "compute" and one.path != "/"]
    assert len(found) > 50
    assert [one.id for one in found if not one.headers.get("OpenStack-API-Version", "").startswith("compute 2.")] == []


def _operations() -> Iterator[Operation]:
    for info in pkgutil.iter_modules([str(UTILS)]):
        for value in vars(import_module(f"{package.__name__}.{info.name}")).values():
            yield from (
                one for one in (value.values() if isinstance(value, dict) else [value]) if isinstance(one, Operation)
            )


@pytest.mark.parametrize(
    ("option", "verify", "expected"),
    [(None, False, False), (True, False, True), (False, True, False), (None, True, True)],
)
def test_ansible_modules_core_3981_verify_of_a_cloud_is_heeded(
    option: bool | None, verify: bool, expected: bool
) -> None:
    auth = {"auth_url": "https://keystone.example.com:5000/v3", "username": "a", "password": "b", "project_name": "c"}
    params = {**dict.fromkeys(CONNECTION), "cloud": {"auth": auth, "verify": verify}, "validate_certs": option}
    assert settings(params, {}).validate_certs is expected


def test_ansible_54332_only_secrets_are_hidden() -> None:
    auth = servers.SERVER_INFO.module_kwargs()["argument_spec"]["auth"]
    assert not auth.get("no_log")
    hidden = {name for name, spec in auth["options"].items() if spec.get("no_log")}
    assert "password" in hidden
    assert not hidden & {"project_name", "username", "auth_url", "user_domain_name"}


def test_ansible_36286_no_token_and_no_password_is_shown(bench: Bench) -> None:
    output: list[str] = []
    for entry, params in (
        (server.SERVER, {**NEW, "nics": [], "admin_password": "hidden-word", "userdata": "hidden-word"}),
        (servers.SERVER_INFO, {}),
        (server_interfaces.SERVER_INTERFACE_INFO, {"server": "upf-1"}),
        (server.SERVER, {**NEW, "flavor": "none"}),
    ):
        bench.run(entry, params, output)
    assert len(output) >= 4
    assert bench.leaked(output) == 0
    assert "hidden-word" not in "\n".join(output)


def test_ansible_24496_a_cloud_can_be_written_into_the_task(bench: Bench) -> None:
    """So that it may come from Ansible Vault."""
    cloud = {"auth": bench.connection["auth"], "region_name": bench.connection["region_name"]}
    forget_clients()
    params = validated(servers.SERVER_INFO, {"cloud": cloud, "all_projects": True})
    found = servers.SERVER_INFO.execute(Recorder(params, "openstack_server_info", []))
    assert len(found["servers"]) == 4


def test_gophercloud_2611_a_token_that_ends_is_renewed(bench: Bench) -> None:
    bench.service.faults.add(Fault(kind="unauthorized", method="GET", path=r"/servers/detail$", times=1, skip=1))
    assert bench.do(server.SERVER, {**NEW, "nics": []})["changed"]
    assert len(requests(bench, "POST", "/auth/tokens")) == 2
    assert len(bench.service.compute.named("upf-1")) == 1


def test_genestack_1712_no_sdk_is_needed() -> None:
    imported = set()
    for path in UTILS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                imported.add(str(node.module).split(".")[0])
    assert "openstack" not in imported
    assert "yaml" in imported  # that something is found at all


def test_ansible_41240_quotas_need_no_block_storage(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    served = [one for one in bench.service.services() if not one[0].startswith(("block", "volume"))]
    monkeypatch.setattr(bench.service, "services", lambda: served)
    bench.do(identity.PROJECT, {"name": "ran", "domain": "default"})
    bench.service.journal.clear()
    assert bench.do(quotas.QUOTA, {"name": "ran", "cores": 40})["changed"]
    assert not [one for one in bench.journal() if "/quotas/" in one["path"]]
    assert not bench.do(quotas.QUOTA, {"name": "ran"})["changed"]
    assert bench.do(quotas.QUOTA, {"name": "ran", "state": "absent"})["changed"]
    assert not bench.do(quotas.QUOTA, {"name": "ran", "state": "absent"})["changed"]
