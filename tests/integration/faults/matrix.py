# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fault matrix: each fault of the simulator kit against each kind of operation, and what became of it.

A scenario brings a simulator into a state, runs a module with a fault in its way, runs it again without, and looks
at the service. What is counted: the task ended in the right state or in an error that names what exists; the rerun
converged; nothing was created twice or lost; no secret was in anything that was put out.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from integration.faults.bench import TIMEOUT, Bench, Ran
from simulators.kit.faults import Fault

JOB_ERROR = "job that ends in error"
LATE = "answer later than the time limit"
EXPIRED = "401 in mid-run"
NO_CALL = "callback lost"

#: What goes wrong with the callbacks of the work that a request starts. GET tells its end all the same.
CALLBACKS: dict[str, dict[str, Any]] = {
    NO_CALL: {"kind": "callback_never"},
    "callback doubled": {"kind": "callback_twice"},
    "callbacks of strangers before it": {"kind": "callback_foreign"},
    "callback late": {"kind": "callback_late", "seconds": 0.3},
}

#: What goes wrong, in the words of the kit.
FAULTS: dict[str, dict[str, Any]] = {
    "refused connection": {"kind": "refuse"},
    "reset connection": {"kind": "reset"},
    "answer lost after the commit": {"kind": "lost_answer"},
    LATE: {"kind": "delay", "seconds": TIMEOUT + 0.25},
    "slow answer": {"kind": "delay", "seconds": 0.2},
    EXPIRED: {"kind": "unauthorized"},
    "409": {"kind": "conflict"},
    "429 with Retry-After": {"kind": "too_many", "retry_after": 1},
    "503 with Retry-After": {"kind": "unavailable", "retry_after": 1},
    "truncated body": {"kind": "truncated"},
    "body that is not JSON": {"kind": "not_json"},
    JOB_ERROR: {"kind": "job_error"},
    **CALLBACKS,
}

NO_JOB = "nothing goes on after the answer"
NO_CALLBACK = "nobody is called back"

#: What an error has to say when a request may have been carried out whose effect no answer shows.
DOUBT = "Whether it was carried out all the same is not known"


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
    :param calls_back: The service calls back at the end of what goes on after the answer, so that faults of callbacks
        make sense. The first run has to end in done, whatever becomes of the callbacks.
    :param unseen: Only the callback shows that end: when it is lost, the first run says that it did not come.
    :param recover: Options added to the reruns after a job that ended in error, one rerun each.
    :param repair: What a person does before these reruns because the error asks for it.
    :param later: What happens before any rerun, such as that time passes, where nothing shows that work goes on.
    :param changes: Whether the operation changes something when all is well.
    :param again: Options added to the rerun, for an operation that is done anew each time it is asked for.
    :param again_changes: The rerun after a success changes something once more, as documented.
    :param act: Method and path of a request whose effect cannot be read, so that each run sends it. It is carried out
        once a run at the most; an error after which it may have been says so, and leaves it to a person.
    :param refused_again: What the service answers to it the second time, when it knows that it was carried out.
    :param login: The fault meets the login itself.
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
    calls_back: bool = False
    unseen: bool = False
    recover: tuple[Mapping[str, Any], ...] = ({},)
    repair: Callable[[Bench], None] = lambda bench: None
    later: Callable[[Bench], None] = lambda bench: None
    changes: bool = True
    again: Mapping[str, Any] = field(default_factory=dict)
    again_changes: bool = False
    act: tuple[str, str] | None = None
    refused_again: str | None = None
    login: bool = False
    result: Callable[[Mapping[str, Any]], list[str]] = lambda result: []
    left_out: Mapping[str, str] = field(default_factory=dict)

    def reason(self, fault: str) -> str | None:
        """Why a fault makes no sense here; None when it does."""
        if fault == JOB_ERROR and not self.job:
            return self.left_out.get(fault, NO_JOB)
        if fault in CALLBACKS and not self.calls_back:
            return self.left_out.get(fault, NO_CALLBACK)
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


def run_row(bench: Bench, scenario: Scenario, fault: str) -> Row:
    """Run a scenario under a fault, then again without."""
    row, output = Row(scenario.name, fault), list[str]()
    bench.fresh()
    scenario.prepare(bench)
    for service in bench.services:
        service.journal.clear()
    if fault in CALLBACKS:
        bench.service.settings.update(bench.for_callbacks)
    before, logins = set(scenario.made(bench)), len(bench.tokens())
    method, path = scenario.hit
    one = bench.service.faults.add(Fault(method=method, path=path, skip=scenario.skip, **FAULTS[fault]))
    ran = bench.run(scenario.entry, scenario.params, output)
    there = [name for name in (scenario.unfinished or scenario.made)(bench) if name not in before]
    if not one.fired:
        row.problems.append("the fault was never met")
    renewed = ran.result is not None and len(bench.tokens()) == logins + 2
    if fault == EXPIRED and bench.renews and not scenario.login and not renewed:
        row.problems.append(f"the login was not renewed: {ran.message}")
    _landed(bench, fault)
    if fault == LATE and ran.result is not None:
        # What was sent again has been done; the first one is done once more, and has to change nothing in the end.
        bench.settle(bench)
    bench.service.faults.clear()
    _judge(bench, scenario, fault, row, ran, there)
    _again(bench, scenario, fault, row, output)
    row.secrets = bench.leaked(output)
    for service in bench.services:
        row.problems += [f"the simulator crashed: {trace}" for trace in service.crashes]
        service.crashes.clear()
    return row


def _landed(bench: Bench, fault: str) -> None:
    """What nobody waits for any more is carried out too, in the end."""
    deadline = time.monotonic() + 3 * TIMEOUT
    while fault == LATE and time.monotonic() < deadline:
        if any(line.get("fault") == "delay" for line in bench.service.journal.entries()):
            return
        time.sleep(0.01)


def _judge(bench: Bench, scenario: Scenario, fault: str, row: Row, ran: Ran, there: list[str]) -> None:
    """The first run: done as it should be, or an error that names what exists."""
    row.duplicates = max(0, len(scenario.made(bench)) - scenario.most)
    if scenario.act is not None:
        row.problems += _acted(bench, scenario.act, fault, row, ran)
    if ran.result is not None:
        row.first = "done"
        row.problems += [f"after the first run: {problem}" for problem in scenario.check(bench)]
        row.problems += [f"the result of the first run: {problem}" for problem in scenario.result(ran.result)]
        if ran.result["changed"] is not scenario.changes:
            row.problems.append(f"the first run says changed: {ran.result['changed']}")
        return
    row.first, row.error = "error", ran.message
    if fault in CALLBACKS and not (scenario.unseen and fault == NO_CALL):
        row.problems.append(f"the service shows the end, and the first run did not come to it: {ran.message}")
    if not ran.message or ran.message.startswith("UNEXPECTED"):
        row.problems.append(f"the first run failed without saying why: {ran.message}")
    unnamed = [name for name in there if name not in ran.message and name != ran.failure.get("id")]
    if unnamed:
        row.lost += len(unnamed)
        row.problems.append(f"the error does not name {', '.join(unnamed)}: {ran.message}")


def _acted(bench: Bench, act: tuple[str, str], fault: str, row: Row, ran: Ran) -> list[str]:
    """What is wrong with how often something was done that cannot be read."""
    times = bench.carried_out(act)
    row.duplicates = max(row.duplicates, times - 1)
    if ran.result is not None:
        return [] if times == 1 else [f"the first run says done, and did it {times} times"]
    # There is no doubt where the answer came, and none about what an error names (a task, an audit).
    said = DOUBT in ran.message or ran.failure.get("id") is not None or fault == JOB_ERROR
    return [f"it was done, and the error does not say that it may be: {ran.message}"] if times and not said else []


def _again(bench: Bench, scenario: Scenario, fault: str, row: Row, output: list[str]) -> None:
    failed_job = fault == JOB_ERROR and row.first == "error"
    ran, acted = Ran(), 0 if scenario.act is None else bench.carried_out(scenario.act)
    scenario.later(bench)
    if failed_job:
        scenario.repair(bench)
    for more in scenario.recover if failed_job else (scenario.again,):
        ran = bench.run(scenario.entry, {**scenario.params, **more}, output)
    if scenario.act is not None and acted and scenario.refused_again is not None:
        if scenario.refused_again not in ran.message:
            row.problems.append(f"the rerun did not end in {scenario.refused_again!r}: {ran.message}")
    elif ran.result is None:
        row.problems.append(f"the rerun failed: {ran.message}")
    elif row.first == "done" and ran.result["changed"] and not scenario.again_changes:
        row.problems.append(f"the rerun changed something again: {ran.result.get('operations')}")
    if scenario.act is not None:
        wanted = acted if acted and scenario.refused_again is not None else acted + 1
        row.duplicates = max(row.duplicates, bench.carried_out(scenario.act) - wanted)
    problems = scenario.check(bench) + (scenario.result(ran.result) if ran.result is not None else [])
    row.problems += [f"after the rerun: {problem}" for problem in problems]
    row.lost += len(problems)
    row.duplicates = max(row.duplicates, len(scenario.made(bench)) - scenario.most)
