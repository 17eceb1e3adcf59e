# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""File servers, from which ESC fetches images and configuration files.

Source: Cisco ESC REST northbound API 2.2, "16-File Servers". The document calls the body a string; its elements are
those of Cisco's user guide, "Fetching Files From Remote Server".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from ..core.resource import Object
from .identifiers import check_internal_id, event_type
from .managed import calls, managed
from .secret_properties import SecretProperties


def _plain(name: str, value: str) -> Object:
    return {"name": name, "value": value, "is_encrypted": False}


def _encrypted(name: str, value: str) -> Object:
    return {"name": name, "value": value, "is_encrypted": True}


PROPERTIES = SecretProperties(path=("file_server_parameters", "properties"), plain=_plain, encrypted=_encrypted)

FIELDS = {
    "file_server_id": Field(
        required=True,
        wire="id",
        sample="files-east",
        doc="Identifier of the file server, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_).",
    ),
    "base_url": Field(
        sample="https://files.example.com",
        doc="Address that the paths of files are below. It is needed for a new file server.",
    ),
    **PROPERTIES.fields({"username": "esc"}, "password"),
    "event_type": event_type("CREATE_FILE_SERVER"),
}


def _check(params: Mapping[str, Any]) -> None:
    check_internal_id("file_server_id", params["file_server_id"])
    url = params.get("base_url")
    if url is not None and "://" not in url:
        raise InvalidOption("base_url", "is not an address, such as https://files.example.com")
    # It would be shown with the results.
    if url is not None and "@" in url.partition("://")[2].partition("/")[0]:
        raise InvalidOption("base_url", "holds a user name or password; they go into properties and secrets")
    PROPERTIES.check(params)


RESOURCE = replace(
    managed(
        name="file_server",
        title="file server",
        section="16-File Servers",
        calls=calls("file_servers", "fileserver", "/v0/fileserver/{file_server_id}", "file_server"),
        key=("file_server_id",),
        fields=FIELDS,
        needs=("base_url",),
        check=_check,
        check_change=PROPERTIES.check_change,
        prepare=PROPERTIES.prepare,
        write=PROPERTIES.write,
    ),
    always_changes="With O(update_secrets=always) each run sends the secrets and reports a change.",
)

FILE_SERVER = StateModule(RESOURCE)
FILE_SERVER_INFO = InfoModule(RESOURCE)
