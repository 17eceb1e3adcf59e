# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The documented examples of nodes, classes, images, power and storages: request against state, answer as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml

from simulators.cloudmanager import CloudManager
from simulators.kit import Running, serve

CASES = yaml.safe_load(Path(__file__).with_name("cloudmanager_golden_nodes.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    with serve(CloudManager()) as running:
        yield running
        assert running.simulator.crashes == []


def send(running: Running, request: str) -> requests.Response:
    """Send "METHOD path body", the body as it is documented."""
    method, path, body = (*request.split(" ", 2), "")[:3]
    headers = {"X-Auth-Token": "cloudmanager-token", **({"Content-Type": "application/json"} if body else {})}
    return requests.request(method, running.url + path, data=body.encode(), headers=headers)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_documented(running: Running, case: dict[str, Any]) -> None:
    running.simulator.fresh()
    loaded = requests.post(
        f"{running.url}/_simulator/call/documented", json={"example": case.get("state", "lists")}, timeout=5
    )
    assert loaded.status_code == 200
    for step in case.get("before", []):
        if step.startswith("clock "):
            running.simulator.control_clock(step.removeprefix("clock "))
        else:
            assert send(running, step).ok, step
    answer = send(running, case["request"])
    if "answer" in case:
        assert (answer.status_code, answer.json()) == (200, json.loads(case["answer"]))
    else:
        assert (answer.status_code, answer.content) == (204, b"")


def test_state_of_examples_is_known(running: Running) -> None:
    refused = requests.post(f"{running.url}/_simulator/call/documented", json={"example": "nothing"}, timeout=5)
    assert (refused.status_code, "lists, node" in refused.json()["error"]) == (400, True)
