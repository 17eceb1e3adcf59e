# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Identity v2.0 knows beside the accounts of v3, and what its views share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import flask

from simulators.openstack.identity.errors import bad_request, not_found
from simulators.openstack.identity.request import admin_token, json_object
from simulators.openstack.identity.state import Project, User

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

DOMAIN = "default"


@dataclass
class Older:
    """Roles that users have everywhere (by user), templates of endpoints and where they are used, keys of users."""

    global_roles: dict[str, list[str]] = field(default_factory=dict)
    templates: dict[int, dict[str, Any]] = field(default_factory=dict)
    endpoints: dict[str, list[int]] = field(default_factory=dict)
    credentials: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    groups: dict[str, None] = field(default_factory=dict)


def admin(cloud: OpenStack) -> None:
    """Nearly all of it is for administrators."""
    admin_token(cloud, "admin_required")


def given(key: str, known: set[str], required: tuple[str, ...] = ()) -> dict[str, Any]:
    """The object of a request; 400 for what the reference does not have."""
    found = json_object(key)
    unknown = sorted(set(found) - known)
    if unknown:
        raise bad_request(f"{', '.join(unknown)} is not an attribute of {key}")
    for name in required:
        if not found.get(name):
            raise bad_request(f"Expecting to find {name} in {key}.")
    return found


def listed(cloud: OpenStack, key: str, items: list[dict[str, Any]]) -> dict[str, Any]:
    """A list, from the marker on and no longer than the limit, with the link to the rest."""
    query = flask.request.args
    marker, limit = query.get("marker"), query.get("limit", type=int)
    if marker is not None:
        places = [place for place, item in enumerate(items) if str(item["id"]) == marker]
        if not places:
            raise bad_request(f"Marker {marker} could not be found.")
        items = items[places[0] + 1 :]
    links = []
    if limit and len(items) > limit:
        items = items[:limit]
        following = urlencode({**query.to_dict(), "marker": items[-1]["id"]})
        links = [{"rel": "next", "href": f"{cloud.url}{flask.request.path}?{following}"}]
    return {key: items, f"{key}_links": links}


def find_tenant(cloud: OpenStack, key: str) -> Project:
    """The tenant of an id, or 404."""
    found = cloud.identity.projects.get(key)
    if found is None or found.domain_id != DOMAIN:
        raise not_found("project", key)
    return found


def find_user(cloud: OpenStack, key: str) -> User:
    """The user of an id, or 404."""
    found = cloud.identity.users.get(key)
    if found is None or found.domain_id != DOMAIN:
        raise not_found("user", key)
    return found
