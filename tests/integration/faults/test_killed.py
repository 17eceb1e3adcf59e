# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A run that is killed in the middle of its work is repaired by the next run.

ansible-playbook is killed (SIGKILL, with its workers) at three moments: while the request is on its way and carried out
later, right after it was carried out, and while the module waits for the work behind it. The next run has to find what
is there, wait for it, and make nothing twice.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from integration.faults import cloudmanager, f5_vnfm
from integration.faults.bench import Bench, quick
from integration.faults.cloudmanager import named, state
from integration.faults.shared import nothing_wrong
from integration.processes import kill_all, wait_for
from simulators.f5_vnfm import F5Vnfm
from simulators.kit import serve

ROOT = Path(__file__).resolve().parents[3]
PYTHON = ROOT / "build" / "venv" / "core-2.19" / "bin" / "python"
_ON_THE_WAY = 1.0  # seconds that the simulator takes before it carries a request out

pytestmark = pytest.mark.skipif(
    not PYTHON.exists(), reason="no virtual environment with ansible-core 2.19: tools/venv.sh 2.19 makes it"
)


@dataclass(frozen=True)
class Kill:
    """An operation that is killed.

    :param serve: Serves the simulator.
    :param hit: Method and path of the request that creates, or starts the work.
    :param made: What it made: (bench) -> ids.
    :param busy: Why the work behind it is not over yet.
    :param effect: What there is exactly one of in the end; what it made when None.
    :param poll: The path of the polls that follow; None when nothing goes on after the answer.
    """

    serve: Callable[[], AbstractContextManager[Bench]]
    module: str
    options: Mapping[str, Any]
    hit: tuple[str, str]
    made: Callable[[Bench], list[str]]
    busy: Callable[[Bench], list[str]] = nothing_wrong
    effect: Callable[[Bench], list[str]] | None = None
    prepare: Callable[[Bench], None] = lambda bench: None
    poll: str | None = None


@contextlib.contextmanager
def _f5_vnfm() -> Iterator[Bench]:
    with serve(F5Vnfm(password=f5_vnfm.PASSWORD, job_polls=4)) as running:
        connection = {"api_url": running.url, "api_username": "admin", "api_password": f5_vnfm.PASSWORD}
        yield Bench(running, connection, f5_vnfm.SECRETS)


@contextlib.contextmanager
def _cloudmanager() -> Iterator[Bench]:
    with cloudmanager.served(job_polls=4) as made:
        yield made


KILLS = {
    "secret": Kill(
        _f5_vnfm,
        "f5_vnfm_secret",
        {"key": "killed", "value": f5_vnfm.VALUE},
        ("PUT", r"/secrets/killed$"),
        f5_vnfm.made("secrets", "key"),
    ),
    "blueprint": Kill(
        _f5_vnfm,
        "f5_vnfm_blueprint",
        {"id": "killed", "path": str(f5_vnfm.HELLO)},
        ("PUT", r"/blueprints/killed$"),
        f5_vnfm.made("blueprints"),
    ),
    "deployment": Kill(
        _f5_vnfm,
        "f5_vnfm_deployment",
        {"id": "killed", "blueprint_id": "hello"},
        ("PUT", r"/deployments/killed$"),
        f5_vnfm.made("deployments"),
        prepare=f5_vnfm.have_blueprint,
        busy=f5_vnfm.idle,
        poll="/executions",
    ),
    "execution": Kill(
        _f5_vnfm,
        "f5_vnfm_execution",
        {"deployment_id": "web", "workflow_id": "install", "run": "until_terminated"},
        ("POST", r"/executions$"),
        f5_vnfm.made("executions", workflow_id="install"),
        prepare=f5_vnfm.have_deployment,
        busy=f5_vnfm.idle,
        poll="/executions/",
    ),
    "snapshot": Kill(
        _f5_vnfm,
        "f5_vnfm_snapshot",
        {"id": "killed"},
        ("PUT", r"/snapshots/killed$"),
        f5_vnfm.made("snapshots"),
        busy=f5_vnfm.idle,
        poll="/executions/",
    ),
    "node": Kill(
        _cloudmanager,
        "cloudmanager_node",
        {"name": named.NEW},
        ("POST", r"/nodes/$"),
        state.made("nodes", name=named.NEW),
    ),
    "evacuation": Kill(
        _cloudmanager,
        "cloudmanager_host",
        {"name": state.USED, "state": "evacuated"},
        ("POST", r"/actions/evacuate$"),
        state.tasks,
        busy=lambda bench: [one.name for one in bench.service.compute.on_host(state.USED)],
        # The next run may start a second task beside the first; the instance is moved once.
        effect=lambda bench: [one.uuid for one in bench.service.compute.migrations],
        poll="/tasks/",
    ),
    "power off": Kill(
        _cloudmanager,
        "cloudmanager_node_power",
        {"node": state.EMPTY, "state": "powered_off"},
        ("POST", r"/actions/power-off$"),
        lambda bench: [str(one["id"]) for one in bench.service.nodes.actions],
        busy=lambda bench: [f"node {number} is being switched" for number in bench.service.nodes.pending],
        effect=state.made("nodes", power_state="power_off"),
        poll=f"/nodes/{state.EMPTY_ID}",
    ),
}
CASES = [
    *((name, moment) for name in KILLS for moment in ("on the way", "carried out")),
    *((name, "in the wait") for name, kill in KILLS.items() if kill.poll),
]


@pytest.mark.parametrize(("name", "moment"), CASES, ids=[" ".join(case) for case in CASES])
def test_next_run_repairs(name: str, moment: str, tmp_path: Path) -> None:
    kill = KILLS[name]
    with kill.serve() as bench:
        _killed(kill, moment, bench, tmp_path)
        with _started(kill, tmp_path / "again", bench, times=2) as process:
            output, _nothing = process.communicate(timeout=60)
        assert process.returncode == 0, output
        first, second = _results(tmp_path / "again")
        assert first["_in_process"] == second["_in_process"] == "yes"
        assert second["changed"] is False
        assert len((kill.effect or kill.made)(bench)) == 1
        assert kill.busy(bench) == []
        assert [trace for service in bench.services for trace in service.crashes] == []
        assert bench.leaked([output]) == 0


def _killed(kill: Kill, moment: str, bench: Bench, folder: Path) -> None:
    """A run that is killed at that moment."""
    with quick():
        kill.prepare(bench)
    bench.service.journal.clear()
    method, path = kill.hit
    fault = bench.service.fault("delay", method=method, path=path, seconds=_ON_THE_WAY if moment == "on the way" else 0)
    moments: dict[str, Callable[[], Any]] = {
        "on the way": lambda: fault.fired,
        "carried out": lambda: kill.made(bench),
        "in the wait": lambda: kill.made(bench) and _polls(bench, str(kill.poll)),
    }
    with _started(kill, folder / "killed", bench) as process:
        wait_for(moments[moment], process)
        kill_all(process)
    if moment == "on the way":
        assert not kill.made(bench), "it was killed too late"
    if moment == "in the wait":
        assert kill.busy(bench), "it was killed too late"


def _polls(bench: Bench, path: str) -> bool:
    return any(line["method"] == "GET" and path in line["path"] for line in bench.service.journal.entries())


@contextlib.contextmanager
def _started(kill: Kill, folder: Path, bench: Bench, times: int = 1) -> Iterator[subprocess.Popen[str]]:
    folder.mkdir()
    task = {f"telco.cloud.{kill.module}": {**bench.login, **kill.options}}
    tasks = [{"name": f"time {number}", **task} for number in range(times)]
    play = {"hosts": "localhost", "connection": "local", "gather_facts": False, "tasks": tasks}
    (folder / "playbook.yml").write_text(json.dumps([play]), encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ANSIBLE_")}
    environment.update(
        ANSIBLE_CONFIG=str(ROOT / "tests" / "ansible.cfg"),
        ANSIBLE_COLLECTIONS_PATH=str(ROOT / "build" / "collections"),
        ANSIBLE_HOME=str(folder / "home"),
        ANSIBLE_CALLBACK_PLUGINS=str(ROOT / "tests" / "integration" / "callback_plugins"),
        ANSIBLE_CALLBACKS_ENABLED="results_jsonl",
        TELCO_CLOUD_RESULTS=str(folder / "results.jsonl"),
        TELCO_CLOUD_SHOW_PATH="1",
    )
    process = subprocess.Popen(
        [str(PYTHON.parent / "ansible-playbook"), "-i", "localhost,", str(folder / "playbook.yml")],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            kill_all(process)
        if process.stdout is not None:
            process.stdout.close()


def _results(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "results.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["result"] for line in lines]
