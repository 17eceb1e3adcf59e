# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What has to come of an outage: an end that a user understands, and a rerun that puts everything right."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Callable
from pathlib import Path

from integration.openstack.testbed.telling import Failed, wait_until

from . import asked, testbed
from .cases import CASES, Case
from .runs import Run, played, started

#: Seconds until what brings a service back.
_PATIENCE = 300.0


def workflows() -> dict[str, Callable[[], list[str]]]:
    """For ``tools/test_openstack.py``: a name for each service, and what returns all that was not as it has to be."""
    return {f"fault_{name}": functools.partial(_all, cases) for name, cases in CASES.items()}


def _all(cases: tuple[Case, ...]) -> list[str]:
    return [f"{case}: {words}" for case in cases for words in outage(case)]


def outage(case: Case) -> list[str]:
    """One outage, the rerun, and one more run.

    :returns: What was not as it has to be.
    """
    asked.remove()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            problems = _disturbed(case, folder / "first")
            testbed.back()
            return problems or _again(folder)
        except (AssertionError, Failed) as exc:
            return [str(exc)]
        finally:
            testbed.start(case.service)
            testbed.back()
            asked.remove()


def _disturbed(case: Case, folder: Path) -> list[str]:
    """The run in which the service goes away."""
    with started(folder, case.task) as run:
        run.reach()
        testbed.stop(case.service)
        try:
            run.go_on()
            wait_until(lambda: case.until(run), "what was waited for has not come", _PATIENCE)
            if case.killed:
                run.kill()
        finally:
            testbed.start(case.service)
        run.finish()
    return [] if case.killed else _told(case, run)


def _told(case: Case, run: Run) -> list[str]:
    """What is not right about the end of the run."""
    if run.process.returncode == 0:
        return []
    if case.survives:
        return [f"the play has failed\n{run.output}"]
    if not run.errors:
        return [f"the play has ended without an error of a task\n{run.output}"]
    return [f"an error does not name what was asked for: {error}" for error in run.errors if asked.SINGLE not in error]


def _again(folder: Path) -> list[str]:
    """The rerun, and one that has nothing to do any more."""
    second = played(folder / "second")
    if second.process.returncode != 0:
        return [f"the rerun has failed\n{second.output}"]
    problems = [f"{what}: {count} of it" for what, count in asked.counts().items() if count != 1]
    problems += [f"{what}: {count} of it" for what, count in asked.surplus().items()]
    third = played(folder / "third")
    if third.process.returncode != 0:
        problems.append(f"the third run has failed\n{third.output}")
    return problems + [f"the third run has changed something: {what}" for what in third.changed]
