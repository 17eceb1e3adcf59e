# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Visibility of objects: what may be asked for at creation, and that it only widens."""

from __future__ import annotations

from simulators.f5_vnfm import auth
from simulators.f5_vnfm.call import Call
from simulators.f5_vnfm.errors import bad, forbidden, illegal
from simulators.f5_vnfm.listing import quoted
from simulators.f5_vnfm.resources import Resource, Row
from simulators.f5_vnfm.state import VISIBILITIES


def check_value(value: str, valid: tuple[str, ...] = VISIBILITIES) -> None:
    """400 for a word that is not one of the valid ones."""
    if value not in valid:
        raise bad(f"Invalid visibility: `{value}`. Valid visibility's values are: {quoted(valid)}")


def wanted(call: Call, resource: Resource, name: str, value: str | None, private: bool | None = None) -> str:
    """The visibility of a new object: what was asked for, private, or tenant."""
    if value is not None:
        check_value(value)
    chosen = value or ("private" if private else "tenant")
    if chosen == "global":
        _check_global(call, resource, name, None)
    return chosen


def _check_global(call: Call, resource: Resource, name: str, row: Row | None) -> None:
    if not auth.may(call.state, call.user, "create_global_resource", call.tenant):
        raise forbidden(f"User `{call.username}` is not permitted to set or create a global resource")
    others = [one for one in call.state.tables[resource.table] if one[resource.id_field] == name and one is not row]
    if others:
        raise illegal(
            f"Can't set or create the resource `{name}`, it's visibility can't be global because it also exists in "
            "other tenants"
        )


def check_modifiable(call: Call, resource: Resource, row: Row) -> None:
    """400 for a global object that is changed from another tenant."""
    if row["visibility"] == "global" and row["tenant_name"] != call.tenant:
        raise illegal(
            f"Can't modify the global resource `{row[resource.id_field]}` from outside its tenant "
            f"`{row['tenant_name']}`"
        )


def widen(call: Call, resource: Resource, row: Row, value: str) -> None:
    """Set a visibility that is the same or wider; 400 for a narrower one."""
    check_modifiable(call, resource, row)
    if VISIBILITIES.index(value) < VISIBILITIES.index(row["visibility"]):
        raise illegal(
            f"Can't set the visibility of `{row[resource.id_field]}` to {value} because it already has wider visibility"
        )
    if value == "global":
        _check_global(call, resource, row[resource.id_field], row)
    row["visibility"] = value
    if "updated_at" in row:
        row["updated_at"] = call.state.now()


def asked(call: Call) -> str:
    """The body of set-visibility: tenant or global."""
    value = str(call.body().need("visibility", str))
    check_value(value, ("tenant", "global"))
    return value
