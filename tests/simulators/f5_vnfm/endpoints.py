# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All endpoints, collected from the modules that carry them out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulators.f5_vnfm.app import Endpoint

_MODULES = (
    "manager", "blueprints", "deployments", "executions", "events", "instances", "secrets", "updates", "plugins",
    "snapshots", "tenants", "users", "groups", "cluster",
)  # fmt: skip


def all_endpoints() -> list[Endpoint]:
    """Every operation of the service."""
    found: list[Endpoint] = []
    for name in _MODULES:
        found += import_module(f"simulators.f5_vnfm.{name}").endpoints()
    return found
