# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""For the tests of the ESC simulator: a client with a listener for callbacks, and the documents of the reference."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import requests
from lxml import etree

from simulators.cisco_esc import CiscoEsc
from simulators.kit import serve

NS = "urn:ietf:params:xml:ns:netconf:base:1.0"
ESC_NS = "http://www.cisco.com/esc/esc"
AUTH = ("admin", "esc-secret")
_EXAMPLES = Path(__file__).parent / "cisco_esc_examples"


def example(name: str) -> str:
    """A document of the reference."""
    return (_EXAMPLES / f"{name}.xml").read_text(encoding="utf-8")


def canonical(text: str | bytes) -> str:
    """XML in its exclusive canonical form, without the white space between elements."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    root = etree.fromstring(text.encode() if isinstance(text, str) else text, parser)
    for element in root.iter():
        element.text = (element.text or "").strip()
    return etree.tostring(root, method="c14n", exclusive=True, with_comments=False).decode()


@dataclass(frozen=True)
class Message:
    """A callback. path: the address that it was sent to."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def root(self) -> etree._Element:
        return etree.fromstring(self.body)

    def text(self, name: str) -> str | None:
        """The text of the first element of this name, wherever it is."""
        return next((one.text or "" for one in self.root.iter() if etree.QName(one).localname == name), None)

    @property
    def stage(self) -> str:
        """What it tells of: the stage of a deployment, or the type of an event."""
        return self.text("deployment_stage") or self.text("event_type") or ""

    @property
    def status(self) -> int:
        return int(self.headers["esc-status-code"])

    @property
    def message(self) -> str:
        return self.headers["esc-status-message"]

    @property
    def transaction(self) -> str:
        return self.headers["esc-transaction-id"]


class Client:
    """Sends requests to a simulator and hears its callbacks."""

    def __init__(self, esc: CiscoEsc) -> None:
        self.esc = esc
        self.got: queue.Queue[Message] = queue.Queue()
        got = self.got

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                got.put(Message(self.path, {name.lower(): value for name, value in self.headers.items()}, body))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_ignored: Any) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def call(
        self, method: str, path: str, body: str | bytes | None = None, *, json: Any = None, **headers: str
    ) -> requests.Response:
        """One request. Without a Callback header of its own, it has this client's address in both headers."""
        if body is not None:
            headers.setdefault("Content_Type", "application/xml")
        headers.setdefault("Callback", self.url)
        headers.setdefault("Callback_ESC_Events", self.url + "events")
        sent = {name.replace("_", "-"): value for name, value in headers.items() if value}
        data = body.encode() if isinstance(body, str) else body
        url = f"{self.esc.url}/ESCManager{path}"
        return requests.request(method, url, data=data, json=json, headers=sent, auth=AUTH, timeout=10)

    def done(self, method: str, path: str, body: str | None = None, *, status: int = 200, **headers: str) -> Message:
        """A request that is accepted, and the last message about it."""
        answer = self.call(method, path, body, **headers)
        assert answer.status_code == status, answer.text
        self.quiet()
        last = self.messages()[-1]
        assert last.transaction == answer.headers["esc-transaction-id"]
        return last

    def quiet(self) -> None:
        """Wait until nothing is under way, callbacks included."""
        deadline = time.monotonic() + 30
        while (self.esc.work or not self.esc.sender.idle) and time.monotonic() < deadline:
            time.sleep(0.005)
        assert not self.esc.work
        assert self.esc.sender.idle

    def messages(self, least: int = 1) -> list[Message]:
        """All messages since the last time, at least so many, once nothing is under way."""
        self.quiet()
        found = []
        while not self.got.empty():
            found.append(self.got.get_nowait())
        assert len(found) >= least, found
        return found

    def shown(self, path: str) -> dict[str, Any]:
        """GET as JSON."""
        answer = self.call("GET", path, Accept="application/json")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def control(self, name: str, /, **arguments: Any) -> Any:
        """A control call."""
        answer = requests.post(f"{self.esc.url}/_simulator/call/{name}", json=arguments, timeout=10)
        assert answer.status_code == 200, answer.text
        return answer.json()


@contextmanager
def client_of(**settings: Any) -> Iterator[Client]:
    """A client of a new simulator whose work is quick. The simulator must not have crashed at the end."""
    with serve(CiscoEsc(**{"callback_delay": 0.02, **settings})) as running:
        esc = running.simulator
        assert isinstance(esc, CiscoEsc)
        client = Client(esc)
        try:
            yield client
        finally:
            client.server.shutdown()
            client.server.server_close()
        assert esc.crashes == []


def resource(root: str, inside: str = "") -> str:
    """A document of ESC's namespace."""
    return f'<{root} xmlns="{NS}">{inside}</{root}>'


def vm_group(
    name: str = "web", *, least: int = 1, most: int = 3, heal: bool = False, more: str = "", **changes: str
) -> str:
    """A monitored VM group. changes: bootup_time, image, interfaces, kpi and rules as XML instead of the usual ones."""
    action = "<action>FALSE recover autohealing</action>" if heal else ""
    parts = {
        "image": "<image>ASA</image>",
        "interfaces": "<interface><nicid>0</nicid><network>MgtNetwork</network></interface>",
        "kpi_data": "<kpi_data><kpi><event_name>VM_ALIVE</event_name><metric_value>1</metric_value>"
        "<metric_cond>GT</metric_cond><metric_collector><type>ICMPPing</type><nicid>0</nicid>"
        "<poll_frequency>3</poll_frequency></metric_collector></kpi></kpi_data>",
        "rules": "<rules><admin_rules><rule><event_name>VM_ALIVE</event_name>"
        f"<action>TRUE esc_vm_alive_notification</action>{action}</rule></admin_rules></rules>",
        **changes,
    }
    return (
        f"<vm_group><name>{name}</name><bootup_time>300</bootup_time>{parts['image']}"
        f"<interfaces>{parts['interfaces']}</interfaces>"
        f"<scaling><min_active>{least}</min_active><max_active>{most}</max_active></scaling>"
        f"{parts['kpi_data']}{parts['rules']}{more}</vm_group>"
    )


def datamodel(*groups: str, name: str = "shop", tenant: str = "admin", more: str = "") -> str:
    """A deployment's datamodel."""
    inside = "".join(groups or (vm_group(),))
    return (
        f'<esc_datamodel xmlns="{ESC_NS}"><tenants><tenant><name>{tenant}</name><deployments><deployment>'
        f"<name>{name}</name>{more}{inside}</deployment></deployments></tenant></tenants></esc_datamodel>"
    )
