# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of nodes of the bare metal service (Ironic), which is in the catalog only where there are nodes.

As Ironic 21.4.4 (Antelope, as Debian 12 has it) answers, with its fake-hardware; its "Bare Metal API", "Nodes".
"""

from __future__ import annotations

import json
import re
import uuid
from typing import TYPE_CHECKING, Any

import flask

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

Node = dict[str, Any]
_MOST = 1000  # api.max_limit
_VERSIONS = (1, 82)
_TRUE = ("1", "on", "t", "true", "y", "yes")
_FALSE = ("0", "f", "false", "n", "no", "off")
_STATES = (
    *("active", "adopt failed", "adopting", "available", "clean failed", "clean wait", "cleaning", "deleting"),
    *("deploy failed", "deploying", "enroll", "error", "inspect failed", "inspect wait", "inspecting", "manageable"),
    *("rescue", "rescue failed", "rescue wait", "rescuing", "unrescue failed", "unrescuing", "verifying"),
    "wait call-back",
)
#: With the first version of the API that has them.
_FIELDS = {
    "uuid": 1,
    "name": 5,
    "driver": 1,
    "driver_info": 1,
    "instance_info": 1,
    "extra": 1,
    "instance_uuid": 1,
    "last_error": 1,
    "maintenance": 1,
    "maintenance_reason": 1,
    "power_state": 1,
    "target_power_state": 1,
    "properties": 1,
    "provision_state": 1,
    "target_provision_state": 1,
    "provision_updated_at": 1,
    "resource_class": 21,
    "traits": 37,
}
_SORTED = ("uuid", "name", "driver", "provision_state", "power_state", "resource_class", "instance_uuid")
_QUERY = {"fields", "limit", "marker", "sort_key", "sort_dir", "associated", "maintenance"}
_EQUAL = ("provision_state", "driver", "resource_class", "instance_uuid")
_EMPTY = {"driver_info": {}, "instance_info": {}, "extra": {}, "properties": {}, "traits": [], "maintenance": False}
_START = {**_EMPTY, "driver": "fake-hardware", "provision_state": "enroll"}


class IronicError(Exception):
    """A refusal: its status, and what its C(error_message) holds as text."""

    def __init__(self, status: int, told: dict[str, Any]) -> None:
        super().__init__(status)
        self.status, self.told = status, told


def refused(text: str, status: int = 400) -> IronicError:
    """One of the API's own."""
    return IronicError(
        status, {"faultcode": "Client" if status < 500 else "Server", "faultstring": text, "debuginfo": None}
    )


def load(nodes: list[Node]) -> list[Node]:
    """Nodes as they are kept, by the attributes that are given. ValueError names what is wrong."""
    unknown = {key for one in nodes for key in one} - set(_FIELDS)
    if unknown:
        raise ValueError(f"nodes do not have {sorted(unknown)}")
    whole = [{**dict.fromkeys(_FIELDS), **_START, "uuid": str(uuid.uuid4()), **one} for one in nodes]
    names = [one["name"] for one in whole if one["name"] is not None]
    if len(set(names)) != len(names):
        raise ValueError("a node is named twice")
    return whole


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views of the service to an app."""

    @app.errorhandler(IronicError)
    def _refused(error: IronicError) -> tuple[dict[str, str], int]:
        return {"error_message": json.dumps(error.told)}, error.status

    @app.get("/v1/nodes")
    def list_nodes() -> Any:
        token = cloud.check_token(flask.request.headers.get("X-Auth-Token"))
        if token is None:
            words = "The request you have made requires authentication."
            return {"error": {"code": 401, "title": "Unauthorized", "message": words}}, 401
        version = _version()
        query = _Query(flask.request.args, version)
        # Others see the nodes that they own or lease: here, none.
        nodes = cloud.nodes if token.admin else []
        return query.answer(nodes, flask.request.host_url.rstrip("/") + flask.request.script_root)


def _version() -> int:
    """The minor version that is asked for."""
    headers = flask.request.headers
    text = headers.get("X-OpenStack-Ironic-API-Version", f"1.{1}")
    found = re.fullmatch(r"(\d+)\.(\d+)", text)
    title = {"code": 406, "title": "Not Acceptable"}
    if found is None:
        raise IronicError(406, {**title, "description": "Invalid value for X-OpenStack-Ironic-API-Version header"})
    minor = int(found[2])
    if not _VERSIONS[0] <= minor <= _VERSIONS[1]:
        words = f"Version {text} was requested but the minor version is not supported by this service. "
        words += f"The supported version range is: [1.{_VERSIONS[0]}, 1.{_VERSIONS[1]}]."
        raise IronicError(406, {**title, "description": words})
    return minor


class _Query:
    """What a list is asked for."""

    def __init__(self, sent: Any, version: int) -> None:
        self.sent = sent
        stranger = next((name for name in sent if name not in _QUERY and name not in _EQUAL), None)
        if stranger is not None:
            raise refused(f"Unexpected arguments: {stranger}")
        self.fields = [one for one in sent.get("fields", "uuid,name,provision_state").split(",") if one]
        for one in self.fields:
            if one in ("created_at", "updated_at"):
                raise refused(f"Field {one} is not a valid field.")
            if one not in _FIELDS:
                raise refused(f"type object 'Node' has no attribute '{one}'", 500)
            if _FIELDS[one] > version:
                raise refused("Request not acceptable.", 406)
        self.limit = self._limit()
        self.key, self.direction = sent.get("sort_key", "id"), sent.get("sort_dir", "asc")
        if self.direction not in ("asc", "desc"):
            raise refused(f"Invalid sort direction: {self.direction}. Acceptable values are 'asc' or 'desc'")
        if self.key != "id" and self.key not in _SORTED:
            raise refused(f'The sort_key value "{self.key}" is an invalid field for sorting')
        self.flags = {name: self._flag(name) for name in ("associated", "maintenance") if name in sent}
        for name in ("instance_uuid", "marker"):
            if name in sent and not _is_uuid(sent[name]):
                raise refused(f"Expected UUID for {name}: {sent[name]}")
        if "provision_state" in sent and sent["provision_state"] not in _STATES:
            raise refused(f'Provision state "{sent["provision_state"]}" is not valid')

    def _limit(self) -> int:
        text = self.sent.get("limit", str(_MOST))
        if not re.fullmatch(r"-?\d+", text):
            raise refused(f"Expected an integer for limit: {text}")
        if int(text) <= 0:
            raise refused("Limit must be positive")
        return min(int(text), _MOST)

    def _flag(self, name: str) -> bool:
        text = self.sent[name].lower()
        if text not in _TRUE + _FALSE:
            known = ", ".join(f"'{one}'" for one in sorted(_TRUE + _FALSE))
            raise refused(f"Invalid {name}: Unrecognized value '{self.sent[name]}', acceptable values are: {known}")
        return text in _TRUE

    def answer(self, nodes: list[Node], root: str) -> dict[str, Any]:
        """A page, and the link to the next one when it is full: without filters, as Ironic makes it."""
        found = [one for one in nodes if self._fits(one)]
        if self.key != "id":
            found.sort(key=lambda one: str(one[self.key] or ""))
        if self.direction == "desc":
            found.reverse()
        marker = self.sent.get("marker")
        if marker is not None:
            if all(one["uuid"] != marker for one in nodes):
                raise refused(f"Node {marker} could not be found.", 404)
            keys = [one["uuid"] for one in found]
            found = found[keys.index(marker) + 1 :] if marker in keys else []
        page = found[: self.limit]
        document: dict[str, Any] = {"nodes": [self._shown(one, root) for one in page]}
        if len(page) == self.limit:
            asked = f"sort_key={self.key}&sort_dir={self.direction}&fields={','.join(self.fields)}"
            document["next"] = f"{root}/v1/nodes?{asked}&limit={self.limit}&marker={page[-1]['uuid']}"
        return document

    def _fits(self, node: Node) -> bool:
        flags = {"associated": node["instance_uuid"] is not None, "maintenance": node["maintenance"]}
        equal = all(node[name] == self.sent[name] for name in _EQUAL if name in self.sent)
        return equal and all(flags[name] is wanted for name, wanted in self.flags.items())

    def _shown(self, node: Node, root: str) -> Node:
        shown = {name: node[name] for name in self.fields}
        if "driver_info" in shown:
            hidden = {key: "******" for key in shown["driver_info"] if "password" in key}
            shown["driver_info"] = {**shown["driver_info"], **hidden}
        links = (("self", f"{root}/v1/nodes/"), ("bookmark", f"{root}/nodes/"))
        return {**shown, "links": [{"href": f"{href}{node['uuid']}", "rel": rel} for rel, href in links]}


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False
