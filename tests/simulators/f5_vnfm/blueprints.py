# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Blueprints: upload, read, download, visibility, delete."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from simulators.f5_vnfm import archives, dsl, listing, visibility
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.call import Call, check_id
from simulators.f5_vnfm.errors import bad, dependent, invalid_blueprint
from simulators.f5_vnfm.plugin_files import plugin_yaml
from simulators.f5_vnfm.resources import BLUEPRINT, Row, show

_FORMATS = "['zip', 'tar', 'tar.gz', 'tar.bz2']"


def list_blueprints(call: Call) -> Any:
    """All of them; API v1 answers with a bare list, without main_file_name and description."""
    found = listing.answer(call, BLUEPRINT, listing.visible(call, BLUEPRINT))
    if request.path.startswith("/api/v1/"):
        hidden = ("main_file_name", "description")
        return [{name: value for name, value in item.items() if name not in hidden} for item in found["items"]]
    return found


def get(call: Call, blueprint_id: str) -> Row:
    """One."""
    return show(listing.find(call, BLUEPRINT, blueprint_id), BLUEPRINT.fields)


def upload(call: Call, blueprint_id: str) -> tuple[int, Row]:
    """A new one; it is parsed when this answers."""
    check_id("blueprint_id", blueprint_id)
    private = call.query_flag("private_resource")
    seen = visibility.wanted(call, BLUEPRINT, blueprint_id, call.arg("visibility"), private)
    content = archives.uploaded(call, "blueprint_archive_url", "blueprint")
    kind = archives.kind_of(content)
    if kind is None:
        raise bad(f"Blueprint archive is of an unrecognized format. Supported formats are: {_FORMATS}")
    files = archives.single_folder(content)
    main_file = call.arg("application_file_name") or "blueprint.yaml"
    if main_file not in files:
        raise bad(f"{main_file} does not exist in the application directory")
    try:
        plan = dsl.parse(files, main_file, lambda name: plugin_yaml(call, name))
    except dsl.DslError as error:
        raise invalid_blueprint(str(error)) from None
    call.home("blueprints")
    listing.check_free(call, BLUEPRINT, blueprint_id)
    row = call.new_row(
        id=blueprint_id,
        main_file_name=main_file,
        description=plan["description"],
        visibility=seen,
        plan=plan,
        _blob=call.state.keep(content),
        _kind=kind,
    )
    call.state.add("blueprints", row)
    return 201, show(row, BLUEPRINT.fields)


def download(call: Call, blueprint_id: str) -> Response:
    """The archive, byte for byte as it was uploaded."""
    row = listing.find(call, BLUEPRINT, blueprint_id)
    return attachment(call, row["_blob"], f"{blueprint_id}.{row['_kind']}", row["_kind"])


def attachment(call: Call, blob: str, name: str, kind: str) -> Response:
    """Bytes to save."""
    answer = Response(call.state.blobs[blob], 200)
    answer.headers["Content-Type"] = archives.CONTENT_TYPES.get(kind, "application/octet-stream")
    answer.headers["Content-Disposition"] = f"attachment; filename={name}"
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def set_global(call: Call, blueprint_id: str) -> Row:
    """Make it global."""
    row = listing.find(call, BLUEPRINT, blueprint_id)
    visibility.widen(call, BLUEPRINT, row, "global")
    return show(row, BLUEPRINT.fields)


def set_visibility(call: Call, blueprint_id: str) -> Row:
    """Widen its visibility."""
    value = visibility.asked(call)
    row = listing.find(call, BLUEPRINT, blueprint_id)
    visibility.widen(call, BLUEPRINT, row, value)
    return show(row, BLUEPRINT.fields)


def delete(call: Call, blueprint_id: str) -> Row:
    """Take it away; 400 while deployments of it exist."""
    row = listing.find(call, BLUEPRINT, blueprint_id)
    visibility.check_modifiable(call, BLUEPRINT, row)
    users = [
        one["id"]
        for one in call.state.rows("deployments", blueprint_id=blueprint_id)
        if one["tenant_name"] == row["tenant_name"] or row["visibility"] == "global"
    ]
    if users:
        raise dependent(
            f"Can't delete blueprint {blueprint_id} - There exist deployments for this blueprint; "
            f"Deployments ids: {','.join(users)}"
        )
    call.state.remove("blueprints", row)
    return show(row, BLUEPRINT.fields)


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    one = "/blueprints/<blueprint_id>"
    fields = BLUEPRINT.fields
    return [
        Endpoint("GET", "/blueprints", "blueprint_list", list_blueprints),
        Endpoint("GET", one, "blueprint_get", get, fields),
        Endpoint("PUT", one, "blueprint_upload", upload, fields),
        Endpoint("DELETE", one, "blueprint_delete", delete, fields),
        Endpoint("GET", f"{one}/archive", "blueprint_download", download, include=False),
        Endpoint("PATCH", f"{one}/set-global", "resource_set_global", set_global, include=False),
        Endpoint("PATCH", f"{one}/set-visibility", "resource_set_visibility", set_visibility, include=False),
    ]
