# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The listener: what it takes, what it refuses, and whom it wakes."""

from __future__ import annotations

import http.client
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
