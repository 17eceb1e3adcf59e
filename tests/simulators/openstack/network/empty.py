# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Collections that stay empty here: clients ask for them on the way to what they want."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.network.errors import NeutronError
from simulators.openstack.network.request import token_of

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views: lists answer 200 with nothing, one item is 404."""

    def add(path: str, plural: str, kind: str) -> None:
        def nothing() -> dict[str, Any]:
            token_of(cloud)
            return {plural: []}

        def missing(resource_id: str) -> dict[str, Any]:
            token_of(cloud)
            raise NeutronError(404, f"{kind}NotFound", f"{kind} {resource_id} could not be found")

        app.add_url_rule(f"/v2.0/{path}", f"list_{plural}", nothing)
        app.add_url_rule(f"/v2.0/{path}/<resource_id>", f"show_{plural}", missing)

    add("routers", "routers", "Router")
