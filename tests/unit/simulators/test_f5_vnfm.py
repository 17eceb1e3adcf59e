# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The F5 VNF Manager simulator beyond the recording: what tests steer, work in progress, two tenants, scaling."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from simulators.f5_vnfm import F5Vnfm, samples
from simulators.kit import Running, serve

GROUPS = (
    samples.HOST
    + """
groups:
  pool: {members: [vm, sw]}
policies:
  scaling: {type: cloudify.policies.scaling, targets: [pool], properties: {default_instances: 2, max_instances: 3}}
"""
)
PROPERTIES = """
tosca_definitions_version: cloudify_dsl_1_3
imports: [types/own.yaml]
inputs: {size: {default: 1}}
node_templates:
  n: {type: own.Node, properties: {size: {get_input: size}, label: {concat: [s, {get_input: size}]}}}
outputs:
  attribute: {value: {get_attribute: [n, color]}}
  property: {value: {get_property: [n, size]}}
"""
OWN_TYPES = """
imports: [cloudify/types/types.yaml]
node_types:
  own.Node:
    derived_from: cloudify.nodes.Root
    properties: {size: {type: integer}, label: {default: ''}}
"""


class Client:
    """A small client: JSON, a tenant, a user."""

    def __init__(
        self, url: str, user: str = "admin", password: str = "vnfm-secret", tenant: str = "default_tenant"
    ) -> None:
        self.url = url
        self.session = requests.Session()
        self.session.auth = (user, password)
        self.session.headers["Tenant"] = tenant

    def ask(self, method: str, path: str, status: int = 200, **given: Any) -> Any:
        answer = self.session.request(method, f"{self.url}/api/v3.1{path}", **given)
        assert answer.status_code == status, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json() if "json" in answer.headers["Content-Type"] else answer.content

    def refused(self, method: str, path: str, status: int, **given: Any) -> str:
        return str(self.ask(method, path, status, **given)["error_code"])

    def items(self, path: str) -> list[dict[str, Any]]:
        return list(self.ask("GET", path)["items"])

    def control(self, name: str, **arguments: Any) -> Any:
        answer = requests.post(f"{self.url}/_simulator/{name}", json=arguments)
        assert answer.ok, answer.text
        return answer.json()

    def deployment(self, name: str, text: str = samples.DEFAULT, *, install: bool = False, **body: Any) -> None:
        self.ask("PUT", f"/blueprints/{name}", 201, data=samples.blueprint_zip(text))
        self.ask("PUT", f"/deployments/{name}", 201, json={"blueprint_id": name, **body})
        self.control("call/finish")
        if install:
            assert self.run(name, "install")["status"] == "terminated"

    def start(self, deployment: str, workflow: str, **body: Any) -> str:
        given = {"deployment_id": deployment, "workflow_id": workflow, **body}
        return str(self.ask("POST", "/executions", 201, json=given)["id"])

    def run(self, deployment: str, workflow: str, **body: Any) -> dict[str, Any]:
        name = self.start(deployment, workflow, **body)
        self.control("call/finish", execution_id=name)
        return dict(self.ask("GET", f"/executions/{name}"))

    def states(self, deployment: str) -> list[str]:
        return sorted(one["state"] for one in self.items(f"/node-instances?deployment_id={deployment}"))


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(F5Vnfm()) as running:
        yield running
        assert running.simulator.crashes == []


@pytest.fixture
def client(running: Running) -> Client:
    return Client(running.url)


@pytest.mark.parametrize("mode", ["w:gz", "w:bz2", "w:"])
def test_archives_come_back_byte_for_byte(client: Client, mode: Any) -> None:
    content = samples.make_tar(samples.files(samples.DEFAULT), mode)
    client.ask("PUT", "/blueprints/b", 201, data=content)
    assert client.ask("GET", "/blueprints/b/archive") == content


def test_imports_properties_and_functions(client: Client) -> None:
    files = {**samples.files(PROPERTIES), "bp/types/own.yaml": OWN_TYPES.encode()}
    client.ask("PUT", "/blueprints/b", 201, data=samples.make_zip(files))
    client.ask("PUT", "/deployments/d", 201, json={"blueprint_id": "b", "inputs": {"size": 7}})
    (node,) = client.items("/nodes?deployment_id=d")
    assert node["properties"] == {"size": 7, "label": "s7"}
    (instance,) = client.items("/node-instances?deployment_id=d")
    client.control("call/set_instance", instance_id=instance["id"], runtime_properties={"color": "red"})
    assert client.ask("GET", "/deployments/d/outputs")["outputs"] == {"attribute": "red", "property": 7}


def test_a_blueprint_imports_an_installed_plugin(client: Client) -> None:
    text = samples.WITH_PLUGIN.replace("types.yaml]", "types.yaml, 'plugin:cfytest-plugin?version=1.0.0']")
    text = text.replace(text[text.index("plugins:") : text.index("node_templates:")], "")
    data = samples.blueprint_zip(text)
    assert client.refused("PUT", "/blueprints/b", 400, data=data) == "invalid_blueprint_error"
    plugin = client.ask("POST", "/plugins", 201, data=samples.plugin_zip())
    (install,) = client.items("/executions?_include_system_workflows=true&workflow_id=install_plugin")
    assert install["status"] == "terminated"
    client.ask("PUT", "/blueprints/b", 201, data=data)
    client.ask("PUT", "/deployments/d", 201, json={"blueprint_id": "b"})
    client.control("call/finish")
    assert client.run("d", "install")["status"] == "terminated"
    assert client.refused("DELETE", f"/plugins/{plugin['id']}", 405, json={}) == "plugin_in_use"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (samples.DEFAULT + "    properties: {other: 1}\n", "node_templates"),
        (
            samples.DEFAULT.replace("{type: cloudify.nodes.Root}", "{type: cloudify.nodes.Root, properties: {x: 1}}"),
            "'x'",
        ),
        (samples.DEFAULT + "outputs: {o: {value: {get_input: nosuch}}}\n", "nosuch"),
        (samples.DEFAULT + "nonsense: {}\n", "nonsense"),
        (samples.HOST.replace("target: vm", "target: nowhere"), "nowhere"),
        (samples.SCRIPT.replace("scripts/s.sh", "scripts/none.sh"), "scripts/none.sh"),
        (samples.DEFAULT.replace("cloudify_dsl_1_3", "cloudify_dsl_9_9"), "cloudify_dsl_9_9"),
    ],
)
def test_wrong_blueprints_are_refused(client: Client, text: str, word: str) -> None:
    answer = client.ask("PUT", "/blueprints/b", 400, data=samples.blueprint_zip(text))
    assert answer["error_code"] == "invalid_blueprint_error"
    if word != "node_templates":
        assert word in answer["message"]
    assert client.items("/blueprints") == []


@pytest.mark.parametrize("polls", [0, 1, 3])
def test_an_execution_takes_as_many_polls_as_set(client: Client, polls: int) -> None:
    client.deployment("d")
    client.control("settings", job_polls=polls)
    name = client.start("d", "install")
    seen = [client.ask("GET", f"/executions/{name}")["status"] for _time in range(polls + 2)]
    assert seen == ["started"] * polls + ["terminated"] * 2


def test_instances_and_events_go_along(client: Client) -> None:
    client.deployment("d", samples.HOST)
    client.control("settings", job_polls=8)
    name = client.start("d", "install")
    counts, states = [], set()
    for _time in range(10):
        counts.append(len(client.items(f"/events?execution_id={name}")))
        states.update(client.states("d"))
    assert counts == sorted(counts)
    assert 0 < counts[1] < counts[-1]
    assert {"uninitialized", "started"} <= states
    assert client.states("d") == ["started"] * 4


@pytest.mark.parametrize("status", ["failed", "cancelled", "terminated"])
def test_the_end_can_be_chosen(client: Client, status: str) -> None:
    client.deployment("d", samples.SCRIPT)
    client.control("call/next_execution", status=status, workflow_id="install", error="no disk")
    execution = client.run("d", "install")
    assert execution["status"] == status
    assert ("no disk" in execution["error"]) == (status == "failed")
    assert (client.states("d") == ["started"]) == (status == "terminated")
    assert client.run("d", "uninstall")["status"] == "terminated"


def test_a_cancel_is_only_a_request(client: Client) -> None:
    client.deployment("d")
    client.control("call/next_execution", status="terminated", cancel_status="failed")
    name = client.start("d", "install")
    assert client.ask("POST", f"/executions/{name}", json={"action": "cancel"})["status"] == "cancelling"
    seen = [client.ask("GET", f"/executions/{name}")["status"] for _time in range(2)]
    assert seen == ["cancelling", "failed"]


def test_the_fault_job_error(client: Client) -> None:
    client.deployment("d")
    client.control("faults", kind="job_error", method="POST", path="/executions$")
    assert client.run("d", "install")["status"] == "failed"
    assert client.run("d", "install")["status"] == "terminated"


def test_faults_in_the_managers_own_form(client: Client) -> None:
    client.control("faults", kind="unauthorized")
    assert client.refused("GET", "/blueprints", 401) == "unauthorized_error"
    client.control("faults", kind="conflict")
    assert client.refused("GET", "/blueprints", 409) == "conflict_error"
    assert client.items("/blueprints") == []


def test_queued_executions_run_one_after_another(client: Client) -> None:
    client.deployment("d")
    first, second = client.start("d", "install"), client.start("d", "uninstall", queue=True)
    assert client.ask("GET", f"/executions/{second}")["status"] == "queued"
    client.control("call/finish", execution_id=first)
    assert client.ask("GET", f"/executions/{second}")["status"] == "started"
    third = client.start("d", "install", force=True)
    client.control("call/finish")
    statuses = {one["id"]: one["status"] for one in client.items("/executions?deployment_id=d")}
    assert {statuses[name] for name in (first, second, third)} == {"terminated"}


def test_waiting_for_a_queued_one_moves_what_it_waits_for(client: Client) -> None:
    client.deployment("d")
    client.start("d", "install")
    second = client.start("d", "uninstall", queue=True)
    seen = [client.ask("GET", f"/executions/{second}")["status"] for _time in range(7)]
    assert seen[0] == "queued"
    assert seen[-1] == "terminated"


def test_who_tries_again_gets_through(client: Client) -> None:
    client.ask("PUT", "/blueprints/d", 201, data=samples.blueprint_zip(samples.DEFAULT))
    client.ask("PUT", "/deployments/d", 201, json={"blueprint_id": "d"})
    given = {"deployment_id": "d", "workflow_id": "install"}
    codes = []
    for _time in range(6):
        answer = client.session.post(f"{client.url}/api/v3.1/executions", json=given).json()
        codes.append(answer.get("error_code"))
        if "id" in answer:
            break
    assert codes[0] == "deployment_environment_creation_pending_error"
    assert codes[-1] is None


def test_scheduled_executions_follow_the_clock(client: Client) -> None:
    client.deployment("d")
    client.control("call/clock", now="2030-01-01T00:00:00Z")
    name = client.start("d", "install", scheduled_time="203001010100+0000")
    assert client.ask("GET", f"/executions/{name}")["status"] == "scheduled"
    client.control("call/clock", now="2030-01-01T01:00:01Z")
    client.control("call/finish")
    assert client.ask("GET", f"/executions/{name}")["status"] == "terminated"


def test_a_competing_writer(client: Client) -> None:
    client.deployment("d")
    (instance,) = client.items("/node-instances?deployment_id=d")
    path = f"/node-instances/{instance['id']}"
    client.control("call/compete", instance_id=instance["id"])
    version = client.ask("GET", path)["version"]
    assert client.refused("PATCH", path, 409, json={"version": version, "state": "x"}) == "conflict_error"
    version = client.ask("GET", path)["version"]
    assert client.ask("PATCH", path, json={"version": version, "state": "x"})["version"] == version + 1


def test_a_deletion_that_fails_blocks_until_it_is_patched(client: Client) -> None:
    client.deployment("d")
    client.control("call/next_execution", status="failed", workflow_id="delete_deployment_environment")
    client.ask("DELETE", "/deployments/d")
    client.control("call/finish")
    query = "/executions?workflow_id=delete_deployment_environment"
    (execution,) = client.items(query)
    assert execution["status"] == "pending"
    assert client.refused("DELETE", "/deployments/d", 400) == "dependent_exists_error"
    assert client.refused("PUT", "/snapshots/s", 400, json={}) == "existing_running_execution_error"
    client.ask("PATCH", f"/executions/{execution['id']}", json={"status": "failed"})
    client.ask("DELETE", "/deployments/d")
    client.control("call/finish")
    client.ask("GET", "/deployments/d", 404)
    assert client.items(query) == []


def test_tenants_are_apart(client: Client, running: Running) -> None:
    client.ask("POST", "/tenants/t1", 201)
    other = Client(running.url, tenant="t1")
    for one in (client, other):
        one.deployment("d", install=True)
        one.ask("PUT", "/secrets/k", json={"value": one.session.headers["Tenant"]})
    assert other.ask("GET", "/secrets/k")["value"] == "t1"
    assert len(client.items("/node-instances")) == 1
    assert len(client.items("/node-instances?_all_tenants=true")) == 2
    client.ask("DELETE", "/deployments/d?ignore_live_nodes=true")
    client.control("call/finish")
    client.ask("GET", "/deployments/d", 404)
    assert other.states("d") == ["started"]
    assert other.run("d", "uninstall")["status"] == "terminated"


def test_scaling_a_group_within_its_limits(client: Client) -> None:
    client.deployment("d", GROUPS, install=True)
    assert client.states("d") == ["started"] * 8  # two groups, of two hosts each, with software on each
    (one, *_rest) = client.items("/node-instances?deployment_id=d&node_id=sw")
    assert [group["name"] for group in one["scaling_groups"]] == ["pool"]
    scale = {"scalable_entity_name": "pool", "delta": 1}
    assert client.run("d", "scale", parameters=scale)["status"] == "terminated"
    assert client.states("d") == ["started"] * 12
    assert client.ask("GET", "/deployments/d")["scaling_groups"]["pool"]["properties"]["current_instances"] == 3
    assert client.run("d", "scale", parameters=scale)["status"] == "failed"
    assert len(client.states("d")) == 12


def test_scaling_in_and_the_way_back_of_a_failure(client: Client) -> None:
    client.deployment("d", samples.HOST, install=True)
    out = {"scalable_entity_name": "vm", "delta": 2}
    client.control("call/next_execution", status="failed", workflow_id="scale")
    assert client.run("d", "scale", parameters=out)["status"] == "failed"
    assert client.states("d") == ["started"] * 4
    assert client.run("d", "scale", parameters={"scalable_entity_name": "vm", "delta": -1})["status"] == "terminated"
    assert client.states("d") == ["started"] * 2
    (vm,) = client.items("/nodes?deployment_id=d&id=vm")
    assert (vm["number_of_instances"], vm["deploy_number_of_instances"]) == (1, 2)
    assert client.run("d", "scale", parameters={"scalable_entity_name": "none"})["status"] == "failed"


def test_heal_makes_the_host_and_what_is_on_it_anew(client: Client) -> None:
    client.deployment("d", samples.HOST, install=True)
    rows = client.items("/node-instances?deployment_id=d")
    software = next(row for row in rows if row["node_id"] == "sw")
    client.control("call/set_instance", instance_id=software["id"], state="stopped", runtime_properties={"a": 1})
    heal = {"node_instance_id": software["id"]}
    assert client.run("d", "heal", parameters=heal)["status"] == "terminated"
    assert client.states("d") == ["started"] * 4
    assert client.ask("GET", f"/node-instances/{software['id']}")["runtime_properties"] == {}
    assert client.run("d", "heal", parameters={"node_instance_id": "none"})["status"] == "failed"


def test_update_of_inputs_and_a_failing_one(client: Client) -> None:
    files = {**samples.files(PROPERTIES), "bp/types/own.yaml": OWN_TYPES.encode()}
    client.ask("PUT", "/blueprints/b", 201, data=samples.make_zip(files))
    client.ask("PUT", "/deployments/d", 201, json={"blueprint_id": "b"})
    client.control("call/finish")
    path = "/deployment-updates/d/update/initiate"
    client.control("call/next_execution", status="failed", workflow_id="update")
    first = client.ask("PUT", path, json={"inputs": {"size": 2}})
    client.control("call/finish")
    assert client.ask("GET", f"/deployment-updates/{first['id']}")["state"] == "failed"
    assert client.ask("GET", "/deployments/d")["inputs"] == {"size": 1}
    second = client.ask("PUT", path, json={"inputs": {"size": 3}})
    assert second["steps"][0]["entity_type"] == "property"
    client.control("call/finish")
    assert client.ask("GET", f"/deployment-updates/{second['id']}")["state"] == "successful"
    assert client.ask("GET", "/deployments/d")["inputs"] == {"size": 3}
    assert client.items("/nodes?deployment_id=d")[0]["properties"]["size"] == 3


def test_an_update_that_removes_nodes(client: Client) -> None:
    client.ask("PUT", "/blueprints/one", 201, data=samples.blueprint_zip(samples.DEFAULT))
    client.deployment("two", samples.TWO, install=True)
    update = client.ask("PUT", "/deployment-updates/two/update/initiate", json={"blueprint_id": "one"})
    assert update["modified_entity_ids"]["node"] == ["m"]
    client.control("call/finish")
    assert [row["id"] for row in client.items("/nodes?deployment_id=two")] == ["n"]
    assert client.states("two") == ["started"]


def test_restore_is_refused_and_forced(client: Client) -> None:
    client.ask("PUT", "/secrets/k", json={"value": "old"})
    client.ask("PUT", "/snapshots/s", 201, json={})
    client.control("call/finish")
    client.ask("PATCH", "/secrets/k", json={"value": "new"})
    client.ask("PUT", "/snapshots/garbage/archive", 201, data=b"garbage")
    ends = []
    for name, force in (("s", False), ("garbage", True), ("s", True)):
        body = {"force": force, "recreate_deployments_envs": True}
        execution = client.ask("POST", f"/snapshots/{name}/restore", json=body)["id"]
        client.control("call/finish")
        ends.append(client.ask("GET", f"/executions/{execution}")["status"])
    assert ends == ["failed", "failed", "terminated"]
    assert client.ask("GET", "/secrets/k")["value"] == "old"


def test_events_by_pattern_range_and_delay(client: Client) -> None:
    client.control("call/clock", now="2031-01-01T00:00:00Z")
    client.deployment("d")
    client.control("call/clock", now="2031-06-01T00:00:00Z")
    client.run("d", "install")
    late = client.items("/events?_range=timestamp,2031-05-01T00:00:00Z,")
    assert {event["workflow_id"] for event in late} == {"install"}
    assert len(client.items("/events?message=%25SUCCEEDED&event_type=workflow_succeeded")) == 2
    assert client.items("/events?_sort=-timestamp&_size=1")[0]["event_type"] == "workflow_succeeded"
    client.control("settings", event_delay=3600)
    assert {event["workflow_id"] for event in client.items("/events")} == {"create_deployment_environment"}
    client.ask("DELETE", "/events?type=cloudify_event&deployment_id=d")
    client.control("settings", event_delay=0)
    assert {event["workflow_id"] for event in client.items("/events")} == {"install"}


def test_roles(client: Client, running: Running) -> None:
    client.ask("PUT", "/users", 201, json={"username": "Eve", "password": "evepass"})
    client.ask("PUT", "/tenants/users", json={"username": "eve", "tenant_name": "default_tenant", "role": "viewer"})
    client.ask("PUT", "/secrets/private", json={"value": "v", "visibility": "private"})
    eve = Client(running.url, "EVE", "evepass")
    assert eve.refused("PUT", "/secrets/k", 403, json={"value": "v"}) == "forbidden_error"
    assert eve.items("/secrets") == []
    client.ask("PATCH", "/tenants/users", json={"username": "eve", "tenant_name": "default_tenant", "role": "manager"})
    assert [one["key"] for one in eve.items("/secrets")] == ["private"]
    client.ask("POST", "/user-groups", 201, json={"group_name": "admins", "role": "sys_admin"})
    client.ask("PUT", "/user-groups/users", json={"username": "eve", "group_name": "admins"})
    assert eve.ask("GET", "/users?_include=username")["metadata"]["pagination"]["total"] == 2


def test_cluster(client: Client) -> None:
    assert client.refused("PATCH", "/cluster", 400, json={"a": 1}) == "illegal_action_error"
    client.ask("PUT", "/cluster", json={"host_ip": "172.20.0.2", "node_name": "one"})
    assert client.ask("GET", "/cluster")["consul"] == {"leader": "172.20.0.2:8300"}
    added = client.ask("PUT", "/cluster/nodes/two", json={"host_ip": "172.20.0.3", "node_name": "two"})
    assert added["credentials"]
    assert not added["initialized"]
    assert [one["name"] for one in client.items("/cluster/nodes")] == ["one", "two"]
    client.ask("PATCH", "/cluster", json={"key": "value"})
    assert client.refused("DELETE", "/cluster/nodes/one", 400) == "illegal_action_error"
    client.ask("DELETE", "/cluster/nodes/two")
    assert client.refused("GET", "/cluster/nodes/two", 404) == "not_found_error"


def test_reset_and_page_size(client: Client) -> None:
    client.ask("PUT", "/secrets/a", json={"value": "v"})
    client.ask("PUT", "/secrets/b", json={"value": "v"})
    client.control("settings", page_size=1)
    first = client.ask("GET", "/secrets")
    assert (len(first["items"]), first["metadata"]["pagination"]) == (1, {"total": 2, "offset": 0, "size": 1})
    client.control("reset")
    assert client.ask("GET", "/secrets")["metadata"]["pagination"] == {"total": 0, "offset": 0, "size": 1000}
