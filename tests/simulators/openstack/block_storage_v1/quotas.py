# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quotas (2.5): those of projects and of their users, which version 3 keeps; the defaults are no project's.

The reference shows Nova's quotas in the bodies; they are Cinder's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage import user_quotas
from simulators.openstack.block_storage.quotas import book

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_ONE = "/v1/<own>/os-quota-sets/<project>"


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    kept = book(cloud)
    user_quotas.register(app, kept, "/v1", "POST")

    @app.get("/v1/<own>/os-quota-sets/defaults")
    def show_defaults(own: str) -> dict[str, Any]:
        kept.asked(own, own, change=False)
        return {"quota_set": {"id": "defaults", **kept.defaults()}}

    @app.get(_ONE)
    def show(own: str, project: str) -> dict[str, Any]:
        kept.asked(own, project, change=False)
        found = kept.values(project)
        usage = flask.request.args.get("usage", "false").lower() == "true"
        return {"quota_set": {"id": project, **(kept.with_uses(project, found) if usage else found)}}

    @app.put(_ONE)
    def change(own: str, project: str) -> dict[str, Any]:
        kept.asked(own, project, change=True)
        kept.kept().setdefault(project, {}).update(kept.sent())
        return {"quota_set": kept.values(project)}

    @app.delete(_ONE)
    def delete(own: str, project: str) -> tuple[str, int]:
        kept.asked(own, project, change=True)
        kept.kept().pop(project, None)
        return "", 200
