# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Simulators in a process of their own, and the options that connect modules to them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from .paths import ROOT

_PATIENCE = 30.0


class Servers:
    """What examples are run against.

    :ivar told: System to address and login.
    """

    told: dict[str, dict[str, str]]

    def module_defaults(self) -> dict[str, dict[str, Any]]:
        """Connection options by action group."""
        return {f"group/telco.cloud.{name}": connection(name, told, self.told) for name, told in self.told.items()}

    def resettable(self) -> list[str]:
        """The addresses of those that can be given a fresh state at any time."""
        return []


class RealOpenStack(Servers):
    """An OpenStack that is no simulator.

    :param auth: The login, as openstacksdk takes it.
    """

    def __init__(self, auth: Mapping[str, str], region: str) -> None:
        self.told = {"openstack": {**auth, "url": auth["auth_url"], "region_name": region}}


class Simulators(Servers):
    """All simulators, or the named ones, started on free ports and stopped by their pid.

    :param journal: File that every request is noted in.
    :ivar told: System to address and login, as the simulators tell them.
    """

    def __init__(self, systems: tuple[str, ...] = (), journal: Path | None = None) -> None:
        self._systems, self._journal = systems, journal
        self.told: dict[str, dict[str, str]] = {}
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Simulators:
        with tempfile.TemporaryDirectory() as folder:
            address_file = Path(folder) / "simulators.json"
            command = [sys.executable, "-m", "simulators", "--json", str(address_file)]
            for system in self._systems:
                command += ["--system", system]
            if self._journal is not None:
                command += ["--journal", str(self._journal)]
            environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
            self._process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
            deadline = time.monotonic() + _PATIENCE
            while not address_file.exists():
                if self._process.poll() is not None or time.monotonic() > deadline:
                    self.stop()
                    raise RuntimeError("the simulators did not start")
                time.sleep(0.05)
            self.told = json.loads(address_file.read_text())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End the process."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(timeout=_PATIENCE)

    def control(self, system: str, call: str, body: Any = None, method: str = "POST") -> Any:
        """A control call of the simulator kit, such as ``reset`` or ``faults``."""
        data = None if method in ("GET", "DELETE") else json.dumps(body or {}).encode()
        request = urllib.request.Request(
            f"{self.told[system]['url']}/_simulator/{call}",
            data=data,
            method=method,
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            content = answer.read()
        return json.loads(content) if content.strip() else None

    def reset(self) -> None:
        """Fresh state, no faults and an empty journal, everywhere."""
        for system in self.told:
            self.control(system, "reset")
            self.control(system, "faults", method="DELETE")
            self.control(system, "journal", method="DELETE")

    def resettable(self) -> list[str]:
        return [told["url"] for told in self.told.values()]


def connection(system: str, told: Mapping[str, str], everyone: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """The options that connect a system's modules to its simulator."""
    if system == "openstack":
        return {"auth": _openstack_auth(told), "region_name": told.get("region_name", "RegionOne")}
    options: dict[str, Any] = {"api_url": told["url"]}
    if system == "cloudmanager" and "openstack" in everyone:
        return {**options, "auth": _openstack_auth(everyone["openstack"])}
    if system == "huawei_ecs":
        options["project_id"] = told["project_id"]
        if "access_key" in told:
            return {**options, "access_key": told["access_key"], "secret_key": told["secret_key"]}
    if "api_token" in told:
        return {**options, "api_token": told["api_token"]}
    return {**options, "api_username": told["username"], "api_password": told["password"]}


def _openstack_auth(told: Mapping[str, str]) -> dict[str, str]:
    names = ("username", "password", "project_name", "user_domain_name", "project_domain_name")
    return {"auth_url": told.get("auth_url", told["url"]), **{name: told[name] for name in names if name in told}}
