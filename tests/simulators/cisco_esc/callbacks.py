# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Telling a client how far its operation is: a POST to the address it gave (ESC REST API Headers, Callbacks)."""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
from collections import deque
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Callback:
    """One message to a client.

    status and message become the headers ESC-Status-Code and ESC-Status-Message. late: seconds that it is held back.
    """

    url: str
    transaction_id: str
    status: int
    message: str
    body: bytes
    late: float = 0.0


@dataclass
class Sender:
    """Sends callbacks in threads of their own, those to one host in their order, and remembers how each ended.

    sent: (url, transaction id, what came of it: the status of the client, or the name of the error).
    """

    sent: list[tuple[str, str, str]] = field(default_factory=list)
    _waiting: dict[str, deque[tuple[Callback, str]]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def idle(self) -> bool:
        """Whether everything was sent, and its end is known."""
        with self._lock:
            return not self._waiting

    def send(self, callback: Callback, times: int, transaction_header: str) -> None:
        """Send it so many times, one after the other; returns at once."""
        if not times:
            return
        with self._lock:
            host = urlsplit(callback.url).netloc
            idle = host not in self._waiting
            queue = self._waiting.setdefault(host, deque())
            queue.extend([(callback, transaction_header)] * times)
            if idle:
                threading.Thread(target=self._deliver, args=(host,), name="esc-callback", daemon=True).start()

    def _deliver(self, host: str) -> None:
        while True:
            with self._lock:
                if not self._waiting[host]:
                    del self._waiting[host]
                    return
                callback, transaction_header = self._waiting[host].popleft()
            time.sleep(callback.late)
            outcome = _post(callback, transaction_header)
            self.sent.append((callback.url, callback.transaction_id, outcome))


def _post(callback: Callback, transaction_header: str) -> str:
    headers = {
        "Content-Type": "application/xml; charset=UTF-8",
        transaction_header: callback.transaction_id,
        "ESC-Status-Code": str(callback.status),
        "ESC-Status-Message": callback.message,
        "User-Agent": "ESC",
    }
    request = urllib.request.Request(callback.url, data=callback.body, headers=headers, method="POST")
    # A client on this machine is meant: no proxy of the environment may come in between.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=5) as answer:
            return str(HTTPStatus(answer.status))
    except (OSError, urllib.error.URLError) as error:
        return type(error).__name__  # ESC does not try again; the client has GET
