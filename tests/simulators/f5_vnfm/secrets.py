# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets: writes answer with the encrypted value, only GET shows the real one."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha512

from simulators.f5_vnfm import listing, visibility
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.call import Body, Call, check_id
from simulators.f5_vnfm.errors import ApiError, forbidden, illegal, internal
from simulators.f5_vnfm.resources import SECRET, Row, show


def _encrypted(call: Call, row: Row) -> Row:
    answer = show(row, SECRET.fields)
    digest = sha512(call.state.token_key + row["value"].encode() + row["updated_at"].encode()).digest()
    answer["value"] = "gAAAAA" + urlsafe_b64encode(digest).decode()
    return answer


def _value(body: Body) -> str:
    value = str(body.typed("value", str))
    try:
        value.encode("ascii")
    except UnicodeEncodeError as error:
        raise internal(
            f"'ascii' codec can't encode characters in position {error.start}-{error.end - 1}: "
            "ordinal not in range(128)"
        ) from None
    return value


def _may_see(call: Call, row: Row) -> bool:
    return not row["is_hidden_value"] or row["created_by"] == call.username or call.tenant_admin


def _check_hidden(call: Call, row: Row) -> None:
    if not _may_see(call, row):
        raise forbidden(f"User `{call.username}` is not permitted to modify the hidden value secret `{row['key']}`")


def list_secrets(call: Call) -> Row:
    """All, never with values."""
    return listing.answer(call, SECRET, listing.visible(call, SECRET))


def get(call: Call, key: str) -> Row:
    """One with its value; a hidden one reads as empty for others."""
    row = listing.find(call, SECRET, key)
    answer = show(row, SECRET.fields)
    if not _may_see(call, row):
        answer["value"] = ""
    return answer


def put(call: Call, key: str) -> Row:
    """Create, or with update_if_exists change the value and only the value."""
    check_id("key", key)
    body = call.body()
    body.need("value", str)
    update = body.flag("update_if_exists")
    hidden = body.flag("is_hidden_value")
    seen = visibility.wanted(call, SECRET, key, body.typed("visibility", str))
    value = _value(body)
    tenant = call.home("secrets")
    try:
        listing.check_free(call, SECRET, key)
    except ApiError:
        row = listing.find(call, SECRET, key)
        if not update:
            raise
        visibility.check_modifiable(call, SECRET, row)
        _check_hidden(call, row)
        row["value"], row["updated_at"] = value, call.state.now()
        return _encrypted(call, row)
    row = call.new_row(key=key, value=value, is_hidden_value=hidden, visibility=seen, tenant_name=tenant)
    call.state.add("secrets", row)
    return _encrypted(call, row)


def patch(call: Call, key: str) -> Row:
    """Change value, visibility, hiding. An empty value and unknown names change nothing but updated_at."""
    body = call.loose_body()
    if not body:
        raise illegal("Update a secret request must include at least one parameter to update")
    row = listing.find(call, SECRET, key)
    visibility.check_modifiable(call, SECRET, row)
    _check_hidden(call, row)
    if "visibility" in body:
        visibility.check_value(str(body.typed("visibility", str)))
    hidden = body.flag("is_hidden_value", row["is_hidden_value"])
    value = _value(body) if body.get("value") else row["value"]
    if "visibility" in body:
        visibility.widen(call, SECRET, row, body["visibility"])
    row.update(value=value, is_hidden_value=hidden, updated_at=call.state.now())
    return _encrypted(call, row)


def delete(call: Call, key: str) -> Row:
    """Take it away."""
    row = listing.find(call, SECRET, key)
    visibility.check_modifiable(call, SECRET, row)
    _check_hidden(call, row)
    call.state.remove("secrets", row)
    return _encrypted(call, row)


def set_global(call: Call, key: str) -> Row:
    """Broken in the recorded manager; the setting secrets_set_global lets it do what the document says."""
    if not call.sim.settings["secrets_set_global"]:
        raise internal("'ResourceManager' object has no attribute 'set_global_visibility'")
    row = listing.find(call, SECRET, key)
    visibility.widen(call, SECRET, row, "global")
    return _encrypted(call, row)


def set_visibility(call: Call, key: str) -> Row:
    """Widen its visibility."""
    value = visibility.asked(call)
    row = listing.find(call, SECRET, key)
    visibility.widen(call, SECRET, row, value)
    return _encrypted(call, row)


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    one = "/secrets/<key>"
    return [
        Endpoint("GET", "/secrets", "secret_list", list_secrets),
        Endpoint("GET", one, "secret_get", get, include=False),
        Endpoint("PUT", one, "secret_create", put, SECRET.fields),
        Endpoint("PATCH", one, "secret_update", patch, include=False),
        Endpoint("DELETE", one, "secret_delete", delete, include=False),
        Endpoint("PATCH", f"{one}/set-global", "resource_set_global", set_global, include=False),
        Endpoint("PATCH", f"{one}/set-visibility", "resource_set_visibility", set_visibility, include=False),
    ]
