# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Domains: where their configuration is kept, loading it, one-time passwords (section Domains)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import no_body, no_query

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager


def known(manager: CloudManager) -> set[str]:
    """Ids of the domains: Keystone's, or the default one where CloudManager runs alone."""
    return {"default"} if manager.keystone is None else set(manager.keystone.identity.domains)


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    @app.post("/v1/domains/actions/get-store")
    def domain_store() -> dict[str, Any]:
        no_body()
        return {"store": manager.settings["domain_store"]}

    @app.post("/v1/domains/<domain_id>/actions/configure")
    def configure_domain(domain_id: str) -> tuple[str, int]:
        no_body()
        if domain_id not in known(manager):
            raise CloudManagerError(404, f"there is no domain {domain_id}")
        manager.configured_domains[domain_id] = manager.configured_domains.get(domain_id, 0) + 1
        return "", 204

    @app.get("/v1/domains/totp-allowed")
    def totp_allowed() -> dict[str, Any]:
        no_query()
        return {"totp_allowed": "true" if manager.settings["totp_allowed"] else "false"}
