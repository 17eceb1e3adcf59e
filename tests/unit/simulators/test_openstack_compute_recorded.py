# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Nova answers as a real one was recorded to answer (simulators/openstack/compute/recorded.yaml)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import requests
import yaml

from simulators.kit import Running, serve
from simulators.openstack import OpenStack, compute
from simulators.openstack.compute.recording import Player, play
from simulators.openstack.compute.state import IMAGE

RECORDED = yaml.safe_load((Path(compute.__file__).parent / "recorded.yaml").read_text(encoding="utf-8"))
ZONE = "rec-zone"


def login(running: Running, name: str) -> str:
    domain = {"domain": {"id": "default"}}
    user = {"name": name, "password": "secret", **domain}
    auth = {
        "identity": {"methods": ["password"], "password": {"user": user}},
        "scope": {"project": {"name": name, **domain}},
    }
    return requests.post(running.url + "/v3/auth/tokens", json={"auth": auth}, timeout=5).headers["X-Subject-Token"]


@pytest.fixture(scope="module")
def played() -> list[dict[str, Any]]:
    with serve(OpenStack()) as running:
        simulator = running.simulator
        assert isinstance(simulator, OpenStack)
        simulator.control_compute(hosts=[{"name": "other"}, {"name": "rec1"}, {"name": "rec2"}])
        zone = simulator.compute.add_aggregate("rec-agg", metadata={"availability_zone": ZONE})
        zone.hosts += ["rec2", "rec1"]
        player = Player(
            running.url + "/compute",
            {"admin": login(running, "admin"), "plain": login(running, "demo")},
            ("rec1", "rec2"),
            ZONE,
            IMAGE,
            lambda host, on: simulator.control_power(host, on) and None,
            0,
        )
        records = play(player)
        assert simulator.crashes == []
        return records


def differences(want: Any, have: Any, where: str = "") -> list[str]:
    """Where two documents differ; lists are compared as far as both go."""
    if isinstance(want, dict) and isinstance(have, dict):
        found = [f"{where}.{name} is missing" for name in want if name not in have]
        found += [f"{where}.{name} is too much" for name in have if name not in want]
        return found + [
            line for name in want if name in have for line in differences(want[name], have[name], f"{where}.{name}")
        ]
    if isinstance(want, list) and isinstance(have, list):
        if bool(want) is not bool(have):
            return [f"{where}: {want!r} became {have!r}"]
        pairs = zip(want, have, strict=False)
        return [line for number, pair in enumerate(pairs) for line in differences(*pair, f"{where}[{number}]")]
    return [] if want == have else [f"{where}: {want!r} became {have!r}"]


def test_the_same_requests(played: list[dict[str, Any]]) -> None:
    def asked(records: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
        return [(one["request"], one["version"], one.get("who"), one.get("body")) for one in records]

    assert asked(played) == asked(RECORDED)


@pytest.mark.parametrize("number", range(len(RECORDED)))
def test_the_same_answers(played: list[dict[str, Any]], number: int) -> None:
    want, have = RECORDED[number], played[number]
    assert differences(want, have) == [], f"{want['request']} {want['version']} {want.get('body')}"
