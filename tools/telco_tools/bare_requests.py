# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The requests that a task needs at the least, sent by a plain session: what no client can be faster than."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

import requests

_RULE = {"direction": "ingress", "ethertype": "IPv4", "protocol": "tcp", "remote_ip_prefix": "192.0.2.0/24"}


class BareRequests:
    """A login, and the seconds of what is asked with it.

    :param auth: The login, as the modules' option ``auth`` has it.
    :param items: How often each is asked.
    """

    def __init__(self, auth: Mapping[str, Any], items: int) -> None:
        self.items = items
        password = {"name": auth["username"], "password": auth["password"], "domain": {"name": "Default"}}
        scope = {"project": {"name": auth["project_name"], "domain": {"name": "Default"}}}
        identity = {"methods": ["password"], "password": {"user": password}}
        body = {"auth": {"identity": identity, "scope": scope}}
        login = requests.post(f"{auth['auth_url']}/auth/tokens", json=body, timeout=30)
        self._endpoints = {
            entry["type"]: entry["endpoints"][0]["url"].rstrip("/") for entry in login.json()["token"]["catalog"]
        }
        self.network = self._endpoints["network"].removesuffix("/v2.0") + "/v2.0"
        self.compute = self._endpoints["compute"]
        self.session = requests.Session()
        self.session.headers["X-Auth-Token"] = login.headers["X-Subject-Token"]

    def group_of_three(self, name: str) -> None:
        """A security group with three rules."""
        group = self._post("security-groups", {"security_group": {"name": name}})["security_group"]["id"]
        for port in range(3):
            self._rule(group, port, create=True)

    def measure(self, server: str, group_of_three: str) -> dict[str, float]:
        """Seconds of each, by the names that the benchmark gives them.

        :param server: The name of a server that is there.
        :param group_of_three: That of a security group.
        """
        group = self._post("security-groups", {"security_group": {"name": "bench-bare"}})["security_group"]["id"]
        results = {}
        # First the new ones: to find one that is there takes the service longer than to find none.
        for state in ("new", "unchanged"):
            results[f"{state} network"] = self._each(lambda item, state=state: self._network(item, state == "new"))  # type: ignore[misc]
            results[f"{state} rule"] = self._each(lambda item, state=state: self._rule(group, item, state == "new"))  # type: ignore[misc]
        results["converged network"] = self._each(lambda item: self._network(0, create=False))
        results["converged security group"] = self._each(lambda item: self._get("security-groups", name=group_of_three))
        query = {"name": f"^{server}$"}
        results["server by name"] = self._each(
            lambda item: self.session.get(f"{self.compute}/servers/detail", params=query, timeout=30).raise_for_status()
        )
        return results

    def _each(self, ask: Callable[[int], Any]) -> float:
        start = time.perf_counter()
        for item in range(self.items):
            ask(item)
        return (time.perf_counter() - start) / self.items

    def _network(self, item: int, create: bool) -> None:
        name = f"bench-bare-{item}"
        self._get("networks", name=name)
        if create:
            self._post("networks", {"network": {"name": name}})

    def _rule(self, group: str, item: int, create: bool) -> None:
        rule = {**_RULE, "security_group_id": group, "port_range_min": 1000 + item, "port_range_max": 1000 + item}
        self._get("security-group-rules", **{name: rule[name] for name in rule if name != "remote_ip_prefix"})
        if create:
            self._post("security-group-rules", {"security_group_rule": rule})

    def _get(self, path: str, **query: Any) -> None:
        self.session.get(f"{self.network}/{path}", params=query, timeout=30).raise_for_status()

    def _post(self, path: str, body: Mapping[str, Any]) -> Any:
        answer = self.session.post(f"{self.network}/{path}", json=body, timeout=30)
        answer.raise_for_status()
        return answer.json()
