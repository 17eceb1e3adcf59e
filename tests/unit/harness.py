# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a module against scripted answers and shows every request that left, without a network."""

from __future__ import annotations

import io
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import requests
import requests.adapters
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator

from ansible_collections.telco.cloud.plugins.module_utils.core import client as core_client
from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module

CONNECTIONS: dict[str, dict[str, Any]] = {
    "f5_vnfm": {"api_url": "http://vnfm.test", "api_username": "admin", "api_password": "admin-password"},
    "cisco_esc": {"api_url": "http://esc.test:8080", "api_username": "admin", "api_password": "admin-password"},
    "cloudmanager": {"api_url": "http://cloudmanager.test:8080", "api_token": "cm-token"},
    "huawei_ecs": {"api_url": "http://ecs.test", "api_token": "iam-token", "project_id": "p1"},
    "openstack": {"cloud": {"auth_type": "none", "auth": {"endpoint": "http://openstack.test"}}},
}


@dataclass
class Sent:
    """A request as it left."""

    method: str
    path: str
    query: dict[str, Any]
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Script:
    """Answers in the order in which they are needed."""

    answers: list[tuple[str, str, dict[str, Any]]]
    sent: list[Sent] = field(default_factory=list)


class ScriptedAdapter(requests.adapters.BaseAdapter):
    """Stands in for the network below requests' session."""

    def __init__(self, script: Script) -> None:
        super().__init__()
        self.script = script

    def send(self, request: requests.PreparedRequest, **_: Any) -> requests.Response:  # type: ignore[override]
        parts = urlsplit(str(request.url))
        query: dict[str, Any] = {}
        for key, value in parse_qsl(parts.query, keep_blank_values=True):
            query[key] = (
                [*query[key], value]
                if isinstance(query.get(key), list)
                else ([query[key], value] if key in query else value)
            )
        body = request.body
        if hasattr(body, "read"):
            body = body.read()
        data = body.encode() if isinstance(body, str) else (body or b"")
        self.script.sent.append(Sent(str(request.method), parts.path, query, request.headers, data))
        if not self.script.answers:
            raise AssertionError(f"no answer is scripted for {request.method} {request.url}")
        method, path, answer = self.script.answers.pop(0)
        if method != request.method or not re.fullmatch(path, parts.path):
            raise AssertionError(f"expected {method} {path}, the module sent {request.method} {request.url}")
        if "lost" in answer:
            raise requests.exceptions.ConnectionError("Connection reset by peer")
        return _response(request, answer)

    def close(self) -> None:
        """Nothing is open."""


def _response(request: requests.PreparedRequest, answer: Mapping[str, Any]) -> requests.Response:
    body = answer.get("body")
    content = body.encode() if isinstance(body, str) else b"" if body is None else json.dumps(body).encode()
    if "raw" in answer:
        content = answer["raw"]
    response = requests.Response()
    response.status_code = int(answer.get("status", 200))
    response.headers.update(answer.get("headers") or {"Content-Type": "application/json"})
    response.raw = io.BytesIO(content)
    response.request = request
    response.url = str(request.url)
    return response


@dataclass
class TestContext:
    """A context whose warnings and progress can be looked at."""

    __test__ = False

    params: dict[str, Any]
    check_mode: bool
    module_name: str
    in_process: bool = True
    run_dir: str | None = None
    warnings: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    def warn(self, msg: str) -> None:
        self.warnings.append(msg)

    def deprecate(
        self, msg: str, version: str | None = None, date: str | None = None, collection_name: str | None = None
    ) -> None:
        self.warnings.append(msg)

    def progress(self, msg: str) -> None:
        self.shown.append(msg)


def validated(entry: Module, params: Mapping[str, Any]) -> dict[str, Any]:
    """Options as AnsibleModule would hand them over; an error of Ansible's own validation is raised."""
    kwargs = entry.module_kwargs()
    spec = kwargs.pop("argument_spec")
    kwargs.pop("supports_check_mode")
    checked = ArgumentSpecValidator(spec, **kwargs).validate(dict(params))
    if checked.error_messages:
        raise AssertionError("; ".join(checked.error_messages))
    return dict(checked.validated_parameters)


def run(
    entry: Module,
    params: Mapping[str, Any],
    answers: list[tuple[str, str, dict[str, Any]]],
    *,
    check: bool = False,
    monkeypatch: Any,
) -> tuple[dict[str, Any], list[Sent], TestContext]:
    """Run a module against scripted answers, without pauses.

    :returns: Its result, the requests that left, and the context.
    :raises TelcoError: As the module does.
    """
    script = Script(list(answers))
    adapter = ScriptedAdapter(script)
    monkeypatch.setattr(requests.Session, "get_adapter", lambda self, url: adapter)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    core_client.forget_clients()
    connection = CONNECTIONS[entry.system.name]
    context = TestContext(validated(entry, {**connection, **params}), check, entry.name)
    result = entry.execute(context)
    if script.answers:
        raise AssertionError(f"the module never asked for {script.answers[0][:2]}")
    return result, script.sent, context
