# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The work of one invocation: its options, its client, what it sent and what it made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .client import Call, Client, Gate
from .context import Context
from .errors import ApiError
from .http import Answer, Body
from .loop_memory import LookAgain, Recall
from .operation import Operation
from .wait import Pace, wait_until

DEFAULT_WAIT_TIMEOUT = 600


class Work:
    """What the functions of a resource are given: the one way to options, server and user.

    :param label: What is worked on, for messages, such as ``blueprint web``.
    """

    def __init__(self, context: Context, client: Client, label: str) -> None:
        self.context = context
        self.client = client
        self.label = label
        self.check_mode = context.check_mode
        self.pace = Pace()
        self.begin()

    def begin(self, recall: Recall | None = None) -> None:
        """Know nothing yet, as at first.

        :param recall: What may be answered from memory.
        """
        self.params: Mapping[str, Any] = self.context.params
        self.gate = Gate(closed=self.check_mode, recall=recall)
        self.created_id: str | None = None
        #: While true, no request that mutates is sent again when its answer was lost.
        self.once = False
        #: Ids that names were resolved to, by operation and name.
        self.known: dict[tuple[str, str], str] = {}
        #: Objects that were looked at already, by names that their readers choose.
        self.seen: dict[str, Any] = {}
        #: The same of what is not about one object, for a task that is about several.
        self.common: dict[str, Any] = {}

    # Requests -----------------------------------------------------------------------------------------------------

    def answer(
        self,
        operation: Operation,
        path: Mapping[str, Any] | None = None,
        *,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        raw: Body = None,
        headers: Mapping[str, str] | None = None,
        attempt: str | None = None,
    ) -> Answer:
        """Carry out an operation; in check mode one that mutates is only noted and its answer is ``predicted``.

        :param path: Values of the placeholders; those not given are taken from the options.
        :param body: The object, without envelope.
        :param attempt: What is attempted, for the error ("start workflow install on deployment web").
        :raises ApiError: With what was attempted in its message.
        """
        call = Call(
            operation,
            path={**self._path_options(operation), **(path or {})},
            query=query or {},
            body=None if body is None else self.client.wrap(operation, body),
            raw=raw,
            headers=headers or {},
            once=self.once and operation.mutates,
        )
        try:
            if not operation.busy_codes:
                return self.client.send(call, self.gate)
            return self._when_free(call)
        except ApiError as exc:
            exc.explain(attempt or f"{_words(operation)} ({self.label})")
            raise

    def call(self, operation: Operation, path: Mapping[str, Any] | None = None, **carried: Any) -> Any:
        """Like :meth:`answer`, but the decoded object without its envelope; None when it was only predicted."""
        answer = self.answer(operation, path, **carried)
        return None if answer.predicted else self.client.unwrap(operation, answer.data)

    def objects(
        self,
        operation: Operation,
        path: Mapping[str, Any] | None = None,
        *,
        query: Mapping[str, Any] | None = None,
        limit: int | None = None,
    ) -> Iterator[Any]:
        """The objects of a list, page by page, never more pages than needed.

        :param limit: How many at the most.
        """
        recall, size = self.gate.recall, self.client.page_size(operation)
        if recall is None or size is None or limit is not None:
            yield from self._asked(operation, path, query or {}, limit)
            return
        yield from recall.objects(
            f"{operation.id} {operation.fill({**self._path_options(operation), **(path or {})})}",
            query or {},
            lambda wider, most: self._asked(operation, path, {**wider, size: most}, most),
            lambda: list(self._asked(operation, path, query or {})),
        )

    def _asked(
        self,
        operation: Operation,
        path: Mapping[str, Any] | None,
        query: Mapping[str, Any],
        limit: int | None = None,
    ) -> Iterator[Any]:
        count = 0
        for page in self.client.pages(lambda page_query: self.call(operation, path, query=page_query), query):
            for item in page:
                if limit is not None and count >= limit:
                    return
                count += 1
                yield item
            if limit is not None and count >= limit:
                return

    def download(
        self,
        operation: Operation,
        to: str,
        path: Mapping[str, Any] | None = None,
        *,
        query: Mapping[str, Any] | None = None,
        checksum: str | None = None,
    ) -> tuple[str, int]:
        """Stream an answer into the file *to*; its SHA-256 (hex) and size in bytes."""
        call = Call(operation, path={**self._path_options(operation), **(path or {})}, query=query or {})
        try:
            return self.client.download(call, self.gate, to, checksum)
        except ApiError as exc:
            exc.explain(f"{_words(operation)} ({self.label})")
            raise

    def _path_options(self, operation: Operation) -> dict[str, Any]:
        given = {name: self.params[name] for name in operation.placeholders if self.params.get(name) is not None}
        return {**given, **{name: self.client.known(name) for name in operation.known}}

    def _when_free(self, call: Call) -> Answer:
        """Send until the server is not busy with something else, within the module's wait_timeout."""
        noted = len(self.gate.operations)

        def look() -> Answer:
            del self.gate.operations[noted:]
            try:
                return self.client.send(call, self.gate)
            except ApiError as exc:
                if exc.code in call.operation.busy_codes:
                    exc.kind = "busy"
                raise

        if not self.params.get("wait", True) or self.check_mode:
            return self.client.send(call, self.gate)
        return wait_until(
            look,
            lambda answer: True,
            what=f"{self.label} to be free",
            timeout=self.timeout,
            describe=lambda answer: "free",
            progress=self.context.progress,
            pace=self.pace,
            id=self.created_id,
        )

    def certain(self) -> None:
        """Go on only with what the service has said to this very item, before something beside it is changed: a file.

        :raises LookAgain: Something was only remembered; whoever has called the module's work begins anew.
        """
        if self.gate.recall is not None and self.gate.recall.used:
            raise LookAgain

    # Waiting ------------------------------------------------------------------------------------------------------

    @property
    def timeout(self) -> float:
        """Seconds to wait at the most, of each wait."""
        value = self.params.get("wait_timeout")
        return float(DEFAULT_WAIT_TIMEOUT if value is None else value)

    def wait(
        self,
        look: Callable[[], Any],
        done: Callable[[Any], bool],
        *,
        what: str,
        describe: Callable[[Any], str] = str,
    ) -> Any:
        """Wait with this invocation's deadline, pace and progress; None in check mode and with ``wait: false``."""
        if self.check_mode or not self.params.get("wait", True):
            return None
        self.certain()  # it may have happened already
        return wait_until(
            look,
            done,
            what=what,
            timeout=self.timeout,
            describe=describe,
            progress=self.context.progress,
            pace=self.pace,
            id=self.created_id,
        )


def _words(operation: Operation) -> str:
    """An operation's id as words; ids of large inventories begin with a chapter, as in ``networking.list_networks``."""
    return operation.id.rpartition(".")[2].replace("_", " ")
