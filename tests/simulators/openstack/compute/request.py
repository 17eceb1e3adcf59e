# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a request to Nova: microversion, token, policy, body, query, pages; and the links that answers carry."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlencode

import flask

from simulators.openstack.compute import schema as schemas
from simulators.openstack.compute.errors import (
    NO_SUCH_RESOURCE,
    LoginNeeded,
    NovaError,
    bad_request,
    conflict,
    not_found,
)
from simulators.openstack.compute.state import Compute
from simulators.openstack.identity.state import Token

if TYPE_CHECKING:
    from simulators.openstack.compute.model import Server
    from simulators.openstack.simulator import OpenStack

OLDEST, NEWEST = 1, 93
#: the most that Nova shows at once (its max_limit)
MOST = 1000
Item = TypeVar("Item")
#: versions -> schema, or None where nothing is checked
Versions = Sequence[tuple[int, "schemas.Schema | None"]]


class Call:
    """One request: who asks, in which microversion (2.minor), and what of it may be seen."""

    def __init__(self, cloud: OpenStack) -> None:
        token = cloud.check_token(flask.request.headers.get("X-Auth-Token"))
        if token is None:
            raise LoginNeeded
        self.cloud = cloud
        self.token: Token = token
        self.minor = asked_minor()
        named = flask.request.environ.get("simulator.project")
        if named is not None and named != self.project_id:
            raise bad_request(
                f"Malformed request URL: URL's project_id '{named}' doesn't match Context's project_id "
                f"'{self.project_id}'"
            )

    @property
    def compute(self) -> Compute:
        """Nova's state."""
        return self.cloud.compute

    @property
    def admin(self) -> bool:
        """Whether policy lets it do everything."""
        return self.token.admin

    @property
    def project_id(self) -> str:
        """The project of the token, or an empty string."""
        return self.token.project.id if self.token.project is not None else ""

    @property
    def user(self) -> tuple[str, str]:
        """Ids of user and project."""
        return self.token.user.id, self.project_id

    def at_least(self, minor: int) -> bool:
        """Whether the microversion is 2.minor or newer."""
        return self.minor >= minor

    def need(self, first: int, last: int = NEWEST) -> None:
        """404 where the microversion does not have this operation."""
        if not first <= self.minor <= last:
            raise not_found(NO_SUCH_RESOURCE)

    def admin_only(self, rule: str) -> None:
        """403 for everybody else, naming the rule of Nova's policy."""
        if not self.admin:
            raise NovaError(403, f"Policy doesn't allow os_compute_api:{rule} to be performed.")

    def server(self, server_id: str, *, deleted: bool = False) -> Server:
        """A server that the caller may see; 404 for any other."""
        compute = self.compute
        found = compute.servers.get(server_id) or (compute.deleted.get(server_id) if deleted else None)
        if found is None or not (self.admin or found.project_id == self.project_id):
            raise not_found(f"Instance {server_id} could not be found.")
        return found

    def chosen(self, versions: Versions) -> schemas.Schema | None:
        """The schema of the last entry that is not newer than the microversion."""
        return [schema for since, schema in versions if self.minor >= since][-1]

    def body(self, versions: Versions) -> Any:
        """The document that was sent, checked."""
        document = parsed_body()
        schema = self.chosen(versions)
        if schema is not None:
            schemas.check(schema, document)
        return document

    def query(
        self, properties: dict[str, schemas.Schema], strict_since: int, **more: schemas.Schema
    ) -> dict[str, list[str]]:
        """The query parameters, checked. Unknown ones are dropped, and from strict_since refused, as Nova does.

        more: further keywords of the schema.
        """
        sent = flask.request.args.to_dict(flat=False)
        strict = self.at_least(strict_since)
        schemas.check(
            {"type": "object", "properties": properties, "additionalProperties": not strict, **more}, sent, query=True
        )
        return {name: values for name, values in sent.items() if name in properties}

    # Links

    @property
    def base(self) -> str:
        """The address of the API, with the project when the request had it."""
        named = flask.request.environ.get("simulator.project")
        return f"{self.cloud.url}/compute/v2.1" + (f"/{named}" if named else "")

    def links(self, collection: str, identifier: str) -> list[dict[str, str]]:
        """self and bookmark."""
        href = f"{self.base}/{collection}/{identifier}"
        return [{"rel": "self", "href": href}, self.bookmark(collection, identifier)]

    def bookmark(self, collection: str, identifier: str) -> dict[str, str]:
        """The link without version."""
        return {"rel": "bookmark", "href": f"{self.base.replace('/v2.1', '', 1)}/{collection}/{identifier}"}

    # Pages

    def limit(self) -> int:
        """How many the caller gets at the most."""
        most = min(int(self.cloud.settings["page_size"] or MOST), MOST)
        sent = flask.request.args.get("limit")
        return most if sent is None else min(most, _whole(sent, "limit"))

    def page(
        self,
        items: list[Item],
        key: Callable[[Item], str],
        collection: str,
        missing: Callable[[str], NovaError],
    ) -> tuple[list[Item], list[dict[str, str]]]:
        """Cut to marker and limit; the link to the next page is there when this one is full, as Nova has it."""
        query = flask.request.args
        marker = query.get("marker")
        if marker is not None:
            positions = [index for index, item in enumerate(items) if key(item) == marker]
            if not positions:
                raise missing(marker)
            items = items[positions[0] + 1 :]
        limit = self.limit()
        items = items[:limit]
        links = []
        if items and len(items) == limit:
            pairs = {**dict(sorted(query.items())), "marker": key(items[-1])}
            links.append({"rel": "next", "href": f"{self.base}/{collection}?{urlencode(pairs)}"})
        return items, links


def locked(call: Call, server: Server) -> None:
    """409 when the server is locked and the caller is no administrator."""
    if server.locked_by is not None and not call.admin:
        raise conflict(f"Instance {server.id} is locked")


def marker_not_found(marker: str) -> NovaError:
    """400 in the words of most lists."""
    return bad_request(f"marker [{marker}] not found")


def _whole(sent: str, name: str) -> int:
    try:
        number = int(sent)
    except ValueError:
        raise bad_request(f"Invalid input received: {name} must be an integer") from None
    if number < 0:
        raise bad_request(f"Invalid input received: {name} must be >= 0")
    return number


def whole_id(sent: str, name: str = "id") -> int:
    """An id that is a number; 400 in Nova's words."""
    if not re.fullmatch(r"-?\d+", sent):
        raise bad_request(f"Invalid input received: {name} must be an integer")
    return int(sent)


def parsed_body() -> Any:
    """The document that was sent, None when the body is empty; 400 when it is not JSON."""
    if not flask.request.get_data():
        return None
    try:
        return flask.json.loads(flask.request.get_data())
    except ValueError:
        raise bad_request("Malformed request body") from None


def asked_minor() -> int:
    """The microversion that the headers ask for: 400 for what is no version, 406 for one that is not there."""
    text = None
    for part in flask.request.headers.get("OpenStack-API-Version", "").split(","):
        words = part.split()
        if len(words) == 2 and words[0] == "compute":
            text = words[1]
    text = text or (flask.request.headers.get("X-OpenStack-Nova-API-Version") or "").strip() or "2.1"
    if text == "latest":
        text = f"2.{NEWEST}"
    match = re.fullmatch(r"([1-9]\d*)\.([1-9]\d*|0)", text)
    if match is None:
        raise bad_request(f"API Version String {text} is of invalid format. Must be of format MajorNum.MinorNum.")
    flask.g.version = text  # told in the answer, even when it is refused
    major, minor = int(match[1]), int(match[2])
    if major != 2 or not OLDEST <= minor <= NEWEST:
        raise NovaError(
            406,
            f"Version {text} is not supported by the API. Minimum is 2.{OLDEST} and maximum is 2.{NEWEST}.",
        )
    return minor


class ProjectInPath:
    """In front of the app: /v2.1/PROJECT/... is the same as /v2.1/... (the older form of every address)."""

    _PATH = re.compile(r"^(/v2\.1)/([0-9a-f]{32}|[0-9a-f-]{36})(/.*)$")

    def __init__(self, app: Callable[..., Any]) -> None:
        self.app = app

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        match = self._PATH.match(environ["PATH_INFO"])
        if match is not None:
            environ["PATH_INFO"] = match[1] + match[3]
            environ["simulator.project"] = match[2]
        return self.app(environ, start_response)


def register(_cloud: OpenStack, app: flask.Flask) -> None:
    """Give each request its id, and each answer the headers about the microversion."""

    @app.before_request
    def begin() -> None:
        flask.g.request_id = f"req-{uuid.uuid4()}"
        flask.g.version = None

    @app.after_request
    def headers(response: flask.Response) -> flask.Response:
        request_id = flask.g.get("request_id") or f"req-{uuid.uuid4()}"
        response.headers["x-openstack-request-id"] = response.headers["x-compute-request-id"] = request_id
        version = flask.g.get("version")
        if version is not None:
            response.headers["OpenStack-API-Version"] = f"compute {version}"
            response.headers["X-OpenStack-Nova-API-Version"] = version
            response.headers["Vary"] = "OpenStack-API-Version, X-OpenStack-Nova-API-Version"
        else:
            response.headers.pop("Vary", None)
        return response

    app.wsgi_app = ProjectInPath(app.wsgi_app)  # type: ignore[method-assign]
