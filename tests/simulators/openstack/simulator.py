# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The OpenStack simulator: services put together, request ids, faults in OpenStack's form."""

from __future__ import annotations

import json
import re
import uuid
from http import HTTPStatus
from typing import Any

import flask
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from simulators.kit import Simulator
from simulators.kit.faults import STATUS
from simulators.openstack import (
    baremetal,
    block_storage,
    block_storage_v1,
    block_storage_v2,
    compute,
    identity,
    identity_v2,
    image,
    image_v1,
    network,
)
from simulators.openstack.block_storage.state import Volumes
from simulators.openstack.compute import control, deferring
from simulators.openstack.compute.errors import body as compute_error
from simulators.openstack.compute.state import Compute
from simulators.openstack.identity.state import Identity, Token
from simulators.openstack.identity_v2.state import Older
from simulators.openstack.image.errors import page as image_page
from simulators.openstack.image.state import Images
from simulators.openstack.network import agents
from simulators.openstack.network.state import Network

_OF_PROJECT = re.compile(r"/v[123]/[0-9a-f]{32}/")
_NEUTRON_TYPES = {"conflict": "Conflict", "too_many": "HTTPTooManyRequests", "unavailable": "HTTPServiceUnavailable"}


class OpenStack(Simulator):
    """Keystone v3, Neutron v2.0, the part of Nova v2.1 that the life of servers and hosts needs, Glance v2 and v1, and
    types, volumes, snapshots, backups and quotas of Cinder v3.

    Neutron answers under /networking, Nova under /compute, Glance under /image, Cinder under /block-storage and Ironic,
    where it has nodes, under /baremetal
    (prefixes, as web servers in front of many services use): each has a GET / of its own. Journal and faults see the
    path without that prefix. Under /image-v1 is a Glance of old, which has the same images and speaks v1 only; under
    /compute-deferring a Nova that has the same servers, and another configuration: see compute/deferring.py; under
    /block-storage-v1 a Cinder of old, and under /block-storage-v2 one that has versions 2 and 3.

    settings: page_size, the most a Neutron list shows at once (its pagination_max_limit); identity_page_size, the same
    for Keystone (off by default: python-openstackclient does not follow Keystone's links); token_seconds, how long a
    token lives; identity_extras: Keystone stores unknown attributes of a project or user beside the known ones; when
    this is false they are refused (400), which finds a client that sends what it did not mean; image_version: 1 puts
    the Glance of old into the catalog, in place of the other one; volume_version: 1 does the same with Cinder's.
    """

    system = "openstack"
    prefixes = (
        *("/networking", "/compute", "/image", "/block-storage", "/baremetal"),
        *(image_v1.images.PREFIX, deferring.PREFIX, block_storage_v1.PREFIX, block_storage_v2.PREFIX),
    )

    def __init__(
        self,
        *,
        token_seconds: float = 3600,
        identity_extras: bool = True,
        identity_page_size: int | None = None,
        image_version: int = 2,
        volume_version: int = 3,
        **settings: Any,
    ) -> None:
        #: (type, name, object with a url) of systems beside, put into the catalog: see add_service.
        self.other_services: list[tuple[str, str, Simulator]] = []
        super().__init__(
            token_seconds=token_seconds,
            identity_extras=identity_extras,
            identity_page_size=identity_page_size,
            image_version=image_version,
            volume_version=volume_version,
            **settings,
        )

    def routes(self, app: flask.Flask) -> None:
        identity.register(self, app)
        identity_v2.register(self, app)
        app.after_request(_add_request_id)
        below: dict[str, Any] = {}
        parts = (
            *(network, compute, image, block_storage, baremetal, image_v1),
            *(compute, block_storage_v1, block_storage_v2),
        )
        for prefix, service in zip(self.prefixes, parts, strict=True):
            part = flask.Flask(service.__name__, static_folder=None)
            part.json.sort_keys = False  # type: ignore[attr-defined]
            part.config["PROPAGATE_EXCEPTIONS"] = True
            service.register(self, part)
            part.after_request(_add_request_id)
            below[prefix] = part.wsgi_app
        app.wsgi_app = DispatcherMiddleware(app.wsgi_app, below)  # type: ignore[method-assign]

    def reset(self) -> None:
        self.identity = Identity()
        self.older = Older()
        self.network = Network()
        self.compute = Compute(lambda: int(self.settings["job_polls"]))
        self.images = Images()
        self.volumes = Volumes()
        self.nodes: list[dict[str, Any]] = []
        self.network.agents = agents.seed(self)

    def login(self) -> dict[str, str]:
        return {
            "auth_url": f"{self.url}/v3",
            "username": "admin",
            "password": "secret",
            "project_name": "admin",
            "user_domain_name": "Default",
            "project_domain_name": "Default",
            "region_name": "RegionOne",
            "application_credential_id": self.identity.first_credential.id,
            "application_credential_secret": self.identity.first_credential.secret,
        }

    def canonical_path(self, path: str) -> str:
        for prefix in self.prefixes:
            if path == prefix or path.startswith(prefix + "/"):
                return path[len(prefix) :] or "/"
        return path

    def add_service(self, kind: str, name: str, simulator: Simulator) -> None:
        """Put another system into the catalog, under the url it has when a token is made."""
        self.other_services.append((kind, name, simulator))

    def services(self) -> list[tuple[str, str, str]]:
        """(type, name, url) of everything in the catalog."""
        return [
            ("identity", "keystone", self.url),
            ("network", "neutron", f"{self.url}/networking"),
            ("compute", "nova", f"{self.url}/compute/v2.1"),
            ("image", "glance", f"{self.url}{'/image' if self.settings['image_version'] == 2 else '/image-v1'}"),
            self._cinder(),
            *([("baremetal", "ironic", f"{self.url}/baremetal")] if self.nodes else []),
            *((kind, name, other.url) for kind, name, other in self.other_services),
        ]

    def _cinder(self) -> tuple[str, str, str]:
        """A Cinder of old was listed by the older name of its service."""
        if self.settings["volume_version"] == 1:
            return "volume", "cinder", f"{self.url}{block_storage_v1.PREFIX}/v1/%(project_id)s"
        return "block-storage", "cinder", f"{self.url}/block-storage/v3/%(project_id)s"

    def check_token(self, secret: str | None) -> Token | None:
        """The token, when it is valid now. For the services; takes the lock, so other simulators may call it."""
        with self.lock:
            return self.identity.valid_token(secret) if secret else None

    def fault_answer(self, kind: str, path: str) -> tuple[str, str]:
        status = HTTPStatus(STATUS[kind])
        text = f"{status.phrase} (a fault that was asked for)."
        if path.startswith("/v2.0") and kind != "unauthorized":  # 401 comes from Keystone's filter in front of Neutron
            error: dict[str, Any] = {"NeutronError": {"type": _NEUTRON_TYPES[kind], "message": text, "detail": ""}}
        # Keystone has no address that begins with the id of a project.
        elif (path.startswith("/v2.1") or _OF_PROJECT.match(path)) and kind != "unauthorized":
            error = compute_error(int(status), text)
        elif path.startswith("/v1/nodes") and kind != "unauthorized":  # Ironic's
            fault = {"faultcode": "Client" if status < 500 else "Server", "faultstring": text, "debuginfo": None}
            error = {"error_message": json.dumps(fault)}
        elif path.startswith(("/v1/", "/v2/")):  # else Glance is the only one that has these here
            return image_page(int(status), text), "text/html; charset=UTF-8"
        else:
            error = {"error": {"code": int(status), "title": status.phrase, "message": text}}
        return json.dumps(error), "application/json"

    def fault_headers(self, kind: str) -> dict[str, str]:
        headers = {"x-openstack-request-id": f"req-{uuid.uuid4()}"}
        if kind == "unauthorized":
            headers["WWW-Authenticate"] = f'Keystone uri="{self.url}/v3"'
        return headers

    def control_revoke_tokens(self) -> dict[str, int]:
        """End every token: the 401 in mid-run that a restart of Keystone with new keys makes."""
        ended = len(self.identity.tokens)
        self.identity.tokens.clear()
        return {"ended": ended}

    def control_compute(
        self,
        hosts: list[dict[str, Any]] | None = None,
        servers: list[dict[str, Any]] | None = None,
        groups: list[dict[str, Any]] | None = None,
    ) -> dict[str, Any]:
        """Replace all compute hosts, servers and server groups: see compute/control.py for the keys."""
        told = control.load(self.compute, hosts or [], servers or [], groups or [])
        self.network.agents = agents.seed(self)
        return told

    def control_compute_state(self) -> dict[str, Any]:
        """Hosts and servers as they are, without moving anything on."""
        return control.tell(self.compute)

    def control_baremetal(self, nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Replace all nodes of the bare metal service; with any, the catalog has it from the next login on."""
        self.nodes = baremetal.load(nodes)
        return self.nodes

    def control_power(self, host: str, on: bool) -> dict[str, Any]:
        """Switch a compute host on or off."""
        return control.power(self.compute, host, on)

    def control_fail_moves(
        self,
        servers: list[str] | None = None,
        share: float | None = None,
        ways: list[str] | None = None,
        times: int | None = None,
    ) -> list[str]:
        """These moves of these servers are to end in error: see compute/failures.py. Returns the servers' ids."""
        return self.compute.failures.add(self.compute, servers, share, ways, times)


def _add_request_id(response: flask.Response) -> flask.Response:
    response.headers["x-openstack-request-id"] = f"req-{uuid.uuid4()}"
    response.headers["Vary"] = "X-Auth-Token"
    return response
