# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Resources that are created, changed and deleted by their internal id, all by one pattern.

The work ends later; GET shows what is true at that moment: nothing of what is in the making, the old values during an
update, the resource until its deletion has ended.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

import flask

from simulators.cisco_esc import call
from simulators.cisco_esc.engine import Activity
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.family import Family
from simulators.cisco_esc.schema import Document
from simulators.cisco_esc.transactions import Transaction
from simulators.cisco_esc.writing import write_xml


@dataclass
class Record:
    """A resource. tenant: the internal id of its tenant. fields: what its document shows, secrets included."""

    internal_id: str
    tenant: str | None
    fields: dict[str, Any]


class Resources(Family):
    """One kind of resource. A subclass says what is particular to it."""

    word: ClassVar[str]
    document: ClassVar[Document]
    path: ClassVar[str]
    id_field: ClassVar[str]
    external_field: ClassVar[str | None] = None
    scoped: ClassVar[bool] = True
    can_update: ClassVar[bool] = True
    can_read: ClassVar[bool] = True
    #: fields that a creation needs
    required: ClassVar[tuple[str, ...]] = ("name",)
    #: fields that an update must leave as they are
    create_only: ClassVar[tuple[str, ...]] = ()
    #: fields that ESC fills; what a request says of them is not kept
    server_made: ClassVar[tuple[str, ...]] = ("event_type",)
    #: statuses as the tables of this resource have them
    unknown_on_delete: ClassVar[int] = 400
    unknown_on_update: ClassVar[int] = 404
    vim_down: ClassVar[int | None] = 503
    vim_down_on_delete: ClassVar[int | None] = 500
    update_of_nothing: ClassVar[int] = 200
    #: elements that may be there many times, all of which an update has: XML has no other way to say "none"
    whole_lists: ClassVar[tuple[str, ...]] = ()
    loopback: ClassVar[bool] = False
    created_message: ClassVar[str | None] = None

    def reset(self) -> None:
        self.records: dict[str, Record] = {}

    def routes(self, app: flask.Flask) -> None:
        collection = f"/v0/<tenant>/{self.path}" if self.scoped else f"/v0/{self.path}"
        item = f"{collection}/<internal_id>"
        if self.can_read:
            self.rule(app, "GET", collection, self.list)
            self.rule(app, "GET", item, self.show)
        self.rule(app, "POST", item, self.create)
        if self.can_update:
            self.rule(app, "PUT", item, self.update)
        self.rule(app, "DELETE", item, self.delete)

    # What a subclass may say

    def complete(self, fields: dict[str, Any], tenant: str | None) -> None:
        """Check a creation against what there is, and add what ESC adds. Raises EscError."""

    def check_update(self, record: Record, changed: dict[str, Any]) -> None:
        """Check an update against what there is. Raises EscError."""

    def check_delete(self, record: Record) -> None:
        """Raises EscError when others need it."""

    def kept(self, record: Record) -> None:
        """It was created or changed."""

    def forgotten(self, record: Record) -> None:
        """It was deleted."""

    def known_tenant(self, tenant: str | None, *, status: int = 404) -> None:
        """EscError when there is no such tenant."""
        if tenant is not None and tenant not in self.esc.tenant_names():
            raise EscError(status, f"there is no tenant {tenant}")

    # Views

    def list(self, tenant: str | None = None) -> flask.Response:
        """GET of all."""
        self.esc.engine.poll_all()
        return call.many(self.document, [one.fields for one in self.records.values() if one.tenant == tenant])

    def show(self, internal_id: str, tenant: str | None = None) -> flask.Response:
        """GET of one."""
        self.esc.engine.poll(self.key(internal_id))
        return call.one(self.document, self.find(internal_id, tenant).fields)

    def create(self, internal_id: str, tenant: str | None = None) -> flask.Response:
        """POST."""
        call.internal_id(internal_id)
        given = self.given(internal_id)
        for name in self.required:
            if name not in given:
                raise EscError(400, f"{name} is required")
        self.known_tenant(tenant)
        self.esc.not_busy(self.key(internal_id), internal_id)
        self.esc.id_is_free(self.key(internal_id), internal_id)
        self.name_is_free(given.get("name"), tenant)
        if self.vim_down is not None and not self.esc.settings["vim_available"]:
            raise EscError(self.vim_down, "Unable to query VIM")
        self.complete(given, tenant)
        record = Record(internal_id, tenant, {**given, **self.identity(internal_id, tenant)})
        if self.external_field is not None:
            record.fields.setdefault(self.external_field, self.esc.vim.make(self.external_field))
        return self.start(record, "CREATE", "created", lambda: self.keep(record))

    def update(self, internal_id: str, tenant: str | None = None) -> flask.Response:
        """PUT: the fields given are changed, the others stay."""
        given = {**{name: [] for name in self.whole_lists}, **self.given(internal_id)}
        self.esc.not_busy(self.key(internal_id), internal_id)
        old = self.find(internal_id, tenant, status=self.unknown_on_update)
        for name in self.create_only:
            if given.get(name, old.fields.get(name)) != old.fields.get(name):
                raise EscError(400, f"{name} cannot be changed")
        if given.get("name", old.fields.get("name")) != old.fields.get("name"):
            self.name_is_free(given["name"], tenant)
        changed = {**old.fields, **given}
        self.check_update(old, changed)
        if self.update_of_nothing == 204 and changed == old.fields:
            return call.nothing(204)
        record = Record(internal_id, tenant, changed)
        return self.start(record, "UPDATE", "updated", lambda: self.keep(record))

    def delete(self, internal_id: str, tenant: str | None = None) -> flask.Response:
        """DELETE."""
        call.header_url("Callback")
        loopback = self.loopback and call.loopback()
        self.esc.not_busy(self.key(internal_id), internal_id)
        record = self.find(internal_id, tenant, status=self.unknown_on_delete)
        self.check_delete(record)
        if self.vim_down_on_delete is not None and not loopback and not self.esc.settings["vim_available"]:
            raise EscError(self.vim_down_on_delete, "Unable to query VIM")
        return self.start(record, "DELETE", "deleted", lambda: self.forget(record, loopback=loopback))

    # How they do it

    def key(self, internal_id: str) -> str:
        """What work on it is called, and whose id it is: internal ids are unique among all domain resources."""
        return internal_id

    def identity(self, internal_id: str, tenant: str | None) -> dict[str, Any]:
        """The fields that say which one it is, and whose."""
        return {self.id_field: internal_id, **({"internal_tenant_id": tenant} if tenant is not None else {})}

    def given(self, internal_id: str) -> dict[str, Any]:
        """The body, its ids compared with the path."""
        call.header_url("Callback")
        given = call.body(self.document, partial=True)
        if given.get(self.id_field, internal_id) != internal_id:
            raise EscError(400, f"{self.id_field} differs from the path")
        tenant = (flask.request.view_args or {}).get("tenant")
        if tenant is not None and given.get("internal_tenant_id", tenant) != tenant:
            raise EscError(400, "internal_tenant_id differs from the path")
        return {name: value for name, value in given.items() if name not in self.server_made}

    def find(self, internal_id: str, tenant: str | None = None, *, status: int = 404) -> Record:
        """The record; EscError when there is none under this tenant."""
        found = self.records.get(internal_id)
        if found is None or found.tenant != tenant:
            raise EscError(status, f"there is no {self.word} {internal_id}")
        return found

    def by_name_or_id(self, given: str, tenant: str | None) -> Record | None:
        """The record that a reference means: by internal id, by the VIM's id, or by name within the tenant."""
        for one in self.records.values():
            external = one.fields.get(self.external_field or "")
            if one.tenant == tenant and given in (one.internal_id, external, one.fields.get("name")):
                return one
        return None

    def name_is_free(self, name: str | None, tenant: str | None) -> None:
        """EscError 409 when the name is taken."""
        if name is not None and any(r.fields.get("name") == name and r.tenant == tenant for r in self.records.values()):
            raise EscError(409, f"there is a {self.word} of this name already")

    def keep(self, record: Record) -> None:
        """The end of a creation or an update."""
        self.records[record.internal_id] = record
        self.esc.owners[self.key(record.internal_id)] = self.word
        if self.external_field is not None:
            name = str(record.fields.get("name", record.internal_id))
            self.esc.vim.add(record.fields[self.external_field], self.word, name)
        self.kept(record)

    def forget(self, record: Record, *, loopback: bool = False) -> None:
        """The end of a deletion."""
        del self.records[record.internal_id]
        del self.esc.owners[self.key(record.internal_id)]
        if self.external_field is not None and not loopback:
            self.esc.vim.remove(record.fields[self.external_field])
        self.forgotten(record)

    def event(self, act: str) -> str:
        """The event type of an act."""
        return f"{act}_{self.word.upper().replace(' ', '_')}"

    def start(self, record: Record, act: str, done: str, end: Callable[[], None]) -> flask.Response:
        """Answer, and do it later."""
        transaction = self.esc.transaction()
        self.esc.engine.start(self.key(record.internal_id), self._work(record, act, done, end, transaction))
        return self.esc.accepted(transaction)

    def _work(self, record: Record, act: str, done: str, end: Callable[[], None], transaction: Transaction) -> Activity:
        yield
        if "event_type" in self.document.group.by_name:
            record.fields["event_type"] = self.event(act)
        word = self.word[0].upper() + self.word[1:]
        if transaction.failed:
            transaction.resource(f"{word} could not be {done}", write_xml(self.document, record.fields), 500)
            return
        end()
        message = self.created_message if act == "CREATE" and self.created_message else f"{word} successfully {done}"
        transaction.resource(message, write_xml(self.document, record.fields))
