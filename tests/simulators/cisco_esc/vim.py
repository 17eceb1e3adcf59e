# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cloud below ESC (the VIM): what is in it, its hosts, and the values that it makes up."""

from __future__ import annotations

import hashlib
import itertools
import uuid
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass
class Host:
    """A compute host. enabled: whether VMs are placed on it."""

    name: str
    uuid: str
    enabled: bool = True


class Vim:
    """What ESC made at the VIM, by the VIM's own ids.

    A test may say which values come next (preset): kinds are external ids by their element's name, vm_name, vm_uuid,
    host_name, host_uuid, ip_address, mac_address, port_uuid.
    """

    def __init__(self) -> None:
        self.objects: dict[str, dict[str, str]] = {}
        names = [f"my-ucs-{number}" for number in (1, 2, 3)]
        self.hosts = {name: Host(name, hashlib.sha224(name.encode()).hexdigest()) for name in names}
        self._preset: dict[str, deque[str]] = {}
        self._count = itertools.count(1)
        self._addresses = itertools.count(10)

    def preset(self, kind: str, values: Iterable[str]) -> None:
        """The next values of a kind, in this order; after them values are made up again."""
        self._preset.setdefault(kind, deque()).extend(values)

    def make(self, kind: str, otherwise: Callable[[], str] | None = None) -> str:
        """A value of this kind."""
        waiting = self._preset.get(kind)
        if waiting:
            return waiting.popleft()
        return otherwise() if otherwise is not None else str(uuid.uuid4())

    def mac_address(self, *, managed: bool) -> str:
        """A MAC address; the prefix tells OpenStack's networks from those that ESC did not make."""
        number = next(self._count)
        prefix = "fa:16:3e" if managed else "00:50:56"
        made = f"{prefix}:{number >> 16 & 255:02x}:{number >> 8 & 255:02x}:{number & 255:02x}"
        return self.make("mac_address", lambda: made)

    def address(self) -> str:
        """An address in a network whose subnets ESC does not know."""
        number = next(self._addresses)
        return f"10.90.{number >> 8 & 255}.{number & 255}"

    def place(self, used: Counter[str], beside: str | None = None) -> Host | None:
        """The enabled host with the fewest VMs (used counts them), another one than `beside` where there is one.

        None when no host is enabled.
        """
        free = [host for host in self.hosts.values() if host.enabled]
        free.sort(key=lambda host: (host.name == beside, used[host.name]))
        return free[0] if free else None

    def add(self, external_id: str, kind: str, name: str) -> None:
        """Something is there from now on."""
        self.objects[external_id] = {"kind": kind, "name": name}

    def remove(self, external_id: str) -> None:
        """It is gone."""
        self.objects.pop(external_id, None)

    def describe(self) -> dict[str, Any]:
        """Everything, for the control call."""
        return {
            "objects": {key: dict(value) for key, value in self.objects.items()},
            "hosts": {host.name: {"uuid": host.uuid, "enabled": host.enabled} for host in self.hosts.values()},
        }
