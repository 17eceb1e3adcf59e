# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ESC's callbacks: a small listener that lives as long as one wait.

Source: Cisco ESC REST northbound API 2.2, "Callbacks": ESC posts the resource to the address of the header
``Callback`` when an operation has ended; ``esc-transaction-id`` says which (``ESC_TRANSACTION_ID`` in the
examples). Callbacks get lost, come late or twice, and anybody can send one: they only end a pause early, and GET
says what is true.
"""

from __future__ import annotations

import hmac
import http.server
import secrets
import socket
import socketserver
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from ..core.errors import InvalidOption
from ..core.fields import Field
from . import xml

#: Bytes of a callback's body at the most.
LARGEST = 1024 * 1024
#: Callbacks that are remembered until it is known which one is waited for.
_MOST = 32
_READ_TIMEOUT = 10.0
_TRANSACTION = ("esc-transaction-id", "ESC_TRANSACTION_ID")
_EVENT = ("event_type", "deployment_stage")

CALLBACK_OPTIONS: dict[str, Field] = {
    "callback_url": Field(
        option_only=True,
        env="CISCO_ESC_CALLBACK_URL",
        doc="Address of a receiver of yours that ESC tells when the operation has ended. Without it the module listens "
        "itself while it waits. Either way the module looks for itself: a callback that gets lost does no harm.",
    ),
    "callback_address": Field(
        option_only=True,
        env="CISCO_ESC_CALLBACK_ADDRESS",
        doc="Name or address under which ESC reaches the machine that the module runs on, for the module's own "
        "listener. "
        "Without it, the address from which that machine talks to ESC.",
    ),
    "callback_port": Field(
        type="int",
        default=0,
        option_only=True,
        env="CISCO_ESC_CALLBACK_PORT",
        doc="Port of the module's own listener, for a firewall that lets only some through; V(0) takes a free one.",
    ),
}


def check_callback(params: Mapping[str, Any]) -> None:
    """Refuse callback options that cannot work.

    :raises InvalidOption: An address that is none, a port out of range.
    """
    url = params.get("callback_url")
    if url is not None and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc):
        raise InvalidOption("callback_url", f"{url!r} is not an address; it begins with http:// or https://")
    if not 0 <= int(params.get("callback_port") or 0) <= 65535:
        raise InvalidOption("callback_port", "is not a port, 0 to 65535")


@dataclass(frozen=True)
class Verdict:
    """What a callback says of its operation.

    :param status: ``esc-status-code``, as text; empty when there was none.
    :param message: ``esc-status-message``.
    :param event: What has happened, from its body: an event's type, or the stage of a deployment.
    """

    status: str
    message: str
    event: str = ""

    @property
    def failed(self) -> bool:
        """Whether ESC says that the operation did not work."""
        return bool(self.status) and not self.status.startswith("2")


class Listener:
    """Waits for the callback of one operation, on one port and one path that nobody can guess.

    :param towards: Address of ESC; the listener is bound to the local address that leads there and to no other.
    :param address: Name or address that ESC is told, when it is not the local one.
    :param port: Port; 0 takes a free one.
    :raises OSError: There is no way to ESC, or the port is taken.
    """

    def __init__(self, towards: str, address: str | None = None, port: int = 0) -> None:
        family, local = _local_address(towards)
        self.path = "/" + secrets.token_urlsafe(32)
        #: Whether an operation has several callbacks, of which the latest counts: a deployment has one for each VM.
        self.several = False
        self._lock = threading.Lock()
        self._woken = threading.Event()
        self._expected: str | None = None
        self._told: dict[str, Verdict] = {}
        self._server = _Server(family, (local, port), self)
        shown = address or local
        host = f"[{shown}]" if ":" in shown else shown
        self.url = f"http://{host}:{self._server.server_port}{self.path}"
        self._thread = threading.Thread(target=lambda: self._server.serve_forever(0.05), daemon=True)

    def __enter__(self) -> Listener:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def expect(self, transaction: str | None) -> None:
        """Say which operation is waited for; its callback may have come before ESC's own answer."""
        with self._lock:
            self._expected = transaction
            if transaction in self._told:
                self._woken.set()

    @property
    def verdict(self) -> Verdict | None:
        """What the expected operation's callback said, None as long as there was none."""
        with self._lock:
            return None if self._expected is None else self._told.get(self._expected)

    def sleep(self, seconds: float) -> None:
        """Sleep, but no longer than until the expected callback comes. A second one of it wakes nobody."""
        if self._woken.wait(seconds):
            self._woken.clear()

    def receive(self, transaction: str, verdict: Verdict) -> None:
        """Note a callback. The first one of an operation counts, unless it has several."""
        with self._lock:
            known = self._told.get(transaction)
            if known is not None and (not self.several or known == verdict):
                return
            if self._expected is not None and transaction != self._expected:
                return
            if known is not None or len(self._told) < _MOST:
                self._told[transaction] = verdict
                if transaction == self._expected:
                    self._woken.set()


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 16

    def __init__(self, family: socket.AddressFamily, address: tuple[str, int], listener: Listener) -> None:
        self.address_family = family
        self.listener = listener
        super().__init__(address, _Handler)

    def server_bind(self) -> None:
        """As the base class does, without looking up the machine's name, which may take long."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that goes away in the middle is nobody's business."""


class _Handler(http.server.BaseHTTPRequestHandler):
    server: _Server
    timeout = _READ_TIMEOUT

    def do_POST(self) -> None:
        """Take a callback."""
        listener = self.server.listener
        if not hmac.compare_digest(self.path.encode(), listener.path.encode()):
            self._answer(404)
            return
        length = self.headers.get("Content-Length") or ""
        if not length.isdigit():
            self._answer(411)
            return
        if len(length) > 9 or int(length) > LARGEST:
            self._answer(413)
            return
        content = self.rfile.read(int(length))
        transaction = next((self.headers[name] for name in _TRANSACTION if self.headers.get(name)), None)
        if transaction is None or len(content) < int(length):
            self._answer(400)
            return
        event = None
        try:
            if content.strip():
                event = xml.find(xml.read(content, LARGEST), _EVENT)
        except ValueError:
            self._answer(400)
            return
        status = (self.headers.get("ESC-Status-Code") or "").strip()
        message = " ".join((self.headers.get("ESC-Status-Message") or "").split())[:1000]
        listener.receive(transaction.strip(), Verdict(status, message, event or ""))
        self._answer(200)

    def _answer(self, status: int) -> None:
        self.close_connection = True
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def version_string(self) -> str:
        """Says no more than it has to."""
        return "telco.cloud"

    def log_message(self, format: str, *args: Any) -> None:
        """A module writes nothing but its result."""


def _local_address(towards: str) -> tuple[socket.AddressFamily, str]:
    """The address from which this machine talks to a server. Nothing is sent."""
    parts = urlsplit(towards)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    family, _kind, _protocol, _name, target = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_DGRAM)[0]
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        probe.connect(target)
        return family, str(probe.getsockname()[0])
