# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VIM connectors, the default one, and VIM users (13-ESC VIM Connectors, 14-ESC VIM Users)."""

from __future__ import annotations

from typing import Any

import flask

from simulators.cisco_esc import call
from simulators.cisco_esc.engine import Activity
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.networks import VIM_TYPES
from simulators.cisco_esc.resources import Record, Resources
from simulators.cisco_esc.schema import Document, Field, Text, group
from simulators.cisco_esc.transactions import Transaction
from simulators.cisco_esc.writing import write_xml

_PROPERTY = group(
    Field("name", Text(1, 255), required=True),
    Field("value", Text(), secret_by_name=True),
    Field("encrypted_value", Text(), secret=True),
)
_PROPERTIES = group(Field("property", _PROPERTY, many=True))
VIM_CONNECTOR = Document(
    "vim_connector",
    group(
        Field("id", Text(1, 72)),
        Field("type", Text(choices=VIM_TYPES)),
        Field("properties", _PROPERTIES),
        Field("event_type"),
    ),
    plural="vim_connectors",
)
VIM_USER = Document(
    "vim_user",
    group(
        Field("credentials", group(Field("properties", _PROPERTIES))),
        Field("id", Text(1, 72)),
        Field("vim_id", Text(1, 72)),
        Field("event_type"),
    ),
    plural="vim_users",
)
DEFAULT_VIM_CONNECTOR = Document(
    "default_vim_connector", group(Field("defaultVimConnectorId", Text(1, 72)), Field("event_type"))
)


def _check_properties(properties: dict[str, Any]) -> None:
    names = [one["name"] for one in properties.get("property", [])]
    if len(set(names)) != len(names):
        raise EscError(400, "a property is given twice")
    for one in properties.get("property", []):
        if ("value" in one) == ("encrypted_value" in one):
            raise EscError(400, "a property needs either value or encrypted_value")


class _InBody(Resources):
    """Resources whose id is in the body of their creation. Their table has neither 404 nor 409 for it: 400."""

    id_field = "id"
    vim_down = None
    vim_down_on_delete = None
    unknown_on_delete = 404
    unknown_on_update = 400

    def create_by_body(self, tenant: str | None = None) -> flask.Response:
        """POST to the collection."""
        given = call.body(self.document, partial=True)
        if "id" not in given:
            raise EscError(400, "id is required")
        if self.key(given["id"]) in self.esc.owners:
            raise EscError(400, f"there is a {self.word} {given['id']} already")
        return self.create(given["id"], tenant)

    def key(self, internal_id: str) -> str:
        return f"{self.word} {internal_id}"


class VimConnectors(_InBody):
    """VIM connectors and the one that is the default."""

    word = "VIM connector"
    document = VIM_CONNECTOR
    scoped = False
    path = "vims"
    required = ("type",)
    create_only = ("type",)

    def reset(self) -> None:
        super().reset()
        self.default: dict[str, Any] = {}
        self.checked: list[str] = []

    def routes(self, app: flask.Flask) -> None:
        self.rule(app, "GET", "/v0/vims", self.list)
        self.rule(app, "POST", "/v0/vims", self.create_by_body)
        self.rule(app, "GET", "/v0/vims/default_vim_connector", self.show_default)
        self.rule(app, "POST", "/v0/vims/default_vim_connector", self.set_default)
        self.rule(app, "GET", "/v0/vims/<internal_id>", self.show)
        self.rule(app, "PUT", "/v0/vims/<internal_id>", self.update)
        self.rule(app, "DELETE", "/v0/vims/<internal_id>", self.delete)
        self.rule(app, "PUT", "/v0/vims/<internal_id>/check_status", self.check_status)

    def default_type(self) -> str | None:
        """The type of the default connector; None when there is none."""
        record = self.records.get(self.default.get("defaultVimConnectorId", ""))
        return record.fields["type"] if record is not None else None

    def complete(self, fields: dict[str, Any], tenant: str | None) -> None:
        _check_properties(fields.get("properties", {}))

    def check_update(self, record: Record, changed: dict[str, Any]) -> None:
        _check_properties(changed.get("properties", {}))

    def check_delete(self, record: Record) -> None:
        if any(user.tenant == record.internal_id for user in self.esc.vim_users.records.values()):
            raise EscError(400, "the VIM connector has VIM users")
        if self.default.get("defaultVimConnectorId") == record.internal_id:
            raise EscError(400, "the VIM connector is the default one")

    def check_status(self, internal_id: str) -> flask.Response:
        """PUT .../check_status: done at once; the result is not shown by any operation."""
        call.no_body()
        self.find(internal_id)
        if not self.esc.settings["vim_available"]:
            raise EscError(500, "Unable to query VIM")
        self.checked.append(internal_id)
        return call.nothing()

    def show_default(self) -> flask.Response:
        """GET of the default connector's name."""
        self.esc.engine.poll("default VIM connector")
        if not self.default:
            raise EscError(404, "there is no default VIM connector")
        return call.one(DEFAULT_VIM_CONNECTOR, self.default)

    def set_default(self) -> flask.Response:
        """POST: which connector is the default."""
        call.header_url("Callback")
        given = call.body(DEFAULT_VIM_CONNECTOR)
        if given.get("defaultVimConnectorId") not in self.records:
            raise EscError(400, "defaultVimConnectorId is not the id of a VIM connector")
        self.esc.not_busy("default VIM connector", "default_vim_connector")
        transaction = self.esc.transaction()
        self.esc.engine.start("default VIM connector", self._set_default(given["defaultVimConnectorId"], transaction))
        return self.esc.accepted(transaction)

    def _set_default(self, connector: str, transaction: Transaction) -> Activity:
        yield
        fields = {"defaultVimConnectorId": connector, "event_type": "CREATE_DEFAULT_VIM_CONNECTOR"}
        body = write_xml(DEFAULT_VIM_CONNECTOR, fields)
        if transaction.failed or connector not in self.records:
            transaction.resource("Default VIM connector could not be created", body, 500)
            return
        self.default = fields
        transaction.resource("Default VIM connector successfully created", body)


class VimUsers(_InBody):
    """Users of VIM connectors. The connector is what the tenant is elsewhere."""

    word = "VIM user"
    document = VIM_USER
    path = "vim_users"
    required = ("credentials",)

    def routes(self, app: flask.Flask) -> None:
        collection = "/v0/vims/<tenant>/vim_users"
        self.rule(app, "GET", collection, self.list)
        self.rule(app, "POST", collection, self.create_by_body)
        self.rule(app, "GET", f"{collection}/<internal_id>", self.show)
        self.rule(app, "PUT", f"{collection}/<internal_id>", self.update)
        self.rule(app, "DELETE", f"{collection}/<internal_id>", self.delete)

    def list(self, tenant: str | None = None) -> flask.Response:
        self.esc.vims.find(tenant or "")
        return super().list(tenant)

    def known_tenant(self, tenant: str | None, *, status: int = 404) -> None:
        if tenant not in self.esc.vims.records:
            raise EscError(400, f"there is no VIM connector {tenant}")

    def identity(self, internal_id: str, tenant: str | None) -> dict[str, Any]:
        return {"id": internal_id, "vim_id": tenant}

    def given(self, internal_id: str) -> dict[str, Any]:
        given = super().given(internal_id)
        vim = (flask.request.view_args or {})["tenant"]
        if given.get("vim_id", vim) != vim:
            raise EscError(400, "vim_id differs from the path")
        _check_properties(given.get("credentials", {}).get("properties", {}))
        return given
