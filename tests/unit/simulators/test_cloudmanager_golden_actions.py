# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The documented requests of CloudManager's actions give the documented answers (reference/cloudmanager.txt)."""

from __future__ import annotations

import json
import pathlib
import re
import uuid
from collections.abc import Callable, Iterator
from string import Template
from typing import Any

import pytest
import requests
import yaml

from simulators.cloudmanager import CloudManager
from simulators.kit import Running, serve

CASES = yaml.safe_load(pathlib.Path(__file__).with_name("cloudmanager_golden_actions.yml").read_text(encoding="utf-8"))
TOKEN = {"X-Auth-Token": "cloudmanager-token"}


@pytest.fixture
def running() -> Iterator[Running]:
    """Fresh, but with work that is done at the first look: the documents show the end of everything."""
    with serve(CloudManager(job_polls=0)) as running:
        yield running
        assert running.simulator.crashes == []


def _post(running: Running, path: str, document: Any = None) -> requests.Response:
    answer = requests.post(running.url + path, json=document, headers=TOKEN, timeout=5)
    assert answer.ok, answer.text
    return answer


def _documented_instance(running: Running) -> None:
    running.simulator.compute.add_server(
        "documented",
        "mnode2.develop.stand.loc",
        id="45bb8680-c070-4080-be45-ec4d2312eda8",
        image_id="f0576590-ad14-4963-a47d-4fd17b6ddb80",
    )


def _documented_node(running: Running) -> None:
    running.simulator.nodes.by_name("mnode2.develop.stand.loc")["name"] = "mnode2.dev.stand.loc"


def _audit(running: Running) -> None:
    _post(running, "/v1/aggregates/1/actions/execute-audit")


def _ten_tasks(running: Running) -> None:
    for _ in range(12):
        _post(running, "/v1/hosts/mnode3.develop.stand.loc/actions/evacuate")


#: what has to be there before the request
BEFORE: dict[str, Callable[[Running], None]] = {
    "getting_metadata": _documented_instance,
    "update_metadata": _documented_instance,
    "removing_metadata": _documented_instance,
    "binding_nodes_to_virtual_controller": _documented_node,
    "unbinding_nodes_from_virtual_controller": _documented_node,
    "application_of_the_audit_result": _audit,
    "getting_audit_status": _audit,
    "getting_list_of_ids_of_recent_tasks": _ten_tasks,
    "getting_information_about_task": _ten_tasks,
}


def _without_task_ids(document: Any) -> Any:
    """Ids of tasks are new each time: only that they are UUIDs is compared."""
    if not isinstance(document, dict):
        return document
    document = dict(document)
    if "task_id" in document:
        document["task_id"] = str(uuid.UUID(document["task_id"])) == document["task_id"]
    if "tasks" in document:
        document["tasks"] = [str(uuid.UUID(one)) == one for one in document["tasks"]]
    return document


@pytest.mark.parametrize("case", CASES, ids=[case["operation"] for case in CASES])
def test_documented(running: Running, case: dict[str, Any]) -> None:
    manager = running.simulator
    manager.compute.add_aggregate("racks", hosts=list(manager.compute.hosts))
    BEFORE.get(case["operation"], lambda running: None)(running)
    method, _space, path = case["request"].partition(" ")
    names = {
        "host_name": "mnode1.develop.stand.loc",
        "server_id": next(one.id for one in manager.compute.servers.values() if one.name == "vm-1"),
        "node_id": "1",
        "aggregate_id": "1",
        "domain_id": "default",
        "task_id": next(iter(manager.tasks.tasks), ""),
    }
    headers = dict(TOKEN)
    if case.get("json"):
        headers["Content-Type"] = "application/json"
    data = json.dumps(case["body"]) if "body" in case else None
    answer = requests.request(
        method, running.url + Template(path).substitute(names), data=data, headers=headers, timeout=5
    )
    if "answer" not in case:
        assert (answer.status_code, answer.content) == (204, b"")
        return
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/json")
    assert _without_task_ids(answer.json()) == _without_task_ids(case["answer"])
    if "task_id" in answer.json():
        task = requests.get(f"{running.url}/v1/tasks/{answer.json()['task_id']}", headers=TOKEN, timeout=5)
        assert task.json() == {"status": "SUCCESS"}


def test_every_operation_of_these_sections_is_here() -> None:
    inventory = pathlib.Path(__file__).parents[3] / "api" / "cloudmanager.yaml"
    others = r"/v1/(node-classes|node-images|power-controls|availability-storages)/|/availability-storages/|/power-"
    others += r"|^/v1/nodes/(count|\{node_id\})?$|/assign-image$|/reset$|/reserve$"
    operations = yaml.safe_load(inventory.read_text(encoding="utf-8"))["operations"]
    wanted = [one["id"] for one in operations if not re.search(others, one["path"])]
    assert [case["operation"] for case in CASES] == wanted
