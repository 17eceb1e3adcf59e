# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a request to Cinder: token, project of the address, policy, body, pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import flask

from simulators.openstack.block_storage.model import Thing
from simulators.openstack.block_storage.state import Volumes
from simulators.openstack.compute.errors import LoginNeeded, NovaError, bad_request
from simulators.openstack.compute.schema import Schema, check

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

MOST = 1000


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

    def at_least(self, minor: int) -> bool:
        """Whether the request asks for microversion 3.*minor* or a later one; without a header it is 3.0."""
        for part in flask.request.headers.get("OpenStack-API-Version", "").split(","):
            service, _space, version = part.strip().partition(" ")
            if service == "volume" and version:
                return version == "latest" or int(version.partition(".")[2] or 0) >= minor
        return minor == 0

    def begin(self, status: str, ends: Callable[[], Any], *things: Thing) -> None:
        """These are in a status until somebody has looked often enough; *ends* is what is done then."""
        job = self.cloud.job(None, on_end=ends)
        for one in things:
            one.status, one.job = status, job
            one.touch()

    def bounds(self, ids: Sequence[str], missing: str) -> tuple[int, int]:
        """From where to where the part of a list goes that ``limit`` and ``marker`` ask for.

        :param missing: What is said of a marker that is not in the list.
        """
        begin, most = 0, _number("limit")
        marker = flask.request.args.get("marker")
        if marker is not None:
            if marker not in ids:
                raise NovaError(404, missing.format(marker))
            begin = ids.index(marker) + 1
        return begin, begin + most

    def page(
        self,
        key: str,
        ids: Sequence[str],
        shown: Sequence[Any],
        links: str,
        missing: str = "Marker {} could not be found.",
    ) -> dict[str, Any]:
        """A part of a list, and the link to the next one.

        :param links: The key of that link.
        """
        begin, end = self.bounds(ids, missing)
        part = list(shown[begin:end])
        answer: dict[str, Any] = {key: part}
        if part and len(part) == end - begin and "limit" in flask.request.args:
            query = {**flask.request.args.to_dict(), "marker": ids[end - 1]}
            href = f"{flask.request.base_url}?{urlencode(query)}"
            answer[links] = [{"rel": "next", "href": href}]
        return answer


def _number(name: str) -> int:
    text = flask.request.args.get(name, str(MOST))
    if not text.isdigit():
        raise bad_request(f"{name} param must be an integer")
    return min(int(text), MOST)
