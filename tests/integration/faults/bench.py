# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs modules, as tasks would, against a served simulator."""

from __future__ import annotations

import contextlib
import json
import re
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from ansible.module_utils.common.arg_spec import ArgumentSpecValidator

from ansible_collections.telco.cloud.plugins.module_utils.core import http, wait
from ansible_collections.telco.cloud.plugins.module_utils.core.client import forget_clients
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from simulators.kit import Running, Simulator

#: Seconds that the module waits for an answer; a second is the shortest that the option takes.
TIMEOUT = 1

#: Faults after which nothing is done.
_DONE_NOTHING = frozenset({"refuse", "reset"})


class Recorder:
    """A context that keeps everything that would be shown."""

    in_process = True
    run_dir: str | None = None
    check_mode = False

    def __init__(self, params: dict[str, Any], module_name: str, output: list[str]) -> None:
        self.params, self.module_name, self.output = params, module_name, output

    def warn(self, msg: str) -> None:
        self.output.append(msg)

    def deprecate(
        self, msg: str, version: str | None = None, date: str | None = None, collection_name: str | None = None
    ) -> None:
        self.output.append(msg)

    def progress(self, msg: str) -> None:
        self.output.append(msg)


@dataclass
class Ran:
    """One run of a module: its result, or the arguments of its failure."""

    result: dict[str, Any] | None = None
    failure: dict[str, Any] = field(default_factory=dict)

    @property
    def message(self) -> str:
        return str(self.failure.get("msg", ""))


class Bench:
    """Runs modules against one served simulator.

    :param connection: The options of the connection, without the time limit.
    :param secrets: What must not be in anything that is put out.
    :param limit: The option that holds the time limit of an answer.
    :param beside: Simulators that it works with; they are made fresh before it.
    :param tokens: The tokens that were handed out since the service was fresh: secrets too. A login that makes them is
        renewed when one is refused; None: no login is made.
    :param for_callbacks: Settings of the simulator for faults of callbacks, such as that only time ends the work.
    :param settle: Lets work of the service that nobody looks at any more come to its end.
    """

    def __init__(
        self,
        running: Running,
        connection: Mapping[str, Any],
        secrets: tuple[str, ...],
        *,
        limit: str = "timeout",
        beside: Sequence[Simulator] = (),
        tokens: Callable[[], list[str]] | None = None,
        for_callbacks: Mapping[str, Any] | None = None,
        settle: Callable[[Bench], None] = lambda bench: None,
    ) -> None:
        self.running, self.secrets = running, secrets
        self.renews = tokens is not None
        self.settle = settle
        self.for_callbacks = dict(for_callbacks or {})
        self.tokens = tokens or (list)
        #: Without a time limit, as a playbook has it, and with the shortest one.
        self.login = dict(connection)
        self.connection = {**connection, limit: TIMEOUT}
        self.service: Any = running.simulator
        self.services: list[Any] = [*beside, running.simulator]

    def fresh(self) -> None:
        """Everything as it was at the start, nothing in the journals."""
        for service in self.services:
            service.fresh()
            service.journal.clear()

    def journal(self) -> list[dict[str, Any]]:
        """The requests to all services."""
        return [line for service in self.services for line in service.journal.entries()]

    def carried_out(self, request: tuple[str, str]) -> int:
        """How often the service has carried a request out, whatever became of the answer."""
        method, path = request
        return sum(
            1
            for line in self.service.journal.entries()
            if line["method"] == method
            and re.search(path, line["path"])
            and line["status"] < 400
            and line.get("fault") not in _DONE_NOTHING
        )

    def leaked(self, texts: Sequence[str]) -> int:
        """How often secrets are in what was put out, or in a journal."""
        text = "\n".join([*texts, *(json.dumps(line) for line in self.journal())])
        return sum(text.count(secret) for secret in {*self.secrets, *self.tokens()})

    def run(self, entry: Module, params: Mapping[str, Any], output: list[str] | None = None) -> Ran:
        """Run a module as a task would; all that it would show goes to *output*."""
        output = [] if output is None else output
        forget_clients()
        context = Recorder(validated(entry, {**self.connection, **params}), entry.name, output)
        try:
            ran = Ran(entry.execute(context))
        except TelcoError as exc:
            ran = Ran(failure=exc.as_failure())
        except Exception as exc:  # noqa: BLE001 - a defect, which the row tells
            output.append(traceback.format_exc())
            ran = Ran(failure={"msg": f"UNEXPECTED {type(exc).__name__}: {exc}"})
        output.append(json.dumps(ran.failure if ran.result is None else ran.result, default=str))
        return ran

    def do(self, entry: Module, params: Mapping[str, Any]) -> dict[str, Any]:
        """Run a module that has to succeed."""
        ran = self.run(entry, params)
        if ran.result is None:
            raise AssertionError(f"{entry.name} {dict(params)}: {ran.message}")
        return ran.result


def validated(entry: Module, params: Mapping[str, Any]) -> dict[str, Any]:
    """Options as AnsibleModule would hand them over."""
    kwargs = entry.module_kwargs()
    spec = kwargs.pop("argument_spec")
    kwargs.pop("supports_check_mode")
    checked = ArgumentSpecValidator(spec, **kwargs).validate(dict(params))
    if checked.error_messages:
        raise AssertionError("; ".join(checked.error_messages))
    return dict(checked.validated_parameters)


@contextlib.contextmanager
def quick() -> Iterator[None]:
    """The engine's pauses are a hundredth of what they are; the simulator's delays and the time limits are real."""
    real = time
    shim = SimpleNamespace(sleep=lambda seconds: real.sleep(seconds / 100), monotonic=real.monotonic, time=real.time)
    before = {module: module.time for module in (http, wait)}
    try:
        for module in before:
            module.time = shim  # type: ignore[assignment]
        yield
    finally:
        for module, name in before.items():
            module.time = name
