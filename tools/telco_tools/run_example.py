# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Running an example: set up, check, apply, check, apply, clean up; and what has to be true of it."""

from __future__ import annotations

import http.server
import json
import os
import re
import runpy
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from .examples_file import Example
from .paths import BUILD, COLLECTIONS, EXAMPLES, ROOT
from .simulators import Servers, Simulators

PASSES = (("check1", True), ("apply1", False), ("check2", True), ("apply2", False))
#: Prediction and deed, without the second time.
FIRST_PASSES = PASSES[:2]
_CALLBACKS = ROOT / "tests" / "integration" / "callback_plugins"
_LONGEST = 120  # seconds that an example may take on simulators when it is run with others
_LONGEST_REAL = 900  # the same on real services, which take a machine's time as well
#: What is only made for an example, or removed after it, is done in process whichever way the example itself is run.
_QUICK = {"telco_cloud_in_process": True}
_PLACEHOLDER = re.compile(r"\{\w+\}")


Passes = tuple[tuple[str, bool], ...]


@dataclass
class Run:
    """What an example did.

    :param output: What Ansible has printed, of all examples that were run together.
    :param status: 0 when nothing failed but what the example itself rescues.
    :param lines: The results, one for each task or loop item, with the pass they belong to.
    """

    name: str
    output: str
    status: int
    lines: list[dict[str, Any]] = field(default_factory=list)

    def of(self, name: str) -> list[dict[str, Any]]:
        """The results of the collection's own tasks in one pass."""
        return [line for line in self.lines if line["pass"] == name and line["action"].startswith("telco.cloud.")]

    @property
    def told(self) -> str:
        """What Ansible has printed of this example."""
        plays = self.output.split("\nPLAY ")
        return "\nPLAY ".join(part for part in plays if part.startswith(f"[Example of {self.name}]")) or self.output


def ansible(core: str) -> Path:
    """ansible-playbook of a supported ansible-core."""
    return BUILD / "venv" / f"core-{core}" / "bin" / "ansible-playbook"


@contextmanager
def file_server() -> Iterator[str]:
    """Serves tests/examples/files on a free port of loopback; yields its address."""
    # Archives that examples upload are made when they are needed: no binary file is in the repository.
    runpy.run_path(str(EXAMPLES / "make_files.py"))["make"]()

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments: Any) -> None:
            """Quiet."""

    def handler(*arguments: Any, **named: Any) -> Handler:
        return Handler(*arguments, directory=str(EXAMPLES / "files"), **named)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def play(
    example: Example, variables: dict[str, Any], defaults: dict[str, Any], passes: Passes = PASSES
) -> dict[str, Any]:
    """The play that runs an example through its passes, on a host of its own: what fails ends nothing else."""
    blocks: list[dict[str, Any]] = []
    setup = _tasks(example, "setup")
    if setup:
        blocks.append({"block": setup, "vars": {"telco_pass": "setup", "example_check_mode": False, **_QUICK}})
    for name, check in passes:
        variables_of_pass = {"telco_pass": name, "example_check_mode": check}
        blocks.append({"block": _tasks(example, "example"), "check_mode": check, "vars": variables_of_pass})
    play: dict[str, Any] = {
        "name": f"Example of {example.name}",
        "hosts": example.name,
        "connection": "local",
        "gather_facts": False,
        "module_defaults": defaults,
        "vars": variables,
        "tasks": blocks,
    }
    cleanup = _tasks(example, "cleanup")
    if cleanup:
        play["tasks"] = [{"block": blocks, "always": [{"block": cleanup, "vars": {"telco_pass": "cleanup", **_QUICK}}]}]
    return play


def _tasks(example: Example, section: str) -> list[dict[str, Any]]:
    tasks = yaml.safe_load(example.sections.get(section, "")) or []
    return list(tasks)


def run(example: Example, simulators: Servers, *, core: str, in_process: bool, server: str) -> Run:
    """Run an example once on a supported ansible-core."""
    return run_together([example], simulators, core=core, in_process=in_process, server=server)[example.name]


def run_together(
    examples: list[Example],
    simulators: Servers,
    *,
    core: str,
    in_process: bool,
    server: str,
    passes: Passes = PASSES,
) -> dict[str, Run]:
    """Run examples, one play each, in one start of Ansible; every play finds simulators of fresh state.

    :param passes: Those of :data:`PASSES` that are run.
    :returns: What each of them did, by its name.
    """
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        # Relative paths are seen from the playbook's folder.
        (work / "files").symlink_to(EXAMPLES / "files")
        book = work / "playbook.yml"
        plays = [_prepared(example, simulators, work, core, in_process, server, passes) for example in examples]
        # Whether a pass is in check mode is said for each block; the magic variable only knows of --check.
        text = yaml.safe_dump(plays, sort_keys=False, width=200).replace("ansible_check_mode", "example_check_mode")
        book.write_text(text)
        results = work / "results.jsonl"
        environment = {
            **os.environ,
            "ANSIBLE_CONFIG": str(ROOT / "tests" / "ansible.cfg"),
            "ANSIBLE_COLLECTIONS_PATH": str(COLLECTIONS),
            "ANSIBLE_CALLBACK_PLUGINS": str(_CALLBACKS),
            "ANSIBLE_CALLBACKS_ENABLED": "results_jsonl",
            "ANSIBLE_LOCAL_TEMP": str(work / "tmp"),
            "TELCO_CLOUD_RESULTS": str(results),
            "TELCO_CLOUD_FRESH": json.dumps(simulators.resettable()),
            "PYTHONDONTWRITEBYTECODE": "",
        }
        done = subprocess.run(
            [str(ansible(core)), "-i", ",".join([*(example.name for example in examples), ""]), str(book)],
            cwd=EXAMPLES,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=(_LONGEST if simulators.resettable() else _LONGEST_REAL) * len(examples),
            check=False,
        )
        lines = [json.loads(line) for line in results.read_text().splitlines()] if results.exists() else []
    stats = next((line["stats"] for line in lines if "stats" in line), {})
    return {
        example.name: Run(
            example.name,
            done.stdout,
            # A host without an end is one whose play never came, where ends are told.
            stats.get(example.name, done.returncode or 1) if simulators.resettable() else done.returncode,
            [line for line in lines if line.get("host") == example.name],
        )
        for example in examples
    }


def _prepared(
    example: Example,
    simulators: Servers,
    work: Path,
    core: str,
    in_process: bool,
    server: str,
    passes: Passes,
) -> dict[str, Any]:
    """The play of an example with a folder of its own for what it writes."""
    backup = work / example.name
    backup.mkdir()
    variables = {
        "backup_dir": str(backup),
        "example_server": server,
        "telco_cloud_in_process": in_process,
        "ansible_python_interpreter": str(ansible(core).with_name("python")),
        "simulators": simulators.told,
    }
    text = "\n".join(example.sections.values())
    groups = simulators.module_defaults()
    used = {name: options for name, options in groups.items() if f"{name.removeprefix('group/')}_" in text}
    if example.cloud:
        group = "group/telco.cloud.openstack"
        used[group] = {**groups[group], "cloud": example.cloud}
    return play(example, variables, used, passes)


def problems(example: Example, ran: Run, passes: Passes = PASSES) -> list[str]:
    """What is not as it has to be; empty when all is well.

    :param passes: Those that were run.
    """
    if ran.status != 0:
        return [f"the playbook failed:\n{ran.told}"]
    found: list[str] = []
    check, apply, second_check, second = (ran.of(name) for name, _check in PASSES)
    if not apply:
        found.append("no task of the collection was run")
    if len({len(ran.of(name)) for name, _check in passes}) > 1:
        found.append("the passes ran different numbers of tasks")
    for predicted, deed in zip(check, apply, strict=False):
        found += _unlike(predicted, deed)
    for name, lines in (("second check run", second_check), ("second run", second)):
        found += [
            f"{line['task']}: the {name} changes something: {line['result'].get('operations')}"
            for line in lines
            if line["result"].get("changed") and line["task"].rpartition(" : ")[2] not in example.always_changes
        ]
    return found


def _unlike(predicted: dict[str, Any], deed: dict[str, Any]) -> list[str]:
    found = []
    for key in ("changed", "diff"):
        before, after = predicted["result"].get(key), deed["result"].get(key)
        if before != after:
            found.append(f"{deed['task']}: {key} was predicted as {before}, it is {after}")
    calls, done = (line["result"].get("operations") or [] for line in (predicted, deed))
    if not (len(calls) == len(done) and all(_same_call(*pair) for pair in zip(calls, done, strict=True))):
        found.append(f"{deed['task']}: the calls were predicted as {calls}, they are {done}")
    return found


def _same_call(predicted: dict[str, str], deed: dict[str, str]) -> bool:
    """Equal, but for ids that only the server can give, which are placeholders in a prediction."""
    if (predicted["operation"], predicted["method"]) != (deed["operation"], deed["method"]):
        return False
    pattern = "[^/]+".join(re.escape(part) for part in _PLACEHOLDER.split(predicted["path"]))
    return re.fullmatch(pattern, deed["path"]) is not None


def differences(one: Run, other: Run, passes: Passes = PASSES) -> list[str]:
    """Where two ways to run an example gave different results, but for ids and times that the server gives."""
    found = []
    for name, _check in passes:
        ours, theirs = one.of(name), other.of(name)
        if len(ours) != len(theirs):
            found.append(f"{name}: {len(ours)} results against {len(theirs)}")
        for first, second in zip(ours, theirs, strict=False):
            a, b = comparable(first["result"]), comparable(second["result"])
            found += [
                f"{name}, {first['task']}: {key} is {a.get(key)!r} against {b.get(key)!r}"
                for key in sorted({*a, *b})
                if a.get(key) != b.get(key)
            ]
    return found


_VOLATILE = re.compile(
    r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}"  # ids
    r"|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?"  # times
    r"|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT"  # times as HTTP writes them
    r"|\binstance-[0-9a-f]{8}\b"  # servers, by the name that their hypervisor has for them
    r"|\br-[a-z0-9]{8}\b"  # reservations of servers
    r"|/tmp/[\w./-]+"  # the run's own folder
    r"|127\.0\.0\.1:\d+"
)
# Only in values: many a key ends like this, too.
_NODE_INSTANCE = re.compile(r"_[a-z0-9]{6}\b")


def comparable(result: dict[str, Any]) -> dict[str, Any]:
    """A result without what the server makes up: ids, times, addresses."""
    told = {key: value for key, value in result.items() if key != "invocation"}
    return {_VOLATILE.sub("…", key): _masked(value) for key, value in sorted(told.items())}


def _masked(value: Any) -> Any:
    if isinstance(value, dict):
        return {_VOLATILE.sub("…", str(key)): _masked(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_masked(item) for item in value]
    return _NODE_INSTANCE.sub("…", _VOLATILE.sub("…", value)) if isinstance(value, str) else value


def mutations_in_check_mode(ran: Run, simulators: Simulators) -> list[str]:
    """Requests that change something and yet reached a server between the results of a check pass."""
    found = []
    lines = sorted(ran.lines, key=lambda line: float(line["time"]))
    spans = []
    for name, check in PASSES:
        times = [float(line["time"]) for line in lines if line["pass"] == name]
        before = [float(line["time"]) for line in lines if times and float(line["time"]) < min(times)]
        if check and times:
            spans.append((max(before, default=0.0), max(times)))
    for system in simulators.told:
        for entry in simulators.control(system, "journal", method="GET"):
            moment = _seconds(entry["time"])
            module = str(entry.get("user_agent", ""))
            mutates = entry["method"] in ("POST", "PUT", "PATCH", "DELETE") and not _only_reads(entry)
            if mutates and "telco.cloud" in module and any(start < moment <= end for start, end in spans):
                found.append(f"{entry['method']} {entry['path']} left in check mode")
    return found


# Logins, and what CloudManager has a POST for though it only searches or tells.
_READS = re.compile(r"/auth/tokens$|/actions/(discovery-nas|get-audit-status|get-store)$")
# All actions on a server of Nova have one address; the body says which it is, and this one only tells.
_TELLS = frozenset({"os-getConsoleOutput"})


def _only_reads(entry: Mapping[str, Any]) -> bool:
    keys = set(entry.get("body_keys") or ())
    return bool(_READS.search(entry["path"])) or (bool(keys) and keys <= _TELLS)


def _seconds(moment: Any) -> float:
    if isinstance(moment, (int, float)):
        return float(moment)
    return datetime.fromisoformat(str(moment).replace("Z", "+00:00")).timestamp()
