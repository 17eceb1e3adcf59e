# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One accepted operation: its id, whom to call back, and how its work is to end."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from simulators.cisco_esc.callbacks import Callback

#: Sends a callback so many times.
Send = Callable[[Callback, int], None]


@dataclass
class Transaction:
    """An operation under way.

    url: where Callback points; it is told of resources. events_url: where Callback-ESC-Events points; it is told of
    events, and without it url is. times: how often each message is sent, 0 with the fault callback_never. failed: the
    fault job_error hit the request.
    """

    send: Send
    url: str | None = None
    events_url: str | None = None
    times: int = 1
    failed: bool = False
    id: str = field(default_factory=lambda: str(uuid.uuid4()))

    def resource(self, message: str, body: bytes, status: int = 200) -> None:
        """Tell of a resource."""
        self._tell(self.url, message, body, status)

    def event(self, message: str, body: bytes, status: int = 200) -> None:
        """Tell of an ESC event."""
        self._tell(self.events_url or self.url, message, body, status)

    def _tell(self, url: str | None, message: str, body: bytes, status: int) -> None:
        if url is not None:
            self.send(Callback(url, self.id, status, message, body), self.times)
