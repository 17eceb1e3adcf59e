# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A system: how modules connect to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .client import Client, connected
from .context import Context
from .errors import InvalidOption
from .fields import Field
from .http import Http
from .masking import Masker


def _http_options(params: Mapping[str, Any]) -> dict[str, Any]:
    return {"validate_certs": params.get("validate_certs") is not False, "ca_cert": params.get("ca_cert")}


def _nothing(params: Mapping[str, Any]) -> None:
    return None


@dataclass(frozen=True, kw_only=True)
class System:
    """One of the systems that the collection manages.

    :param name: Prefix of its modules and name of its action group's members, such as ``f5_vnfm``.
    :param title: Its name in sentences.
    :param connection: The options that say where it is and who asks.
    :param client: Makes a client from the connection's options.
    :param check: Refuses connection options that cannot work.
    :param http_options: TLS options for :class:`.http.Http`.
    :param info_options: Options that every info module of the system has; wire names are query parameters.
    :param requirements: Python packages that the controller needs.
    """

    name: str
    title: str
    connection: Mapping[str, Field]
    client: Callable[[Mapping[str, Any], Http, str | None, Masker], Client]
    check: Callable[[Mapping[str, Any]], None] = _nothing
    http_options: Callable[[Mapping[str, Any]], dict[str, Any]] = _http_options
    info_options: Mapping[str, Field] = field(default_factory=dict)
    requirements: tuple[str, ...] = ("requests",)

    def connect(self, context: Context, masker: Masker) -> Client:
        """A client for the connection options of an invocation.

        :raises InvalidOption: An option cannot work; nothing was sent.
        """
        params = {name: context.params.get(name) for name in self.connection}
        timeout = params.get("timeout")
        if timeout is not None and timeout < 1:
            raise InvalidOption("timeout", f"{timeout} seconds are not a time to wait for an answer; give at least 1")
        ca_cert = params.get("ca_cert")
        if ca_cert and params.get("validate_certs") is not False and not os.path.exists(ca_cert):
            raise InvalidOption("ca_cert", f"there is no file {ca_cert}")
        self.check(params)
        return connected(self.client, context, params, masker, self.http_options(params))
