# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The base class of all simulators: one Flask app, its state, and how one request is carried out."""

from __future__ import annotations

import json
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from io import BytesIO
from typing import Any, ClassVar

import flask
from werkzeug.wrappers import Request

from simulators.kit import control
from simulators.kit.body_keys import body_keys
from simulators.kit.faults import STATUS, Fault, Faults
from simulators.kit.job import Job
from simulators.kit.journal import Journal

_PROXY_PAGE = b"<html><head><title>Welcome</title></head><body><h1>It works!</h1></body></html>\n"


@dataclass
class Answer:
    """What the server sends. drop: reset the connection instead. cut: bytes of the body that are withheld."""

    status: int
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""
    drop: bool = False
    cut: int = 0


class Simulator:
    """A stateful server for one system.

    A subclass sets `system`, registers its views in `routes`, and makes its fresh state in `reset`. Views run one at a
    time: the lock is held around each of them. Work in other threads (callbacks) takes the lock itself.

    page_size: the largest (or default, as the system has it) number of items in a page; None is the system's own.
    job_polls: how many polls see asynchronous work running before it ends.
    journal: file to append the journal to, besides TELCO_CLOUD_JOURNAL's.
    settings: whatever else a test may change while the simulator runs; unknown names are refused by the control call.
    """

    system = ""
    #: constructor argument -> system: what `python -m simulators` passes when that system is started too.
    companions: ClassVar[dict[str, str]] = {}

    def __init__(
        self, *, page_size: int | None = None, job_polls: int = 2, journal: str | None = None, **settings: Any
    ) -> None:
        self.lock = threading.RLock()
        self.url = ""  # set by serve()
        self.journal = Journal(journal)
        self.faults = Faults()
        self.settings: dict[str, Any] = {"page_size": page_size, "job_polls": job_polls, **settings}
        self._first_settings = dict(self.settings)
        self.crashes: list[str] = []  # tracebacks of the simulator's own mistakes; a test asserts that there are none
        self.app = flask.Flask(f"simulator.{self.system}", static_folder=None)
        self.app.json.sort_keys = False  # type: ignore[attr-defined]
        self.app.config["PROPAGATE_EXCEPTIONS"] = True
        self.routes(self.app)
        self.reset()

    # What a subclass writes

    def routes(self, app: flask.Flask) -> None:
        """Register the views, error handlers and hooks of the system."""
        raise NotImplementedError

    def reset(self) -> None:
        """Make the fresh state."""
        raise NotImplementedError

    def login(self) -> dict[str, str]:
        """What a person needs to log in: username, password and the like (serve adds url)."""
        return {}

    def fault_body(self, kind: str) -> tuple[bytes | str, str]:
        """Body and content type of the statuses that a fault of this kind answers with, in the system's own form."""
        return json.dumps({"error": HTTPStatus(STATUS[kind]).phrase}), "application/json"

    def fault_answer(self, kind: str, path: str) -> tuple[bytes | str, str]:
        """Body and content type for a request to this path; a system whose services differ in form overrides it."""
        return self.fault_body(kind)

    def canonical_path(self, path: str) -> str:
        """The path as the API's document has it; differs where services of one system are told apart by a prefix.

        Journal and faults see this one.
        """
        return path

    def fault_headers(self, kind: str) -> dict[str, str]:
        """Headers that belong to it, besides Retry-After."""
        return {}

    # What a subclass uses

    def job(self, outcome: Any, *, on_end: Callable[[], None] | None = None, running: str = "running") -> Job[Any]:
        """A job that takes as many polls as the setting says."""
        return Job(int(self.settings["job_polls"]), outcome, on_end=on_end, running=running)

    def take_fault(self, kind: str) -> Fault | None:
        """Inside a view: the fault of a kind in ASKED_FOR that hits this request, used up by asking."""
        environ = flask.request.environ
        return self.faults.take(kind, environ["REQUEST_METHOD"], self.canonical_path(_raw_path(environ)))

    def fault(self, kind: str, **details: Any) -> Fault:
        """Add a fault from a test in the same process; see Fault for the details."""
        return self.faults.add(Fault(kind, **details))

    def fresh(self) -> None:
        """What the control call reset does: fresh state, no faults, the settings of the start. The journal stays."""
        with self.lock:
            self.faults.clear()
            self.settings.clear()
            self.settings.update(self._first_settings)
            self.reset()

    # One request

    def handle(self, environ: dict[str, Any]) -> Answer:
        """Carry one request out, faults included, and write it to the journal."""
        method = environ["REQUEST_METHOD"]
        path = _raw_path(environ)
        if path.startswith("/_simulator/"):
            return self._control(environ, method, path)
        path = self.canonical_path(path)
        seconds, fault = self.faults.for_request(method, path)
        kind = fault.kind if fault is not None else None
        if kind == "refuse":
            answer, keys = Answer(0, drop=True), []
        else:
            body = _read_body(environ)
            keys = body_keys(body, environ.get("CONTENT_TYPE", ""))
            if seconds:
                time.sleep(seconds)
            answer = self._answer(environ, fault)
        self.journal.add(
            system=self.system,
            method=method,
            path=path,
            query=environ.get("QUERY_STRING", ""),
            status=0 if answer.drop else answer.status,
            user_agent=environ.get("HTTP_USER_AGENT", ""),
            body_keys=keys,
            fault=kind or ("delay" if seconds else None),
        )
        return answer

    def _answer(self, environ: dict[str, Any], fault: Fault | None) -> Answer:
        kind = fault.kind if fault is not None else None
        if fault is not None and kind in STATUS:
            body, content_type = self.fault_answer(fault.kind, self.canonical_path(_raw_path(environ)))
            headers = [("Content-Type", content_type), *self.fault_headers(fault.kind).items()]
            if kind in ("too_many", "unavailable"):
                headers.append(("Retry-After", str(fault.retry_after)))
            return Answer(STATUS[fault.kind], headers, body.encode() if isinstance(body, str) else body)
        if kind == "reset":
            return Answer(0, drop=True)
        answer = self._carry_out(environ)
        if kind == "lost_answer":
            answer.drop = True
        elif kind == "truncated":
            answer.cut = max(1, len(answer.body) // 2)
        elif kind == "not_json":
            answer = Answer(200, [("Content-Type", "text/html; charset=utf-8")], _PROXY_PAGE)
        return answer

    def _carry_out(self, environ: dict[str, Any]) -> Answer:
        answer = Answer(500)

        def start_response(status: str, headers: list[tuple[str, str]], _exc_info: Any = None) -> Any:
            answer.status = int(status.split(" ", 1)[0])
            answer.headers = list(headers)

        try:
            with self.lock:
                chunks = self.app.wsgi_app(environ, start_response)
                try:
                    answer.body = b"".join(chunks)
                finally:
                    close = getattr(chunks, "close", None)
                    if close is not None:
                        close()
        except Exception:  # noqa: BLE001 - a mistake of the simulator itself: told to client, stderr and test
            trace = traceback.format_exc()
            self.crashes.append(trace)
            sys.stderr.write(trace)
            return Answer(500, [("Content-Type", "text/plain")], b"the simulator crashed: see its stderr\n")
        return answer

    def _control(self, environ: dict[str, Any], method: str, path: str) -> Answer:
        status, result = control.dispatch(self, method, path[len("/_simulator/") :], _read_body(environ))
        return Answer(status, [("Content-Type", "application/json")], json.dumps(result).encode() + b"\n")


def _raw_path(environ: dict[str, Any]) -> str:
    raw: str = environ.get("RAW_URI") or environ["PATH_INFO"]
    path = raw.partition("?")[0]
    if "://" in path:  # a request in absolute form, as proxies send
        path = "/" + path.split("://", 1)[1].partition("/")[2]
    return path


def _read_body(environ: dict[str, Any]) -> bytes:
    """Read the whole body and put it back, so that the view can read it and the connection stays in step."""
    body = Request(environ, populate_request=False, shallow=False).get_data(cache=False)
    environ["wsgi.input"] = BytesIO(body)
    environ["CONTENT_LENGTH"] = str(len(body))
    environ.pop("HTTP_TRANSFER_ENCODING", None)
    environ.pop("wsgi.input_terminated", None)
    return body
