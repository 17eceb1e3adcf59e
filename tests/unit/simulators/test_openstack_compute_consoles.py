# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What servers of the simulated Nova wrote to their consoles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from simulators.kit import Running, serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client, message


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


def test_console_output(running: Running) -> None:
    call = Client(running)
    assert isinstance(running.simulator, OpenStack)
    server = running.simulator.compute.named("vm-1")[0]
    path = f"/servers/{server.id}/action"

    def output(**sent: int | str | None) -> str:
        answer = call("POST", path, {"os-getConsoleOutput": sent})
        assert answer.status_code == 200
        text: str = answer.json()["output"]
        return text

    assert output() == output(length=-1) == output(length=None)
    assert len(output().splitlines()) == 3
    assert output(length="1") == "vm-1 login:"
    assert output(length=0) == ""
    assert call("POST", path, {"os-getConsoleOutput": {"length": -2}}).status_code == 400
    assert call("POST", path, {"os-getConsoleOutput": None}).status_code == 400
    server.host = None
    answer = call("POST", path, {"os-getConsoleOutput": {}})
    assert (answer.status_code, message(answer)) == (409, f"Instance {server.id} is not ready")
