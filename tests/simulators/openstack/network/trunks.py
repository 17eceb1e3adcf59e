# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trunks and their sub ports, as Neutron Zed answers with Open vSwitch (services/trunk of its source)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network import trunk_rules
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import (
    REQUIRED,
    Attribute,
    boolean,
    chosen,
    given_many,
    given_one,
    listing,
    prepare,
    project_of,
    text,
    token_of,
)
from simulators.openstack.network.state import new_id, now, touch

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_READ_ONLY = Attribute(lambda value: value, post=False, put=False)
_TABLE = {
    "name": Attribute(text(255), default=""),
    "description": Attribute(text(255), default=""),
    "admin_state_up": Attribute(boolean, default=True),
    "port_id": Attribute(text(36), put=False, default=REQUIRED),
    "sub_ports": Attribute(trunk_rules.sub_ports, put=False, default=[]),
    "project_id": Attribute(text(255), put=False),
    **dict.fromkeys(("id", "status", "tags", "created_at", "updated_at", "revision_number"), _READ_ONLY),
}
_FILTERS = set(_TABLE) - {"sub_ports", "status", "tags"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def find(trunk_id: str, token: Token) -> dict[str, Any]:
        trunk = cloud.network.trunks.get(trunk_id)
        if trunk is None or not (token.admin or trunk["project_id"] == project_of(token)):
            raise NeutronError(404, "TrunkNotFound", f"Trunk {trunk_id} could not be found.")
        return trunk

    def named_ports() -> list[dict[str, Any]]:
        """The sub ports of an action's body, which has no attributes to be checked by."""
        document = flask.request.get_json(force=True, silent=True)
        if not isinstance(document, dict) or "sub_ports" not in document:
            raise NeutronError(
                500, "HTTPInternalServerError", "Request Failed: internal server error while processing your request."
            )
        try:
            return trunk_rules.sub_ports(document["sub_ports"])
        except ValueError as error:
            raise bad_request(f"Invalid input for operation: {error}.", "InvalidInput") from None

    @app.post("/v2.0/trunks")
    def create_trunks() -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        sent, bulk = given_many("trunk", "trunks")
        made = [_create(cloud, prepare(_TABLE, one, "POST", token, "trunk"), token) for one in sent]
        return ({"trunks": made} if bulk else {"trunk": chosen(made[0])}), 201

    @app.get("/v2.0/trunks")
    def list_trunks() -> dict[str, Any]:
        token = token_of(cloud)
        mine = [one for one in cloud.network.trunks.values() if token.admin or one["project_id"] == project_of(token)]
        return listing(cloud, "trunks", mine, _FILTERS)

    @app.get("/v2.0/trunks/<trunk_id>")
    def show_trunk(trunk_id: str) -> dict[str, Any]:
        return {"trunk": chosen(find(trunk_id, token_of(cloud)))}

    @app.put("/v2.0/trunks/<trunk_id>")
    def update_trunk(trunk_id: str) -> dict[str, Any]:
        token, sent = token_of(cloud), given_one("trunk")
        trunk = find(trunk_id, token)
        trunk.update(prepare(_TABLE, sent, "PUT", token, "trunk"))
        touch(trunk)
        return {"trunk": trunk}

    @app.delete("/v2.0/trunks/<trunk_id>")
    def delete_trunk(trunk_id: str) -> tuple[str, int]:
        trunk = find(trunk_id, token_of(cloud))
        trunk_rules.check_enabled(trunk)
        if cloud.network.ports[trunk["port_id"]]["binding:host_id"]:
            raise NeutronError(409, "TrunkInUse", f"Trunk {trunk_id} is currently in use.")
        del cloud.network.trunks[trunk_id]
        return "", 204

    @app.get("/v2.0/trunks/<trunk_id>/get_subports")
    def get_subports(trunk_id: str) -> dict[str, Any]:
        return {"sub_ports": find(trunk_id, token_of(cloud))["sub_ports"]}

    @app.put("/v2.0/trunks/<trunk_id>/add_subports")
    def add_subports(trunk_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        trunk, new = find(trunk_id, token), named_ports()
        new = trunk_rules.checked(cloud, new, trunk["port_id"], token)
        trunk_rules.check_enabled(trunk)
        if trunk["status"] == "ERROR":
            advice = "Attempt to resolve the error condition before proceeding."
            raise NeutronError(409, "TrunkInErrorState", f"Trunk {trunk_id} is in error state. {advice}")
        trunk_rules.check_free(trunk, new)
        trunk["sub_ports"] = [*trunk["sub_ports"], *new]
        trunk["status"] = "DOWN"
        touch(trunk)
        return trunk

    @app.put("/v2.0/trunks/<trunk_id>/remove_subports")
    def remove_subports(trunk_id: str) -> dict[str, Any]:
        trunk = find(trunk_id, token_of(cloud))
        trunk_rules.check_enabled(trunk)
        gone = [one["port_id"] for one in named_ports()]
        there = {one["port_id"]: one for one in trunk["sub_ports"]}
        for port_id in gone:
            if port_id not in there:
                message = f"SubPort {port_id} on trunk {trunk_id} could not be found."
                raise NeutronError(404, "SubPortNotFound", message)
        trunk["sub_ports"] = [one for name, one in there.items() if name not in gone]
        trunk["status"] = "DOWN"
        touch(trunk)
        return trunk


def _create(cloud: OpenStack, given: dict[str, Any], token: Token) -> dict[str, Any]:
    trunk_rules.check_parent(cloud, given["port_id"], token)
    new = trunk_rules.checked(cloud, given["sub_ports"], given["port_id"], token)
    trunk_id, moment = new_id(), now()
    trunk_rules.check_free({"id": trunk_id, "sub_ports": []}, new)
    trunk = {
        "id": trunk_id,
        "name": given["name"],
        "description": given["description"],
        "admin_state_up": given["admin_state_up"],
        "project_id": given["project_id"],
        "tenant_id": given["project_id"],
        "port_id": given["port_id"],
        "status": "DOWN",
        "sub_ports": new,
        "tags": [],
        "created_at": moment,
        "updated_at": moment,
        "revision_number": 1,
    }
    cloud.network.trunks[trunk_id] = trunk
    return trunk
