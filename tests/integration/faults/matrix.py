# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fault matrix: each fault of the simulator kit against each kind of operation, and what became of it.

A scenario brings a simulator into a state, runs a module with a fault in its way, runs it again without, and looks at the
service. What is counted: the task ended in the right state or in an error that names what exists; the rerun converged;
nothing was created twice or lost; no secret was in anything that was put out.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.core.client import forget_clients
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from simulators.kit import Running
from simulators.kit.faults import Fault

#: What goes wrong, in the words of the kit; several faults at once where one alone would not show much.
FAULTS: dict[str, dict[str, Any]] = {
    "refused connection": {"kind": "refuse"},
    "reset connection": {"kind": "reset"},
    "answer lost after the commit": {"kind": "lost_answer"},
    "401 in mid-run": {"kind": "unauthorized"},
    "409": {"kind": "conflict"},
    "429 with Retry-After": {"kind": "too_many", "retry_after": 0},
    "503 with Retry-After": {"kind": "unavailable", "retry_after": 0},
    "truncated body": {"kind": "truncated"},
    "body that is not JSON": {"kind": "not_json"},
    "slow answer": {"kind": "delay", "seconds": 0.2},
    "job that ends in error": {"kind": "job_error"},
}


@dataclass(frozen=True)
class Scenario:
    """One kind of operation.

    :param entry: The module.
    :param params: Its options, without the connection's.
    :param hit: Method and path (regular expression) of the request that the fault meets.
    :param prepare: Brings the service into the state before; runs without faults.
    :param check: What is wrong with the state afterwards: (service) -> problems.
    :param count: How many of the thing exist: (service); never more than *most*.
    :param job: The operation starts a job, so that "job that ends in error" makes sense.
    :param recover: Options added to the rerun after a job that ended in error (recreate, say).
    """

    name: str
    entry: Module
    params: Mapping[str, Any]
    hit: tuple[str, str]
    check: Callable[[Any], list[str]]
    prepare: Callable[[Any], None] = lambda service: None
    count: Callable[[Any], int] = lambda service: 1
    most: int = 1
    job: bool = False
    recover: Mapping[str, Any] = field(default_factory=dict)
    always_changes: bool = False


@dataclass
class Row:
    """What became of one scenario under one fault."""

    scenario: str
    fault: str
    first: str = ""
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

    def deprecate(self, msg: str, **_more: Any) -> None:
        self.output.append(msg)

    def progress(self, msg: str) -> None:
        self.output.append(msg)


class Bench:
    """Runs modules against one served simulator."""

    def __init__(self, running: Running, connection: Mapping[str, Any], secrets: tuple[str, ...]) -> None:
        self.running, self.connection, self.secrets = running, dict(connection), secrets
        self.service = running.simulator

    def run(self, entry: Module, params: Mapping[str, Any], output: list[str]) -> tuple[dict[str, Any] | None, str]:
        """The result and "", or None and the message of the failure."""
        forget_clients()
        context = Recorder(_validated(entry, {**self.connection, **params}), entry.name, output)
        try:
            result = entry.execute(context)
        except TelcoError as exc:
            failure = exc.as_failure()
            output.append(json.dumps(failure, default=str))
            return None, str(failure["msg"])
        output.append(json.dumps(result, default=str))
        return result, ""

    def row(self, scenario: Scenario, fault: str) -> Row:
        """Run a scenario under a fault, then again without."""
        row, output = Row(scenario.name, fault), list[str]()
        self.service.faults.clear()
        self.service.reset()
        self.service.journal.clear()
        scenario.prepare(self)
        method, path = scenario.hit
        one = Fault(method=method, path=path, **FAULTS[fault])
        self.service.faults.add(one)
        result, message = self.run(scenario.entry, scenario.params, output)
        if not one.fired:
            row.problems.append("the fault was never met")
        row.first = "done" if result is not None else "error"
        if result is not None:
            row.problems += [f"after the first run: {problem}" for problem in scenario.check(self.service)]
        elif not message:
            row.problems.append("failed without a message")
        self._again(scenario, fault, row, output)
        text = "\n".join([*output, *(json.dumps(line) for line in self.service.journal.entries())])
        row.secrets = sum(text.count(secret) for secret in self.secrets)
        return row

    def _again(self, scenario: Scenario, fault: str, row: Row, output: list[str]) -> None:
        self.service.faults.clear()
        failed_job = fault == "job that ends in error" and row.first == "error"
        more = scenario.recover if failed_job else {}
        result, message = self.run(scenario.entry, {**scenario.params, **more}, output)
        if result is None:
            row.problems.append(f"the rerun failed: {message}")
            return
        problems = scenario.check(self.service)
        row.problems += [f"after the rerun: {problem}" for problem in problems]
        row.lost = len(problems)
        row.duplicates = max(0, scenario.count(self.service) - scenario.most)
        if row.first == "done" and result["changed"] and not scenario.always_changes:
            row.problems.append(f"the rerun changed something again: {result.get('operations')}")


def _validated(entry: Module, params: Mapping[str, Any]) -> dict[str, Any]:
    from ansible.module_utils.common.arg_spec import ArgumentSpecValidator

    kwargs = entry.module_kwargs()
    spec = kwargs.pop("argument_spec")
    kwargs.pop("supports_check_mode")
    checked = ArgumentSpecValidator(spec, **kwargs).validate(dict(params))
    if checked.error_messages:
        raise AssertionError("; ".join(checked.error_messages))
    return dict(checked.validated_parameters)


def quick(monkeypatch: Any) -> None:
    """Pauses are a hundredth of what they are."""
    sleep = time.sleep
    monkeypatch.setattr(time, "sleep", lambda seconds: sleep(seconds / 100))
