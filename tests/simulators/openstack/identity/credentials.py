# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credentials of other kinds that Keystone keeps for users (6.9). The blob is shown, as the reference has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import bad_request, not_found
from simulators.openstack.identity.request import admin_token, check, json_object, page
from simulators.openstack.identity.state import new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SCHEMA = {"blob": "text", "project_id": "id_or_null", "type": "long_name", "user_id": "long_name"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def show(credential: dict[str, Any]) -> dict[str, Any]:
        return {**credential, "links": {"self": f"{cloud.url}/v3/credentials/{credential['id']}"}}

    def find(credential_id: str) -> dict[str, Any]:
        if credential_id not in cloud.identity.blobs:
            raise not_found("credential", credential_id)
        return cloud.identity.blobs[credential_id]

    @app.post("/v3/credentials")
    def create_credential() -> tuple[dict[str, Any], int]:
        admin_token(cloud, "identity:create_credential")
        given = json_object("credential")
        check(given, _SCHEMA, ["blob", "type", "user_id"], cloud.settings["identity_extras"])
        if given["type"] == "ec2" and not given.get("project_id"):
            raise bad_request("Invalid input for field 'credential': 'project_id' is a required property")
        credential = {"id": new_id(), "project_id": None, **given}
        cloud.identity.blobs[credential["id"]] = credential
        return {"credential": show(credential)}, 201

    @app.get("/v3/credentials")
    def list_credentials() -> dict[str, Any]:
        admin_token(cloud, "identity:list_credentials")
        return page(cloud, "credentials", [show(one) for one in cloud.identity.blobs.values()], ("user_id", "type"))

    @app.get("/v3/credentials/<credential_id>")
    def show_credential(credential_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:get_credential")
        return {"credential": show(find(credential_id))}

    @app.patch("/v3/credentials/<credential_id>")
    def update_credential(credential_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:update_credential")
        given = json_object("credential")
        check(given, _SCHEMA, [], cloud.settings["identity_extras"])
        if not given:
            raise bad_request("Invalid input for field 'credential': {} does not have enough properties")
        credential = find(credential_id)
        credential.update(given)
        return {"credential": show(credential)}

    @app.delete("/v3/credentials/<credential_id>")
    def delete_credential(credential_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:delete_credential")
        find(credential_id)
        del cloud.identity.blobs[credential_id]
        return "", 204
