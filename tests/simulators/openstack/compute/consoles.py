# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a server wrote to its console (3.4.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulators.openstack.compute.actions import KINDS, Kind, need_host
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import document, envelope

if TYPE_CHECKING:
    import flask

    from simulators.openstack.simulator import OpenStack

_LENGTH = {"type": ["integer", "string", "null"], "pattern": "^-?[0-9]+$", "minimum": -1}
_OUTPUT = envelope("os-getConsoleOutput", document({"length": _LENGTH}))


def register(_cloud: OpenStack, _app: flask.Flask) -> None:
    """Add the action."""
    KINDS["os-getConsoleOutput"] = Kind(_output, [(1, _OUTPUT)], status=200)


def _output(_call: Call, server: Server, sent: dict[str, Any]) -> dict[str, str]:
    """The last lines; all without a length, or with -1."""
    need_host(server)
    lines = ["Booting the kernel.", f"Starting {server.name}.", f"{server.name} login:"]
    length = sent.get("length")
    if length is None or int(length) == -1:
        return {"output": "\n".join(lines)}
    return {"output": "\n".join(lines[-int(length) :]) if int(length) else ""}
