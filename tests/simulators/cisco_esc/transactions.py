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
    events, and without it url is. times: how often each message is sent, 0 with the fault callback_never. late:
    seconds that each is held back, with the fault callback_late. failed: the fault job_error hit the request.
    """

    send: Send
    url: str | None = None
    events_url: str | None = None
    times: int = 1
    failed: bool = False
    late: float = 0.0
    id: str = field(default_factory=lambda: str(uuid.uuid4()))

    def resource(self, message: str, body: bytes, status: int = 200) -> None:
        """Tell of a resource."""
        self._tell(self.url, message, body, status)

    def event(self, message: str, body: bytes, status: int = 200) -> None:
        """Tell of an ESC event."""
        self._tell(self.events_url or self.url, message, body, status)

    def strangers(self, document: bytes) -> None:
        """Have others call the same addresses: of other work that has failed, and of this one in no language.

        document: tells of what is not this transaction's.
        """
        for url in dict.fromkeys(one for one in (self.url, self.events_url) if one is not None):
            for body in (b"", document):
                self.send(Callback(url, str(uuid.uuid4()), 500, "Somebody else's work has failed", body), 1)
            self.send(Callback(url, self.id, 500, "Not a document", b"<html><p>no document"), 1)

    def _tell(self, url: str | None, message: str, body: bytes, status: int) -> None:
        if url is not None:
            self.send(Callback(url, self.id, status, message, body, self.late), self.times)
