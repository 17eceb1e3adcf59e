# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One request, as the views see it: caller, tenant, query, and the service's own checks of bodies and names."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flask import Request

from simulators.f5_vnfm import auth
from simulators.f5_vnfm.errors import ApiError, FlaskError, bad, no_tenant_column
from simulators.f5_vnfm.resources import Row
from simulators.f5_vnfm.state import State

if TYPE_CHECKING:
    from simulators.f5_vnfm.app import F5Vnfm

#: Names of JSON's types in messages: the service runs on Python 2.
TYPE_NAMES = {str: "unicode", bool: "bool", int: "int", float: "float", dict: "dict", list: "list"}
_BAD_REQUEST = "The browser (or proxy) sent a request that this server could not understand."
_ILLEGAL = 'contains illegal characters. Only letters, digits and the characters "-", "." and "_" are allowed'


def type_name(value: Any) -> str:
    """Name of a value's type as messages have it."""
    return TYPE_NAMES.get(type(value), "NoneType")


def check_id(argument: str, value: str) -> None:
    """400 unless the value is a legal id: at most 256 letters, digits, '-', '.', '_', the first one a letter."""
    if len(value) > 256:
        raise bad(f"The `{argument}` argument is too long. Maximum allowed length is 256 characters")
    if not re.fullmatch(r"[A-Za-z0-9._-]+", value):
        raise bad(f"The `{argument}` argument {_ILLEGAL}")
    if not value[0].isalpha():
        raise bad(f"The `{argument}` argument must begin with a letter")


def boolean(name: str, value: Any) -> bool:
    """A boolean, also as the strings true and false in any case; 400 for anything else."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    raise bad(f"{name} must be <true/false>, got {value}")


class Body(dict[str, Any]):
    """A JSON body with the service's checks."""

    def need(self, name: str, kind: type | None = None) -> Any:
        """A required property, of a type when one is given."""
        if name not in self:
            raise bad(f"Missing {name} in json request body")
        return self.typed(name, kind)

    def typed(self, name: str, kind: type | None, default: Any = None) -> Any:
        """An optional property, of a type when one is given."""
        if name not in self:
            return default
        value = self[name]
        if kind is not None and type(value) is not kind:
            raise bad(
                f"{name} parameter is expected to be of type {TYPE_NAMES[kind]} but is of type {type_name(value)}"
            )
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        """An optional boolean that may be a string."""
        return boolean(name, self[name]) if name in self else default


@dataclass
class Call:
    """One authenticated and authorized request. tenant is None when no Tenant header was sent."""

    sim: F5Vnfm
    state: State
    request: Request
    user: Row
    tenant: str | None

    @property
    def username(self) -> str:
        """The caller's name."""
        return str(self.user["username"])

    @property
    def admin(self) -> bool:
        """Whether the caller is an administrator."""
        return auth.is_admin(self.state, self.user)

    @property
    def tenant_admin(self) -> bool:
        """Administrator, or manager of the tenant: sees what others keep private."""
        return self.admin or "manager" in auth.roles_in(self.state, self.user, self.tenant)

    def home(self, relation: str) -> str:
        """The tenant to write to; without one the database complains (409 storage_error)."""
        if self.tenant is None:
            raise no_tenant_column(relation)
        return self.tenant

    def arg(self, name: str) -> str | None:
        """A query parameter's first value."""
        return self.request.args.get(name)

    def query_flag(self, name: str, default: bool = False) -> bool:
        """A boolean in the query."""
        value = self.request.args.get(name)
        return default if value is None else boolean(name, value)

    def body(self) -> Body:
        """The JSON body: content type exactly application/json, else 415; malformed JSON is the framework's 400."""
        if self.request.headers.get("Content-Type") != "application/json":
            raise ApiError(415, "unsupported_content_type_error", "Content type must be application/json")
        try:
            parsed = json.loads(self.request.get_data())
        except ValueError:
            raise FlaskError(400, _BAD_REQUEST) from None
        return Body(parsed) if isinstance(parsed, dict) else Body()

    def loose_body(self) -> Body:
        """The JSON body of a call that takes none as an empty one."""
        if self.request.headers.get("Content-Type") != "application/json" or not self.request.get_data():
            return Body()
        return self.body()

    def new_row(self, **values: Any) -> Row:
        """What every object has when it is made."""
        now = self.state.now()
        return {
            "tenant_name": self.tenant,
            "created_by": self.username,
            "created_at": now,
            "updated_at": now,
            "visibility": "tenant",
            **values,
        }
