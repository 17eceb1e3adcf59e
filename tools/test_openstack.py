#!/usr/bin/env python3
"""Run the examples of the OpenStack modules against real services, and compare with the simulator.

usage: tools/test_openstack.py [--modules PREFIX] [--first NAME] [--keep]

Brings up the testbed of tests/integration/openstack (Debian 12, as root), unless it is up, and stops it afterwards,
unless it was up before or --keep is given. Prints a line for each example:

  real        all passes in both ways are as they have to be, and the simulator gives the same results
  differs     the same, but the simulator gives other results; build/test-openstack.txt has them
  failed      an example is not as it has to be on the real services
  simulated   servers of today do not offer it; the example's file says why

The inventory telco.cloud.openstack has a line as well, and so have the roles host_decommission, host_maintenance,
tenant_onboarding (with tenant_offboarding) and volume_backup (with volume_restore), and each service that is stopped
under a running play (fault_keystone and others), unless --modules names others.

Exits with 1 when a module failed or differs.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from telco_tools import declarations, examples_file, likeness, run_example
from telco_tools.paths import BUILD, ROOT
from telco_tools.simulators import RealOpenStack, Simulators

sys.path.insert(0, str(ROOT / "tests"))

from telco_tools import inventory_run

from integration.openstack.faults import outages
from integration.openstack.testbed import __main__ as testbed
from integration.openstack.testbed import cloud, processes
from integration.openstack.testbed.fresh import fresh
from integration.openstack.testbed.places import COMPUTE_HOSTS, REGION
from integration.openstack.workflows import decommission, maintenance, tenant, volumes

CORE = "2.19"
_ALL = "openstack_"
REPORT = BUILD / "test-openstack.txt"
#: Roles on the real services, and plays that one of these goes away from: what each has to say against it.
_WORKFLOWS = {
    "host_decommission": decommission.run,
    "host_maintenance": maintenance.run,
    "tenant_onboarding": tenant.run,
    "volume_backup": volumes.run,
    **outages.workflows(),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--modules", default=_ALL, help="only what has a name that begins so")
    parser.add_argument("--keep", action="store_true", help="leave the services running")
    parser.add_argument("--first", default="", help="only from this example on, to go on after a run that was cut off")
    arguments = parser.parse_args()
    names = [
        name
        for name in examples_file.names(
            item.name for item in declarations.declared() if item.name.startswith(arguments.modules)
        )
        if name >= arguments.first
    ]
    was_up = processes.alive("keystone")
    testbed.up()
    try:
        return _run(names, arguments.modules)
    finally:
        if not was_up and not arguments.keep:
            testbed.down([])


class _Report:
    """What came of each, printed and written as it comes."""

    def __init__(self) -> None:
        self.count = self.failed = 0
        self._told: list[str] = []

    def add(self, name: str, word: str, words: list[str]) -> None:
        """One that was run: how it was, and in which words."""
        self.count += 1
        self.failed += word in ("failed", "differs")
        print(f"{word:<10} {name}", *(words[:1] if word == "simulated" else []), flush=True)
        self._told += [f"{word} {name}", *(f"    {line}" for text in words for line in text.splitlines())]
        REPORT.write_text("\n".join([*self._told, ""]), encoding="utf-8")


def _run(names: list[str], prefix: str) -> int:
    """Run the examples, the inventory and the workflows."""
    report = _Report()
    fresh()
    with Simulators(("openstack",)) as simulators, run_example.file_server() as server:
        for name in names:
            example = examples_file.read(name)
            if example.simulated:
                report.add(name, "simulated", [example.simulated])
            else:
                report.add(name, *_one(example, simulators, server))
        if inventory_run.NAME.startswith(prefix) or prefix == _ALL:
            report.add(inventory_run.NAME, *inventory_run.compare(RealOpenStack(cloud.AUTH, REGION), simulators))
    for name, workflow in _WORKFLOWS.items():
        if name.startswith(prefix) or prefix == _ALL:
            found = workflow()
            report.add(name, "failed" if found else "real", found)
    print(f"{report.count - report.failed} of {report.count}; details are in {REPORT.relative_to(ROOT)}")
    return 1 if report.failed else 0


def _one(example: examples_file.Example, simulators: Simulators, server: str) -> tuple[str, list[str]]:
    """An example on the real services, both ways, and on the simulator."""
    real = RealOpenStack(cloud.AUTH, REGION)
    ran: list[run_example.Run] = []
    for in_process in (True, False):
        if COMPUTE_HOSTS[0] in "".join(example.sections.values()):
            fresh()
        try:
            ran.append(run_example.run(example, real, core=CORE, in_process=in_process, server=server))
        except subprocess.TimeoutExpired as exc:
            return "failed", [f"it was not over after {exc.timeout:.0f} s; what it made may still be there"]
        found = run_example.problems(example, ran[-1])
        if found:
            return "failed", found
    unlike = likeness.unlike(ran[0], ran[1], example.made_up)
    if unlike:
        return "failed", ["the two ways differ:", *unlike]
    simulators.reset()
    simulated = run_example.run(example, simulators, core=CORE, in_process=True, server=server)
    unlike = likeness.unlike(ran[0], simulated, example.made_up)
    return ("differs", ["the simulator differs:", *unlike]) if unlike else ("real", [])


if __name__ == "__main__":
    sys.exit(main())
