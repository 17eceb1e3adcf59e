# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Serving a simulator over HTTP/1.1 with keep-alive, and ending a connection the hard way when a fault asks for it."""

from __future__ import annotations

import contextlib
import os
import socket
import struct
import threading
from email.utils import formatdate
from http import HTTPStatus
from types import TracebackType
from typing import Any

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler, make_server

from simulators.kit.simulator import Answer, Simulator


class _Handler(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 120  # seconds an idle connection is kept

    simulator: Simulator  # set on the subclass that serve() makes
    open_sockets: set[socket.socket]

    def setup(self) -> None:
        super().setup()
        self.open_sockets.add(self.connection)

    def finish(self) -> None:
        self.open_sockets.discard(self.connection)
        super().finish()

    def run_wsgi(self) -> None:
        """Answer one request. Werkzeug's own version closes the connection after each, because it cannot know that
        the body was read to its end; here it always was, so the connection is kept."""
        environ = self.make_environ()
        for name, value in self.headers.items():
            if "_" in name:  # Werkzeug leaves them out; the servers of the systems do not, and clients send them
                environ.setdefault(f"HTTP_{name.upper().replace('-', '_')}", value)
        if self.headers.get("Expect", "").lower().strip() == "100-continue":
            self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        answer = self.simulator.handle(environ)
        if answer.drop:
            self.close_connection = True
            _reset_connection(self.connection)
            return
        self.wfile.write(self._message(answer))
        self.wfile.flush()

    def handle_expect_100(self) -> bool:
        return True  # run_wsgi says it, once

    def _message(self, answer: Answer) -> bytes:
        try:
            phrase = HTTPStatus(answer.status).phrase
        except ValueError:
            phrase = "UNKNOWN"
        headers = [(name, value) for name, value in answer.headers if name.lower() not in ("connection", "date")]
        no_body = self.command == "HEAD" or answer.status in (204, 304) or answer.status < 200
        if answer.status in (204, 304):
            headers = [(name, value) for name, value in headers if name.lower() != "content-length"]
        elif self.command != "HEAD" or not any(name.lower() == "content-length" for name, _value in headers):
            headers = [(name, value) for name, value in headers if name.lower() != "content-length"]
            headers.append(("Content-Length", str(len(answer.body) + (1 if answer.cut and not answer.body else 0))))
        if answer.cut:
            self.close_connection = True
        if self.close_connection:
            headers.append(("Connection", "close"))
        headers.append(("Date", formatdate(usegmt=True)))
        lines = [f"HTTP/1.1 {answer.status} {phrase}"] + [f"{name}: {value}" for name, value in headers]
        body = b"" if no_body else answer.body[: len(answer.body) - answer.cut] if answer.cut else answer.body
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body

    def log(self, type: str, message: str, *args: Any) -> None:
        """The journal is the log."""

    def connection_dropped(self, error: BaseException, environ: Any = None) -> None:
        """A client that goes away is its own business."""


def _reset_connection(connection: socket.socket) -> None:
    """Close with RST: no time to linger, and the descriptor itself is closed, so that no orderly FIN goes first."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    os.close(connection.detach())


class Running:
    """A simulator that is (or can be) served. Also a context manager.

    url: "http://127.0.0.1:PORT" while it runs. stop() ends open connections too, start() comes back on the same port.
    """

    def __init__(self, simulator: Simulator, port: int = 0, host: str = "127.0.0.1") -> None:
        self.simulator = simulator
        self.port = port
        self.host = host
        self.url = ""
        self._server: ThreadedWSGIServer | None = None
        self._thread: threading.Thread | None = None
        self._open: set[socket.socket] = set()

    def start(self) -> Running:
        """Listen and serve in a thread of its own. OSError when the port is taken."""
        if self._server is not None:
            raise RuntimeError(f"already running at {self.url}")
        handler = type("_BoundHandler", (_Handler,), {"simulator": self.simulator, "open_sockets": self._open})
        server = make_server(self.host, self.port, self.simulator.app, threaded=True, request_handler=handler)
        assert isinstance(server, ThreadedWSGIServer)
        self._server = server
        self.port = server.server_port
        self.url = self.simulator.url = f"http://{self.host}:{self.port}"
        name = f"simulator-{self.simulator.system}"
        self._thread = threading.Thread(target=server.serve_forever, args=(0.05,), name=name, daemon=True)
        self._thread.start()
        return self

    def stop(self) -> None:
        """Stop listening and end open connections. Nothing to do when it does not run."""
        if self._server is None:
            return
        self._server.shutdown()
        self._server.server_close()
        if self._thread is not None:
            self._thread.join(5)
        for connection in list(self._open):
            with contextlib.suppress(OSError):  # the client, or a fault, may have been quicker
                connection.shutdown(socket.SHUT_RDWR)
        self.simulator.journal.close()
        self._server = self._thread = None

    def __enter__(self) -> Running:
        return self if self._server is not None else self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def serve(simulator: Simulator, port: int = 0, host: str = "127.0.0.1") -> Running:
    """Serve a simulator: `with serve(simulator) as running:`; or call start() and stop(). Port 0: a free one."""
    return Running(simulator, port, host)
