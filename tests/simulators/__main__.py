# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start simulators in the foreground: `PYTHONPATH=tests python -m simulators [--system NAME ...]`."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from typing import Any

from simulators import SIMULATORS, load
from simulators.kit import Running, serve


def start(systems: list[str], port_base: int = 0, journal: str | None = None) -> dict[str, Running]:
    """Start the named systems; those that know each other (Simulator.companions) are introduced.

    port_base: port of the first of SIMULATORS, the others follow in that order; 0 takes free ports.
    """
    running: dict[str, Running] = {}
    for position, system in enumerate(SIMULATORS):
        if system not in systems:
            continue
        kind = load(system)
        others: dict[str, Any] = {
            argument: running[other].simulator for argument, other in kind.companions.items() if other in running
        }
        running[system] = serve(kind(journal=journal, **others), port_base + position if port_base else 0).start()
    return running


def describe(running: dict[str, Running]) -> dict[str, dict[str, str]]:
    """system -> url and what its login() tells."""
    return {system: {"url": one.url, **one.simulator.login()} for system, one in running.items()}


def main(arguments: list[str] | None = None) -> int:
    """The command. Ends on SIGINT or SIGTERM with status 0."""
    parser = argparse.ArgumentParser(prog="python -m simulators", description=__doc__)
    parser.add_argument("--system", action="append", choices=list(SIMULATORS), help="may be repeated; default: all")
    parser.add_argument("--port-base", type=int, default=0, metavar="N", help="first port; default: free ports")
    parser.add_argument("--journal", metavar="PATH", help="append one JSON line a request to this file")
    parser.add_argument("--json", metavar="FILE", help="write addresses and logins to this file")
    options = parser.parse_args(arguments)
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_ignored: ended.set())
    running = start(options.system or list(SIMULATORS), options.port_base, options.journal)
    try:
        told = describe(running)
        if options.json:
            _write_whole(options.json, json.dumps(told, indent=2) + "\n")
        for system, details in told.items():
            print(system)
            for key, value in details.items():
                print(f"  {key}: {value}")
        sys.stdout.flush()
        ended.wait()
    finally:
        for one in running.values():
            one.stop()
    return 0


def _write_whole(path: str, text: str) -> None:
    """A reader that waits for the file must never see half of it."""
    partial = f"{path}.{os.getpid()}"
    with open(partial, "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(partial, path)


if __name__ == "__main__":
    sys.exit(main())
