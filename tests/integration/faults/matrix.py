# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fault matrix: each fault of the simulator kit against each kind of operation, and what became of it.

A scenario brings a simulator into a state, runs a module with a fault in its way, runs it again without, and looks
at the service. What is counted: the task ended in the right state or in an error that names what exists; the rerun
converged; nothing was created twice or lost; no secret was in anything that was put out.
"""

from __future__ import annotations

import contextlib
import json
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from ansible.module_utils.common.arg_spec import ArgumentSpecValidator

from ansible_collections.telco.cloud.plugins.module_utils.core import http, wait
from ansible_collections.telco.cloud.plugins.module_utils.core.client import forget_clients
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from simulators.kit import Running
from simulators.kit.faults import Fault

JOB_ERROR = "job that ends in error"
LATE = "answer later than the time limit"

#: Seconds that the module waits for an answer; a second is the shortest that the option takes.
TIMEOUT = 1

#: What goes wrong, in the words of the kit.
FAULTS: dict[str, dict[str, Any]] = {
    "refused connection": {"kind": "refuse"},
    "reset connection": {"kind": "reset"},
    "answer lost after the commit": {"kind": "lost_answer"},
    LATE: {"kind": "delay", "seconds": TIMEOUT + 0.25},
    "slow answer": {"kind": "delay", "seconds": 0.2},
    "401 in mid-run": {"kind": "unauthorized"},
    "409": {"kind": "conflict"},
    "429 with Retry-After": {"kind": "too_many", "retry_after": 1},
    "503 with Retry-After": {"kind": "unavailable", "retry_after": 1},
    "truncated body": {"kind": "truncated"},
    "body that is not JSON": {"kind": "not_json"},
    JOB_ERROR: {"kind": "job_error"},
}

NO_JOB = "nothing goes on after the answer"


@dataclass(frozen=True)
class Scenario:
    """One kind of operation.

    :param entry: The module.
    :param params: Its options, without the connection's.
    :param hit: Method and path (regular expression) of the request that the fault meets.
    :param skip: How many such requests pass before.
    :param prepare: Brings the service into the state before; runs without faults.
    :param check: What is wrong with the state afterwards: (bench) -> problems.
    :param made: The ids of what the operation makes, as many as there are: (bench); never more than *most*.
    :param unfinished: Those of them that an error has to name; all that were made since when None.
    :param job: The operation starts a job, so that "job that ends in error" makes sense.
    :param recover: Options added to the reruns after a job that ended in error, one rerun each.
    :param repair: What a person does before these reruns because the error asks for it.
    :param changes: Whether the operation changes something when all is well.
    :param again: Options added to the rerun, for an operation that is done anew each time it is asked for.
    :param again_changes: The rerun after a success changes something once more, as documented.
    :param result: What is wrong with the result of a run that succeeded.
    :param left_out: Faults that make no sense, with the reason.
    """

    name: str
    entry: Module
    params: Mapping[str, Any]
    hit: tuple[str, str]
    check: Callable[[Bench], list[str]]
    skip: int = 0
    prepare: Callable[[Bench], None] = lambda bench: None
    made: Callable[[Bench], list[str]] = lambda bench: []
    most: int = 1
    unfinished: Callable[[Bench], list[str]] | None = None
    job: bool = False
    recover: tuple[Mapping[str, Any], ...] = ({},)
    repair: Callable[[Bench], None] = lambda bench: None
    changes: bool = True
    again: Mapping[str, Any] = field(default_factory=dict)
    again_changes: bool = False
    result: Callable[[Mapping[str, Any]], list[str]] = lambda result: []
    left_out: Mapping[str, str] = field(default_factory=dict)

    def reason(self, fault: str) -> str | None:
        """Why a fault makes no sense here; None when it does."""
        if fault == JOB_ERROR and not self.job:
            return self.left_out.get(fault, NO_JOB)
        return self.left_out.get(fault)


@dataclass
class Row:
    """What became of one scenario under one fault.

    :param first: What the first run ended in: done or error.
    :param error: The message of that error.
    """

    scenario: str
    fault: str
    first: str = ""
    error: str = ""
    problems: list[str] = field(default_factory=list)
    duplicates: int = 0
    lost: int = 0
    secrets: int = 0


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
    """Runs modules against one served simulator."""

    def __init__(self, running: Running, connection: Mapping[str, Any], secrets: tuple[str, ...]) -> None:
        self.running, self.secrets = running, secrets
        self.connection = {**connection, "timeout": TIMEOUT}
        self.service: Any = running.simulator

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

    def row(self, scenario: Scenario, fault: str) -> Row:
        """Run a scenario under a fault, then again without."""
        row, output = Row(scenario.name, fault), list[str]()
        self.service.fresh()
        scenario.prepare(self)
        self.service.journal.clear()
        before = set(scenario.made(self))
        method, path = scenario.hit
        one = self.service.faults.add(Fault(method=method, path=path, skip=scenario.skip, **FAULTS[fault]))
        ran = self.run(scenario.entry, scenario.params, output)
        there = [name for name in (scenario.unfinished or scenario.made)(self) if name not in before]
        if not one.fired:
            row.problems.append("the fault was never met")
        self._landed(fault)
        self.service.faults.clear()
        self._judge(scenario, row, ran, there)
        self._again(scenario, fault, row, output)
        text = "\n".join([*output, *(json.dumps(line) for line in self.service.journal.entries())])
        row.secrets = sum(text.count(secret) for secret in self.secrets)
        row.problems += [f"the simulator crashed: {trace}" for trace in self.service.crashes]
        self.service.crashes.clear()
        return row

    def _landed(self, fault: str) -> None:
        """What nobody waits for any more is carried out too, in the end."""
        deadline = time.monotonic() + 3 * TIMEOUT
        while fault == LATE and time.monotonic() < deadline:
            if any(line.get("fault") == "delay" for line in self.service.journal.entries()):
                return
            time.sleep(0.01)

    def _judge(self, scenario: Scenario, row: Row, ran: Ran, there: list[str]) -> None:
        """The first run: done as it should be, or an error that names what exists."""
        row.duplicates = max(0, len(scenario.made(self)) - scenario.most)
        if ran.result is not None:
            row.first = "done"
            row.problems += [f"after the first run: {problem}" for problem in scenario.check(self)]
            row.problems += [f"the result of the first run: {problem}" for problem in scenario.result(ran.result)]
            if ran.result["changed"] is not scenario.changes:
                row.problems.append(f"the first run says changed: {ran.result['changed']}")
            return
        row.first, row.error = "error", ran.message
        if not ran.message or ran.message.startswith("UNEXPECTED"):
            row.problems.append(f"the first run failed without saying why: {ran.message}")
        unnamed = [name for name in there if name not in ran.message and name != ran.failure.get("id")]
        if unnamed:
            row.lost += len(unnamed)
            row.problems.append(f"the error does not name {', '.join(unnamed)}: {ran.message}")

    def _again(self, scenario: Scenario, fault: str, row: Row, output: list[str]) -> None:
        failed_job = fault == JOB_ERROR and row.first == "error"
        ran = Ran()
        if failed_job:
            scenario.repair(self)
        for more in scenario.recover if failed_job else (scenario.again,):
            ran = self.run(scenario.entry, {**scenario.params, **more}, output)
        if ran.result is None:
            row.problems.append(f"the rerun failed: {ran.message}")
        elif row.first == "done" and ran.result["changed"] and not scenario.again_changes:
            row.problems.append(f"the rerun changed something again: {ran.result.get('operations')}")
        problems = scenario.check(self) + (scenario.result(ran.result) if ran.result is not None else [])
        row.problems += [f"after the rerun: {problem}" for problem in problems]
        row.lost += len(problems)
        row.duplicates = max(row.duplicates, len(scenario.made(self)) - scenario.most)


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
