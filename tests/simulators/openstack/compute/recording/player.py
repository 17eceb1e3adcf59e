# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends the requests of the scenes, and keeps the answers without what differs from run to run."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import requests

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_PATTERNS = (
    (re.compile(r"req-" + _UUID.pattern), "<request>"),
    (_UUID, "<uuid>"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"), "<time Z>"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}"), "<time>"),
    (re.compile(r"\b\d+\.\d+\.\d+\.\d+\b"), "<address>"),
    (re.compile(r"\b([Aa]ggregate|[Mm]igration) \d+\b"), r"\1 <number>"),
    (re.compile(r"not one of \[.{200,}\]"), "not one of [<words>]"),  # a set, in any order
    (re.compile(r"\b[0-9a-f]{56}\b"), "<hash>"),
    (re.compile(r"\b[0-9a-f]{32}\b"), "<id>"),
    (re.compile(r"\br-[0-9a-z]{8}\b"), "<reservation>"),
    (re.compile(r"\binstance-[0-9a-f]{8}\b"), "<instance>"),
)
#: keys whose values are the machine's, not the API's
_VOLATILE = {"adminPass", "traceback", "cpu_info", "root_device_name", "hypervisor_type", "uptime"}
#: lists in no order
_UNORDERED = {"hypervisors", "availabilityZoneInfo"}
_NUMBERS = re.compile(
    r"^(id|count|vcpus|vcpus_used|memory_mb|memory_mb_used|local_gb|local_gb_used|free_ram_mb|free_disk_gb|"
    r"current_workload|running_vms|disk_available_least|hypervisor_version|old_instance_type_id|"
    r"new_instance_type_id|max.*|total.*|.*_bytes)$"
)


class Player:
    """A cloud to ask.

    url: of Nova, without version. tokens: of an administrator ("admin") and a plain user ("plain"). hosts: names of two
    compute hosts. zone: an availability zone that has them and no others. image: id of an image. power: switches a host
    off or on. seconds: between two looks at what takes time.
    """

    def __init__(
        self,
        url: str,
        tokens: dict[str, str],
        hosts: tuple[str, str],
        zone: str,
        image: str,
        power: Callable[[str, bool], None],
        seconds: float,
    ) -> None:
        self.url = url
        self.tokens = tokens
        self.hosts = hosts
        self.power = power
        self.seconds = seconds
        self.image = image
        self.zone = zone
        self.session = requests.Session()
        self.records: list[dict[str, Any]] = []
        self.names: dict[str, str] = {url: "{url}"}
        self.name("host1", hosts[0])
        self.name("host2", hosts[1])
        self.name("zone", zone)
        self.name("image", image)

    def name(self, placeholder: str, value: str) -> str:
        """From now on this value is written as {placeholder}."""
        self.names[str(value)] = "{" + placeholder + "}"
        return value

    def ask(
        self, method: str, path: str, body: Any = None, version: str = "2.93", who: str | None = "admin"
    ) -> requests.Response:
        """Send a request that is not kept."""
        headers = {"Accept": "application/json"}
        if who is not None:
            headers["X-Auth-Token"] = self.tokens[who]
        if version:
            headers["OpenStack-API-Version"] = f"compute {version}"
        return self.session.request(method, self.url + path, json=body, headers=headers, timeout=60)

    def keep(self, method: str, path: str, body: Any = None, version: str = "2.93", who: str | None = "admin") -> Any:
        """Send a request and keep the answer. Returns its document, None when there is none."""
        answer = self.ask(method, path, body, version, who)
        try:
            document = answer.json()
        except ValueError:
            document = None
        record: dict[str, Any] = {"request": f"{method} {self._plain(path)}", "version": version}
        if who != "admin":
            record["who"] = who
        if body is not None:
            record["body"] = self._clean(body)
        record["status"] = answer.status_code
        for header in ("OpenStack-API-Version", "Vary", "Content-Type"):
            if header == "OpenStack-API-Version" or (header == "Vary" and len(self.records) < 8):
                record.setdefault("headers", {})[header] = answer.headers.get(header)
        record["answer"] = self._clean(document)
        self.records.append(record)
        return document

    def until(self, path: str, true: Callable[[Any], bool], what: str, seconds: float = 90) -> Any:
        """Look until something is so. RuntimeError when it does not come."""
        end = time.monotonic() + seconds
        while True:
            document = self.ask("GET", path).json()
            if true(document):
                return document
            if time.monotonic() > end:
                raise RuntimeError(f"{what}: {document}")
            time.sleep(self.seconds)

    def server_is(self, server: str, status: str) -> Any:
        """Wait until a server has a status and no task."""
        return self.until(
            f"/v2.1/servers/{server}",
            lambda one: (one["server"]["status"], one["server"]["OS-EXT-STS:task_state"]) == (status, None),
            f"server {server} is not {status}",
        )

    def _plain(self, text: str) -> str:
        for value in sorted(self.names, key=len, reverse=True):
            text = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", self.names[value], text)
        for pattern, placeholder in _PATTERNS:
            text = pattern.sub(placeholder, text)
        return text

    def _clean(self, value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {self._plain(name): self._clean(one, name) for name, one in value.items()}
        if isinstance(value, list):
            cleaned = [self._clean(one, key) for one in (value if key == "events" else self._chosen(value))]
            return sorted(cleaned, key=str) if key in _UNORDERED else cleaned
        plain_key = key.rpartition(":")[2]
        if key == "details" and "\n" in str(value):
            return "<traceback>"
        if plain_key in _VOLATILE and (value is not None or plain_key == "uptime"):  # not all drivers tell that
            return f"<{plain_key}>"
        if isinstance(value, int) and not isinstance(value, bool) and _NUMBERS.match(key):
            return "<number>"
        return self._plain(value) if isinstance(value, str) else value

    def _chosen(self, values: list[Any]) -> list[Any]:
        """Of a list about the whole cloud, what is about the two hosts; of any other, the first few."""
        about = [one for one in values if any(host in str(one) for host in self.hosts)]
        return (about or values)[:3]
