# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP: what is repeated, what is not, and what is told of a broken exchange. Against a real socket."""

from __future__ import annotations

import hashlib
import socket
import struct
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import urllib3

from ansible_collections.telco.cloud.plugins.module_utils.core import http as core_http
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import (
    AnswerLate,
    AnswerLost,
    ApiError,
    TelcoError,
    Unreachable,
)
from ansible_collections.telco.cloud.plugins.module_utils.core.http import Http, Request

RESET = b"reset"


class Server:
    """Gives one scripted answer for each connection; an answer RESET closes it with an RST after the request."""

    def __init__(self) -> None:
        self.answers: list[bytes] = []
        self.requests: list[bytes] = []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _address = self.socket.accept()
            except OSError:
                return
            with connection:
                received = b""
                while b"\r\n\r\n" not in received:
                    received += connection.recv(65536)
                self.requests.append(received)
                answer = self.answers.pop(0)
                if answer == RESET:
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                else:
                    connection.sendall(answer)


def answer(status: int, body: bytes = b"{}", length: int | None = None, headers: str = "") -> bytes:
    """An answer after which the connection is closed."""
    size = len(body) if length is None else length
    return f"HTTP/1.1 {status} X\r\nContent-Length: {size}\r\n{headers}Connection: close\r\n\r\n".encode() + body


@pytest.fixture
def server() -> Iterator[Server]:
    one = Server()
    yield one
    one.socket.close()


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def client(pauses: list[float]) -> Http:
    return Http(user_agent="telco.cloud/test (unit)", sleep=pauses.append)


Make = Callable[..., Request]


@pytest.fixture
def request_to(server: Server) -> Make:
    def make(method: str, *, idempotent: bool) -> Request:
        url = f"http://127.0.0.1:{server.port}/x"
        return Request(method, url, "/x", idempotent=idempotent, timeout=5)

    return make


def test_a_lost_answer_is_repeated_only_when_that_is_harmless(server: Server, client: Http, request_to: Make) -> None:
    server.answers = [RESET, answer(200)]
    assert client.send(request_to("GET", idempotent=True)).status == 200
    assert len(server.requests) == 2
    server.answers = [RESET, answer(200)]
    with pytest.raises(AnswerLost):
        client.send(request_to("POST", idempotent=False))
    assert len(server.requests) == 3


def test_a_truncated_answer_counts_as_lost(server: Server, client: Http, request_to: Make) -> None:
    server.answers = [answer(200, b'{"a":', length=50), answer(200, b'{"a": 1}')]
    assert client.send(request_to("GET", idempotent=True)).content == b'{"a": 1}'
    server.answers = [answer(200, b'{"a":', length=50)]
    with pytest.raises(AnswerLost):
        client.send(request_to("PATCH", idempotent=False))


@pytest.mark.parametrize("status", [429, 503])
def test_not_taken_is_sent_again_after_retry_after(
    server: Server, client: Http, request_to: Make, pauses: list[float], status: int
) -> None:
    server.answers = [answer(status, headers="Retry-After: 7\r\n"), answer(status), answer(201)]
    assert client.send(request_to("POST", idempotent=False)).status == 201
    assert pauses[0] == 7.0
    assert 0 < pauses[1] < 1


def test_a_gateway_error_is_no_proof_for_a_post(server: Server, client: Http, request_to: Make) -> None:
    server.answers = [answer(502)]
    assert client.send(request_to("POST", idempotent=False)).status == 502
    server.answers = [answer(502), answer(200)]
    assert client.send(request_to("GET", idempotent=True)).status == 200


def test_retry_after_is_bounded(server: Server, client: Http, request_to: Make, pauses: list[float]) -> None:
    server.answers = [answer(503, headers="Retry-After: 999999\r\n"), answer(200)]
    client.send(request_to("GET", idempotent=True))
    assert pauses == [120.0]


def test_no_connection_is_told_from_a_lost_answer(client: Http, pauses: list[float]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(Unreachable, match="no connection"):
        client.send(Request("POST", f"http://127.0.0.1:{port}/x", "/x", timeout=2))
    assert len(pauses) == 5


def test_too_large_an_answer_is_refused(
    server: Server, client: Http, request_to: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(core_http, "MAX_ANSWER", 10)
    server.answers = [answer(200, b"x" * 11)]
    with pytest.raises(ApiError, match="larger than 10 bytes"):
        client.send(request_to("GET", idempotent=True))


def test_a_download_appears_only_when_it_is_whole(
    server: Server, client: Http, request_to: Make, tmp_path: Path
) -> None:
    target = tmp_path / "archive"
    wanted = hashlib.sha256(b"abc").hexdigest()
    server.answers = [answer(200, b"ab", length=3), answer(200, b"abc")]
    answered, sha256, size = client.download(request_to("GET", idempotent=True), str(target), checksum=wanted)
    assert (answered.status, sha256, size, target.read_bytes()) == (200, wanted, 3, b"abc")
    server.answers = [answer(200, b"abd")]
    with pytest.raises(ApiError, match="expected was"):
        client.download(request_to("GET", idempotent=True), str(tmp_path / "other"), checksum=wanted)
    server.answers = [answer(200, b"abd")]
    with pytest.raises(ApiError, match=r"has the MD5 .*, expected was 900150983cd24fb0d6963f7d28e17f72"):
        client.download(
            request_to("GET", idempotent=True),
            str(tmp_path / "other"),
            checksum="md5:900150983cd24fb0d6963f7d28e17f72",
        )
    server.answers = [answer(404, b"no")]
    answered, _sha256, _size = client.download(request_to("GET", idempotent=True), str(tmp_path / "other"))
    assert answered.content == b"no"
    assert [path.name for path in tmp_path.iterdir()] == ["archive"]


def test_no_answer_in_time_is_told_from_a_broken_connection(client: Http) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(AnswerLate, match=r"within 0\.2 seconds"):
        client.send(Request("POST", f"http://127.0.0.1:{silent.getsockname()[1]}/x", "/x", timeout=0.2))


def test_a_header_that_cannot_be_sent_is_not_quoted(client: Http, pauses: list[float]) -> None:
    request = Request("GET", "http://127.0.0.1:9/x", "/x", headers={"X-Token": "secret-token\n"}, idempotent=True)
    with pytest.raises(ApiError, match="line break") as caught:
        client.send(request)
    assert "secret-token" not in "".join(traceback.format_exception(caught.value))
    assert pauses == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_no_lost_answer(
    server: Server,
    client: Http,
    request_to: Make,
    pauses: list[float],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(path: str, mode: str) -> Any:
        return open("/dev/full", mode, buffering=0)

    server.answers = [answer(200, b"abc")]
    monkeypatch.setattr(core_http, "open", full, raising=False)
    with pytest.raises(TelcoError, match="No space left") as caught:
        client.download(request_to("GET", idempotent=True), str(tmp_path / "archive"))
    assert not isinstance(caught.value, AnswerLost)
    assert (pauses, list(tmp_path.iterdir())) == ([], [])


def test_a_download_that_ends_early_is_told_without_urllib3s_help(
    server: Server, client: Http, request_to: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = urllib3.HTTPResponse.__init__

    def lenient(self: urllib3.HTTPResponse, *args: Any, **kwargs: Any) -> None:
        original(self, *args, **{**kwargs, "enforce_content_length": False})

    monkeypatch.setattr(urllib3.HTTPResponse, "__init__", lenient)
    server.answers = [answer(200, b"ab", length=3), answer(200, b"abc")]
    _answered, _sha256, size = client.download(request_to("GET", idempotent=True), str(tmp_path / "archive"))
    assert (size, len(server.requests)) == (3, 2)


@pytest.mark.parametrize(
    ("said", "kind", "words"), [(b"", AnswerLost, "lost"), (b"HTTP/1.1 400 X\r\n", ApiError, "no secure")]
)
def test_a_connection_that_ends_in_the_handshake_is_no_matter_of_certificates(
    client: Http, said: bytes, kind: type[ApiError], words: str
) -> None:
    def serve(listening: socket.socket) -> None:
        connection, _address = listening.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(said)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=serve, args=(listening,), daemon=True).start()
        with pytest.raises(ApiError, match=words) as caught:
            client.send(Request("POST", f"https://127.0.0.1:{listening.getsockname()[1]}/x", "/x", timeout=5))
    assert type(caught.value) is kind


def test_what_breaks_after_a_while_may_still_be_worked_on(
    server: Server, client: Http, request_to: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(core_http, "_AT_ONCE", -1.0)
    server.answers = [RESET]
    with pytest.raises(AnswerLate):
        client.send(request_to("POST", idempotent=False))
