# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ESC simulator against the examples of reference/cisco_esc.txt, section 01-Tenants."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
import requests
from lxml import etree

from simulators.cisco_esc import CiscoEsc
from simulators.kit import Running, serve

NS = "urn:ietf:params:xml:ns:netconf:base:1.0"
AUTH = ("admin", "esc-secret")
DOCUMENTED = f"""<tenant xmlns="{NS}">
    <name>example-tenant</name>
    <managed_resource>true</managed_resource>
</tenant>"""


class Listener:
    """A client's end of callbacks."""

    def __init__(self) -> None:
        self.got: queue.Queue[tuple[dict[str, str], bytes]] = queue.Queue()
        got = self.got

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                got.put(({name.lower(): value for name, value in self.headers.items()}, body))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_ignored: Any) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def next(self) -> tuple[dict[str, str], dict[str, str]]:
        headers, body = self.got.get(timeout=5)
        root = etree.fromstring(body)
        assert root.tag == f"{{{NS}}}tenant"
        return headers, {etree.QName(child).localname: child.text or "" for child in root}


@pytest.fixture
def listener() -> Iterator[Listener]:
    listener = Listener()
    yield listener
    listener.server.shutdown()
    listener.server.server_close()


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(CiscoEsc(callback_delay=0.02)) as running:
        yield running
        assert running.simulator.crashes == []


def call(running: Running, method: str, path: str, body: str | None = None, **headers: str) -> requests.Response:
    if body is not None:
        headers.setdefault("Content-Type", "application/xml")
    url = f"{running.url}/ESCManager/v0/tenants{path}"
    return requests.request(method, url, data=body, headers=headers, auth=AUTH, timeout=5)


def quiet(running: Running) -> None:
    simulator = running.simulator
    assert isinstance(simulator, CiscoEsc)
    deadline = time.monotonic() + 5
    while simulator.work and time.monotonic() < deadline:
        time.sleep(0.005)
    assert not simulator.work


def fields(answer: requests.Response) -> dict[str, str]:
    assert answer.headers["Content-Type"] == "application/xml; charset=UTF-8"
    return {etree.QName(child).localname: child.text or "" for child in etree.fromstring(answer.content)}


def test_documented_create_and_callback(running: Running, listener: Listener) -> None:
    answer = call(running, "POST", "/tentest", DOCUMENTED, Accept="application/xml", Callback=listener.url)
    assert (answer.status_code, answer.content) == (200, b"")
    headers, body = listener.next()
    assert headers["esc-transaction-id"] == answer.headers["esc-transaction-id"]
    assert headers["esc-status-code"] == "200"
    assert headers["esc-status-message"] == "Tenant successfully created"
    assert headers["content-type"] == "application/xml; charset=UTF-8"
    assert len(body.pop("external_tenant_id")) == 32
    assert body == {
        "enabled": "true",
        "event_type": "CREATE_TENANT",
        "internal_tenant_id": "tentest",
        "name": "example-tenant",
        "managed_resource": "true",
    }
    shown = fields(call(running, "GET", "/tentest"))
    assert (shown["name"], shown["internal_tenant_id"]) == ("example-tenant", "tentest")
    listed = etree.fromstring(call(running, "GET", "").content)
    assert [child.tag for child in listed] == [f"{{{NS}}}tenant"]


def test_header_as_in_the_examples(running: Running, listener: Listener) -> None:
    running.simulator.settings["transaction_header"] = "ESC_TRANSACTION_ID"
    answer = call(running, "POST", "/t", DOCUMENTED, Callback=listener.url)
    assert listener.next()[0]["esc_transaction_id"] == answer.headers["esc-transaction-id"]


def test_update_and_delete(running: Running, listener: Listener) -> None:
    call(running, "POST", "/t", DOCUMENTED, Callback=listener.url)
    listener.next()
    body = f'<tenant xmlns="{NS}"><name>b</name><enabled>false</enabled></tenant>'
    assert call(running, "PUT", "/t", body, Callback=listener.url).status_code == 200
    headers, told = listener.next()
    assert (headers["esc-status-message"], told["event_type"]) == ("Tenant successfully updated", "UPDATE_TENANT")
    shown = fields(call(running, "GET", "/t"))
    assert (shown["name"], shown["enabled"], shown["managed_resource"]) == ("b", "false", "true")
    assert call(running, "DELETE", "/t", Callback=listener.url).status_code == 200
    assert listener.next()[1]["event_type"] == "DELETE_TENANT"
    assert call(running, "GET", "/t").status_code == 404
    for method in ("PUT", "DELETE"):
        assert call(running, method, "/t", body if method == "PUT" else None).status_code == 404


def test_get_is_the_truth_while_work_goes_on(running: Running) -> None:
    running.simulator.settings.update(callback_delay=60, job_polls=2)
    assert call(running, "POST", "/t", DOCUMENTED).status_code == 200
    assert call(running, "POST", "/t", DOCUMENTED).status_code == 409
    assert [call(running, "GET", "/t").status_code for _number in range(4)] == [404, 404, 200, 200]
    call(running, "DELETE", "/t")
    assert [call(running, "GET", "/t").status_code for _number in range(4)] == [200, 200, 404, 404]


def test_faults_of_callbacks(running: Running, listener: Listener) -> None:
    running.simulator.fault("callback_twice", method="POST")
    call(running, "POST", "/t", DOCUMENTED, Callback=listener.url)
    first, second = listener.next(), listener.next()
    assert first == second
    running.simulator.fault("callback_never", method="DELETE")
    call(running, "DELETE", "/t", Callback=listener.url)
    quiet(running)
    assert call(running, "GET", "/t").status_code == 404
    with pytest.raises(queue.Empty):
        listener.got.get(timeout=0.2)


def test_a_callback_that_is_late(running: Running, listener: Listener) -> None:
    running.simulator.fault("callback_late", method="POST", seconds=0.3)
    call(running, "POST", "/t", DOCUMENTED, Callback=listener.url)
    deadline = time.monotonic() + 5
    while running.simulator.work and time.monotonic() < deadline:
        time.sleep(0.005)
    assert call(running, "GET", "/t").status_code == 200
    assert listener.got.empty()
    assert listener.next()[1]["event_type"] == "CREATE_TENANT"


def test_callbacks_of_strangers(running: Running, listener: Listener) -> None:
    running.simulator.fault("callback_foreign", method="POST")
    transaction = call(running, "POST", "/t", DOCUMENTED, Callback=listener.url).headers["esc-transaction-id"]
    quiet(running)
    got = [listener.got.get(timeout=5) for _number in range(4)]
    assert [headers["esc-status-code"] for headers, _body in got] == ["500", "500", "500", "200"]
    own = [headers["esc-transaction-id"] == transaction for headers, _body in got]
    assert own == [False, False, True, True]
    assert [body[:5] for _headers, body in got[:3]] == [b"", b"<?xml", b"<html"]
    assert b"stranger" in got[1][1]
    assert listener.got.empty()


def test_work_that_fails(running: Running, listener: Listener) -> None:
    running.simulator.fault("job_error")
    call(running, "POST", "/t", DOCUMENTED, Callback=listener.url)
    headers, told = listener.next()
    assert (headers["esc-status-code"], told["event_type"]) == ("500", "CREATE_TENANT")
    assert call(running, "GET", "/t").status_code == 404
    call(running, "POST", "/t", DOCUMENTED, Callback=listener.url)
    assert listener.next()[0]["esc-status-code"] == "200"


def test_callback_that_nobody_hears(running: Running) -> None:
    simulator = running.simulator
    assert isinstance(simulator, CiscoEsc)
    call(running, "POST", "/t", DOCUMENTED, Callback="http://127.0.0.1:9/")
    deadline = time.monotonic() + 5
    while not simulator.sender.sent and time.monotonic() < deadline:
        time.sleep(0.01)
    assert simulator.sender.sent[0][2] == "URLError"
    assert call(running, "GET", "/t").status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        "<tenant><name>no-namespace</name></tenant>",
        f'<project xmlns="{NS}"><name>n</name></project>',
        f'<tenant xmlns="{NS}"><managed_resource>true</managed_resource></tenant>',
        f'<tenant xmlns="{NS}"><name>n</name><colour>red</colour></tenant>',
        f'<tenant xmlns="{NS}"><name>n</name><enabled>yes</enabled></tenant>',
        f'<tenant xmlns="{NS}"><name></name></tenant>',
        f'<tenant xmlns="{NS}"><name>{"n" * 65}</name></tenant>',
        f'<tenant xmlns="{NS}"><name>n</name><name>m</name></tenant>',
        f'<tenant xmlns="{NS}"><name>n</name><internal_tenant_id>other</internal_tenant_id></tenant>',
        f'<tenant xmlns="{NS}"><name>n</name><extensions><more/></extensions></tenant>',
        f'<!DOCTYPE tenant [<!ENTITY e "n">]><tenant xmlns="{NS}"><name>&e;</name></tenant>',
        f'<tenant xmlns="{NS}"><name>n</tenant>',
    ],
)
def test_bad_bodies(running: Running, body: str) -> None:
    assert call(running, "POST", "/t", body).status_code == 400
    quiet(running)
    assert call(running, "GET", "/t").status_code == 404


def test_bad_requests(running: Running) -> None:
    assert call(running, "POST", "/t", DOCUMENTED, **{"Content-Type": "application/json"}).status_code == 415
    assert call(running, "POST", "/t~t", DOCUMENTED).status_code == 400
    assert call(running, "POST", f"/{'t' * 73}", DOCUMENTED).status_code == 400
    assert call(running, "POST", "/t", DOCUMENTED, Callback="nowhere").status_code == 400
    assert call(running, "PATCH", "/t", DOCUMENTED).status_code == 405
    answer = requests.get(f"{running.url}/ESCManager/v0/tenants", auth=("admin", "wrong"), timeout=5)
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, 'Basic realm="ESC"')
    assert call(running, "POST", "/a", DOCUMENTED).status_code == 200
    quiet(running)
    assert call(running, "POST", "/b", DOCUMENTED).status_code == 409  # the same name
    assert call(running, "POST", "/a", DOCUMENTED.replace("example", "other")).status_code == 409


def test_extensions_are_kept(running: Running) -> None:
    extensions = (
        "<extensions><extension><name>e</name><properties><property><name>a</name><value>b</value></property>"
        "</properties></extension></extensions>"
    )
    call(running, "POST", "/t", f'<tenant xmlns="{NS}"><name>n</name>{extensions}</tenant>')
    quiet(running)
    assert b"<value>b</value>" in call(running, "GET", "/t").content


def test_journal_has_the_path_of_the_document(running: Running) -> None:
    call(running, "POST", "/t", DOCUMENTED)
    entry = running.simulator.journal.entries()[-1]
    assert (entry["path"], entry["body_keys"]) == ("/v0/tenants/t", ["name", "managed_resource"])


def test_reset_forgets_work_under_way(running: Running) -> None:
    call(running, "POST", "/t", DOCUMENTED)
    running.simulator.fresh()
    time.sleep(0.1)
    assert call(running, "GET", "/t").status_code == 404
