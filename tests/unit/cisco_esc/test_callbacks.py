# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The listener: what it takes, what it refuses, and whom it wakes."""

from __future__ import annotations

import contextlib
import http.client
import itertools
import socket
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.callbacks import LARGEST, Listener, check_callback
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import InvalidOption

BODY = b'<tenant xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"><name>n</name></tenant>'


@pytest.fixture
def listener() -> Iterator[Listener]:
    with Listener("http://127.0.0.1:8080") as one:
        yield one


def _post(
    listener: Listener,
    transaction: str | None = "ours",
    *,
    path: str | None = None,
    body: bytes = BODY,
    method: str = "POST",
    length: str | None = None,
    header: str = "esc-transaction-id",
    status: str = "200",
) -> int:
    parts = urlsplit(listener.url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=5)
    connection.putrequest(method, path or parts.path)
    if transaction is not None:
        connection.putheader(header, transaction)
    connection.putheader("ESC-Status-Code", status)
    connection.putheader("ESC-Status-Message", "Tenant could not be created")
    connection.putheader("Content-Length", length if length is not None else str(len(body)))
    connection.endheaders()
    if length is None:
        connection.send(body)
    answer = connection.getresponse()
    connection.close()
    return answer.status


def _wakes(listener: Listener, seconds: float = 0.2) -> bool:
    start = time.monotonic()
    listener.sleep(seconds)
    return time.monotonic() - start < seconds * 0.8


@pytest.mark.parametrize("header", ["esc-transaction-id", "ESC_TRANSACTION_ID"])
def test_ours_wakes_once_even_when_it_comes_twice(listener: Listener, header: str) -> None:
    listener.expect("ours")
    assert _post(listener, header=header) == 200
    assert _wakes(listener)
    assert _post(listener, status="500") == 200
    assert not _wakes(listener)
    assert listener.verdict is not None
    assert not listener.verdict.failed


def test_a_callback_that_comes_before_the_answer_counts(listener: Listener) -> None:
    assert _post(listener, status="500") == 200
    assert listener.verdict is None
    listener.expect("ours")
    assert _wakes(listener)
    assert listener.verdict is not None
    assert (listener.verdict.failed, listener.verdict.message) == (True, "Tenant could not be created")


def test_a_foreign_one_changes_nothing(listener: Listener) -> None:
    assert _post(listener, "foreign-before", status="500") == 200
    listener.expect("ours")
    assert _post(listener, "foreign-after", status="500") == 200
    assert not _wakes(listener)
    assert listener.verdict is None


def test_without_an_id_to_expect_nothing_is_believed(listener: Listener) -> None:
    assert _post(listener) == 200
    listener.expect(None)
    assert not _wakes(listener)
    assert listener.verdict is None


def test_refusals(listener: Listener) -> None:
    listener.expect("ours")
    assert _post(listener, path="/") == 404
    assert _post(listener, path=listener.path[:-1]) == 404
    assert _post(listener, method="GET") == 501
    assert _post(listener, None) == 400
    assert _post(listener, length="") == 411
    assert _post(listener, length=str(LARGEST + 1)) == 413
    assert _post(listener, length="9" * 40) == 413
    assert _post(listener, body=b"<tenant>") == 400
    assert _post(listener, body=b'<!DOCTYPE t [<!ENTITY e SYSTEM "file:///etc/passwd">]><t>&e;</t>') == 400
    assert not _wakes(listener)
    assert listener.verdict is None


def test_a_body_of_the_largest_size_is_taken(listener: Listener) -> None:
    listener.expect("ours")
    body = BODY.replace(b">n<", b">" + b"n" * (LARGEST - len(BODY) + 1) + b"<")
    assert len(body) == LARGEST
    assert _post(listener, body=body) == 200


@pytest.mark.parametrize(
    "entities",
    [
        # A billion laughs, a quadratic blow-up, a file, an address: refused for their document type, unread.
        '<!ENTITY a "ha">' + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in itertools.pairwise("abcdefghi")),
        f'<!ENTITY i "{"x" * 100000}">',
        '<!ENTITY i SYSTEM "file:///etc/passwd">',
        '<!ENTITY i SYSTEM "http://127.0.0.1:9/">',
        '<!ENTITY % p SYSTEM "http://127.0.0.1:9/dtd"> %p;',
    ],
    ids=["laughs", "quadratic", "file", "address", "parameter"],
)
def test_bombs_and_external_entities_are_refused(listener: Listener, entities: str) -> None:
    listener.expect("ours")
    body = f"<!DOCTYPE tenant [{entities}]><tenant>{'&i;' * 1000}</tenant>"
    for encoding in ("utf-8", "utf-16"):
        assert _post(listener, body=body.encode(encoding)) == 400
    assert _post(listener, body=b"<a>" * 10000 + b"</a>" * 10000) == 400
    assert listener.verdict is None
    assert _post(listener) == 200


def test_fifty_megabytes_are_refused_before_they_are_read(listener: Listener) -> None:
    listener.expect("ours")
    start = time.monotonic()
    assert _post(listener, length=str(50 * 1024 * 1024)) == 413
    assert time.monotonic() - start < 2
    # Somebody who sends them all the same, or in pieces of which nobody knows how many come, gets no further.
    parts = urlsplit(listener.url)
    for header in (f"Content-Length: {50 * 1024 * 1024}", "Transfer-Encoding: chunked"):
        with socket.create_connection((parts.hostname, parts.port), timeout=5) as connection:
            head = f"POST {parts.path} HTTP/1.1\r\nHost: esc\r\nesc-transaction-id: ours\r\n{header}\r\n\r\n"
            connection.sendall(head.encode())
            sent, piece = 0, b"x" * 65536
            with contextlib.suppress(OSError):
                while sent < 50 * 1024 * 1024:
                    connection.sendall(piece)
                    sent += len(piece)
            assert sent < 50 * 1024 * 1024
    assert listener.verdict is None
    assert _post(listener) == 200


EVENT = b'<esc_event xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"><event_type>%s</event_type></esc_event>'
STAGE = b"<deployment><deployment_stage>%s</deployment_stage></deployment>"


def test_an_operation_of_several_callbacks_wakes_for_each_and_the_latest_counts(listener: Listener) -> None:
    listener.several = True
    assert _post(listener, body=STAGE % b"VM_DEPLOYED") == 200
    listener.expect("ours")
    assert _wakes(listener)
    assert listener.verdict is not None
    assert listener.verdict.event == "VM_DEPLOYED"
    assert _post(listener, body=STAGE % b"VM_DEPLOYED") == 200
    assert not _wakes(listener)
    assert _post(listener, body=EVENT % b"VM_RECOVERY_REBOOT", status="500") == 200
    assert _wakes(listener)
    assert (listener.verdict.failed, listener.verdict.event) == (True, "VM_RECOVERY_REBOOT")
    assert _post(listener, "foreign", body=STAGE % b"SERVICE_ALIVE") == 200
    assert not _wakes(listener)
    assert _post(listener, body=STAGE % b"SERVICE_ALIVE") == 200
    assert _wakes(listener)
    assert (listener.verdict.failed, listener.verdict.event) == (False, "SERVICE_ALIVE")


def test_it_is_gone_after_the_wait_and_its_path_is_new_each_time() -> None:
    with Listener("http://127.0.0.1:8080") as first, Listener("http://127.0.0.1:8080") as second:
        assert len(first.path) > 40
        assert first.path != second.path
        address = (urlsplit(first.url).hostname, urlsplit(first.url).port)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(address, timeout=1)


def test_the_address_that_esc_is_told() -> None:
    with Listener("http://127.0.0.1:8080", "esc-clients.example.com") as listener:
        assert urlsplit(listener.url).hostname == "esc-clients.example.com"
    with Listener("http://127.0.0.1:8080") as listener:
        assert urlsplit(listener.url).hostname == "127.0.0.1"
        with pytest.raises(OSError, match="in use"):
            Listener("http://127.0.0.1:8080", port=urlsplit(listener.url).port or 0)


@pytest.mark.parametrize("params", [{"callback_url": "esc"}, {"callback_url": "ftp://x/"}, {"callback_port": 70000}])
def test_options_that_cannot_work(params: dict[str, object]) -> None:
    with pytest.raises(InvalidOption):
        check_callback(params)
