# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bring the testbed up and down: see the package's own words."""

from __future__ import annotations

import argparse
import fcntl
import shutil
import sys
import time

from . import cloud, configuration, database, packages, processes, services
from .places import AUTH_URL, COMPUTE_HOSTS, ETC, LOG, RUN, STATE, VOLUME_BACK_ENDS
from .telling import Failed, say, wait_until

#: Folders, and who owns them.
_FOLDERS = (
    (ETC, "root"),
    (RUN, "root"),
    (LOG, "root"),
    (STATE / "done", "root"),
    (STATE / "mysql", "mysql"),
    (RUN / "mysql", "mysql"),
    (STATE / "rabbitmq", "rabbitmq"),
    (LOG / "rabbitmq", "rabbitmq"),
    (STATE / "keystone", "keystone"),
    (STATE / "glance" / "images", "root"),
    *((STATE / name / "lock", "root") for name in ("glance", "nova", "neutron", "placement", "cinder")),
    *((STATE / "cinder" / name, "root") for name in ("backup", "conversion", "coordination", *VOLUME_BACK_ENDS)),
    *((STATE / "nova" / host / "instances", "root") for host in ("controller", *COMPUTE_HOSTS)),
)


def up() -> None:
    """Bring up what is not up yet.

    :raises Failed: Something cannot be.
    """
    began = time.monotonic()
    LOG.mkdir(parents=True, exist_ok=True)
    packages.install()
    for folder, owner in _FOLDERS:
        if not folder.is_dir():
            folder.mkdir(parents=True)
            shutil.chown(folder, owner, owner)
    configuration.write()
    database.install()
    for service in services.BASE:
        service.start()
        service.wait()
    database.create()
    database.migrate_keystone()
    services.KEYSTONE.start()
    services.KEYSTONE.wait()
    cloud.accounts()
    database.migrate()
    for service in services.SERVICES:
        service.start()
    for service in services.SERVICES:
        service.wait()
    wait_until(database.discover_hosts, f"the compute hosts have not reported, see {LOG},", 120)
    cloud.resources()
    say(f"up in {time.monotonic() - began:.0f} s: {AUTH_URL}, cloud.AUTH has the login")


def start(names: list[str]) -> None:
    """Start services that were stopped, and wait for them."""
    for name in names:
        services.EVERYTHING[name].start()
        services.EVERYTHING[name].wait()


def down(names: list[str], *, wipe: bool = False) -> None:
    """Stop services, all of them when none is named: those last that the others stand on.

    :param wipe: Remove everything but the packages.
    """
    order = list(services.EVERYTHING)
    for name in sorted(names or processes.noted(), key=lambda one: -order.index(one) if one in order else 0):
        processes.stop(name)
    if wipe:
        shutil.rmtree(STATE, ignore_errors=True)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="integration.openstack.testbed", description=__doc__)
    parser.add_argument("command", choices=("up", "down", "start"))
    parser.add_argument("services", nargs="*", metavar="SERVICE", help="only these")
    parser.add_argument("--wipe", action="store_true", help="with down: leave nothing but the packages")
    arguments = parser.parse_args()
    unknown = sorted(set(arguments.services) - set(services.EVERYTHING))
    if unknown:
        parser.error(f"there are no services {', '.join(unknown)}; there are {', '.join(services.EVERYTHING)}")
    STATE.mkdir(parents=True, exist_ok=True)
    with (STATE.parent / "telco-testbed.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("the testbed is being brought up or down by somebody else")
            return 1
        try:
            if arguments.command == "up":
                up()
            elif arguments.command == "start":
                start(arguments.services)
            else:
                down(arguments.services, wipe=arguments.wipe)
        except Failed as exc:
            say(f"failed: {exc}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
