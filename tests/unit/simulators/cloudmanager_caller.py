# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests to a served CloudManager, for the tests beside."""

from __future__ import annotations

from typing import Any

import requests

from simulators.cloudmanager import CloudManager
from simulators.kit import Running

HOST = "mnode1.develop.stand.loc"
CONTROL = {"control_type": "ET7067", "protocol_type": "modbus", "host": "10.0.0.9", "port_number": "502"}


class Caller:
    """Sends requests to a served CloudManager."""

    def __init__(self, running: Running, token: str = "cloudmanager-token") -> None:
        self.simulator: CloudManager = running.simulator
        self.url, self.token = running.url, token

    def __call__(self, method: str, path: str, document: Any = None) -> requests.Response:
        headers = {"X-Auth-Token": self.token}
        return requests.request(method, f"{self.url}/v1{path}", json=document, headers=headers)

    def status(self, method: str, path: str, document: Any = None) -> int:
        answer = self(method, path, document)
        if not answer.ok:
            assert answer.json()["error"]["code"] == answer.status_code
        return answer.status_code

    def get(self, path: str) -> Any:
        answer = self("GET", path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def power(self, node_id: int = 1) -> str:
        return self.get(f"/nodes/{node_id}")["node"]["power_state"]
