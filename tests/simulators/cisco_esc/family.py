# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What families of operations have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

if TYPE_CHECKING:
    from simulators.cisco_esc.state import EscState

BASE = "/ESCManager"


class Family:
    """Some operations with their state."""

    #: query parameters of each endpoint that takes some; the others take none
    queries: dict[str, tuple[str, ...]] = {}

    def __init__(self, esc: EscState) -> None:
        self.esc = esc

    def routes(self, app: flask.Flask) -> None:
        """Register the views."""
        raise NotImplementedError

    def reset(self) -> None:
        """Make the fresh state."""

    def rule(self, app: flask.Flask, method: str, path: str, view: Any) -> None:
        """Register one view."""
        endpoint = f"{type(self).__name__}.{method}.{path}"
        app.add_url_rule(BASE + path, endpoint, view, methods=[method], strict_slashes=False)
        self.esc.queries[endpoint] = self.queries.get(f"{method} {path}", ())
