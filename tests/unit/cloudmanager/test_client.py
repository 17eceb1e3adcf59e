# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where CloudManager is found and how it is logged in to; tasks that do not end."""

from __future__ import annotations

from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.client import (
    CloudManagerClient,
    check_connection,
)
from ansible_collections.telco.cloud.plugins.module_utils.core.client import Call, Gate
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import ApiError, InvalidOption, WaitTimeout
from ansible_collections.telco.cloud.plugins.module_utils.core.http import Request
from ansible_collections.telco.cloud.plugins.module_utils.core.masking import Masker
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation

from ..entries import entries
from ..harness import run
from ..openstack.test_client import AUTH, Service, reply

LIST = Operation("getting_a_list_of_host_classes", "GET", "/v1/node-classes/")


def client(service: Service, run_dir: Any = None, **params: Any) -> CloudManagerClient:
    return CloudManagerClient(params, service, str(run_dir) if run_dir else None, Masker())  # type: ignore[arg-type]


def test_it_is_found_in_the_catalog() -> None:
    service = Service({"cloudmanager": "http://cm.test:9362/v1/"}, {"cm.test": lambda request: reply(200, {})})
    client(service, auth=AUTH).send(Call(LIST), Gate(closed=False))
    assert service.sent[-1].url == "http://cm.test:9362/v1/node-classes/"
    assert service.sent[-1].headers == {"X-Auth-Token": "token-1"}


def test_an_address_that_is_given_needs_no_catalog() -> None:
    service = Service({}, {"own.test": lambda request: reply(200, {})})
    client(service, auth=AUTH, api_url="http://own.test:9362/").send(Call(LIST), Gate(closed=False))
    assert service.sent[-1].url == "http://own.test:9362/v1/node-classes/"


def test_a_refused_token_is_renewed_once_a_run(tmp_path: Any) -> None:
    def answer(request: Request) -> Any:
        return reply(200 if request.headers["X-Auth-Token"] == "token-2" else 401, {})  # type: ignore[index]

    service = Service({"cloudmanager": "http://cm.test"}, {"cm.test": answer})
    for _ in range(3):
        client(service, tmp_path, auth=AUTH).send(Call(LIST), Gate(closed=False))
    assert service.logins == 2


def test_a_token_that_was_given_is_not_renewed() -> None:
    service = Service({}, {"cm.test": lambda request: reply(401, {"error": {"message": "no"}})})
    with pytest.raises(ApiError) as caught:
        client(service, api_url="http://cm.test", api_token="t-token").send(Call(LIST), Gate(closed=False))
    assert (caught.value.kind, len(service.sent)) == ("auth", 1)


@pytest.mark.parametrize(
    ("params", "option"),
    [
        ({"api_token": "t-token"}, "api_url"),
        ({"api_url": "controller:9362", "api_token": "t-token"}, "api_url"),
        ({"api_url": "http://cm.test", "auth": {"auth_url": "http://k.test"}}, "auth"),
    ],
)
def test_what_cannot_work_is_refused(params: dict[str, Any], option: str) -> None:
    with pytest.raises(InvalidOption) as caught:
        check_connection(params)
    assert caught.value.option == option


NODE = {
    "id": 1,
    "name": "a",
    "os_hypervisor": {"running_vms": 1, "state": "up", "status": "enabled", "service": {}},
}


def test_a_task_that_does_not_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [
        ("GET", "/v1/nodes/", {"body": {"nodes": [NODE]}}),
        ("POST", "/v1/hosts/a/actions/evacuate", {"body": {"task_id": "t-1"}}),
        ("GET", "/v1/tasks/t-1", {"body": {"status": "STARTED"}}),
    ]
    params = {"name": "a", "state": "evacuated", "wait_timeout": 0}
    with pytest.raises(WaitTimeout, match=r"evacuation of host a.*last seen: STARTED"):
        run(entries()["cloudmanager_host"], params, answers, monkeypatch=monkeypatch)


def test_a_host_of_which_nothing_can_be_read_is_warned_about(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [
        ("GET", "/v1/nodes/", {"body": {"nodes": []}}),
        ("POST", "/v1/hosts/a/actions/evacuate", {"body": {"task_id": "t-1"}}),
    ]
    params = {"name": "a", "state": "evacuated", "wait": False}
    _result, _sent, context = run(entries()["cloudmanager_host"], params, answers, monkeypatch=monkeypatch)
    assert len(context.warnings) == 1
    assert "Host a is not among CloudManager's nodes" in context.warnings[0]
