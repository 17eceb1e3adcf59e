# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's packages that the testbed runs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from .places import LOG
from .telling import Failed, say

WANTED = (
    "mariadb-server",
    "rabbitmq-server",
    "memcached",
    "uwsgi-core",
    "uwsgi-plugin-python3",
    "keystone",
    "glance-api",
    "placement-api",
    "nova-api",
    "nova-conductor",
    "nova-scheduler",
    "neutron-server",
    "cinder-api",
    "cinder-scheduler",
    "cinder-volume",
    "cinder-backup",
    "python3-zstd",
    "dmidecode",  # os-brick asks it which machine this is
    "qemu-utils",
)
_POLICY = Path("/usr/sbin/policy-rc.d")


def missing() -> list[str]:
    """The packages that are not installed."""
    listed = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Abbrev}\n", *WANTED],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    there = {line.split()[0] for line in listed.splitlines() if line.split()[1:] == ["ii"]}
    return [name for name in WANTED if name not in there]


def install() -> None:
    """Install what is missing.

    :raises Failed: apt-get cannot; its output is in apt.log.
    """
    wanted = missing()
    if not wanted:
        return
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise Failed(f"these packages are missing, and only root on Debian can install them: {', '.join(wanted)}")
    say(f"installing {len(wanted)} packages and what they need; it takes minutes, see {LOG}/apt.log")
    # The packages would start their services, with configurations of their own.
    ours = not _POLICY.exists()
    if ours:
        _POLICY.write_text("#!/bin/sh\nexit 101\n")
        _POLICY.chmod(0o755)
    try:
        _apt("update")
        _apt("install", "--no-install-recommends", "--no-upgrade", *wanted)
    finally:
        if ours:
            _POLICY.unlink()


def _apt(*arguments: str) -> None:
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8"}
    options = ["-y", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Options::=--force-confold"]
    with (LOG / "apt.log").open("ab") as log:
        done = subprocess.run(
            ["apt-get", *options, *arguments],
            env=environment,
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    if done.returncode != 0:
        raise Failed(f"apt-get {arguments[0]} failed, see {LOG}/apt.log")
