# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A simulated cloud without sockets, in which drains run and things happen between their requests."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
import requests
import requests.adapters
from werkzeug.test import EnvironBuilder

from ansible_collections.telco.cloud.plugins.module_utils.core import client as core_client
from ansible_collections.telco.cloud.plugins.module_utils.core import http, wait
from ansible_collections.telco.cloud.plugins.module_utils.openstack import drain_instance
from ansible_collections.telco.cloud.plugins.module_utils.openstack.host_drain import HOST_DRAIN
from simulators.openstack import OpenStack
from simulators.openstack.compute.model import Server

from ..harness import TestContext, validated

URL = "http://openstack.test"
HOST = "compute-1"
#: What a drain is told when a test does not say otherwise. move_timeout: seconds of the clock that sleeping moves.
OPTIONS: dict[str, Any] = {"host": HOST, "poll_interval": 1, "move_timeout": 60}


class Killed(BaseException):
    """The process ended here, as far as the module can tell."""


class Seen:
    """A request that is about to be answered, or was."""

    def __init__(self, request: requests.PreparedRequest) -> None:
        self.method = str(request.method)
        self.path = request.path_url.partition("?")[0].removeprefix("/compute")
        body = request.body
        self.body: dict[str, Any] = {}
        if isinstance(body, bytes) and self.path.endswith("/action"):
            self.body = json.loads(body)

    @property
    def action(self) -> str | None:
        """The name of an action on a server."""
        return next(iter(self.body), None)


Hook = Callable[[Seen], Any]


class Cloud(requests.adapters.BaseAdapter):
    """Hosts compute-1 to compute-N of which the first is drained.

    before, after: called with each request of the compute service, before it is carried out and after; one that raises
    ends the request: an exception of requests is a network's fault, Killed is the end of the process.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, servers: list[dict[str, Any]], hosts: int = 3) -> None:
        super().__init__()
        self.simulator = OpenStack(job_polls=2)
        self.simulator.url = URL
        self.simulator.control_compute(
            [{"name": f"compute-{number + 1}", "memory_mb": 262144, "vcpus": 64} for number in range(hosts)],
            [{"host": HOST, **server} for server in servers],
        )
        self.compute = self.simulator.compute
        self.now = 0.0
        self.before: list[Hook] = []
        self.after: list[Hook] = []
        self.seen: list[Seen] = []
        #: The most instances that were moving at once.
        self.most = 0
        monkeypatch.setattr(requests.Session, "get_adapter", lambda session, url: self)
        clock = SimpleNamespace(sleep=self._sleep, monotonic=lambda: self.now, time=time.time)
        for module in (http, wait, drain_instance):
            monkeypatch.setattr(module, "time", clock)

    def _sleep(self, seconds: float) -> None:
        self.now += seconds

    def send(self, request: requests.PreparedRequest, **_: Any) -> requests.Response:  # type: ignore[override]
        seen = Seen(request)
        ours = "/compute/v2.1/" in str(request.url)
        if ours:
            for hook in list(self.before):
                hook(seen)
        body = request.body
        environ = EnvironBuilder(
            path=request.path_url.partition("?")[0],
            query_string=request.path_url.partition("?")[2],
            base_url=URL,
            method=str(request.method),
            headers=dict(request.headers),
            data=body.encode() if isinstance(body, str) else body,
        ).get_environ()
        answer = self.simulator.handle(environ)
        if ours:
            self.seen.append(seen)
            moving = [server for server in self.compute.servers.values() if server.job is not None]
            self.most = max(self.most, len(moving))
            for hook in list(self.after):
                hook(seen)
        if answer.drop:
            raise requests.exceptions.ConnectionError("Connection reset by peer")
        response = requests.Response()
        response.status_code = answer.status
        response.headers.update(answer.headers)
        response.raw = io.BytesIO(answer.body)
        response.request = request
        response.url = str(request.url)
        return response

    def close(self) -> None:
        """Nothing is open."""

    # What a test asks for -----------------------------------------------------------------------------------------

    def drain(self, *, check: bool = False, **options: Any) -> dict[str, Any]:
        """Run the module.

        :raises TelcoError: As it does.
        """
        core_client.forget_clients()
        login = self.simulator.login()
        names = ("auth_url", "username", "password", "project_name", "user_domain_name", "project_domain_name")
        connection = {"auth": {name: login[name] for name in names}, "region_name": login["region_name"]}
        self.context = TestContext(validated(HOST_DRAIN, {**connection, **OPTIONS, **options}), check, HOST_DRAIN.name)
        result = HOST_DRAIN.execute(self.context)
        assert self.simulator.crashes == []
        return result

    def server(self, name: str) -> Server:
        """The one server of a name, wherever it is."""
        (found,) = self.compute.named(name)
        return found

    def id(self, name: str) -> str:
        """Its id."""
        return self.server(name).id

    def asked(self, name: str) -> list[str]:
        """The actions that were asked for on a server, in order."""
        path = f"/v2.1/servers/{self.id(name)}/action"
        return [str(seen.action) for seen in self.seen if seen.path == path]

    def actions(self) -> list[str]:
        """All actions that were asked for, in order."""
        return [str(seen.action) for seen in self.seen if seen.action is not None]

    def once(self, matches: Callable[[Seen], bool], do: Callable[[], Any], *, after: bool = False) -> None:
        """Let something happen once, before (or after) the first request that matches."""
        hooks = self.after if after else self.before

        def hook(seen: Seen) -> None:
            if matches(seen):
                hooks.remove(hook)
                do()

        hooks.append(hook)

    def migrations(self, name: str) -> list[tuple[str, str]]:
        """Kind and status of each migration of a server, in order."""
        number = self.id(name)
        return [(one.migration_type, one.status) for one in self.compute.migrations if one.instance_uuid == number]


def lose() -> None:
    """The connection breaks."""
    raise requests.exceptions.ConnectionError("Connection reset by peer")


def kill() -> None:
    """The process ends."""
    raise Killed


def entry(result: dict[str, Any], name: str) -> dict[str, Any]:
    """The account of an instance."""
    (found,) = [item for item in result["instances"] if item["name"] == name]
    return found


def action(name: str) -> Callable[[Seen], bool]:
    """Matches the request for an action."""
    return lambda seen: seen.action == name


def looks(skip: int = 0) -> Callable[[Seen], bool]:
    """Matches the list of the host's servers, after some of them."""
    numbers: Iterator[int] = iter(range(10**9))
    return lambda seen: seen.path == "/v2.1/servers/detail" and next(numbers) >= skip
