# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manager's own client, cloudify_rest_client, through a whole life cycle against the simulator.

The client is of a later generation than the manager; where it sends what the manager does not know (blueprints as
multipart forms, a restore without recreate_deployments_envs), its plain HTTP calls are used instead.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from simulators.f5_vnfm import F5Vnfm, samples
from simulators.kit import Running, serve

rest = pytest.importorskip("cloudify_rest_client", reason="cloudify-common (a test requirement) is not installed")
from cloudify_rest_client import exceptions  # noqa: E402


def connect(running: Running, **details: Any) -> Any:
    parts = urlsplit(running.url)
    given = {"username": "admin", "password": "vnfm-secret", "tenant": "default_tenant", **details}
    return rest.CloudifyClient(host=parts.hostname, port=parts.port, protocol="http", api_version="v3.1", **given)


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(F5Vnfm()) as running:
        yield running
        assert running.simulator.crashes == []


@pytest.fixture
def client(running: Running) -> Any:
    return connect(running)


def wait(client: Any, execution_id: str) -> Any:
    for _time in range(20):
        execution = client.executions.get(execution_id)
        if execution["status"] in ("terminated", "failed", "cancelled"):
            return execution
    raise AssertionError(f"{execution_id} does not end: {execution['status']}")


def upload(client: Any, tmp_path: Path, name: str, text: str, **query: str) -> Any:
    folder = tmp_path / name
    folder.mkdir()
    for path, content in samples.files(text, folder="").items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    return client.blueprints.upload(str(folder / "blueprint.yaml"), name, legacy=True, **query)


def deploy(client: Any, name: str, blueprint: str, inputs: dict[str, Any] | None = None) -> Any:
    made = client.deployments.create(blueprint, name, inputs=inputs)
    (execution,) = client.executions.list(deployment_id=name)
    assert wait(client, execution["id"])["status"] == "terminated"
    return made


def absent(client: Any, deployment: str) -> str | None:
    """The error code of reading a deployment, None when it is there."""
    try:
        client.deployments.get(deployment)
    except exceptions.CloudifyClientError as error:
        return str(error.error_code)
    return None


def test_manager(client: Any, running: Running) -> None:
    assert client.manager.get_status() == {"status": "running", "services": ["undefined"]}
    assert client.manager.get_version()["version"] == "4.5.5"
    token = client._client.get("/tokens")  # the client's own call lists, as later managers do
    assert (token["username"], token["role"]) == ("admin", "sys_admin")
    by_token = connect(running, username=None, password=None, token=token["value"])
    assert len(by_token.blueprints.list()) == 0
    with pytest.raises(exceptions.UserUnauthorizedError):
        connect(running, password="wrong").blueprints.list()
    with pytest.raises(exceptions.CloudifyClientError) as refused:
        connect(running, tenant="nosuch").blueprints.list()
    assert (refused.value.status_code, refused.value.error_code) == (403, "forbidden_error")


def test_blueprint_to_uninstall(client: Any, tmp_path: Path) -> None:
    blueprint = upload(client, tmp_path, "bp", samples.HELLO)
    assert blueprint["id"] == "bp"
    assert [node["id"] for node in blueprint["plan"]["nodes"]] == ["net", "app", "sub"]
    assert client.blueprints.get("bp")["description"] == "hello test blueprint"
    assert [one["id"] for one in client.blueprints.list(_include=["id"])] == ["bp"]
    archive = client.blueprints.download("bp", output_file=str(tmp_path / "out.tar.gz"))
    assert Path(archive).stat().st_size > 100
    with pytest.raises(exceptions.CloudifyClientError) as refused:
        upload(client, tmp_path, "bp2", samples.BAD_DSL)
    assert refused.value.error_code == "invalid_blueprint_error"

    with pytest.raises(exceptions.MissingRequiredDeploymentInputError):
        client.deployments.create("bp", "dep")
    with pytest.raises(exceptions.UnknownDeploymentInputError):
        client.deployments.create("bp", "dep", inputs={"name": "n", "other": 1})
    deploy(client, "dep", "bp", {"name": "n"})
    assert {workflow["name"] for workflow in client.deployments.get("dep")["workflows"]} >= {
        "install", "uninstall", "scale", "heal", "update", "execute_operation",
    }  # fmt: skip
    with pytest.raises(exceptions.CloudifyClientError) as refused:
        client.executions.start("dep", "nosuch")
    assert refused.value.error_code == "nonexistent_workflow_error"

    execution = client.executions.start("dep", "install")
    assert execution["status"] == "pending"
    with pytest.raises(exceptions.CloudifyClientError) as refused:
        client.executions.start("dep", "uninstall")
    assert refused.value.error_code == "existing_running_execution_error"
    assert wait(client, execution["id"])["status"] == "terminated"
    instances = client.node_instances.list(deployment_id="dep")
    assert {one["state"] for one in instances} == {"started"}
    assert client.deployments.outputs.get("dep")["outputs"] == {"the_port": 8080}
    app = next(one for one in instances if one["node_id"] == "app")
    changed = client.node_instances.update(app["id"], runtime_properties={"a": 1}, version=app["version"])
    assert changed["runtime_properties"] == {"a": 1}
    with pytest.raises(exceptions.CloudifyClientError) as conflict:
        client.node_instances.update(app["id"], runtime_properties={"a": 2}, version=app["version"])
    assert (conflict.value.status_code, conflict.value.error_code) == (409, "conflict_error")

    with pytest.raises(exceptions.CloudifyClientError) as refused:
        client.deployments.delete("dep")
    assert refused.value.error_code == "dependent_exists_error"
    execution = client.executions.start("dep", "uninstall", parameters={"ignore_failure": True})
    assert wait(client, execution["id"])["status"] == "terminated"
    client.deployments.delete("dep")
    codes = [absent(client, "dep") for _time in range(5)]
    assert codes == [None, None, "not_found_error", "not_found_error", "not_found_error"]
    client.blueprints.delete("bp")
    assert len(client.blueprints.list()) == 0


def test_failure_cancel_and_events(client: Any, running: Running, tmp_path: Path) -> None:
    upload(client, tmp_path, "bp", samples.SCRIPT)
    deploy(client, "dep", "bp")
    running.simulator.control_next_execution(status="failed", workflow_id="install", error="no disk")
    failed = wait(client, client.executions.start("dep", "install")["id"])
    assert failed["status"] == "failed"
    assert "no disk" in failed["error"]
    events = client.events.list(execution_id=failed["id"], include_logs=True)
    kinds = [event.get("event_type") for event in events]
    assert kinds[0] == "workflow_started"
    assert "task_failed" in kinds
    assert kinds[-1] == "workflow_failed"
    assert any(event["type"] == "cloudify_log" and event["level"] == "error" for event in events)

    slow = client.executions.start("dep", "uninstall")
    assert client.executions.cancel(slow["id"])["status"] == "cancelling"
    assert client.executions.cancel(slow["id"], force=True)["status"] == "force_cancelling"
    assert wait(client, slow["id"])["status"] == "cancelled"
    with pytest.raises(exceptions.CloudifyClientError) as refused:
        client.executions.cancel(slow["id"])
    assert refused.value.error_code == "illegal_action_error"
    assert client.executions.resume(failed["id"], force=True)["status"] == "started"
    assert wait(client, failed["id"])["status"] == "terminated"


def test_scale_heal_update(client: Any, tmp_path: Path) -> None:
    upload(client, tmp_path, "host", samples.HOST)
    deploy(client, "dep", "host")
    assert wait(client, client.executions.start("dep", "install")["id"])["status"] == "terminated"
    before = {one["id"] for one in client.node_instances.list(deployment_id="dep")}
    assert len(before) == 4
    scale = {"scalable_entity_name": "vm", "delta": 1}
    assert wait(client, client.executions.start("dep", "scale", parameters=scale)["id"])["status"] == "terminated"
    after = client.node_instances.list(deployment_id="dep")
    assert before < {one["id"] for one in after}
    assert len(after) == 6
    assert {one["state"] for one in after} == {"started"}
    (vm,) = client.nodes.list(deployment_id="dep", id="vm")
    assert int(vm["number_of_instances"]) == 3

    software = next(one for one in after if one["node_id"] == "sw")
    heal = {"node_instance_id": software["id"]}
    assert wait(client, client.executions.start("dep", "heal", parameters=heal)["id"])["status"] == "terminated"
    healed = client.node_instances.get(software["host_id"])
    assert healed["state"] == "started"
    assert healed["version"] > next(one["version"] for one in after if one["id"] == healed["id"])

    upload(client, tmp_path, "more", samples.HOST + "  extra: {type: cloudify.nodes.Root}\n")
    update = client.deployment_updates.update_with_existing_blueprint("dep", blueprint_id="more")
    assert update["state"] == "executing_workflow"
    assert wait(client, update["execution_id"])["status"] == "terminated"
    assert client.deployments.get("dep")["blueprint_id"] == "more"
    assert {one["id"] for one in client.nodes.list(deployment_id="dep")} == {"sw", "vm", "extra"}
    (extra,) = client.node_instances.list(deployment_id="dep", node_id="extra")
    assert extra["state"] == "started"


def test_secrets(client: Any) -> None:
    assert client.secrets.create("k", "v1")["value"].startswith("gAAAAA")
    assert client.secrets.get("k")["value"] == "v1"
    with pytest.raises(exceptions.CloudifyClientError) as conflict:
        client.secrets.create("k", "v2")
    assert conflict.value.status_code == 409
    client.secrets.create("k", "v2", update_if_exists=True)
    assert client.secrets.get("k")["value"] == "v2"
    client.secrets.update("k", "v3")
    client.secrets.set_visibility("k", "global")
    assert client.secrets.get("k")["visibility"] == "global"
    (listed,) = client.secrets.list()
    assert "value" not in listed
    client.secrets.delete("k")
    with pytest.raises(exceptions.CloudifyClientError) as gone:
        client.secrets.get("k")
    assert gone.value.status_code == 404


def test_plugins(client: Any, tmp_path: Path) -> None:
    path = tmp_path / "plugin.zip"
    path.write_bytes(samples.plugin_zip())
    plugin = client.plugins.upload(str(path))
    assert (plugin["package_name"], plugin["package_version"]) == ("cfytest-plugin", "1.0.0")
    with pytest.raises(exceptions.CloudifyClientError) as conflict:
        client.plugins.upload(str(path))
    assert conflict.value.status_code == 409
    upload(client, tmp_path, "bp", samples.WITH_PLUGIN)
    deploy(client, "dep", "bp")
    with pytest.raises(exceptions.PluginInUseError):
        client.plugins.delete(plugin["id"])
    client.plugins.delete(plugin["id"], force=True)
    assert len(client.plugins.list()) == 0


def test_snapshot_to_a_clean_manager(client: Any, running: Running, tmp_path: Path) -> None:
    upload(client, tmp_path, "bp", samples.HELLO)
    deploy(client, "dep", "bp", {"name": "n"})
    assert wait(client, client.executions.start("dep", "install")["id"])["status"] == "terminated"
    client.secrets.create("k", "v")
    execution = client.snapshots.create("s1", include_credentials=True)
    with pytest.raises(exceptions.CloudifyClientError) as refused:
        client.executions.start("dep", "uninstall")
    assert refused.value.error_code == "existing_running_execution_error"
    wait(client, execution["id"])
    assert client.snapshots.get("s1")["status"] == "created"
    path = client.snapshots.download("s1", str(tmp_path / "s1.zip"))
    with zipfile.ZipFile(path) as archive:
        assert json.loads(archive.read("metadata.json"))["snapshot_version"] == "4.5.5"

    restore = {"force": False, "recreate_deployments_envs": True}
    refused_here = client._client.post("/snapshots/s1/restore", data=restore)
    assert wait(client, refused_here["id"])["status"] == "failed"
    with serve(F5Vnfm()) as clean:
        other = connect(clean)
        assert other.snapshots.upload(path, "s2")["status"] == "uploaded"
        started = other._client.post("/snapshots/s2/restore", data=restore)
        assert wait(other, started["id"])["status"] == "terminated"
        assert other.secrets.get("k")["value"] == "v"
        assert {one["state"] for one in other.node_instances.list(deployment_id="dep")} == {"started"}
        old = Path(client.blueprints.download("bp", str(tmp_path / "old.tar.gz"))).read_bytes()
        assert Path(other.blueprints.download("bp", str(tmp_path / "new.tar.gz"))).read_bytes() == old
        assert wait(other, other.executions.start("dep", "uninstall")["id"])["status"] == "terminated"
        assert clean.simulator.crashes == []
    assert running.simulator.settings["edition"] == "premium"


def test_tenants_users_groups(client: Any, running: Running) -> None:
    client.tenants.create("t1")
    client.users.create("bob", "bobpass", "default")
    client.user_groups.create("g1", "default")
    client.tenants.add_user("bob", "t1", "viewer")
    bob = connect(running, username="bob", password="bobpass", tenant="t1")
    assert [one["name"] for one in bob.tenants.list()] == ["t1"]
    with pytest.raises(exceptions.CloudifyClientError) as refused:
        bob.secrets.create("k", "v")
    assert refused.value.status_code == 403
    client.user_groups.add_user("bob", "g1")
    client.tenants.add_user_group("g1", "t1", "user")
    bob.secrets.create("k", "v")
    assert client.tenants.get("t1", _get_data=True)["users"]["bob"]["roles"] == ["user", "viewer"]
    with pytest.raises(exceptions.CloudifyClientError) as refused:
        client.tenants.delete("t1")
    assert refused.value.status_code == 400
    bob.secrets.delete("k")
    client.tenants.remove_user_group("g1", "t1")
    client.user_groups.remove_user("bob", "g1")
    client.tenants.update_user("bob", "t1", "manager")
    client.tenants.remove_user("bob", "t1")
    client.users.set_password("bob", "another")
    client.users.deactivate("bob")
    with pytest.raises(exceptions.CloudifyClientError) as refused:
        connect(running, username="bob", password="another", tenant="t1").blueprints.list()
    assert refused.value.status_code == 403
    client.users.activate("bob")
    client.user_groups.delete("g1")
    client.users.delete("bob")
    client.tenants.delete("t1")
    assert [one["name"] for one in client.tenants.list()] == ["default_tenant"]
    assert [one["username"] for one in client.users.list()] == ["admin"]
