# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A drain whose request to move was not answered in time: it may still be carried out, so that no other one is sent."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import client as core_client
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import AnswerLate, AnswerLost, TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.openstack import moves
from simulators.kit import Running

from ..entries import entries
from ..harness import TestContext, validated

HOST = "mnode2.develop.stand.loc"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The ways in which moves were asked for; time passes at once, a second for each pause."""
    moment = [0.0]

    def sleep(seconds: float) -> None:
        moment[0] += max(seconds, 1.0)

    monkeypatch.setattr(time, "sleep", sleep)
    real = time.monotonic
    monkeypatch.setattr(time, "monotonic", lambda: real() + moment[0])
    yield []
    core_client.forget_clients()


def drain(openstack: Running, monkeypatch: pytest.MonkeyPatch, asked: list[str], error: type[AnswerLost]) -> str:
    """The message of a drain of a host whose requests to move get no answer and are not carried out."""

    def start(work: Any, server: Any, way: str) -> None:
        asked.append(way)
        raise error("there was no answer", method="POST", path="/v2.1/servers/x/action")

    monkeypatch.setattr(moves, "start", start)
    login = openstack.simulator.login()
    names = ("auth_url", "username", "password", "project_name", "user_domain_name", "project_domain_name")
    entry = entries()["openstack_host_drain"]
    params = validated(entry, {"auth": {name: login[name] for name in names}, "api_timeout": 5, "host": HOST})
    with pytest.raises(TelcoError) as caught:
        entry.execute(TestContext(params, False, entry.name))
    return caught.value.msg


def test_a_late_request_is_not_sent_again(
    openstack: Running, monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    message = drain(openstack, monkeypatch, asked, AnswerLate)
    assert asked == ["live"]
    assert "vm-4" in message
    assert "got no answer in time, and may still be carried out: no other one was sent" in message


def test_a_lost_request_that_was_not_taken_is_sent_again(
    openstack: Running, monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    message = drain(openstack, monkeypatch, asked, AnswerLost)
    assert asked == ["live"] * 3 + ["cold"] * 3
    assert "the request to move it (cold) got no answer" in message
