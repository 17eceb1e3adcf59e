# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""File servers (16-File Servers)."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import flask

from simulators.cisco_esc import call
from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.resources import Record, Resources
from simulators.cisco_esc.schema import Boolean, Document, Field, Text, group

#: The reference shows no payload; this one is that of ESC's user guide ("Fetching Files From Remote Server").
FILE_SERVER = Document(
    "file_server",
    group(
        Field("id", Text(1, 72)),
        Field("base_url", Text(1)),
        Field(
            "file_server_parameters",
            group(
                Field(
                    "properties",
                    group(
                        Field("name", Text(1, 255), required=True),
                        Field("value", Text(), required=True, secret_by_name=True),
                        Field("is_encrypted", Boolean()),
                    ),
                    many=True,
                )
            ),
        ),
        Field("event_type"),
    ),
    plural="file_servers",
)


class FileServers(Resources):
    """File servers. A creation that is there already just so is answered with 204, another one with 409."""

    word = "file server"
    document = FILE_SERVER
    path = "fileserver"
    id_field = "id"
    scoped = False
    required = ("base_url",)
    unknown_on_delete = 404
    vim_down = None
    vim_down_on_delete = None
    update_of_nothing = 204

    def key(self, internal_id: str) -> str:
        return f"file server {internal_id}"

    def create(self, internal_id: str, tenant: str | None = None) -> flask.Response:
        if internal_id in self.records and self.key(internal_id) not in self.esc.work:
            given = {**self.given(internal_id), "id": internal_id}
            there = {name: value for name, value in self.records[internal_id].fields.items() if name != "event_type"}
            if given == there:
                return call.nothing(204)
        return super().create(internal_id, tenant)

    def complete(self, fields: dict[str, Any], tenant: str | None) -> None:
        if urlsplit(fields["base_url"]).scheme not in ("http", "https", "sftp", "ftp", "file"):
            raise EscError(400, "base_url must be a URL")

    def check_update(self, record: Record, changed: dict[str, Any]) -> None:
        self.complete(changed, None)
