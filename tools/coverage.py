#!/usr/bin/env python3
"""Run the examples and the roles with the journal on, and count the operations that their modules performed.

usage: tools/coverage.py [--modules PREFIX] [--no-roles]

Prints `SYSTEM N/M operations performed by their module` for each system and lists what is missing. An operation counts
when a request that the inventory documents was sent by the module that the inventory names and the server accepted it.
The journal is left at build/journal.jsonl. Exits with 1 when an example or a role fails.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from telco_tools import declarations, examples_file, inventory, roles, run_example
from telco_tools.paths import BUILD, SYSTEMS
from telco_tools.simulators import Simulators

CORE = "2.19"
#: How many examples one start of Ansible runs.
TOGETHER = 8
JOURNAL = BUILD / "journal.jsonl"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--modules", default="", help="only modules whose name begins so")
    parser.add_argument("--no-roles", action="store_true", help="examples only")
    arguments = parser.parse_args()
    JOURNAL.parent.mkdir(exist_ok=True)
    JOURNAL.unlink(missing_ok=True)
    failed = False
    with Simulators(journal=JOURNAL) as simulators, run_example.file_server() as server:
        modules = [item.name for item in declarations.declared() if item.name.startswith(arguments.modules)]
        names = examples_file.names(modules)
        for start in range(0, len(names), TOGETHER):
            simulators.reset()
            examples = [examples_file.read(name) for name in names[start : start + TOGETHER]]
            ran = run_example.run_together(examples, simulators, core=CORE, in_process=True, server=server)
            for example in examples:
                failed |= _told(example.name, run_example.problems(example, ran[example.name]))
        if not arguments.no_roles:
            for scenario in roles.scenarios():
                simulators.reset()
                failed |= _told(f"role scenario {scenario.name}", roles.run(scenario, simulators, core=CORE))
    lines = inventory.journal(JOURNAL)
    for system in SYSTEMS:
        operations = inventory.inventory(system)
        done = inventory.performed(operations, lines)
        print(f"{system} {len(done)}/{len(operations)} operations performed by their module")
    for system in SYSTEMS:
        operations = inventory.inventory(system)
        done = inventory.performed(operations, lines)
        modules = {item.name for item in declarations.declared()}
        missing = [item for item in operations if item.id not in done]
        undeclared = sum(1 for item in missing if item.module not in modules)
        for item in missing:
            if item.module in modules:
                print(f"missing: {system} {item.id}: {item.method} {item.path} by {item.module}")
        if undeclared:
            print(f"missing: {system}: {undeclared} operations whose modules do not exist yet")
    return 1 if failed else 0


def _told(name: str, problems: list[str]) -> bool:
    for problem in problems:
        print(f"{name}: {problem}", file=sys.stderr)
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
