#!/usr/bin/env python3
"""Run the examples and the roles with the journal on, and count the operations that their modules performed.

usage: tools/coverage.py [--modules PREFIX] [--no-roles]

Prints `SYSTEM N/M operations performed by their module` for each system and lists what is missing. An operation counts
when a request that the inventory documents was sent by the module that the inventory names and the server accepted it.
The journal is left at build/journal.jsonl, and for OpenStack docs/openstack_coverage.md says which operations are
performed by examples that run on real services, too. Exits with 1 when an example or a role fails.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from telco_tools import coverage_table, declarations, examples_file, inventory, roles, run_example
from telco_tools.paths import BUILD, ROOT, SYSTEMS
from telco_tools.simulators import Simulators

CORE = "2.19"
#: How many examples one start of Ansible runs.
TOGETHER = 8
JOURNAL = BUILD / "journal.jsonl"
#: The system that has real services to be run on, and the page of what they offer.
_REAL = "openstack"
TABLE = ROOT / "docs" / "openstack_coverage.md"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--modules", default="", help="only modules whose name begins so")
    parser.add_argument("--no-roles", action="store_true", help="examples only")
    arguments = parser.parse_args()
    JOURNAL.parent.mkdir(exist_ok=True)
    JOURNAL.unlink(missing_ok=True)
    failed = False
    modules = {item.name for item in declarations.declared()}
    examples = [
        examples_file.read(name)
        for name in examples_file.names(name for name in modules if name.startswith(arguments.modules))
    ]
    with Simulators(journal=JOURNAL) as simulators, run_example.file_server() as server:
        # First what real services are asked for, too: the journal so far is what of it they offer.
        failed |= _run([one for one in examples if not one.simulated], simulators, server)
        real = inventory.journal(JOURNAL)
        failed |= _run([one for one in examples if one.simulated], simulators, server)
        if not arguments.no_roles:
            for scenario in roles.scenarios():
                simulators.reset()
                failed |= _told(f"role scenario {scenario.name}", roles.run(scenario, simulators, core=CORE))
    lines = inventory.journal(JOURNAL)
    for system in SYSTEMS:
        _tell(system, lines, modules)
    operations = inventory.inventory(_REAL)
    table = coverage_table.rows(
        operations, inventory.performed(operations, real), inventory.performed(operations, lines)
    )
    for row in table:
        print(f"{_REAL} {row.api}: {row.real + row.simulated}/{row.of}, {row.simulated} on the simulator only")
    if f"{_REAL}_".startswith(arguments.modules):  # else it would lack what was not run
        TABLE.write_text(coverage_table.markdown(table), encoding="utf-8")
    return 1 if failed else 0


def _run(examples: list[examples_file.Example], simulators: Simulators, server: str) -> bool:
    """Run examples; whether one failed."""
    failed = False
    for start in range(0, len(examples), TOGETHER):
        simulators.reset()
        some = examples[start : start + TOGETHER]
        ran = run_example.run_together(some, simulators, core=CORE, in_process=True, server=server)
        for example in some:
            failed |= _told(example.name, run_example.problems(example, ran[example.name]))
    return failed


def _tell(system: str, lines: list[dict[str, Any]], modules: set[str]) -> None:
    """Print how much of a system was performed, and what is missing."""
    operations = inventory.inventory(system)
    done = inventory.performed(operations, lines)
    print(f"{system} {len(done)}/{len(operations)} operations performed by their module")
    missing = [item for item in operations if item.id not in done]
    for item in missing:
        if item.module in modules:
            print(f"missing: {system} {item.id}: {item.method} {item.path} by {item.module}")
    undeclared = sum(1 for item in missing if item.module not in modules)
    if undeclared:
        print(f"missing: {system}: {undeclared} operations whose modules do not exist yet")


def _told(name: str, problems: list[str]) -> bool:
    for problem in problems:
        print(f"{name}: {problem}", file=sys.stderr, flush=True)
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
