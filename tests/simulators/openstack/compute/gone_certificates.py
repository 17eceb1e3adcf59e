# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates (3.29) of Nova's own authority, as the reference has them. Nova Zed answers 410 to all of it."""

from __future__ import annotations

import base64
import itertools
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import NovaError
from simulators.openstack.compute.request import Call

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def _pem(kind: str, text: str) -> str:
    """In the form of one; nobody can do anything with it."""
    return f"-----BEGIN {kind}-----\n{base64.b64encode(text.encode()).decode()}\n-----END {kind}-----\n"


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    numbers = itertools.count(1)

    @app.post("/v2.1/os-certificates")
    def create_certificate() -> tuple[dict[str, Any], int]:
        """One for the login's user, with a key that nobody else has seen and that is not kept."""
        call, number = Call(cloud), next(numbers)
        subject = f"certificate {number} of {call.user[0]}"
        data = f"Certificate:\n    Serial Number: {number}\n{_pem('CERTIFICATE', subject)}"
        return {"certificate": {"data": data, "private_key": _pem("RSA PRIVATE KEY", f"key of {subject}")}}, 201

    @app.get("/v2.1/os-certificates/<name>")
    def show_certificate(name: str) -> dict[str, Any]:
        Call(cloud)
        if name != "root":
            raise NovaError(501, "Only root certificate can be retrieved.")
        return {"certificate": {"data": _pem("CERTIFICATE", "root of this cloud"), "private_key": None}}
