# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every system's client has in common: encode, log in, send, understand the answer, page.

A system's client derives from :class:`Client` and says what is different. It knows nothing of modules or check mode:
the gate that keeps mutating requests back is in :meth:`Client.send`, below everything else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import IO, Any, ClassVar
from urllib.parse import urlencode

from .context import Context
from .errors import AnswerLate, AnswerLost, ApiError
from .http import Answer, Body, Http, Query, Request
from .login_cache import LoginCache
from .loop_memory import LookAgain, LoopMemory, Recall
from .masking import Masker
from .operation import Operation

VERSION = "0.1.0"

# What a gateway answers when it got no answer itself: the service behind it may have carried the request out.
_GATEWAYS: Mapping[int, type[AnswerLost]] = {502: AnswerLost, 504: AnswerLate}


@dataclass
class Gate:
    """Lets requests out, or in check mode only those that change nothing, and notes the mutating ones.

    :param closed: Check mode.
    :param operations: The mutating calls made, or predicted, in order: operation, method, path.
    :param recall: What may be answered from memory in place of the server, where something may.
    """

    closed: bool
    operations: list[dict[str, str]] = field(default_factory=list)
    recall: Recall | None = None


@dataclass(frozen=True)
class Call:
    """One call of an operation with everything it carries.

    :param path: Values of the operation's placeholders.
    :param query: Query parameters, in order; lists repeat the key, None is left out.
    :param body: The decoded body (what :meth:`Client.encode` takes), None for none.
    :param raw: A body that is sent as it is: bytes, or a function that opens a file anew for each attempt.
    :param once: It is not sent again when its answer was lost, though the operation could be repeated.
    """

    operation: Operation
    path: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Any = None
    raw: Body = None
    headers: Mapping[str, str] = field(default_factory=dict)
    once: bool = False


class Client:
    """A connection to one system, kept across the items of a loop.

    :param params: The connection's options.
    :param run_dir: The playbook run's private directory, for the login that its tasks share.
    """

    system: ClassVar[str]
    #: Whether loops rest on what they have read within the last second (:mod:`.loop_memory`).
    remembers: ClassVar[bool] = False
    #: Paths of operations are below this part of the address.
    prefix: ClassVar[str] = ""

    def __init__(self, params: Mapping[str, Any], http: Http, run_dir: str | None, masker: Masker) -> None:
        self.params = dict(params)
        self.http = http
        self.cache = LoginCache(run_dir)
        self.memory = LoopMemory()
        self.masker = masker
        self.timeout = float(params.get("timeout") or 60)

    # What a system's client may say differently -------------------------------------------------------------------

    def base_url(self, operation: Operation) -> str:
        """The address that an operation's path is below. May log in to find out."""
        return str(self.params["api_url"]).rstrip("/") + self.prefix

    def headers(self, operation: Operation) -> Mapping[str, str]:
        """The headers of every request: the login's among them."""
        return {}

    def known(self, name: str) -> str:
        """The value of a name in paths that no option has: see :attr:`.operation.Operation.known`. May log in.

        :raises KeyError: There is no such value.
        """
        raise KeyError(name)

    def renew(self, rejected: Mapping[str, str]) -> bool:
        """Log in anew after a 401.

        :param rejected: The headers that were refused; another worker may have renewed the login since.
        :returns: Whether another try makes sense.
        """
        return False

    def sign(self, request: Request) -> Request:
        """The request as it leaves, for systems that sign each one."""
        return request

    def encode(self, operation: Operation, body: Any) -> tuple[bytes, str]:
        """A body as bytes, with its content type."""
        return json.dumps(body, ensure_ascii=False).encode(), "application/json"

    def decode(self, operation: Operation, answer: Answer) -> Any:
        """The body of an answer of success.

        :raises ValueError: It is not what the system sends.
        """
        return json.loads(answer.content) if answer.content.strip() else None

    def error(self, operation: Operation, answer: Answer, path: str) -> ApiError:
        """What an answer of failure means; derived clients set ``code``, ``message`` and ``kind``."""
        kinds = {401: "auth", 403: "denied", 404: "absent", 409: "conflict"}
        return ApiError(
            f"HTTP {answer.status}",
            method=operation.method,
            path=path,
            status=answer.status,
            kind=kinds.get(answer.status, "other"),
        )

    def pages(self, fetch: Callable[[Mapping[str, Any]], Any], query: Mapping[str, Any]) -> Iterator[list[Any]]:
        """The pages of a list as lists of objects; *fetch* gets one page's decoded body."""
        body = fetch(query)
        yield body if isinstance(body, list) else []

    def page_size(self, operation: Operation) -> str | None:
        """The query parameter that says how many objects a page has, where it is worth reading more than is asked for.

        That is where a list costs the server little more than one of its objects, and its objects show what the list
        is filtered by under the filters' names.
        """
        return None

    def unwrap(self, operation: Operation, data: Any) -> Any:
        """An answer's object without its envelope."""
        if operation.envelope and isinstance(data, Mapping) and operation.envelope in data:
            return data[operation.envelope]
        return data

    def wrap(self, operation: Operation, body: Any) -> Any:
        """A request's object in its envelope."""
        return {operation.envelope: body} if operation.envelope else body

    # The one way out ----------------------------------------------------------------------------------------------

    def send(self, call: Call, gate: Gate) -> Answer:
        """Carry out a call, or in check mode predict it.

        :raises ApiError: The server refused, could not be reached, or its answer was lost.
        :raises LookAgain: It would change something, and rests on what was only remembered.
        """
        operation = call.operation
        path = operation.fill(call.path, partly=gate.closed)
        if operation.mutates:
            if gate.recall is not None and gate.recall.used:
                raise LookAgain
            gate.recall = None
            for client in {self, *_clients.values()}:
                client.memory.changed()  # a loop may have more connections than one to the same service
            gate.operations.append({"operation": operation.id, "method": operation.method, "path": self.prefix + path})
            if gate.closed:
                return Answer(0, {}, predicted=True)
        key = (operation.id, path, query_pairs(call.query), sorted(call.headers.items()))
        if operation.method != "GET" or operation.mutates or not self.remembers:
            return self._decoded(operation, self._exchange(call, path, self.http.send), path)
        answer = None if gate.recall is None else gate.recall.answer(repr(key))
        if answer is None:
            asked = self.memory.clock()
            answer = self._exchange(call, path, self.http.send)
            if answer.status in operation.ok:
                self.memory.note(repr(key), asked, answer, len(answer.content))
        # Decoded for each: who gets it may change it.
        return self._decoded(operation, replace(answer, data=None), path)

    def download(self, call: Call, gate: Gate, to: str, checksum: str | None = None) -> tuple[str, int]:
        """Stream an answer into a file.

        :returns: The file's SHA-256 (hex) and its size in bytes.
        """
        if call.operation.mutates:
            raise ValueError(f"{call.operation.id} changes something; only what reads can be downloaded")
        path = call.operation.fill(call.path)
        result: list[tuple[str, int]] = []

        def fetch(request: Request) -> Answer:
            answer, sha256, size = self.http.download(request, to, checksum=checksum)
            result[:] = [(sha256, size)]
            return answer

        self._decoded(call.operation, self._exchange(call, path, fetch), path, body=False)
        return result[0]

    def _exchange(self, call: Call, path: str, transport: Callable[[Request], Answer]) -> Answer:
        request, login = self._request(call, path)
        answer = transport(request)
        if answer.status == 401 and self.renew(login):
            request, login = self._request(call, path)
            answer = transport(request)
        return answer

    def _request(self, call: Call, path: str) -> tuple[Request, Mapping[str, str]]:
        operation = call.operation
        url = self.base_url(operation) + path
        login = self.headers(operation)
        headers = {**login, **operation.headers, **call.headers}
        body: Body = call.raw
        if call.body is not None:
            body, content_type = self.encode(operation, call.body)
            headers.setdefault("Content-Type", content_type)
        request = Request(
            method=operation.method,
            url=url,
            path=self.prefix + path,
            query=query_pairs(call.query),
            headers=headers,
            body=body,
            idempotent=operation.idempotent and not call.once,
            timeout=self.timeout,
        )
        return self.sign(request), login

    def _decoded(self, operation: Operation, answer: Answer, path: str, *, body: bool = True) -> Answer:
        shown = self.prefix + path
        if answer.status not in operation.ok:
            error = self._masked(self.error(operation, answer, shown))
            lost = _GATEWAYS.get(answer.status)
            if lost is None or operation.idempotent:
                raise error
            raise lost(
                error.message,
                method=error.method,
                path=error.path,
                status=error.status,
                code=error.code,
                request_id=error.request_id,
                kind=error.kind,
            )
        if body and answer.content:
            try:
                answer.data = self.decode(operation, answer)
            except ValueError as exc:
                # Carried out, most likely, but what came back cannot be trusted: look before doing it again.
                kind = AnswerLost if operation.mutates else ApiError
                raise kind(
                    f"the answer is not what the service sends ({exc})",
                    method=operation.method,
                    path=shown,
                    status=answer.status,
                ) from exc
        return answer

    def _masked(self, error: ApiError) -> ApiError:
        error.message = self.masker.mask(error.message)
        error.msg = self.masker.mask(error.msg)
        return error


def query_pairs(query: Mapping[str, Any]) -> Query:
    """A query as pairs: lists repeat their key, booleans are lower case, None is left out."""
    pairs: list[tuple[str, str]] = []
    for key, value in query.items():
        for item in value if isinstance(value, (list, tuple)) else [value]:
            if item is None:
                continue
            pairs.append((key, str(item).lower() if isinstance(item, bool) else str(item)))
    return pairs


def query_text(query: Query) -> str:
    """A query as it stands in an address."""
    return urlencode(list(query))


def opener(path: str) -> Callable[[], IO[bytes]]:
    """A body that is read from a file, opened anew for each attempt."""
    return lambda: open(path, "rb")


_clients: dict[str, Client] = {}


def connected(
    factory: Callable[[Mapping[str, Any], Http, str | None, Masker], Client],
    context: Context,
    params: Mapping[str, Any],
    masker: Masker,
    http_options: Mapping[str, Any],
) -> Client:
    """A client for these connection options: this process's, when it has one already.

    :param factory: Makes the client; called once for equal options in one process.
    :param params: The connection's options, and nothing else.
    """
    user_agent = f"telco.cloud/{VERSION} ({context.module_name})"
    material = json.dumps(
        [factory.__module__, factory.__qualname__, params, context.run_dir], sort_keys=True, default=str
    )
    key = hashlib.sha256(material.encode()).hexdigest()
    client = _clients.get(key)
    if client is None:
        client = _clients[key] = factory(params, Http(user_agent=user_agent, **http_options), context.run_dir, masker)
    client.masker = masker
    client.http.set_user_agent(user_agent)
    return client


def forget_clients() -> None:
    """Drop this process's clients (tests, and a worker that ends)."""
    _clients.clear()
