# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a request to Cinder: token, project of the address, policy, body, pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlencode

import flask

from simulators.openstack.block_storage.state import Volumes
from simulators.openstack.compute.errors import LoginNeeded, NovaError, bad_request
from simulators.openstack.compute.schema import Schema, check

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

MOST = 1000
Item = TypeVar("Item")


class Call:
    """One request: who asks, and what of it may be done."""

    def __init__(self, cloud: OpenStack, project: str) -> None:
        token = cloud.check_token(flask.request.headers.get("X-Auth-Token"))
        if token is None:
            raise LoginNeeded
        self.cloud, self.token = cloud, token
        self.project_id = token.project.id if token.project is not None else ""
        if project != self.project_id:
            raise bad_request("Malformed request url")

    @property
    def volumes(self) -> Volumes:
        """Cinder's state."""
        return self.cloud.volumes

    @property
    def admin(self) -> bool:
        """Whether policy lets it do everything."""
        return self.token.admin

    def admin_only(self, rule: str) -> None:
        """403 by policy for everybody else."""
        if not self.admin:
            raise NovaError(403, f"Policy doesn't allow {rule} to be performed.")

    def body(self, schema: Schema) -> dict[str, Any]:
        """The body, which has to be as the schema says."""
        sent = flask.request.get_json(force=True, silent=True)
        if not isinstance(sent, dict):
            raise bad_request("Malformed request body")
        check(schema, sent)
        return sent

    def page(self, key: str, found: Sequence[Item], ids: Sequence[str], shown: Sequence[Any]) -> dict[str, Any]:
        """A part of a list, by ``limit`` and ``marker``, and the link to the next one."""
        begin, most = 0, _number("limit")
        marker = flask.request.args.get("marker")
        if marker is not None:
            if marker not in ids:
                raise NovaError(404, f"Marker {marker} could not be found.")
            begin = ids.index(marker) + 1
        part = list(shown[begin : begin + most])
        answer: dict[str, Any] = {key: part}
        if len(part) == most and most and "limit" in flask.request.args:
            query = {**flask.request.args.to_dict(), "marker": ids[begin + most - 1]}
            href = f"{flask.request.base_url}?{urlencode(query)}"
            answer[f"{key.removesuffix('s')}_links"] = [{"rel": "next", "href": href}]
        return answer


def _number(name: str) -> int:
    text = flask.request.args.get(name, str(MOST))
    if not text.isdigit():
        raise bad_request(f"{name} param must be an integer")
    return min(int(text), MOST)
